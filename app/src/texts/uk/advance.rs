//! Ukrainian. Texts of the advance on general assistance.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Аванс";
    body(date) = "Якщо до {date} ми ще не ухвалимо рішення, а ви надіслали все потрібне, ви отримаєте гроші наперед. Це називається аванс (voorschot).";
    later = "Аванс пізніше вирахують із вашої допомоги.";
    need = "У вас зараз немає грошей на їжу, оренду чи енергію?";
    button = "Попросити аванс зараз";
    asked = "Ви попросили аванс";
    asked_body = "Ми розглянемо це якнайшвидше. Ви отримаєте повідомлення.";
    event_asked = "Запит на аванс";
    event_answered = "Відповідь щодо авансу";
}
