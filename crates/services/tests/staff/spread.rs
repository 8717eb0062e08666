//! Spreading work: acts on many tasks, taking them back, the next task, and views of the queue.

use std::sync::Arc;

use domain::decision::DecidedBy;
use domain::queue::QueueChoice;
use domain::tasks::TaskKind;
use domain::{Scope, StaffId, TaskId};
use services::ServiceError;
use services::views::{BatchAct, BatchInput, BatchOutcome, QueueFilter};
use storage::{Task, TaskStatus};
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::crash::{CrashingIds, crashing_work};
use crate::fill::BIJSTAND;
use crate::machine::{changed, plain, worlds_with};
use crate::office::refusal;
use crate::world::{Parts, World, worlds};

/// Two tasks of one case (review and advance) and one of another.
async fn three(world: &World) -> Vec<Task> {
    let (_, special) = world.special().await;
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let bijstand = world.sent(&owner, "bijstand", BIJSTAND).await;
    world.work().await;
    vec![
        world.task(bijstand, TaskKind::Review).await,
        world.task(bijstand, TaskKind::Advance).await,
        world.task(special, TaskKind::Review).await,
    ]
}

fn asked(act: BatchAct, tasks: &[Task]) -> BatchInput {
    let tasks = tasks.iter().map(|task| (task.id, task.version)).collect();
    BatchInput { key: Uuid::from_u128(77), act: Some(act), reason: "Ziek".to_owned(), tasks }
}

fn me(scope: &Scope) -> StaffId {
    scope.staff().unwrap()
}

async fn now(world: &World, tasks: &[Task]) -> Vec<Task> {
    let mut found = Vec::new();
    for task in tasks {
        found.push(world.task(task.case_id, task.kind).await);
    }
    found
}

async fn outcomes(world: &World, scope: &Scope, batch: Uuid) -> Vec<BatchOutcome> {
    let view = world.services.batch(scope, batch).await.unwrap();
    view.lines.iter().map(|line| line.outcome).collect()
}

#[tokio::test]
async fn a_team_lead_gives_tasks_to_a_colleague_and_takes_that_back() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let (lead, reviewer, second) =
            (world.staff("lead").await, world.staff("reviewer").await, world.staff("second").await);
        world.services.claim(&second, tasks[0].id, tasks[0].version).await.unwrap();
        let chosen = now(&world, &tasks).await;
        let input = asked(BatchAct::Give(me(&reviewer)), &chosen);
        let batch = world.services.start_batch(&lead, &input).await.unwrap();
        assert_eq!(world.services.start_batch(&lead, &input).await.unwrap(), batch, "a second click");
        assert_eq!(outcomes(&world, &lead, batch).await, [BatchOutcome::Waiting; 3]);
        let early = world.services.undo_batch(&lead, batch).await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{early:?}");
        world.work().await;
        let view = world.services.batch(&lead, batch).await.unwrap();
        assert_eq!(view.count(BatchOutcome::Done), 3, "{}", world.database);
        assert_eq!(
            (view.to.as_deref(), view.by.as_str(), view.may_undo),
            (Some("Samir Bakkali"), "Kwame Mensah", true)
        );
        let given = now(&world, &tasks).await;
        assert!(given.iter().all(|task| task.assignee == Some(me(&reviewer))));
        assert_eq!(world.rows("audit", "action = 'task_assigned'").await, 3, "once each");

        // What somebody touched since stays; the rest goes back to who had it.
        world.services.release(&reviewer, given[2].id, given[2].version).await.unwrap();
        let undo = world.services.undo_batch(&lead, batch).await.unwrap();
        assert_eq!(world.services.undo_batch(&lead, batch).await.unwrap(), undo, "a second click");
        world.work().await;
        let expected = [BatchOutcome::Done, BatchOutcome::Done, BatchOutcome::Changed];
        assert_eq!(outcomes(&world, &lead, undo).await, expected, "{}", world.database);
        let back: Vec<_> = now(&world, &tasks).await.iter().map(|task| task.assignee).collect();
        assert_eq!(back, [Some(me(&second)), None, None]);
        let view = world.services.batch(&lead, batch).await.unwrap();
        assert_eq!((view.may_undo, view.undone_by), (false, Some(undo)));
        let again = world.services.undo_batch(&lead, undo).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
    }
}

#[tokio::test]
async fn others_take_what_is_free_and_give_back_what_is_theirs() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        world.services.claim(&second, tasks[2].id, tasks[2].version).await.unwrap();
        let chosen = now(&world, &tasks).await;
        let input = BatchInput { reason: String::new(), ..asked(BatchAct::Give(me(&reviewer)), &chosen) };
        let batch = world.services.start_batch(&reviewer, &input).await.unwrap();
        world.work().await;
        let expected = [BatchOutcome::Done, BatchOutcome::Done, BatchOutcome::Refused];
        assert_eq!(outcomes(&world, &reviewer, batch).await, expected, "{}", world.database);
        let held = now(&world, &tasks).await;
        assert_eq!(held[2].assignee, Some(me(&second)), "a colleague's work stays theirs");
        let key = Uuid::from_u128(78);
        let to_other = BatchInput { key, ..asked(BatchAct::Give(me(&second)), &held[..2]) };
        let batch = world.services.start_batch(&reviewer, &to_other).await.unwrap();
        world.work().await;
        assert_eq!(outcomes(&world, &reviewer, batch).await, [BatchOutcome::Refused; 2]);
        let release = BatchInput { key: Uuid::from_u128(79), ..asked(BatchAct::Release, &held) };
        let batch = world.services.start_batch(&reviewer, &release).await.unwrap();
        world.work().await;
        assert_eq!(outcomes(&world, &reviewer, batch).await, expected);
        let free = now(&world, &tasks).await;
        assert_eq!((free[0].status, free[2].status), (TaskStatus::Open, TaskStatus::Claimed));
        let stranger = world.services.undo_batch(&second, batch).await;
        assert!(matches!(stranger, Err(ServiceError::Forbidden(_))), "{stranger:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_act_is_said_and_nothing_is_done() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let (lead, reviewer, manager) =
            (world.staff("lead").await, world.staff("reviewer").await, world.staff("manager").await);
        let fine = asked(BatchAct::Give(me(&reviewer)), &tasks);
        let many = (0..201).map(|n| (TaskId(Uuid::from_u128(n)), 1)).collect();
        for (input, field) in [
            (BatchInput { tasks: Vec::new(), ..fine.clone() }, "taak"),
            (BatchInput { tasks: many, ..fine.clone() }, "taak"),
            (BatchInput { act: None, ..fine.clone() }, "naar"),
            (BatchInput { act: Some(BatchAct::Give(me(&manager))), ..fine.clone() }, "naar"),
            (BatchInput { reason: " ".to_owned(), ..fine.clone() }, "reden"),
        ] {
            let Err(ServiceError::Invalid(problems)) = world.services.start_batch(&lead, &input).await else {
                panic!("{field} was taken")
            };
            assert_eq!(problems[0].field, field);
        }
        let reader = world.services.start_batch(&manager, &fine).await;
        assert!(matches!(reader, Err(ServiceError::Forbidden(_))), "{reader:?}");
        assert_eq!(world.rows("batches", "1 = 1").await + world.rows("batch_items", "1 = 1").await, 0);

        // Another city sees neither the tasks nor the act.
        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        let ids: Vec<TaskId> = tasks.iter().map(|task| task.id).collect();
        assert_eq!(world.services.batch_preview(&lead, &ids).await.unwrap().tasks.len(), 3);
        assert!(world.services.batch_preview(&utrecht, &ids).await.unwrap().tasks.is_empty());
        let batch = world.services.start_batch(&lead, &fine).await.unwrap();
        let theirs = world.services.batch(&utrecht, batch).await;
        assert!(matches!(theirs, Err(ServiceError::NotFound)), "{theirs:?}");
        let own = asked(BatchAct::Release, &tasks);
        let crossing = world.services.start_batch(&utrecht, &own).await;
        assert!(crossing.is_err(), "a task of another city");
    }
}

/// A supplement that only the mandate keeps from being granted by the system, and general assistance, of which not every
/// ground was tested.
async fn to_grant(world: &World) -> Vec<Task> {
    let (owner, plain) = plain(world).await;
    let bijstand = world.sent(&owner, "bijstand", BIJSTAND).await;
    world.work().await;
    vec![world.task(plain, TaskKind::Review).await, world.task(bijstand, TaskKind::Review).await]
}

#[tokio::test]
async fn what_needs_no_look_is_granted_together_each_with_a_decision_in_the_name_of_a_person() {
    for world in worlds_with("automatic_grant: true", "automatic_grant: false").await {
        let tasks = to_grant(&world).await;
        let (intake, reviewer) = (world.staff("intake").await, world.staff("reviewer").await);
        let ids: Vec<TaskId> = tasks.iter().map(|task| task.id).collect();
        let preview = world.services.batch_preview(&reviewer, &ids).await.unwrap();
        let shown: Vec<bool> = preview.grants.iter().map(Option::is_some).collect();
        assert_eq!((shown, preview.decides), (vec![true, false], true), "{}", world.database);
        let grant = asked(BatchAct::Grant, &tasks);
        let receives = world.services.start_batch(&intake, &grant).await;
        assert!(matches!(receives, Err(ServiceError::Forbidden(_))), "{receives:?}");
        let batch = world.services.start_batch(&reviewer, &grant).await.unwrap();
        world.work().await;
        let expected = [BatchOutcome::Done, BatchOutcome::Refused];
        assert_eq!(outcomes(&world, &reviewer, batch).await, expected, "{}", world.database);
        let after = now(&world, &tasks).await;
        assert_eq!((after[0].status, after[0].done_by), (TaskStatus::Done, Some(me(&reviewer))));
        assert_eq!(
            (after[1].status, after[1].version),
            (TaskStatus::Open, tasks[1].version),
            "nothing of the attempt"
        );
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let decision = world.seen(&owner, tasks[0].case_id).await.decision.unwrap();
        let DecidedBy::Person { person, second: None } = decision.by else { panic!("one person") };
        assert_eq!(person.name, "Samir Bakkali");
        assert_eq!(decision.grant, preview.grants[0], "what was shown is what was granted");
        let back = world.services.undo_batch(&reviewer, batch).await;
        assert!(matches!(back, Err(ServiceError::Conflict(_))), "a decision that was sent stands: {back:?}");
        assert!(!world.services.batch(&reviewer, batch).await.unwrap().may_undo);
    }
}

#[tokio::test]
async fn a_crash_anywhere_in_a_grant_of_many_leaves_no_half_decision_and_no_double_one() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let catalog = changed("automatic_grant: true", "automatic_grant: false").unwrap();
        let world = World::with(database, store, Parts { ids: ids.clone(), catalog, ..Parts::default() });
        let tasks = to_grant(&world).await;
        let reviewer = world.staff("reviewer").await;
        let batch = world.services.start_batch(&reviewer, &asked(BatchAct::Grant, &tasks)).await.unwrap();
        let crashes = crashing_work(&world, &ids, async || {
            let done = outcomes(&world, &reviewer, batch).await[0] == BatchOutcome::Done;
            let finished = now(&world, &tasks).await[0].status == TaskStatus::Done;
            let counts = (world.rows("decisions", "1 = 1").await, world.rows("letters", "1 = 1").await);
            assert_eq!((finished, counts), (done, if done { (1, 1) } else { (0, 0) }), "{database}");
        })
        .await;
        assert!(crashes >= 4, "{database}: only {crashes} crashes");
        assert_eq!(outcomes(&world, &reviewer, batch).await, [BatchOutcome::Done, BatchOutcome::Refused]);
    }
}

#[tokio::test]
async fn what_the_system_gives_up_is_said_and_the_task_lies_where_it_lay() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let (lead, reviewer) = (world.staff("lead").await, world.staff("reviewer").await);
        let batch =
            world.services.start_batch(&lead, &asked(BatchAct::Give(me(&reviewer)), &tasks)).await.unwrap();
        let worn = "UPDATE jobs SET attempts = max_attempts WHERE kind = 'batch_item'";
        storage::testing::run_raw(&world.store, worn).await.unwrap();
        world.work().await;
        assert_eq!(outcomes(&world, &lead, batch).await, [BatchOutcome::Failed; 3], "{}", world.database);
        assert_eq!(now(&world, &tasks).await, tasks, "{}", world.database);
    }
}

#[tokio::test]
async fn a_machine_that_stops_anywhere_leaves_each_task_whole_and_the_rest_goes_on() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let tasks = three(&world).await;
        let (lead, reviewer) = (world.staff("lead").await, world.staff("reviewer").await);
        let batch =
            world.services.start_batch(&lead, &asked(BatchAct::Give(me(&reviewer)), &tasks)).await.unwrap();
        let crashes = crashing_work(&world, &ids, async || {
            let outcomes = outcomes(&world, &lead, batch).await;
            let done = outcomes.iter().filter(|one| **one == BatchOutcome::Done).count();
            let given = now(&world, &tasks).await.iter().filter(|task| task.assignee.is_some()).count();
            assert_eq!(
                (done, world.rows("audit", "action = 'task_assigned'").await),
                (given, given),
                "{database}"
            );
        })
        .await;
        assert!(crashes >= 3, "{database}: only {crashes} crashes");
        assert_eq!(outcomes(&world, &lead, batch).await, [BatchOutcome::Done; 3], "{database}");
    }
}

#[tokio::test]
async fn the_next_task_is_the_most_urgent_that_one_can_finish() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let [review, advance, special] = [tasks[0].id, tasks[1].id, tasks[2].id];
        let (intake, reviewer, second, manager) = (
            world.staff("intake").await,
            world.staff("reviewer").await,
            world.staff("second").await,
            world.staff("manager").await,
        );
        let services = &world.services;
        assert_eq!(services.next_task(&intake).await.unwrap(), Some(advance), "due first");
        assert_eq!(services.next_task(&intake).await.unwrap(), Some(advance), "their own stays the next");
        let due = |id| tasks.iter().find(|task| task.id == id).map(|task| task.due);
        assert_eq!(due(review), due(special), "both in eight weeks");
        let first = services.next_task(&reviewer).await.unwrap().unwrap();
        let other = services.next_task(&second).await.unwrap().unwrap();
        assert_eq!(
            [first, other].iter().collect::<std::collections::BTreeSet<_>>(),
            [review, special].iter().collect()
        );
        assert_eq!(services.next_task(&world.staff("lead").await).await.unwrap(), None, "nothing is free");
        let reader = services.next_task(&manager).await;
        assert!(matches!(reader, Err(ServiceError::Forbidden(_))), "{reader:?}");
        assert_eq!(world.rows("audit", "action = 'task_claimed'").await, 3);
    }
}

#[tokio::test]
async fn the_next_task_is_never_to_approve_ones_own_work() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        world.services.decide(&reviewer, &refusal(&task)).await.unwrap();
        assert_eq!(world.services.next_task(&reviewer).await.unwrap(), None);
        let waits = world.task(case, TaskKind::SecondReview).await;
        assert_eq!((waits.status, waits.version), (TaskStatus::Open, 1), "looking at it changed nothing");
        assert_eq!(world.services.next_task(&second).await.unwrap(), Some(waits.id));
    }
}

#[tokio::test]
async fn of_many_who_ask_for_the_next_task_each_gets_another() {
    for world in worlds().await {
        let tasks = three(&world).await;
        let mut clicks = Vec::new();
        for who in ["reviewer", "second", "lead"] {
            let (services, staff) = (world.services.clone(), world.staff(who).await);
            clicks.push(tokio::spawn(async move { services.next_task(&staff).await }));
        }
        let mut got = Vec::new();
        for click in clicks {
            got.push(click.await.unwrap().unwrap().unwrap());
        }
        got.sort_unstable();
        let mut all: Vec<TaskId> = tasks.iter().map(|task| task.id).collect();
        all.sort_unstable();
        assert_eq!(got, all, "{}", world.database);
    }
}

#[tokio::test]
async fn a_view_is_kept_replaced_and_removed_by_its_owner() {
    for world in worlds().await {
        let (reviewer, second) = (world.staff("reviewer").await, world.staff("second").await);
        let services = &world.services;
        let late = QueueChoice::parse("datum=te-laat&zonder=wie");
        services.keep_view(&reviewer, "  Te   laat ", &late).await.unwrap();
        let views = async |staff| services.queue(staff, &QueueFilter::default()).await.unwrap().views;
        let kept = views(&reviewer).await;
        assert_eq!((kept.len(), kept[0].name.as_str(), &kept[0].choice), (1, "Te laat", &late));
        assert!(views(&second).await.is_empty());
        services.remove_view(&second, kept[0].id).await.unwrap();
        assert_eq!(views(&reviewer).await.len(), 1, "of somebody else");
        for n in 0..19 {
            services.keep_view(&reviewer, &format!("Nummer {n}"), &late).await.unwrap();
        }
        for (name, code) in [("", "empty"), (&*"x".repeat(61), "too_long"), ("Nog een", "too_many")] {
            let Err(ServiceError::Invalid(problems)) = services.keep_view(&reviewer, name, &late).await
            else {
                panic!("{name} was kept")
            };
            assert_eq!((problems[0].field, problems[0].code), ("naam", code));
        }
        services.keep_view(&reviewer, "Te laat", &QueueChoice::default()).await.unwrap();
        services.remove_view(&reviewer, kept[0].id).await.unwrap();
        services.remove_view(&reviewer, kept[0].id).await.unwrap();
        assert_eq!(views(&reviewer).await.len(), 19, "{}", world.database);
    }
}
