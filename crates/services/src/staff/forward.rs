//! An application of somebody who lives in another municipality is sent on at once (Awb 2:3).
//!
//! To a city of this portal it crosses in one transaction: the case there, with the first moment of receipt, and the end of
//! the case here. What crosses is what the applicant sent: answers and documents. What this city asked registers, judged,
//! wrote or was written stays here.

mod copy;
mod told;

use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::{ReviewReason, TaskKind};
use domain::terms::TermEvent;
use domain::{CaseNumber, CityCode, MessageId, PersonId, Scope};
use letters::compose::{Forwarded, ForwardedTo, forwarded};
use serde_json::{Value as Json, json};
use storage::{Case, NewLetter, OwnerKind, Task, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::needed;
use crate::shared::job::{CaseJob, DECIDE, NOTIFY, NotifyJob};
use crate::shared::letter::complete;
use crate::shared::terms;
use crate::time::day_of;
use crate::views::{ForwardChoices, ForwardInput, ForwardTo};
use crate::{Result, ServiceError, Services, purpose};

impl Services {
    /// Sends the application of a task on, or keeps it here.
    ///
    /// # Errors
    /// Invalid without a place; stale when the task or the documents changed; a conflict when the task is of another kind.
    pub async fn forward(&self, scope: &Scope, input: &ForwardInput) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let scope = Scope { purpose: purpose::FORWARD, ..scope.clone() };
        match &input.to {
            ForwardTo::City(city) => self.forward_within(&scope, input, *city).await,
            ForwardTo::Other { place } => self.forward_elsewhere(&scope, input, place).await,
            ForwardTo::Here => self.keep_here(&scope, input).await,
        }
    }

    /// To a city of this portal.
    async fn forward_within(&self, scope: &Scope, input: &ForwardInput, city: CityCode) -> Result<()> {
        let other = city != scope.city && self.catalog().city(city).is_some();
        if !other {
            return Err(ServiceError::invalid("naar", "choose"));
        }
        let parcel = self.parcel(scope, input.task, city).await?;
        let mut tx = self.parts().store.begin(scope).await?;
        let (task, case) = self.to_forward(&mut tx, scope, input).await?;
        self.still_whole(&mut tx, &case, &parcel).await?;
        // The number of the new case stands in the message here, so that case comes first.
        let mut tx = tx.onward(&Scope::system(city, purpose::FORWARD));
        let number = self.unpack(&mut tx, scope.city, &case, &parcel).await?;
        let mut tx = tx.onward(scope);
        let there = self.catalog().city(city);
        let message = told::within(there, &number);
        let to = told::address(there, &number);
        let detail = json!({ "task": task.id, "to": city, "number": number });
        self.end_here(&mut tx, task, case, Told { message: &message, to }, detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// To another municipality: a member of staff sends it there by other means. The file stays.
    async fn forward_elsewhere(&self, scope: &Scope, input: &ForwardInput, place: &str) -> Result<()> {
        let place = needed(place, "waarheen")?;
        let mut tx = self.parts().store.begin(scope).await?;
        let (task, case) = self.to_forward(&mut tx, scope, input).await?;
        let detail = json!({ "task": task.id, "to": "other" });
        let message = told::elsewhere(&place);
        let told = Told { message: &message, to: ForwardedTo::Place(&place) };
        self.end_here(&mut tx, task, case, told, detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// It stays: what comes next is what would have come without another address.
    async fn keep_here(&self, scope: &Scope, input: &ForwardInput) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let (task, case) = self.to_forward(&mut tx, scope, input).await?;
        let by = scope.staff();
        tx.tasks().finish(task.id, task.version, by, now).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, now);
        record.audit("kept_here", Some(case.id), json!({ "task": task.id })).await?;
        let key = format!("kept:{}", task.id);
        record.job(DECIDE, &CaseJob::of(case.id), Some(&key), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The task, held, with its case.
    async fn to_forward(&self, tx: &mut Tx, scope: &Scope, input: &ForwardInput) -> Result<(Task, Case)> {
        let me = staff_with(scope, &HANDLERS)?;
        let task = held(tx, input.task, input.version, &me, self.now()).await?;
        if task.kind != TaskKind::Forward {
            return Err(ServiceError::Conflict("this task sends nothing on"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        Ok((task, case))
    }

    /// Closes the case here and tells the applicant where it went.
    async fn end_here(
        &self,
        tx: &mut Tx,
        task: Task,
        case: Case,
        told: Told<'_>,
        detail: Json,
    ) -> Result<()> {
        let now = self.now();
        let by = tx.scope().staff();
        let id: MessageId = self.new_id();
        tx.messages().add(id, case.id, told.message, now).await?;
        self.write_forwarded(tx, &case, told.to).await?;
        tx.tasks().finish(task.id, task.version, by, now).await?.ok_or(ServiceError::NotFound)?;
        tx.tasks().finish_all(case.id, by, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::Forwarded).await?;
        record.audit("application_forwarded", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: Some(id) };
        record.job(NOTIFY, &news, Some(&format!("message:{id}")), now).await?;
        let case = terms::apply(&mut record, case, TermEvent::Forwarded { on: day_of(now) }).await?;
        let closed = tx.cases().change_status(case.id, case.version, CaseStatus::Forwarded, now).await?;
        closed.ok_or(ServiceError::NotFound)?;
        Ok(())
    }

    /// The letter that says where the application went.
    async fn write_forwarded(&self, tx: &mut Tx, case: &Case, to: ForwardedTo<'_>) -> Result<()> {
        let now = self.now();
        let product = self.product_of(tx.scope(), &case.product)?;
        let owner = self.owner_name(tx, case).await?;
        let told = Forwarded { received: day_of(case.received_at), to };
        let envelope = self.envelope(tx.scope().city, &owner, day_of(now), case.number.as_str(), product)?;
        let letter = forwarded(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the letter could not be written", cause))?;
        let kept = complete(&letter)?;
        let letter =
            NewLetter { id: self.new_id(), case: case.id, decision: None, kind: "forwarded", letter: &kept };
        tx.letters().add(letter, now).await?;
        Ok(())
    }

    /// Where the application of a task can go.
    pub(super) fn forward_choices(&self, here: CityCode, reasons: &[ReviewReason]) -> ForwardChoices {
        let cities = self.catalog().cities().iter().filter(|city| city.code != here);
        let home = reasons.iter().find_map(|reason| match reason {
            ReviewReason::LivesElsewhere { municipality } => {
                cities.clone().find(|city| city.code.gm() == *municipality).map(|city| city.code)
            }
            _ => None,
        });
        ForwardChoices { cities: cities.map(|city| (city.code, city.name.clone())).collect(), home }
    }
}

/// What the applicant is told about it.
struct Told<'a> {
    message: &'a str,
    to: ForwardedTo<'a>,
}

/// The resident whose case it is.
fn owner(case: &Case) -> Result<PersonId> {
    match case.owner_kind {
        OwnerKind::Resident => Ok(PersonId(case.owner_id)),
        OwnerKind::Company => Err(ServiceError::Conflict("a company lives nowhere")),
    }
}

/// A number as a message names it.
fn written(number: &CaseNumber) -> &str {
    number.as_str()
}
