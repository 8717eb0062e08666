//! Jobs: work that is done after commit, at least once.

mod run;
mod take;

use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::{CityCode, JobId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{city_sql, staff_sql};
use crate::words::JobStatus;

rows! {
    /// A job.
    pub struct Job from "jobs" {
        /// For which city; open its transactions with [`Scope::system`](domain::Scope::system).
        pub city: CityCode,
        /// Id, also the idempotency key towards other systems.
        pub id: JobId,
        /// What is to be done.
        pub kind: String,
        /// With what.
        pub payload: Value,
        /// How far it is.
        pub status: JobStatus,
        /// Ready: not before. Running: until then it is the worker's.
        pub wake_at: DateTime<Utc>,
        /// Times taken, this one included.
        pub attempts: i64,
        /// After how many it is given up.
        pub max_attempts: i64,
        /// Why the last attempt failed.
        pub last_error: Option<String>,
    }
}

/// Work to be done.
#[derive(Clone, Copy, Debug)]
pub struct NewJob<'a> {
    /// Id.
    pub id: JobId,
    /// What is to be done.
    pub kind: &'a str,
    /// With what.
    pub payload: &'a Value,
    /// Not before this moment.
    pub run_at: DateTime<Utc>,
    /// Work with the same kind and key is enqueued once, ever.
    pub unique_key: Option<&'a str>,
}

/// How often a job is tried before a person must look: with the waits of [`backoff`], about 29 hours.
pub const MAX_ATTEMPTS: i64 = 40;

const FIRST_WAIT: Duration = Duration::from_secs(2);
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// How long to wait after failed attempt number `attempt` (from 1): doubling from two seconds to an hour.
#[must_use]
pub fn backoff(attempt: i64) -> Duration {
    let doublings = u32::try_from(attempt.saturating_sub(1).clamp(0, 20)).unwrap_or(0);
    FIRST_WAIT.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST_WAIT)
}

macro_rules! columns {
    () => {
        "city, id, kind, payload, status, wake_at, attempts, max_attempts, last_error"
    };
}
use columns;

repository! {
    /// Work for the worker, enqueued in the transaction that causes it.
    Jobs, jobs
}

impl Jobs<'_> {
    /// Enqueues work; whether it is new.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enqueue(self, new: NewJob<'_>, now: DateTime<Utc>) -> Result<bool> {
        let sql = city_sql!(
            "enqueue job",
            "INSERT INTO jobs (city, id, kind, payload, unique_key, status, wake_at, attempts, max_attempts, \
             created_at) VALUES ($1, $2, $3, $4, $5, 'ready', $6, 0, $7, $8) \
             ON CONFLICT (city, kind, unique_key) DO NOTHING"
        );
        let NewJob { id, kind, payload, run_at, unique_key } = new;
        let values = args![id, kind, payload, unique_key, run_at, MAX_ATTEMPTS, now];
        Ok(self.0.execute(sql, values).await? > 0)
    }

    /// Jobs that were given up, latest first: a person must look.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_failed(self, limit: u32) -> Result<Vec<Job>> {
        let sql = staff_sql!(
            "list failed jobs",
            "SELECT ",
            columns!(),
            " FROM jobs WHERE city = $1 AND status = 'failed' ORDER BY finished_at DESC, id LIMIT ($2 + 0)"
        );
        self.0.all(sql, args![i64::from(limit)]).await
    }

    /// One job.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: JobId) -> Result<Option<Job>> {
        let sql = staff_sql!("get job", "SELECT ", columns!(), " FROM jobs WHERE city = $1 AND id = $2");
        self.0.optional(sql, args![id]).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits: Vec<u64> = [1, 2, 3, 11, 12, 40, i64::MAX].map(|n| backoff(n).as_secs()).into();
        assert_eq!(waits, [2, 4, 8, 2048, 3600, 3600, 3600]);
    }
}
