//! Laying out operations: slots become cells, figures and the calculation date become constants.

use super::build::{Builder, NOWHERE};
use super::build_article::Spot;
use super::{CellId, Make};
use crate::corpus::NONE;
use crate::eval::machine::{narrow, wide};
use crate::limits::OPERATION_DEPTH;
use crate::model::{Kids, Op, OpId};
use crate::val::{Store, Val, View};

/// An operation that has to be left.
const LEFT: Op = Op::Fail(0);

impl<'c> Builder<'c> {
    /// Lays out an operation with all below it; its number.
    pub fn operation(&mut self, spot: Spot<'c>, id: OpId, depth: u32) -> OpId {
        let op = spot.linked.law.ops.get(wide(id)).copied();
        let op = op.filter(|_| depth <= OPERATION_DEPTH).and_then(|op| self.laid_out(spot, op, depth + 1));
        self.push(op.unwrap_or(LEFT))
    }

    pub fn push(&mut self, op: Op) -> OpId {
        self.made.ops.push(op);
        narrow(self.made.ops.len()) - 1
    }

    fn constant(&mut self, value: Val) -> Op {
        self.made.consts.push(value);
        Op::Const(narrow(self.made.consts.len()) - 1)
    }

    /// The cell of an operation that goes along with a call; equal constants share one. Never the cell of an action: that
    /// one is told as an output once it is filled.
    pub fn worked(&mut self, id: OpId) -> CellId {
        let value = |op: OpId| match self.made.ops.get(wide(op)) {
            Some(Op::Const(at)) => self.made.consts.get(wide(*at)),
            _ => None,
        };
        let wanted = value(id);
        let same = |cell: &CellId| match self.made.cells.get(wide(*cell)) {
            Some(Make::Work(op, _)) => wanted.is_some() && value(*op) == wanted,
            _ => false,
        };
        if let Some(known) = self.args.iter().copied().find(same) {
            return known;
        }
        let cell = self.cell(Make::Work(id, NONE));
        self.args.insert(cell);
        cell
    }

    fn laid_out(&mut self, spot: Spot<'c>, op: Op, depth: u32) -> Option<Op> {
        let mut one = |id: OpId| self.operation(spot, id, depth);
        Some(match op {
            Op::Const(at) => self.constant(*spot.linked.consts.get(wide(at))?),
            Op::Defined(at) => {
                let constant = spot.article.definitions.get(wide(at))?.constant;
                self.constant(*spot.linked.consts.get(wide(constant))?)
            }
            Op::RefDate => self.constant(Val::RefDate(self.date)),
            Op::Slot(slot) => Op::Slot(self.slot(spot.frame, slot)?),
            Op::Named(name) => {
                Op::Slot(self.fact(spot.context, spot.linked.sym(name)).filter(|cell| *cell != NOWHERE)?)
            }
            Op::Property(of, name) => self.property(spot, of, spot.linked.name(name), depth)?,
            Op::Add(kids) => Op::Add(self.row(spot, kids, depth)?),
            Op::Subtract(kids) => Op::Subtract(self.row(spot, kids, depth)?),
            Op::Multiply(kids) => Op::Multiply(self.row(spot, kids, depth)?),
            Op::Divide(kids) => Op::Divide(self.row(spot, kids, depth)?),
            Op::Min(kids) => Op::Min(self.row(spot, kids, depth)?),
            Op::Max(kids) => Op::Max(self.row(spot, kids, depth)?),
            Op::And(kids) => Op::And(self.row(spot, kids, depth)?),
            Op::Or(kids) => Op::Or(self.row(spot, kids, depth)?),
            Op::Round { how, value, precision } => {
                Op::Round { how, value: one(value), precision: precision.map(one) }
            }
            Op::Equals { negate, left, right } => Op::Equals { negate, left: one(left), right: one(right) },
            Op::Compare(how, left, right) => Op::Compare(how, one(left), one(right)),
            Op::Not(value) => Op::Not(one(value)),
            Op::IsNull { negate, value } => Op::IsNull { negate, value: one(value) },
            Op::If { cases, default } => {
                Op::If { default: default.map(one), cases: self.row(spot, cases, depth)? }
            }
            Op::In { negate, subject, list } => Op::In { negate, subject: one(subject), list: one(list) },
            Op::InAny { negate, subject, items } => {
                Op::InAny { negate, subject: one(subject), items: self.row(spot, items, depth)? }
            }
            Op::Age { birth, reference } => Op::Age { birth: one(birth), reference: one(reference) },
            Op::DateAdd { date, steps } => {
                Op::DateAdd { date: one(date), steps: steps.map(|step| step.map(&mut one)) }
            }
            Op::Date { year, month, day } => Op::Date { year: one(year), month: one(month), day: one(day) },
            Op::DayOfWeek(of) => Op::DayOfWeek(one(of)),
            Op::DateDiff { from, to, unit } => Op::DateDiff { from: one(from), to: one(to), unit },
            Op::DatePart(of, unit) => Op::DatePart(one(of), unit),
            Op::StartOf(of, unit) => Op::StartOf(one(of), unit),
            Op::List(_)
            | Op::Object(_)
            | Op::Foreach { .. }
            | Op::Element
            | Op::ElementField(..)
            | Op::Fail(_) => return None,
        })
    }

    fn row(&mut self, spot: Spot<'c>, kids: Kids, depth: u32) -> Option<Kids> {
        let start = wide(kids.start);
        let row = spot.linked.law.kids.get(start..start.saturating_add(wide(kids.len)))?;
        let laid: Vec<OpId> = row.iter().map(|id| self.operation(spot, *id, depth)).collect();
        let start = narrow(self.made.kids.len());
        self.made.kids.extend(laid);
        Some(Kids { start, len: kids.len })
    }

    /// A part of a record; of the calculation date it is known beforehand.
    fn property(&mut self, spot: Spot<'c>, of: OpId, name: &str, depth: u32) -> Option<Op> {
        let of = self.operation(spot, of, depth);
        if let Some(Op::Const(at)) = self.made.ops.get(wide(of)) {
            let (owner, nothing) = (*self.made.consts.get(wide(*at))?, Store::default());
            let part = View::new(&self.index.store, &nothing).field(owner, name)?;
            return Some(self.constant(part));
        }
        self.made.names.push(name.to_owned());
        Some(Op::Property(of, narrow(self.made.names.len()) - 1))
    }
}
