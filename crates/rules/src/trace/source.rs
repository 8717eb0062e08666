//! Who supplied a value, for a step that looked one up.

use super::TraceSource;
use super::record::{Label, Record, Resolve, TableUsed};
use crate::corpus::Index;
use crate::model::Source;

/// The steps of an evaluation, and the tables that some of them read.
#[derive(Clone, Copy)]
pub(super) struct Steps<'a> {
    pub records: &'a [Record],
    pub tables: &'a [TableUsed],
    pub index: &'a Index,
}

impl<'a> Steps<'a> {
    /// Who supplied the value of a step. `first` is the step that made the value, `made` are the steps that one took.
    pub fn source(&self, at: usize, first: usize, made: &[usize]) -> Option<TraceSource> {
        let record = self.records.get(at)?;
        let origin = self.records.get(first).unwrap_or(record).resolve;
        let here = || self.law(record.at.0);
        let (provider, scope) = match (origin, record.label) {
            (Resolve::Parameter, _) => match self.handed_on(at) {
                Some(law) => (Some(law), here()),
                None => (None, None),
            },
            (Resolve::Missing, _) => (None, None),
            (Resolve::DataSource, _) => {
                let table = self.tables.iter().find(|table| usize::try_from(table.record) == Ok(first))?;
                (Some(table.source.as_str()), table.law.as_deref())
            }
            (Resolve::ResolvedInput, Label::Slot(slot)) => (self.supplier(record, slot), here()),
            (Resolve::OpenTerm, _) => {
                let mut filled = made.iter().filter_map(|child| self.records.get(*child));
                let by = filled.find(|child| matches!(child.label, Label::Article(_)))?;
                (self.law(by.at.0), here())
            }
            (Resolve::Hook | Resolve::Override, _) => (here(), self.law(self.parent(at)?.at.0)),
            (_, Label::Call(law, _)) => {
                (self.index.version(record.at.0).map(|linked| linked.name(law)), here())
            }
            _ => return None,
        };
        let kind = super::finish::resolve_type(record.label, origin)?.to_owned();
        Some(TraceSource { kind, provider: provider.map(str::to_owned), scope: scope.map(str::to_owned) })
    }

    fn law(&self, version: u32) -> Option<&'a str> {
        self.index.version(version).map(|linked| linked.law.id.as_str())
    }

    fn parent(&self, at: usize) -> Option<&'a Record> {
        self.records.get(usize::try_from(self.records.get(at)?.parent).ok()?)
    }

    /// The law that an input is taken from: another one, or its own.
    fn supplier(&self, record: &Record, slot: u32) -> Option<&'a str> {
        let linked = self.index.version(record.at.0)?;
        let article = linked.article(record.at.1)?;
        let input = usize::try_from(slot).ok()?.checked_sub(article.input_base())?;
        match &article.inputs.get(input)?.source {
            Source::Law { law, .. } => Some(linked.name(*law)),
            _ => Some(&linked.law.id),
        }
    }

    /// The law that handed a parameter on to the law in which a step was taken; none for what the caller gave.
    fn handed_on(&self, at: usize) -> Option<&'a str> {
        let mut at = at;
        loop {
            let record = self.records.get(at)?;
            let above = usize::try_from(record.parent).ok()?;
            let around = self.records.get(above)?;
            // Only beyond the door of an article does a call count: what a call hands on is worked out before it.
            if matches!(record.label, Label::Article(_)) {
                match (around.label, around.resolve) {
                    (Label::Call(..), _) | (Label::Slot(_), Resolve::OpenTerm) => {
                        return self.law(around.at.0);
                    }
                    (Label::Hook(_) | Label::Override(_), _) => return self.law(self.parent(above)?.at.0),
                    _ => {}
                }
            }
            at = above;
        }
    }
}
