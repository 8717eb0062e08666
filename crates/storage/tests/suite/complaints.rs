//! What a complaint is about, and who took part in that.

use domain::{Actor, StaffId};
use serde_json::json;
use uuid::Uuid;

use crate::support::{a_case, at, both, company, id, resident, staff, staff_of, system, utrecht};

both! {
    async fn who_acted_in_the_case_took_part_and_who_only_passed_on_its_work_did_not(store: Store) {
        let owner = resident(1);
        let (about, complaint) = (a_case(&store, &owner).await.id, a_case(&store, &owner).await.id);
        let mut other = staff();
        other.actor = Actor::Staff { staff: StaffId(Uuid::from_u128(77)), name: "Joris".to_owned(), roles: Vec::new() };
        let mine = StaffId(staff().actor.id().unwrap());
        let mut tx = store.begin(&staff()).await.unwrap();
        for action in ["task_claimed", "task_assigned", "task_released"] {
            tx.audit().add(id(), action, Some(about), &json!({}), at(1)).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.begin(&owner).await.unwrap();
        assert!(tx.complaints().set(complaint, Some(about)).await.unwrap());
        tx.commit().await.unwrap();
        assert!(!store.read(&staff()).await.unwrap().complaints().took_part(complaint, mine).await.unwrap());
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.audit().add(id(), "message_sent", Some(about), &json!({}), at(2)).await.unwrap();
        tx.commit().await.unwrap();
        for scope in [staff(), other.clone(), system()] {
            let mut tx = store.read(&scope).await.unwrap();
            assert!(tx.complaints().took_part(complaint, mine).await.unwrap());
            assert!(!tx.complaints().took_part(complaint, StaffId(Uuid::from_u128(77))).await.unwrap());
            assert!(!tx.complaints().took_part(about, mine).await.unwrap(), "a complaint alone says something");
            assert_eq!(tx.complaints().about(complaint).await.unwrap(), Some(about));
        }
        for stranger in [resident(2), company(1), staff_of(utrecht())] {
            assert_eq!(store.read(&stranger).await.unwrap().complaints().about(complaint).await.unwrap(), None);
        }
        let elsewhere = store.read(&staff_of(utrecht())).await.unwrap().complaints().took_part(complaint, mine).await;
        assert!(!elsewhere.unwrap());
    }

    async fn a_complaint_is_about_an_own_case_or_none(store: Store) {
        let owner = resident(1);
        let (about, complaint) = (a_case(&store, &owner).await.id, a_case(&store, &owner).await.id);
        let strange = a_case(&store, &resident(2)).await.id;
        let mut tx = store.begin(&owner).await.unwrap();
        assert!(!tx.complaints().set(complaint, Some(strange)).await.unwrap());
        assert!(!tx.complaints().set(strange, Some(about)).await.unwrap());
        assert!(tx.complaints().set(complaint, Some(about)).await.unwrap());
        // Corrected: about another one, then about none.
        assert!(tx.complaints().set(complaint, Some(complaint)).await.unwrap());
        assert_eq!(tx.complaints().about(complaint).await.unwrap(), Some(complaint));
        assert!(tx.complaints().set(complaint, None).await.unwrap());
        assert_eq!(tx.complaints().about(complaint).await.unwrap(), None);
        tx.commit().await.unwrap();
    }
}
