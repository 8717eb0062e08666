//! The overview in one round trip.

use domain::Cents;
use domain::cases::CaseStatus;
use domain::decision::{Decision, Grant, Motivation, Person};
use domain::hearing::Basis;
use domain::mandate::{ProductMandate, Verdict};
use domain::product::Per;
use serde_json::json;
use storage::{ItemKind, NewDecision, NewDocument, NewInformationRequest, OverviewRows};

use crate::support::{a_case, at, both, company, day, id, resident, staff, start, submit, visitor};

both! {
    async fn the_overview_tells_what_each_asks_for(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        a_case(&store, &resident(2)).await;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "inkomenstoeslag").await;
        submit(&mut tx, case.id, id()).await.unwrap();
        tx.drafts().save(draft.id, 1, &json!({}), at(5), at(99)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.begin(&staff()).await.unwrap();
        for minutes in [1, 2] {
            tx.messages().add(id(), case.id, "Dag", at(minutes)).await.unwrap();
        }
        for due in ["2026-12-20", "2026-12-08"] {
            let items = json!([]);
            let new = NewInformationRequest { id: id(), case: case.id, items: &items, explanation: "", due: day(due) };
            tx.requests().add(new, at(1)).await.unwrap();
        }
        let grant = Grant::money(Cents(50_000), Per::Year, day("2026-11-01"));
        let person = Person { staff: id(), name: "Mila".to_owned() };
        let decision = Decision::by_person(Verdict::Grant, Some(grant.clone()), Motivation::default(), person, None, &ProductMandate::default(), &Basis::default()).unwrap();
        let receipt = json!({});
        tx.decisions().add(NewDecision {
            id: id(), case: case.id, decision: &decision, proposal: None, receipt: &receipt, sent_at: at(3),
            objection_until: day("2027-01-04"),
        }).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.read(&resident(1)).await.unwrap();
        let OverviewRows { items, requests, .. } = tx.overview().read(0).await.unwrap();
        assert_eq!(items.iter().map(|item| (item.kind, item.id)).collect::<Vec<_>>(),
            [(ItemKind::Draft, draft.id.0), (ItemKind::Case, case.id.0)]);
        let (first, second) = (&items[0], &items[1]);
        assert_eq!((first.expires_at, first.since, first.updated_at, first.unread), (Some(at(99)), at(0), at(5), 0));
        assert_eq!((&first.number, first.status, first.decide_by, &first.granted), (&None, None, None, &None));
        assert_eq!((second.number.as_ref(), second.status), (Some(&case.number), Some(CaseStatus::Received)));
        assert_eq!((second.unread, second.later.as_ref()), (2, Some(&json!([{"code": "DOC-HUUR"}]))));
        assert_eq!(requests.iter().map(|one| one.due).collect::<Vec<_>>(), [day("2026-12-08"), day("2026-12-20")]);
        assert_eq!((second.decide_by, second.granted.as_ref()), (Some(case.decide_by), Some(&grant)));
    }

    async fn messages_and_requests_of_all_cases_come_at_once(store: Store) {
        let (one, two) = (a_case(&store, &resident(1)).await.id, a_case(&store, &resident(1)).await.id);
        let other = a_case(&store, &resident(2)).await.id;
        let items = json!([]);
        let mut tx = store.begin(&staff()).await.unwrap();
        for (case, minutes) in [(one, 1), (two, 3), (one, 2), (other, 4)] {
            tx.messages().add(id(), case, &format!("Dag {minutes}"), at(minutes)).await.unwrap();
            let new = NewInformationRequest { id: id(), case, items: &items, explanation: "", due: day("2026-12-20") };
            tx.requests().add(new, at(minutes)).await.unwrap();
        }
        let answered = tx.requests().list(two).await.unwrap()[0].id;
        tx.requests().answer(answered, at(5)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.messages().mark_read(two, at(6)).await.unwrap();
        let OverviewRows { messages, requests, .. } = tx.overview().read(2).await.unwrap();
        assert_eq!(messages.iter().map(|m| (m.case_id, m.body.as_str(), m.read_at)).collect::<Vec<_>>(),
            [(two, "Dag 3", Some(at(6))), (one, "Dag 2", None)]);
        assert_eq!(tx.overview().read(9).await.unwrap().messages.len(), 3);
        assert_eq!(requests.iter().map(|r| r.case_id).collect::<Vec<_>>(), [one, one]);
    }

    async fn documents_that_came_in_are_told_for_open_cases(store: Store) {
        let (open, closed) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(1)).await);
        let other = a_case(&store, &resident(2)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        for (case, doc_code) in
            [(open.id, "DOC-HUUR"), (open.id, "DOC-HUUR"), (open.id, "DOC-LOON"), (closed.id, "DOC-HUUR"), (other, "DOC-HUUR")]
        {
            let new = NewDocument {
                id: id(), doc_code, file_name: "a.pdf", media_type: "application/pdf", size_bytes: 1,
                sha256: &[7; 32], storage_key: "x",
            };
            tx.documents().add_to_case(case, new, at(1)).await.unwrap().unwrap();
        }
        tx.cases().change_status(closed.id, closed.version, CaseStatus::Withdrawn, at(2)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        let mut codes = tx.overview().read(0).await.unwrap().received;
        codes.sort_by(|a, b| a.doc_code.cmp(&b.doc_code));
        assert_eq!(codes.iter().map(|one| (one.case_id, one.doc_code.as_str())).collect::<Vec<_>>(),
            [(open.id, "DOC-HUUR"), (open.id, "DOC-HUUR"), (open.id, "DOC-LOON")]);
    }

    async fn who_owns_nothing_sees_nothing(store: Store) {
        a_case(&store, &resident(1)).await;
        for scope in [resident(2), company(1), staff(), visitor()] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.overview().read(9).await.unwrap(), OverviewRows::default());
        }
    }
}
