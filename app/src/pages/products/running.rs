//! On the start page of a product: what the reader has open for it already, instead of a second one.

use domain::Lang;
use domain::product::{Product, ProductKind};
use leptos::prelude::*;
use services::views::{CaseRow, DraftRow, RunningView};

use crate::pages::status;
use crate::paths;
use crate::texts::home;
use crate::ui::{Alert, AlertTone, Button, ButtonKind, Icon, Sym, format};

/// The most cases that are shown; the overview has them all.
const SHOWN: usize = 3;

/// What is open, with the way on; nothing when nothing is.
pub fn running(
    product: &Product,
    open: &RunningView,
    overview: &'static str,
    lang: Lang,
) -> impl IntoView + use<> {
    let drafts = (!open.drafts.is_empty()).then(|| begun(product, open, lang));
    let cases = (!open.cases.is_empty()).then(|| sent(product, &open.cases, overview, lang));
    view! { {drafts}{cases} }
}

/// What was begun and not sent.
fn begun(product: &Product, open: &RunningView, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = open.drafts.iter().map(|draft| draft_row(draft, lang)).collect();
    let another = product.several.then(|| {
        view! {
            <form method="post" action=paths::product(&product.id) class="flow flow-s">
                <input type="hidden" name="nieuw" value=open.key.to_string()/>
                <p>{home::begun_several(lang)}</p>
                <Button text=home::begun_another(lang) kind=ButtonKind::Secondary/>
            </form>
        }
    });
    view! {
        <Alert tone=AlertTone::Info heading=home::begun(lang)>
            <ul class="plain flow flow-s">{rows}</ul>
            {another}
        </Alert>
    }
}

fn draft_row(draft: &DraftRow, lang: Lang) -> impl IntoView + use<> {
    let saved = format::date_time(draft.saved_at, lang);
    let until = format::date(draft.kept_until, lang);
    // A link; its name says which one, as there may be several.
    view! {
        <li class="flow flow-s">
            <p>{home::begun_line(lang, &saved, until)}</p>
            <p>
                <a class="utrecht-button utrecht-button--primary-action" href=paths::draft(draft.id)>
                    <Icon sym=Sym::ArrowRight/>
                    {home::begun_go_on(lang)}
                    <span class="vh">{format!(" ({saved})")}</span>
                </a>
            </p>
        </li>
    }
}

/// What was sent and is not decided or answered yet.
fn sent(product: &Product, cases: &[CaseRow], overview: &'static str, lang: Lang) -> impl IntoView + use<> {
    let apply = product.kind == ProductKind::Application;
    let [heading, link, single] = if apply {
        [home::runs_application(lang), home::runs_application_open(lang), home::runs_application_single(lang)]
    } else {
        [home::runs_other(lang), home::runs_other_open(lang), home::runs_other_single(lang)]
    };
    let explained = if product.several { home::runs_several(lang) } else { single };
    let rows: Vec<_> = cases
        .iter()
        .take(SHOWN)
        .map(|case| {
            view! {
                <li class="flow flow-s">
                    <p class="row">
                        <span>{home::runs_line(lang, &case.number, format::date(case.received, lang))}</span>
                        {status::badge(case.status, lang)}
                    </p>
                    <p><a href=paths::case(case.id)>{link}<span class="vh">{format!(" ({})", case.number)}</span></a></p>
                </li>
            }
        })
        .collect();
    let more = (cases.len() > SHOWN).then(|| {
        view! { <p><a href=overview>{home::runs_more(lang)}</a></p> }
    });
    view! {
        <Alert tone=AlertTone::Info heading=heading>
            <ul class="plain flow flow-s">{rows}</ul>
            {more}
            <p>{explained}</p>
        </Alert>
    }
}
