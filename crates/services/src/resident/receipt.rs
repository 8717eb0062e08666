//! The receipt: proof of what was received, and when.

use domain::{CaseId, Scope};

use super::case::{own_case, receipt_of};
use crate::shared::submission::LaterDocument;
use crate::views::{DocumentRow, FileRow, ReceiptView};
use crate::{Result, Services};

impl Services {
    /// The receipt of an own case, as it was told at the moment of receipt.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn receipt(&self, scope: &Scope, case: CaseId) -> Result<ReceiptView> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let receipt = receipt_of(&mut tx, &case).await?;
        let product = self.product_of(scope, &case.product)?;
        Ok(ReceiptView {
            id: case.id,
            number: case.number,
            product: product.name.clone(),
            kind: product.kind,
            received_at: case.received_at,
            started_at: receipt.started_at,
            fingerprint: receipt.fingerprint,
            sections: receipt.sections,
            files: receipt.files.iter().map(FileRow::from).collect(),
            later: receipt.later.into_iter().map(DocumentRow::from).collect(),
            decide_by: receipt.decide_by,
            next: receipt.next,
            status: case.status,
        })
    }
}

impl From<LaterDocument> for DocumentRow {
    fn from(later: LaterDocument) -> Self {
        let LaterDocument { code, label, hint } = later;
        Self { code, label, hint, period: None, files: Vec::new(), later: true, problem: None }
    }
}
