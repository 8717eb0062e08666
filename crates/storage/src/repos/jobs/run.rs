//! What a worker says about the job it holds.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Job, Jobs, backoff, columns};
use crate::args::args;
use crate::row::FromRow;
use crate::sql::{Sql, staff_sql};
use crate::{Result, StorageError};

/// Only while the lease is this attempt's: a worker that was too slow cannot finish for another.
macro_rules! held {
    () => {
        " WHERE city = $1 AND id = $2 AND status = 'running' AND attempts = $3"
    };
}

impl Jobs<'_> {
    /// Done. In the transaction of the work itself, so that it happens exactly once.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the lease ran out and another worker took it: roll back.
    pub async fn finish(self, job: &Job, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "finish job",
            "UPDATE jobs SET status = 'done', finished_at = $4, worker = NULL",
            held!()
        );
        match self.0.execute(sql, args![job.id, job.attempts, now]).await? {
            0 => Err(StorageError::Stale),
            _ => Ok(()),
        }
    }

    /// Failed: tried again after a wait, or given up after the last attempt. The job as it is now.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the lease ran out and another worker took it.
    pub async fn retry(self, job: &Job, error: &str, now: DateTime<Utc>) -> Result<Job> {
        let wait = TimeDelta::from_std(backoff(job.attempts)).unwrap_or(TimeDelta::MAX);
        let at = now.checked_add_signed(wait).unwrap_or(now);
        let sql = staff_sql!(
            "retry job",
            "UPDATE jobs SET status = CASE WHEN attempts >= max_attempts THEN 'failed' ELSE 'ready' END, \
             finished_at = CASE WHEN attempts >= max_attempts THEN $6 ELSE finished_at END, \
             wake_at = $5, worker = NULL, last_error = $4",
            held!(),
            " RETURNING ",
            columns!()
        );
        self.changed(sql, args![job.id, job.attempts, error, at, now]).await
    }

    /// Failed for good, whatever attempt it was: trying again cannot help. A person must look.
    ///
    /// # Errors
    /// [`StorageError::Stale`] when the lease ran out and another worker took it.
    pub async fn give_up(self, job: &Job, error: &str, now: DateTime<Utc>) -> Result<Job> {
        let sql = staff_sql!(
            "give up job",
            "UPDATE jobs SET status = 'failed', finished_at = $5, worker = NULL, last_error = $4",
            held!(),
            " RETURNING ",
            columns!()
        );
        self.changed(sql, args![job.id, job.attempts, error, now]).await
    }

    /// Starts a job that was given up afresh; none when there is no such job.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revive(self, id: domain::JobId, now: DateTime<Utc>) -> Result<Option<Job>> {
        let sql = staff_sql!(
            "revive job",
            "UPDATE jobs SET status = 'ready', attempts = 0, wake_at = $3, finished_at = NULL \
             WHERE city = $1 AND id = $2 AND status = 'failed' RETURNING ",
            columns!()
        );
        self.0.optional(sql, args![id, now]).await
    }

    async fn changed<T: FromRow>(self, sql: Sql, values: Vec<crate::args::Arg>) -> Result<T> {
        self.0.optional(sql, values).await?.ok_or(StorageError::Stale)
    }
}
