//! One fact of a case that a member of staff holds for something else than was found, and what that changes.

use chrono::NaiveDate;

use domain::decision::Right;
use domain::facts::{Certainty, Register};
use domain::product::Per;
use domain::{CaseNumber, Cents, Localized, TaskId};
use rules::Value;

/// How the value of a fact is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// Yes or no.
    YesNo,
    /// Euros.
    Amount,
    /// A number, with its unit, if it has one.
    Number(Option<String>),
    /// A day.
    Day,
    /// One of these, by the word that is kept.
    Choice(Vec<(String, Localized)>),
}

/// What a member of staff changed of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChanged {
    /// Who.
    pub by: String,
    /// Why.
    pub reason: String,
    /// What was found; none when nothing was known.
    pub found: Option<Localized>,
}

/// A fact that may be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct FactForm {
    /// The task in which.
    pub task: TaskId,
    /// Its version, for the optimistic lock.
    pub version: i64,
    /// Number of the case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Name of the fact.
    pub name: String,
    /// Name for people.
    pub label: Localized,
    /// What it means.
    pub meaning: Localized,
    /// How its value is filled in.
    pub kind: FactKind,
    /// Whether "there is none" is a value.
    pub may_be_none: bool,
    /// What the applicant said.
    pub claimed: Option<Localized>,
    /// What a register said.
    pub verified: Option<Localized>,
    /// Which register.
    pub register: Register,
    /// How sure it is.
    pub certainty: Certainty,
    /// The value that the rules are applied to now.
    pub value: Option<Value>,
    /// What was changed before.
    pub changed: Option<FactChanged>,
    /// Whether it may be changed now: the reader holds the task, may decide, and nothing is decided yet.
    pub may: bool,
}

/// What a member of staff fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Name of the fact.
    pub name: String,
    /// What was typed or chosen: `yes` or `no`, an amount, a number, a word.
    pub text: String,
    /// The day that was filled in.
    pub day: Option<NaiveDate>,
    /// That there is none.
    pub none: bool,
    /// Why.
    pub reason: String,
}

/// What the rules say now and with the change.
#[derive(Clone, Debug, PartialEq)]
pub struct FactEffect {
    /// The value as it would be, for people.
    pub value: Localized,
    /// Whether there is a right.
    pub right: Moved<Right>,
    /// How much; none without a right or an amount.
    pub amount: Moved<Option<Cents>>,
    /// How often.
    pub per: Per,
    /// Conditions that come out differently: name, and whether they are met.
    pub conditions: Vec<(Localized, Moved<Option<bool>>)>,
    /// Lines of the calculation that come out differently.
    pub lines: Vec<(Localized, Moved<Option<Cents>>)>,
}

/// Something now, and with the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<T> {
    /// Now.
    pub now: T,
    /// With the change.
    pub then: T,
}

impl<T: PartialEq> Moved<T> {
    /// Whether the change makes a difference to it.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.now != self.then
    }
}

impl FactEffect {
    /// Whether anything comes out differently.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.right.moves() || self.amount.moves() || !self.conditions.is_empty() || !self.lines.is_empty()
    }
}
