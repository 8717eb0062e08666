//! Facts from tables: by the input's name, in the row whose key equals the parameter of that name.

use std::collections::BTreeMap;

use super::machine::{At, Machine};
use crate::model::NameId;
use crate::request::Table;
use crate::val::Val;
use crate::value::Value;

impl<'c> Machine<'c> {
    /// The first table that has a cell for the input, in the order they were given.
    pub fn in_tables(&mut self, at: &At<'c>, name: NameId) -> Option<Val> {
        let name = at.name(name);
        let of_law = |table: &&Table| table.law.as_ref().is_none_or(|law| *law == at.linked.law.id);
        let request = self.request;
        let found = request
            .data
            .iter()
            .filter(of_law)
            .find_map(|table| Some((table, cell(self.row(at, table)?, name)?)));
        let (table, value) = found?;
        if let Some(tracer) = &mut self.tracer {
            tracer.read(table);
        }
        Some(self.heap.take(value))
    }

    fn row(&mut self, at: &At<'c>, table: &'c Table) -> Option<&'c BTreeMap<String, Value>> {
        if table.key.is_empty() {
            return table.rows.first().filter(|_| table.rows.len() == 1);
        }
        let exact = self.index.sym(&table.key).and_then(|key| self.param(at, key));
        let given = exact.or_else(|| self.param_in_any_case(at, &table.key));
        let wanted = match given {
            Some(wanted) => self.view().to_value(wanted),
            // Whoever asks may name a row by a fact that no law declares.
            None if self.context_at(at.context).is_ok_and(|context| context.outside) => {
                cell(&self.request.parameters, &table.key)?.clone()
            }
            None => return None,
        };
        table.rows.iter().find(|row| cell(row, &table.key).is_some_and(|found| found.same(&wanted)))
    }

    /// A fact whose name differs from the key of the table in capitals only.
    fn param_in_any_case(&self, at: &At<'c>, key: &str) -> Option<Val> {
        let facts = self.memory.row(self.context_at(at.context).ok()?.params);
        facts.iter().find(|(name, _)| alike(self.index.text(*name), key)).map(|(_, value)| *value)
    }
}

fn cell<'r>(row: &'r BTreeMap<String, Value>, name: &str) -> Option<&'r Value> {
    row.get(name).or_else(|| row.iter().find(|(field, _)| alike(field, name)).map(|(_, value)| value))
}

/// Whether two names differ in capitals at most.
fn alike(left: &str, right: &str) -> bool {
    left.chars().flat_map(char::to_lowercase).eq(right.chars().flat_map(char::to_lowercase))
}
