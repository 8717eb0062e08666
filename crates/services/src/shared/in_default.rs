//! A notice of default (Awb 4:17, third paragraph): from then on a penalty can run.

use chrono::NaiveDate;
use domain::cases::CaseEvent;
use domain::terms::{TermEvent, TermProblem};
use serde_json::json;
use storage::{Case, Tx};

use super::{penalty, terms};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes down that a notice of default came in on a day: in the ledger, the timeline and the audit, with the look at the first
    /// day of the penalty. The row of the case is held: of two notices at the same moment one is written down.
    ///
    /// # Errors
    /// Invalid when the day lies before the receipt (`order`) or there is a notice already (`again`); a conflict when the case is
    /// closed.
    pub(crate) async fn put_in_default(&self, tx: &mut Tx, case: Case, received: NaiveDate) -> Result<()> {
        let now = self.now();
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
        let mut record = self.record(tx, now);
        record.term(case.id, &event).await?;
        record.event(case.id, CaseEvent::DefaultNoted).await?;
        penalty::plan(&mut record, &case, &course).await?;
        record.audit("default_noted", Some(case.id), json!({ "received": received })).await
    }
}
