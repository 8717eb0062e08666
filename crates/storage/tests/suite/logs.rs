//! Audit and access log, and what the database itself refuses.

use domain::cases::CaseEvent;
use serde_json::json;
use storage::testing::run_raw;

use crate::support::{a_case, at, both, company, id, resident, staff};

both! {
    async fn every_change_names_who_and_to_what_end(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.audit().add(id(), "claim_task", Some(case), &json!({"task": 1}), at(1)).await.unwrap();
        tx.audit().add(id(), "sign_in", None, &json!({}), at(0)).await.unwrap();
        let rows = tx.audit().list_for_case(case).await.unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].actor_kind.as_str(), rows[0].purpose.as_str(), rows[0].action.as_str()), ("staff", "review", "claim_task"));
        assert_eq!((rows[0].actor_id, rows[0].at), (staff().actor.id(), at(1)));
    }

    async fn the_resident_reads_who_looked(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let person = resident(1).person();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.access().add(id(), "case", person, Some(case), at(1)).await.unwrap();
        tx.access().add(id(), "register:brp", person, None, at(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        let of_case = tx.access().list_for_case(case).await.unwrap();
        assert_eq!(of_case.iter().map(|row| row.what.as_str()).collect::<Vec<_>>(), ["case"]);
        assert_eq!(of_case[0].actor_name.as_deref(), Some("Mila Beoordelaar"));
        let own = tx.access().list_own(10).await.unwrap();
        assert_eq!(own.iter().map(|row| row.what.as_str()).collect::<Vec<_>>(), ["register:brp", "case"]);
        assert_eq!(tx.access().list_own(1).await.unwrap().len(), 1);
        for scope in [resident(2), company(1)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.access().list_for_case(case).await.unwrap(), []);
            assert_eq!(tx.access().list_own(10).await.unwrap(), []);
        }
    }

    async fn what_was_written_is_never_changed_or_removed(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.events().add(id(), case, CaseEvent::Received, &json!({}), at(1)).await.unwrap();
        tx.messages().add(id(), case, "Dag", at(1)).await.unwrap();
        tx.audit().add(id(), "x", Some(case), &json!({}), at(1)).await.unwrap();
        tx.access().add(id(), "case", None, Some(case), at(1)).await.unwrap();
        tx.facts().add(id(), case, &Default::default(), at(1)).await.unwrap();
        tx.commit().await.unwrap();
        for table in ["case_events", "messages", "audit", "access_log", "fact_snapshots"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }

    async fn every_table_that_must_stay_is_guarded(store: Store) {
        let tables = ["submissions", "fact_snapshots", "messages", "decisions", "letters", "case_events",
            "term_events", "proposals", "audit", "access_log", "case_notes", "sample_draws", "sample_findings",
            "signature_requests", "signatures", "objection_steps", "revisions", "case_calls", "advice_requests", "advices", "advice_ends",
            "hearings", "hearing_answers", "decision_hearings", "decision_changes",
            "term_warnings", "outages", "rule_stops", "human_reviews", "human_findings", "penalties"];
        let query = match store.name() {
            "sqlite" => "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_no\\_%' ESCAPE '\\' \
                         GROUP BY tbl_name HAVING COUNT(*) = 2 ORDER BY 1",
            _ => "SELECT CAST(event_object_table AS TEXT) FROM information_schema.triggers \
                  WHERE trigger_name LIKE '%_immutable' GROUP BY event_object_table HAVING COUNT(*) = 2 ORDER BY 1",
        };
        let mut expected = tables.map(str::to_owned).to_vec();
        expected.sort();
        assert_eq!(storage::testing::words_raw(&store, query).await.unwrap(), expected);
    }

    async fn reading_cannot_write(store: Store) {
        let mut tx = store.read(&staff()).await.unwrap();
        assert!(tx.audit().add(id(), "x", None, &json!({}), at(1)).await.is_err());
    }
}
