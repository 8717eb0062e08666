//! Opening a document: one's own, or one of a case of the city for staff.

use domain::{Actor, DocumentId, Scope};
use integrations::DocumentKey;
use storage::OwnerKind;

use crate::shared::advised::document_read;
use crate::staff::{HANDLERS, staff_with};
use crate::{Result, ServiceError, Services};

/// A document as it was sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What it is, as recognised from its content.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Services {
    /// The content of a document the actor may see. A look by staff leaves a row that the owner can read,
    /// before the content is given.
    ///
    /// # Errors
    /// Not found when the actor may not see it, forbidden for staff whose work it is not.
    pub async fn document(&self, scope: &Scope, document: DocumentId) -> Result<Document> {
        if matches!(scope.actor, Actor::Staff { .. }) {
            staff_with(scope, &HANDLERS)?;
        }
        let row = {
            let mut tx = self.parts().store.read(scope).await?;
            match tx.documents().get(document).await? {
                Some(found) => found,
                None => document_read(&mut tx, document).await?.ok_or(ServiceError::NotFound)?,
            }
        };
        if let (Actor::Staff { .. }, Some(case)) = (&scope.actor, row.case_id) {
            let now = self.now();
            let mut tx = self.parts().store.begin(scope).await?;
            let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
            let person = (case.owner_kind == OwnerKind::Resident).then_some(domain::PersonId(case.owner_id));
            self.record(&mut tx, now).access("documents", person, Some(case.id)).await?;
            tx.commit().await?;
        }
        let key = DocumentKey { city: scope.city, document };
        let bytes = self.parts().ports.documents.get(key).await;
        let bytes = bytes.map_err(|cause| ServiceError::internal("a document could not be opened", cause))?;
        Ok(Document { name: row.file_name, media_type: row.media_type, bytes })
    }
}
