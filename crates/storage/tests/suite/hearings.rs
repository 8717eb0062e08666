//! What somebody was asked before a decision and said once; how a decision tells it; what a decision changes. Kept for ever.

use domain::cases::CaseStatus;
use domain::change::{Change, ChangeGround, ChangeKind, Taken};
use domain::decision::{Decision, Grant, Motivation, Person};
use domain::hearing::{AnswerKind, Basis, Heard, HeardFact, Unheard};
use domain::mandate::{ChangeRule, ProductMandate, Verdict};
use domain::product::Per;
use domain::{CaseId, Cents, DecisionId, HearingId, Localized, Scope, StaffId};
use serde_json::json;
use storage::testing::run_raw;
use storage::{NewDecision, NewHearing, OwnerKind, StorageError, Store, Tx};

use crate::support::{
    a_case, amsterdam, at, both, company, day, id, resident, resident_of, staff, staff_of, system, utrecht,
};

fn facts() -> Vec<HeardFact> {
    let text = |text: &str| Some(Localized::same(text));
    vec![HeardFact {
        name: "loon".to_owned(),
        label: Localized::same("Loon"),
        claimed: text("niets"),
        found: text("500"),
        source: "UWV".to_owned(),
    }]
}

async fn asked(store: &Store, case: CaseId, minutes: i64) -> HearingId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let (hearing, facts) = (id(), facts());
    let new =
        NewHearing { id: hearing, case, facts: &facts, explanation: "Afwijzen.", due: day("2026-12-07") };
    tx.hearings().ask(new, at(minutes)).await.unwrap();
    tx.commit().await.unwrap();
    hearing
}

fn person() -> Person {
    Person { staff: StaffId(uuid::Uuid::from_u128(9)), name: "Mila Beoordelaar".to_owned() }
}

async fn decided(tx: &mut Tx, case: CaseId, decision: &Decision, minutes: i64) -> DecisionId {
    let (new, receipt) = (id(), json!({}));
    tx.decisions()
        .add(NewDecision {
            id: new,
            case,
            decision,
            proposal: None,
            receipt: &receipt,
            sent_at: at(minutes),
            objection_until: day("2027-01-04"),
        })
        .await
        .unwrap();
    new
}

fn stop(from: &str) -> Taken {
    let label = Localized::same("U werkt.");
    let (law, article) = ("Participatiewet".to_owned(), "art. 19".to_owned());
    let ground = ChangeGround { kind: ChangeKind::Stop, law, article, label };
    Taken { change: Change::Stop { from: day(from) }, ground }
}

fn stopped(from: &str) -> Decision {
    let rule = ChangeRule { second_person: false, ..ChangeRule::default() };
    let mandate = ProductMandate { changes: [(ChangeKind::Stop, rule)].into(), ..ProductMandate::default() };
    let heard = Heard::Not { ground: Unheard::OwnFacts, reason: "Zelf gebeld.".to_owned() };
    let why = Motivation::of("U werkt.").weighed("U heeft nu uw loon.");
    Decision::changing(stop(from), why, person(), None, &mandate, heard).unwrap()
}

fn granted() -> Decision {
    let grant = Grant::money(Cents(1000), Per::Month, day("2026-11-01"));
    let mandate = ProductMandate::default();
    Decision::by_person(
        Verdict::Grant,
        Some(grant),
        Motivation::default(),
        person(),
        None,
        &mandate,
        &Basis::default(),
    )
    .unwrap()
}

both! {
    async fn a_question_is_seen_by_its_owner_and_staff_and_answered_once(store: Store) {
        let owner = resident(1);
        let case = a_case(&store, &owner).await.id;
        let hearing = asked(&store, case, 1).await;
        let overview = store.read(&owner).await.unwrap().overview().read(5).await.unwrap();
        assert_eq!((overview.to_answer.len(), overview.to_answer[0].id), (1, hearing));
        for scope in [resident(2), company(1), resident_of(utrecht(), 1), staff_of(utrecht())] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.hearings().list(case).await.unwrap(), [], "{scope:?}");
            assert!(!tx.hearings().answer(case, hearing, AnswerKind::Written, "x", at(2)).await.unwrap(), "{scope:?}");
            if scope.city == amsterdam() && scope.staff().is_none() {
                assert_eq!(tx.overview().read(5).await.unwrap().to_answer, []);
            }
        }
        let mut tx = store.begin(&owner).await.unwrap();
        let read = tx.hearings().list(case).await.unwrap();
        assert_eq!((read.len(), read[0].answered, &read[0].facts), (1, None, &facts()));
        assert_eq!(read[0].asked_by_name.as_deref(), Some("Mila Beoordelaar"));
        assert!(tx.hearings().answer(case, hearing, AnswerKind::Written, "Klopt niet.", at(2)).await.unwrap());
        assert!(!tx.hearings().answer(case, hearing, AnswerKind::Written, "Anders.", at(3)).await.unwrap());
        // A resident asks nothing and decides nothing.
        let mine = facts();
        let new = NewHearing { id: id(), case, facts: &mine, explanation: "", due: day("2026-12-07") };
        assert!(matches!(tx.hearings().ask(new, at(2)).await, Err(StorageError::MissingReference { .. })));
        tx.commit().await.unwrap();
        let mut tx = store.begin(&system()).await.unwrap();
        assert!(!tx.hearings().answer(case, hearing, AnswerKind::Silent, "", at(4)).await.unwrap());
        let kept = &tx.hearings().list(case).await.unwrap()[0];
        assert_eq!((kept.answered, kept.said.as_deref()), (Some(AnswerKind::Written), Some("Klopt niet.")));
        assert_eq!((kept.answered_by_name.as_deref(), kept.answered_at), (Some("Inwoner 1"), Some(at(2))));
        assert_eq!(store.read(&owner).await.unwrap().overview().read(5).await.unwrap().to_answer, []);
    }

    async fn a_decision_keeps_how_somebody_was_heard_and_what_it_changes(store: Store) {
        let owner = resident(1);
        let case = a_case(&store, &owner).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        let first = decided(&mut tx, case, &granted(), 1).await;
        let change = stopped("2026-12-01");
        let second = decided(&mut tx, case, &change, 2).await;
        tx.changes().add(second, first, change.taken().unwrap()).await.unwrap();
        tx.hearings().keep(second, change.heard().unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        for scope in [owner, staff(), system()] {
            let mut tx = store.read(&scope).await.unwrap();
            let changes = tx.changes().list(case).await.unwrap();
            assert_eq!((changes.len(), changes[0].decision_id, changes[0].replaces_id), (1, second, first));
            assert_eq!(changes[0].taken, stop("2026-12-01"));
            let kept = tx.hearings().kept(case).await.unwrap();
            assert_eq!((kept.len(), &kept[0].heard), (1, change.heard().unwrap()));
            let stored = tx.decisions().list(case).await.unwrap();
            assert_eq!((stored[1].verdict, &stored[1].granted), (Verdict::Change(ChangeKind::Stop), &None));
            // The same in short, of the case and of all cases of its owner.
            let steps = tx.changes().steps(case).await.unwrap();
            let seen: Vec<_> = steps.iter().map(|step| (step.id, step.granted.clone(), step.taken.clone())).collect();
            assert_eq!(seen, [(first, stored[0].granted.clone(), None), (second, None, Some(stop("2026-12-01")))]);
            let person = resident(1).person().unwrap();
            assert_eq!(tx.changes().steps_of_owner(OwnerKind::Resident, person.0).await.unwrap(), steps);
            assert_eq!(tx.changes().steps_of_owner(OwnerKind::Company, person.0).await.unwrap(), []);
        }
        for scope in [resident(2), staff_of(utrecht())] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.changes().list(case).await.unwrap(), []);
            assert_eq!(tx.changes().steps(case).await.unwrap(), []);
            let person = resident(1).person().unwrap();
            assert_eq!(tx.changes().steps_of_owner(OwnerKind::Resident, person.0).await.unwrap(), []);
            assert_eq!(tx.hearings().kept(case).await.unwrap(), []);
        }
    }

    async fn a_decision_is_replaced_once(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        let first = decided(&mut tx, case, &granted(), 1).await;
        for (minutes, from) in [(2, "2026-12-01"), (3, "2026-12-02")] {
            let change = stopped(from);
            let next = decided(&mut tx, case, &change, minutes).await;
            let added = tx.changes().add(next, first, change.taken().unwrap()).await;
            assert_eq!(added.is_ok(), minutes == 2, "{added:?}");
        }
    }

    async fn only_what_was_granted_is_changed_from_the_version_that_was_seen(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let early = tx.cases().change(case.id, case.version, CaseStatus::Stopped, at(1)).await;
        assert!(matches!(early, Err(StorageError::Transition { .. })), "{early:?}");
        let mut now = case;
        for to in [CaseStatus::Checking, CaseStatus::Granted] {
            now = tx.cases().change_status(now.id, now.version, to, at(2)).await.unwrap().unwrap();
        }
        let old = tx.cases().change(now.id, now.version - 1, CaseStatus::Changed, at(3)).await;
        assert!(matches!(old, Err(StorageError::Stale)), "{old:?}");
        for to in [CaseStatus::Changed, CaseStatus::Stopped, CaseStatus::Reclaim] {
            now = tx.cases().change(now.id, now.version, to, at(4)).await.unwrap().unwrap();
            assert_eq!((now.status, now.closed_at), (to, Some(at(4))));
        }
        let refused = tx.cases().change(now.id, now.version, CaseStatus::Refused, at(5)).await;
        assert!(matches!(refused, Err(StorageError::Transition { .. })), "{refused:?}");
        tx.commit().await.unwrap();
        let scope: Scope = resident(1);
        let mut tx = store.begin(&scope).await.unwrap();
        let own = tx.cases().change(now.id, now.version, CaseStatus::Stopped, at(6)).await;
        assert!(own.is_err() || own.as_ref().is_ok_and(Option::is_none), "{own:?}");
    }

    async fn what_was_asked_said_and_changed_is_never_changed_or_removed(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let hearing = asked(&store, case, 1).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.hearings().answer(case, hearing, AnswerKind::Spoken, "Ja.", at(2)).await.unwrap();
        let (first, change) = (decided(&mut tx, case, &granted(), 1).await, stopped("2026-12-01"));
        let second = decided(&mut tx, case, &change, 2).await;
        tx.changes().add(second, first, change.taken().unwrap()).await.unwrap();
        tx.hearings().keep(second, change.heard().unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        for table in ["hearings", "hearing_answers", "decision_hearings", "decision_changes"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }
}
