//! Polish. Texts of the keys of staff screens and of the list to go somewhere.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    menu = "Klawisze";
}
