//! Acts on many tasks at once, and views of the queue.

use domain::tasks::TaskKind;
use domain::{Role, StaffId, TaskId};
use serde_json::json;
use storage::{
    BatchId, BatchItemId, BatchKind, BatchOutcome, NewBatch, NewStaff, NewTask, QueueViewId, StorageError,
    Store,
};

use crate::support::{a_case, at, both, company, day, id, resident, staff};

async fn a_task(store: &Store) -> TaskId {
    let case = a_case(store, &resident(1)).await.id;
    let task = id();
    let mut tx = store.begin(&staff()).await.unwrap();
    let payload = json!({});
    let due = day("2027-01-18");
    let new = NewTask {
        id: task,
        case,
        kind: TaskKind::Review,
        due,
        reasons: &[],
        proposal: None,
        payload: &payload,
    };
    assert!(tx.tasks().create(new, at(0)).await.unwrap());
    tx.commit().await.unwrap();
    task
}

async fn member(store: &Store, subject: &str) -> StaffId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let new = NewStaff { id: id(), subject, name: subject, roles: &[Role::Reviewer], active: true };
    let member = tx.staff().upsert(new, at(0)).await.unwrap().id;
    tx.commit().await.unwrap();
    member
}

const fn asked(id: BatchId, undoes: Option<BatchId>) -> NewBatch<'static> {
    let kind = if undoes.is_some() { BatchKind::Undo } else { BatchKind::Release };
    NewBatch { id, kind, assignee: None, reason: "ziek", undoes, roles: &[Role::TeamLead] }
}

both! {
    async fn what_was_asked_and_what_became_of_it_is_kept(store: Store) {
        let (first, second) = (a_task(&store).await, a_task(&store).await);
        let member = member(&store, "Mila").await;
        let (batch, items): (BatchId, [BatchItemId; 2]) = (id(), [id(), id()]);
        let mut tx = store.begin(&staff()).await.unwrap();
        let given = NewBatch { assignee: Some((member, "Mila")), kind: BatchKind::Assign, ..asked(batch, None) };
        assert!(tx.batches().add(given, at(1)).await.unwrap());
        assert!(!tx.batches().add(given, at(1)).await.unwrap(), "a second click finds the first");
        tx.batches().add_item(items[0], batch, (second, 1), 0).await.unwrap();
        tx.batches().add_item(items[1], batch, (first, 3), 1).await.unwrap();
        tx.batches().settle(items[0], BatchOutcome::Done, (Some(member), Some(2)), at(2)).await.unwrap();
        let again = tx.batches().settle(items[0], BatchOutcome::Refused, (None, None), at(3)).await;
        assert!(matches!(again, Err(StorageError::Stale)), "{again:?}");
        let found = tx.batches().get(batch).await.unwrap().unwrap();
        assert_eq!((found.kind, found.assignee, found.assignee_name.as_deref()), (BatchKind::Assign, Some(member), Some("Mila")));
        assert_eq!((found.asked_by_id, found.roles.as_slice()), (staff().staff().unwrap(), &[Role::TeamLead][..]));
        let lines = tx.batches().lines(batch).await.unwrap();
        let seen: Vec<_> = lines.iter().map(|line| (line.id, line.outcome)).collect();
        assert_eq!(seen, [(second, BatchOutcome::Done), (first, BatchOutcome::Waiting)], "in the order of choosing");
        let items = tx.batches().items(batch).await.unwrap();
        assert_eq!((items[0].before_id, items[0].after_version, items[1].version), (Some(member), Some(2), 3));
        assert_eq!(tx.batches().item(items[1].id).await.unwrap().as_ref(), Some(&items[1]));
    }

    async fn a_task_stands_in_a_batch_once_and_a_batch_is_taken_back_once(store: Store) {
        let task = a_task(&store).await;
        let batch: BatchId = id();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.batches().add(asked(batch, None), at(1)).await.unwrap();
        assert_eq!(tx.batches().undone_by(batch).await.unwrap(), None);
        let undo: BatchId = id();
        assert!(tx.batches().add(asked(undo, Some(batch)), at(2)).await.unwrap());
        assert!(!tx.batches().add(asked(id(), Some(batch)), at(2)).await.unwrap());
        assert_eq!(tx.batches().undone_by(batch).await.unwrap().map(|found| found.id), Some(undo));
        tx.batches().add_item(id(), batch, (task, 1), 0).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.batches().add_item(id(), batch, (task, 1), 1).await.is_err());
    }

    async fn others_see_nothing_of_it(store: Store) {
        let batch: BatchId = id();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.batches().add(asked(batch, None), at(1)).await.unwrap();
        tx.commit().await.unwrap();
        for scope in [resident(1), company(1)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.batches().get(batch).await.unwrap(), None);
        }
    }

    async fn a_view_is_kept_under_its_name_for_one_person(store: Store) {
        let (mine, theirs) = (member(&store, "Mila").await, member(&store, "Ravi").await);
        let mut tx = store.begin(&staff()).await.unwrap();
        let first: QueueViewId = id();
        tx.queue_views().save(first, mine, "Te laat", "datum=te-laat", at(1)).await.unwrap();
        tx.queue_views().save(id(), mine, "Te laat", "datum=te-laat&toon=mij", at(2)).await.unwrap();
        tx.queue_views().save(id(), theirs, "Te laat", "toon=vrij", at(2)).await.unwrap();
        let kept = tx.queue_views().list(mine).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].id, kept[0].choice.as_str()), (first, "datum=te-laat&toon=mij"));
        assert!(!tx.queue_views().remove(first, theirs).await.unwrap(), "of somebody else");
        assert!(tx.queue_views().remove(first, mine).await.unwrap());
        assert_eq!(tx.queue_views().list(mine).await.unwrap(), []);
    }
}
