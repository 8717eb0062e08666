//! The request as a whole: which articles, and what came out.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::machine::{At, DECISION, Machine, Params, Progress, Slot, wide};
use crate::corpus::LawUsed;
use crate::error::{EvalError, Res};
use crate::evaluation::{Evaluation, Output, Provenance, State};
use crate::model::{HookPoint, NameId, Spelled, Unit};
use crate::trace::{Label, Resolve};
use crate::val::Val;

impl<'c> Machine<'c> {
    /// Enters the law that is asked, with the facts that were handed in: its version and their context.
    fn begin(&mut self) -> Res<(u32, u32)> {
        let request = self.request;
        let law = self.index.law_by_id(&request.law);
        let law = law.ok_or_else(|| Box::new(EvalError::LawNotFound(request.law.clone())))?;
        let version = self.in_force(law)?;
        self.root = version;
        let params = self.facts();
        let context = self.context(version, params, true, 0);
        if let Some(tracer) = &mut self.tracer {
            tracer.enter((version, u32::MAX), Label::Law, Resolve::None);
        }
        Ok((version, context))
    }

    /// The value of each asked output, in their order.
    pub fn asked_values(&mut self) -> Res<Vec<Val>> {
        let (version, context) = self.begin()?;
        let (request, linked) = (self.request, self.linked(version)?);
        let mut values = Vec::with_capacity(request.outputs.len());
        let mut articles = Vec::new();
        for output in &request.outputs {
            let Some((name, article)) = linked.output(output) else { return Err(self.no_output(output)) };
            values.push(self.output(context, article, name)?);
            if !articles.contains(&article) {
                articles.push(article);
            }
        }
        for article in articles {
            let at = self.enter(context, article)?;
            if at.lazy() {
                self.hooks(at, HookPoint::Post)?;
            }
        }
        Ok(values)
    }

    fn no_output(&self, output: &str) -> Box<EvalError> {
        let law = self.request.law.clone();
        Box::new(EvalError::OutputNotFound { output: output.to_owned(), law })
    }

    /// Answers the request.
    pub fn answer(&mut self) -> Res<Evaluation> {
        let (version, context) = self.begin()?;
        let asked = self.asked(version)?;
        let mut outputs = BTreeMap::new();
        for (article, names) in asked {
            self.ask(context, article, &names, &mut outputs)?;
        }
        let laws_used = self.laws_used();
        let index = self.index;
        Ok(Evaluation {
            outputs,
            laws_used,
            not_used: std::mem::take(&mut self.not_used),
            warnings: std::mem::take(&mut self.warnings),
            trace: self.tracer.take().map(|tracer| tracer.finish(index, None)),
        })
    }

    /// The articles that give the asked outputs, each once, with those outputs.
    fn asked(&self, version: u32) -> Res<Vec<(u32, Vec<NameId>)>> {
        let linked = self.linked(version)?;
        let mut asked: Vec<(u32, Vec<NameId>)> = Vec::new();
        for output in &self.request.outputs {
            let Some((name, article)) = linked.output(output) else {
                return Err(self.no_output(output));
            };
            match asked.iter_mut().find(|(number, _)| *number == article) {
                Some((_, names)) => names.push(name),
                None => asked.push((article, vec![name])),
            }
        }
        Ok(asked)
    }

    fn facts(&mut self) -> Params {
        let mut params = Vec::with_capacity(self.request.parameters.len());
        for (name, value) in &self.request.parameters {
            match self.index.sym(name) {
                Some(sym) => params.push((sym, Val::from(value))),
                None => self.ignore(name),
            }
        }
        crate::order::by_key(&mut params, |(name, _)| *name);
        Rc::from(params)
    }

    fn ask(
        &mut self,
        context: u32,
        article: u32,
        names: &[NameId],
        outputs: &mut BTreeMap<String, Output>,
    ) -> Res<()> {
        // Only the stage of the decision runs the article; the others run the hooks around it.
        let decides = self.stage == DECISION;
        if decides {
            for name in names {
                self.output(context, article, *name)?;
            }
        }
        let at = self.enter(context, article)?;
        if !decides && !at.lazy() {
            self.hooks(at, HookPoint::Pre)?;
        }
        if at.lazy() || !decides {
            self.hooks(at, HookPoint::Post)?;
            self.frame_at(at.frame)?.progress = Progress::Done;
        }
        self.collect(at, outputs)
    }

    /// Everything that arose in an article that was asked.
    fn collect(&mut self, at: At<'c>, outputs: &mut BTreeMap<String, Output>) -> Res<()> {
        let base = self.frame_at(at.frame)?.base + at.article.action_base();
        for (number, action) in at.article.actions.iter().enumerate() {
            let Some(Slot::Done(value)) = self.slots.get(base + number).cloned() else { continue };
            let name = at.name(action.target).to_owned();
            let promise = at.article.outputs.iter().find(|promise| promise.field.name == action.target);
            if promise.is_some() {
                // A later action for the same name, or an override, has the last word.
                let replaced = self.overridden(at, action.target)?;
                if replaced.is_some() {
                    continue;
                }
            }
            let value = self.taint(at, action.target).unwrap_or(value);
            let unit = promise.and_then(|promise| promise.field.spec.unit);
            let output = self.result(&value, Provenance::Direct, (at.version, at.number), unit);
            outputs.insert(name, output);
        }
        let frame = self.frame_at(at.frame)?;
        let (replaced, hooked) = (frame.replaced.clone(), frame.hooked.clone());
        for (name, value, version, article) in replaced {
            let value = self.taint(at, name).unwrap_or(value);
            let unit = self.unit_of(version, article, at.name(name));
            let output = self.result(&value, Provenance::Override, (version, article), unit);
            outputs.insert(at.name(name).to_owned(), output);
        }
        for hook in hooked {
            let name = self.linked(hook.version)?.name(hook.output);
            let point = if hook.before { HookPoint::Pre } else { HookPoint::Post };
            let provenance = Provenance::Reactive { hook_point: point.word().to_owned() };
            let unit = self.unit_of(hook.version, hook.article, name);
            let output = self.result(&hook.value, provenance, (hook.version, hook.article), unit);
            outputs.entry(name.to_owned()).or_insert(output);
        }
        Ok(())
    }

    fn unit_of(&self, version: u32, article: u32, name: &str) -> Option<Unit> {
        let linked = self.index.version(version)?;
        let article = linked.article(article)?;
        article.outputs.iter().find(|promise| linked.name(promise.field.name) == name)?.field.spec.unit
    }

    fn result(&self, value: &Val, provenance: Provenance, place: (u32, u32), unit: Option<Unit>) -> Output {
        let linked = self.index.version(place.0);
        let article = linked.and_then(|linked| linked.article(place.1));
        Output {
            state: state(value),
            provenance,
            law: linked.map(|linked| linked.law.id.clone()).unwrap_or_default(),
            article: article.map(|article| article.number.clone()).unwrap_or_default(),
            unit,
        }
    }

    fn laws_used(&self) -> Vec<LawUsed> {
        let versions: BTreeSet<u32> = self
            .frames
            .iter()
            .filter_map(|frame| self.contexts.get(wide(frame.context)).map(|context| context.version))
            .collect();
        versions
            .into_iter()
            .filter_map(|version| self.index.version(version))
            .map(|linked| LawUsed {
                id: linked.law.id.clone(),
                valid_from: linked.law.valid_from,
                sha256: linked.law.sha256.clone(),
            })
            .collect()
    }
}

/// The state of an outcome.
pub(crate) fn state(value: &Val) -> State {
    match value {
        Val::Null => State::Absent,
        Val::Unknown(names) => {
            State::Unknown { missing: names.iter().map(|name| name.to_string()).collect() }
        }
        Val::Taint(taint) => State::Untranslatable { article: taint.0.clone(), construct: taint.1.clone() },
        value => State::Value { value: value.to_value() },
    }
}
