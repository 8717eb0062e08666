//! A notice of default that came in on paper (Awb 4:17, third paragraph).

use chrono::NaiveDate;
use domain::{CaseId, Scope};

use super::held::{HANDLERS, staff_with};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes down the day on which a notice of default came in; the ledger tells the days of the penalty from then on.
    ///
    /// # Errors
    /// Invalid without a day, with one that is still to come or lies before the receipt, or when there is a notice already;
    /// a conflict when the case is closed; not found when there is no such case in the own city.
    pub async fn note_default(&self, scope: &Scope, case: CaseId, received: Option<NaiveDate>) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let received = received.ok_or_else(|| ServiceError::invalid("ingebreke", "date"))?;
        if received > self.today() {
            return Err(ServiceError::invalid("ingebreke", "future"));
        }
        let mut tx = self.parts().store.begin(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        self.put_in_default(&mut tx, case, received).await?;
        tx.commit().await?;
        Ok(())
    }
}
