//! A crash at any step of the worker or of a decision: afterwards all of it or none of it, and once.

use std::sync::Arc;

use domain::cases::CaseStatus;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use testkit::amsterdam;

use crate::crash::{CrashingIds, crashing_work};
use crate::office::verdict;
use crate::world::{Parts, World};

async fn crashing() -> Vec<(World, Arc<CrashingIds>)> {
    let mut worlds = Vec::new();
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let parts = Parts { ids: ids.clone(), ..Parts::default() };
        worlds.push((World::with(database, store, parts), ids));
    }
    worlds
}

#[tokio::test]
async fn a_worker_that_crashes_at_every_step_in_turn_still_grants_once() {
    for (world, ids) in crashing().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        let crashes = crashing_work(&world, &ids, async || {
            let decisions = world.rows("decisions", "1 = 1").await;
            let letters = world.rows("letters", "1 = 1").await;
            assert_eq!(decisions, letters, "{}: a decision without its letter", world.database);
            let draws = world.rows("sample_draws", "1 = 1").await;
            assert_eq!(decisions, draws, "{}: a grant without its draw", world.database);
        })
        .await;
        assert!(crashes >= 12, "{}: only {crashes} steps were reached", world.database);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted, "{}", world.database);
        for (table, condition) in [
            ("decisions", "1 = 1"),
            ("letters", "1 = 1"),
            ("proposals", "1 = 1"),
            ("audit", "action = 'decision_sent'"),
            ("audit", "action = 'registers_asked'"),
            ("case_events", "kind = 'decided'"),
            ("case_events", "kind = 'facts_checked'"),
        ] {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table} {condition}", world.database);
        }
        assert_eq!(world.rows("jobs", "status <> 'done' AND kind <> 'warn'").await, 0);
    }
}

#[tokio::test]
async fn a_decision_that_crashes_at_any_step_was_taken_whole_or_not_at_all() {
    for (world, ids) in crashing().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let audit = world.rows("audit", "1 = 1").await;
        let mut crashes = 0;
        loop {
            ids.crash_after(crashes);
            let (services, staff, input) =
                (world.services.clone(), staff.clone(), verdict(&task, Verdict::Grant));
            let done = tokio::spawn(async move { services.decide(&staff, &input).await }).await;
            ids.crash_after(usize::MAX);
            let Err(crash) = done else { break };
            assert!(crash.is_panic());
            crashes += 1;
            assert_eq!(world.task(case, TaskKind::Review).await, task, "{}", world.database);
            assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
            let left = (world.rows("decisions", "1 = 1").await, world.rows("letters", "1 = 1").await);
            assert_eq!((left, world.rows("audit", "1 = 1").await), ((0, 0), audit), "{}", world.database);
        }
        assert!(crashes >= 5, "{}: only {crashes} steps were reached", world.database);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
        assert_eq!(world.rows("decisions", "1 = 1").await, 1);
    }
}
