//! How staff find a case.

use domain::{CaseNumber, PersonId};
use storage::{NewPerson, Store};

use crate::support::{a_case, at, both, company, resident, staff};

async fn person(store: &Store, id: PersonId, hash: &[u8], name: &str, sort_name: &str) {
    let mut tx = store.begin(&staff()).await.unwrap();
    tx.persons()
        .find_or_create(NewPerson { id, bsn_hash: hash, bsn_sealed: b"s", name, sort_name }, at(0))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

both! {
    async fn a_case_is_found_by_number_bsn_and_name(store: Store) {
        person(&store, resident(1).person().unwrap(), b"one", "Zoë de Vries", "vries, zoë de").await;
        person(&store, resident(2).person().unwrap(), b"two", "Jan Vriesema", "vriesema, jan").await;
        let (one, two) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(2)).await);
        let of_company = a_case(&store, &company(3)).await;

        let mut tx = store.read(&staff()).await.unwrap();
        let found = tx.search().by_number(&one.number).await.unwrap().unwrap();
        assert_eq!((found.id, found.owner_name.as_deref()), (one.id, Some("Zoë de Vries")));
        let found = tx.search().by_number(&of_company.number).await.unwrap().unwrap();
        assert_eq!((found.id, found.owner_name), (of_company.id, None), "the company itself is not known here");
        assert_eq!(tx.search().by_number(&CaseNumber::new(2026, 99)).await.unwrap(), None);

        let found = tx.search().by_bsn(b"two", 10).await.unwrap();
        assert_eq!(found.iter().map(|case| case.id).collect::<Vec<_>>(), [two.id]);
        assert_eq!(tx.search().by_bsn(b"none", 10).await.unwrap(), []);

        for (prefix, expected) in [("Vries", vec![one.id, two.id]), ("vries,", vec![one.id]), ("vriese", vec![two.id]), ("x%", vec![])] {
            let found = tx.search().by_name(prefix, 10).await.unwrap();
            assert_eq!(found.iter().map(|case| case.id).collect::<Vec<_>>(), expected, "{prefix}");
        }
        assert_eq!(tx.search().by_name("vries", 1).await.unwrap().len(), 1);
    }
}
