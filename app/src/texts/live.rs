//! Texts that islands get from the server.

domain::texts! {
    live;
    session_title = "Bent u er nog?", "Are you still there?";
    session_body = "U deed al even niets. Over 2 minuten melden wij u af. Dat is veilig voor u.", "You have done nothing for a while. We sign you out in 2 minutes. That keeps you safe.";
    session_stay = "Ja, ik ga verder", "Yes, I will go on";
    session_ended = "U bent afgemeld", "You have been signed out";
    session_ended_body = "Wat u typte, staat nog op deze bladzijde. Ga verder: u logt in en wij bewaren het.", "What you typed is still on this page. Go on: you sign in and we save it.";
    session_close = "Sluiten", "Close";

    upload_busy = "Wij sturen uw bestand", "Sending your file";
    upload_smaller = "Wij maken uw foto kleiner", "Making your photo smaller";
    upload_checking = "Wij controleren uw bestand", "Checking your file";

    status_now(status) = "De stand is nu: {status}.", "The status is now: {status}.";
    status_show = "Laat zien", "Show me";

    keys = "Toetsen in dit formulier: 1, 2 en 3 kiezen het besluit. Ctrl en Enter samen versturen het.", "Keys in this form: 1, 2 and 3 choose the decision. Ctrl and Enter together send it.";
}
