//! Texts of outages and of the warnings that a term ends.

domain::texts! {
    outage;
    default_noted = "Uw ingebrekestelling is binnen", "Your notice of default came in";
    warned = "Wij letten op de datum", "We watch the date";
    info_lapsed = "Wij kregen geen antwoord. De tijd loopt weer.", "We got no answer. The time runs again.";
    ledger_told = "Wij noemden een latere dag. De termijn verandert niet.", "We named a later day. The term does not change.";
}

domain::staff_texts! {
    title = "Storingen", "Outages";
    body = "Konden inwoners ons niet online bereiken? Schrijf het hier op.", "Could residents not reach us online? Write it down here.";
    effect = "Wie een termijn had die toen afliep of de dag erna, krijgt er tijd bij. Onze tijd om te beslissen verandert niet.", "Whoever had a term that ended then or the day after, gets more time. Our time to decide does not change.";
    by_article(article) = "Dit volgt uit {article}.", "This follows from {article}.";
    list = "Storingen, de laatste bovenaan", "Outages, the latest first";
    none = "Er staan geen storingen.", "There are no outages.";
    from = "Van", "From";
    until = "Tot", "Until";
    reason_head = "Wat was er dicht?", "What was closed?";
    by = "Opgeschreven door", "Written down by";
    state = "Stand", "State";
    stands = "Telt mee", "Counts";
    corrected = "Verbeterd", "Corrected";
    revoked = "Was er niet", "Did not happen";
    correct = "Verbeteren", "Correct";
    correct_about(from) = "de storing van {from}", "the outage of {from}";
    set_title = "Storing opschrijven", "Write down an outage";
    correct_title = "Storing verbeteren", "Correct an outage";
    correct_body = "De oude regel blijft staan. De nieuwe komt ervoor in de plaats.", "The old line stays. The new one takes its place.";
    from_day = "Eerste dag", "First day";
    from_time = "Vanaf hoe laat?", "From what time?";
    until_day = "Laatste dag", "Last day";
    until_time = "Tot hoe laat?", "Until what time?";
    time_hint = "Bijvoorbeeld 14:30", "For example 14:30";
    reason = "Wat was er dicht, en waarom?", "What was closed, and why?";
    reason_hint = "Collega's lezen dit. Schrijf geen namen van inwoners op.", "Colleagues read this. Write down no names of residents.";
    set = "Opschrijven", "Write down";
    revoke_title = "Was er geen storing?", "Was there no outage?";
    revoke_reason = "Waarom niet?", "Why not?";
    revoke = "Er was geen storing", "There was no outage";
    back = "Terug naar alle storingen", "Back to all outages";
    err_date = "Vul een dag, een maand en een jaar in.", "Fill in a day, a month and a year.";
    err_time = "Vul een tijd in, zoals 14:30.", "Fill in a time, such as 14:30.";
    err_order = "Het einde ligt na het begin.", "The end lies after the start.";
    err_long = "Een storing duurt hier niet langer dan 31 dagen.", "An outage lasts no more than 31 days here.";
    err_law = "Voor deze dag is er nog geen regel over storingen.", "For this day there is no rule on outages yet.";
    err_reason = "Schrijf op wat er dicht was.", "Write down what was closed.";
    err_too_long = "Schrijf het korter op.", "Write it down shorter.";
    err_changed = "Een collega verbeterde deze storing net. Kijk eerst naar de nieuwe regel.", "A colleague just corrected this outage. Look at the new line first.";

    warn_kind = "Termijn loopt af", "Term ends";
    warn_title = "De termijn van deze zaak loopt af", "The term of this case ends";
    warn_body(day) = "Uiterlijk {day} moet er een besluit zijn. Kijk wat er nog nodig is.", "There must be a decision on {day} at the latest. Look what is still needed.";
    warn_goes = "Deze taak gaat vanzelf weg als er een besluit is of als de termijn verandert.", "This task goes away by itself when there is a decision or when the term changes.";
    warn_case = "Naar de zaak", "To the case";
    warn_seen = "Gezien", "Seen";
    more_time = "Meer tijd nemen", "Take more time";
    more_time_moves(date) = "Lukt het niet voor {date}? Dan kunt u één keer een latere dag noemen (Awb 4:14, derde lid). De termijn loopt dan tot die dag. De aanvrager krijgt een brief.", "Will it not be ready by {date}? Then you can name a later day, once (Awb 4:14, third paragraph). The term then runs until that day. The applicant gets a letter.";
    more_time_stays(date) = "Lukt het niet voor {date}? Dan noemt u één keer een latere dag (Awb 4:14, eerste lid). De wettelijke termijn verandert niet: ook een dwangsom kan gewoon gaan lopen. De aanvrager krijgt een brief.", "Will it not be ready by {date}? Then you name a later day, once (Awb 4:14, first paragraph). The term of the law does not change: a penalty can start to run as well. The applicant gets a letter.";
    more_time_day = "Op welke dag is er uiterlijk een besluit?", "On which day will there be a decision at the latest?";
    more_time_limit(date) = "Neem zo weinig tijd als u kunt. Wij spraken af: nooit later dan {date}, acht weken na de laatste dag.", "Take as little time as you can. We agreed: never later than {date}, eight weeks after the last day.";
    more_time_why = "Waarom? De aanvrager leest dit", "Why? The applicant reads this";
    more_time_button = "Latere dag noemen", "Name a later day";
    err_not_later = "Kies een dag na de laatste dag van nu.", "Choose a day after the last day as it is now.";
    err_too_late = "Deze dag is te ver weg: meer dan acht weken na de laatste dag.", "This day is too far away: more than eight weeks after the last day.";
    err_free_day = "Kies een werkdag.", "Choose a working day.";
    default_title = "Ingebrekestelling", "Notice of default";
    default_body = "Schreef de inwoner dat wij te laat zijn? Vul in wanneer die brief binnenkwam. Dan laat de termijn zien vanaf wanneer er een dwangsom loopt.", "Did the resident write that we are late? Fill in when that letter came in. Then the term shows from when a penalty runs.";
    default_day = "Binnengekomen op", "Came in on";
    default_set = "Ingebrekestelling opschrijven", "Write down the notice";
    err_future = "Deze dag komt nog.", "This day is still to come.";
    err_before = "Deze dag ligt voor de ontvangst van de aanvraag.", "This day lies before the receipt of the application.";
    err_again = "Er staat al een ingebrekestelling.", "There is a notice of default already.";
}
