//! The request as a whole: which articles, and what came out.

use super::machine::{At, DECISION, Machine, narrow, wide};
use super::memory::{Hooked, Progress, Replaced, Slot};
use crate::brief::Said;
use crate::corpus::{LawUsed, Linked, NONE, Target};
use crate::error::{EvalError, Res};
use crate::evaluation::{Output, Provenance, State};
use crate::model::{HookPoint, Unit};
use crate::name::Name;
use crate::outputs::Outputs;
use crate::trace::{Label, Resolve};
use crate::val::Val;

/// Outputs by symbol, in the order in which they arose.
type Made = Vec<(u32, Output)>;

/// Room for the outputs of an ordinary request.
const ROOM: usize = 8;

impl<'c> Machine<'c> {
    /// Enters the law that is asked, with the facts that were handed in: the outputs that are asked there, and
    /// the context of those facts.
    pub fn begin(&mut self) -> Res<(Vec<Target>, u32)> {
        let request = self.request;
        let law = self.index.law_by_id(&request.law);
        let law = law.ok_or_else(|| Box::new(EvalError::LawNotFound(request.law.clone())))?;
        let version = self.in_force(law)?;
        self.root = version;
        self.overriding = !self.linked(version)?.overrides.is_empty();
        self.short = self.may_be_quick();
        let asked = self.asked(version)?;
        // A case that was answered before keeps its first context.
        let context = if self.memory.contexts.is_empty() {
            self.facts();
            self.context(version, 0, true, NONE)?
        } else {
            0
        };
        if let Some(tracer) = &mut self.tracer {
            tracer.enter((version, NONE), Label::Law, Resolve::None);
        }
        Ok((asked, context))
    }

    /// What came out of each asked output, in their order.
    pub fn asked_values(&mut self) -> Res<Vec<Said>> {
        let (asked, context) = self.begin()?;
        let mut said = Vec::with_capacity(asked.len());
        for target in &asked {
            let value = self.output(context, *target)?;
            let view = self.view();
            said.push(match value {
                Val::Unknown(names) => {
                    let name = |sym: &u32| self.index.text(*sym).to_owned();
                    Said::Unknown(view.missing(names).iter().map(name).collect())
                }
                Val::Taint(_) => Said::Untranslatable,
                value => Said::Value(view.to_value(value)),
            });
        }
        for (place, target) in asked.iter().enumerate() {
            if asked.iter().take(place).all(|earlier| earlier.article != target.article) {
                let at = self.enter(context, target.article)?;
                if at.lazy() {
                    self.hooks(&at, HookPoint::Post)?;
                }
            }
        }
        Ok(said)
    }

    /// Answers the request: every output that arose.
    pub fn answer(&mut self) -> Res<Outputs> {
        let (asked, context) = self.begin()?;
        let mut made = Made::with_capacity(ROOM);
        // An article that gives several outputs is asked once, where the first of them is named. What arose
        // is gathered when all is done, so that it does not depend on the order of the questions.
        let first = |at: usize, target: &Target| {
            asked.iter().take(at).all(|earlier| earlier.article != target.article)
        };
        for (at, target) in asked.iter().enumerate() {
            if first(at, target) {
                let of_article = asked.iter().filter(|other| other.article == target.article);
                self.ask(context, target.article, of_article)?;
            }
        }
        for (at, target) in asked.iter().enumerate() {
            if first(at, target) {
                let at = self.enter(context, target.article)?;
                self.collect(&at, &mut made)?;
            }
        }
        // Symbols are in the order of their names.
        made.sort_by_key(|(sym, _)| *sym);
        // What was cut away of a law has no name any more.
        let name = |sym| self.index.name(sym).filter(|name| !name.is_empty());
        let named = |(sym, output)| name(sym).map(|name| (name.clone(), output));
        Ok(Outputs::in_order(made.into_iter().filter_map(named).collect()))
    }

    /// Where the asked outputs are promised.
    fn asked(&self, version: u32) -> Res<Vec<Target>> {
        let linked = self.linked(version)?;
        let target = |output: &String| {
            let found = self.index.sym(output).and_then(|sym| linked.output(sym));
            found.ok_or_else(|| {
                let law = self.request.law.clone();
                Box::new(EvalError::OutputNotFound { output: output.clone(), law })
            })
        };
        self.request.outputs.iter().map(target).collect()
    }

    /// The facts of the request; names are in order, and so are their symbols.
    fn facts(&mut self) {
        for (name, value) in &self.request.parameters {
            match self.index.sym(name) {
                Some(sym) => {
                    let value = self.heap.take(value);
                    self.memory.params.push((sym, value));
                }
                None => self.ignore(name),
            }
        }
    }

    fn ask<'t>(&mut self, context: u32, article: u32, targets: impl Iterator<Item = &'t Target>) -> Res<()> {
        // Only the stage of the decision runs the article; the others run the hooks around it.
        let decides = self.stage == DECISION;
        if decides {
            for target in targets {
                self.output(context, *target)?;
            }
        }
        let at = self.enter(context, article)?;
        if !decides && !at.lazy() {
            self.hooks(&at, HookPoint::Pre)?;
        }
        if at.lazy() || !decides {
            self.hooks(&at, HookPoint::Post)?;
            self.frame_at(at.frame)?.progress = Progress::Done;
        }
        Ok(())
    }

    /// Everything that arose in an article that was asked.
    fn collect(&mut self, at: &At<'c>, made: &mut Made) -> Res<()> {
        let first = narrow(at.article.action_base());
        for (action, number) in at.article.actions.iter().zip(0_u32..) {
            let slot = first + number;
            if !matches!(self.slot_at(at, slot), Some(Slot::Done(_))) {
                continue;
            }
            let step = at.plan.slots.get(wide(slot));
            let promise = step.and_then(|step| at.article.outputs.get(wide(step.promise)));
            // An override has the last word.
            if promise.is_some() && self.overridden(at, action.target)?.is_some() {
                continue;
            }
            let taint = self.taint(at, action.target);
            let Some(Slot::Done(value)) = self.slot_at(at, slot) else { continue };
            let unit = promise.and_then(|promise| promise.field.spec.unit);
            let state = self.state(taint.unwrap_or(value));
            let output = output(state, Provenance::Direct, at.linked, &at.plan.number, unit);
            // Of two actions for one name the later one counts.
            put(made, at.linked.sym(action.target), output);
        }
        let replaced: Vec<Replaced> =
            self.memory.replaced.iter().filter(|made| made.frame == at.frame).copied().collect();
        for Replaced { name, value, version, article, .. } in replaced {
            let taint = self.taint(at, name);
            let state = self.state(taint.unwrap_or(value));
            let name = at.linked.sym(name);
            put(made, name, self.made(state, Provenance::Override, (version, article), name));
        }
        // A hook never replaces what the article made.
        for hook in self.memory.hooked.iter().filter(|hook| hook.frame == at.frame) {
            if made.iter().all(|(name, _)| *name != hook.name) {
                made.push((hook.name, self.reactive(hook)));
            }
        }
        Ok(())
    }

    fn reactive(&self, hook: &Hooked) -> Output {
        let point = if hook.before { HookPoint::Pre } else { HookPoint::Post };
        let provenance = Provenance::Reactive { hook_point: point };
        self.made(self.state(hook.value), provenance, (hook.version, hook.article), hook.name)
    }

    /// An output made by another article than the one that was asked.
    fn made(&self, state: State, provenance: Provenance, place: (u32, u32), name: u32) -> Output {
        let linked = self.index.version(place.0);
        let article = linked.and_then(|linked| linked.article(place.1));
        let plan = linked.and_then(|linked| linked.plans.get(wide(place.1)));
        let promise = linked.and_then(|linked| linked.promise(place.1, name));
        let unit = article.zip(promise).and_then(|(article, at)| article.outputs.get(wide(at)));
        let unit = unit.and_then(|promise| promise.field.spec.unit);
        Output {
            state,
            provenance,
            law: linked.map(|linked| linked.id.clone()).unwrap_or_default(),
            article: plan.map(|plan| plan.number.clone()).unwrap_or_default(),
            unit,
        }
    }

    /// The state of an outcome.
    fn state(&self, value: Val) -> State {
        let view = self.view();
        match value {
            Val::Null => State::Absent,
            Val::Unknown(names) => {
                let name = |sym: &u32| self.index.text(*sym).to_owned();
                State::Unknown { missing: view.missing(names).iter().map(name).collect() }
            }
            Val::Taint(taint) => {
                let (article, construct) = view.tainted(taint);
                State::Untranslatable { article: article.to_owned(), construct: construct.to_owned() }
            }
            value => State::Value { value: view.to_value(value) },
        }
    }

    /// The versions of laws that took part.
    pub fn laws_used(&self) -> Vec<LawUsed> {
        let versions = self.memory.versions();
        let linked = versions.into_iter().filter_map(|version| self.index.version(version));
        linked.map(LawUsed::of).collect()
    }
}

/// Adds an output; the later one of a name counts.
fn put(made: &mut Made, name: u32, output: Output) {
    match made.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = output,
        None => made.push((name, output)),
    }
}

fn output(
    state: State,
    provenance: Provenance,
    linked: &Linked,
    article: &Name,
    unit: Option<Unit>,
) -> Output {
    Output { state, provenance, law: linked.id.clone(), article: article.clone(), unit }
}
