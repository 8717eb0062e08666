//! Rows on their way out of a query, the same for both databases.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::Length;
use domain::cases::{CaseEvent, CaseStatus};
use domain::change::Taken;
use domain::decision::{DecidedBy, Grant, Proposal};
use domain::facts::FactSnapshot;
use domain::hearing::{AnswerKind, Heard, HeardFact};
use domain::mandate::Verdict;
use domain::objection::Step;
use domain::tasks::{ReviewReason, TaskKind};
use domain::teams::Skill;
use domain::terms::TermEvent;
use domain::{
    Actor, AuditId, CaseId, CaseNumber, CityCode, CompanyId, DecisionId, DocumentId, DraftId, HearingId,
    InformationRequestId, JobId, MessageId, PersonId, Role, SessionId, StaffId, SubmissionId, TaskId,
};
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::types::Json;
use uuid::Uuid;

use crate::error::Cause;
use crate::ids::{
    AbsenceId, AccessId, AdviceId, BatchId, BatchItemId, CallId, CaseEventId, ExportTemplateId,
    FactSnapshotId, LetterId, NoteId, ObjectionStepId, ProposalId, QueueViewId, TermEventId,
};
use crate::words::{
    AdviceEnd, BatchKind, BatchOutcome, CallKind, ItemKind, JobStatus, OwnerKind, PieceKind, TaskStatus,
    TextKind, Word, verdict_of,
};
use crate::{Result, StorageError};

/// A row of either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// What can stand in a column.
pub(crate) trait Column: Sized {
    fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause>;
}

/// What a row becomes.
pub(crate) trait FromRow: Sized {
    fn from_row(row: &Row) -> Result<Self>;
}

impl Row {
    /// The value of a column. A value that cannot be read is a fault with table, column and row.
    pub fn column<T: Column>(&self, table: &'static str, column: &'static str) -> Result<T> {
        T::read(self, column).map_err(|cause| {
            let row = Uuid::read(self, "id").map_or_else(|_| "?".to_owned(), |id| id.to_string());
            StorageError::Corrupt { table, column, row, cause }
        })
    }
}

macro_rules! native {
    ($($type:ty),+ $(,)?) => {$(
        impl Column for $type {
            fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause> {
                Ok(match row {
                    Row::Sqlite(row) => row.try_get(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                })
            }
        }
    )+};
}

macro_rules! with_option {
    ($($type:ty),+ $(,)?) => { native!($($type, Option<$type>),+); };
}

with_option!(String, Uuid, i64, bool, DateTime<Utc>, NaiveDate, Vec<u8>);

macro_rules! through {
    ($($type:ty: $native:ty => $convert:expr),+ $(,)?) => {$(
        impl Column for $type {
            fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause> {
                let convert: fn($native) -> std::result::Result<$type, Cause> = $convert;
                convert(<$native>::read(row, name)?)
            }
        }
        impl Column for Option<$type> {
            fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause> {
                let convert: fn($native) -> std::result::Result<$type, Cause> = $convert;
                Option::<$native>::read(row, name)?.map(convert).transpose()
            }
        }
    )+};
}

macro_rules! ids {
    ($($type:ty),+ $(,)?) => { through!($($type: Uuid => |id| Ok(id.into())),+); };
}

ids!(
    PersonId,
    CompanyId,
    StaffId,
    SessionId,
    DraftId,
    CaseId,
    SubmissionId,
    TaskId,
    DocumentId,
    MessageId,
    InformationRequestId,
    DecisionId,
    HearingId,
    JobId,
    AuditId,
    FactSnapshotId,
    CaseEventId,
    TermEventId,
    ProposalId,
    LetterId,
    AccessId,
    NoteId,
    ObjectionStepId,
    QueueViewId,
    ExportTemplateId,
    BatchId,
    BatchItemId,
    AbsenceId,
    CallId,
    AdviceId,
);

fn unknown(word: &str) -> Cause {
    format!("unknown word \"{word}\"").into()
}

through! {
    CityCode: String => |word| CityCode::parse(&word).ok_or_else(|| unknown(&word)),
    CaseNumber: String => |word| CaseNumber::parse(&word).ok_or_else(|| unknown(&word)),
    CaseStatus: String => |word| CaseStatus::parse(&word).ok_or_else(|| unknown(&word)),
    CaseEvent: String => |word| CaseEvent::parse(&word).ok_or_else(|| unknown(&word)),
    TaskKind: String => |word| TaskKind::parse(&word).ok_or_else(|| unknown(&word)),
    Verdict: String => |word| verdict_of(&word).ok_or_else(|| unknown(&word)),
    AnswerKind: String => |word| AnswerKind::parse(&word).ok_or_else(|| unknown(&word)),
    OwnerKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    TextKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    TaskStatus: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    JobStatus: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    ItemKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    BatchKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    BatchOutcome: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    AdviceEnd: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    CallKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
    PieceKind: String => |word| Word::parse(&word).ok_or_else(|| unknown(&word)),
}

macro_rules! json {
    ($($type:ty),+ $(,)?) => {$(
        impl Column for $type {
            fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause> {
                let Json(value) = match row {
                    Row::Sqlite(row) => row.try_get(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                };
                Ok(value)
            }
        }
        impl Column for Option<$type> {
            fn read(row: &Row, name: &str) -> std::result::Result<Self, Cause> {
                let value: Option<Json<$type>> = match row {
                    Row::Sqlite(row) => row.try_get(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                };
                Ok(value.map(|Json(value)| value))
            }
        }
    )+};
}

json!(
    serde_json::Value,
    Actor,
    Vec<Role>,
    Vec<String>,
    Vec<Skill>,
    Vec<ReviewReason>,
    FactSnapshot,
    Proposal,
    Grant,
    DecidedBy,
    Length,
    Step,
    TermEvent,
    Vec<HeardFact>,
    Heard,
    Taken
);

/// Row structs: the fields are the columns, by name.
macro_rules! rows {
    ($($(#[$meta:meta])* pub struct $name:ident from $table:literal {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl $crate::row::FromRow for $name {
            fn from_row(row: &$crate::row::Row) -> $crate::Result<Self> {
                Ok(Self { $($field: row.column($table, stringify!($field))?,)+ })
            }
        }
    )+};
}
pub(crate) use rows;

/// A number that a query counts as `n`.
pub(crate) struct Count(pub i64);

impl FromRow for Count {
    fn from_row(row: &Row) -> Result<Self> {
        row.column("count", "n").map(Self)
    }
}
