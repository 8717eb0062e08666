//! What can go wrong while storing.

use domain::cases::CaseStatus;

use crate::{Conflict, dialect};

/// The cause of a failed step, kept for the log.
pub(crate) type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why a step failed. The text names the step; the cause stays in the source chain.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Something that may exist once exists already.
    #[error("already there: {0}")]
    Conflict(Conflict),
    /// Somebody else changed it since the version the caller saw.
    #[error("changed by somebody else in the meantime")]
    Stale,
    /// A case cannot take this step.
    #[error("a case that is {from:?} cannot become {to:?}")]
    Transition {
        /// The status it has.
        from: CaseStatus,
        /// The status that was asked.
        to: CaseStatus,
    },
    /// It points to a row that does not exist, is of another city or of another owner.
    #[error("step \"{step}\" points to a row that does not exist")]
    MissingReference {
        /// Which step.
        step: &'static str,
    },
    /// A row cannot be read: it was damaged or written by a newer program.
    #[error("row {row} of {table} has an unreadable {column}")]
    Corrupt {
        /// Table or view.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Id of the row, if it could be read.
        row: String,
        /// What is wrong with it.
        #[source]
        cause: Cause,
    },
    /// The URL names no database that we know.
    #[error("a database is sqlite:PATH or postgres://…")]
    UnknownDatabase,
    /// The database refused or could not be reached.
    #[error("step \"{step}\" failed")]
    Database {
        /// Which step.
        step: &'static str,
        /// What the database said.
        #[source]
        cause: Cause,
    },
}

impl StorageError {
    /// Gives an error of the database its meaning.
    pub(crate) fn of(step: &'static str, error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(database) = &error {
            if database.is_foreign_key_violation() {
                return Self::MissingReference { step };
            }
            if database.is_unique_violation()
                && let Some(conflict) =
                    dialect::unique_constraint(database.as_ref()).and_then(Conflict::named)
            {
                return Self::Conflict(conflict);
            }
        }
        Self::Database { step, cause: Box::new(error) }
    }

    /// The same for other causes.
    pub(crate) fn because(step: &'static str, cause: impl Into<Cause>) -> Self {
        Self::Database { step, cause: cause.into() }
    }
}
