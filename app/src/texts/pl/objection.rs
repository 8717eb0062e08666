//! Polish. Texts of handling an objection: for staff, and for who objects.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    course = "Twój sprzeciw";
    course_invited = "Zapraszamy, opowiedz nam o swojej sprawie";
    course_when(date, time) = "{date}, godzina {time}.";
    course_cannot = "Nie możesz wtedy przyjść albo nie chcesz? Wyślij nam wiadomość.";
    course_heard(date) = "Wysłuchaliśmy Cię {date}.";
    course_not_heard = "Nie będzie wysłuchania (hoorzitting).";
    ended = "Nasza decyzja w sprawie Twojego sprzeciwu";
    ended_founded = "Uznany (gegrond): masz rację";
    ended_partly = "Częściowo uznany (deels gegrond): po części masz rację";
    ended_unfounded = "Nieuznany (ongegrond): nie przyznajemy racji";
    ended_inadmissible = "Niedopuszczalny (niet-ontvankelijk): nie możemy rozpatrzyć Twojego sprzeciwu";
    ended_stands = "Nasza decyzja pozostaje bez zmian.";
    ended_revised = "Jest nowa decyzja. Zastępuje starą.";
    ended_see_new = "Zobacz nową decyzję";
    ended_costs(amount) = "Płacimy {amount} za pomoc przy Twoim sprzeciwie.";
    ended_costs_not = "Nie płacimy kosztów Twojej pomocy.";
    ended_letter = "Przeczytaj list";
    court_until = "Nie zgadzasz się? Możesz iść do sądu. Ostatni dzień: ";
    court_how = ". To jest odwołanie do sądu (beroep). W liście piszemy, jak to zrobić.";
    revised_heading = "Nowa decyzja po Twoim sprzeciwie";
    revised_body = "Ta decyzja zastępuje naszą wcześniejszą decyzję.";
    revised_see = "Zobacz swój sprzeciw";
    row_outcome(objection, outcome) = "{objection}: {outcome}";

    event_objection = "Otrzymano sprzeciw wobec tej decyzji";
    event_checked = "Sprawdzono, czy możemy rozpatrzyć sprzeciw";
    event_planned = "Zaproszenie na wysłuchanie (hoorzitting)";
    event_skipped = "Nie będzie wysłuchania (hoorzitting)";
    event_held = "Wysłuchanie (hoorzitting) się odbyło";
    event_postponed = "Przedłużamy termin";
    event_upheld = "Sprzeciw rozpatrzony: ta decyzja zostaje";
    event_revised = "Sprzeciw rozpatrzony: jest nowa decyzja";
    ledger_time_to_object = "Był jeszcze czas na sprzeciw";
    ledger_appeal = "Możesz iść do sądu";
}
