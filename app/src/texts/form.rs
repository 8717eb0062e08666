//! Texts of applying: task list, questions, documents, check answers.

super::texts! {
    tasks_title(product) = "Aanvragen: {product}", "Apply for: {product}";
    from_check = "Wij namen uw antwoorden uit de check over", "We took over your answers from the check";
    from_check_body = "Kijk bij elke vraag of het klopt. U kunt alles nog wijzigen.", "Check each question. You can still change everything.";
    tasks_lead = "Doe de onderdelen in de volgorde die u wilt. Wij bewaren elk antwoord.", "Do the parts in any order you like. We keep every answer.";
    kept_until(date) = "U kunt altijd stoppen. Wij bewaren alles tot {date}.", "You can always stop. We keep everything until {date}.";
    check_and_send = "Controleren en versturen", "Check and send";
    check_wait = "Dit kan als alle onderdelen klaar zijn.", "You can do this when all parts are done.";
    back_to_tasks = "Alle onderdelen", "All parts";
    fill_in_all = "Vul alle velden in. Als iets niet hoeft, staat dat erbij.", "Fill in all fields. If something is optional, it says so.";
    next = "Verder", "Continue";
    save_and_stop = "Stoppen en later verder", "Stop and continue later";
    month = "Maand", "Month";
    year = "Jaar", "Year";
    postcode = "Postcode", "Postcode";
    number = "Huisnummer", "House number";
    addition = "Toevoeging (niet verplicht)", "Addition (optional)";
    choose = "Maak een keuze", "Choose one";
    change = "Wijzig", "Change";
    remove = "Verwijder", "Remove";
    not_complete = "Nog niet compleet", "Not complete yet";
    documents_lead = "Heeft u iets nog niet? Kies dan voor later sturen. U kunt toch versturen.", "Do not have something yet? Choose to send it later. You can still send.";
    documents_none = "U hoeft geen documenten te sturen.", "You do not need to send any documents.";
    later = "Ik stuur dit later", "I will send this later";
    later_yes = "U stuurt dit later.", "You will send this later.";
    later_undo = "Toch nu sturen", "Send it now after all";
    check_title = "Controleer uw antwoorden", "Check your answers";
    check_lead = "Klopt alles? Verstuur het dan onderaan.", "Is everything right? Then send it below.";
    check_incomplete = "Nog niet alles is ingevuld", "Not everything is filled in yet";
    check_documents = "Documenten", "Documents";
    document_sent[n] = "{n} bestand" | "{n} bestanden", "{n} file" | "{n} files";
    document_later = "Ik stuur dit later", "I will send this later";
    document_missing = "Nog niet gestuurd", "Not sent yet";
    declaration = "Verklaring", "Declaration";
    declaration_missing = "Zet een vinkje om dit te verklaren.", "Tick the box to declare this.";
    what_next = "Wat gebeurt er na het versturen?", "What happens after sending?";
    decide_within(weeks) = "U krijgt meteen een bewijs. U hoort binnen {weeks} weken van ons.", "You get proof at once. You hear from us within {weeks} weeks.";
    send_other = "Versturen", "Send";
    send = "Aanvraag versturen", "Send application";
    print = "U kunt deze bladzijde printen.", "You can print this page.";
}
