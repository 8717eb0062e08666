//! Ukrainian. Texts of applying: task list, questions, documents, check answers.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    tasks_title(product) = "Заява: {product}";
    change_title(product) = "Щось змінити: {product}";
    change_lead = "Це ви нам надіслали. Виберіть частину, щоб щось змінити. Це діятиме лише після того, як ви надішлете зміну внизу.";
    change_stop = "Усе-таки нічого не змінювати";
    change_send = "Надіслати зміну";
    change_back = "Назад до вашої справи";
    change_next = "Ви одразу отримаєте підтвердження вашої зміни. Дата, коли ми отримали вашу заяву, залишається чинною.";
    document_earlier = "Це ви вже надіслали. Воно залишається у вашій справі.";
    offered_application(date, number) = "Ви вказали це у своїй заяві від {date} (№ {number}). Це ще правильно?";
    offered_other(date, number) = "Ви вказали це раніше, {date} (№ {number}). Це ще правильно?";
    known_right(short, value) = "{short}: {value}. Це правильно?";
    known_source = "Так записано в реєстрі.";
    known_wrong(short) = "{short}: як має бути?";
    no_right = "Схоже, ви цього не отримаєте";
    no_right_because = "За тим, що ми знаємо зараз, ви не відповідаєте правилам:";
    no_right_apply = "Ви все одно можете подати заяву. Щось неправильно або є особлива обставина? Тоді впишіть це. Перед відмовою вашу заяву завжди особисто розглядає працівник.";
    from_check = "Ми перенесли ваші відповіді з перевірки";
    from_check_body = "Перегляньте кожне запитання, чи все правильно. Ви ще можете все змінити.";
    tasks_lead = "Заповнюйте частини в будь-якому порядку. Ми зберігаємо кожну відповідь.";
    kept_until(date) = "Ви завжди можете зупинитися. Ми зберігаємо все до {date}.";
    check_and_send = "Перевірити й надіслати";
    not_needed(what) = "Не потрібно: «{what}». Через інші ваші відповіді це нічого не змінює.";
    check_wait = "Це можна зробити, коли всі частини готові.";
    back_to_tasks = "Усі частини";
    fill_in_all = "Заповніть усі поля. Якщо щось необов’язкове, про це написано.";
    next = "Далі";
    save_and_stop = "Зупинитися і продовжити пізніше";
    month = "Місяць";
    year = "Рік";
    postcode = "Поштовий індекс";
    number = "Номер будинку";
    addition = "Додаток до номера (необов’язково)";
    choose = "Зробіть вибір";
    change = "Змінити";
    remove = "Вилучити";
    not_complete = "Ще не повністю";
    documents_lead = "Ще чогось не маєте? Тоді виберіть «надіслати пізніше». Заяву все одно можна надіслати.";
    documents_none = "Вам не треба надсилати документи.";
    later = "Я надішлю це пізніше";
    later_yes = "Ви надішлете це пізніше.";
    later_undo = "Усе-таки надіслати зараз";
    check_title = "Перевірте свої відповіді";
    check_lead = "Усе правильно? Тоді надішліть це внизу.";
    check_incomplete = "Ще не все заповнено";
    check_documents = "Документи";
    document_sent[n] = One: "{n} файл" | Few: "{n} файли" | Many: "{n} файлів";
    document_later = "Я надішлю це пізніше";
    document_missing = "Ще не надіслано";
    declaration = "Засвідчення";
    declaration_of(number, all) = "Засвідчення {number} з {all}";
    declaration_missing = "Поставте позначку, щоб це засвідчити.";
    what_next = "Що буде після надсилання?";
    decide_within(weeks) = "Ви одразу отримаєте підтвердження. Ми відповімо вам протягом {weeks} тиж.";
    send_other = "Надіслати";
    send = "Надіслати заяву";
    print = "Цю сторінку можна надрукувати.";
}
