//! The language in which a resident or company reads.

use domain::{Actor, Lang, Scope};
use serde_json::json;

use crate::{Result, Services};

impl Services {
    /// Keeps the language that a resident or company chose, so that the city writes to them in it. For anybody else
    /// nothing is kept.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_language(&self, scope: &Scope, lang: Lang) -> Result<()> {
        if !matches!(scope.actor, Actor::Resident { .. } | Actor::Company { .. }) {
            return Ok(());
        }
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        if tx.languages().keep(lang, now).await? {
            self.record(&mut tx, now).audit("language_kept", None, json!({ "lang": lang.as_str() })).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
