//! Proposals, decisions and letters.

use domain::decision::{DecidedBy, Decision, Grant, Motivation, Person, Proposal, Right};
use domain::hearing::Basis;
use domain::mandate::{ProductMandate, Verdict};
use domain::product::Per;
use domain::{CaseId, Cents, StaffId};
use serde_json::json;
use storage::{FactSnapshotId, NewDecision, NewLetter, ProposalId, StorageError, Tx};

use crate::support::{a_case, at, both, day, facts, id, resident, staff};

fn proposal() -> Proposal {
    Proposal {
        right: Right::Yes,
        amount: Some(Cents(140_150)),
        per: Per::Month,
        from: day("2026-11-01"),
        reference_date: day("2026-11-23"),
        conditions: Vec::new(),
        lines: Vec::new(),
        untested: Vec::new(),
        facts_used: ["leeftijd".to_owned()].into(),
        unconfirmed: vec![("norm".to_owned(), "not published yet".to_owned())],
        advance: None,
        receipt: json!({"law": "participatiewet", "trace": [1, 2.5, null]}),
    }
}

pub fn granted() -> Decision {
    let person = Person { staff: StaffId(uuid::Uuid::from_u128(1)), name: "Mila".to_owned() };
    let grant = Grant::money(Cents(140_150), Per::Month, day("2026-11-01"));
    Decision::by_person(
        Verdict::Grant,
        Some(grant),
        Motivation::default(),
        person,
        None,
        &ProductMandate::default(),
        &Basis::default(),
    )
    .unwrap()
}

pub async fn propose(tx: &mut Tx, case: CaseId) -> ProposalId {
    let (snapshot, proposed): (FactSnapshotId, ProposalId) = (id(), id());
    tx.facts().add(snapshot, case, &facts(), at(0)).await.unwrap();
    tx.proposals().add(proposed, case, snapshot, &proposal(), at(1)).await.unwrap();
    proposed
}

both! {
    async fn a_proposal_comes_back_as_it_was(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.proposals().latest(case).await.unwrap(), None);
        let proposed = propose(&mut tx, case).await;
        let stored = tx.proposals().get(proposed).await.unwrap().unwrap();
        assert_eq!((&stored.proposal, stored.case_id, stored.made_at), (&proposal(), case, at(1)));
        assert_eq!(tx.proposals().latest(case).await.unwrap(), Some(stored));
        let loose = tx.proposals().add(id(), case, id(), &proposal(), at(1)).await;
        assert!(matches!(loose, Err(StorageError::MissingReference { .. })), "{loose:?}");
    }

    async fn a_decision_and_its_letter_reach_the_resident(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let (decided, lettered) = (id(), id());
        let receipt = json!({"hash": "abc"});
        let mut tx = store.begin(&staff()).await.unwrap();
        let proposed = propose(&mut tx, case).await;
        let decision = granted();
        tx.decisions().add(NewDecision {
            id: decided, case, decision: &decision, proposal: Some(proposed), receipt: &receipt,
            sent_at: at(9), objection_until: day("2027-01-04"),
        }).await.unwrap();
        let letter = json!({"title": "U krijgt bijstand"});
        let new = NewLetter { id: lettered, case, decision: Some(decided), kind: "decision", letter: &letter };
        tx.letters().add(new, at(9)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read(&resident(1)).await.unwrap();
        let stored = tx.decisions().get(decided).await.unwrap().unwrap();
        assert_eq!((stored.verdict, stored.granted.as_ref()), (Verdict::Grant, decision.grant()));
        assert_eq!((&stored.decided_by, stored.proposal_id), (decision.by(), Some(proposed)));
        assert!(matches!(&stored.decided_by, DecidedBy::Person { person, .. } if person.name == "Mila"));
        assert_eq!((stored.sent_at, stored.objection_until), (at(9), day("2027-01-04")));
        assert_eq!(tx.decisions().list(case).await.unwrap(), [stored]);
        let kept = tx.letters().get(lettered).await.unwrap().unwrap();
        assert_eq!((&kept.letter, kept.decision_id, kept.kind.as_str()), (&letter, Some(decided), "decision"));
        assert_eq!(tx.letters().list(case).await.unwrap(), [kept]);

        assert_eq!(tx.proposals().get(proposed).await.unwrap().unwrap().proposal, proposal());
        assert!(tx.proposals().latest(case).await.unwrap().is_some());

        let mut tx = store.read(&resident(2)).await.unwrap();
        assert_eq!(tx.proposals().get(proposed).await.unwrap(), None);
        assert_eq!(tx.proposals().latest(case).await.unwrap(), None);
        assert_eq!(tx.decisions().get(decided).await.unwrap(), None);
        assert_eq!(tx.decisions().list(case).await.unwrap(), []);
        assert_eq!(tx.letters().get(lettered).await.unwrap(), None);
        assert_eq!(tx.letters().list(case).await.unwrap(), []);
    }

    async fn a_refusal_grants_nothing(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let person = Person { staff: id(), name: "Mila".to_owned() };
        let refusal = Decision::by_person(Verdict::Refuse, None, Motivation::of("Te veel vermogen.").weighed("U houdt genoeg over."), person, None, &ProductMandate::default(), &Basis::default()).unwrap();
        let receipt = json!({});
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.decisions().add(NewDecision {
            id: id(), case, decision: &refusal, proposal: None, receipt: &receipt,
            sent_at: at(1), objection_until: day("2027-01-04"),
        }).await.unwrap();
        let stored = &tx.decisions().list(case).await.unwrap()[0];
        assert_eq!((stored.verdict, &stored.granted, stored.reasons.as_str()), (Verdict::Refuse, &None, "Te veel vermogen."));
        assert_eq!(stored.weighing.as_deref(), Some("U houdt genoeg over."));
        drop(tx);
        // What was decided before the weighing was kept has none, and is read all the same.
        let old = granted();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.decisions().add(NewDecision {
            id: id(), case, decision: &old, proposal: None, receipt: &receipt,
            sent_at: at(2), objection_until: day("2027-01-04"),
        }).await.unwrap();
        assert_eq!(tx.decisions().list(case).await.unwrap().last().unwrap().weighing, None);
    }

    async fn an_objection_is_against_an_own_decision_alone(store: Store) {
        let (objection, second) = (a_case(&store, &resident(1)).await.id, a_case(&store, &resident(1)).await.id);
        let mut decided = Vec::new();
        for owner in [1, 1, 2] {
            let case = a_case(&store, &resident(owner)).await.id;
            let mut tx = store.begin(&staff()).await.unwrap();
            let id = id();
            tx.decisions().add(NewDecision {
                id, case, decision: &granted(), proposal: None, receipt: &json!({}),
                sent_at: at(i64::try_from(decided.len()).unwrap()), objection_until: day("2027-01-04"),
            }).await.unwrap();
            tx.commit().await.unwrap();
            decided.push((case, id));
        }
        let [first, later, foreign] = decided.as_slice() else { unreachable!("three decisions") };
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let own: Vec<_> = tx.decisions().list_own(9).await.unwrap().into_iter().map(|decision| decision.id).collect();
        assert_eq!(own, [later.1, first.1], "the newest first, and nobody else's");
        assert_eq!(tx.decisions().list_own(1).await.unwrap().len(), 1);
        assert!(!tx.objections().set(objection, Some(foreign.1)).await.unwrap(), "the decision of somebody else");
        assert!(!tx.objections().set(foreign.0, Some(first.1)).await.unwrap(), "the case of somebody else");
        assert_eq!(tx.objections().decision_of(objection).await.unwrap(), None);
        assert!(tx.objections().set(objection, Some(first.1)).await.unwrap());
        assert!(tx.objections().set(objection, Some(later.1)).await.unwrap(), "a correction names another");
        assert!(tx.objections().set(second, Some(later.1)).await.unwrap());
        assert!(tx.objections().set(second, None).await.unwrap());
        tx.commit().await.unwrap();
        for scope in [resident(1), staff()] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.objections().decision_of(objection).await.unwrap().unwrap().id, later.1);
            let against: Vec<_> = tx.objections().against(later.0).await.unwrap();
            assert_eq!(against.len(), 1);
            assert_eq!((against[0].case_id, against[0].decision_id), (objection, later.1));
            assert_eq!(tx.objections().against(first.0).await.unwrap(), []);
        }
        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert_eq!(tx.objections().decision_of(objection).await.unwrap(), None);
        assert_eq!(tx.objections().against(later.0).await.unwrap(), []);
        tx.objections().set(objection, None).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert!(tx.objections().decision_of(objection).await.unwrap().is_some(), "nobody else takes it away");
    }
}
