//! Changing what was sent: in the form until a person judges it, then by message or document.

use domain::product::ProductKind;
use domain::{DraftId, Lang};
use leptos::prelude::*;
use services::views::{CaseView, ChangeView, DocumentRow, FileProblem};

use super::supply::document;
use crate::paths;
use crate::texts::case as text;
use crate::ui::{Button, ButtonKind, ButtonLink, Sym, format};

/// Where this stands on the page.
pub const PLACE: &str = "veranderen";

/// The section, while the case is open.
pub fn change(
    case: &CaseView,
    refused: Option<&(String, FileProblem)>,
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    let body = match case.change {
        ChangeView::Open { draft } => open(case, draft, lang).into_any(),
        ChangeView::Judged { draft } => judged(case, draft, refused, lang).into_any(),
        ChangeView::Closed => return None,
    };
    Some(view! {
        <section class="card card--flat flow" aria-labelledby=PLACE>
            <h2 class="utrecht-heading-2" id=PLACE>{text::change(lang)}</h2>
            {body}
        </section>
    })
}

fn open(case: &CaseView, draft: Option<DraftId>, lang: Lang) -> impl IntoView + use<> {
    let received = format::date(format::day_of(case.received_at), lang);
    let body = match case.kind {
        ProductKind::Application => text::change_open(lang, received),
        ProductKind::Report | ProductKind::Contact => text::change_open_other(lang, received),
    };
    let way = match draft {
        Some(draft) => view! {
            <p>{text::change_begun(lang)}</p>
            <p>
                <ButtonLink
                    text=text::change_go_on(lang)
                    href=paths::draft(draft)
                    kind=ButtonKind::Secondary
                    sym=Sym::Pencil
                />
            </p>
        }
        .into_any(),
        None => view! {
            <form method="post" action=paths::correction(case.id)>
                <Button text=text::change_start(lang) kind=ButtonKind::Secondary sym=Sym::Pencil/>
            </form>
        }
        .into_any(),
    };
    view! { <p>{body}</p> {way} }
}

fn judged(
    case: &CaseView,
    draft: Option<DraftId>,
    refused: Option<&(String, FileProblem)>,
    lang: Lang,
) -> impl IntoView + use<> {
    let unsent = draft.map(|draft| {
        view! { <p>{text::change_unsent(lang)}" "<a href=paths::draft(draft)>{text::change_unsent_look(lang)}</a></p> }
    });
    let rows: Vec<_> = case
        .addable
        .iter()
        .map(|DocumentRow { code, label, hint, .. }| {
            document(case, code, label, Some(hint), &[], refused, lang)
        })
        .collect();
    let documents = (!rows.is_empty())
        .then(|| view! { <p>{text::change_documents(lang)}</p> <ul class="plain flow">{rows}</ul> });
    view! {
        <p>{text::change_judged(lang)}</p>
        {unsent}
        <p><a href="#bericht">{text::change_write(lang)}</a></p>
        {documents}
    }
}
