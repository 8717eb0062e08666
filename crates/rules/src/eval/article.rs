//! An article in a context: preparing it, running it, asking it for an output.

use super::machine::{At, Machine, broken, narrow, wide};
use super::memory::{Progress, Slot};
use crate::corpus::{NONE, Target};
use crate::error::{EvalError, Res};
use crate::model::{Fault, HookPoint, NameId, Promise};
use crate::request::UntranslatableMode;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of an output of an article, seen from outside the article.
    pub fn output(&mut self, context: u32, target: Target) -> Res<Val> {
        self.enter_call()?;
        let at = self.enter(context, target.article)?;
        self.leaving(&at, target)
    }

    /// The value of an output of another article of the same law, with the same facts.
    pub fn output_beside(&mut self, beside: &At<'c>, target: Target) -> Res<Val> {
        self.enter_call()?;
        let article = beside.linked.law.articles.get(wide(target.article));
        let plan = beside.linked.plans.get(wide(target.article));
        let (Some(article), Some(plan)) = (article, plan) else { return Err(broken("an article")) };
        let place = beside.frames + wide(target.article);
        let mut at = At { article, plan, number: target.article, ..*beside };
        self.settle(&mut at, place)?;
        self.leaving(&at, target)
    }

    #[inline]
    fn leaving(&mut self, at: &At<'c>, target: Target) -> Res<Val> {
        let promise = at.article.outputs.get(wide(target.promise)).ok_or_else(|| broken("an output"))?;
        let name = promise.field.name;
        self.memory.path.push((at.version, name));
        self.trace(at, Label::Article(name), Resolve::None);
        let value = self.promised(at, promise)?;
        self.traced(value);
        self.memory.path.pop();
        self.leave_call();
        Ok(value)
    }

    /// An output as it leaves the article: overridden if it is, checked and tainted.
    #[inline]
    fn promised(&mut self, at: &At<'c>, promise: &'c Promise) -> Res<Val> {
        let name = promise.field.name;
        if !at.lazy() {
            self.run(at, name)?;
        }
        let value = match self.overridden(at, name)? {
            Some(value) => value,
            None => self.own_output(at, promise)?,
        };
        if self.mode == UntranslatableMode::Propagate {
            return Ok(self.taint(at, name).unwrap_or(value));
        }
        Ok(value)
    }

    fn own_output(&mut self, at: &At<'c>, promise: &'c Promise) -> Res<Val> {
        let Some(slot) = promise.slot else {
            return Err(Box::new(EvalError::OutputNotFound {
                output: at.name(promise.field.name).to_owned(),
                law: at.linked.law.id.clone(),
            }));
        };
        let value = self.slot(at, slot)?;
        if at.lazy() {
            self.check_field(at, &promise.field, value, "an output")?;
        }
        Ok(value)
    }

    /// The frame of an article; prepared when it is new.
    pub fn enter(&mut self, context: u32, article: u32) -> Res<At<'c>> {
        let holder = self.context_at(context)?;
        let (version, given) = (holder.version, wide(holder.given));
        let linked = self.linked(version)?;
        let compiled = linked.article(article).ok_or_else(|| broken("an article"))?;
        let plan = linked.plans.get(wide(article)).ok_or_else(|| broken("a plan"))?;
        let frames = wide(holder.frames);
        let mut at = At {
            linked,
            article: compiled,
            plan,
            version,
            number: article,
            context,
            frame: NONE,
            base: 0,
            given,
            frames,
        };
        self.settle(&mut at, frames + wide(article))?;
        Ok(at)
    }

    /// Finds the frame of the article, or makes it.
    #[inline]
    pub fn settle(&mut self, at: &mut At<'c>, place: usize) -> Res<()> {
        let known = self.memory.frame_of.get(place).copied().unwrap_or(NONE);
        if let Some(frame) = self.memory.frames.get_mut(wide(known)) {
            (at.frame, at.base) = (known, wide(frame.base));
            if std::mem::take(&mut frame.stale) {
                self.take_params(at)?;
            }
            return Ok(());
        }
        let (frame, base) = self.memory.enter(place, at.plan.slots.len());
        (at.frame, at.base) = (frame, wide(base));
        self.prepare(at)
    }

    fn prepare(&mut self, at: &At<'c>) -> Res<()> {
        if let Some(fault) = at.article.fault {
            return Err(self.load_fault(at, fault));
        }
        if !at.article.untranslatables.is_empty() {
            self.untranslatables(at)?;
        }
        self.take_params(at)?;
        if at.lazy() && at.article.character.is_some() {
            self.hooks(at, HookPoint::Pre)?;
        }
        Ok(())
    }

    /// Parameters on the way in. At the later level required ones are there, and all are of their type.
    fn take_params(&mut self, at: &At<'c>) -> Res<()> {
        let lazy = at.lazy();
        for (slot, (field, step)) in at.article.params.iter().zip(&at.plan.slots).enumerate() {
            if let Some(value) = self.fact(at, step.fact) {
                if lazy {
                    self.check_field(at, field, value, "a parameter")?;
                }
                if let Some(place) = self.memory.slots.get_mut(at.base + slot) {
                    *place = Slot::Done(value);
                }
            } else if field.required && lazy {
                return Err(Box::new(EvalError::MissingParameter {
                    name: at.name(field.name).to_owned(),
                    law: at.linked.law.id.clone(),
                }));
            }
        }
        Ok(())
    }

    /// An error that was found while loading.
    pub fn load_fault(&self, at: &At<'c>, fault: u32) -> Box<EvalError> {
        match at.linked.law.faults.get(wide(fault)) {
            Some(Fault::Depth(what, limit)) => super::machine::too_deep(what, *limit),
            Some(Fault::Units(operation, left, right)) => Box::new(EvalError::UnitMismatch {
                operation: operation.clone(),
                left: left.clone(),
                right: right.clone(),
            }),
            Some(Fault::Invalid(operation, reason)) => EvalError::invalid(operation, reason.clone()),
            None => broken("a fault"),
        }
    }

    fn untranslatables(&mut self, at: &At<'c>) -> Res<()> {
        for part in &at.article.untranslatables {
            match self.mode {
                UntranslatableMode::Error | UntranslatableMode::Ignore if !part.accepted => {
                    return Err(Box::new(EvalError::Untranslatable {
                        law: at.linked.law.id.clone(),
                        article: at.article.number.clone(),
                        construct: part.construct.clone(),
                        reason: part.reason.clone(),
                    }));
                }
                UntranslatableMode::Warn => self.warnings.push(format!(
                    "article {} of {}: {} ({})",
                    at.article.number, at.linked.law.id, part.construct, part.reason
                )),
                _ => {}
            }
        }
        Ok(())
    }

    /// In mode `propagate`, the mark on an output of an article with untranslatable parts.
    pub fn taint(&mut self, at: &At<'c>, name: NameId) -> Option<Val> {
        if self.mode != UntranslatableMode::Propagate {
            return None;
        }
        let touches =
            |targets: &[String]| targets.is_empty() || targets.iter().any(|target| target == at.name(name));
        let part = at.article.untranslatables.iter().find(|part| touches(&part.targets))?;
        Some(self.heap.taint(&at.article.number, &part.construct))
    }

    /// Runs the whole article in file order (level 0.5.6); once.
    fn run(&mut self, at: &At<'c>, wanted: NameId) -> Res<()> {
        match self.frame_at(at.frame)?.progress {
            Progress::Done => return Ok(()),
            Progress::Running => return Err(self.circle(at.version, wanted)),
            Progress::New => self.frame_at(at.frame)?.progress = Progress::Running,
        }
        let (inputs, actions) = (at.article.input_base(), at.article.action_base());
        self.fill_row(at, inputs..actions)?;
        self.hooks(at, HookPoint::Pre)?;
        self.fill_row(at, actions..actions + at.article.actions.len())?;
        self.hooks(at, HookPoint::Post)?;
        self.frame_at(at.frame)?.progress = Progress::Done;
        Ok(())
    }

    fn fill_row(&mut self, at: &At<'c>, row: std::ops::Range<usize>) -> Res<()> {
        for number in row {
            let slot = narrow(number);
            if matches!(self.slot_at(at, slot), Some(Slot::Empty)) {
                self.fill(at, slot)?;
            }
        }
        Ok(())
    }
}
