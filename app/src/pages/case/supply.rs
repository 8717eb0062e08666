//! "What do you need to do?": supply what was asked, or what was promised for later.

use domain::{Lang, Localized};
use leptos::prelude::*;
use services::views::{CaseView, DocumentRow, FileProblem, FileRow, RequestView};

use crate::pages::parts::files;
use crate::paths;
use crate::texts::case as text;
use crate::ui::{Alert, AlertTone, Button, Due, format};

/// Id of the file field for a document code.
pub fn field_id(code: &str) -> String {
    format!("bestand-{code}")
}

/// The block on top of the case page.
pub fn todo(case: &CaseView, refused: Option<&(String, FileProblem)>, lang: Lang) -> impl IntoView + use<> {
    if let Some(request) = &case.request {
        return asked(case, request, refused, lang).into_any();
    }
    if !case.later.is_empty() && !case.status.is_closed() {
        return later(case, refused, lang).into_any();
    }
    // What is asked before a decision stands above.
    if case.hearings.iter().any(|hearing| hearing.answered.is_none()) {
        return ().into_any();
    }
    view! {
        <Alert tone=AlertTone::Ok heading=text::todo(lang)>
            <p><strong>{text::todo_nothing(lang)}</strong>" "{text::todo_changed(lang)}</p>
        </Alert>
    }
    .into_any()
}

fn asked(
    case: &CaseView,
    request: &RequestView,
    refused: Option<&(String, FileProblem)>,
    lang: Lang,
) -> impl IntoView + use<> {
    let items: Vec<_> = request
        .items
        .iter()
        .map(|item| {
            if item.code == "question" {
                let label = item.label.get(lang).to_owned();
                return view! {
                    <li class="flow flow-s">
                        <h3 class="utrecht-heading-3">{text::question(lang)}</h3>
                        <p class="pre">{label}</p>
                        <p><a href="#bericht">{text::answer_by_message(lang)}</a></p>
                    </li>
                }
                .into_any();
            }
            document(case, &item.code, &item.label, None, &item.files, refused, lang).into_any()
        })
        .collect();
    let note = (!request.note.is_empty()).then(|| {
        view! { <p class="pre"><strong>{text::asked_note(lang)}</strong>" "{request.note.clone()}</p> }
    });
    let action = format!("{}/verzoek/{}", paths::case(case.id), request.id);
    let until = format::date(request.due, lang);
    let (words, days) = (text::todo_supply(lang, &until), request.days_left);
    view! {
        <Alert tone=AlertTone::Warning heading=text::todo(lang)>
            <p>{words}</p>
            <p><Due days=Some(days) date=until/></p>
            {note}
            <ul class="plain flow">{items}</ul>
            <form method="post" action=action class="flow flow-s">
                <Button text=text::all_sent(lang)/>
                <p class="small soft">{text::all_sent_hint(lang)}</p>
            </form>
        </Alert>
    }
}

fn later(case: &CaseView, refused: Option<&(String, FileProblem)>, lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = case
        .later
        .iter()
        .map(|DocumentRow { code, label, hint, files, .. }| {
            document(case, code, label, Some(hint), files, refused, lang)
        })
        .collect();
    view! {
        <Alert tone=AlertTone::Warning heading=text::todo(lang)>
            <p>{text::todo_later(lang)}</p>
            <ul class="plain flow">{items}</ul>
        </Alert>
    }
}

/// One document: what it is, what was sent, and the field to send a file.
pub fn document(
    case: &CaseView,
    code: &str,
    label: &Localized,
    hint: Option<&Localized>,
    sent: &[FileRow],
    refused: Option<&(String, FileProblem)>,
    lang: Lang,
) -> impl IntoView + use<> {
    let refused = refused.filter(|(refused, _)| refused == code).map(|(_, problem)| *problem);
    let action = format!("{}/documenten/{code}", paths::case(case.id));
    let hint = hint.map(|hint| hint.get(lang));
    let sent = (!sent.is_empty()).then(|| files::list(sent, "/documenten", lang));
    let name = label.get(lang).to_owned();
    view! {
        <li class="flow flow-s">
            {sent}
            {files::form(&field_id(code), &name, hint, action, refused, lang)}
        </li>
    }
}
