//! All that differs between the two databases.

use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteError;

use crate::Conflict;

/// Two texts for one step, where one cannot serve both.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

impl Texts {
    /// The same text for both.
    pub const fn same(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }
}

/// How a write transaction starts on SQLite: with the lock that others would otherwise win half-way.
pub(crate) const BEGIN_WRITE_SQLITE: &str = "BEGIN IMMEDIATE";

/// How one row is claimed among several workers: SQLite has one writer at a time, PostgreSQL passes
/// over the rows that others hold.
macro_rules! claim_one {
    ($before:expr, $after:expr) => {
        $crate::dialect::Texts {
            sqlite: concat!($before, $after),
            postgres: concat!($before, " FOR UPDATE SKIP LOCKED", $after),
        }
    };
}
pub(crate) use claim_one;

/// The name of the unique constraint that refused a row. PostgreSQL says it; SQLite says its columns.
pub(crate) fn unique_constraint(error: &dyn DatabaseError) -> Option<&str> {
    if error.try_downcast_ref::<SqliteError>().is_none() {
        return error.constraint();
    }
    let columns = error.message().rsplit_once(": ").map(|(_, columns)| columns)?;
    Conflict::CONSTRAINTS.iter().find(|(_, _, known)| *known == columns).map(|(_, name, _)| *name)
}
