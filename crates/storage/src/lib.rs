//! What Loket remembers: one set of queries that runs on SQLite and on PostgreSQL.
//!
//! A [`Store`] is a database, named by a URL. [`Store::begin`] opens a transaction for one
//! [`Scope`](domain::Scope); the repositories hang from it (`tx.cases().get(id)`), so that what belongs
//! together is saved together. It ends with [`Tx::commit`]; dropped, nothing happened.
//! [`Store::read`] gives the same repositories for looking only.
//!
//! Rules that hold for every query:
//! - it names the city of the scope as `$1`; a text that does not, fails to compile;
//! - where a resident or company may come, their own id stands in the SQL;
//! - not found is `None`; a stale version is [`StorageError::Stale`];
//! - ids and moments come as arguments: there is no clock and no randomness here.
//!
//! To add a table: a migration in both folders (see `migrations/README.md`), a row struct and its
//! repository in one file, a method on [`Tx`], and a test in `tests/`, which runs on both databases.

mod args;
mod bulk;
mod conflict;
mod dialect;
mod error;
mod ids;
mod readers;
mod repos;
mod row;
mod sql;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod words;

pub use bulk::*;
pub use conflict::Conflict;
pub use error::StorageError;
pub use ids::*;
pub use repos::*;
pub use store::{Settings, Store};
pub use tx::Tx;
pub use words::*;

/// What every call of this crate gives.
pub type Result<T, E = StorageError> = std::result::Result<T, E>;
