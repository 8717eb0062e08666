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
    ended = "Deze zaak is klaar. Uw advies is niet meer nodig.", "This case is done. Your advice is not needed any more.";
    err_answer = "Schrijf uw advies op.", "Write down your advice.";
    err_gone = "Dit advies is al gegeven, of de zaak is klaar.", "This advice was given before, or the case is done.";

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
