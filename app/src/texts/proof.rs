//! Texts of the proof of what was sent and received (Awb 2:25).

domain::texts! {
    proof;
    title = "Bewijs van verzending en ontvangst", "Proof of sending and receipt";
    lead = "Hier staat wat u en wij elkaar stuurden, met de tijd. Bewaar deze pagina of druk haar af.", "This is what you and we sent each other, with the time. Keep this page or print it.";
    law = "Met dit bewijs laat u zien wat er is verstuurd en gelezen, en wanneer. Zie artikel 2:25 van de Algemene wet bestuursrecht.", "With this proof you show what was sent and read, and when. See article 2:25 of the Algemene wet bestuursrecht.";
    made(moment) = "Gemaakt op {moment}.", "Made on {moment}.";
    who = "Naam", "Name";
    form = "U stuurde het formulier", "You sent the form";
    correction = "U stuurde een verbetering", "You sent a correction";
    document(name) = "U stuurde {name}", "You sent {name}";
    message_mine = "U stuurde een bericht", "You sent a message";
    message_ours = "Wij stuurden een bericht", "We sent a message";
    letter(subject) = "Wij stuurden een brief: {subject}", "We sent a letter: {subject}";
    notice_sent = "Wij lieten u weten dat er nieuws is", "We let you know that there is news";
    notice_refused = "Wij lieten weten dat er nieuws is, maar dat kwam niet aan", "We let you know that there is news, but that did not arrive";
    notice_none = "Er was nieuws. Daarover ging geen e-mail of sms naar u.", "There was news. No e-mail or text message about it went to you.";
    received = "Ontvangen", "Received";
    ready = "Stond voor u klaar", "Was ready for you";
    told = "Verstuurd", "Sent";
    read = "Voor het eerst gelezen", "First read";
    not_read = "Nog niet gelezen", "Not read yet";
    mark = "Kenmerk (SHA-256)", "Mark (SHA-256)";
}
