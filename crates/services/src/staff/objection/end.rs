//! The end of an objection: its decision, the new decision in the contested case, letters, terms, both timelines; one
//! transaction of the caller.

use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::{DecidedBy, Decision, Motivation, Person};
use domain::hearing::Basis;
use domain::mandate::ProductMandate;
use domain::objection::{Ending, EndingProblem, Judged, NoHearing, Outcome, Revision, Step};
use domain::terms::TermEvent;
use domain::{DecisionId, Scope};
use serde_json::{Value as Json, json};
use storage::{Case, NewDecision, Tx};

use super::decide::ContestedCase;
use super::letter::Ended;
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::payload::Planned;
use crate::shared::send_decision::end_of;
use crate::shared::{penalty, terms};
use crate::staff::decide::refused;
use crate::staff::held::TOOK_CONTESTED;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes the decision on an objection down and sends it; where it revokes the contested decision, the new one as well.
    pub(super) async fn end_objection(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        case: Case,
        judged: &Judged,
        planned: Option<Planned>,
        (first, second): (&Person, Option<&Person>),
    ) -> Result<()> {
        let now = self.now();
        let contested = self.contested_case(tx, scope, &case).await?;
        let mandate = self.objection_mandate(scope, &case)?;
        let took = contested.as_ref().map(|contested| &contested.decision.decided_by);
        let by = judged.by(first, second, took, &mandate).map_err(unlawful)?;
        let until = self.objection_until(day_of(now))?;
        let hearing = self.heard_or_why_not(tx, &case, judged).await?;
        let revised = match (&contested, planned) {
            (Some(contested), Some(planned)) if judged.outcome.revises() => {
                Some(self.revise(tx, scope, &case, contested, planned, judged, (first, second)).await?)
            }
            (Some(_), None) if judged.outcome.revises() => {
                return Err(ServiceError::Conflict("the new decision is missing"));
            }
            _ => None,
        };
        let ending = Ending {
            outcome: judged.outcome,
            reasons: judged.reasons.clone(),
            weighing: judged.weighing.clone(),
            costs: judged.costs,
            decided_by: by.clone(),
            revised: revised.as_ref().map(|(id, _)| *id),
            appeal_until: until,
        };
        self.step(tx, &case, &Step::Ended(ending.clone())).await?;
        let ended = Ended {
            case: &case,
            contested: contested.as_ref(),
            ending: &ending,
            hearing: &hearing,
            revised: revised.as_ref().map(|(id, revision)| (*id, revision.decision())),
        };
        self.write_ended(tx, &ended).await?;
        self.tell_contested(tx, contested.as_ref(), revised.is_some(), &case).await?;
        self.close(tx, case, judged.outcome, &by).await
    }

    /// Takes the new decision in the contested case.
    #[expect(
        clippy::too_many_arguments,
        reason = "the contested decision, the new one, and who answers for it"
    )]
    async fn revise(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        objection: &Case,
        contested: &ContestedCase<'_>,
        planned: Planned,
        judged: &Judged,
        (first, second): (&Person, Option<&Person>),
    ) -> Result<(DecisionId, Revision)> {
        let now = self.now();
        let mandate = self.mandate(scope, contested.product)?;
        let decision = Decision::by_person(
            planned.verdict,
            Some(planned.grant),
            Motivation::of(&judged.reasons).weighed(&judged.weighing),
            first.clone(),
            second.cloned(),
            &mandate,
            // It makes nothing worse, so there is nothing to hear anybody about first.
            &Basis::default(),
        )
        .map_err(refused)?;
        let revision =
            Revision::of(decision).ok_or(ServiceError::Conflict("an objection makes nothing worse"))?;
        let id: DecisionId = self.new_id();
        let proposal = contested.proposal.as_ref();
        let receipt = proposal.map_or(Json::Null, |stored| stored.proposal.receipt.clone());
        tx.decisions()
            .add(NewDecision {
                id,
                case: contested.case.id,
                decision: revision.decision(),
                proposal: proposal.map(|stored| stored.id),
                receipt: &receipt,
                sent_at: now,
                objection_until: self.objection_until(day_of(now))?,
            })
            .await?;
        // Of two objections that replace the same decision at the same moment, one does.
        tx.objections().revise(id, contested.decision.id, objection.id).await?;
        let to = end_of(revision.decision().verdict());
        let case = &contested.case;
        tx.cases().revise(case.id, case.version, to, now).await?.ok_or(ServiceError::NotFound)?;
        Ok((id, revision))
    }

    /// How somebody was heard or why not. An objection that is inadmissible without anything being said about a hearing was
    /// manifestly so: who decides says it, and it is written down.
    async fn heard_or_why_not(&self, tx: &mut Tx, case: &Case, judged: &Judged) -> Result<Step> {
        if let Some(step) = self.hearing(tx, case).await? {
            return Ok(step);
        }
        if judged.outcome != Outcome::Inadmissible {
            return Err(ServiceError::invalid("uitkomst", "hearing"));
        }
        let step = Step::NotHeard { ground: NoHearing::Inadmissible, reason: String::new() };
        self.step(tx, case, &step).await?;
        self.record(tx, self.now()).event(case.id, CaseEvent::HearingSkipped).await?;
        Ok(step)
    }

    /// The timeline of the contested case tells it as well.
    async fn tell_contested(
        &self,
        tx: &mut Tx,
        contested: Option<&ContestedCase<'_>>,
        is_revised: bool,
        objection: &Case,
    ) -> Result<()> {
        let Some(contested) = contested else { return Ok(()) };
        let (event, action) = match is_revised {
            true => (CaseEvent::Revised, "decision_revised"),
            false => (CaseEvent::Upheld, "decision_upheld"),
        };
        let mut record = self.record(tx, self.now());
        record.event(contested.case.id, event).await?;
        let detail = json!({ "decision": contested.decision.id, "objection": objection.id });
        record.audit(action, Some(contested.case.id), detail).await
    }

    /// Closes the objection.
    async fn close(&self, tx: &mut Tx, case: Case, outcome: Outcome, by: &DecidedBy) -> Result<()> {
        let now = self.now();
        for request in tx.requests().list(case.id).await? {
            tx.requests().close(request.id, now).await?;
        }
        let staff = tx.scope().staff();
        tx.tasks().finish_all(case.id, staff, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::Decided).await?;
        let detail = json!({ "outcome": outcome, "by": by });
        record.audit("objection_decided", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("objection:{}", case.id)), now).await?;
        let case = terms::apply(&mut record, case, TermEvent::Decided { on: day_of(now) }).await?;
        let closed = tx.cases().change_status(case.id, case.version, CaseStatus::Handled, now).await?;
        closed.ok_or(ServiceError::NotFound)?;
        penalty::settle(&mut self.record(tx, now), &case).await?;
        Ok(())
    }

    /// What the city lets its staff decide on objections.
    pub(super) fn objection_mandate(&self, scope: &Scope, objection: &Case) -> Result<ProductMandate> {
        self.mandate(scope, self.product_of(scope, &objection.product)?)
    }
}

/// Why a decision on an objection cannot stand, at its field.
fn unlawful(problem: EndingProblem) -> ServiceError {
    match problem {
        EndingProblem::ReasonsMissing => ServiceError::invalid("redenen", "reasons"),
        EndingProblem::WeighingMissing => ServiceError::invalid("weging", "weighing"),
        EndingProblem::CostsWithoutRevision => ServiceError::invalid("kosten", "costs"),
        EndingProblem::SecondPersonMissing => ServiceError::Conflict("a second person must agree"),
        EndingProblem::SamePerson => ServiceError::Forbidden("nobody approves their own work"),
        EndingProblem::TookContested => TOOK_CONTESTED,
    }
}
