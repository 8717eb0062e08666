//! An article in a context: preparing it, running it, asking it for an output.

use super::machine::{At, Frame, Machine, Progress, Slot, broken, narrow, wide};
use crate::error::{EvalError, Res};
use crate::model::{Fault, HookPoint, NameId};
use crate::request::UntranslatableMode;
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// The value of an output of an article, seen from outside the article.
    pub fn output(&mut self, context: u32, article: u32, name: NameId) -> Res<Val> {
        self.enter_call()?;
        let at = self.enter(context, article)?;
        self.path.push((at.version, name));
        if let Some(tracer) = &mut self.tracer {
            tracer.enter((at.version, at.number), Label::Article(name), Resolve::None);
        }
        let value = self.promised(at, name)?;
        if let Some(tracer) = &mut self.tracer {
            tracer.leave(&value);
        }
        self.path.pop();
        self.leave_call();
        Ok(value)
    }

    /// An output as it leaves the article: overridden if it is, checked and tainted.
    pub fn promised(&mut self, at: At<'c>, name: NameId) -> Res<Val> {
        if !at.lazy() {
            self.run(at, name)?;
        }
        let value = match self.overridden(at, name)? {
            Some(value) => value,
            None => self.own_output(at, name)?,
        };
        Ok(self.taint(at, name).unwrap_or(value))
    }

    fn own_output(&mut self, at: At<'c>, name: NameId) -> Res<Val> {
        let promise = at.article.outputs.iter().find(|promise| promise.field.name == name);
        let Some((promise, slot)) = promise.and_then(|promise| Some((promise, promise.slot?))) else {
            return Err(Box::new(EvalError::OutputNotFound {
                output: at.name(name).to_owned(),
                law: at.linked.law.id.clone(),
            }));
        };
        let value = self.slot(at, slot)?;
        if at.lazy() {
            self.check_field(at, &promise.field, &value, "an output that came to nothing")?;
        }
        Ok(value)
    }

    /// The frame of an article; prepared when it is new.
    pub fn enter(&mut self, context: u32, article: u32) -> Res<At<'c>> {
        let holder = self.context_at(context)?;
        let version = holder.version;
        let known = holder.frames.iter().find(|(number, _)| *number == article).map(|(_, frame)| *frame);
        let linked = self.linked(version)?;
        let compiled = linked.article(article).ok_or_else(|| broken("an article"))?;
        let at = |frame| At { linked, article: compiled, version, number: article, context, frame };
        if let Some(frame) = known {
            return Ok(at(frame));
        }
        let frame = narrow(self.frames.len());
        let base = self.slots.len();
        self.slots.resize(base + compiled.slots(), Slot::Empty);
        self.frames.push(Frame {
            context,
            base,
            progress: Progress::New,
            hooked: Vec::new(),
            replaced: Vec::new(),
        });
        if let Some(context) = self.contexts.get_mut(wide(context)) {
            context.frames.push((article, frame));
        }
        let at = at(frame);
        self.prepare(at)?;
        Ok(at)
    }

    fn prepare(&mut self, at: At<'c>) -> Res<()> {
        if let Some(fault) = at.article.fault {
            return Err(self.load_fault(at, fault));
        }
        self.untranslatables(at)?;
        if at.lazy() {
            self.check_params(at)?;
            self.hooks(at, HookPoint::Pre)?;
        }
        Ok(())
    }

    /// An error that was found while loading.
    pub fn load_fault(&self, at: At<'c>, fault: u32) -> Box<EvalError> {
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

    fn untranslatables(&mut self, at: At<'c>) -> Res<()> {
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
    pub fn taint(&self, at: At<'c>, name: NameId) -> Option<Val> {
        if self.mode != UntranslatableMode::Propagate {
            return None;
        }
        let touches =
            |targets: &[String]| targets.is_empty() || targets.iter().any(|target| target == at.name(name));
        let part = at.article.untranslatables.iter().find(|part| touches(&part.targets))?;
        Some(Val::Taint(std::sync::Arc::new((at.article.number.clone(), part.construct.clone()))))
    }

    /// Runs the whole article in file order (level 0.5.6); once.
    pub fn run(&mut self, at: At<'c>, wanted: NameId) -> Res<()> {
        match self.frame_at(at.frame)?.progress {
            Progress::Done => return Ok(()),
            Progress::Running => return Err(self.circle(at.version, wanted)),
            Progress::New => self.frame_at(at.frame)?.progress = Progress::Running,
        }
        for number in at.article.input_base()..at.article.action_base() {
            self.fill(at, narrow(number))?;
        }
        self.hooks(at, HookPoint::Pre)?;
        for number in at.article.action_base()..at.article.slots() {
            self.fill(at, narrow(number))?;
        }
        self.hooks(at, HookPoint::Post)?;
        self.frame_at(at.frame)?.progress = Progress::Done;
        Ok(())
    }
}
