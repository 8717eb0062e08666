//! What staff do with an objection: kept step by step for good, ended once; and what takes the place of a decision.

use domain::cases::CaseStatus;
use domain::decision::{DecidedBy, Decision, Grant, Motivation, Person};
use domain::mandate::{ProductMandate, Verdict};
use domain::objection::{Costs, Ending, Outcome, Step};
use domain::product::Per;
use domain::{CaseId, Cents, DecisionId, Scope, StaffId};
use serde_json::json;
use storage::testing::run_raw;
use storage::{Conflict, NewDecision, StorageError, Store};

use crate::support::{a_case, at, both, company, day, id, resident, staff, staff_of, system, utrecht};

fn person() -> Person {
    Person { staff: StaffId(uuid::Uuid::from_u128(1)), name: "Mila".to_owned() }
}

/// A decision in a case, sent at that minute.
async fn decided(store: &Store, case: CaseId, verdict: Verdict, minutes: i64) -> DecisionId {
    let grant = Grant::money(Cents(140_150), Per::Month, day("2026-11-01"));
    let decision = Decision::by_person(
        verdict,
        Some(grant),
        Motivation::of("Omdat.").weighed("Het is in verhouding."),
        person(),
        None,
        &ProductMandate::default(),
        &domain::hearing::Basis::default(),
    )
    .unwrap();
    let decided = id();
    let mut tx = store.begin(&staff()).await.unwrap();
    tx.decisions()
        .add(NewDecision {
            id: decided,
            case,
            decision: &decision,
            proposal: None,
            receipt: &json!({}),
            sent_at: at(minutes),
            objection_until: day("2027-01-04"),
        })
        .await
        .unwrap();
    tx.commit().await.unwrap();
    decided
}

pub fn ended() -> Step {
    Step::Ended(Ending {
        outcome: Outcome::Founded,
        reasons: "U heeft gelijk.".to_owned(),
        weighing: String::new(),
        costs: Costs::NotAsked,
        decided_by: DecidedBy::Person { person: person(), second: None },
        revised: None,
        appeal_until: day("2027-01-04"),
    })
}

async fn add(store: &Store, scope: &Scope, case: CaseId, step: &Step, minutes: i64) -> storage::Result<()> {
    let mut tx = store.begin(scope).await.unwrap();
    tx.objections().add_step(id(), case, step, at(minutes)).await?;
    tx.commit().await
}

both! {
    async fn steps_come_back_in_order_with_who_did_them_and_an_objection_ends_once(store: Store) {
        let owner = resident(1);
        let case = a_case(&store, &owner).await.id;
        let checked = Step::Checked { admissible: true, note: String::new() };
        add(&store, &staff(), case, &checked, 1).await.unwrap();
        add(&store, &staff(), case, &checked, 2).await.unwrap();
        add(&store, &staff(), case, &ended(), 3).await.unwrap();
        let again = add(&store, &staff(), case, &ended(), 4).await;
        assert!(matches!(again, Err(StorageError::Conflict(Conflict::ObjectionEnd))), "{again:?}");
        for scope in [owner, staff(), system()] {
            let steps = store.read(&scope).await.unwrap().objections().steps(case).await.unwrap();
            let found: Vec<_> = steps.iter().map(|row| (&row.step, row.by_name.as_str(), row.at)).collect();
            let mila = "Mila Beoordelaar";
            assert_eq!(found, [(&checked, mila, at(1)), (&checked, mila, at(2)), (&ended(), mila, at(3))]);
        }
    }

    async fn nobody_else_adds_or_reads_a_step(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let checked = Step::Checked { admissible: true, note: String::new() };
        add(&store, &staff(), case, &checked, 1).await.unwrap();
        for scope in [resident(1), resident(2), company(1)] {
            assert!(add(&store, &scope, case, &checked, 2).await.is_err(), "{scope:?}");
        }
        assert!(add(&store, &staff_of(utrecht()), case, &checked, 2).await.is_err());
        for scope in [resident(2), company(1), staff_of(utrecht())] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.objections().steps(case).await.unwrap(), [], "{scope:?}");
        }
    }

    async fn a_decision_is_replaced_once_and_both_sides_find_it(store: Store) {
        let owner = resident(1);
        let (contested, objection, other) =
            (a_case(&store, &owner).await.id, a_case(&store, &owner).await.id, a_case(&store, &owner).await.id);
        let old = decided(&store, contested, Verdict::GrantDifferently, 1).await;
        let new = decided(&store, contested, Verdict::Grant, 2).await;
        let late = decided(&store, contested, Verdict::Grant, 3).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.objections().revise(new, old, objection).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let twice = tx.objections().revise(late, old, other).await;
        assert!(matches!(twice, Err(StorageError::Conflict(Conflict::Revision))), "{twice:?}");
        drop(tx);
        for scope in [owner.clone(), staff()] {
            let mut tx = store.read(&scope).await.unwrap();
            let found = tx.objections().revisions(contested).await.unwrap();
            let found: Vec<_> = found.iter().map(|row| (row.decision_id, row.replaces_id, row.case_id)).collect();
            assert_eq!(found, [(new, old, objection)]);
            assert_eq!(tx.objections().revisions(objection).await.unwrap(), []);
        }
        let own = store.read(&owner).await.unwrap().objections().own_revisions().await.unwrap();
        assert_eq!(own.iter().map(|row| row.decision_id).collect::<Vec<_>>(), [new]);
        for scope in [resident(2), company(1)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.objections().revisions(contested).await.unwrap(), []);
            assert_eq!(tx.objections().own_revisions().await.unwrap(), []);
        }
        let mut tx = store.begin(&owner).await.unwrap();
        assert!(tx.objections().revise(late, new, other).await.is_err(), "a resident replaces nothing");
    }

    async fn only_a_decided_case_is_revised_and_to_nothing_worse(store: Store) {
        let owner = resident(1);
        let case = a_case(&store, &owner).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let open = tx.cases().revise(case.id, case.version, CaseStatus::Granted, at(1)).await;
        assert!(matches!(open, Err(StorageError::Transition { .. })), "{open:?}");
        let case = tx.cases().change_status(case.id, case.version, CaseStatus::InProgress, at(1)).await.unwrap().unwrap();
        let case = tx.cases().change_status(case.id, case.version, CaseStatus::Refused, at(2)).await.unwrap().unwrap();
        let worse = tx.cases().revise(case.id, case.version, CaseStatus::Refused, at(3)).await;
        assert!(matches!(worse, Err(StorageError::Transition { .. })), "{worse:?}");
        let stale = tx.cases().revise(case.id, case.version - 1, CaseStatus::Granted, at(3)).await;
        assert!(matches!(stale, Err(StorageError::Stale)), "{stale:?}");
        let revised = tx.cases().revise(case.id, case.version, CaseStatus::Granted, at(3)).await.unwrap().unwrap();
        assert_eq!((revised.status, revised.closed_at), (CaseStatus::Granted, Some(at(2))));
        assert_eq!(tx.cases().revise(id(), 1, CaseStatus::Granted, at(3)).await.unwrap(), None);
        tx.commit().await.unwrap();
        let mut tx = store.begin(&owner).await.unwrap();
        let own = tx.cases().revise(case.id, revised.version, CaseStatus::Granted, at(4)).await;
        assert!(!matches!(own, Ok(Some(_))), "{own:?}");
    }

    async fn what_was_done_and_what_was_replaced_stays(store: Store) {
        let owner = resident(1);
        let (contested, objection) = (a_case(&store, &owner).await.id, a_case(&store, &owner).await.id);
        let old = decided(&store, contested, Verdict::GrantDifferently, 1).await;
        let new = decided(&store, contested, Verdict::Grant, 2).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.objections().revise(new, old, objection).await.unwrap();
        tx.objections().add_step(id(), objection, &ended(), at(3)).await.unwrap();
        tx.commit().await.unwrap();
        for table in ["objection_steps", "revisions"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }
}
