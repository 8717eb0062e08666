//! What a change writes down besides itself: audit, timeline, looks, terms, jobs.

use chrono::{DateTime, Utc};
use domain::cases::CaseEvent;
use domain::terms::{TermEvent, TermLaw};
use domain::warnings::Warnings;
use domain::{CaseId, CityCode, PersonId};
use integrations::Ids;
use integrations::documents::FileKind;
use serde::Serialize;
use serde_json::{Value, json};
use storage::{Document, NewJob, Tx};
use uuid::Uuid;

use super::job::{FileJob, READ_DOCUMENT};
use crate::{Catalog, Result, ServiceError, Services};

/// Writes into one transaction, at one moment.
pub(crate) struct Record<'a> {
    /// The transaction.
    pub tx: &'a mut Tx,
    /// The moment all of it happens.
    pub now: DateTime<Utc>,
    /// The laws on terms.
    pub law: &'a dyn TermLaw,
    /// The content: which kinds of task move with the term, when a city warns.
    pub catalog: &'a Catalog,
    ids: &'a dyn Ids,
}

impl Services {
    /// A pen for `tx`.
    pub(crate) fn record<'a>(&'a self, tx: &'a mut Tx, now: DateTime<Utc>) -> Record<'a> {
        Record { tx, now, law: self.law(), catalog: self.catalog(), ids: self.parts().ids.as_ref() }
    }
}

impl Record<'_> {
    /// A new id of any kind.
    pub fn id<T: From<Uuid>>(&self) -> T {
        T::from(self.ids.uuid(self.now))
    }

    /// When the city warns that a term ends.
    pub fn warnings(&self, city: CityCode) -> Option<Warnings> {
        self.catalog.city(city).map(|city| city.warnings)
    }

    /// Who did what. `detail` holds no personal number and no free text of people.
    pub async fn audit(&mut self, action: &str, case: Option<CaseId>, detail: Value) -> Result<()> {
        let (id, now) = (self.id(), self.now);
        Ok(self.tx.audit().add(id, action, case, &detail, now).await?)
    }

    /// A row of the timeline that resident and staff see.
    pub async fn event(&mut self, case: CaseId, kind: CaseEvent) -> Result<()> {
        let (id, now) = (self.id(), self.now);
        Ok(self.tx.events().add(id, case, kind, &json!({}), now).await?)
    }

    /// A look into somebody's data, to the end that the scope of the transaction names.
    pub async fn access(&mut self, what: &str, person: Option<PersonId>, case: Option<CaseId>) -> Result<()> {
        let now = self.now;
        self.access_at(what, person, case, now).await
    }

    /// The same for a look that happened before.
    pub async fn access_at(
        &mut self,
        what: &str,
        person: Option<PersonId>,
        case: Option<CaseId>,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let id = self.id();
        Ok(self.tx.access().add(id, what, person, case, at).await?)
    }

    /// A step that moves the term of a case. Let [`crate::shared::terms`] judge it first.
    pub async fn term(&mut self, case: CaseId, event: &TermEvent) -> Result<()> {
        let (id, now) = (self.id(), self.now);
        Ok(self.tx.terms().add(id, case, event, now).await?)
    }

    /// Work for after the commit; whether it is new. With the same kind and key it is done once, ever.
    pub async fn job(
        &mut self,
        kind: &str,
        payload: &(impl Serialize + Sync),
        unique_key: Option<&str>,
        run_at: DateTime<Utc>,
    ) -> Result<bool> {
        let payload = to_json(payload)?;
        let (id, now) = (self.id(), self.now);
        let job = NewJob { id, kind, payload: &payload, run_at, unique_key };
        Ok(self.tx.jobs().enqueue(job, now).await?)
    }
}

impl Record<'_> {
    /// Documents came to a case: their words are read after the commit, once. Pictures have none.
    pub async fn documents(&mut self, came: &[Document]) -> Result<()> {
        let now = self.now;
        for Document { id, media_type, .. } in came {
            if FileKind::parse(media_type) == Some(FileKind::Pdf) {
                self.job(READ_DOCUMENT, &FileJob { document: *id }, Some(&id.to_string()), now).await?;
            }
        }
        Ok(())
    }
}

/// A value as the database keeps it.
pub(crate) fn to_json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|cause| ServiceError::internal("could not be written down", cause))
}

/// A value as the database kept it.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(value).map_err(|cause| ServiceError::internal("a stored value could not be read", cause))
}
