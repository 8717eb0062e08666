//! What an evaluation remembers: who asked what with which facts, and every value that was made.

use std::cell::Cell;

use super::machine::{narrow, wide};
use crate::corpus::{Linked, NONE};
use crate::model::NameId;
use crate::val::{Store, Val};

thread_local! {
    /// The emptied memory of the last evaluation on this thread, so that the next one need not ask for room.
    static SPARE: Cell<Option<Memory>> = const { Cell::new(None) };
}

/// The values of one evaluation. Everything lies in a few long lists and is named by its place.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub contexts: Vec<Context>,
    pub frames: Vec<Frame>,
    pub slots: Vec<Slot>,
    /// Facts by name, a row per context; each row is sorted, so that equal facts are equal rows.
    pub params: Vec<(u32, Val)>,
    /// Per context and fact of its version, the place in [`Memory::params`].
    pub given: Vec<u32>,
    /// Per context and article, the frame.
    pub frame_of: Vec<u32>,
    /// Hooks and overrides in progress: each layer is another one and one thing more.
    pub layers: Vec<(u32, (u32, u32))>,
    /// What hooks made.
    pub hooked: Vec<Hooked>,
    /// What overrides made.
    pub replaced: Vec<Replaced>,
    /// Operands that wait for the others of their operation.
    pub operands: Vec<Val>,
    /// Outputs in progress, for the message about a circle.
    pub path: Vec<(u32, NameId)>,
    pub store: Store,
}

/// A law version with the facts it was given. Articles of one context share their results.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub version: u32,
    /// Its row of facts.
    pub params: (u32, u32),
    /// Whether the facts come from outside and not from a law.
    pub outside: bool,
    /// What is in progress around it; [`NONE`] for nothing.
    pub layer: u32,
    /// First place in [`Memory::given`].
    pub given: u32,
    /// First place in [`Memory::frame_of`].
    pub frames: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Progress {
    New,
    Running,
    Done,
}

/// An article in a context.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub base: u32,
    pub progress: Progress,
    /// Whether hooks made something before the actions.
    pub hooked: bool,
    /// Whether its parameters have to be taken in anew.
    pub stale: bool,
}

/// Something a hook made for a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hooked {
    pub frame: u32,
    pub name: u32,
    pub value: Val,
    pub version: u32,
    pub article: u32,
    /// Whether it was made before the actions.
    pub before: bool,
}

/// Something an override made in place of an output of a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Replaced {
    pub frame: u32,
    pub name: NameId,
    pub value: Val,
    pub version: u32,
    pub article: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Slot {
    Empty,
    Busy,
    /// Looked for and not found; an error once it is read (level 0.5.6).
    Unset,
    Done(Val),
}

impl Memory {
    /// An empty memory; the room of the last one on this thread if it is free.
    pub fn take() -> Self {
        SPARE.take().unwrap_or_default()
    }

    /// Hands the room on to the next evaluation.
    pub fn give(mut self) {
        self.clear();
        SPARE.set(Some(self));
    }

    fn clear(&mut self) {
        self.contexts.clear();
        self.frames.clear();
        self.slots.clear();
        self.params.clear();
        self.given.clear();
        self.frame_of.clear();
        self.layers.clear();
        self.hooked.clear();
        self.replaced.clear();
        self.operands.clear();
        self.path.clear();
        self.store.clear();
    }

    /// The facts of a row.
    pub fn row(&self, (start, end): (u32, u32)) -> &[(u32, Val)] {
        self.params.get(wide(start)..wide(end)).unwrap_or_default()
    }

    /// A new context for the facts from `start` on.
    pub fn open(&mut self, linked: &Linked, version: u32, start: u32, outside: bool, layer: u32) -> u32 {
        let (given, frames) = (self.given.len(), self.frame_of.len());
        self.given.resize(given + linked.facts, NONE);
        for (at, (name, _)) in self.params.iter().enumerate().skip(wide(start)) {
            let fact = linked.fact(*name);
            if fact != NONE
                && let Some(place) = self.given.get_mut(given + wide(fact))
            {
                *place = narrow(at);
            }
        }
        self.frame_of.resize(frames + linked.plans.len(), NONE);
        let params = (start, narrow(self.params.len()));
        let (given, frames) = (narrow(given), narrow(frames));
        self.contexts.push(Context { version, params, outside, layer, given, frames });
        narrow(self.contexts.len()) - 1
    }

    /// A new frame with empty slots.
    pub fn enter(&mut self, place: usize, slots: usize) -> (u32, u32) {
        let (frame, base) = (narrow(self.frames.len()), narrow(self.slots.len()));
        self.slots.resize(self.slots.len() + slots, Slot::Empty);
        self.frames.push(Frame { base, progress: Progress::New, hooked: false, stale: false });
        if let Some(known) = self.frame_of.get_mut(place) {
            *known = frame;
        }
        (frame, base)
    }

    /// The versions whose articles took part, each once, in order.
    pub fn versions(&self) -> Vec<u32> {
        let mut versions: Vec<u32> = Vec::with_capacity(self.contexts.len());
        versions.extend(self.contexts.iter().map(|context| context.version));
        versions.sort_unstable();
        versions.dedup();
        versions
    }
}
