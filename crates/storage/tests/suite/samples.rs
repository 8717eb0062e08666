//! Notes of staff, and the sample of grants by the system.

use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, DecisionId, TaskId};
use serde_json::json;
use storage::testing::run_raw;
use storage::{NewDecision, NewDraw, NewFinding, NewTask, Store, Tx};

use crate::decisions::{granted, propose};
use crate::support::{a_case, at, both, day, id, resident, staff};

/// A granted case, drawn for, with the work of judging it again.
pub(crate) async fn drawn(store: &Store, who: u128, picked: bool) -> (CaseId, DecisionId, TaskId) {
    let case = a_case(store, &resident(who)).await.id;
    let mut tx = store.begin(&staff()).await.unwrap();
    let proposed = propose(&mut tx, case).await;
    let (decided, task) = (id(), id());
    let new = NewDecision {
        id: decided,
        case,
        decision: &granted(),
        proposal: Some(proposed),
        receipt: &json!({}),
        sent_at: at(2),
        objection_until: day("2027-01-06"),
    };
    tx.decisions().add(new).await.unwrap();
    draw(&mut tx, decided, case, picked).await.unwrap();
    let nothing = json!({});
    let work = NewTask {
        id: task,
        case,
        kind: TaskKind::Sample,
        due: day("2026-12-07"),
        reasons: &[],
        proposal: None,
        payload: &nothing,
    };
    tx.tasks().create(work, at(2)).await.unwrap();
    tx.commit().await.unwrap();
    (case, decided, task)
}

async fn draw(tx: &mut Tx, decision: DecisionId, case: CaseId, picked: bool) -> storage::Result<()> {
    let amount = Cents(20_000);
    tx.samples().draw(NewDraw { decision, case, product: "inkomenstoeslag", amount, picked }, at(2)).await
}

fn finding((case, decision, task): (CaseId, DecisionId, TaskId), same: bool) -> NewFinding<'static> {
    let (verdict, amount) =
        if same { (Verdict::Grant, Some(Cents(20_000))) } else { (Verdict::Refuse, None) };
    NewFinding { decision, case, task, verdict, amount, same, reasons: "Te veel inkomen." }
}

both! {
    async fn a_grant_is_drawn_for_once_and_judged_once(store: Store) {
        let one = drawn(&store, 1, true).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(draw(&mut tx, one.1, one.0, false).await.is_err());
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        let kept = tx.samples().of_case(one.0).await.unwrap().unwrap();
        assert_eq!((kept.id, kept.amount, kept.picked), (one.1, 20_000, true));
        assert_eq!(tx.samples().finding(one.1).await.unwrap(), None);
        tx.samples().judge(finding(one, false), at(5)).await.unwrap();
        let found = tx.samples().finding(one.1).await.unwrap().unwrap();
        assert_eq!((found.verdict, found.amount, found.same), (Verdict::Refuse, None, false));
        assert_eq!((found.judged_by_name.as_str(), found.judged_at), ("Mila Beoordelaar", at(5)));
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.samples().judge(finding(one, true), at(6)).await.is_err());
        drop(tx);
        for table in ["sample_draws", "sample_findings"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }

    async fn the_tally_counts_by_product_since_a_day(store: Store) {
        let (one, two, _) = (drawn(&store, 1, true).await, drawn(&store, 2, true).await, drawn(&store, 3, false).await);
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.samples().judge(finding(one, true), at(5)).await.unwrap();
        tx.samples().judge(finding(two, false), at(6)).await.unwrap();
        let tally = tx.samples().tally(at(0)).await.unwrap();
        assert_eq!(tally.len(), 1);
        let row = &tally[0];
        assert_eq!((row.product.as_str(), row.grants, row.picked, row.judged, row.same), ("inkomenstoeslag", 3, 2, 2, 1));
        assert_eq!(tx.samples().tally(at(3)).await.unwrap(), []);
        let different = tx.samples().differences(at(0), 10).await.unwrap();
        assert_eq!(different.iter().map(|row| (row.id, row.task_id, row.granted)).collect::<Vec<_>>(), [(two.1, two.2, 20_000)]);
        assert_eq!(tx.samples().differences(at(7), 10).await.unwrap(), []);
    }

    async fn only_staff_of_the_city_read_notes_and_samples(store: Store) {
        let one = drawn(&store, 1, true).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.notes().add(id(), one.0, Some(one.2), "Belde.", at(3)).await.unwrap();
        tx.notes().add(id(), one.0, None, "Belde weer.", at(4)).await.unwrap();
        let notes = tx.notes().list(one.0).await.unwrap();
        assert_eq!(notes.iter().map(|note| (note.body.as_str(), note.task_id)).collect::<Vec<_>>(), [("Belde.", Some(one.2)), ("Belde weer.", None)]);
        assert_eq!(notes[0].written_by_name, "Mila Beoordelaar");
        assert!(tx.notes().add(id(), id(), None, "Nergens.", at(4)).await.is_err(), "no such case");
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.notes().add(id(), one.0, None, "Belde.", at(3)).await.unwrap();
        tx.commit().await.unwrap();
        let elsewhere = domain::Scope { city: domain::CityCode::parse("0344").unwrap(), ..staff() };
        for scope in [resident(1), elsewhere] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.notes().list(one.0).await.unwrap_or_default(), []);
            assert_eq!(tx.samples().of_case(one.0).await.unwrap_or_default(), None);
            assert_eq!(tx.samples().tally(at(0)).await.unwrap_or_default(), []);
        }
    }
}
