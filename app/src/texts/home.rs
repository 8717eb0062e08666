//! Texts of the start pages: choice of a city, start page of a city, signing in, what one can apply for, about.

super::texts! {
    choose_city = "Kies uw gemeente", "Choose your city";
    choose_city_lead = "Vier gemeenten, één loket. Kies de gemeente waar u woont of werkt.", "Four cities, one portal. Choose the city where you live or work.";
    welcome = "Waar kunnen wij u mee helpen?", "How can we help you?";
    welcome_lead = "Hulp bij geld en werk. U regelt het hier, op het moment dat u kiest.", "Help with money and work. You arrange it here, at the time you choose.";
    check_heading = "Waar heb ik recht op?", "What am I entitled to?";
    check_size = "Een paar vragen, 3 minuten, zonder inloggen", "A few questions, 3 minutes, without signing in";
    check_body = "U ziet meteen welke hulp bij u past en om hoeveel geld het gaat. Wij bewaren niets.", "You see at once which help fits you and how much money it is. We keep nothing.";
    check_start = "Start de check", "Start the check";
    already = "Al begonnen? ", "Already started? ";
    go_on = "Ga verder waar u was", "Continue where you were";
    arrange = "Wat wilt u regelen?", "What do you want to arrange?";
    urgent = "Heeft u vandaag geen geld voor eten, medicijnen of een slaapplek?", "No money today for food, medicine or a place to sleep?";
    urgent_body(phone) = "Wacht niet. Bel {phone}. Wij helpen u dezelfde dag.", "Do not wait. Call {phone}. We help you the same day.";
    not_digital = "Liever niet digitaal?", "Rather not online?";
    not_digital_body = "Dat mag altijd. U krijgt dezelfde hulp.", "That is always fine. You get the same help.";
    call(phone) = "Bel {phone}", "Call {phone}";
    how = "Zo gaat het", "This is how it works";
    how_1 = "U vraagt aan", "You apply";
    how_1_body = "Stap voor stap. Wij bewaren elk antwoord. U kunt altijd later verder.", "Step by step. We keep every answer. You can always continue later.";
    how_2 = "U krijgt een bewijs", "You get proof";
    how_2_body = "Met een nummer, de tijd en de datum waarop u van ons hoort.", "With a number, the time and the date by which you hear from us.";
    how_3 = "Wij besluiten", "We decide";
    how_3_body = "Een afwijzing komt nooit van een computer. Daar kijkt altijd een mens naar.", "A refusal never comes from a computer. A person always looks at it.";
    how_4 = "U volgt alles hier", "You follow everything here";
    how_4_body = "U ziet elke stap, elk bedrag en wie uw gegevens bekeek.", "You see every step, every amount and who looked at your data.";

    sign_in = "Inloggen", "Sign in";
    sign_in_demo = "Kies een testpersoon. In het echt logt u in met DigiD of eHerkenning.", "Choose a test person. In real life you sign in with DigiD or eHerkenning.";
    as_resident = "Inwoners", "Residents";
    as_company = "Bedrijven", "Companies";
    as_staff = "Medewerkers van de gemeente", "Staff of the city";

    products = "Wat wilt u regelen?", "What do you want to arrange?";
    products_lead = "Twijfelt u? U mag altijd aanvragen. Wij kijken dan samen met u.", "In doubt? You may always apply. We then look at it with you.";
    for_residents = "Geld en hulp", "Money and help";
    to_report = "Iets doorgeven", "Tell us something";
    to_ask = "Vraag, bezwaar of klacht", "Question, objection or complaint";
    all_forms = "Doorgeven, vragen, klagen", "Tell, ask, complain";
    all_forms_body = "Alle formulieren, ook voor bedrijven.", "All forms, also for companies.";
    for_companies = "Voor bedrijven", "For companies";
    for_whom = "Voor wie is dit?", "Who is this for?";
    at_hand = "Wat heeft u nodig?", "What do you need?";
    afterwards = "Wat gebeurt er daarna?", "What happens next?";
    takes(minutes) = "Invullen kost ongeveer {minutes} minuten. U kunt altijd stoppen en later verder.", "Filling in takes about {minutes} minutes. You can always stop and continue later.";
    decide_within(weeks, article) = "U hoort binnen {weeks} weken van ons ({article}).", "You hear from us within {weeks} weeks ({article}).";
    start_application = "Start de aanvraag", "Start the application";
    start_sign_in = "Inloggen en aanvragen", "Sign in and apply";
    start_other = "Start", "Start";
    start_other_sign_in = "Inloggen en starten", "Sign in and start";
    check_first = "Eerst kijken of u recht heeft", "First see if you are entitled";

    privacy_lead = "Wij vragen alleen wat nodig is. U ziet altijd wie uw gegevens bekeek.", "We only ask what is needed. You always see who looked at your data.";
    privacy_1 = "Wij vragen niets dat een ander register al weet.", "We ask nothing that another register already knows.";
    privacy_2 = "In elke zaak staat welk register wij vroegen, wanneer en waarom.", "Every case shows which register we asked, when and why.";
    privacy_3 = "Kijkt een medewerker in uw zaak? Dan ziet u dat.", "Does a member of staff look at your case? Then you see it.";
    privacy_4 = "Afkomst, nationaliteit en postcode spelen geen rol in een besluit.", "Origin, nationality and postcode play no part in a decision.";
    privacy_5 = "De check vooraf bewaart niets.", "The check beforehand keeps nothing.";
    privacy_6(days) = "Een aanvraag die u niet verstuurt, gooien wij na {days} dagen weg.", "We throw away an application that you do not send after {days} days.";
    accessibility_lead = "Iedereen moet deze site kunnen gebruiken.", "Everyone must be able to use this site.";
    accessibility_1 = "Alles werkt zonder scripts, met alleen een toetsenbord en op een kleine telefoon.", "Everything works without scripts, with only a keyboard and on a small phone.";
    accessibility_2 = "Wij toetsen elke pagina aan WCAG 2.2, niveau A en AA, bij elke verandering.", "We test each page against WCAG 2.2, levels A and AA, with every change.";
    accessibility_3 = "Nog niet getest met echte schermlezers en met mensen die ze elke dag gebruiken.", "Not yet tested with real screen readers and with people who use them every day.";
    accessibility_4(phone) = "Lukt iets niet? Bel {phone}. Dan helpen wij u en lossen wij het op.", "Something does not work? Call {phone}. We help you and fix it.";
    laws_lead = "Wij rekenen met deze regels. Elke regel heeft een datum.", "We calculate with these rules. Each rule has a date.";
    law_name = "Regel", "Rule";
    law_from = "Geldt vanaf", "In force from";
    law_link = "Officiële tekst", "Official text";
    law_unconfirmed = "Nog niet bevestigd", "Not yet confirmed";
    law_unconfirmed_body = "Deze bedragen moet de gemeente nog bevestigen.", "The city still has to confirm these amounts.";
    law_none = "Niets", "None";
}
