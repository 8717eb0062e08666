use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::case::Case;
use crate::corpus::Corpus;
use crate::error::Failure;
use crate::evaluation::State;
use crate::limits::TURN_PROBES;
use crate::request::Request;
use crate::trace::TraceNode;
use crate::value::Value;

/// A value of a fact at which an output turns.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The first value at which it is otherwise, going up.
    pub at: i64,
    /// The output just below.
    pub before: State,
    /// The output from there on.
    pub after: State,
}

impl Corpus {
    /// At which whole values of a numeric fact an output turns, within a range.
    ///
    /// Yes and no, texts and dates turn when they change. An amount changes all along the way, so for numbers
    /// only the turn between something, nothing and less than nothing counts. Both ends, an even spread of
    /// values between them and every figure that the computation met are tried, and each turn that this
    /// shows is narrowed down to the exact value. Two turns that lie closer together than that are missed.
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
    /// Those of the evaluations.
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
        let asked = Request { outputs: vec![output.to_owned()], trace: false, ..request.clone() };
        let met = self.evaluate(&asked.clone().with(fact, low).traced())?;
        let mut probes = BTreeSet::from([low, high]);
        if let Some(trace) = &met.trace {
            figures(trace.root(), &range, &mut probes);
        }
        let width = i128::from(high) - i128::from(low);
        let spread =
            (0..=TURN_PROBES).map(|at| i128::from(low) + width * i128::from(at) / i128::from(TURN_PROBES));
        probes.extend(spread.filter_map(|at| i64::try_from(at).ok()));
        let mut probe = Probe { case: self.case(asked), fact, output };
        let mut turns = Vec::new();
        let mut last: Option<(i64, State)> = None;
        for at in probes {
            let state = probe.at(at)?;
            if let Some((from, before)) = last.filter(|(_, before)| turned(before, &state)) {
                turns.push(probe.narrow(from, before, at)?);
            }
            last = Some((at, state));
        }
        Ok(turns)
    }
}

struct Probe<'a> {
    case: Case,
    fact: &'a str,
    output: &'a str,
}

impl Probe<'_> {
    fn at(&mut self, value: i64) -> Result<State, Failure> {
        self.case.change(self.fact, value);
        let outputs = self.case.answer()?.outputs;
        Ok(outputs.get(self.output).map_or(State::Absent, |output| output.state.clone()))
    }

    /// The first value in `from..=to` at which the output is no longer what it was at `from`.
    fn narrow(&mut self, from: i64, before: State, to: i64) -> Result<Turn, Failure> {
        let (mut low, mut high) = (from, to);
        while i128::from(high) - i128::from(low) > 1 {
            let middle = low.midpoint(high);
            if turned(&before, &self.at(middle)?) { high = middle } else { low = middle }
        }
        Ok(Turn { at: high, before: self.at(low)?, after: self.at(high)? })
    }
}

/// Every whole number that the computation met, and its neighbours.
fn figures(node: &TraceNode, range: &RangeInclusive<i64>, probes: &mut BTreeSet<i64>) {
    if let Some(figure) = node.result.as_int() {
        let near = [figure.checked_sub(1), Some(figure), figure.checked_add(1)];
        probes.extend(near.into_iter().flatten().filter(|at| range.contains(at)));
    }
    for child in &node.children {
        figures(child, range, probes);
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
