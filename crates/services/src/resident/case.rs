//! The case page of a resident or company.

use domain::{CaseId, Scope};
use storage::{Case, Tx};

use crate::shared::case_rows::{files, latest_decision, request_view, still_later, timeline};
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::shared::terms;
use crate::views::CaseView;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Everything about an own case.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn case(&self, scope: &Scope, case: CaseId) -> Result<CaseView> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let product = self.product_of(scope, &case.product)?;
        let today = self.today();
        let documents = tx.documents().list_of_case(case.id).await?;
        let request = request_view(tx.requests().list(case.id).await?, &documents, today)?;
        let term_events = tx.terms().list(case.id).await?;
        let ledger = terms::ledger(&terms::replay(&case, term_events)?, product);
        let messages = tx.messages().list(case.id).await?;
        let looks = tx.access().list_for_case(case.id).await?;
        Ok(CaseView {
            id: case.id,
            number: case.number.clone(),
            product: product.name.clone(),
            product_id: product.id.clone(),
            kind: product.kind,
            status: case.status,
            today,
            received_at: case.received_at,
            decide_by: case.decide_by,
            request,
            later: match case.status.is_closed() {
                true => Vec::new(),
                false => still_later(&receipt_of(&mut tx, &case).await?, &documents),
            },
            decision: latest_decision(&mut tx, &case).await?,
            timeline: timeline(tx.events().list(case.id).await?),
            ledger: ledger.entries,
            messages: self.message_rows(scope, messages),
            files: files(&documents),
            looks: self.look_rows(scope.city, looks),
            message_key: self.new_id(),
        })
    }
}

/// A case of the resident or company that acts.
pub(super) async fn own_case(tx: &mut Tx, case: CaseId) -> Result<Case> {
    tx.cases().get_own(case).await?.ok_or(ServiceError::NotFound)
}

/// The receipt of a case.
pub(super) async fn receipt_of(tx: &mut Tx, case: &Case) -> Result<StoredReceipt> {
    let submission = tx.submissions().of_case(case.id).await?.ok_or(ServiceError::NotFound)?;
    from_json(&submission.receipt)
}
