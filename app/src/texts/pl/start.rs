//! Polish. Texts of the start page and the overview: what is going on, what is asked for most, dates to come.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    search_label = "Szukaj według tego, co się dzieje";
    search_hint = "Na przykład: zepsuta pralka, czynsz lub choroba";
    events = "Co się dzieje?";

    event_money_hint = "Zasiłek socjalny (bijstand), dodatki (toeslagen) i pieniądze na dodatkowe koszty";
    event_work_hint = "Wniosek o zasiłek, zgłaszanie dochodów";
    event_business_hint = "Zasiłek socjalny (bijstand) i pożyczki dla przedsiębiorców";
    event_study_hint = "Dodatek (studietoeslag), jeśli nie możesz pracować z powodu choroby";
    event_health_hint = "Pomoc w domu, transport, sprzęt pomocniczy";
    event_family_hint = "Twój dochód, Twoje mieszkanie i Twoje dzieci";
    event_home_hint = "Przeprowadzka, czynsz i urządzenie mieszkania";
    event_debts_hint = "Razem z Tobą ułożymy plan";
    event_city_hint = "Pytanie, sprzeciw (bezwaar) lub skarga";
    event_employer_hint = "Dopłata do pensji (loonkostensubsidie), zgłaszanie opieki";

    popular = "Często załatwiane";
    all = "Wszystko, co możesz załatwić";
    urgent_before = "Nie czekaj. Zadzwoń: ";
    urgent_after = ". Pomożemy Ci tego samego dnia.";
    someone_else = "Poproś kogoś, żeby zrobił to za Ciebie. W formularzu wybiera się, że jest wypełniany za inną osobę.";

    dates = "Daty do zapamiętania";
    date_hear(product) = "Damy Ci znać: {product}";
    date_draft(product) = "Do tego dnia przechowujemy: {product}";
    changed = "Coś się zmieniło?";
    changed_body = "Praca, adres, rodzina lub pieniądze: zgłoś to. Wtedy Twój zasiłek będzie prawidłowy.";
    changed_button = "Zgłoś zmianę";
    overview_all = "Zobacz wszystko, co możesz załatwić";
}
