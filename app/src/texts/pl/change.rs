//! Polish. Texts of changing what was granted, for staff and for residents.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    gross = "Brutto";
    net = "Netto";

    title_stop(product) = "To się kończy: {product}";
    title_revise(product) = "To się zmienia: {product}";
    title_withdraw(product) = "Cofamy to: {product}";
    title_recover(product) = "Musisz zwrócić pieniądze: {product}";
    told_stop(date) = "Od {date} już tego nie dostajesz.";
    told_withdraw(date) = "Od {date} nie było do tego prawa.";
    told_recover(amount, counted, from, until) = "Zwracasz {amount} ({counted}). Chodzi o okres od {from} do {until} włącznie.";
    told_at_once = "Płacisz wszystko naraz. Nie możesz? Zadzwoń do nas.";
    told_instalments(part) = "Co miesiąc płacisz {part}.";
    told_together = "Razem z Tobą zrobimy plan.";
    told_ground(label, law, article) = "{label} ({law}, {article})";
    verdict_stop = "wstrzymano";
    verdict_revise = "zmieniono";
    verdict_withdraw = "cofnięto";
    verdict_recover = "zwrot pieniędzy";
    status_changed = "Zmieniono";
    status_stopped = "Zakończono";
    status_reclaim = "Do zwrotu";
    event_views_asked = "Zapytaliśmy Cię o opinię";
    event_views_given = "Mamy Twoją odpowiedź";
    event_views_lapsed = "Nie było odpowiedzi";
    event_changed = "Nowa decyzja wysłana";
}
