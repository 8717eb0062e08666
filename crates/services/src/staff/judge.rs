//! What only a person can say: a member of staff answers it, and the rules are applied again.

use std::collections::BTreeSet;

use domain::Scope;
use domain::cases::CaseStatus;
use domain::decision::Proposal;
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use domain::product::ProductLaw;
use domain::tasks::TaskKind;
use rules::Value;
use serde_json::json;
use storage::FactSnapshotId;

use super::held::{DECIDERS, held, staff_with};
use crate::catalog::FactDictionary;
use crate::time::day_of;
use crate::views::{JudgeInput, Judgement};
use crate::{Result, ServiceError, Services};

/// What a judgement comes to.
struct Judged {
    /// The snapshot it was added to.
    before: Option<FactSnapshotId>,
    facts: FactSnapshot,
    proposal: Proposal,
}

impl Services {
    /// Keeps what was judged as facts that are sure, beside what was claimed and verified, and makes a new proposal.
    /// Earlier snapshots and proposals stay as they were.
    ///
    /// # Errors
    /// Invalid when nothing is answered, or something that this product does not let staff judge; stale when the task
    /// changed; a conflict when there is nothing to judge now.
    pub async fn judge(&self, scope: &Scope, input: &JudgeInput) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let now = self.now();
        let ready = self.judged(scope, input).await?;
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if task.kind != TaskKind::Review || !case.status.may_become(CaseStatus::Refused) {
            return Err(ServiceError::Conflict("nothing is judged in this task now"));
        }
        if tx.facts().latest(case.id).await?.map(|stored| stored.id) != ready.before {
            return Err(ServiceError::Stale("the facts"));
        }
        let snapshot = self.new_id();
        tx.facts().add(snapshot, case.id, &ready.facts, now).await?;
        tx.proposals().add(self.new_id(), case.id, snapshot, &ready.proposal, now).await?;
        let names: Vec<&str> = input.judged.iter().map(|(name, _)| name.as_str()).collect();
        let detail = json!({ "task": task.id, "facts": names });
        self.record(&mut tx, now).audit("facts_judged", Some(case.id), detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The facts with what was judged, and what the rules say about them, before any transaction that writes is open.
    async fn judged(&self, scope: &Scope, input: &JudgeInput) -> Result<Judged> {
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(input.task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.facts().latest(case.id).await?;
        drop(tx);
        let product = self.product_of(scope, &case.product)?;
        let may = |name: &String| product.law.as_ref().is_some_and(|law| law.judged.contains(name));
        if input.judged.is_empty() || !input.judged.iter().all(|(name, _)| may(name)) {
            return Err(ServiceError::invalid("oordeel", "judge"));
        }
        let (before, mut facts) =
            stored.map_or_else(Default::default, |stored| (Some(stored.id), stored.facts));
        let at = self.now();
        for (name, answer) in &input.judged {
            let claimed = facts.facts.remove(name).and_then(|fact| fact.claimed);
            let fact = Fact {
                name: name.clone(),
                claimed,
                verified: Some(Value::from(*answer)),
                register: Register::None,
                certainty: Certainty::Confirmed,
                at,
                as_of: Some(day_of(at)),
            };
            facts.facts.insert(name.clone(), fact);
        }
        let proposal = self.propose(scope, product, &case, &facts)?;
        Ok(Judged { before, facts, proposal })
    }
}

/// What is to be judged in a case: the facts that conditions and untested grounds rest on and no register or applicant
/// settled; and what was judged already, so that it can be judged anew.
pub(super) fn judgements(
    law: &ProductLaw,
    facts: &FactSnapshot,
    proposal: &Proposal,
    dictionary: &FactDictionary,
) -> Vec<Judgement> {
    let conditions =
        proposal.conditions.iter().chain(&proposal.untested).flat_map(|condition| &condition.facts);
    let rested_on: BTreeSet<&str> = conditions.map(|fact| fact.name.as_str()).collect();
    let fact = |name: &str| facts.facts.get(name);
    let shown = law.judged.iter().filter(|name| match fact(name).map(|fact| fact.certainty) {
        Some(Certainty::Confirmed) => true,
        None | Some(Certainty::Unknown) => rested_on.contains(name.as_str()),
        Some(_) => false,
    });
    shown
        .filter_map(|name| {
            let definition = dictionary.get(name)?;
            let judged = fact(name).filter(|fact| fact.certainty == Certainty::Confirmed);
            Some(Judgement {
                name: name.clone(),
                label: definition.label.clone(),
                meaning: definition.meaning.clone(),
                answer: judged.and_then(Fact::value).and_then(answer),
            })
        })
        .collect()
}

const fn answer(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(answer) => Some(*answer),
        _ => None,
    }
}
