//! The rows that can be loaded, each with every column of its table that holds something in a new database.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{
    AuditId, CaseId, CaseNumber, CompanyId, DecisionId, DocumentId, DraftId, InformationRequestId, MessageId,
    PersonId, StaffId, SubmissionId, TaskId,
};
use uuid::Uuid;

use super::{BulkValue, Loaded, WrittenJson};
use crate::args::IntoArg as _;
use crate::ids::{AccessId, CaseEventId, FactSnapshotId, LetterId, NoteId, ProposalId, TermEventId};
use crate::words::{OwnerKind, TaskStatus};

macro_rules! loaded {
    ($($(#[$meta:meta])* pub struct $name:ident into $table:literal { $($field:ident: $type:ty,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[expect(missing_docs, reason = "each field is the column of its name")]
        pub struct $name {
            $(pub $field: $type,)+
        }

        impl Loaded for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn values(self) -> Vec<BulkValue> {
                vec![$(BulkValue(self.$field.into_arg())),+]
            }
        }
    )+};
}

loaded! {
    /// A resident.
    pub struct LoadPerson into "persons" {
        id: PersonId,
        bsn_hash: Vec<u8>,
        bsn_sealed: Vec<u8>,
        name: String,
        sort_name: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }

    /// A company.
    pub struct LoadCompany into "companies" {
        id: CompanyId,
        kvk: String,
        name: String,
        sort_name: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }

    /// A case.
    pub struct LoadCase into "cases" {
        id: CaseId,
        number: CaseNumber,
        product: String,
        owner_kind: OwnerKind,
        owner_id: Uuid,
        status: CaseStatus,
        version: i64,
        received_at: DateTime<Utc>,
        reference_date: NaiveDate,
        term_length: WrittenJson,
        term_article: String,
        decide_by: NaiveDate,
        special_circumstances: bool,
        updated_at: DateTime<Utc>,
        closed_at: Option<DateTime<Utc>>,
        review_started_at: Option<DateTime<Utc>>,
    }

    /// What was received.
    pub struct LoadSubmission into "submissions" {
        id: SubmissionId,
        case_id: CaseId,
        draft_id: DraftId,
        form: String,
        form_version: String,
        answers: WrittenJson,
        receipt: WrittenJson,
        later: WrittenJson,
        received_at: DateTime<Utc>,
    }

    /// The record of a document.
    pub struct LoadDocument into "documents" {
        id: DocumentId,
        owner_kind: OwnerKind,
        owner_id: Uuid,
        case_id: CaseId,
        doc_code: String,
        file_name: String,
        media_type: String,
        size_bytes: i64,
        sha256: Vec<u8>,
        storage_key: String,
        uploaded_at: DateTime<Utc>,
        uploaded_by_kind: String,
        uploaded_by_name: String,
    }

    /// The facts of a case.
    pub struct LoadFacts into "fact_snapshots" {
        id: FactSnapshotId,
        case_id: CaseId,
        facts: WrittenJson,
        taken_at: DateTime<Utc>,
    }

    /// A row of a timeline.
    pub struct LoadEvent into "case_events" {
        id: CaseEventId,
        case_id: CaseId,
        kind: CaseEvent,
        at: DateTime<Utc>,
        actor_kind: String,
        actor_name: Option<String>,
        detail: WrittenJson,
    }

    /// What moved a term.
    pub struct LoadTermEvent into "term_events" {
        id: TermEventId,
        case_id: CaseId,
        event: WrittenJson,
        at: DateTime<Utc>,
    }

    /// What the rules proposed.
    pub struct LoadProposal into "proposals" {
        id: ProposalId,
        case_id: CaseId,
        snapshot_id: FactSnapshotId,
        proposal: WrittenJson,
        made_at: DateTime<Utc>,
    }

    /// A piece of work.
    pub struct LoadTask into "tasks" {
        id: TaskId,
        case_id: CaseId,
        kind: TaskKind,
        status: TaskStatus,
        assignee: Option<StaffId>,
        due: NaiveDate,
        turn: NaiveDate,
        reasons: WrittenJson,
        proposal_id: Option<ProposalId>,
        payload: WrittenJson,
        version: i64,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
        done_at: Option<DateTime<Utc>>,
        done_by: Option<StaffId>,
        product: String,
        urgent: String,
    }

    /// A decision.
    pub struct LoadDecision into "decisions" {
        id: DecisionId,
        case_id: CaseId,
        verdict: Verdict,
        granted: Option<WrittenJson>,
        reasons: String,
        weighing: Option<String>,
        decided_by: WrittenJson,
        proposal_id: Option<ProposalId>,
        receipt: WrittenJson,
        sent_at: DateTime<Utc>,
        objection_until: NaiveDate,
    }

    /// A grant by the system, drawn for.
    pub struct LoadDraw into "sample_draws" {
        id: DecisionId,
        case_id: CaseId,
        product: String,
        amount: i64,
        picked: bool,
        drawn_at: DateTime<Utc>,
    }

    /// What a person found in a sample.
    pub struct LoadFinding into "sample_findings" {
        id: DecisionId,
        case_id: CaseId,
        task_id: TaskId,
        verdict: Verdict,
        amount: Option<i64>,
        same: bool,
        reasons: String,
        judged_by_id: StaffId,
        judged_by_name: String,
        judged_at: DateTime<Utc>,
    }

    /// A letter.
    pub struct LoadLetter into "letters" {
        id: LetterId,
        case_id: CaseId,
        decision_id: DecisionId,
        kind: String,
        letter: WrittenJson,
        made_at: DateTime<Utc>,
    }

    /// A request for information.
    pub struct LoadRequest into "information_requests" {
        id: InformationRequestId,
        case_id: CaseId,
        items: WrittenJson,
        explanation: String,
        asked_at: DateTime<Utc>,
        asked_by_id: StaffId,
        asked_by_name: String,
        due: NaiveDate,
        answered_at: Option<DateTime<Utc>>,
        closed_at: Option<DateTime<Utc>>,
        closed_by_name: Option<String>,
    }

    /// A message.
    pub struct LoadMessage into "messages" {
        id: MessageId,
        case_id: CaseId,
        sender_kind: String,
        sender_id: Uuid,
        sender_name: String,
        body: String,
        sent_at: DateTime<Utc>,
    }

    /// A note of staff.
    pub struct LoadNote into "case_notes" {
        id: NoteId,
        case_id: CaseId,
        task_id: Option<TaskId>,
        body: String,
        written_by_id: StaffId,
        written_by_name: String,
        written_at: DateTime<Utc>,
    }

    /// Who changed what.
    pub struct LoadAudit into "audit" {
        id: AuditId,
        at: DateTime<Utc>,
        actor_kind: String,
        actor_id: Option<Uuid>,
        actor_name: Option<String>,
        purpose: String,
        action: String,
        case_id: Option<CaseId>,
        detail: WrittenJson,
    }

    /// Who looked at what.
    pub struct LoadAccess into "access_log" {
        id: AccessId,
        at: DateTime<Utc>,
        actor_kind: String,
        actor_id: Option<Uuid>,
        actor_name: Option<String>,
        purpose: String,
        what: String,
        person_id: Option<PersonId>,
        case_id: Option<CaseId>,
    }
}
