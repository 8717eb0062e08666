//! The receipt: proof of what was received, and when. What opened the case has one, and each correction.

use domain::{CaseId, Scope};
use storage::{Case, Submission, Tx};

use super::case::own_case;
use crate::shared::record::from_json;
use crate::shared::submission::{LaterDocument, StoredReceipt};
use crate::views::{DocumentRow, FileRow, ReceiptView, SignatureView};
use crate::{Result, ServiceError, Services};

impl Services {
    /// The receipt of an own case, as it was told at the moment of receipt.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn receipt(&self, scope: &Scope, case: CaseId) -> Result<ReceiptView> {
        self.receipt_number(scope, case, 1).await
    }

    /// The receipt of one of the submissions of an own case: 1 opened it, 2 is the first correction.
    ///
    /// # Errors
    /// Not found when the case is not the actor's, or nothing of that number was received.
    pub async fn receipt_number(&self, scope: &Scope, case: CaseId, number: usize) -> Result<ReceiptView> {
        let mut tx = self.parts().store.read(scope).await?;
        let (case, sent) = own_submission(&mut tx, case, number).await?;
        let receipt: StoredReceipt = from_json(&sent.receipt)?;
        let product = self.product_of(scope, &case.product)?;
        let signature = self.signature_under(&mut tx, &sent).await?;
        Ok(self.catalog().translations().retold(ReceiptView {
            id: case.id,
            number: case.number,
            product: product.name.clone(),
            kind: product.kind,
            received_at: sent.received_at,
            first_received_at: case.received_at,
            correction: number.checked_sub(1).filter(|correction| *correction > 0),
            started_at: receipt.started_at,
            fingerprint: receipt.fingerprint,
            sections: receipt.sections,
            files: receipt.files.iter().map(FileRow::from).collect(),
            later: receipt.later.into_iter().map(DocumentRow::from).collect(),
            decide_by: receipt.decide_by,
            next: receipt.next,
            partner_signs_by: match signature {
                Some(SignatureView::Waiting { due }) if !case.status.is_closed() => Some(due),
                _ => None,
            },
            status: case.status,
        }))
    }
}

/// One of the submissions of an own case, from 1.
pub(super) async fn own_submission(tx: &mut Tx, case: CaseId, number: usize) -> Result<(Case, Submission)> {
    let case = own_case(tx, case).await?;
    let sent = tx.submissions().list(case.id).await?;
    let place = number.checked_sub(1).ok_or(ServiceError::NotFound)?;
    let sent = sent.into_iter().nth(place).ok_or(ServiceError::NotFound)?;
    Ok((case, sent))
}

impl From<LaterDocument> for DocumentRow {
    fn from(later: LaterDocument) -> Self {
        let LaterDocument { code, label, hint } = later;
        Self {
            code,
            label,
            hint,
            period: None,
            files: Vec::new(),
            earlier: Vec::new(),
            later: true,
            problem: None,
        }
    }
}
