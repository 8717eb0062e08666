//! Following a case: messages, requests of the city, withdrawal, the check without sign-in.

use chrono::TimeDelta;
use domain::cases::CaseStatus;
use domain::precheck::Chance;
use services::ServiceError;
use services::views::Todo;
use testkit::{amsterdam, system};
use uuid::Uuid;

use crate::world::{posted, worlds};

#[tokio::test]
async fn a_message_is_sent_once_and_read_by_the_other_side() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        let key = world.services.case(&owner, case).await.unwrap().message_key;
        let clicks = tokio::join!(
            world.services.send_message(&owner, case, key, " Hallo\r\ndaar "),
            world.services.send_message(&owner, case, key, "Hallo"),
        );
        clicks.0.unwrap();
        clicks.1.unwrap();
        let messages = world.services.case(&owner, case).await.unwrap().messages;
        assert_eq!(messages.len(), 1, "{}", world.database);
        assert!(messages[0].own);
        let persona = world
            .services
            .personas(amsterdam())
            .into_iter()
            .find(|one| one.key.starts_with("staff:"))
            .unwrap();
        let staff = world.sign_in(amsterdam(), &persona.key).await;
        world.clock.advance(TimeDelta::minutes(5));
        world
            .services
            .send_message(&staff, case, Uuid::from_u128(5), "Dag, wij kijken ernaar.")
            .await
            .unwrap();
        let view = world.services.overview(&owner).await.unwrap();
        assert_eq!(view.unread, 1);
        assert!(view.todo.iter().any(|todo| matches!(todo, Todo::Read { .. })));
        assert!(view.messages[0].unread && !view.messages[0].own);
        world.services.mark_messages_read(&owner, case).await.unwrap();
        let (messages, unread) = world.services.messages(&owner).await.unwrap();
        assert_eq!((messages.len(), unread), (2, 0));
    }
}

#[tokio::test]
async fn an_empty_or_endless_message_is_told() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        for (body, code) in [(" \n ", "empty"), (&*"x".repeat(5000), "too_long")] {
            match world.services.send_message(&owner, case, Uuid::from_u128(1), body).await {
                Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].code, code),
                other => panic!("{other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn withdrawing_ends_the_case_once() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        world.services.withdraw(&owner, case).await.unwrap();
        world.services.withdraw(&owner, case).await.unwrap();
        let view = world.services.case(&owner, case).await.unwrap();
        assert_eq!(view.status, CaseStatus::Withdrawn, "{}", world.database);
        assert_eq!(view.timeline.len(), 2);
        let upload = world.services.upload_to_case(&owner, case, "DOC-BUITENL", "a.pdf", Vec::new()).await;
        assert!(matches!(upload, Err(ServiceError::Conflict(_))));
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        assert!(tx.tasks().list_of_case(case).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_check_tells_chances_and_keeps_nothing() {
    let world = worlds().await.remove(0);
    let empty = world.services.precheck(amsterdam(), &[], domain::Lang::Nl);
    assert!(empty.errors.is_empty() && empty.course.now.is_some() && !empty.pages.is_empty());
    assert!(empty.results.iter().all(|result| result.chance == Chance::Unknown), "nothing is known yet");
    let wrong = [("vraag", "partner"), ("knop", "verder"), ("pc.partner", "misschien")];
    let wrong = world.services.precheck(amsterdam(), &posted(&wrong), domain::Lang::Nl);
    assert!(!wrong.errors.is_empty() && wrong.course.now.as_deref() == Some("partner"));
    let full = world.services.precheck(
        amsterdam(),
        &posted(&[
            ("pc.geboortedatum-day", "1"),
            ("pc.geboortedatum-month", "2"),
            ("pc.geboortedatum-year", "1980"),
            ("pc.partner", "no"),
            ("pc.kind", "no"),
            ("pc.huisgenoten", "0"),
            ("pc.loon", "0"),
            ("pc.overig", "0"),
            ("pc.bezit", "1000"),
            ("pc.schulden", "0"),
            ("pc.eigen_huis", "no"),
            ("pc.lang_laag", "lang"),
            ("pc.student", "no"),
            ("pc.toeslag_gehad", "no"),
        ]),
        domain::Lang::Nl,
    );
    assert!(full.errors.is_empty(), "{:?}", full.errors);
    let likely = |product| {
        full.results.iter().any(|result| result.product == product && result.chance == Chance::Likely)
    };
    assert!(likely("bijstand") && likely("inkomenstoeslag"), "{:#?}", full.results);
    assert!(!full.results.iter().any(|result| result.product == "u-pas"), "that is of another city");
}

#[tokio::test]
async fn the_laws_of_today_are_those_of_the_city() {
    let world = worlds().await.remove(0);
    let names: Vec<String> =
        world.services.laws_of_today(amsterdam()).into_iter().map(|law| law.name).collect();
    assert!(names.iter().any(|name| name.contains("Amsterdam")), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Utrecht")), "{names:?}");
}
