//! Proposals, decisions and letters.

use domain::decision::{DecidedBy, Decision, Grant, Person, Proposal, Right};
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
    Decision::by_person(Verdict::Grant, Some(grant), "", person, None, &ProductMandate::default()).unwrap()
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
        let refusal = Decision::by_person(Verdict::Refuse, None, "Te veel vermogen.", person, None, &ProductMandate::default()).unwrap();
        let receipt = json!({});
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.decisions().add(NewDecision {
            id: id(), case, decision: &refusal, proposal: None, receipt: &receipt,
            sent_at: at(1), objection_until: day("2027-01-04"),
        }).await.unwrap();
        let stored = &tx.decisions().list(case).await.unwrap()[0];
        assert_eq!((stored.verdict, &stored.granted, stored.reasons.as_str()), (Verdict::Refuse, &None, "Te veel vermogen."));
    }
}
