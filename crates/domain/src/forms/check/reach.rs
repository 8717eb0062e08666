//! What can never be: pages and questions that nobody sees, documents that nobody is asked for.

use super::place::{Place, Problems};
use super::possible::Possible;
use crate::forms::{Condition, Derivation, Field, Form, Page, PageKind};

const NOTHING_COUNTED: &str = "nothing is counted here";

/// Every condition of the form. Places that have a problem already are passed over: one fault, one line.
pub(super) fn check(form: &Form, possible: &Possible<'_>, problems: &mut Problems) {
    for task in &form.tasks {
        let place = Place::top().at(&task.id);
        let mut is_open = task.pages.is_empty();
        for page in &task.pages {
            is_open |= check_page(&place.at(&page.id), page, possible, problems);
        }
        if !is_open {
            problems.add(&place, "no page of the task can be reached");
        }
    }
    let top = Place::top();
    for evidence in &form.evidence {
        let place = top.at(&evidence.doc).at("when");
        one(&place, evidence.when.as_ref(), &[], false, "the document is never asked", possible, problems);
    }
    one(&top.at("person_when"), form.person_when.as_ref(), &[], false, "nothing follows", possible, problems);
    let signs = form.signers.partner.as_ref().map(|signer| &signer.when);
    let place = top.at("signers").at("partner").at("when");
    one(&place, signs, &[], false, "the partner never signs", possible, problems);
    for (index, derivation) in form.derive.iter().enumerate() {
        check_derivation(&top.at("derive").entry(index), derivation, possible, problems);
    }
}

/// Whether the page can be reached.
fn check_page<'a>(place: &Place, page: &'a Page, possible: &Possible<'a>, problems: &mut Problems) -> bool {
    let when = place.at("when");
    if problems.touch(&when) {
        return true;
    }
    let within = page.within().is_some();
    if !one(&when, page.when.as_ref(), &[], within, "the page can never be reached", possible, problems) {
        return false;
    }
    let around: Vec<&Condition> = page.when.iter().collect();
    let inside = page.group.is_some();
    for field in &page.fields {
        let place = place.at(&field.id);
        let what = "the question is never shown";
        one(&place.at("when"), field.when.as_ref(), &around, inside, what, possible, problems);
        check_calculation(&place, field, &around, inside, possible, problems);
    }
    let own: Option<Vec<&Condition>> = page.fields.iter().map(|field| field.when.as_ref()).collect();
    if page.kind == PageKind::Fields
        && let Some(own) = own
        && !own.is_empty()
        && !page.fields.iter().any(|field| problems.touch(&place.at(&field.id)))
        && possible.can(&around, &own, false)
    {
        problems.add(place, "the page can be shown without a single question on it");
    }
    true
}

/// What is counted or added up in a calculated field.
fn check_calculation<'a>(
    place: &Place,
    field: &'a Field,
    around: &[&'a Condition],
    inside: bool,
    possible: &Possible<'a>,
    problems: &mut Problems,
) {
    let Some(calculate) = &field.calculate else { return };
    let around: Vec<&Condition> = around.iter().copied().chain(&field.when).collect();
    for filter in calculate.filters() {
        let place = filter.place(&place.at("calculate")).at("where");
        let inside = inside || filter.group.is_some();
        one(&place, filter.when, &around, inside, NOTHING_COUNTED, possible, problems);
    }
}

fn check_derivation<'a>(
    place: &Place,
    derivation: &'a Derivation,
    possible: &Possible<'a>,
    problems: &mut Problems,
) {
    let around: Vec<&Condition> = derivation.when.iter().collect();
    let what = "nothing is ever calculated here";
    if problems.touch(place)
        || !one(&place.at("when"), derivation.when.as_ref(), &[], false, what, possible, problems)
    {
        return;
    }
    let what = "the outcome is always no";
    one(&place.at("holds"), derivation.holds.as_ref(), &around, false, what, possible, problems);
    for filter in derivation.filters() {
        let place = filter.place(place).at("where");
        one(&place, filter.when, &around, filter.group.is_some(), NOTHING_COUNTED, possible, problems);
    }
}

/// One condition, with those that hold around it; whether it may hold. A place that has a problem is passed over.
fn one<'a>(
    place: &Place,
    when: Option<&'a Condition>,
    around: &[&'a Condition],
    inside: bool,
    what: &str,
    possible: &Possible<'a>,
    problems: &mut Problems,
) -> bool {
    let Some(when) = when.filter(|_| !problems.touch(place)) else { return true };
    let with = |part: &'a Condition| {
        let all: Vec<&Condition> = around.iter().copied().chain([part]).collect();
        possible.can(&all, &[], inside)
    };
    if !with(when) {
        let alone = around.is_empty() || !possible.can(&[when], &[], inside);
        let why = if alone { "can never hold" } else { "contradicts the one around it" };
        problems.add(place, format!("{what}: the condition {why}"));
        return false;
    }
    // A way that leads nowhere beside one that does is a slip too.
    if let Condition::Any(parts) = when {
        for (index, _) in parts.iter().enumerate().filter(|(_, part)| !with(part)) {
            problems.add(&place.at("any").entry(index), "this part of the condition can never hold");
        }
    }
    true
}
