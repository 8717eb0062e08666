//! When the digital way was closed (Awb 2:21). Never changed: a correction is a new row. Everybody of the city may read it.

use chrono::{DateTime, Utc};
use domain::StaffId;

use crate::Result;
use crate::args::args;
use crate::ids::OutageId;
use crate::row::rows;
use crate::sql::{city_sql, staff_sql};

rows! {
    /// An outage, or what corrects one.
    pub struct Outage from "outages" {
        /// Id.
        pub id: OutageId,
        /// The row that this one corrects.
        pub replaces_id: Option<OutageId>,
        /// Since when nobody came through.
        pub starts_at: DateTime<Utc>,
        /// Until when.
        pub ends_at: DateTime<Utc>,
        /// Whether there was one; a correction may say that there was none.
        pub happened: bool,
        /// What was closed and why.
        pub reason: String,
        /// Who wrote it down.
        pub by_id: StaffId,
        /// Their name.
        pub by_name: String,
        /// When.
        pub at: DateTime<Utc>,
    }
}

/// An outage to be written down.
#[derive(Clone, Copy, Debug)]
pub struct NewOutage<'a> {
    /// Id.
    pub id: OutageId,
    /// The row that this one corrects.
    pub replaces: Option<OutageId>,
    /// Since when nobody came through.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Whether there was one.
    pub happened: bool,
    /// What was closed and why.
    pub reason: &'a str,
}

macro_rules! outages {
    ($step:literal, $where:literal) => {
        city_sql!(
            $step,
            "SELECT o.id, o.replaces_id, o.starts_at, o.ends_at, o.happened, o.reason, o.by_id, o.by_name, o.at \
             FROM outages o WHERE o.city = $1 ",
            $where,
            " ORDER BY o.starts_at, o.at, o.id"
        )
    };
}

repository! {
    /// Outages of the digital way.
    Outages, outages
}

impl Outages<'_> {
    /// Writes down an outage, by the member of staff who acts.
    ///
    /// # Errors
    /// [`Conflict::OutageCorrection`](crate::Conflict::OutageCorrection) when the row was corrected before; when the database
    /// fails or nobody of the city's staff acts.
    pub async fn add(self, new: NewOutage<'_>, now: DateTime<Utc>) -> Result<()> {
        let sql = staff_sql!(
            "add outage",
            "INSERT INTO outages (city, id, replaces_id, starts_at, ends_at, happened, reason, by_id, by_name, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        );
        let NewOutage { id, replaces, from, until, happened, reason } = new;
        let (_, by, name) = self.0.actor();
        self.0.insert(sql, args![id, replaces, from, until, happened, reason, by, name, now]).await
    }

    /// All rows, corrected ones too, by their start.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self) -> Result<Vec<Outage>> {
        self.0.all(outages!("list outages", ""), args![]).await
    }

    /// The outages that there were, as last corrected, by their start.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stand(self) -> Result<Vec<Outage>> {
        let sql = outages!(
            "list outages that stand",
            "AND o.happened AND NOT EXISTS \
             (SELECT 1 FROM outages c WHERE c.city = $1 AND c.replaces_id = o.id)"
        );
        self.0.all(sql, args![]).await
    }
}
