//! Companies a city knows.

use chrono::{DateTime, Utc};
use domain::CompanyId;

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{city_sql, viewer_sql};

rows! {
    /// A company.
    pub struct Company from "companies" {
        /// Id within the city.
        pub id: CompanyId,
        /// Number in the business register.
        pub kvk: String,
        /// Trade name.
        pub name: String,
    }
}

repository! {
    /// Companies the city knows.
    Companies, companies
}

impl Companies<'_> {
    /// The company with this number, made with `id` if the city did not know it; the name is renewed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn find_or_create(
        self,
        id: CompanyId,
        kvk: &str,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<Company> {
        let sql = city_sql!(
            "find or create company",
            "INSERT INTO companies (city, id, kvk, name, sort_name, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $6, $5, $5) \
             ON CONFLICT (city, kvk) DO UPDATE \
             SET name = excluded.name, sort_name = excluded.sort_name, updated_at = excluded.updated_at \
             RETURNING id, kvk, name"
        );
        self.0.one(sql, args![id, kvk, name, now, name.to_lowercase()]).await
    }

    /// The company with this id: any for staff and the system, its own for a company.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn get(self, id: CompanyId) -> Result<Option<Company>> {
        let sql = viewer_sql!(
            "get company",
            "SELECT id, kvk, name FROM companies WHERE city = $1 AND id = $4 \
             AND ($2 IS NULL OR ($2 = 'company' AND id = $3))"
        );
        self.0.optional(sql, args![id]).await
    }
}
