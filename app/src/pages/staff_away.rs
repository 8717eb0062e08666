//! Who is away, from when until when, and who takes over. Why is not asked.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use leptos::prelude::*;
use services::views::{AbsenceRow, AbsencesView};
use services::{InputProblem, Services, purpose};

use super::{context, links};
use crate::http::{Posted, failed, told};
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{common, cover as text, queue};
use crate::ui::{
    Button, ButtonKind, Cell, Choice, DataTable, DateField, DateParts, ErrorSummary, Field, FieldError,
    Select, StatusBadge, Sym, Tone, format,
};
use crate::visit::Visit;

/// `GET /werk/afwezig`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    show(&services, &visit, &Posted::default(), &[]).await
}

/// The page, perhaps after an absence that could not be kept.
pub async fn show(services: &Services, visit: &Visit, asked: &Posted, problems: &[InputProblem]) -> Response {
    match services.absences(&visit.scope(purpose::REVIEW)).await {
        Ok(view) => {
            let status = told(problems);
            (status, page(services, visit, view, asked.clone(), problems)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

const fn sentence(code: &str, lang: Lang) -> &'static str {
    match code.as_bytes() {
        b"past" => text::err_past(lang),
        b"order" => text::err_order(lang),
        b"long" => text::err_long(lang),
        b"overlap" => text::err_overlap(lang),
        b"choose" => text::err_deputy(lang),
        _ => text::err_date(lang),
    }
}

fn page(
    services: &Services,
    visit: &Visit,
    away: AbsencesView,
    asked: Posted,
    problems: &[InputProblem],
) -> Response {
    let lang = visit.lang;
    let errors: Vec<FieldError> = problems
        .iter()
        .map(|problem| FieldError {
            field: problem.field.to_owned(),
            text: sentence(problem.code, lang).to_owned(),
        })
        .collect();
    let plain = text::away_title(lang);
    let title = if errors.is_empty() { plain.to_owned() } else { common::error_title(lang, plain) };
    render(&context(services, visit), title, None, move || {
        view! {
            <Main>
                <div class="flow">
                    <p><a href=paths::QUEUE>{queue::back(lang)}</a></p>
                    <ErrorSummary errors=links(&errors, &asked)/>
                    <h1 class="utrecht-heading-1">{plain}</h1>
                    <p>{text::away_body(lang)}" "{text::away_work(lang)}</p>
                    {list(&away, lang)}
                    {form(&away, &asked, &errors, lang)}
                </div>
            </Main>
        }
    })
}

fn list(away: &AbsencesView, lang: Lang) -> AnyView {
    if away.rows.is_empty() {
        return view! { <p class="card">{text::nobody_away(lang)}</p> }.into_any();
    }
    let heads =
        [text::who(lang), text::period(lang), text::deputy_head(lang), text::state(lang), text::change(lang)];
    let rows = away.rows.iter().map(|row| cells(row, lang)).collect();
    let heads = heads.map(str::to_owned).to_vec();
    view! { <DataTable caption=text::away_list(lang) heads rows/> }.into_any()
}

fn cells(row: &AbsenceRow, lang: Lang) -> Vec<Cell> {
    let period = text::from_until(lang, format::date(row.first, lang), format::date(row.last, lang));
    let state = if row.now {
        view! { <StatusBadge tone=Tone::Warning text=text::now(lang)/> }.into_any()
    } else {
        view! { <StatusBadge tone=Tone::Neutral sym=Sym::Clock text=text::soon(lang)/> }.into_any()
    };
    let words = if row.now { text::end(lang) } else { text::cancel(lang) };
    let about = row.who.clone();
    let action = paths::end_absence(row.id);
    vec![
        Cell::new(row.who.clone()),
        Cell::new(period),
        Cell::new(row.deputy.clone().unwrap_or_else(|| text::the_team(lang).to_owned())),
        Cell::new(state),
        Cell::new(view! {
            <form method="post" action=action><Button text=words kind=ButtonKind::Subtle about=about/></form>
        }),
    ]
}

fn form(away: &AbsencesView, asked: &Posted, errors: &[FieldError], lang: Lang) -> impl IntoView + use<> {
    let wrong =
        |field: &str| errors.iter().find(|error| error.field == field).map(|error| error.text.clone());
    let typed = |name: &str| DateParts {
        day: asked.get(&format!("{name}-day")).to_owned(),
        month: asked.get(&format!("{name}-month")).to_owned(),
        year: asked.get(&format!("{name}-year")).to_owned(),
    };
    let chosen = |name: &str, first: String| {
        Some(asked.get(name).to_owned()).filter(|value| !value.is_empty()).unwrap_or(first)
    };
    let who = away.leads.then(|| {
        let choices = away
            .people
            .iter()
            .map(|one| {
                let mine = one.staff == away.me;
                let words = if mine { text::me(lang, &one.name) } else { one.name.clone() };
                Choice::new(one.staff.to_string(), words)
            })
            .collect();
        let field = Field::new("wie", text::who(lang)).error(wrong("wie"));
        view! { <Select field choices value=Some(chosen("wie", away.me.to_string()))/> }
    });
    let deputies = std::iter::once(Choice::new("team", text::the_team(lang)))
        .chain(
            away.people
                .iter()
                .filter(|one| away.leads || one.staff != away.me)
                .map(|one| Choice::new(one.staff.to_string(), one.name.clone())),
        )
        .collect();
    let from = Field::new("van", text::from(lang)).error(wrong("van"));
    let until = Field::new("tot", text::until(lang)).error(wrong("tot"));
    let deputy =
        Field::new("vervanger", text::deputy(lang)).hint(text::deputy_hint(lang)).error(wrong("vervanger"));
    view! {
        <section class="card flow measure" aria-labelledby="melden">
            <h2 class="utrecht-heading-3" id="melden">{text::set_title(lang)}</h2>
            <form class="flow" method="post" action=paths::AWAY>
                {who}
                <DateField field=from value=typed("van")/>
                <DateField field=until value=typed("tot")/>
                <Select field=deputy choices=deputies value=Some(chosen("vervanger", "team".to_owned()))/>
                <Button text=text::set(lang)/>
            </form>
        </section>
    }
}
