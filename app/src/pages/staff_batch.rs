//! Acts on many tasks: what was chosen, before anything is done; and what became of each task.

use std::collections::BTreeSet;

use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::decision::Grant;
use domain::product::Per;
use domain::queue::Column;
use domain::{Lang, TaskId};
use leptos::prelude::*;
use services::views::{BatchKind, BatchOutcome, BatchPreview, BatchView};
use services::{InputProblem, ServiceError, Services, purpose};
use uuid::Uuid;

use super::context;
use super::staff_queue::{kind_name, line, table};
use crate::http::{Posted, failed, told};
use crate::islands::BatchProgress;
use crate::paths;
use crate::shell::{Main, render};
use crate::texts::{cover, queue as text, staff};
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, ButtonLink, Cell, Choice, DataTable, ErrorSummary, Field,
    FieldError, RadioGroup, TextArea, format,
};
use crate::visit::Visit;

/// `GET /werk/samen` with `kies` per task.
pub async fn preview(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    RawQuery(query): RawQuery,
) -> Response {
    show(&services, &visit, &Posted::parse(query.as_deref().unwrap_or_default()), &[]).await
}

/// What was chosen, perhaps after an answer that was wrong.
pub async fn show(services: &Services, visit: &Visit, asked: &Posted, problems: &[InputProblem]) -> Response {
    let chosen: Vec<TaskId> = tasks(asked).into_iter().map(|(task, _)| task).collect();
    let none = problems.iter().any(|problem| problem.field == "taak");
    let preview = services.batch_preview(&visit.scope(purpose::REVIEW), &chosen).await;
    match preview {
        // Nothing to look at: what is wrong is all there is to say.
        Err(ServiceError::Invalid(wrong)) => nothing(services, visit, &wrong),
        Ok(_) if none => nothing(services, visit, problems),
        Ok(view) => {
            let status = told(problems);
            (status, page(services, visit, view, asked.clone(), problems)).into_response()
        }
        Err(problem) => failed(services, visit, &problem),
    }
}

/// The tasks of a query or form, each with the version that was seen; what cannot be read was not chosen.
pub fn tasks(asked: &Posted) -> Vec<(TaskId, i64)> {
    let read = |text: &String| {
        let (task, version) = text.split_once('.')?;
        Some((task.parse().ok()?, version.parse().ok()?))
    };
    asked.all("kies").iter().filter_map(read).collect()
}

/// `GET /werk/samen/{batch}`.
pub async fn get(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(batch): Path<Uuid>,
) -> Response {
    match services.batch(&visit.scope(purpose::REVIEW), batch).await {
        Ok(view) => result(&services, &visit, view),
        Err(problem) => failed(&services, &visit, &problem),
    }
}

fn sentence(code: &str, lang: Lang) -> &'static str {
    match code {
        "too_many" => text::err_many(lang),
        "reason" => text::err_reason(lang),
        "too_long" => staff::err_long(lang),
        _ => text::err_whom(lang),
    }
}

fn nothing(services: &Services, visit: &Visit, problems: &[InputProblem]) -> Response {
    let lang = visit.lang;
    let many = problems.iter().any(|problem| problem.code == "too_many");
    let words = if many { text::err_many(lang) } else { text::err_none(lang) };
    let page = render(&context(services, visit), text::together(lang), None, move || {
        view! {
            <Main>
                <div class="flow">
                    <h1 class="utrecht-heading-1">{text::together(lang)}</h1>
                    <Alert tone=AlertTone::Error heading=words>""</Alert>
                    <p><ButtonLink text=text::back(lang) href=paths::QUEUE/></p>
                </div>
            </Main>
        }
    });
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

fn page(
    services: &Services,
    visit: &Visit,
    preview: BatchPreview,
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
    let wrong = move |field: &str, errors: &[FieldError]| {
        errors.iter().find(|error| error.field == field).map(|error| error.text.clone())
    };
    let count = i64::try_from(preview.tasks.len()).unwrap_or(i64::MAX);
    render(&context(services, visit), text::batch(lang, count), None, move || {
        let whom = Field::new("naar", text::to_whom(lang)).error(wrong("naar", &errors));
        let why = Field::new("reden", text::reason(lang))
            .hint(text::reason_hint(lang))
            .error(wrong("reden", &errors));
        let hidden: Vec<_> = asked
            .all("kies")
            .into_iter()
            .map(|task| view! { <input type="hidden" name="kies" value=task/> })
            .collect();
        let naar = Some(asked.get("naar").to_owned()).filter(|naar| !naar.is_empty());
        let without: BTreeSet<Column> = [Column::Received].into();
        view! {
            <Main>
                <div class="flow">
                    <p><a href=paths::QUEUE>{text::back(lang)}</a></p>
                    <ErrorSummary errors=errors.clone()/>
                    <h1 class="utrecht-heading-1">{text::batch(lang, count)}</h1>
                    <p>{text::batch_body(lang)}</p>
                    {table(&preview.tasks, &without, false, text::batch_caption(lang), proposals(&preview, lang), lang)}
                    <form class="flow measure" method="post" action=paths::TOGETHER>
                        <input type="hidden" name="sleutel" value=preview.key.to_string()/>
                        {hidden}
                        <RadioGroup field=whom choices=targets(&preview, lang) value=naar/>
                        <TextArea field=why rows=2 value=asked.get("reden").to_owned()/>
                        <Button text=text::batch_button(lang)/>
                    </form>
                </div>
            </Main>
        }
    })
}

/// What would be granted for each task, for who decides.
fn proposals(preview: &BatchPreview, lang: Lang) -> Option<(&'static str, Vec<Cell>)> {
    let cells = preview.grants.iter().map(|grant| match grant {
        Some(grant) => Cell::new(amount(grant, lang)),
        None => Cell::new(text::look_first(lang)),
    });
    preview.decides.then(|| (text::proposed(lang), cells.collect()))
}

/// An amount with how often it is paid.
fn amount(grant: &Grant, lang: Lang) -> AnyView {
    let per = match grant.per {
        Per::Month => staff::per_month(lang),
        Per::Year => staff::per_year(lang),
        Per::Once => staff::per_once(lang),
    };
    let from = staff::from_date(lang, format::date(grant.from, lang));
    let amount = grant.amount.map(|amount| format::money(amount, lang));
    view! { <span class="num">{amount}</span>" "{per}<br/><span class="soft">{from}</span> }.into_any()
}

/// Oneself first, then colleagues by name, then nobody.
fn targets(preview: &BatchPreview, lang: Lang) -> Vec<Choice> {
    let colleagues = preview.colleagues.iter().filter(|one| one.staff != preview.me);
    let number = preview.grants.iter().flatten().count();
    let grant = (preview.decides && number > 0).then(|| {
        let words = text::grant(lang, i64::try_from(number).unwrap_or(i64::MAX));
        Choice::new("toekennen", words).hint(text::grant_hint(lang))
    });
    let free = Choice::new("vrij", text::to_nobody(lang)).hint(text::to_nobody_hint(lang));
    std::iter::once(Choice::new(preview.me.to_string(), text::to_me(lang)))
        .chain(colleagues.map(|one| Choice::new(one.staff.to_string(), text::to_colleague(lang, &one.name))))
        .chain(std::iter::once(free))
        .chain(grant)
        .collect()
}

fn result(services: &Services, visit: &Visit, batch: BatchView) -> Response {
    let lang = visit.lang;
    let title = match batch.kind {
        BatchKind::Undo => text::undone_title(lang),
        BatchKind::Assign | BatchKind::Release => text::done_title(lang),
        BatchKind::Grant => text::granted_title(lang),
    };
    render(&context(services, visit), title, None, move || {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let all = batch.lines.len();
        let ended = all - batch.count(BatchOutcome::Waiting);
        let busy = ended < all;
        let alone = number(
            [BatchOutcome::Changed, BatchOutcome::Refused, BatchOutcome::Failed]
                .map(|one| batch.count(one))
                .iter()
                .sum(),
        );
        let spread = batch.lines.iter().any(|line| line.to.is_some());
        let what = match (batch.kind, &batch.to) {
            (BatchKind::Assign, None) if spread => Some(cover::spread_done(lang).to_owned()),
            (BatchKind::Undo | BatchKind::Grant, _) => None,
            (BatchKind::Assign, Some(name)) => Some(text::given_to(lang, name)),
            (BatchKind::Assign, None) | (BatchKind::Release, _) => Some(text::given_back(lang).to_owned()),
        };
        let because =
            (!batch.reason.is_empty()).then(|| view! { <p>{text::because(lang, &batch.reason)}</p> });
        let left = (alone > 0).then(
            || view! { <Alert tone=AlertTone::Warning heading=text::left_alone(lang, alone)>""</Alert> },
        );
        let again =
            busy.then(|| view! { <p><ButtonLink text=text::refresh(lang) href=paths::batch(batch.id)/></p> });
        let undo = batch.may_undo.then(|| {
            view! {
                <form class="flow flow-s" method="post" action=paths::undo_batch(batch.id)>
                    <Button text=text::undo(lang) kind=ButtonKind::Secondary/>
                    <p class="small soft">{text::undo_body(lang)}</p>
                </form>
            }
        });
        let undone = batch.undone_by.map(|undo| {
            view! {
                <p><strong>{text::undone(lang)}</strong>" "<a href=paths::batch(undo)>{text::see_undo(lang)}</a></p>
            }
        });
        view! {
            <Main>
                <div class="flow">
                    <p><a href=paths::QUEUE>{text::back(lang)}</a></p>
                    <h1 class="utrecht-heading-1">{title}</h1>
                    {what.map(|what| view! { <p class="lead">{what}</p> })}
                    <p class="soft">{text::asked_by(lang, &batch.by, format::date_time(batch.at, lang))}</p>
                    {because}
                    <BatchProgress stand=text::progress(lang, ended, all) busy>
                        <progress aria-labelledby="voortgang" max=all.to_string() value=ended.to_string()></progress>
                        {again}
                        {left}
                        {lines(&batch, lang)}
                        {undone}
                        {undo}
                    </BatchProgress>
                </div>
            </Main>
        }
    })
}

fn lines(batch: &BatchView, lang: Lang) -> impl IntoView + use<> {
    let heads = [staff::task(lang), staff::who(lang), staff::case_number(lang), text::result(lang)]
        .map(str::to_owned)
        .to_vec();
    let refused = match batch.kind {
        BatchKind::Grant => text::refused_grant(lang),
        BatchKind::Assign | BatchKind::Release | BatchKind::Undo => text::refused(lang),
    };
    let rows = batch
        .lines
        .iter()
        .map(|one| {
            let (class, words) = match one.outcome {
                BatchOutcome::Waiting => ("flag flag--none", text::waiting(lang)),
                BatchOutcome::Done => ("flag flag--ok", text::done(lang)),
                BatchOutcome::Changed => ("flag flag--diff", text::changed(lang)),
                BatchOutcome::Refused => ("flag flag--diff", refused),
                BatchOutcome::Failed => ("flag flag--diff", text::failed(lang)),
                BatchOutcome::Second => ("flag flag--ok", text::second(lang)),
            };
            let to = one
                .to
                .as_ref()
                .map(|to| view! { <br/><small class="soft">{cover::to(lang)}": "{to.clone()}</small> });
            vec![
                Cell::new(line(
                    paths::task(one.task),
                    kind_name(one.kind, one.made.as_ref(), lang),
                    one.product.get(lang).to_owned(),
                )),
                Cell::new(one.who.clone()),
                Cell::new(view! { <span class="num">{one.number.to_string()}</span> }),
                Cell::new(view! { <span><span class=class>{words}</span>{to}</span> }),
            ]
        })
        .collect();
    view! { <DataTable caption=text::result_caption(lang) heads rows/> }
}
