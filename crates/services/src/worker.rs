//! Jobs: what happens by itself after a commit. Each finishes in the transaction of its effect.

mod batch_item;
mod close_advice;
mod close_hearing;
mod close_request;
mod close_signature;
mod decide;
mod draw_sample;
mod hand_over;
mod notify;
mod purge;
mod read_document;
mod remind;
mod remove_file;
mod replay;
mod run_penalty;
mod start_absence;
mod verify;
mod warn;

use std::time::Duration;

use domain::Scope;
use serde_json::json;
use storage::{Job, JobStatus};

use crate::shared::job;
use crate::{Result, ServiceError, Services, purpose};
pub use replay::Replayed;
use verify::Why;

/// How long a worker holds a job before another may take it: far longer than any job takes.
const LEASE: Duration = Duration::from_secs(120);

impl Services {
    /// Takes one due job and does it; whether there was one. A failed job is tried again later; one whose
    /// lease ran out meanwhile is another worker's, and nothing of this attempt remains.
    ///
    /// # Errors
    /// When the database fails; what a job itself meets is kept with the job.
    pub async fn work_once(&self, worker: &str) -> Result<bool> {
        let Some(job) = self.parts().store.take_job(worker, self.now(), LEASE).await? else {
            return Ok(false);
        };
        let failed = if job.attempts > job.max_attempts {
            self.after(&job, "the worker did not come back").await
        } else {
            match self.run(&job).await {
                Ok(()) => return Ok(true),
                Err(problem) => {
                    tracing::warn!(
                        job = %job.id, kind = job.kind, attempt = job.attempts,
                        error = &problem as &dyn std::error::Error, "a job failed and is tried again"
                    );
                    self.after(&job, &problem.to_string()).await
                }
            }
        };
        match failed {
            Err(ServiceError::Stale(_)) => tracing::warn!(job = %job.id, "another worker has the job now"),
            other => other?,
        }
        Ok(true)
    }

    /// Lets a job wait after a failure, or gives it up and tells a person, in one step.
    async fn after(&self, job: &Job, problem: &str) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        let job = tx.jobs().retry(job, problem, now).await?;
        if job.status == JobStatus::Failed {
            tracing::error!(job = %job.id, kind = job.kind, "a job was given up");
            self.hand_over(&mut tx, &job).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Enqueues the clearing away of each city, once a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn plan_day(&self) -> Result<()> {
        let now = self.now();
        for city in self.catalog().cities() {
            let scope = Scope::system(city.code, purpose::ADMINISTER);
            let mut tx = self.parts().store.begin(&scope).await?;
            let key = format!("purge:{}", self.today());
            self.record(&mut tx, now).job(job::PURGE, &json!({}), Some(&key), now).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn run(&self, job: &Job) -> Result<()> {
        match job.kind.as_str() {
            job::VERIFY => self.run_verify(job, Why::Application).await,
            job::VERIFY_AGAIN => self.run_verify(job, Why::Change).await,
            job::DECIDE => self.run_decide(job).await,
            job::NOTIFY => self.run_notify(job).await,
            job::NOTIFY_EXPERT => self.run_notify_expert(job).await,
            job::CLOSE_ADVICE => self.run_close_advice(job).await,
            job::CLOSE_REQUEST => self.run_close_request(job).await,
            job::REMIND => self.run_remind(job).await,
            job::CLOSE_HEARING => self.run_close_hearing(job).await,
            job::CLOSE_SIGNATURE => self.run_close_signature(job).await,
            job::WARN => self.run_warn(job).await,
            job::PENALTY => self.run_penalty(job).await,
            job::PURGE => self.run_purge(job).await,
            job::READ_DOCUMENT => self.run_read_document(job).await,
            job::REMOVE_FILE => self.run_remove_file(job).await,
            job::ABSENCE => self.run_absence(job).await,
            job::BATCH_ITEM => self.run_batch_item(job).await,
            job::SWEEP_UPLOAD => self.run_sweep_upload(job).await,
            _ => Err(ServiceError::Conflict("no such kind of job")),
        }
    }
}
