//! Texts of changing what was granted, for staff and for residents.

domain::texts! {
    change;
    gross = "Bruto", "Gross";
    net = "Netto", "Net";

    title_stop(product) = "Dit stopt: {product}", "This stops: {product}";
    title_revise(product) = "Dit verandert: {product}", "This changes: {product}";
    title_withdraw(product) = "Wij trekken dit in: {product}", "We withdraw this: {product}";
    title_recover(product) = "U moet terugbetalen: {product}", "You must pay back: {product}";
    told_stop(date) = "Vanaf {date} krijgt u dit niet meer.", "From {date} you no longer get this.";
    told_withdraw(date) = "U had hier vanaf {date} geen recht op.", "You had no right to this from {date}.";
    told_recover(amount, counted, from, until) = "U betaalt {amount} terug ({counted}). Dit gaat over {from} tot en met {until}.", "You pay back {amount} ({counted}). This is about {from} until {until}.";
    told_at_once = "U betaalt in één keer. Kan dat niet? Bel ons.", "You pay at once. Is that not possible? Call us.";
    told_instalments(part) = "U betaalt elke maand {part}.", "You pay {part} each month.";
    told_together = "Wij maken samen met u een plan.", "We make a plan together with you.";
    told_ground(label, law, article) = "{label} ({law}, {article})", "{label} ({law}, {article})";
    verdict_stop = "gestopt", "stopped";
    verdict_revise = "gewijzigd", "changed";
    verdict_withdraw = "ingetrokken", "withdrawn";
    verdict_recover = "terugbetalen", "pay back";
    status_changed = "Gewijzigd", "Changed";
    status_stopped = "Gestopt", "Ended";
    status_reclaim = "Terugbetalen", "Repay";
    event_views_asked = "Wij vroegen wat u ervan vindt", "We asked what you think";
    event_views_given = "Uw reactie is binnen", "Your views are in";
    event_views_lapsed = "Er kwam geen reactie", "No views came in";
    event_changed = "Nieuw besluit verstuurd", "New decision sent";
}

domain::staff_texts! {
    kind = "Toekenning wijzigen", "Change what was granted";
    short = "Stoppen, wijzigen, intrekken of terugvragen", "Stop, change, withdraw or ask back";
    start = "Nieuw besluit over deze toekenning", "New decision on what was granted";
    start_body = "U maakt een taak voor uzelf. Er verandert pas iets als u besluit.", "You make a task for yourself. Nothing changes until you decide.";
    start_button = "Begin een nieuw besluit", "Start a new decision";
    standing = "Wat nu geldt", "What holds now";
    standing_ended(date) = "Dit stopte op {date}.", "This ended on {date}.";
    then = "Bij het besluit", "At the decision";
    asking = "Wij vragen nu aan de registers wat er vandaag klopt. Ververs de pagina over een minuut.", "We are asking the registers what holds today. Reload the page in a minute.";
    asked(at) = "De registers zijn gevraagd op {at}. U ziet dat naast wat er bij het besluit bekend was.", "The registers were asked on {at}. You see that beside what was known at the decision.";
    silent(names) = "Geen antwoord van: {names}. U kunt verder met wat u heeft, of het later weer vragen.", "No answer from: {names}. You can go on with what you have, or ask again later.";
    computed = "Volgens de regels van vandaag", "By the rules of today";
    computed_body(amount) = "Met de gegevens van de aanvraag is het bedrag nu {amount}. U beslist zelf.", "With the facts of the application the amount is now {amount}. You decide.";
    none = "Hier is niets meer te wijzigen met uw rol.", "There is nothing left to change here with your role.";
    decide = "Uw besluit", "Your decision";
    question = "Wat besluit u?", "What do you decide?";
    stop = "Stoppen", "Stop";
    stop_hint = "Vanaf vandaag of later.", "From today or later.";
    revise = "Bedrag wijzigen", "Change the amount";
    revise_hint = "Vul het nieuwe bedrag in, en vanaf welke dag.", "Fill in the new amount, and from which day.";
    withdraw = "Intrekken", "Withdraw";
    withdraw_hint = "Er was geen recht: vanaf het begin of vanaf een dag.", "There was no right: from the start or from a day.";
    recover = "Terugvragen", "Ask back";
    recover_hint = "Vul bedrag, periode en regeling in.", "Fill in amount, period and plan.";
    two = "Een collega moet akkoord gaan.", "A colleague must agree.";
    ground = "Op welke regel rust het besluit?", "On which rule does the decision rest?";
    ground_label(kind, label, law, article) = "{kind}: {label} ({law}, {article})", "{kind}: {label} ({law}, {article})";
    from = "Vanaf welke dag?", "From which day?";
    from_hint = "Bij terugvragen: de eerste dag van de periode.", "When asking back: the first day of the period.";
    until = "Tot en met welke dag?", "Until which day?";
    until_hint = "Alleen bij terugvragen: de laatste dag van de periode.", "Only when asking back: the last day of the period.";
    amount = "Welk bedrag?", "Which amount?";
    amount_hint = "Bij wijzigen: het nieuwe bedrag. Bij terugvragen: het hele bedrag.", "When changing: the new amount. When asking back: the whole amount.";
    counted = "Is dat bruto of netto?", "Is that gross or net?";
    plan = "Hoe wordt het terugbetaald?", "How is it paid back?";
    plan_hint = "Alleen bij terugvragen.", "Only when asking back.";
    at_once = "In één keer", "At once";
    instalments = "In delen, elke maand", "In parts, each month";
    together = "Wij spreken later samen iets af", "We agree on something together later";
    part = "Hoeveel per maand?", "How much a month?";
    part_hint = "Alleen bij betalen in delen.", "Only when paying in parts.";
    reasons = "Waarom besluit u dit?", "Why do you decide this?";
    reasons_hint = "De inwoner leest dit. Noem de feiten.", "The resident reads this. Name the facts.";
    weighing_hint = "Altijd verplicht (Awb 3:4, tweede lid). Wat betekent dit voor de inwoner? En waarom is dat niet te veel?", "Always required (Awb 3:4, second paragraph). What does this mean for the resident? And why is that not too much?";
    button = "Besluit nemen", "Take the decision";
    err_ground = "Kies een regel die bij uw besluit past.", "Choose a rule that fits your decision.";
    err_before = "Deze dag ligt voor de toekenning.", "This day lies before what was granted.";
    err_stop = "Stoppen kan vanaf vandaag. Was er eerder geen recht? Trek dan in.", "Stopping is possible from today. Was there no right before? Then withdraw.";
    err_period = "De laatste dag ligt na de eerste, en niet na vandaag.", "The last day lies after the first, and not after today.";
    err_plan = "Kies hoe het wordt terugbetaald.", "Choose how it is paid back.";
}
