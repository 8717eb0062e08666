//! Polish. The ledger of a term, in words.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    because_foreign = "Czekamy na informacje z zagranicy.";
    because_consent = "Mamy Twoją zgodę na późniejszą decyzję.";
    because_delay = "Opóźnienie nie jest po naszej stronie.";
    because_force = "Nie możemy zdecydować z powodu siły wyższej.";

    still_not = "Termin nie został przez to wstrzymany.";
    still_day(from) = "Termin jest wstrzymany na 1 dzień: {from}.";
    still_days(from, until, days) = "Termin jest wstrzymany od {from} do {until} włącznie. To jest {days}.";
    time_to_object(until) = "Sprzeciw można było złożyć do {until} włącznie. Potem zaczyna się nasz czas.";
    term(length, until) = "Na decyzję mamy {length}. To znaczy do {until} włącznie.";
    information = "Poprosiliśmy Cię o informacje.";
    extended(days, until) = "Potrzebujemy jeszcze {days}. To znaczy do {until} włącznie.";
    holiday(until) = "Ostatni dzień wypada w weekend lub święto. Dlatego będzie to {until}.";
    decided(from) = "Wysłaliśmy decyzję {from}.";
    withdrawn(from) = "Wniosek został przez Ciebie wycofany {from}.";
    forwarded(from) = "Przekazaliśmy wniosek dalej {from}.";
    appeal(until) = "Możesz iść do sądu do {until} włącznie.";
    objection(until) = "Możesz złożyć sprzeciw do {until} włącznie.";
    default_notice(until) = "Mamy Twoje pismo, że się spóźniamy. Mamy wtedy jeszcze 2 tygodnie: do {until} włącznie.";
    penalty(from) = "Nie decydujemy na czas? Wtedy dostaniesz pieniądze od {from}, najwyżej za 42 dni.";
    advance(from) = "Trwa to długo? Wtedy najpóźniej {from} wypłacimy zaliczkę.";
    search_period(until) = "Masz mniej niż 27 lat? Wtedy najpierw szukasz pracy samodzielnie, do {until} włącznie.";
}
