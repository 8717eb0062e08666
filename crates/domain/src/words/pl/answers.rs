//! Polish. What is said about answers: what is wrong with one, and how a value is told.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    empty_choice(name) = "Wybierz odpowiedź przy „{name}”.";
    empty_yes_no(name) = "Wybierz tak lub nie przy „{name}”.";
    empty_boxes(name) = "Wybierz co najmniej jedną odpowiedź przy „{name}”.";
    empty_date(name) = "Wpisz datę przy „{name}”.";
    empty_month(name) = "Wpisz miesiąc i rok przy „{name}”.";
    empty_money(name) = "Wpisz kwotę przy „{name}”. Nic nie ma? Wpisz 0.";
    empty_number(name) = "Wpisz liczbę przy „{name}”.";
    empty_address(name) = "Wpisz kod pocztowy i numer domu przy „{name}”.";
    empty_long(name) = "Napisz odpowiedź przy „{name}”.";
    empty_other(name) = "Wpisz odpowiedź przy „{name}”.";

    too_long(most) = "Odpowiedź jest za długa. Zmieści się najwyżej tyle znaków: {most}.";
    money_too_low(limit) = "Wpisz kwotę nie niższą niż {limit}.";
    money_too_high(limit) = "Wpisz kwotę nie wyższą niż {limit}.";
    percent_too_low(limit) = "Wpisz procent nie niższy niż {limit}.";
    percent_too_high(limit) = "Wpisz procent nie wyższy niż {limit}.";
    number_too_low(limit) = "Wpisz liczbę nie mniejszą niż {limit}.";
    number_too_high(limit) = "Wpisz liczbę nie większą niż {limit}.";
    incomplete_month = "Wpisz miesiąc i rok, na przykład 3 2026.";
    incomplete_date = "Wpisz dzień, miesiąc i rok, na przykład 27 3 2026.";
    no_such_month = "Nie ma takiego miesiąca. Sprawdź cyfry.";
    no_such_date = "Nie ma takiej daty. Sprawdź cyfry.";
    too_early(date) = "Wpisz datę nie wcześniejszą niż {date}.";
    too_late(date) = "Wpisz datę nie późniejszą niż {date}.";
    postcode = "Wpisz kod pocztowy, na przykład 1012 AB.";
    house_number = "Wpisz numer domu cyframi, na przykład 12. Litery wpisz jako dodatek.";
    not_a_choice(name) = "Wybierz jedną z odpowiedzi przy „{name}”.";
    too_few(name) = "Dodaj jeszcze jedną pozycję przy „{name}”.";
    too_many(name) = "Przy „{name}” nie ma już miejsca. Zadzwoń do nas, jeśli jest więcej.";

    invalid_money = "Wpisz kwotę, na przykład 450,00.";
    invalid_number = "Wpisz liczbę całkowitą, na przykład 3.";
    invalid_percent = "Wpisz procent, na przykład 8 lub 8,33.";
    invalid_bsn = "Ten numer BSN (burgerservicenummer) jest błędny. Sprawdź w paszporcie lub dowodzie.";
    invalid_iban = "Ten numer konta jest błędny. Holenderski numer zaczyna się od NL i ma 18 znaków.";
    invalid_phone = "Wpisz numer telefonu, na przykład 06 12345678.";
    invalid_email = "Wpisz adres e-mail, na przykład naam@voorbeeld.nl.";
    invalid_plate = "Wpisz holenderski numer rejestracyjny, na przykład AB-123-C.";
    invalid_kvk = "Numer KVK ma 8 cyfr.";
    invalid_branch = "Numer oddziału (vestigingsnummer) ma 12 cyfr.";
    invalid_wage_tax = "Wpisz numer podatkowy płacy (loonheffingennummer), na przykład 123456782L01.";
    digits_exact(most) = "Wpisz cyfry. Ich liczba: {most}.";
    digits_between(least, most) = "Wpisz cyfry. Ich liczba: od {least} do {most}.";
    code_exact(most) = "Wpisz litery lub cyfry. Ich liczba: {most}.";
    code_between(least, most) = "Wpisz litery lub cyfry. Ich liczba: od {least} do {most}.";
    invalid_other = "Nie możemy odczytać tej odpowiedzi. Wpisz ją jeszcze raz.";

    yes = "Tak";
    no = "Nie";
    none = "Brak";
    unknown = "Nieznane";
    left_open = "Nie wypełniono";
    is_right(text) = "{text} (to się zgadza)";
    instead_of(text, known) = "{text} (zamiast {known})";
    cannot_be_said(facts) = "Nie można powiedzieć, potrzebne: {facts}";
    days[n] = One: "{n} dzień" | Few: "{n} dni" | Many: "{n} dni";
    weeks[n] = One: "{n} tydzień" | Few: "{n} tygodnie" | Many: "{n} tygodni";
    months[n] = One: "{n} miesiąc" | Few: "{n} miesiące" | Many: "{n} miesięcy";
    years[n] = One: "{n} rok" | Few: "{n} lata" | Many: "{n} lat";
}
