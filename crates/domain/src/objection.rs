//! Handling an objection: which steps it takes, how it can end, and who may not handle it.
//!
//! The steps are written down one by one and never changed: the formal check (Awb 6:5, 6:6, 6:11), the hearing or why there is
//! none (7:2, 7:3, 7:7), and the decision on it (7:11, 7:15).

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::decision::{DecidedBy, Decision, Person};
use crate::mandate::{ProductMandate, Verdict};
use crate::{Cents, DecisionId, StaffId};

/// How an objection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Gegrond: the contested decision is revoked and replaced.
    Founded,
    /// Deels gegrond: a part of it is.
    PartlyFounded,
    /// Ongegrond: the contested decision stands.
    Unfounded,
    /// Niet-ontvankelijk: it is not judged.
    Inadmissible,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Founded, Self::PartlyFounded, Self::Unfounded, Self::Inadmissible];

    /// The word kept in the database and posted by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Founded => "founded",
            Self::PartlyFounded => "partly_founded",
            Self::Unfounded => "unfounded",
            Self::Inadmissible => "inadmissible",
        }
    }

    /// The outcome with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }

    /// The outcome in the terms of the mandate: who gets less than they asked for has the guards of a refusal.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Founded => Verdict::Grant,
            Self::PartlyFounded => Verdict::GrantDifferently,
            Self::Unfounded | Self::Inadmissible => Verdict::Refuse,
        }
    }

    /// Whether the contested decision is revoked and a new one takes its place (Awb 7:11).
    #[must_use]
    pub const fn revises(self) -> bool {
        matches!(self, Self::Founded | Self::PartlyFounded)
    }

    /// Whether a disadvantage stays, which who decides weighs (Awb 3:4, second paragraph). An inadmissible objection is not judged.
    #[must_use]
    pub const fn needs_weighing(self) -> bool {
        matches!(self, Self::PartlyFounded | Self::Unfounded)
    }
}

/// Why there is no hearing (Awb 7:3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoHearing {
    /// The objection is manifestly inadmissible.
    Inadmissible,
    /// The objection is manifestly unfounded.
    Unfounded,
    /// Who objects said that they do not want to be heard.
    Waived,
    /// Who objects did not say within a fair term that they want to be heard.
    NoReply,
    /// The objection is granted in full, and that harms nobody else.
    FullyMet,
}

impl NoHearing {
    /// Every ground.
    pub const ALL: [Self; 5] =
        [Self::Inadmissible, Self::Unfounded, Self::Waived, Self::NoReply, Self::FullyMet];

    /// The word posted by forms and used for texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inadmissible => "inadmissible",
            Self::Unfounded => "unfounded",
            Self::Waived => "waived",
            Self::NoReply => "no_reply",
            Self::FullyMet => "fully_met",
        }
    }

    /// The ground with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.as_str() == word)
    }
}

/// How somebody is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeardBy {
    /// In a talk at a place.
    Talk,
    /// By telephone.
    Phone,
    /// By video.
    Video,
}

impl HeardBy {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Talk, Self::Phone, Self::Video];

    /// The word posted by forms and used for texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }

    /// The way with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }
}

/// When, where and how somebody is invited to be heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The day, in the Netherlands.
    pub on: NaiveDate,
    /// The time, in the Netherlands.
    pub at: NaiveTime,
    /// How.
    pub by: HeardBy,
    /// Where, or which number or link; in the words of who invites.
    pub place: String,
}

/// What happens with the costs of legal help (Awb 7:15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "costs")]
pub enum Costs {
    /// Nobody asked for them.
    NotAsked,
    /// They are not paid; the reasons of the decision say why.
    NotPaid,
    /// They are paid.
    Paid {
        /// How much.
        amount: Cents,
    },
}

/// The decision on an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// How it ends.
    pub outcome: Outcome,
    /// The reasons as who objects reads them.
    pub reasons: String,
    /// Why the disadvantage that stays is not out of proportion (Awb 3:4, second paragraph); empty where nothing had to be weighed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weighing: String,
    /// The costs of legal help.
    #[serde(flatten)]
    pub costs: Costs,
    /// Who decided: always a person.
    pub decided_by: DecidedBy,
    /// The decision that takes the place of the contested one, where that is one of this portal.
    #[serde(default)]
    pub revised: Option<DecisionId>,
    /// The last day to appeal to the court.
    pub appeal_until: NaiveDate,
}

/// One step in the handling of an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    /// The formal check is done (Awb 6:5, 6:6, 6:11).
    Checked {
        /// Whether it can be judged; else whoever decides is told that it looks inadmissible.
        admissible: bool,
        /// Why, for colleagues; never empty when it looks inadmissible or came late.
        note: String,
    },
    /// Who objects is invited to be heard (7:2).
    Invited(Invitation),
    /// There is no hearing (7:3).
    NotHeard {
        /// On which ground.
        ground: NoHearing,
        /// Why that ground is there, in the words of who says so.
        reason: String,
    },
    /// Who objects was heard; the report of it (7:7).
    Heard {
        /// The day.
        on: NaiveDate,
        /// How.
        by: HeardBy,
        /// The report.
        report: String,
    },
    /// It is decided (7:11).
    Ended(Ending),
}

impl Step {
    /// The word kept beside it in the database.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Checked { .. } => "checked",
            Self::Invited(_) => "invited",
            Self::NotHeard { .. } => "not_heard",
            Self::Heard { .. } => "heard",
            Self::Ended(_) => "ended",
        }
    }
}

/// Why a decision on an objection cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EndingProblem {
    /// Every outcome has reasons (Awb 3:46).
    #[error("a decision on an objection needs reasons")]
    ReasonsMissing,
    /// Whoever leaves a disadvantage weighs whether it is out of proportion (Awb 3:4, second paragraph).
    #[error("the disadvantage must be weighed")]
    WeighingMissing,
    /// The mandate asks a second person.
    #[error("a second person must agree")]
    SecondPersonMissing,
    /// Nobody approves their own work.
    #[error("the second person must be someone else")]
    SamePerson,
    /// Who took part in the contested decision does not decide on the objection (Awb 10:3, third paragraph).
    #[error("who took the contested decision does not decide on the objection")]
    TookContested,
    /// Costs are paid only where the contested decision is revoked (Awb 7:15).
    #[error("costs are paid only where the contested decision is revoked")]
    CostsWithoutRevision,
}

/// What is decided on an objection, before it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// How it ends.
    pub outcome: Outcome,
    /// The reasons as who objects reads them.
    pub reasons: String,
    /// Why the disadvantage that stays is not out of proportion (Awb 3:4, second paragraph); empty where nothing has to be weighed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weighing: String,
    /// The costs of legal help.
    #[serde(flatten)]
    pub costs: Costs,
}

impl Judged {
    /// Who decides, if they may: a person, with a second one where the mandate for objections asks one, and none of them one
    /// who took the contested decision.
    ///
    /// # Errors
    /// The first reason why it cannot stand.
    pub fn by(
        &self,
        person: &Person,
        second: Option<&Person>,
        contested: Option<&DecidedBy>,
        mandate: &ProductMandate,
    ) -> Result<DecidedBy, EndingProblem> {
        if self.reasons.trim().is_empty() {
            return Err(EndingProblem::ReasonsMissing);
        }
        if self.outcome.needs_weighing() && self.weighing.trim().is_empty() {
            return Err(EndingProblem::WeighingMissing);
        }
        if matches!(self.costs, Costs::Paid { .. }) && !self.outcome.revises() {
            return Err(EndingProblem::CostsWithoutRevision);
        }
        if [Some(person), second]
            .into_iter()
            .flatten()
            .any(|one| contested.is_some_and(|by| by.names(one.staff)))
        {
            return Err(EndingProblem::TookContested);
        }
        match second {
            None if mandate.needs_second_person(self.outcome.verdict(), Cents::ZERO) => {
                Err(EndingProblem::SecondPersonMissing)
            }
            Some(second) if second.staff == person.staff => Err(EndingProblem::SamePerson),
            second => Ok(DecidedBy::Person { person: person.clone(), second: second.cloned() }),
        }
    }
}

impl DecidedBy {
    /// Whether this member of staff decided or agreed as second person.
    #[must_use]
    pub fn names(&self, staff: StaffId) -> bool {
        match self {
            Self::Machine => false,
            Self::Person { person, second } => {
                person.staff == staff || second.as_ref().is_some_and(|second| second.staff == staff)
            }
        }
    }
}

/// A decision that takes the place of a contested one (Awb 7:11).
///
/// It grants: an objection makes nothing worse for whoever made it.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision(Decision);

impl Revision {
    /// The decision as a revision; none when it refuses, or a machine took it.
    #[must_use]
    pub fn of(decision: Decision) -> Option<Self> {
        let grants = decision.grant().is_some() && decision.verdict() != Verdict::Refuse;
        (grants && matches!(decision.by(), DecidedBy::Person { .. })).then_some(Self(decision))
    }

    /// The decision.
    #[must_use]
    pub const fn decision(&self) -> &Decision {
        &self.0
    }
}

#[cfg(test)]
mod tests;
