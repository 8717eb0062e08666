//! One operation: where it goes, and how its operands are fetched.

use super::machine::{At, Machine, broken, wide};
use super::memory::Slot;
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Kids, NameId, Op, OpId};
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of an expression. What is at hand already is fetched here; the rest is worked out.
    #[inline]
    pub fn eval(&mut self, at: &At<'c>, id: OpId) -> Res<Val> {
        if self.short { self.quick(at, id) } else { self.long(at, id) }
    }

    fn long(&mut self, at: &At<'c>, id: OpId) -> Res<Val> {
        let op = at.linked.law.ops.get(wide(id)).ok_or_else(|| broken("an operation"))?;
        match op {
            Op::Const(constant) => constant_of(at, *constant),
            Op::Slot(slot) => match self.slot_at(at, *slot) {
                Some(Slot::Done(value)) if self.tracer.is_none() => Ok(value),
                _ => self.slot_below(at, *slot),
            },
            Op::Defined(number) => self.defined(at, *number),
            Op::RefDate => {
                let date = Val::RefDate(self.date);
                self.note(at, Label::ReferenceDate, Resolve::Context, date);
                Ok(date)
            }
            _ => self.work(at, id, op),
        }
    }

    #[inline(never)]
    pub fn slot_below(&mut self, at: &At<'c>, slot: u32) -> Res<Val> {
        self.descend()?;
        let value = self.slot(at, slot)?;
        self.stack -= 1;
        Ok(value)
    }

    #[inline(never)]
    pub fn work(&mut self, at: &At<'c>, id: OpId, op: &'c Op) -> Res<Val> {
        self.descend()?;
        let traced = self.tracer.is_some() && op.name().is_some();
        if traced {
            self.trace(at, Label::Operation(id), Resolve::None);
        }
        let value = self.operation(at, id, op)?;
        if traced {
            self.traced(value);
        }
        self.stack -= 1;
        Ok(value)
    }

    /// A figure of the article.
    #[inline]
    pub fn figure(&self, at: &At<'c>, number: u32) -> Res<Val> {
        let definition = at.article.definitions.get(wide(number)).ok_or_else(|| broken("a definition"))?;
        constant_of(at, definition.constant)
    }

    fn defined(&mut self, at: &At<'c>, number: u32) -> Res<Val> {
        let value = self.figure(at, number)?;
        if self.tracer.is_some() {
            self.note(at, Label::Definition(number), Resolve::Definition, value);
        }
        Ok(value)
    }

    /// An operation, wherever it stands.
    pub fn operation(&mut self, at: &At<'c>, id: OpId, op: &'c Op) -> Res<Val> {
        match op {
            Op::Add(kids) => self.add(at, *kids),
            Op::Subtract(kids) | Op::Multiply(kids) | Op::Divide(kids) | Op::Min(kids) | Op::Max(kids) => {
                self.arithmetic(at, op, *kids)
            }
            Op::Round { how, value, precision } => self.round(at, *how, *value, *precision),
            Op::Equals { negate, left, right } => self.equals(at, *negate, *left, *right),
            Op::Compare(how, left, right) => self.compare(at, *how, *left, *right),
            Op::And(kids) => self.all(at, *kids, false),
            Op::Or(kids) => self.all(at, *kids, true),
            Op::Not(value) => self.not(at, *value),
            Op::IsNull { negate, value } => self.is_null(at, *negate, *value),
            Op::If { cases, default } => self.choose(at, *cases, *default),
            Op::In { negate, subject, list } => self.within(at, *negate, *subject, *list),
            Op::InAny { negate, subject, items } => self.within_any(at, *negate, *subject, *items),
            Op::List(kids) => self.list(at, *kids),
            Op::Object(kids) => self.object(at, *kids),
            Op::Foreach { collection, filter, body, combine } => {
                self.foreach(at, *collection, *filter, *body, *combine)
            }
            Op::Property(of, name) => self.property(at, *of, *name),
            Op::Named(name) => self.named(at, *name),
            Op::Element => {
                let element = self.element.unwrap_or(Val::Null);
                self.note(at, Label::Element, Resolve::Local, element);
                Ok(element)
            }
            Op::ElementField(name, outside) => self.element_field(at, *name, *outside),
            Op::Fail(fault) => Err(self.load_fault(at, *fault)),
            Op::RefDate => Ok(Val::RefDate(self.date)),
            Op::Const(_) | Op::Slot(_) | Op::Defined(_) => self.long(at, id),
            _ => self.date_operation(at, op),
        }
    }

    /// The operands, or what spoils them.
    pub fn operands(&mut self, at: &At<'c>, kids: Kids) -> Res<Result<Vec<Val>, Val>> {
        let start = self.lay_down(at, kids_of(at, kids)?)?;
        let values: Vec<Val> = self.memory.operands.drain(start..).collect();
        Ok(self.spoilt_by(&values).map_or(Ok(values), Err))
    }

    /// Makes all operands, from left to right, and lays them down; where they start.
    #[inline]
    pub fn lay_down(&mut self, at: &At<'c>, kids: &[OpId]) -> Res<usize> {
        let start = self.memory.operands.len();
        for kid in kids {
            let value = self.eval(at, *kid)?;
            self.memory.operands.push(value);
        }
        Ok(start)
    }

    /// What an operation comes to with these operands, when any of them is spoilt.
    pub fn spoilt_by(&mut self, values: &[Val]) -> Option<Val> {
        if values.iter().all(|value| value.sound()) {
            return None;
        }
        let mut spoil = Spoil::default();
        for value in values {
            spoil.keep(&mut self.heap, *value);
        }
        spoil.outcome()
    }

    #[inline(never)]
    fn named(&mut self, at: &At<'c>, name: NameId) -> Res<Val> {
        let sym = at.linked.sym(name);
        let found = self.hooked_name(at, sym).or_else(|| self.param(at, sym));
        let value = match found {
            Some(value) => value,
            None if at.lazy() => self.heap.unknown(sym),
            None => return Err(Box::new(EvalError::VariableNotFound(at.name(name).to_owned()))),
        };
        self.note(at, Label::Name(name), Resolve::Parameter, value);
        Ok(value)
    }

    #[inline(never)]
    fn element_field(&mut self, at: &At<'c>, name: NameId, outside: OpId) -> Res<Val> {
        let own = match self.element {
            Some(element @ Val::Object(_)) => self.view().field(element, at.name(name)),
            _ => None,
        };
        match own {
            Some(value) => {
                self.note(at, Label::Name(name), Resolve::Local, value);
                Ok(value)
            }
            None => self.eval(at, outside),
        }
    }

    #[inline(never)]
    fn property(&mut self, at: &At<'c>, of: OpId, name: NameId) -> Res<Val> {
        let (sym, name) = (at.linked.sym(name), at.name(name));
        match self.eval(at, of)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => Ok(spoilt),
            Val::Null if at.lazy() => Ok(Val::Null),
            owner @ (Val::Object(_) | Val::RefDate(_) | Val::List(_)) => match self.view().field(owner, name)
            {
                Some(value) => Ok(value),
                None if at.lazy() && matches!(owner, Val::Object(_)) => Ok(self.heap.unknown(sym)),
                None => Err(Box::new(EvalError::VariableNotFound(name.to_owned()))),
            },
            other => Err(EvalError::mismatch(&format!("property `{name}`"), "an object", other.kind())),
        }
    }

    /// What was given in place of what was expected: its kind, and which operand it was.
    pub fn told(&self, at: &At<'c>, value: Val, id: OpId, place: usize) -> String {
        let name = match at.linked.law.ops.get(wide(id)) {
            Some(Op::Slot(slot)) => Some(at.name(at.slot_name(*slot))),
            Some(Op::Named(name) | Op::Property(_, name) | Op::ElementField(name, _)) => Some(at.name(*name)),
            Some(Op::Defined(number)) => {
                at.article.definitions.get(wide(*number)).map(|definition| at.name(definition.name))
            }
            _ => None,
        };
        let name = name.map(|name| format!(" `${name}`")).unwrap_or_default();
        format!("{}{name} (operand {})", value.kind(), place + 1)
    }
}

#[inline]
pub(super) fn constant_of(at: &At<'_>, constant: u32) -> Res<Val> {
    at.linked.consts.get(wide(constant)).copied().ok_or_else(|| broken("a constant"))
}

/// The numbers of a row of operands.
pub(super) fn kids_of<'c>(at: &At<'c>, kids: Kids) -> Res<&'c [OpId]> {
    let start = wide(kids.start);
    at.linked.law.kids.get(start..start.saturating_add(wide(kids.len))).ok_or_else(|| broken("operands"))
}
