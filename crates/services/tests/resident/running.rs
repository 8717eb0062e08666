//! What somebody has open already is shown instead of doubled.

use domain::Scope;
use domain::cases::CaseStatus;
use services::ServiceError;
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::fill::NOTICE;
use crate::world::{World, declarations, worlds};

async fn company(world: &World) -> Scope {
    world.sign_in(amsterdam(), "company:dagobert").await
}

#[tokio::test]
async fn a_draft_and_then_its_case_are_what_runs() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let seen = world.services.running(&scope, "inkomenstoeslag").await.unwrap();
        assert_eq!((seen.drafts.len(), seen.cases.len()), (0, 0), "{}", world.database);
        let draft = world.filled_supplement(&scope).await;
        let seen = world.services.running(&scope, "inkomenstoeslag").await.unwrap();
        assert_eq!(seen.drafts.iter().map(|row| row.id).collect::<Vec<_>>(), [draft]);
        let case = world.send(&scope, draft).await;
        let seen = world.services.running(&scope, "inkomenstoeslag").await.unwrap();
        assert!(seen.drafts.is_empty());
        assert_eq!((seen.cases[0].id, seen.cases[0].status), (case, CaseStatus::Received));
        let other = world.services.running(&scope, "bijstand").await.unwrap();
        assert_eq!((other.drafts.len(), other.cases.len()), (0, 0));
        assert!(matches!(world.services.running(&scope, "lks-melding").await, Err(ServiceError::NotFound)));
    }
}

#[tokio::test]
async fn while_a_case_is_open_no_second_one_starts_and_no_register_is_asked() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let case = world.send(&scope, draft).await;
        let looks = world.rows("access_log", "1 = 1").await;
        let again = world.services.start_application(&scope, "inkomenstoeslag", &[]).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{}: {again:?}", world.database);
        let another = world.services.start_another(&scope, "inkomenstoeslag", Uuid::from_u128(1)).await;
        assert!(matches!(another, Err(ServiceError::Conflict(_))), "{another:?}");
        assert_eq!(world.rows("access_log", "1 = 1").await, looks);
        world.services.withdraw(&scope, case).await.unwrap();
        assert_ne!(world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap(), draft);
    }
}

#[tokio::test]
async fn starting_while_the_first_is_sent_never_makes_a_second() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let (services, theirs) = (world.services.clone(), scope.clone());
        let sending = tokio::spawn(async move { services.submit(&theirs, draft, &declarations()).await });
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let (services, scope) = (world.services.clone(), scope.clone());
                tokio::spawn(async move { services.start_application(&scope, "inkomenstoeslag", &[]).await })
            })
            .collect();
        sending.await.unwrap().unwrap();
        for start in starts {
            match start.await.unwrap() {
                Ok(open) => assert_eq!(open, draft, "{}", world.database),
                Err(problem) => assert!(matches!(problem, ServiceError::Conflict(_)), "{problem:?}"),
            }
        }
        let seen = world.services.running(&scope, "inkomenstoeslag").await.unwrap();
        assert_eq!((seen.drafts.len(), seen.cases.len()), (0, 1), "{}", world.database);
    }
}

#[tokio::test]
async fn a_notice_per_employee_may_run_beside_another_and_in_one_city_alone() {
    for world in worlds().await {
        let scope = company(&world).await;
        world.sent(&scope, "lks-melding", NOTICE).await;
        let first = world.services.start_application(&scope, "lks-melding", &[]).await.unwrap();
        let key = Uuid::from_u128(7);
        let (one, two) = tokio::join!(
            world.services.start_another(&scope, "lks-melding", key),
            world.services.start_another(&scope, "lks-melding", key),
        );
        let another = one.unwrap();
        assert_eq!(another, two.unwrap(), "{}: the same button twice", world.database);
        assert_ne!(another, first);
        let seen = world.services.running(&scope, "lks-melding").await.unwrap();
        assert_eq!((seen.drafts.len(), seen.cases.len()), (2, 1));
        // The same company in another city has nothing there.
        let elsewhere = world.sign_in(city("0344"), "company:dagobert").await;
        let there = world.services.running(&elsewhere, "lks-melding").await.unwrap();
        assert_eq!((there.drafts.len(), there.cases.len()), (0, 0));
        let overview = world.services.overview(&scope).await.unwrap();
        assert!(overview.products.iter().any(|(id, _, _)| id == "lks-melding"), "it may be started again");
    }
}

#[tokio::test]
async fn drafts_of_one_product_do_not_pile_up() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        for key in 0..20 {
            world.services.start_another(&scope, "bericht", Uuid::from_u128(key)).await.unwrap();
        }
        let more = world.services.start_another(&scope, "bericht", Uuid::from_u128(99)).await;
        assert!(matches!(more, Err(ServiceError::Conflict(_))), "{}: {more:?}", world.database);
    }
}
