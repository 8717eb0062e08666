//! In which language a resident or company reads: the city writes to them in it.

use chrono::{DateTime, Utc};
use domain::{CaseId, Lang};

use crate::Result;
use crate::args::args;
use crate::row::rows;
use crate::sql::{owner_sql, staff_sql};

rows! {
    /// The language of an owner.
    pub struct OwnerLanguage from "owner_languages" {
        /// As [`Lang::as_str`] writes it.
        pub lang: String,
    }
}

repository! {
    /// Languages of residents and companies.
    Languages, languages
}

impl Languages<'_> {
    /// Keeps the language in which the owner that acts reads; whether it is another than before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep(self, lang: Lang, now: DateTime<Utc>) -> Result<bool> {
        let sql = owner_sql!(
            "keep language",
            "INSERT INTO owner_languages (city, owner_kind, owner_id, lang, chosen_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (city, owner_kind, owner_id) DO UPDATE \
             SET lang = excluded.lang, chosen_at = excluded.chosen_at WHERE owner_languages.lang <> excluded.lang"
        );
        Ok(self.0.execute(sql, args![lang.as_str(), now]).await? > 0)
    }

    /// The language of the owner of a case; Dutch when they chose none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of_case(self, case: CaseId) -> Result<Lang> {
        let sql = staff_sql!(
            "language of case",
            "SELECT l.lang FROM owner_languages l JOIN cases c ON c.city = l.city AND c.owner_kind = l.owner_kind \
             AND c.owner_id = l.owner_id WHERE l.city = $1 AND c.id = $2"
        );
        let found: Option<OwnerLanguage> = self.0.optional(sql, args![case]).await?;
        Ok(found.and_then(|found| Lang::parse(&found.lang)).unwrap_or_default())
    }
}
