//! Asking the applicant for information: the term stands still (Awb 4:5, 4:15; for an objection 6:6, 7:10).

use chrono::{NaiveDate, TimeDelta, Utc};
use domain::cases::{CaseEvent, CaseStatus};
use domain::terms::TermEvent;
use domain::{InformationRequestId, Lang, Localized, Scope};
use letters::compose::{InformationRequest, information_request};
use serde_json::json;
use storage::{Case, NewInformationRequest, NewLetter, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::{limited, unmarked};
use crate::shared::asked::{AskedItem, QUESTION};
use crate::shared::job::{CLOSE_REQUEST, NOTIFY, NotifyJob, RequestJob};
use crate::shared::letter::complete;
use crate::shared::record::to_json;
use crate::shared::reminders;
use crate::shared::terms;
use crate::time::day_of;
use crate::views::AskInput;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Asks for documents or an answer, with a last day. Letter, message and suspension are one step.
    ///
    /// # Errors
    /// Invalid when nothing is asked; a conflict when the case does not run.
    pub async fn ask_information(&self, scope: &Scope, input: &AskInput) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let question = limited(&input.question, "vraag")?;
        unmarked(&question, "vraag")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        // Any other has a day of its own, or no question.
        if !task.kind.due_with_term() {
            return Err(ServiceError::Conflict("this task asks nothing of the applicant"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        self.ask_now(&mut tx, &case, &input.documents, &question, &me.name).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Asks, in the transaction of whatever asks: letter, message, suspension, the end of the period and the status.
    ///
    /// # Errors
    /// Invalid when nothing is asked; a conflict when the case does not run.
    pub(super) async fn ask_now(
        &self,
        tx: &mut Tx,
        case: &Case,
        documents: &[String],
        question: &str,
        by: &str,
    ) -> Result<()> {
        let now = self.now();
        let items = self.asked_items(tx, case, documents, question).await?;
        if items.is_empty() {
            return Err(ServiceError::invalid("vraag", "ask"));
        }
        if !case.status.may_become(CaseStatus::InfoRequested) {
            return Err(ServiceError::Conflict("the case does not run"));
        }
        let due = self.reply_by(tx.scope().city, day_of(now))?;
        let request: InformationRequestId = self.new_id();
        let asked = NewInformationRequest {
            id: request,
            case: case.id,
            items: &to_json(&items)?,
            explanation: "",
            due,
        };
        tx.requests().add(asked, now).await?;
        self.write_request(tx, case, &items, due, by).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::InfoRequested).await?;
        record
            .audit("information_asked", Some(case.id), json!({ "request": request, "items": items.len() }))
            .await?;
        let on = day_of(now);
        let event = TermEvent::InformationAsked { on, reply_by: due };
        let case = terms::apply(&mut record, case.clone(), event).await?;
        let lapsed = due.and_time(chrono::NaiveTime::MIN).and_local_timezone(Utc).single().unwrap_or(now)
            + TimeDelta::days(1);
        let job = RequestJob { case: case.id, request };
        record.job(CLOSE_REQUEST, &job, Some(&request.to_string()), lapsed).await?;
        reminders::plan(&mut record, job, due).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("request:{request}")), now).await?;
        let waits = tx.cases().change_status(case.id, case.version, CaseStatus::InfoRequested, now).await?;
        waits.ok_or(ServiceError::NotFound)?;
        Ok(())
    }

    /// The documents that the form knows, and the question.
    async fn asked_items(
        &self,
        tx: &mut Tx,
        case: &Case,
        codes: &[String],
        question: &str,
    ) -> Result<Vec<AskedItem>> {
        let submission = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        let form = self.form_of(&submission.form, &submission.form_version)?;
        let mut items: Vec<AskedItem> = Vec::new();
        for evidence in form.evidence.iter().filter(|evidence| codes.contains(&evidence.doc)) {
            // A form may ask the same document on several grounds.
            if items.iter().all(|item| item.code != evidence.doc) {
                items.push(AskedItem { code: evidence.doc.clone(), label: evidence.label.clone() });
            }
        }
        if !question.is_empty() {
            items.push(AskedItem { code: QUESTION.to_owned(), label: Localized::same(question) });
        }
        Ok(items)
    }

    /// The letter of the request, kept with the case.
    async fn write_request(
        &self,
        tx: &mut Tx,
        case: &Case,
        items: &[AskedItem],
        due: NaiveDate,
        by: &str,
    ) -> Result<()> {
        let now = self.now();
        let product = self.product_of(tx.scope(), &case.product)?;
        let owner = self.owner_name(tx, case).await?;
        let lines: Vec<String> = items.iter().map(|item| item.label.get(Lang::Nl).to_owned()).collect();
        let told = InformationRequest {
            items: &lines,
            explanation: "",
            before: due,
            objection: product.is_objection(),
            asked_by: Some(by),
        };
        let city = tx.scope().city;
        let envelope = self.envelope(city, &owner, day_of(now), case.number.as_str(), product)?;
        let letter = information_request(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the request could not be written", cause))?;
        let kept = complete(&letter)?;
        let letter = NewLetter {
            id: self.new_id(),
            case: case.id,
            decision: None,
            kind: "information_request",
            letter: &kept,
        };
        tx.letters().add(letter, now).await?;
        Ok(())
    }
}
