//! What is said about answers: what is wrong with one, and how a value is told.

crate::texts! {
    answers;
    empty_choice(name) = "Kies een antwoord bij “{name}”.", "Choose an answer for “{name}”.";
    empty_yes_no(name) = "Kies ja of nee bij “{name}”.", "Choose yes or no for “{name}”.";
    empty_boxes(name) = "Kies minstens één antwoord bij “{name}”.", "Choose at least one answer for “{name}”.";
    empty_date(name) = "Vul de datum in bij “{name}”.", "Enter the date for “{name}”.";
    empty_month(name) = "Vul de maand en het jaar in bij “{name}”.", "Enter the month and year for “{name}”.";
    empty_money(name) = "Vul een bedrag in bij “{name}”. Is het niets? Vul dan 0 in.", "Enter an amount for “{name}”. Is it nothing? Then enter 0.";
    empty_number(name) = "Vul een getal in bij “{name}”.", "Enter a number for “{name}”.";
    empty_address(name) = "Vul de postcode en het huisnummer in bij “{name}”.", "Enter the postcode and house number for “{name}”.";
    empty_long(name) = "Schrijf uw antwoord op bij “{name}”.", "Write your answer for “{name}”.";
    empty_other(name) = "Vul uw antwoord in bij “{name}”.", "Enter your answer for “{name}”.";

    too_long(most) = "Uw antwoord is te lang. Er passen {most} tekens in.", "Your answer is too long. There is room for {most} characters.";
    money_too_low(limit) = "Vul een bedrag in van minimaal {limit}.", "Enter an amount of at least {limit}.";
    money_too_high(limit) = "Vul een bedrag in van maximaal {limit}.", "Enter an amount of at most {limit}.";
    percent_too_low(limit) = "Vul een percentage in van minimaal {limit}.", "Enter a percentage of at least {limit}.";
    percent_too_high(limit) = "Vul een percentage in van maximaal {limit}.", "Enter a percentage of at most {limit}.";
    number_too_low(limit) = "Vul een getal in van minimaal {limit}.", "Enter a number of at least {limit}.";
    number_too_high(limit) = "Vul een getal in van maximaal {limit}.", "Enter a number of at most {limit}.";
    incomplete_month = "Vul de maand en het jaar in, zoals 3 2026.", "Enter the month and the year, such as 3 2026.";
    incomplete_date = "Vul de dag, de maand en het jaar in, zoals 27 3 2026.", "Enter the day, the month and the year, such as 27 3 2026.";
    no_such_month = "Deze maand bestaat niet. Controleer de cijfers.", "This month does not exist. Check the figures.";
    no_such_date = "Deze datum bestaat niet. Controleer de cijfers.", "This date does not exist. Check the figures.";
    too_early(date) = "Vul een datum in op of na {date}.", "Enter a date on or after {date}.";
    too_late(date) = "Vul een datum in op of voor {date}.", "Enter a date on or before {date}.";
    postcode = "Vul een postcode in, zoals 1012 AB.", "Enter a postcode, such as 1012 AB.";
    house_number = "Vul uw huisnummer in met cijfers, zoals 12. Zet letters bij toevoeging.", "Enter the house number in figures, such as 12. Put letters in the addition.";
    not_a_choice(name) = "Kies een van de antwoorden bij “{name}”.", "Choose one of the answers for “{name}”.";
    too_few(name) = "Voeg er nog een toe bij “{name}”.", "Add another one for “{name}”.";
    too_many(name) = "Er passen er niet meer bij “{name}”. Bel ons als u er meer heeft.", "There is no room for more at “{name}”. Call us if you have more.";

    invalid_money = "Vul een bedrag in, zoals 450,00.", "Enter an amount, such as 450.00.";
    invalid_number = "Vul een heel getal in, zoals 3.", "Enter a whole number, such as 3.";
    invalid_percent = "Vul een percentage in, zoals 8 of 8,33.", "Enter a percentage, such as 8 or 8.33.";
    invalid_bsn = "Dit burgerservicenummer klopt niet. Kijk op een paspoort of ID-kaart.", "This citizen service number is not right. Look at a passport or ID card.";
    invalid_iban = "Dit rekeningnummer klopt niet. Een Nederlands nummer begint met NL en heeft 18 tekens.", "This account number is not right. A Dutch number starts with NL and has 18 characters.";
    invalid_phone = "Vul een telefoonnummer in, zoals 06 12345678.", "Enter a telephone number, such as 06 12345678.";
    invalid_email = "Vul een e-mailadres in, zoals naam@voorbeeld.nl.", "Enter an e-mail address, such as name@example.com.";
    invalid_plate = "Vul een Nederlands kenteken in, zoals AB-123-C.", "Enter a Dutch licence plate, such as AB-123-C.";
    invalid_kvk = "Een KVK-nummer heeft 8 cijfers.", "A KVK number has 8 digits.";
    invalid_branch = "Een vestigingsnummer heeft 12 cijfers.", "A branch number has 12 digits.";
    invalid_wage_tax = "Vul een loonheffingennummer in, zoals 123456782L01.", "Enter a wage tax number, such as 123456782L01.";
    digits_exact(most) = "Vul {most} cijfers in.", "Enter {most} digits.";
    digits_between(least, most) = "Vul {least} tot {most} cijfers in.", "Enter {least} to {most} digits.";
    code_exact(most) = "Vul {most} letters of cijfers in.", "Enter {most} letters or digits.";
    code_between(least, most) = "Vul {least} tot {most} letters of cijfers in.", "Enter {least} to {most} letters or digits.";
    invalid_other = "Dit antwoord kunnen wij niet lezen. Vul het opnieuw in.", "We cannot read this answer. Enter it again.";

    yes = "Ja", "Yes";
    no = "Nee", "No";
    none = "Geen", "None";
    unknown = "Niet bekend", "Not known";
    left_open = "Niet ingevuld", "Not filled in";
    is_right(text) = "{text} (dit klopt)", "{text} (this is right)";
    instead_of(text, known) = "{text} (in plaats van {known})", "{text} (instead of {known})";
    cannot_be_said(facts) = "Niet te zeggen, nodig: {facts}", "Cannot be said, needed: {facts}";
    days[n] = "{n} dag" | "{n} dagen", "{n} day" | "{n} days";
    weeks[n] = "{n} week" | "{n} weken", "{n} week" | "{n} weeks";
    months[n] = "{n} maand" | "{n} maanden", "{n} month" | "{n} months";
    years[n] = "{n} jaar" | "{n} jaar", "{n} year" | "{n} years";
}
