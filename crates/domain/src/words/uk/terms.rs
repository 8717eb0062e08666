//! Ukrainian. The ledger of a term, in words.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    because_foreign = "Ми чекаємо на інформацію з-за кордону.";
    because_consent = "Ви погодилися, що ми вирішимо пізніше.";
    because_delay = "Затримка не з нашого боку.";
    because_force = "Ми не можемо вирішити через непереборну силу.";

    still_not = "Строк через це не зупинявся.";
    still_day(from) = "Строк зупинено на 1 день: {from}.";
    still_days(from, until, days) = "Строк зупинено з {from} до {until} включно. Це {days}.";
    time_to_object(until) = "Ви могли подати заперечення до {until} включно. Після цього починається наш час.";
    term(length, until) = "Ми маємо {length} на рішення. Це до {until} включно.";
    information = "Ми попросили у вас інформацію.";
    extended(days, until) = "Нам потрібно ще {days}. Це до {until} включно.";
    holiday(until) = "Останній день припадає на вихідний або свято. Тому це буде {until}.";
    decided(from) = "Ми надіслали рішення {from}.";
    withdrawn(from) = "Ви відкликали заяву {from}.";
    forwarded(from) = "Ми передали заяву далі {from}.";
    appeal(until) = "Ви можете звернутися до суду до {until} включно.";
    objection(until) = "Ви можете подати заперечення до {until} включно.";
    default_notice(until) = "Ви написали, що ми запізнюємося. Тоді ми маємо ще 2 тижні: до {until} включно.";
    penalty(from) = "Ми не вирішили вчасно? Тоді ви отримаєте гроші від {from}, щонайбільше за 42 дні.";
    advance(from) = "Це триває довго? Тоді ми сплатимо аванс не пізніше {from}.";
    search_period(until) = "Вам менше ніж 27 років? Тоді спочатку шукайте роботу самі, до {until} включно.";
}
