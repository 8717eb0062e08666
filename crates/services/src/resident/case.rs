//! The case page of a resident or company.

use std::collections::BTreeSet;

use domain::forms::Form;
use domain::terms::EntryKind;
use domain::{CaseId, Scope};
use storage::{Case, Tx};

use super::letters::other_letters;
use super::start_correction::{correctable, open_correction};
use crate::shared::case_rows::{files, latest_decision, still_later, timeline};
use crate::shared::hearing::hearing_rows;
use crate::shared::human::human_view;
use crate::shared::record::from_json;
use crate::shared::submission::{LaterDocument, StoredReceipt};
use crate::shared::terms;
use crate::views::{CaseView, ChangeView, DocumentRow, RequestView, SignatureView};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Everything about an own case.
    ///
    /// # Errors
    /// Not found when it is not the actor's.
    pub async fn case(&self, scope: &Scope, case: CaseId) -> Result<CaseView> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let product = self.product_of(scope, &case.product)?;
        let today = self.today();
        let documents = tx.documents().list_of_case(case.id).await?;
        let requests = tx.requests().list(case.id).await?;
        let request = self.request_view(&mut tx, requests, &documents).await?;
        let term_events = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, term_events)?;
        let ledger = self.ledger(&mut tx, &course, product).await?;
        let mut hearings = hearing_rows(tx.hearings().list(case.id).await?, today);
        for asked in &mut hearings {
            if let Some(longer) = self.longer(&mut tx, asked.due).await? {
                asked.days_left += longer.until.signed_duration_since(asked.due).num_days();
                asked.due = longer.until;
            }
        }
        let messages = tx.messages().list(case.id).await?;
        let events = tx.events().list(case.id).await?;
        let looks = tx.access().list_for_case(case.id).await?;
        let sent = tx.submissions().list(case.id).await?;
        let latest = sent.last().ok_or(ServiceError::NotFound)?;
        let receipt: StoredReceipt = from_json(&latest.receipt)?;
        let change = change(&mut tx, &case).await?;
        let signature = self.signature_under(&mut tx, latest).await?;
        let later = match case.status.is_closed() {
            true => Vec::new(),
            false => still_later(&receipt, &documents),
        };
        let addable = match change {
            ChangeView::Judged { .. } => {
                let form = self.form_of(&latest.form, &latest.form_version)?;
                addable(form, &receipt, &later, request.as_ref())
            }
            ChangeView::Open { .. } | ChangeView::Closed => Vec::new(),
        };
        let decision = latest_decision(&mut tx, &case).await?;
        let objections = self.objections(&mut tx, case.id).await?;
        let human = human_view(&mut tx, &case, decision.as_ref(), !objections.is_empty()).await?;
        let objectable = self.objectable(scope, decision.as_ref(), &objections);
        Ok(self.catalog().translations().retold(CaseView {
            id: case.id,
            number: case.number.clone(),
            product: product.name.clone(),
            product_id: product.id.clone(),
            kind: product.kind,
            status: case.status,
            today,
            received_at: case.received_at,
            decide_by: case.decide_by,
            advice_until: tx.advices().waits_until(case.id).await?,
            request,
            hearings,
            later,
            change,
            addable,
            signature: signature.map(SignatureView::without_note),
            corrections: sent.iter().skip(1).map(|correction| correction.received_at).collect(),
            decision,
            advice: self.advice_read(&mut tx, case.id).await?,
            human,
            objectable,
            months: self.months(&mut tx, case.id, product).await?,
            letters: other_letters(&mut tx, case.id).await?,
            against: self.against(&mut tx, &case).await?,
            objection: self.objection_course(&mut tx, &case, product).await?,
            objections,
            may_give_notice: self.is_late(product, &case)
                && ledger.entries.iter().all(|entry| entry.kind != EntryKind::DefaultNotice),
            advance: self.advance_view(product, &case, &events, &ledger.entries),
            timeline: timeline(events),
            penalty: self.penalty_shown(&mut tx, &case, &course, &ledger).await?,
            ledger: ledger.entries,
            messages: self.message_rows(scope, messages),
            files: files(&documents),
            looks: self.look_rows(scope.city, looks),
            message_key: self.new_id(),
        }))
    }
}

/// A case of the resident or company that acts.
pub(super) async fn own_case(tx: &mut Tx, case: CaseId) -> Result<Case> {
    tx.cases().get_own(case).await?.ok_or(ServiceError::NotFound)
}

/// The documents that were sent or promised, and that nothing else on the page asks for.
fn addable(
    form: &Form,
    receipt: &StoredReceipt,
    later: &[DocumentRow],
    request: Option<&RequestView>,
) -> Vec<DocumentRow> {
    let known: BTreeSet<&str> = receipt
        .files
        .iter()
        .map(|file| file.code.as_str())
        .chain(receipt.later.iter().map(|later| later.code.as_str()))
        .collect();
    let asked: BTreeSet<&str> = later
        .iter()
        .map(|row| row.code.as_str())
        .chain(request.into_iter().flat_map(|request| &request.items).map(|item| item.code.as_str()))
        .collect();
    let mut rows: Vec<DocumentRow> = Vec::new();
    for evidence in &form.evidence {
        let code = evidence.doc.as_str();
        // A form may ask the same document on several grounds.
        if known.contains(code) && !asked.contains(code) && rows.iter().all(|row| row.code != code) {
            let (label, hint) = (evidence.label.clone(), evidence.hint.clone());
            rows.push(DocumentRow::from(LaterDocument { code: code.to_owned(), label, hint }));
        }
    }
    rows
}

/// Whether and how the owner can change what was sent.
async fn change(tx: &mut Tx, case: &Case) -> Result<ChangeView> {
    if case.status.is_closed() {
        return Ok(ChangeView::Closed);
    }
    let draft = open_correction(tx, case.id).await?.map(|draft| draft.id);
    Ok(if correctable(case) { ChangeView::Open { draft } } else { ChangeView::Judged { draft } })
}
