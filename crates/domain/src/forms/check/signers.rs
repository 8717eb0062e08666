//! Who sends and who signs: somebody does, and a partner signs only where the form asks whether there is one. What the
//! partner answers comes after everything else, so nothing of the applicant's hangs on it.

use super::names::Names;
use super::place::{Place, Problems};
use super::{limits, reason, shape};
use crate::forms::{Field, FieldType, Form, FormRole, PageKind, PageWho};

/// The fact that says whether there is a partner.
const PARTNER: &str = "heeft_partner";

/// Who may send the form, and who signs it.
pub(super) fn check(form: &Form, names: &Names<'_>, problems: &mut Problems) {
    let top = Place::top();
    if form.who.is_empty() {
        problems.add(&top.at("who"), "nobody may send this form");
    }
    for (index, role) in form.who.iter().enumerate() {
        if form.who.iter().take(index).any(|before| before == role) {
            problems.add(&top.at("who"), "the same role stands here twice");
        }
    }
    let Some(signer) = &form.signers.partner else { return };
    let place = top.at("signers").at("partner");
    if !form.who.is_empty() && !form.who.contains(&FormRole::Resident) {
        problems.add(&place, "the partner of a resident signs, and no resident may send this form");
    }
    if !asks_partner(form) {
        problems.add(&place, format!("no question and no calculation of this form says `{PARTNER}`"));
    }
    names.condition(&place.at("when"), &signer.when, &[], problems);
    let Some(bsn) = &signer.bsn else { return };
    let place = place.at("bsn");
    names.reference(&place, bsn, &[], problems);
    if names.field(bsn).is_some_and(|seen| seen.field.kind != FieldType::Bsn) {
        problems.add(&place, format!("`{bsn}` does not ask a citizen service number"));
    }
}

/// Whether the form asks for a partner, in a question or by calculation.
fn asks_partner(form: &Form) -> bool {
    let fields = form.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
    let mut facts = fields.filter_map(|field| field.fact.as_deref());
    facts.any(|fact| fact == PARTNER) || form.derive.iter().any(|derivation| derivation.fact == PARTNER)
}

/// The pages that the partner answers. `names` are those that the applicant has met; the partner sees these and their own.
pub(super) fn pages<'a>(form: &'a Form, mut names: Names<'a>, problems: &mut Problems) {
    for task in &form.tasks {
        let place = Place::top().at(&task.id);
        if !task.pages.is_empty() && task.pages.iter().all(|page| page.who == PageWho::Partner) {
            problems.add(&place, "a task holds a page that the applicant answers");
        }
        for page in task.pages.iter().filter(|page| page.who == PageWho::Partner) {
            let place = place.at(&page.id);
            if form.signers.partner.is_none() {
                problems.add(&place.at("who"), "the partner answers this page, and does not sign this form");
            }
            if page.kind != PageKind::Fields {
                problems.add(&place, "the partner answers questions, no groups and no documents");
            }
            if page.title.is_none() {
                problems.add(&place, "a page of the partner has a title");
            }
            shape::page(&place, page, problems);
            if let Some(when) = &page.when {
                names.condition(&place.at("when"), when, &[], problems);
            }
            for (index, field) in page.fields.iter().enumerate() {
                let place = place.at(&field.id);
                reason::check(&place, field, problems);
                limits::check(&place, field, page.fields.get(..index).unwrap_or_default(), problems);
                if has_more(field) {
                    let reason = "what the partner answers is asked as it is: it claims no fact, is not filled in \
                                  beforehand, and is neither calculated nor chosen from a list of the applicant";
                    problems.add(&place, reason);
                }
                if let Some(when) = &field.when {
                    names.condition(&place.at("when"), when, &[], problems);
                }
                names.meet(field, None);
            }
        }
    }
}

const fn has_more(field: &Field) -> bool {
    field.fact.is_some() || field.prefill.is_some() || field.calculate.is_some() || field.choices.is_some()
}
