//! Parameters, inputs, open terms and actions of an article: made once, then remembered.

use super::machine::{At, Machine, Slot, broken, wide};
use crate::error::{EvalError, Res};
use crate::model::Source;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of a slot for whoever reads it.
    pub fn slot(&mut self, at: At<'c>, slot: u32) -> Res<Val> {
        if wide(slot) < at.article.action_base()
            && let Some(value) = self.hooked_value(at, slot)
        {
            return Ok(value);
        }
        let name = self.slot_name(at, slot);
        let place = self.place(at, slot)?;
        match self.slots.get(place) {
            Some(Slot::Done(value)) => {
                let value = value.clone();
                if let Some(tracer) = &mut self.tracer {
                    tracer.note((at.version, at.number), Label::Slot(slot), Resolve::Cached, &value);
                }
                return Ok(value);
            }
            Some(Slot::Unset) => return Err(Box::new(EvalError::VariableNotFound(at.name(name).to_owned()))),
            Some(Slot::Busy) => {
                return Err(self.circle(at.version, name));
            }
            _ => {}
        }
        self.fill_needs(at, slot)?;
        match self.fill(at, slot)? {
            Some(value) => Ok(value),
            None => Err(Box::new(EvalError::VariableNotFound(at.name(name).to_owned()))),
        }
    }

    /// Makes what a long row of actions needs from the far end, so that the row does not nest.
    fn fill_needs(&mut self, at: At<'c>, slot: u32) -> Res<()> {
        let Some(needs) = at.linked.needs.get(wide(at.number)).filter(|needs| !needs.is_empty()) else {
            return Ok(());
        };
        let base = at.article.action_base();
        let mut open = vec![slot];
        while let Some(top) = open.last().copied() {
            let own = wide(top)
                .checked_sub(base)
                .and_then(|action| needs.get(action))
                .map_or(&[][..], Vec::as_slice);
            let mut next = None;
            for need in own {
                let place = self.place(at, *need)?;
                if matches!(self.slots.get(place), Some(Slot::Empty)) && !open.contains(need) {
                    next = Some(*need);
                    break;
                }
            }
            match next {
                Some(need) => open.push(need),
                None => {
                    open.pop();
                    if open.is_empty() {
                        return Ok(());
                    }
                    let place = self.place(at, top)?;
                    if matches!(self.slots.get(place), Some(Slot::Empty)) {
                        self.fill(at, top)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn place(&mut self, at: At<'c>, slot: u32) -> Res<usize> {
        Ok(self.frame_at(at.frame)?.base + wide(slot))
    }

    fn slot_name(&self, at: At<'c>, slot: u32) -> u32 {
        slot_name(at, slot)
    }

    /// Makes the value of a slot and remembers it. Nothing: looked for and not found (level 0.5.6).
    pub fn fill(&mut self, at: At<'c>, slot: u32) -> Res<Option<Val>> {
        let place = self.place(at, slot)?;
        self.set(place, Slot::Busy)?;
        let name = self.slot_name(at, slot);
        let action = wide(slot).checked_sub(at.article.action_base());
        if action.is_some() {
            self.path.push((at.version, name));
        }
        if let Some(tracer) = &mut self.tracer {
            tracer.enter((at.version, at.number), Label::Slot(slot), Resolve::None);
        }
        let value = match action {
            Some(number) => {
                let action = at.article.actions.get(number).ok_or_else(|| broken("an action"))?;
                Some(self.eval(at, action.body)?)
            }
            None => self.given(at, wide(slot))?,
        };
        if action.is_some() {
            self.path.pop();
        }
        if let Some(tracer) = &mut self.tracer {
            match &value {
                Some(value) => tracer.leave(value),
                None => tracer.leave(&Val::Null),
            }
        }
        self.set(place, value.clone().map_or(Slot::Unset, Slot::Done))?;
        Ok(value)
    }

    fn set(&mut self, place: usize, slot: Slot) -> Res<()> {
        *self.slots.get_mut(place).ok_or_else(|| broken("a slot"))? = slot;
        Ok(())
    }

    fn given(&mut self, at: At<'c>, slot: usize) -> Res<Option<Val>> {
        if let Some(param) = at.article.params.get(slot) {
            let value = self.param(at, at.linked.sym(param.name)).cloned();
            self.resolved(if value.is_some() { Resolve::Parameter } else { Resolve::Missing });
            return Ok(value.or_else(|| at.lazy().then(|| Val::unknown(at.name(param.name)))));
        }
        if let Some(number) = slot.checked_sub(at.article.input_base())
            && number < at.article.inputs.len()
        {
            return self.input(at, number);
        }
        let number = slot.checked_sub(at.article.term_base()).ok_or_else(|| broken("a slot"))?;
        self.resolved(Resolve::OpenTerm);
        self.term(at, number).map(Some)
    }

    fn input(&mut self, at: At<'c>, number: usize) -> Res<Option<Val>> {
        let input = at.article.inputs.get(number).ok_or_else(|| broken("an input"))?;
        let name = input.field.name;
        let sym = at.linked.sym(name);
        let outside = self.context_at(at.context)?.outside;
        let declared = || at.article.params.iter().any(|param| param.name == name);
        let fact = matches!(input.source, Source::Outside) || !at.lazy() || !outside || declared();
        let value = if let Some(value) = self.param(at, sym).filter(|_| fact).cloned() {
            self.resolved(Resolve::Parameter);
            Some(value)
        } else if let Some(value) = self.in_tables(at, name) {
            self.resolved(Resolve::DataSource);
            Some(value)
        } else {
            match &input.source {
                Source::Outside => {
                    self.resolved(Resolve::Missing);
                    at.lazy().then(|| Val::unknown(at.name(name)))
                }
                Source::Own { output, article } => {
                    self.resolved(Resolve::ResolvedInput);
                    let Some(article) = *article else {
                        return Err(Box::new(EvalError::OutputNotFound {
                            output: at.name(*output).to_owned(),
                            law: at.linked.law.id.clone(),
                        }));
                    };
                    Some(self.output(at.context, article, *output)?)
                }
                Source::Law { law, output, parameters } => {
                    self.resolved(Resolve::ResolvedInput);
                    Some(self.call(at, *law, *output, parameters)?)
                }
            }
        };
        if !fact && self.param(at, sym).is_some() {
            self.ignore(at.name(name));
        }
        if at.lazy()
            && let Some(value) = &value
        {
            self.check_field(at, &input.field, value, "an input")?;
        }
        Ok(value)
    }

    /// Notes how the value of the current trace node was found.
    pub fn resolved(&mut self, how: Resolve) {
        if let Some(tracer) = &mut self.tracer {
            tracer.resolved(how);
        }
    }

    /// Notes a name that was handed in and not used.
    pub fn ignore(&mut self, name: &str) {
        if !self.not_used.iter().any(|other| other == name) {
            self.not_used.push(name.to_owned());
        }
    }
}

/// The name of a slot.
pub(crate) fn slot_name(at: At<'_>, slot: u32) -> u32 {
    crate::trace::slot_name(at.article, slot)
}
