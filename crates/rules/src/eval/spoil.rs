use crate::val::{Heap, Ref, Val};

/// What spoils an operation: tainted and unknown operands. Taint weighs most.
#[derive(Default)]
pub(super) struct Spoil {
    taint: Option<Val>,
    missing: Option<Ref>,
}

impl Spoil {
    /// Passes a sound value on, and keeps what is spoilt.
    #[inline]
    pub fn keep(&mut self, heap: &mut Heap<'_>, value: Val) -> Option<Val> {
        match value {
            Val::Unknown(names) => {
                self.missing = Some(self.missing.map_or(names, |known| heap.unite(known, names)));
                None
            }
            Val::Taint(_) => {
                self.taint.get_or_insert(value);
                None
            }
            value => Some(value),
        }
    }

    /// Whether an operand rests on a part that the format cannot express.
    pub fn tainted(&self) -> bool {
        self.taint.is_some()
    }

    /// What the operation comes to, when it is spoilt.
    #[inline]
    pub fn outcome(self) -> Option<Val> {
        self.taint.or_else(|| self.missing.map(Val::Unknown))
    }
}
