//! Starting one more of what is open already, where one may have several.

use domain::{DraftId, Scope};
use uuid::Uuid;

use super::running::open_drafts;
use crate::{Result, ServiceError, Services};

/// The most drafts of one product at the same time; nobody fills in more, and each asks the registers.
const MOST: usize = 20;

impl Services {
    /// Starts another draft for a product beside what is open. The same `key` twice gives the same draft.
    ///
    /// # Errors
    /// Not found when the city does not offer the product to this kind of actor; a conflict when one may not have
    /// several, or has as many drafts as fit.
    pub async fn start_another(&self, scope: &Scope, product: &str, key: Uuid) -> Result<DraftId> {
        let product = self.startable(scope, product)?;
        if !product.several {
            return Err(ServiceError::Conflict("one may not have several of this"));
        }
        let open = {
            let mut tx = self.parts().store.read(scope).await?;
            open_drafts(&mut tx, product).await?.len()
        };
        if open >= MOST {
            return Err(ServiceError::Conflict("as many drafts as fit"));
        }
        self.new_draft(scope, product, &key.to_string(), &[]).await
    }
}
