//! The second pair of eyes: agree, and the decision is sent with both names; or send it back.

use domain::decision::{Decision, DecisionProblem, Motivation};
use domain::hearing::Heard;
use domain::tasks::TaskKind;
use domain::{Scope, TaskId};
use serde_json::json;
use storage::{NewTask, StoredProposal, Task, Tx};

use super::decide::refused;
use super::held::{DECIDERS, held, staff_with};
use super::words::{limited, needed};
use crate::shared::payload::{Payload, Returned};
use crate::shared::record::{from_json, to_json};
use crate::views::VerdictResult;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Agrees with a colleague's proposal, or sends it back with a note. A note of who agrees is kept in the case.
    ///
    /// # Errors
    /// Forbidden on one's own proposal; invalid without a note when sending back.
    pub async fn confirm_second(
        &self,
        scope: &Scope,
        task: TaskId,
        version: i64,
        agree: bool,
        note: &str,
    ) -> Result<VerdictResult> {
        let me = staff_with(scope, &DECIDERS)?;
        let note = if agree { limited(note, "toelichting")? } else { needed(note, "toelichting")? };
        let claims = if agree { self.with_claims(scope, task).await? } else { None };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        let payload: Payload = from_json(&task.payload)?;
        if let Some(change) = payload.change.filter(|_| task.kind == TaskKind::SecondReview) {
            return self.confirm_change(tx, scope, me, task, change, agree, note).await;
        }
        if let Some(proposed) = payload.objection.clone() {
            let done = self.confirm_objection(&mut tx, scope, me, &task, proposed, agree, &note).await?;
            tx.commit().await?;
            return Ok(done);
        }
        let first = payload.first.filter(|_| task.kind == TaskKind::SecondReview);
        let first = first.ok_or(ServiceError::Conflict("this task has no proposal of a colleague"))?;
        if first.by.staff == me.staff {
            return Err(ServiceError::Forbidden("nobody approves their own work"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        if agree {
            let mandate = self.mandate(scope, product)?;
            let proposal = tx.proposals().latest(case.id).await?;
            let (basis, so_far) = self.basis(&mut tx, case.id, proposal.as_ref(), claims).await?;
            let heard = so_far.heard.filter(|_| matches!(first.heard, None | Some(Heard::Asked { .. })));
            let basis = basis.with(heard.or(first.heard));
            let (verdict, grant, by) = (first.verdict, first.grant, first.by);
            let why = Motivation::of(&first.reasons).weighed(first.weighing.as_deref().unwrap_or_default());
            let decision = Decision::by_person(verdict, grant, why, by, Some(me), &mandate, &basis)
                .map_err(refused_second)?;
            if !still_rests(&mut tx, &task, proposal.as_ref()).await? {
                return Err(ServiceError::Conflict("the facts changed since the proposal of the colleague"));
            }
            if !note.is_empty() {
                tx.notes().add(self.new_id(), case.id, Some(task.id), &note, now).await?;
            }
            self.send_decision(&mut tx, case, product, &decision, proposal.as_ref()).await?;
            tx.commit().await?;
            return Ok(VerdictResult::Decided);
        }
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        let back = to_json(&Payload { returned: Some(Returned { by: me, note }), ..Payload::default() })?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let review = NewTask {
            id: self.new_id(),
            case: case.id,
            kind: TaskKind::Review,
            due: case.decide_by,
            reasons: &task.reasons,
            proposal: task.proposal_id,
            payload: &back,
        };
        tx.tasks().create(review, now).await?;
        self.record(&mut tx, now)
            .audit("second_person_disagreed", Some(case.id), json!({ "task": task.id }))
            .await?;
        tx.commit().await?;
        Ok(VerdictResult::SentToSecond)
    }
}

/// Why what a colleague proposed cannot stand. What waited from before the weighing was kept goes back to them: nobody else weighs it.
pub(super) fn refused_second(problem: DecisionProblem) -> ServiceError {
    match problem {
        DecisionProblem::WeighingMissing => ServiceError::Conflict("the colleague did not weigh it yet"),
        other => refused(other),
    }
}

/// Whether the rules still say what the first person saw. Facts that came in since may have changed it; then
/// it goes back to them, or the letter would explain another amount than the one that is decided.
async fn still_rests(tx: &mut Tx, task: &Task, latest: Option<&StoredProposal>) -> Result<bool> {
    let Some(seen) = task.proposal_id else { return Ok(latest.is_none()) };
    let Some(latest) = latest.filter(|latest| latest.id != seen) else { return Ok(true) };
    let seen = tx.proposals().get(seen).await?.ok_or(ServiceError::NotFound)?;
    let said = |stored: &StoredProposal| {
        let proposal = &stored.proposal;
        (proposal.right.clone(), proposal.amount, proposal.from, proposal.per, proposal.lines.clone())
    };
    Ok(said(&seen) == said(latest))
}
