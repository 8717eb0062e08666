//! Drafts.

use domain::CaseId;
use serde_json::json;
use storage::{NewDocument, StorageError};

use crate::support::{at, both, company, id, new_case, resident, staff, start, start_in, system};

both! {
    async fn starting_twice_opens_the_first(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let first = start(&mut tx, "bijstand").await;
        tx.drafts().save(first.id, 1, &json!({"naam": "Zoë"}), at(1), at(99)).await.unwrap().unwrap();
        let second = start(&mut tx, "bijstand").await;
        assert_eq!(first.id, second.id);
        assert_eq!((second.answers, second.version), (json!({"naam": "Zoë"}), 2));
        assert_eq!(second.known_facts, json!({"bsn_known": true}));
        assert_ne!(start(&mut tx, "inkomenstoeslag").await.id, first.id);
        assert_eq!(tx.drafts().list().await.unwrap().len(), 2);
    }

    async fn another_one_for_the_same_product_has_a_slot_of_its_own(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let first = start(&mut tx, "bericht").await;
        let another = start_in(&mut tx, "bericht", "a").await;
        assert_ne!(another.id, first.id);
        assert_eq!(start_in(&mut tx, "bericht", "a").await.id, another.id, "the same button twice");
        assert_ne!(start_in(&mut tx, "bericht", "b").await.id, another.id);
        assert_eq!(start(&mut tx, "bericht").await.id, first.id);
        assert_eq!(tx.drafts().list().await.unwrap().len(), 3);
    }

    async fn a_correction_knows_its_case(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let case: CaseId = id();
        tx.cases().create(new_case(case, 0)).await.unwrap();
        let nothing = json!({});
        let new = storage::NewDraft {
            id: id(), product: "bijstand", slot: &case.to_string(), form: "f", form_version: "1", answers: &nothing,
            known_facts: &nothing, expires_at: at(9), corrects: Some(case),
        };
        let draft = tx.drafts().start(new, at(0)).await.unwrap();
        assert_eq!(draft.corrects, Some(case));
        assert_eq!(start(&mut tx, "bijstand").await.corrects, None, "a new application beside it");
        let items = tx.overview().read(1).await.unwrap().items;
        let of = |wanted: uuid::Uuid| items.iter().find(|item| item.id == wanted).unwrap().case_id;
        assert_eq!((of(draft.id.0), of(case.0)), (Some(case), Some(case)));
    }

    async fn two_devices_do_not_overwrite_each_other(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await;
        let saved = tx.drafts().save(draft.id, 1, &json!({"a": 1}), at(1), at(99)).await.unwrap().unwrap();
        assert_eq!((saved.version, saved.updated_at, saved.expires_at), (2, at(1), at(99)));
        let late = tx.drafts().save(draft.id, 1, &json!({"a": 2}), at(2), at(99)).await;
        assert!(matches!(late, Err(StorageError::Stale)), "{late:?}");
        assert_eq!(tx.drafts().get(draft.id).await.unwrap().unwrap().answers, json!({"a": 1}));
    }

    async fn nobody_else_sees_a_draft(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await;
        tx.commit().await.unwrap();
        for scope in [resident(2), company(1), staff(), system()] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.drafts().get(draft.id).await.unwrap(), None);
            assert_eq!(tx.drafts().list().await.unwrap(), []);
            assert_eq!(tx.drafts().save(draft.id, 1, &json!({}), at(1), at(9)).await.unwrap(), None);
            assert_eq!(tx.drafts().delete(draft.id).await.unwrap(), None);
            let sent = tx.drafts().mark_submitted(draft.id, 1, id(), at(1)).await;
            assert!(matches!(sent, Err(StorageError::Stale)));
        }
    }

    async fn a_draft_that_was_sent_stays_as_it_is(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await;
        let case: CaseId = id();
        tx.cases().create(new_case(case, 0)).await.unwrap();
        tx.drafts().mark_submitted(draft.id, 1, case, at(1)).await.unwrap();
        let again = tx.drafts().mark_submitted(draft.id, 1, case, at(1)).await;
        assert!(matches!(again, Err(StorageError::Stale)));
        assert_eq!(tx.drafts().save(draft.id, 2, &json!({}), at(2), at(9)).await.unwrap(), None);
        assert_eq!(tx.drafts().delete(draft.id).await.unwrap(), None);
        assert_eq!(tx.drafts().list().await.unwrap(), []);
        assert_eq!(tx.drafts().get(draft.id).await.unwrap().unwrap().submitted_case, Some(case));
        assert_ne!(start(&mut tx, "bijstand").await.id, draft.id, "a new application starts afresh");
    }

    async fn deleting_tells_where_the_bytes_are(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await;
        tx.documents().add_to_draft(draft.id, document("key-1"), at(0)).await.unwrap().unwrap();
        let files = tx.drafts().delete(draft.id).await.unwrap().unwrap();
        assert_eq!(files.iter().map(|file| file.storage_key.as_str()).collect::<Vec<_>>(), ["key-1"]);
        assert_eq!(tx.drafts().get(draft.id).await.unwrap(), None);
    }

    async fn what_expired_is_cleared_away(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let old = start(&mut tx, "bijstand").await;
        tx.drafts().save(old.id, 1, &json!({}), at(0), at(10)).await.unwrap();
        tx.documents().add_to_draft(old.id, document("key-1"), at(0)).await.unwrap().unwrap();
        let fresh = start(&mut tx, "inkomenstoeslag").await;
        tx.commit().await.unwrap();
        let mut tx = store.begin(&system()).await.unwrap();
        assert_eq!(tx.drafts().delete_expired(at(9)).await.unwrap(), []);
        assert_eq!(tx.drafts().delete_expired(at(10)).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.drafts().list().await.unwrap(), [fresh]);
    }

    async fn what_is_not_committed_never_happened(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        start(&mut tx, "bijstand").await;
        drop(tx);
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.drafts().list().await.unwrap(), []);
    }

    async fn staff_cannot_start_one(store: Store) {
        let mut tx = store.begin(&staff()).await.unwrap();
        let nothing = json!({});
        let new = storage::NewDraft {
            id: id(), product: "p", slot: "", form: "f", form_version: "1", answers: &nothing, known_facts: &nothing,
            expires_at: at(9), corrects: None,
        };
        assert!(matches!(tx.drafts().start(new, at(0)).await, Err(StorageError::Database { .. })));
    }
}

fn document(storage_key: &str) -> NewDocument<'_> {
    NewDocument {
        id: id(),
        doc_code: "bankafschrift",
        file_name: "mei.pdf",
        media_type: "application/pdf",
        size_bytes: 10,
        sha256: b"hash",
        storage_key,
    }
}
