//! Ukrainian. What registers and decisions say about people and companies, beside the values themselves.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    name = "Ім'я";
    born = "Дата народження";
    address = "Адреса";
    partner = "Партнер";
    child = "Дитина за вашою адресою";
    kvk = "Номер KVK";
    branch = "Номер відділення (vestigingsnummer)";
    legal_form = "Правова форма";

    granted = "надано";
    partly = "частково надано";
    refused = "відмовлено";
    outside_treatment = "далі не розглядали";
    stopped = "зупинено";
    changed = "змінено";
    withdrawn = "скасовано";
    pay_back = "повернення коштів";
    decision_of(about, date, number) = "{about}, рішення від {date} (№ {number})";
    case_of(about, date, number) = "{about}, отримано {date} (№ {number})";
}
