//! Documents: asked on a page, for a reason, and never for what registers already say (Participatiewet 53a).

use super::names::Names;
use super::place::{Place, Problems};
use crate::facts::Register;
use crate::forms::{Evidence, Form, PageKind};
use crate::proposal::FactTexts;

/// Every document of the form.
pub(super) fn check(form: &Form, names: &Names<'_>, facts: &dyn FactTexts, problems: &mut Problems) {
    let top = Place::top();
    let pages = || form.tasks.iter().flat_map(|task| task.pages.iter().map(move |page| (task, page)));
    let place = pages().find(|(_, page)| page.kind == PageKind::Documents);
    match place {
        None if !form.evidence.is_empty() => {
            problems
                .add(&top.at("evidence"), "documents are asked, and no page of kind documents shows them");
        }
        Some((task, page)) if form.evidence.is_empty() => {
            problems.add(&top.at(&task.id).at(&page.id), "a documents page, and no document is ever asked");
        }
        _ => {}
    }
    for evidence in &form.evidence {
        let place = top.at(&evidence.doc);
        let texts = [
            ("label", Some(&evidence.label)),
            ("hint", Some(&evidence.hint)),
            ("period", evidence.period.as_ref()),
        ];
        problems.texts(&place, &texts);
        if let Some(when) = &evidence.when {
            names.condition(&place.at("when"), when, &[], problems);
        }
        registers(&place, evidence, names, facts, problems);
    }
}

fn registers(
    place: &Place,
    evidence: &Evidence,
    names: &Names<'_>,
    facts: &dyn FactTexts,
    problems: &mut Problems,
) {
    let register = |fact: &str| facts.definition(fact).map(|fact| fact.register);
    let holds = |fact: &str| !matches!(register(fact), None | Some(Register::None | Register::Dossier));
    for (key, list) in [("skip_if_verified", &evidence.skip_if_verified), ("proves", &evidence.proves)] {
        for fact in list.iter().filter(|fact| register(fact).is_none()) {
            problems.add(&place.at(key), format!("`{fact}` is not a fact of the dictionary"));
        }
    }
    let skip = place.at("skip_if_verified");
    for fact in evidence.skip_if_verified.iter().filter(|fact| register(fact) == Some(Register::None)) {
        problems.add(&skip, format!("no register holds `{fact}`, so the document is always asked"));
    }
    for fact in evidence.proves.iter().filter(|fact| holds(fact) && !evidence.skip_if_verified.contains(fact))
    {
        problems.add(
            &place.at("proves"),
            format!("registers hold `{fact}`; name it under skip_if_verified, so that it is asked only when they fail"),
        );
    }
    if !evidence.proves.is_empty() || !evidence.skip_if_verified.is_empty() {
        return;
    }
    let mut asked_by = Vec::new();
    if let Some(when) = &evidence.when {
        when.names(&mut asked_by);
    }
    let claimed = asked_by.into_iter().filter_map(|name| names.field(name)?.field.fact.as_deref());
    for fact in claimed.filter(|fact| holds(fact)) {
        problems.add(
            &place.at("when"),
            format!(
                "the document is asked because of `{fact}`, which registers hold: name it under skip_if_verified, or \
                 say under proves what else the document shows"
            ),
        );
    }
}
