//! Warnings that terms end, and outages of the digital way.

use domain::Role;
use domain::tasks::TaskKind;
use domain::warnings::WarningKind;
use serde_json::json;
use storage::testing::run_raw;
use storage::{Conflict, NewOutage, NewStaff, NewTask, OutageId, StorageError, Store};

use crate::support::{a_case, at, both, day, id, resident, staff, staff_of, utrecht};

/// The member of staff who acts in the tests, as a row.
async fn on_staff(store: &Store) {
    let mut tx = store.begin(&staff()).await.unwrap();
    let known = staff().staff().unwrap();
    let new = NewStaff {
        id: known,
        subject: "mila",
        name: "Mila",
        roles: &[Role::FunctionalManager],
        active: true,
    };
    tx.staff().upsert(new, at(0)).await.unwrap();
    tx.commit().await.unwrap();
}

fn outage(id: OutageId, replaces: Option<OutageId>, happened: bool) -> NewOutage<'static> {
    NewOutage { id, replaces, from: at(10), until: at(20), happened, reason: "Stroom" }
}

both! {
    async fn a_warning_is_written_down_once_per_last_day_and_kind(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        let (first, second) = (day("2027-01-18"), day("2027-02-01"));
        for (kind, last, is_new) in [
            (WarningKind::Target, first, true),
            (WarningKind::Target, first, false),
            (WarningKind::LastDay, first, true),
            (WarningKind::Target, second, true),
            (WarningKind::LastDay, first, false),
        ] {
            assert_eq!(tx.term_warnings().add(id(), case, kind, last, at(1)).await.unwrap(), is_new, "{kind:?} {last}");
        }
        assert_eq!(tx.term_warnings().count(case).await.unwrap(), 3);
        assert!(!tx.term_warnings().add(id(), id(), WarningKind::Target, first, at(1)).await.unwrap(), "no such case");
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(!tx.term_warnings().add(id(), case, WarningKind::LastDay, second, at(1)).await.unwrap(), "not theirs to write");
        assert_eq!(tx.term_warnings().count(case).await.unwrap(), 0);
    }

    async fn work_of_one_kind_is_closed_and_the_rest_stays(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let payload = json!({});
        let mut tx = store.begin(&staff()).await.unwrap();
        for kind in [TaskKind::Review, TaskKind::TermEnds] {
            let new = NewTask { id: id(), case, kind, due: day("2027-01-18"), reasons: &[], proposal: None, payload: &payload };
            assert!(tx.tasks().create(new, at(1)).await.unwrap());
        }
        assert!(tx.tasks().finish_kind(case, TaskKind::TermEnds, at(2)).await.unwrap());
        assert!(!tx.tasks().finish_kind(case, TaskKind::TermEnds, at(3)).await.unwrap());
        let tasks = tx.tasks().list_of_case(case).await.unwrap();
        let done: Vec<_> = tasks.iter().map(|task| (task.kind, task.done_at)).collect();
        assert!(done.contains(&(TaskKind::TermEnds, Some(at(2)))) && done.contains(&(TaskKind::Review, None)));
    }

    async fn an_outage_is_corrected_once_by_a_new_row(store: Store) {
        on_staff(&store).await;
        let (first, second, third): (OutageId, OutageId, OutageId) = (id(), id(), id());
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.outages().add(outage(first, None, true), at(30)).await.unwrap();
        tx.outages().add(outage(second, Some(first), true), at(31)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let again = tx.outages().add(outage(third, Some(first), true), at(32)).await.unwrap_err();
        assert!(matches!(again, StorageError::Conflict(Conflict::OutageCorrection)), "{again:?}");
        drop(tx);
        let mut tx = store.read(&staff()).await.unwrap();
        let stand: Vec<_> = tx.outages().stand().await.unwrap().iter().map(|row| row.id).collect();
        assert_eq!(stand, [second]);
        assert_eq!(tx.outages().list().await.unwrap().len(), 2);
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.outages().add(outage(third, Some(second), false), at(33)).await.unwrap();
        assert_eq!(tx.outages().stand().await.unwrap(), [], "there was none");
        let found = tx.outages().list().await.unwrap();
        assert_eq!((found.len(), found[0].reason.as_str(), found[0].starts_at), (3, "Stroom", at(10)));
        tx.commit().await.unwrap();
    }

    async fn rules_stop_and_go_on_in_turn_and_each_turn_is_taken_once(store: Store) {
        on_staff(&store).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.rule_stops().last("wet").await.unwrap(), None);
        let first = tx.rule_stops().add("wet", 0, "Fout", at(30)).await.unwrap();
        assert_eq!((first.nth, first.stopped, first.by_name.as_str(), first.at), (1, true, "Mila Beoordelaar", at(30)));
        tx.rule_stops().add("wet", 1, "Goed", at(31)).await.unwrap();
        tx.rule_stops().add("andere", 0, "Fout", at(32)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let again = tx.rule_stops().add("wet", 1, "Goed", at(33)).await.unwrap_err();
        assert!(matches!(again, StorageError::Conflict(Conflict::RuleStop)), "{again:?}");
        drop(tx);
        let mut tx = store.read(&staff()).await.unwrap();
        let last = tx.rule_stops().last("wet").await.unwrap().unwrap();
        assert_eq!((last.nth, last.stopped), (2, false));
        let all: Vec<_> = tx.rule_stops().list().await.unwrap().into_iter().map(|row| (row.product, row.nth)).collect();
        assert_eq!(all, [("andere".to_owned(), 1), ("wet".to_owned(), 2), ("wet".to_owned(), 1)]);
        drop(tx);
        let mut tx = store.read(&staff_of(utrecht())).await.unwrap();
        assert_eq!(tx.rule_stops().list().await.unwrap(), [], "none of another city's");
        drop(tx);
        for text in ["UPDATE rule_stops SET reason = 'x'", "DELETE FROM rule_stops"] {
            let refused = run_raw(&store, text).await.unwrap_err().to_string();
            assert!(refused.contains("never changed or removed"), "{text}: {refused}");
        }
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(tx.rule_stops().add("wet", 2, "x", at(34)).await.is_err());
        assert_eq!(tx.rule_stops().last("wet").await.unwrap(), None, "residents read none");
    }

    async fn everybody_of_the_city_reads_outages_and_staff_alone_write_them(store: Store) {
        on_staff(&store).await;
        let first: OutageId = id();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.outages().add(outage(first, None, true), at(30)).await.unwrap();
        let turned = NewOutage { until: at(5), ..outage(id(), None, true) };
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.outages().add(turned, at(30)).await.is_err(), "it ends after it starts");
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.outages().add(outage(id(), None, false), at(30)).await.is_err(), "only a correction says that there was none");
        drop(tx);
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.outages().stand().await.unwrap().len(), 1);
        assert!(tx.outages().add(outage(id(), None, true), at(31)).await.is_err());
        drop(tx);
        let mut tx = store.read(&staff_of(utrecht())).await.unwrap();
        assert_eq!(tx.outages().list().await.unwrap(), [], "none of another city's");
        drop(tx);
        for table in ["outages"] {
            for text in [format!("UPDATE {table} SET reason = 'x'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }
}
