//! Ukrainian. Texts of hearing somebody before a decision, for staff and for who is heard.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    nothing = "нічого";

    todo = "Що ви про це думаєте?";
    todo_body = "Ми хочемо прийняти рішення. Спершу ми хочемо почути вашу думку.";
    todo_button = "Прочитати й відповісти";
    meant = "Що ми хочемо вирішити?";
    facts = "Ці дані відрізняються від того, що ви сказали";
    facts_caption = "Що ви сказали і що ми знайшли";
    fact = "Дані";
    you_said = "Ви сказали";
    we_found = "Ми знайшли";
    source = "Джерело";
    until(date) = "Ви можете відповісти до {date} включно. Можна також зателефонувати. Відповідати не обов'язково.";
    answer = "Ваша відповідь";
    answer_hint = "Це правильно? Ми чогось ще не знаємо? Напишіть це.";
    answer_button = "Надіслати відповідь";
    answer_empty = "Спочатку напишіть відповідь.";
    answer_long = "Ваша відповідь задовга. Використайте щонайбільше 4.000 символів.";
    given(date) = "Ви відповіли {date}. Ми переглянемо це до рішення.";
    told_spoken(date) = "Ми говорили з вами {date}. Ось що ми записали:";

    decided_asked(date) = "{date} ми запитали, що ви про це думаєте.";
    decided_written = "Ви написали:";
    decided_spoken = "Ви розповіли:";
    decided_silent = "Ми не отримали відповіді.";
    decided_undoable = "Ми не питали вашої думки заздалегідь. Щодо грошей це можна, якщо заперечення може все виправити (Awb 4:12).";
    decided_own_facts = "Ми не питали вашої думки заздалегідь. Це рішення ґрунтується на тому, що ви розповіли самі (Awb 4:8).";
    decided_heading = "Ваша відповідь";
}
