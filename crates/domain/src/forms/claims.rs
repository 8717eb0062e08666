//! From answers to the facts they claim.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::Value;
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::page::page_errors;
use super::value::Spec;
use super::{Answers, Count, Derivation, Field, FieldType, Form, GroupField, Operand, Term};

impl Form {
    /// The facts that the answers claim, by name. What is hidden, open or wrong claims nothing.
    #[must_use]
    pub fn claims(&self, answers: &Answers, today: NaiveDate) -> BTreeMap<String, Value> {
        let sent = self.sent_answers(answers, today);
        let live = self.sound_answers(sent.clone(), today);
        let open = self.open(&live, today);
        let mut claims = BTreeMap::new();
        for page in self.tasks.iter().flat_map(|task| &task.pages).filter(|page| page.group.is_none()) {
            for field in &page.fields {
                if let Some(fact) = &field.fact
                    && let Some(value) = live.get(&field.id).and_then(|answer| value(field, answer))
                {
                    claims.insert(fact.clone(), value);
                }
            }
        }
        let broken = self.broken_groups(&sent, today);
        for derivation in &self.derive {
            let look = Look { answers: &live, item: None, today };
            if !claims.contains_key(&derivation.fact)
                && let Some(value) = derivation.outcome(look, &broken, &open)
            {
                claims.insert(derivation.fact.clone(), value);
            }
        }
        claims
    }

    /// The visible answers that are right; others are left out.
    pub(super) fn sound_answers(&self, mut live: Answers, today: NaiveDate) -> Answers {
        for page in self.tasks.iter().flat_map(|task| &task.pages).filter(|page| page.group.is_none()) {
            for field in &page.fields {
                let sound = Spec::from(field).recheck(&field.id, live.get(&field.id), today).unwrap_or(None);
                live.set(&field.id, sound);
            }
        }
        live
    }

    /// The groups in which an item is incomplete or wrong: nothing follows from them.
    fn broken_groups(&self, live: &Answers, today: NaiveDate) -> Vec<&str> {
        self.tasks
            .iter()
            .flat_map(|task| &task.pages)
            .filter_map(|page| Some((page, page.group.as_ref()?)))
            .filter(|(page, _)| !page_errors(page, live, today).is_empty())
            .map(|(_, group)| group.id.as_str())
            .collect()
    }
}

fn value(field: &Field, answer: &Json) -> Option<Value> {
    Some(match answer {
        Json::Bool(answer) => Value::Bool(*answer),
        Json::Number(number) => Value::Int(number.as_i64()?),
        Json::String(text) if field.kind == FieldType::Percent => Value::Decimal(percent(text)?),
        Json::String(text) => Value::Text(text.clone()),
        _ => return None,
    })
}

/// A percentage as it is kept: `8` or `8.33`.
fn percent(text: &str) -> Option<rust_decimal::Decimal> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits: i64 = [whole, decimals].concat().parse().ok()?;
    Some(rust_decimal::Decimal::new(digits, u32::try_from(decimals.len()).ok()?))
}

impl Derivation {
    fn outcome(&self, look: Look<'_>, broken: &[&str], open: &[&str]) -> Option<Value> {
        if !self.when.as_ref().is_none_or(|when| when.holds(look)) || self.uses(broken) {
            return None;
        }
        if let Some(value) = &self.value {
            return Some(match value {
                Operand::Bool(value) => Value::Bool(*value),
                Operand::Number(value) => Value::Int(*value),
                Operand::Text(value) => Value::Text(value.clone()),
            });
        }
        if self.none {
            return Some(Value::Null);
        }
        if let Some(condition) = &self.holds {
            return condition.outcome(look, open).map(Value::Bool);
        }
        if let Some(terms) = &self.sum {
            let sum = terms.iter().try_fold(0_i64, |sum, term| sum.checked_add(term.amount(look)?))?;
            return Some(Value::Int(sum.max(0)));
        }
        if let Some(counts) = &self.count {
            let number = |count: &Count| look.items(&count.group, count.filter.as_ref()).count();
            return Some(Value::Int(i64::try_from(counts.iter().map(number).sum::<usize>()).ok()?));
        }
        self.latest.as_ref().and_then(|latest| latest.day(look)).map(Value::Text)
    }

    /// Whether it looks at one of these groups.
    fn uses(&self, groups: &[&str]) -> bool {
        let mut names = Vec::new();
        if let Some(condition) = &self.holds {
            condition.names(&mut names);
        }
        names.extend(self.sum.iter().flatten().filter_map(|term| term.group.as_deref()));
        names.extend(self.count.iter().flatten().map(|count| count.group.as_str()));
        names.extend(self.latest.iter().map(|latest| latest.group.as_str()));
        names.iter().any(|name| groups.contains(name))
    }
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
            None => one(None)?,
            Some(group) => look
                .items(group, self.filter.as_ref())
                .try_fold(0_i64, |sum, item| sum.checked_add(one(Some(item))?))?,
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

impl GroupField {
    fn day(&self, look: Look<'_>) -> Option<String> {
        look.items(&self.group, self.filter.as_ref())
            .filter_map(|item| item.get(&self.field)?.as_str())
            .max()
            .map(str::to_owned)
    }
}
