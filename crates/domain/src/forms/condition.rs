//! Conditions: a small language without loops that server and browser read the same way.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::Answers;
use super::need::is_needed;
use super::offered::choices_key;
use crate::calendar::{Calendar, Length};

/// When something is shown, asked or counted. An answer that is hidden or open meets no comparison but `ne`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The answer equals the value.
    Eq(String, Operand),
    /// The answer differs from the value, or is not there.
    Ne(String, Operand),
    /// The answer is one of the values.
    In(String, Vec<Operand>),
    /// The number (cents for money) or date is above the value.
    Gt(String, Operand),
    /// The number (cents for money) or date is below the value.
    Lt(String, Operand),
    /// The checkboxes contain the value.
    Has(String, Operand),
    /// A group has enough items that meet a condition.
    Count {
        /// The group.
        group: String,
        /// What an item must meet.
        #[serde(default, rename = "where")]
        filter: Option<Box<Condition>>,
        /// How many at least.
        at_least: usize,
    },
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// Choices of a list are offered to this person at the field.
    Offered(String),
    /// The law of the product still needs the fact: it can change right, amount or a line, given what registers verified
    /// and earlier pages claim. What cannot be told is needed ([`Form::keep_needs`](super::Form::keep_needs)).
    Needed(String),
    /// A term of so many weeks from the date is over (Awb 6:7, 6:8; Algemene termijnenwet).
    Past {
        /// The field with the date.
        field: String,
        /// How many weeks.
        weeks: u16,
    },
    /// Someone's age today lies within these years.
    Age {
        /// The field with the date of birth.
        field: String,
        /// Youngest, in whole years.
        #[serde(default)]
        at_least: Option<i32>,
        /// Younger than this, in whole years.
        #[serde(default)]
        below: Option<i32>,
    },
}

/// What an answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Operand {
    /// Yes or no.
    Bool(bool),
    /// A number; cents for money.
    Number(i64),
    /// A choice, a text, or a date as `2026-11-23`.
    Text(String),
}

impl Operand {
    fn equals(&self, answer: &Json) -> bool {
        match self {
            Self::Bool(value) => answer.as_bool() == Some(*value),
            Self::Number(value) => answer.as_i64() == Some(*value),
            Self::Text(value) => answer.as_str() == Some(value),
        }
    }

    fn compare(&self, answer: &Json) -> Option<std::cmp::Ordering> {
        match self {
            Self::Bool(_) => None,
            Self::Number(value) => Some(answer.as_i64()?.cmp(value)),
            Self::Text(value) => Some(answer.as_str()?.cmp(value.as_str())),
        }
    }
}

/// Where conditions look: the answers that count so far and, inside a group, the item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look<'a> {
    pub answers: &'a Answers,
    pub item: Option<&'a Map<String, Json>>,
    pub today: NaiveDate,
}

impl<'a> Look<'a> {
    pub fn answer(&self, field: &str) -> Option<&'a Json> {
        self.item.and_then(|item| item.get(field)).or_else(|| self.answers.get(field))
    }

    /// The items of `group` that meet `filter`; of a group within another those of every item.
    pub fn items(self, group: &str, filter: Option<&Condition>) -> Vec<Cow<'a, Map<String, Json>>> {
        let mut items = self.answers.items_anywhere(group);
        if let Some(filter) = filter {
            items.retain(|item| filter.holds(Look { item: Some(item.as_ref()), ..self }));
        }
        items
    }
}

impl Condition {
    /// Whether it holds.
    pub(super) fn holds(&self, look: Look<'_>) -> bool {
        match self {
            Self::Eq(field, value) => look.answer(field).is_some_and(|answer| value.equals(answer)),
            Self::Ne(field, value) => !look.answer(field).is_some_and(|answer| value.equals(answer)),
            Self::In(field, values) => {
                look.answer(field).is_some_and(|answer| values.iter().any(|value| value.equals(answer)))
            }
            Self::Gt(field, value) => compare(look, field, value).is_some_and(std::cmp::Ordering::is_gt),
            Self::Lt(field, value) => compare(look, field, value).is_some_and(std::cmp::Ordering::is_lt),
            Self::Has(field, value) => look
                .answer(field)
                .and_then(Json::as_array)
                .is_some_and(|chosen| chosen.iter().any(|answer| value.equals(answer))),
            Self::Count { group, filter, at_least } => {
                look.items(group, filter.as_deref()).len() >= *at_least
            }
            Self::Offered(field) => look
                .answers
                .get(&choices_key(field))
                .and_then(Json::as_array)
                .is_some_and(|choices| !choices.is_empty()),
            Self::Needed(fact) => is_needed(&look.answers.0, fact),
            Self::Past { field, weeks } => {
                let day = look.answer(field).and_then(Json::as_str).and_then(crate::calendar::parse_day);
                day.is_some_and(|day| look.today > Calendar::new().end_of_term(day, Length::Weeks(*weeks)))
            }
            Self::All(parts) => parts.iter().all(|part| part.holds(look)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(look)),
            Self::Not(part) => !part.holds(look),
            Self::Age { field, at_least, below } => {
                let birth = look.answer(field).and_then(Json::as_str).and_then(crate::calendar::parse_day);
                birth.and_then(|birth| age(birth, look.today)).is_some_and(|age| {
                    at_least.is_none_or(|least| age >= least) && below.is_none_or(|below| age < below)
                })
            }
        }
    }

    /// Whether it holds, as far as that can be said while these questions are open: none where an answer to one of them
    /// can still decide. What is hidden is not open; it meets no comparison.
    pub(super) fn outcome(&self, look: Look<'_>, open: &[&str]) -> Option<bool> {
        let decided = |parts: &[Self], stop: bool| {
            let mut outcome = Some(!stop);
            for part in parts {
                match part.outcome(look, open) {
                    Some(held) if held == stop => return Some(stop),
                    Some(_) => {}
                    None => outcome = None,
                }
            }
            outcome
        };
        match self {
            Self::All(parts) => decided(parts, false),
            Self::Any(parts) => decided(parts, true),
            Self::Not(part) => part.outcome(look, open).map(|held| !held),
            _ => {
                let mut names = Vec::new();
                self.names(&mut names);
                names.iter().all(|name| !open.contains(name)).then(|| self.holds(look))
            }
        }
    }

    /// The facts of which it asks whether the law needs them.
    pub(super) fn needs<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Needed(fact) => found.push(fact),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.needs(found)),
            Self::Not(part) => part.needs(found),
            Self::Count { filter: Some(filter), .. } => filter.needs(found),
            _ => {}
        }
    }

    /// The fields outside groups, and the groups, that it looks at.
    pub(super) fn names<'a>(&'a self, found: &mut Vec<&'a str>) {
        match self {
            Self::Eq(field, _)
            | Self::Ne(field, _)
            | Self::In(field, _)
            | Self::Gt(field, _)
            | Self::Lt(field, _)
            | Self::Has(field, _)
            | Self::Past { field, .. }
            | Self::Age { field, .. } => found.push(field),
            // Known from the start, like the day itself, or from earlier pages: nobody answers it.
            Self::Offered(_) | Self::Needed(_) => {}
            Self::Count { group, filter, .. } => {
                found.push(group);
                if let Some(filter) = filter {
                    filter.names(found);
                }
            }
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.names(found)),
            Self::Not(part) => part.names(found),
        }
    }
}

fn compare(look: Look<'_>, field: &str, value: &Operand) -> Option<std::cmp::Ordering> {
    value.compare(look.answer(field)?)
}

/// Whole years on `today`; none before birth.
fn age(birth: NaiveDate, today: NaiveDate) -> Option<i32> {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    let years = today.year() - birth.year() - i32::from(!had_birthday);
    (years >= 0).then_some(years)
}
