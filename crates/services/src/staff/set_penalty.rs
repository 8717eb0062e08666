//! Setting the amount of the penalty for a late decision, by decision (Awb 4:18).

use domain::cases::CaseEvent;
use domain::decision::{DecidedBy, Person};
use domain::tasks::TaskKind;
use domain::{Cents, Scope};
use letters::compose::{PenaltyFacts, penalty};
use serde_json::json;
use storage::{Case, NewLetter, NewPenalty, Tx};

use super::held::{DECIDERS, held, staff_with};
use super::words::{limited, needed, unmarked};
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::letter::complete;
use crate::shared::terms;
use crate::time::day_of;
use crate::views::{PenaltyInput, PenaltyShown};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Sets the penalty of a case and tells the applicant by letter: what the law counts, or none with a reason (Awb 4:17, sixth
    /// paragraph). The amount itself is never typed.
    ///
    /// # Errors
    /// Invalid when nothing was chosen, or none is owed without a reason; a conflict when it is no such task, while the penalty
    /// still grows, or when it was set before; forbidden for who may not decide; else as for any task that is held.
    pub async fn set_penalty(&self, scope: &Scope, input: &PenaltyInput) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let owed = input.owed.ok_or_else(|| ServiceError::invalid("dwangsom", "choose"))?;
        let reasons = match owed {
            true => limited(&input.reasons, "redenen")?,
            false => needed(&input.reasons, "redenen")?,
        };
        unmarked(&reasons, "redenen")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        if task.kind != TaskKind::Penalty {
            return Err(ServiceError::Conflict("this task sets no penalty"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, stored)?;
        let ledger = course.ledger(self.law()).map_err(terms::silent)?;
        let shown = self.penalty_shown(&mut tx, &case, &course, &ledger).await?;
        let shown = shown.filter(|shown| !shown.runs);
        let shown = shown.ok_or(ServiceError::Conflict("there is no penalty that ended"))?;
        let amount = if owed { shown.amount } else { Cents::ZERO };
        let new = NewPenalty { case: case.id, amount, days: shown.days, reasons: &reasons };
        if !tx.penalties().set(new, now).await? {
            return Err(ServiceError::Conflict("the penalty was set before"));
        }
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        self.write_penalty(&mut tx, &case, &shown, amount, &reasons, me).await?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::PenaltySet).await?;
        let detail = json!({ "task": task.id, "amount": amount, "days": shown.days });
        record.audit("penalty_set", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("penalty_set:{}", case.id)), now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn write_penalty(
        &self,
        tx: &mut Tx,
        case: &Case,
        shown: &PenaltyShown,
        amount: Cents,
        reasons: &str,
        me: Person,
    ) -> Result<()> {
        let (now, today) = (self.now(), self.today());
        let product = self.product_of(tx.scope(), &case.product)?;
        let owner = self.owner_name(tx, case).await?;
        let by = DecidedBy::Person { person: me, second: None };
        let told = PenaltyFacts {
            amount,
            days: shown.days,
            first: shown.first,
            article: &shown.article,
            reasons,
            objection_until: self.objection_until(today)?,
            by: &by,
        };
        let envelope = self.envelope(tx.scope().city, &owner, day_of(now), case.number.as_str(), product)?;
        let letter = penalty(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the letter could not be written", cause))?;
        let kept = complete(&letter)?;
        let letter =
            NewLetter { id: self.new_id(), case: case.id, decision: None, kind: "penalty", letter: &kept };
        tx.letters().add(letter, now).await?;
        Ok(())
    }
}
