//! Turkish. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Danışman görüşü ver";

    resident = "Tavsiye bekliyoruz";
    resident_body(date) = "Bir uzman da bakıyor. Bu {date} gününe kadar sürer. Bir şey yapmanız gerekmiyor.";
}
