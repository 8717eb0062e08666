//! What an action always reads, so that long rows of actions run one after the other and not nested.

use crate::model::{Article, Kids, LawVersion, Op, OpId};

/// Rows shorter than this nest without harm.
const DEEP: usize = 40;

/// Per article and action, the actions it reads whatever happens. Left empty when no row runs deep.
pub(super) fn of(law: &LawVersion) -> Vec<Vec<Vec<u32>>> {
    law.articles.iter().map(|article| of_article(law, article)).collect()
}

fn of_article(law: &LawVersion, article: &Article) -> Vec<Vec<u32>> {
    if article.actions.len() < DEEP {
        return Vec::new();
    }
    article
        .actions
        .iter()
        .map(|action| {
            let mut needs = Vec::new();
            gather(law, article, action.body, 0, &mut needs);
            needs
        })
        .collect()
}

/// Collects the actions read outside of branches. Damaged forms may point in circles: the depth ends that.
fn gather(law: &LawVersion, article: &Article, id: OpId, depth: u32, into: &mut Vec<u32>) {
    let Some(op) = usize::try_from(id).ok().and_then(|at| law.ops.get(at)) else { return };
    if depth > crate::limits::OPERATION_DEPTH || into.len() > article.actions.len() {
        return;
    }
    let mut one = |id: OpId| gather(law, article, id, depth + 1, into);
    match *op {
        Op::Slot(slot) => {
            let at = usize::try_from(slot).unwrap_or(0);
            if at >= article.action_base() && !into.contains(&slot) {
                into.push(slot);
            }
        }
        Op::Add(kids)
        | Op::Subtract(kids)
        | Op::Multiply(kids)
        | Op::Divide(kids)
        | Op::Min(kids)
        | Op::Max(kids)
        | Op::List(kids) => kids_of(law, kids).for_each(one),
        Op::And(kids) | Op::Or(kids) | Op::If { cases: kids, .. } => kids_of(law, kids).take(1).for_each(one),
        Op::Round { value, .. } | Op::Not(value) | Op::IsNull { value, .. } | Op::Property(value, _) => {
            one(value)
        }
        Op::Equals { left, right, .. } | Op::Compare(_, left, right) => {
            one(left);
            one(right);
        }
        Op::In { subject, .. } | Op::InAny { subject, .. } => one(subject),
        Op::Age { birth, reference } => {
            one(birth);
            one(reference);
        }
        Op::DateAdd { date, .. } => one(date),
        Op::DateDiff { from, to, .. } => {
            one(from);
            one(to);
        }
        _ => {}
    }
}

fn kids_of(law: &LawVersion, kids: Kids) -> impl Iterator<Item = OpId> {
    let start = usize::try_from(kids.start).unwrap_or(usize::MAX);
    let len = usize::try_from(kids.len).unwrap_or(0);
    law.kids.get(start..start.saturating_add(len)).unwrap_or_default().iter().copied()
}
