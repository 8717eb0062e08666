//! Penalties for late decisions that were set.

use domain::{Cents, Scope};
use storage::NewPenalty;
use storage::testing::run_raw;

use crate::support::{a_case, at, both, id, resident, staff};

const fn penalty(case: domain::CaseId, amount: i64) -> NewPenalty<'static> {
    NewPenalty { case, amount: Cents(amount), days: 5, reasons: "" }
}

both! {
    async fn a_penalty_is_set_once_and_stays(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.penalties().set(penalty(case, 11_500), at(1)).await.unwrap());
        assert!(!tx.penalties().set(penalty(case, 0), at(2)).await.unwrap());
        assert!(!tx.penalties().set(penalty(id(), 0), at(2)).await.unwrap(), "no such case");
        let kept = tx.penalties().of(case).await.unwrap().unwrap();
        assert_eq!((kept.amount, kept.days, kept.set_by_name.as_str(), kept.set_at), (11_500, 5, "Mila Beoordelaar", at(1)));
        tx.commit().await.unwrap();
        for text in ["UPDATE penalties SET amount = 0", "DELETE FROM penalties"] {
            let refused = run_raw(&store, text).await.unwrap_err().to_string();
            assert!(refused.contains("never changed or removed"), "{text}: {refused}");
        }
    }

    async fn the_owner_and_the_own_city_read_it_and_staff_alone_set_it(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let elsewhere = Scope { city: domain::CityCode::parse("0344").unwrap(), ..staff() };
        for scope in [resident(1), elsewhere.clone()] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert!(!tx.penalties().set(penalty(case, 2_300), at(1)).await.unwrap_or_default(), "{scope:?}");
        }
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.penalties().set(penalty(case, 2_300), at(1)).await.unwrap());
        tx.commit().await.unwrap();
        for (scope, sees) in [(resident(1), true), (resident(2), false), (elsewhere, false), (staff(), true)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.penalties().of(case).await.unwrap().is_some(), sees, "{scope:?}");
        }
    }
}
