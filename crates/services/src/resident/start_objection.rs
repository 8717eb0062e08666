//! Starting an objection from the decision it is against (Awb 6:4, 6:5).

use domain::forms::Known;
use domain::product::Product;
use domain::{CaseId, DraftId, Scope};

use super::case::own_case;
use super::running::audience;
use crate::shared::case_rows::latest_decision;
use crate::views::{DecisionView, ObjectionRow};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Starts an objection against the last decision of an own case, with that decision chosen; the draft that is open already when
    /// there is one.
    ///
    /// # Errors
    /// Not found when the case is not the actor's, nothing was decided in it, or the city takes no objection here.
    pub async fn start_objection(&self, scope: &Scope, case: CaseId) -> Result<DraftId> {
        let product = self.objection_product(scope).ok_or(ServiceError::NotFound)?;
        let decision = {
            let mut tx = self.parts().store.read(scope).await?;
            let case = own_case(&mut tx, case).await?;
            let decision = latest_decision(&mut tx, &case).await?;
            let objections = self.objections(&mut tx, case.id).await?;
            let objectable = self.objectable(scope, decision.as_ref(), &objections);
            decision.filter(|_| objectable).ok_or(ServiceError::NotFound)?.id.to_string()
        };
        // One draft for each decision: a second click, or another device, goes on with it.
        let draft = self.new_draft(scope, product, &decision, &[]).await?;
        self.change_draft(scope, draft, |draft| {
            draft.form.choose(Known::DECISIONS, &decision, &mut draft.state.answers);
            Ok(())
        })
        .await?;
        Ok(draft)
    }

    /// Whether the owner can object here to the last decision of a case. Against a decision on an objection one goes to the court,
    /// and one objection at a time is enough. The term is no bar: who is late says why (Awb 6:11).
    pub(super) fn objectable(
        &self,
        scope: &Scope,
        decision: Option<&DecisionView>,
        objections: &[ObjectionRow],
    ) -> bool {
        decision.is_some_and(|decision| decision.after_objection.is_none())
            && objections.iter().all(|objection| objection.outcome.is_some())
            && self.objection_product(scope).is_some()
    }

    /// What the city calls objecting, for this kind of actor.
    fn objection_product(&self, scope: &Scope) -> Option<&Product> {
        let offered = self.catalog().products(scope.city, audience(scope));
        offered.into_iter().find(|product| product.is_objection())
    }
}
