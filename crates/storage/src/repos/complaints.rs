//! Which case a complaint is about, and who took part in that one (Awb 9:7).

use domain::{CaseId, StaffId};

use crate::Result;
use crate::args::args;
use crate::row::{Count, rows};
use crate::sql::{mine, owner_sql, staff_sql, viewer_sql};

rows! {
    /// What a complaint is about.
    pub struct Complaint from "complaints" {
        /// The complaint.
        pub case_id: CaseId,
        /// The case it is about.
        pub about_id: CaseId,
    }
}

repository! {
    /// What complaints are about.
    Complaints, complaints
}

impl Complaints<'_> {
    /// An own complaint is about this own case; without one it is about none that is here. Whether it is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set(self, complaint: CaseId, about: Option<CaseId>) -> Result<bool> {
        let Some(about) = about else {
            let sql = owner_sql!(
                "forget what a complaint is about",
                "DELETE FROM complaints WHERE city = $1 AND case_id = $4 AND EXISTS (SELECT 1 FROM cases c \
                 WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND c.id = $4)"
            );
            self.0.execute(sql, args![complaint]).await?;
            return Ok(true);
        };
        let sql = owner_sql!(
            "keep what a complaint is about",
            "INSERT INTO complaints (city, case_id, about_id) SELECT c.city, k.id, c.id FROM cases c \
             JOIN cases k ON k.city = c.city AND k.owner_kind = c.owner_kind AND k.owner_id = c.owner_id AND k.id = $4 \
             WHERE c.city = $1 AND c.owner_kind = $2 AND c.owner_id = $3 AND c.id = $5 \
             ON CONFLICT (city, case_id) DO UPDATE SET about_id = excluded.about_id"
        );
        Ok(self.0.execute(sql, args![complaint, about]).await? == 1)
    }

    /// The case that a complaint is about, if the actor may see the complaint.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn about(self, complaint: CaseId) -> Result<Option<CaseId>> {
        let sql = viewer_sql!(
            "get what a complaint is about",
            "SELECT k.case_id, k.about_id FROM complaints k JOIN cases c ON c.city = k.city AND c.id = k.case_id \
             WHERE k.city = $1 AND ",
            mine!("c"),
            " AND k.case_id = $4"
        );
        let found: Option<Complaint> = self.0.optional(sql, args![complaint]).await?;
        Ok(found.map(|found| found.about_id))
    }

    /// Whether a member of staff did anything in the case that a complaint is about, other than taking, giving or returning a
    /// task of it. For staff and the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn took_part(self, complaint: CaseId, staff: StaffId) -> Result<bool> {
        let sql = staff_sql!(
            "find who took part in what a complaint is about",
            "SELECT COUNT(*) AS n FROM complaints k JOIN audit a ON a.city = k.city AND a.case_id = k.about_id \
             WHERE k.city = $1 AND k.case_id = $2 AND a.actor_kind = 'staff' AND a.actor_id = $3 \
             AND a.action NOT IN ('task_claimed', 'task_assigned', 'task_released')"
        );
        let Count(acts) = self.0.optional(sql, args![complaint, staff]).await?.unwrap_or(Count(0));
        Ok(acts > 0)
    }
}
