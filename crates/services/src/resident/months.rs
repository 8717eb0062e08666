//! What the decisions of a case give month by month.

use domain::CaseId;
use domain::payments::{PaymentLaw, Span, Year};
use domain::product::Product;
use storage::Tx;

use crate::{Result, ServiceError, Services};

impl Services {
    /// The plan of this year by the law that the product names. What was paid and what is asked back
    /// stand in another system. None where nothing is granted per month.
    pub(super) async fn months(&self, tx: &mut Tx, case: CaseId, product: &Product) -> Result<Option<Year>> {
        let Some(law) = &product.payments else { return Ok(None) };
        let steps = tx.changes().steps(case).await?;
        let spans = Span::of(steps.iter().map(|step| (step.verdict, step.granted.as_ref(), step.change())));
        PaymentLaw::new(self.catalog().corpus(), law)
            .year(&spans, self.today())
            .map_err(|open| ServiceError::Catalog(open.to_string()))
    }
}
