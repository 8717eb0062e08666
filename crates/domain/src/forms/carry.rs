//! Answers of the benefit check that come along into an application, when the visitor wants that.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::value::Spec;
use super::{Answers, Condition, Form, Operand};

/// What one part of the check fills in. It never replaces an answer that is there, such as one of a register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carry {
    /// When it does, by the answers of the check.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Makes an item of this group; only in a group that has none.
    #[serde(default)]
    pub group: Option<String>,
    /// Fixed answers, by field.
    #[serde(default)]
    pub set: BTreeMap<String, Operand>,
    /// Answers that are the same as in the check, by field: the field of the check.
    #[serde(default)]
    pub copy: BTreeMap<String, String>,
}

impl Carry {
    /// The fields of the check that it looks at.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let mut names = Vec::new();
        if let Some(when) = &self.when {
            when.names(&mut names);
        }
        names.extend(self.copy.values().map(String::as_str));
        names
    }
}

impl Form {
    /// Fills in what the check said, where nothing is known yet; whether something was filled in.
    ///
    /// Only sound answers of visible questions of the check come along, and only where they are sound here too.
    pub fn carry(&self, answers: &mut Answers, check: &Form, given: &Answers, today: NaiveDate) -> bool {
        let given = check.sound_answers(check.sent_answers(given, today), today);
        let look = Look { answers: &given, item: None, today };
        let mut carried = false;
        let mut made: BTreeMap<&str, Vec<Map<String, Json>>> = BTreeMap::new();
        for carry in &self.from_check {
            if !carry.when.as_ref().is_none_or(|when| when.holds(look)) {
                continue;
            }
            let filled = self.filled(carry, &given, today);
            match &carry.group {
                Some(group) if answers.items(group).next().is_none() => {
                    made.entry(group).or_default().push(filled);
                }
                Some(_) => {}
                None => {
                    for (field, answer) in filled {
                        if answers.get(&field).is_none() {
                            answers.set(&field, Some(answer));
                            carried = true;
                        }
                    }
                }
            }
        }
        for (group, mut items) in made {
            let most = self.tasks.iter().flat_map(|task| &task.pages).filter_map(|page| page.group.as_ref());
            let most = most.filter(|known| known.id == group).map(|known| known.max).max().unwrap_or(0);
            items.retain(|item| !item.is_empty());
            items.truncate(most);
            carried |= !items.is_empty();
            answers.set_items(group, items);
        }
        carried
    }

    /// The answers that one part gives, as far as they are right in this form.
    fn filled(&self, carry: &Carry, given: &Answers, today: NaiveDate) -> Map<String, Json> {
        let fixed = carry.set.iter().map(|(field, value)| {
            let value = match value {
                Operand::Bool(value) => Json::Bool(*value),
                Operand::Number(value) => Json::from(*value),
                Operand::Text(value) => Json::String(value.clone()),
            };
            (field, value)
        });
        let copied = carry.copy.iter().filter_map(|(field, from)| Some((field, given.get(from).cloned()?)));
        let mut filled = Map::new();
        for (id, value) in fixed.chain(copied) {
            let fields = self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
            let Some(field) = fields.into_iter().find(|field| field.id == *id) else { continue };
            if let Ok(Some(value)) = Spec::from(field).recheck(id, Some(&value), today) {
                filled.insert(id.clone(), value);
            }
        }
        filled
    }
}
