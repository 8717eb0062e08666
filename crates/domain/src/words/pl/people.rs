//! Polish. What registers and decisions say about people and companies, beside the values themselves.
//!
//! Made by a machine; `REVIEWED` says whether a person has read it.

/// Whether a person has reviewed this file.
pub(super) const REVIEWED: bool = false;

crate::translated! {
    name = "Imię i nazwisko";
    born = "Data urodzenia";
    address = "Adres";
    partner = "Partner";
    child = "Dziecko pod Twoim adresem";
    kvk = "Numer KVK";
    branch = "Numer oddziału (vestigingsnummer)";
    legal_form = "Forma prawna";

    granted = "przyznano";
    partly = "przyznano częściowo";
    refused = "odmówiono";
    outside_treatment = "nie rozpatrzono dalej";
    stopped = "wstrzymano";
    changed = "zmieniono";
    withdrawn = "cofnięto";
    pay_back = "zwrot pieniędzy";
    decision_of(about, date, number) = "{about}, decyzja z {date} (nr {number})";
    case_of(about, date, number) = "{about}, otrzymano {date} (nr {number})";
}
