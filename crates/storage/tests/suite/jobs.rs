//! Jobs.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::JobId;
use serde_json::json;
use storage::{Job, JobStatus, MAX_ATTEMPTS, NewJob, StorageError, Store};

use crate::support::{amsterdam, at, both, id, resident, system};

const LEASE: Duration = Duration::from_secs(600);

async fn enqueue(store: &Store, key: Option<&str>, run_at: DateTime<Utc>) -> Option<JobId> {
    let (job, payload) = (id(), json!({"case": "x"}));
    let mut tx = store.begin(&resident(1)).await.unwrap();
    let new = NewJob { id: job, kind: "decide", payload: &payload, run_at, unique_key: key };
    let is_new = tx.jobs().enqueue(new, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    is_new.then_some(job)
}

async fn take(store: &Store, minutes: i64) -> Option<Job> {
    store.take_job("worker", at(minutes), LEASE).await.unwrap()
}

async fn finish(store: &Store, job: &Job) -> Result<(), StorageError> {
    let mut tx = store.begin(&system()).await.unwrap();
    tx.jobs().finish(job, at(1)).await?;
    tx.commit().await
}

async fn retry(store: &Store, job: &Job, minutes: i64) -> Job {
    let mut tx = store.begin(&system()).await.unwrap();
    let job = tx.jobs().retry(job, "register is down", at(minutes)).await.unwrap();
    tx.commit().await.unwrap();
    job
}

both! {
    async fn jobs_are_taken_in_order_and_once(store: Store) {
        let late = enqueue(&store, None, at(2)).await.unwrap();
        let early = enqueue(&store, None, at(1)).await.unwrap();
        assert_eq!(take(&store, 0).await, None);
        let first = take(&store, 5).await.unwrap();
        assert_eq!((first.id, first.city, first.status, first.attempts), (early, amsterdam(), JobStatus::Running, 1));
        assert_eq!((first.payload.clone(), first.kind.as_str()), (json!({"case": "x"}), "decide"));
        assert_eq!(take(&store, 5).await.unwrap().id, late);
        assert_eq!(take(&store, 5).await, None);
        finish(&store, &first).await.unwrap();
        let mut tx = store.read(&system()).await.unwrap();
        assert_eq!(tx.jobs().get(early).await.unwrap().unwrap().status, JobStatus::Done);
    }

    async fn the_same_work_is_enqueued_once(store: Store) {
        assert!(enqueue(&store, Some("case-1"), at(0)).await.is_some());
        assert!(enqueue(&store, Some("case-1"), at(0)).await.is_none());
        assert!(enqueue(&store, Some("case-2"), at(0)).await.is_some());
        assert!(enqueue(&store, None, at(0)).await.is_some());
        assert!(enqueue(&store, None, at(0)).await.is_some());
        let job = take(&store, 0).await.unwrap();
        finish(&store, &job).await.unwrap();
        assert!(enqueue(&store, Some("case-1"), at(0)).await.is_none(), "even after it was done");
    }

    async fn a_job_of_a_transaction_that_failed_does_not_exist(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let payload = json!({});
        tx.jobs().enqueue(NewJob { id: id(), kind: "decide", payload: &payload, run_at: at(0), unique_key: None }, at(0)).await.unwrap();
        drop(tx);
        assert_eq!(take(&store, 5).await, None);
    }

    async fn a_worker_that_dies_loses_its_job_and_cannot_finish_it_later(store: Store) {
        enqueue(&store, None, at(0)).await.unwrap();
        let first = take(&store, 0).await.unwrap();
        assert_eq!(take(&store, 9).await, None, "the lease still runs");
        let second = take(&store, 10).await.unwrap();
        assert_eq!((second.id, second.attempts), (first.id, 2));
        assert!(matches!(finish(&store, &first).await, Err(StorageError::Stale)));
        finish(&store, &second).await.unwrap();
        assert!(matches!(finish(&store, &second).await, Err(StorageError::Stale)));
        assert_eq!(take(&store, 100).await, None);
    }

    async fn a_failed_job_waits_and_is_given_up_in_the_end(store: Store) {
        let job = enqueue(&store, None, at(0)).await.unwrap();
        let first = take(&store, 0).await.unwrap();
        let waiting = retry(&store, &first, 0).await;
        assert_eq!((waiting.status, waiting.wake_at), (JobStatus::Ready, at(0) + Duration::from_secs(2)));
        assert_eq!(waiting.last_error.as_deref(), Some("register is down"));
        assert_eq!(take(&store, 0).await, None);
        for attempt in 2..=MAX_ATTEMPTS {
            let minutes = attempt * 100;
            let taken = take(&store, minutes).await.unwrap();
            assert_eq!(taken.attempts, attempt);
            retry(&store, &taken, minutes).await;
        }
        assert_eq!(take(&store, 1_000_000).await, None);
        let mut tx = store.begin(&system()).await.unwrap();
        let failed = tx.jobs().list_failed(10).await.unwrap();
        assert_eq!(failed.iter().map(|job| (job.id, job.status)).collect::<Vec<_>>(), [(job, JobStatus::Failed)]);
        let revived = tx.jobs().revive(job, at(1)).await.unwrap().unwrap();
        assert_eq!((revived.status, revived.attempts), (JobStatus::Ready, 0));
        assert_eq!(tx.jobs().revive(job, at(1)).await.unwrap(), None);
        tx.commit().await.unwrap();
        assert_eq!(take(&store, 5).await.unwrap().id, job);
    }

    async fn a_job_whose_worker_never_comes_back_is_given_up(store: Store) {
        enqueue(&store, None, at(0)).await.unwrap();
        for attempt in 1..=MAX_ATTEMPTS {
            assert_eq!(take(&store, attempt * 100).await.unwrap().status, JobStatus::Running);
        }
        let once_more = take(&store, 1_000_000).await.unwrap();
        assert_eq!((once_more.status, once_more.attempts), (JobStatus::Running, MAX_ATTEMPTS + 1));
        // Whoever takes it may fall as well before it is given up.
        let again = take(&store, 2_000_000).await.unwrap();
        assert_eq!(retry(&store, &again, 2_000_000).await.status, JobStatus::Failed);
        assert_eq!(take(&store, 3_000_000).await, None);
    }

    async fn giving_up_at_once_is_possible(store: Store) {
        enqueue(&store, None, at(0)).await.unwrap();
        let job = take(&store, 0).await.unwrap();
        let mut tx = store.begin(&system()).await.unwrap();
        assert_eq!(tx.jobs().give_up(&job, "no such case", at(1)).await.unwrap().status, JobStatus::Failed);
        assert!(matches!(tx.jobs().retry(&job, "late", at(1)).await, Err(StorageError::Stale)));
    }

    async fn many_workers_take_each_job_once(store: Store) {
        for _ in 0..30 {
            enqueue(&store, None, at(0)).await.unwrap();
        }
        let workers: Vec<_> = (0..6)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut taken = Vec::new();
                    while let Some(job) = take(&store, 1).await {
                        taken.push(job.id);
                    }
                    taken
                })
            })
            .collect();
        let mut taken = Vec::new();
        for worker in workers {
            taken.extend(worker.await.unwrap());
        }
        // A worker may go home early when others hold every row it looked at; what is left is taken now.
        while let Some(job) = take(&store, 1).await {
            taken.push(job.id);
        }
        assert_eq!(taken.len(), 30);
        assert_eq!(taken.into_iter().collect::<BTreeSet<_>>().len(), 30);
    }
}
