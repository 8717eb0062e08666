//! Ukrainian. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Дати висновок";

    resident = "Ми чекаємо на пораду";
    resident_body(date) = "Експерт також переглядає справу. Це триває до {date} включно. Вам нічого не потрібно робити.";
    read = "Висновок до нашого рішення";
    read_body = "Перед рішенням ми попросили висновок. Тут можна прочитати, що ми запитали і яким був висновок.";
    read_legal(name) = "{name}, юрист";
    read_medical(name) = "{name}, медичний радник";
    read_outside(name, field) = "{name} ({field})";
    read_when(asked, given) = "Запитано {asked}. Висновок надійшов {given}.";
    read_show(expert) = "Прочитати висновок: {expert}";
    read_question = "Наше запитання";
    read_advice = "Висновок";
    read_signed(name) = "Підписано: {name}.";
}
