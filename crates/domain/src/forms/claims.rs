//! From answers to the facts they claim.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::Value;
use serde_json::Value as Json;

use super::calculate::{count, sum};
use super::condition::Look;
use super::nested::VisiblePage;
use super::page::page_errors;
use super::value::Spec;
use super::{Answers, Derivation, Field, FieldType, Form, GroupField, Operand};

impl Form {
    /// The facts that the answers claim, by name. What is hidden, open or wrong claims nothing; nor does what was skipped
    /// because the law does not need it: not asked is not "no".
    #[must_use]
    pub fn claims(&self, answers: &Answers, today: NaiveDate) -> BTreeMap<String, Value> {
        let sent = self.sent_answers(answers, today);
        let live = self.sound_answers(sent.clone(), today);
        let broken = self.broken_groups(&sent, today);
        let open = self.open(&live, &broken, today);
        let skipped = self.skipped_names(&sent, today);
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
        for derivation in &self.derive {
            let look = Look { answers: &live, item: None, today };
            if !claims.contains_key(&derivation.fact)
                && !derivation.names().iter().any(|name| skipped.contains(name))
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
            for field in page.fields.iter().filter(|field| field.calculate.is_none()) {
                let sound =
                    Spec::of(field, &live.0).recheck(&field.id, live.get(&field.id), today).unwrap_or(None);
                live.set(&field.id, sound);
            }
        }
        live
    }

    /// The groups in which an item is incomplete or wrong: nothing follows from them, nor from a group within them.
    fn broken_groups(&self, live: &Answers, today: NaiveDate) -> Vec<&str> {
        let mut broken: Vec<&str> = Vec::new();
        for task in &self.tasks {
            for page in &task.pages {
                let Some(group) = &page.group else { continue };
                let wrong = |of| !page_errors(VisiblePage { task, page, of }, live, today).is_empty();
                let is_broken = match group.within.as_deref() {
                    None => wrong(None),
                    // An item for which the page is hidden has no such list.
                    Some(outer) => {
                        let mut items = live.items(outer).enumerate();
                        broken.contains(&outer)
                            || items.any(|(of, item)| item.contains_key(&group.id) && wrong(Some(of)))
                    }
                };
                if is_broken {
                    broken.push(&group.id);
                }
            }
        }
        broken
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
            return sum(terms, look).map(Value::Int);
        }
        if let Some(counts) = &self.count {
            return count(counts, look).map(Value::Int);
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

impl GroupField {
    fn day(&self, look: Look<'_>) -> Option<String> {
        let items = look.items(&self.group, self.filter.as_ref());
        items.iter().filter_map(|item| item.get(&self.field)?.as_str()).max().map(str::to_owned)
    }
}
