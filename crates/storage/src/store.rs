//! A database, chosen at run time by one URL.

use std::sync::Arc;
use std::time::Duration;

use domain::Scope;
use sqlx::Connection as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite};

use crate::dialect::BEGIN_WRITE_SQLITE;
use crate::readers::Readers;
use crate::tx::{Link, Tx};
use crate::{Result, StorageError};

/// The tables of each database, migration by migration.
pub(crate) static SQLITE_SCHEMA: Migrator = sqlx::migrate!("migrations/sqlite");
pub(crate) static POSTGRES_SCHEMA: Migrator = sqlx::migrate!("migrations/postgres");

/// How many connections a store may hold.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// For writing, on PostgreSQL. SQLite always has one.
    pub writers: u32,
    /// For reading.
    pub readers: u32,
    /// How long a request waits for a connection or a lock before it fails.
    pub patience: Duration,
}

impl Default for Settings {
    /// Enough for one server of a few cores.
    fn default() -> Self {
        Self { writers: 16, readers: 16, patience: Duration::from_secs(5) }
    }
}

/// Statements a connection keeps prepared: more than this crate has.
const PREPARED: usize = 400;

/// A PostgreSQL connection that was quiet for this long is asked whether it still lives.
const QUIET: Duration = Duration::from_secs(1);

/// A database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) pools: Pools,
    #[cfg(feature = "testing")]
    pub(crate) scratch: Option<std::sync::Arc<crate::testing::Scratch>>,
}

#[derive(Clone, Debug)]
pub(crate) enum Pools {
    Sqlite { writer: SqlitePool, readers: Arc<Readers<Sqlite>> },
    Postgres { writers: PgPool, readers: Arc<Readers<Postgres>> },
}

impl Store {
    /// Opens `sqlite:PATH` (created if missing) or `postgres://…`.
    ///
    /// # Errors
    /// When the URL names no database we know, or it cannot be reached.
    pub async fn connect(url: &str) -> Result<Self> {
        Self::connect_with(url, Settings::default()).await
    }

    /// The same, with other numbers of connections.
    ///
    /// # Errors
    /// As [`Self::connect`].
    pub async fn connect_with(url: &str, settings: Settings) -> Result<Self> {
        let pools = if let Some(path) = url.strip_prefix("sqlite:") {
            sqlite(path.strip_prefix("//").unwrap_or(path), settings).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            postgres(url, settings).await
        } else {
            return Err(StorageError::UnknownDatabase);
        };
        Ok(Self {
            pools: pools.map_err(|error| StorageError::of("open the database", error))?,
            #[cfg(feature = "testing")]
            scratch: None,
        })
    }

    /// Brings the tables up to date. Several servers may do so at once.
    ///
    /// # Errors
    /// When a migration fails, or one that ran before was edited since.
    pub async fn migrate(&self) -> Result<()> {
        let done = match &self.pools {
            Pools::Sqlite { writer, .. } => SQLITE_SCHEMA.run(writer).await,
            Pools::Postgres { writers, .. } => POSTGRES_SCHEMA.run(writers).await,
        };
        done.map_err(|cause| StorageError::because("migrate", cause))
    }

    /// Opens a transaction for `scope`. Nothing is kept unless [`Tx::commit`] is called.
    ///
    /// # Errors
    /// When the database cannot be reached or stays busy for too long.
    pub async fn begin(&self, scope: &Scope) -> Result<Tx> {
        self.writer().await.map(|link| Tx::new(scope, link))
    }

    /// The same repositories for looking only; the database refuses to write through it.
    ///
    /// Each query sees the latest commit by itself: there is no transaction around them, which
    /// saves two round trips per page.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub async fn read(&self, scope: &Scope) -> Result<Tx> {
        self.reader().await.map(|link| Tx::new(scope, link))
    }

    pub(crate) async fn writer(&self) -> Result<Link> {
        let link = match &self.pools {
            Pools::Sqlite { writer, .. } => writer.begin_with(BEGIN_WRITE_SQLITE).await.map(Link::Sqlite),
            Pools::Postgres { writers, .. } => writers.begin().await.map(Link::Postgres),
        };
        link.map_err(|error| StorageError::of("begin", error))
    }

    pub(crate) async fn reader(&self) -> Result<Link> {
        let link = match &self.pools {
            Pools::Sqlite { readers, .. } => readers.take().await.map(Link::SqliteReader),
            Pools::Postgres { readers, .. } => readers.take().await.map(Link::PostgresReader),
        };
        link.map_err(|error| StorageError::of("open for reading", error))
    }

    /// Whether the database answers: for the health check.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        let done = match &self.pools {
            Pools::Sqlite { readers, .. } => sqlx::query("SELECT 1").execute(readers.pool()).await.map(drop),
            Pools::Postgres { writers, .. } => sqlx::query("SELECT 1").execute(writers).await.map(drop),
        };
        done.map_err(|error| StorageError::of("ping", error))
    }

    /// `sqlite` or `postgres`, for the log and the bench.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.pools {
            Pools::Sqlite { .. } => "sqlite",
            Pools::Postgres { .. } => "postgres",
        }
    }

    /// Closes every connection, after what they are doing.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres { writers, readers } => {
                readers.close().await;
                writers.close().await;
            }
        }
    }
}

/// One writer, so that writers queue here and not in the database; any number of readers beside it.
async fn sqlite(path: &str, settings: Settings) -> sqlx::Result<Pools> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // A commit is on disk when it is answered: a shown receipt must survive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(settings.patience)
        .statement_cache_capacity(PREPARED);
    let pool = || {
        SqlitePoolOptions::new()
            .acquire_timeout(settings.patience)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
    };
    let writer = pool().max_connections(1).connect_with(options.clone()).await?;
    let readers = pool()
        .max_connections(settings.readers)
        .connect_with(options.create_if_missing(false).pragma("query_only", "ON"))
        .await?;
    Ok(Pools::Sqlite { writer, readers: Readers::new(readers) })
}

async fn postgres(url: &str, settings: Settings) -> sqlx::Result<Pools> {
    let options: PgConnectOptions = url.parse()?;
    let options = options
        .statement_cache_capacity(PREPARED)
        .application_name("loket")
        // A server that hangs half-way in a transaction must not hold its locks for ever. And what is asked here is short:
        // compiling a query takes longer than running it.
        .options([("idle_in_transaction_session_timeout", "60000"), ("jit", "off")]);
    let pool = |size| {
        PgPoolOptions::new()
            .max_connections(size)
            .acquire_timeout(settings.patience)
            .test_before_acquire(false)
            .before_acquire(|connection, meta| {
                Box::pin(async move {
                    if meta.idle_for > QUIET {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
    };
    let writers = pool(settings.writers).connect_with(options.clone()).await?;
    let readers = pool(settings.readers)
        .connect_with(options.options([("default_transaction_read_only", "on")]))
        .await?;
    Ok(Pools::Postgres { writers, readers: Readers::new(readers) })
}
