//! Asking the applicant: the term stands still (Awb 4:15) and runs on when the answer is in, or when it is not.

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::terms::EntryKind;
use domain::{CaseId, Scope};
use services::ServiceError;
use services::views::{AskInput, CaseView, Todo};
use storage::Task;

use crate::office::{day, refusal, verdict};
use crate::world::{World, pdf, worlds};

fn question(task: &Task, documents: &[&str], words: &str) -> AskInput {
    AskInput {
        task: task.id,
        version: task.version,
        documents: documents.iter().map(|code| (*code).to_owned()).collect(),
        question: words.to_owned(),
    }
}

/// A case in which the reviewer asks a document and a question on Wednesday 25 November.
async fn asked(world: &World) -> (Scope, Scope, CaseId) {
    let (owner, case) = world.special().await;
    world.clock.advance(TimeDelta::days(2));
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let input = question(&task, &["DOC-BUITENL", "DOC-BUITENL", "DOC-NIETS"], " Waarom? ");
    world.services.ask_information(&staff, &input).await.unwrap();
    (owner, staff, case)
}

/// The days that the term stood still, and whether the answer came.
fn stood_still(view: &CaseView) -> Vec<(u32, bool)> {
    let days = view.ledger.iter().filter_map(|entry| match entry.kind {
        EntryKind::InformationAsked { answered } => Some((entry.days, answered)),
        _ => None,
    });
    days.collect()
}

#[tokio::test]
async fn asking_stops_the_term_writes_a_letter_and_gives_the_resident_a_task() {
    for world in worlds().await {
        let (owner, _, case) = asked(&world).await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::InfoRequested, "{}", world.database);
        let request = view.request.clone().expect("a request");
        let labels: Vec<&str> = request.items.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(labels, ["DOC-BUITENL", "question"]);
        assert_eq!(request.items[1].label.nl, "Waarom?");
        // Ten days end on Saturday 5 December; the first working day after it is Monday.
        assert_eq!((request.due, request.days_left), (day("2026-12-07"), 12));
        // Eight weeks and twelve days end on a Saturday as well.
        assert_eq!((stood_still(&view), view.decide_by), (vec![(12, false)], day("2027-02-01")));
        assert_eq!(world.task(case, TaskKind::Review).await.due, day("2027-02-01"));
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::InfoRequested));
        let todo = world.services.overview(&owner).await.unwrap().todo;
        assert!(matches!(&todo[..], [Todo::Supply { due, .. }] if *due == day("2026-12-07")), "{todo:?}");
        assert_eq!(world.rows("letters", "kind = 'information_request'").await, 1);
    }
}

#[tokio::test]
async fn a_last_day_on_a_holiday_moves_past_it_and_the_weekend() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        world.clock.advance(TimeDelta::days(22));
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.ask_information(&staff, &question(&task, &[], "Waarom?")).await.unwrap();
        let request = world.seen(&owner, case).await.request.unwrap();
        // From 15 December ten days end on Christmas Day, before a weekend.
        assert_eq!(request.due, day("2026-12-28"), "{}", world.database);
    }
}

#[tokio::test]
async fn an_answer_lets_the_term_run_on_with_just_the_days_it_stood_still() {
    for world in worlds().await {
        let (owner, _, case) = asked(&world).await;
        world.clock.advance(TimeDelta::days(5));
        let request = world.seen(&owner, case).await.request.unwrap();
        let upload = world.services.upload_to_case(&owner, case, "DOC-BUITENL", "a.pdf", pdf()).await;
        upload.unwrap().unwrap();
        assert_eq!(world.seen(&owner, case).await.request.unwrap().items[0].files.len(), 1);
        world.services.finish_request(&owner, case, request.id).await.unwrap();
        world.services.finish_request(&owner, case, request.id).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.request), (CaseStatus::InfoReceived, None), "{}", world.database);
        let view = world.seen(&owner, case).await;
        // From 26 to 29 November.
        assert_eq!((stood_still(&view), view.decide_by), (vec![(4, true)], day("2027-01-22")));
        assert_eq!(world.task(case, TaskKind::Review).await.due, day("2027-01-22"));
        let answered = view.timeline.iter().filter(|row| row.event == CaseEvent::InfoReceived).count();
        assert_eq!(answered, 1);
        // The registers are asked again, and the colleague who waited decides.
        world.work().await;
        assert_eq!(world.rows("fact_snapshots", "1 = 1").await, 3);
        assert_eq!(world.tasks(case).await.len(), 1);
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        world.clock.advance(TimeDelta::days(30));
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted);
        assert_eq!(stood_still(&view), [(4, true)]);
    }
}

#[tokio::test]
async fn a_lapsed_request_closes_and_the_case_goes_on_without_a_refusal() {
    for world in worlds().await {
        let (owner, staff, case) = asked(&world).await;
        // On the last day itself it still waits.
        world.clock.set("2026-12-07T22:59:00Z".parse().unwrap());
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InfoRequested, "{}", world.database);
        world.clock.set("2026-12-08T08:00:00Z".parse().unwrap());
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, &view.request), (CaseStatus::InProgress, &None));
        assert!(view.decision.is_none());
        assert_eq!((stood_still(&view), view.decide_by), (vec![(12, false)], day("2027-02-01")));
        // The reminder that went before it is still to be read.
        let todo = world.services.overview(&owner).await.unwrap().todo;
        assert!(!todo.iter().any(|one| matches!(one, Todo::Supply { .. })), "{todo:?}");
        assert_eq!(world.rows("audit", "action = 'request_lapsed'").await, 1);
        // The applicant reads that the time runs again, and is told once.
        let lapsed = view.timeline.iter().filter(|row| row.event == CaseEvent::InfoLapsed).count();
        assert_eq!(lapsed, 1, "{}", world.database);
        assert_eq!(world.rows("jobs", "kind = 'notify' AND unique_key LIKE 'lapsed:%'").await, 1);
        // Saying afterwards that everything was sent changes nothing.
        let late = world.services.finish_request(&owner, case, request_of(&world, &staff, case).await).await;
        late.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
        // One may ask again, and the term stands still again.
        let task = world.task(case, TaskKind::Review).await;
        world.services.ask_information(&staff, &question(&task, &[], "En nu?")).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(stood_still(&view), [(12, false), (10, false)]);
        assert_eq!(view.decide_by, day("2027-02-09"));
    }
}

/// The first request of a case.
async fn request_of(world: &World, staff: &Scope, case: CaseId) -> domain::InformationRequestId {
    let mut tx = world.store.read(staff).await.unwrap();
    tx.requests().list(case).await.unwrap().first().unwrap().id
}

#[tokio::test]
async fn while_the_city_waits_nothing_is_decided_nor_proposed_to_a_colleague() {
    for world in worlds().await {
        let (owner, staff, case) = asked(&world).await;
        let task = world.task(case, TaskKind::Review).await;
        for input in [verdict(&task, Verdict::Grant), refusal(&task)] {
            let end = world.services.decide(&staff, &input).await;
            assert!(matches!(end, Err(ServiceError::Conflict(_))), "{}: {end:?}", world.database);
        }
        let twice = world.services.ask_information(&staff, &question(&task, &[], "Nog iets?")).await;
        assert!(matches!(twice, Err(ServiceError::Conflict(_))), "{twice:?}");
        assert_eq!(world.tasks(case).await.len(), 1);
        // The resident may still withdraw; then the request is gone and the term ends.
        world.services.withdraw(&owner, case).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.request), (CaseStatus::Withdrawn, None));
        world.clock.advance(TimeDelta::days(30));
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Withdrawn);
    }
}

#[tokio::test]
async fn asking_nothing_or_at_length_is_told() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        for (input, code) in [
            (question(&task, &[], "  "), "ask"),
            (question(&task, &["DOC-NIETS"], ""), "ask"),
            (question(&task, &[], &"x".repeat(4001)), "too_long"),
        ] {
            match world.services.ask_information(&staff, &input).await {
                Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].code, code),
                other => panic!("{}: {other:?}", world.database),
            }
        }
        assert_eq!(world.rows("information_requests", "1 = 1").await, 0);
    }
}
