//! Ukrainian. Texts of asking that a person looks at a decision of the computer.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    ask = "Попросіть, щоб подивилася людина";
    ask_body = "Тоді працівник ще раз перегляне вашу справу й не бачитиме, що вирішив комп’ютер. Це безкоштовно.";
    ask_either_way = "Працівник дійшов іншого висновку? Тоді ми перевіримо, чи треба змінити рішення. Сума може стати більшою, але й меншою.";
    ask_term = "Строк для заперечення триває далі.";
    words = "Що, на вашу думку, не так?";
    words_hint = "Можна нічого не писати.";
    words_long = "Ваш текст задовгий. Використайте не більше 4000 знаків.";
    button = "Нехай подивиться людина";
    asked = "Ваше рішення переглядає людина";
    asked_body(asked, due) = "Ви попросили про це {asked}. Не пізніше {due} ви прочитаєте тут, що з’ясував працівник.";
    you_wrote = "Ви написали:";
    looked = "Ваше рішення переглянула людина";
    looked_same(name, date) = "{name}, {date}: висновок такий самий. Ваше рішення не змінюється.";
    looked_differs(name, date) = "{name}, {date}: висновок інший. Тепер ми перевіряємо, чи треба змінити ваше рішення. Ми вам повідомимо.";
    event_asked = "Ви попросили, щоб подивилася людина";
    event_looked = "Ваше рішення переглянула людина";
}
