//! Fresh databases for tests: SQLite in a folder of its own, PostgreSQL on the cluster of the test run.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _};

use crate::store::{POSTGRES_SCHEMA, Pools, SQLITE_SCHEMA};
use crate::{Settings, Store};

/// The variable that names the cluster of the test run.
pub const POSTGRES_VARIABLE: &str = "LOKET_TEST_POSTGRES";

/// A folder that goes when the last store on it goes.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // Leaving it behind harms nothing: it lies in the folder for temporary files.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// A fresh, migrated SQLite and a fresh, migrated PostgreSQL, each with its name.
///
/// # Panics
/// When a database cannot be made; without `LOKET_TEST_POSTGRES` too, so that half of the
/// tests is never skipped unseen. `scripts/with-postgres.sh` sets it.
pub async fn databases() -> Vec<(&'static str, Store)> {
    vec![("sqlite", sqlite().await), ("postgres", postgres().await)]
}

/// A fresh, migrated SQLite: a copy of one that was made before.
///
/// # Panics
/// When it cannot be made.
pub async fn sqlite() -> Store {
    let folder = std::env::temp_dir().join(unique_name());
    std::fs::create_dir_all(&folder).expect("a folder for the test database");
    let file = folder.join("loket.db");
    std::fs::copy(sqlite_template().await, &file).expect("copy the empty SQLite");
    let url = format!("sqlite:{}", file.display());
    let mut store = Store::connect_with(&url, settings()).await.expect("open SQLite");
    store.scratch = Some(Arc::new(Scratch(folder)));
    store
}

/// An empty SQLite of this version, made once on this machine. A tenth of the time of a test went into migrations.
async fn sqlite_template() -> PathBuf {
    let name = template(&SQLITE_SCHEMA);
    let kept = std::env::temp_dir().join(format!("{name}.db"));
    if !kept.exists() {
        let made = std::env::temp_dir().join(format!("{}.db", unique_name()));
        let store = Store::connect_with(&format!("sqlite:{}", made.display()), settings()).await;
        let store = store.expect("open SQLite");
        store.migrate().await.expect("migrate SQLite");
        store.close().await;
        // Whoever is second puts the same in its place.
        std::fs::rename(made, &kept).expect("keep the empty SQLite");
    }
    kept
}

/// A fresh, migrated PostgreSQL: a copy of one that was made before in the cluster.
///
/// # Panics
/// When it cannot be made or `LOKET_TEST_POSTGRES` is not set.
pub async fn postgres() -> Store {
    let base = std::env::var(POSTGRES_VARIABLE).expect(
        "LOKET_TEST_POSTGRES must name a PostgreSQL cluster: run the tests through scripts/with-postgres.sh",
    );
    let name = unique_name();
    let mut cluster = PgConnection::connect(&format!("{base}/postgres")).await.expect("reach PostgreSQL");
    let template = postgres_template(&base, &mut cluster).await;
    order(&mut cluster, &format!("DROP DATABASE IF EXISTS {name}")).await;
    order(&mut cluster, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    cluster.close().await.expect("leave PostgreSQL");
    Store::connect_with(&format!("{base}/{name}"), settings()).await.expect("open PostgreSQL")
}

/// The name of an empty database of this version. The first test makes it, while the others wait.
async fn postgres_template(base: &str, cluster: &mut PgConnection) -> String {
    let name = template(&POSTGRES_SCHEMA);
    order(cluster, "SELECT pg_advisory_lock(1)").await;
    let known = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)");
    let known: bool = known.bind(&name).fetch_one(&mut *cluster).await.expect("list the databases");
    if !known {
        let made = unique_name();
        order(cluster, &format!("CREATE DATABASE {made}")).await;
        let store =
            Store::connect_with(&format!("{base}/{made}"), settings()).await.expect("open PostgreSQL");
        store.migrate().await.expect("migrate PostgreSQL");
        store.close().await;
        order(cluster, &format!("ALTER DATABASE {made} RENAME TO {name}")).await;
    }
    order(cluster, "SELECT pg_advisory_unlock(1)").await;
    name
}

async fn order(cluster: &mut PgConnection, text: &str) {
    sqlx::query(AssertSqlSafe(text.to_owned())).execute(cluster).await.expect("make a test database");
}

/// A name that is another for every other schema.
fn template(schema: &Migrator) -> String {
    let mut hasher = DefaultHasher::new();
    schema.iter().for_each(|migration| migration.checksum.hash(&mut hasher));
    format!("loket_template_{:016x}", hasher.finish())
}

/// Few connections: many tests share one cluster.
fn settings() -> Settings {
    Settings { writers: 4, readers: 2, patience: Duration::from_secs(20) }
}

/// The process id and a count: tests run in several processes, each with several tests.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("loket_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Runs any text, past every rule of this crate: to test what the database itself refuses.
///
/// # Errors
/// What the database says.
pub async fn run_raw(store: &Store, text: &str) -> Result<u64, sqlx::Error> {
    let text = AssertSqlSafe(text);
    Ok(match &store.pools {
        Pools::Sqlite { writer, .. } => sqlx::query(text).execute(writer).await?.rows_affected(),
        Pools::Postgres { writers, .. } => sqlx::query(text).execute(writers).await?.rows_affected(),
    })
}

/// Runs any text that gives one column of words.
///
/// # Errors
/// What the database says.
pub async fn words_raw(store: &Store, text: &str) -> Result<Vec<String>, sqlx::Error> {
    let text = AssertSqlSafe(text);
    match &store.pools {
        Pools::Sqlite { writer, .. } => sqlx::query_scalar(text).fetch_all(writer).await,
        Pools::Postgres { writers, .. } => sqlx::query_scalar(text).fetch_all(writers).await,
    }
}

/// Lets the next text that is found by its words stand at `place`, as after years of others. On SQLite, which knows no
/// blocks, texts go on standing behind each other.
///
/// # Errors
/// What the database says.
pub async fn places_from(store: &Store, place: i64) -> Result<(), sqlx::Error> {
    let Pools::Postgres { writers, .. } = &store.pools else { return Ok(()) };
    let text = "SELECT setval(pg_get_serial_sequence('search_texts', 'place'), $1, false)";
    sqlx::query(text).bind(place).execute(writers).await.map(drop)
}

/// How the database walks through a page of the queue: for all work, for what is free, and for what one member of staff
/// works on. PostgreSQL is told to prefer indexes, as it does by itself in a table that is not empty.
///
/// # Errors
/// What the database says.
pub async fn queue_plans(store: &Store) -> Result<Vec<String>, sqlx::Error> {
    use crate::args::{args, for_postgres, for_sqlite};
    use crate::repos::queue::{ALL, MINE, OPEN};
    let (day, id) = (chrono::NaiveDate::from_ymd_opt(2026, 11, 27), uuid::Uuid::nil());
    let bad = sqlx::Error::Encode;
    let mut plans = Vec::new();
    for (place, (sql, _)) in [ALL, OPEN, MINE].into_iter().enumerate() {
        let mut values = args!["0363", day, day, id, 20_i64];
        if place == 2 {
            values.extend(args![id]);
        }
        let lines: Vec<String> = match &store.pools {
            Pools::Sqlite { writer, .. } => {
                let text = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", sql.texts.sqlite));
                let rows = sqlx::query_with(text, for_sqlite(values).map_err(bad)?).fetch_all(writer).await?;
                rows.iter().map(|row| row.try_get(3)).collect::<Result<_, _>>()?
            }
            Pools::Postgres { writers, .. } => {
                let mut one = writers.begin().await?;
                for kind in ["seqscan", "bitmapscan", "sort"] {
                    sqlx::query(AssertSqlSafe(format!("SET LOCAL enable_{kind} = off")))
                        .execute(&mut *one)
                        .await?;
                }
                let text = AssertSqlSafe(format!("EXPLAIN {}", sql.texts.postgres));
                let values = for_postgres(values).map_err(bad)?;
                let rows = sqlx::query_with(text, values).fetch_all(&mut *one).await?;
                rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?
            }
        };
        plans.push(lines.join("\n"));
    }
    Ok(plans)
}

/// Every unique constraint the program knows: its name, and the columns by which SQLite names it.
#[must_use]
pub fn constraints() -> Vec<(&'static str, &'static str)> {
    crate::Conflict::CONSTRAINTS.iter().map(|(_, name, columns)| (*name, *columns)).collect()
}
