//! Withdrawing an application before the decision.

use domain::cases::{CaseEvent, CaseStatus};
use domain::terms::TermEvent;
use domain::{CaseId, Scope};
use serde_json::json;

use super::case::own_case;
use crate::shared::hearing::drop_hearings;
use crate::shared::{penalty, terms};
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Withdraws an own application. Its tasks and requests end; what was sent is kept.
    /// Withdrawing twice changes nothing.
    ///
    /// # Errors
    /// Not found when the case is not the actor's; a conflict when it was decided.
    pub async fn withdraw(&self, scope: &Scope, case: CaseId) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        if case.status == CaseStatus::Withdrawn {
            return Ok(());
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::Withdrawn).await?;
        record.audit("application_withdrawn", Some(case.id), json!({})).await?;
        let case = terms::apply(&mut record, case, TermEvent::Withdrawn { on: day_of(now) }).await?;
        for request in tx.requests().list(case.id).await? {
            tx.requests().close(request.id, now).await?;
        }
        tx.tasks().finish_all(case.id, None, now).await?;
        drop_hearings(&mut tx, case.id, now).await?;
        let withdrawn = tx.cases().change_status(case.id, case.version, CaseStatus::Withdrawn, now).await?;
        withdrawn.ok_or(ServiceError::NotFound)?;
        penalty::settle(&mut self.record(&mut tx, now), &case).await?;
        tx.commit().await?;
        Ok(())
    }
}
