//! From what was typed to an answer, per type of field.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::texts::{ErrorCode, message};
use super::typed::{Typed, pairs, typed};
use super::{Bound, Field, FieldType};
use crate::{Cents, Lang, Localized, calendar, checks};

/// Most characters of a line, unless the field says otherwise.
const LINE_CHARS: i64 = 100;
/// Most characters of a text of several lines, unless the field says otherwise.
const TEXT_CHARS: i64 = 2_000;
/// Highest amount in cents, unless the field says otherwise: a hundred million euros is a slip.
const MOST_CENTS: i64 = 10_000_000_000;
/// Highest whole number, unless the field says otherwise.
const MOST: i64 = 1_000_000;

/// What a field accepts. Pages and browser make it from their own form of the field.
#[derive(Clone, Debug)]
pub(super) struct Spec<'a> {
    pub kind: FieldType,
    pub required: bool,
    pub min: Option<Cow<'a, Bound>>,
    pub max: Option<Cow<'a, Bound>>,
    pub values: Vec<&'a str>,
    pub short: Localized,
    pub empty: Option<Localized>,
}

/// What is wrong, and in which part of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub code: ErrorCode,
    pub part: Option<&'static str>,
}

impl From<ErrorCode> for Fault {
    fn from(code: ErrorCode) -> Self {
        Self { code, part: None }
    }
}

impl<'a> From<&'a Field> for Spec<'a> {
    fn from(field: &'a Field) -> Self {
        Self {
            kind: field.kind,
            required: field.required,
            min: field.min.as_ref().map(Cow::Borrowed),
            max: field.max.as_ref().map(Cow::Borrowed),
            values: field.options.iter().map(|option| option.value.as_str()).collect(),
            short: field.short().clone(),
            empty: field.empty.clone(),
        }
    }
}

impl<'a> Spec<'a> {
    /// What a field accepts, with the choices that are offered among these answers.
    pub fn of(field: &'a Field, answers: &'a Map<String, Json>) -> Self {
        let mut spec = Self::from(field);
        spec.values.extend(field.offered_values(answers));
        spec.among(&field.min, &field.max, answers)
    }

    /// With the limits that are counted from another answer.
    pub fn among(self, min: &'a Option<Bound>, max: &'a Option<Bound>, answers: &Map<String, Json>) -> Self {
        let among = |bound: &'a Option<Bound>| bound.as_ref().map(|bound| bound.among(answers));
        Self { min: among(min), max: among(max), ..self }
    }
}

impl Spec<'_> {
    /// The answer; none when it may be and is left open.
    pub fn accept(&self, typed: &Typed, today: NaiveDate) -> Result<Option<Json>, Fault> {
        let answer = match typed {
            Typed::Nothing
                if self.required && !matches!(self.kind, FieldType::Info | FieldType::Calculated) =>
            {
                return Err(ErrorCode::Empty.into());
            }
            Typed::Nothing => return Ok(None),
            Typed::One(text) => self.one(text.trim())?,
            Typed::Many(boxes) => {
                if !boxes.iter().all(|value| self.values.contains(&value.as_str())) {
                    return Err(ErrorCode::NotAChoice.into());
                }
                Json::Array(boxes.iter().cloned().map(Json::String).collect())
            }
            Typed::Parts(parts) => self.parts(parts, today)?,
        };
        Ok(Some(answer))
    }

    /// Checks an answer that was stored.
    pub fn recheck(&self, id: &str, answer: Option<&Json>, today: NaiveDate) -> Result<Option<Json>, Fault> {
        let typed = answer
            .map_or(Typed::Nothing, |answer| typed(self.kind, id, &pairs(self.kind, id, answer, Lang::Nl)));
        self.accept(&typed, today)
    }

    /// The sentence beside the field.
    pub fn message(&self, fault: Fault, today: NaiveDate) -> Localized {
        message(self, fault.code, today)
    }

    /// The lowest number.
    pub fn least(&self) -> i64 {
        self.min.as_deref().and_then(Bound::number).unwrap_or(0)
    }

    /// The first day that passes.
    pub fn first(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.min.as_deref().and_then(|bound| bound.first(today))
    }

    /// The last day that passes.
    pub fn last(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.max.as_deref().and_then(|bound| bound.last(today))
    }

    /// The highest number, or the most characters.
    pub fn most(&self) -> i64 {
        self.max.as_deref().and_then(Bound::number).unwrap_or(match self.kind {
            FieldType::LongText => TEXT_CHARS,
            FieldType::Money | FieldType::Calculated => MOST_CENTS,
            FieldType::Integer => MOST,
            FieldType::Percent => 100,
            _ => LINE_CHARS,
        })
    }

    fn one(&self, text: &str) -> Result<Json, Fault> {
        let wrong = || Fault::from(ErrorCode::Invalid);
        let code = |code: Option<String>| code.map(Json::String).ok_or_else(wrong);
        match self.kind {
            FieldType::Text | FieldType::LongText | FieldType::Country | FieldType::Info => {
                if i64::try_from(text.chars().count()).unwrap_or(i64::MAX) > self.most() {
                    return Err(ErrorCode::TooLong.into());
                }
                Ok(Json::String(text.to_owned()))
            }
            FieldType::Radio | FieldType::Select => {
                if self.values.contains(&text) {
                    Ok(Json::String(text.to_owned()))
                } else {
                    Err(ErrorCode::NotAChoice.into())
                }
            }
            FieldType::YesNo => match text {
                "yes" => Ok(Json::Bool(true)),
                "no" => Ok(Json::Bool(false)),
                _ => Err(ErrorCode::NotAChoice.into()),
            },
            FieldType::Money => self.number(Cents::parse(text).ok_or_else(wrong)?.0),
            FieldType::Integer => self.number(text.parse().map_err(|_| wrong())?),
            FieldType::Percent => self.percent(text),
            FieldType::Bsn => code(checks::bsn(text)),
            FieldType::Iban => code(checks::iban(text)),
            FieldType::Phone => code(checks::phone(text)),
            FieldType::Email => code(checks::email(text)),
            FieldType::Plate => code(checks::plate(text)),
            FieldType::Kvk => code(checks::kvk(text)),
            FieldType::Branch => code(checks::branch(text)),
            FieldType::WageTaxNumber => code(checks::wage_tax_number(text)),
            FieldType::Digits | FieldType::Code => {
                let digits = self.kind == FieldType::Digits;
                code(checks::characters(text, digits, self.least()..=self.most()))
            }
            FieldType::Checkboxes
            | FieldType::Date
            | FieldType::Month
            | FieldType::Address
            | FieldType::Calculated => Err(wrong()),
        }
    }

    fn number(&self, number: i64) -> Result<Json, Fault> {
        if number < self.least() {
            Err(ErrorCode::TooLow.into())
        } else if number > self.most() {
            Err(ErrorCode::TooHigh.into())
        } else {
            Ok(Json::from(number))
        }
    }

    /// A percentage with at most two decimals; kept without zeros at its end.
    fn percent(&self, text: &str) -> Result<Json, Fault> {
        let invalid = || Fault::from(ErrorCode::Invalid);
        let text = text.trim_end_matches('%').trim_end();
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 2 || text.len() < 2 && whole.is_empty() {
            return Err(invalid());
        }
        let part =
            |text: &str| if text.is_empty() { Ok(0) } else { text.parse::<i64>().map_err(|_| invalid()) };
        let (whole, hundredths) = (part(whole)?, part(decimals)? * if decimals.len() == 1 { 10 } else { 1 });
        if whole < self.least() {
            return Err(ErrorCode::TooLow.into());
        }
        if (whole, hundredths) > (self.most(), 0) {
            return Err(ErrorCode::TooHigh.into());
        }
        let written = format!("{whole}.{hundredths:02}");
        Ok(Json::String(written.trim_end_matches('0').trim_end_matches('.').to_owned()))
    }

    fn parts(&self, parts: &Map<String, Json>, today: NaiveDate) -> Result<Json, Fault> {
        let part = |name: &'static str| parts.get(name).and_then(Json::as_str).map_or("", str::trim);
        let number = |name: &'static str, digits: usize| -> Result<u32, Fault> {
            let text = part(name);
            if text.is_empty() {
                return Err(Fault { code: ErrorCode::Incomplete, part: Some(name) });
            }
            let sound = text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| sound).ok_or(Fault { code: ErrorCode::NoSuchDate, part: Some(name) })
        };
        if self.kind == FieldType::Address {
            return address(part("postcode"), part("number"), part("addition"));
        }
        let is_month = self.kind == FieldType::Month;
        let day = if is_month { 1 } else { number("day", 2)? };
        let (month, year) = (number("month", 2)?, number("year", 4)?);
        if year < 1000 {
            return Err(Fault { code: ErrorCode::NoSuchDate, part: Some("year") });
        }
        let date = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
        let date = date.ok_or(Fault::from(ErrorCode::NoSuchDate))?;
        let first =
            |day: NaiveDate| if is_month { chrono::Datelike::with_day(&day, 1).unwrap_or(day) } else { day };
        if self.first(today).is_some_and(|least| date < first(least)) {
            return Err(ErrorCode::TooEarly.into());
        }
        if self.last(today).is_some_and(|most| date > most) {
            return Err(ErrorCode::TooLate.into());
        }
        Ok(Json::String(if is_month { calendar::month_text(date) } else { calendar::day_text(date) }))
    }
}

fn address(postcode: &str, number: &str, addition: &str) -> Result<Json, Fault> {
    let postcode =
        checks::postcode(postcode).ok_or(Fault { code: ErrorCode::Postcode, part: Some("postcode") })?;
    let sound = (1..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let house: u32 = number
        .parse()
        .ok()
        .filter(|house| sound && *house > 0)
        .ok_or(Fault { code: ErrorCode::HouseNumber, part: Some("number") })?;
    if addition.chars().count() > 10 {
        return Err(Fault { code: ErrorCode::TooLong, part: Some("addition") });
    }
    let mut parts = Map::new();
    parts.insert("postcode".to_owned(), Json::String(postcode));
    parts.insert("number".to_owned(), Json::String(house.to_string()));
    if !addition.is_empty() {
        parts.insert("addition".to_owned(), Json::String(addition.to_owned()));
    }
    Ok(Json::Object(parts))
}
