//! "I sent everything": the term runs again (Awb 4:15).

use domain::cases::{CaseEvent, CaseStatus};
use domain::terms::TermEvent;
use domain::{CaseId, InformationRequestId, Scope};
use serde_json::json;

use super::case::own_case;
use crate::shared::job::{CaseJob, VERIFY};
use crate::shared::terms;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Notes that everything a request asks was supplied. Doing it twice changes nothing.
    ///
    /// # Errors
    /// Not found when the request is not on this case of the actor.
    pub async fn finish_request(
        &self,
        scope: &Scope,
        case: CaseId,
        request: InformationRequestId,
    ) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let asked = tx.requests().get(request).await?.filter(|asked| asked.case_id == case.id);
        asked.ok_or(ServiceError::NotFound)?;
        if !tx.requests().answer(request, now).await? {
            return Ok(());
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::InfoReceived).await?;
        record.audit("request_answered", Some(case.id), json!({ "request": request })).await?;
        // What came in may change the proposal: look again.
        let key = format!("request:{request}");
        record.job(VERIFY, &CaseJob::of(case.id), Some(&key), now).await?;
        let case = if case.status == CaseStatus::InfoRequested {
            let event = TermEvent::InformationReceived { on: day_of(now) };
            terms::apply(&mut record, case, event).await?
        } else {
            case
        };
        if case.status == CaseStatus::InfoRequested {
            tx.cases().change_status(case.id, case.version, CaseStatus::InfoReceived, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
