//! Ukrainian. Texts of the error pages. They say what happened, what was kept, and what to do.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    not_found_title = "Такої сторінки немає";
    not_found_body = "Можливо, адреса змінилася. Або ця сторінка не для вас.";
    broken_title = "У нас сталася помилка";
    broken_body = "Ми про це знаємо. Те, що вже було збережено, не зникло. Спробуйте знову за кілька хвилин.";
    signed_out_title = "Ви вийшли із системи";
    signed_out_body = "Ми зберегли ваші відповіді. Увійдіть і продовжуйте з того ж місця.";
    old_page_title = "Ця сторінка застаріла";
    old_page_body = "Тим часом щось змінилося. Відкрийте сторінку знову.";
    to_home = "На головну сторінку";
}
