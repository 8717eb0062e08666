//! Advising: the questions that wait for an expert, one of them, its documents, and the answer.

use domain::cases::{CaseEvent, CaseStatus};
use domain::{DocumentId, PersonId, Role, Scope};
use integrations::DocumentKey;
use serde_json::json;
use storage::{Advice, AdviceId, Case, OwnerKind, Tx};

use super::held::staff_with;
use super::words::{needed, short};
use crate::resident::Document;
use crate::shared::advised::code;
use crate::shared::record::from_json;
use crate::views::{AdviceToGive, AdviceView, FileProblem, FileRow};
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
        let me = staff_with(scope, &Role::ANSWERS)?;
        let today = self.today();
        let mut tx = self.parts().store.read(scope).await?;
        let mut rows = Vec::new();
        for advice in tx.advices().waiting_for(me.staff, MOST).await? {
            let case = tx.cases().get(advice.case_id).await?.ok_or(ServiceError::NotFound)?;
            if !self.known(scope, &advice) || !self.runs(&advice, &case) {
                continue;
            }
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

    /// One question, with just what was chosen. The look leaves a row that the owner can read. Who is outside the city sees
    /// what was chosen while the question waits, and only their own answer after that.
    ///
    /// # Errors
    /// Not found when the expert who acts was not asked this.
    pub async fn advice(&self, scope: &Scope, id: AdviceId) -> Result<AdviceView> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
        let (runs, outside) = (self.runs(&advice, &case), !advice.outside.is_empty());
        let open = !outside || (runs && advice.body.is_none());
        let chosen: Vec<DocumentId> = from_json(&advice.documents)?;
        let documents = tx.documents().list_of_case(case.id).await?;
        let (mut view, code) = (
            AdviceView {
                id: advice.id,
                product: self.catalog().product_name(&case.product),
                medical: match self.outside(scope.city, &advice.outside) {
                    Some(expert) => expert.medical,
                    None => advice.skill == Role::MedicalAdviser.as_str(),
                },
                outside,
                open,
                about: String::new(),
                question: String::new(),
                facts: Vec::new(),
                files: Vec::new(),
                sent: Vec::new(),
                asked_by: advice.asked_by_name,
                asked_at: advice.asked_at,
                due: advice.due,
                answer: advice.body.zip(advice.given_at),
                ended: !runs,
            },
            code(advice.id),
        );
        view.sent = documents.iter().filter(|one| one.doc_code == code).map(FileRow::from).collect();
        if open {
            let files = documents.iter().filter(|one| chosen.contains(&one.id)).map(FileRow::from);
            view.files = files.collect();
            view.about = advice.about;
            view.question = advice.question;
            view.facts = from_json(&advice.facts)?;
            self.record(&mut tx, now).access(ADVICE, owner(&case), Some(case.id)).await?;
        }
        tx.commit().await?;
        Ok(view)
    }

    /// The content of a document that was chosen for the expert who acts, or that they sent themselves.
    ///
    /// # Errors
    /// Not found when it was not chosen for them, or the question of an expert outside the city does not wait any more.
    pub async fn advice_document(
        &self,
        scope: &Scope,
        id: AdviceId,
        document: DocumentId,
    ) -> Result<Document> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
        let chosen: Vec<DocumentId> = from_json(&advice.documents)?;
        let row = tx.documents().get(document).await?.ok_or(ServiceError::NotFound)?;
        let open = advice.outside.is_empty() || (advice.body.is_none() && self.runs(&advice, &case));
        if row.doc_code != code(id) && (!open || !chosen.contains(&document)) {
            return Err(ServiceError::NotFound);
        }
        self.record(&mut tx, now).access("documents", owner(&case), Some(case.id)).await?;
        tx.commit().await?;
        let key = DocumentKey { city: scope.city, document };
        let bytes = self.parts().ports.documents.get(key).await;
        let bytes = bytes.map_err(|cause| ServiceError::internal("a document could not be opened", cause))?;
        Ok(Document { name: row.file_name, media_type: row.media_type, bytes })
    }

    /// Adds a document to the answer of the expert who acts. The city sees it from then on.
    ///
    /// The inner error says why the file is not taken.
    ///
    /// # Errors
    /// Not found when the expert was not asked this; a conflict when the question does not wait any more.
    pub async fn add_advice_document(
        &self,
        scope: &Scope,
        id: AdviceId,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<std::result::Result<(), FileProblem>> {
        let present = {
            let mut tx = self.parts().store.read(scope).await?;
            let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
            self.still_waits(&advice, &case)?;
            tx.documents().list_of_case(case.id).await?
        };
        let upload = match self.store_upload(scope, &present, &code(id), file_name, bytes).await? {
            Err(problem) => return Ok(Err(problem)),
            Ok(upload) => upload,
        };
        let added = async {
            let now = self.now();
            let mut tx = self.parts().store.begin(scope).await?;
            let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
            self.still_waits(&advice, &case)?;
            let row = tx.documents().add_to_case(case.id, upload.row(), now).await?;
            let row = row.ok_or(ServiceError::NotFound)?;
            let detail = json!({ "advice": id, "document": row.id });
            let mut record = self.record(&mut tx, now);
            record.documents(std::slice::from_ref(&row)).await?;
            record.audit("advice_document_added", Some(case.id), detail).await?;
            tx.commit().await?;
            Ok(())
        };
        match added.await {
            Ok(()) => Ok(Ok(())),
            Err(problem) => {
                self.forget_upload(scope, &upload).await;
                Err(problem)
            }
        }
    }

    /// Answers the question: the advice stands with the case, the work of the expert is done and the case goes on. For an
    /// organisation a person signs, with name and profession.
    ///
    /// # Errors
    /// Not found when the expert who acts was not asked this; invalid without text, or without who signs for an organisation;
    /// a conflict when the question does not wait any more.
    pub async fn give_advice(&self, scope: &Scope, id: AdviceId, body: &str, signed: &str) -> Result<()> {
        let me = staff_with(scope, &Role::ANSWERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (advice, case) = self.asked_me(&mut tx, scope, id).await?;
        let body = needed(body, "advies")?;
        let signed = if advice.outside.is_empty() { String::new() } else { short(signed, "naam")? };
        self.still_waits(&advice, &case)?;
        let work = tx.tasks().get(advice.advise_task_id).await?.ok_or(ServiceError::NotFound)?;
        tx.tasks().finish(work.id, work.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        tx.advices().answer(id, &body, &signed, now).await?;
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

    /// A question to the expert who acts, with its case.
    pub(super) async fn asked_me(&self, tx: &mut Tx, scope: &Scope, id: AdviceId) -> Result<(Advice, Case)> {
        let me = staff_with(scope, &Role::ANSWERS)?;
        let advice = tx.advices().get(id).await?.filter(|advice| advice.adviser_id == me.staff);
        let advice = advice.filter(|advice| self.known(scope, advice)).ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(advice.case_id).await?.ok_or(ServiceError::NotFound)?;
        Ok((advice, case))
    }

    /// Whether the city still works with whom it asked: an organisation that left its file sees nothing more.
    fn known(&self, scope: &Scope, advice: &Advice) -> bool {
        advice.outside.is_empty() || self.outside(scope.city, &advice.outside).is_some()
    }

    /// Whether a question was not ended. Who is outside the city has until its last day.
    fn runs(&self, advice: &Advice, case: &Case) -> bool {
        let over = !advice.outside.is_empty() && advice.body.is_none() && advice.due < self.today();
        advice.ended.is_none() && !case.status.is_closed() && !over
    }

    /// # Errors
    /// A conflict when a question was answered or ended.
    pub(super) fn still_waits(&self, advice: &Advice, case: &Case) -> Result<()> {
        match advice.body.is_none() && self.runs(advice, case) {
            true => Ok(()),
            false => Err(ServiceError::Conflict("the question was answered, or it ended")),
        }
    }
}

fn owner(case: &Case) -> Option<PersonId> {
    (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id))
}
