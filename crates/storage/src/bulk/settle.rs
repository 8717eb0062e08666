//! Before and after a large load.

use crate::store::Pools;
use crate::{Result, StorageError, Store};

/// Memory for pages of an SQLite database while rows are loaded: 256 MB, in kibibytes.
const LOADING: &str = "PRAGMA cache_size = -262144";
/// What SQLite takes by itself.
const USUAL: &str = "PRAGMA cache_size = -2000";

impl Store {
    /// Makes room for a large load.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn before_bulk(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => sqlx::query(LOADING).execute(writer).await.map(drop),
            Pools::Postgres { .. } => Ok(()),
        }
        .map_err(|error| StorageError::of("prepare a load", error))
    }

    /// Does at once what the database would do by itself in the minutes after a large load: it counts what its tables
    /// hold, so that plans fit, and on SQLite writes the log back into the file.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn after_bulk(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => {
                let done = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await;
                match done {
                    Ok(_) => sqlx::query(USUAL).execute(writer).await.map(drop),
                    Err(problem) => Err(problem),
                }
            }
            Pools::Postgres { writers, .. } => {
                sqlx::query("VACUUM (ANALYZE)").execute(writers).await.map(drop)
            }
        }
        .map_err(|error| StorageError::of("settle after a load", error))
    }
}
