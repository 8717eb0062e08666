//! What can still matter: an evaluation that follows every way that is open.
//!
//! An ordinary evaluation stops at an unknown condition: which facts the branches behind it rest on does not matter
//! before that one is known. Here every branch that may still be taken is followed, so that a fact that is not named
//! cannot change what is asked, however the others turn out.

use std::collections::BTreeSet;

use super::machine::{At, Machine, wide};
use super::memory::Memory;
use super::ops::kids_of;
use super::spoil::Spoil;
use crate::corpus::Index;
use crate::error::Res;
use crate::model::{Op, OpId};
use crate::request::Request;
use crate::val::Val;

/// What such an evaluation keeps besides.
#[derive(Default)]
pub(super) struct Search {
    /// The actions of the asked outputs: version, article and slot.
    asked: Vec<(u32, u32, u32)>,
    /// Whether something was met that cannot be followed, such as a list of which the length is not known.
    unseen: bool,
}

/// The facts that are not known and can still change the asked outputs; none when that cannot be told.
pub(crate) fn matters(index: &Index, request: &Request) -> Res<Option<BTreeSet<String>>> {
    let mut machine = Machine::new(index, request, Memory::take());
    // Nobody reads the steps.
    machine.tracer = None;
    machine.search = Some(Search::default());
    let answer = machine.search_asked();
    let Machine { mut memory, heap, .. } = machine;
    memory.store = heap.into_own();
    memory.give();
    answer
}

impl<'c> Machine<'c> {
    fn search_asked(&mut self) -> Res<Option<BTreeSet<String>>> {
        let (asked, context) = self.begin()?;
        let places = asked.iter().filter_map(|target| {
            let article = self.index.version(self.root)?.article(target.article)?;
            let slot = article.outputs.get(wide(target.promise))?.slot?;
            Some((self.root, target.article, slot))
        });
        let search = Search { asked: places.collect(), unseen: false };
        self.search = Some(search);
        let mut found = BTreeSet::new();
        for target in &asked {
            match self.output(context, *target)? {
                Val::Unknown(names) => {
                    let names = self.view().missing(names).iter();
                    found.extend(names.map(|name| self.index.text(*name).to_owned()));
                }
                Val::Taint(_) => self.unseen(),
                _ => {}
            }
        }
        Ok(self.search.as_ref().is_some_and(|search| !search.unseen).then_some(found))
    }

    /// Something was met that cannot be followed.
    pub fn unseen(&mut self) {
        if let Some(search) = &mut self.search {
            search.unseen = true;
        }
    }

    /// Whether an action makes an output that is asked, while is worked out what can still matter.
    #[inline]
    pub fn is_asked(&self, at: &At<'c>, slot: u32) -> bool {
        self.search.as_ref().is_some_and(|search| search.asked.contains(&(at.version, at.number, slot)))
    }

    /// An asked output. One that comes out false stays open, and so does each part of its AND: that one condition is
    /// not met closes no other, and not what rests on it.
    pub fn open(&mut self, at: &At<'c>, body: OpId) -> Res<Val> {
        let Some(Op::And(kids)) = at.linked.law.ops.get(wide(body)) else {
            let value = self.eval(at, body)?;
            return Ok(if value == Val::Bool(false) { self.heap.open() } else { value });
        };
        let (mut spoil, mut unmet) = (Spoil::default(), false);
        for kid in kids_of(at, *kids)? {
            let value = self.eval(at, *kid)?;
            match self.decides(at, "AND", value)? {
                Some(held) => unmet |= !held,
                None => {
                    spoil.keep(&mut self.heap, value);
                }
            }
        }
        Ok(match spoil.outcome() {
            Some(spoilt) => spoilt,
            None if unmet => self.heap.open(),
            None => Val::Bool(true),
        })
    }

    /// IF: every case that may still be the one. Also where all of them come to the same: an ordinary evaluation waits for
    /// the condition, so that whoever leaves it unknown leaves the outcome unknown.
    pub fn every_case(&mut self, at: &At<'c>, cases: &[[OpId; 2]], default: Option<OpId>) -> Res<Val> {
        let mut spoil = Spoil::default();
        for [when, then] in cases {
            let condition = self.eval(at, *when)?;
            let held = self.decides(at, "IF", condition)?;
            if held == Some(false) {
                continue;
            }
            let value = self.eval(at, *then)?;
            if held == Some(true) {
                return Ok(self.with(spoil, value));
            }
            for open in [condition, value] {
                spoil.keep(&mut self.heap, open);
            }
        }
        let value = default.map_or(Ok(Val::Null), |default| self.eval(at, default))?;
        Ok(self.with(spoil, value))
    }

    /// A value beside what is open already.
    fn with(&mut self, mut spoil: Spoil, value: Val) -> Val {
        spoil.keep(&mut self.heap, value);
        spoil.outcome().unwrap_or(value)
    }

    /// What it comes to when it may be either.
    pub fn either(&mut self, one: Val, other: Val) -> Val {
        let mut spoil = Spoil::default();
        for value in [one, other] {
            spoil.keep(&mut self.heap, value);
        }
        spoil.outcome().unwrap_or(one)
    }

    /// A call that is not made for want of a fact: with the others that would go along. `start` is the first of them.
    pub fn with_open_facts(&mut self, skipped: Val, start: usize) -> Val {
        if self.search.is_none() || skipped.sound() {
            return skipped;
        }
        let given: Vec<Val> = self.memory.params.iter().skip(start).map(|(_, value)| *value).collect();
        given
            .into_iter()
            .fold(skipped, |all, value| if value.sound() { all } else { self.either(all, value) })
    }
}
