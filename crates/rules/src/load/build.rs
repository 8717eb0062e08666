use std::collections::{BTreeSet, HashMap};

use super::{Need, Pending};
use crate::model::{Fault, Kids, Level, NameId, Op, OpId};
use crate::stored::Stored;
use crate::value::Value;

/// The parts of a law version while it is being compiled.
pub(super) struct Build {
    pub level: Level,
    pub names: Vec<String>,
    numbers: HashMap<String, NameId>,
    pub consts: Vec<Stored>,
    /// Where a constant stands, by how it is written, so that a file with very many is read as fast as others.
    const_of: HashMap<String, Vec<u32>>,
    pub ops: Vec<Op>,
    pub kids: Vec<OpId>,
    pub faults: Vec<Fault>,
    pub problems: Vec<(usize, String)>,
    pub pending: Vec<Pending>,
    /// Definitions of the present article that something reads.
    pub read: BTreeSet<NameId>,
    /// Whether the file says why no version follows at once.
    pub gap_told: bool,
}

impl Build {
    pub fn new(level: Level) -> Self {
        Self {
            level,
            names: Vec::new(),
            numbers: HashMap::new(),
            consts: Vec::new(),
            const_of: HashMap::new(),
            ops: Vec::new(),
            kids: Vec::new(),
            faults: Vec::new(),
            problems: Vec::new(),
            pending: Vec::new(),
            read: BTreeSet::new(),
            gap_told: false,
        }
    }

    pub fn name(&mut self, text: &str) -> NameId {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = count(&self.names);
        self.names.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    pub fn text(&self, name: NameId) -> &str {
        usize::try_from(name).ok().and_then(|at| self.names.get(at)).map_or("", String::as_str)
    }

    pub fn constant(&mut self, value: &Value) -> u32 {
        let stored = Stored::from(value);
        let alike = self.const_of.entry(value.to_json()).or_default();
        let same = |at: &&u32| {
            usize::try_from(**at)
                .ok()
                .and_then(|at| self.consts.get(at))
                .is_some_and(|other| *other == stored)
        };
        if let Some(at) = alike.iter().find(same) {
            return *at;
        }
        let at = count(&self.consts);
        alike.push(at);
        self.consts.push(stored);
        at
    }

    pub fn op(&mut self, op: Op) -> OpId {
        self.ops.push(op);
        count(&self.ops) - 1
    }

    pub fn kids(&mut self, operands: &[OpId]) -> Kids {
        let start = count(&self.kids);
        self.kids.extend_from_slice(operands);
        Kids { start, len: count(operands) }
    }

    pub fn fail(&mut self, fault: Fault) -> OpId {
        let number = self.fault(fault);
        self.op(Op::Fail(number))
    }

    pub fn fault(&mut self, fault: Fault) -> u32 {
        self.faults.push(fault);
        count(&self.faults) - 1
    }

    /// Notes something that does not keep the file from being used.
    pub fn problem(&mut self, line: usize, reason: impl Into<String>) {
        self.problems.push((line, reason.into()));
    }

    pub fn need(&mut self, line: usize, what: Need) {
        self.pending.push(Pending { line, what });
    }
}

/// Files are at most a megabyte, so their parts can be counted in 32 bits.
pub(super) fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}
