//! Texts of hearing somebody before a decision, for staff and for who is heard.

domain::texts! {
    hearing;
    nothing = "niets", "nothing";

    todo = "Wat vindt u ervan?", "What do you think of it?";
    todo_body = "Wij willen een besluit nemen. Wij horen eerst graag wat u ervan vindt.", "We want to take a decision. We would first like to hear what you think.";
    todo_button = "Lezen en reageren", "Read and respond";
    meant = "Wat willen wij besluiten?", "What do we want to decide?";
    facts = "Deze gegevens zijn anders dan u zei", "These facts differ from what you said";
    facts_caption = "Wat u zei naast wat wij vonden", "What you said beside what we found";
    fact = "Gegeven", "Fact";
    you_said = "U zei", "You said";
    we_found = "Wij vonden", "We found";
    source = "Bron", "Source";
    until(date) = "U kunt antwoorden tot en met {date}. Bellen mag ook. U hoeft niet te antwoorden.", "You can answer until {date}. You may also call. You do not have to answer.";
    answer = "Uw reactie", "Your views";
    answer_hint = "Klopt het? Weten wij iets nog niet? Schrijf het op.", "Is it right? Is there something we do not know? Write it down.";
    answer_button = "Reactie sturen", "Send your views";
    answer_empty = "Schrijf eerst uw reactie.", "Write your views first.";
    answer_long = "Uw reactie is te lang. Gebruik hoogstens 4.000 tekens.", "Your views are too long. Use at most 4,000 characters.";
    given(date) = "U reageerde op {date}. Wij kijken ernaar voordat wij besluiten.", "You responded on {date}. We look at it before we decide.";
    told_spoken(date) = "Wij spraken u op {date}. Dit schreven wij op:", "We spoke to you on {date}. This is what we wrote down:";

    decided_asked(date) = "Op {date} vroegen wij wat u ervan vindt.", "On {date} we asked what you think of it.";
    decided_written = "U schreef:", "You wrote:";
    decided_spoken = "U vertelde:", "You told us:";
    decided_silent = "Wij kregen geen antwoord.", "We got no answer.";
    decided_undoable = "Wij vroegen u niet eerst om een reactie. Bij geld mag dat, als bezwaar alles kan herstellen (Awb 4:12).", "We did not ask for your views first. For money that is allowed, if an objection can put everything right (Awb 4:12).";
    decided_own_facts = "Wij vroegen u niet eerst om een reactie. Dit besluit rust op wat u zelf vertelde (Awb 4:8).", "We did not ask for your views first. This decision rests on what you told us yourself (Awb 4:8).";
    decided_heading = "Uw reactie", "Your views";
}

domain::staff_texts! {
    differs = "Gegevens verschillen van wat de aanvrager zei", "Facts differ from what the applicant said";
    differs_body = "Wijst u hierop af, of geeft u hierdoor minder? Hoor dan eerst de aanvrager (Awb 4:7). Of kies bij uw besluit waarom niet (Awb 4:12).", "Do you refuse on this, or give less because of it? Then hear the applicant first (Awb 4:7). Or choose with your decision why not (Awb 4:12).";
    own_finding = "Wilt u afwijzen om iets wat de aanvrager niet zelf vertelde? Hoor dan eerst de aanvrager (Awb 4:7).", "Do you want to refuse because of something the applicant did not tell? Then hear the applicant first (Awb 4:7).";
    change_body = "Hoor eerst de inwoner (Awb 4:8). Of kies bij uw besluit waarom niet.", "Hear the resident first (Awb 4:8). Or choose with your decision why not.";
    hear = "Eerst horen", "Hear first";
    hear_body[n] = "De aanvrager krijgt een bericht met deze gegevens, en {n} dag om te antwoorden. De termijn voor het besluit loopt door." | "De aanvrager krijgt een bericht met deze gegevens, en {n} dagen om te antwoorden. De termijn voor het besluit loopt door.", "The applicant gets a message with these facts, and {n} day to answer. The term of the decision runs on." | "The applicant gets a message with these facts, and {n} days to answer. The term of the decision runs on.";
    intent = "Wat wilt u besluiten, en waarom?", "What do you want to decide, and why?";
    intent_hint = "De aanvrager leest dit. Schrijf kort en in gewone woorden.", "The applicant reads this. Write briefly and in plain words.";
    hear_button = "Vraag om een reactie", "Ask for their views";
    waits(date) = "Wij wachten op een reactie, tot en met {date}.", "We wait for their views, until {date}.";
    report = "Sprak u de aanvrager? Schrijf op wat die zei", "Did you speak to the applicant? Write down what they said";
    report_label = "Wat zei de aanvrager?", "What did the applicant say?";
    report_button = "Gesprek vastleggen", "Record the talk";
    answered_written(date) = "Antwoord in een bericht op {date}:", "Answer in writing on {date}:";
    answered_spoken(name, date) = "Antwoord in een gesprek met {name} op {date}:", "Answer in a talk with {name} on {date}:";
    answered_silent = "Er kwam geen antwoord.", "No answer came.";
    answered_dropped = "Niet meer nodig.", "No longer needed.";
    asked_on(date) = "Gevraagd op {date}.", "Asked on {date}.";
    why_not = "Waarom hoort u de aanvrager niet eerst?", "Why do you not hear the applicant first?";
    why_not_hint = "Alleen nodig als u niet eerst hoort. De aanvrager leest dit in de brief.", "Only needed if you do not hear first. The applicant reads this in the letter.";
    undoable = "Het gaat om geld, en bezwaar kan alles herstellen (Awb 4:12)", "It is about money, and an objection can put everything right (Awb 4:12)";
    own_facts = "Het besluit rust op wat de inwoner zelf vertelde (Awb 4:8)", "The decision rests on what the resident told themselves (Awb 4:8)";
    why_not_reason = "Waarom geldt dat hier?", "Why does that hold here?";
    err_views = "Gegevens verschillen van wat de aanvrager zei. Hoor eerst, of kies waarom niet.", "Facts differ from what the applicant said. Hear first, or choose why not.";
    err_open = "De aanvrager mag nog antwoorden. Wacht op het antwoord of op de laatste dag.", "The applicant may still answer. Wait for the answer or for the last day.";
    err_money = "Deze reden geldt alleen bij geld.", "This ground holds for money only.";
    err_reason = "Schrijf op waarom die reden hier geldt.", "Write down why that ground holds here.";
}
