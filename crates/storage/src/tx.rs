//! The unit of work: one city, one actor, one transaction.

use domain::{Actor, Scope};
use sqlx::{PgConnection, Postgres, SqlSafeStr, Sqlite, SqliteConnection, Transaction};
use uuid::Uuid;

use crate::args::{Arg, IntoArg, for_postgres, for_sqlite};
use crate::readers::Reader;
use crate::row::{FromRow, Row};
use crate::sql::{Bound, Sql};
use crate::words::OwnerKind;
use crate::{Result, StorageError};

/// A transaction for one scope. Dropped without [`Tx::commit`], nothing happened.
#[derive(Debug)]
pub struct Tx {
    scope: Scope,
    link: Link,
}

#[derive(Debug)]
pub(crate) enum Link {
    Sqlite(Transaction<'static, Sqlite>),
    SqliteReader(Reader<Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    PostgresReader(Reader<Postgres>),
}

pub(crate) enum Connection<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

impl Link {
    pub(crate) fn connection(&mut self) -> sqlx::Result<Connection<'_>> {
        Ok(match self {
            Self::Sqlite(link) => Connection::Sqlite(link),
            Self::SqliteReader(link) => Connection::Sqlite(link.start()?),
            Self::Postgres(link) => Connection::Postgres(link),
            Self::PostgresReader(link) => Connection::Postgres(link.start()?),
        })
    }

    /// Says that a query ended well.
    const fn done(&mut self) {
        match self {
            Self::SqliteReader(link) => link.done(),
            Self::PostgresReader(link) => link.done(),
            Self::Sqlite(_) | Self::Postgres(_) => {}
        }
    }
}

/// Runs one text on whichever database it is; the only place that knows there are two.
macro_rules! dispatch {
    ($link:expr, $step:expr, $texts:expr, $values:expr, $method:ident, $row:expr, $postgres_row:expr) => {{
        let bad = |cause| StorageError::Database { step: $step, cause };
        let connection = $link.connection().map_err(|error| StorageError::of($step, error))?;
        let done = match connection {
            Connection::Sqlite(connection) => {
                let values = for_sqlite($values).map_err(bad)?;
                sqlx::query_with($texts.sqlite.into_sql_str(), values).$method(connection).await.map($row)
            }
            Connection::Postgres(connection) => {
                let values = for_postgres($values).map_err(bad)?;
                sqlx::query_with($texts.postgres.into_sql_str(), values)
                    .$method(connection)
                    .await
                    .map($postgres_row)
            }
        };
        if done.is_ok() {
            $link.done();
        }
        done.map_err(|error| StorageError::of($step, error))
    }};
}

impl Link {
    /// Every row.
    pub async fn all<T: FromRow>(&mut self, sql: Sql, values: Vec<Arg>) -> Result<Vec<T>> {
        let rows: Vec<Row> = dispatch!(
            self,
            sql.step,
            sql.texts,
            values,
            fetch_all,
            |rows| rows.into_iter().map(Row::Sqlite).collect(),
            |rows| rows.into_iter().map(Row::Postgres).collect()
        )?;
        rows.iter().map(T::from_row).collect()
    }

    /// The first row, if there is one.
    pub async fn optional<T: FromRow>(&mut self, sql: Sql, values: Vec<Arg>) -> Result<Option<T>> {
        let row: Option<Row> = dispatch!(
            self,
            sql.step,
            sql.texts,
            values,
            fetch_optional,
            |row| row.map(Row::Sqlite),
            |row| row.map(Row::Postgres)
        )?;
        row.as_ref().map(T::from_row).transpose()
    }

    /// The number of rows that changed.
    pub async fn execute(&mut self, sql: Sql, values: Vec<Arg>) -> Result<u64> {
        dispatch!(self, sql.step, sql.texts, values, execute, |done| done.rows_affected(), |done| done
            .rows_affected())
    }

    /// Makes it last.
    pub async fn commit(self) -> Result<()> {
        let done = match self {
            Self::Sqlite(link) => link.commit().await,
            Self::Postgres(link) => link.commit().await,
            Self::SqliteReader(_) | Self::PostgresReader(_) => Ok(()),
        };
        done.map_err(|error| StorageError::of("commit", error))
    }
}

impl Tx {
    pub(crate) fn new(scope: &Scope, link: Link) -> Self {
        Self { scope: scope.clone(), link }
    }

    /// Makes everything that was done through this transaction last.
    ///
    /// # Errors
    /// When the database cannot; then whether it happened is unknown, and asking again must be harmless.
    pub async fn commit(self) -> Result<()> {
        self.link.commit().await
    }

    /// Goes on in the same transaction for another city: what was done for both lasts together, or not at all.
    ///
    /// The one place where a write crosses from city to city. Only sending an application on to the municipality that is to
    /// decide does (Awb 2:3), with a purpose of its own on both sides.
    #[must_use]
    pub fn onward(self, scope: &Scope) -> Self {
        Self { scope: scope.clone(), link: self.link }
    }

    /// Goes on in the same transaction and city as the system: for what follows in a case from an act of somebody whose case
    /// it is not.
    #[must_use]
    pub fn as_system(self, purpose: &'static str) -> Self {
        let scope = Scope::system(self.scope.city, purpose);
        Self { scope, link: self.link }
    }

    /// For whom this transaction works.
    #[must_use]
    pub const fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The connection below, for what is no single step.
    pub(crate) const fn link(&mut self) -> &mut Link {
        &mut self.link
    }

    /// Who acts, as rows keep it: kind, id, name.
    pub(crate) fn actor(&self) -> (&'static str, Option<Uuid>, Option<String>) {
        (self.scope.actor.kind(), self.scope.actor.id(), self.scope.actor.name().map(str::to_owned))
    }

    /// The owner that acts, if it is a resident or a company.
    pub(crate) const fn owner(&self) -> Option<(OwnerKind, Uuid)> {
        match self.scope.actor {
            Actor::Resident { person, .. } => Some((OwnerKind::Resident, person.0)),
            Actor::Company { company, .. } => Some((OwnerKind::Company, company.0)),
            Actor::Visitor | Actor::Staff { .. } | Actor::System => None,
        }
    }

    /// Whether the actor may see the whole city.
    pub(crate) const fn sees_city(&self) -> bool {
        matches!(self.scope.actor, Actor::Staff { .. } | Actor::System)
    }

    /// Whether the step is for whoever acts. Where it is not, the answer is as if nothing were there.
    fn may(&self, sql: Sql) -> bool {
        sql.bound != Bound::Staff || self.sees_city()
    }

    fn bind(&self, bound: Bound, mut values: Vec<Arg>) -> Vec<Arg> {
        let mut all = vec![self.scope.city.as_str().into_arg()];
        if matches!(bound, Bound::Owner | Bound::Viewer | Bound::Signer) {
            // A viewer without rights is an owner that nothing belongs to.
            let nobody = (bound == Bound::Viewer && !self.sees_city()).then_some("nobody");
            let kind = self.owner().map(|(kind, _)| kind.as_str()).or(nobody);
            all.push(kind.into_arg());
            all.push(self.owner().map(|(_, id)| id).into_arg());
        }
        all.append(&mut values);
        all
    }

    pub(crate) async fn all<T: FromRow>(&mut self, sql: Sql, values: Vec<Arg>) -> Result<Vec<T>> {
        if !self.may(sql) {
            return Ok(Vec::new());
        }
        let values = self.bind(sql.bound, values);
        self.link.all(sql, values).await
    }

    pub(crate) async fn optional<T: FromRow>(&mut self, sql: Sql, values: Vec<Arg>) -> Result<Option<T>> {
        if !self.may(sql) {
            return Ok(None);
        }
        let values = self.bind(sql.bound, values);
        self.link.optional(sql, values).await
    }

    /// The row that the step always gives; none means that what it points to is not there.
    pub(crate) async fn one<T: FromRow>(&mut self, sql: Sql, values: Vec<Arg>) -> Result<T> {
        self.optional(sql, values).await?.ok_or(StorageError::MissingReference { step: sql.step })
    }

    pub(crate) async fn execute(&mut self, sql: Sql, values: Vec<Arg>) -> Result<u64> {
        if !self.may(sql) {
            return Ok(0);
        }
        let values = self.bind(sql.bound, values);
        self.link.execute(sql, values).await
    }

    /// A step that must change exactly what it names.
    pub(crate) async fn insert(&mut self, sql: Sql, values: Vec<Arg>) -> Result<()> {
        match self.execute(sql, values).await? {
            0 => Err(StorageError::MissingReference { step: sql.step }),
            _ => Ok(()),
        }
    }
}
