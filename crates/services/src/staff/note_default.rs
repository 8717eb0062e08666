//! A written notice of default came in (Awb 4:17, third paragraph): from then on a penalty can run.

use chrono::NaiveDate;
use domain::cases::CaseEvent;
use domain::terms::{TermEvent, TermProblem};
use domain::{CaseId, Scope};
use serde_json::json;

use super::held::{HANDLERS, staff_with};
use crate::shared::{penalty, terms};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes down the day on which a notice of default came in; the ledger tells the days of the penalty from then on.
    ///
    /// # Errors
    /// Invalid without a day, with one that is still to come or lies before the receipt, or when there is a notice already;
    /// a conflict when the case is closed; not found when there is no such case in the own city.
    pub async fn note_default(&self, scope: &Scope, case: CaseId, received: Option<NaiveDate>) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let received = received.ok_or_else(|| ServiceError::invalid("ingebreke", "date"))?;
        if received > self.today() {
            return Err(ServiceError::invalid("ingebreke", "future"));
        }
        let mut tx = self.parts().store.begin(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        // The row of the case is held: of two notices at the same moment one is written down.
        let case = tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let event = TermEvent::DefaultNotice { received };
        let events = tx.terms().list(case.id).await?;
        let mut course = terms::replay(self.law(), &case, events)?;
        course.apply(event.clone(), self.law()).map_err(|problem| match problem {
            TermProblem::Law(problem) => terms::silent(problem),
            TermProblem::OutOfOrder => ServiceError::invalid("ingebreke", "order"),
            TermProblem::AlreadyInDefault => ServiceError::invalid("ingebreke", "again"),
            _ => ServiceError::Conflict("the term cannot take this step"),
        })?;
        let mut record = self.record(&mut tx, now);
        record.term(case.id, &event).await?;
        record.event(case.id, CaseEvent::DefaultNoted).await?;
        penalty::plan(&mut record, &case, &course).await?;
        record.audit("default_noted", Some(case.id), json!({ "received": received })).await?;
        tx.commit().await?;
        Ok(())
    }
}
