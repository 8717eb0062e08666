//! More time for a decision on an objection: six weeks, once, told in time (Awb 7:10).

use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::terms::TermEvent;
use domain::{Scope, TaskId};
use letters::compose::MoreTime;
use serde_json::json;

use super::Seen;
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::terms;
use crate::staff::HANDLERS;
use crate::staff::words::needed;
use crate::time::day_of;
use crate::{Result, Services};

/// The tasks in which more time can be taken.
const KINDS: [TaskKind; 3] = [TaskKind::ObjectionCheck, TaskKind::Hearing, TaskKind::ObjectionDecision];

impl Services {
    /// Takes more time and tells who objects by letter.
    ///
    /// # Errors
    /// Invalid without a reason; a conflict when more time was taken before or the term has passed; else as
    /// [`Self::check_objection`].
    pub async fn postpone_objection(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        reason: &str,
    ) -> Result<()> {
        let reason = needed(reason, "waarom")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let handled = self.handled(&mut tx, scope, &HANDLERS, &KINDS, Seen { task, version }).await?;
        let mut record = self.record(&mut tx, now);
        let more = record.law.postponement(day_of(now)).map_err(terms::silent)?;
        let article = more.rule.cited();
        let event = TermEvent::Extended { on: day_of(now), by: more.value, article: article.clone() };
        let case = terms::apply(&mut record, handled.case, event).await?;
        record.event(case.id, CaseEvent::Postponed).await?;
        record.audit("objection_postponed", Some(case.id), json!({ "task": handled.task.id })).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("postponed:{}", case.id)), now).await?;
        let told =
            MoreTime { reason: &reason, decide_before: case.decide_by, article: &article, stays: None };
        self.write_more_time(&mut tx, &case, &told).await?;
        tx.commit().await?;
        Ok(())
    }
}
