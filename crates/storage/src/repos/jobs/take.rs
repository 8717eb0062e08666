//! Taking the next job. The one step that is not for one city: a worker serves them all, and each job
//! carries the city for which everything after it is done.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Job, columns};
use crate::args::args;
use crate::dialect::{Texts, claim_one};
use crate::row::Count;
use crate::sql::Sql;
use crate::{Result, Store};

/// The next job to wake: in order of time, whichever city.
macro_rules! next {
    () => {
        "(SELECT city, id FROM jobs WHERE status IN ('ready', 'running') AND wake_at <= $1 \
         ORDER BY wake_at, id LIMIT 1"
    };
}

const PEEK: Sql = Sql::any_city(
    "look for a job",
    Texts::same(
        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM jobs WHERE status IN ('ready', 'running') \
         AND wake_at <= $1 LIMIT 1) due",
    ),
);

/// A job whose lease ran out after its last attempt is taken once more, to be given up by who takes it: giving
/// up and telling a person are then one step, which a crash cannot part.
const TAKE: Sql = Sql::any_city(
    "take a job",
    claim_one!(
        concat!(
            "UPDATE jobs SET status = 'running', attempts = attempts + 1, worker = $2, wake_at = $3 WHERE (city, id) = ",
            next!()
        ),
        concat!(") RETURNING ", columns!())
    ),
);

impl Store {
    /// Takes the next job that is due, for `lease`; none when there is nothing to do.
    ///
    /// Whoever takes it says [`Jobs::finish`](crate::Jobs::finish) or [`Jobs::retry`](crate::Jobs::retry)
    /// within the lease; else another worker takes it again. Look at [`Job::attempts`]: one that was taken
    /// more often than it may be is not tried any more; retrying gives it up, and somebody must be told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_job(&self, worker: &str, now: DateTime<Utc>, lease: Duration) -> Result<Option<Job>> {
        // Looking first spares the one writer of SQLite a lock at every look.
        let due: Option<Count> = self.reader().await?.optional(PEEK, args![now]).await?;
        if due.is_none_or(|Count(due)| due == 0) {
            return Ok(None);
        }
        let until = TimeDelta::from_std(lease).ok().and_then(|lease| now.checked_add_signed(lease));
        let mut writer = self.writer().await?;
        let job = writer.optional(TAKE, args![now, worker, until.unwrap_or(now)]).await?;
        writer.commit().await?;
        Ok(job)
    }
}
