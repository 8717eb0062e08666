//! The rules with which the system grants by itself, with a button to stop each set and to let it go on.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use domain::Lang;
use leptos::prelude::*;
use services::views::{RuleSet, RuleSetsView, RuleStopRow};
use services::{InputProblem, ServiceError, Services, purpose};

use super::{context, links};
use crate::http::{Posted, failed, told};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, rules as text};
use crate::ui::{
    Button, ButtonKind, Cell, DataTable, ErrorSummary, Field, FieldError, StatusBadge, Sym, TextArea, Tone,
    format,
};
use crate::visit::Visit;

/// The id of the list: how the rules stand now.
const LIST: &str = "lijst";

/// `GET /werk/regels`, with `regels` (a product) to stop it or to let it go on.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    show(&services, &visit, &Posted::parse(&query.unwrap_or_default()), &[]).await
}

/// The page after a button that did nothing.
pub async fn after(services: &Services, visit: &Visit, posted: &Posted, problem: ServiceError) -> Response {
    match problem {
        ServiceError::Invalid(problems) => show(services, visit, posted, &problems).await,
        ServiceError::Stale(_) => {
            show(services, visit, posted, &[InputProblem { field: LIST, code: "changed" }]).await
        }
        problem => failed(services, visit, &problem),
    }
}

async fn show(services: &Services, visit: &Visit, asked: &Posted, problems: &[InputProblem]) -> Response {
    match services.rule_sets(&visit.scope(purpose::ADMINISTER)).await {
        Ok(view) => {
            let status = told(problems);
            (status, page(services, visit, view, asked.clone(), problems)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

const fn sentence(code: &str, lang: Lang) -> &'static str {
    match code.as_bytes() {
        b"changed" => text::err_changed(lang),
        b"too_long" => text::err_long(lang),
        _ => text::err_reason(lang),
    }
}

fn page(
    services: &Services,
    visit: &Visit,
    rules: RuleSetsView,
    asked: Posted,
    problems: &[InputProblem],
) -> Response {
    let lang = visit.lang;
    let error = |problem: &InputProblem| FieldError {
        field: problem.field.to_owned(),
        text: sentence(problem.code, lang).to_owned(),
    };
    let errors: Vec<FieldError> = problems.iter().map(error).collect();
    let plain = text::title(lang);
    let title = if errors.is_empty() { plain.to_owned() } else { common::error_title(lang, plain) };
    render(&context(services, visit), title, None, move || {
        let words = if rules.sets.is_empty() { text::none(lang) } else { text::others(lang) };
        view! {
            <Main>
                <div class="flow">
                    <ErrorSummary errors=links(&errors, &asked)/>
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    <p>{text::body(lang)}" "{text::effect(lang)}</p>
                    <div id=LIST>{list(&rules, lang)}</div>
                    <p class="soft">{words}</p>
                    {chosen(&rules, &asked, &errors, lang)}
                    {history(&rules.history, lang)}
                </div>
            </Main>
        }
    })
}

fn list(rules: &RuleSetsView, lang: Lang) -> Option<AnyView> {
    if rules.sets.is_empty() {
        return None;
    }
    let heads = [text::head(lang), text::state(lang)].map(str::to_owned).to_vec();
    let rows = rules.sets.iter().map(|set| cells(set, rules.may_resume, lang)).collect();
    Some(view! { <DataTable caption=text::list(lang) heads rows/> }.into_any())
}

fn cells(set: &RuleSet, may_resume: bool, lang: Lang) -> Vec<Cell> {
    let name = set.name.get(lang);
    let about = text::about(lang, name);
    let to = paths::rule_set(&set.product);
    let act = |words: &'static str| {
        view! {
            <br/>
            <a href=to>{words}<span class="vh">" "{about}</span></a>
        }
    };
    let state = match set.stopped {
        None => view! {
            <StatusBadge tone=Tone::Safe sym=Sym::Check text=text::grants(lang)/>
            {act(text::stop(lang))}
        }
        .into_any(),
        Some(at) => {
            let since = text::since(lang, format::date_time(at, lang));
            let act = match may_resume {
                true => act(text::resume(lang)).into_any(),
                false => view! { <br/><span class="small">{text::resume_who(lang)}</span> }.into_any(),
            };
            view! {
                <StatusBadge tone=Tone::Warning sym=Sym::AlertTriangle text=text::stopped(lang)/>
                " "<span class="small soft">{since}</span>
                {act}
            }
            .into_any()
        }
    };
    vec![Cell::new(view! { <strong>{name.to_owned()}</strong> }), Cell::new(state)]
}

/// The form for the set that was asked for, where the reader may turn it.
fn chosen(rules: &RuleSetsView, asked: &Posted, errors: &[FieldError], lang: Lang) -> Option<AnyView> {
    let set = rules.sets.iter().find(|set| set.product == asked.get("regels"))?;
    let may = set.stopped.is_none() || rules.may_resume;
    may.then(|| form(set, asked, errors, lang).into_any())
}

fn form(set: &RuleSet, asked: &Posted, errors: &[FieldError], lang: Lang) -> impl IntoView + use<> {
    let name = set.name.get(lang);
    let (title, body, why, button, kind) = match set.stopped {
        None => {
            let title = text::stop_title(lang, name);
            (title, text::stop_body(lang), text::stop_why(lang), text::stop(lang), ButtonKind::Primary)
        }
        Some(_) => {
            let title = text::resume_title(lang, name);
            (
                title,
                text::resume_body(lang),
                text::resume_why(lang),
                text::resume(lang),
                ButtonKind::Secondary,
            )
        }
    };
    let wrong = errors.iter().find(|error| error.field == "reden").map(|error| error.text.clone());
    let reason = Field::new("reden", why).hint(text::why_hint(lang)).error(wrong);
    view! {
        <section class="card flow measure" aria-labelledby="zetten">
            <h2 class="utrecht-heading-3" id="zetten">{title}</h2>
            <p>{body}</p>
            <form class="flow" method="post" action=paths::RULES novalidate>
                <input type="hidden" name="regels" value=set.product.clone()/>
                <input type="hidden" name="beurt" value=set.turns.to_string()/>
                <TextArea field=reason value=asked.get("reden").to_owned()/>
                <Button text=button kind/>
            </form>
            <p><a href=paths::RULES>{text::back(lang)}</a></p>
        </section>
    }
}

fn history(rows: &[RuleStopRow], lang: Lang) -> Option<impl IntoView + use<>> {
    if rows.is_empty() {
        return None;
    }
    let cells = |row: &RuleStopRow| {
        vec![
            Cell::new(format::date_time(row.at, lang)),
            Cell::new(row.name.get(lang).to_owned()),
            Cell::new(if row.stopped { text::stilled(lang) } else { text::went_on(lang) }.to_owned()),
            Cell::new(row.reason.clone()),
            Cell::new(row.by.clone()),
        ]
    };
    let heads = [text::when(lang), text::head(lang), text::what(lang), text::why(lang), text::by(lang)];
    let heads = heads.map(str::to_owned).to_vec();
    let rows = rows.iter().map(cells).collect();
    Some(view! { <DataTable caption=text::history(lang) heads rows/> })
}
