//! Cases of IF against what facts are declared to be: what no case covers, and cases that can never hold.
//!
//! Values between two figures that a fact is compared with are all alike, so one of them stands for the rest.
//! What is not understood may hold or not, and is never reported.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::build::Build;
use super::cases::{alike, fixed, kids};
use crate::model::{Article, Field, Kids, Kind, Op, OpId};
use crate::stored::Stored;

/// Conditions that are looked at for one article, so that no file takes long.
const WORK: usize = 1_000_000;
/// Combinations of values for one row of cases.
const COMBINATIONS: usize = 4_096;
/// Conditions around a row of cases.
const AROUND: usize = 64;

/// A value that stands for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Point<'a> {
    Flag(bool),
    Number(Decimal),
    /// A word; none: any other word.
    Word(Option<&'a str>),
}

/// The values of facts, by slot.
type Case<'a> = BTreeMap<u32, Point<'a>>;

/// Looks through one article.
pub(super) struct Coverage<'a> {
    build: &'a Build,
    article: &'a Article,
    left: usize,
    /// Rows of cases of which one always holds.
    complete: BTreeSet<OpId>,
    /// What was found.
    pub found: Vec<String>,
}

impl<'a> Coverage<'a> {
    pub fn new(build: &'a Build, article: &'a Article) -> Self {
        Self { build, article, left: WORK, complete: BTreeSet::new(), found: Vec::new() }
    }

    /// Looks through an expression. `gaps`: whether a case that is not covered is worth a word.
    pub fn look(&mut self, body: OpId, gaps: bool) {
        self.visit(body, &mut Vec::new(), gaps);
    }

    /// Whether the declared facts always make one of these cases hold, where they stand.
    pub fn complete(&self, id: OpId) -> bool {
        self.complete.contains(&id)
    }

    fn op(&self, id: OpId) -> Option<Op> {
        self.build.ops.get(usize::try_from(id).ok()?).copied()
    }

    /// Walks down with the conditions that are known to hold, or not to hold, where it is.
    fn visit(&mut self, id: OpId, around: &mut Vec<(OpId, bool)>, gaps: bool) {
        let Some(op) = self.op(id) else { return };
        let outside = around.len();
        match op {
            Op::If { cases, default } => {
                self.cases(id, (cases, default.is_some()), around, gaps);
                let row: Vec<OpId> = kids(self.build, cases).collect();
                let (pairs, _) = row.as_chunks::<2>();
                for [when, then] in pairs {
                    self.visit(*when, around, gaps);
                    around.push((*when, true));
                    self.visit(*then, around, gaps);
                    around.pop();
                    around.push((*when, false));
                }
                if let Some(default) = default {
                    self.visit(default, around, gaps);
                }
            }
            Op::And(row) | Op::Or(row) => {
                for kid in kids(self.build, row) {
                    self.visit(kid, around, gaps);
                    around.push((kid, matches!(op, Op::And(_))));
                }
            }
            _ => {
                for kid in op.children(&self.build.kids) {
                    self.visit(kid, around, gaps);
                }
            }
        }
        around.truncate(outside);
    }

    fn cases(&mut self, id: OpId, (cases, default): (Kids, bool), around: &[(OpId, bool)], gaps: bool) {
        let conditions: Vec<OpId> = kids(self.build, cases).step_by(2).collect();
        if around.len() > AROUND {
            return;
        }
        if let Some(combinations) = self.combinations(&conditions, around, false) {
            let mut holds = vec![false; conditions.len()];
            let mut decides = vec![false; conditions.len()];
            for case in &combinations {
                let mut open = true;
                for (id, (holds, decides)) in conditions.iter().zip(holds.iter_mut().zip(&mut decides)) {
                    let outcome = self.holds(*id, case);
                    *holds |= outcome != Some(false);
                    *decides |= open && outcome != Some(false);
                    open &= outcome != Some(true);
                }
            }
            self.idle(&conditions, &holds, &decides);
        }
        if default {
            return;
        }
        let Some(combinations) = self.combinations(&conditions, around, true) else { return };
        let any = |case: &&Case<'a>, wanted: Option<bool>| {
            conditions.iter().any(|id| self.holds(*id, case) == wanted)
        };
        if combinations.iter().all(|case| any(&case, Some(true))) {
            self.complete.insert(id);
            return;
        }
        let uncovered = |case: &&Case<'a>| !case.is_empty() && !any(case, Some(true)) && !any(case, None);
        if let Some(case) = combinations.iter().find(uncovered).filter(|_| gaps) {
            self.found.push(format!("no case covers {}", self.told(case)));
        }
    }

    fn idle(&mut self, conditions: &[OpId], holds: &[bool], decides: &[bool]) {
        for (at, ((id, holds), decides)) in conditions.iter().zip(holds).zip(decides).enumerate() {
            let earlier = || conditions.iter().take(at);
            let known = fixed(self.build, *id).is_some()
                || earlier()
                    .any(|other| alike(self.build, *other, *id) || fixed(self.build, *other) == Some(true));
            if known {
                continue;
            }
            if !holds {
                self.found.push(format!("case {} can never hold", at + 1));
            } else if !decides {
                self.found.push(format!("case {} is never reached: the cases before it cover it", at + 1));
            }
        }
    }

    /// Every combination of values of the facts in these conditions that agrees with what is around them.
    /// With `closed` only of facts whose every value is declared. Nothing: too many to look at.
    fn combinations(
        &mut self,
        conditions: &[OpId],
        around: &[(OpId, bool)],
        closed: bool,
    ) -> Option<Vec<Case<'a>>> {
        let mut met: BTreeMap<u32, BTreeSet<Point<'a>>> = BTreeMap::new();
        for id in conditions.iter().chain(around.iter().map(|(id, _)| id)) {
            self.gather(*id, &mut met);
        }
        let mut all: Vec<Case<'a>> = vec![Case::new()];
        for (slot, figures) in met {
            let Some(field) = self.field(slot) else { continue };
            if closed && !is_closed(field) {
                continue;
            }
            let points = points(field, figures, !closed);
            if points.is_empty() || all.len().saturating_mul(points.len()) > COMBINATIONS {
                return None;
            }
            let with = |case: &Case<'a>, point: Point<'a>| {
                let mut case = case.clone();
                case.insert(slot, point);
                case
            };
            all = all.iter().flat_map(|case| points.iter().map(|point| with(case, *point))).collect();
        }
        self.left = self.left.checked_sub(all.len().saturating_mul(conditions.len() + around.len()))?;
        // A gap must be certain to be there, so a case must be certain to get there; one that can never hold
        // must not hold wherever it may be asked.
        all.retain(|case| {
            around.iter().all(|(id, wanted)| match self.holds(*id, case) {
                Some(holds) => holds == *wanted,
                None => !closed,
            })
        });
        Some(all)
    }

    /// Notes the facts of a condition, and what each is compared with.
    fn gather(&self, id: OpId, met: &mut BTreeMap<u32, BTreeSet<Point<'a>>>) {
        let Some(op) = self.op(id) else { return };
        let mut pair = |left: OpId, right: OpId| {
            for (fact, other) in [(left, right), (right, left)] {
                if let Some(Op::Slot(slot)) = self.op(fact) {
                    let figures = met.entry(slot).or_default();
                    figures.extend(self.constant(other));
                }
            }
        };
        match op {
            Op::Equals { left, right, .. } | Op::Compare(_, left, right) => pair(left, right),
            Op::InAny { subject, items, .. } => {
                kids(self.build, items).for_each(|item| pair(subject, item));
            }
            Op::Slot(slot) => {
                met.entry(slot).or_default();
            }
            Op::And(_) | Op::Or(_) | Op::Not(_) => {
                op.children(&self.build.kids).into_iter().for_each(|kid| self.gather(kid, met));
            }
            _ => {}
        }
    }

    /// Whether a condition holds in a case; nothing where that is not certain.
    fn holds(&self, id: OpId, case: &Case<'a>) -> Option<bool> {
        let op = self.op(id)?;
        match op {
            Op::Not(inner) => self.holds(inner, case).map(|holds| !holds),
            Op::And(row) | Op::Or(row) => {
                let stop = matches!(op, Op::Or(_));
                let mut certain = true;
                for kid in kids(self.build, row) {
                    match self.holds(kid, case) {
                        Some(holds) if holds == stop => return Some(stop),
                        Some(_) => {}
                        None => certain = false,
                    }
                }
                certain.then_some(!stop)
            }
            Op::Equals { negate, left, right } => self.same(left, right, case).map(|same| same != negate),
            Op::Compare(how, left, right) => match self.values(left, right, case)? {
                (Point::Number(left), Point::Number(right)) => Some(how.holds(left.cmp(&right))),
                _ => None,
            },
            Op::InAny { negate, subject, items } => {
                let mut certain = true;
                for item in kids(self.build, items) {
                    match self.same(subject, item, case) {
                        Some(true) => return Some(!negate),
                        Some(false) => {}
                        None => certain = false,
                    }
                }
                certain.then_some(negate)
            }
            Op::Slot(_) | Op::Const(_) | Op::Defined(_) => match self.value(id, case)? {
                Point::Flag(flag) => Some(flag),
                _ => None,
            },
            _ => None,
        }
    }

    fn same(&self, left: OpId, right: OpId, case: &Case<'a>) -> Option<bool> {
        self.values(left, right, case).map(|(left, right)| left == right)
    }

    /// Two values, of which at most one is a fact: two facts together take more values than stand for them.
    fn values(&self, left: OpId, right: OpId, case: &Case<'a>) -> Option<(Point<'a>, Point<'a>)> {
        let facts = [left, right].into_iter().filter(|id| self.constant(*id).is_none()).count();
        if facts > 1 {
            return None;
        }
        Some((self.value(left, case)?, self.value(right, case)?))
    }

    fn value(&self, id: OpId, case: &Case<'a>) -> Option<Point<'a>> {
        match self.op(id)? {
            Op::Slot(slot) => case.get(&slot).copied(),
            _ => self.constant(id),
        }
    }

    fn constant(&self, id: OpId) -> Option<Point<'a>> {
        let at = match self.op(id)? {
            Op::Const(at) => at,
            Op::Defined(at) => self.article.definitions.get(usize::try_from(at).ok()?)?.constant,
            _ => return None,
        };
        match self.build.consts.get(usize::try_from(at).ok()?)? {
            Stored::Bool(flag) => Some(Point::Flag(*flag)),
            Stored::Int(number) => Some(Point::Number(Decimal::from(*number))),
            Stored::Decimal(number) => Some(Point::Number(*number)),
            Stored::Text(text) => Some(Point::Word(Some(text))),
            Stored::Null | Stored::List(_) | Stored::Object(_) => None,
        }
    }

    /// The declaration of a fact: a parameter, an input or an open term. What the article makes itself depends
    /// on other facts and is left alone.
    fn field(&self, slot: u32) -> Option<&'a Field> {
        let (article, slot) = (self.article, usize::try_from(slot).ok()?);
        let input = || article.inputs.get(slot.checked_sub(article.input_base())?).map(|input| &input.field);
        let term = || article.terms.get(slot.checked_sub(article.term_base())?).map(|term| &term.field);
        article.params.get(slot).or_else(input).or_else(term)
    }

    fn told(&self, case: &Case<'a>) -> String {
        let part = |(slot, point): (&u32, &Point<'a>)| {
            let name = self.field(*slot).map_or("", |field| self.build.text(field.name));
            match point {
                Point::Flag(flag) => format!("{name} {flag}"),
                Point::Number(number) => format!("{name} {}", number.normalize()),
                Point::Word(word) => format!("{name} {}", word.unwrap_or("anything else")),
            }
        };
        case.iter().map(part).collect::<Vec<_>>().join(", ")
    }
}

/// Whether a declaration says everything that a fact can be.
fn is_closed(field: &Field) -> bool {
    let bounded = field.spec.min.is_some() && field.spec.max.is_some();
    !field.nullable
        && match field.kind {
            Kind::Bool => true,
            Kind::Number | Kind::Amount => bounded,
            Kind::Text | Kind::Object | Kind::Array | Kind::Date => false,
        }
}

/// Values that stand for all others of a fact. `between`: also fractions, where they are not ruled out.
fn points<'a>(field: &Field, mut figures: BTreeSet<Point<'a>>, between: bool) -> Vec<Point<'a>> {
    match field.kind {
        Kind::Bool => vec![Point::Flag(true), Point::Flag(false)],
        Kind::Text => {
            figures.retain(|point| matches!(point, Point::Word(_)));
            figures.insert(Point::Word(None));
            figures.into_iter().collect()
        }
        Kind::Number | Kind::Amount => numbers(field, &figures, between),
        Kind::Object | Kind::Array | Kind::Date => Vec::new(),
    }
}

fn numbers<'a>(field: &Field, figures: &BTreeSet<Point<'a>>, between: bool) -> Vec<Point<'a>> {
    let spec = &field.spec;
    let step = Decimal::new(1, spec.precision.unwrap_or(0).min(Decimal::MAX_SCALE));
    let within = |number: &Decimal| {
        spec.min.is_none_or(|low| low <= *number) && spec.max.is_none_or(|high| *number <= high)
    };
    let mut numbers: BTreeSet<Decimal> = spec.min.into_iter().chain(spec.max).collect();
    for point in figures {
        let Point::Number(figure) = point else { continue };
        numbers.extend(
            [figure.checked_sub(step), Some(*figure), figure.checked_add(step)].into_iter().flatten(),
        );
    }
    if between && spec.precision != Some(0) {
        let known: Vec<Decimal> = numbers.iter().copied().collect();
        let middle = |pair: &[Decimal]| match pair {
            [low, high] => low.checked_add(*high)?.checked_div(Decimal::TWO),
            _ => None,
        };
        numbers.extend(known.windows(2).filter_map(middle));
    }
    numbers.retain(within);
    if numbers.is_empty() {
        numbers.insert(Decimal::ZERO);
    }
    numbers.into_iter().map(Point::Number).collect()
}
