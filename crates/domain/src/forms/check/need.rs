//! Where the law is asked what it still needs, and what it says: known facts, in places where something is asked.

use std::collections::BTreeSet;

use super::derived::Filter;
use super::place::{FormProblem, Place, Problems};
use crate::forms::need::needs;
use crate::forms::{Calculate, Condition, Form, LawAmount};
use crate::proposal::FactTexts;

const ELSEWHERE: &str =
    "`needed` decides whether a page, question or document is asked; here it says nothing";

impl Form {
    /// Everything wrong with what the form asks of laws; empty when it can be used.
    ///
    /// `reads` holds, for each product that is applied for with this form, the facts that its law reads; nothing where no
    /// law is computed. `gives` says whether a law gives an amount.
    #[must_use]
    pub fn check_laws(
        &self,
        reads: &[Option<BTreeSet<String>>],
        gives: &dyn Fn(&LawAmount) -> bool,
    ) -> Vec<FormProblem> {
        let mut problems = Problems::default();
        for (place, when) in self.asking() {
            for fact in needs(when) {
                let place = place.at("needed");
                if reads.is_empty() || reads.iter().any(Option::is_none) {
                    problems.add(
                        &place,
                        "no law is computed for whoever uses this form, so nothing says what is needed",
                    );
                } else if reads.iter().flatten().any(|reads| !reads.contains(fact)) {
                    problems.add(
                        &place,
                        format!("the law of the product does not read `{fact}`, so it would never be asked"),
                    );
                }
            }
        }
        for task in &self.tasks {
            for page in &task.pages {
                for field in &page.fields {
                    let Some(Calculate::Law(amount)) = &field.calculate else { continue };
                    if !gives(amount) {
                        let place =
                            Place::top().at(&task.id).at(&page.id).at(&field.id).at("calculate").at("law");
                        let LawAmount { law, output } = amount;
                        problems.add(&place, format!("law `{law}` gives no amount `{output}`"));
                    }
                }
            }
        }
        problems.0
    }

    /// The conditions of what is asked, with their places.
    fn asking(&self) -> Vec<(Place, &Condition)> {
        let top = Place::top();
        let mut found = Vec::new();
        for task in &self.tasks {
            for page in &task.pages {
                let place = top.at(&task.id).at(&page.id);
                found.extend(page.when.as_ref().map(|when| (place.at("when"), when)));
                let fields = page.fields.iter();
                found.extend(
                    fields.filter_map(|field| Some((place.at(&field.id).at("when"), field.when.as_ref()?))),
                );
            }
        }
        let documents = self.evidence.iter();
        found.extend(documents.filter_map(|one| Some((top.at(&one.doc).at("when"), one.when.as_ref()?))));
        found
    }
}

/// Every place where a form names a fact that the law may need.
pub(super) fn check(form: &Form, facts: &dyn FactTexts, problems: &mut Problems) {
    for (place, when) in form.asking() {
        for fact in needs(when).into_iter().filter(|fact| facts.definition(fact).is_none()) {
            problems.add(&place.at("needed"), format!("`{fact}` is not a fact of the dictionary"));
        }
    }
    let top = Place::top();
    let mut elsewhere = |place: &Place, when: Option<&Condition>| {
        if when.is_some_and(|when| !needs(when).is_empty()) {
            problems.add(place, ELSEWHERE);
        }
    };
    elsewhere(&top.at("person_when"), form.person_when.as_ref());
    for (index, carry) in form.from_check.iter().enumerate() {
        elsewhere(&top.at("from_check").entry(index), carry.when.as_ref());
    }
    for (index, derivation) in form.derive.iter().enumerate() {
        let place = top.at("derive").entry(index);
        elsewhere(&place.at("when"), derivation.when.as_ref());
        elsewhere(&place.at("holds"), derivation.holds.as_ref());
        each(&place, &derivation.filters(), &mut elsewhere);
    }
    for task in &form.tasks {
        for page in &task.pages {
            for field in &page.fields {
                let place = top.at(&task.id).at(&page.id).at(&field.id).at("calculate");
                let filters = field.calculate.as_ref().map(Calculate::filters).unwrap_or_default();
                each(&place, &filters, &mut elsewhere);
            }
        }
    }
}

fn each(place: &Place, filters: &[Filter<'_>], elsewhere: &mut impl FnMut(&Place, Option<&Condition>)) {
    for filter in filters {
        elsewhere(&filter.place(place).at("where"), filter.when);
    }
}
