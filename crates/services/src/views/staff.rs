//! What staff see: a queue and, per task, just what the task needs.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::decision::{Grant, Person, Proposal};
use domain::facts::{Certainty, Register};
use domain::forms::SummarySection;
use domain::hearing::{Heard, Unheard};
use domain::mandate::{ProductMandate, Verdict};
use domain::product::{Grants, Per};
use domain::proposal::Step;
use domain::queue::QueueChoice;
use domain::tasks::{ReviewReason, TaskKind};
use domain::terms::LedgerEntry;
use domain::{CaseId, CaseNumber, Cents, Localized, StaffId, TaskId};
use serde::{Deserialize, Serialize};

use super::{
    AboutCase, FileRow, ForwardChoices, Judgement, KeptFrom, LookRow, MessageRow, RequestView, SampleShown,
    TimelineRow,
};

/// Which part of the queue to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// Which tasks.
    pub choice: QueueChoice,
    /// The cursor of the page before.
    pub after: Option<String>,
}

/// The queue of the own city, by legal deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueView {
    /// The day of today.
    pub today: NaiveDate,
    /// The tasks of this page.
    pub tasks: Vec<QueueRow>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Counts for the filters: all, free, mine, late.
    pub counts: QueueCounts,
    /// How much of each kind there is in this part of the queue, by when it is due.
    pub facets: Vec<QueueFacet>,
    /// What the reader chose to see.
    pub choice: QueueChoice,
    /// The kinds that are made by data, with their names.
    pub made: Vec<(TaskKind, Localized)>,
    /// The views that the reader keeps.
    pub views: Vec<KeptView>,
    /// The products of the city: id and name.
    pub products: Vec<(String, Localized)>,
    /// Whether the reader handles tasks.
    pub handles: bool,
    /// Whether the reader leads a team, and spreads work.
    pub leads: bool,
    /// The teams of the city, each with its unfinished work.
    pub teams: Vec<super::TeamTab>,
    /// The unfinished work of the reader's own teams; none when they are of none or of all.
    pub own: Option<i64>,
    /// The unfinished work of the city.
    pub everything: i64,
    /// The last day on which the reader is away, if they are today.
    pub away: Option<NaiveDate>,
}

/// How much work of one kind there is, by when it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueFacet {
    /// Which kind.
    pub kind: TaskKind,
    /// How much, in the order of [`When::ALL`](domain::queue::When::ALL).
    pub due: [i64; 4],
}

/// A view of the queue that the reader keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    /// Id.
    pub id: uuid::Uuid,
    /// Name.
    pub name: String,
    /// What it shows.
    pub choice: QueueChoice,
}

/// Numbers above the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueCounts {
    /// All open tasks.
    pub all: u32,
    /// Not claimed.
    pub free: u32,
    /// Claimed by me.
    pub mine: u32,
    /// Past their deadline.
    pub late: u32,
}

/// What a kind that is made by data is called, and why it is in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeWords {
    /// Name.
    pub name: Localized,
    /// Why.
    pub why: Localized,
}

/// One task in the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueRow {
    /// The task.
    pub id: TaskId,
    /// Its version, for the optimistic lock.
    pub version: i64,
    /// Its kind.
    pub kind: TaskKind,
    /// Name, and why it is in the queue, for a kind that is made by data.
    pub made: Option<MadeWords>,
    /// The case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Name of the resident or company.
    pub who: String,
    /// When the case was received.
    pub received_at: DateTime<Utc>,
    /// Last day.
    pub due: NaiveDate,
    /// Days left; negative when late.
    pub days_left: i64,
    /// Status of the case.
    pub status: CaseStatus,
    /// Why a person must look.
    pub reasons: Vec<ReviewReason>,
    /// Who claimed it.
    pub assignee: Option<String>,
    /// Whether that is the reader.
    pub mine: bool,
    /// The team whose work it is.
    pub team: Option<Localized>,
    /// Why the case is urgent, if it is.
    pub urgent: Option<Localized>,
}

/// One task with all it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    /// The task.
    pub id: TaskId,
    /// What its file says, for a kind that is made by data.
    pub made: Option<super::MadeShown>,
    /// The team whose work it is.
    pub team: Option<Localized>,
    /// Why the case is urgent, if it is.
    pub urgent: Option<Localized>,
    /// The decision it is against, when the case is an objection.
    pub against: Option<super::AgainstView>,
    /// What handling an objection needs, when the case is one.
    pub objection: Option<super::ObjectionTask>,
    /// The case it is about, when it is a complaint about one (Awb 9:4).
    pub about: Option<AboutCase>,
    /// What keeps the reader from it.
    pub kept_from: Option<KeptFrom>,
    /// Whether who handles it says that they were not involved (Awb 9:7).
    pub impartial: bool,
    /// Its version, for the optimistic lock.
    pub version: i64,
    /// Its kind.
    pub kind: TaskKind,
    /// Last day.
    pub due: NaiveDate,
    /// Days left; negative when late.
    pub days_left: i64,
    /// Who claimed it.
    pub assignee: Option<Person>,
    /// Whether the reader holds it and may act.
    pub mine: bool,
    /// Whether the reader's role may decide.
    pub may_decide: bool,
    /// Whether it is finished.
    pub done: bool,
    /// Why a person must look.
    pub reasons: Vec<ReviewReason>,
    /// What the dictionary calls the facts in those reasons.
    pub called: BTreeMap<String, Localized>,
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Its status.
    pub status: CaseStatus,
    /// Of what.
    pub product: Localized,
    /// Product id.
    pub product_id: String,
    /// Name and a few facts of the resident, or the company.
    pub who: String,
    /// Age in years, for a resident with a known birth date.
    pub age: Option<u32>,
    /// When the application came in.
    pub received_at: DateTime<Utc>,
    /// Facts claimed beside facts verified.
    pub facts: Vec<FactRow>,
    /// When the registers were asked.
    pub checked_at: Option<DateTime<Utc>>,
    /// The answers as sent, or as corrected last.
    pub answers: Vec<SummarySection>,
    /// When these answers were received: later than the application when they are a correction.
    pub answered_at: DateTime<Utc>,
    /// What was sent before it was corrected, oldest first.
    pub before: Vec<AnsweredBefore>,
    /// The documents.
    pub files: Vec<FileRow>,
    /// What the rules propose.
    pub proposal: Option<Proposal>,
    /// What only a person can say, with what was answered.
    pub judgements: Vec<Judgement>,
    /// What a decision grants.
    pub grants: Grants,
    /// The mandate for this product.
    pub mandate: ProductMandate,
    /// How the signature of the partner stands; none when only the applicant signs.
    pub signature: Option<super::SignatureView>,
    /// What only the partner was asked and answered when signing.
    pub partner_answers: Vec<SummarySection>,
    /// What a colleague proposes, when this is a second review.
    pub first: Option<FirstVerdict>,
    /// What a colleague would change of what was granted, when this is a second review of that.
    pub first_change: Option<super::FirstChangeShown>,
    /// What can be changed of what was granted, for the task to do so.
    pub change: Option<super::ChangeShown>,
    /// Hearing the applicant before a decision.
    pub hearing: super::HearingShown,
    /// Where the application can be sent on to, for the task to do so.
    pub forward: Option<ForwardChoices>,
    /// What the second person wrote when sending it back.
    pub returned: Option<ReturnedNote>,
    /// What the system could not do, for the task that this made.
    pub failed: Option<FailedWork>,
    /// What was asked and did not come, where the application may be left outside treatment.
    pub outside: Option<OutsideShown>,
    /// The penalty for a late decision, once it runs.
    pub penalty: Option<super::PenaltyShown>,
    /// What taking more time would do, where it can be taken.
    pub more_time: Option<super::MoreTimeShown>,
    /// What is asked from the resident now.
    pub request: Option<RequestView>,
    /// Documents that can be asked for: code and name.
    pub askable: Vec<(String, Localized)>,
    /// Calendar days the city gives to complete.
    pub repair_days: u16,
    /// Notes of colleagues, oldest first.
    pub notes: Vec<NoteRow>,
    /// How often what the product gives is paid.
    pub per: Per,
    /// Whether the reader must not see what the system granted, because they are to judge it again.
    pub blind: bool,
    /// What the resident asked a person to look at, for the task in which that is done.
    pub human: Option<super::HumanAsked>,
    /// What came out of judging a grant of the system again.
    pub sample: Option<SampleShown>,
    /// Messages, oldest first.
    pub messages: Vec<MessageRow>,
    /// What happened.
    pub timeline: Vec<TimelineRow>,
    /// The deadline ledger.
    pub ledger: Vec<LedgerEntry>,
    /// Earlier cases of the same person in this city.
    pub earlier: Vec<EarlierCase>,
    /// Who looked.
    pub looks: Vec<LookRow>,
    /// Amount and date of the advance, for an advance task.
    pub advance: Option<(Cents, NaiveDate)>,
    /// The form token that makes a second click on a message harmless.
    pub message_key: uuid::Uuid,
    /// Templates to start a message from.
    pub templates: Vec<super::TemplateRow>,
    /// Calls and visits, oldest first.
    pub calls: Vec<super::CallRow>,
    /// The day and time from which writing down a call starts.
    pub call_moment: (NaiveDate, String),
    /// The advice that was asked, oldest first.
    pub advice: Vec<super::AdviceRow>,
    /// Experts who can be asked now; none while the case waits.
    pub experts: Vec<super::ExpertRow>,
    /// The facts that can be chosen for an expert: name and label.
    pub to_choose: Vec<(String, Localized)>,
    /// Kinds of task that may be started by hand in this case, with their names.
    pub startable: Vec<(TaskKind, Localized)>,
}

/// Answers that a correction replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredBefore {
    /// When they were received.
    pub at: DateTime<Utc>,
    /// The answers as sent then.
    pub answers: Vec<SummarySection>,
}

/// The whole calculation behind a proposal, step by step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepsView {
    /// The task it belongs to.
    pub task: TaskId,
    /// The case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// The day whose law was applied.
    pub reference_date: NaiveDate,
    /// The steps.
    pub steps: Vec<Step>,
    /// The decision receipt as data: law versions with hashes, facts, outcome and trace.
    pub receipt: serde_json::Value,
}

/// One fact: claimed beside verified.
#[derive(Clone, Debug, PartialEq)]
pub struct FactRow {
    /// Name from the dictionary.
    pub name: String,
    /// Name for people.
    pub label: Localized,
    /// What the resident says, written for people.
    pub claimed: Option<Localized>,
    /// What the register says, written for people.
    pub verified: Option<Localized>,
    /// What it was when the decision was taken, for a change of what was granted.
    pub decided: Option<Localized>,
    /// Which register.
    pub register: Register,
    /// When the register was asked, or the resident said it; none for a fact that is missing.
    pub at: Option<DateTime<Utc>>,
    /// The day the register's answer speaks of, if it said.
    pub as_of: Option<NaiveDate>,
    /// How sure we are.
    pub certainty: Certainty,
    /// Whether the proposal rests on it.
    pub used: bool,
    /// What a member of staff changed of it.
    pub changed: Option<super::FactChanged>,
    /// Whether it is one that staff may change.
    pub changeable: bool,
}

/// What was asked and did not come in time (Awb 4:5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideShown {
    /// The day on which it was asked.
    pub on: NaiveDate,
    /// The last day to answer.
    pub until: NaiveDate,
    /// The last day to leave the application outside treatment.
    pub last: NaiveDate,
    /// What was asked.
    pub items: Vec<Localized>,
}

/// What a colleague proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstVerdict {
    /// Who.
    pub by: Person,
    /// What.
    pub verdict: Verdict,
    /// What would be granted.
    pub grant: Option<Grant>,
    /// Reasons for the resident.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion, for the resident (Awb 3:4, second paragraph); none where nothing had to be
    /// weighed.
    pub weighing: Option<String>,
    /// How the applicant was heard, or why not.
    pub heard: Option<Heard>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A note of a colleague; the applicant does not see it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The text.
    pub body: String,
}

/// Why a second person sent a proposal back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedNote {
    /// Who.
    pub by: Person,
    /// Why.
    pub note: String,
}

/// What the system could not do, so that a person must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailedWork {
    /// The address for news was refused: nothing that is sent there arrives.
    AddressRefused,
    /// News could not be sent, however often it was tried.
    News,
    /// An expert outside the city could not be told of a question.
    ExpertNotTold,
    /// An expert cannot answer what was asked.
    AdviceDeclined,
    /// The last day for advice passed without it.
    AdviceLapsed,
    /// Something else of the system itself.
    Other,
}

impl FailedWork {
    /// Whether it is for staff alone: it ends without a message to the applicant.
    #[must_use]
    pub const fn of_advice(self) -> bool {
        matches!(self, Self::ExpertNotTold | Self::AdviceDeclined | Self::AdviceLapsed)
    }
}

/// An earlier case.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierCase {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Its status.
    pub status: CaseStatus,
    /// Day of receipt.
    pub received: NaiveDate,
}

/// What a member of staff decides.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Grant, grant differently or refuse.
    pub verdict: Verdict,
    /// For a different grant: how much. For help: the budget to buy it with, if there is one.
    pub amount: Option<Cents>,
    /// For a different grant, and for help: from which day.
    pub from: Option<NaiveDate>,
    /// For help: which, as the resident reads it.
    pub help: String,
    /// Reasons that the resident reads.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion, for the resident (Awb 3:4, second paragraph). Needed for what is to
    /// somebody's disadvantage.
    pub weighing: String,
    /// Why the applicant was not heard first, when they had to be and were not: the ground, and why it holds here.
    pub unheard: Option<(Unheard, String)>,
}

/// What became of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerdictResult {
    /// The decision was taken and sent.
    Decided,
    /// A second person must look; the task for it was made.
    SentToSecond,
}

/// Something asked from the resident.
#[derive(Clone, Debug, PartialEq)]
pub struct AskInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Codes of documents.
    pub documents: Vec<String>,
    /// A question in words; may be empty when documents are asked.
    pub question: String,
}

/// Who or what changed a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedBy {
    /// The reader, such as in another window.
    Reader,
    /// Somebody else of the city, or an expert it asked.
    Colleague(String),
    /// The applicant, or the partner who signs.
    Applicant,
    /// The system itself, in a job.
    System,
}

/// The last change of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastChange {
    /// By whom.
    pub by: ChangedBy,
    /// When.
    pub at: DateTime<Utc>,
}

/// A colleague, for showing who holds what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// Name.
    pub name: String,
}
