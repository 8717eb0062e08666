//! Deciding, and agreeing as second person.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::mandate::Verdict;
use domain::{Cents, TaskId};
use services::views::VerdictInput;
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hear::unheard;
use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// The outcome that grants help rather than money.
const HELP: &str = "hulp";

/// `POST /werk/taken/{task}/besluit` with `versie`, `besluit` (toekennen, anders, hulp, afwijzen), `hulp`, `bedrag`,
/// the date as `vanaf-day`, `vanaf-month` and `vanaf-year`, `redenen` and `weging`.
pub async fn decide(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match input(task, &posted) {
        Ok(input) => services.decide(&visit.scope(purpose::REVIEW), &input).await.map(|_| ()),
        Err(problems) => Err(ServiceError::Invalid(problems)),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/tweede` with `versie`, `akkoord` (ja, nee) and `toelichting`.
pub async fn second(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let scope = visit.scope(purpose::REVIEW);
    let done = match posted.get("akkoord") {
        answer @ ("ja" | "nee") => {
            let agree = answer == "ja";
            services
                .confirm_second(&scope, task, version(&posted), agree, posted.get("toelichting"))
                .await
                .map(|_| ())
        }
        _ => Err(ServiceError::Invalid(vec![InputProblem { field: "akkoord", code: "choose" }])),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

fn input(task: TaskId, posted: &Posted) -> Result<VerdictInput, Vec<InputProblem>> {
    let mut problems = Vec::new();
    let verdict = match posted.get("besluit") {
        "toekennen" | HELP => Some(Verdict::Grant),
        "anders" => Some(Verdict::GrantDifferently),
        "afwijzen" => Some(Verdict::Refuse),
        "buiten" => Some(Verdict::OutsideTreatment),
        _ => {
            problems.push(InputProblem { field: "besluit", code: "choose" });
            None
        }
    };
    let (mut amount, mut from) = (None, None);
    let is_help = posted.get("besluit") == HELP;
    if is_help || verdict == Some(Verdict::GrantDifferently) {
        amount = Cents::parse(posted.get("bedrag")).filter(|amount| *amount >= Cents::ZERO);
        // Help needs no budget to buy it with.
        if amount.is_none() && !(is_help && posted.get("bedrag").is_empty()) {
            problems.push(InputProblem { field: "bedrag", code: "amount" });
        }
        from = posted.day("vanaf");
        if from.is_none() {
            problems.push(InputProblem { field: "vanaf", code: "date" });
        }
    }
    match verdict {
        Some(verdict) if problems.is_empty() => Ok(VerdictInput {
            task,
            version: version(posted),
            verdict,
            amount,
            from,
            help: posted.get("hulp").to_owned(),
            reasons: posted.get("redenen").to_owned(),
            weighing: posted.get("weging").to_owned(),
            unheard: unheard(posted),
        }),
        _ => Err(problems),
    }
}
