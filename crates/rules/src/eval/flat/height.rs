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

/// A cell on the way to its height.
struct Pile {
    cell: CellId,
    /// Cells below it that were not looked at yet.
    below: Vec<CellId>,
    /// The highest below it so far.
    height: Height,
    /// What it adds.
    own: Height,
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
        let mut open = Vec::new();
        if matches!(found.get(wide(first))?, Found::Not) {
            open.push(self.pile(first, passed));
        }
        while let Some(pile) = open.last_mut() {
            let Some(next) = pile.below.pop() else {
                let Pile { cell, height, own, .. } = *pile;
                let steps = height.steps.saturating_add(own.steps);
                let calls = height.calls.saturating_add(own.calls);
                if steps > STACK_DEPTH || calls >= CALL_DEPTH {
                    return None;
                }
                *found.get_mut(wide(cell))? = Found::Known(Height { steps, calls });
                open.pop();
                continue;
            };
            match found.get_mut(wide(next))? {
                Found::Known(known) => {
                    pile.height.steps = pile.height.steps.max(known.steps);
                    pile.height.calls = pile.height.calls.max(known.calls);
                }
                Found::Open => return None,
                place => {
                    *place = Found::Open;
                    // It is looked at again once it is known.
                    pile.below.push(next);
                    open.push(self.pile(next, passed));
                }
            }
        }
        Some(())
    }

    /// A cell with the cells that it may read, and what it adds to their height.
    fn pile(&self, cell: CellId, passed: &BTreeSet<CellId>) -> Pile {
        let mut pile = Pile { cell, below: Vec::new(), height: Height::default(), own: Height::default() };
        let visited = |visit: u32| self.visits.get(wide(visit)).map(|visit| visit.cell);
        pile.own.steps = 1;
        match self.cells.get(wide(cell)) {
            None | Some(Make::Leave | Make::Given) => {}
            Some(Make::Fact(fact, _)) => pile.below.push(*fact),
            Some(Make::Own(visit, _)) => {
                pile.own.calls = 1;
                pile.below.extend(visited(*visit));
            }
            Some(Make::Call(call)) => {
                pile.own.calls = 1;
                if let Some(call) = self.calls.get(wide(*call)) {
                    pile.below.extend(&call.args);
                    pile.below.extend(visited(call.visit));
                }
            }
            Some(Make::Term(term)) => {
                pile.own.calls = 1;
                if let Some(term) = self.terms.get(wide(*term)) {
                    for fill in &term.fills {
                        pile.below.extend(fill.place.iter().map(|(cell, _)| *cell));
                        pile.below.extend(visited(fill.visit));
                    }
                    if let Otherwise::Cell(cell) = term.otherwise {
                        pile.below.push(cell);
                    }
                }
            }
            Some(Make::Work(op, _)) => {
                pile.own.calls = u32::from(passed.contains(&cell));
                pile.own.steps += self.nested(*op, &mut pile.below);
            }
        }
        pile
    }

    /// How deep operations nest, and the cells that they read.
    fn nested(&self, id: OpId, cells: &mut Vec<CellId>) -> u32 {
        let mut deepest = 0;
        let mut open = vec![(id, 1)];
        while let Some((id, depth)) = open.pop() {
            match self.ops.get(wide(id)) {
                None | Some(Op::Const(_)) => {}
                Some(Op::Slot(cell)) => cells.push(*cell),
                Some(op) => {
                    deepest = deepest.max(depth);
                    open.extend(op.children(&self.kids).into_iter().map(|child| (child, depth + 1)));
                }
            }
        }
        deepest
    }
}
