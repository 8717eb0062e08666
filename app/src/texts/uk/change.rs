//! Ukrainian. Texts of changing what was granted, for staff and for residents.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    gross = "Брутто";
    net = "Нетто";

    title_stop(product) = "Це припиняється: {product}";
    title_revise(product) = "Це змінюється: {product}";
    title_withdraw(product) = "Ми скасовуємо це: {product}";
    title_recover(product) = "Ви маєте повернути гроші: {product}";
    told_stop(date) = "Від {date} ви більше цього не отримуєте.";
    told_withdraw(date) = "Від {date} ви не мали на це права.";
    told_recover(amount, counted, from, until) = "Ви повертаєте {amount} ({counted}). Це за період з {from} до {until} включно.";
    told_at_once = "Ви сплачуєте одразу все. Не можете? Зателефонуйте нам.";
    told_instalments(part) = "Ви сплачуєте щомісяця {part}.";
    told_together = "Ми разом із вами складемо план.";
    told_ground(label, law, article) = "{label} ({law}, {article})";
    verdict_stop = "зупинено";
    verdict_revise = "змінено";
    verdict_withdraw = "скасовано";
    verdict_recover = "повернення коштів";
    status_changed = "Змінено";
    status_stopped = "Припинено";
    status_reclaim = "Повернути гроші";
    event_views_asked = "Ми запитали вашу думку";
    event_views_given = "Вашу відповідь отримано";
    event_views_lapsed = "Відповіді не надійшло";
    event_changed = "Нове рішення надіслано";
}
