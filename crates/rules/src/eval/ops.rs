//! One operation: where it goes, and how its operands are fetched.

use super::machine::{At, Machine, broken, wide};
use super::spoil::Spoil;
use crate::error::{EvalError, Res};
use crate::model::{Kids, NameId, Op, OpId};
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of an expression.
    pub fn eval(&mut self, at: At<'c>, id: OpId) -> Res<Val> {
        let op = at.linked.op(id).ok_or_else(|| broken("an operation"))?;
        match op {
            Op::Const(constant) => return self.constant(at, constant),
            Op::Slot(slot) => {
                self.descend()?;
                let value = self.slot(at, slot)?;
                self.stack -= 1;
                return Ok(value);
            }
            Op::RefDate => return Ok(Val::RefDate(self.date)),
            Op::Defined(number) => return self.defined(at, number),
            _ => {}
        }
        self.descend()?;
        let traced = self.tracer.is_some() && op.name().is_some();
        if traced && let Some(tracer) = &mut self.tracer {
            tracer.enter((at.version, at.number), Label::Operation(id), Resolve::None);
        }
        let value = self.operation(at, op)?;
        if traced && let Some(tracer) = &mut self.tracer {
            tracer.leave(&value);
        }
        self.stack -= 1;
        Ok(value)
    }

    fn constant(&self, at: At<'c>, constant: u32) -> Res<Val> {
        at.linked.consts.get(wide(constant)).cloned().ok_or_else(|| broken("a constant"))
    }

    fn defined(&mut self, at: At<'c>, number: u32) -> Res<Val> {
        let definition = at.article.definitions.get(wide(number)).ok_or_else(|| broken("a definition"))?;
        let value = self.constant(at, definition.constant)?;
        if let Some(tracer) = &mut self.tracer {
            tracer.note((at.version, at.number), Label::Definition(number), Resolve::Definition, &value);
        }
        Ok(value)
    }

    fn operation(&mut self, at: At<'c>, op: Op) -> Res<Val> {
        match op {
            Op::Add(kids) => self.add(at, kids),
            Op::Subtract(_) | Op::Multiply(_) | Op::Divide(_) | Op::Min(_) | Op::Max(_) => {
                self.arithmetic(at, op)
            }
            Op::Round { how, value, precision } => self.round(at, how, value, precision),
            Op::Equals { negate, left, right } => self.equals(at, negate, left, right),
            Op::Compare(how, left, right) => self.compare(at, how, left, right),
            Op::And(kids) => self.all(at, kids, false),
            Op::Or(kids) => self.all(at, kids, true),
            Op::Not(value) => self.not(at, value),
            Op::IsNull { negate, value } => self.is_null(at, negate, value),
            Op::If { cases, default } => self.choose(at, cases, default),
            Op::In { negate, subject, list } => self.within(at, negate, subject, list),
            Op::InAny { negate, subject, items } => self.within_any(at, negate, subject, items),
            Op::List(kids) => self.list(at, kids),
            Op::Object(kids) => self.object(at, kids),
            Op::Foreach { collection, filter, body, combine } => {
                self.foreach(at, collection, filter, body, combine)
            }
            Op::Property(of, name) => self.property(at, of, name),
            Op::Named(name) => self.named(at, name),
            Op::Element => Ok(self.element.clone().unwrap_or(Val::Null)),
            Op::ElementField(name, outside) => self.element_field(at, name, outside),
            Op::Fail(fault) => Err(self.load_fault(at, fault)),
            Op::Const(_) | Op::Slot(_) | Op::RefDate | Op::Defined(_) => Err(broken("an operation")),
            _ => self.date_operation(at, op),
        }
    }

    /// The operands, or what spoils them.
    pub fn operands(&mut self, at: At<'c>, kids: Kids) -> Res<Result<Vec<Val>, Val>> {
        let mut values = Vec::with_capacity(wide(kids.len).min(64));
        let mut spoil = Spoil::default();
        for number in 0..kids.len {
            let kid = self.kid(at, kids, number)?;
            let value = self.eval(at, kid)?;
            values.extend(spoil.keep(value));
        }
        Ok(spoil.outcome().map_or(Ok(values), Err))
    }

    /// One operand number.
    pub fn kid(&self, at: At<'c>, kids: Kids, number: u32) -> Res<OpId> {
        let place = wide(kids.start).saturating_add(wide(number));
        at.linked.law.kids.get(place).copied().ok_or_else(|| broken("an operand"))
    }

    fn named(&mut self, at: At<'c>, name: NameId) -> Res<Val> {
        let sym = at.linked.sym(name);
        let found = self.hooked_name(at, sym).or_else(|| self.param(at, sym).cloned());
        let value = match found {
            Some(value) => value,
            None if at.lazy() => Val::unknown(at.name(name)),
            None => return Err(Box::new(EvalError::VariableNotFound(at.name(name).to_owned()))),
        };
        if let Some(tracer) = &mut self.tracer {
            tracer.note((at.version, at.number), Label::Name(name), Resolve::Parameter, &value);
        }
        Ok(value)
    }

    fn element_field(&mut self, at: At<'c>, name: NameId, outside: OpId) -> Res<Val> {
        let own = match &self.element {
            Some(element @ Val::Object(_)) => element.field(at.name(name)),
            _ => None,
        };
        match own {
            Some(value) => Ok(value),
            None => self.eval(at, outside),
        }
    }

    fn property(&mut self, at: At<'c>, of: OpId, name: NameId) -> Res<Val> {
        let name = at.name(name);
        match self.eval(at, of)? {
            spoilt @ (Val::Unknown(_) | Val::Taint(_)) => Ok(spoilt),
            Val::Null if at.lazy() => Ok(Val::Null),
            owner @ (Val::Object(_) | Val::RefDate(_) | Val::List(_)) => match owner.field(name) {
                Some(value) => Ok(value),
                None if at.lazy() && matches!(owner, Val::Object(_)) => Ok(Val::unknown(name)),
                None => Err(Box::new(EvalError::VariableNotFound(name.to_owned()))),
            },
            other => Err(EvalError::mismatch(&format!("property `{name}`"), "an object", other.kind())),
        }
    }
}
