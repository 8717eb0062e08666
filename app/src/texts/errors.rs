//! Texts of the error pages. They say what happened, what was kept, and what to do.

domain::texts! {
    errors;
    not_found_title = "Deze pagina is er niet", "This page does not exist";
    not_found_body = "Misschien is het adres veranderd. Of de pagina is niet voor u.", "The address may have changed. Or the page is not for you.";
    broken_title = "Er ging iets mis bij ons", "Something went wrong on our side";
    broken_body = "Wij weten ervan. Wat al bewaard was, is er nog. Probeer het over een paar minuten opnieuw.", "We know about it. What was saved is still there. Try again in a few minutes.";
    signed_out_title = "U bent uitgelogd", "You are signed out";
    signed_out_body = "Wij bewaarden uw antwoorden. Log in en ga verder waar u was.", "We saved your answers. Sign in and continue where you were.";
    old_page_title = "Deze pagina is verouderd", "This page is out of date";
    old_page_body = "Er is intussen iets veranderd. Open de pagina opnieuw.", "Something changed in the meantime. Open the page again.";
    to_home = "Naar de startpagina", "To the start page";
}
