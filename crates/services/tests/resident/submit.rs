//! Sending: exactly one complete case, whatever happens.

use std::sync::Arc;

use domain::cases::{CaseEvent, CaseStatus};
use domain::facts::Certainty;
use domain::{CaseNumber, DraftId, Lang, Scope};
use services::{NextStep, ServiceError, SubmitOutcome};
use testkit::{amsterdam, system};

use crate::crash::CrashingIds;
use crate::world::{Parts, World, declarations, worlds};

/// How many cases the resident sees, and whether the draft is still open.
async fn what_exists(world: &World, scope: &Scope, draft: DraftId) -> (usize, bool) {
    let view = world.services.overview(scope).await.unwrap();
    (view.cases.len(), view.drafts.iter().any(|open| open.id == draft))
}

#[tokio::test]
async fn a_sent_application_is_a_complete_case_with_its_receipt() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let sent_at = world.services.now();
        let case = world.send(&scope, draft).await;
        let receipt = world.services.receipt(&scope, case).await.unwrap();
        assert_eq!(receipt.received_at, sent_at);
        assert_eq!(receipt.fingerprint.len(), 64);
        assert!(CaseNumber::parse(receipt.number.as_str()).is_some());
        assert_eq!(receipt.decide_by.to_string(), "2027-01-18");
        assert!(
            receipt
                .sections
                .iter()
                .flat_map(|part| &part.rows)
                .any(|row| row.answer.nl == "NL91ABNA0417164300" || row.answer.nl.contains("ABNA"))
        );
        let view = world.services.case(&scope, case).await.unwrap();
        assert_eq!(view.status, CaseStatus::Received);
        assert_eq!(view.timeline.len(), 1);
        assert_eq!(view.timeline[0].event, CaseEvent::Received);
        assert!(!view.ledger.is_empty());
        assert!(
            view.looks.iter().any(|look| look.what == "register:brp" && look.why == "apply"),
            "{:?}",
            view.looks
        );
        assert_eq!(what_exists(&world, &scope, draft).await, (1, false));
        let copy = world.services.copy_pdf(&scope, case, Lang::Nl).await.unwrap();
        assert!(copy.starts_with(b"%PDF"));
        assert_eq!(
            copy,
            world.services.copy_pdf(&scope, case, Lang::Nl).await.unwrap(),
            "the same every time"
        );
    }
}

#[tokio::test]
async fn the_snapshot_lays_claims_beside_registers_and_our_own_files() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let case = world.send(&scope, draft).await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(case).await.unwrap().unwrap().facts.facts;
        assert_eq!(facts["geboortedatum"].certainty, Certainty::Verified);
        assert_eq!(facts["heeft_partner"].certainty, Certainty::Verified);
        assert_eq!(facts["gemeente_code"].value(), Some(&"GM0363".into()));
        assert_eq!(facts["datum_aanvraag"].value(), Some(&"2026-11-23".into()));
        assert_eq!(facts["datum_laatste_inkomenstoeslag"].value(), Some(&rules::Value::Null));
        assert!(tx.submissions().of_case(case).await.unwrap().unwrap().answers.get("_seen").is_none());
        assert!(
            tx.audit()
                .list_for_case(case)
                .await
                .unwrap()
                .iter()
                .any(|row| row.action == "application_received")
        );
    }
}

#[tokio::test]
async fn clicking_send_many_times_at_once_makes_one_case() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let clicks = (0..8).map(|_| {
            let (services, scope) = (world.services.clone(), scope.clone());
            tokio::spawn(async move { services.submit(&scope, draft, &declarations()).await })
        });
        let mut cases = Vec::new();
        for click in clicks.collect::<Vec<_>>() {
            match click.await.unwrap().unwrap() {
                SubmitOutcome::Received(case) => cases.push(case),
                other => panic!("{other:?}"),
            }
        }
        cases.dedup();
        assert_eq!(cases.len(), 1, "{}", world.database);
        assert_eq!(what_exists(&world, &scope, draft).await, (1, false));
        assert_eq!(world.send(&scope, draft).await, cases[0]);
    }
}

#[tokio::test]
async fn nothing_is_sent_while_answers_or_declarations_are_missing() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let outcome = world.services.submit(&scope, draft, &declarations()).await.unwrap();
        let SubmitOutcome::NotReady(view) = outcome else { panic!("it was sent") };
        assert!(!view.incomplete.is_empty());
        let draft = world.filled_supplement(&scope).await;
        let outcome = world.services.submit(&scope, draft, &["waar".to_owned()]).await.unwrap();
        let SubmitOutcome::NotReady(view) = outcome else { panic!("it was sent") };
        assert_eq!(view.missing_declarations, ["controle"]);
        assert_eq!(what_exists(&world, &scope, draft).await, (0, true));
    }
}

#[tokio::test]
async fn a_sent_draft_cannot_be_changed_any_more() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let case = world.send(&scope, draft).await;
        let saved = world.services.save_page(&scope, draft, "inkomen", None, &[], domain::Lang::Nl).await;
        assert!(matches!(saved, Err(ServiceError::Conflict(_))), "{saved:?}");
        assert!(matches!(world.services.delete_draft(&scope, draft).await, Err(ServiceError::NotFound)));
        // Once it is closed, a new application is a new draft and a new case.
        world.services.withdraw(&scope, case).await.unwrap();
        let second = world.filled_supplement(&scope).await;
        assert_ne!(second, draft);
        assert_eq!(
            world.fill(&scope, second, "inkomen", &[("iit.inkomen_laag", "nee")]).await,
            NextStep::Check
        );
        world.send(&scope, second).await;
        assert_eq!(what_exists(&world, &scope, second).await, (2, false));
    }
}

#[tokio::test]
async fn a_crash_at_any_step_leaves_the_whole_draft_or_the_whole_case() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let mut crashes = 0;
        let case = loop {
            ids.crash_after(crashes);
            let (services, scope_there) = (world.services.clone(), scope.clone());
            let done =
                tokio::spawn(async move { services.submit(&scope_there, draft, &declarations()).await })
                    .await;
            ids.crash_after(usize::MAX);
            match done {
                Ok(outcome) => match outcome.unwrap() {
                    SubmitOutcome::Received(case) => break case,
                    other => panic!("{other:?}"),
                },
                Err(crash) => assert!(crash.is_panic()),
            }
            crashes += 1;
            assert_eq!(what_exists(&world, &scope, draft).await, (0, true), "{database}: crash {crashes}");
        };
        assert!(crashes >= 6, "{database}: the steps were not all reached, only {crashes}");
        assert_eq!(what_exists(&world, &scope, draft).await, (1, false), "{database}");
        let view = world.services.receipt(&scope, case).await.unwrap();
        // No number was used up by a crash.
        assert!(view.number.as_str().starts_with("26-000001-"), "{database}: {}", view.number);
    }
}
