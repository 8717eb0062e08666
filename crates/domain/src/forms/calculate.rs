//! Values that the form calculates from answers and shows; conditions may look at them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::{Count, Term};
use crate::{Cents, Lang};

/// How a value follows from answers that stand before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calculate {
    /// A sum of amounts, in whole cents; never below zero.
    Money(Vec<Term>),
    /// A sum of whole numbers; never below zero.
    Number(Vec<Term>),
    /// How many items groups have.
    Count(Vec<Count>),
    /// What the law says of the facts that registers verified and earlier pages claim. The server computes it and keeps it
    /// beside the answers; while it is not known the field is not shown.
    Law(LawAmount),
}

/// An amount that a law computes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawAmount {
    /// Id of the law.
    pub law: String,
    /// The output, in eurocents.
    pub output: String,
}

impl LawAmount {
    /// Where the answers keep it. No id of a field has a dash.
    pub(super) fn key(&self) -> String {
        format!("{}.{}-law", self.law, self.output)
    }
}

impl Calculate {
    /// The value; none while an answer it needs is wrong.
    pub(super) fn outcome(&self, look: Look<'_>) -> Option<i64> {
        match self {
            Self::Money(terms) | Self::Number(terms) => sum(terms, look),
            Self::Count(counts) => count(counts, look),
            Self::Law(amount) => look.answers.get(&amount.key()).and_then(Json::as_i64),
        }
    }

    /// Whether there is anything to show: always, but for what a law cannot say yet.
    pub(super) fn is_there(&self, look: Look<'_>) -> bool {
        !matches!(self, Self::Law(_)) || self.outcome(look).is_some()
    }

    /// The fields outside groups, and the groups, that it looks at.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        let filters = match self {
            Self::Money(terms) | Self::Number(terms) => {
                for term in terms {
                    match &term.group {
                        Some(group) => names.push(group.as_str()),
                        None => {
                            names.extend([term.field.as_str()].into_iter().chain(term.per_month.as_deref()))
                        }
                    }
                }
                terms.iter().filter_map(|term| term.filter.as_ref()).collect::<Vec<_>>()
            }
            Self::Count(counts) => {
                names.extend(counts.iter().map(|count| count.group.as_str()));
                counts.iter().filter_map(|count| count.filter.as_ref()).collect()
            }
            // It follows from facts, and the server keeps it: no answer is looked at.
            Self::Law(_) => Vec::new(),
        };
        filters.into_iter().for_each(|filter| filter.names(&mut names));
        names
    }

    /// The value as people read it.
    #[must_use]
    pub fn written(&self, value: i64, lang: Lang) -> String {
        match self {
            Self::Money(_) | Self::Law(_) => Cents(value).display(lang),
            Self::Number(_) | Self::Count(_) => value.to_string(),
        }
    }
}

/// A sum; none when a part is wrong. What is hidden or open counts for nothing.
pub(super) fn sum(terms: &[Term], look: Look<'_>) -> Option<i64> {
    let sum = terms.iter().try_fold(0_i64, |sum, term| sum.checked_add(term.amount(look)?))?;
    Some(sum.max(0))
}

/// The number of items of one or more groups.
pub(super) fn count(counts: &[Count], look: Look<'_>) -> Option<i64> {
    let number = |count: &Count| look.items(&count.group, count.filter.as_ref()).len();
    i64::try_from(counts.iter().map(number).sum::<usize>()).ok()
}

impl Term {
    fn amount(&self, look: Look<'_>) -> Option<i64> {
        let one = |item: Option<&Map<String, Json>>| {
            let look = Look { item, ..look };
            let Some(answer) = look.answer(&self.field) else { return Some(0) };
            let amount = answer.as_i64()?;
            match &self.per_month {
                None => Some(amount),
                Some(period) => per_month(amount, look.answer(period)?.as_str()?),
            }
        };
        let amount = match &self.group {
            None if !self.filter.as_ref().is_none_or(|filter| filter.holds(look)) => 0,
            None => one(look.item)?,
            Some(group) => look
                .items(group, self.filter.as_ref())
                .iter()
                .try_fold(0_i64, |sum, item| sum.checked_add(one(Some(item.as_ref()))?))?,
        };
        Some(if self.minus { -amount } else { amount })
    }
}

/// An amount per month, in whole cents, halves up: 52 weeks or 13 times four weeks make a year.
fn per_month(amount: i64, period: &str) -> Option<i64> {
    let twelfths = match period {
        "week" => 52,
        "four_weeks" => 13,
        "month" => 12,
        "year" => 1,
        "once" => 0,
        _ => return None,
    };
    Some(amount.checked_mul(twelfths * 2)?.checked_add(12)?.div_euclid(24))
}
