use std::collections::BTreeSet;

use super::cell::Cell;
use super::{DecisionTable, Domain, TableProblem};
use crate::value::Value;

/// Cases that are compared at most.
const CASES: usize = 200_000;

impl DecisionTable {
    /// Cases without a row, rows that contradict each other, and rows that decide nothing.
    ///
    /// Values between two bounds that occur in the table are all alike, so one of them stands for the rest. More than
    /// 200,000 cases are not compared: [`TableProblem::TooLarge`].
    ///
    /// ```
    /// use rules::{DecisionTable, TableProblem};
    /// let table = DecisionTable::parse("leeftijd[18..120]; =norm\n18..20; 1\n>= 20; 2").unwrap();
    /// assert_eq!(
    ///     table.check(),
    ///     [TableProblem::Overlap { first: 2, second: 3, case: "leeftijd 20".to_owned() }]
    /// );
    /// let open = DecisionTable::parse("leeftijd[18..120]; =norm\n18..20; 1\n>= 25; 2").unwrap();
    /// assert_eq!(open.check()[0].to_string(), "no row for leeftijd 21");
    /// ```
    pub fn check(&self) -> Vec<TableProblem> {
        let samples: Vec<Vec<Value>> = (0..self.facts.len()).map(|column| self.samples(column)).collect();
        let count = samples.iter().try_fold(1_usize, |count, column| count.checked_mul(column.len()));
        let Some(count) = count.filter(|count| *count <= CASES) else {
            return vec![TableProblem::TooLarge(CASES)];
        };
        let mut problems = Vec::new();
        let mut decides = vec![false; self.rows.len()];
        let mut told: BTreeSet<(usize, usize)> = BTreeSet::new();
        for number in 0..count {
            let case = picked(&samples, number);
            let fits = |row: &&(usize, &super::Row)| {
                row.1.cells.iter().zip(&case).all(|(cell, value)| cell.holds(value))
            };
            let rows: Vec<(usize, &super::Row)> =
                self.rows.iter().enumerate().filter(|row| fits(&row)).collect();
            let Some((at, first)) = rows.first() else {
                problems.push(TableProblem::Gap(self.spelled(&case)));
                continue;
            };
            if let Some(decides) = decides.get_mut(*at) {
                *decides = true;
            }
            for (_, other) in rows.iter().skip(1) {
                if other.outcomes != first.outcomes && told.insert((first.line, other.line)) {
                    let case = self.spelled(&case);
                    problems.push(TableProblem::Overlap { first: first.line, second: other.line, case });
                }
            }
        }
        let idle = self.rows.iter().zip(&decides).filter(|(_, decides)| !**decides);
        problems.extend(idle.map(|(row, _)| TableProblem::Idle(row.line)));
        problems
    }

    /// Values that stand for all others of a column.
    fn samples(&self, column: usize) -> Vec<Value> {
        let domain = self.facts.get(column).map_or(&Domain::Any, |fact| &fact.domain);
        if let Domain::Words(words) = domain {
            return words.clone();
        }
        let cells = || self.rows.iter().filter_map(|row| row.cells.get(column));
        let mut numbers = BTreeSet::new();
        let mut words: Vec<Value> = Vec::new();
        for cell in cells() {
            match cell {
                Cell::Any => {}
                Cell::Between(low, high) => {
                    numbers.extend(low.iter().flat_map(|low| [low.checked_sub(1), Some(*low)]).flatten());
                    numbers.extend(high.iter().flat_map(|high| [Some(*high), high.checked_add(1)]).flatten());
                }
                Cell::OneOf(values) => {
                    for value in values {
                        match value {
                            Value::Int(number) => {
                                let near = [number.checked_sub(1), Some(*number), number.checked_add(1)];
                                numbers.extend(near.into_iter().flatten());
                            }
                            other if !words.contains(other) => words.push(other.clone()),
                            _ => {}
                        }
                    }
                }
            }
        }
        if let Domain::Range(low, high) = domain {
            numbers.extend([*low, *high]);
            numbers.retain(|number| (low..=high).contains(&number));
        }
        if words.iter().any(|word| matches!(word, Value::Bool(_))) {
            return vec![Value::Bool(true), Value::Bool(false)];
        }
        let mut samples: Vec<Value> = numbers.into_iter().map(Value::Int).collect();
        if !words.is_empty() {
            samples.extend(words);
            samples.push(Value::from("(iets anders)"));
        }
        if samples.is_empty() { vec![Value::Null] } else { samples }
    }

    fn spelled(&self, case: &[Value]) -> String {
        let part = |(fact, value): (&super::Fact, &Value)| match value {
            Value::Text(text) => format!("{} {text}", fact.name),
            Value::Bool(yes) => format!("{} {}", fact.name, if *yes { "ja" } else { "nee" }),
            other => format!("{} {}", fact.name, other.to_json()),
        };
        self.facts.iter().zip(case).map(part).collect::<Vec<_>>().join(", ")
    }
}

/// The case with a number: one value of every column.
fn picked(samples: &[Vec<Value>], number: usize) -> Vec<Value> {
    let mut rest = number;
    let mut case: Vec<Value> = Vec::with_capacity(samples.len());
    for column in samples.iter().rev() {
        case.extend(column.get(rest % column.len().max(1)).cloned());
        rest /= column.len().max(1);
    }
    case.reverse();
    case
}
