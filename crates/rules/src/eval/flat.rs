//! The flat way: a question made ready once, then answered for many cases.
//!
//! Everything the question can reach on its date is laid out as one row of cells with one row of operations.
//! Versions, calls, candidates for open terms and hooks are settled while it is laid out, so that a run only
//! fills cells. What is out of the ordinary (anything unknown, an error, lists, texts that are joined, loops)
//! is not run here: the run is left, and the ordinary way answers from the start. So nothing here makes a message,
//! and both ways answer alike; a test holds them together over every scenario of the catalogue.

mod build;
mod build_article;
mod build_op;
mod build_tell;
mod height;
mod run;
mod work;

use std::sync::Arc;

use super::bounds::Limits;
use crate::corpus::LawUsed;
use crate::evaluation::Provenance;
use crate::model::{Op, OpId, Unit};
use crate::name::Name;
use crate::request::{Request, UntranslatableMode};
use crate::val::Val;

/// Number of a cell.
type CellId = u32;

/// Cells that one question may need: ten times the largest in use. A larger one goes the ordinary way.
const CELLS: usize = 20_000;
/// Laws with facts of their own that one question may need.
const CONTEXTS: usize = 500;

/// A question that was laid out.
#[derive(Debug)]
pub(crate) struct Program {
    /// The facts, in the order of their names.
    facts: Vec<Fact>,
    /// Per cell, how its value is made.
    cells: Vec<Make>,
    /// The operations. Slots are cells, constants lie in `consts`, properties in `names`; what must be left fails.
    ops: Vec<Op>,
    kids: Vec<OpId>,
    consts: Vec<Val>,
    names: Vec<String>,
    limits: Vec<Limits>,
    gates: Vec<Gate>,
    /// Every fact of the request with every limit that any article has for it. Where one does not fit, it is left
    /// to the ordinary way to find out whether that article matters.
    given: Vec<(CellId, u32)>,
    visits: Vec<Visit>,
    calls: Vec<Call>,
    terms: Vec<Term>,
    /// What is asked and what hooks add, in order.
    asked: Vec<u32>,
    tells: Vec<Tell>,
    /// Versions that are met in any case: of the law that is asked, and of the hooks.
    met: Vec<u32>,
    /// All versions that may be met, in order.
    laws: Vec<(u32, LawUsed)>,
    not_used: Vec<String>,
}

/// A fact of the request.
#[derive(Debug)]
struct Fact {
    name: String,
    /// None: no law knows the name.
    cell: Option<CellId>,
    /// Whether an article takes it for a date, so that its text is read once. A date equals its text.
    date: bool,
}

/// How the value of a cell is made.
#[derive(Clone, Copy, Debug)]
enum Make {
    /// The flat way has to be left.
    Leave,
    /// It is handed in before the run.
    Given,
    /// An operation, within limits.
    Work(OpId, u32),
    /// What the caller gave for an input, within limits.
    Fact(CellId, u32),
    /// An output of another article, within limits.
    Own(u32, u32),
    Call(u32),
    Term(u32),
}

/// What is looked at when an article is first needed in a context.
#[derive(Debug)]
struct Gate {
    leave: bool,
    /// The version that is met.
    version: u32,
    /// Facts that a law passed on, with their limits. Those of the request are looked at before the run.
    checks: Vec<(CellId, u32)>,
}

/// An output of an article, seen from outside.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Visit {
    gate: u32,
    cell: CellId,
    /// None where the cell keeps them itself.
    limits: u32,
}

/// A call to another law.
#[derive(Debug)]
struct Call {
    /// What goes along, made beforehand.
    args: Vec<CellId>,
    /// Those for which nobody may stand: null skips the call.
    needed: Vec<CellId>,
    visit: u32,
    limits: u32,
}

/// An open term: what may fill it, the highest rank first.
#[derive(Debug)]
struct Term {
    fills: Vec<Fill>,
    otherwise: Otherwise,
    /// Whether null falls to the default.
    falls: bool,
}

#[derive(Debug)]
struct Fill {
    /// The same for candidates of the same rank and date.
    rank: usize,
    place: Vec<(CellId, Arc<str>)>,
    visit: u32,
}

/// What an open term is when nothing fills it.
#[derive(Clone, Copy, Debug)]
enum Otherwise {
    Cell(CellId),
    Null,
    Leave,
}

/// An output as it is told, if its cell is filled. Of one name the first that is filled counts.
#[derive(Debug)]
struct Tell {
    name: Name,
    cell: CellId,
    provenance: Provenance,
    law: Name,
    article: Name,
    unit: Option<Unit>,
}

impl Program {
    /// Whether a request may go the flat way at all.
    pub(crate) fn takes(request: &Request) -> bool {
        let plain = matches!(request.mode, UntranslatableMode::Error | UntranslatableMode::Ignore);
        plain && !request.trace && request.data.is_empty()
    }
}
