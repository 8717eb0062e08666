//! What registers and decisions say about people and companies, beside the values themselves.

crate::texts! {
    people;
    name = "Naam", "Name";
    born = "Geboortedatum", "Date of birth";
    address = "Adres", "Address";
    partner = "Partner", "Partner";
    child = "Kind op uw adres", "Child at your address";
    kvk = "KVK-nummer", "KVK number";
    branch = "Vestigingsnummer", "Branch number";
    legal_form = "Rechtsvorm", "Legal form";

    granted = "toegekend", "granted";
    partly = "deels toegekend", "partly granted";
    refused = "afgewezen", "refused";
    outside_treatment = "niet verder behandeld", "not handled further";
    stopped = "gestopt", "stopped";
    changed = "gewijzigd", "changed";
    withdrawn = "ingetrokken", "withdrawn";
    pay_back = "terugbetalen", "pay back";
    decision_of(about, date, number) = "{about}, besluit van {date} (nr. {number})", "{about}, decision of {date} (no. {number})";
    case_of(about, date, number) = "{about}, ontvangen op {date} (nr. {number})", "{about}, received on {date} (no. {number})";
}
