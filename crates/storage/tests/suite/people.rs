//! Persons, companies and staff.

use domain::{CompanyId, PersonId, Role};
use storage::{NewPerson, NewStaff};

use crate::support::{amsterdam, at, both, company, id, resident, staff_of, system, utrecht, visitor};

fn person(id: PersonId, name: &str) -> NewPerson<'_> {
    NewPerson { id, bsn_hash: b"hash", bsn_sealed: b"sealed", name, sort_name: "jansen, jan" }
}

both! {
    async fn a_person_is_made_once_and_their_name_renewed(store: Store) {
        let mut tx = store.begin(&system()).await.unwrap();
        let first = tx.persons().find_or_create(person(id(), "J. Jansen"), at(0)).await.unwrap();
        let second = tx.persons().find_or_create(person(id(), "Jan Jansen"), at(1)).await.unwrap();
        assert_eq!(first.id, second.id);
        assert_eq!(second.name, "Jan Jansen");
        assert_eq!(second.created_at, at(0));
        assert_eq!(tx.persons().get(first.id).await.unwrap(), Some(second.clone()));
        assert_eq!(tx.persons().find(b"hash").await.unwrap(), Some(second));
        assert_eq!(tx.persons().find(b"other").await.unwrap(), None);
    }

    async fn the_same_number_is_another_person_in_another_city(store: Store) {
        let mut tx = store.begin(&staff_of(amsterdam())).await.unwrap();
        let here = tx.persons().find_or_create(person(id(), "Jan"), at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff_of(utrecht())).await.unwrap();
        let there = tx.persons().find_or_create(person(id(), "Jan"), at(0)).await.unwrap();
        assert_ne!(here.id, there.id);
        assert_eq!(tx.persons().get(here.id).await.unwrap(), None);
    }

    async fn a_company_is_made_once(store: Store) {
        let mut tx = store.begin(&system()).await.unwrap();
        let first = tx.companies().find_or_create(id(), "68750110", "Test BV", at(0)).await.unwrap();
        let second = tx.companies().find_or_create(id(), "68750110", "Test Holding", at(1)).await.unwrap();
        assert_eq!((first.id, second.name.as_str()), (second.id, "Test Holding"));
        assert_eq!(tx.companies().get(first.id).await.unwrap(), Some(second));
        assert_eq!(tx.companies().get(id::<CompanyId>()).await.unwrap(), None);
    }

    async fn staff_who_left_cannot_sign_in_but_stay_known(store: Store) {
        let mut tx = store.begin(&system()).await.unwrap();
        let roles = [Role::Intake, Role::TeamLead];
        let new = NewStaff { id: id(), subject: "s-1", name: "Mila", roles: &roles, active: true };
        let first = tx.staff().upsert(new, at(0)).await.unwrap();
        assert_eq!(first.roles, roles);
        assert_eq!(tx.staff().find_by_subject("s-1").await.unwrap(), Some(first.clone()));
        let left = tx.staff().upsert(NewStaff { id: id(), active: false, ..new }, at(1)).await.unwrap();
        assert_eq!(left.id, first.id);
        assert_eq!(tx.staff().find_by_subject("s-1").await.unwrap(), None);
        assert_eq!(tx.staff().list().await.unwrap(), [left]);
    }

    async fn residents_and_companies_see_only_themselves(store: Store) {
        let mut tx = store.begin(&visitor()).await.unwrap();
        let one = resident(1).person().unwrap();
        tx.persons().find_or_create(person(one, "Jan"), at(0)).await.unwrap();
        let business = company(1).company().unwrap();
        tx.companies().find_or_create(business, "68750110", "Test BV", at(0)).await.unwrap();
        assert_eq!(tx.persons().get(one).await.unwrap(), None);
        tx.commit().await.unwrap();
        for (scope, person, firm, by_number) in [
            (resident(1), true, false, false), (resident(2), false, false, false),
            (company(1), false, true, false), (company(2), false, false, false), (system(), true, true, true),
        ] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.persons().get(one).await.unwrap().is_some(), person, "{scope:?}");
            assert_eq!(tx.companies().get(business).await.unwrap().is_some(), firm, "{scope:?}");
            assert_eq!(tx.persons().find(b"hash").await.unwrap().is_some(), by_number, "{scope:?}");
        }
    }
}
