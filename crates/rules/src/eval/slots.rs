//! Parameters, inputs, open terms and actions of an article: made once, then remembered.

use super::machine::{At, Machine, broken, wide};
use super::memory::Slot;
use crate::corpus::{NONE, Way};
use crate::error::{EvalError, Res};
use crate::model::Source;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of a slot for whoever reads it.
    pub fn slot(&mut self, at: &At<'c>, slot: u32) -> Res<Val> {
        if let Some(Slot::Done(value)) = self.slot_at(at, slot) {
            if self.tracer.is_some() {
                let given = wide(slot) < at.article.params.len();
                let how = if given { Resolve::Parameter } else { Resolve::Cached };
                self.note(at, Label::Slot(slot), how, value);
            }
            return Ok(value);
        }
        self.make(at, slot)
    }

    fn make(&mut self, at: &At<'c>, slot: u32) -> Res<Val> {
        match self.slot_at(at, slot) {
            Some(Slot::Unset) => return Err(unset(at, slot)),
            Some(Slot::Busy) => return Err(self.circle(at.version, at.slot_name(slot))),
            _ => {}
        }
        if !at.plan.needs.is_empty() {
            self.fill_needs(at, slot)?;
        }
        self.fill(at, slot)?.ok_or_else(|| unset(at, slot))
    }

    /// Makes what a long row of actions needs from the far end, so that the row does not nest.
    fn fill_needs(&mut self, at: &At<'c>, slot: u32) -> Res<()> {
        let base = at.article.action_base();
        let mut open = vec![slot];
        while let Some(top) = open.last().copied() {
            let own = wide(top).checked_sub(base).and_then(|action| at.plan.needs.get(action));
            let empty =
                |need: &&u32| matches!(self.slot_at(at, **need), Some(Slot::Empty)) && !open.contains(need);
            match own.and_then(|own| own.iter().find(empty)).copied() {
                Some(need) => open.push(need),
                None => {
                    open.pop();
                    if open.is_empty() {
                        return Ok(());
                    }
                    if matches!(self.slot_at(at, top), Some(Slot::Empty)) {
                        self.fill(at, top)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Makes the value of a slot and remembers it. Nothing: looked for and not found (level 0.5.6).
    pub fn fill(&mut self, at: &At<'c>, slot: u32) -> Res<Option<Val>> {
        self.set(at, slot, Slot::Busy)?;
        self.trace(at, Label::Slot(slot), Resolve::None);
        let value = match wide(slot).checked_sub(at.article.action_base()) {
            Some(number) => Some(self.act(at, slot, number)?),
            None => self.given(at, slot)?,
        };
        self.traced(value.unwrap_or(Val::Null));
        self.set(at, slot, value.map_or(Slot::Unset, Slot::Done))?;
        Ok(value)
    }

    fn act(&mut self, at: &At<'c>, slot: u32, number: usize) -> Res<Val> {
        let body = at.article.body(number).ok_or_else(|| broken("an action"))?;
        self.memory.path.push((at.version, at.slot_name(slot)));
        let value = if self.is_asked(at, slot) { self.open(at, body)? } else { self.eval(at, body)? };
        self.memory.path.pop();
        Ok(value)
    }

    fn given(&mut self, at: &At<'c>, slot: u32) -> Res<Option<Val>> {
        let place = wide(slot);
        if let Some(param) = at.article.params.get(place) {
            self.resolved(Resolve::Missing);
            return Ok(at.lazy().then(|| self.heap.unknown(at.linked.sym(param.name))));
        }
        let number = place - at.article.input_base();
        if number < at.article.inputs.len() {
            return self.input(at, slot, number);
        }
        self.resolved(Resolve::OpenTerm);
        self.term(at, place - at.article.term_base()).map(Some)
    }

    fn input(&mut self, at: &At<'c>, slot: u32, number: usize) -> Res<Option<Val>> {
        let input = at.article.inputs.get(number).ok_or_else(|| broken("an input"))?;
        let way = at.plan.ways.get(number).copied().ok_or_else(|| broken("an input"))?;
        let fact = at.plan.slots.get(wide(slot)).map_or(NONE, |step| step.fact);
        let (value, origin) = match self.supplied(at, way, fact, input.field.name)? {
            Some((value, how)) => {
                self.resolved(how);
                (value, if how == Resolve::Parameter { "from the caller" } else { "from a table" })
            }
            None => match (way, &input.source) {
                (Way::Own { target, checked }, _) => {
                    self.resolved(Resolve::ResolvedInput);
                    let value = self.output_beside(at, target)?;
                    if checked && at.lazy() {
                        return Ok(Some(value));
                    }
                    (value, "from another article")
                }
                (Way::Law { law, output }, Source::Law { parameters, .. }) => {
                    self.resolved(Resolve::ResolvedInput);
                    (self.call(at, input, (law, output), parameters)?, "from another law")
                }
                (Way::Nowhere(output), _) => {
                    return Err(Box::new(EvalError::OutputNotFound {
                        output: at.name(output).to_owned(),
                        law: at.linked.law.id.clone(),
                    }));
                }
                _ => {
                    self.resolved(Resolve::Missing);
                    return Ok(at.lazy().then(|| self.heap.unknown(at.linked.sym(input.field.name))));
                }
            },
        };
        if at.lazy() {
            self.check_field(at, &input.field, value, origin)?;
        }
        Ok(Some(value))
    }

    /// What the caller or a table supplies for an input, and which of the two.
    ///
    /// From the level on where conclusions are guarded, a caller from outside cannot supply what a law computes.
    #[inline]
    fn supplied(&mut self, at: &At<'c>, way: Way, fact: u32, name: u32) -> Res<Option<(Val, Resolve)>> {
        if let Some(value) = self.fact(at, fact) {
            let declared = || at.article.params.iter().any(|param| param.name == name);
            let outside = self.context_at(at.context)?.outside;
            if matches!(way, Way::Outside) || !at.lazy() || !outside || declared() {
                return Ok(Some((value, Resolve::Parameter)));
            }
            self.ignore(at.name(name));
        }
        if self.no_tables {
            return Ok(None);
        }
        Ok(self.in_tables(at, name).map(|value| (value, Resolve::DataSource)))
    }
}

#[cold]
fn unset(at: &At<'_>, slot: u32) -> Box<EvalError> {
    Box::new(EvalError::VariableNotFound(at.name(at.slot_name(slot)).to_owned()))
}
