//! Ukrainian. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Дати висновок";

    resident = "Ми чекаємо на пораду";
    resident_body(date) = "Експерт також переглядає справу. Це триває до {date} включно. Вам нічого не потрібно робити.";
}
