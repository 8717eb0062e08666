//! Clears away what has expired: drafts with their files, sessions. Once a day per city.

use chrono::TimeDelta;
use domain::Scope;
use serde_json::json;
use storage::Job;

use crate::shared::job::{FileJob, PURGE, REMOVE_FILE};
use crate::{Result, Services, purpose};

impl Services {
    /// The job `purge`; it plans the one of tomorrow.
    pub(super) async fn run_purge(&self, job: &Job) -> Result<()> {
        let scope = Scope::system(job.city, purpose::ADMINISTER);
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let sessions = tx.sessions().delete_expired(now).await?;
        let files = tx.drafts().delete_expired(now).await?;
        let count = files.len();
        let mut record = self.record(&mut tx, now);
        for file in files {
            // A document is stored under its own id.
            if let Ok(document) = file.storage_key.parse() {
                record.job(REMOVE_FILE, &FileJob { document }, Some(&file.storage_key), now).await?;
            }
        }
        record.audit("cleared_away", None, json!({ "sessions": sessions, "files": count })).await?;
        let tomorrow = now + TimeDelta::days(1);
        let key = format!("purge:{}", crate::time::day_of(tomorrow));
        record.job(PURGE, &json!({}), Some(&key), tomorrow).await?;
        tx.commit().await?;
        Ok(())
    }
}
