//! What a name means at the place where it stands.

use super::Need;
use super::build::Build;
use crate::limits::PROPERTY_DEPTH;
use crate::model::{Article, Fault as Broken, Op, OpId};
use crate::yaml::{Fault, fault};

/// Where in an article an expression stands.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// In the mapping of the input with this number: outputs are not made yet.
    Mapping(usize),
    /// In the action with this number.
    Action(usize),
    /// In the default of an open term: its own earlier actions, the constants and what the article was given.
    Default {
        /// Number of its first action.
        first: usize,
    },
}

/// The names that are visible to an expression.
pub(super) struct Scope<'a> {
    pub article: &'a Article,
    pub place: Place,
    /// The name of the innermost FOREACH element.
    pub element: Option<String>,
}

/// Compiles `$name.field.field`.
pub(super) fn reference(
    build: &mut Build,
    text: &str,
    line: usize,
    scope: &Scope<'_>,
) -> Result<OpId, Fault> {
    let path = text.strip_prefix('$').unwrap_or(text);
    let mut parts = path.split('.');
    let name = parts.next().unwrap_or_default();
    if path.is_empty() || path.split('.').any(str::is_empty) {
        return fault(line, format!("`{text}` is not a reference"));
    }
    if path.split('.').count() > PROPERTY_DEPTH + 1 {
        return Ok(build.fail(Broken::Depth("a reference".to_owned(), 32)));
    }
    let mut op = head(build, name, line, scope);
    for part in parts {
        let part = build.name(part);
        op = build.op(Op::Property(op, part));
    }
    Ok(op)
}

fn head(build: &mut Build, name: &str, line: usize, scope: &Scope<'_>) -> OpId {
    if name == "referencedate" {
        return build.op(Op::RefDate);
    }
    let Some(element) = &scope.element else { return outside(build, name, line, scope, true) };
    if element == name {
        return build.op(Op::Element);
    }
    let fallback = outside(build, name, line, scope, false);
    let name = build.name(name);
    build.op(Op::ElementField(name, fallback))
}

fn outside(build: &mut Build, name: &str, line: usize, scope: &Scope<'_>, certain: bool) -> OpId {
    let op = declared(build, name, scope).unwrap_or_else(|| {
        if certain {
            let article = scope.article.number.clone();
            build.need(line, Need::Name { name: name.to_owned(), article });
        }
        Op::Named(build.name(name))
    });
    build.op(op)
}

fn declared(build: &mut Build, name: &str, scope: &Scope<'_>) -> Option<Op> {
    let article = scope.article;
    let (name, build_lazy) = (build.name(name), build.level.lazy());
    let slot = |base: usize, at: usize| u32::try_from(base + at).map(Op::Slot).ok();
    let action = |before: usize| {
        let made = article.actions.iter().take(before).rposition(|action| action.target == name)?;
        slot(article.action_base(), made)
    };
    let output = match scope.place {
        Place::Mapping(_) => None,
        Place::Default { first } => {
            let own = article.extras.iter().skip(first).rposition(|extra| extra.target == name);
            own.and_then(|at| slot(article.extra_base(), first + at))
        }
        Place::Action(at) if build.level.lazy() => {
            let own = article.actions.get(at).is_some_and(|action| action.target == name);
            action(if own { at } else { article.actions.len() })
        }
        Place::Action(at) => action(at),
    };
    let definition = || {
        let at = article.definitions.iter().position(|definition| definition.name == name)?;
        u32::try_from(at).ok().map(Op::Defined)
    };
    let value = || {
        let term = article.terms.iter().position(|term| term.field.name == name);
        let input = article.inputs.iter().position(|input| input.field.name == name);
        // An input may use those before it; from the later level on the order does not matter.
        let input = input.filter(|at| match scope.place {
            Place::Mapping(own) if build_lazy => own != *at,
            Place::Mapping(own) => *at < own,
            _ => true,
        });
        let param = article.params.iter().position(|param| param.name == name);
        match scope.place {
            Place::Default { .. } => None,
            // Inputs are settled before open terms; from the later level on the order does not matter.
            Place::Mapping(_) if !build_lazy => None,
            _ => term.and_then(|at| slot(article.term_base(), at)),
        }
        .or_else(|| input.and_then(|at| slot(article.input_base(), at)))
        .or_else(|| param.and_then(|at| slot(0, at)))
    };
    let late = || match scope.place {
        Place::Mapping(_) if build.level.lazy() => action(article.actions.len()),
        _ => None,
    };
    let found = output.or_else(definition).or_else(value).or_else(late);
    if matches!(found, Some(Op::Defined(_))) {
        build.read.insert(name);
    }
    found
}
