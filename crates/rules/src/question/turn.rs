use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, hash_map::DefaultHasher};
use std::hash::{Hash, Hasher};
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::corpus::Corpus;
use crate::error::Failure;
use crate::evaluation::State;
use crate::limits::{TURN_ANSWERS, TURN_PROBES};
use crate::request::Request;
use crate::stored::Stored;
use crate::trace::TraceNode;
use crate::value::Value;

/// A value of a fact at which an output turns.
///
/// ```
/// # use rules::{Corpus, Request, State};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date);
/// let turn = &corpus.turns(&request, "inkomen", "recht", 0..=500_000).unwrap()[0];
/// assert_eq!(turn.before, State::Value { value: true.into() });
/// assert_eq!((turn.at, &turn.after), (100_000, &State::Value { value: false.into() }));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The first value at which it is otherwise, going up; in the unit of the fact.
    pub at: i64,
    /// The state of the output just below that value.
    pub before: State,
    /// The state of the output from that value on.
    pub after: State,
}

impl Corpus {
    /// At which whole values of a numeric fact an output turns, within a range.
    ///
    /// Yes and no, texts and dates turn when they change. An amount changes all along the way, so for numbers
    /// only the turn between something, nothing and less than nothing counts.
    ///
    /// Both ends, an even spread of values between them, the figures that the computation meets and every whole
    /// constant of the laws it uses are tried. Between two tries the search goes on as long as any condition on
    /// the way came out otherwise, also where the output is the same at both: so two turns close together are
    /// both found. Missed is only a turn and its way back that no condition shows at the tries around them.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date);
    /// let turns = corpus.turns(&request, "inkomen", "recht", 0..=500_000).unwrap();
    /// assert_eq!(turns.iter().map(|turn| turn.at).collect::<Vec<_>>(), [100_000]);
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`], at any value that is tried: a range beyond the bounds of the fact is refused.
    pub fn turns(
        &self,
        request: &Request,
        fact: &str,
        output: &str,
        range: RangeInclusive<i64>,
    ) -> Result<Vec<Turn>, Failure> {
        let (low, high) = (*range.start(), *range.end());
        if low > high {
            return Ok(Vec::new());
        }
        let asked = Request { outputs: vec![output.to_owned()], trace: true, ..request.clone() };
        let mut search = Search {
            corpus: self,
            asked,
            fact,
            output,
            figures: BTreeSet::new(),
            known: BTreeMap::new(),
            harvest: 3,
            left: TURN_ANSWERS,
        };
        for end in [low, high, low.midpoint(high)] {
            search.at(end)?;
        }
        let width = i128::from(high) - i128::from(low);
        let step = |at: i64| i128::from(low) + width * i128::from(at) / i128::from(TURN_PROBES);
        for at in (0..=TURN_PROBES).filter_map(|at| i64::try_from(step(at)).ok()) {
            search.at(at)?;
        }
        let figures = std::mem::take(&mut search.figures);
        let near = figures.iter().flat_map(|at| [at.checked_sub(1), Some(*at), at.checked_add(1)]).flatten();
        for at in near.filter(|at| range.contains(at)) {
            if search.left == 0 {
                break;
            }
            search.at(at)?;
        }
        let tried: Vec<i64> = search.known.keys().copied().collect();
        let mut turns = Vec::new();
        for pair in tried.windows(2) {
            if let [from, to] = pair {
                search.between(*from, *to, &mut turns)?;
            }
        }
        Ok(turns)
    }
}

/// What came out at a value, and by which way: every condition that was asked, and what it said.
#[derive(Clone)]
struct Tried {
    state: State,
    way: u64,
}

struct Search<'a> {
    corpus: &'a Corpus,
    asked: Request,
    fact: &'a str,
    output: &'a str,
    /// Whole numbers that the evaluations met.
    figures: BTreeSet<i64>,
    known: BTreeMap<i64, Tried>,
    /// Answers of which the figures are still gathered.
    harvest: usize,
    /// Answers that may still be computed to look at the way.
    left: usize,
}

impl Search<'_> {
    fn at(&mut self, value: i64) -> Result<Tried, Failure> {
        if let Some(known) = self.known.get(&value) {
            return Ok(known.clone());
        }
        self.left = self.left.saturating_sub(1);
        self.asked.parameters.insert(self.fact.to_owned(), Value::Int(value));
        let evaluation = self.corpus.evaluate(&self.asked)?;
        let mut way = DefaultHasher::new();
        if let Some(trace) = &evaluation.trace {
            let mut met = BTreeSet::new();
            walk(trace.root(), &mut way, &mut met);
            // Amounts move along with the fact, so the figures of a few answers say as much as those of all.
            if self.harvest > 0 {
                self.harvest -= 1;
                self.figures.extend(met);
            }
        }
        if self.known.is_empty() {
            let used =
                |law: &str, from| evaluation.laws_used.iter().any(|u| u.id == law && u.valid_from == from);
            let versions = self.corpus.index.versions.iter().map(|linked| &linked.law);
            for law in versions.filter(|law| used(&law.id, law.valid_from)) {
                let whole = |constant: &Stored| match constant {
                    Stored::Int(whole) => Some(*whole),
                    _ => None,
                };
                self.figures.extend(law.consts.iter().filter_map(whole));
            }
        }
        let state = evaluation.outputs.get(self.output).map_or(State::Absent, |made| made.state.clone());
        let tried = Tried { state, way: way.finish() };
        self.known.insert(value, tried.clone());
        Ok(tried)
    }

    /// The turns after `from` up to `to`, going up.
    fn between(&mut self, from: i64, to: i64, turns: &mut Vec<Turn>) -> Result<(), Failure> {
        let (before, after) = (self.at(from)?, self.at(to)?);
        let turned = turned(&before.state, &after.state);
        if !turned && (before.way == after.way || self.left == 0) {
            return Ok(());
        }
        if i128::from(to) - i128::from(from) <= 1 {
            if turned {
                turns.push(Turn { at: to, before: before.state, after: after.state });
            }
            return Ok(());
        }
        let middle = from.midpoint(to);
        self.between(from, middle, turns)?;
        self.between(middle, to, turns)
    }
}

/// Notes the way of an evaluation, and every whole number it met.
fn walk(node: &TraceNode, way: &mut DefaultHasher, figures: &mut BTreeSet<i64>) {
    (&node.name, &node.resolve_type, node.children.len()).hash(way);
    match &node.result {
        Value::Bool(outcome) => outcome.hash(way),
        Value::Decimal(number) => {
            figures.extend([number.floor(), number.ceil()].map(i64::try_from).into_iter().flatten())
        }
        other => figures.extend(other.as_int()),
    }
    for child in &node.children {
        walk(child, way, figures);
    }
}

fn turned(before: &State, after: &State) -> bool {
    match (before, after) {
        (State::Value { value: a }, State::Value { value: b }) => match (side(a), side(b)) {
            (Some(a), Some(b)) => a != b,
            _ => !a.same(b),
        },
        _ => before != after,
    }
}

fn side(value: &Value) -> Option<Ordering> {
    value.as_decimal().map(|number| number.cmp(&Decimal::ZERO))
}
