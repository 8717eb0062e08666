//! Residents who asked that a person looks at a decision of the system, and what that person found.

use domain::mandate::Verdict;
use domain::{CaseId, Cents, DecisionId, Scope, TaskId};
use storage::testing::run_raw;
use storage::{NewHumanFinding, NewHumanReview, Store};

use crate::samples::drawn;
use crate::support::{at, both, day, resident, staff};

type Drawn = (CaseId, DecisionId, TaskId);

const fn finding((_, decision, _): Drawn, same: bool) -> NewHumanFinding<'static> {
    let (verdict, amount) =
        if same { (Verdict::Grant, Some(Cents(20_000))) } else { (Verdict::Refuse, None) };
    NewHumanFinding { decision, verdict, amount, same, reasons: "Te veel inkomen." }
}

async fn ask(store: &Store, who: &Scope, (case, decision, task): Drawn, minutes: i64) -> bool {
    let mut tx = store.begin(who).await.unwrap();
    let new = NewHumanReview { decision, case, task, words: "Ik verdien minder.", due: day("2026-12-07") };
    let first = tx.human_reviews().ask(new, at(minutes)).await.unwrap();
    tx.commit().await.unwrap();
    first
}

both! {
    async fn a_review_is_asked_once_and_judged_once(store: Store) {
        let one = drawn(&store, 1, false).await;
        assert!(ask(&store, &resident(1), one, 3).await);
        assert!(!ask(&store, &resident(1), one, 4).await);
        let mut tx = store.begin(&staff()).await.unwrap();
        let kept = tx.human_reviews().list(one.0).await.unwrap();
        assert_eq!(kept.len(), 1);
        let review = &kept[0];
        assert_eq!((review.id, review.task_id, review.granted, review.same), (one.1, one.2, 20_000, None));
        assert_eq!((review.words.as_str(), review.due, review.asked_at), ("Ik verdien minder.", day("2026-12-07"), at(3)));
        tx.human_reviews().judge(finding(one, false), at(5)).await.unwrap();
        let review = tx.human_reviews().list(one.0).await.unwrap().remove(0);
        assert_eq!((review.amount, review.same, review.judged_at), (None, Some(false), Some(at(5))));
        assert_eq!((review.reasons.as_deref(), review.judged_by_name.as_deref()), (Some("Te veel inkomen."), Some("Mila Beoordelaar")));
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.human_reviews().judge(finding(one, true), at(6)).await.is_err());
        drop(tx);
        for table in ["human_reviews", "human_findings"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }

    async fn only_the_owner_and_the_own_city_ask_and_read(store: Store) {
        let one = drawn(&store, 1, false).await;
        let elsewhere = Scope { city: domain::CityCode::parse("0344").unwrap(), ..staff() };
        for scope in [resident(2), elsewhere.clone()] {
            assert!(!ask(&store, &scope, one, 3).await, "{scope:?}");
        }
        assert!(ask(&store, &resident(1), one, 3).await);
        for scope in [resident(2), elsewhere] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.human_reviews().list(one.0).await.unwrap(), [], "{scope:?}");
            assert_eq!(tx.human_reviews().tally(at(0)).await.unwrap_or_default(), []);
        }
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.human_reviews().list(one.0).await.unwrap().len(), 1);
        assert!(tx.human_reviews().judge(finding(one, true), at(4)).await.is_err(), "staff alone judge");
    }

    async fn what_nobody_asked_is_not_judged_and_the_tally_counts_by_product(store: Store) {
        let (one, two, three) = (drawn(&store, 1, false).await, drawn(&store, 2, true).await, drawn(&store, 3, false).await);
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.human_reviews().judge(finding(three, true), at(3)).await.is_err());
        drop(tx);
        ask(&store, &resident(1), one, 3).await;
        ask(&store, &resident(2), two, 4).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.human_reviews().judge(finding(one, true), at(5)).await.unwrap();
        let tally = tx.human_reviews().tally(at(0)).await.unwrap();
        assert_eq!(tally.len(), 1);
        let row = &tally[0];
        assert_eq!((row.product.as_str(), row.asked, row.judged, row.same), ("inkomenstoeslag", 2, 1, 1));
        assert_eq!(tx.human_reviews().tally(at(4)).await.unwrap()[0].asked, 1);
        assert_eq!(tx.human_reviews().tally(at(9)).await.unwrap(), []);
    }
}
