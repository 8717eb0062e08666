//! Messages and requests for information.

use serde_json::json;
use storage::{NewInformationRequest, StorageError};

use crate::support::{a_case, at, both, company, day, id, resident, staff, system, visitor};

both! {
    async fn each_side_has_its_own_unread(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.messages().add(id(), case, "Wanneer hoor ik iets?", at(1)).await.unwrap();
        assert_eq!(tx.messages().unread_count(case).await.unwrap(), 0, "one's own is not unread");
        tx.commit().await.unwrap();

        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.messages().unread_count(case).await.unwrap(), 1);
        tx.messages().mark_read(case, at(2)).await.unwrap();
        assert_eq!(tx.messages().unread_count(case).await.unwrap(), 0);
        tx.messages().add(id(), case, "Binnen een week.", at(3)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.messages().unread_count(case).await.unwrap(), 1);
        tx.messages().mark_read(case, at(4)).await.unwrap();
        tx.messages().mark_read(case, at(5)).await.unwrap();
        let read: Vec<_> = tx.messages().list(case).await.unwrap().into_iter()
            .map(|m| (m.sender_kind, m.sent_at, m.read_at)).collect();
        assert_eq!(read, [
            ("resident".to_owned(), at(1), Some(at(2))),
            ("staff".to_owned(), at(3), Some(at(4))),
        ]);
    }

    async fn nobody_else_reads_or_writes(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&system()).await.unwrap();
        tx.messages().add(id(), case, "Uw aanvraag is binnen.", at(1)).await.unwrap();
        tx.commit().await.unwrap();
        for scope in [resident(2), company(1), visitor()] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.messages().list(case).await.unwrap(), []);
            assert_eq!(tx.messages().unread_count(case).await.unwrap(), 0);
            tx.messages().mark_read(case, at(2)).await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = store.begin(&scope).await.unwrap();
            let forged = tx.messages().add(id(), case, "Hoi", at(2)).await;
            assert!(matches!(forged, Err(StorageError::MissingReference { .. })));
        }
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.messages().unread_count(case).await.unwrap(), 1);
    }

    async fn a_request_is_answered_once_and_closed_once(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let request = id();
        let items = json!([{"code": "bankafschrift"}]);
        let new = NewInformationRequest { id: request, case, items: &items, explanation: "Mei ontbreekt.", due: day("2026-12-08") };
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.requests().add(new, at(1)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert_eq!(tx.requests().list(case).await.unwrap(), []);
        assert_eq!(tx.requests().get(request).await.unwrap(), None);
        assert!(!tx.requests().answer(request, at(2)).await.unwrap());
        drop(tx);

        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert!(tx.requests().answer(request, at(3)).await.unwrap());
        assert!(!tx.requests().answer(request, at(4)).await.unwrap());
        tx.commit().await.unwrap();

        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.requests().close(request, at(5)).await.unwrap());
        assert!(!tx.requests().close(request, at(6)).await.unwrap());
        let found = tx.requests().get(request).await.unwrap().unwrap();
        assert_eq!((found.answered_at, found.closed_at), (Some(at(3)), Some(at(5))));
        assert_eq!((found.asked_by_name.as_deref(), found.closed_by_name.as_deref()), (Some("Mila Beoordelaar"), Some("Mila Beoordelaar")));
        assert_eq!((found.items.clone(), found.due), (items.clone(), day("2026-12-08")));
        assert_eq!(tx.requests().list(case).await.unwrap(), [found]);
    }
}
