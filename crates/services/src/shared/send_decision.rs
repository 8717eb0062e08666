//! Sending a decision: decision, letter, term, status, tasks and jobs in the one transaction of the caller.

use domain::DecisionId;
use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::Decision;
use domain::mandate::Verdict;
use domain::product::{Grants, Product};
use domain::terms::TermEvent;
use letters::compose::{DecisionFacts, Unanswered, decision as write};
use serde_json::{Value, json};
use storage::{Case, NewDecision, NewLetter, StoredProposal, Tx};

use super::advised::told;
use super::hearing::drop_hearings;
use super::job::{NOTIFY, NotifyJob};
use super::letter::complete;
use super::outside::LeftUnanswered;
use super::penalty;
use super::terms;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes a decision down and sends it: from the commit on it is accessible (Awb 2:19). Which decision.
    ///
    /// # Errors
    /// When the case cannot take the step, or the letter cannot be written.
    pub(crate) async fn send_decision(
        &self,
        tx: &mut Tx,
        case: Case,
        product: &Product,
        decision: &Decision,
        proposal: Option<&StoredProposal>,
    ) -> Result<DecisionId> {
        let now = self.now();
        let today = day_of(now);
        let id: DecisionId = self.new_id();
        let until = self.objection_until(today)?;
        let receipt = proposal.map_or(Value::Null, |stored| stored.proposal.receipt.clone());
        tx.decisions()
            .add(NewDecision {
                id,
                case: case.id,
                decision,
                proposal: proposal.map(|stored| stored.id),
                receipt: &receipt,
                sent_at: now,
                objection_until: until,
            })
            .await?;
        let owner = self.owner_name(tx, &case).await?;
        let unanswered = match decision.verdict() {
            Verdict::OutsideTreatment => {
                let left = self.left_unanswered(tx, &case, product).await?;
                Some(left.ok_or(ServiceError::Conflict("the application may not be left outside treatment"))?)
            }
            _ => None,
        };
        let lines = unanswered.as_ref().map(LeftUnanswered::lines).unwrap_or_default();
        let asked = unanswered.as_ref().map(|left| Unanswered {
            on: left.on,
            until: left.until,
            items: &lines,
            article: &left.article,
        });
        let version = rule_version(&receipt);
        let advice = self.advice_since(tx, case.id, None).await?;
        let told = DecisionFacts {
            advice: &told(&advice),
            asked,
            decision,
            proposal: proposal.map(|stored| &stored.proposal),
            rule_version: version.as_deref(),
            first_payment: None,
            arranged: product.grants == Grants::Help,
            gift: decision.grant().is_some_and(|grant| !grant.is_help()),
            granted: &product.granted,
            objection_until: until,
        };
        let envelope = self.envelope(tx.scope().city, &owner, today, case.number.as_str(), product)?;
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
        if let Some(heard) = decision.heard() {
            tx.hearings().keep(id, heard).await?;
        }
        let by = tx.scope().staff();
        for request in tx.requests().list(case.id).await? {
            tx.requests().close(request.id, now).await?;
        }
        tx.tasks().finish_all(case.id, by, now).await?;
        drop_hearings(tx, case.id, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::Decided).await?;
        let detail = json!({ "decision": id, "verdict": decision.verdict(), "by": decision.by() });
        record.audit("decision_sent", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("decision:{id}")), now).await?;
        let case = terms::apply(&mut record, case, TermEvent::Decided { on: today }).await?;
        let status = end_of(decision.verdict());
        let closed = tx.cases().change_status(case.id, case.version, status, now).await?;
        closed.ok_or(ServiceError::NotFound)?;
        penalty::settle(&mut self.record(tx, now), &case).await?;
        Ok(id)
    }
}

/// Which rules computed a decision, in short: the engine, its version, and the start of the hash of its sources. None where no law was
/// computed.
fn rule_version(receipt: &Value) -> Option<String> {
    let mut parts = receipt.get("engine")?.as_str()?.split(' ');
    let (name, version, hash) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{name} {version} ({})", hash.get(..8)?))
}

/// How a case ends that is decided so.
pub(crate) const fn end_of(verdict: Verdict) -> CaseStatus {
    match verdict {
        Verdict::Grant => CaseStatus::Granted,
        Verdict::GrantDifferently => CaseStatus::PartlyGranted,
        Verdict::Refuse => CaseStatus::Refused,
        Verdict::OutsideTreatment => CaseStatus::OutsideTreatment,
        Verdict::Change(kind) => kind.leaves(),
    }
}
