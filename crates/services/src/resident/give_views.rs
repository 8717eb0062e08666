//! What somebody thinks of facts, before a decision (Awb 4:7, 4:8, 4:9).

use domain::cases::CaseEvent;
use domain::hearing::AnswerKind;
use domain::{CaseId, HearingId, Scope};
use serde_json::json;

use super::case::own_case;
use crate::shared::hearing::tell_work;
use crate::shared::typed::needed;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Keeps the answer in writing to a question of the city. A second click changes nothing.
    ///
    /// # Errors
    /// Not found when the question is not in a case of who acts; invalid when the text is empty or too long; a conflict when it
    /// was answered otherwise, or nobody needs the answer any more.
    pub async fn give_views(
        &self,
        scope: &Scope,
        case: CaseId,
        hearing: HearingId,
        text: &str,
    ) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let asked = tx.hearings().list(case.id).await?.into_iter().find(|asked| asked.id == hearing);
        let asked = asked.ok_or(ServiceError::NotFound)?;
        match asked.answered {
            None => {}
            Some(AnswerKind::Written) => return Ok(()),
            Some(_) => return Err(ServiceError::Conflict("it was answered, or is not needed any more")),
        }
        let text = needed(text, "zienswijze")?;
        // Work before answer, as everybody does: two at the same moment wait for each other in one order.
        tell_work(&mut tx, &case, &asked, now).await?;
        if !tx.hearings().answer(case.id, hearing, AnswerKind::Written, &text, now).await? {
            return Err(ServiceError::Stale("the hearing"));
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::ViewsGiven).await?;
        let detail = json!({ "hearing": hearing, "how": AnswerKind::Written });
        record.audit("views_given", Some(case.id), detail).await?;
        tx.commit().await?;
        Ok(())
    }
}
