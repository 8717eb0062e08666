//! Values on their way into a query, the same for both databases.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{
    AuditId, CaseId, CaseNumber, CompanyId, DecisionId, DocumentId, DraftId, HearingId, InformationRequestId,
    JobId, MessageId, PersonId, SessionId, StaffId, SubmissionId, TaskId,
};
use serde::Serialize;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::types::Json;
use sqlx::{Arguments, Encode, Postgres, Sqlite, Type};
use uuid::Uuid;

use crate::bulk::WrittenJson;
use crate::error::Cause;
use crate::ids::{
    AbsenceId, AccessId, AdviceId, BatchId, BatchItemId, CallId, CaseEventId, ExportTemplateId,
    FactSnapshotId, LetterId, NoteId, ObjectionStepId, OutageId, ProposalId, QueueViewId, TermEventId,
    TermWarningId,
};
use crate::words::{OwnerKind, TaskStatus, verdict_word};
use crate::{Result, StorageError};

/// One value. Each kind knows its type when it is absent too, which PostgreSQL wants.
#[derive(Clone, Debug)]
pub(crate) enum Arg {
    Text(Option<String>),
    Id(Option<Uuid>),
    Int(Option<i64>),
    Bool(Option<bool>),
    Instant(Option<DateTime<Utc>>),
    Date(Option<NaiveDate>),
    Json(Option<serde_json::Value>),
    /// JSON that is written out already: bulk loading writes the same text a million times.
    Written(Option<String>),
    Bytes(Option<Vec<u8>>),
}

/// What can be passed to a query.
pub(crate) trait IntoArg {
    fn into_arg(self) -> Arg;
}

macro_rules! into_arg {
    ($($from:ty => $kind:ident($value:ident => $convert:expr)),+ $(,)?) => {$(
        impl IntoArg for $from {
            fn into_arg(self) -> Arg {
                let $value = self;
                Arg::$kind(Some($convert))
            }
        }
        impl IntoArg for Option<$from> {
            fn into_arg(self) -> Arg {
                Arg::$kind(self.map(|$value| $convert))
            }
        }
    )+};
}

into_arg! {
    &str => Text(text => text.to_owned()),
    String => Text(text => text),
    Uuid => Id(id => id),
    i64 => Int(number => number),
    bool => Bool(value => value),
    // Both databases keep microseconds; cut here, so that both give back what was stored.
    DateTime<Utc> => Instant(at => at.trunc_subsecs(6)),
    NaiveDate => Date(date => date),
    serde_json::Value => Json(value => value),
    &serde_json::Value => Json(value => value.clone()),
    &[u8] => Bytes(bytes => bytes.to_vec()),
    Vec<u8> => Bytes(bytes => bytes),
    CaseNumber => Text(number => number.as_str().to_owned()),
    CaseStatus => Text(status => status.as_str().to_owned()),
    CaseEvent => Text(event => event.as_str().to_owned()),
    TaskKind => Text(kind => kind.as_str().to_owned()),
    OwnerKind => Text(kind => kind.as_str().to_owned()),
    TaskStatus => Text(status => status.as_str().to_owned()),
    Verdict => Text(verdict => verdict_word(verdict).to_owned()),
    WrittenJson => Written(json => json.0),
    PersonId => Id(id => id.0),
    CompanyId => Id(id => id.0),
    StaffId => Id(id => id.0),
    SessionId => Id(id => id.0),
    DraftId => Id(id => id.0),
    CaseId => Id(id => id.0),
    SubmissionId => Id(id => id.0),
    TaskId => Id(id => id.0),
    DocumentId => Id(id => id.0),
    MessageId => Id(id => id.0),
    InformationRequestId => Id(id => id.0),
    DecisionId => Id(id => id.0),
    HearingId => Id(id => id.0),
    JobId => Id(id => id.0),
    AuditId => Id(id => id.0),
    FactSnapshotId => Id(id => id.0),
    CaseEventId => Id(id => id.0),
    TermEventId => Id(id => id.0),
    ProposalId => Id(id => id.0),
    LetterId => Id(id => id.0),
    AccessId => Id(id => id.0),
    NoteId => Id(id => id.0),
    ObjectionStepId => Id(id => id.0),
    QueueViewId => Id(id => id.0),
    BatchId => Id(id => id.0),
    BatchItemId => Id(id => id.0),
    AbsenceId => Id(id => id.0),
    CallId => Id(id => id.0),
    AdviceId => Id(id => id.0),
    ExportTemplateId => Id(id => id.0),
    OutageId => Id(id => id.0),
    TermWarningId => Id(id => id.0),
}

impl IntoArg for Arg {
    fn into_arg(self) -> Arg {
        self
    }
}

/// `args![id, at]`: the values of a step, after those that the scope gives.
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::args::IntoArg::into_arg($value)),*]
    };
}
pub(crate) use args;

/// A typed value as JSON.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<Arg> {
    let value = serde_json::to_value(value).map_err(|cause| StorageError::because("write JSON", cause))?;
    Ok(Arg::Json(Some(value)))
}

/// The same for a value that may be absent.
pub(crate) fn json_opt<T: Serialize>(value: Option<&T>) -> Result<Arg> {
    value.map_or(Ok(Arg::Json(None)), json)
}

/// A database whose queries take every kind of value.
macro_rules! bind {
    ($name:ident, $arguments:ty, $database:ty) => {
        pub(crate) fn $name(values: Vec<Arg>) -> std::result::Result<$arguments, Cause> {
            fn add<'q, T>(arguments: &mut $arguments, value: T) -> std::result::Result<(), Cause>
            where
                T: Encode<'q, $database> + Type<$database>,
            {
                arguments.add(value)
            }
            let mut arguments = <$arguments>::default();
            for value in values {
                match value {
                    Arg::Text(value) => add(&mut arguments, value),
                    Arg::Id(value) => add(&mut arguments, value),
                    Arg::Int(value) => add(&mut arguments, value),
                    Arg::Bool(value) => add(&mut arguments, value),
                    Arg::Instant(value) => add(&mut arguments, value),
                    Arg::Date(value) => add(&mut arguments, value),
                    Arg::Json(value) => add(&mut arguments, value.map(Json)),
                    Arg::Written(value) => {
                        let value: Option<serde_json::Value> =
                            value.map(|text| serde_json::from_str(&text)).transpose()?;
                        add(&mut arguments, value.map(Json))
                    }
                    Arg::Bytes(value) => add(&mut arguments, value),
                }?;
            }
            Ok(arguments)
        }
    };
}

bind!(for_sqlite, SqliteArguments, Sqlite);
bind!(for_postgres, PgArguments, Postgres);
