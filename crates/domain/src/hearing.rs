//! Hearing the applicant before something is decided to their disadvantage on facts that differ from what they said (Awb 4:7),
//! or on what they did not say themselves (Awb 4:8).
//!
//! [`Basis`] tells what a decision rests on. [`crate::decision::Decision`] takes no disadvantage on differing facts without it
//! saying how somebody was heard, or on what ground not. Nothing in it stops the term: no article that we know says so.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decision::Grant;
use crate::facts::{Certainty, Fact, FactSnapshot};
use crate::mandate::Verdict;
use crate::{Cents, Localized};

/// A fact on which somebody is asked what they think of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardFact {
    /// Name from the dictionary.
    pub name: String,
    /// Name for people.
    pub label: Localized,
    /// What the applicant said, written for people.
    #[serde(default)]
    pub claimed: Option<Localized>,
    /// What was found, written for people.
    #[serde(default)]
    pub found: Option<Localized>,
    /// Where that comes from.
    pub source: String,
}

/// How somebody gave their views: as they chose, orally or in writing (Awb 4:9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// In writing.
    Written,
    /// In a talk; a member of staff wrote down what was said.
    Spoken,
    /// Not at all: the last day passed.
    Silent,
    /// Not any more: what was meant to be decided was not, or the application was withdrawn.
    Dropped,
}

impl AnswerKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Written, Self::Spoken, Self::Silent, Self::Dropped];

    /// The word kept in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Spoken => "spoken",
            Self::Silent => "silent",
            Self::Dropped => "dropped",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Why somebody was not heard. A person chooses the ground and says why it holds here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unheard {
    /// It is about money, and an objection can undo it wholly (Awb 4:12).
    Undoable,
    /// It rests on what the person told themselves, so that 4:8 asks no hearing. Only for a change of what was granted.
    OwnFacts,
}

impl Unheard {
    /// Every ground.
    pub const ALL: [Self; 2] = [Self::Undoable, Self::OwnFacts];

    /// The article behind it.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Undoable => "Awb 4:12",
            Self::OwnFacts => "Awb 4:8",
        }
    }

    /// The word in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Undoable => "undoable",
            Self::OwnFacts => "own_facts",
        }
    }

    /// The ground with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == word)
    }
}

/// How somebody was heard before a decision, or why not. Kept with the decision and told in its letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "heard")]
pub enum Heard {
    /// They were asked.
    Asked {
        /// The day they were asked.
        on: NaiveDate,
        /// The facts that were put to them.
        facts: BTreeSet<String>,
        /// How they answered.
        how: AnswerKind,
        /// What they said; empty when they were silent.
        said: String,
    },
    /// They were not asked.
    Not {
        /// On what ground.
        ground: Unheard,
        /// Why it holds here, in the words of who decides.
        reason: String,
    },
}

impl Heard {
    /// Whether it settles the hearing about these facts: they were put to somebody, or a ground why not is given with its
    /// reason.
    #[must_use]
    fn settles(&self, differing: &BTreeSet<String>) -> bool {
        match self {
            Self::Asked { how: AnswerKind::Dropped, .. } => false,
            Self::Asked { facts, .. } => differing.is_subset(facts),
            Self::Not { ground: Unheard::Undoable, reason } => !reason.trim().is_empty(),
            // What the applicant told does not differ from what the applicant told.
            Self::Not { ground: Unheard::OwnFacts, .. } => false,
        }
    }

    /// Whether it settles the hearing about a change of what was granted.
    #[must_use]
    pub fn settles_change(&self) -> bool {
        match self {
            Self::Asked { how, .. } => *how != AnswerKind::Dropped,
            Self::Not { reason, .. } => !reason.trim().is_empty(),
        }
    }
}

/// What a decision on an application rests on, as far as hearing goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    differing: BTreeSet<String>,
    with_claims: Option<Cents>,
    heard: Option<Heard>,
}

impl Basis {
    /// What the facts of a case say: those that differ from what the applicant said, of which the rules used `used`, or all when
    /// no rules were applied. `with_claims` is the amount that the rules would give with what the applicant said; none when
    /// nobody knows.
    #[must_use]
    pub fn of(
        facts: Option<&FactSnapshot>,
        used: Option<&BTreeSet<String>>,
        with_claims: Option<Cents>,
    ) -> Self {
        let matters = |fact: &&Fact| used.is_none_or(|used| used.contains(&fact.name)) && differs(fact);
        let all = facts.iter().flat_map(|snapshot| snapshot.facts.values());
        let differing = all.filter(matters).map(|fact| fact.name.clone()).collect();
        Self { differing, with_claims, heard: None }
    }

    /// The same with how the applicant was heard, or why not.
    #[must_use]
    pub fn with(self, heard: Option<Heard>) -> Self {
        Self { heard, ..self }
    }

    /// How the applicant was heard, or why not.
    #[must_use]
    pub const fn heard(&self) -> Option<&Heard> {
        self.heard.as_ref()
    }

    /// The facts that differ.
    #[must_use]
    pub const fn differing(&self) -> &BTreeSet<String> {
        &self.differing
    }

    /// Whether the applicant must be heard before this: a refusal, or less than what their own facts would give.
    #[must_use]
    pub fn asks(&self, verdict: Verdict, grant: Option<&Grant>) -> bool {
        if self.differing.is_empty() {
            return false;
        }
        let less = |amount: Cents| self.with_claims.is_none_or(|claimed| amount < claimed);
        match (verdict, grant.and_then(|grant| grant.amount)) {
            (Verdict::Grant | Verdict::GrantDifferently, Some(amount)) => less(amount),
            // Help in words, as the person judged it: no amount to be less.
            (Verdict::Grant, None) => false,
            // No refusal: it rests on an answer that did not come, after an invitation to give it.
            (Verdict::OutsideTreatment, _) => false,
            (Verdict::GrantDifferently | Verdict::Refuse | Verdict::Change(_), _) => true,
        }
    }

    /// Whether this may be decided: nobody must be heard, or it is settled.
    #[must_use]
    pub fn allows(&self, verdict: Verdict, grant: Option<&Grant>) -> bool {
        !self.asks(verdict, grant) || self.heard.as_ref().is_some_and(|heard| heard.settles(&self.differing))
    }

    /// What is kept with the decision: how the applicant was heard; why not only where they had to be.
    pub(crate) fn kept(&self, verdict: Verdict, grant: Option<&Grant>) -> Option<Heard> {
        let kept = self.heard.as_ref();
        kept.filter(|heard| matches!(heard, Heard::Asked { .. }) || self.asks(verdict, grant)).cloned()
    }
}

/// Whether what was found differs from what the applicant said, whoever found it.
fn differs(fact: &Fact) -> bool {
    match (fact.certainty, &fact.claimed, &fact.verified) {
        (Certainty::Conflicting, _, _) => true,
        (Certainty::Confirmed, Some(claimed), Some(found)) => claimed != found,
        _ => false,
    }
}
