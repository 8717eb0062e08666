//! The timeline of a case. Never changed.

use chrono::{DateTime, Utc};
use domain::CaseId;
use domain::cases::CaseEvent;
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::ids::CaseEventId;
use crate::row::rows;
use crate::sql::{mine, viewer_sql};

rows! {
    /// One row of the timeline.
    pub struct StoredEvent from "case_events" {
        /// Id.
        pub id: CaseEventId,
        /// What happened.
        pub kind: CaseEvent,
        /// When.
        pub at: DateTime<Utc>,
        /// By `resident`, `company`, `staff` or `system`.
        pub actor_kind: String,
        /// Their name.
        pub actor_name: Option<String>,
        /// What else the page shows, by kind.
        pub detail: Value,
    }
}

repository! {
    /// What happened in a case.
    Events, events
}

impl Events<'_> {
    /// Adds what happened in a case the actor may see, by who acts.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add(
        self,
        id: CaseEventId,
        case: CaseId,
        kind: CaseEvent,
        detail: &Value,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "add event",
            "INSERT INTO case_events (city, id, case_id, kind, at, actor_kind, actor_name, detail) \
             SELECT c.city, $5, c.id, $6, $7, $8, $9, $10 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        let (actor, _, name) = self.0.actor();
        self.0.insert(sql, args![case, id, kind.as_str(), at, actor, name, detail]).await
    }

    /// The timeline of a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<StoredEvent>> {
        let sql = viewer_sql!(
            "list events",
            "SELECT e.id, e.kind, e.at, e.actor_kind, e.actor_name, e.detail FROM case_events e \
             JOIN cases c ON c.city = e.city AND c.id = e.case_id WHERE e.city = $1 AND ",
            mine!("c"),
            " AND e.case_id = $4 ORDER BY e.at, e.id"
        );
        self.0.all(sql, args![case]).await
    }
}
