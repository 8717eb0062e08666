//! What is said about a wrong answer: which sentence of [`crate::words::answers`], per type and cause.
//!
//! The browser has no sentences: the server tells it those that its page may need ([`super::ClientPage::with_sentences`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::FieldType;
use super::value::Spec;
use crate::words::answers as words;
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

/// The sentence for a fault of a field, not yet in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    code: ErrorCode,
    kind: FieldType,
    /// What the field is called.
    name: Localized,
    /// What the form itself says when the field is left open.
    own: Option<Localized>,
    /// The limit that was passed: a number, an amount in cents or a number of characters.
    limit: i64,
    /// The lowest number, or the fewest characters.
    least: i64,
    /// The first or last day.
    day: Option<NaiveDate>,
}

/// The sentence that a day is too early or too late, with `{}` where the day comes: for a limit that hangs on another answer.
pub(super) fn open_day(code: ErrorCode, lang: Lang) -> Option<String> {
    match code {
        ErrorCode::TooEarly => Some(words::too_early(lang, "{}")),
        ErrorCode::TooLate => Some(words::too_late(lang, "{}")),
        _ => None,
    }
}

/// The sentence for a fault of a field.
pub(super) fn message(spec: &Spec<'_>, code: ErrorCode, today: NaiveDate) -> Message {
    Message {
        code,
        kind: spec.kind,
        name: spec.short.clone(),
        own: spec.empty.clone().filter(|_| code == ErrorCode::Empty),
        limit: if code == ErrorCode::TooLow { spec.least() } else { spec.most() },
        least: spec.least(),
        day: if code == ErrorCode::TooEarly { spec.first(today) } else { spec.last(today) },
    }
}

/// Everything that can be wrong with a field, for the sentences that the browser is told.
pub(super) fn codes(spec: &Spec<'_>) -> Vec<ErrorCode> {
    let mut codes = match spec.kind {
        FieldType::Info | FieldType::Calculated => Vec::new(),
        FieldType::Text | FieldType::LongText | FieldType::Country => vec![ErrorCode::TooLong],
        FieldType::Radio | FieldType::Select | FieldType::Checkboxes | FieldType::YesNo => {
            vec![ErrorCode::NotAChoice]
        }
        FieldType::Money | FieldType::Integer | FieldType::Percent => {
            vec![ErrorCode::Invalid, ErrorCode::TooLow, ErrorCode::TooHigh]
        }
        FieldType::Address => vec![ErrorCode::Postcode, ErrorCode::HouseNumber, ErrorCode::TooLong],
        FieldType::Date | FieldType::Month => {
            let mut codes = vec![ErrorCode::Incomplete, ErrorCode::NoSuchDate];
            codes.extend(spec.min.as_ref().map(|_| ErrorCode::TooEarly));
            codes.extend(spec.max.as_ref().map(|_| ErrorCode::TooLate));
            codes
        }
        FieldType::Bsn
        | FieldType::Iban
        | FieldType::Phone
        | FieldType::Email
        | FieldType::Plate
        | FieldType::Kvk
        | FieldType::Branch
        | FieldType::WageTaxNumber
        | FieldType::Digits
        | FieldType::Code => vec![ErrorCode::Invalid],
    };
    if spec.required && !codes.is_empty() {
        codes.push(ErrorCode::Empty);
    }
    codes
}

impl Message {
    /// The sentence in a language, B1 in Dutch.
    #[must_use]
    pub fn get(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        let is_month = self.kind == FieldType::Month;
        match self.code {
            ErrorCode::Empty => self.empty(lang),
            ErrorCode::Invalid => match (self.kind, self.least == self.limit) {
                (FieldType::Digits, true) => words::digits_exact(lang, self.limit),
                (FieldType::Digits, false) => words::digits_between(lang, self.least, self.limit),
                (FieldType::Code, true) => words::code_exact(lang, self.limit),
                (FieldType::Code, false) => words::code_between(lang, self.least, self.limit),
                _ => self.invalid(lang).to_owned(),
            },
            ErrorCode::TooLong => words::too_long(lang, self.limit),
            ErrorCode::TooLow => match self.kind {
                FieldType::Money => words::money_too_low(lang, self.amount(lang)),
                FieldType::Percent => words::percent_too_low(lang, self.limit),
                _ => words::number_too_low(lang, self.limit),
            },
            ErrorCode::TooHigh => match self.kind {
                FieldType::Money => words::money_too_high(lang, self.amount(lang)),
                FieldType::Percent => words::percent_too_high(lang, self.limit),
                _ => words::number_too_high(lang, self.limit),
            },
            ErrorCode::Incomplete if is_month => words::incomplete_month(lang).to_owned(),
            ErrorCode::Incomplete => words::incomplete_date(lang).to_owned(),
            ErrorCode::NoSuchDate if is_month => words::no_such_month(lang).to_owned(),
            ErrorCode::NoSuchDate => words::no_such_date(lang).to_owned(),
            ErrorCode::TooEarly | ErrorCode::TooLate => {
                match self.day.map(|day| calendar::written(day, lang)) {
                    Some(day) if self.code == ErrorCode::TooEarly => words::too_early(lang, day),
                    Some(day) => words::too_late(lang, day),
                    None => words::invalid_other(lang).to_owned(),
                }
            }
            ErrorCode::Postcode => words::postcode(lang).to_owned(),
            ErrorCode::HouseNumber => words::house_number(lang).to_owned(),
            ErrorCode::NotAChoice => words::not_a_choice(lang, name),
            ErrorCode::TooFew => words::too_few(lang, name),
            ErrorCode::TooMany => words::too_many(lang, name),
        }
    }

    fn amount(&self, lang: Lang) -> String {
        Cents(self.limit).display(lang)
    }

    fn empty(&self, lang: Lang) -> String {
        if let Some(text) = &self.own {
            return text.get(lang).to_owned();
        }
        let name = self.name.get(lang);
        match self.kind {
            FieldType::Radio | FieldType::Select => words::empty_choice(lang, name),
            FieldType::YesNo => words::empty_yes_no(lang, name),
            FieldType::Checkboxes => words::empty_boxes(lang, name),
            FieldType::Date => words::empty_date(lang, name),
            FieldType::Month => words::empty_month(lang, name),
            FieldType::Money => words::empty_money(lang, name),
            FieldType::Integer | FieldType::Percent => words::empty_number(lang, name),
            FieldType::Address => words::empty_address(lang, name),
            FieldType::LongText => words::empty_long(lang, name),
            _ => words::empty_other(lang, name),
        }
    }

    const fn invalid(&self, lang: Lang) -> &'static str {
        match self.kind {
            FieldType::Money => words::invalid_money(lang),
            FieldType::Integer => words::invalid_number(lang),
            FieldType::Percent => words::invalid_percent(lang),
            FieldType::Bsn => words::invalid_bsn(lang),
            FieldType::Iban => words::invalid_iban(lang),
            FieldType::Phone => words::invalid_phone(lang),
            FieldType::Email => words::invalid_email(lang),
            FieldType::Plate => words::invalid_plate(lang),
            FieldType::Kvk => words::invalid_kvk(lang),
            FieldType::Branch => words::invalid_branch(lang),
            FieldType::WageTaxNumber => words::invalid_wage_tax(lang),
            _ => words::invalid_other(lang),
        }
    }
}
