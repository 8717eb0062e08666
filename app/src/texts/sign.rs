//! Texts of signing as a partner, and of how a signature stands for applicant and staff.

domain::texts! {
    sign;
    todo(name) = "Onderteken de aanvraag van {name}", "Sign the application of {name}";
    todo_body(product) = "{product}. U vraagt dit samen aan. Lees het en onderteken het.", "{product}. You apply for this together. Read it and sign it.";
    todo_button = "Lezen en ondertekenen", "Read and sign";
    title(name) = "Onderteken de aanvraag van {name}", "Sign the application of {name}";
    subtitle(product, date) = "{product}, ontvangen op {date}", "{product}, received on {date}";
    lead = "U bent partners en vraagt dit samen aan. Daarom vragen wij ook uw handtekening. Lees alles goed.", "You are partners and apply for this together. So we ask your signature too. Read everything carefully.";
    due(date) = "Doe dit vóór of op {date}. Lukt dat niet? Dan neemt een medewerker contact op. De aanvraag gaat gewoon door.", "Do this on or before {date}. Can you not? Then a member of staff gets in touch. The application simply continues.";
    answers = "Dit is ingevuld", "This was filled in";
    files = "Documenten die zijn meegestuurd", "Documents that were sent along";
    sign = "Ondertekenen", "Sign";
    sign_body = "U tekent door te verklaren en op de knop te drukken. U bent al ingelogd, dus wij weten dat u het bent.", "You sign by declaring and pressing the button. You are signed in, so we know that it is you.";
    sign_button = "Ik onderteken", "I sign";
    decline = "Klopt het niet, of wilt u niet tekenen?", "Is it not right, or do you not want to sign?";
    decline_body = "Schrijf in een paar woorden waarom. Een medewerker leest dit en belt of schrijft u. Uw partner leest deze woorden niet.", "Write in a few words why. A member of staff reads this and calls or writes to you. Your partner does not read these words.";
    decline_label = "Wat klopt er niet, of waarom tekent u niet?", "What is not right, or why do you not sign?";
    decline_button = "Ik teken niet", "I do not sign";
    decline_empty = "Schrijf in een paar woorden waarom u niet tekent.", "Write in a few words why you do not sign.";
    decline_long = "Uw uitleg is te lang. Gebruik hoogstens 500 tekens.", "Your explanation is too long. Use at most 500 characters.";
    signed(moment) = "U heeft ondertekend op {moment}", "You signed on {moment}";
    signed_body = "U hoeft niets meer te doen. Uw partner ziet dat u heeft getekend, en hoort van ons.", "You need to do nothing more. Your partner sees that you signed, and hears from us.";
    declined(moment) = "U heeft op {moment} gezegd dat u niet tekent", "You said on {moment} that you do not sign";
    declined_body = "Een medewerker kijkt ernaar en neemt contact op.", "A member of staff looks at it and gets in touch.";
    over = "U hoeft niet meer te ondertekenen", "You do not need to sign any more";
    over_body = "Deze aanvraag is afgehandeld of ingetrokken.", "This application was handled or withdrawn.";

    waiting = "Uw partner moet nog ondertekenen", "Your partner still has to sign";
    waiting_body(date) = "Vraag uw partner om hier in te loggen, vóór of op {date}. Bij het overzicht staat dan een taak. De dag waarop wij uw aanvraag kregen, verandert niet.", "Ask your partner to sign in here, on or before {date}. The overview then shows a task. The day on which we received your application does not change.";
    late = "Uw partner heeft nog niet ondertekend", "Your partner has not signed yet";
    late_body(date) = "Dat kon tot en met {date}. Het kan nog steeds. Een medewerker kijkt nu naar uw aanvraag.", "That was possible until {date}. It still is. A member of staff now looks at your application.";
    unknown = "Wij weten niet wie uw partner is", "We do not know who your partner is";
    unknown_body = "Daarom kan uw partner hier niet ondertekenen. Een medewerker neemt contact met u op.", "So your partner cannot sign here. A member of staff gets in touch with you.";
    by_partner(name, moment) = "{name} heeft ondertekend op {moment}.", "{name} signed on {moment}.";
    not_by_partner = "Uw partner heeft niet ondertekend", "Your partner did not sign";
    not_by_partner_body(moment) = "Dat zei uw partner op {moment}. Een medewerker kijkt ernaar en neemt contact op.", "Your partner said so on {moment}. A member of staff looks at it and gets in touch.";
    check = "Uw partner tekent ook", "Your partner signs too";
    check_body = "U vraagt dit samen aan. Na het versturen krijgt uw partner een taak in het eigen overzicht.", "You apply for this together. After sending, your partner gets a task on their own overview.";

    staff_waiting = "Partner heeft nog niet ondertekend", "Partner has not signed yet";
    staff_waiting_body(date) = "Kan tot en met {date}. U kunt alvast beoordelen. Het systeem kent niets toe zonder handtekening.", "Possible until {date}. You can judge already. The system grants nothing without a signature.";
    staff_late_body(date) = "De laatste dag was {date}. Neem contact op, of ga verder. Tekenen kan nog.", "The last day was {date}. Get in touch, or go on. Signing is still possible.";
    staff_unknown = "Niet bekend wie de partner is", "Not known who the partner is";
    staff_unknown_body = "De BRP noemt geen partner op dit adres, en er is geen ander nummer bekend. Vraag het na.", "The person register names no partner at this address, and no other number is known. Find out.";
    staff_declined(name, moment) = "{name} tekent niet ({moment})", "{name} does not sign ({moment})";
    staff_answers = "Antwoorden van de partner", "The partner's answers";
    staff_signed(name, moment) = "Partner {name} heeft ondertekend op {moment}.", "Partner {name} signed on {moment}.";
}
