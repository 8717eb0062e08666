//! Texts of asking that a person looks at a decision of the computer.

domain::texts! {
    human;
    ask = "Vraag of een mens kijkt", "Ask a person to look";
    ask_body = "Een medewerker bekijkt uw zaak dan opnieuw, zonder te zien wat de computer besloot. Dat kost niets.", "A member of staff then looks at your case again, without seeing what the computer decided. It costs nothing.";
    ask_either_way = "Vindt de medewerker iets anders? Dan kijken wij of het besluit moet veranderen. Het bedrag kan hoger worden, maar ook lager.", "Does the member of staff find something else? Then we see whether the decision must change. The amount can go up, but also down.";
    ask_term = "De tijd voor bezwaar loopt gewoon door.", "The time to object just goes on.";
    words = "Wat klopt er niet, denkt u?", "What do you think is wrong?";
    words_hint = "U hoeft niets in te vullen.", "You do not have to fill in anything.";
    words_long = "Uw tekst is te lang. Gebruik hoogstens 4.000 tekens.", "Your text is too long. Use at most 4,000 characters.";
    button = "Laat een mens kijken", "Have a person look";
    asked = "Een mens kijkt naar uw besluit", "A person looks at your decision";
    asked_body(asked, due) = "U vroeg dat op {asked}. Uiterlijk {due} leest u hier wat de medewerker vond.", "You asked this on {asked}. By {due} you can read here what the member of staff found.";
    you_wrote = "U schreef:", "You wrote:";
    looked = "Een mens keek naar uw besluit", "A person looked at your decision";
    looked_same(name, date) = "{name} keek op {date} en vond hetzelfde. Uw besluit blijft zo.", "{name} looked on {date} and found the same. Your decision stays as it is.";
    looked_differs(name, date) = "{name} keek op {date} en vond iets anders. Wij kijken nu of uw besluit moet veranderen. U krijgt daar bericht over.", "{name} looked on {date} and found something else. We now see whether your decision must change. We will let you know.";
    event_asked = "U vroeg of een mens kijkt", "You asked a person to look";
    event_looked = "Een mens keek naar uw besluit", "A person looked at your decision";
}

domain::staff_texts! {
    wrote = "De inwoner vroeg of een mens kijkt", "The resident asked a person to look";
    wrote_nothing = "Er staat geen toelichting bij.", "No explanation was given.";
    wrote_on(date) = "Gevraagd op {date}.", "Asked on {date}.";
    note = "Uitleg voor de inwoner", "Explanation for the resident";
    note_hint = "De inwoner leest dit. Schrijf kort: waar keek u naar, en wat vond u?", "The resident reads this. Write briefly: what did you look at, and what did you find?";
    outcome = "Wat de medewerker vond", "What the member of staff found";
    asked_heading = "Wat inwoners vroegen", "What residents asked";
    asked_caption = "Besluiten waar een inwoner een mens naar liet kijken", "Decisions that a resident had a person look at";
    asked_none = "Nog niemand vroeg of een mens keek.", "Nobody asked a person to look yet.";
    asked_count = "Gevraagd", "Asked";
}
