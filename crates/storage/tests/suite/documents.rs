//! Documents.

use domain::DraftId;
use storage::{NewDocument, StorageError};

use crate::support::{a_case, at, both, company, id, new_case, resident, staff, start, visitor};

fn document() -> NewDocument<'static> {
    NewDocument {
        id: id(),
        doc_code: "bankafschrift",
        file_name: "afschrift mei.pdf",
        media_type: "application/pdf",
        size_bytes: 5_000_000_000,
        sha256: &[7; 32],
        storage_key: "0363/2026/11/x",
    }
}

both! {
    async fn a_document_moves_from_draft_to_case(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await.id;
        let added = tx.documents().add_to_draft(draft, document(), at(3)).await.unwrap().unwrap();
        assert_eq!((added.size_bytes, added.uploaded_at, added.case_id), (5_000_000_000, at(3), None));
        assert_eq!(added.sha256, [7; 32]);
        assert_eq!((added.uploaded_by_kind.as_str(), added.uploaded_by_name.as_deref()), ("resident", Some("Inwoner 1")));
        assert_eq!(tx.documents().list_of_draft(draft).await.unwrap(), std::slice::from_ref(&added));
        let case = tx.cases().create(new_case(id(), 0)).await.unwrap().id;
        let moved = tx.documents().attach_to_case(draft, case).await.unwrap();
        assert_eq!(moved.iter().map(|d| (d.id, d.case_id)).collect::<Vec<_>>(), [(added.id, Some(case))]);
        assert_eq!(tx.documents().list_of_draft(draft).await.unwrap(), []);
        assert_eq!(tx.documents().list_of_case(case).await.unwrap(), moved);
        assert_eq!(tx.documents().remove_from_draft(added.id).await.unwrap(), None, "it was sent");
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.documents().get(added.id).await.unwrap(), Some(moved[0].clone()));
    }

    async fn staff_see_no_document_of_a_draft(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await.id;
        let added = tx.documents().add_to_draft(draft, document(), at(0)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        for scope in [staff(), visitor(), resident(2), company(1)] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.documents().get(added.id).await.unwrap(), None);
            assert_eq!(tx.documents().list_of_draft(draft).await.unwrap(), []);
            assert_eq!(tx.documents().remove_from_draft(added.id).await.unwrap(), None);
            assert_eq!(tx.documents().add_to_draft(draft, document(), at(0)).await.unwrap(), None);
        }
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.documents().get(added.id).await.unwrap(), Some(added.clone()));
        assert_eq!(tx.documents().remove_from_draft(added.id).await.unwrap(), Some(added));
        assert_eq!(tx.documents().add_to_draft(id::<DraftId>(), document(), at(0)).await.unwrap(), None);
    }

    async fn both_sides_add_to_a_case_and_nobody_else(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        for (scope, works) in [(resident(1), true), (staff(), true), (resident(2), false), (visitor(), false)] {
            let mut tx = store.begin(&scope).await.unwrap();
            let added = tx.documents().add_to_case(case, document(), at(0)).await.unwrap();
            assert_eq!(added.is_some(), works, "{scope:?}");
            assert_eq!(tx.documents().list_of_case(case).await.unwrap().is_empty(), !works);
            tx.commit().await.unwrap();
        }
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.documents().list_of_case(case).await.unwrap().len(), 2);
    }

    async fn a_document_cannot_go_to_a_case_that_is_not_there(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await.id;
        tx.documents().add_to_draft(draft, document(), at(0)).await.unwrap().unwrap();
        let moved = tx.documents().attach_to_case(draft, id()).await;
        assert!(matches!(moved, Err(StorageError::MissingReference { .. })), "{moved:?}");
    }
}
