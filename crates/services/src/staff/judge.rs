//! What only a person can say: a member of staff answers it, and the rules are applied again.

use std::collections::BTreeSet;

use domain::Scope;
use domain::decision::Proposal;
use domain::facts::{Certainty, Fact, FactSnapshot};
use domain::product::ProductLaw;
use rules::Value;
use serde_json::json;

use super::held::{DECIDERS, staff_with};
use crate::catalog::FactDictionary;
use crate::time::day_of;
use crate::views::{JudgeInput, Judgement};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Keeps what was judged as facts that are sure, beside what was claimed and verified, and makes a new proposal.
    /// Earlier snapshots and proposals stay as they were.
    ///
    /// # Errors
    /// Invalid when nothing is answered, or something that this product does not let staff judge; stale when the task
    /// changed; a conflict when there is nothing to judge now.
    pub async fn judge(&self, scope: &Scope, input: &JudgeInput) -> Result<()> {
        staff_with(scope, &DECIDERS)?;
        let open = self.to_settle(scope, input.task).await?;
        let may = |name: &String| open.product.law.as_ref().is_some_and(|law| law.judged.contains(name));
        if input.judged.is_empty() || !input.judged.iter().all(|(name, _)| may(name)) {
            return Err(ServiceError::invalid("oordeel", "judge"));
        }
        let at = self.now();
        let mut facts = open.facts.clone();
        for (name, answer) in &input.judged {
            facts.confirm(name, Value::from(*answer), at, day_of(at));
        }
        let ready = self.settled(scope, &open, facts)?;
        let names: Vec<&str> = input.judged.iter().map(|(name, _)| name.as_str()).collect();
        let detail = json!({ "task": input.task, "facts": names });
        self.keep_settled(scope, (input.task, input.version), ready, ("facts_judged", detail)).await
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
