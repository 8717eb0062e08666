//! Texts of the overview of a resident or company, and the names of statuses.

domain::texts! {
    overview;
    title = "Mijn overzicht", "My overview";
    hello(name) = "Dag {name}", "Hello {name}";
    today(date) = "Vandaag is het {date}.", "Today is {date}.";
    todo = "Dit moet u doen", "This is what you need to do";
    todo_nothing = "U hoeft nu niets te doen.", "You do not need to do anything now.";
    supply = "Stuur wat wij nog missen", "Send what we are still missing";
    supply_body = "Wij kunnen pas verder als wij dit hebben. Zolang staat de tijd stil.", "We can only continue when we have this. Until then the clock stands still.";
    supply_button = "Bekijken en sturen", "Look and send";
    read = "Lees een nieuw bericht", "Read a new message";
    about(product) = "Over: {product}.", "About: {product}.";
    read_button = "Bericht lezen", "Read message";
    finish(product) = "Maak dit af: {product}", "Finish this: {product}";
    finish_change(product) = "Maak uw verandering af: {product}", "Finish your change: {product}";
    draft_change(product) = "{product} (verandering)", "{product} (change)";
    kept_until(date) = "Wij bewaren dit tot {date}.", "We keep this until {date}.";
    finish_button = "Verder invullen", "Continue";
    apply_now(product) = "U kunt nu aanvragen: {product}", "You can now apply for: {product}";
    apply_now_body(before) = "Dit hoort bij: {before}. Lees eerst ons antwoord en het verslag.", "This goes with: {before}. Read our answer and the report first.";
    apply_now_button = "Bekijken en aanvragen", "Look and apply";
    send_later = "Stuur de documenten die u later zou sturen", "Send the documents you would send later";
    send_later_button = "Documenten sturen", "Send documents";
    cases = "Uw aanvragen", "Your applications";
    no_cases = "U heeft nog niets aangevraagd.", "You have not applied for anything yet.";
    decide_by = "U hoort uiterlijk op ", "You hear from us at the latest on ";
    from_us = " van ons.", ".";
    waits_for_you = "Wij wachten op uw antwoord. Daarna loopt de tijd verder.", "We wait for your answer. Then the clock runs again.";
    case_number = "Zaaknummer ", "Case number ";
    messages = "Berichten", "Messages";
    new_messages[n] = "{n} nieuw" | "{n} nieuw", "{n} new" | "{n} new";
    no_messages = "U heeft nog geen berichten.", "You have no messages yet.";
    you_wrote = "U schreef", "You wrote";
    is_new = "nieuw", "new";
    apply_more = "Wat kunt u nog meer aanvragen?", "What else can you apply for?";
    company_notice = "Nieuwe melding doen", "Make a new notice";
    discard = "Weggooien", "Throw away";

    status_received = "Ontvangen", "Received";
    status_waiting_partner = "Wacht op uw partner", "Waiting for your partner";
    status_checking = "Wij controleren", "We are checking";
    status_in_progress = "In behandeling", "Being handled";
    status_info_requested = "Wij missen nog iets", "We need something";
    status_advice = "Wij wachten op advies", "Waiting for advice";
    status_info_received = "Informatie is binnen", "Information received";
    status_granted = "Toegekend", "Granted";
    status_partly_granted = "Anders toegekend", "Granted differently";
    status_refused = "Afgewezen", "Refused";
    status_outside = "Niet verder behandeld", "Not handled further";
    status_handled = "Afgehandeld", "Handled";
    status_withdrawn = "Ingetrokken", "Withdrawn";
    status_forwarded = "Doorgestuurd", "Sent on";
    status_draft = "Nog niet verstuurd", "Not sent yet";

    my_data = "Mijn gegevens", "My details";
    my_data_lead = "Dit weten wij van u uit de registers. Klopt er iets niet? Meld het bij uw gemeente.", "This is what the registers tell us about you. Something wrong? Tell your city.";
    my_data_unavailable = "Het register antwoordt nu niet. Probeer het later opnieuw.", "The register does not answer now. Try again later.";
    my_data_source(source) = "Bron: {source}.", "Source: {source}.";
    messages_lead = "Elk bericht hoort bij een zaak. Antwoorden doet u daar.", "Each message belongs to a case. You answer there.";
}
