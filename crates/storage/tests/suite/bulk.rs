//! Many rows at once: what is loaded reads back as if it had been written one by one.

use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, CaseNumber, PersonId};
use serde_json::json;
use storage::{
    LoadAudit, LoadCase, LoadDecision, LoadDocument, LoadEvent, LoadFacts, LoadMessage, LoadNote, LoadPerson,
    LoadSubmission, LoadTask, NewCase, OwnerKind, QueueFilter, TaskStatus, WrittenJson,
};

use crate::support::{at, both, day, facts, id, new_case, staff, system};

fn json_of(value: &serde_json::Value) -> WrittenJson {
    WrittenJson(value.to_string())
}

fn person(person: PersonId, number: u8) -> LoadPerson {
    LoadPerson {
        id: person,
        bsn_hash: vec![number; 32],
        bsn_sealed: vec![0, 255, number],
        name: format!("Zoë \"{number}\"\n"),
        sort_name: format!("zoë {number:03}"),
        created_at: at(-1),
        updated_at: at(-1),
    }
}

fn case(case: CaseId, owner: PersonId, serial: u32) -> LoadCase {
    LoadCase {
        id: case,
        number: CaseNumber::new(2026, serial),
        product: "bijstand".to_owned(),
        owner_kind: OwnerKind::Resident,
        owner_id: owner.0,
        status: CaseStatus::InProgress,
        version: 3,
        received_at: at(0),
        reference_date: day("1999-12-31"),
        term_length: json_of(&json!({"weeks": 8})),
        term_article: "Awb 4:13".to_owned(),
        decide_by: day("2027-01-18"),
        special_circumstances: true,
        updated_at: at(1),
        closed_at: None,
        review_started_at: Some(at(2)),
    }
}

both! {
    async fn what_is_loaded_reads_back_as_it_was(store: Store) {
        let mut tx = store.begin(&system()).await.unwrap();
        let length = serde_json::to_value(new_case(id(), 0).term_length).unwrap();
        let people: Vec<PersonId> = (0..250).map(|_| id()).collect();
        let cases: Vec<CaseId> = (0..250).map(|_| id()).collect();
        let first = tx.bulk().numbers(2026, 250).await.unwrap();
        assert_eq!((first, tx.bulk().numbers(2026, 5).await.unwrap()), (1, 251));
        tx.bulk().load(people.iter().zip(0..).map(|(one, number)| person(*one, number)).collect()).await.unwrap();
        let rows = cases.iter().zip(&people).zip(first..).map(|((one, owner), serial)| LoadCase {
            term_length: json_of(&length), ..case(*one, *owner, serial)
        });
        tx.bulk().load(rows.collect()).await.unwrap();
        let (answers, receipt) = (json!({"naam": "Zoë"}), json!({"later": [{"code": "A"}]}));
        let submission = LoadSubmission {
            id: id(), case_id: cases[0], draft_id: id(), form: "bijstand".to_owned(), form_version: "1".to_owned(),
            answers: json_of(&answers), receipt: json_of(&receipt), later: json_of(&receipt["later"]), received_at: at(0),
        };
        tx.bulk().load(vec![submission]).await.unwrap();
        let taken = facts();
        let snapshot = LoadFacts { id: id(), case_id: cases[0], facts: json_of(&serde_json::to_value(&taken).unwrap()), taken_at: at(0) };
        tx.bulk().load(vec![snapshot]).await.unwrap();
        let event = LoadEvent { id: id(), case_id: cases[0], kind: CaseEvent::Received, at: at(0), actor_kind: "resident".to_owned(), actor_name: None, detail: json_of(&json!({})) };
        tx.bulk().load(vec![event]).await.unwrap();
        let task = LoadTask {
            id: id(), case_id: cases[0], kind: TaskKind::Review, status: TaskStatus::Open, assignee: None, due: day("2027-01-18"), turn: day("2027-01-18"),
            reasons: json_of(&json!([{"why": "no_right"}])), proposal_id: None, payload: json_of(&json!({})), version: 1,
            created_at: at(1), updated_at: at(1), done_at: None, done_by: None,
            product: "inkomenstoeslag".to_owned(), urgent: String::new(),
        };
        tx.bulk().load(vec![task]).await.unwrap();
        let decided = json!({"by": "machine"});
        let decision = LoadDecision {
            id: id(), case_id: cases[1], verdict: Verdict::Grant, granted: None, reasons: String::new(), weighing: None,
            decided_by: json_of(&decided),
            proposal_id: None, receipt: json_of(&json!(null)), sent_at: at(5), objection_until: day("2027-03-01"),
        };
        tx.bulk().load(vec![decision]).await.unwrap();
        let document = LoadDocument {
            id: id(), owner_kind: OwnerKind::Resident, owner_id: people[0].0, case_id: cases[0], doc_code: "D".to_owned(), file_name: "loonstrook.pdf".to_owned(),
            media_type: "application/pdf".to_owned(), size_bytes: 5_000_000_000, sha256: vec![7; 32], storage_key: "k".to_owned(), uploaded_at: at(0),
            uploaded_by_kind: "resident".to_owned(), uploaded_by_name: "Zoë".to_owned(),
        };
        tx.bulk().load(vec![document]).await.unwrap();
        let message = LoadMessage { id: id(), case_id: cases[0], sender_kind: "resident".to_owned(), sender_id: people[0].0, sender_name: "Zoë".to_owned(), body: "Mijn loonstrook".to_owned(), sent_at: at(1) };
        tx.bulk().load(vec![message]).await.unwrap();
        let note = LoadNote { id: id(), case_id: cases[0], task_id: None, body: "Loonstrook is er".to_owned(), written_by_id: id(), written_by_name: "Mila".to_owned(), written_at: at(2) };
        tx.bulk().load(vec![note]).await.unwrap();
        let audit = LoadAudit { id: id(), at: at(0), actor_kind: "system".to_owned(), actor_id: None, actor_name: None, purpose: "decide".to_owned(), action: "x".to_owned(), case_id: Some(cases[0]), detail: json_of(&json!({"a": 1})) };
        tx.bulk().load(vec![audit]).await.unwrap();
        tx.commit().await.unwrap();
        store.before_bulk().await.unwrap();
        store.after_bulk().await.unwrap();

        let mut tx = store.read(&staff()).await.unwrap();
        let read = tx.cases().get(cases[0]).await.unwrap().unwrap();
        assert_eq!((read.owner_id, read.number, read.reference_date), (people[0].0, CaseNumber::new(2026, 1), day("1999-12-31")));
        assert_eq!((read.received_at, read.closed_at, read.review_started_at, read.special_circumstances), (at(0), None, Some(at(2)), true));
        assert_eq!(read.term_length, new_case(id(), 0).term_length);
        assert_eq!(tx.cases().get(cases[249]).await.unwrap().unwrap().number, CaseNumber::new(2026, 250));
        let kept = tx.persons().get(people[200]).await.unwrap().unwrap();
        assert_eq!((kept.name.as_str(), kept.bsn_sealed.as_slice(), kept.created_at), ("Zoë \"200\"\n", &[0, 255, 200][..], at(-1)));
        let sent = tx.submissions().of_case(cases[0]).await.unwrap().unwrap();
        assert_eq!((sent.answers, sent.receipt), (answers, receipt));
        assert_eq!(tx.facts().latest(cases[0]).await.unwrap().unwrap().facts, taken);
        assert_eq!(tx.events().list(cases[0]).await.unwrap().len(), 1);
        assert_eq!(tx.tasks().list_queue(QueueFilter::All, None, None, 10).await.unwrap()[0].owner_name.as_deref(), Some("Zoë \"0\"\n"));
        assert_eq!(tx.decisions().list(cases[1]).await.unwrap()[0].objection_until, day("2027-03-01"));
        assert_eq!(tx.documents().list_of_case(cases[0]).await.unwrap()[0].size_bytes, 5_000_000_000);
        assert_eq!(tx.audit().list_for_case(cases[0]).await.unwrap()[0].detail, json!({"a": 1}));
        // Triggers hold as always: the words are found, in the order of loading.
        assert_eq!(tx.search().by_words(&["loonstrook".to_owned()], None, 10).await.unwrap().len(), 3);
        drop(tx);
        let mut tx = store.begin(&crate::support::resident(1)).await.unwrap();
        assert_eq!(tx.cases().create(NewCase { year: 2026, ..new_case(id(), 0) }).await.unwrap().number, CaseNumber::new(2026, 256));
    }

    async fn what_cannot_be_is_refused_and_only_the_system_loads(store: Store) {
        let mut tx = store.begin(&system()).await.unwrap();
        tx.bulk().load(vec![person(id(), 1)]).await.unwrap();
        assert!(tx.bulk().load(vec![person(id(), 1)]).await.is_err(), "the number is there");
        drop(tx);
        let mut tx = store.begin(&system()).await.unwrap();
        let nowhere = LoadMessage { id: id(), case_id: id(), sender_kind: "resident".to_owned(), sender_id: id::<PersonId>().0, sender_name: "Zoë".to_owned(), body: "Dag".to_owned(), sent_at: at(1) };
        assert!(tx.bulk().load(vec![nowhere]).await.is_err(), "there is no such case");
        drop(tx);
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.bulk().load(vec![person(id(), 2)]).await.is_err());
    }
}
