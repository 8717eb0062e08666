//! Identifiers of rows that only storage and its callers know.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// All facts of a case at one moment.
    FactSnapshotId,
    /// A row of a case's timeline.
    CaseEventId,
    /// A row of what moved a case's term.
    TermEventId,
    /// What the rules proposed at one moment.
    ProposalId,
    /// A letter.
    LetterId,
    /// A step in the handling of an objection.
    ObjectionStepId,
    /// A row of the access log.
    AccessId,
    /// A note of staff.
    NoteId,
    /// A view of the queue that somebody keeps.
    QueueViewId,
    /// An act on many tasks.
    BatchId,
    /// One task of it.
    BatchItemId,
    /// When somebody is away.
    AbsenceId,
    /// A call or a visit that was written down.
    CallId,
    /// A question to an expert.
    AdviceId,
    /// A template of exports.
    ExportTemplateId,
    /// An outage of the digital way, or what corrects it.
    OutageId,
    /// A warning that a term ends.
    TermWarningId,
}
