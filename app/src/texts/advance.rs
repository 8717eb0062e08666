//! Texts of the advance on general assistance (Participatiewet 52).

domain::texts! {
    advance;
    title = "Voorschot", "Advance";
    body(date) = "Hebben wij op {date} nog niet besloten? Dan krijgt u alvast geld, als u alles stuurde wat nodig is. Dat heet een voorschot.", "Have we not decided by {date}? Then you already get money, if you sent everything that is needed. That is called an advance.";
    later = "Een voorschot gaat later van uw bijstand af.", "An advance is later taken off your assistance.";
    need = "Heeft u nu geen geld voor eten, huur of energie?", "Do you have no money for food, rent or energy now?";
    button = "Vraag nu om een voorschot", "Ask for an advance now";
    asked = "U vroeg om een voorschot", "You asked for an advance";
    asked_body = "Wij kijken er zo snel mogelijk naar. U krijgt bericht.", "We look at it as soon as possible. You will hear from us.";
    event_asked = "Om een voorschot gevraagd", "Asked for an advance";
    event_answered = "Antwoord over het voorschot", "Answer about the advance";
}

domain::staff_texts! {
    was_asked(date) = "De aanvrager vroeg op {date} zelf om een voorschot. Kijk er vandaag nog naar.", "The applicant asked for an advance on {date}. Look at it today.";
    amount = "Bedrag van het voorschot", "Amount of the advance";
    amount_hint = "De regels gaven geen bedrag. Een voorschot is ten minste 95 procent van de norm (Participatiewet 52). Alleen nodig als u het voorschot geeft.", "The rules gave no amount. An advance is at least 95 percent of the norm (Participatiewet 52). Only needed if you give the advance.";
}
