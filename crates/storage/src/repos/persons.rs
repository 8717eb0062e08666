//! Residents a city knows.

use chrono::{DateTime, Utc};
use domain::PersonId;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{city_sql, staff_sql, viewer_sql};

rows! {
    /// A resident.
    pub struct Person from "persons" {
        /// Id within the city.
        pub id: PersonId,
        /// The BSN, encrypted; city and `id` are bound to it.
        pub bsn_sealed: Vec<u8>,
        /// Name for screens and letters.
        pub name: String,
        /// Family name first, lower case.
        pub sort_name: String,
        /// When the city first met them here.
        pub created_at: DateTime<Utc>,
    }
}

/// A resident that signs in, perhaps for the first time.
#[derive(Clone, Copy, Debug)]
pub struct NewPerson<'a> {
    /// Their id if they are new; seal the BSN with it.
    pub id: PersonId,
    /// Keyed hash of the BSN with the key of the city.
    pub bsn_hash: &'a [u8],
    /// The BSN, encrypted with city and `id` bound to it.
    pub bsn_sealed: &'a [u8],
    /// Name for screens and letters.
    pub name: &'a str,
    /// Family name first, lower case.
    pub sort_name: &'a str,
}

macro_rules! columns {
    () => {
        "id, bsn_sealed, name, sort_name, created_at"
    };
}

repository! {
    /// Residents the city knows.
    Persons, persons
}

impl Persons<'_> {
    /// The person with this BSN hash, made if the city did not know them; the name is renewed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_or_create(self, new: NewPerson<'_>, now: DateTime<Utc>) -> Result<Person> {
        let sql = city_sql!(
            "find or create person",
            "INSERT INTO persons (city, id, bsn_hash, bsn_sealed, name, sort_name, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7) \
             ON CONFLICT (city, bsn_hash) DO UPDATE \
             SET name = excluded.name, sort_name = excluded.sort_name, updated_at = excluded.updated_at \
             RETURNING ",
            columns!()
        );
        self.0.one(sql, args![new.id, new.bsn_hash, new.bsn_sealed, new.name, new.sort_name, now]).await
    }

    /// The person with this id: anybody for staff and the system, oneself for a resident.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: PersonId) -> Result<Option<Person>> {
        let sql = viewer_sql!(
            "get person",
            "SELECT ",
            columns!(),
            " FROM persons WHERE city = $1 AND id = $4 \
             AND ($2 IS NULL OR ($2 = 'resident' AND id = $3))"
        );
        self.0.optional(sql, args![id]).await
    }

    /// The person with this BSN hash. For staff and the system.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find(self, bsn_hash: &[u8]) -> Result<Option<Person>> {
        let sql = staff_sql!(
            "find person",
            "SELECT ",
            columns!(),
            " FROM persons WHERE city = $1 AND bsn_hash = $2"
        );
        self.0.optional(sql, args![bsn_hash]).await
    }
}
