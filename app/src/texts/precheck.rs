//! Texts of the benefit check.

domain::texts! {
    precheck;
    title = "Waar heb ik recht op?", "What am I entitled to?";
    no_decision = "Dit is nog geen besluit. U mag altijd aanvragen, ook als hier iets anders staat.", "This is not a decision yet. You may always apply, also if it says otherwise here.";
    not_kept = "Wij bewaren deze antwoorden niet.", "We do not keep these answers.";
    on_device = "Uw antwoorden blijven op dit toestel. Er gaat niets naar ons toe.", "Your answers stay on this device. Nothing is sent to us.";
    dont_know = "Ik weet het niet", "I do not know";
    previous = "Vorige vraag", "Previous question";
    question = "Vraag {n}.", "Question {n}.";
    ahead_none = "Dit is misschien de laatste vraag.", "This may be the last question.";
    ahead_one = "Hierna nog ongeveer 1 vraag.", "About 1 more question after this.";
    ahead_more = "Hierna nog ongeveer {n} vragen.", "About {n} more questions after this.";
    left_one = "Nog 1 vraag", "1 more question";
    left_more = "Nog {n} vragen", "{n} more questions";
    given = "Dit vulde u al in", "This is what you filled in";
    done = "U bent klaar. Dit is uw uitkomst.", "You are done. This is your outcome.";
    to_outcome = "Bekijk uw uitkomst", "See your outcome";
    done_short = "Klaar.", "Done.";
    done_body = "Wij hebben geen vragen meer. Klopt er iets niet? Dan kunt u uw antwoorden hieronder wijzigen.", "We have no more questions. Is something not right? Then you can change your answers below.";

    outcome = "Dit kunt u misschien krijgen", "This is what you may get";
    so_far = "Met de antwoorden die u gaf.", "With the answers you gave.";
    likely = "Grote kans", "Likely";
    possible = "Misschien", "Perhaps";
    unlikely = "Kleine kans", "Unlikely";
    unknown = "Nog niet bekend", "Not known yet";
    per_month = "per maand", "per month";
    per_year = "per jaar", "per year";
    once = "in één keer", "once";
    how = "Zo is dit berekend", "How this was calculated";
    line = "Regel", "Line";
    amount = "Bedrag", "Amount";
    unmet = "Dit past niet bij de regels:", "This does not fit the rules:";
    supposed = "Een medewerker bekijkt nog:", "A member of staff still looks at:";
    missing = "Dit weten wij nog niet:", "This we do not know yet:";
    others = "Misschien helpt dit ook", "This may help as well";
    only_city = "Dit kan alleen de gemeente beoordelen.", "Only the city can judge this.";
    unconfirmed = "Nog niet bevestigd:", "Not confirmed yet:";
    unconfirmed_mark = "Een bedrag hierin is nog niet bevestigd.", "An amount in this is not confirmed yet.";
    apply = "Meer over:", "More about:";
    take_along = "Aanvragen met deze antwoorden", "Apply with these answers";

    what_if = "Wat als er iets verandert?", "What if something changes?";
    what_if_wage = "Loon per maand", "Wages per month";
    what_if_wealth = "Geld en bezit", "Money and possessions";
    what_if_housemates = "Huisgenoten van 27 of ouder", "Housemates aged 27 or over";
    what_if_lead = "Kies iets anders. U ziet dan wat u krijgt.", "Choose something else. Then you see what you get.";
    recompute = "Reken opnieuw", "Calculate again";
    together = "Uw loon en de hulp samen:", "Your wages and the help together:";
    that_is = "Dat is", "That is";
    more_than_now = "meer dan nu.", "more than now.";
    less_than_now = "minder dan nu.", "less than now.";
    same_as_now = "Dat is even veel als nu.", "That is as much as now.";
    wages = "Loon", "Wages";
    help = "Hulp", "Help";
    shares = "Verdeling", "Shares";
    sum = "Samen", "Together";
    now = "(nu)", "(now)";
    table = "Loon en hulp per maand samen, bij verschillende bedragen aan loon", "Wages and monthly help together, for several amounts of wages";

    assumed = "Waar gaan wij van uit?", "What do we assume?";
    assumed_1(city) = "U woont in {city} en mag hier bijstand krijgen.", "You live in {city} and may get assistance here.";
    assumed_2 = "U zit niet in de gevangenis en woont niet in een instelling.", "You are not in prison and do not live in an institution.";
    assumed_3 = "U bent niet langer dan vier weken per jaar in het buitenland.", "You are abroad for no more than four weeks a year.";
    assumed_4 = "U hield nog geen deel van uw loon naast bijstand.", "You have not yet kept part of your wages beside assistance.";
    assumed_5 = "U verwacht niet dat u snel meer gaat verdienen.", "You do not expect to earn more soon.";
    assumed_6 = "U kreeg het afgelopen jaar geen bijzondere bijstand.", "You did not get special assistance in the past year.";
}
