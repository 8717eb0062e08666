//! All of one person together: of the own city, for who handles cases, and told to the person.

use domain::tasks::TaskKind;
use services::{ServiceError, purpose};
use testkit::amsterdam;
use uuid::Uuid;

use crate::world::worlds;

#[tokio::test]
async fn it_shows_cases_work_messages_and_household_and_leaves_a_row() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        world.taken(&reviewer, case, TaskKind::Review).await;
        world.services.send_message(&owner, case, Uuid::from_u128(1), "Hoe staat het?").await.unwrap();
        let scope = domain::Scope { purpose: purpose::PERSON, ..reviewer.clone() };
        let person = world.services.person(&scope, case).await.unwrap();
        assert_eq!(
            (person.case, person.cases.len(), person.cases[0].id),
            (case, 1, case),
            "{}",
            world.database
        );
        assert_eq!(person.tasks[0].assignee.as_deref(), Some("Samir Bakkali"));
        assert_eq!(person.messages[0].1.body, "Hoe staat het?");
        assert!(person.household.iter().any(|(label, _)| label.nl == "Partner"), "{:?}", person.household);
        assert!(person.household_at.is_some());
        let told = world.seen(&owner, case).await.looks;
        assert!(told.iter().any(|look| look.what == "person" && look.why == purpose::PERSON), "{told:?}");

        // The case of somebody else is another person.
        let other = world.sign_in(amsterdam(), "resident:den-braber").await;
        let draft = world.filled_supplement(&other).await;
        let theirs = world.send(&other, draft).await;
        assert_eq!(world.services.person(&scope, case).await.unwrap().cases.len(), 1);
        assert_eq!(world.services.person(&scope, theirs).await.unwrap().cases[0].id, theirs);

        let stranger = world.staff_of(testkit::city("0599"), "rotterdam-lead").await;
        let ends = [
            world.services.person(&stranger, case).await.err(),
            world.services.person(&owner, case).await.err(),
        ];
        assert!(ends.iter().all(|end| matches!(end, Some(ServiceError::NotFound))), "{ends:?}");
        let manager = world.staff("manager").await;
        let end = world.services.person(&manager, case).await.err();
        assert!(matches!(end, Some(ServiceError::Forbidden(_))), "{end:?}");
    }
}
