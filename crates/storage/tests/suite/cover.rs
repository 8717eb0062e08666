//! Absences, skills, urgency and the work of teams.

use std::collections::BTreeSet;

use domain::queue::QueueChoice;
use domain::tasks::TaskKind;
use domain::teams::{Routes, Skill, Takes, Team};
use domain::{Localized, Role, StaffId, TaskId};
use serde_json::json;
use storage::{
    AbsenceId, BatchId, BatchItemId, BatchKind, NewAbsence, NewBatch, NewStaff, NewTask, QueueFilter,
    QueueNarrow, Store,
};

use crate::support::{a_case, at, both, day, id, resident, staff};

async fn member(store: &Store, name: &str) -> StaffId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let new = NewStaff { id: id(), subject: name, name, roles: &[Role::Reviewer], active: true };
    let member = tx.staff().upsert(new, at(0)).await.unwrap().id;
    tx.commit().await.unwrap();
    member
}

async fn work(store: &Store, case: domain::CaseId, kind: TaskKind, due: &str) -> TaskId {
    let (task, payload) = (id(), json!({}));
    let mut tx = store.begin(&staff()).await.unwrap();
    let new =
        NewTask { id: task, case, kind, due: day(due), reasons: &[], proposal: None, payload: &payload };
    tx.tasks().create(new, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    task
}

both! {
    async fn an_absence_starts_once_and_ends_once(store: Store) {
        let (mila, jan) = (member(&store, "Mila").await, member(&store, "Jan").await);
        let absence: AbsenceId = id();
        let mut tx = store.begin(&staff()).await.unwrap();
        let new = NewAbsence { id: absence, staff: mila, deputy: Some(jan), first: day("2026-12-01"), last: day("2026-12-07") };
        tx.absences().add(new, at(0)).await.unwrap();
        let found = tx.absences().get(absence).await.unwrap().unwrap();
        assert_eq!((found.staff_name.as_str(), found.deputy_name.as_deref()), ("Mila", Some("Jan")));
        for (today, away, listed) in [("2026-11-30", 0, 1), ("2026-12-01", 1, 1), ("2026-12-07", 1, 1), ("2026-12-08", 0, 0)] {
            assert_eq!(tx.absences().away(day(today)).await.unwrap().len(), away, "{today}");
            assert_eq!(tx.absences().list(day(today)).await.unwrap().len(), listed, "{today}");
        }
        assert!(tx.absences().start(absence, at(1)).await.unwrap());
        assert!(!tx.absences().start(absence, at(2)).await.unwrap());
        assert!(tx.absences().end(absence, at(3)).await.unwrap());
        assert!(!tx.absences().end(absence, at(4)).await.unwrap());
        let found = tx.absences().get(absence).await.unwrap().unwrap();
        assert_eq!((found.started_at, found.ended_at), (Some(at(1)), Some(at(3))));
        assert_eq!(tx.absences().list(day("2026-12-01")).await.unwrap(), []);
        let turned = NewAbsence { id: id(), staff: mila, deputy: None, first: day("2026-12-02"), last: day("2026-12-01") };
        assert!(tx.absences().add(turned, at(5)).await.is_err(), "the last day is not before the first");
    }

    async fn an_absence_is_taken_back_before_its_work_moves(store: Store) {
        let mila = member(&store, "Mila").await;
        let absence: AbsenceId = id();
        let mut tx = store.begin(&staff()).await.unwrap();
        let new = NewAbsence { id: absence, staff: mila, deputy: None, first: day("2026-12-01"), last: day("2026-12-01") };
        tx.absences().add(new, at(0)).await.unwrap();
        assert!(tx.absences().end(absence, at(1)).await.unwrap());
        assert!(!tx.absences().start(absence, at(2)).await.unwrap());
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.absences().get(absence).await.unwrap(), None, "none of a resident's business");
        assert_eq!(tx.skills().list().await.unwrap(), []);
    }

    async fn teams_and_skills_are_renewed(store: Store) {
        let (mila, _) = (member(&store, "Mila").await, member(&store, "Jan").await);
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.skills().set(mila, &["zorg".to_owned()], &[], at(0)).await.unwrap();
        let skill = Skill { products: vec!["bbz".to_owned()], kinds: vec![TaskKind::Review] };
        tx.skills().set(mila, &["inkomen".to_owned()], std::slice::from_ref(&skill), at(1)).await.unwrap();
        let found = tx.skills().list().await.unwrap();
        assert_eq!((found[0].name.as_str(), &found[0].teams, &found[0].skills), ("Jan", &None, &None));
        assert_eq!((&found[1].teams, &found[1].skills), (&Some(vec!["inkomen".to_owned()]), &Some(vec![skill])));
    }

    async fn urgent_work_has_its_turn_on_the_day_it_became_urgent(store: Store) {
        let (calm, hurry) = (a_case(&store, &resident(1)).await.id, a_case(&store, &resident(2)).await.id);
        let first = work(&store, calm, TaskKind::Review, "2026-12-20").await;
        let before = work(&store, hurry, TaskKind::Review, "2027-01-20").await;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.urgencies().set(hurry, Some(("geen-geld", day("2026-11-27"))), at(1)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.urgencies().of(hurry).await.unwrap().unwrap().urgent, "", "somebody else's case stays as it is");
        drop(tx);
        let mut tx = store.begin(&resident(2)).await.unwrap();
        tx.urgencies().set(hurry, Some(("geen-geld", day("2026-11-27"))), at(1)).await.unwrap();
        tx.commit().await.unwrap();
        // Work made afterwards, and a deadline that moves, keep the turn; what is due sooner stays sooner.
        let after = work(&store, hurry, TaskKind::Advance, "2026-12-24").await;
        let late = work(&store, hurry, TaskKind::Answer, "2026-11-20").await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.tasks().set_due(hurry, TaskKind::Review, day("2027-02-20"), at(2)).await.unwrap();
        tx.tasks().set_due(calm, TaskKind::Review, day("2026-12-21"), at(2)).await.unwrap();
        let rows = tx.tasks().list_queue(QueueFilter::All, None, None, 9).await.unwrap();
        let shown: Vec<_> = rows.iter().map(|row| (row.id, row.turn, row.urgent.as_str())).collect();
        let since = day("2026-11-27");
        // Within the urgent day by deadline.
        let both = [(after, since, "geen-geld"), (before, since, "geen-geld")];
        assert_eq!(shown, [(late, day("2026-11-20"), "geen-geld"), both[0], both[1], (first, day("2026-12-21"), "")]);
        let counts = tx.tasks().count_queue(StaffId(uuid::Uuid::nil()), QueueFilter::All, since).await.unwrap();
        let marked: i64 = counts.iter().filter(|count| count.urgent == "geen-geld").map(|count| count.everything).sum();
        assert_eq!((marked, counts.iter().all(|count| count.product == "bijstand")), (3, true), "{counts:?}");
        tx.urgencies().set(hurry, None, at(3)).await.unwrap();
        let counts = tx.tasks().count_queue(StaffId(uuid::Uuid::nil()), QueueFilter::All, since).await.unwrap();
        assert!(counts.iter().all(|count| count.urgent.is_empty()), "{counts:?}");
        let rows = tx.tasks().list_queue(QueueFilter::All, None, None, 9).await.unwrap();
        let shown: Vec<_> = rows.iter().map(|row| row.id).collect();
        assert_eq!(shown, [late, first, after, before], "by deadline alone");
        assert!(rows.iter().all(|row| row.turn == row.due && row.urgent.is_empty()));
    }

    async fn the_work_of_a_team_is_what_its_routes_say(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(2)).await);
        let calm = work(&store, one.id, TaskKind::Review, "2026-12-20").await;
        let pay = work(&store, one.id, TaskKind::Advance, "2026-12-21").await;
        let hurry = work(&store, two.id, TaskKind::Review, "2026-12-22").await;
        let member = member(&store, "Mila").await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.urgencies().set(two.id, Some(("x", day("2026-12-19"))), at(1)).await.unwrap();
        let takes = |kinds: Vec<TaskKind>, urgent| Takes { products: vec![one.product.clone()], kinds, urgent };
        let team = |id: &str, takes: Vec<Takes>, rest| Team { id: id.to_owned(), name: Localized::same(id), takes, rest };
        let teams = [
            team("spoed", vec![takes(vec![], Some(true))], false),
            team("geld", vec![takes(vec![TaskKind::Advance], Some(false))], false),
            team("rest", vec![], true),
        ];
        tx.tasks().claim(pay, 1, member, at(2)).await.unwrap().unwrap();
        for (ids, filter, expected) in [
            (vec!["spoed"], QueueFilter::All, vec![hurry]),
            (vec!["geld"], QueueFilter::All, vec![pay]),
            (vec!["geld"], QueueFilter::Open, vec![]),
            (vec!["geld"], QueueFilter::Mine(member), vec![pay]),
            (vec!["rest"], QueueFilter::All, vec![calm]),
            (vec!["rest", "spoed"], QueueFilter::All, vec![hurry, calm]),
            (vec![], QueueFilter::All, vec![]),
        ] {
            let ids: BTreeSet<String> = ids.into_iter().map(str::to_owned).collect();
            let routes = Routes::of(&teams, &ids, &TaskKind::ALL);
            let choice = QueueChoice::default();
            let narrow = QueueNarrow { choice: &choice, today: day("2026-11-27"), routes: Some(&routes) };
            let rows = tx.tasks().list_queue(filter, Some(narrow), None, 9).await.unwrap();
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{ids:?}");
        }
        let held = tx.tasks().list_of_holder(member).await.unwrap();
        assert_eq!(held.iter().map(|task| task.id).collect::<Vec<_>>(), [pay]);
    }

    async fn one_act_gives_each_task_to_somebody_else(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let task = work(&store, case, TaskKind::Review, "2026-12-20").await;
        let mila = member(&store, "Mila").await;
        let (batch, item): (BatchId, BatchItemId) = (id(), id());
        let mut tx = store.begin(&staff()).await.unwrap();
        let new = NewBatch { id: batch, kind: BatchKind::Assign, assignee: None, reason: "", undoes: None, roles: &[Role::TeamLead] };
        tx.batches().add(new, at(1)).await.unwrap();
        tx.batches().add_item(item, batch, (task, 1), 0).await.unwrap();
        assert_eq!(tx.batches().lines(batch).await.unwrap()[0].to_name, None);
        tx.batches().give(item, mila).await.unwrap();
        assert_eq!(tx.batches().item(item).await.unwrap().unwrap().to_id, Some(mila));
        assert_eq!(tx.batches().lines(batch).await.unwrap()[0].to_name.as_deref(), Some("Mila"));
    }
}
