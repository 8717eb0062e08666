//! What comes out differently when the rules are applied to other facts.

use domain::decision::{CalculationLine, ConditionResult, Proposal, Right};
use domain::{Cents, Localized};

use crate::views::{FactEffect, Moved};

/// The difference between two proposals.
pub(super) fn effect(value: Localized, now: &Proposal, then: &Proposal) -> FactEffect {
    FactEffect {
        value,
        right: Moved { now: now.right.clone(), then: then.right.clone() },
        amount: Moved { now: granted(now), then: granted(then) },
        per: then.per,
        conditions: conditions(now, then),
        lines: lines(now, then),
    }
}

/// The amount of a right.
fn granted(proposal: &Proposal) -> Option<Cents> {
    proposal.amount.filter(|_| proposal.right == Right::Yes)
}

/// Conditions and grounds that come out differently, in the order of the proposal with the change.
fn conditions(now: &Proposal, then: &Proposal) -> Vec<(Localized, Moved<Option<bool>>)> {
    let all = |proposal: &Proposal| -> Vec<ConditionResult> {
        proposal.conditions.iter().chain(&proposal.untested).cloned().collect()
    };
    let (before, after) = (all(now), all(then));
    let met = |list: &[ConditionResult], output: &str| {
        list.iter().find(|one| one.output == output).and_then(|one| one.met)
    };
    let gone = before.iter().filter(|one| after.iter().all(|other| other.output != one.output));
    let moved = |one: &ConditionResult| {
        let moved = Moved { now: met(&before, &one.output), then: met(&after, &one.output) };
        moved.moves().then(|| (one.label.clone(), moved))
    };
    after.iter().chain(gone).filter_map(moved).collect()
}

/// Lines of the calculation that come out differently.
fn lines(now: &Proposal, then: &Proposal) -> Vec<(Localized, Moved<Option<Cents>>)> {
    let amount = |proposal: &Proposal, output: &str| {
        proposal.lines.iter().find(|line| line.output == output).map(|line| line.amount)
    };
    let gone = now.lines.iter().filter(|line| then.lines.iter().all(|other| other.output != line.output));
    let moved = |line: &CalculationLine| {
        let moved = Moved { now: amount(now, &line.output), then: amount(then, &line.output) };
        moved.moves().then(|| (line.label.clone(), moved))
    };
    then.lines.iter().chain(gone).filter_map(moved).collect()
}
