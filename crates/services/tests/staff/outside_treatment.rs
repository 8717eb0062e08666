//! Leaving an application outside treatment (Awb 4:5): only after a request that stayed without answer, for four weeks, by two
//! people, with a letter that says what was missing.

use chrono::TimeDelta;
use domain::cases::CaseStatus;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use services::ServiceError;
use services::views::{AskInput, VerdictInput, VerdictResult};
use storage::Task;

use crate::office::{day, verdict};
use crate::world::{World, worlds};

/// A question of Wednesday 25 November that stays without answer: its last day was Monday 7 December.
async fn unanswered(world: &World) -> (Scope, CaseId) {
    let (owner, case) = world.special().await;
    world.clock.advance(TimeDelta::days(2));
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let documents = vec!["DOC-BUITENL".to_owned()];
    let question = "Waar werkte u?".to_owned();
    let input = AskInput { task: task.id, version: task.version, documents, question };
    world.services.ask_information(&staff, &input).await.unwrap();
    (owner, case)
}

async fn at(world: &World, moment: &str) {
    world.clock.set(moment.parse().unwrap());
    world.work().await;
}

fn outside(task: &Task) -> VerdictInput {
    VerdictInput {
        reasons: "Zonder uw jaren in het buitenland weten wij niet of u dit mag krijgen.".to_owned(),
        ..verdict(task, Verdict::OutsideTreatment)
    }
}

/// Whether the reviewer is offered it, and until when.
async fn offered(world: &World, case: CaseId) -> Option<chrono::NaiveDate> {
    let staff = world.staff("reviewer").await;
    let task = world.task(case, TaskKind::Review).await;
    world.services.task(&staff, task.id).await.unwrap().outside.map(|left| left.last)
}

fn wrong(done: services::Result<VerdictResult>) -> Vec<(&'static str, &'static str)> {
    match done {
        Err(ServiceError::Invalid(problems)) => problems.iter().map(|one| (one.field, one.code)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn two_people_leave_it_outside_treatment_and_the_letter_says_what_was_missing() {
    for world in worlds().await {
        let (owner, case) = unanswered(&world).await;
        at(&world, "2026-12-07T20:00:00Z").await;
        assert_eq!(offered(&world, case).await, None, "{}: there is time", world.database);
        at(&world, "2026-12-08T08:00:00Z").await;
        assert_eq!(offered(&world, case).await, Some(day("2027-01-04")), "{}: four weeks", world.database);
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let without = VerdictInput { reasons: String::new(), ..outside(&task) };
        assert_eq!(wrong(world.services.decide(&staff, &without).await), [("redenen", "reasons")]);
        let sent = world.services.decide(&staff, &outside(&task)).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond, "{}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::OutsideTreatment, "{}", world.database);
        let decision = view.decision.unwrap();
        assert_eq!((decision.verdict, decision.grant.is_none()), (Verdict::OutsideTreatment, true));
        assert_eq!(world.rows("decisions", "verdict = 'outside_treatment'").await, 1);
        let body = if world.database == "sqlite" { "letter" } else { "letter::text" };
        for told in ["Waar werkte u?", "art. 4:5", "altijd opnieuw aanvragen"] {
            let letters =
                world.rows("letters", &format!("kind = 'decision' AND {body} LIKE '%{told}%'")).await;
            assert_eq!(letters, 1, "{}: {told}", world.database);
        }
        let judged = world
            .rows("letters", &format!("kind = 'decision' AND {body} LIKE '%Welke regels gelden%'"))
            .await;
        assert_eq!(judged, 0, "{}: nothing was judged", world.database);
        // It is a decision: one may object to it.
        assert!(decision.objection_until > world.services.today(), "{}", world.database);
    }
}

#[tokio::test]
async fn it_is_not_possible_with_an_answer_nor_when_the_city_waited_too_long() {
    for world in worlds().await {
        let (owner, case) = unanswered(&world).await;
        let request = world.seen(&owner, case).await.request.unwrap();
        world.services.finish_request(&owner, case, request.id).await.unwrap();
        at(&world, "2026-12-08T08:00:00Z").await;
        assert_eq!(offered(&world, case).await, None, "{}: it was answered", world.database);
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let done = world.services.decide(&staff, &outside(&task)).await;
        assert_eq!(wrong(done), [("besluit", "outside")], "{}", world.database);
    }
    for world in worlds().await {
        let (_, case) = unanswered(&world).await;
        at(&world, "2027-01-04T20:00:00Z").await;
        assert_eq!(offered(&world, case).await, Some(day("2027-01-04")), "{}: the last day", world.database);
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &outside(&task)).await.unwrap();
        // The second person comes a day too late: the law lets nobody send it any more.
        at(&world, "2027-01-05T08:00:00Z").await;
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let late = world.services.confirm_second(&second, task.id, task.version, true, "").await;
        assert!(matches!(late, Err(ServiceError::Conflict(_))), "{}: {late:?}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0, "{}", world.database);
        world.services.confirm_second(&second, task.id, task.version, false, "Te laat.").await.unwrap();
        assert_eq!(offered(&world, case).await, None);
    }
}
