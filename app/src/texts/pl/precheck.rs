//! Polish. Texts of the benefit check.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Do czego mam prawo?";
    no_decision = "To jeszcze nie jest decyzja. Zawsze możesz złożyć wniosek, nawet jeśli tu jest napisane coś innego.";
    not_kept = "Nie zapisujemy tych odpowiedzi.";
    on_device = "Twoje odpowiedzi zostają na tym urządzeniu. Nic do nas nie trafia.";
    dont_know = "Nie wiem";
    previous = "Poprzednie pytanie";
    question = "Pytanie {n}.";
    ahead_none = "To może być ostatnie pytanie.";
    ahead_one = "Potem jeszcze około 1 pytania.";
    ahead_more = "Potem jeszcze około {n} pytań.";
    left_one = "Jeszcze 1 pytanie";
    left_more = "Pytania, które zostały: {n}";
    given = "To już jest wypełnione";
    done = "Gotowe. To jest Twój wynik.";
    to_outcome = "Zobacz wynik";
    done_short = "Gotowe.";
    done_body = "Nie mamy więcej pytań. Coś się nie zgadza? Poniżej możesz zmienić odpowiedzi.";

    outcome = "To może dostaniesz";
    so_far = "Na podstawie Twoich odpowiedzi.";
    likely = "Duża szansa";
    possible = "Może";
    unlikely = "Mała szansa";
    unknown = "Jeszcze nie wiadomo";
    per_month = "na miesiąc";
    per_year = "na rok";
    once = "jednorazowo";
    how = "Tak to obliczono";
    line = "Wiersz";
    amount = "Kwota";
    unmet = "To nie pasuje do zasad:";
    supposed = "Pracownik jeszcze sprawdzi:";
    missing = "Tego jeszcze nie wiemy:";
    others = "To też może pomóc";
    only_city = "To może ocenić tylko gmina.";
    unconfirmed = "Jeszcze niepotwierdzone:";
    unconfirmed_mark = "Jedna z kwot nie jest jeszcze potwierdzona.";
    apply = "Więcej o:";
    take_along = "Złóż wniosek z tymi odpowiedziami";

    what_if = "Co, jeśli coś się zmieni?";
    what_if_wage = "Pensja na miesiąc";
    what_if_wealth = "Pieniądze i majątek";
    what_if_housemates = "Domownicy w wieku 27 lat i więcej";
    what_if_lead = "Wybierz coś innego. Zobaczysz, co dostaniesz.";
    recompute = "Oblicz ponownie";
    together = "Twoja pensja i pomoc razem:";
    that_is = "To jest";
    more_than_now = "więcej niż teraz.";
    less_than_now = "mniej niż teraz.";
    same_as_now = "To jest tyle samo co teraz.";
    wages = "Pensja";
    help = "Pomoc";
    shares = "Podział";
    sum = "Razem";
    now = "(teraz)";
    table = "Pensja i pomoc razem na miesiąc, przy różnych kwotach pensji";

    assumed = "Co zakładamy?";
    assumed_1(city) = "Mieszkasz w gminie {city} i możesz tu dostawać zasiłek socjalny (bijstand).";
    assumed_2 = "Nie jesteś w więzieniu i nie mieszkasz w placówce.";
    assumed_3 = "Nie jesteś za granicą dłużej niż cztery tygodnie w roku.";
    assumed_4 = "Do tej pory nie zatrzymujesz części pensji obok zasiłku socjalnego.";
    assumed_5 = "Nie spodziewasz się, że wkrótce będziesz zarabiać więcej.";
    assumed_6 = "W ostatnim roku nie było dla Ciebie zasiłku specjalnego (bijzondere bijstand).";
}
