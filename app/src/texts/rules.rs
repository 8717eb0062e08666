//! Texts of the rules with which the system grants by itself, and of the button that stops them.

domain::staff_texts! {
    title = "Regels die vanzelf toekennen", "Rules that grant by themselves";
    body = "Met deze regels kent het systeem zelf toe. Klopt er iets niet? Zet ze dan stil.", "With these rules the system grants by itself. Is something wrong? Then stop them.";
    effect = "Elke aanvraag gaat dan meteen naar een medewerker. Wat al is toegekend, blijft staan.", "Each application then goes to a member of staff at once. What was granted stays.";
    others = "Alle andere aanvragen beoordeelt hier een mens.", "All other applications are judged by a person here.";
    none = "In deze gemeente kent het systeem niets zelf toe.", "In this city the system grants nothing by itself.";
    list = "Regels waarmee het systeem zelf toekent", "Rules with which the system grants by itself";
    head = "Regels voor", "Rules for";
    state = "Stand", "State";
    grants = "Kent zelf toe", "Grants by itself";
    stopped = "Staat stil", "Stopped";
    since(when) = "sinds {when}", "since {when}";
    stop = "Stilzetten", "Stop";
    resume = "Weer aanzetten", "Let it go on";
    about(what) = "de regels voor {what}", "the rules for {what}";
    stop_title(what) = "De regels voor {what} stilzetten", "Stop the rules for {what}";
    resume_title(what) = "De regels voor {what} weer aanzetten", "Let the rules for {what} go on";
    stop_body = "Het systeem kent hiermee niets meer toe, vanaf nu. Een functioneel beheerder kan ze weer aanzetten.", "The system grants nothing with them any more, from now on. A functional manager can let them go on.";
    resume_body = "Het systeem kent hiermee weer zelf toe. Aanvragen die al bij een medewerker liggen, blijven daar.", "The system grants with them by itself again. Applications that are with a member of staff stay there.";
    resume_who = "Alleen een functioneel beheerder kan deze regels weer aanzetten.", "Only a functional manager can let these rules go on.";
    stop_why = "Wat klopt er niet?", "What is wrong?";
    resume_why = "Wat is er verbeterd?", "What was put right?";
    why_hint = "Collega's lezen dit. Schrijf geen namen van inwoners op.", "Colleagues read this. Write down no names of residents.";
    history = "Wat er gebeurde, het laatste bovenaan", "What happened, the latest first";
    when = "Wanneer", "When";
    what = "Wat", "What";
    went_on = "Weer aangezet", "Went on";
    stilled = "Stilgezet", "Stopped";
    why = "Waarom", "Why";
    by = "Door", "By";
    back = "Terug naar alle regels", "Back to all rules";
    err_reason = "Schrijf op waarom.", "Write down why.";
    err_long = "Schrijf het korter op.", "Write it down shorter.";
    err_changed = "Een collega was u net voor. Kijk eerst hoe de regels nu staan.", "A colleague was just ahead of you. Look first how the rules stand now.";
}
