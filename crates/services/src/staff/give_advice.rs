//! Advising a colleague: the questions that wait for an expert, one of them, and the answer.

use domain::cases::{CaseEvent, CaseStatus};
use domain::{DocumentId, PersonId, Role, Scope};
use integrations::DocumentKey;
use serde_json::json;
use storage::{Advice, AdviceId, Case, OwnerKind, Tx};

use super::held::staff_with;
use super::words::needed;
use crate::resident::Document;
use crate::shared::record::from_json;
use crate::views::{AdviceToGive, AdviceView, FileRow};
use crate::{Result, ServiceError, Services};

/// What an expert sees, in the access log.
const ADVICE: &str = "advice";

/// Questions in the list of an expert.
const MOST: u32 = 100;

impl Services {
    /// The questions that wait for the expert who acts, the first due first.
    ///
    /// # Errors
    /// Not found or forbidden for whoever is no expert.
    pub async fn advice_to_give(&self, scope: &Scope) -> Result<Vec<AdviceToGive>> {
        let me = staff_with(scope, &Role::ADVISERS)?;
        let today = self.today();
        let mut tx = self.parts().store.read(scope).await?;
        let mut rows = Vec::new();
        for advice in tx.advices().waiting_for(me.staff, MOST).await? {
            let case = tx.cases().get(advice.case_id).await?.ok_or(ServiceError::NotFound)?;
            rows.push(AdviceToGive {
                id: advice.id,
                product: self.catalog().product_name(&case.product),
                asked_by: advice.asked_by_name,
                due: advice.due,
                days_left: advice.due.signed_duration_since(today).num_days(),
            });
        }
        Ok(rows)
    }

    /// One question, with just what was chosen. The look leaves a row that the owner can read.
    ///
    /// # Errors
    /// Not found when the expert who acts was not asked this.
    pub async fn advice(&self, scope: &Scope, id: AdviceId) -> Result<AdviceView> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = asked_me(&mut tx, scope, id).await?;
        self.record(&mut tx, now).access(ADVICE, owner(&case), Some(case.id)).await?;
        let chosen: Vec<DocumentId> = from_json(&advice.documents)?;
        let documents = tx.documents().list_of_case(case.id).await?;
        let files = documents.iter().filter(|document| chosen.contains(&document.id)).map(FileRow::from);
        let view = AdviceView {
            id: advice.id,
            product: self.catalog().product_name(&case.product),
            medical: advice.skill == Role::MedicalAdviser.as_str(),
            question: advice.question,
            facts: from_json(&advice.facts)?,
            files: files.collect(),
            asked_by: advice.asked_by_name,
            asked_at: advice.asked_at,
            due: advice.due,
            answer: advice.body.zip(advice.given_at),
            ended: case.status.is_closed(),
        };
        tx.commit().await?;
        Ok(view)
    }

    /// The content of a document that was chosen for the expert who acts.
    ///
    /// # Errors
    /// Not found when it was not chosen for them.
    pub async fn advice_document(
        &self,
        scope: &Scope,
        id: AdviceId,
        document: DocumentId,
    ) -> Result<Document> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = asked_me(&mut tx, scope, id).await?;
        let chosen: Vec<DocumentId> = from_json(&advice.documents)?;
        if !chosen.contains(&document) {
            return Err(ServiceError::NotFound);
        }
        let row = tx.documents().get(document).await?.ok_or(ServiceError::NotFound)?;
        self.record(&mut tx, now).access("documents", owner(&case), Some(case.id)).await?;
        tx.commit().await?;
        let key = DocumentKey { city: scope.city, document };
        let bytes = self.parts().ports.documents.get(key).await;
        let bytes = bytes.map_err(|cause| ServiceError::internal("a document could not be opened", cause))?;
        Ok(Document { name: row.file_name, media_type: row.media_type, bytes })
    }

    /// Answers the question: the advice stands with the case, the work of the expert is done and the case goes on.
    ///
    /// # Errors
    /// Not found when the expert who acts was not asked this; invalid without text; a conflict when it was answered before or
    /// the case ended.
    pub async fn give_advice(&self, scope: &Scope, id: AdviceId, body: &str) -> Result<()> {
        let me = staff_with(scope, &Role::ADVISERS)?;
        let body = needed(body, "advies")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = asked_me(&mut tx, scope, id).await?;
        if advice.body.is_some() || case.status.is_closed() {
            return Err(ServiceError::Conflict("the advice was given, or the case ended"));
        }
        let work = tx.tasks().get(advice.advise_task_id).await?.ok_or(ServiceError::NotFound)?;
        tx.tasks().finish(work.id, work.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        tx.advices().answer(id, &body, now).await?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::AdviceGiven).await?;
        record.audit("advice_given", Some(case.id), json!({ "advice": id })).await?;
        if case.status == CaseStatus::Advice {
            let goes_on =
                tx.cases().change_status(case.id, case.version, CaseStatus::InProgress, now).await?;
            goes_on.ok_or(ServiceError::NotFound)?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// A question to the expert who acts, with its case.
async fn asked_me(tx: &mut Tx, scope: &Scope, id: AdviceId) -> Result<(Advice, Case)> {
    let me = staff_with(scope, &Role::ADVISERS)?;
    let advice = tx.advices().get(id).await?.filter(|advice| advice.adviser_id == me.staff);
    let advice = advice.ok_or(ServiceError::NotFound)?;
    let case = tx.cases().get(advice.case_id).await?.ok_or(ServiceError::NotFound)?;
    Ok((advice, case))
}

fn owner(case: &Case) -> Option<PersonId> {
    (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id))
}
