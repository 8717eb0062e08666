//! Texts for a phone without a good connection: the line on every page, kept pages, forms that were not sent, and notices of
//! the city about the site itself.

domain::texts! {
    line;
    line_gone = "U heeft nu geen internet. Wat u typt, blijft op deze bladzijde staan.", "You have no internet now. What you type stays on this page.";
    line_slow = "Uw internet is traag. Wij zijn nog aan het versturen. Laat deze bladzijde open.", "Your internet is slow. We are still sending. Keep this page open.";

    kept = "Geen of traag internet. U leest de bewaarde bladzijde van {when}.", "No or slow internet. You are reading the kept page of {when}.";
    kept_nothing = "Op dit toestel is nog geen bladzijde bewaard.", "No page is kept on this device yet.";

    offline = "U heeft geen internet", "You have no internet";
    offline_lead = "Deze bladzijde kunnen wij nu niet laten zien. Bent u weer online? Ververs dan de bladzijde.", "We cannot show this page now. Are you online again? Then refresh the page.";
    offline_readable = "Dit kunt u nu wel lezen", "This you can read now";
    offline_readable_body = "Dit zijn open bladzijden die u eerder bekeek. Van uw aanvragen, berichten en gegevens bewaren wij niets op dit toestel.", "These are public pages that you looked at before. We keep nothing of your applications, messages and details on this device.";
    offline_again = "Probeer het opnieuw", "Try again";

    unsent = "Niet verstuurd: geen internet", "Not sent: no internet";
    unsent_lead = "De gemeente heeft dit nog niet gekregen. Laat deze bladzijde open tot u weer internet heeft.", "The city has not received this yet. Keep this page open until you have internet again.";
    unsent_typed = "Wat u typte, staat nog op deze bladzijde. Heeft u weer internet? Verstuur het dan opnieuw.", "What you typed is still on this page. Do you have internet again? Then send it again.";
    unsent_again = "Opnieuw versturen", "Send again";
    unsent_choose = "Het bestand is niet verstuurd. Kies het opnieuw als u weer internet heeft.", "The file was not sent. Choose it again when you have internet again.";
    unsent_back = "Terug naar het formulier", "Back to the form";

    other_ways = "Hulp zonder internet", "Help without internet";
    write_to(post) = "Of schrijf naar: {post}.", "Or write to: {post}.";

    notice_disruption = "Storing", "Disruption";
    notice_maintenance = "Onderhoud", "Maintenance";
}
