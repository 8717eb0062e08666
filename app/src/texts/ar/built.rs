//! Arabic. Texts of how an amount is built up.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    start(amount) = "نبدأ بمبلغ \u{2068}{amount}\u{2069}.";
    minus(amount) = "نخصم منه \u{2068}{amount}\u{2069}.";
    plus(amount) = "نضيف إليه \u{2068}{amount}\u{2069}.";
    total(amount) = "هكذا نصل إلى \u{2068}{amount}\u{2069}.";
}
