//! What a page shows, in one language: for the server's HTML and for live checks in the browser.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::correct::right_key;
use super::need::needs_of;
use super::nested::{around, items};
use super::typed::pairs;
use super::value::Spec;
use super::written::written;
use super::{Answers, Bound, Calculate, Condition, Field, FieldType, Form, Page, PageKind};
use crate::{Lang, Localized};

/// A page in one language, with what was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientPage {
    /// Id of the page.
    pub id: String,
    /// The language of the texts.
    pub lang: Lang,
    /// The title; the question itself when the page asks one thing.
    pub title: String,
    /// Whether the title is the label of the first field, which then needs no label of its own.
    pub title_is_label: bool,
    /// Text above the fields.
    pub intro: Option<String>,
    /// What is on it.
    pub kind: PageKind,
    /// All fields, also those that are hidden now.
    pub fields: Vec<ClientField>,
    /// The repeating group.
    pub group: Option<ClientGroup>,
    /// Which item of the group, from 0.
    pub index: Option<usize>,
    /// The earlier answers that conditions on this page look at.
    pub context: Answers,
    /// Today, for ages and limits.
    pub today: NaiveDate,
}

/// The texts of a repeating group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientGroup {
    /// Id.
    pub id: String,
    /// What one item is called.
    pub item: String,
    /// Text of the button that adds one.
    pub add: String,
    /// What the list says when it is empty.
    pub empty: String,
    /// Fewest items.
    pub min: usize,
    /// Most items.
    pub max: usize,
}

/// A field in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientField {
    /// Id and name of the input.
    pub id: String,
    /// Type.
    pub kind: FieldType,
    /// The question.
    pub label: String,
    /// The question in a few words.
    pub short: String,
    /// Help between question and input.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// The article that it is asked for.
    pub basis: Option<String>,
    /// Whether it must be answered when it is visible.
    pub required: bool,
    /// Whether it can only be read.
    pub readonly: bool,
    /// When it is visible.
    pub when: Option<Condition>,
    /// Whether it is visible now.
    pub visible: bool,
    /// Lowest number or earliest date.
    pub min: Option<Bound>,
    /// Highest number, latest date or number of characters.
    pub max: Option<Bound>,
    /// The choices.
    pub options: Vec<ClientOption>,
    /// What to say when it is left open.
    pub empty: Option<String>,
    /// The `autocomplete` token.
    pub autocomplete: Option<String>,
    /// How its value follows, when it is calculated.
    pub calculate: Option<Calculate>,
    /// What a register knows, to confirm or correct.
    pub known: Option<ClientKnown>,
    /// The answer as inputs: name and text of each.
    pub inputs: Vec<(String, String)>,
}

/// What a register knows of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientKnown {
    /// As an answer.
    pub value: Json,
    /// Written for people.
    pub text: String,
    /// Whether it is right; none while that was not said.
    pub right: Option<bool>,
}

/// A choice in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientOption {
    /// The value of the input.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// Help under it.
    pub hint: Option<String>,
}

impl ClientField {
    /// The text in the one input; empty when there is none.
    #[must_use]
    pub fn value(&self) -> &str {
        self.inputs.first().map_or("", |(_, text)| text)
    }

    /// The text in a part of a date, month or address; empty when there is none.
    #[must_use]
    pub fn part(&self, part: &str) -> &str {
        let name = self.part_name(part);
        self.inputs.iter().find(|(input, _)| *input == name).map_or("", |(_, text)| text)
    }

    /// The name of the input of a part: `geboren-day`.
    #[must_use]
    pub fn part_name(&self, part: &str) -> String {
        format!("{}-{part}", self.id)
    }

    /// Whether a choice is made.
    #[must_use]
    pub fn is_chosen(&self, value: &str) -> bool {
        self.inputs.iter().any(|(_, text)| text == value)
    }

    /// The `inputmode` of the input, when a phone should show other keys.
    #[must_use]
    pub const fn input_mode(&self) -> Option<&'static str> {
        match self.kind {
            FieldType::Money | FieldType::Percent => Some("decimal"),
            FieldType::Integer
            | FieldType::Bsn
            | FieldType::Kvk
            | FieldType::Branch
            | FieldType::Digits
            | FieldType::Date
            | FieldType::Month => Some("numeric"),
            FieldType::Phone => Some("tel"),
            FieldType::Email => Some("email"),
            _ => None,
        }
    }

    /// Most characters of a text; none for what is not a text.
    #[must_use]
    pub fn max_chars(&self) -> Option<i64> {
        matches!(self.kind, FieldType::Text | FieldType::LongText | FieldType::Country)
            .then(|| self.spec().most())
    }

    /// What the field accepts, among the answers of the page that count.
    pub(super) fn spec_among(&self, answers: &Map<String, Json>) -> Spec<'_> {
        self.spec().among(&self.min, &self.max, answers)
    }

    fn spec(&self) -> Spec<'_> {
        Spec {
            kind: self.kind,
            required: self.required,
            min: self.min.as_ref().map(Cow::Borrowed),
            max: self.max.as_ref().map(Cow::Borrowed),
            values: self.options.iter().map(|option| option.value.as_str()).collect(),
            short: Localized::same(&self.short),
            empty: self.empty.as_deref().map(Localized::same),
        }
    }
}

impl Form {
    /// What a page shows; none when there is no such page. `index` is the item of a group.
    #[must_use]
    pub fn client_page(
        &self,
        page: &str,
        index: Option<usize>,
        answers: &Answers,
        lang: Lang,
        today: NaiveDate,
    ) -> Option<ClientPage> {
        let spot = self.page(page)?;
        let visible = self.visible_fields(page, index, answers, today);
        let page = spot.page;
        let live = self.walk(answers, today).live;
        let around = around(page, spot.of, &live);
        let none = Map::new();
        let (stored, counted) = match &page.group {
            Some(_) => {
                let item = |answers| index.and_then(|index| items(page, spot.of, answers).nth(index));
                (item(answers).unwrap_or(&none), item(&live).unwrap_or(&none))
            }
            None => (&answers.0, &live.0),
        };
        // What is calculated is not kept: it follows from what counts.
        let answer_of = |field: &Field| {
            if field.calculate.is_some() { counted.get(&field.id) } else { stored.get(&field.id) }
        };
        let text = |text: &Localized| text.get(lang).to_owned();
        let fields: Vec<ClientField> = page
            .fields
            .iter()
            .map(|field| ClientField {
                id: field.id.clone(),
                kind: field.kind,
                label: text(&field.label),
                short: text(field.short()),
                hint: field.hint.as_ref().map(text),
                why: field.why.as_ref().map(text),
                basis: field.basis.clone(),
                required: field.required,
                readonly: field.is_readonly(),
                when: field.when.clone(),
                visible: visible.iter().any(|shown| shown.id == field.id),
                min: field.min.clone(),
                max: field.max.clone(),
                options: field
                    .offered(stored)
                    .into_iter()
                    .map(|choice| ClientOption {
                        label: text(&choice.label),
                        value: choice.value,
                        hint: None,
                    })
                    .chain(field.options.iter().map(|option| ClientOption {
                        value: option.value.clone(),
                        label: text(&option.label),
                        hint: option.hint.as_ref().map(text),
                    }))
                    .collect(),
                empty: field.empty.as_ref().map(text),
                autocomplete: field.autocomplete.clone(),
                calculate: field.calculate.clone(),
                known: field.known(stored).map(|value| ClientKnown {
                    value: value.clone(),
                    text: written(field, value).get(lang).to_owned(),
                    right: stored.get(&right_key(&field.id)).and_then(Json::as_bool),
                }),
                inputs: answer_of(field)
                    .map_or_else(Vec::new, |answer| pairs(field.kind, &field.id, answer, lang)),
            })
            .collect();
        let own_title = page.title.as_ref().map(text).map(|title| match self.line_around(spot, &live) {
            Some(around) => format!("{title}: {}", around.get(lang)),
            None => title,
        });
        Some(ClientPage {
            id: spot.key(),
            lang,
            title_is_label: own_title.is_none(),
            title: own_title
                .or_else(|| page.fields.first().map(|field| text(&field.label)))
                .unwrap_or_default(),
            intro: page.intro.as_ref().map(text),
            kind: page.kind,
            fields,
            group: page.group.as_ref().map(|group| ClientGroup {
                id: group.id.clone(),
                item: text(&group.item),
                add: text(&group.add),
                empty: text(&group.empty),
                min: group.min,
                max: group.max,
            }),
            index,
            context: context(page, &around),
            today,
        })
    }
}

/// The earlier answers that conditions and calculations on a page look at, and no others.
fn context(page: &Page, live: &Answers) -> Answers {
    let mut names = Vec::new();
    page.fields.iter().filter_map(|field| field.when.as_ref()).for_each(|when| when.names(&mut names));
    names.extend(page.fields.iter().filter_map(|field| field.calculate.as_ref()).flat_map(Calculate::names));
    let mut context = needs_of(page, live);
    for name in names.into_iter().filter(|name| page.fields.iter().all(|field| field.id != *name)) {
        match live.get(name) {
            Some(answer) => context.set(name, Some(answer.clone())),
            None => {
                let inner: Vec<Map<String, Json>> =
                    live.items_anywhere(name).into_iter().map(Cow::into_owned).collect();
                if !inner.is_empty() {
                    context.set_items(name, inner);
                }
            }
        }
    }
    context
}
