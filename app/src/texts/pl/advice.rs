//! Polish. Texts of advice by experts, and of all of one person together.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

domain::translated! {
    list = "Wydaj opinię";

    resident = "Czekamy na opinię eksperta";
    resident_body(date) = "Ekspert też patrzy na sprawę. To trwa do {date} włącznie. Nie musisz nic robić.";
    read = "Opinia do naszej decyzji";
    read_body = "Przed decyzją poprosiliśmy o opinię. Tutaj można przeczytać, o co pytaliśmy i jaka była opinia.";
    read_legal(name) = "{name}, prawnik";
    read_medical(name) = "{name}, doradca medyczny";
    read_outside(name, field) = "{name} ({field})";
    read_when(asked, given) = "Zapytanie z dnia {asked}. Opinia przyszła {given}.";
    read_show(expert) = "Przeczytaj opinię: {expert}";
    read_question = "Nasze pytanie";
    read_advice = "Opinia";
    read_signed(name) = "Podpis: {name}.";
}
