//! Cases of IF: what none of them covers, and what none can reach.

use std::collections::BTreeSet;

use super::build::Build;
use super::coverage::Coverage;
use crate::model::{Article, Kids, Op, OpId};
use crate::stored::Stored;

/// Reports cases that can never be reached, and an output that may find no case.
pub(super) fn check(build: &mut Build, article: &Article, line: usize) {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (target, body, field) in article.made() {
        let name = build.text(target).to_owned();
        walk(build, body, &mut seen, &mut |reason| found.push(format!("`{name}`: {reason}")));
        let nullable = field.is_none_or(|field| field.nullable);
        let mut coverage = Coverage::new(build, article);
        coverage.look(body, field.is_none_or(|field| !field.nullable));
        let gap = coverage.found.iter().any(|reason| reason.starts_with("no case"));
        found.extend(coverage.found.iter().map(|reason| format!("`{name}`: {reason}")));
        if build.level.lazy() && !nullable && !gap && open_ended(build, &coverage, body) {
            found.push(format!("`{name}` has cases without a default, and may not be null"));
        }
    }
    for reason in found {
        build.problem(line, format!("article {}: {reason}", article.number));
    }
}

fn op(build: &Build, id: OpId) -> Option<Op> {
    build.ops.get(usize::try_from(id).ok()?).copied()
}

/// Whether an expression can come to nothing because no case holds.
fn open_ended(build: &Build, coverage: &Coverage<'_>, id: OpId) -> bool {
    match op(build, id) {
        Some(Op::If { cases, default }) => {
            let conditions: Vec<OpId> = kids(build, cases).step_by(2).collect();
            let certain = conditions.last().is_some_and(|last| fixed(build, *last) == Some(true));
            let inner = kids(build, cases).skip(1).step_by(2).any(|then| open_ended(build, coverage, then));
            let both = complementary(build, &conditions);
            let open = match default {
                Some(default) => open_ended(build, coverage, default),
                None => !certain && !both && !coverage.complete(id),
            };
            inner || open
        }
        _ => false,
    }
}

/// A condition and its opposite, next to each other.
fn complementary(build: &Build, conditions: &[OpId]) -> bool {
    conditions.iter().any(|id| match op(build, *id) {
        Some(Op::Not(inner)) => conditions.iter().any(|other| alike(build, inner, *other)),
        _ => false,
    })
}

/// Whether two conditions are written the same.
pub(super) fn alike(build: &Build, left: OpId, right: OpId) -> bool {
    let same = |a: OpId, b: OpId| alike(build, a, b);
    let rows =
        |a: Kids, b: Kids| a.len == b.len && kids(build, a).zip(kids(build, b)).all(|(a, b)| same(a, b));
    match (op(build, left), op(build, right)) {
        (
            Some(Op::Equals { negate: a, left: l, right: r }),
            Some(Op::Equals { negate: b, left: m, right: s }),
        ) => a == b && same(l, m) && same(r, s),
        (Some(Op::Compare(a, l, r)), Some(Op::Compare(b, m, s))) => a == b && same(l, m) && same(r, s),
        (Some(Op::Not(a)), Some(Op::Not(b))) => same(a, b),
        (Some(Op::And(a)), Some(Op::And(b))) | (Some(Op::Or(a)), Some(Op::Or(b))) => rows(a, b),
        (Some(Op::Property(a, m)), Some(Op::Property(b, n))) => m == n && same(a, b),
        (
            Some(
                a @ (Op::Const(_) | Op::Defined(_) | Op::Slot(_) | Op::Named(_) | Op::RefDate | Op::Element),
            ),
            Some(b),
        ) => a == b,
        _ => false,
    }
}

/// The outcome of a condition that does not depend on anything.
pub(super) fn fixed(build: &Build, id: OpId) -> Option<bool> {
    match op(build, id)? {
        Op::Const(at) => match build.consts.get(usize::try_from(at).ok()?)? {
            Stored::Bool(value) => Some(*value),
            _ => None,
        },
        _ => None,
    }
}

fn walk(build: &Build, id: OpId, seen: &mut BTreeSet<OpId>, report: &mut dyn FnMut(String)) {
    if !seen.insert(id) {
        return;
    }
    let Some(op) = op(build, id) else { return };
    if let Op::If { cases, .. } = op {
        unreachable_cases(build, cases, report);
    }
    for child in op.children(&build.kids) {
        walk(build, child, seen, report);
    }
}

fn unreachable_cases(build: &Build, cases: Kids, report: &mut dyn FnMut(String)) {
    let conditions: Vec<OpId> = kids(build, cases).step_by(2).collect();
    for (at, condition) in conditions.iter().enumerate() {
        let last = at + 1 == conditions.len();
        match fixed(build, *condition) {
            Some(false) => report(format!("case {} can never hold", at + 1)),
            Some(true) if !last => report(format!("no case after case {} can be reached", at + 1)),
            _ => {}
        }
        if let Some(first) = conditions.iter().take(at).position(|other| alike(build, *other, *condition)) {
            report(format!("case {} asks the same as case {}", at + 1, first + 1));
        }
    }
}

pub(super) fn kids(build: &Build, kids: Kids) -> impl Iterator<Item = OpId> {
    let start = usize::try_from(kids.start).unwrap_or(usize::MAX);
    let len = usize::try_from(kids.len).unwrap_or(0);
    build.kids.get(start..start.saturating_add(len)).unwrap_or_default().iter().copied()
}
