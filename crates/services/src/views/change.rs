//! Changing what was granted, as pages show it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::change::{ChangeGround, ChangeKind, Counted, Plan, Standing, Taken};
use domain::decision::{Person, Proposal};
use domain::facts::Register;
use domain::hearing::{Heard, Unheard};
use domain::{Cents, TaskId};

/// What can be changed in a task.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeShown {
    /// What stands now.
    pub standing: Standing,
    /// What the reader may do, by the mandate of the city, and whether a second person must agree.
    pub kinds: Vec<(ChangeKind, bool)>,
    /// The rules on which it may rest, as the product names them.
    pub grounds: Vec<ChangeGround>,
    /// What the rules of today say with the facts that are known; none where they cannot be applied.
    pub computed: Option<Proposal>,
    /// When the registers were asked what holds today; none while they are being asked.
    pub asked_at: Option<DateTime<Utc>>,
    /// The registers that did not answer then.
    pub silent: Vec<Register>,
}

/// What a colleague would change.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstChangeShown {
    /// Who.
    pub by: Person,
    /// What, and on which rule.
    pub taken: Taken,
    /// Reasons for the resident.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion, for the resident (Awb 3:4, second paragraph); none in a proposal from before
    /// this was kept.
    pub weighing: Option<String>,
    /// How the resident was heard, or why not.
    pub heard: Heard,
    /// When.
    pub at: DateTime<Utc>,
}

/// A change that a member of staff decides. What a kind does not need is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// What is done.
    pub kind: ChangeKind,
    /// Which of the rules of the product, by its place in the list.
    pub ground: Option<usize>,
    /// From which day; for money asked back the first day of the period.
    pub from: Option<NaiveDate>,
    /// Recover: the last day of the period.
    pub until: Option<NaiveDate>,
    /// Revise: how much from then on. Recover: how much in all.
    pub amount: Option<Cents>,
    /// Recover: before or after tax.
    pub counted: Option<Counted>,
    /// Recover: how it is paid back.
    pub plan: Option<Plan>,
    /// Reasons that the resident reads.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion, for the resident (Awb 3:4, second paragraph).
    pub weighing: String,
    /// Why the resident was not heard first, when they were not: the ground, and why it holds here.
    pub unheard: Option<(Unheard, String)>,
}
