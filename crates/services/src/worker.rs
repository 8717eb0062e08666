//! Jobs: what happens by itself after a commit. Each finishes in the transaction of its effect.

mod close_request;
mod decide;
mod notify;
mod purge;
mod remove_file;
mod verify;

use std::time::Duration;

use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use serde_json::{Value, json};
use storage::{Job, JobStatus, NewTask};

use crate::shared::job;
use crate::{Result, ServiceError, Services, purpose};

/// How long a worker holds a job before another may take it: far longer than any job takes.
const LEASE: Duration = Duration::from_secs(120);

impl Services {
    /// Takes one due job and does it; whether there was one. A failed job is tried again later.
    ///
    /// # Errors
    /// When the database fails; what a job itself meets is kept with the job.
    pub async fn work_once(&self, worker: &str) -> Result<bool> {
        let Some(job) = self.parts().store.take_job(worker, self.now(), LEASE).await? else {
            return Ok(false);
        };
        if job.status == JobStatus::Failed {
            self.gave_up(&job).await?;
            return Ok(true);
        }
        if let Err(problem) = self.run(&job).await {
            tracing::warn!(
                job = %job.id, kind = job.kind, attempt = job.attempts,
                error = &problem as &dyn std::error::Error, "a job failed and is tried again"
            );
            let scope = Scope::system(job.city, purpose::ADMINISTER);
            let mut tx = self.parts().store.begin(&scope).await?;
            let job = tx.jobs().retry(&job, &problem.to_string(), self.now()).await?;
            tx.commit().await?;
            if job.status == JobStatus::Failed {
                self.gave_up(&job).await?;
            }
        }
        Ok(true)
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
            job::VERIFY => self.run_verify(job).await,
            job::DECIDE => self.run_decide(job).await,
            job::NOTIFY => self.run_notify(job).await,
            job::CLOSE_REQUEST => self.run_close_request(job).await,
            job::PURGE => self.run_purge(job).await,
            job::REMOVE_FILE => self.run_remove_file(job).await,
            job::SWEEP_UPLOAD => self.run_sweep_upload(job).await,
            _ => Err(ServiceError::Conflict("no such kind of job")),
        }
    }

    /// A job that was given up about a case becomes a task: nothing ends in silence.
    async fn gave_up(&self, job: &Job) -> Result<()> {
        tracing::error!(job = %job.id, kind = job.kind, "a job was given up");
        let Some(case) =
            job.payload.get("case").and_then(Value::as_str).and_then(|id| id.parse::<CaseId>().ok())
        else {
            return Ok(());
        };
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        let Some(case) = tx.cases().get(case).await? else { return Ok(()) };
        let payload = json!({});
        let id = domain::TaskId(job.id.0);
        if tx.tasks().get(id).await?.is_none() {
            let kind = TaskKind::Undelivered;
            let task = NewTask {
                id,
                case: case.id,
                kind,
                due: case.decide_by,
                reasons: &[],
                proposal: None,
                payload: &payload,
            };
            tx.tasks().create(task, now).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
