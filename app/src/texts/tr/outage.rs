//! Turkish. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Gecikme ihtarınız (ingebrekestelling) bize ulaştı";
    warned = "Tarihi takip ediyoruz";
    info_lapsed = "Cevap almadık. Süre yeniden işliyor.";
    ledger_told = "Daha geç bir gün bildirdik. Süre değişmiyor.";
}
