//! What stands in a case after all its decisions.

use std::collections::BTreeMap;

use domain::CaseId;
use domain::change::Standing;
use storage::{Case, DecisionStep, Tx};

use crate::Result;

/// What stands in a case.
pub(crate) async fn standing(tx: &mut Tx, case: CaseId) -> Result<Option<Standing>> {
    Ok(after(&tx.changes().steps(case).await?))
}

/// What stands in each of these cases of one owner. One question, however many there are.
pub(crate) async fn standings(tx: &mut Tx, cases: &[Case]) -> Result<BTreeMap<CaseId, Standing>> {
    let Some(first) = cases.iter().find(|case| case.status.was_granted()) else { return Ok(BTreeMap::new()) };
    let mut of_case: BTreeMap<CaseId, Vec<DecisionStep>> = BTreeMap::new();
    for step in tx.changes().steps_of_owner(first.owner_kind, first.owner_id).await? {
        of_case.entry(step.case_id).or_default().push(step);
    }
    Ok(of_case.into_iter().filter_map(|(case, steps)| Some((case, after(&steps)?))).collect())
}

fn after(steps: &[DecisionStep]) -> Option<Standing> {
    Standing::of(steps.iter().map(|step| (step.id, step.verdict, step.granted.as_ref(), step.change())))
}
