//! One city can neither read nor write what belongs to another.

use domain::Scope;
use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::TaskKind;
use domain::terms::TermEvent;
use serde_json::json;
use storage::{NewDocument, NewInformationRequest, NewLetter, NewPerson, NewTask, QueueFilter, StorageError};

use crate::support::{
    a_case, amsterdam, at, both, day, facts, id, resident, resident_of, staff, staff_of, start, submit,
    utrecht,
};

/// Staff, the system and the very same person of another city.
fn strangers() -> [Scope; 3] {
    [staff_of(utrecht()), Scope::system(utrecht(), "decide"), resident_of(utrecht(), 1)]
}

both! {
    async fn another_city_reads_nothing(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let (letter, request, task, job, snapshot, document) = (id(), id(), id(), id(), id(), id());
        let (items, nothing) = (json!([]), json!({}));
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await.id;
        submit(&mut tx, case.id, draft).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        let person = NewPerson { id: resident(1).person().unwrap(), bsn_hash: b"h", bsn_sealed: b"s", name: "J", sort_name: "j" };
        tx.persons().find_or_create(person, at(0)).await.unwrap();
        tx.facts().add(snapshot, case.id, &facts(), at(0)).await.unwrap();
        tx.events().add(id(), case.id, CaseEvent::Received, &nothing, at(0)).await.unwrap();
        tx.terms().add(id(), case.id, &TermEvent::Withdrawn { on: day("2026-12-01") }, at(0)).await.unwrap();
        tx.messages().add(id(), case.id, "Dag", at(0)).await.unwrap();
        tx.requests().add(NewInformationRequest { id: request, case: case.id, items: &items, explanation: "", due: day("2026-12-01") }, at(0)).await.unwrap();
        tx.tasks().create(NewTask { id: task, case: case.id, kind: TaskKind::Review, due: day("2027-01-18"), reasons: &[], proposal: None, payload: &nothing }, at(0)).await.unwrap();
        tx.letters().add(NewLetter { id: letter, case: case.id, decision: None, kind: "x", letter: &nothing }, at(0)).await.unwrap();
        tx.documents().add_to_case(case.id, a_document(document), at(0)).await.unwrap().unwrap();
        tx.audit().add(id(), "x", Some(case.id), &nothing, at(0)).await.unwrap();
        tx.access().add(id(), "case", resident(1).person(), Some(case.id), at(0)).await.unwrap();
        tx.jobs().enqueue(storage::NewJob { id: job, kind: "k", payload: &nothing, run_at: at(0), unique_key: None }, at(0)).await.unwrap();
        tx.commit().await.unwrap();

        for scope in strangers() {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.persons().get(resident(1).person().unwrap()).await.unwrap(), None);
            assert_eq!(tx.persons().find(b"h").await.unwrap(), None);
            assert_eq!(tx.cases().get(case.id).await.unwrap(), None);
            assert_eq!(tx.cases().get_own(case.id).await.unwrap(), None);
            assert_eq!(tx.cases().list_own().await.unwrap(), []);
            assert_eq!(tx.cases().list_of_same_owner(&case).await.unwrap(), []);
            assert_eq!(tx.drafts().get(draft).await.unwrap(), None);
            assert_eq!(tx.drafts().list().await.unwrap(), []);
            assert_eq!(tx.overview().read(9).await.unwrap(), storage::OverviewRows::default());
            assert_eq!(tx.submissions().find_by_draft(draft).await.unwrap(), None);
            assert_eq!(tx.submissions().of_case(case.id).await.unwrap(), None);
            assert_eq!(tx.facts().latest(case.id).await.unwrap(), None);
            assert_eq!(tx.facts().get(snapshot).await.unwrap(), None);
            assert_eq!(tx.proposals().latest(case.id).await.unwrap(), None);
            assert_eq!(tx.events().list(case.id).await.unwrap(), []);
            assert_eq!(tx.terms().list(case.id).await.unwrap(), []);
            assert_eq!(tx.messages().list(case.id).await.unwrap(), []);
            assert_eq!(tx.messages().unread_count(case.id).await.unwrap(), 0);
            assert_eq!(tx.requests().list(case.id).await.unwrap(), []);
            assert_eq!(tx.requests().get(request).await.unwrap(), None);
            assert_eq!(tx.tasks().get(task).await.unwrap(), None);
            assert_eq!(tx.tasks().list_of_case(case.id).await.unwrap(), []);
            assert_eq!(tx.tasks().list_queue(QueueFilter::All, None, None, 10).await.unwrap(), []);
            assert_eq!(tx.decisions().list(case.id).await.unwrap(), []);
            assert_eq!(tx.letters().list(case.id).await.unwrap(), []);
            assert_eq!(tx.letters().get(letter).await.unwrap(), None);
            assert_eq!(tx.documents().list_of_case(case.id).await.unwrap(), []);
            assert_eq!(tx.documents().get(document).await.unwrap(), None);
            assert_eq!(tx.audit().list_for_case(case.id).await.unwrap(), []);
            assert_eq!(tx.access().list_for_case(case.id).await.unwrap(), []);
            assert_eq!(tx.access().list_own(10).await.unwrap(), []);
            assert_eq!(tx.search().by_number(&case.number).await.unwrap(), None);
            assert_eq!(tx.search().by_bsn(b"h", 10).await.unwrap(), []);
            assert_eq!(tx.search().by_name("j", None, 10).await.unwrap(), []);
            assert_eq!(tx.signatures().list(case.id).await.unwrap(), []);
            assert_eq!(tx.signatures().to_sign(case.id).await.unwrap(), None);
            assert_eq!(tx.jobs().get(job).await.unwrap(), None);
        }
    }

    async fn another_city_changes_nothing(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let (request, task) = (id(), id());
        let (items, nothing) = (json!([]), json!({}));
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.requests().add(NewInformationRequest { id: request, case: case.id, items: &items, explanation: "", due: day("2026-12-01") }, at(0)).await.unwrap();
        tx.tasks().create(NewTask { id: task, case: case.id, kind: TaskKind::Review, due: day("2027-01-18"), reasons: &[], proposal: None, payload: &nothing }, at(0)).await.unwrap();
        tx.messages().add(id(), case.id, "Dag", at(0)).await.unwrap();
        tx.commit().await.unwrap();

        for scope in strangers() {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.cases().change_status(case.id, 1, CaseStatus::Checking, at(1)).await.unwrap(), None);
            assert_eq!(tx.cases().set_decide_by(case.id, 1, day("2030-01-01"), at(1)).await.unwrap(), None);
            assert!(!tx.requests().answer(request, at(1)).await.unwrap());
            assert!(!tx.requests().close(request, at(1)).await.unwrap());
            assert_eq!(tx.tasks().finish(task, 1, None, at(1)).await.unwrap(), None);
            assert_eq!(tx.tasks().release(task, 1, at(1)).await.unwrap(), None);
            assert_eq!(tx.tasks().claim(task, 1, id(), at(1)).await.unwrap(), None);
            assert_eq!(tx.tasks().finish_all(case.id, None, at(1)).await.unwrap(), 0);
            tx.tasks().set_due(case.id, TaskKind::Review, day("2030-01-01"), at(1)).await.unwrap();
            tx.messages().mark_read(case.id, at(1)).await.unwrap();
            assert_eq!(tx.documents().add_to_case(case.id, a_document(id()), at(1)).await.unwrap(), None);
            tx.commit().await.unwrap();
        }
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.cases().get(case.id).await.unwrap(), Some(case.clone()));
        let work = tx.tasks().get(task).await.unwrap().unwrap();
        assert_eq!((work.due, work.version), (day("2027-01-18"), 1));
        assert_eq!(tx.messages().list(case.id).await.unwrap()[0].read_at, None);
    }

    async fn nothing_of_another_city_can_be_hung_on_a_case(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let (items, nothing) = (json!([]), json!({}));
        for step in 0..7 {
            let mut tx = store.begin(&staff_of(utrecht())).await.unwrap();
            let done = match step {
                0 => tx.events().add(id(), case, CaseEvent::Decided, &nothing, at(1)).await,
                1 => tx.messages().add(id(), case, "Dag", at(1)).await,
                2 => tx.facts().add(id(), case, &facts(), at(1)).await,
                3 => tx.terms().add(id(), case, &TermEvent::Withdrawn { on: day("2026-12-01") }, at(1)).await,
                4 => tx.requests().add(NewInformationRequest { id: id(), case, items: &items, explanation: "", due: day("2026-12-01") }, at(1)).await,
                5 => tx.letters().add(NewLetter { id: id(), case, decision: None, kind: "x", letter: &nothing }, at(1)).await,
                _ => tx.tasks().create(NewTask { id: id(), case, kind: TaskKind::Review, due: day("2027-01-18"), reasons: &[], proposal: None, payload: &nothing }, at(1)).await.map(drop),
            };
            // SQLite answers some of these only at commit.
            let done = match done {
                Ok(()) => tx.commit().await,
                failed => failed,
            };
            assert!(matches!(done, Err(StorageError::MissingReference { .. })), "{step}: {done:?}");
        }
        assert_eq!(amsterdam(), staff().city);
    }
}

fn a_document(id: domain::DocumentId) -> NewDocument<'static> {
    NewDocument {
        id,
        doc_code: "x",
        file_name: "x.pdf",
        media_type: "application/pdf",
        size_bytes: 1,
        sha256: b"h",
        storage_key: "k",
    }
}
