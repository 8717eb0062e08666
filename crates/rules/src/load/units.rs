//! Units as labels: combinations that make no sense are found before anything runs.

use super::build::Build;
use crate::model::{Article, Fault, Kids, Op, OpId, Unit};
use crate::stored::Stored;

/// What is known of the unit of an expression.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    /// A literal: takes any unit.
    Free,
    /// Not declared: fits everywhere and says nothing.
    Unknown,
    Known(Unit),
}

struct Clash(&'static str, Unit, Unit);

/// Marks an article whose units do not go together; evaluating it is an error then.
pub(super) fn check(build: &mut Build, article: &mut Article, line: usize) {
    let mut clash = None;
    for (target, body, field) in article.made() {
        match label(build, article, body) {
            Err(found) => clash = clash.or(Some((found, target))),
            Ok(label) => {
                if let (Label::Known(made), Some(promised)) = (label, field.and_then(|field| field.spec.unit))
                    && made != promised
                {
                    let reason = format!(
                        "`{}` promises {} and is {}",
                        build.text(target),
                        promised.word(),
                        made.word()
                    );
                    build.problem(line, reason);
                }
            }
        }
    }
    if let Some((Clash(operation, left, right), target)) = clash {
        let (left, right) = (left.word().to_owned(), right.word().to_owned());
        let target = build.text(target);
        let reason = format!("article {}, `{target}`: {operation} of {left} and {right}", article.number);
        build.problem(line, reason);
        article.fault = Some(build.fault(Fault::Units(operation.to_owned(), left, right)));
    }
}

/// Operations nest at most a hundred deep, so this recursion is bounded; actions are not followed.
fn label(build: &Build, article: &Article, id: OpId) -> Result<Label, Clash> {
    let Some(op) = usize::try_from(id).ok().and_then(|at| build.ops.get(at)) else {
        return Ok(Label::Unknown);
    };
    let of = |id: OpId| label(build, article, id);
    let row = |kids: Kids| kids_of(build, kids).map(of).collect::<Result<Vec<_>, _>>();
    let name = op.name().unwrap_or("reference");
    Ok(match *op {
        Op::Const(at) => match usize::try_from(at).ok().and_then(|at| build.consts.get(at)) {
            Some(Stored::Int(_) | Stored::Decimal(_) | Stored::Null) => Label::Free,
            _ => Label::Unknown,
        },
        Op::Defined(at) => {
            let definition = usize::try_from(at).ok().and_then(|at| article.definitions.get(at));
            definition.and_then(|definition| definition.spec.unit).map_or(Label::Unknown, Label::Known)
        }
        Op::Slot(slot) => declared(article, slot).map_or(Label::Unknown, Label::Known),
        Op::Add(kids) | Op::Subtract(kids) | Op::Min(kids) | Op::Max(kids) => alike(name, row(kids)?)?,
        Op::Multiply(kids) => row(kids)?.into_iter().try_fold(Label::Free, |a, b| times(name, a, b))?,
        Op::Divide(kids) => {
            let mut labels = row(kids)?.into_iter();
            let first = labels.next().unwrap_or(Label::Unknown);
            labels.fold(first, divided)
        }
        Op::Round { value, .. } => of(value)?,
        Op::Equals { left, right, .. } | Op::Compare(_, left, right) => {
            alike(name, vec![of(left)?, of(right)?])?;
            Label::Unknown
        }
        Op::And(kids) | Op::Or(kids) | Op::List(kids) | Op::Object(kids) => {
            row(kids)?;
            Label::Unknown
        }
        Op::Not(value) | Op::IsNull { value, .. } => {
            of(value)?;
            Label::Unknown
        }
        Op::If { cases, default } => {
            let mut branches = Vec::new();
            for (at, kid) in kids_of(build, cases).enumerate() {
                let label = of(kid)?;
                if at % 2 == 1 {
                    branches.push(label);
                }
            }
            if let Some(default) = default {
                branches.push(of(default)?);
            }
            alike(name, branches)?
        }
        Op::In { subject, list, .. } => {
            alike(name, vec![of(subject)?, of(list)?])?;
            Label::Unknown
        }
        Op::InAny { subject, items, .. } => {
            let subject = of(subject)?;
            for item in row(items)? {
                alike(name, vec![subject, item])?;
            }
            Label::Unknown
        }
        other => {
            for operand in other.children(&build.kids) {
                of(operand)?;
            }
            Label::Unknown
        }
    })
}

fn kids_of(build: &Build, kids: Kids) -> impl Iterator<Item = OpId> {
    let start = usize::try_from(kids.start).unwrap_or(usize::MAX);
    let len = usize::try_from(kids.len).unwrap_or(0);
    build.kids.get(start..start.saturating_add(len)).unwrap_or_default().iter().copied()
}

fn declared(article: &Article, slot: u32) -> Option<Unit> {
    let slot = usize::try_from(slot).ok()?;
    if let Some(param) = article.params.get(slot) {
        return param.spec.unit;
    }
    if let Some(input) = slot.checked_sub(article.input_base()).and_then(|at| article.inputs.get(at)) {
        return input.field.spec.unit;
    }
    if let Some(term) = slot.checked_sub(article.term_base()).and_then(|at| article.terms.get(at)) {
        return term.field.spec.unit;
    }
    let action = article.actions.get(slot.checked_sub(article.action_base())?)?;
    article.outputs.iter().find(|promise| promise.field.name == action.target)?.field.spec.unit
}

fn alike(operation: &'static str, labels: Vec<Label>) -> Result<Label, Clash> {
    labels.into_iter().try_fold(Label::Free, |seen, next| match (seen, next) {
        (Label::Known(a), Label::Known(b)) if a != b => Err(Clash(operation, a, b)),
        (Label::Free, other) | (other, Label::Free) => Ok(other),
        (Label::Unknown, _) | (_, Label::Unknown) => Ok(Label::Unknown),
        (known, _) => Ok(known),
    })
}

fn scalar(unit: Unit) -> bool {
    matches!(unit, Unit::Ratio | Unit::Percentage)
}

fn money(unit: Unit) -> bool {
    matches!(unit, Unit::Euro | Unit::Eurocent)
}

fn times(operation: &'static str, left: Label, right: Label) -> Result<Label, Clash> {
    match (left, right) {
        (Label::Known(a), Label::Known(b)) if money(a) && money(b) => Err(Clash(operation, a, b)),
        (Label::Known(a), Label::Known(b)) if scalar(a) => Ok(Label::Known(b)),
        (Label::Known(a), Label::Known(b)) if scalar(b) => Ok(Label::Known(a)),
        (Label::Free, other) | (other, Label::Free) => Ok(other),
        _ => Ok(Label::Unknown),
    }
}

fn divided(left: Label, right: Label) -> Label {
    match (left, right) {
        (left, Label::Free) => left,
        (left, Label::Known(b)) if scalar(b) => left,
        (Label::Known(a), Label::Known(b)) if !scalar(a) && money(a) == money(b) => Label::Known(Unit::Ratio),
        _ => Label::Unknown,
    }
}
