//! What crosses to the other city: the answers and documents of the applicant, with the moment of their receipt.

use std::collections::BTreeMap;

use chrono::Datelike;
use domain::cases::CaseEvent;
use domain::forms::Answers;
use domain::terms::CaseTerms;
use domain::{CaseId, CaseNumber, CityCode, DocumentId, DraftId, Scope, SubmissionId, TaskId};
use integrations::DocumentKey;
use serde_json::json;
use storage::{Case, Document, NewCase, NewDocument, NewPerson, NewSubmission, Submission, Tx};

use super::owner;
use crate::shared::job::{CaseJob, NOTIFY, NotifyJob, VERIFY};
use crate::shared::record::{from_json, to_json};
use crate::shared::snapshot::snapshot;
use crate::shared::submission::StoredReceipt;
use crate::shared::{terms, warnings};
use crate::time::day_of;
use crate::{Result, ServiceError, Services, purpose};

/// An application on its way to another city, with the bytes of its documents there already, under new ids. A parcel that
/// does not arrive leaves bytes that no row names, which a job removes.
pub(super) struct Parcel {
    person: Sender,
    sent: Vec<Submission>,
    documents: Vec<(Document, DocumentId)>,
}

/// Who applies, as the other city will know them.
struct Sender {
    id: domain::PersonId,
    hash: Vec<u8>,
    sealed: Vec<u8>,
    name: String,
    sort_name: String,
}

impl Services {
    /// Packs the application of a task for another city. Nothing of it can be seen there until it is unpacked.
    pub(super) async fn parcel(&self, scope: &Scope, task: TaskId, to: CityCode) -> Result<Parcel> {
        let (case, sent, files, known) = {
            let mut tx = self.parts().store.read(scope).await?;
            let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
            let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
            let sent = tx.submissions().list(case.id).await?;
            let files = tx.documents().list_of_case(case.id).await?;
            let known = tx.persons().get(owner(&case)?).await?.ok_or(ServiceError::NotFound)?;
            (case, sent, files, known)
        };
        let bsn = self.bsn_of(scope, owner(&case)?).await?;
        let (crypto, id) = (&self.parts().crypto, self.new_id::<domain::PersonId>());
        let sealed = crypto
            .encrypt(to, id.0, bsn.expose())
            .map_err(|cause| ServiceError::internal("a number could not be encrypted", cause))?;
        let hash = crypto.lookup(to, "bsn", bsn.expose()).to_vec();
        let person = Sender { id, hash, sealed, name: known.name, sort_name: known.sort_name };
        let mut documents = Vec::new();
        for file in files {
            let there = self.carry_document(scope.city, to, file.id).await?;
            documents.push((file, there));
        }
        Ok(Parcel { person, sent, documents })
    }

    /// Keeps the bytes of a document for the other city as well, under an id of their own.
    async fn carry_document(&self, from: CityCode, to: CityCode, document: DocumentId) -> Result<DocumentId> {
        let there: DocumentId = self.new_id();
        self.announce_upload(&Scope::system(to, purpose::FORWARD), there).await?;
        let store = &self.parts().ports.documents;
        let bytes = store.get(DocumentKey { city: from, document }).await;
        let bytes = bytes.map_err(|cause| ServiceError::internal("a document could not be read", cause))?;
        let kept = store.put(DocumentKey { city: to, document: there }, bytes).await;
        kept.map_err(|cause| ServiceError::internal("a document could not be kept", cause))?;
        Ok(there)
    }

    /// Whether a parcel holds all that was sent, seen by the transaction that ends the case.
    pub(super) async fn still_whole(&self, tx: &mut Tx, case: &Case, parcel: &Parcel) -> Result<()> {
        let files = tx.documents().list_of_case(case.id).await?;
        let packed = parcel.documents.iter().map(|(file, _)| file.id);
        let is_whole = files.iter().map(|file| file.id).eq(packed);
        if is_whole { Ok(()) } else { Err(ServiceError::Stale("a document came in")) }
    }

    /// Makes the case in the other city, for which `tx` works now. Its number.
    pub(super) async fn unpack(
        &self,
        tx: &mut Tx,
        from: CityCode,
        before: &Case,
        parcel: &Parcel,
    ) -> Result<CaseNumber> {
        let now = self.now();
        let product = self.product_of(tx.scope(), &before.product)?;
        let sender = &parcel.person;
        let person = NewPerson {
            id: sender.id,
            bsn_hash: &sender.hash,
            bsn_sealed: &sender.sealed,
            name: &sender.name,
            sort_name: &sender.sort_name,
        };
        let person = tx.persons().find_or_create(person, now).await?;
        let received = day_of(before.received_at);
        let (length, article) = (before.term_length, before.term_article.as_str());
        let ledger = CaseTerms::open(received, length, article).ledger(self.law()).map_err(terms::silent)?;
        let new = NewCase {
            id: self.new_id(),
            product: &before.product,
            year: received.year(),
            received_at: before.received_at,
            reference_date: before.reference_date,
            term_length: length,
            term_article: article,
            decide_by: ledger.decide_by,
            special_circumstances: before.special_circumstances,
        };
        let case = tx.cases().take_over(person.id, new).await?;
        self.unpack_documents(tx, case.id, parcel).await?;
        for sent in &parcel.sent {
            let mut receipt: StoredReceipt = from_json(&sent.receipt)?;
            receipt.take_over(&parcel.new_ids(), ledger.decide_by, &product.next);
            tx.submissions()
                .add(NewSubmission {
                    id: self.new_id::<SubmissionId>(),
                    case: case.id,
                    draft: self.new_id::<DraftId>(),
                    form: &sent.form,
                    form_version: &sent.form_version,
                    answers: &sent.answers,
                    receipt: &to_json(&receipt)?,
                    received_at: sent.received_at,
                })
                .await?;
        }
        let last = parcel.sent.last().ok_or(ServiceError::NotFound)?;
        let answers: Answers = from_json(&last.answers)?;
        let claims = self.form_of(&last.form, &last.form_version)?.claims(&answers, self.today());
        let facts = snapshot(self.catalog().facts(), claims, Vec::new(), Vec::new(), now);
        tx.facts().add(self.new_id(), case.id, &facts, now).await?;
        self.write_taken_over(tx, from, before, case.id).await?;
        warnings::plan(&mut self.record(tx, now), &case).await?;
        Ok(case.number)
    }

    async fn unpack_documents(&self, tx: &mut Tx, case: CaseId, parcel: &Parcel) -> Result<()> {
        for (file, id) in &parcel.documents {
            let key = id.to_string();
            let new = NewDocument {
                id: *id,
                doc_code: &file.doc_code,
                file_name: &file.file_name,
                media_type: &file.media_type,
                size_bytes: file.size_bytes,
                sha256: &file.sha256,
                storage_key: &key,
            };
            let kept = tx.documents().add_to_case(case, new, file.uploaded_at).await?;
            let row = kept.ok_or(ServiceError::NotFound)?;
            self.record(tx, self.now()).documents(&[row]).await?;
        }
        Ok(())
    }

    /// Timeline, audit and jobs in the other city.
    async fn write_taken_over(&self, tx: &mut Tx, from: CityCode, before: &Case, case: CaseId) -> Result<()> {
        let now = self.now();
        let id = self.new_id();
        tx.events().add(id, case, CaseEvent::Received, &json!({}), before.received_at).await?;
        let mut record = self.record(tx, now);
        record.event(case, CaseEvent::TakenOver).await?;
        let detail = json!({ "from": from, "number": before.number });
        record.audit("application_taken_over", Some(case), detail).await?;
        let key = case.to_string();
        record.job(VERIFY, &CaseJob::of(case), Some(&key), now).await?;
        record.job(NOTIFY, &NotifyJob { case, message: None }, Some(&format!("received:{key}")), now).await?;
        Ok(())
    }
}

impl Parcel {
    fn new_ids(&self) -> BTreeMap<DocumentId, DocumentId> {
        self.documents.iter().map(|(file, id)| (file.id, *id)).collect()
    }
}
