//! Operations: their keys, and their compiled form.

use super::build::Build;
use super::field::legal_basis;
use super::keys::{Keys, items, scalar};
use super::reference::{Scope, reference};
use crate::limits::OPERATION_DEPTH;
use crate::model::{Combine, Compare, DateUnit, Fault as Broken, Kids, LegalBasis, Op, OpId, Rounding};
use crate::value::Value;
use crate::yaml::{Body, Fault, Node, fault};

/// What the file cites beside operations.
pub(super) type Cited = Vec<(OpId, LegalBasis)>;

/// Compiles expressions of one place.
pub(super) struct Expr<'b, 'a> {
    pub build: &'b mut Build,
    pub scope: Scope<'a>,
    pub cited: &'b mut Cited,
}

/// Keys that only operations have: a map with one of them is an operation that lost its name.
const OPERANDS: &[&str] =
    &["values", "subject", "conditions", "cases", "items", "collection", "body", "combine", "when", "then"];

/// Whether a key shows that a map was meant to be an operation.
fn operational(key: &str) -> bool {
    let lower = key.to_lowercase();
    OPERANDS.contains(&key) || lower == "op" || lower == "operator" || edits(&lower, "operation") <= 2
}

/// How many characters have to be put in, left out or changed to make one word of another.
fn edits(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (at, a) in left.chars().enumerate() {
        let (mut diagonal, mut beside) = (at, at + 1);
        if let Some(first) = row.first_mut() {
            *first = beside;
        }
        for (b, cell) in right.chars().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(a != b);
            diagonal = *cell;
            beside = changed.min(diagonal + 1).min(beside + 1);
            *cell = beside;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Keys of an action beside those of its operation.
pub(super) const ACTION: &[&str] = &["output", "resolve", "operation", "legal_basis"];

impl Expr<'_, '_> {
    /// Compiles a literal, a reference or an operation.
    pub fn any(&mut self, node: &Node, depth: u32) -> Result<OpId, Fault> {
        match &node.body {
            Body::Scalar { text, .. } if text.starts_with('$') => {
                reference(self.build, text, node.line, &self.scope)
            }
            Body::Scalar { .. } => {
                let value = node.value()?;
                Ok(self.constant(&value))
            }
            Body::List(nodes) => {
                let operands = self.each(nodes.iter().map(|node| &**node), depth)?;
                let kids = self.build.kids(&operands);
                Ok(self.build.op(Op::List(kids)))
            }
            Body::Map(entries) => {
                if node.get("operation").is_some() {
                    return self.operation(node, &["operation", "legal_basis"], depth);
                }
                if let Some((name, line, _)) = entries.iter().find(|(name, ..)| operational(name)) {
                    return fault(
                        *line,
                        format!("`{name}` belongs to an operation, but `operation` is not there"),
                    );
                }
                let mut operands = Vec::new();
                for (name, _, node) in entries {
                    operands.push(self.constant(&Value::Text(name.clone())));
                    operands.push(self.any(node, depth)?);
                }
                let kids = self.build.kids(&operands);
                Ok(self.build.op(Op::Object(kids)))
            }
        }
    }

    fn constant(&mut self, value: &Value) -> OpId {
        let constant = self.build.constant(value);
        self.build.op(Op::Const(constant))
    }

    fn each<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>, depth: u32) -> Result<Vec<OpId>, Fault> {
        nodes.map(|node| self.any(node, depth)).collect()
    }

    /// Compiles an operation whose operands stand beside `operation`; `beside` are other keys allowed there.
    pub fn operation(&mut self, node: &Node, beside: &[&str], depth: u32) -> Result<OpId, Fault> {
        if depth >= OPERATION_DEPTH {
            return Ok(self.build.fail(Broken::Depth("operations".to_owned(), u64::from(OPERATION_DEPTH))));
        }
        let depth = depth + 1;
        let name = scalar(node.get("operation").unwrap_or(node), "operation")?;
        let Some(known) = operands(&name) else {
            let line = node.get("operation").map_or(node.line, |node| node.line);
            return fault(line, format!("unknown operation `{name}`"));
        };
        let allowed: Vec<&str> = known.iter().chain(beside).copied().collect();
        let keys = Keys::open(node, "the operation", &allowed)?;
        let op = self.compile(&name, &keys, depth)?;
        let id = self.build.op(op);
        if let Some(basis) = legal_basis(self.build, keys.get("legal_basis"))?
            && !beside.contains(&"output")
        {
            self.cited.push((id, *basis));
        }
        Ok(id)
    }

    fn compile(&mut self, name: &str, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        Ok(match name {
            "ADD" => Op::Add(self.row(keys, "values", 1, depth)?),
            "SUBTRACT" => Op::Subtract(self.row(keys, "values", 1, depth)?),
            "MULTIPLY" => Op::Multiply(self.row(keys, "values", 1, depth)?),
            "DIVIDE" => Op::Divide(self.row(keys, "values", 1, depth)?),
            "MIN" => Op::Min(self.row(keys, "values", 1, depth)?),
            "MAX" => Op::Max(self.row(keys, "values", 1, depth)?),
            "AND" => Op::And(self.row(keys, "conditions", 0, depth)?),
            "OR" => Op::Or(self.row(keys, "conditions", 0, depth)?),
            "LIST" => Op::List(self.row(keys, "items", 0, depth)?),
            "ROUND" => self.round(Rounding::Round, keys, depth)?,
            "CEIL" => self.round(Rounding::Ceil, keys, depth)?,
            "FLOOR" => self.round(Rounding::Floor, keys, depth)?,
            "EQUALS" | "NOT_EQUALS" => {
                let (left, right) = (self.one(keys, "subject", depth)?, self.one(keys, "value", depth)?);
                Op::Equals { negate: name == "NOT_EQUALS", left, right }
            }
            "GREATER_THAN" => self.compare(Compare::Greater, keys, depth)?,
            "LESS_THAN" => self.compare(Compare::Less, keys, depth)?,
            "GREATER_THAN_OR_EQUAL" => self.compare(Compare::GreaterOrEqual, keys, depth)?,
            "LESS_THAN_OR_EQUAL" => self.compare(Compare::LessOrEqual, keys, depth)?,
            "NOT" => Op::Not(self.one(keys, "value", depth)?),
            "IS_NULL" | "NOT_NULL" => {
                let key = if keys.even_null("subject").is_some() { "subject" } else { "value" };
                Op::IsNull { negate: name == "NOT_NULL", value: self.one(keys, key, depth)? }
            }
            "IF" | "SWITCH" => self.cases(keys, depth)?,
            "IN" | "NOT_IN" => self.within(name == "NOT_IN", keys, depth)?,
            "FOREACH" => self.foreach(keys, depth)?,
            _ => self.date(name, keys, depth)?,
        })
    }

    fn one(&mut self, keys: &Keys<'_>, key: &str, depth: u32) -> Result<OpId, Fault> {
        self.any(keys.need(key)?, depth)
    }

    fn maybe(&mut self, keys: &Keys<'_>, key: &str, depth: u32) -> Result<Option<OpId>, Fault> {
        keys.even_null(key).map(|node| self.any(node, depth)).transpose()
    }

    fn row(&mut self, keys: &Keys<'_>, key: &str, least: usize, depth: u32) -> Result<Kids, Fault> {
        let node = keys.need(key)?;
        let nodes = items(node, key)?;
        if nodes.len() < least {
            return fault(node.line, format!("`{key}` holds at least {least}"));
        }
        let operands = self.each(nodes.iter().map(|node| &**node), depth)?;
        Ok(self.build.kids(&operands))
    }

    fn round(&mut self, how: Rounding, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        let value = self.one(keys, "value", depth)?;
        Ok(Op::Round { how, value, precision: self.maybe(keys, "precision", depth)? })
    }

    fn compare(&mut self, how: Compare, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        let left = self.one(keys, "subject", depth)?;
        Ok(Op::Compare(how, left, self.one(keys, "value", depth)?))
    }

    fn cases(&mut self, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        let mut operands = Vec::new();
        for case in items(keys.need("cases")?, "cases")? {
            let case = Keys::open(case, "a case", &["when", "then", "legal_basis"])?;
            operands.push(self.one(&case, "when", depth)?);
            operands.push(self.one(&case, "then", depth)?);
        }
        let cases = self.build.kids(&operands);
        Ok(Op::If { cases, default: self.maybe(keys, "default", depth)? })
    }

    fn within(&mut self, negate: bool, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        let subject = self.one(keys, "subject", depth)?;
        let key = if keys.even_null("values").is_some() { "values" } else { "value" };
        let node = keys.need(key)?;
        if let Body::List(nodes) = &node.body {
            let operands = self.each(nodes.iter().map(|node| &**node), depth)?;
            return Ok(Op::InAny { negate, subject, items: self.build.kids(&operands) });
        }
        Ok(Op::In { negate, subject, list: self.any(node, depth)? })
    }

    fn foreach(&mut self, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        let collection = self.one(keys, "collection", depth)?;
        let element = keys.text("as")?.unwrap_or_else(|| "item".to_owned());
        let outer = self.scope.element.replace(element);
        let filter = self.maybe(keys, "filter", depth);
        let body = self.one(keys, "body", depth);
        self.scope.element = outer;
        let combine = match keys.text("combine")?.as_deref() {
            None => None,
            Some("ADD") => Some(Combine::Add),
            Some("OR") => Some(Combine::Or),
            Some("AND") => Some(Combine::And),
            Some("MIN") => Some(Combine::Min),
            Some("MAX") => Some(Combine::Max),
            Some(other) => {
                return fault(keys.line, format!("`combine: {other}` is none of ADD, OR, AND, MIN, MAX"));
            }
        };
        Ok(Op::Foreach { collection, filter: filter?, body: body?, combine })
    }

    fn date(&mut self, name: &str, keys: &Keys<'_>, depth: u32) -> Result<Op, Fault> {
        Ok(match name {
            "AGE" => Op::Age {
                birth: self.one(keys, "date_of_birth", depth)?,
                reference: self.one(keys, "reference_date", depth)?,
            },
            "DATE_ADD" => Op::DateAdd {
                date: self.one(keys, "date", depth)?,
                steps: [
                    self.maybe(keys, "years", depth)?,
                    self.maybe(keys, "months", depth)?,
                    self.maybe(keys, "weeks", depth)?,
                    self.maybe(keys, "days", depth)?,
                ],
            },
            "DATE" => Op::Date {
                year: self.one(keys, "year", depth)?,
                month: self.one(keys, "month", depth)?,
                day: self.one(keys, "day", depth)?,
            },
            "DAY_OF_WEEK" => Op::DayOfWeek(self.one(keys, "date", depth)?),
            "DATE_DIFF" => Op::DateDiff {
                from: self.one(keys, "from", depth)?,
                to: self.one(keys, "to", depth)?,
                unit: unit(keys)?,
            },
            "DATE_PART" => Op::DatePart(self.one(keys, "date", depth)?, unit(keys)?),
            "START_OF" => match unit(keys)? {
                DateUnit::Days => return fault(keys.line, "`in` of START_OF is year or month"),
                unit => Op::StartOf(self.one(keys, "date", depth)?, unit),
            },
            other => return fault(keys.line, format!("unknown operation `{other}`")),
        })
    }
}

fn unit(keys: &Keys<'_>) -> Result<DateUnit, Fault> {
    match keys.need_text("in")?.as_str() {
        "years" | "year" => Ok(DateUnit::Years),
        "months" | "month" => Ok(DateUnit::Months),
        "days" | "day" => Ok(DateUnit::Days),
        other => fault(keys.line, format!("`in: {other}` is none of years, months, days")),
    }
}

/// The operand keys of every operation. An operation that is not here does not exist.
fn operands(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "ADD" | "SUBTRACT" | "MULTIPLY" | "DIVIDE" | "MIN" | "MAX" => &["values"],
        "AND" | "OR" => &["conditions"],
        "LIST" => &["items"],
        "ROUND" | "CEIL" | "FLOOR" => &["value", "precision"],
        "EQUALS"
        | "NOT_EQUALS"
        | "GREATER_THAN"
        | "LESS_THAN"
        | "GREATER_THAN_OR_EQUAL"
        | "LESS_THAN_OR_EQUAL"
        | "IS_NULL"
        | "NOT_NULL" => &["subject", "value"],
        "NOT" => &["value"],
        "IF" | "SWITCH" => &["cases", "default"],
        "IN" | "NOT_IN" => &["subject", "value", "values"],
        "FOREACH" => &["collection", "as", "filter", "body", "combine"],
        "AGE" => &["date_of_birth", "reference_date"],
        "DATE_ADD" => &["date", "years", "months", "weeks", "days"],
        "DATE" => &["year", "month", "day"],
        "DAY_OF_WEEK" => &["date"],
        "DATE_DIFF" => &["from", "to", "in"],
        "DATE_PART" | "START_OF" => &["date", "in"],
        _ => return None,
    })
}
