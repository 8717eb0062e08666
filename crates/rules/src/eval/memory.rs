//! What an evaluation remembers: who asked what with which facts, and every value that was made.

use std::sync::Arc;

use super::machine::{narrow, wide};
use crate::corpus::{Linked, NONE};
use crate::model::NameId;
use crate::val::Val;

/// Facts handed to a law, by name; sorted, so that equal facts are equal lists.
pub(super) type Params = Arc<[(u32, Val)]>;

/// Room for the values of an ordinary evaluation, so that the list of them does not have to move.
const SLOTS: usize = 256;

/// The values of one evaluation.
#[derive(Debug)]
pub(crate) struct Memory {
    pub contexts: Vec<Context>,
    pub frames: Vec<Frame>,
    pub slots: Vec<Slot>,
    /// Per context and fact of its version, the place among the parameters.
    pub given: Vec<u32>,
    /// Per context and article, the frame.
    pub frame_of: Vec<u32>,
    /// Sets of hooks and overrides in progress; the first is the empty one.
    pub layers: Vec<Vec<(u32, u32)>>,
    /// No facts at all.
    pub nothing: Params,
}

/// A law version with the facts it was given. Articles of one context share their results.
#[derive(Debug)]
pub(super) struct Context {
    pub version: u32,
    pub params: Params,
    /// Whether the facts come from outside and not from a law.
    pub outside: bool,
    /// Number of the set of hooks and overrides in progress.
    pub layer: u32,
    /// First place in [`Memory::given`].
    pub given: usize,
    /// First place in [`Memory::frame_of`].
    pub frames: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Progress {
    New,
    Running,
    Done,
}

/// An article in a context.
#[derive(Debug)]
pub(super) struct Frame {
    pub context: u32,
    pub base: usize,
    pub progress: Progress,
    /// What hooks made.
    pub hooked: Vec<Hooked>,
    /// What overrides made: name, value, version, article.
    pub replaced: Vec<(NameId, Val, u32, u32)>,
}

#[derive(Clone, Debug)]
pub(super) struct Hooked {
    pub name: u32,
    pub value: Val,
    pub version: u32,
    pub article: u32,
    /// Whether it was made before the actions.
    pub before: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Slot {
    Empty,
    Busy,
    /// Looked for and not found; an error once it is read (level 0.5.6).
    Unset,
    Done(Val),
}

impl Memory {
    pub fn new() -> Self {
        Self {
            contexts: Vec::with_capacity(8),
            frames: Vec::with_capacity(32),
            slots: Vec::with_capacity(SLOTS),
            given: Vec::with_capacity(SLOTS),
            frame_of: Vec::with_capacity(SLOTS),
            layers: vec![Vec::new()],
            nothing: Arc::from([]),
        }
    }

    /// A new context. Both lists of names are sorted, so one walk finds every fact that was given.
    pub fn open(&mut self, linked: &Linked, version: u32, params: Params, outside: bool, layer: u32) -> u32 {
        let (given, frames) = (self.given.len(), self.frame_of.len());
        let mut next = params.iter().zip(0_u32..).peekable();
        for fact in &linked.facts {
            while next.next_if(|((name, _), _)| name < fact).is_some() {}
            let here = next.peek().filter(|((name, _), _)| name == fact).map_or(NONE, |(_, at)| *at);
            self.given.push(here);
        }
        self.frame_of.resize(frames + linked.plans.len(), NONE);
        self.contexts.push(Context { version, params, outside, layer, given, frames });
        narrow(self.contexts.len()) - 1
    }

    /// A new frame with empty slots; its number and its first slot.
    pub fn enter(&mut self, context: u32, place: usize, slots: usize) -> (u32, usize) {
        let (frame, base) = (narrow(self.frames.len()), self.slots.len());
        self.slots.resize(base + slots, Slot::Empty);
        self.frames.push(Frame {
            context,
            base,
            progress: Progress::New,
            hooked: Vec::new(),
            replaced: Vec::new(),
        });
        if let Some(known) = self.frame_of.get_mut(place) {
            *known = frame;
        }
        (frame, base)
    }

    /// The versions whose articles took part, each once, in order.
    pub fn versions(&self) -> Vec<u32> {
        let context = |frame: &Frame| self.contexts.get(wide(frame.context)).map(|context| context.version);
        let mut versions: Vec<u32> = self.frames.iter().filter_map(context).collect();
        versions.sort_unstable();
        versions.dedup();
        versions
    }
}
