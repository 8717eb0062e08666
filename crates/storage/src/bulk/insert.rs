//! SQLite: many rows per statement, so that the thread that owns the connection is asked rarely.

use domain::CityCode;
use sqlx::{AssertSqlSafe, SqliteConnection};

use super::{BulkValue, Loaded};
use crate::args::{Arg, for_sqlite};

/// Values of one statement; SQLite takes 32,766.
const VALUES: usize = 2_000;

pub(super) async fn load<R: Loaded>(
    connection: &mut SqliteConnection,
    city: CityCode,
    rows: impl Iterator<Item = Vec<BulkValue>>,
) -> sqlx::Result<()> {
    let per_statement = (VALUES / (R::COLUMNS.len() + 1)).max(1);
    let full = text::<R>(per_statement);
    let mut values: Vec<Arg> = Vec::with_capacity(VALUES);
    let mut count = 0;
    for row in rows {
        values.push(Arg::Text(Some(city.as_str().to_owned())));
        // JSON is text here; nothing is gained by reading it first.
        values.extend(row.into_iter().map(|BulkValue(value)| match value {
            Arg::Written(text) => Arg::Text(text),
            other => other,
        }));
        count += 1;
        if count == per_statement {
            run(connection, full.clone(), std::mem::take(&mut values), true).await?;
            count = 0;
        }
    }
    if count > 0 { run(connection, text::<R>(count), values, false).await } else { Ok(()) }
}

/// A statement for `rows` rows.
fn text<R: Loaded>(rows: usize) -> String {
    let row = format!("(?{})", ", ?".repeat(R::COLUMNS.len()));
    let rows = vec![row; rows].join(", ");
    format!("INSERT INTO {} (city, {}) VALUES {rows}", R::TABLE, R::COLUMNS.join(", "))
}

async fn run(
    connection: &mut SqliteConnection,
    text: String,
    values: Vec<Arg>,
    persistent: bool,
) -> sqlx::Result<()> {
    let values = for_sqlite(values).map_err(sqlx::Error::Encode)?;
    // Table and columns are constants of this crate.
    let query = sqlx::query_with(AssertSqlSafe(text), values).persistent(persistent);
    query.execute(connection).await.map(drop)
}
