//! The texts of pages that were stored in Dutch and English, and are told again in the language of the reader.

use domain::Localized;
use domain::texts::Texts;

use super::{CaseView, DecisionView, DocumentRow, OverviewView, ReceiptView, SignView, Todo};

/// Calls for one text after the other.
type Each<'a> = &'a mut dyn FnMut(&mut Localized);

impl Texts for DocumentRow {
    fn texts(&mut self, each: Each<'_>) {
        each(&mut self.label);
        each(&mut self.hint);
        self.period.texts(each);
    }
}

impl Texts for DecisionView {
    fn texts(&mut self, each: Each<'_>) {
        self.conditions.texts(each);
        self.lines.texts(each);
    }
}

impl Texts for CaseView {
    fn texts(&mut self, each: Each<'_>) {
        let asked = self.request.iter_mut().flat_map(|request| &mut request.items);
        asked.for_each(|item| each(&mut item.label));
        self.hearings.iter_mut().for_each(|hearing| hearing.facts.texts(each));
        self.later.texts(each);
        self.addable.texts(each);
        self.decision.texts(each);
        self.advice.iter_mut().filter_map(|advice| advice.field.as_mut()).for_each(each);
    }
}

impl Texts for ReceiptView {
    fn texts(&mut self, each: Each<'_>) {
        self.sections.texts(each);
        self.later.texts(each);
        self.next.texts(each);
    }
}

impl Texts for SignView {
    fn texts(&mut self, each: Each<'_>) {
        self.sections.texts(each);
    }
}

impl Texts for OverviewView {
    fn texts(&mut self, each: Each<'_>) {
        for todo in &mut self.todo {
            if let Todo::Supply { items: labels, .. } | Todo::SendLater { labels, .. } = todo {
                labels.texts(each);
            }
        }
    }
}
