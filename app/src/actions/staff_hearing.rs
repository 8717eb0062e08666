//! The hearing in an objection: inviting, its report, or why there is none.

use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveTime;
use domain::TaskId;
use domain::objection::{HeardBy, NoHearing};
use services::views::{HearingInput, InviteInput};
use services::{InputProblem, ServiceError, Services, purpose};

use super::staff_hold::version;
use crate::http::{Posted, see_other};
use crate::visit::Visit;
use crate::{pages, paths};

/// `POST /werk/taken/{task}/uitnodigen` with `versie`, the date as `dag-day`, `dag-month` and `dag-year`, `tijd` (14:30), `hoe`
/// (talk, phone, video) and `plaats`, which who objects reads.
pub async fn invite(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let done = match invitation(task, &posted) {
        Ok(input) => services.invite_to_hearing(&visit.scope(purpose::REVIEW), &input).await,
        Err(problems) => Err(ServiceError::Invalid(problems)),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

/// `POST /werk/taken/{task}/zitting` with `versie`, the date as `gehoord-day`, `gehoord-month` and `gehoord-year`, `manier`
/// (talk, phone, video) and `verslag`.
pub async fn held(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let (on, by) = (posted.day("gehoord"), HeardBy::parse(posted.get("manier")));
    let input = match (on, by) {
        (Some(on), Some(by)) => Ok(HearingInput::Held { on, by, report: posted.get("verslag").to_owned() }),
        (on, by) => Err(problems([("gehoord", "date", on.is_none()), ("manier", "choose", by.is_none())])),
    };
    finish(&services, &visit, task, &posted, input).await
}

/// `POST /werk/taken/{task}/geen-zitting` with `versie`, `grond` (a ground of Awb 7:3) and `reden`.
pub async fn not_held(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    let input = match NoHearing::parse(posted.get("grond")) {
        Some(ground) => Ok(HearingInput::NotHeld { ground, reason: posted.get("reden").to_owned() }),
        None => Err(problems([("grond", "choose", true)])),
    };
    finish(&services, &visit, task, &posted, input).await
}

/// `POST /werk/taken/{task}/toch-horen` with `versie`.
pub async fn after_all(
    State(services): State<Services>,
    Extension(visit): Extension<Visit>,
    Path(task): Path<TaskId>,
    posted: Posted,
) -> Response {
    match services.hear_after_all(&visit.scope(purpose::REVIEW), task, version(&posted)).await {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(&services, &visit, task, &posted, problem).await,
    }
}

async fn finish(
    services: &Services,
    visit: &Visit,
    task: TaskId,
    posted: &Posted,
    input: Result<HearingInput, Vec<InputProblem>>,
) -> Response {
    let done = match input {
        Ok(input) => {
            services.finish_hearing(&visit.scope(purpose::REVIEW), task, version(posted), &input).await
        }
        Err(problems) => Err(ServiceError::Invalid(problems)),
    };
    match done {
        Ok(()) => see_other(&paths::task(task)),
        Err(problem) => pages::staff_task::after(services, visit, task, posted, problem).await,
    }
}

fn invitation(task: TaskId, posted: &Posted) -> Result<InviteInput, Vec<InputProblem>> {
    let (on, at) = (posted.day("dag"), time(posted.get("tijd")));
    match (on, at, HeardBy::parse(posted.get("hoe"))) {
        (Some(on), Some(at), Some(by)) => Ok(InviteInput {
            task,
            version: version(posted),
            on,
            at,
            by,
            place: posted.get("plaats").to_owned(),
        }),
        (on, at, by) => Err(problems([
            ("dag", "date", on.is_none()),
            ("tijd", "time", at.is_none()),
            ("hoe", "choose", by.is_none()),
        ])),
    }
}

/// What is wrong, of fields with a code each.
fn problems<const N: usize>(fields: [(&'static str, &'static str, bool); N]) -> Vec<InputProblem> {
    let wrong = fields.into_iter().filter(|(_, _, is_wrong)| *is_wrong);
    wrong.map(|(field, code, _)| InputProblem { field, code }).collect()
}

/// A time as people write it: `14:30`, `14.30` or `9:05`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once([':', '.'])?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (text, read) in [("14:30", at(14, 30)), ("9.05", at(9, 5)), (" 09:00 ", at(9, 0))] {
            assert_eq!(time(text), read, "{text}");
        }
        for text in ["", "14", "25:00", "14:60", "14:3", "half drie", "-1:30"] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
