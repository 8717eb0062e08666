//! The task list of an application: what is done, what is left.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::forms::TaskState as State_;
use domain::{DraftId, Lang, Localized};
use leptos::prelude::*;
use services::views::TaskListView;
use services::{Services, purpose};

use super::context;
use super::parts::no_right::no_right;
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{form as text, overview};
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, ButtonLink, Icon, SavedAt, Sym, TaskList, TaskRow, TaskState,
    format,
};
use crate::visit::Visit;

/// `GET /aanvraag/{draft}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(draft): Path<DraftId>,
) -> Response {
    match services.draft_tasks(&visit.scope(purpose::APPLY), draft).await {
        Ok(view) => page(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, list: TaskListView) -> Response {
    let lang = visit.lang;
    let product = list.head.product_name.get(lang);
    let (title, lead, home, back) = match list.head.corrects {
        Some(case) => (
            text::change_title(lang, product),
            text::change_lead(lang),
            paths::case(case),
            text::change_back(lang),
        ),
        None => (
            text::tasks_title(lang, product),
            text::tasks_lead(lang),
            crate::actions::delete_draft::overview(visit).to_owned(),
            overview::title(lang),
        ),
    };
    render(&context(services, visit), title.clone(), None, move || {
        let id = list.head.id;
        let mut rows: Vec<_> = list
            .tasks
            .into_iter()
            .map(|task| TaskRow {
                title: task.title.get(lang).to_owned(),
                href: task.page.map(|page| paths::question(id, &page)),
                hint: not_asked(&task.skipped, lang),
                state: match task.state {
                    State_::NotStarted => TaskState::Open,
                    State_::Busy => TaskState::Busy,
                    State_::CannotYet => TaskState::Blocked,
                    State_::Done => TaskState::Done,
                },
            })
            .collect();
        rows.push(TaskRow {
            title: text::check_and_send(lang).to_owned(),
            href: list.ready.then(|| paths::check(id)),
            hint: (!list.ready).then(|| text::check_wait(lang).to_owned()),
            state: if list.ready { TaskState::Open } else { TaskState::Blocked },
        });
        let check = list.ready.then(|| {
            view! { <p><ButtonLink text=text::check_and_send(lang) href=paths::check(id) sym=Sym::ArrowRight/></p> }
        });
        let no_right = no_right(&list.no_right, lang);
        let from_check = list.from_check.then(|| {
            view! {
                <Alert tone=AlertTone::Info heading=text::from_check(lang)>
                    <p>{text::from_check_body(lang)}</p>
                </Alert>
            }
        });
        let stop = list.head.corrects.map(|_| {
            view! {
                <form method="post" action=format!("{}/weg", paths::draft(id))>
                    <Button text=text::change_stop(lang) kind=ButtonKind::Subtle sym=Sym::Trash/>
                </form>
            }
        });
        view! {
            <Main>
                <div class="flow narrow">
                    <a class="back" href=home><Icon sym=Sym::ArrowLeft/>{back}</a>
                    <h1 class="utrecht-heading-1">{title}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{lead}</p>
                    {no_right}
                    {from_check}
                    <SavedAt time=format::time(list.head.saved_at)/>
                    <TaskList rows/>
                    {check}
                    {stop}
                    <p class="soft">
                        {text::kept_until(lang, format::date(format::day_of(list.head.kept_until), lang))}
                    </p>
                </div>
            </Main>
        }
    })
}

/// What is not asked any more and why, in one line; none when everything is.
fn not_asked(skipped: &[Localized], lang: Lang) -> Option<String> {
    let told: Vec<String> = skipped.iter().map(|title| text::not_needed(lang, title.get(lang))).collect();
    (!told.is_empty()).then(|| told.join(" "))
}
