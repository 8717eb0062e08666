//! What each role may not do. The answer leaves everything as it was.

use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{DocumentId, Scope, TaskId};
use services::ServiceError;
use services::views::AskInput;
use uuid::Uuid;

use crate::office::{refusal, verdict};
use crate::world::{World, worlds};

/// Everything one can try with a task; how each ends.
async fn tries(world: &World, scope: &Scope, task: &storage::Task) -> Vec<(&'static str, ServiceError)> {
    let services = &world.services;
    let ask =
        AskInput { task: task.id, version: task.version, documents: vec![], question: "Hoe?".to_owned() };
    let (id, version) = (task.id, task.version);
    let message = services.send_message(scope, task.case_id, Uuid::from_u128(7), "Hallo").await;
    let ends = [
        ("task", services.task(scope, id).await.map(drop)),
        ("claim", services.claim(scope, id, version).await),
        ("release", services.release(scope, id, version).await),
        ("recheck", services.recheck(scope, id).await),
        ("ask", services.ask_information(scope, &ask).await),
        ("grant", services.decide(scope, &verdict(task, Verdict::Grant)).await.map(drop)),
        ("refuse", services.decide(scope, &refusal(task)).await.map(drop)),
        ("second", services.confirm_second(scope, id, version, true, "").await.map(drop)),
        ("advance", services.finish_advance(scope, id, version, true, None, "").await),
        ("notice", services.finish_notice(scope, id, version, "Klaar", false).await),
        ("message", message),
    ];
    ends.into_iter().filter_map(|(name, end)| end.err().map(|problem| (name, problem))).collect()
}

#[tokio::test]
async fn a_functional_manager_keeps_texts_and_touches_no_case() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let task = world.task(case, TaskKind::Review).await;
        let manager = world.staff("manager").await;
        let ends = tries(&world, &manager, &task).await;
        assert_eq!(ends.len(), 11, "{}: {ends:#?}", world.database);
        for (name, end) in &ends {
            assert!(matches!(end, ServiceError::Forbidden(_)), "{name}: {end:?}");
        }
        let document = world.services.document(&manager, DocumentId(Uuid::from_u128(9))).await.map(drop);
        assert!(matches!(document, Err(ServiceError::Forbidden(_))), "{document:?}");
        assert_eq!(world.task(case, TaskKind::Review).await, task);
        assert_eq!(world.rows("access_log", "actor_kind = 'staff'").await, 0);
        assert_eq!(world.rows("messages", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn intake_asks_and_writes_but_does_not_decide() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let intake = world.staff("intake").await;
        let task = world.taken(&intake, case, TaskKind::Review).await;
        let view = world.services.task(&intake, task.id).await.unwrap();
        assert!(view.mine && !view.may_decide, "{}", world.database);
        for end in [
            world.services.decide(&intake, &verdict(&task, Verdict::Grant)).await,
            world.services.decide(&intake, &refusal(&task)).await,
            world.services.confirm_second(&intake, task.id, task.version, true, "").await,
        ] {
            assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{end:?}");
        }
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn nothing_is_decided_on_a_task_that_one_does_not_hold() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let (reviewer, lead) = (world.staff("reviewer").await, world.staff("lead").await);
        let free = world.task(case, TaskKind::Review).await;
        let end = world.services.decide(&reviewer, &verdict(&free, Verdict::Grant)).await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{}: {end:?}", world.database);
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        let end = world.services.decide(&lead, &verdict(&task, Verdict::Grant)).await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
        let end = world.services.decide(&reviewer, &verdict(&free, Verdict::Grant)).await;
        assert!(matches!(end, Err(ServiceError::Stale(_))), "{end:?}");
    }
}

#[tokio::test]
async fn a_resident_a_company_and_the_system_are_no_staff() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let task = world.task(case, TaskKind::Review).await;
        for (name, end) in tries(&world, &owner, &task).await {
            assert!(matches!(end, ServiceError::NotFound), "{}: {name}: {end:?}", world.database);
        }
        let nothing = storage::Task { id: TaskId(Uuid::from_u128(3)), ..task.clone() };
        assert_eq!(tries(&world, &testkit::system(owner.city), &nothing).await.len(), 11);
        assert_eq!(world.task(case, TaskKind::Review).await, task);
    }
}
