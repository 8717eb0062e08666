//! Whether a city stopped the rules of a product.

use domain::product::Product;
use storage::Tx;

use crate::Result;

/// Whether the system grants nothing by itself with the rules of this product, because the city stopped them.
pub(crate) async fn rules_stopped(tx: &mut Tx, product: &Product) -> Result<bool> {
    Ok(tx.rule_stops().last(&product.id).await?.is_some_and(|stop| stop.stopped))
}
