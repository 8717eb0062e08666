//! Texts of the benefit check.

super::texts! {
    title = "Waar heb ik recht op?", "What am I entitled to?";
    lead = "Vul in wat u weet. U ziet welke hulp bij u past en om hoeveel geld het gaat.", "Fill in what you know. You see which help fits you and how much money it is.";
    no_decision = "Dit is nog geen besluit. U mag altijd aanvragen, ook als hier iets anders staat.", "This is not a decision yet. You may always apply, also if it says otherwise here.";
    not_kept = "Wij bewaren deze antwoorden niet.", "We do not keep these answers.";
    on_device = "Uw antwoorden blijven op dit toestel. Er gaat niets naar ons toe.", "Your answers stay on this device. Nothing is sent to us.";
    compute = "Bekijk wat u kunt krijgen", "See what you can get";
    ready = "Uw uitkomst staat klaar", "Your outcome is ready";
    to_outcome = "Naar de uitkomst", "Go to the outcome";

    outcome = "Dit kunt u misschien krijgen", "This is what you may get";
    so_far = "Met de antwoorden tot nu toe.", "With the answers so far.";
    nothing_yet = "Beantwoord de vragen. Daarna ziet u hier de uitkomst.", "Answer the questions. Then you see the outcome here.";
    likely = "Grote kans", "Likely";
    unlikely = "Kleine kans", "Unlikely";
    unknown = "Nog niet bekend", "Not known yet";
    per_month = "per maand", "per month";
    per_year = "per jaar", "per year";
    once = "in één keer", "once";
    how = "Zo is dit berekend", "How this was calculated";
    line = "Regel", "Line";
    amount = "Bedrag", "Amount";
    unmet = "Dit past niet bij de regels:", "This does not fit the rules:";
    missing = "Dit weten wij nog niet:", "This we do not know yet:";
    only_city = "Dit kan alleen de gemeente beoordelen.", "Only the city can judge this.";
    unconfirmed = "Nog niet bevestigd:", "Not confirmed yet:";
    unconfirmed_mark = "Een bedrag hierin is nog niet bevestigd.", "An amount in this is not confirmed yet.";
    apply = "Aanvragen:", "Apply for:";

    what_if = "Wat als u meer of minder gaat verdienen?", "What if you earn more or less?";
    what_if_wage = "Ander loon per maand", "Other wages per month";
    what_if_hint = "Vul een bedrag in. Wij rekenen ook daarmee.", "Enter an amount. We calculate with that as well.";
    with_wage = "Met dit loon:", "With these wages:";
    together = "Loon en hulp per maand samen:", "Wages and monthly help together:";

    assumed = "Waar gaan wij van uit?", "What do we assume?";
    assumed_1(city) = "U woont in {city} en mag hier bijstand krijgen.", "You live in {city} and may get assistance here.";
    assumed_2 = "U zit niet in de gevangenis en woont niet in een instelling.", "You are not in prison and do not live in an institution.";
    assumed_3 = "U bent niet langer dan vier weken per jaar in het buitenland.", "You are abroad for no more than four weeks a year.";
    assumed_4 = "U hield nog geen deel van uw loon naast bijstand.", "You have not yet kept part of your wages beside assistance.";
    assumed_5 = "U verwacht niet dat u snel meer gaat verdienen.", "You do not expect to earn more soon.";
}
