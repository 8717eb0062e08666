//! Texts of what staff write: messages from templates, calls and visits.

domain::staff_texts! {
    template = "Voorbeeldtekst", "Template";
    template_hint = "Wat u al typte, blijft staan. De tekst komt in de taal van de aanvrager.", "What you typed stays. The text comes in the language of the applicant.";
    template_button = "Tekst invullen", "Fill in the text";
    template_from(name) = "Gevuld met: {name}. Pas de tekst aan waar dat nodig is.", "Filled with: {name}. Change the text where needed.";
    err_template = "Kies een voorbeeldtekst.", "Choose a template.";
    err_mark = "Vul eerst in wat nog tussen haken staat.", "First fill in what still stands between brackets.";

    calls = "Gesprekken", "Conversations";
    no_calls = "Er zijn geen gesprekken vastgelegd.", "No conversations were written down.";
    call_add = "Gesprek vastleggen", "Write down a conversation";
    call_hint = "De aanvrager ziet dit niet in het portaal. Wie zijn dossier opvraagt, krijgt het wel.", "The applicant does not see this in the portal. Who asks for their file does get it.";
    call_kind = "Hoe was het gesprek?", "How was the conversation?";
    call_phone = "Per telefoon", "By telephone";
    call_visit = "Aan het loket of thuis", "At the desk or at home";
    call_day = "Op welke dag?", "On which day?";
    call_time = "Hoe laat?", "At what time?";
    call_time_hint = "Bijvoorbeeld 9:30.", "For example 9:30.";
    call_with = "Met wie?", "With whom?";
    call_said = "Wat is er gezegd?", "What was said?";
    call_said_hint = "Een paar regels. Schrijf alleen op wat nodig is.", "A few lines. Write down only what is needed.";
    call_outcome = "Wat is er afgesproken?", "What was agreed?";
    call_button = "Gesprek bewaren", "Keep conversation";
    call_by_phone(name) = "Telefoongesprek met {name}", "Telephone call with {name}";
    call_by_visit(name) = "Gesprek met {name}", "Conversation with {name}";
    call_written(name, at) = "Vastgelegd door {name}, {at}", "Written down by {name}, {at}";
    call_agreed = "Afgesproken:", "Agreed:";
    err_ahead = "Dit moment ligt nog voor ons. Vul in wanneer het gesprek was.", "This moment is still to come. Fill in when the conversation was.";
}
