use chrono::NaiveDate;

use super::matters::Search;
use super::memory::{Context, Frame, Memory, Slot};
use crate::corpus::{Active, Index, Linked, NONE, Plan};
use crate::error::{EvalError, Res};
use crate::limits::{CALL_DEPTH, STACK_DEPTH, STEPS, VALUE_SIZE};
use crate::model::{Article, NameId};
use crate::request::{Request, UntranslatableMode};
use crate::trace::{Label, Resolve, Tracer};
use crate::val::{Heap, Val, View};

/// The stage at which an ordinary evaluation runs, and at which the decision is made.
pub(crate) const DECISION: &str = "BESLUIT";

/// Where the evaluation is: an article in a context, with what was settled for it beforehand.
#[derive(Clone, Copy)]
pub(super) struct At<'c> {
    pub linked: &'c Linked,
    pub article: &'c Article,
    pub plan: &'c Plan,
    pub version: u32,
    pub number: u32,
    pub context: u32,
    pub frame: u32,
    /// First slot of the article.
    pub base: usize,
    /// First fact of the context.
    pub given: usize,
    /// First place among the frames of the context.
    pub frames: usize,
}

impl<'c> At<'c> {
    pub fn lazy(&self) -> bool {
        self.linked.lazy
    }

    pub fn name(&self, name: NameId) -> &'c str {
        self.linked.name(name)
    }

    /// Place of the article, for the trace.
    pub fn place(&self) -> (u32, u32) {
        (self.version, self.number)
    }

    /// The name of a slot.
    pub fn slot_name(&self, slot: u32) -> NameId {
        self.plan.slots.get(wide(slot)).map_or(NONE, |step| step.name)
    }
}

/// One evaluation in progress.
pub(super) struct Machine<'c> {
    pub index: &'c Index,
    pub request: &'c Request,
    pub date: NaiveDate,
    pub mode: UntranslatableMode,
    pub root: u32,
    /// Whether the law that was asked declares overrides.
    pub overriding: bool,
    /// Whether the short way is taken.
    pub short: bool,
    /// Set while is worked out what can still matter; none in an ordinary evaluation.
    pub search: Option<Search>,
    /// Whether the request brought no tables.
    pub no_tables: bool,
    /// The stage of the procedure that is run.
    pub stage: &'c str,
    pub memory: Memory,
    pub heap: Heap<'c>,
    pub depth: u32,
    pub stack: u32,
    pub steps: u64,
    /// The element of the innermost FOREACH.
    pub element: Option<Val>,
    pub tracer: Option<Tracer>,
    pub not_used: Vec<String>,
    pub warnings: Vec<String>,
}

impl<'c> Machine<'c> {
    pub fn new(index: &'c Index, request: &'c Request, mut memory: Memory) -> Self {
        let heap = Heap::new(&index.store, std::mem::take(&mut memory.store));
        Self {
            heap,
            index,
            request,
            date: request.date,
            mode: request.mode,
            root: NONE,
            overriding: false,
            short: false,
            search: None,
            no_tables: request.data.is_empty(),
            stage: DECISION,
            memory,
            depth: 0,
            stack: 0,
            steps: 0,
            element: None,
            tracer: request.trace.then(Tracer::new),
            not_used: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// The version of a law in force on the calculation date.
    pub fn in_force(&self, law: u32) -> Res<u32> {
        let id = || self.index.laws.get(wide(law)).map(|law| law.id.clone()).unwrap_or_default();
        match self.index.active(law, self.date) {
            Active::Version(version) => Ok(version),
            Active::NotYet => {
                Err(Box::new(EvalError::LawNotYetInForce { law: id(), date: self.date.to_string() }))
            }
            Active::Ended(last_day) => Err(Box::new(EvalError::LawEnded {
                law: id(),
                date: self.date.to_string(),
                last_day: last_day.to_string(),
            })),
        }
    }

    pub fn linked(&self, version: u32) -> Res<&'c Linked> {
        self.index.version(version).ok_or_else(|| broken("a version"))
    }

    /// The context of a version with the facts that were laid down from `start` on; an equal one is used again.
    pub fn context(&mut self, version: u32, start: usize, outside: bool, layer: u32) -> Res<u32> {
        self.count(self.memory.contexts.len())?;
        let memory = &self.memory;
        let (view, facts) = (self.heap.view(), memory.params.get(start..).unwrap_or_default());
        let same = |context: &Context| {
            let known = memory.row(context.params);
            context.version == version
                && context.layer == layer
                && context.outside == outside
                && known.len() == facts.len()
                && known.iter().zip(facts).all(|(a, b)| a.0 == b.0 && view.identical(a.1, b.1))
        };
        if let Some(at) = memory.contexts.iter().position(same) {
            self.memory.params.truncate(start);
            return Ok(narrow(at));
        }
        let linked = self.linked(version)?;
        Ok(self.memory.open(linked, version, narrow(start), outside, layer))
    }

    /// Lays down the facts of the current context that an article declares as parameters; where they start.
    pub fn declared_only(&mut self, at: &At<'c>, linked: &Linked, article: &Article) -> usize {
        let start = self.memory.params.len();
        for field in &article.params {
            let name = linked.sym(field.name);
            if let Some(value) = self.param(at, name) {
                self.memory.params.push((name, value));
            }
        }
        self.sort_facts(start);
        start
    }

    /// Puts the facts laid down last in the order of their names.
    pub fn sort_facts(&mut self, start: usize) {
        if let Some(facts) = self.memory.params.get_mut(start..) {
            crate::order::by_key(facts, |(name, _)| *name);
        }
    }

    pub fn context_at(&self, context: u32) -> Res<&Context> {
        self.memory.contexts.get(wide(context)).ok_or_else(|| broken("a context"))
    }

    pub fn layer(&self, at: &At<'c>) -> Res<u32> {
        self.context_at(at.context).map(|context| context.layer)
    }

    pub fn frame_at(&mut self, frame: u32) -> Res<&mut Frame> {
        self.memory.frames.get_mut(wide(frame)).ok_or_else(|| broken("a frame"))
    }

    /// For reading what values mean.
    pub fn view(&self) -> View<'_> {
        self.heap.view()
    }

    /// What the caller gave under a fact number of the version.
    #[inline]
    pub fn fact(&self, at: &At<'c>, fact: u32) -> Option<Val> {
        let place = *self.memory.given.get(at.given.checked_add(wide(fact))?)?;
        self.memory.params.get(wide(place)).map(|(_, value)| *value)
    }

    /// What the caller gave under a name.
    pub fn param(&self, at: &At<'c>, name: u32) -> Option<Val> {
        self.fact_named(at.context, name)
    }

    fn fact_named(&self, context: u32, name: u32) -> Option<Val> {
        let facts = self.memory.row(self.memory.contexts.get(wide(context))?.params);
        let found = facts.binary_search_by_key(&name, |(name, _)| *name).ok()?;
        facts.get(found).map(|(_, value)| *value)
    }

    /// A value that is not larger than values may be.
    pub fn sized(&self, value: Val) -> Res<Val> {
        if self.view().weight(value) > VALUE_SIZE {
            return Err(too_deep("a value", u64::from(VALUE_SIZE)));
        }
        Ok(value)
    }

    /// The slot of an article.
    #[inline]
    pub fn slot_at(&self, at: &At<'c>, slot: u32) -> Option<Slot> {
        self.memory.slots.get(at.base + wide(slot)).copied()
    }

    #[inline]
    pub fn set(&mut self, at: &At<'c>, slot: u32, value: Slot) -> Res<()> {
        *self.memory.slots.get_mut(at.base + wide(slot)).ok_or_else(|| broken("a slot"))? = value;
        Ok(())
    }

    /// Enters a call; the counterpart of [`Machine::leave_call`].
    #[inline]
    pub fn enter_call(&mut self) -> Res<()> {
        // The article that is asked is entered too, but is no call.
        if self.depth > CALL_DEPTH {
            return Err(too_deep("calls", u64::from(CALL_DEPTH)));
        }
        self.depth += 1;
        Ok(())
    }

    pub fn leave_call(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Counts one step down; the counterpart is `self.stack -= 1`.
    #[inline]
    pub fn descend(&mut self) -> Res<()> {
        self.steps += 1;
        if self.steps > STEPS || self.stack >= STACK_DEPTH {
            return Err(self.exhausted());
        }
        self.stack += 1;
        Ok(())
    }

    /// Counts work that takes no step down: elements of a list, contexts that are compared.
    #[inline]
    pub fn count(&mut self, pieces: usize) -> Res<()> {
        self.steps = self.steps.saturating_add(u64::from(narrow(pieces)));
        if self.steps > STEPS { Err(self.exhausted()) } else { Ok(()) }
    }

    #[cold]
    fn exhausted(&self) -> Box<EvalError> {
        if self.steps > STEPS {
            return too_deep("the number of steps", STEPS);
        }
        too_deep("nested steps", u64::from(STACK_DEPTH))
    }

    /// Opens a step of the trace.
    #[inline]
    pub fn trace(&mut self, at: &At<'c>, label: Label, how: Resolve) {
        if let Some(tracer) = &mut self.tracer {
            tracer.enter(at.place(), label, how);
        }
    }

    /// Closes a step of the trace.
    #[inline]
    pub fn traced(&mut self, value: Val) {
        if let Some(tracer) = &mut self.tracer {
            tracer.leave(value);
        }
    }

    /// Notes a step of the trace that has no steps of its own.
    pub fn note(&mut self, at: &At<'c>, label: Label, how: Resolve, value: Val) {
        if let Some(tracer) = &mut self.tracer {
            tracer.note(at.place(), label, how, value);
        }
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

    /// The error for needing something that is being made.
    #[cold]
    pub fn circle(&self, version: u32, name: NameId) -> Box<EvalError> {
        let text = |(version, name): (u32, NameId)| {
            let linked = self.index.version(version);
            linked.map(|linked| format!("{}#{}", linked.law.id, linked.name(name))).unwrap_or_default()
        };
        let start = self.memory.path.iter().position(|step| *step == (version, name)).unwrap_or(0);
        let mut chain: Vec<String> = self.memory.path.iter().skip(start).copied().map(text).collect();
        chain.push(text((version, name)));
        chain.dedup();
        Box::new(EvalError::CircularReference(chain.join(" -> ")))
    }
}

#[cold]
pub(super) fn too_deep(what: &str, limit: u64) -> Box<EvalError> {
    Box::new(EvalError::MaxDepthExceeded { what: what.to_owned(), limit })
}

/// A compiled form that points outside itself: only possible with damaged bytes.
#[cold]
pub(super) fn broken(what: &str) -> Box<EvalError> {
    Box::new(EvalError::Load(format!("the compiled form lacks {what}")))
}

#[inline]
pub(super) fn wide(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

pub(super) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
