//! Polish. Texts of asking that a person looks at a decision of the computer.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    ask = "Poproś, żeby sprawdził to człowiek";
    ask_body = "Pracownik jeszcze raz sprawdzi twoją sprawę. Nie widzi wtedy, co zdecydował komputer. To nic nie kosztuje.";
    ask_either_way = "Czy pracownik doszedł do czegoś innego? Wtedy sprawdzamy, czy trzeba zmienić decyzję. Kwota może być wyższa, ale też niższa.";
    ask_term = "Czas na sprzeciw biegnie dalej.";
    words = "Co twoim zdaniem się nie zgadza?";
    words_hint = "Nie musisz nic wpisywać.";
    words_long = "Twój tekst jest za długi. Użyj najwyżej 4000 znaków.";
    button = "Niech sprawdzi to człowiek";
    asked = "Człowiek sprawdza twoją decyzję";
    asked_body(asked, due) = "Poproszono o to {asked}. Najpóźniej {due} przeczytasz tutaj, co ustalił pracownik.";
    you_wrote = "Treść twojej prośby:";
    looked = "Człowiek sprawdził twoją decyzję";
    looked_same(name, date) = "{name}, {date}: wynik jest taki sam. Twoja decyzja się nie zmienia.";
    looked_differs(name, date) = "{name}, {date}: wynik jest inny. Sprawdzamy teraz, czy trzeba zmienić twoją decyzję. Damy ci znać.";
    event_asked = "Poproszono, żeby sprawdził to człowiek";
    event_looked = "Człowiek sprawdził twoją decyzję";
}
