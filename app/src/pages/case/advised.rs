//! The advice of experts that was made known with the decision (Awb 3:49, 3:50).

use domain::{Lang, Role};
use leptos::prelude::*;
use services::views::AdviceRead;

use crate::pages::parts::files;
use crate::texts::advice as text;
use crate::ui::{WhyDetails, format};

/// Who advised and when, with the question and the advice folded away; nothing where none was given.
pub fn advised(rows: &[AdviceRead], lang: Lang) -> Option<impl IntoView + use<>> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<_> =
        rows.iter().map(|row| view! { <li class="flow flow-s">{one(row, lang)}</li> }).collect();
    Some(view! {
        <section class="card flow" aria-labelledby="advies-besluit">
            <h2 class="utrecht-heading-2" id="advies-besluit">{text::read(lang)}</h2>
            <p>{text::read_body(lang)}</p>
            <ul class="list">{rows}</ul>
        </section>
    })
}

fn one(row: &AdviceRead, lang: Lang) -> impl IntoView + use<> {
    let who = match (row.skill, &row.field) {
        (_, Some(field)) => text::read_outside(lang, &row.expert, field.get(lang)),
        (Some(Role::MedicalAdviser), None) => text::read_medical(lang, &row.expert),
        (Some(_), None) => text::read_legal(lang, &row.expert),
        (None, None) => row.expert.clone(),
    };
    let day = |at| format::date(format::day_of(at), lang);
    let when = text::read_when(lang, day(row.asked_at), day(row.given_at));
    let signed = row.signed.clone().map(|name| view! { <p>{text::read_signed(lang, name)}</p> });
    let sent = (!row.files.is_empty()).then(|| files::list(&row.files, "/documenten", lang));
    let (question, body) = (row.question.clone(), row.body.clone());
    let summary = text::read_show(lang, &who);
    view! {
        <p><strong>{who}</strong></p>
        <p class="soft">{when}</p>
        <WhyDetails summary=summary>
            <p><strong>{text::read_question(lang)}</strong></p>
            <p class="pre" lang="nl">{question}</p>
            <p><strong>{text::read_advice(lang)}</strong></p>
            <p class="pre" lang="nl">{body}</p>
            {signed}
        </WhyDetails>
        {sent}
    }
}
