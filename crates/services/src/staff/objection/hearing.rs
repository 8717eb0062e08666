//! The hearing: inviting, saying why there is none, and its report (Awb 7:2, 7:3, 7:7).

use chrono::NaiveDate;
use domain::cases::CaseEvent;
use domain::objection::{HeardBy, Invitation, Step};
use domain::tasks::TaskKind;
use domain::{Lang, MessageId, Scope, TaskId, calendar};
use serde_json::json;

use super::Seen;
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::staff::words::needed;
use crate::staff::{DECIDERS, HANDLERS};
use crate::views::{HearingInput, InviteInput};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Invites who objects. A second invitation moves the first.
    ///
    /// # Errors
    /// Invalid when the day lies before today or no place is named; else as [`Self::check_objection`].
    pub async fn invite_to_hearing(&self, scope: &Scope, input: &InviteInput) -> Result<()> {
        let place = needed(&input.place, "plaats")?;
        if input.on < self.today() {
            return Err(ServiceError::invalid("dag", "past"));
        }
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let seen = Seen { task: input.task, version: input.version };
        let handled = self.handled(&mut tx, scope, &HANDLERS, &[TaskKind::Hearing], seen).await?;
        let case = handled.case;
        let invitation = Invitation { on: input.on, at: input.at, by: input.by, place };
        let told = told(&invitation);
        self.step(&mut tx, &case, &Step::Invited(invitation)).await?;
        let message: MessageId = self.new_id();
        tx.messages().add(message, case.id, &told, now).await?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::HearingPlanned).await?;
        record.event(case.id, CaseEvent::MessageSent).await?;
        record.audit("hearing_planned", Some(case.id), json!({ "task": handled.task.id })).await?;
        let news = NotifyJob { case: case.id, message: Some(message) };
        record.job(NOTIFY, &news, Some(&format!("message:{message}")), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down how somebody was heard, or why not; then it can be decided.
    ///
    /// # Errors
    /// Invalid without a report or reason, or when the day is still to come; else as [`Self::check_objection`].
    pub async fn finish_hearing(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        input: &HearingInput,
    ) -> Result<()> {
        let (step, event) = match input {
            HearingInput::Held { on, by, report } => {
                self.was(*on)?;
                let report = needed(report, "verslag")?;
                (Step::Heard { on: *on, by: *by, report }, CaseEvent::HearingHeld)
            }
            HearingInput::NotHeld { ground, reason } => {
                let reason = needed(reason, "reden")?;
                (Step::NotHeard { ground: *ground, reason }, CaseEvent::HearingSkipped)
            }
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let seen = Seen { task, version };
        let handled = self.handled(&mut tx, scope, &HANDLERS, &[TaskKind::Hearing], seen).await?;
        self.step(&mut tx, &handled.case, &step).await?;
        self.go_on(&mut tx, &handled, TaskKind::ObjectionDecision, &json!({})).await?;
        self.record(&mut tx, now).event(handled.case.id, event).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Lets who objects be heard after all, where the check went straight to the decision.
    ///
    /// # Errors
    /// A conflict when they were heard or it was said why not; else as [`Self::check_objection`].
    pub async fn hear_after_all(&self, scope: &Scope, task: TaskId, version: i64) -> Result<()> {
        let mut tx = self.parts().store.begin(scope).await?;
        let seen = Seen { task, version };
        let handled = self.handled(&mut tx, scope, &DECIDERS, &[TaskKind::ObjectionDecision], seen).await?;
        if self.hearing(&mut tx, &handled.case).await?.is_some() {
            return Err(ServiceError::Conflict("the hearing is done"));
        }
        self.go_on(&mut tx, &handled, TaskKind::Hearing, &json!({})).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A report tells what was.
    fn was(&self, on: NaiveDate) -> Result<()> {
        if on > self.today() { Err(ServiceError::invalid("gehoord", "future")) } else { Ok(()) }
    }
}

/// What who objects reads of the invitation. Dutch, as every message of the city.
fn told(invitation: &Invitation) -> String {
    let Invitation { on, at, by, place } = invitation;
    let how = match by {
        HeardBy::Talk => "Waar",
        HeardBy::Phone => "Wij bellen u op",
        HeardBy::Video => "Zo doet u mee",
    };
    format!(
        "Wij willen graag uw verhaal horen over uw bezwaar. Dat heet een hoorzitting.\n\n\
         Wanneer: {}, {} uur.\n{how}: {place}\n\n\
         U mag iemand meenemen. Kunt u dan niet, of wilt u niet komen? Stuur ons een bericht.",
        calendar::written(*on, Lang::Nl),
        at.format("%H:%M"),
    )
}
