//! Ukrainian. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Ваше повідомлення про прострочення (ingebrekestelling) надійшло";
    warned = "Ми стежимо за датою";
    info_lapsed = "Ми не отримали відповіді. Строк знову йде.";
    ledger_told = "Ми назвали пізніший день. Строк не змінюється.";
    event_penalty_runs = "Ми запізнюємося: нараховується пеня (dwangsom)";
    event_penalty_set = "Рішення про пеню надіслано";
    late_since(date) = "Ми мали ухвалити рішення не пізніше {date}. Нам це не вдалося.";
    late_what = "Ви можете надіслати нам вимогу (ingebrekestelling). Тоді ми маємо ухвалити рішення протягом двох тижнів. Не вдасться? Тоді ви отримаєте гроші за кожен день. Це називається пеня (dwangsom).";
    late_button = "Надіслати вимогу";
    penalty_runs = "Наше рішення запізнюється";
    penalty_ended = "Наше рішення запізнилося";
    penalty_so_far(first, amount, maximum) = "З {first} нараховується пеня (dwangsom). На сьогодні це {amount}. Більше ніж {maximum} не буде.";
    penalty_in_all(first, days, amount) = "Пеня нараховувалася з {first}, {days} днів. Разом це {amount}.";
    penalty_stops = "Пеня зупиняється, коли є рішення. Потім ми визначаємо суму.";
    penalty_to_set(date) = "Ми визначимо суму не пізніше {date}. Вона буде в листі.";
    penalty_set(date, amount) = "{date} ми визначили суму: {amount}. Прочитайте лист.";
    penalty_none(date) = "{date} ми вирішили: пені немає. Причина в листі.";
    penalty_article(article) = "Підстава: {article}.";
}
