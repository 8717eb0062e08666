//! Turkish. Texts of how an amount is built up.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    start(amount) = "Şu tutarla başlıyoruz: {amount}.";
    minus(amount) = "Bundan {amount} düşülür.";
    plus(amount) = "Buna {amount} eklenir.";
    total(amount) = "Böylece şu tutara ulaşıyoruz: {amount}.";
}
