//! The formal check of an objection, the decision on it, and taking more time for it.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::mandate::Verdict;
use domain::objection::Outcome;
use domain::{Cents, TaskId};
use services::views::{CheckInput, ObjectionVerdict, RevisionInput};
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/ontvankelijk` with `versie`, `oordeel` (ja, nee) and `toelichting`.
pub async fn check(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match posted.get("oordeel") {
        answer @ ("ja" | "nee") => {
            let input = CheckInput {
                task,
                version: version(&posted),
                admissible: answer == "ja",
                note: posted.get("toelichting").to_owned(),
            };
            services.check_objection(&visit.scope(purpose::REVIEW), &input).await
        }
        _ => Err(ServiceError::Invalid(vec![InputProblem { field: "oordeel", code: "choose" }])),
    };
    answered(&services, &visit, task, &posted, done).await
}

/// `POST /werk/taken/{task}/bezwaarbesluit` with `versie`, `uitkomst` (founded, partly_founded, unfounded, inadmissible) and
/// `redenen` and `weging`; for a new decision `besluit` (toekennen, anders, hulp), `bedrag`, `hulp` and the date as `vanaf-day`,
/// `vanaf-month` and `vanaf-year`; for costs that were asked `kosten` (ja, nee) and `vergoeding`.
pub async fn decide(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match input(task, &posted) {
        Ok(input) => services.decide_objection(&visit.scope(purpose::REVIEW), &input).await.map(drop),
        Err(problems) => Err(ServiceError::Invalid(problems)),
    };
    answered(&services, &visit, task, &posted, done).await
}

/// `POST /werk/taken/{task}/verdagen` with `versie` and `waarom`, which who objects reads.
pub async fn postpone(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    let done = services.postpone_objection(&scope, task, version(&posted), posted.get("waarom")).await;
    answered(&services, &visit, task, &posted, done).await
}

async fn answered(
    services: &Services,
    visit: &Visit,
    task: TaskId,
    posted: &Posted,
    done: services::Result<()>,
) -> Response {
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(services, visit, task, posted, problem).await,
    }
}

fn input(task: TaskId, posted: &Posted) -> Result<ObjectionVerdict, Vec<InputProblem>> {
    let mut problems = Vec::new();
    let outcome = Outcome::parse(posted.get("uitkomst"));
    if outcome.is_none() {
        problems.push(InputProblem { field: "uitkomst", code: "choose" });
    }
    let revises = outcome.is_some_and(Outcome::revises);
    let revision = if revises { revision(posted, &mut problems) } else { None };
    let costs = match posted.get("kosten") {
        "nee" => Some(None),
        "ja" => match Cents::parse(posted.get("vergoeding")) {
            Some(amount) => Some(Some(amount)),
            None => {
                problems.push(InputProblem { field: "vergoeding", code: "amount" });
                None
            }
        },
        _ => None,
    };
    match outcome {
        Some(outcome) if problems.is_empty() => Ok(ObjectionVerdict {
            task,
            version: version(posted),
            outcome,
            reasons: posted.get("redenen").to_owned(),
            weighing: posted.get("weging").to_owned(),
            costs,
            revision,
        }),
        _ => Err(problems),
    }
}

/// The new decision; none when nothing was chosen, which the use case judges.
fn revision(posted: &Posted, problems: &mut Vec<InputProblem>) -> Option<RevisionInput> {
    let (verdict, is_help) = match posted.get("besluit") {
        "toekennen" => (Verdict::Grant, false),
        "anders" => (Verdict::GrantDifferently, false),
        "hulp" => (Verdict::Grant, true),
        _ => return None,
    };
    let (mut amount, mut from) = (None, None);
    if is_help || verdict == Verdict::GrantDifferently {
        amount = Cents::parse(posted.get("bedrag")).filter(|amount| *amount >= Cents::ZERO);
        if amount.is_none() && !(is_help && posted.get("bedrag").is_empty()) {
            problems.push(InputProblem { field: "bedrag", code: "amount" });
        }
        from = posted.day("vanaf");
        if from.is_none() {
            problems.push(InputProblem { field: "vanaf", code: "date" });
        }
    }
    Some(RevisionInput { verdict, amount, from, help: posted.get("hulp").to_owned() })
}
