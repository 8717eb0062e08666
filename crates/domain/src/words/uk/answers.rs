//! Ukrainian. What is said about answers: what is wrong with one, and how a value is told.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    empty_choice(name) = "Оберіть відповідь у полі «{name}».";
    empty_yes_no(name) = "Оберіть так або ні у полі «{name}».";
    empty_boxes(name) = "Оберіть щонайменше одну відповідь у полі «{name}».";
    empty_date(name) = "Укажіть дату в полі «{name}».";
    empty_month(name) = "Укажіть місяць і рік у полі «{name}».";
    empty_money(name) = "Укажіть суму в полі «{name}». Нічого немає? Тоді впишіть 0.";
    empty_number(name) = "Укажіть число в полі «{name}».";
    empty_address(name) = "Укажіть поштовий індекс і номер будинку в полі «{name}».";
    empty_long(name) = "Напишіть відповідь у полі «{name}».";
    empty_other(name) = "Укажіть відповідь у полі «{name}».";

    too_long(most) = "Відповідь задовга. Найбільше символів: {most}.";
    money_too_low(limit) = "Укажіть суму не менше ніж {limit}.";
    money_too_high(limit) = "Укажіть суму не більше ніж {limit}.";
    percent_too_low(limit) = "Укажіть відсоток не менше ніж {limit}.";
    percent_too_high(limit) = "Укажіть відсоток не більше ніж {limit}.";
    number_too_low(limit) = "Укажіть число не менше ніж {limit}.";
    number_too_high(limit) = "Укажіть число не більше ніж {limit}.";
    incomplete_month = "Укажіть місяць і рік, наприклад 3 2026.";
    incomplete_date = "Укажіть день, місяць і рік, наприклад 27 3 2026.";
    no_such_month = "Такого місяця немає. Перевірте цифри.";
    no_such_date = "Такої дати немає. Перевірте цифри.";
    too_early(date) = "Укажіть дату не раніше ніж {date}.";
    too_late(date) = "Укажіть дату не пізніше ніж {date}.";
    postcode = "Укажіть поштовий індекс, наприклад 1012 AB.";
    house_number = "Укажіть номер будинку цифрами, наприклад 12. Літери пишіть у полі додатка.";
    not_a_choice(name) = "Оберіть одну з відповідей у полі «{name}».";
    too_few(name) = "Додайте ще щось у полі «{name}».";
    too_many(name) = "У полі «{name}» більше немає місця. Зателефонуйте нам, якщо маєте більше.";

    invalid_money = "Укажіть суму, наприклад 450,00.";
    invalid_number = "Укажіть ціле число, наприклад 3.";
    invalid_percent = "Укажіть відсоток, наприклад 8 або 8,33.";
    invalid_bsn = "Цей номер BSN (burgerservicenummer) неправильний. Подивіться в паспорті або ID-картці.";
    invalid_iban = "Цей номер рахунку неправильний. Нідерландський номер починається з NL і має 18 символів.";
    invalid_phone = "Укажіть номер телефону, наприклад 06 12345678.";
    invalid_email = "Укажіть адресу електронної пошти, наприклад naam@voorbeeld.nl.";
    invalid_plate = "Укажіть нідерландський номерний знак, наприклад AB-123-C.";
    invalid_kvk = "Номер KVK має 8 цифр.";
    invalid_branch = "Номер відділення (vestigingsnummer) має 12 цифр.";
    invalid_wage_tax = "Укажіть номер податку із зарплати (loonheffingennummer), наприклад 123456782L01.";
    digits_exact(most) = "Впишіть цифри. Їх кількість: {most}.";
    digits_between(least, most) = "Впишіть цифри. Їх кількість: від {least} до {most}.";
    code_exact(most) = "Впишіть літери або цифри. Їх кількість: {most}.";
    code_between(least, most) = "Впишіть літери або цифри. Їх кількість: від {least} до {most}.";
    invalid_other = "Ми не можемо прочитати цю відповідь. Введіть її ще раз.";

    yes = "Так";
    no = "Ні";
    none = "Немає";
    unknown = "Невідомо";
    left_open = "Не заповнено";
    is_right(text) = "{text} (правильно)";
    instead_of(text, known) = "{text} (замість {known})";
    cannot_be_said(facts) = "Не можна сказати, потрібно: {facts}";
    days[n] = One: "{n} день" | Few: "{n} дні" | Many: "{n} днів";
    weeks[n] = One: "{n} тиждень" | Few: "{n} тижні" | Many: "{n} тижнів";
    months[n] = One: "{n} місяць" | Few: "{n} місяці" | Many: "{n} місяців";
    years[n] = One: "{n} рік" | Few: "{n} роки" | Many: "{n} років";
}
