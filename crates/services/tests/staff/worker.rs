//! Jobs: done at least once, with the effect of once.

use std::time::Duration;

use chrono::TimeDelta;
use domain::cases::CaseStatus;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, Scope};
use storage::MAX_ATTEMPTS;
use testkit::{amsterdam, system};

use crate::world::{World, worlds};

async fn sent(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let case = world.send(&owner, draft).await;
    (owner, case)
}

/// What one granted case leaves, each once.
async fn whole(world: &World) {
    for (table, condition) in [
        ("decisions", "1 = 1"),
        ("letters", "1 = 1"),
        ("proposals", "1 = 1"),
        ("audit", "action = 'decision_sent'"),
        ("audit", "action = 'registers_asked'"),
        ("case_events", "kind = 'facts_checked'"),
        ("case_events", "kind = 'decided'"),
        ("jobs", "kind = 'decide'"),
    ] {
        assert_eq!(world.rows(table, condition).await, 1, "{}: {table} {condition}", world.database);
    }
}

#[tokio::test]
async fn a_job_that_runs_twice_has_one_effect() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        world.work().await;
        let granted = world.seen(&owner, case).await;
        assert_eq!(granted.status, CaseStatus::Granted, "{}", world.database);
        // As when a worker was told to begin anew with everything it did.
        let again = "UPDATE jobs SET status = 'ready', attempts = 0, finished_at = NULL";
        let jobs = storage::testing::run_raw(&world.store, again).await.unwrap();
        assert!(jobs >= 4, "{jobs}");
        world.work().await;
        whole(&world).await;
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.timeline), (granted.status, granted.timeline));
    }
}

#[tokio::test]
async fn a_worker_whose_lease_ran_out_leaves_nothing_and_stops_nobody() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        // Somebody took every job that is due, and does not come back in time.
        let mut held = Vec::new();
        while let Some(job) =
            world.store.take_job("slow", world.services.now(), Duration::from_secs(60)).await.unwrap()
        {
            held.push(job);
        }
        assert!(!world.services.work_once("test").await.unwrap(), "{}", world.database);
        world.clock.advance(TimeDelta::seconds(61));
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted, "{}", world.database);
        // The slow one cannot finish or postpone what another did.
        for job in held {
            let mut tx = world.store.begin(&system(job.city)).await.unwrap();
            assert!(tx.jobs().finish(&job, world.services.now()).await.is_err());
            assert!(tx.jobs().retry(&job, "late", world.services.now()).await.is_err());
        }
        whole(&world).await;
    }
}

#[tokio::test]
async fn many_workers_at_once_do_each_thing_once() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        for _ in 0..8 {
            world.clock.advance(TimeDelta::minutes(3));
            let workers: Vec<_> = (0..4)
                .map(|number| {
                    let services = world.services.clone();
                    tokio::spawn(async move { services.work_once(&format!("worker {number}")).await })
                })
                .collect();
            for worker in workers {
                worker.await.unwrap().unwrap();
            }
        }
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted, "{}", world.database);
        whole(&world).await;
    }
}

#[tokio::test]
async fn a_case_that_cannot_be_checked_ends_on_the_desk_of_a_person() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        // The sealed number of the resident does not open, so the registers cannot be asked.
        let broken = "UPDATE persons SET bsn_sealed = bsn_hash";
        storage::testing::run_raw(&world.store, broken).await.unwrap();
        for _ in 0..=MAX_ATTEMPTS {
            world.work().await;
            world.clock.advance(TimeDelta::hours(2));
        }
        assert_eq!(
            world.rows("jobs", "kind = 'verify' AND status = 'failed'").await,
            1,
            "{}",
            world.database
        );
        let task = world.task(case, TaskKind::Review).await;
        assert_eq!(task.reasons, [ReviewReason::RulesFailed]);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
    }
}

#[tokio::test]
async fn a_worker_that_never_comes_back_does_not_end_a_case_in_silence() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let lost =
            format!("UPDATE jobs SET status = 'running', attempts = {MAX_ATTEMPTS} WHERE kind = 'verify'");
        storage::testing::run_raw(&world.store, &lost).await.unwrap();
        world.clock.advance(TimeDelta::hours(1));
        world.work().await;
        assert_eq!(
            world.rows("jobs", "kind = 'verify' AND status = 'failed'").await,
            1,
            "{}",
            world.database
        );
        assert_eq!(world.task(case, TaskKind::Review).await.reasons, [ReviewReason::RulesFailed]);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
    }
}
