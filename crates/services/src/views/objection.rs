//! What handling an objection needs, for who objects and for staff.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::decision::{CalculationLine, ConditionResult, DecidedBy, Grant, Person};
use domain::forms::SummaryRow;
use domain::mandate::{ProductMandate, Verdict};
use domain::objection::{Ending, HeardBy, Invitation, Judged, NoHearing, Outcome, Step};
use domain::product::{Grants, Per};
use domain::{CaseId, CaseNumber, Cents, Localized, TaskId};

use super::LetterId;

/// How the handling of an objection stands, as who objects sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectionCourse {
    /// When and where they will be heard; none once they were.
    pub invitation: Option<Invitation>,
    /// The day they were heard.
    pub heard: Option<NaiveDate>,
    /// Why there is no hearing.
    pub not_heard: Option<NoHearing>,
    /// How it ended, and when.
    pub ended: Option<(Ending, DateTime<Utc>)>,
    /// The letter that tells how it ended.
    pub letter: Option<LetterId>,
}

/// What staff need to handle an objection.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectionTask {
    /// The contested decision; none when it is not one of this portal.
    pub contested: Option<Contested>,
    /// What who objects said, question by question.
    pub said: Vec<SummaryRow>,
    /// The day it was received.
    pub received: NaiveDate,
    /// Whether the reasons come later (pro forma).
    pub pro_forma: bool,
    /// Whether the costs of legal help are asked (Awb 7:15).
    pub costs_asked: bool,
    /// What was asked to repair it, and whether it came (Awb 6:6).
    pub repairs: Vec<Repair>,
    /// What was done so far, in order.
    pub steps: Vec<ObjectionStepRow>,
    /// What a colleague would decide, when this is a second review.
    pub first: Option<FirstOnObjection>,
    /// The mandate for objections.
    pub mandate: ProductMandate,
    /// Whether more time can still be taken (Awb 7:10).
    pub may_postpone: bool,
}

impl ObjectionTask {
    /// Whether somebody was heard, or it was said why not.
    #[must_use]
    pub fn hearing_done(&self) -> bool {
        self.steps.iter().any(|row| matches!(row.step, Step::Heard { .. } | Step::NotHeard { .. }))
    }

    /// What the formal check found, if it was done.
    #[must_use]
    pub fn admissible(&self) -> Option<bool> {
        self.steps.iter().rev().find_map(|row| match row.step {
            Step::Checked { admissible, .. } => Some(admissible),
            _ => None,
        })
    }
}

/// A contested decision, as the one who handles the objection reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contested {
    /// Its case.
    pub case: CaseId,
    /// Number of that case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// What a decision on it grants.
    pub grants: Grants,
    /// How often it is paid.
    pub per: Per,
    /// What was decided.
    pub verdict: Verdict,
    /// What was granted.
    pub grant: Option<Grant>,
    /// The reasons.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion; none where nothing had to be weighed.
    pub weighing: Option<String>,
    /// Who decided.
    pub by: DecidedBy,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Last day to object.
    pub until: NaiveDate,
    /// Whether the objection came after it.
    pub late: bool,
    /// Whether news of the decision did not reach whom it is for (Awb 2:22).
    pub notice_failed: bool,
    /// Whether another decision took its place since.
    pub replaced: bool,
    /// What the rules give, where they give a right: the amount that a new decision can follow.
    pub proposed: Option<Cents>,
    /// The conditions, as judged.
    pub conditions: Vec<ConditionResult>,
    /// The calculation, line by line.
    pub lines: Vec<CalculationLine>,
}

/// A request to repair an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// The last day.
    pub due: NaiveDate,
    /// When it came.
    pub answered_at: Option<DateTime<Utc>>,
}

/// A step in the handling of an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionStepRow {
    /// What.
    pub step: Step,
    /// By whom.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a colleague would decide on an objection.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstOnObjection {
    /// Who.
    pub by: Person,
    /// What.
    pub judged: Judged,
    /// What the new decision would grant.
    pub grant: Option<Grant>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The outcome of the formal check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Whether it can be judged.
    pub admissible: bool,
    /// Why, for colleagues.
    pub note: String,
}

/// An invitation to be heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// The day.
    pub on: NaiveDate,
    /// The time.
    pub at: NaiveTime,
    /// How.
    pub by: HeardBy,
    /// Where, or which number or link.
    pub place: String,
}

/// How somebody was heard, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HearingInput {
    /// They were heard.
    Held {
        /// The day.
        on: NaiveDate,
        /// How.
        by: HeardBy,
        /// The report.
        report: String,
    },
    /// They are not.
    NotHeld {
        /// On which ground.
        ground: NoHearing,
        /// Why that ground is there.
        reason: String,
    },
}

/// What a member of staff decides on an objection.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectionVerdict {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// How it ends.
    pub outcome: Outcome,
    /// The reasons that who objects reads.
    pub reasons: String,
    /// Why the disadvantage that stays is not out of proportion (Awb 3:4, second paragraph). Needed where one stays.
    pub weighing: String,
    /// What happens with the costs that were asked: paid with an amount, or not; none when nobody asked.
    pub costs: Option<Option<Cents>>,
    /// What the new decision is, when one takes the place of the contested one.
    pub revision: Option<RevisionInput>,
}

/// A new decision in the place of a contested one.
#[derive(Clone, Debug, PartialEq)]
pub struct RevisionInput {
    /// As the rules propose, or differently.
    pub verdict: Verdict,
    /// How much, when not as proposed; for help the budget, if there is one.
    pub amount: Option<Cents>,
    /// From which day, when not as proposed.
    pub from: Option<NaiveDate>,
    /// For help: which.
    pub help: String,
}
