//! Where in its article an operation stands, as a dotted path.

use std::collections::HashMap;

use crate::corpus::Linked;
use crate::model::{Article, Kids, Op, OpId};

/// A name as one part of a dotted path.
pub(super) fn label(name: &str) -> String {
    name.replace('.', "_")
}

/// Nested operands that are followed: more than a file can hold, and an end to circles in damaged forms.
const DEPTH: usize = 600;

/// The paths of the operations of one article, from `execution` or `open_terms` on.
pub(super) fn of(linked: &Linked, article: &Article) -> HashMap<OpId, String> {
    let mut paths = HashMap::new();
    for action in &article.actions {
        let value = if action.inline { "" } else { ".value" };
        let start = format!("execution.actions.{}{value}", label(linked.name(action.target)));
        walk(linked, action.body, start, 0, &mut paths);
    }
    for (term, place) in article.terms.iter().zip(0_usize..) {
        let row = term.default.map_or(0..0, |row| row.start..row.start.saturating_add(row.len));
        for extra in row.filter_map(|at| article.extras.get(usize::try_from(at).ok()?)) {
            let value = if extra.inline { "" } else { ".value" };
            let target = label(linked.name(extra.target));
            // An open term has an id and no name, so it is told by its place.
            let start = format!("open_terms.{place}.default.actions.{target}{value}");
            walk(linked, extra.body, start, 0, &mut paths);
        }
    }
    paths
}

fn walk(linked: &Linked, id: OpId, path: String, depth: usize, paths: &mut HashMap<OpId, String>) {
    let op = usize::try_from(id).ok().and_then(|at| linked.law.ops.get(at)).copied();
    let Some(op) = op.filter(|_| depth < DEPTH && !paths.contains_key(&id)) else { return };
    paths.insert(id, path.clone());
    for (key, operand) in operands(linked, op) {
        let below = if key.is_empty() { path.clone() } else { format!("{path}.{key}") };
        walk(linked, operand, below, depth + 1, paths);
    }
}

/// The operands of an operation, each with its key.
fn operands(linked: &Linked, op: Op) -> Vec<(String, OpId)> {
    let row = |key: &str, run: Kids| {
        let kids = kids(linked, run).iter().enumerate();
        kids.map(|(at, kid)| (format!("{key}.{at}"), *kid)).collect()
    };
    let keyed = |keys: &[&str]| {
        let kids = op.children(&linked.law.kids);
        keys.iter().zip(kids).map(|(key, kid)| ((*key).to_owned(), kid)).collect()
    };
    match op {
        Op::Add(run)
        | Op::Subtract(run)
        | Op::Multiply(run)
        | Op::Divide(run)
        | Op::Min(run)
        | Op::Max(run) => row("values", run),
        Op::And(run) | Op::Or(run) => row("conditions", run),
        Op::List(run) => row("items", run),
        Op::If { cases, default } => {
            let (pairs, _) = kids(linked, cases).as_chunks::<2>();
            let case = |(at, [when, then]): (usize, &[OpId; 2])| {
                [(format!("cases.{at}.when"), *when), (format!("cases.{at}.then"), *then)]
            };
            let cases = pairs.iter().enumerate().flat_map(case);
            cases.chain(default.map(|default| ("default".to_owned(), default))).collect()
        }
        Op::Equals { .. } | Op::Compare(..) | Op::In { .. } => keyed(&["subject", "value"]),
        Op::InAny { subject, items, .. } => {
            let mut all: Vec<_> = row("values", items);
            all.insert(0, ("subject".to_owned(), subject));
            all
        }
        Op::Round { .. } => keyed(&["value", "precision"]),
        Op::Not(_) | Op::IsNull { .. } => keyed(&["value"]),
        Op::Age { .. } => keyed(&["date_of_birth", "reference_date"]),
        Op::Date { .. } => keyed(&["year", "month", "day"]),
        Op::DayOfWeek(_) | Op::DatePart(..) | Op::StartOf(..) => keyed(&["date"]),
        Op::DateDiff { .. } => keyed(&["from", "to"]),
        Op::DateAdd { date, steps } => {
            let steps = ["years", "months", "weeks", "days"].into_iter().zip(steps);
            let steps = steps.filter_map(|(key, step)| Some((key.to_owned(), step?)));
            std::iter::once(("date".to_owned(), date)).chain(steps).collect()
        }
        Op::Foreach { collection, filter, body, .. } => {
            let filter = filter.map(|filter| ("filter".to_owned(), filter));
            let ends = [("collection".to_owned(), collection), ("body".to_owned(), body)];
            ends.into_iter().chain(filter).collect()
        }
        _ => keyed(&["", "", ""]),
    }
}

fn kids(linked: &Linked, run: Kids) -> &[OpId] {
    let start = usize::try_from(run.start).unwrap_or(usize::MAX);
    let len = usize::try_from(run.len).unwrap_or(0);
    linked.law.kids.get(start..start.saturating_add(len)).unwrap_or_default()
}
