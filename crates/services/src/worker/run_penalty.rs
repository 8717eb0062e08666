//! The penalty for a late decision starts to run (Awb 4:17): work for whoever may decide, a line in the timeline, news.

use domain::Scope;
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use serde_json::json;
use storage::{Job, NewTask};

use crate::shared::job::{NOTIFY, NotifyJob, PenaltyJob};
use crate::shared::record::from_json;
use crate::shared::terms;
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// The job `penalty`. Nothing happens when it was decided meanwhile, when the first day moved, or when the task is there.
    pub(super) async fn run_penalty(&self, job: &Job) -> Result<()> {
        let PenaltyJob { case, first } = from_json(&job.payload)?;
        let (now, today) = (self.now(), self.today());
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, stored)?;
        let penalty = course.penalty(today, self.law()).map_err(terms::silent)?;
        let runs = penalty.is_some_and(|penalty| penalty.first == first && penalty.days > 0);
        if runs && !case.status.is_closed() && tx.penalties().of(case.id).await?.is_none() {
            let (id, payload) = (self.new_id(), json!({}));
            // Due at once: every day costs.
            let task = NewTask {
                id,
                case: case.id,
                kind: TaskKind::Penalty,
                due: first,
                reasons: &[],
                proposal: None,
                payload: &payload,
            };
            if tx.tasks().create(task, now).await? {
                let mut record = self.record(&mut tx, now);
                record.event(case.id, CaseEvent::PenaltyRuns).await?;
                let detail = json!({ "first": first, "task": id });
                record.audit("penalty_runs", Some(case.id), detail).await?;
                let news = NotifyJob { case: case.id, message: None };
                record.job(NOTIFY, &news, Some(&format!("penalty:{}", case.id)), now).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}
