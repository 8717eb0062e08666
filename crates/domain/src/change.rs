//! Decisions on what was granted before: stop, revise, withdraw, recover. Each is a decision of its own that takes the place of
//! an earlier one from a day on; the earlier one stays as it was sent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cases::CaseStatus;
use crate::decision::Grant;
use crate::mandate::Verdict;
use crate::product::Per;
use crate::{Cents, DecisionId, Localized};

/// What is done with what was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It ends, from today or a later day.
    Stop,
    /// Another amount from a day.
    Revise,
    /// There was no right, from the start or from a day.
    Withdraw,
    /// What was paid too much is asked back.
    Recover,
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Stop, Self::Revise, Self::Withdraw, Self::Recover];

    /// The word in forms and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Revise => "revise",
            Self::Withdraw => "withdraw",
            Self::Recover => "recover",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// How the case stands after it, as the resident sees it.
    #[must_use]
    pub const fn leaves(self) -> CaseStatus {
        match self {
            Self::Stop | Self::Withdraw => CaseStatus::Stopped,
            Self::Revise => CaseStatus::Changed,
            Self::Recover => CaseStatus::Reclaim,
        }
    }
}

/// The rule on which a change may rest. Data of the product, so that nobody types an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeGround {
    /// For which change.
    pub kind: ChangeKind,
    /// Name of the law.
    pub law: String,
    /// Article and paragraph, as cited.
    pub article: String,
    /// What it says here, in plain words.
    pub label: Localized,
}

/// Whether an amount to pay back is counted before or after tax, as who decides gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Before tax.
    Gross,
    /// After tax.
    Net,
}

/// How it is paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "plan")]
pub enum Plan {
    /// In one payment.
    AtOnce,
    /// An amount each month.
    Instalments {
        /// How much.
        per_month: Cents,
    },
    /// City and resident agree on it later.
    Together,
}

/// A change of what was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// It ends.
    Stop {
        /// The first day without it.
        from: NaiveDate,
    },
    /// Another amount.
    Revise {
        /// How much.
        amount: Cents,
        /// How often.
        per: Per,
        /// The first day of it.
        from: NaiveDate,
    },
    /// There was no right.
    Withdraw {
        /// The first day without it.
        from: NaiveDate,
    },
    /// Asked back.
    Recover {
        /// How much in all.
        amount: Cents,
        /// First day of the period.
        from: NaiveDate,
        /// Last day of the period.
        until: NaiveDate,
        /// Before or after tax.
        counted: Counted,
        /// How it is paid back.
        plan: Plan,
    },
}

/// Why a change cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeProblem {
    /// An amount must be more than nothing.
    #[error("an amount must be more than nothing")]
    Amount,
    /// What is paid each month is more than nothing and at most the whole.
    #[error("the monthly part does not fit the amount")]
    Part,
    /// It starts before what was granted does.
    #[error("it starts before what was granted")]
    BeforeGrant,
    /// What ends, ends from today; before that it is withdrawn.
    #[error("what ends before today is withdrawn")]
    StopInThePast,
    /// The last day lies before the first, or still has to come.
    #[error("the period is not a past one")]
    Period,
    /// Nothing runs that could be changed so.
    #[error("nothing runs that can be changed so")]
    NotRunning,
}

impl Change {
    /// Which kind it is.
    #[must_use]
    pub const fn kind(&self) -> ChangeKind {
        match self {
            Self::Stop { .. } => ChangeKind::Stop,
            Self::Revise { .. } => ChangeKind::Revise,
            Self::Withdraw { .. } => ChangeKind::Withdraw,
            Self::Recover { .. } => ChangeKind::Recover,
        }
    }

    /// From which day it counts.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        match self {
            Self::Stop { from }
            | Self::Revise { from, .. }
            | Self::Withdraw { from }
            | Self::Recover { from, .. } => *from,
        }
    }

    /// What is granted from then on; none when nothing is.
    #[must_use]
    pub const fn grant(&self) -> Option<Grant> {
        match self {
            Self::Revise { amount, per, from } => Some(Grant::money(*amount, *per, *from)),
            Self::Stop { .. } | Self::Withdraw { .. } | Self::Recover { .. } => None,
        }
    }

    /// Whether it can be decided on `today` about what stands.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, standing: &Standing, today: NaiveDate) -> Result<(), ChangeProblem> {
        if self.from() < standing.since {
            return Err(ChangeProblem::BeforeGrant);
        }
        if !standing.may(self.kind()) {
            return Err(ChangeProblem::NotRunning);
        }
        match *self {
            Self::Stop { from } if from < today => Err(ChangeProblem::StopInThePast),
            // What ended already cannot be withdrawn from a later day.
            Self::Withdraw { from } if standing.ended.is_some_and(|ended| from >= ended) => {
                Err(ChangeProblem::NotRunning)
            }
            Self::Revise { amount, .. } | Self::Recover { amount, .. } if amount <= Cents::ZERO => {
                Err(ChangeProblem::Amount)
            }
            Self::Recover { from, until, .. } if until < from || until > today => Err(ChangeProblem::Period),
            Self::Recover { amount, plan: Plan::Instalments { per_month }, .. }
                if per_month <= Cents::ZERO || per_month > amount =>
            {
                Err(ChangeProblem::Part)
            }
            _ => Ok(()),
        }
    }
}

/// A change with the rule it rests on, as kept with its decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What is changed.
    pub change: Change,
    /// On which rule.
    pub ground: ChangeGround,
}

/// What stands in a case after all its decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The decision that a next one takes the place of.
    pub decision: DecisionId,
    /// The first day on which something was granted.
    pub since: NaiveDate,
    /// What was granted last.
    pub grant: Grant,
    /// The first day without it, when it was stopped or withdrawn.
    pub ended: Option<NaiveDate>,
}

impl Standing {
    /// What stands after these decisions, oldest first: verdict, what it granted, and the change it made. None when nothing was
    /// granted, or what was granted was withdrawn wholly.
    #[must_use]
    pub fn of<'a>(
        decisions: impl IntoIterator<Item = (DecisionId, Verdict, Option<&'a Grant>, Option<&'a Change>)>,
    ) -> Option<Self> {
        let mut standing: Option<Self> = None;
        for (decision, verdict, grant, change) in decisions {
            match (verdict, grant, change) {
                (Verdict::Refuse | Verdict::OutsideTreatment, ..) => standing = None,
                (Verdict::Grant | Verdict::GrantDifferently, Some(grant), _) => {
                    standing = Some(Self { decision, since: grant.from, grant: grant.clone(), ended: None });
                }
                (Verdict::Change(ChangeKind::Revise), Some(grant), _) => {
                    if let Some(standing) = &mut standing {
                        (standing.decision, standing.grant) = (decision, grant.clone());
                    }
                }
                (Verdict::Change(ChangeKind::Stop | ChangeKind::Withdraw), _, Some(change)) => {
                    if let Some(standing) = &mut standing {
                        (standing.decision, standing.ended) = (decision, Some(change.from()));
                    }
                }
                _ => {}
            }
        }
        standing
    }

    /// Whether it can be changed so: what ended is not stopped or revised again.
    #[must_use]
    pub fn may(&self, kind: ChangeKind) -> bool {
        match kind {
            ChangeKind::Stop | ChangeKind::Revise => self.ended.is_none(),
            ChangeKind::Withdraw => self.ended.is_none_or(|ended| ended > self.since),
            ChangeKind::Recover => true,
        }
    }
}
