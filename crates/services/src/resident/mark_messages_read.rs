//! Noting that messages were read: the first reading by each side is evidence (Awb 2:25).

use domain::{CaseId, Scope};

use crate::{Result, Services};

impl Services {
    /// Notes that the side of the actor has read every message in a case they may see.
    ///
    /// # Errors
    /// When storage fails; a case that is not the actor's has no messages for them.
    pub async fn mark_messages_read(&self, scope: &Scope, case: CaseId) -> Result<()> {
        let unread = {
            let mut tx = self.parts().store.read(scope).await?;
            tx.messages().unread_count(case).await?
        };
        if unread == 0 {
            return Ok(());
        }
        let mut tx = self.parts().store.begin(scope).await?;
        tx.messages().mark_read(case, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}
