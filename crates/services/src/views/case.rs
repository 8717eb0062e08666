//! What a resident or company sees of one case.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::change::Taken;
use domain::decision::{CalculationLine, ConditionResult, DecidedBy, Grant};
use domain::forms::SummarySection;
use domain::hearing::Heard;
use domain::mandate::Verdict;
use domain::objection::Outcome;
use domain::payments::Year;
use domain::product::ProductKind;
use domain::terms::LedgerEntry;
use domain::{CaseId, CaseNumber, DecisionId, DraftId, InformationRequestId, Localized};
pub use storage::LetterId;

use super::{DocumentRow, FileRow, MessageRow};

/// The case page.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseView {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Product id.
    pub product_id: String,
    /// What it is: something asked for, told, or put to the city.
    pub kind: ProductKind,
    /// Status.
    pub status: CaseStatus,
    /// The day of today.
    pub today: NaiveDate,
    /// When the application came in.
    pub received_at: DateTime<Utc>,
    /// Last day for the decision, as it stands now.
    pub decide_by: NaiveDate,
    /// Until when it waits for the advice of an expert, if it does.
    pub advice_until: Option<NaiveDate>,
    /// What the city asks, if it asks something now.
    pub request: Option<RequestView>,
    /// What the city asks the owner to say before a decision, and what they said, oldest first.
    pub hearings: Vec<super::HearingView>,
    /// Documents promised for later and not yet sent.
    pub later: Vec<DocumentRow>,
    /// Whether and how the owner can change what was sent.
    pub change: ChangeView,
    /// How the signature of the partner stands; none when only the applicant signs.
    pub signature: Option<super::SignatureView>,
    /// When each correction was received, oldest first; none when there is none.
    pub corrections: Vec<DateTime<Utc>>,
    /// While a person judges it: the documents of this application, which one may send without being asked. Those
    /// that are asked or promised now stand there.
    pub addable: Vec<DocumentRow>,
    /// The decision, if there is one.
    pub decision: Option<DecisionView>,
    /// The advice of experts that was made known with its decisions, oldest first (Awb 3:49, 3:50).
    pub advice: Vec<super::AdviceRead>,
    /// Whether a person looks at it, when the system took it.
    pub human: super::HumanView,
    /// Whether the owner can object here to that decision.
    pub objectable: bool,
    /// What its decisions give month by month, where the law says so.
    pub months: Option<Year>,
    /// Whether the decision is late and nobody gave notice of it yet (Awb 4:17).
    pub may_give_notice: bool,
    /// The advance that there is or may be, while nothing was decided (Participatiewet 52).
    pub advance: Option<AdvanceView>,
    /// The decision it is against, when it is an objection.
    pub against: Option<AgainstView>,
    /// How the handling of it stands, when it is an objection.
    pub objection: Option<super::ObjectionCourse>,
    /// Letters besides that of the decision, oldest first.
    pub letters: Vec<LetterRow>,
    /// The objections against its decision.
    pub objections: Vec<ObjectionRow>,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineRow>,
    /// The deadline ledger, the same for resident and staff.
    pub ledger: Vec<LedgerEntry>,
    /// The penalty for a late decision, once it runs.
    pub penalty: Option<super::PenaltyShown>,
    /// Messages, oldest first.
    pub messages: Vec<MessageRow>,
    /// Documents that were sent.
    pub files: Vec<FileRow>,
    /// Who looked at the data.
    pub looks: Vec<LookRow>,
    /// The form token that makes a second click on a message harmless.
    pub message_key: uuid::Uuid,
}

/// Whether and how an owner can change what was sent. `draft` is a correction that was begun and not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeView {
    /// Nobody judges it yet: in the form.
    Open {
        /// To go on with.
        draft: Option<DraftId>,
    },
    /// A person judges it: by message or document.
    Judged {
        /// What cannot be sent any more.
        draft: Option<DraftId>,
    },
    /// It is closed.
    Closed,
}

/// What the city asks.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestView {
    /// The request.
    pub id: InformationRequestId,
    /// What is asked.
    pub items: Vec<RequestItem>,
    /// Why, in the words of the member of staff.
    pub note: String,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when.
    pub due: NaiveDate,
    /// Days left; negative when late.
    pub days_left: i64,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestItem {
    /// Code in the evidence catalogue, or `question` for a question in words.
    pub code: String,
    /// What it is.
    pub label: Localized,
    /// What was sent for it since it was asked.
    pub files: Vec<FileRow>,
    /// Why the last file was not accepted, if it was not.
    pub problem: Option<super::FileProblem>,
}

/// The decision, as the resident reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionView {
    /// The decision.
    pub id: DecisionId,
    /// Granted, granted differently or refused.
    pub verdict: Verdict,
    /// What is granted.
    pub grant: Option<Grant>,
    /// The reasons in words; empty when granted as proposed.
    pub reasons: String,
    /// Why the disadvantage is not out of proportion (Awb 3:4, second paragraph); none where nothing had to be weighed.
    pub weighing: Option<String>,
    /// Who decided.
    pub by: DecidedBy,
    /// When it was sent (became accessible).
    pub sent_at: DateTime<Utc>,
    /// Last day to object; to appeal to the court when it was taken on an objection.
    pub objection_until: NaiveDate,
    /// The objection on which it was taken, in the place of an earlier decision (Awb 7:11).
    pub after_objection: Option<CaseId>,
    /// The conditions, as judged.
    pub conditions: Vec<ConditionResult>,
    /// The calculation, line by line.
    pub lines: Vec<CalculationLine>,
    /// How somebody was heard before it, or why not; none where nobody had to be and nobody was.
    pub heard: Option<Heard>,
    /// What it changes of what was granted before; none when it decides on an application.
    pub taken: Option<Taken>,
}

/// An advance, as the resident may count on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdvanceView {
    /// The next day on which it is due at the latest; none where the decision comes before it.
    pub due: Option<NaiveDate>,
    /// Whether they asked for it and have no answer yet.
    pub asked: bool,
}

/// The decision that an objection is against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgainstView {
    /// The case it was taken in.
    pub case: CaseId,
    /// Number of that case.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// What was decided.
    pub verdict: Verdict,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Last day to object (Awb 6:7), after outages (Awb 2:21).
    pub until: NaiveDate,
    /// Whether the objection was received after it (Awb 6:11).
    pub late: bool,
}

/// A letter in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: LetterId,
    /// Its subject. Letters are in Dutch (Awb 2:6).
    pub subject: String,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// An objection against the decision of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionRow {
    /// The objection.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// How it ended, if it did.
    pub outcome: Option<Outcome>,
}

/// One row of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRow {
    /// What.
    pub event: CaseEvent,
    /// When.
    pub at: DateTime<Utc>,
}

/// One look into the data of the resident.
#[derive(Clone, Debug, PartialEq)]
pub struct LookRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: a role of staff, or a register.
    pub who: String,
    /// What was looked at.
    pub what: String,
    /// Why: a purpose word such as `apply`, `verify`, `review`.
    pub why: String,
}

/// The receipt: proof of what was received, when, and what happens next.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceiptView {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// What it is: something asked for, told, or put to the city.
    pub kind: ProductKind,
    /// Exact moment of receipt (Awb 2:20).
    pub received_at: DateTime<Utc>,
    /// Exact moment of receipt of what opened the case: the same, unless this is of a correction.
    pub first_received_at: DateTime<Utc>,
    /// Which correction it is of, from 1; none for what opened the case.
    pub correction: Option<usize>,
    /// When the application was started: the day of the notification (melding).
    pub started_at: DateTime<Utc>,
    /// SHA-256 of what was received, hexadecimal.
    pub fingerprint: String,
    /// What was received: the answers as sent.
    pub sections: Vec<SummarySection>,
    /// The documents that came with it.
    pub files: Vec<FileRow>,
    /// Documents to send later.
    pub later: Vec<DocumentRow>,
    /// Last day for the decision.
    pub decide_by: NaiveDate,
    /// What happens next.
    pub next: Vec<Localized>,
    /// The last day for the signature of the partner, while we wait for it under what is received here.
    pub partner_signs_by: Option<NaiveDate>,
    /// Status now, as the system may have decided in the meantime.
    pub status: CaseStatus,
}
