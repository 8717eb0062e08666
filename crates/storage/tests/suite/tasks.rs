//! Work for staff and its queue.

use domain::queue::QueueChoice;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, StaffId, TaskId};
use serde_json::json;
use storage::{
    NewPerson, NewStaff, NewTask, QueueCursor, QueueFilter, QueueNarrow, StorageError, Store, TaskStatus,
};

use crate::support::{a_case, at, both, day, id, resident, staff};

const REASONS: &[ReviewReason] = &[ReviewReason::AlwaysByPerson, ReviewReason::NoRight];

async fn add(store: &Store, case: CaseId, kind: TaskKind, due: &str) -> Option<TaskId> {
    let (task, payload) = (id(), json!({"note": 1}));
    let mut tx = store.begin(&staff()).await.unwrap();
    let new =
        NewTask { id: task, case, kind, due: day(due), reasons: REASONS, proposal: None, payload: &payload };
    let is_new = tx.tasks().create(new, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    is_new.then_some(task)
}

async fn member(store: &Store) -> StaffId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let new = NewStaff { id: id(), subject: "s", name: "Mila", roles: &[], active: true };
    let member = tx.staff().upsert(new, at(0)).await.unwrap().id;
    tx.commit().await.unwrap();
    member
}

both! {
    async fn a_repeated_job_makes_no_second_task(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        assert!(add(&store, case, TaskKind::Review, "2027-01-18").await.is_some());
        assert!(add(&store, case, TaskKind::Review, "2027-01-18").await.is_none());
        assert!(add(&store, case, TaskKind::Advance, "2026-12-14").await.is_some());
        assert!(add(&store, case, TaskKind::Undelivered, "2026-12-14").await.is_some());
        assert!(add(&store, case, TaskKind::Undelivered, "2026-12-14").await.is_some());
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.tasks().list_of_case(case).await.unwrap().len(), 4);
    }

    async fn work_is_claimed_by_one_released_and_finished(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let task = add(&store, case, TaskKind::Review, "2027-01-18").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let claimed = tx.tasks().claim(task, 1, member, at(1)).await.unwrap().unwrap();
        assert_eq!((claimed.status, claimed.assignee, claimed.version), (TaskStatus::Claimed, Some(member), 2));
        assert_eq!((claimed.reasons.as_slice(), &claimed.payload), (REASONS, &json!({"note": 1})));
        for version in [1, 2] {
            let late = tx.tasks().claim(task, version, member, at(1)).await;
            assert!(matches!(late, Err(StorageError::Stale)));
        }
        let released = tx.tasks().release(task, 2, at(2)).await.unwrap().unwrap();
        assert_eq!((released.status, released.assignee), (TaskStatus::Open, None));
        let done = tx.tasks().finish(task, 3, Some(member), at(3)).await.unwrap().unwrap();
        assert_eq!((done.status, done.done_by, done.done_at), (TaskStatus::Done, Some(member), Some(at(3))));
        let again = tx.tasks().finish(task, 4, Some(member), at(3)).await;
        assert!(matches!(again, Err(StorageError::Stale)));
        assert_eq!(tx.tasks().finish(id(), 1, None, at(3)).await.unwrap(), None);
        assert_eq!(tx.tasks().get(task).await.unwrap(), Some(done));
        tx.commit().await.unwrap();
        assert!(add(&store, case, TaskKind::Review, "2027-01-18").await.is_some(), "new work may come");
    }

    async fn the_queue_runs_by_deadline_page_by_page(store: Store) {
        let person = resident(1).person().unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let new = NewPerson { id: person, bsn_hash: b"h", bsn_sealed: b"s", name: "Jan Jansen", sort_name: "jansen, jan" };
        tx.persons().find_or_create(new, at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let mut expected = Vec::new();
        for due in ["2027-01-20", "2027-01-18", "2027-01-18", "2027-01-19", "2026-12-31"] {
            let case = a_case(&store, &resident(1)).await.id;
            expected.push((day(due), add(&store, case, TaskKind::Review, due).await.unwrap()));
        }
        expected.sort();
        let (mut seen, mut after) = (Vec::new(), None);
        let mut tx = store.read(&staff()).await.unwrap();
        loop {
            let page = tx.tasks().list_queue(QueueFilter::All, None, after, 2).await.unwrap();
            let Some(last) = page.last() else { break };
            assert!(page.iter().all(|row| row.owner_name.as_deref() == Some("Jan Jansen")));
            after = Some(QueueCursor { turn: last.turn, due: last.due, id: last.id });
            seen.extend(page.iter().map(|row| (row.due, row.id)));
        }
        assert_eq!(seen, expected);
    }

    async fn within_one_urgent_day_the_legal_deadline_comes_first(store: Store) {
        let mut expected = Vec::new();
        for due in ["2027-01-20", "2027-01-18", "2027-01-19", "2027-01-18", "2027-01-21"] {
            let case = a_case(&store, &resident(1)).await.id;
            let mut tx = store.begin(&staff()).await.unwrap();
            tx.urgencies().set(case, Some(("broodnood", day("2026-12-01"))), at(0)).await.unwrap();
            tx.commit().await.unwrap();
            expected.push((day(due), add(&store, case, TaskKind::Review, due).await.unwrap()));
        }
        expected.sort();
        let choice = QueueChoice::parse("taak=review");
        let narrow = QueueNarrow { choice: &choice, today: day("2026-11-26"), routes: None };
        for narrow in [None, Some(narrow)] {
            let (mut seen, mut after) = (Vec::new(), None);
            let mut tx = store.read(&staff()).await.unwrap();
            loop {
                let page = tx.tasks().list_queue(QueueFilter::All, narrow, after, 2).await.unwrap();
                let Some(last) = page.last() else { break };
                assert!(page.iter().all(|row| row.turn == day("2026-12-01")));
                after = Some(QueueCursor { turn: last.turn, due: last.due, id: last.id });
                seen.extend(page.iter().map(|row| (row.due, row.id)));
            }
            assert_eq!(seen, expected, "{}", narrow.is_some());
        }
    }

    async fn an_index_serves_the_order_of_the_queue(store: Store) {
        let plans = storage::testing::queue_plans(&store).await.unwrap();
        for (plan, index) in plans.iter().zip(["tasks_queue", "tasks_open", "tasks_mine"]) {
            let walked = match store.name() {
                "sqlite" => plan.contains(&format!("USING INDEX {index} (")) && plan.contains("(turn,due,id)>(?,?,?)"),
                _ => plan.contains(&format!("Index Scan using {index} on tasks")) && plan.contains("ROW(turn, due, id) > ROW("),
            };
            assert!(walked, "{index}: {plan}");
        }
        assert_eq!(plans.len(), 3);
    }

    async fn the_queue_has_filters(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await.id, a_case(&store, &resident(2)).await.id);
        let review = add(&store, one, TaskKind::Review, "2027-01-18").await.unwrap();
        let advance = add(&store, one, TaskKind::Advance, "2026-12-14").await.unwrap();
        let other = add(&store, two, TaskKind::Review, "2027-01-19").await.unwrap();
        let done = add(&store, two, TaskKind::Advance, "2027-01-19").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.tasks().claim(review, 1, member, at(1)).await.unwrap().unwrap();
        tx.tasks().finish(done, 1, None, at(1)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        for (filter, expected) in [
            (QueueFilter::All, vec![advance, review, other]),
            (QueueFilter::Open, vec![advance, other]),
            (QueueFilter::Mine(member), vec![review]),
            (QueueFilter::Mine(id()), vec![]),
        ] {
            let rows = tx.tasks().list_queue(filter, None, None, 50).await.unwrap();
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{filter:?}");
        }
        let mine = &tx.tasks().list_queue(QueueFilter::Mine(member), None, None, 50).await.unwrap()[0];
        assert_eq!((mine.assignee_name.as_deref(), mine.case_id, mine.version), (Some("Mila"), one, 2));
    }

    async fn a_part_of_the_queue_is_what_was_chosen(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(2)).await);
        let late = add(&store, one.id, TaskKind::Review, "2026-11-20").await.unwrap();
        let sunday = add(&store, one.id, TaskKind::SecondReview, "2026-11-29").await.unwrap();
        let monday = add(&store, two.id, TaskKind::Review, "2026-11-30").await.unwrap();
        let far = add(&store, two.id, TaskKind::Advance, "2026-12-07").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.tasks().claim(late, 1, member, at(1)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        let mut held = async |holder, kind| {
            let counts = tx.tasks().count_queue(member, holder, day("2026-11-26")).await.unwrap();
            let one = counts.into_iter().find(|count| count.kind == kind).unwrap();
            [one.held_late, one.held_this_week, one.held_next_week, one.held_later]
        };
        assert_eq!(held(QueueFilter::All, TaskKind::Review).await, [1, 0, 1, 0]);
        assert_eq!(held(QueueFilter::All, TaskKind::SecondReview).await, [0, 1, 0, 0]);
        assert_eq!(held(QueueFilter::All, TaskKind::Advance).await, [0, 0, 0, 1]);
        assert_eq!(held(QueueFilter::Mine(member), TaskKind::Review).await, [1, 0, 0, 0]);
        assert_eq!(held(QueueFilter::Mine(member), TaskKind::Advance).await, [0; 4]);
        assert_eq!(held(QueueFilter::Open, TaskKind::Review).await, [0, 0, 1, 0]);
        let own = format!("regeling={}", one.product);
        for (query, filter, expected) in [
            ("datum=te-laat", QueueFilter::All, vec![late]),
            ("datum=deze-week", QueueFilter::All, vec![sunday]),
            ("datum=volgende-week", QueueFilter::All, vec![monday]),
            ("datum=later", QueueFilter::All, vec![far]),
            ("datum=te-laat&datum=later", QueueFilter::All, vec![late, far]),
            ("datum=te-laat&datum=later", QueueFilter::Open, vec![far]),
            ("datum=te-laat&datum=deze-week", QueueFilter::Mine(member), vec![late]),
            ("datum=deze-week", QueueFilter::Mine(member), vec![]),
            ("taak=review", QueueFilter::All, vec![late, monday]),
            ("taak=review&taak=advance", QueueFilter::Open, vec![monday, far]),
            ("taak=review&datum=volgende-week&waarom=no_right", QueueFilter::All, vec![monday]),
            ("waarom=always_by_person", QueueFilter::All, vec![late, sunday, monday, far]),
            ("waarom=rules_failed", QueueFilter::All, vec![]),
            ("regeling=anders", QueueFilter::All, vec![]),
            (own.as_str(), QueueFilter::Open, vec![sunday, monday, far]),
        ] {
            let choice = QueueChoice::parse(query);
            let narrow = QueueNarrow { choice: &choice, today: day("2026-11-26"), routes: None };
            let rows = tx.tasks().list_queue(filter, Some(narrow), None, 50).await.unwrap();
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{query} {filter:?}");
            let after = rows.first().map(|row| QueueCursor { turn: row.turn, due: row.due, id: row.id });
            let rest = tx.tasks().list_queue(filter, Some(narrow), after, 50).await.unwrap();
            assert_eq!(rest.len(), expected.len().saturating_sub(1), "{query}, the next page");
        }
    }

    async fn a_task_is_given_to_somebody_whoever_had_it(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let task = add(&store, case, TaskKind::Review, "2027-01-18").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let given = tx.tasks().assign(task, 1, member, at(1)).await.unwrap().unwrap();
        assert_eq!((given.status, given.assignee, given.version), (TaskStatus::Claimed, Some(member), 2));
        assert!(tx.tasks().assign(task, 2, member, at(2)).await.unwrap().is_some(), "again");
        assert!(matches!(tx.tasks().assign(task, 2, member, at(2)).await, Err(StorageError::Stale)));
        tx.tasks().finish(task, 3, None, at(3)).await.unwrap().unwrap();
        assert!(matches!(tx.tasks().assign(task, 4, member, at(4)).await, Err(StorageError::Stale)));
        assert_eq!(tx.tasks().assign(id(), 1, member, at(4)).await.unwrap(), None);
    }

    async fn deadlines_move_and_all_work_of_a_case_closes(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let review = add(&store, case, TaskKind::Review, "2027-01-18").await.unwrap();
        add(&store, case, TaskKind::Advance, "2026-12-14").await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.tasks().set_due(case, TaskKind::Review, day("2027-02-01"), at(1)).await.unwrap();
        let moved = tx.tasks().get(review).await.unwrap().unwrap();
        assert_eq!((moved.due, moved.version), (day("2027-02-01"), 2));
        assert_eq!(tx.tasks().finish_all(case, None, at(2)).await.unwrap(), 2);
        assert_eq!(tx.tasks().finish_all(case, None, at(2)).await.unwrap(), 0);
        assert_eq!(tx.tasks().list_queue(QueueFilter::All, None, None, 9).await.unwrap(), []);
    }

    async fn work_that_nobody_took_closes_when_what_it_rests_on_is_corrected(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let review = add(&store, case, TaskKind::Review, "2027-01-18").await.unwrap();
        let advance = add(&store, case, TaskKind::Advance, "2026-12-14").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert!(!tx.tasks().finish_untaken(case, TaskKind::Review, at(1)).await.unwrap(), "of somebody else");
        drop(tx);
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(tx.tasks().finish_untaken(case, TaskKind::Review, at(1)).await.unwrap());
        assert!(!tx.tasks().finish_untaken(case, TaskKind::Review, at(1)).await.unwrap());
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let late = tx.tasks().claim(review, 1, member, at(2)).await;
        assert!(matches!(late, Err(StorageError::Stale)), "{late:?}");
        tx.tasks().claim(advance, 1, member, at(2)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(!tx.tasks().finish_untaken(case, TaskKind::Advance, at(3)).await.unwrap(), "taken work stays");
    }

    async fn of_two_that_claim_at_once_one_wins(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let task = add(&store, case, TaskKind::Review, "2027-01-18").await.unwrap();
        let member = member(&store).await;
        let claims: Vec<_> = (0..8)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut tx = store.begin(&staff()).await.unwrap();
                    let claimed = tx.tasks().claim(task, 1, member, at(1)).await;
                    tx.commit().await.unwrap();
                    claimed.is_ok()
                })
            })
            .collect();
        let mut winners = 0;
        for claim in claims {
            winners += u32::from(claim.await.unwrap());
        }
        assert_eq!(winners, 1);
    }

    async fn the_queue_counts(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await.id, a_case(&store, &resident(2)).await.id);
        let review = add(&store, one, TaskKind::Review, "2027-01-18").await.unwrap();
        add(&store, one, TaskKind::Advance, "2026-12-14").await.unwrap();
        add(&store, two, TaskKind::Review, "2027-01-19").await.unwrap();
        let member = member(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.tasks().claim(review, 1, member, at(1)).await.unwrap().unwrap();
        let counts = tx.tasks().count_queue(member, QueueFilter::All, day("2026-12-15")).await.unwrap();
        let of = |kind| counts.iter().find(|count| count.kind == kind).map(|count| (count.everything, count.free, count.mine, count.late));
        assert_eq!((of(TaskKind::Review), of(TaskKind::Advance)), (Some((2, 1, 1, 0)), Some((1, 1, 0, 1))));
        drop(tx);
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.tasks().count_queue(member, QueueFilter::All, day("2026-12-15")).await.unwrap(), []);
    }

    async fn residents_cause_work_in_their_own_case_but_see_none(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let payload = json!({});
        let new = NewTask {
            id: id(), case: case.id, kind: TaskKind::Review, due: day("2027-01-18"), reasons: &[], proposal: None,
            payload: &payload,
        };
        let mut tx = store.begin(&resident(2)).await.unwrap();
        let foreign = tx.tasks().create(new, at(0)).await;
        assert!(matches!(foreign, Err(StorageError::MissingReference { .. })), "{foreign:?}");
        drop(tx);
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(tx.tasks().create(new, at(0)).await.unwrap());
        assert_eq!(tx.tasks().get(new.id).await.unwrap(), None);
        assert_eq!(tx.tasks().list_of_case(case.id).await.unwrap(), []);
        assert_eq!(tx.tasks().list_queue(QueueFilter::All, None, None, 9).await.unwrap(), []);
        assert_eq!(tx.tasks().finish(new.id, 1, None, at(1)).await.unwrap(), None);
        assert_eq!(tx.search().by_number(&case.number).await.unwrap(), None);
        assert_eq!(tx.audit().list_for_case(case.id).await.unwrap(), []);
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(2)).await.unwrap();
        tx.tasks().set_due(case.id, TaskKind::Review, day("2030-01-01"), at(1)).await.unwrap();
        assert_eq!(tx.tasks().finish_all(case.id, None, at(1)).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.tasks().set_due(case.id, TaskKind::Review, day("2027-02-01"), at(1)).await.unwrap();
        assert_eq!(tx.tasks().finish_all(case.id, None, at(1)).await.unwrap(), 1, "such as when it is withdrawn");
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.tasks().get(new.id).await.unwrap().unwrap().due, day("2027-02-01"));
    }
}
