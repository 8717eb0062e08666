//! Sessions.

use storage::{Conflict, StorageError};

use crate::support::{at, both, id, resident, staff_of, utrecht, visitor};

both! {
    async fn a_session_lives_until_its_end(store: Store) {
        let (mut tx, actor) = (store.begin(&visitor()).await.unwrap(), resident(1).actor);
        let session = id();
        tx.sessions().create(session, b"token", &actor, at(0), at(15)).await.unwrap();
        let found = tx.sessions().find(b"token", at(14)).await.unwrap().unwrap();
        assert_eq!((found.id, found.actor, found.expires_at), (session, actor, at(15)));
        assert_eq!(tx.sessions().find(b"token", at(15)).await.unwrap(), None);
        assert!(tx.sessions().touch(session, at(10), at(25)).await.unwrap());
        let found = tx.sessions().find(b"token", at(20)).await.unwrap().unwrap();
        assert_eq!((found.last_seen, found.created_at), (at(10), at(0)));
        assert!(!tx.sessions().touch(session, at(25), at(40)).await.unwrap());
        assert_eq!(tx.sessions().delete_expired(at(24)).await.unwrap(), 0);
        assert_eq!(tx.sessions().delete_expired(at(25)).await.unwrap(), 1);
    }

    async fn signing_out_ends_it(store: Store) {
        let mut tx = store.begin(&visitor()).await.unwrap();
        let session = id();
        tx.sessions().create(session, b"token", &resident(1).actor, at(0), at(15)).await.unwrap();
        tx.sessions().delete(session).await.unwrap();
        assert_eq!(tx.sessions().find(b"token", at(1)).await.unwrap(), None);
    }

    async fn a_token_serves_one_session_in_one_city(store: Store) {
        let mut tx = store.begin(&visitor()).await.unwrap();
        tx.sessions().create(id(), b"token", &resident(1).actor, at(0), at(15)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&visitor()).await.unwrap();
        let again = tx.sessions().create(id(), b"token", &resident(2).actor, at(0), at(15)).await;
        assert!(matches!(again, Err(StorageError::Conflict(Conflict::Session))), "{again:?}");
        drop(tx);
        let mut tx = store.read(&staff_of(utrecht())).await.unwrap();
        assert_eq!(tx.sessions().find(b"token", at(1)).await.unwrap(), None);
    }
}
