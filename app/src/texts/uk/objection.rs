//! Ukrainian. Texts of handling an objection: for staff, and for who objects.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    course = "Ваше заперечення";
    course_invited = "Вас запросили розповісти свою історію";
    course_when(date, time) = "{date}, {time}.";
    course_cannot = "Не можете тоді прийти або не хочете? Надішліть нам повідомлення.";
    course_heard(date) = "Ви розповіли свою історію {date}.";
    course_not_heard = "Слухання (hoorzitting) не буде.";
    ended = "Наше рішення щодо вашого заперечення";
    ended_founded = "Обґрунтоване (gegrond): ви маєте рацію";
    ended_partly = "Частково обґрунтоване (deels gegrond): ви частково маєте рацію";
    ended_unfounded = "Необґрунтоване (ongegrond): заперечення не задоволено";
    ended_inadmissible = "Неприйнятне (niet-ontvankelijk): ми не можемо розглядати ваше заперечення";
    ended_stands = "Наше рішення залишається таким, як було.";
    ended_revised = "Є нове рішення. Воно замінює старе.";
    ended_see_new = "Переглянути нове рішення";
    ended_costs(amount) = "Ми сплатимо {amount} за допомогу з вашим запереченням.";
    ended_costs_not = "Ми не оплачуємо витрати на вашу допомогу.";
    ended_letter = "Прочитати лист";
    court_until = "Не згодні? Ви можете звернутися до суду. Останній день: ";
    court_how = ". Це називається оскарженням (beroep). У листі написано, як це зробити.";
    revised_heading = "Нове рішення після вашого заперечення";
    revised_body = "Це рішення замінює наше попереднє рішення.";
    revised_see = "Переглянути ваше заперечення";
    row_outcome(objection, outcome) = "{objection}: {outcome}";

    event_objection = "Отримано заперечення проти цього рішення";
    event_checked = "Перевірено, чи можемо ми розглянути заперечення";
    event_planned = "Запрошено на слухання";
    event_skipped = "Слухання не буде";
    event_held = "Слухання відбулося";
    event_postponed = "Ми беремо більше часу";
    event_upheld = "Заперечення розглянуто: це рішення залишається";
    event_revised = "Заперечення розглянуто: є нове рішення";
    ledger_time_to_object = "Ви ще могли подати заперечення";
    ledger_appeal = "Ви можете звернутися до суду";
}
