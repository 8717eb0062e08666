//! The kinds of jobs and what each is given.

use chrono::NaiveDate;
use domain::warnings::WarningKind;
use domain::{CaseId, HearingId, InformationRequestId, MessageId, SubmissionId};
use serde::{Deserialize, Serialize};

/// Ask the registers for a case, keep a new snapshot, then enqueue [`DECIDE`].
pub(crate) const VERIFY: &str = "verify";
/// Ask the registers again for a case that was granted, because somebody looks whether that is changed.
pub(crate) const VERIFY_AGAIN: &str = "verify_again";
/// Apply the rules to the latest snapshot: grant by machine, or make a task.
pub(crate) const DECIDE: &str = "decide";
/// Tell somebody that there is news.
pub(crate) const NOTIFY: &str = "notify";
/// Look at a request for information whose last day has passed.
pub(crate) const CLOSE_REQUEST: &str = "close_request";
/// Remind somebody who did not answer a request for information yet.
pub(crate) const REMIND: &str = "remind";
/// Look at a signature whose last day has passed.
pub(crate) const CLOSE_SIGNATURE: &str = "close_signature";
/// Look at a question before a decision whose last day has passed.
pub(crate) const CLOSE_HEARING: &str = "close_hearing";
/// Warn whoever holds a case that its term ends.
pub(crate) const WARN: &str = "warn";
/// Look at the first day of the penalty for a late decision.
pub(crate) const PENALTY: &str = "penalty";
/// Tell an expert outside the city that there is a question.
pub(crate) const NOTIFY_EXPERT: &str = "notify_expert";
/// Look at a question to an expert outside the city whose last day has passed.
pub(crate) const CLOSE_ADVICE: &str = "close_advice";
/// Clear away what has expired.
pub(crate) const PURGE: &str = "purge";
/// Do what was asked with one task of an act on many.
pub(crate) const BATCH_ITEM: &str = "batch_item";
/// Hand over the work of somebody whose absence starts.
pub(crate) const ABSENCE: &str = "absence";
/// Remove the bytes of a document that no row names any more.
pub(crate) const REMOVE_FILE: &str = "remove_file";

/// Read which words stand in a document of a case, so that staff find it by them.
pub(crate) const READ_DOCUMENT: &str = "read_document";

/// Look whether an upload got its row; else remove its bytes. [`super::sweep_upload`] has it.
pub(crate) const SWEEP_UPLOAD: &str = "sweep_upload";

/// Work on one case: [`VERIFY`], [`VERIFY_AGAIN`], [`DECIDE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CaseJob {
    /// The case.
    pub case: CaseId,
    /// The submission whose answers were checked, for [`DECIDE`]. When a correction came since, its own check decides.
    #[serde(default)]
    pub submission: Option<SubmissionId>,
}

impl CaseJob {
    /// Work on a case as it is when the work is done.
    pub const fn of(case: CaseId) -> Self {
        Self { case, submission: None }
    }
}

/// News in a case: [`NOTIFY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NotifyJob {
    /// The case.
    pub case: CaseId,
    /// The message it is about, if it is about one.
    #[serde(default)]
    pub message: Option<MessageId>,
}

/// A request whose last day comes: [`REMIND`], [`CLOSE_REQUEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RequestJob {
    /// The case.
    pub case: CaseId,
    /// The request.
    pub request: InformationRequestId,
}

/// A question before a decision whose last day comes: [`CLOSE_HEARING`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HearingJob {
    /// The case.
    pub case: CaseId,
    /// The question.
    pub hearing: HearingId,
}

/// A question to an expert outside the city: [`NOTIFY_EXPERT`], [`CLOSE_ADVICE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AdviceJob {
    /// The case.
    pub case: CaseId,
    /// The question.
    pub advice: storage::AdviceId,
}

/// A signature whose last day comes: [`CLOSE_SIGNATURE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SignatureJob {
    /// The case.
    pub case: CaseId,
    /// What must be signed.
    pub submission: SubmissionId,
}

/// A term that comes to its end: [`WARN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WarnJob {
    /// The case.
    pub case: CaseId,
    /// The last day of which it warns.
    pub decide_by: NaiveDate,
    /// Of what it warns.
    pub kind: WarningKind,
}

/// A penalty for a late decision that starts to run: [`PENALTY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PenaltyJob {
    /// The case.
    pub case: CaseId,
    /// Its first day, as it was known.
    pub first: NaiveDate,
}

/// A document whose bytes must go: [`REMOVE_FILE`]; one that is to be read: [`READ_DOCUMENT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileJob {
    /// The document.
    pub document: domain::DocumentId,
}

/// One task of an act on many: [`BATCH_ITEM`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BatchJob {
    /// Its line in the act.
    pub item: uuid::Uuid,
}

/// An absence that starts: [`ABSENCE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AbsenceJob {
    /// The absence.
    pub absence: uuid::Uuid,
}
