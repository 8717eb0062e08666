//! Polish. Texts of outages and of the warnings that a term ends.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    default_noted = "Mamy Twoje wezwanie do decyzji (ingebrekestelling)";
    warned = "Pilnujemy daty";
    info_lapsed = "Nie dostaliśmy odpowiedzi. Termin znowu biegnie.";
    ledger_told = "Podaliśmy późniejszy dzień. Termin się nie zmienia.";
    event_penalty_runs = "Spóźniamy się: nalicza się kara (dwangsom)";
    event_penalty_set = "Decyzja o karze wysłana";
    late_since(date) = "Mieliśmy wydać decyzję najpóźniej {date}. Nie udało się.";
    late_what = "Możesz wezwać nas do działania (ingebrekestelling). Wtedy musimy wydać decyzję w ciągu dwóch tygodni. Jeśli się nie uda, otrzymasz pieniądze za każdy dzień. To się nazywa kara za zwłokę (dwangsom).";
    late_button = "Wezwij nas do działania";
    penalty_runs = "Nasza decyzja się spóźnia";
    penalty_ended = "Nasza decyzja się spóźniła";
    penalty_so_far(first, amount, maximum) = "Od {first} nalicza się kara za zwłokę (dwangsom). Do dziś to {amount}. Nigdy nie będzie więcej niż {maximum}.";
    penalty_in_all(first, days, amount) = "Kara naliczała się od {first}, przez {days} dni. Razem to {amount}.";
    penalty_stops = "Kara przestaje się naliczać, gdy jest decyzja. Potem ustalamy kwotę.";
    penalty_to_set(date) = "Kwotę ustalimy najpóźniej {date}. Będzie w liście.";
    penalty_set(date, amount) = "Dnia {date} ustaliliśmy kwotę: {amount}. Przeczytaj list.";
    penalty_none(date) = "Dnia {date} zdecydowaliśmy: nie ma kary. Powód jest w liście.";
    penalty_article(article) = "Podstawa: {article}.";
}
