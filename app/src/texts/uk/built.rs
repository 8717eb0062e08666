//! Ukrainian. Texts of how an amount is built up.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    start(amount) = "Ми починаємо з {amount}.";
    minus(amount) = "Від цього віднімаємо {amount}.";
    plus(amount) = "До цього додаємо {amount}.";
    total(amount) = "Так ми отримуємо {amount}.";
}
