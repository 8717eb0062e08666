//! Taking a task and giving it back.

use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::{AbsenceInput, AskInput, ChangedBy};
use storage::TaskStatus;

use crate::world::worlds;

#[tokio::test]
async fn of_many_who_claim_at_once_one_gets_it_and_one_row_says_so() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let task = world.task(case, TaskKind::Review).await;
        let mut clicks = Vec::new();
        for who in ["intake", "reviewer", "second", "lead", "intake", "reviewer", "second", "lead"] {
            let (services, staff) = (world.services.clone(), world.staff(who).await);
            clicks.push(tokio::spawn(async move { services.claim(&staff, task.id, task.version).await }));
        }
        let mut got = 0;
        for click in clicks {
            match click.await.unwrap() {
                Ok(()) => got += 1,
                Err(problem) => assert!(matches!(problem, ServiceError::Stale(_)), "{problem:?}"),
            }
        }
        assert_eq!(got, 1, "{}", world.database);
        let after = world.task(case, TaskKind::Review).await;
        assert_eq!((after.status, after.version), (TaskStatus::Claimed, task.version + 1));
        assert_eq!(world.rows("audit", "action = 'task_claimed'").await, 1);
    }
}

#[tokio::test]
async fn a_task_is_given_back_by_its_holder_alone_and_can_be_taken_again() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let (reviewer, colleague) = (world.staff("reviewer").await, world.staff("second").await);
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        let services = &world.services;
        let by_other = services.release(&colleague, task.id, task.version).await;
        assert!(matches!(by_other, Err(ServiceError::Conflict(_))), "{}: {by_other:?}", world.database);
        let old = services.release(&reviewer, task.id, task.version - 1).await;
        assert!(matches!(old, Err(ServiceError::Stale(_))), "{old:?}");
        services.release(&reviewer, task.id, task.version).await.unwrap();
        let again = services.release(&reviewer, task.id, task.version).await;
        assert!(matches!(again, Err(ServiceError::Stale(_))), "{again:?}");
        let view = services.task(&colleague, task.id).await.unwrap();
        assert_eq!((view.assignee, view.mine), (None, false));
        let task = world.taken(&colleague, case, TaskKind::Review).await;
        assert!(services.task(&colleague, task.id).await.unwrap().mine);
        let view = services.task(&reviewer, task.id).await.unwrap();
        assert_eq!(view.assignee.map(|person| person.name).as_deref(), Some("Els Tervoort"));
        assert!(!view.mine);
    }
}

#[tokio::test]
async fn what_changed_a_task_is_told_by_name_or_as_the_system_or_the_applicant() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let (me, colleague) = (world.staff("reviewer").await, world.staff("second").await);
        let by = async |id| world.services.who_changed(&me, id).await.unwrap().map(|change| change.by);
        let task = world.taken(&colleague, case, TaskKind::Review).await;
        assert_eq!(
            by(task.id).await,
            Some(ChangedBy::Colleague("Els Tervoort".to_owned())),
            "{}",
            world.database
        );
        world.services.release(&colleague, task.id, task.version).await.unwrap();
        let task = world.taken(&me, case, TaskKind::Review).await;
        assert_eq!(by(task.id).await, Some(ChangedBy::Reader));
        // Who is away from tomorrow on loses the task at midnight, by the system.
        let tomorrow = Some(world.services.today() + chrono::TimeDelta::days(1));
        let away = AbsenceInput { staff: None, first: tomorrow, last: tomorrow, deputy: None };
        world.services.set_absence(&me, &away).await.unwrap();
        world.clock.advance(chrono::TimeDelta::days(1));
        world.work().await;
        assert_eq!(by(task.id).await, Some(ChangedBy::System), "{}", world.database);
        let ask =
            AskInput { task: task.id, version: task.version, documents: vec![], question: "Wat?".to_owned() };
        let refused = world.services.ask_information(&me, &ask).await;
        assert!(matches!(refused, Err(ServiceError::Stale(_))), "{refused:?}");
        // The applicant answers what is asked: the term runs again, and the work moves with it.
        world.clock.advance(chrono::TimeDelta::days(1));
        let task = world.taken(&me, case, TaskKind::Review).await;
        let ask = AskInput { version: task.version, ..ask };
        world.services.ask_information(&me, &ask).await.unwrap();
        world.clock.advance(chrono::TimeDelta::days(2));
        let request = world.seen(&owner, case).await.request.unwrap();
        world.services.finish_request(&owner, case, request.id).await.unwrap();
        assert_eq!(by(task.id).await, Some(ChangedBy::Applicant), "{}", world.database);
    }
}
