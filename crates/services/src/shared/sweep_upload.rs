//! The bytes of an upload whose row was never written: noted before they are kept, looked at an hour later.

use chrono::TimeDelta;
use domain::{Actor, DocumentId, Scope};
use integrations::DocumentKey;
use serde::{Deserialize, Serialize};
use storage::Job;

use super::job::SWEEP_UPLOAD;
use super::record::from_json;
use crate::{Result, ServiceError, Services, purpose};

/// By then every upload has its row, or never gets it.
const AFTER: TimeDelta = TimeDelta::hours(1);

/// An upload to look at: [`SWEEP_UPLOAD`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SweepJob {
    document: DocumentId,
    /// Who sent it: a document of a draft is seen by its owner alone.
    owner: Actor,
}

impl Services {
    /// Notes that bytes are about to be kept for `document`.
    pub(crate) async fn announce_upload(&self, scope: &Scope, document: DocumentId) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let job = SweepJob { document, owner: scope.actor.clone() };
        self.record(&mut tx, now).job(SWEEP_UPLOAD, &job, None, now + AFTER).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The job: removes the bytes when no row names them.
    pub(crate) async fn run_sweep_upload(&self, job: &Job) -> Result<()> {
        let SweepJob { document, owner } = from_json(&job.payload)?;
        let owner = Scope { city: job.city, actor: owner, purpose: purpose::ADMINISTER };
        let named = {
            let mut tx = self.parts().store.read(&owner).await?;
            tx.documents().get(document).await?.is_some()
        };
        if !named {
            let removed = self.parts().ports.documents.delete(DocumentKey { city: job.city, document }).await;
            removed.map_err(|cause| ServiceError::internal("a document could not be removed", cause))?;
        }
        let mut tx = self.parts().store.begin(&Scope::system(job.city, purpose::ADMINISTER)).await?;
        tx.jobs().finish(job, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}
