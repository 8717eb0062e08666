//! How staff find a case: by number, by BSN, by name.

use chrono::{DateTime, NaiveDate, Utc};
use domain::cases::CaseStatus;
use domain::{CaseId, CaseNumber};

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::staff_sql;

rows! {
    /// A case that was found.
    pub struct FoundCase from "cases" {
        /// The case.
        pub id: CaseId,
        /// Its number.
        pub number: CaseNumber,
        /// What was applied for.
        pub product: String,
        /// How it stands.
        pub status: CaseStatus,
        /// When it came in.
        pub received_at: DateTime<Utc>,
        /// Last day of the decision term.
        pub decide_by: NaiveDate,
        /// Name of the resident or company.
        pub owner_name: Option<String>,
    }
}

macro_rules! columns {
    ($name:literal) => {
        concat!("c.id, c.number, c.product, c.status, c.received_at, c.decide_by, ", $name, " AS owner_name")
    };
}

repository! {
    /// How staff find a case. For staff and the system.
    Search, search
}

impl Search<'_> {
    /// The case with this number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_number(self, number: &CaseNumber) -> Result<Option<FoundCase>> {
        let sql = staff_sql!(
            "search by number",
            "SELECT ",
            columns!("COALESCE(p.name, k.name)"),
            " FROM cases c \
             LEFT JOIN persons p ON p.city = c.city AND p.id = c.owner_id AND c.owner_kind = 'resident' \
             LEFT JOIN companies k ON k.city = c.city AND k.id = c.owner_id AND c.owner_kind = 'company' \
             WHERE c.city = $1 AND c.number = $2"
        );
        self.0.optional(sql, args![number.as_str()]).await
    }

    /// The cases of the person with this BSN hash, last received first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_bsn(self, bsn_hash: &[u8], limit: u32) -> Result<Vec<FoundCase>> {
        let sql = staff_sql!(
            "search by BSN",
            "SELECT ",
            columns!("p.name"),
            " FROM persons p \
             JOIN cases c ON c.city = p.city AND c.owner_kind = 'resident' AND c.owner_id = p.id \
             WHERE p.city = $1 AND p.bsn_hash = $2 ORDER BY c.received_at DESC, c.id LIMIT ($3 + 0)"
        );
        self.0.all(sql, args![bsn_hash, i64::from(limit)]).await
    }

    /// The cases of persons whose family name starts with `prefix` (any case), by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn by_name(self, prefix: &str, limit: u32) -> Result<Vec<FoundCase>> {
        let sql = staff_sql!(
            "search by name",
            "SELECT ",
            columns!("p.name"),
            " FROM persons p \
             JOIN cases c ON c.city = p.city AND c.owner_kind = 'resident' AND c.owner_id = p.id \
             WHERE p.city = $1 AND p.sort_name >= $2 AND p.sort_name < $3 \
             ORDER BY p.sort_name, c.received_at DESC, c.id LIMIT ($4 + 0)"
        );
        let from = prefix.trim().to_lowercase();
        // The last character there is: every name with this prefix sorts before it.
        let until = format!("{from}\u{10ffff}");
        self.0.all(sql, args![from, until, i64::from(limit)]).await
    }
}
