//! Polish. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Wydaj opinię";

    resident = "Czekamy na opinię eksperta";
    resident_body(date) = "Ekspert też patrzy na sprawę. To trwa do {date} włącznie. Nie musisz nic robić.";
}
