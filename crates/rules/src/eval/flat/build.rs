//! Laying out a question: contexts, articles and the cells of what is needed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{CELLS, CONTEXTS, CellId, Fact, Gate, Make, Program, Visit};
use crate::corpus::{Active, Index, LawUsed, Linked, NONE, Target, Way};
use crate::eval::bounds::Limits;
use crate::eval::machine::{narrow, wide};
use crate::model::{Field, Kind};
use crate::request::Request;

/// The cell whose value is never at hand.
pub(super) const NOWHERE: CellId = 0;

/// A version with facts. Two with the same facts from the same cells are one.
pub(super) struct Context {
    pub version: u32,
    pub outside: bool,
    /// By symbol, in order.
    pub facts: Vec<(u32, CellId)>,
    /// Per article its frame, or [`NONE`].
    frames: Vec<u32>,
}

/// An article in a context.
pub(super) struct Frame {
    pub context: u32,
    pub article: u32,
    pub gate: u32,
    /// Per slot its cell, or [`NONE`] while nobody needs it.
    slots: Vec<CellId>,
}

/// A question while it is laid out.
pub(super) struct Builder<'c> {
    pub index: &'c Index,
    pub date: NaiveDate,
    pub made: Program,
    pub contexts: Vec<Context>,
    pub frames: Vec<Frame>,
    /// Slots that are needed and not yet laid out: frame, slot and cell.
    open: Vec<(u32, u32, CellId)>,
    /// The limits that cells keep, where other articles read them.
    bounds: BTreeMap<CellId, u32>,
    /// Cells that are inputs of other articles as they stand.
    passed: BTreeSet<CellId>,
    /// Cells of what goes along with calls, where no article has one.
    pub args: BTreeSet<CellId>,
}

impl Program {
    /// Lays out a request. Nothing: it has to go the ordinary way.
    pub(crate) fn of(index: &Index, request: &Request) -> Option<Self> {
        let law = index.law_by_id(&request.law)?;
        let Active::Version(root) = index.active(law, request.date) else { return None };
        let mut builder = Builder::new(index, request.date, root);
        builder.plain(root)?;
        let facts = builder.facts(request);
        let context = builder.context(root, facts, true)?;
        let linked = index.version(root)?;
        let mut targets = Vec::with_capacity(request.outputs.len());
        for output in &request.outputs {
            targets.push(index.sym(output).and_then(|sym| linked.output(sym))?);
        }
        let asked = builder.ask(context, &targets)?;
        while let Some((frame, slot, cell)) = builder.open.pop() {
            let make = builder.slot_made(frame, slot).unwrap_or(Make::Leave);
            *builder.made.cells.get_mut(wide(cell))? = make;
            if builder.made.cells.len() > CELLS || builder.contexts.len() > CONTEXTS {
                return None;
            }
        }
        builder.bound()?;
        builder.tell(&asked)?;
        builder.laws();
        builder.made.within_height(&builder.passed).then_some(builder.made)
    }
}

impl<'c> Builder<'c> {
    fn new(index: &'c Index, date: NaiveDate, root: u32) -> Self {
        let made = Program {
            facts: Vec::new(),
            cells: vec![Make::Leave],
            ops: Vec::new(),
            kids: Vec::new(),
            consts: Vec::new(),
            names: Vec::new(),
            limits: Vec::new(),
            gates: Vec::new(),
            given: Vec::new(),
            visits: Vec::new(),
            calls: Vec::new(),
            terms: Vec::new(),
            asked: Vec::new(),
            tells: Vec::new(),
            met: vec![root],
            laws: Vec::new(),
            not_used: Vec::new(),
        };
        Self {
            index,
            date,
            made,
            contexts: Vec::new(),
            frames: Vec::new(),
            open: Vec::new(),
            bounds: BTreeMap::new(),
            passed: BTreeSet::new(),
            args: BTreeSet::new(),
        }
    }

    /// The version, when only what is needed is run there and it replaces nothing.
    pub fn plain(&self, version: u32) -> Option<&'c Linked> {
        self.index.version(version).filter(|linked| linked.lazy && linked.overrides.is_empty())
    }

    /// A cell for each fact of the request.
    fn facts(&mut self, request: &Request) -> Vec<(u32, CellId)> {
        let mut facts = Vec::with_capacity(request.parameters.len());
        for name in request.parameters.keys() {
            let sym = self.index.sym(name);
            let cell = sym.map(|_| self.cell(Make::Given));
            match (sym, cell) {
                (Some(sym), Some(cell)) => facts.push((sym, cell)),
                _ => self.made.not_used.push(name.clone()),
            }
            self.made.facts.push(Fact { name: name.clone(), cell, date: false });
        }
        facts
    }

    pub fn cell(&mut self, make: Make) -> CellId {
        self.made.cells.push(make);
        narrow(self.made.cells.len()) - 1
    }

    /// The context of a version with facts, which must be in the order of their symbols.
    pub fn context(&mut self, version: u32, facts: Vec<(u32, CellId)>, outside: bool) -> Option<u32> {
        let same =
            |known: &Context| known.version == version && known.outside == outside && known.facts == facts;
        if let Some(at) = self.contexts.iter().position(same) {
            return Some(narrow(at));
        }
        let frames = vec![NONE; self.index.version(version)?.plans.len()];
        self.contexts.push(Context { version, outside, facts, frames });
        Some(narrow(self.contexts.len()) - 1)
    }

    /// The cell of a fact of a context.
    pub fn fact(&self, context: u32, sym: u32) -> Option<CellId> {
        let facts = &self.contexts.get(wide(context))?.facts;
        let found = facts.binary_search_by_key(&sym, |(name, _)| *name).ok()?;
        facts.get(found).map(|(_, cell)| *cell)
    }

    /// The facts of a context that an article declares as parameters.
    pub fn declared(&self, context: u32, version: u32, article: u32) -> Option<Vec<(u32, CellId)>> {
        let linked = self.index.version(version)?;
        let params = linked.article(article)?.params.iter().map(|field| linked.sym(field.name));
        let mut facts: Vec<_> =
            params.filter_map(|sym| self.fact(context, sym).map(|cell| (sym, cell))).collect();
        crate::order::by_key(&mut facts, |(sym, _)| *sym);
        Some(facts)
    }

    /// An article in a context.
    pub fn frame(&mut self, context: u32, article: u32) -> Option<u32> {
        let known = self.contexts.get(wide(context))?;
        let frame = *known.frames.get(wide(article))?;
        if frame != NONE {
            return Some(frame);
        }
        let linked = self.index.version(known.version)?;
        let slots = vec![NONE; linked.plans.get(wide(article))?.slots.len()];
        let gate = self.gate(context, article)?;
        let frame = narrow(self.frames.len());
        self.made.gates.push(gate);
        self.frames.push(Frame { context, article, gate: narrow(self.made.gates.len()) - 1, slots });
        *self.contexts.get_mut(wide(context))?.frames.get_mut(wide(article))? = frame;
        Some(frame)
    }

    /// What is looked at on the way into an article.
    fn gate(&mut self, context: u32, article: u32) -> Option<Gate> {
        let version = self.contexts.get(wide(context))?.version;
        let linked = self.index.version(version)?;
        let compiled = linked.article(article)?;
        let refused = compiled.untranslatables.iter().any(|part| !part.accepted);
        let mut gate = Gate {
            leave: refused || compiled.fault.is_some() || self.hooked_before(compiled),
            version,
            checks: Vec::new(),
        };
        for field in &compiled.params {
            match self.fact(context, linked.sym(field.name)) {
                Some(cell) => {
                    let check = (cell, self.limits(field));
                    if matches!(self.made.cells.get(wide(cell)), Some(Make::Given)) {
                        self.given(check, field.kind == Kind::Date);
                    } else {
                        gate.checks.push(check);
                    }
                }
                None => gate.leave |= field.required,
            }
        }
        Some(gate)
    }

    fn given(&mut self, check: (CellId, u32), date: bool) {
        if let Some(fact) = self.made.facts.iter_mut().find(|fact| fact.cell == Some(check.0)) {
            fact.date |= date;
        }
        if !self.made.given.contains(&check) {
            self.made.given.push(check);
        }
    }

    /// The limits of a field.
    pub fn limits(&mut self, field: &Field) -> u32 {
        let limits = Limits::of(field);
        let known = self.made.limits.iter().position(|other| *other == limits);
        narrow(known.unwrap_or_else(|| {
            self.made.limits.push(limits);
            self.made.limits.len() - 1
        }))
    }

    /// The cell of a slot, which is needed from now on.
    pub fn slot(&mut self, frame: u32, slot: u32) -> Option<CellId> {
        let known = self.frames.get(wide(frame))?;
        let cell = *known.slots.get(wide(slot))?;
        if cell != NONE {
            return Some(cell);
        }
        let linked = self.index.version(self.contexts.get(wide(known.context))?.version)?;
        let cell = match linked.article(known.article)?.params.get(wide(slot)) {
            Some(param) => self.fact(known.context, linked.sym(param.name)).unwrap_or(NOWHERE),
            None => match self.passed_on(frame, slot) {
                Some(cell) => cell,
                None => {
                    let cell = self.cell(Make::Leave);
                    self.open.push((frame, slot, cell));
                    cell
                }
            },
        };
        *self.frames.get_mut(wide(frame))?.slots.get_mut(wide(slot))? = cell;
        Some(cell)
    }

    /// The cell of another article that is an input as it stands: nothing is looked at in between.
    fn passed_on(&mut self, frame: u32, slot: u32) -> Option<CellId> {
        let known = self.frames.get(wide(frame))?;
        let (context, number) = (known.context, known.article);
        let linked = self.plain(self.contexts.get(wide(context))?.version)?;
        let article = linked.article(number)?;
        let at = wide(slot).checked_sub(article.input_base())?;
        let input = article.inputs.get(at)?;
        let Way::Own { target, checked: true } = *linked.plans.get(wide(number))?.ways.get(at)? else {
            return None;
        };
        if self.fact(context, linked.sym(input.field.name)).is_some() {
            return None;
        }
        let Visit { gate, cell, limits } = self.seen(context, target)?;
        let gate = self.made.gates.get(wide(gate))?;
        let free = limits == NONE && !gate.leave && gate.checks.is_empty();
        free.then(|| self.passed.insert(cell)).map(|_| cell)
    }

    /// The cell of a slot if anybody needs it.
    pub fn needed(&self, frame: u32, slot: u32) -> Option<CellId> {
        self.frames.get(wide(frame))?.slots.get(wide(slot)).copied().filter(|cell| *cell != NONE)
    }

    /// An output of an article in a context.
    pub fn visit(&mut self, context: u32, target: Target) -> Option<u32> {
        let visit = self.seen(context, target)?;
        let known = self.made.visits.iter().position(|other| *other == visit);
        Some(narrow(known.unwrap_or_else(|| {
            self.made.visits.push(visit);
            self.made.visits.len() - 1
        })))
    }

    fn seen(&mut self, context: u32, target: Target) -> Option<Visit> {
        let version = self.contexts.get(wide(context))?.version;
        let linked = self.plain(version)?;
        let promise = linked.article(target.article)?.outputs.get(wide(target.promise))?;
        let limits = self.limits(&promise.field);
        let frame = self.frame(context, target.article)?;
        let cell = self.slot(frame, promise.slot?)?;
        // What an article promises is looked at once, where it is made.
        let kept = *self.bounds.entry(cell).or_insert(limits) == limits;
        Some(Visit {
            gate: self.frames.get(wide(frame))?.gate,
            cell,
            limits: if kept { NONE } else { limits },
        })
    }

    /// Gives cells the limits that others rely on.
    fn bound(&mut self) -> Option<()> {
        for (cell, bound) in &self.bounds {
            match self.made.cells.get_mut(wide(*cell))? {
                Make::Work(_, limits) => *limits = *bound,
                Make::Leave => {}
                _ => return None,
            }
        }
        Some(())
    }

    /// The versions that may be met, in order.
    fn laws(&mut self) {
        let mut versions: Vec<u32> = self.contexts.iter().map(|context| context.version).collect();
        versions.sort_unstable();
        versions.dedup();
        let law = |version: u32| self.index.version(version).map(|linked| (version, LawUsed::of(linked)));
        self.made.laws = versions.into_iter().filter_map(law).collect();
    }
}
