use super::cell::Cell;
use super::{DecisionTable, Row};
use crate::value::{Value, write_text};

impl DecisionTable {
    /// The table as actions of the format, one per outcome; to stand under `actions`. Every row becomes a case of
    /// an IF, without a default: [`DecisionTable::check`] says whether one is missed.
    ///
    /// ```
    /// let table = rules::DecisionTable::parse("leeftijd[18..120]; =norm\n18..20; 1\n>= 21; 2").unwrap();
    /// let yaml = table.to_yaml();
    /// assert!(yaml.starts_with("- output: norm\n  value:\n    operation: IF\n    cases:\n"));
    /// let last = "{operation: GREATER_THAN_OR_EQUAL, subject: $leeftijd, value: 21}";
    /// assert!(yaml.ends_with(&format!("      - when: {last}\n        then: 2\n")));
    /// ```
    pub fn to_yaml(&self) -> String {
        let mut out = String::new();
        for (at, outcome) in self.outcomes.iter().enumerate() {
            out.push_str(&format!("- output: {outcome}\n  value:\n    operation: IF\n    cases:\n"));
            for row in &self.rows {
                let then = row.outcomes.get(at).map(literal).unwrap_or_default();
                out.push_str(&format!("      - when: {}\n        then: {then}\n", self.condition(row)));
            }
        }
        out
    }

    /// The table for people, in Markdown; outcomes stand in bold, words in Dutch.
    ///
    /// ```
    /// let table = rules::DecisionTable::parse("gehuwd{ja|nee}; =norm\nja; 2\nnee; 1").unwrap();
    /// assert_eq!(table.to_markdown(), "| gehuwd | **norm** |\n|---|---|\n| ja | 2 |\n| nee | 1 |\n");
    /// ```
    pub fn to_markdown(&self) -> String {
        let facts = self.facts.iter().map(|fact| fact.name.clone());
        let head: Vec<String> = facts.chain(self.outcomes.iter().map(|name| format!("**{name}**"))).collect();
        let mut out = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(head.len()));
        for row in &self.rows {
            let cells = row.cells.iter().map(shown).chain(row.outcomes.iter().map(told));
            out.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
        }
        out
    }

    fn condition(&self, row: &Row) -> String {
        let conditions: Vec<String> =
            self.facts.iter().zip(&row.cells).flat_map(|(fact, cell)| conditions(&fact.name, cell)).collect();
        match conditions.as_slice() {
            [] => "true".to_owned(),
            [one] => one.clone(),
            all => format!("{{operation: AND, conditions: [{}]}}", all.join(", ")),
        }
    }
}

fn conditions(name: &str, cell: &Cell) -> Vec<String> {
    let bound =
        |operation: &str, value: i64| format!("{{operation: {operation}, subject: ${name}, value: {value}}}");
    match cell {
        Cell::Any => Vec::new(),
        Cell::OneOf(values) => match values.as_slice() {
            [Value::Bool(true)] => vec![format!("${name}")],
            [Value::Bool(false)] => vec![format!("{{operation: NOT, value: ${name}}}")],
            [one] => vec![format!("{{operation: EQUALS, subject: ${name}, value: {}}}", literal(one))],
            many => {
                let values: Vec<String> = many.iter().map(literal).collect();
                vec![format!("{{operation: IN, subject: ${name}, values: [{}]}}", values.join(", "))]
            }
        },
        Cell::Between(Some(low), Some(high)) if low == high => vec![bound("EQUALS", *low)],
        Cell::Between(low, high) => {
            let low = low.map(|low| bound("GREATER_THAN_OR_EQUAL", low));
            low.into_iter().chain(high.map(|high| bound("LESS_THAN_OR_EQUAL", high))).collect()
        }
    }
}

/// A value as YAML. JSON texts are YAML texts.
fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) => {
            let mut out = String::new();
            write_text(text, &mut out);
            out
        }
        other => other.to_json(),
    }
}

fn told(value: &Value) -> String {
    match value {
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nee".to_owned(),
        Value::Text(text) => text.clone(),
        other => other.to_json(),
    }
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Any => "-".to_owned(),
        Cell::OneOf(values) => values.iter().map(told).collect::<Vec<_>>().join(" of "),
        Cell::Between(Some(low), Some(high)) => format!("{low} t/m {high}"),
        Cell::Between(Some(low), None) => format!("vanaf {low}"),
        Cell::Between(None, Some(high)) => format!("t/m {high}"),
        Cell::Between(None, None) => "-".to_owned(),
    }
}
