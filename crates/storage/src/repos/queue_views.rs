//! Views of the queue that a member of staff keeps: their own, seen by nobody else.

use chrono::{DateTime, Utc};
use domain::StaffId;

use crate::Result;
use crate::args::args;
use crate::ids::QueueViewId;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// A view that was kept.
    pub struct SavedView from "queue_views" {
        /// Id.
        pub id: QueueViewId,
        /// Name.
        pub name: String,
        /// What it shows, as [`QueueChoice`](domain::queue::QueueChoice) writes it.
        pub choice: String,
    }
}

repository! {
    /// Views of the queue.
    QueueViews, queue_views
}

impl QueueViews<'_> {
    /// The views of a member of staff, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, staff: StaffId) -> Result<Vec<SavedView>> {
        let sql = staff_sql!(
            "list queue views",
            "SELECT id, name, choice FROM queue_views WHERE city = $1 AND staff_id = $2 ORDER BY name, id"
        );
        self.0.all(sql, args![staff]).await
    }

    /// Keeps a view, in place of the one that has this name already.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save(
        self,
        id: QueueViewId,
        staff: StaffId,
        name: &str,
        choice: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = staff_sql!(
            "save queue view",
            "INSERT INTO queue_views (city, id, staff_id, name, choice, saved_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (city, staff_id, name) DO UPDATE SET choice = excluded.choice, saved_at = excluded.saved_at"
        );
        self.0.execute(sql, args![id, staff, name, choice, now]).await.map(drop)
    }

    /// Removes a view of a member of staff; whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove(self, id: QueueViewId, staff: StaffId) -> Result<bool> {
        let sql = staff_sql!(
            "remove queue view",
            "DELETE FROM queue_views WHERE city = $1 AND id = $2 AND staff_id = $3"
        );
        Ok(self.0.execute(sql, args![id, staff]).await? > 0)
    }
}
