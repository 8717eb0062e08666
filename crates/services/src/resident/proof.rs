//! What was sent, received, told and read in a case, with the moments: proof for who was at either end (Awb 2:25).

use chrono::{DateTime, Utc};
use domain::{CaseId, Scope};
use storage::{AuditEntry, Document, Message, StoredLetter, Submission, Tx};

use super::case::own_case;
use super::session::hexadecimal;
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::views::{NoticeOutcome, ProofOf, ProofRow, ProofView};
use crate::{Result, Services};

impl Services {
    /// The proof of an own case as it stands now, in order of time.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn proof(&self, scope: &Scope, case: CaseId) -> Result<ProofView> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let product = self.product_of(scope, &case.product)?;
        let mut rows = rows(&mut tx, case.id).await?;
        rows.sort_by_key(|row| row.at);
        Ok(ProofView {
            id: case.id,
            number: case.number,
            product: product.name.clone(),
            who: scope.actor.name().unwrap_or_default().to_owned(),
            made_at: self.now(),
            rows,
        })
    }
}

async fn rows(tx: &mut Tx, case: CaseId) -> Result<Vec<ProofRow>> {
    let sent = tx.submissions().list(case).await?;
    let mut rows: Vec<ProofRow> =
        sent.iter().enumerate().map(|(number, sent)| submission(number, sent)).collect::<Result<_>>()?;
    let documents = tx.documents().list_of_case(case).await?;
    rows.extend(documents.iter().filter(|one| is_theirs(&one.uploaded_by_kind)).map(document));
    rows.extend(tx.messages().list(case).await?.iter().map(message));
    for stored in tx.letters().list(case).await? {
        rows.push(letter(&stored)?);
    }
    rows.extend(tx.audit().notices(case).await?.iter().map(notice));
    Ok(rows)
}

fn is_theirs(kind: &str) -> bool {
    matches!(kind, "resident" | "company")
}

fn row(what: ProofOf, at: DateTime<Utc>) -> ProofRow {
    ProofRow { what, at, read_at: None, mark: None }
}

fn submission(number: usize, sent: &Submission) -> Result<ProofRow> {
    let receipt: StoredReceipt = from_json(&sent.receipt)?;
    let what = if number == 0 { ProofOf::Form } else { ProofOf::Correction };
    Ok(ProofRow { mark: Some(receipt.fingerprint), ..row(what, sent.received_at) })
}

fn document(document: &Document) -> ProofRow {
    let what = ProofOf::Document { name: document.file_name.clone(), bytes: document.size_bytes };
    ProofRow { mark: Some(hexadecimal(&document.sha256)), ..row(what, document.uploaded_at) }
}

fn message(message: &Message) -> ProofRow {
    let what = ProofOf::Message { from_owner: message.is_from_owner() };
    ProofRow { read_at: message.read_at, ..row(what, message.sent_at) }
}

fn letter(stored: &StoredLetter) -> Result<ProofRow> {
    let letter: letters::Letter = from_json(&stored.letter)?;
    Ok(row(ProofOf::Letter { subject: letter.subject }, stored.made_at))
}

fn notice(entry: &AuditEntry) -> ProofRow {
    let outcome = match entry.detail.get("outcome").and_then(|outcome| outcome.as_str()) {
        Some("sent") => NoticeOutcome::Sent,
        Some("refused") => NoticeOutcome::Refused,
        _ => NoticeOutcome::NoAddress,
    };
    row(ProofOf::Notice(outcome), entry.at)
}
