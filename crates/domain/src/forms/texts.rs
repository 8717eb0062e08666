//! What is said about a wrong answer: one flat list of sentences, B1, per type and cause.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::FieldType;
use super::value::Spec;
use crate::{Cents, Lang, Localized, calendar};

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Nothing was filled in.
    Empty,
    /// It cannot be read as what was asked.
    Invalid,
    /// Too many characters.
    TooLong,
    /// The number or amount is too low.
    TooLow,
    /// The number or amount is too high.
    TooHigh,
    /// A part of the date is missing.
    Incomplete,
    /// The date does not exist.
    NoSuchDate,
    /// The date is too early.
    TooEarly,
    /// The date is too late.
    TooLate,
    /// The postcode is not one.
    Postcode,
    /// The house number is not one.
    HouseNumber,
    /// The value is not one of the choices.
    NotAChoice,
    /// The group has too few items.
    TooFew,
    /// The group is full.
    TooMany,
}

fn say(nl: impl Into<String>, en: impl Into<String>) -> Localized {
    Localized { nl: nl.into(), en: en.into() }
}

/// The sentence for a fault of a field.
pub(super) fn message(spec: &Spec<'_>, code: ErrorCode, today: NaiveDate) -> Localized {
    match code {
        ErrorCode::Empty => empty(spec),
        ErrorCode::Invalid if matches!(spec.kind, FieldType::Digits | FieldType::Code) => characters(spec),
        ErrorCode::Invalid => invalid(spec.kind),
        ErrorCode::TooLong => say(
            format!("Uw antwoord is te lang. Er passen {} tekens in.", spec.most()),
            format!("Your answer is too long. There is room for {} characters.", spec.most()),
        ),
        ErrorCode::TooLow => limit(spec, spec.least(), "minimaal", "at least"),
        ErrorCode::TooHigh => limit(spec, spec.most(), "maximaal", "at most"),
        ErrorCode::Incomplete if spec.kind == FieldType::Month => {
            say("Vul de maand en het jaar in, zoals 3 2026.", "Enter the month and the year, such as 3 2026.")
        }
        ErrorCode::Incomplete => say(
            "Vul de dag, de maand en het jaar in, zoals 27 3 2026.",
            "Enter the day, the month and the year, such as 27 3 2026.",
        ),
        ErrorCode::NoSuchDate if spec.kind == FieldType::Month => say(
            "Deze maand bestaat niet. Controleer de cijfers.",
            "This month does not exist. Check the figures.",
        ),
        ErrorCode::NoSuchDate => say(
            "Deze datum bestaat niet. Controleer de cijfers.",
            "This date does not exist. Check the figures.",
        ),
        ErrorCode::TooEarly => day_limit(spec.first(today), "op of na", "on or after"),
        ErrorCode::TooLate => day_limit(spec.last(today), "op of voor", "on or before"),
        ErrorCode::Postcode => {
            say("Vul een postcode in, zoals 1012 AB.", "Enter a postcode, such as 1012 AB.")
        }
        ErrorCode::HouseNumber => say(
            "Vul uw huisnummer in met cijfers, zoals 12. Zet letters bij toevoeging.",
            "Enter the house number in figures, such as 12. Put letters in the addition.",
        ),
        ErrorCode::NotAChoice => say(
            format!("Kies een van de antwoorden bij “{}”.", spec.short.nl),
            format!("Choose one of the answers for “{}”.", spec.short.en),
        ),
        ErrorCode::TooFew => say(
            format!("Voeg er nog een toe bij “{}”.", spec.short.nl),
            format!("Add another one for “{}”.", spec.short.en),
        ),
        ErrorCode::TooMany => say(
            format!("Er passen er niet meer bij “{}”. Bel ons als u er meer heeft.", spec.short.nl),
            format!("There is no room for more at “{}”. Call us if you have more.", spec.short.en),
        ),
    }
}

fn empty(spec: &Spec<'_>) -> Localized {
    if let Some(text) = &spec.empty {
        return text.clone();
    }
    let (nl, en) = (&spec.short.nl, &spec.short.en);
    match spec.kind {
        FieldType::Radio | FieldType::Select => {
            say(format!("Kies een antwoord bij “{nl}”."), format!("Choose an answer for “{en}”."))
        }
        FieldType::YesNo => {
            say(format!("Kies ja of nee bij “{nl}”."), format!("Choose yes or no for “{en}”."))
        }
        FieldType::Checkboxes => say(
            format!("Kies minstens één antwoord bij “{nl}”."),
            format!("Choose at least one answer for “{en}”."),
        ),
        FieldType::Date => say(format!("Vul de datum in bij “{nl}”."), format!("Enter the date for “{en}”.")),
        FieldType::Month => say(
            format!("Vul de maand en het jaar in bij “{nl}”."),
            format!("Enter the month and year for “{en}”."),
        ),
        FieldType::Money => say(
            format!("Vul een bedrag in bij “{nl}”. Is het niets? Vul dan 0 in."),
            format!("Enter an amount for “{en}”. Is it nothing? Then enter 0."),
        ),
        FieldType::Integer | FieldType::Percent => {
            say(format!("Vul een getal in bij “{nl}”."), format!("Enter a number for “{en}”."))
        }
        FieldType::Address => say(
            format!("Vul de postcode en het huisnummer in bij “{nl}”."),
            format!("Enter the postcode and house number for “{en}”."),
        ),
        FieldType::LongText => {
            say(format!("Schrijf uw antwoord op bij “{nl}”."), format!("Write your answer for “{en}”."))
        }
        _ => say(format!("Vul uw antwoord in bij “{nl}”."), format!("Enter your answer for “{en}”.")),
    }
}

/// How many digits, or letters and digits, are asked.
fn characters(spec: &Spec<'_>) -> Localized {
    let (least, most) = (spec.least(), spec.most());
    let (nl, en) = if spec.kind == FieldType::Digits {
        ("cijfers", "digits")
    } else {
        ("letters of cijfers", "letters or digits")
    };
    if least == most {
        return say(format!("Vul {most} {nl} in."), format!("Enter {most} {en}."));
    }
    say(format!("Vul {least} tot {most} {nl} in."), format!("Enter {least} to {most} {en}."))
}

fn invalid(kind: FieldType) -> Localized {
    match kind {
        FieldType::Money => say("Vul een bedrag in, zoals 450,00.", "Enter an amount, such as 450.00."),
        FieldType::Integer => say("Vul een heel getal in, zoals 3.", "Enter a whole number, such as 3."),
        FieldType::Percent => {
            say("Vul een percentage in, zoals 8 of 8,33.", "Enter a percentage, such as 8 or 8.33.")
        }
        FieldType::Bsn => say(
            "Dit burgerservicenummer klopt niet. Kijk op een paspoort of ID-kaart.",
            "This citizen service number is not right. Look at a passport or ID card.",
        ),
        FieldType::Iban => say(
            "Dit rekeningnummer klopt niet. Een Nederlands nummer begint met NL en heeft 18 tekens.",
            "This account number is not right. A Dutch number starts with NL and has 18 characters.",
        ),
        FieldType::Phone => say(
            "Vul een telefoonnummer in, zoals 06 12345678.",
            "Enter a telephone number, such as 06 12345678.",
        ),
        FieldType::Email => say(
            "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
            "Enter an e-mail address, such as name@example.com.",
        ),
        FieldType::Plate => say(
            "Vul een Nederlands kenteken in, zoals AB-123-C.",
            "Enter a Dutch licence plate, such as AB-123-C.",
        ),
        FieldType::Kvk => say("Een KVK-nummer heeft 8 cijfers.", "A KVK number has 8 digits."),
        FieldType::Branch => say("Een vestigingsnummer heeft 12 cijfers.", "A branch number has 12 digits."),
        FieldType::WageTaxNumber => say(
            "Vul een loonheffingennummer in, zoals 123456782L01.",
            "Enter a wage tax number, such as 123456782L01.",
        ),
        _ => say("Dit antwoord kunnen wij niet lezen.", "We cannot read this answer."),
    }
}

fn limit(spec: &Spec<'_>, number: i64, nl: &str, en: &str) -> Localized {
    match spec.kind {
        FieldType::Money => say(
            format!("Vul een bedrag in van {nl} {}.", Cents(number).display(Lang::Nl)),
            format!("Enter an amount of {en} {}.", Cents(number).display(Lang::En)),
        ),
        FieldType::Percent => say(
            format!("Vul een percentage in van {nl} {number}."),
            format!("Enter a percentage of {en} {number}."),
        ),
        _ => say(format!("Vul een getal in van {nl} {number}."), format!("Enter a number of {en} {number}.")),
    }
}

fn day_limit(day: Option<NaiveDate>, nl: &str, en: &str) -> Localized {
    let Some(day) = day else { return invalid(FieldType::Date) };
    say(
        format!("Vul een datum in {nl} {}.", calendar::written(day, Lang::Nl)),
        format!("Enter a date {en} {}.", calendar::written(day, Lang::En)),
    )
}
