//! Loading many rows at once: PostgreSQL's `COPY`, many rows per `INSERT` on SQLite.
//!
//! For the demonstration and for measuring, never for what people do: rows come as they are, with their ids and moments, and
//! what belongs together is the task of whoever makes them. References, unique keys and triggers hold as always.
//! To load one more table: a row struct in `bulk/rows.rs`.

mod copy;
mod insert;
mod rows;
mod settle;

use domain::Actor;

use crate::args::{Arg, args};
use crate::row::Count;
use crate::sql::city_sql;
use crate::tx::Connection;
use crate::{Result, StorageError, Tx};

pub use rows::*;

/// JSON as text. Whoever makes a million rows writes what they share once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenJson(pub String);

/// A row that can be loaded; the city comes from the scope.
pub trait Loaded {
    /// Its table.
    const TABLE: &'static str;
    /// Its columns besides the city.
    const COLUMNS: &'static [&'static str];
    /// Its values, in the order of the columns.
    #[doc(hidden)]
    fn values(self) -> Vec<BulkValue>;
}

/// One value of a row.
#[derive(Debug)]
pub struct BulkValue(pub(crate) Arg);

/// Loads rows into the tables of one city. For the system alone.
#[derive(Debug)]
pub struct Bulk<'t>(&'t mut Tx);

impl Tx {
    /// Loads rows into the tables of one city. For the system alone.
    pub const fn bulk(&mut self) -> Bulk<'_> {
        Bulk(self)
    }
}

impl Bulk<'_> {
    /// Adds all of `rows`.
    ///
    /// # Errors
    /// When the database fails or refuses one of them, or somebody else than the system asks.
    pub async fn load<R: Loaded>(self, rows: Vec<R>) -> Result<()> {
        if self.0.scope().actor != Actor::System {
            return Err(StorageError::MissingReference { step: STEP });
        }
        if rows.is_empty() {
            return Ok(());
        }
        let city = self.0.scope().city;
        let rows = rows.into_iter().map(Loaded::values);
        let connection = self.0.link().connection().map_err(|error| StorageError::of(STEP, error))?;
        match connection {
            Connection::Sqlite(connection) => insert::load::<R>(connection, city, rows).await,
            Connection::Postgres(connection) => copy::load::<R>(connection, city, rows).await,
        }
        .map_err(|error| StorageError::of(STEP, error))
    }
}

impl Bulk<'_> {
    /// Takes `count` case numbers of `year` at once; the first of them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn numbers(self, year: i32, count: u32) -> Result<u32> {
        let sql = city_sql!(
            "take case numbers",
            "INSERT INTO case_numbers (city, year, last_serial) VALUES ($1, $2, $3) \
             ON CONFLICT (city, year) DO UPDATE SET last_serial = case_numbers.last_serial + $3 \
             RETURNING last_serial AS n"
        );
        let Count(last) = self.0.one(sql, args![i64::from(year), i64::from(count)]).await?;
        u32::try_from(last - i64::from(count) + 1)
            .map_err(|cause| StorageError::because("take case numbers", cause))
    }
}

/// What it is, for error messages.
const STEP: &str = "load rows in bulk";
