//! What a form is made of, as its file in `catalog/forms` says it.

use serde::{Deserialize, Serialize};

use super::{Bound, Condition, Derivation, FormRole, PageWho, Signers};
use crate::Localized;

/// A form: tasks with pages with fields, and what follows from the answers. In its file an entry of a list of pages may be the
/// place of a shared block ([`super::FormFile`]).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form<P = Page> {
    /// Id in addresses and data; never reused.
    pub id: String,
    /// Version. A draft stays with the version it was started on.
    pub version: String,
    /// Title above the task list.
    pub title: Localized,
    /// Who may fill it in and send it; residents when nothing is said.
    #[serde(default = "residents")]
    pub who: Vec<FormRole>,
    /// Who must sign besides whoever sends it.
    #[serde(default)]
    pub signers: Signers,
    /// The tasks, in order.
    pub tasks: Vec<Task<P>>,
    /// What the sender declares, each ticked on its own.
    #[serde(default)]
    pub declarations: Vec<Declaration>,
    /// The documents that can be asked, with when.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Facts that follow from more than one answer.
    #[serde(default)]
    pub derive: Vec<Derivation>,
    /// What the benefit check fills in, when the visitor takes its answers along.
    #[serde(default)]
    pub from_check: Vec<super::Carry>,
    /// When this holds, a person must look whatever the rules say (Awb 3:4, 4:84).
    #[serde(default)]
    pub person_when: Option<Condition>,
}

/// A part of the form that one can do in one sitting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task<P = Page> {
    /// Id.
    pub id: String,
    /// Title; starts with a verb.
    pub title: Localized,
    /// Whether it opens only after the tasks before it, because its content follows from them.
    #[serde(default)]
    pub after_others: bool,
    /// The pages, in order.
    pub pages: Vec<P>,
}

/// One page: one thought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Id in addresses.
    pub id: String,
    /// Title; without one the label of the first field is the title.
    #[serde(default)]
    pub title: Option<Localized>,
    /// Text above the fields.
    #[serde(default)]
    pub intro: Option<Localized>,
    /// Who answers it.
    #[serde(default)]
    pub who: PageWho,
    /// When the page is shown.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What is on it.
    #[serde(default)]
    pub kind: PageKind,
    /// The fields; of one item when the page is a group.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The repeating group.
    #[serde(default)]
    pub group: Option<Group>,
}

/// What a page holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// Questions.
    #[default]
    Fields,
    /// A list of items that can be added and removed, each with the same questions.
    Group,
    /// The documents that follow from the answers.
    Documents,
}

/// A repeating group. It may lie within another, which may not lie within a third.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Id; the answers keep its items under it.
    pub id: String,
    /// What one item is called: `Bankrekening`.
    pub item: Localized,
    /// Text of the button that adds one.
    pub add: Localized,
    /// What the list says when it is empty.
    pub empty: Localized,
    /// The fields that make up the one line in the list.
    pub summary: Vec<String>,
    /// Fewest items.
    #[serde(default)]
    pub min: usize,
    /// Most items.
    pub max: usize,
    /// The group that this one lies within: each of its items has a list of its own. That group stands on a page before.
    #[serde(default)]
    pub within: Option<String>,
    /// The list of [`super::Known`] that fills the group at the start: `children`.
    #[serde(default)]
    pub prefill: Option<String>,
}

/// A type of field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldType {
    /// One line of text.
    Text,
    /// Several lines; `max` is the number of characters.
    LongText,
    /// One of a few choices.
    Radio,
    /// Any of a few choices.
    Checkboxes,
    /// Yes or no.
    YesNo,
    /// Day, month and year, in three inputs.
    Date,
    /// Month and year, in two inputs.
    Month,
    /// Euros; kept in whole cents.
    Money,
    /// A whole number.
    Integer,
    /// A percentage with at most two decimals; kept as text with a point.
    Percent,
    /// Citizen service number.
    Bsn,
    /// Account number.
    Iban,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Dutch address: postcode, house number and addition, in three inputs.
    Address,
    /// Name of a country.
    Country,
    /// Licence plate.
    Plate,
    /// Number in the business register.
    Kvk,
    /// Number of a branch.
    Branch,
    /// Wage tax number.
    #[serde(rename = "wage_tax_number")]
    WageTaxNumber,
    /// Digits, from `min` to `max` of them; kept without spaces.
    Digits,
    /// Letters and digits, from `min` to `max` of them; kept in capitals, without spaces.
    Code,
    /// One of many choices.
    Select,
    /// Text without an answer.
    Info,
    /// A value that follows from answers before it ([`super::Calculate`]); shown, never typed.
    Calculated,
}

impl FieldType {
    /// Whether the answer is one or more of the field's options.
    #[must_use]
    pub const fn has_options(self) -> bool {
        matches!(self, Self::Radio | Self::Checkboxes | Self::Select)
    }

    /// The parts of a field that is typed in several inputs; empty when it is one input.
    #[must_use]
    pub const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Date => &["day", "month", "year"],
            Self::Month => &["month", "year"],
            Self::Address => &["postcode", "number", "addition"],
            _ => &[],
        }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Id, dotted: `woon.type`. Stable and never reused; also the name of the input.
    pub id: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// The question.
    pub label: Localized,
    /// The question in a few words, for check answers and errors.
    #[serde(default)]
    pub short: Option<Localized>,
    /// Help between question and input.
    #[serde(default)]
    pub hint: Option<Localized>,
    /// Why it is asked.
    #[serde(default)]
    pub why: Option<Localized>,
    /// The article that it is asked for.
    #[serde(default)]
    pub basis: Option<String>,
    /// Whether it must be answered when it is visible.
    #[serde(default = "yes")]
    pub required: bool,
    /// When it is visible.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Lowest amount (cents) or number, or earliest date.
    #[serde(default)]
    pub min: Option<Bound>,
    /// Highest amount (cents) or number, latest date, or number of characters.
    #[serde(default)]
    pub max: Option<Bound>,
    /// The choices.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// How the value of a calculated field follows.
    #[serde(default)]
    pub calculate: Option<super::Calculate>,
    /// The list of choices that differ from one person to the next; they come before `options`.
    #[serde(default)]
    pub choices: Option<super::OfferedChoices>,
    /// The `autocomplete` token (WCAG 1.3.5).
    #[serde(default)]
    pub autocomplete: Option<String>,
    /// Where it is filled from at the start.
    #[serde(default)]
    pub prefill: Option<Prefill>,
    /// The fact in the dictionary that the answer claims.
    #[serde(default)]
    pub fact: Option<String>,
    /// What to say when it is left open; each type has a text of its own.
    #[serde(default)]
    pub empty: Option<Localized>,
    /// How careful one must be with the answer.
    #[serde(default)]
    pub sensitive: Sensitive,
}

impl Field {
    /// The question in a few words.
    #[must_use]
    pub fn short(&self) -> &Localized {
        self.short.as_ref().unwrap_or(&self.label)
    }

    /// Whether it has an answer at all, typed or calculated.
    #[must_use]
    pub const fn is_asked(&self) -> bool {
        !matches!(self.kind, FieldType::Info | FieldType::Calculated)
    }

    /// Whether the resident can only read it.
    #[must_use]
    pub fn is_readonly(&self) -> bool {
        self.prefill.as_ref().is_some_and(|prefill| prefill.mode == PrefillMode::Readonly)
    }
}

const fn yes() -> bool {
    true
}

fn residents() -> Vec<FormRole> {
    vec![FormRole::Resident]
}

/// One choice of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The value that is kept.
    pub value: String,
    /// What it is called.
    pub label: Localized,
    /// Help under the choice.
    #[serde(default)]
    pub hint: Option<Localized>,
}

/// Where a field is filled from at the start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefill {
    /// Name of a fact, or of a known value such as `person.name` ([`super::Known`]).
    pub from: String,
    /// What the resident can do with it.
    pub mode: PrefillMode,
}

/// What the resident can do with a value that is already known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrefillMode {
    /// Change it.
    Confirm,
    /// Only read it; a question beside it asks whether it is right.
    Readonly,
    /// Say that it is right, or give the right value. Where the register knows nothing it is an ordinary question.
    Correct,
}

/// How careful one must be with an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sensitive {
    /// Personal data, as all answers are.
    #[default]
    None,
    /// A citizen service number.
    Bsn,
    /// Health.
    Medical,
    /// Money.
    Financial,
}

/// Something the sender declares.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Id; also the name of the tick box.
    pub id: String,
    /// The text.
    pub text: Localized,
}

/// A document that can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Code: `DOC-BANK`.
    pub doc: String,
    /// What it is.
    pub label: Localized,
    /// What must be on it.
    pub hint: Localized,
    /// Over which time.
    #[serde(default)]
    pub period: Option<Localized>,
    /// When it is asked.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The facts that the document shows. What registers hold of them must stand in `skip_if_verified` too.
    #[serde(default)]
    pub proves: Vec<String>,
    /// Not asked when registers verified all of these facts (Participatiewet 53a).
    #[serde(default)]
    pub skip_if_verified: Vec<String>,
}
