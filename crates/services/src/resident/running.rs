//! What somebody has open already for a product, before they start it again.

use domain::Scope;
use domain::product::{Audience, Product};
use storage::{Case, Draft, Tx};

use super::draft::owner_only;
use crate::time::{day_of, last_day_before};
use crate::views::{CaseRow, DraftRow, RunningView};
use crate::{Result, ServiceError, Services};

impl Services {
    /// One's own open drafts and cases for a product, newest first.
    ///
    /// # Errors
    /// Not found when the city does not offer the product to this kind of actor.
    pub async fn running(&self, scope: &Scope, product: &str) -> Result<RunningView> {
        let product = self.startable(scope, product)?;
        let mut tx = self.parts().store.read(scope).await?;
        let drafts = open_drafts(&mut tx, product).await?;
        let cases = open_cases(&mut tx, product).await?;
        let draft = |draft: Draft| DraftRow {
            id: draft.id,
            product: product.name.clone(),
            corrects: false,
            saved_at: draft.updated_at,
            kept_until: last_day_before(draft.expires_at),
        };
        let case = |case: Case| CaseRow {
            id: case.id,
            number: case.number,
            product: product.name.clone(),
            status: case.status,
            received: day_of(case.received_at),
            decide_by: case.decide_by,
            amount: None,
        };
        Ok(RunningView {
            drafts: drafts.into_iter().map(draft).collect(),
            cases: cases.into_iter().map(case).collect(),
            key: self.new_id(),
        })
    }

    /// A product that the city offers to whoever acts.
    pub(super) fn startable(&self, scope: &Scope, product: &str) -> Result<&Product> {
        owner_only(scope)?;
        let product = self.catalog().product(scope.city, product);
        product.filter(|product| product.audience == audience(scope)).ok_or(ServiceError::NotFound)
    }
}

/// Which products are for whoever acts.
pub(super) const fn audience(scope: &Scope) -> Audience {
    if scope.company().is_some() { Audience::Company } else { Audience::Resident }
}

/// One's own open drafts for a product, last saved first; corrections of a case belong to that case.
pub(super) async fn open_drafts(tx: &mut Tx, product: &Product) -> Result<Vec<Draft>> {
    let mut drafts = tx.drafts().list().await?;
    drafts.retain(|draft| draft.product == product.id && draft.corrects.is_none());
    Ok(drafts)
}

/// One's own cases about a product that are not closed, last received first.
pub(super) async fn open_cases(tx: &mut Tx, product: &Product) -> Result<Vec<Case>> {
    let mut cases = tx.cases().list_own().await?;
    cases.retain(|case| case.product == product.id && !case.status.is_closed());
    Ok(cases)
}
