//! The whole calculation behind a proposal, as steps that open, and as data.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::proposal::Step;
use domain::{Lang, TaskId};
use leptos::prelude::*;
use services::views::StepsView;
use services::{Services, purpose};

use super::context;
use crate::http::failed;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{case, staff as text};
use crate::ui::{Icon, Sym, format};
use crate::visit::Visit;

/// `GET /werk/taken/{task}/berekening`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
) -> Response {
    match services.task_steps(&visit.scope(purpose::REVIEW), task).await {
        Ok(view) => page(&services, &visit, &view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

/// `GET /werk/taken/{task}/berekening.json`: the decision receipt.
pub async fn data(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
) -> Response {
    match services.task_steps(&visit.scope(purpose::REVIEW), task).await {
        Ok(view) => axum::Json(view.receipt).into_response(),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn page(services: &Services, visit: &Visit, view: &StepsView) -> Response {
    let lang = visit.lang;
    let task = view.task;
    let lead =
        text::steps_lead(lang, view.product.get(lang), &view.number, format::date(view.reference_date, lang));
    let count = i64::try_from(view.steps.iter().map(Step::count).sum::<usize>()).unwrap_or(i64::MAX);
    let steps = view.steps.clone();
    render(&context(services, visit), text::steps_title(lang), None, move || {
        let data = format!("{}.json", paths::steps(task));
        view! {
            <Main>
                <div class="flow">
                    <a class="back" href=paths::task(task)><Icon sym=Sym::ArrowLeft/>{text::steps_back(lang)}</a>
                    <h1 class="utrecht-heading-1">{text::steps_title(lang)}</h1>
                    <p>{lead}" "{text::steps_count(lang, count)}"."</p>
                    <div class="card">{list(&steps, lang)}</div>
                    <p><a href=data>{text::steps_data(lang)}</a></p>
                </div>
            </Main>
        }
    })
}

/// Steps below each other; one that rests on others opens.
fn list(steps: &[Step], lang: Lang) -> AnyView {
    let rows: Vec<_> = steps
        .iter()
        .map(|step| {
            let line = line(step, lang);
            let row = if step.steps.is_empty() {
                view! { <div class="step">{line}</div> }.into_any()
            } else {
                view! {
                    <details class="more">
                        <summary><span class="step">{line}</span></summary>
                        {list(&step.steps, lang)}
                    </details>
                }
                .into_any()
            };
            view! { <li>{row}</li> }
        })
        .collect();
    view! { <ol class="steps-tree">{rows}</ol> }.into_any()
}

/// What, the outcome, and where it comes from.
fn line(step: &Step, lang: Lang) -> impl IntoView + use<> {
    let from = if step.fact { text::steps_fact(lang).to_owned() } else { step.cited.clone() };
    let doubts: Vec<_> = step
        .unconfirmed
        .iter()
        .map(|reason| view! { <small>{case::unconfirmed(lang, reason)}</small> })
        .collect();
    view! {
        <span>{step.what.get(lang).to_owned()}</span>
        " "
        <strong class="num">{step.outcome.get(lang).to_owned()}</strong>
        " "
        <small>{from}</small>
        {doubts}
    }
}
