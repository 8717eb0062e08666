//! Polish. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Mamy Twoje wezwanie do decyzji (ingebrekestelling)";
    warned = "Pilnujemy daty";
    info_lapsed = "Nie dostaliśmy odpowiedzi. Termin znowu biegnie.";
    ledger_told = "Podaliśmy późniejszy dzień. Termin się nie zmienia.";
}
