//! What staff see of a whole case, outside any task.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::forms::SummarySection;
use domain::tasks::TaskKind;
use domain::terms::LedgerEntry;
use domain::{CaseId, CaseNumber, Localized, TaskId};

use super::{
    AdviceRow, CallRow, DecisionView, EarlierCase, FileRow, LookRow, MessageRow, NoteRow, TimelineRow,
};

/// A case as staff look it up.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFile {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// Name of the resident or company.
    pub who: String,
    /// How it stands.
    pub status: CaseStatus,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// Last day of the decision term.
    pub decide_by: NaiveDate,
    /// Whether a sample of it waits to be judged: then nothing tells how it was decided.
    pub blind: bool,
    /// Whether the reader may start a change of what was granted.
    pub may_change: bool,
    /// The work for it, oldest first.
    pub tasks: Vec<CaseTask>,
    /// The decision, if there is one.
    pub decision: Option<DecisionView>,
    /// The answers, as sent or corrected last.
    pub answers: Vec<SummarySection>,
    /// The documents.
    pub files: Vec<FileRow>,
    /// Messages, oldest first.
    pub messages: Vec<MessageRow>,
    /// Notes of staff, oldest first.
    pub notes: Vec<NoteRow>,
    /// Calls and visits, oldest first.
    pub calls: Vec<CallRow>,
    /// The advice that was asked, oldest first.
    pub advice: Vec<AdviceRow>,
    /// What happened.
    pub timeline: Vec<TimelineRow>,
    /// The deadline ledger.
    pub ledger: Vec<LedgerEntry>,
    /// The penalty for a late decision, once it runs.
    pub penalty: Option<super::PenaltyShown>,
    /// Other cases of the same owner in this city.
    pub others: Vec<EarlierCase>,
    /// Who looked.
    pub looks: Vec<LookRow>,
}

/// A piece of work for a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseTask {
    /// The task.
    pub id: TaskId,
    /// Its kind.
    pub kind: TaskKind,
    /// Its name, for a kind that is made by data.
    pub made: Option<Localized>,
    /// Last day.
    pub due: NaiveDate,
    /// Who works on it or did it.
    pub assignee: Option<String>,
    /// Whether it is finished.
    pub done: bool,
}
