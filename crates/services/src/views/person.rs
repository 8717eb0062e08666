//! All of one person in the own city, as staff see it for a case of theirs.

use chrono::NaiveDate;
use domain::cases::CaseStatus;
use domain::decision::Grant;
use domain::tasks::TaskKind;
use domain::{CaseId, CaseNumber, Localized, TaskId};

use super::MessageRow;

/// A person (or a company) in the own city.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonView {
    /// The case from which it was opened.
    pub case: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Name.
    pub who: String,
    /// Every case, the last received first.
    pub cases: Vec<PersonCase>,
    /// Unfinished work, the first due first.
    pub tasks: Vec<PersonTask>,
    /// The last messages, newest first, each with the number of its case.
    pub messages: Vec<(CaseNumber, MessageRow)>,
    /// The household as the person register told it for this case: what, and its value.
    pub household: Vec<(Localized, Localized)>,
    /// The day on which the register was asked; none when it was not.
    pub household_at: Option<NaiveDate>,
}

/// A case of the person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonCase {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: CaseNumber,
    /// Of what.
    pub product: Localized,
    /// How it stands; none while a sample of it must be judged unseen.
    pub status: Option<CaseStatus>,
    /// Day of receipt.
    pub received: NaiveDate,
    /// Last day of the decision term, while it runs.
    pub decide_by: Option<NaiveDate>,
    /// What was granted last, if something was.
    pub grant: Option<Grant>,
}

/// Unfinished work for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonTask {
    /// The task.
    pub id: TaskId,
    /// Its kind.
    pub kind: TaskKind,
    /// Its name, for a kind that is made by data.
    pub made: Option<Localized>,
    /// The case.
    pub number: CaseNumber,
    /// Last day.
    pub due: NaiveDate,
    /// Who works on it.
    pub assignee: Option<String>,
}
