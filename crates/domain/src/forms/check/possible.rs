//! Whether conditions can hold together, for any complete set of answers.
//!
//! A search over what the conditions say: lists are split, comparisons are gathered per field, and each field that is
//! named is answered or not. An answered field is one that is shown, so its own condition and that of its page join in;
//! a required field that is not answered is one that is not shown. What cannot be told counts as possible: nobody is
//! told off for a condition that may hold.

use std::collections::BTreeMap;

use super::limits::leaves_nothing;
use super::operand;
use super::values::{Literal, can_be};
use crate::forms::{Condition, Field, FieldType, Form, Page};
use crate::precheck;

/// Most steps of one search. The hardest condition of the catalogue takes 27; beyond this the answer is that it may
/// hold, so that no file can hold up the start.
const STEPS: usize = 5_000;

/// A field, in one item of a group or outside groups.
type Variable<'a> = (Option<usize>, &'a str);

/// A condition that must hold, or must not, with the item that it looks at inside a group.
#[derive(Clone, Copy)]
struct Goal<'a> {
    when: &'a Condition,
    holds: bool,
    item: Option<usize>,
}

/// What a group must count.
#[derive(Clone, Copy)]
struct Counted<'a> {
    group: &'a str,
    filter: Option<&'a Condition>,
    number: usize,
    /// So many at least; otherwise fewer.
    reached: bool,
}

/// One attempt: what is still to be met, and what was settled.
#[derive(Clone, Default)]
struct World<'a> {
    goals: Vec<Goal<'a>>,
    literals: BTreeMap<Variable<'a>, Vec<Literal<'a>>>,
    answered: BTreeMap<Variable<'a>, bool>,
    counts: Vec<Counted<'a>>,
    items: usize,
}

/// The questions of a form, to ask what can hold.
pub(super) struct Possible<'a> {
    fields: BTreeMap<&'a str, (&'a Field, &'a Page)>,
    groups: BTreeMap<&'a str, &'a Page>,
    /// Whether a required question may stay open.
    may_skip: bool,
}

impl<'a> Possible<'a> {
    /// A form is sent when all required questions are answered; in the benefit check any may be left open.
    pub fn of(form: &'a Form) -> Self {
        let pages = || form.tasks.iter().flat_map(|task| &task.pages);
        Self {
            fields: pages()
                .flat_map(|page| page.fields.iter().map(move |field| (field.id.as_str(), (field, page))))
                .collect(),
            groups: pages().filter_map(|page| Some((page.group.as_ref()?.id.as_str(), page))).collect(),
            may_skip: form.id == precheck::FORM,
        }
    }

    /// Whether all of these can hold, and none of those, at one time; `inside` says that they look at an item of a group.
    pub fn can(&self, hold: &[&'a Condition], fail: &[&'a Condition], inside: bool) -> bool {
        let item = inside.then_some(0);
        let goal = |holds| move |when: &&'a Condition| Goal { when, holds, item };
        let goals = hold.iter().map(goal(true)).chain(fail.iter().map(goal(false))).collect();
        let world = World { goals, items: 1, ..World::default() };
        let mut steps = STEPS;
        self.solve(world, &mut steps)
    }

    fn solve(&self, mut world: World<'a>, steps: &mut usize) -> bool {
        while let Some(goal) = world.goals.pop() {
            let Some(left) = steps.checked_sub(1) else { return true };
            *steps = left;
            match (goal.when, goal.holds) {
                (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                    world.goals.extend(parts.iter().map(|when| Goal { when, ..goal }));
                }
                (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                    let ways = parts.iter().map(|when| vec![Goal { when, ..goal }]).collect();
                    return self.one_of(&world, ways, steps);
                }
                (Condition::Not(part), holds) => {
                    world.goals.push(Goal { when: part, holds: !holds, ..goal });
                }
                (Condition::Count { group, filter, at_least }, reached) => {
                    let counted = Counted { group, filter: filter.as_deref(), number: *at_least, reached };
                    if !self.count(&mut world, counted) {
                        return false;
                    }
                }
                (literal, holds) => {
                    if !self.compare(&mut world, literal, holds, goal.item) {
                        return false;
                    }
                }
            }
        }
        let open = world.literals.keys().find(|variable| !world.answered.contains_key(*variable));
        let Some(variable) = open.copied() else { return true };
        [true, false].into_iter().any(|answered| {
            let mut next = world.clone();
            next.answered.insert(variable, answered);
            self.agrees(&next, variable) && self.one_of(&next, self.follows(variable, answered), steps)
        })
    }

    fn one_of(&self, world: &World<'a>, ways: Vec<Vec<Goal<'a>>>, steps: &mut usize) -> bool {
        ways.into_iter().any(|goals| {
            let Some(left) = steps.checked_sub(1) else { return true };
            *steps = left;
            let mut next = world.clone();
            next.goals.extend(goals);
            self.solve(next, steps)
        })
    }

    /// The ways in which a field can be answered, or not: what must hold in each.
    fn follows(&self, (item, name): Variable<'a>, answered: bool) -> Vec<Vec<Goal<'a>>> {
        let Some((field, page)) = self.fields.get(name) else { return vec![Vec::new()] };
        let shown = [(page.when.as_ref(), None), (field.when.as_ref(), item)];
        let goals =
            shown.into_iter().filter_map(|(when, item)| Some(Goal { when: when?, holds: answered, item }));
        let may_skip = self.may_skip || !field.required || field.is_readonly() || !field.is_asked();
        match answered {
            true => vec![goals.collect()],
            false if may_skip => vec![Vec::new()],
            false => goals.map(|goal| vec![goal]).collect(),
        }
    }

    /// Adds a comparison; false when no answer can meet it beside the others.
    fn compare(
        &self,
        world: &mut World<'a>,
        literal: &'a Condition,
        holds: bool,
        item: Option<usize>,
    ) -> bool {
        let Some((field, page)) = one_field(literal).and_then(|name| self.fields.get(name)) else {
            return true;
        };
        let item = if page.group.is_some() { item } else { None };
        let is_broken = !makes_sense(field, literal) || leaves_nothing(field);
        if is_broken || (page.group.is_some() && item.is_none()) {
            return true;
        }
        let variable = (item, field.id.as_str());
        world.literals.entry(variable).or_default().push((literal, holds));
        self.agrees(world, variable)
    }

    /// Whether some answer, or none, meets all comparisons of a field.
    fn agrees(&self, world: &World<'a>, variable: Variable<'a>) -> bool {
        let Some((field, _)) = self.fields.get(variable.1) else { return true };
        let literals = world.literals.get(&variable).map(Vec::as_slice).unwrap_or_default();
        match world.answered.get(&variable) {
            Some(answered) => can_be(field, *answered, literals),
            None => can_be(field, true, literals) || can_be(field, false, literals),
        }
    }

    /// Adds a count; false when it cannot be beside the others.
    fn count(&self, world: &mut World<'a>, counted: Counted<'a>) -> bool {
        let Some((page, group)) =
            self.groups.get(counted.group).and_then(|page| Some((page, page.group.as_ref()?)))
        else {
            return true;
        };
        if counted.number == 0 || (counted.reached && counted.number > group.max) {
            return counted.number == 0 && counted.reached;
        }
        let shown = page.when.as_ref().map(|when| Goal { when, holds: true, item: None });
        if counted.reached {
            let item = Some(world.items);
            world.items += 1;
            world.goals.extend(shown);
            world.goals.extend(counted.filter.map(|when| Goal { when, holds: true, item }));
        } else if counted.filter.is_none() && counted.number <= group.min {
            // A group that is shown has more than that.
            let Some(shown) = shown else { return false };
            world.goals.push(Goal { holds: false, ..shown });
        }
        world.counts.push(counted);
        world.counts.iter().all(|least| world.counts.iter().all(|most| !least.clashes(most)))
    }
}

impl Counted<'_> {
    /// Whether this asks for at least as many as the other forbids.
    fn clashes(&self, other: &Self) -> bool {
        let same = self.group == other.group && (other.filter.is_none() || self.filter == other.filter);
        same && self.reached && !other.reached && self.number >= other.number
    }
}

/// The field of a comparison.
fn one_field(condition: &Condition) -> Option<&str> {
    match condition {
        Condition::Eq(field, _)
        | Condition::Ne(field, _)
        | Condition::In(field, _)
        | Condition::Gt(field, _)
        | Condition::Lt(field, _)
        | Condition::Has(field, _)
        | Condition::Age { field, .. } => Some(field),
        _ => None,
    }
}

/// Whether the comparison suits the field; what does not is told elsewhere.
fn makes_sense(field: &Field, literal: &Condition) -> bool {
    let is_many = field.kind == FieldType::Checkboxes;
    match literal {
        Condition::Age { .. } => field.kind == FieldType::Date,
        Condition::Has(_, value) => is_many && operand::fits(field, value),
        Condition::In(_, values) => !is_many && values.iter().all(|value| operand::fits(field, value)),
        Condition::Eq(_, value)
        | Condition::Ne(_, value)
        | Condition::Gt(_, value)
        | Condition::Lt(_, value) => !is_many && operand::fits(field, value),
        _ => false,
    }
}
