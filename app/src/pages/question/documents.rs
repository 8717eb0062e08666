//! The documents that follow from the answers: send, take back, or promise for later.

use domain::{DraftId, Lang};
use leptos::prelude::*;
use services::views::{DocumentRow, QuestionPageView};

use crate::pages::parts::files;
use crate::paths;
use crate::texts::form as text;
use crate::ui::{Button, ButtonKind, Icon, Sym};

/// Id of the file field for a document code.
pub fn field_id(code: &str) -> String {
    format!("bestand-{code}")
}

/// The documents with their forms.
pub fn documents(
    view: &QuestionPageView,
    rows: &[DocumentRow],
    title: &str,
    lang: Lang,
) -> impl IntoView + use<> {
    let draft = view.head.id;
    let page = view.page_id.clone();
    let lead = if rows.is_empty() { text::documents_none(lang) } else { text::documents_lead(lang) };
    let rows: Vec<_> = rows.iter().map(|row| document(draft, &page, row, lang)).collect();
    view! {
        <h1 class="utrecht-heading-1">{title.to_owned()}</h1>
        <p>{lead}</p>
        <ul class="plain flow">{rows}</ul>
        <crate::islands::KeepSession lang=lang/>
        <form class="buttons" method="post" action=paths::question(draft, &page)>
            <Button text=text::next(lang)/>
            <Button text=text::save_and_stop(lang) kind=ButtonKind::Secondary name="stoppen" value="ja"/>
        </form>
    }
}

fn document(draft: DraftId, page: &str, row: &DocumentRow, lang: Lang) -> impl IntoView + use<> {
    let base = paths::draft(draft);
    let name = row.label.get(lang).to_owned();
    let sent: Vec<_> = row
        .files
        .iter()
        .map(|file| {
            let remove = format!("{base}/bestanden/{page}/{}", file.id);
            view! {
                <li class="entry entry--line">
                    <a href=format!("/documenten/{}", file.id)><Icon sym=Sym::FileText/>{file.name.clone()}</a>
                    <form method="post" action=remove>
                        <button class="linkish" type="submit">
                            {text::remove(lang)}<span class="vh">" "{file.name.clone()}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect();
    let sent = (!sent.is_empty()).then(|| view! { <ul class="plain flow flow-s">{sent}</ul> });
    let earlier = (!row.earlier.is_empty()).then(|| {
        view! { <p>{text::document_earlier(lang)}</p> {files::list(&row.earlier, "/documenten", lang)} }
    });
    let upload = (!row.later).then(|| {
        let action = format!("{base}/documenten/{page}/{}", row.code);
        files::form(&field_id(&row.code), &name, None, action, row.problem, lang)
    });
    let (value, button) = if row.later { ("nee", text::later_undo(lang)) } else { ("ja", text::later(lang)) };
    let promised =
        row.later.then(|| view! { <p class="row"><Icon sym=Sym::Clock/>{text::later_yes(lang)}</p> });
    let choice = (row.files.is_empty() && row.earlier.is_empty()).then(|| {
        view! {
            <form method="post" action=format!("{base}/later/{page}/{}", row.code)>
                <input type="hidden" name="later" value=value/>
                <Button text=button kind=ButtonKind::Subtle about=name.clone()/>
            </form>
        }
    });
    view! {
        <li class="card card--flat flow flow-s">
            <h2 class="utrecht-heading-3">{name.clone()}</h2>
            <p class="soft">{row.hint.get(lang).to_owned()}</p>
            {earlier}
            {sent}
            {promised}
            {upload}
            {choice}
        </li>
    }
}
