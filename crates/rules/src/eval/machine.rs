use std::rc::Rc;

use chrono::NaiveDate;

use crate::corpus::{Active, Index, Linked};
use crate::error::{EvalError, Res};
use crate::limits::{CALL_DEPTH, STACK_DEPTH, STEPS};
use crate::model::{Article, NameId};
use crate::request::{Request, UntranslatableMode};
use crate::trace::Tracer;
use crate::val::Val;

/// The stage at which an ordinary evaluation runs, and at which the decision is made.
pub(crate) const DECISION: &str = "BESLUIT";

/// Facts handed to a law, by name; sorted, so that equal facts are equal lists.
pub(super) type Params = Rc<[(u32, Val)]>;

/// A law version with the facts it was given. Articles of one context share their results.
pub(super) struct Context {
    pub version: u32,
    pub params: Params,
    /// Whether the facts come from outside and not from a law.
    pub outside: bool,
    /// Number of the set of hooks and overrides in progress.
    pub layer: u32,
    /// Article and frame.
    pub frames: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Progress {
    New,
    Running,
    Done,
}

/// An article in a context.
pub(super) struct Frame {
    pub context: u32,
    pub base: usize,
    pub progress: Progress,
    /// What hooks made: name, value, version, article, before the actions or after.
    pub hooked: Vec<Hooked>,
    /// What overrides made: name, value, version, article.
    pub replaced: Vec<(NameId, Val, u32, u32)>,
}

#[derive(Clone)]
pub(super) struct Hooked {
    pub name: u32,
    pub value: Val,
    pub version: u32,
    pub article: u32,
    pub output: NameId,
    pub before: bool,
}

#[derive(Clone)]
pub(super) enum Slot {
    Empty,
    Busy,
    /// Looked for and not found; an error once it is read (level 0.5.6).
    Unset,
    Done(Val),
}

/// Where the evaluation is: handed down by value.
#[derive(Clone, Copy)]
pub(super) struct At<'c> {
    pub linked: &'c Linked,
    pub article: &'c Article,
    pub version: u32,
    pub number: u32,
    pub context: u32,
    pub frame: u32,
}

impl<'c> At<'c> {
    pub fn lazy(self) -> bool {
        self.linked.lazy
    }

    pub fn name(self, name: NameId) -> &'c str {
        self.linked.name(name)
    }
}

/// One evaluation in progress.
pub(super) struct Machine<'c> {
    pub index: &'c Index,
    pub request: &'c Request,
    pub date: NaiveDate,
    pub mode: UntranslatableMode,
    pub root: u32,
    /// The stage of the procedure that is run.
    pub stage: &'c str,
    pub contexts: Vec<Context>,
    pub frames: Vec<Frame>,
    pub slots: Vec<Slot>,
    pub depth: u32,
    pub stack: u32,
    pub steps: u64,
    /// Outputs in progress, for the message about a circle.
    pub path: Vec<(u32, NameId)>,
    /// Sets of hooks and overrides in progress; the first is the empty one.
    pub layers: Vec<Vec<(u32, u32)>>,
    pub element: Option<Val>,
    pub tracer: Option<Tracer>,
    pub not_used: Vec<String>,
    pub warnings: Vec<String>,
}

impl<'c> Machine<'c> {
    pub fn new(index: &'c Index, request: &'c Request) -> Self {
        Self {
            index,
            request,
            date: request.date,
            mode: request.mode,
            root: u32::MAX,
            stage: DECISION,
            contexts: Vec::new(),
            frames: Vec::new(),
            slots: Vec::new(),
            depth: 0,
            stack: 0,
            steps: 0,
            path: Vec::new(),
            layers: vec![Vec::new()],
            element: None,
            tracer: request.trace.then(Tracer::default),
            not_used: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// The version of a law in force on the calculation date.
    pub fn in_force(&self, law: u32) -> Res<u32> {
        let id = || {
            let law = usize::try_from(law).ok().and_then(|at| self.index.laws.get(at));
            law.map(|law| law.id.clone()).unwrap_or_default()
        };
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

    /// The context of a version with these facts; an equal one is used again.
    pub fn context(&mut self, version: u32, params: Params, outside: bool, layer: u32) -> u32 {
        let same = |context: &Context| {
            context.version == version
                && context.layer == layer
                && context.outside == outside
                && *context.params == *params
        };
        if let Some(at) = self.contexts.iter().position(same) {
            return narrow(at);
        }
        self.contexts.push(Context { version, params, outside, layer, frames: Vec::new() });
        narrow(self.contexts.len()) - 1
    }

    pub fn context_at(&self, context: u32) -> Res<&Context> {
        self.contexts.get(wide(context)).ok_or_else(|| broken("a context"))
    }

    pub fn frame_at(&mut self, frame: u32) -> Res<&mut Frame> {
        self.frames.get_mut(wide(frame)).ok_or_else(|| broken("a frame"))
    }

    /// A fact of the current context.
    pub fn param(&self, at: At<'c>, name: u32) -> Option<&Val> {
        let context = self.contexts.get(wide(at.context))?;
        let found = context.params.binary_search_by_key(&name, |(name, _)| *name).ok()?;
        context.params.get(found).map(|(_, value)| value)
    }

    /// Enters a call; the counterpart of [`Machine::leave_call`].
    pub fn enter_call(&mut self) -> Res<()> {
        if self.depth >= CALL_DEPTH {
            return Err(too_deep("calls", u64::from(CALL_DEPTH)));
        }
        self.depth += 1;
        Ok(())
    }

    pub fn leave_call(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Counts one step down; the counterpart is `self.stack -= 1`.
    pub fn descend(&mut self) -> Res<()> {
        self.steps += 1;
        if self.steps > STEPS {
            return Err(too_deep("the number of steps", STEPS));
        }
        if self.stack >= STACK_DEPTH {
            return Err(too_deep("nested steps", u64::from(STACK_DEPTH)));
        }
        self.stack += 1;
        Ok(())
    }

    /// The error for needing something that is being made.
    pub fn circle(&self, version: u32, name: NameId) -> Box<EvalError> {
        let text = |(version, name): (u32, NameId)| {
            let linked = self.index.version(version);
            linked.map(|linked| format!("{}#{}", linked.law.id, linked.name(name))).unwrap_or_default()
        };
        let start = self.path.iter().position(|step| *step == (version, name)).unwrap_or(0);
        let mut chain: Vec<String> = self.path.iter().skip(start).copied().map(text).collect();
        chain.push(text((version, name)));
        chain.dedup();
        Box::new(EvalError::CircularReference(chain.join(" -> ")))
    }
}

pub(super) fn too_deep(what: &str, limit: u64) -> Box<EvalError> {
    Box::new(EvalError::MaxDepthExceeded { what: what.to_owned(), limit })
}

/// A compiled form that points outside itself: only possible with damaged bytes.
pub(super) fn broken(what: &str) -> Box<EvalError> {
    Box::new(EvalError::Load(format!("the compiled form lacks {what}")))
}

pub(super) fn wide(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

pub(super) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
