//! Letters, as data from which every form of them is made again the same. Never changed.

use chrono::{DateTime, Utc};
use domain::{CaseId, DecisionId};
use serde_json::Value;

use crate::Result;
use crate::args::args;
use crate::ids::LetterId;
use crate::row::rows;
use crate::sql::{mine, viewer_sql};

rows! {
    /// A letter.
    pub struct StoredLetter from "letters" {
        /// Id.
        pub id: LetterId,
        /// The case.
        pub case_id: CaseId,
        /// The decision it tells, if it does.
        pub decision_id: Option<DecisionId>,
        /// Which letter.
        pub kind: String,
        /// Its content.
        pub letter: Value,
        /// When it was made.
        pub made_at: DateTime<Utc>,
    }
}

/// A letter to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewLetter<'a> {
    /// Id.
    pub id: LetterId,
    /// The case.
    pub case: CaseId,
    /// The decision it tells, if it does.
    pub decision: Option<DecisionId>,
    /// Which letter.
    pub kind: &'a str,
    /// Its content.
    pub letter: &'a Value,
}

macro_rules! select {
    () => {
        "SELECT l.id, l.case_id, l.decision_id, l.kind, l.letter, l.made_at FROM letters l \
         JOIN cases c ON c.city = l.city AND c.id = l.case_id WHERE l.city = $1 AND "
    };
}

repository! {
    /// What was written to residents and companies.
    Letters, letters
}

impl Letters<'_> {
    /// Keeps a letter in a case the actor may see.
    ///
    /// # Errors
    /// When the database fails or case or decision do not exist.
    pub async fn add(self, new: NewLetter<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = viewer_sql!(
            "add letter",
            "INSERT INTO letters (city, id, case_id, decision_id, kind, letter, made_at) \
             SELECT c.city, $5, c.id, $6, $7, $8, $9 FROM cases c WHERE c.city = $1 AND ",
            mine!("c"),
            " AND c.id = $4"
        );
        let NewLetter { id, case, decision, kind, letter } = new;
        self.0.insert(sql, args![case, id, decision, kind, letter, now]).await
    }

    /// One letter the actor may see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: LetterId) -> Result<Option<StoredLetter>> {
        let sql = viewer_sql!("get letter", select!(), mine!("c"), " AND l.id = $4");
        self.0.optional(sql, args![id]).await
    }

    /// The letters in a case the actor may see, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self, case: CaseId) -> Result<Vec<StoredLetter>> {
        let sql = viewer_sql!(
            "list letters",
            select!(),
            mine!("c"),
            " AND l.case_id = $4 ORDER BY l.made_at, l.id"
        );
        self.0.all(sql, args![case]).await
    }
}
