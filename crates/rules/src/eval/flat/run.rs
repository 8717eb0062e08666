//! Running what was laid out. Nothing instead of a value means: the flat way is left.

use std::cell::Cell as Shared;

use super::{CellId, Make, Otherwise, Program, Tell};
use crate::corpus::{Index, NONE};
use crate::date;
use crate::eval::machine::wide;
use crate::evaluation::{Evaluation, Output, State};
use crate::name::Name;
use crate::outputs::Outputs;
use crate::request::Request;
use crate::val::{Heap, Store, Val, View};
use crate::value::Value;

thread_local! {
    /// The room of the last run on this thread.
    static SPARE: Shared<Option<Box<Room>>> = const { Shared::new(None) };
}

/// Room for one run at a time. A mark of an earlier run counts as none, so that nothing has to be emptied.
#[derive(Debug, Default)]
struct Room {
    cells: Vec<Cell>,
    gates: Vec<u32>,
    versions: Vec<u32>,
    store: Store,
    /// The mark of the last run.
    mark: u32,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    value: Val,
    mark: u32,
}

const EMPTY: Cell = Cell { value: Val::Null, mark: 0 };

impl Room {
    /// Makes room for a program and begins a new run.
    fn begin(&mut self, program: &Program, versions: usize) -> u32 {
        match self.mark.checked_add(1) {
            Some(next) => self.mark = next,
            None => *self = Self { mark: 1, ..Self::default() },
        }
        grow(&mut self.cells, program.cells.len(), EMPTY);
        grow(&mut self.gates, program.gates.len(), 0);
        grow(&mut self.versions, versions, 0);
        self.store.clear();
        self.mark
    }
}

fn grow<T: Clone>(list: &mut Vec<T>, len: usize, with: T) {
    if list.len() < len {
        list.resize(len, with);
    }
}

/// One run.
pub(super) struct Run<'p> {
    pub program: &'p Program,
    fixed: &'p Store,
    cells: &'p mut [Cell],
    gates: &'p mut [u32],
    versions: &'p mut [u32],
    store: &'p mut Store,
    mark: u32,
}

impl Program {
    /// The outcome of a request of the same form. Nothing: the form differs, or the flat way was left.
    pub(crate) fn run(&self, index: &Index, request: &Request) -> Option<Evaluation> {
        let mut room = SPARE.take().unwrap_or_default();
        let mark = room.begin(self, index.versions.len());
        let Room { cells, gates, versions, store, .. } = &mut *room;
        let mut run = Run { program: self, fixed: &index.store, cells, gates, versions, store, mark };
        let told = run.take(request).and_then(|()| run.ask()).and_then(|()| run.tell());
        SPARE.set(Some(room));
        told
    }
}

impl Run<'_> {
    /// Takes the facts in.
    fn take(&mut self, request: &Request) -> Option<()> {
        if request.parameters.len() != self.program.facts.len() {
            return None;
        }
        let mut heap = Heap::new(self.fixed, std::mem::take(self.store));
        let known = self.program.facts.iter().zip(&request.parameters).all(|(fact, (name, value))| {
            let Some(cell) = fact.cell.and_then(|cell| self.cells.get_mut(wide(cell))) else {
                return fact.name == *name;
            };
            let date = match value {
                Value::Text(text) if fact.date => date::parse(text),
                _ => None,
            };
            let value = date.map_or_else(|| heap.take(value), Val::Date);
            *cell = Cell { value, mark: self.mark };
            fact.name == *name && value.sound()
        });
        *self.store = heap.into_own();
        self.hold(&self.program.given).filter(|()| known)
    }

    fn ask(&mut self) -> Option<()> {
        for version in &self.program.met {
            *self.versions.get_mut(wide(*version))? = self.mark;
        }
        for visit in &self.program.asked {
            self.visit(*visit)?;
        }
        Some(())
    }

    pub fn view(&self) -> View<'_> {
        View::new(self.fixed, self.store)
    }

    /// The value of a cell; made when nobody needed it yet.
    #[inline]
    pub fn cell(&mut self, cell: CellId) -> Option<Val> {
        let known = self.cells.get(wide(cell))?;
        if known.mark == self.mark { Some(known.value) } else { self.make(cell) }
    }

    #[inline(never)]
    fn make(&mut self, cell: CellId) -> Option<Val> {
        let (value, limits) = match *self.program.cells.get(wide(cell))? {
            Make::Work(op, limits) => (self.value(op)?, limits),
            Make::Own(visit, limits) => (self.visit(visit)?, limits),
            Make::Fact(fact, limits) => (self.cell(fact)?, limits),
            Make::Call(call) => self.call(call)?,
            Make::Term(term) => (self.term(term)?, NONE),
            Make::Leave | Make::Given => return None,
        };
        if limits != NONE {
            self.check(limits, value)?;
        }
        *self.cells.get_mut(wide(cell))? = Cell { value, mark: self.mark };
        Some(value)
    }

    #[inline]
    fn check(&self, limits: u32, value: Val) -> Option<()> {
        self.program.limits.get(wide(limits))?.hold(self.view(), value).then_some(())
    }

    /// An output of an article.
    fn visit(&mut self, visit: u32) -> Option<Val> {
        let visit = self.program.visits.get(wide(visit))?;
        let gate = self.gates.get_mut(wide(visit.gate))?;
        if *gate != self.mark {
            *gate = self.mark;
            self.pass(visit.gate)?;
        }
        let value = self.cell(visit.cell)?;
        if visit.limits != NONE {
            self.check(visit.limits, value)?;
        }
        Some(value)
    }

    #[inline(never)]
    fn pass(&mut self, gate: u32) -> Option<()> {
        let gate = self.program.gates.get(wide(gate)).filter(|gate| !gate.leave)?;
        *self.versions.get_mut(wide(gate.version))? = self.mark;
        self.hold(&gate.checks)
    }

    /// Whether values that were made before are within limits.
    fn hold(&self, checks: &[(CellId, u32)]) -> Option<()> {
        for (cell, limits) in checks {
            let known = self.cells.get(wide(*cell)).filter(|cell| cell.mark == self.mark)?;
            self.check(*limits, known.value)?;
        }
        Some(())
    }

    /// What a call comes to, and its limits.
    fn call(&mut self, call: u32) -> Option<(Val, u32)> {
        let call = self.program.calls.get(wide(call))?;
        for arg in &call.args {
            self.cell(*arg)?;
        }
        let mut nobody = false;
        for cell in &call.needed {
            nobody |= self.cell(*cell)? == Val::Null;
        }
        let value = if nobody { Val::Null } else { self.visit(call.visit)? };
        Some((value, call.limits))
    }

    fn term(&mut self, term: u32) -> Option<Val> {
        let program = self.program;
        let term = program.terms.get(wide(term))?;
        let mut chosen = None;
        for fill in &term.fills {
            match chosen {
                Some((rank, _)) if rank != fill.rank => break,
                _ if !self.holds_here(&fill.place)? => {}
                // Two of the same rank.
                Some(_) => return None,
                None => chosen = Some((fill.rank, fill.visit)),
            }
        }
        let value = match chosen {
            Some((_, visit)) => self.visit(visit)?,
            None => return self.otherwise(term.otherwise),
        };
        if term.falls && value == Val::Null { self.otherwise(term.otherwise) } else { Some(value) }
    }

    fn holds_here(&mut self, place: &[(CellId, std::sync::Arc<str>)]) -> Option<bool> {
        for (cell, code) in place {
            match self.cell(*cell)? {
                Val::Text(here) if self.view().text(here) == &**code => {}
                _ => return Some(false),
            }
        }
        Some(true)
    }

    fn otherwise(&mut self, otherwise: Otherwise) -> Option<Val> {
        match otherwise {
            Otherwise::Cell(cell) => self.cell(cell),
            Otherwise::Null => Some(Val::Null),
            Otherwise::Leave => None,
        }
    }

    fn tell(&self) -> Option<Evaluation> {
        let program = self.program;
        let made = |tell: &&Tell| self.cells.get(wide(tell.cell)).is_some_and(|cell| cell.mark == self.mark);
        let mut outputs: Vec<(Name, Output)> = Vec::with_capacity(program.tells.iter().filter(made).count());
        for tell in &program.tells {
            let cell = self.cells.get(wide(tell.cell))?;
            if cell.mark != self.mark || outputs.last().is_some_and(|(name, _)| *name == tell.name) {
                continue;
            }
            let state = match cell.value {
                Val::Null => State::Absent,
                value => State::Value { value: self.view().to_value(value) },
            };
            outputs.push((
                tell.name.clone(),
                Output {
                    state,
                    provenance: tell.provenance.clone(),
                    law: tell.law.clone(),
                    article: tell.article.clone(),
                    unit: tell.unit,
                },
            ));
        }
        let met = |version: &u32| self.versions.get(wide(*version)) == Some(&self.mark);
        let mut laws_used = Vec::with_capacity(program.laws.len());
        for (version, law) in &program.laws {
            if met(version) {
                laws_used.push(law.clone());
            }
        }
        Some(Evaluation {
            outputs: Outputs::in_order(outputs),
            laws_used,
            not_used: program.not_used.clone(),
            warnings: Vec::new(),
            trace: None,
        })
    }
}
