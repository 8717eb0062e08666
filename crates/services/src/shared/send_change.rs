//! Sending a decision that changes what was granted: decision, change, letter, status, task and jobs in the one transaction of the
//! caller. The earlier decision stays as it was sent; nothing moves its terms.

use domain::cases::CaseEvent;
use domain::change::Standing;
use domain::decision::Decision;
use domain::product::Product;
use domain::{DecisionId, Scope};
use letters::compose::{ChangeFacts, change as write};
use serde_json::{Value, json};
use storage::{Case, NewDecision, NewLetter, ProposalId, Task, Tx};

use super::advised::told;
use super::hearing::drop_hearings;
use super::job::{NOTIFY, NotifyJob};
use super::letter::complete;
use crate::staff::Computed;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes a change down and sends it. Which decision.
    ///
    /// # Errors
    /// Stale when the case changed since; when the letter cannot be written.
    #[expect(
        clippy::too_many_arguments,
        reason = "the case with its work, what stood, what is decided, and what the rules say"
    )]
    pub(crate) async fn send_change(
        &self,
        tx: &mut Tx,
        case: Case,
        product: &Product,
        task: &Task,
        standing: &Standing,
        decision: &Decision,
        computed: Option<Computed>,
    ) -> Result<DecisionId> {
        let (Some(taken), Some(heard)) = (decision.taken(), decision.heard()) else {
            return Err(ServiceError::Conflict("it changes nothing"));
        };
        let now = self.now();
        let today = day_of(now);
        let id: DecisionId = self.new_id();
        let until = self.objection_until(today)?;
        // First of all: of two changes at the same moment one finds the case as it saw it.
        let leaves = taken.change.kind().leaves();
        let case =
            tx.cases().change(case.id, case.version, leaves, now).await?.ok_or(ServiceError::NotFound)?;
        let proposal: Option<ProposalId> = match &computed {
            Some(computed) => {
                let id = self.new_id();
                tx.proposals().add(id, case.id, computed.snapshot, &computed.proposal, now).await?;
                Some(id)
            }
            None => None,
        };
        let receipt = computed.as_ref().map_or(Value::Null, |computed| computed.proposal.receipt.clone());
        tx.decisions()
            .add(NewDecision {
                id,
                case: case.id,
                decision,
                proposal,
                receipt: &receipt,
                sent_at: now,
                objection_until: until,
            })
            .await?;
        tx.changes().add(id, standing.decision, taken).await?;
        tx.hearings().keep(id, heard).await?;
        let before = tx.decisions().get(standing.decision).await?.ok_or(ServiceError::NotFound)?;
        let owner = self.owner_name(tx, &case).await?;
        let advice = self.advice_since(tx, case.id, Some(before.sent_at)).await?;
        let told = ChangeFacts {
            advice: &told(&advice),
            decision,
            proposal: computed.as_ref().map(|computed| &computed.proposal),
            before: day_of(before.sent_at),
            objection_until: until,
        };
        let scope: Scope = tx.scope().clone();
        let envelope = self.envelope(scope.city, &owner, today, case.number.as_str(), product)?;
        let letter = write(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the decision could not be written", cause))?;
        let kept = complete(&letter)?;
        let letter = NewLetter {
            id: self.new_id(),
            case: case.id,
            decision: Some(id),
            kind: "decision",
            letter: &kept,
        };
        tx.letters().add(letter, now).await?;
        tx.tasks().finish(task.id, task.version, scope.staff(), now).await?.ok_or(ServiceError::NotFound)?;
        drop_hearings(tx, case.id, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::Changed).await?;
        let detail = json!({
            "decision": id, "replaces": standing.decision, "verdict": decision.verdict(), "by": decision.by()
        });
        record.audit("decision_sent", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("decision:{id}")), now).await?;
        Ok(id)
    }
}
