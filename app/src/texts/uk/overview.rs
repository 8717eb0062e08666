//! Ukrainian. Texts of the overview of a resident or company, and the names of statuses.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Мій огляд";
    hello(name) = "Вітаємо, {name}";
    today(date) = "Сьогодні {date}.";
    todo = "Ось що вам треба зробити";
    todo_nothing = "Зараз вам нічого не треба робити.";
    supply = "Надішліть те, чого нам бракує";
    supply_body = "Ми зможемо продовжити лише тоді, коли отримаємо це. До того часу відлік строку зупинено.";
    supply_button = "Переглянути й надіслати";
    read = "Прочитайте нове повідомлення";
    about(product) = "Про: {product}.";
    read_button = "Прочитати повідомлення";
    finish(product) = "Завершіть це: {product}";
    finish_change(product) = "Завершіть свою зміну: {product}";
    draft_change(product) = "{product} (зміна)";
    kept_until(date) = "Ми зберігаємо це до {date}.";
    finish_button = "Заповнювати далі";
    apply_now(product) = "Тепер ви можете подати заяву: {product}";
    apply_now_body(before) = "Це стосується: {before}. Спершу прочитайте нашу відповідь і звіт.";
    apply_now_button = "Переглянути й подати заяву";
    send_later = "Надішліть документи, які ви мали надіслати пізніше";
    send_later_button = "Надіслати документи";
    cases = "Ваші заяви";
    no_cases = "Ви ще не подавали заяв.";
    decide_by = "Ви отримаєте відповідь не пізніше";
    from_us = "від нас.";
    waits_for_you = "Ми чекаємо на вашу відповідь. Потім відлік строку піде далі.";
    case_number = "Номер справи";
    messages = "Повідомлення";
    new_messages[n] = One: "{n} нове" | Few: "{n} нові" | Many: "{n} нових";
    no_messages = "У вас ще немає повідомлень.";
    you_wrote = "Ви написали";
    is_new = "нове";
    apply_more = "На що ще можна подати заяву?";
    company_notice = "Зробити нове повідомлення";
    discard = "Видалити";

    status_received = "Отримано";
    status_waiting_partner = "Чекаємо на вашого партнера";
    status_checking = "Ми перевіряємо";
    status_in_progress = "На розгляді";
    status_info_requested = "Нам ще чогось бракує";
    status_advice = "Ми чекаємо на висновок";
    status_info_received = "Інформацію отримано";
    status_granted = "Надано";
    status_partly_granted = "Надано інакше";
    status_refused = "Відмовлено";
    status_outside = "Далі не розглядали";
    status_handled = "Розглянуто";
    status_withdrawn = "Відкликано";
    status_forwarded = "Передано далі";
    status_draft = "Ще не надіслано";

    my_data = "Мої дані";
    my_data_lead = "Ось що ми знаємо про вас із реєстрів. Щось неправильно? Повідомте свій муніципалітет.";
    my_data_unavailable = "Реєстр зараз не відповідає. Спробуйте пізніше.";
    my_data_source(source) = "Джерело: {source}.";
    messages_lead = "Кожне повідомлення належить до справи. Відповідати треба там.";
}
