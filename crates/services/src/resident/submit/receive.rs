//! The one transaction of a submit.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::cases::CaseEvent;
use domain::facts::FactSnapshot;
use domain::terms::CaseTerms;
use domain::{CaseId, Scope, SubmissionId};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use storage::{Document, NewCase, NewSubmission, Tx};

use super::super::draft::OpenDraft;
use super::super::session::hexadecimal;
use super::ReceiveProblem;
use crate::Services;
use crate::shared::dossier::{self, About};
use crate::shared::job::{CaseJob, NOTIFY, NotifyJob, VERIFY};
use crate::shared::record::to_json;
use crate::shared::registers::access_word;
use crate::shared::snapshot::snapshot;
use crate::shared::submission::{LaterDocument, ReceivedFile, StoredReceipt};
use crate::shared::{terms, warnings};
use crate::time::day_of;

impl Services {
    /// Makes the case. Nothing outside the database is touched; dropped before its commit, nothing happened.
    pub(super) async fn receive(
        &self,
        scope: &Scope,
        draft: &OpenDraft<'_>,
        declarations: &[String],
    ) -> Result<CaseId, ReceiveProblem> {
        let now = self.now();
        let case: CaseId = self.new_id();
        let mut tx = self.parts().store.begin(scope).await?;
        // First the draft: whoever comes second stops here, before anything else is written.
        tx.drafts().mark_submitted(draft.row.id, draft.row.version, case, now).await?;
        let about = About {
            case: None,
            reported: day_of(draft.row.created_at),
            applied: day_of(now),
            at: now,
            follows: draft.product.follows.as_deref(),
        };
        let facts = self.facts_at_receipt(&mut tx, draft, about).await?;
        let sent = draft.form.sent_answers(&draft.state.answers, draft.today);
        let length = self.term_of(scope.city, draft.product, day_of(now))?;
        let article = draft.product.term_article.as_str();
        let counted = self.counted_from(&mut tx, draft.product, draft.form, &sent, now).await?;
        let mut course = CaseTerms::open(day_of(now), length, article);
        if let Some(counted) = &counted {
            course.apply(counted.clone(), self.law()).map_err(terms::impossible)?;
        }
        let ledger = course.ledger(self.law()).map_err(terms::silent)?;
        let opened = tx
            .cases()
            .create(NewCase {
                id: case,
                product: &draft.product.id,
                year: day_of(now).year(),
                received_at: now,
                reference_date: day_of(draft.row.created_at),
                term_length: length,
                term_article: article,
                decide_by: ledger.decide_by,
                special_circumstances: draft.form.needs_person(&draft.state.answers, draft.today),
            })
            .await?;
        self.keep_urgency(&mut tx, draft, case, now).await?;
        let files = tx.documents().attach_to_case(draft.row.id, case).await?;
        self.record(&mut tx, now).documents(&files).await?;
        self.keep_objection(&mut tx, draft.form, &sent, case).await?;
        self.keep_complaint(&mut tx, draft.form, &sent, case).await?;
        self.tell_objection(&mut tx, case, counted.as_ref()).await?;
        let answers = to_json(&sent)?;
        let told = Told { started_at: draft.row.created_at, decide_by: ledger.decide_by, there: &[] };
        let receipt = draft.receipt(&answers, declarations, &files, told);
        let submission: SubmissionId = self.new_id();
        tx.submissions()
            .add(NewSubmission {
                id: submission,
                case,
                draft: draft.row.id,
                form: &draft.form.id,
                form_version: &draft.form.version,
                answers: &answers,
                receipt: &to_json(&receipt)?,
                received_at: now,
            })
            .await?;
        tx.facts().add(self.new_id(), case, &facts, now).await?;
        self.ask_partner(&mut tx, draft, &opened, submission).await?;
        warnings::plan(&mut self.record(&mut tx, now), &opened).await?;
        self.make_from_submission(&mut tx, draft.form, &draft.state.answers, &opened).await?;
        self.write_down(&mut tx, draft, case, &receipt, now).await?;
        tx.commit().await?;
        Ok(case)
    }

    /// What was claimed beside what the registers said at the start and what our own files say.
    pub(super) async fn facts_at_receipt(
        &self,
        tx: &mut Tx,
        draft: &OpenDraft<'_>,
        about: About<'_>,
    ) -> Result<FactSnapshot, ReceiveProblem> {
        let claims = draft.form.claims(&draft.state.answers, draft.today);
        let registers = draft.known.facts.facts.values().cloned().collect();
        let earlier = tx.cases().list_own().await?;
        let dossier = dossier::facts(tx, self.catalog(), &earlier, about).await?;
        Ok(snapshot(self.catalog().facts(), claims, registers, dossier, about.at))
    }

    /// Timeline, looks, audit and jobs.
    async fn write_down(
        &self,
        tx: &mut Tx,
        draft: &OpenDraft<'_>,
        case: CaseId,
        receipt: &StoredReceipt,
        now: DateTime<Utc>,
    ) -> Result<(), ReceiveProblem> {
        let mut record = self.record(tx, now);
        record.event(case, CaseEvent::Received).await?;
        for asked in &draft.known.asked {
            // The row of the start named the person; this one lets the case page show it.
            record.access_at(access_word(asked.register), None, Some(case), draft.row.created_at).await?;
        }
        let detail = json!({
            "draft": draft.row.id,
            "form": draft.form.id,
            "form_version": draft.form.version,
            "fingerprint": receipt.fingerprint,
            "declarations": receipt.declarations,
            "files": receipt.files.len(),
            "confirmed": receipt.confirmed,
        });
        record.audit("application_received", Some(case), detail).await?;
        let key = case.to_string();
        record.job(VERIFY, &CaseJob::of(case), Some(&key), now).await?;
        record.job(NOTIFY, &NotifyJob { case, message: None }, Some(&format!("received:{key}")), now).await?;
        Ok(())
    }
}

/// What a receipt tells besides what was sent.
pub(super) struct Told<'a> {
    /// When the application was started: the melding.
    pub started_at: DateTime<Utc>,
    /// Last day for the decision.
    pub decide_by: NaiveDate,
    /// Documents that the case has already.
    pub there: &'a [Document],
}

impl OpenDraft<'_> {
    pub(super) fn receipt(
        &self,
        answers: &Json,
        declarations: &[String],
        files: &[Document],
        told: Told<'_>,
    ) -> StoredReceipt {
        let files: Vec<ReceivedFile> = files.iter().map(ReceivedFile::from).collect();
        let there = told.there.iter().map(|file| file.doc_code.as_str());
        let sent: BTreeSet<&str> = files.iter().map(|file| file.code.as_str()).chain(there).collect();
        let later =
            self.asked_documents().into_iter().filter(|evidence| !sent.contains(evidence.doc.as_str()));
        let later = later.map(|evidence| LaterDocument {
            code: evidence.doc.clone(),
            label: evidence.label.clone(),
            hint: evidence.hint.clone(),
        });
        let known: Vec<String> =
            self.form.declarations.iter().map(|declaration| declaration.id.clone()).collect();
        let ticked: Vec<String> = known.into_iter().filter(|id| declarations.contains(id)).collect();
        let hashes: Vec<&str> = files.iter().map(|file| file.sha256.as_str()).collect();
        // Keys of objects are in order, so the same content always gives the same text.
        let whole = json!({
            "form": self.form.id,
            "version": self.form.version,
            "answers": answers,
            "declarations": ticked,
            "files": hashes,
        });
        StoredReceipt {
            fingerprint: hexadecimal(&Sha256::digest(whole.to_string().as_bytes())),
            started_at: told.started_at,
            sections: self.form.summary(&self.state.answers, self.today),
            later: later.collect(),
            declarations: ticked,
            confirmed: self.confirmed(),
            files,
            decide_by: told.decide_by,
            next: self.product.next.clone(),
        }
    }
}
