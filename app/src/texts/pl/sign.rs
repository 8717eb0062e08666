//! Polish. Texts of signing as a partner, and of how a signature stands for applicant and staff.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    todo(name) = "Podpisz wniosek. Składa go: {name}";
    todo_body(product) = "{product}. Składacie ten wniosek razem. Przeczytaj go i podpisz.";
    todo_button = "Przeczytaj i podpisz";
    title(name) = "Podpisz wniosek. Składa go: {name}";
    subtitle(product, date) = "{product}, otrzymano {date}";
    lead = "Jesteście partnerami i składacie ten wniosek razem. Dlatego prosimy też o Twój podpis. Przeczytaj wszystko uważnie.";
    due(date) = "Zrób to najpóźniej {date}. Nie uda się? Wtedy skontaktuje się z Tobą pracownik. Wniosek jest normalnie rozpatrywany.";
    answers = "To wypełniono";
    files = "Dokumenty wysłane razem z wnioskiem";
    sign = "Podpis";
    sign_body = "Podpisujesz, składając oświadczenie i naciskając przycisk. Logowanie już jest za Tobą, więc wiemy, że to Ty.";
    sign_button = "Podpisuję";
    decline = "Coś się nie zgadza albo nie chcesz podpisać?";
    decline_body = "Napisz w kilku słowach dlaczego. Przeczyta to pracownik i zadzwoni lub napisze do Ciebie. Twój partner nie przeczyta tych słów.";
    decline_label = "Co się nie zgadza albo dlaczego nie podpisujesz?";
    decline_button = "Nie podpisuję";
    decline_empty = "Napisz w kilku słowach, dlaczego nie podpisujesz.";
    decline_long = "Twoje wyjaśnienie jest za długie. Użyj najwyżej 500 znaków.";
    signed(moment) = "Twój podpis złożono {moment}";
    signed_body = "Nie musisz już nic robić. Twój partner widzi, że podpis jest złożony, i dostanie od nas wiadomość.";
    declined(moment) = "Odmowa podpisu od Ciebie: {moment}";
    declined_body = "Pracownik to sprawdzi i skontaktuje się z Tobą.";
    over = "Nie musisz już podpisywać";
    over_body = "Ten wniosek jest załatwiony lub wycofany.";

    waiting = "Twój partner musi jeszcze podpisać";
    waiting_body(date) = "Poproś partnera, żeby zalogował się tutaj najpóźniej {date}. W przeglądzie będzie wtedy zadanie. Dzień, w którym otrzymaliśmy Twój wniosek, się nie zmienia.";
    late = "Twój partner jeszcze nie podpisał";
    late_body(date) = "Czas na to był do {date} włącznie. Nadal można podpisać. Pracownik zajmuje się teraz Twoim wnioskiem.";
    unknown = "Nie wiemy, kto jest Twoim partnerem";
    unknown_body = "Dlatego Twój partner nie może tu podpisać. Pracownik skontaktuje się z Tobą.";
    by_partner(name, moment) = "Podpis złożono {moment}. Kto podpisał: {name}.";
    not_by_partner = "Twój partner nie podpisał";
    not_by_partner_body(moment) = "Twój partner powiedział to {moment}. Pracownik to sprawdzi i skontaktuje się z Tobą.";
    check = "Twój partner też podpisuje";
    check_body = "Składacie ten wniosek razem. Po wysłaniu Twój partner dostanie zadanie w swoim przeglądzie.";

    staff_waiting = "Partner jeszcze nie podpisał";
    staff_waiting_body(date) = "Można do {date} włącznie. Możesz już oceniać wniosek. System niczego nie przyzna bez podpisu.";
    staff_late_body(date) = "Ostatni dzień to {date}. Skontaktuj się lub kontynuuj. Nadal można podpisać.";
    staff_unknown = "Nie wiadomo, kto jest partnerem";
    staff_unknown_body = "BRP nie podaje partnera pod tym adresem i nie ma innego numeru. Sprawdź to.";
    staff_declined(name, moment) = "{name}: odmowa podpisu ({moment})";
    staff_answers = "Odpowiedzi partnera";
    staff_signed(name, moment) = "Partner {name}: podpis złożono {moment}.";
}
