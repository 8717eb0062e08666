//! Early warnings that a term ends: on the day the city chose, once, to whoever holds the case.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::CaseEvent;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use services::ServiceError;
use services::views::AskInput;
use storage::Task;

use crate::crash::{CrashingIds, crashing_work};
use crate::office::{day, verdict};
use crate::world::{Parts, World, worlds};

/// Moves the clock to a morning and does what is due.
async fn morning(world: &World, day: &str) {
    world.clock.set(format!("{day}T08:00:00Z").parse().unwrap());
    world.work().await;
}

async fn warned(world: &World, case: CaseId) -> Vec<Task> {
    let mut tasks = world.tasks(case).await;
    tasks.retain(|task| task.kind == TaskKind::TermEnds);
    tasks
}

async fn told(world: &World, owner: &Scope, case: CaseId) -> usize {
    let timeline = world.seen(owner, case).await.timeline;
    timeline.iter().filter(|row| row.event == CaseEvent::TermWarned).count()
}

#[tokio::test]
async fn who_holds_the_case_is_warned_before_the_target_and_before_the_last_day() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let review = world.taken(&staff, case, TaskKind::Review).await;
        // Eight weeks end on 18 January; the city aims at two weeks sooner, and warns a week before that.
        assert_eq!(review.due, day("2027-01-18"));
        morning(&world, "2026-12-27").await;
        assert_eq!(warned(&world, case).await, [], "{}", world.database);
        morning(&world, "2026-12-28").await;
        let tasks = warned(&world, case).await;
        assert_eq!((tasks.len(), tasks[0].assignee, tasks[0].due), (1, review.assignee, day("2027-01-18")));
        assert_eq!(told(&world, &owner, case).await, 1);
        assert_eq!(world.rows("audit", "action = 'term_warned'").await, 1);
        // Seen: the task goes, the term stays.
        let staff = world.staff("reviewer").await;
        let colleague = world.staff("second").await;
        let kept = world.services.see_warning(&colleague, tasks[0].id, tasks[0].version).await;
        assert!(matches!(kept, Err(ServiceError::Conflict(_))), "{kept:?}");
        let wrong = world.services.see_warning(&staff, review.id, review.version).await;
        assert!(matches!(wrong, Err(ServiceError::Conflict(_))), "{wrong:?}");
        world.services.see_warning(&staff, tasks[0].id, tasks[0].version).await.unwrap();
        morning(&world, "2027-01-12").await;
        assert!(warned(&world, case).await.iter().all(|task| task.done_at.is_some()));
        morning(&world, "2027-01-13").await;
        let tasks = warned(&world, case).await;
        assert_eq!(tasks.iter().filter(|task| task.done_at.is_none()).count(), 1, "five days before the end");
        assert_eq!((tasks.len(), told(&world, &owner, case).await), (2, 2));
        // The decision takes it away.
        let staff = world.staff("reviewer").await;
        let review = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&review, Verdict::Grant)).await.unwrap();
        assert!(warned(&world, case).await.iter().all(|task| task.done_at.is_some()));
        morning(&world, "2027-03-01").await;
        assert_eq!(warned(&world, case).await.len(), 2, "{}", world.database);
    }
}

#[tokio::test]
async fn a_term_that_moves_takes_its_warning_along() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        world.clock.advance(TimeDelta::days(2));
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let ask = |task: &Task| AskInput {
            task: task.id,
            version: task.version,
            documents: Vec::new(),
            question: "Waarom?".to_owned(),
        };
        world.services.ask_information(&staff, &ask(&task)).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.decide_by, day("2027-02-01"));
        morning(&world, "2026-12-28").await;
        assert_eq!(warned(&world, case).await, [], "{}: that was the day of the old term", world.database);
        morning(&world, "2027-01-11").await;
        assert_eq!(warned(&world, case).await.len(), 1);
        // Asked again: the warning is of no use any more, and comes back for the new last day.
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        world.services.ask_information(&staff, &ask(&task)).await.unwrap();
        let moved = world.seen(&owner, case).await.decide_by;
        assert!(moved > day("2027-02-01"));
        assert!(warned(&world, case).await[0].done_at.is_some());
        let again = moved - TimeDelta::days(21);
        morning(&world, &again.to_string()).await;
        let tasks = warned(&world, case).await;
        let open: Vec<_> = tasks.iter().filter(|task| task.done_at.is_none()).map(|task| task.due).collect();
        assert_eq!((tasks.len(), open), (2, vec![moved]), "{}", world.database);
    }
}

#[tokio::test]
async fn without_a_holder_the_team_is_warned_and_a_decided_case_is_left_alone() {
    for world in worlds().await {
        let (_, decided) = world.special().await;
        let (_, case) = world.special_of("resident:schoon").await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, decided, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        morning(&world, "2026-12-28").await;
        let tasks = warned(&world, case).await;
        assert_eq!((tasks.len(), tasks[0].assignee), (1, None), "{}", world.database);
        assert_eq!(warned(&world, decided).await, []);
        // The same warning does not pile up.
        morning(&world, "2027-01-13").await;
        assert_eq!(warned(&world, case).await.len(), 1);
        assert_eq!(world.rows("term_warnings", "1 = 1").await, 2);
    }
}

#[tokio::test]
async fn a_worker_that_stops_anywhere_warns_exactly_once() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (owner, case) = world.special().await;
        world.clock.set("2026-12-28T08:00:00Z".parse().unwrap());
        let owner = Scope { purpose: services::purpose::FOLLOW, ..owner };
        let crashes = crashing_work(&world, &ids, async || {
            let told = world.rows("term_warnings", "1 = 1").await;
            let audited = world.rows("audit", "action = 'term_warned'").await;
            let events = world.rows("case_events", "kind = 'term_warned'").await;
            let tasks = warned(&world, case).await.len();
            assert_eq!([audited, events, tasks], [told; 3], "{database}");
        })
        .await;
        assert!(crashes >= 4, "{database}: only {crashes} crashes");
        assert_eq!(
            (warned(&world, case).await.len(), told(&world, &owner, case).await),
            (1, 1),
            "{database}"
        );
    }
}
