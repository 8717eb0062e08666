//! The same table written as YAML.

use std::rc::Rc;

use super::cell::{self, Cell};
use super::{DecisionTable, Domain, Fact, Row, TableProblem};
use crate::value::Value;
use crate::yaml::{self, Body, Fault, Node, fault};

impl DecisionTable {
    /// Reads a table in YAML: `facts`, `outcomes` and `rows`.
    ///
    /// A fact is a name, or a map of `name` with `range` or `values` for what it can be; it may also be written as
    /// in the head of a text table. A row is a list of cells in that order, or a map by name in which a fact that is
    /// not there can be anything. A cell is written as in a text table (`~` or nothing is anything too), or as a list
    /// of values; what stands between quotation marks in such a list or as an outcome is a text.
    ///
    /// ```
    /// use rules::DecisionTable;
    /// let table = DecisionTable::parse_yaml("\
    /// facts: [{name: leeftijd, range: 18..120}, {name: soort, values: [alleenstaande, gehuwd]}]
    /// outcomes: [norm]
    /// rows:
    ///   - [18..20, ~, 35042]
    ///   - {leeftijd: '>= 21', soort: alleenstaande, norm: 140150}
    ///   - {leeftijd: '>= 21', soort: [gehuwd], norm: 200214}").unwrap();
    /// assert!(table.check().is_empty());
    /// let text = "leeftijd[18..120]; soort{alleenstaande|gehuwd}; =norm\n18..20; -; 35042\n\
    ///             >= 21; alleenstaande; 140150\n>= 21; gehuwd; 200214";
    /// assert_eq!(table.to_yaml(), DecisionTable::parse(text).unwrap().to_yaml());
    /// assert_eq!(
    ///     DecisionTable::parse_yaml("facts: [a]\noutcomes: [b]\nrows:\n  - [1]").unwrap_err().to_string(),
    ///     "line 4: 2 cells were expected"
    /// );
    /// ```
    ///
    /// # Errors
    /// [`TableProblem::Line`]: the first line that cannot be read, or a key that means nothing.
    pub fn parse_yaml(text: &str) -> Result<Self, TableProblem> {
        read(text).map_err(|fault| TableProblem::Line { line: fault.line.max(1), reason: fault.reason })
    }
}

fn read(text: &str) -> Result<DecisionTable, Fault> {
    let root = yaml::parse(text)?;
    only(&root, "a table", &["facts", "outcomes", "rows", "description"])?;
    let facts = list(&root, "facts")?.iter().map(|node| fact(node)).collect::<Result<Vec<_>, _>>()?;
    let outcomes = list(&root, "outcomes")?.iter().map(|node| word(node)).collect::<Result<Vec<_>, _>>()?;
    let rows = list(&root, "rows")?;
    if facts.is_empty() || outcomes.is_empty() || outcomes.iter().any(String::is_empty) {
        return fault(root.line, "a table has `facts` and `outcomes`");
    }
    if rows.is_empty() {
        return fault(root.line, "the table has no rows");
    }
    let rows = rows.iter().map(|node| row(node, &facts, &outcomes)).collect::<Result<Vec<_>, _>>()?;
    Ok(DecisionTable { facts, outcomes, rows })
}

fn fact(node: &Node) -> Result<Fact, Fault> {
    let told = |reason| Fault { line: node.line, reason };
    let Body::Map(_) = &node.body else { return cell::fact(&word(node)?).map_err(told) };
    only(node, "a fact", &["name", "range", "values", "description"])?;
    let Some(name) = node.get("name") else { return fault(node.line, "a fact lacks `name`") };
    let mut fact = cell::fact(&word(name)?).map_err(told)?;
    if let Some(range) = node.get("range") {
        fact.domain = match Cell::parse(&word(range)?).map_err(told)? {
            Cell::Between(Some(low), Some(high)) => Domain::Range(low, high),
            _ => return fault(range.line, "a range such as 18..120 was expected"),
        };
    }
    if node.get("values").is_some() {
        let values = list(node, "values")?.iter().map(|node| value(node));
        fact.domain = Domain::Words(values.collect::<Result<_, _>>()?);
    }
    Ok(fact)
}

fn row(node: &Rc<Node>, facts: &[Fact], outcomes: &[String]) -> Result<Row, Fault> {
    let names = facts.iter().map(|fact| &fact.name).chain(outcomes);
    let cells: Vec<Option<&Node>> = match &node.body {
        Body::List(items) if items.len() == facts.len() + outcomes.len() => {
            items.iter().map(|item| Some(&**item)).collect()
        }
        Body::List(_) => {
            return fault(node.line, format!("{} cells were expected", facts.len() + outcomes.len()));
        }
        Body::Map(_) => {
            let known: Vec<&str> = names.clone().map(String::as_str).collect();
            only(node, "a row", &known)?;
            names.map(|name| node.get(name)).collect()
        }
        Body::Scalar { .. } => return fault(node.line, "a row is a list or a map"),
    };
    let (conditions, results) = cells.split_at(facts.len());
    let results = results.iter().zip(outcomes).map(|(cell, name)| match cell {
        Some(node) => value(node),
        None => fault(node.line, format!("the row lacks `{name}`")),
    });
    Ok(Row {
        line: node.line,
        cells: conditions.iter().map(|cell| condition(*cell)).collect::<Result<_, _>>()?,
        outcomes: results.collect::<Result<_, _>>()?,
    })
}

fn condition(cell: Option<&Node>) -> Result<Cell, Fault> {
    match cell.map(|node| (&node.body, node)) {
        None => Ok(Cell::Any),
        Some((Body::List(items), _)) => {
            Ok(Cell::OneOf(items.iter().map(|item| value(item)).collect::<Result<_, _>>()?))
        }
        Some((_, node)) => {
            let word = word(node)?;
            let text = if word == "~" { "" } else { word.trim() };
            Cell::parse(text).map_err(|reason| Fault { line: node.line, reason })
        }
    }
}

fn value(node: &Node) -> Result<Value, Fault> {
    match &node.body {
        Body::Scalar { plain: false, .. } => node.value(),
        _ => Ok(cell::value(&word(node)?)),
    }
}

fn word(node: &Node) -> Result<String, Fault> {
    match &node.body {
        Body::Scalar { text, .. } => Ok(text.clone()),
        _ => fault(node.line, "a single word was expected"),
    }
}

fn list<'n>(node: &'n Node, key: &str) -> Result<&'n [Rc<Node>], Fault> {
    match node.get(key).map(|found| (&found.body, found.line)) {
        Some((Body::List(items), _)) => Ok(items),
        Some((_, line)) => fault(line, format!("`{key}` is a list")),
        None => fault(node.line, format!("`{key}` is not there")),
    }
}

/// Refuses keys that mean nothing, so that a misspelt one does not pass unseen.
fn only(node: &Node, what: &str, known: &[&str]) -> Result<(), Fault> {
    let Body::Map(entries) = &node.body else { return fault(node.line, format!("{what} is a map")) };
    match entries.iter().find(|(name, ..)| !known.contains(&name.as_str())) {
        Some((name, line, _)) => fault(*line, format!("unknown key `{name}` in {what}")),
        None => Ok(()),
    }
}
