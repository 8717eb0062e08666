//! What must hold for a form before anyone may fill it in. One file per family of faults.
//!
//! To add a check: a function in the file of its family that says to [`Problems`](place::Problems) what is wrong and
//! where, a call in [`Form::check`], and a bad definition with its fault in `catalog/forms` of the services.

mod calculated;
mod carry;
mod choices;
mod circles;
mod correct;
mod derived;
mod evidence;
mod facts;
mod ids;
mod limits;
mod names;
mod need;
mod nested;
mod offered;
mod operand;
mod place;
mod possible;
mod reach;
mod reason;
mod shape;
mod signers;
mod texts;
mod values;

use names::Names;
use place::Problems;
use possible::Possible;

pub use place::{FormProblem, Place};

use super::{Form, PageWho};
use crate::proposal::FactTexts;

impl Form {
    /// Everything wrong with the form; empty when it can be used. `facts` is the dictionary.
    ///
    /// What the benefit check fills in is looked at by [`Form::check_carry`], what it asks of laws by [`Form::check_laws`].
    #[must_use]
    pub fn check(&self, facts: &dyn FactTexts) -> Vec<FormProblem> {
        let mut problems = Problems::default();
        ids::check(self, &mut problems);
        texts::check(self, &mut problems);
        let names = self.check_pages(facts, &mut problems);
        let top = Place::top();
        evidence::check(self, &names, facts, &mut problems);
        if let Some(when) = &self.person_when {
            names.condition(&top.at("person_when"), when, &[], &mut problems);
        }
        signers::check(self, &names, &mut problems);
        derived::check(self, &names, facts, &mut problems);
        need::check(self, facts, &mut problems);
        signers::pages(self, names, &mut problems);
        if circles::check(self, &mut problems) {
            // Only then does a search for what can hold come to an end.
            return problems.0;
        }
        let possible = Possible::of(self);
        reach::check(self, &possible, &mut problems);
        for task in &self.tasks {
            for page in &task.pages {
                texts::told_apart(&top.at(&task.id).at(&page.id), page, &possible, &mut problems);
            }
        }
        problems.0
    }

    /// The pages in order: conditions look back only, at the names that come back here.
    fn check_pages(&self, facts: &dyn FactTexts, problems: &mut Problems) -> Names<'_> {
        let mut names = Names::ahead(self);
        for task in &self.tasks {
            let place = Place::top().at(&task.id);
            if task.pages.is_empty() {
                problems.add(&place, "a task has at least one page");
            }
            for page in &task.pages {
                let place = place.at(&page.id);
                if page.who == PageWho::Partner {
                    continue;
                }
                shape::page(&place, page, problems);
                nested::check(&place, page, &names, problems);
                let around: Vec<&str> = page.within().into_iter().collect();
                if let Some(when) = &page.when {
                    names.condition(&place.at("when"), when, &around, problems);
                }
                let group = page.group.as_ref().map(|group| group.id.as_str());
                let inside: Vec<&str> = around.into_iter().chain(group).collect();
                for (index, field) in page.fields.iter().enumerate() {
                    let place = place.at(&field.id);
                    reason::check(&place, field, problems);
                    choices::check(&place, field, problems);
                    limits::check(&place, field, page.fields.get(..index).unwrap_or_default(), problems);
                    facts::field(&place, field, facts, problems);
                    offered::check(&place, field, group.is_some(), &names, problems);
                    correct::check(&place, field, group.is_some(), problems);
                    calculated::check(&place, field, &inside, &names, problems);
                    if let Some(when) = &field.when {
                        names.condition(&place.at("when"), when, &inside, problems);
                    }
                    names.meet(field, group);
                }
                if let Some(group) = &page.group {
                    facts::list(&place.at(&group.id), page, problems);
                    names.meet_group(&group.id);
                }
            }
        }
        names
    }
}
