//! What set, stopped or moved the decision term of a case. Never changed.

use chrono::{DateTime, Utc};
use domain::CaseId;
use domain::terms::TermEvent;

use crate::Result;
use crate::args::{args, json};
use crate::ids::TermEventId;
use crate::row::rows;
use crate::sql::{mine, viewer_sql};

rows! {
    /// One event of the term.
    pub struct StoredTermEvent from "term_events" {
        /// Id.
        pub id: TermEventId,
        /// What happened to the term.
        pub event: TermEvent,
        /// When it was written down.
        pub at: DateTime<Utc>,
    }
}

repository! {
    /// The events from which the deadline ledger is computed.
    Terms, terms
}

impl Terms<'_> {
    /// Adds an event to a case the actor may see. Let [`CaseTerms`](domain::terms::CaseTerms) judge it first.
    ///
    /// # Errors
    /// When the database fails or there is no such case.
    pub async fn add(
        self,
        id: TermEventId,
        case: CaseId,
        event: &TermEvent,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let sql = viewer_sql!(
            "add term event",
            "INSERT INTO term_events (city, id, case_id, event, at) \
             SELECT c.city, $5, c.id, $6, $7 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        self.0.insert(sql, args![case, id, json(event)?, at]).await
    }

    /// The events of a case the actor may see, in order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<StoredTermEvent>> {
        let sql = viewer_sql!(
            "list term events",
            "SELECT t.id, t.event, t.at FROM term_events t \
             JOIN cases c ON c.city = t.city AND c.id = t.case_id WHERE t.city = $1 AND ",
            mine!("c"),
            " AND t.case_id = $4 ORDER BY t.at, t.id"
        );
        self.0.all(sql, args![case]).await
    }
}
