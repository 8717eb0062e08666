//! How deep a run can go at most, found beforehand so that no run has to count.

use std::collections::BTreeSet;

use super::{CellId, Make, Otherwise, Program};
use crate::eval::machine::wide;
use crate::limits::{CALL_DEPTH, STACK_DEPTH};
use crate::model::{Op, OpId};

/// How high the cells below a cell are piled up: in steps, and in calls from article to article.
#[derive(Clone, Copy, Debug, Default)]
struct Height {
    steps: u32,
    calls: u32,
}

/// A cell while its height is found.
#[derive(Clone, Copy, Debug)]
enum Found {
    Not,
    Open,
    Known(Height),
}

impl Program {
    /// Whether every run stays within the limits, and no cell rests on itself. Branches that are not taken count
    /// too, so that this may say no where a run would do.
    ///
    /// A cell that is `passed` on stands for a call wherever it is read.
    pub(super) fn within_height(&self, passed: &BTreeSet<CellId>) -> bool {
        let mut found = vec![Found::Not; self.cells.len()];
        let asked = self.asked.iter().filter_map(|visit| self.visits.get(wide(*visit)));
        asked.map(|visit| visit.cell).all(|cell| self.measure(cell, passed, &mut found).is_some())
    }

    /// Finds the height of a cell and of all below it. Nothing: it is too high, or rests on itself.
    fn measure(&self, first: CellId, passed: &BTreeSet<CellId>, found: &mut [Found]) -> Option<()> {
        let mut open = vec![(first, self.below(first))];
        *found.get_mut(wide(first))? = Found::Open;
        while let Some((cell, below)) = open.last_mut() {
            if let Some(next) = below.pop() {
                match found.get_mut(wide(next))? {
                    Found::Open => return None,
                    Found::Known(_) => {}
                    place => {
                        *place = Found::Open;
                        open.push((next, self.below(next)));
                    }
                }
                continue;
            }
            let cell = *cell;
            let height = self.height(cell, passed, found)?;
            *found.get_mut(wide(cell))? = Found::Known(height);
            open.pop();
        }
        Some(())
    }

    /// The height of a cell whose cells below are known.
    fn height(&self, cell: CellId, passed: &BTreeSet<CellId>, found: &[Found]) -> Option<Height> {
        let mut height = Height::default();
        for below in self.below(cell) {
            let Found::Known(known) = found.get(wide(below))? else { return None };
            height.steps = height.steps.max(known.steps);
            height.calls = height.calls.max(known.calls);
        }
        // The operations of a cell nest below it.
        let (nested, call) = match self.cells.get(wide(cell))? {
            Make::Work(op, _) => (self.nested(*op), passed.contains(&cell)),
            Make::Own(..) | Make::Call(_) | Make::Term(_) => (0, true),
            Make::Fact(..) | Make::Given | Make::Leave => (0, false),
        };
        height.steps = height.steps.saturating_add(nested).saturating_add(1);
        height.calls += u32::from(call);
        (height.steps <= STACK_DEPTH && height.calls < CALL_DEPTH).then_some(height)
    }

    /// How deep the operations of a cell nest.
    fn nested(&self, id: OpId) -> u32 {
        let mut deepest = 0;
        let mut open = vec![(id, 1)];
        while let Some((id, depth)) = open.pop() {
            match self.ops.get(wide(id)) {
                None | Some(Op::Slot(_) | Op::Const(_)) => {}
                Some(op) => {
                    deepest = deepest.max(depth);
                    open.extend(op.children(&self.kids).into_iter().map(|child| (child, depth + 1)));
                }
            }
        }
        deepest
    }

    /// The cells that a cell may read.
    fn below(&self, cell: CellId) -> Vec<CellId> {
        let visited = |visit: u32| self.visits.get(wide(visit)).map(|visit| visit.cell);
        match self.cells.get(wide(cell)) {
            None | Some(Make::Leave | Make::Given) => Vec::new(),
            Some(Make::Fact(fact, _)) => vec![*fact],
            Some(Make::Own(visit, _)) => visited(*visit).into_iter().collect(),
            Some(Make::Call(call)) => self
                .calls
                .get(wide(*call))
                .map_or_else(Vec::new, |call| call.args.iter().copied().chain(visited(call.visit)).collect()),
            Some(Make::Term(term)) => self.terms.get(wide(*term)).map_or_else(Vec::new, |term| {
                let places = term.fills.iter().flat_map(|fill| &fill.place).map(|(cell, _)| *cell);
                let fills = term.fills.iter().filter_map(|fill| visited(fill.visit));
                let otherwise = match term.otherwise {
                    Otherwise::Cell(cell) => Some(cell),
                    Otherwise::Null | Otherwise::Leave => None,
                };
                places.chain(fills).chain(otherwise).collect()
            }),
            Some(Make::Work(op, _)) => {
                let (mut cells, mut open) = (Vec::new(), vec![*op]);
                while let Some(id) = open.pop() {
                    match self.ops.get(wide(id)) {
                        Some(Op::Slot(cell)) => cells.push(*cell),
                        Some(op) => open.extend(op.children(&self.kids)),
                        None => {}
                    }
                }
                cells
            }
        }
    }
}
