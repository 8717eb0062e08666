//! Choices that differ from one person to the next, such as their own decisions.
//!
//! A field names the list ([`Known::CHOICES`](super::Known)) and which other fields a choice fills in. The list is kept among
//! the answers (`bez.besluit-choices`), so that what was sent can be read without asking anybody again.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value as Json};

use super::{Answers, Field, Form, Known};
use crate::{Lang, Localized, More};

/// Where the choices of a field come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferedChoices {
    /// The list, of those in [`Known::CHOICES`].
    pub from: String,
    /// Fields that get a value of the choice, with the name of that value: `bez.datum: decision.date`.
    #[serde(default)]
    pub fills: BTreeMap<String, String>,
}

/// One choice, as it is known at the start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownChoice {
    /// The value that is kept.
    pub value: String,
    /// What it is called.
    pub label: Localized,
    /// Its values by name, typed as answers are.
    pub values: BTreeMap<String, Json>,
}

/// One choice, as the answers keep it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Offered {
    pub value: String,
    #[serde(serialize_with = "in_every_language")]
    pub label: Localized,
    /// Answers by field.
    pub fills: Map<String, Json>,
}

/// The choices are kept in the draft of one person, who reads them in any language.
fn in_every_language<S: Serializer>(label: &Localized, out: S) -> Result<S::Ok, S::Error> {
    out.collect_map(Lang::ALL.map(|lang| (lang.as_str(), label.get(lang))))
}

impl Offered {
    /// A choice as it was kept. Read by hand: reading values of any type weighs more than all questions of a page together.
    fn read(kept: &Json) -> Option<Self> {
        let label = kept.get("label")?;
        let in_language = |lang: &str| label.get(lang).and_then(Json::as_str).map(str::to_owned);
        Some(Self {
            value: kept.get("value")?.as_str()?.to_owned(),
            label: Localized {
                more: in_language("uk").map(|_| {
                    let mut more = More::default();
                    for lang in Lang::TRANSLATED {
                        more.put(lang, &in_language(lang.as_str()).unwrap_or_default());
                    }
                    Arc::new(more)
                }),
                ..Localized::new(in_language("nl")?, in_language("en")?)
            },
            fills: kept.get("fills")?.as_object()?.clone(),
        })
    }
}

impl Field {
    /// The choices that are offered to this person.
    pub(super) fn offered(&self, answers: &Map<String, Json>) -> Vec<Offered> {
        let list = self.choices.as_ref().and_then(|_| answers.get(&choices_key(&self.id)));
        let list = list.and_then(Json::as_array).into_iter().flatten();
        list.filter_map(Offered::read).collect()
    }

    /// The values of these choices.
    pub(super) fn offered_values<'a>(
        &'a self,
        answers: &'a Map<String, Json>,
    ) -> impl Iterator<Item = &'a str> + use<'a> {
        let list = self.choices.as_ref().and_then(|_| answers.get(&choices_key(&self.id)));
        let list = list.and_then(Json::as_array).into_iter().flatten();
        list.filter_map(|choice| choice.get("value")?.as_str())
    }
}

impl Form {
    /// Offers the choices that are known now, in place of those from before.
    pub(super) fn offer_choices(&self, answers: &mut Answers, known: &Known) {
        for field in self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields) {
            let Some(choices) = &field.choices else { continue };
            let Some(list) = known.choices.get(&choices.from) else { continue };
            let offered = list.iter().map(|choice| Offered {
                value: choice.value.clone(),
                label: choice.label.clone(),
                fills: choices
                    .fills
                    .iter()
                    .filter_map(|(field, name)| Some((field.clone(), choice.values.get(name)?.clone())))
                    .collect(),
            });
            let offered = offered.filter_map(|choice| serde_json::to_value(choice).ok()).collect();
            answers.set(&choices_key(&field.id), Some(Json::Array(offered)));
        }
    }

    /// The value that was chosen of a list, if the form offers it and one of its choices was chosen.
    #[must_use]
    pub fn chosen<'a>(&self, list: &str, sent: &'a Answers) -> Option<&'a str> {
        let mut fields = self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        let field =
            fields.find(|field| field.choices.as_ref().is_some_and(|choices| choices.from == list))?;
        let chosen = sent.text(&field.id)?;
        field.offered_values(&sent.0).any(|value| value == chosen).then_some(chosen)
    }

    /// Chooses of a list, where that choice is offered and nothing was chosen yet; whether it did.
    pub fn choose(&self, list: &str, value: &str, answers: &mut Answers) -> bool {
        let mut fields = self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        let of_list = |field: &&Field| field.choices.as_ref().is_some_and(|choices| choices.from == list);
        let Some(field) = fields.find(of_list) else { return false };
        let free = answers.text(&field.id).is_none_or(str::is_empty);
        if !free || !field.offered_values(&answers.0).any(|offered| offered == value) {
            return false;
        }
        answers.set(&field.id, Some(Json::String(value.to_owned())));
        true
    }

    /// Whether a form asks to choose of a list.
    #[must_use]
    pub fn asks_choice_of(&self, list: &str) -> bool {
        let mut fields = self.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        fields.any(|field| field.choices.as_ref().is_some_and(|choices| choices.from == list))
    }
}

/// Where the answers keep the choices. No id of a field has a dash.
pub(super) fn choices_key(id: &str) -> String {
    format!("{id}-choices")
}
