//! Tasks as rows of a table, on the queue and where one looks at what was chosen.

use std::collections::BTreeSet;

use domain::Lang;
use domain::cases::CaseStatus;
use domain::queue::Column;
use domain::tasks::{ReviewReason, TaskKind};
use leptos::prelude::*;
use services::views::QueueRow;

use super::{kind_name, teams};
use crate::pages::status;
use crate::paths;
use crate::texts::{objection, queue as text, staff};
use crate::ui::{Cell, DataTable, Due, format};

/// The table, without the columns that are left out; with a box in front of each task when some can be chosen, and one
/// column of the caller's at its end.
pub fn table(
    tasks: &[QueueRow],
    without: &BTreeSet<Column>,
    choose: bool,
    caption: &'static str,
    extra: Option<(&'static str, Vec<Cell>)>,
    lang: Lang,
) -> AnyView {
    let shown: Vec<Column> = Column::ALL.iter().copied().filter(|column| !without.contains(column)).collect();
    let heads = [staff::due(lang), staff::task(lang)]
        .into_iter()
        .chain(shown.iter().map(|column| head(*column, lang)))
        .chain(extra.iter().map(|(head, _)| *head))
        .map(str::to_owned)
        .collect();
    let mut extra = extra.into_iter().flat_map(|(_, cells)| cells);
    let rows = tasks
        .iter()
        .map(|task| {
            let first = if choose { chosen(task, lang) } else { due(task, lang) };
            [first, name(task, lang)]
                .into_iter()
                .chain(shown.iter().map(|column| cell(task, *column, lang)))
                .chain(extra.next())
                .collect()
        })
        .collect();
    view! { <DataTable caption heads rows/> }.into_any()
}

/// The name of a column.
pub const fn head(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Who => staff::who(lang),
        Column::Why => staff::why_here(lang),
        Column::Case => staff::case_number(lang),
        Column::Received => text::received(lang),
        Column::Holder => staff::holder(lang),
    }
}

/// What a task is, as the head of a row: its name and what it is about, leading to it.
pub fn line(href: String, kind: String, product: String) -> AnyView {
    view! { <a href=href><strong>{kind}</strong></a><br/><span class="soft">{product}</span> }.into_any()
}

/// The name of its kind.
fn named(task: &QueueRow, lang: Lang) -> String {
    kind_name(task.kind, task.made.as_ref().map(|made| &made.name), lang)
}

fn name(task: &QueueRow, lang: Lang) -> Cell {
    let line = line(paths::task(task.id), named(task, lang), task.product.get(lang).to_owned());
    Cell::new(view! { {line}{teams::below(task, lang)} })
}

fn due(task: &QueueRow, lang: Lang) -> Cell {
    Cell::new(view! { <Due days=Some(task.days_left) date=format::date(task.due, lang)/> })
}

fn chosen(task: &QueueRow, lang: Lang) -> Cell {
    let words = text::pick(lang, &task.number, named(task, lang));
    let value = format!("{}.{}", task.id, task.version);
    Cell::new(view! {
        <label class="pick">
            <input class="utrecht-checkbox" type="checkbox" name="kies" value=value/>
            <span class="vh">{words}</span>
            <Due days=Some(task.days_left) date=format::date(task.due, lang)/>
        </label>
    })
}

fn cell(task: &QueueRow, column: Column, lang: Lang) -> Cell {
    match column {
        Column::Who => Cell::new(task.who.clone()),
        Column::Why => match &task.made {
            Some(made) => Cell::new(made.why.get(lang).to_owned()),
            None => Cell::new(why(task.kind, &task.reasons, lang)),
        },
        Column::Case => {
            // Who judges a sample must not know how it was decided; what nearly all are needs no word.
            let said = !task.kind.is_blind() && task.status != CaseStatus::InProgress;
            let state = said.then(|| view! { <br/>{status::badge(task.status, lang)} });
            Cell::new(view! { <span class="num">{task.number.to_string()}</span>{state} })
        }
        Column::Received => Cell::new(format::date(format::day_of(task.received_at), lang)),
        Column::Holder => Cell::new(match (&task.assignee, task.mine) {
            (_, true) => staff::you(lang).to_owned(),
            (Some(name), false) => name.clone(),
            (None, false) => staff::nobody(lang).to_owned(),
        }),
    }
}

/// The first reason why a person must look, and how many more there are.
fn why(kind: TaskKind, reasons: &[ReviewReason], lang: Lang) -> impl IntoView + use<> {
    let first = reason_words(kind, reasons.first(), lang);
    let more = i64::try_from(reasons.len()).unwrap_or(i64::MAX) - 1;
    let more = (more > 0 && kind != TaskKind::SecondReview)
        .then(|| view! { <br/><small class="soft">{staff::more_reasons(lang, more)}</small> });
    view! { <span>{first}{more}</span> }
}

/// The words for a reason why a person must look, or for the kind of task where there is none.
pub fn reason_words(kind: TaskKind, first: Option<&ReviewReason>, lang: Lang) -> &'static str {
    match first {
        _ if kind == TaskKind::SecondReview => staff::short_second(lang),
        None => match kind {
            TaskKind::Advance => staff::short_advance(lang),
            TaskKind::Answer => staff::short_notice(lang),
            TaskKind::Sample => staff::short_sample(lang),
            TaskKind::HumanReview => staff::short_human(lang),
            TaskKind::Change => crate::texts::change::short(lang),
            TaskKind::Penalty => crate::texts::outage::penalty_short(lang),
            TaskKind::ObjectionCheck => objection::short_check(lang),
            TaskKind::Hearing => objection::short_hearing(lang),
            TaskKind::ObjectionDecision => objection::short_decision(lang),
            _ => "",
        },
        Some(ReviewReason::AlwaysByPerson) => staff::short_always(lang),
        Some(ReviewReason::UnsureFacts { .. }) => staff::short_unsure(lang),
        Some(ReviewReason::NoRight) => staff::short_no_right(lang),
        Some(ReviewReason::Undecided { .. }) => staff::short_undecided(lang),
        Some(ReviewReason::UntestedGrounds { .. }) => staff::short_untested(lang),
        Some(ReviewReason::OutsideMandate) => staff::short_mandate(lang),
        Some(ReviewReason::RulesStopped) => staff::short_stopped(lang),
        Some(ReviewReason::ApplicantWrote) => staff::short_wrote(lang),
        Some(ReviewReason::NotSigned) => staff::short_not_signed(lang),
        Some(ReviewReason::SpecialCircumstances) => staff::short_special(lang),
        Some(ReviewReason::UnconfirmedFigure { .. }) => staff::short_unconfirmed(lang),
        Some(ReviewReason::RulesFailed) => staff::short_failed(lang),
        Some(ReviewReason::LivesElsewhere { .. }) => staff::short_elsewhere(lang),
    }
}
