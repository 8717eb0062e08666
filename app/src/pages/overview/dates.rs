//! The days to remember.

use domain::Lang;
use domain::cases::CaseStatus;
use leptos::prelude::*;
use services::views::{OverviewView, Todo};

use crate::texts::{hearing, overview as text, sign, start};
use crate::ui::{Card, Icon, Sym, format};

/// What comes, by day: what the reader must do, what the city must do, what is thrown away.
pub(super) fn dates(overview: &OverviewView, lang: Lang) -> Option<impl IntoView + use<>> {
    let todo = overview.todo.iter().filter_map(|todo| match todo {
        Todo::Supply { due, .. } => Some((*due, text::supply(lang).to_owned())),
        Todo::Sign { applicant, due, .. } => Some((*due, sign::todo(lang, applicant))),
        Todo::GiveViews { due, .. } => Some((*due, hearing::todo(lang).to_owned())),
        Todo::Read { .. } | Todo::Finish { .. } | Todo::Apply { .. } | Todo::SendLater { .. } => None,
    });
    // While the city waits for an answer its own time stands still.
    let waits = |status| matches!(status, CaseStatus::InfoRequested | CaseStatus::WaitingPartner);
    let cases = overview
        .cases
        .iter()
        .filter(|case| !case.status.is_closed() && !waits(case.status))
        .map(|case| (case.decide_by, start::date_hear(lang, case.product.get(lang))));
    let drafts = overview
        .drafts
        .iter()
        .map(|draft| (draft.kept_until, start::date_draft(lang, draft.product.get(lang))));
    let mut dates: Vec<_> = todo.chain(cases).chain(drafts).collect();
    if dates.is_empty() {
        return None;
    }
    dates.sort();
    let rows: Vec<_> = dates
        .into_iter()
        .map(|(day, what)| {
            view! {
                <li class="row">
                    <Icon sym=Sym::Calendar/>
                    <span><strong>{format::date(day, lang)}</strong><br/><span class="soft">{what}</span></span>
                </li>
            }
        })
        .collect();
    Some(view! { <Card id="data" heading=start::dates(lang)><ul class="list">{rows}</ul></Card> })
}
