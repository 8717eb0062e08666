//! What is known before someone starts: nobody types what registers already say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::correct::{known_key, right_key};
use super::{Answers, Form, KnownChoice};

/// What is known of the person or company, by the names that forms use in `prefill`.
///
/// Values are typed as answers are: dates as `1990-03-27`, money in cents, yes and no as booleans.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Single values by name: facts of the dictionary and [`Known::VALUES`].
    pub values: BTreeMap<String, Json>,
    /// Choices by the name of their list ([`Known::CHOICES`]).
    #[serde(default)]
    pub choices: BTreeMap<String, Vec<KnownChoice>>,
    /// Lists by name ([`Known::LISTS`]); each item holds values by name, such as `child.name`.
    pub lists: BTreeMap<String, Vec<BTreeMap<String, Json>>>,
}

impl Known {
    /// The single values that forms may ask for besides facts.
    pub const VALUES: &[&str] = &[
        "person.name",
        "person.birth_date",
        "person.address",
        "person.phone",
        "person.email",
        "person.marital_status",
        "person.iban",
        "partner.name",
        "partner.birth_date",
        "company.name",
        "company.kvk",
        "company.branch",
        "company.address",
        "company.contact",
        "company.email",
        "company.phone",
    ];
    /// The lists of choices that fields may offer, with the names of the values of each choice.
    pub const CHOICES: &[(&str, &[&str])] = &[
        (Known::CASES, &["case.number"]),
        (Known::DECISIONS, &["decision.date", "decision.number", "decision.about"]),
    ];
    /// The cases that somebody has.
    pub const CASES: &str = "cases";
    /// The decisions that somebody got.
    pub const DECISIONS: &str = "decisions";
    /// The lists that groups may ask for, with the names inside.
    pub const LISTS: &[(&str, &[&str])] = &[
        ("children", &["child.name", "child.birth_date"]),
        ("residents", &["resident.name", "resident.birth_date"]),
    ];
}

impl Form {
    /// Fills in what is known where nothing was answered yet. What can only be read is always renewed.
    pub fn prefill(&self, answers: &mut Answers, known: &Known) {
        self.offer_choices(answers, known);
        for page in self.tasks.iter().flat_map(|task| &task.pages) {
            let Some(group) = &page.group else {
                for field in &page.fields {
                    let Some(prefill) = &field.prefill else { continue };
                    if field.is_correctable() {
                        // What the register says now; what was said about an older value of it says nothing.
                        if let Some(value) = known.values.get(&prefill.from)
                            && answers.get(&known_key(&field.id)) != Some(value)
                        {
                            answers.set(&known_key(&field.id), Some(value.clone()));
                            answers.set(&right_key(&field.id), None);
                        }
                        continue;
                    }
                    if answers.get(&field.id).is_some() && !field.is_readonly() {
                        continue;
                    }
                    if let Some(value) = known.values.get(&prefill.from) {
                        answers.set(&field.id, Some(value.clone()));
                    }
                }
                continue;
            };
            let list = group.prefill.as_ref().and_then(|list| known.lists.get(list));
            let Some(list) = list.filter(|_| answers.get(&group.id).is_none()) else { continue };
            let items = list.iter().take(group.max).map(|values| {
                page.fields
                    .iter()
                    .filter_map(|field| {
                        let value = values.get(&field.prefill.as_ref()?.from)?;
                        Some((field.id.clone(), value.clone()))
                    })
                    .collect::<Map<String, Json>>()
            });
            answers.set_items(&group.id, items.collect());
        }
    }
}
