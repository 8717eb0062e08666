//! Giving notice of default when the city is late (Awb 4:17, third paragraph): it counts from the moment it is sent.

use domain::product::Product;
use domain::{CaseId, Scope};
use storage::Case;

use super::case::own_case;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Puts the city in default in an own case that should have been decided. A second click changes nothing.
    ///
    /// # Errors
    /// Not found when the case is not the actor's; a conflict while there is still time, when no decision is to be taken, or none
    /// any more.
    pub async fn give_default(&self, scope: &Scope, case: CaseId) -> Result<()> {
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let product = self.product_of(scope, &case.product)?;
        if !self.is_late(product, &case) {
            return Err(ServiceError::Conflict("there is no decision that is late"));
        }
        match self.put_in_default(&mut tx, case, self.today()).await {
            // Somebody was first: the resident on another device, or staff with a letter.
            Err(ServiceError::Invalid(_)) => return Ok(()),
            done => done?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// Whether a decision should have been taken by now.
    pub(super) fn is_late(&self, product: &Product, case: &Case) -> bool {
        let decided = product.ends_in_decision() || product.is_objection();
        decided && case.status.term_runs() && self.today() > case.decide_by
    }
}
