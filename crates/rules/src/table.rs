//! Decision tables: an authoring form for what the format writes as a long row of cases.
//!
//! A table is text with one line a row and `;` between the cells. The head names the facts, and after `=` the
//! outcomes. Behind the name of a fact may stand what it can be: `[18..120]` for whole numbers,
//! `{alleenstaande|gehuwd}` for words, `{ja|nee}` for yes or no. A cell is a value, words with `|` between them,
//! a bound such as `>= 18`, a range such as `18..20`, or `-` for anything.
//!
//! The same table can be written as YAML, see [`DecisionTable::parse_yaml`].
//!
//! ```
//! use rules::DecisionTable;
//! let table = DecisionTable::parse("\
//! leeftijd[18..120]; gehuwd{ja|nee}; =norm
//! 18..20; nee; 35042
//! 18..20; ja; 70084
//! >= 21; nee; 140150
//! >= 21; ja; 200214").unwrap();
//! assert!(table.check().is_empty());
//! assert!(table.to_yaml().starts_with("- output: norm\n  value:\n    operation: IF\n    cases:\n"));
//! ```

mod cell;
mod check;
mod write;
#[cfg(feature = "yaml")]
mod yaml;

use cell::Cell;

use crate::value::Value;

/// A decision table: rows of conditions and outcomes, as a law prints its brackets.
///
/// ```
/// use rules::{Corpus, DecisionTable, Request};
/// let table = DecisionTable::parse("kinderen[0..20]; =toeslag\n0; 0\n1..2; 10000\n>= 3; 15000").unwrap();
/// assert!(table.check().is_empty());
/// // Its actions in the place of those of article 2.
/// let start = rules::EXAMPLE.rfind("          - output: verschil").unwrap();
/// let actions: String = table.to_yaml().lines().map(|line| format!("          {line}\n")).collect();
/// let law = format!("{}{actions}", &rules::EXAMPLE[..start]);
/// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), law)]);
/// let request = Request::new("voorbeeldwet", ["toeslag"], "2026-07-01".parse().unwrap()).with("kinderen", 2);
/// assert_eq!(corpus.evaluate(&request).unwrap().int("toeslag"), Some(10_000));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionTable {
    facts: Vec<Fact>,
    outcomes: Vec<String>,
    rows: Vec<Row>,
}

/// A column of conditions.
#[derive(Clone, Debug, PartialEq)]
struct Fact {
    name: String,
    domain: Domain,
}

/// What a fact can be.
#[derive(Clone, Debug, PartialEq)]
enum Domain {
    Any,
    Range(i64, i64),
    Words(Vec<Value>),
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    line: usize,
    cells: Vec<Cell>,
    outcomes: Vec<Value>,
}

/// What is wrong with a table.
///
/// ```
/// use rules::{DecisionTable, TableProblem};
/// let check = |text: &str| DecisionTable::parse(text).unwrap().check();
/// assert_eq!(check("a{ja|nee}; =b\nja; 1"), [TableProblem::Gap("a nee".to_owned())]);
/// assert_eq!(check("a{ja|nee}; =b\n-; 1\nja; 1"), [TableProblem::Idle(3)]);
/// assert_eq!(check("a{ja|nee}; =b\n-; 1\nja; 2")[0].to_string(), "lines 2 and 3 both hold for a ja");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableProblem {
    /// A line that cannot be read as a head or a row.
    #[error("line {line}: {reason}")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong, for the author of the table.
        reason: String,
    },
    /// A case for which there is no row; an IF without a default would give null there.
    #[error("no row for {0}")]
    Gap(String),
    /// Rows that both hold and say different things; the first would win.
    #[error("lines {first} and {second} both hold for {case}")]
    Overlap {
        /// The line of the row that comes first, and wins.
        first: usize,
        /// The line of the row that says something else.
        second: usize,
        /// A case for which both hold, as words.
        case: String,
    },
    /// A row for which no case is left, or that repeats another.
    #[error("line {0} never decides anything")]
    Idle(usize),
    /// More cases than can be compared, with how many those are; nothing else is told.
    #[error("the table has more than {0} cases to compare")]
    TooLarge(usize),
}

impl DecisionTable {
    /// Reads a table. Empty lines and lines that start with `#` are passed over.
    ///
    /// ```
    /// use rules::DecisionTable;
    /// let table = DecisionTable::parse("\
    /// ## Leeftijd in jaren; norm in eurocenten per maand. Verzonnen bedragen.
    /// leeftijd[18..120]; woonvorm{alleen|samen|inrichting}; =norm
    /// 18..20; -; 35042
    /// >= 21; alleen; 140150
    /// >= 21; samen | inrichting; 100000").unwrap();
    /// assert!(table.check().is_empty());
    /// let problem = DecisionTable::parse("leeftijd; =norm\n18; 1; 2").unwrap_err();
    /// assert_eq!(problem.to_string(), "line 2: 2 cells were expected");
    /// ```
    ///
    /// # Errors
    /// [`TableProblem::Line`]: the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, TableProblem> {
        let bad = |line: usize, reason: &str| TableProblem::Line { line, reason: reason.to_owned() };
        let used = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let mut lines = (1_usize..).zip(text.lines()).filter(|(_, line)| used(line));
        let (at, head) = lines.next().ok_or_else(|| bad(1, "the table is empty"))?;
        let (mut facts, mut outcomes) = (Vec::new(), Vec::new());
        for cell in head.split(';').map(str::trim) {
            match cell.strip_prefix('=') {
                Some(name) => outcomes.push(name.trim().to_owned()),
                None if outcomes.is_empty() => {
                    facts.push(cell::fact(cell).map_err(|reason| bad(at, &reason))?)
                }
                None => return Err(bad(at, "facts stand before outcomes")),
            }
        }
        if facts.is_empty() || outcomes.is_empty() || outcomes.iter().any(String::is_empty) {
            return Err(bad(at, "the head names facts and, after `=`, outcomes"));
        }
        let mut rows = Vec::new();
        for (line, text) in lines {
            let cells: Vec<&str> = text.split(';').map(str::trim).collect();
            if cells.len() != facts.len() + outcomes.len() {
                return Err(bad(line, &format!("{} cells were expected", facts.len() + outcomes.len())));
            }
            let (conditions, results) = cells.split_at(facts.len());
            let conditions = conditions.iter().map(|cell| Cell::parse(cell)).collect::<Result<_, _>>();
            rows.push(Row {
                line,
                cells: conditions.map_err(|reason| bad(line, &reason))?,
                outcomes: results.iter().map(|cell| cell::value(cell)).collect(),
            });
        }
        if rows.is_empty() {
            Err(bad(at, "the table has no rows"))
        } else {
            Ok(Self { facts, outcomes, rows })
        }
    }
}
