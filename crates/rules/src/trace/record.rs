use crate::corpus::Index;
use crate::limits::TRACE_NODES;
use crate::model::{Article, NameId, OpId, Unconfirmed};
use crate::request::Table;
use crate::val::Val;

/// Room for the steps of an ordinary evaluation, so that the list of them does not have to move.
const ROOM: usize = 512;

/// What a step is about, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    Law,
    Article(NameId),
    Slot(u32),
    Definition(u32),
    Operation(OpId),
    Call(NameId, NameId),
    Hook(NameId),
    Override(NameId),
    Name(NameId),
    ReferenceDate,
    /// The element of a FOREACH.
    Element,
}

/// How a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resolve {
    None,
    Parameter,
    Missing,
    DataSource,
    ResolvedInput,
    OpenTerm,
    Definition,
    Hook,
    Override,
    Cached,
    /// The calculation date.
    Context,
    /// An element of a list that is walked through.
    Local,
}

/// One step, kept small while evaluating.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub parent: u32,
    /// Version and article.
    pub at: (u32, u32),
    pub label: Label,
    pub resolve: Resolve,
    /// Nothing: the step did not come to an end.
    pub result: Option<Val>,
}

/// An unconfirmed figure: version and number there.
pub(crate) type Mark = (u32, u32);

impl Record {
    /// The unconfirmed figure that this step reads or makes: its law, and its number there.
    pub(crate) fn mark(&self, index: &Index) -> Option<Mark> {
        let linked = index.version(self.at.0)?;
        let article = linked.article(self.at.1)?;
        let number = match self.label {
            Label::Definition(at) => article.definitions.get(usize::try_from(at).ok()?)?.unconfirmed?,
            Label::Slot(slot) => {
                let slot = usize::try_from(slot).ok()?;
                let action = article.actions.get(slot.checked_sub(article.action_base())?)?;
                let promise = article.outputs.iter().find(|promise| promise.field.name == action.target)?;
                promise.unconfirmed?
            }
            _ => return None,
        };
        Some((self.at.0, number))
    }

    /// The same figure, as the law tells it.
    pub(crate) fn doubt<'a>(&self, index: &'a Index) -> Option<&'a Unconfirmed> {
        let (version, number) = self.mark(index)?;
        index.version(version)?.law.unconfirmed.get(usize::try_from(number).ok()?)
    }
}

/// A table that a step read.
#[derive(Clone, Debug)]
pub(crate) struct TableUsed {
    /// Number of the step.
    pub record: u32,
    /// The name of the table.
    pub source: String,
    /// The law it is bound to; none for all.
    pub law: Option<String>,
}

/// The steps so far.
#[derive(Debug, Default)]
pub(crate) struct Tracer {
    pub records: Vec<Record>,
    pub tables: Vec<TableUsed>,
    open: Vec<u32>,
    /// Steps that are open but not kept, because there are too many.
    beyond: u32,
}

impl Tracer {
    pub(crate) fn new() -> Self {
        Self {
            records: Vec::with_capacity(ROOM),
            tables: Vec::new(),
            open: Vec::with_capacity(64),
            beyond: 0,
        }
    }

    pub(crate) fn enter(&mut self, at: (u32, u32), label: Label, resolve: Resolve) {
        if self.beyond > 0 || self.records.len() >= TRACE_NODES {
            self.beyond += 1;
            return;
        }
        let parent = self.open.last().copied().unwrap_or(u32::MAX);
        self.open.push(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
        self.records.push(Record { parent, at, label, resolve, result: None });
    }

    pub(crate) fn leave(&mut self, result: Val) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let record = self.open.pop().and_then(|at| self.records.get_mut(usize::try_from(at).ok()?));
        if let Some(record) = record {
            record.result = Some(result);
        }
    }

    pub(crate) fn note(&mut self, at: (u32, u32), label: Label, resolve: Resolve, result: Val) {
        self.enter(at, label, resolve);
        self.leave(result);
    }

    /// Says how the value of the innermost open step was found.
    pub(crate) fn resolved(&mut self, how: Resolve) {
        if self.beyond > 0 {
            return;
        }
        let record = self.open.last().and_then(|at| self.records.get_mut(usize::try_from(*at).ok()?));
        if let Some(record) = record {
            record.resolve = how;
        }
    }
}

impl Tracer {
    /// Says which table the value of the innermost open step comes from.
    #[cold]
    pub(crate) fn read(&mut self, table: &Table) {
        let open = self.open.last().copied().filter(|_| self.beyond == 0);
        if let Some(record) = open {
            self.tables.push(TableUsed { record, source: table.source.clone(), law: table.law.clone() });
        }
    }
}

/// The name of a slot of an article.
pub(crate) fn slot_name(article: &Article, slot: u32) -> NameId {
    let slot = usize::try_from(slot).unwrap_or(usize::MAX);
    let name = || {
        if let Some(param) = article.params.get(slot) {
            return Some(param.name);
        }
        if let Some(input) = slot.checked_sub(article.input_base()).and_then(|at| article.inputs.get(at)) {
            return Some(input.field.name);
        }
        if let Some(term) = slot.checked_sub(article.term_base()).and_then(|at| article.terms.get(at)) {
            return Some(term.field.name);
        }
        let number = slot.checked_sub(article.action_base())?;
        match article.actions.get(number) {
            Some(action) => Some(action.target),
            None => article.extras.get(number - article.actions.len()).map(|extra| extra.target),
        }
    };
    name().unwrap_or(NameId::MAX)
}
