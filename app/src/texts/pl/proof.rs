//! Polish. Texts of the proof of what was sent and received.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    title = "Dowód wysłania i otrzymania";
    lead = "Tu widać, co i kiedy wysłaliśmy do siebie nawzajem. Zachowaj tę stronę lub ją wydrukuj.";
    law = "Tym dowodem możesz wykazać, co i kiedy wysłano i przeczytano (Algemene wet bestuursrecht, artykuł 2:25).";
    made(moment) = "Sporządzono {moment}.";
    who = "Imię i nazwisko";
    form = "Wysłano przez Ciebie formularz";
    correction = "Wysłano przez Ciebie poprawkę";
    document(name) = "Wysłano przez Ciebie: {name}";
    message_mine = "Wysłano przez Ciebie wiadomość";
    message_ours = "Wysłaliśmy wiadomość";
    letter(subject) = "Wysłaliśmy pismo: {subject}";
    notice_sent = "Powiadomiliśmy, że jest coś nowego";
    notice_refused = "Powiadomiliśmy, że jest coś nowego, ale to nie dotarło";
    notice_none = "Było coś nowego. Nie wysłano o tym e-maila ani SMS-a.";
    received = "Otrzymano";
    ready = "Czekało na Ciebie";
    told = "Wysłano";
    read = "Przeczytano po raz pierwszy";
    not_read = "Jeszcze nie przeczytano";
    mark = "Znak (SHA-256)";
}
