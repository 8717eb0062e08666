//! Texts of advice by experts, and of all of one person together.

domain::texts! {
    advice;
    list = "Advies geven", "Give advice";

    resident = "Wij wachten op advies", "We wait for advice";
    resident_body(date) = "Een deskundige kijkt mee. Dat duurt tot en met {date}. U hoeft niets te doen.", "An expert is looking along. That takes until {date}. You need to do nothing.";
}

domain::staff_texts! {
    kind = "Advies geven", "Give advice";
    advice = "Advies", "Advice";
    legal = "jurist", "jurist";
    medical = "medisch adviseur", "medical adviser";
    ask = "Advies vragen", "Ask for advice";
    ask_body = "De deskundige ziet alleen uw vraag en wat u hier kiest. De termijn loopt door.", "The expert sees only your question and what you choose here. The term runs on.";
    ask_nobody = "Er is nog geen deskundige van deze gemeente ingelogd. Vraag een deskundige om een keer in te loggen.", "No expert of this city has signed in yet. Ask an expert to sign in once.";
    ask_who = "Aan wie?", "Whom?";
    ask_who_hint = "Een deskundige buiten de gemeente krijgt een e-mail zonder inhoud en ziet uw vraag tot en met de laatste dag.", "An expert outside the city gets an e-mail without content and sees your question until the last day.";
    ask_name = "Mag de deskundige weten om wie het gaat?", "May the expert know whom it is about?";
    ask_name_box = "Ja, toon de naam van de aanvrager", "Yes, show the name of the applicant";
    expert_outside(name, field) = "{name}, buiten de gemeente: {field}", "{name}, outside the city: {field}";
    signed_by(name) = "Ondertekend door {name}.", "Signed by {name}.";
    withdraw = "Vraag intrekken", "Take the question back";
    ended_declined(name, date) = "{name} kan geen advies geven ({date}).", "{name} cannot give advice ({date}).";
    ended_withdrawn(name, date) = "{name} trok de vraag in ({date}).", "{name} took the question back ({date}).";
    ended_lapsed(date) = "De laatste dag ging voorbij zonder advies ({date}).", "The last day passed without advice ({date}).";
    failed_not_told = "Het e-mailadres van de deskundige weigert berichten. Bel de deskundige over uw vraag.", "The e-mail address of the expert refuses messages. Call the expert about your question.";
    failed_declined = "De deskundige kan geen advies geven. Lees waarom, en ga zonder advies verder of vraag een ander.", "The expert cannot give advice. Read why, and go on without advice or ask another.";
    failed_lapsed = "Het advies kwam niet op tijd. Ga zonder advies verder, of vraag het opnieuw.", "The advice did not come in time. Go on without advice, or ask again.";
    follow = "Verder zonder dit advies", "Go on without this advice";
    follow_label = "Wat doet u nu?", "What do you do now?";
    follow_hint = "Dit wordt een notitie bij de zaak. De aanvrager krijgt hier geen bericht van.", "This becomes a note with the case. The applicant gets no message of it.";
    ask_question = "Wat wilt u weten?", "What do you want to know?";
    ask_question_hint = "Noem alleen wat de deskundige nodig heeft. Vraag een medisch adviseur niet naar een diagnose. Vraag wat iemand wel en niet kan.", "Tell only what the expert needs. Do not ask a medical adviser for a diagnosis. Ask what somebody can and cannot do.";
    ask_facts = "Welke feiten mag de deskundige zien?", "Which facts may the expert see?";
    ask_documents = "Welke documenten mag de deskundige zien?", "Which documents may the expert see?";
    ask_until = "Tot en met welke dag?", "Until which day?";
    ask_button = "Vraag versturen", "Send question";
    err_until = "Kies een dag na vandaag, binnen een half jaar.", "Choose a day after today, within half a year.";
    expert(name, skill) = "{name}, {skill}", "{name}, {skill}";
    asked(name, expert, date) = "{name} vroeg {expert} om advies op {date}.", "{name} asked {expert} for advice on {date}.";
    waits(date) = "Wij wachten tot en met {date}.", "We wait until {date}.";
    given(date) = "Advies van {date}:", "Advice of {date}:";

    list_body = "Deze vragen wachten op u. U ziet alleen wat een collega voor u koos.", "These questions wait for you. You see only what a colleague chose for you.";
    list_none = "Er wachten geen vragen op u.", "No questions wait for you.";
    list_caption = "Vragen om advies, de vroegste dag eerst", "Questions for advice, earliest day first";
    product = "Regeling", "Scheme";
    asked_by = "Gevraagd door", "Asked by";
    until = "Uiterlijk", "Due";
    back = "Alle vragen", "All questions";
    title(product) = "Advies over: {product}", "Advice on: {product}";
    question_of(name, date) = "Vraag van {name}, {date}", "Question of {name}, {date}";
    facts = "Feiten", "Facts";
    documents = "Documenten", "Documents";
    only_chosen = "Uw collega koos dit voor u. De rest van de zaak ziet u niet.", "Your colleague chose this for you. You do not see the rest of the case.";
    not_verified = "Niet gecontroleerd", "Not verified";
    answer = "Uw advies", "Your advice";
    answer_hint = "De aanvrager krijgt dit te zien als de gemeente er een besluit op bouwt. Schrijf korte zinnen.", "The applicant gets to see this when the city builds a decision on it. Write short sentences.";
    answer_medical = "Noem geen diagnose. Schrijf wat iemand wel en niet kan.", "Name no diagnosis. Write what somebody can and cannot do.";
    answer_button = "Advies geven", "Give advice";
    answered(date) = "U gaf dit advies op {date}", "You gave this advice on {date}";
    ended = "Deze vraag is voorbij. Uw advies is niet meer nodig.", "This question is over. Your advice is not needed any more.";
    about(name) = "Het gaat om {name}.", "It is about {name}.";
    sent = "Documenten bij uw advies", "Documents with your advice";
    send = "Document toevoegen", "Add a document";
    send_hint = "De gemeente ziet een document zodra u het toevoegt.", "The city sees a document as soon as you add it.";
    signed = "Uw naam en beroep", "Your name and profession";
    signed_hint = "Bijvoorbeeld: J. Jansen, arts.", "For example: J. Jansen, physician.";
    cannot = "Ik kan geen advies geven", "I cannot give advice";
    cannot_why = "Waarom niet?", "Why not?";
    cannot_hint = "Uw collega bij de gemeente leest dit.", "Your colleague at the city reads this.";
    cannot_button = "Vraag teruggeven", "Give the question back";
    until_then(date) = "U ziet deze vraag tot en met {date}, of tot u antwoord gaf.", "You see this question until {date}, or until you answered.";
    closed = "Deze vraag is voorbij. U ziet er niets meer van.", "This question is over. You see nothing of it any more.";
    err_answer = "Schrijf uw advies op.", "Write down your advice.";
    err_signed = "Vul in wie het advies geeft.", "Fill in who gives the advice.";
    err_signed_long = "Gebruik hoogstens 60 tekens.", "Use at most 60 characters.";
    err_cannot = "Schrijf op waarom u geen advies kunt geven.", "Write down why you cannot give advice.";
    err_gone = "Dit advies is al gegeven, of de vraag is voorbij.", "This advice was given before, or the question is over.";

    person = "Alles van deze persoon", "All of this person";
    person_link = "Alles van deze persoon bekijken", "See all of this person";
    person_body(number) = "U opent dit voor zaak {number}. De persoon kan zien dat u keek.", "You open this for case {number}. The person can see that you looked.";
    person_back = "Terug naar de zaak", "Back to the case";
    cases = "Zaken in deze gemeente", "Cases in this city";
    cases_caption = "Alle zaken, de nieuwste eerst", "All cases, newest first";
    case = "Zaak", "Case";
    received = "Ontvangen", "Received";
    status = "Stand", "Status";
    granted = "Toegekend", "Granted";
    decide_by = "Besluit uiterlijk", "Decision due";
    tasks = "Werk dat open staat", "Open work";
    tasks_none = "Er staat geen werk open.", "No work is open.";
    task_line(number, date) = "Zaak {number}, uiterlijk {date}", "Case {number}, due {date}";
    messages = "Laatste berichten", "Last messages";
    messages_none = "Er zijn geen berichten.", "There are no messages.";
    household = "Huishouden volgens de basisregistratie", "Household by the person register";
    household_at(date) = "Gevraagd op {date}, voor deze zaak. Zaken van huisgenoten ziet u hier niet.", "Asked on {date}, for this case. Cases of housemates are not shown here.";
    household_none = "Voor deze zaak is het register niet gevraagd.", "The register was not asked for this case.";
}
