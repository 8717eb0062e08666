//! An application that is being filled in, as every use case of it works with it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::forms::{Answers, Form};
use domain::product::Product;
use domain::{Actor, CityCode, DraftId, Scope};
use serde::{Deserialize, Serialize};
use storage::{Draft, StorageError, Tx};

use super::known::KnownAtStart;
use super::offered::Offered;
use crate::shared::record::{from_json, to_json};
use crate::views::{DraftHead, FileProblem};
use crate::{Result, ServiceError, Services};

/// How often a change is tried again when another device saves at the same moment.
const TRIES: usize = 32;

/// What a draft holds besides its files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct DraftState {
    /// The answers, right or wrong.
    pub answers: Answers,
    /// Whether answers came along from the benefit check.
    #[serde(default)]
    pub from_check: bool,
    /// Answers that were given before and offered again, by field.
    #[serde(default)]
    pub offered: BTreeMap<String, Offered>,
    /// In a correction: the day whose law counts for the case.
    #[serde(default)]
    pub reference: Option<NaiveDate>,
    /// Documents that are promised for later, by code.
    #[serde(default)]
    pub later: BTreeSet<String>,
    /// Why the last file for a document was not taken, by code.
    #[serde(default)]
    pub refused: BTreeMap<String, FileProblem>,
}

/// An open draft with what it is about.
pub(super) struct OpenDraft<'a> {
    pub row: Draft,
    pub state: DraftState,
    pub known: KnownAtStart,
    pub form: &'a Form,
    pub product: &'a Product,
    pub city: CityCode,
    pub today: NaiveDate,
}

/// Whether a draft may be seen at all: residents and companies have drafts, nobody else.
pub(super) fn owner_only(scope: &Scope) -> Result<()> {
    match scope.actor {
        Actor::Resident { .. } | Actor::Company { .. } => Ok(()),
        Actor::Visitor | Actor::Staff { .. } | Actor::System => Err(ServiceError::NotFound),
    }
}

impl Services {
    /// The open draft with this id, if it is the actor's own.
    pub(super) async fn open_draft(&self, scope: &Scope, id: DraftId) -> Result<OpenDraft<'_>> {
        owner_only(scope)?;
        let mut tx = self.parts().store.read(scope).await?;
        self.open_draft_in(&mut tx, scope, id).await
    }

    /// The same, seen by a transaction that is open already.
    pub(super) async fn open_draft_in(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        id: DraftId,
    ) -> Result<OpenDraft<'_>> {
        let row = tx.drafts().get(id).await?.ok_or(ServiceError::NotFound)?;
        if row.submitted_case.is_some() {
            return Err(ServiceError::Conflict("the application was sent"));
        }
        self.understand(scope, row)
    }

    /// A stored draft with its form, product and contents, and what the law needs to know of it now.
    pub(super) fn understand(&self, scope: &Scope, row: Draft) -> Result<OpenDraft<'_>> {
        let form = self.catalog().form(&row.form, Some(&row.form_version)).ok_or_else(|| {
            ServiceError::Catalog(format!("form {} {} of an open draft is gone", row.form, row.form_version))
        })?;
        let product = self.product_of(scope, &row.product)?;
        let (state, known) = (from_json(&row.answers)?, from_json(&row.known_facts)?);
        let mut draft = OpenDraft { row, state, known, form, product, city: scope.city, today: self.today() };
        self.keep_needs(&mut draft);
        Ok(draft)
    }

    /// A product that exists, also when the city stopped offering it.
    pub(crate) fn product_of(&self, scope: &Scope, id: &str) -> Result<&Product> {
        let product = self.catalog().product(scope.city, id).or_else(|| self.catalog().known_product(id));
        product.ok_or_else(|| ServiceError::Catalog(format!("product {id} of a draft or case is gone")))
    }

    /// Changes an open draft. When another device saved in between, the change is made to what is there
    /// now: `change` gets the draft as it stands, so nothing that was typed elsewhere is lost.
    pub(super) async fn change_draft<T>(
        &self,
        scope: &Scope,
        id: DraftId,
        change: impl Fn(&mut OpenDraft<'_>) -> Result<T>,
    ) -> Result<(OpenDraft<'_>, T)> {
        for _ in 0..TRIES {
            let mut draft = self.open_draft(scope, id).await?;
            let before = draft.state.clone();
            let outcome = change(&mut draft)?;
            self.keep_needs(&mut draft);
            if draft.state == before {
                return Ok((draft, outcome));
            }
            match self.keep_draft(scope, &draft).await {
                Ok(row) => {
                    draft.row = row;
                    return Ok((draft, outcome));
                }
                Err(ServiceError::Stale(_)) => {}
                Err(problem) => return Err(problem),
            }
        }
        Err(ServiceError::Stale("the draft is being saved on another device"))
    }

    async fn keep_draft(&self, scope: &Scope, draft: &OpenDraft<'_>) -> Result<Draft> {
        let now = self.now();
        let (answers, until) = (to_json(&draft.state)?, self.draft_kept_until(scope, now));
        let mut tx = self.parts().store.begin(scope).await?;
        let row = tx.drafts().save(draft.row.id, draft.row.version, &answers, now, until).await;
        match row {
            Ok(Some(row)) => {
                tx.commit().await?;
                Ok(row)
            }
            Ok(None) => Err(ServiceError::Conflict("the application was sent or deleted")),
            Err(StorageError::Stale) => Err(ServiceError::Stale("saved on another device")),
            Err(problem) => Err(problem.into()),
        }
    }

    /// Until when a draft that is saved now is kept.
    pub(super) fn draft_kept_until(&self, scope: &Scope, now: DateTime<Utc>) -> DateTime<Utc> {
        let days = self.catalog().city(scope.city).map_or(30, |city| city.draft_days);
        crate::time::kept_until(now, days)
    }
}

impl OpenDraft<'_> {
    /// The head of every page of it.
    pub fn head(&self) -> DraftHead {
        DraftHead {
            id: self.row.id,
            corrects: self.row.corrects,
            product: self.product.id.clone(),
            product_name: self.product.name.clone(),
            kind: self.product.kind,
            started_at: self.row.created_at,
            saved_at: self.row.updated_at,
            kept_until: self.row.expires_at,
        }
    }

    /// Whether every visible page is complete.
    pub fn is_complete(&self) -> bool {
        self.form.validate_all(&self.state.answers, self.today).is_empty()
    }
}
