//! The few fixed words of the frame of a letter; everything else comes from the catalogue.

use domain::Lang;
use serde::Serialize;

/// Words around the content, in one language.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Words {
    pub date: &'static str,
    pub reference: &'static str,
    pub phone: &'static str,
    pub website: &'static str,
    pub page: &'static str,
    pub of: &'static str,
    pub line: &'static str,
    pub rule: &'static str,
    pub amount: &'static str,
    pub counts_not: &'static str,
    pub subject: &'static str,
    pub what: &'static str,
    pub value: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub no_answer: &'static str,
    pub in_english: &'static str,
}

const NL: Words = Words {
    date: "Datum",
    reference: "Ons nummer",
    phone: "Telefoon",
    website: "Website",
    page: "Bladzijde",
    of: "van",
    line: "Wat telt mee",
    rule: "Regel",
    amount: "Bedrag",
    counts_not: "Ter informatie, telt niet mee",
    subject: "Onderwerp",
    what: "Onderdeel",
    value: "Gegeven",
    question: "Vraag",
    answer: "Uw antwoord",
    no_answer: "Niet ingevuld",
    in_english: "Explanation in English",
};

const EN: Words = Words {
    date: "Date",
    reference: "Our number",
    phone: "Telephone",
    website: "Website",
    page: "Page",
    of: "of",
    line: "What counts",
    rule: "Rule",
    amount: "Amount",
    counts_not: "For information, not counted",
    subject: "Subject",
    what: "Item",
    value: "Detail",
    question: "Question",
    answer: "Your answer",
    no_answer: "Not answered",
    in_english: "Explanation in English",
};

/// The words in `lang`.
pub const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        // Letters are Dutch, with an explanation in English.
        _ => &NL,
    }
}
