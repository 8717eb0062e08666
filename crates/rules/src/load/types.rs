//! Kinds of values, as far as they are certain: what can never fit is found before anything runs.
//!
//! Only from the level on where types are enforced; before it a declared type says nothing.

use super::build::Build;
use crate::model::{Article, Kids, Kind, Op, OpId};
use crate::stored::Stored;

/// A group of kinds that can stand for each other.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Number,
    Bool,
    Text,
    Date,
    List,
    Record,
}

impl Sort {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Number | Kind::Amount => Self::Number,
            Kind::Bool => Self::Bool,
            Kind::Text => Self::Text,
            Kind::Date => Self::Date,
            Kind::Array => Self::List,
            Kind::Object => Self::Record,
        }
    }

    fn told(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Bool => "a boolean",
            Self::Text => "a text",
            Self::Date => "a date",
            Self::List => "an array",
            Self::Record => "an object",
        }
    }

    /// A date travels as a text, and a text may hold a date.
    fn fits(self, wanted: Self) -> bool {
        self == wanted || matches!((self, wanted), (Self::Date, Self::Text) | (Self::Text, Self::Date))
    }
}

/// Reports what can never fit: outputs of another kind than promised, operands of a wrong kind.
pub(super) fn check(build: &mut Build, article: &Article, line: usize) {
    if !build.level.lazy() {
        return;
    }
    let mut found = Vec::new();
    for (target, body, field) in article.made() {
        let made = sort(build, article, body, &mut found);
        if let (Some(made), Some(field)) = (made, field)
            && !made.fits(Sort::of(field.kind))
        {
            let wanted = Sort::of(field.kind).told();
            found.push(format!("`{}` promises {wanted} and is {}", build.text(target), made.told()));
        }
    }
    for definition in &article.definitions {
        let Some(made) = constant(build, definition.constant) else { continue };
        if definition.spec.unit.is_some() && made != Sort::Number {
            found.push(format!(
                "definition `{}` has a unit and is {}",
                build.text(definition.name),
                made.told()
            ));
        }
    }
    found.dedup();
    for reason in found {
        build.problem(line, format!("article {}: {reason}", article.number));
    }
}

fn constant(build: &Build, at: u32) -> Option<Sort> {
    match build.consts.get(usize::try_from(at).ok()?)? {
        Stored::Null => None,
        Stored::Bool(_) => Some(Sort::Bool),
        Stored::Int(_) | Stored::Decimal(_) => Some(Sort::Number),
        Stored::Text(_) => Some(Sort::Text),
        Stored::List(_) => Some(Sort::List),
        Stored::Object(_) => Some(Sort::Record),
    }
}

/// The sort of an expression where it is certain. Operands that cannot fit go to the list.
fn sort(build: &Build, article: &Article, id: OpId, found: &mut Vec<String>) -> Option<Sort> {
    let op = *build.ops.get(usize::try_from(id).ok()?)?;
    let name = op.name().unwrap_or("a reference");
    let want = |id: OpId, wanted: Sort, found: &mut Vec<String>| {
        if let Some(sort) = sort(build, article, id, found)
            && !sort.fits(wanted)
        {
            found.push(format!("{name} takes {} and is given {}", wanted.told(), sort.told()));
        }
    };
    match op {
        Op::Const(at) => constant(build, at),
        Op::Defined(at) => constant(build, article.definitions.get(usize::try_from(at).ok()?)?.constant),
        Op::Slot(slot) => declared(article, slot),
        Op::Subtract(kids) | Op::Multiply(kids) | Op::Divide(kids) | Op::Min(kids) | Op::Max(kids) => {
            kids_of(build, kids).for_each(|kid| want(kid, Sort::Number, found));
            Some(Sort::Number)
        }
        Op::Add(kids) => {
            let mut sorts = kids_of(build, kids).map(|kid| sort(build, article, kid, found));
            let first = sorts.next().flatten();
            let others: Vec<Sort> = sorts.flatten().collect();
            if let Some(first) = first
                && let Some(other) = others.into_iter().find(|other| !other.fits(first))
            {
                found.push(format!("ADD of {} and {}", first.told(), other.told()));
            }
            first
        }
        Op::Round { value, .. } => {
            want(value, Sort::Number, found);
            Some(Sort::Number)
        }
        Op::Compare(_, left, right) => {
            let sorts = (sort(build, article, left, found), sort(build, article, right, found));
            if let (Some(left), Some(right)) = sorts
                && (!left.fits(right) || matches!(left, Sort::Bool | Sort::List))
            {
                found.push(format!("{name} of {} and {}", left.told(), right.told()));
            }
            Some(Sort::Bool)
        }
        Op::Equals { left, right, .. } => {
            let sorts = (sort(build, article, left, found), sort(build, article, right, found));
            if let (Some(left), Some(right)) = sorts
                && !left.fits(right)
                && left != Sort::Record
                && right != Sort::Record
            {
                found.push(format!("{name} of {} and {} never holds", left.told(), right.told()));
            }
            Some(Sort::Bool)
        }
        Op::And(kids) | Op::Or(kids) => {
            kids_of(build, kids).for_each(|kid| {
                let _ = sort(build, article, kid, found);
            });
            Some(Sort::Bool)
        }
        Op::Not(value) => {
            sort(build, article, value, found);
            Some(Sort::Bool)
        }
        Op::IsNull { .. } | Op::In { .. } | Op::InAny { .. } => Some(Sort::Bool),
        Op::If { cases, default } => branches(build, article, cases, default, found),
        Op::List(_) => Some(Sort::List),
        Op::Object(_) | Op::RefDate => Some(Sort::Record),
        Op::Age { .. } | Op::DayOfWeek(_) | Op::DateDiff { .. } | Op::DatePart(..) => Some(Sort::Number),
        Op::DateAdd { .. } | Op::Date { .. } | Op::StartOf(..) => Some(Sort::Date),
        _ => None,
    }
}

/// The sort of all branches together: certain only when they agree.
fn branches(
    build: &Build,
    article: &Article,
    cases: Kids,
    default: Option<OpId>,
    found: &mut Vec<String>,
) -> Option<Sort> {
    let mut sorts = Vec::new();
    for (at, kid) in kids_of(build, cases).enumerate() {
        let made = sort(build, article, kid, found);
        if at % 2 == 1 {
            sorts.push(made);
        }
    }
    sorts.extend(default.map(|default| sort(build, article, default, found)));
    let first = sorts.first().copied().flatten()?;
    sorts.iter().all(|other| *other == Some(first)).then_some(first)
}

fn kids_of(build: &Build, kids: Kids) -> impl Iterator<Item = OpId> {
    let start = usize::try_from(kids.start).unwrap_or(usize::MAX);
    let len = usize::try_from(kids.len).unwrap_or(0);
    build.kids.get(start..start.saturating_add(len)).unwrap_or_default().iter().copied()
}

fn declared(article: &Article, slot: u32) -> Option<Sort> {
    let slot = usize::try_from(slot).ok()?;
    if let Some(param) = article.params.get(slot) {
        return Some(Sort::of(param.kind));
    }
    if let Some(input) = slot.checked_sub(article.input_base()).and_then(|at| article.inputs.get(at)) {
        return Some(Sort::of(input.field.kind));
    }
    if let Some(term) = slot.checked_sub(article.term_base()).and_then(|at| article.terms.get(at)) {
        return Some(Sort::of(term.field.kind));
    }
    let action = article.actions.get(slot.checked_sub(article.action_base())?)?;
    let promise = article.outputs.iter().find(|promise| promise.field.name == action.target)?;
    Some(Sort::of(promise.field.kind))
}
