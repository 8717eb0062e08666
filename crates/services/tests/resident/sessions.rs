//! Sessions end; answers stay.

use chrono::TimeDelta;
use domain::{Actor, Clock};
use services::{ServiceError, purpose};
use testkit::{amsterdam, city};

use crate::world::{posted, worlds};

#[tokio::test]
async fn a_session_lives_fifteen_minutes_after_the_last_request() {
    for world in worlds().await {
        let session = world.services.sign_in_persona(amsterdam(), "resident:plieger").await.unwrap();
        assert_eq!(session.token.len(), 43);
        for _ in 0..4 {
            world.clock.advance(TimeDelta::minutes(14));
            assert!(
                world.services.session(amsterdam(), &session.token).await.unwrap().is_some(),
                "{}",
                world.database
            );
        }
        world.clock.advance(TimeDelta::minutes(15));
        assert_eq!(
            world.services.session(amsterdam(), &session.token).await.unwrap(),
            None,
            "{}",
            world.database
        );
    }
}

#[tokio::test]
async fn who_goes_on_for_twelve_hours_signs_in_again_and_is_told_half_an_hour_before() {
    for world in worlds().await {
        let session = world.services.sign_in_persona(amsterdam(), "resident:plieger").await.unwrap();
        let begun = world.clock.now();
        let seen = async || world.services.session(amsterdam(), &session.token).await.unwrap();
        for _ in 0..69 {
            world.clock.advance(TimeDelta::minutes(10));
            assert_eq!(seen().await.expect("it lives").ends_at, None, "{}", world.database);
        }
        world.clock.advance(TimeDelta::minutes(10));
        let last = begun + TimeDelta::hours(12);
        // Also where the use of this minute was noted before.
        for _ in 0..2 {
            assert_eq!(seen().await.expect("it lives").ends_at, Some(last), "{}", world.database);
        }
        world.clock.advance(TimeDelta::minutes(10));
        assert_eq!(seen().await.expect("it lives").expires_at, last, "{}", world.database);
        world.clock.advance(TimeDelta::minutes(10));
        assert_eq!(seen().await, None, "{}", world.database);
    }
}

#[tokio::test]
async fn a_token_is_worth_nothing_in_another_city_or_after_signing_out() {
    for world in worlds().await {
        let session = world.services.sign_in_persona(amsterdam(), "resident:plieger").await.unwrap();
        assert_eq!(world.services.session(city("0599"), &session.token).await.unwrap(), None);
        assert_eq!(world.services.session(amsterdam(), "x").await.unwrap(), None);
        assert_eq!(world.services.session(amsterdam(), &"x".repeat(43)).await.unwrap(), None);
        world.services.sign_out(amsterdam(), &session.token).await.unwrap();
        world.services.sign_out(amsterdam(), &session.token).await.unwrap();
        assert_eq!(world.services.session(amsterdam(), &session.token).await.unwrap(), None);
    }
}

#[tokio::test]
async fn nobody_signs_in_as_a_persona_of_another_city_or_an_unknown_one() {
    for world in worlds().await {
        for key in ["resident:moulin", "resident:nobody", "plieger", "", "staff:plieger"] {
            let outcome = world.services.sign_in_persona(amsterdam(), key).await;
            assert!(matches!(outcome, Err(ServiceError::NotFound)), "{key}");
        }
        let personas = world.services.personas(amsterdam());
        assert!(personas.iter().all(|persona| !persona.key.chars().any(|c| c.is_ascii_digit())));
        for persona in personas {
            world.services.sign_in_persona(amsterdam(), &persona.key).await.unwrap();
        }
    }
}

#[tokio::test]
async fn signing_in_twice_gives_the_same_person_and_an_ended_session_loses_no_answer() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        world
            .services
            .save_page(
                &scope,
                draft,
                "inkomen",
                None,
                &posted(&[("iit.inkomen_laag", "weet_niet")]),
                domain::Lang::Nl,
            )
            .await
            .unwrap();
        world.clock.advance(TimeDelta::days(2));
        let again = world.sign_in(amsterdam(), "resident:plieger").await;
        assert_eq!(again.actor, scope.actor);
        assert!(matches!(again.actor, Actor::Resident { .. }));
        assert_eq!(again.purpose, purpose::APPLY);
        let view = world.services.check_draft(&again, draft).await.unwrap();
        let answers: Vec<&str> =
            view.sections.iter().flat_map(|part| &part.rows).map(|row| row.answer.nl.as_str()).collect();
        assert!(answers.contains(&"Dat weet ik niet"), "{}: {answers:?}", world.database);
    }
}
