//! The ledger of a term, in words.

crate::texts! {
    terms;
    because_foreign = "Wij wachten op informatie uit het buitenland.", "We are waiting for information from abroad.";
    because_consent = "U vindt het goed dat wij later beslissen.", "You agreed that we decide later.";
    because_delay = "De vertraging ligt niet bij ons.", "The delay is not on our side.";
    because_force = "Wij kunnen door overmacht niet beslissen.", "We cannot decide because of force majeure.";

    still_not = "De termijn stond hierdoor niet stil.", "The term did not stop for it.";
    still_day(from) = "De termijn staat 1 dag stil: op {from}.", "The term stops for 1 day: {from}.";
    still_days(from, until, days) = "De termijn staat stil van {from} tot en met {until}. Dat zijn {days}.", "The term stops from {from} up to and including {until}. That is {days}.";
    time_to_object(until) = "U kon nog bezwaar maken tot en met {until}. Daarna begint onze tijd.", "You could still object up to and including {until}. Our time starts after that.";
    term(length, until) = "Wij hebben {length} om te beslissen. Dat is tot en met {until}.", "We have {length} to decide: up to and including {until}.";
    information = "Wij vroegen u om informatie.", "We asked you for information.";
    extended(days, until) = "Wij hebben {days} meer nodig. Dat is tot en met {until}.", "We need {days} more: up to and including {until}.";
    holiday(until) = "De laatste dag valt in een weekend of op een feestdag. Daarom wordt het {until}.", "The last day falls in a weekend or on a holiday. It therefore becomes {until}.";
    decided(from) = "Wij stuurden ons besluit op {from}.", "We sent our decision on {from}.";
    withdrawn(from) = "U trok de aanvraag in op {from}.", "You withdrew the application on {from}.";
    forwarded(from) = "Wij stuurden de aanvraag door op {from}.", "We sent the application on on {from}.";
    appeal(until) = "U kunt naar de rechtbank tot en met {until}.", "You can go to the court up to and including {until}.";
    objection(until) = "U kunt bezwaar maken tot en met {until}.", "You can object up to and including {until}.";
    default_notice(until) = "U schreef dat wij te laat zijn. Wij hebben dan nog 2 weken: tot en met {until}.", "You wrote that we are late. We then have 2 more weeks: up to and including {until}.";
    penalty(from) = "Beslissen wij niet op tijd? Dan krijgt u geld vanaf {from}, hooguit 42 dagen.", "Is our decision late? Then we owe you money from {from}, for at most 42 days.";
    advance(from) = "Duurt het lang? Dan betalen wij uiterlijk {from} een voorschot.", "If it takes long, we pay an advance on {from} at the latest.";
    search_period(until) = "Bent u jonger dan 27 jaar? Dan zoekt u eerst zelf werk, tot en met {until}.", "Under 27? You first look for work yourself, up to and including {until}.";
}
