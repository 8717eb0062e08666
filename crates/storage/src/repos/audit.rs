//! Who changed what. Never changed.

use chrono::{DateTime, Utc};
use domain::{AuditId, CaseId};
use serde_json::Value;
use uuid::Uuid;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{city_sql, mine, staff_sql, viewer_sql};

rows! {
    /// One change.
    pub struct AuditEntry from "audit" {
        /// Id.
        pub id: AuditId,
        /// When.
        pub at: DateTime<Utc>,
        /// By `visitor`, `resident`, `company`, `staff` or `system`.
        pub actor_kind: String,
        /// Their id.
        pub actor_id: Option<Uuid>,
        /// Their name.
        pub actor_name: Option<String>,
        /// To what end.
        pub purpose: String,
        /// What was done, a short constant.
        pub action: String,
        /// In which case.
        pub case_id: Option<CaseId>,
        /// What else matters; no personal number.
        pub detail: Value,
    }
}

repository! {
    /// Who changed what.
    Audit, audit
}

impl Audit<'_> {
    /// Notes what the actor of the scope does, to the end the scope names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add(
        self,
        id: AuditId,
        action: &str,
        case: Option<CaseId>,
        detail: &Value,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = city_sql!(
            "add audit row",
            "INSERT INTO audit (city, id, at, actor_kind, actor_id, actor_name, purpose, action, case_id, detail) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        );
        let ((kind, by, name), purpose) = (self.0.actor(), self.0.scope().purpose);
        self.0.insert(sql, args![id, at, kind, by, name, purpose, action, case, detail]).await
    }

    /// What was done in a case, oldest first. For staff and the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list_for_case(self, case: CaseId) -> Result<Vec<AuditEntry>> {
        let sql = staff_sql!(
            "list audit rows",
            "SELECT id, at, actor_kind, actor_id, actor_name, purpose, action, case_id, detail FROM audit \
             WHERE city = $1 AND case_id = $2 ORDER BY at, id"
        );
        self.0.all(sql, args![case]).await
    }

    /// When somebody was told, outside the portal, that there is news in a case, and what came of it; oldest first. For who may see
    /// the case.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn notices(self, case: CaseId) -> Result<Vec<AuditEntry>> {
        let sql = viewer_sql!(
            "list notices",
            "SELECT a.id, a.at, a.actor_kind, a.actor_id, a.actor_name, a.purpose, a.action, a.case_id, a.detail FROM audit a \
             JOIN cases c ON c.city = a.city AND c.id = a.case_id WHERE a.city = $1 AND ",
            mine!("c"),
            " AND a.case_id = $4 AND a.action = 'notified' ORDER BY a.at, a.id"
        );
        self.0.all(sql, args![case]).await
    }

    /// What was done in a case at exactly this moment: what one transaction writes down bears one moment. For staff and the
    /// system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of_moment(self, case: CaseId, at: DateTime<Utc>) -> Result<Option<AuditEntry>> {
        let sql = staff_sql!(
            "find audit row of a moment",
            "SELECT id, at, actor_kind, actor_id, actor_name, purpose, action, case_id, detail FROM audit \
             WHERE city = $1 AND case_id = $2 AND at = $3 ORDER BY id DESC LIMIT (1 + 0)"
        );
        self.0.optional(sql, args![case, at]).await
    }
}
