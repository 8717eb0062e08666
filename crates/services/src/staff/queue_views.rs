//! Views of the queue that a member of staff keeps for themselves.

use domain::Scope;
use domain::queue::QueueChoice;
use serde_json::json;
use storage::QueueViewId;

use super::held::{HANDLERS, staff_with};
use super::words::short;
use crate::{Result, ServiceError, Services};

/// As many views as fit above the queue.
const MOST: usize = 20;

impl Services {
    /// Keeps a view under a name; the one that had the name is replaced.
    ///
    /// # Errors
    /// Invalid without a name, with one that is too long, or when there are too many.
    pub async fn keep_view(&self, scope: &Scope, name: &str, choice: &QueueChoice) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let name = short(name, "naam")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let kept = tx.queue_views().list(me.staff).await?;
        if kept.len() >= MOST && kept.iter().all(|view| view.name != name) {
            return Err(ServiceError::invalid("naam", "too_many"));
        }
        tx.queue_views().save(self.new_id(), me.staff, &name, &choice.query(), now).await?;
        self.record(&mut tx, now).audit("queue_view_kept", None, json!({})).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Removes a view; a second click finds it gone and that is well.
    ///
    /// # Errors
    /// When the database fails, or who acts handles no tasks.
    pub async fn remove_view(&self, scope: &Scope, view: uuid::Uuid) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        if tx.queue_views().remove(QueueViewId(view), me.staff).await? {
            self.record(&mut tx, now).audit("queue_view_removed", None, json!({})).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
