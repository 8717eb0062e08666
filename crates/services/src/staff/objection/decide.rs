//! Deciding on an objection: at once, or first to a colleague where the mandate asks a second person.

use domain::cases::CaseEvent;
use domain::decision::Person;
use domain::objection::{Costs, Judged, Outcome, Step};
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::{Cents, Scope};
use serde_json::json;
use storage::{Case, StoredDecision, StoredProposal, Task, Tx};

use super::{Handled, Seen};
use crate::shared::payload::{Payload, Planned, Proposed, Returned};
use crate::shared::record::to_json;
use crate::staff::DECIDERS;
use crate::staff::grant::{granted, meant};
use crate::staff::words::{complete, limited};
use crate::views::{ObjectionVerdict, RevisionInput, VerdictInput, VerdictResult};
use crate::{Result, ServiceError, Services};

/// The contested decision with its case and what the rules last proposed there.
pub(super) struct ContestedCase<'a> {
    pub decision: StoredDecision,
    pub case: Case,
    pub product: &'a Product,
    pub proposal: Option<StoredProposal>,
}

impl Services {
    /// Decides on an objection, or sends that to a second person.
    ///
    /// # Errors
    /// Invalid when reasons, the weighing of a disadvantage that stays, costs that were asked or the new decision are missing, or nobody was heard and it is no
    /// inadmissible objection; else as [`Self::check_objection`].
    pub async fn decide_objection(&self, scope: &Scope, input: &ObjectionVerdict) -> Result<VerdictResult> {
        let reasons = limited(&input.reasons, "redenen")?;
        let weighing = limited(&input.weighing, "weging")?;
        complete([
            ("redenen", "reasons", reasons.is_empty()),
            ("weging", "weighing", weighing.is_empty() && input.outcome.needs_weighing()),
        ])?;
        let mut tx = self.parts().store.begin(scope).await?;
        let seen = Seen { task: input.task, version: input.version };
        let handled = self.handled(&mut tx, scope, &DECIDERS, &[TaskKind::ObjectionDecision], seen).await?;
        if input.outcome != Outcome::Inadmissible && self.hearing(&mut tx, &handled.case).await?.is_none() {
            return Err(ServiceError::invalid("uitkomst", "hearing"));
        }
        let asked = self.asks_costs(&mut tx, &handled.case).await?;
        let judged = Judged { outcome: input.outcome, reasons, weighing, costs: costs(input, asked)? };
        let contested = self.contested_case(&mut tx, scope, &handled.case).await?;
        let planned = match (&contested, &input.revision) {
            (Some(contested), Some(revision)) if input.outcome.revises() => Some(plan(contested, revision)?),
            (Some(_), None) if input.outcome.revises() => {
                return Err(ServiceError::invalid("besluit", "choose"));
            }
            _ => None,
        };
        let differs = planned.as_ref().is_some_and(|planned| planned.verdict.needs_weighing());
        complete([("weging", "weighing", differs && judged.weighing.is_empty())])?;
        let result = match self.needs_second(
            scope,
            &handled.case,
            &judged,
            contested.as_ref().zip(planned.as_ref()),
        )? {
            true => {
                self.to_colleague(&mut tx, &handled, judged, planned).await?;
                VerdictResult::SentToSecond
            }
            false => {
                let (case, me) = (handled.case, handled.me);
                self.end_objection(&mut tx, scope, case, &judged, planned, (&me, None)).await?;
                VerdictResult::Decided
            }
        };
        tx.commit().await?;
        Ok(result)
    }

    /// Agrees with what a colleague would decide on an objection, or sends it back.
    #[expect(clippy::too_many_arguments, reason = "what the second person says, on what they saw")]
    pub(in crate::staff) async fn confirm_objection(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        me: Person,
        task: &Task,
        proposed: Proposed,
        agree: bool,
        note: &str,
    ) -> Result<VerdictResult> {
        if proposed.by.staff == me.staff {
            return Err(ServiceError::Forbidden("nobody approves their own work"));
        }
        let now = self.now();
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if !agree {
            let returned = Returned { by: me.clone(), note: note.to_owned() };
            let back = to_json(&Payload { returned: Some(returned), ..Payload::default() })?;
            let handled = Handled { me, task: task.clone(), case };
            self.go_on(tx, &handled, TaskKind::ObjectionDecision, &back).await?;
            return Ok(VerdictResult::SentToSecond);
        }
        if !note.is_empty() {
            tx.notes().add(self.new_id(), case.id, Some(task.id), note, now).await?;
        }
        let Proposed { by, judged, revision, .. } = proposed;
        let differs = revision.as_ref().is_some_and(|planned| planned.verdict.needs_weighing());
        if judged.weighing.is_empty() && (differs || judged.outcome.needs_weighing()) {
            // It waited from before the weighing was kept: it goes back to who proposed it.
            return Err(ServiceError::Conflict("the colleague did not weigh it yet"));
        }
        self.end_objection(tx, scope, case, &judged, revision, (&by, Some(&me))).await?;
        Ok(VerdictResult::Decided)
    }

    /// The decision that an objection is against, if it is one of this portal.
    pub(super) async fn contested_case<'a>(
        &'a self,
        tx: &mut Tx,
        scope: &Scope,
        objection: &Case,
    ) -> Result<Option<ContestedCase<'a>>> {
        let Some(decision) = tx.objections().decision_of(objection.id).await? else { return Ok(None) };
        let case = tx.cases().get(decision.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let proposal = tx.proposals().latest(case.id).await?;
        Ok(Some(ContestedCase { decision, case, product, proposal }))
    }

    /// The mandate for objections asks it for the outcome, or the mandate of what is decided anew for that.
    fn needs_second(
        &self,
        scope: &Scope,
        objection: &Case,
        judged: &Judged,
        revision: Option<(&ContestedCase<'_>, &Planned)>,
    ) -> Result<bool> {
        let of_objections = self.objection_mandate(scope, objection)?;
        if of_objections.needs_second_person(judged.outcome.verdict(), Cents::ZERO) {
            return Ok(true);
        }
        let Some((contested, planned)) = revision else { return Ok(false) };
        let amount = planned.grant.amount.unwrap_or(Cents::ZERO);
        Ok(self.mandate(scope, contested.product)?.needs_second_person(planned.verdict, amount))
    }

    /// Makes the task of the second person.
    async fn to_colleague(
        &self,
        tx: &mut Tx,
        handled: &Handled,
        judged: Judged,
        revision: Option<Planned>,
    ) -> Result<()> {
        let now = self.now();
        let proposed = Proposed { by: handled.me.clone(), judged, revision, at: now };
        let payload = to_json(&Payload { objection: Some(proposed), ..Payload::default() })?;
        self.go_on(tx, handled, TaskKind::SecondReview, &payload).await?;
        let mut record = self.record(tx, now);
        record.event(handled.case.id, CaseEvent::SecondReview).await?;
        let detail = json!({ "task": handled.task.id });
        record.audit("second_person_asked", Some(handled.case.id), detail).await
    }

    /// How somebody was heard or why not, if either was said.
    pub(super) async fn hearing(&self, tx: &mut Tx, case: &Case) -> Result<Option<Step>> {
        let steps = tx.objections().steps(case.id).await?;
        let done = |step: &Step| matches!(step, Step::Heard { .. } | Step::NotHeard { .. });
        Ok(steps.into_iter().map(|row| row.step).rfind(done))
    }

    /// Whether who objects asks for the costs of legal help.
    async fn asks_costs(&self, tx: &mut Tx, case: &Case) -> Result<bool> {
        let sent = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        Ok(super::view::says_yes(&sent.answers, super::view::COSTS))
    }
}

/// What happens with the costs: whoever asked gets an answer.
fn costs(input: &ObjectionVerdict, asked: bool) -> Result<Costs> {
    match (asked, input.costs) {
        (false, None) => Ok(Costs::NotAsked),
        (true, None) => Err(ServiceError::invalid("kosten", "choose")),
        (_, Some(None)) => Ok(Costs::NotPaid),
        (_, Some(Some(_))) if !input.outcome.revises() => Err(ServiceError::invalid("kosten", "costs")),
        (_, Some(Some(amount))) if amount <= Cents::ZERO => {
            Err(ServiceError::invalid("vergoeding", "amount"))
        }
        (_, Some(Some(amount))) => Ok(Costs::Paid { amount }),
    }
}

/// What the new decision grants, by the same rules as any decision of the product.
fn plan(contested: &ContestedCase<'_>, input: &RevisionInput) -> Result<Planned> {
    let ContestedCase { case, product, proposal, .. } = contested;
    let input = VerdictInput {
        task: domain::TaskId(uuid::Uuid::nil()),
        version: 0,
        verdict: input.verdict,
        amount: input.amount,
        from: input.from,
        help: input.help.clone(),
        reasons: String::new(),
        weighing: String::new(),
        unheard: None,
    };
    let verdict = meant(input.verdict, product, proposal.as_ref());
    let grant = granted(&input, case, product, proposal.as_ref())?;
    // An objection makes nothing worse: what takes the place of a decision grants.
    let grant = grant.ok_or_else(|| ServiceError::invalid("besluit", "choose"))?;
    Ok(Planned { verdict, grant })
}
