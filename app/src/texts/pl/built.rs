//! Polish. Texts of how an amount is built up.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    start(amount) = "Zaczynamy od kwoty {amount}.";
    minus(amount) = "Od tego odejmujemy {amount}.";
    plus(amount) = "Do tego dodajemy {amount}.";
    total(amount) = "Tak wychodzi nam kwota {amount}.";
}
