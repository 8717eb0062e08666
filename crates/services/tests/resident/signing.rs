//! A couple applies together: one sends, the other signs with their own sign-in.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::{CaseId, Scope, SubmissionId};
use services::views::{SignState, SignatureView, Todo};
use services::{ServiceError, SignInput, SignOutcome, SubmitOutcome};
use testkit::amsterdam;

use crate::crash::CrashingIds;
use crate::world::{Parts, World, declarations, sign, worlds};

/// A sent application of a couple: who sent it, who must sign it, and the case.
async fn sent(world: &World) -> (Scope, Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:den-braber").await;
    let partner = world.sign_in(amsterdam(), "resident:van-zon").await;
    let case = world.sent_by_couple(&owner).await;
    (owner, partner, case)
}

async fn signed(world: &World, partner: &Scope, case: CaseId) -> SubmissionId {
    let view = world.services.to_sign(partner, case, domain::Lang::Nl).await.unwrap();
    let done = sign(&world.services, partner, case, view.submission).await.unwrap();
    assert_eq!(done, SignOutcome::Done, "{}", world.database);
    view.submission
}

async fn signature(world: &World, owner: &Scope, case: CaseId) -> Option<SignatureView> {
    world.services.case(owner, case).await.unwrap().signature
}

fn waits(todo: &[Todo]) -> usize {
    todo.iter().filter(|todo| matches!(todo, Todo::Sign { .. })).count()
}

#[tokio::test]
async fn receipt_and_term_follow_from_sending_and_the_partner_is_asked() {
    for world in worlds().await {
        let (owner, partner, case) = sent(&world).await;
        let view = world.services.case(&owner, case).await.unwrap();
        assert_eq!(view.status, CaseStatus::WaitingPartner, "{}", world.database);
        assert_eq!(view.received_at, world.services.now());
        // A single applicant who sends at the same moment gets the same day.
        let single = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&single).await;
        let alone = world.send(&single, draft).await;
        let alone = world.services.case(&single, alone).await.unwrap();
        assert_eq!(
            (view.decide_by, &alone.signature, alone.status),
            (alone.decide_by, &None, CaseStatus::Received)
        );
        let Some(SignatureView::Waiting { due }) = view.signature else { panic!("{:?}", view.signature) };
        assert!(due > view.today);
        let events: Vec<_> = view.timeline.iter().map(|row| row.event).collect();
        assert_eq!(events, [CaseEvent::Received, CaseEvent::PartnerAsked]);
        let receipt = world.services.receipt(&owner, case).await.unwrap();
        assert_eq!(receipt.partner_signs_by, Some(due));
        // The partner reads what was sent, and has it to do.
        let overview = world.services.overview(&partner).await.unwrap();
        assert!(
            matches!(&overview.todo[..], [Todo::Sign { case: found, applicant, .. }] if *found == case && applicant == "Gerrit den Braber")
        );
        assert!(overview.cases.is_empty());
        let page = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap();
        assert_eq!((page.state, page.due, page.sections), (SignState::Open, due, receipt.sections));
        let asked: Vec<_> = page.declarations.iter().map(|(id, _)| id.clone()).collect();
        assert_eq!(asked, declarations());
        // Signing changes neither day, and shows who signed when.
        world.clock.advance(TimeDelta::days(2));
        signed(&world, &partner, case).await;
        let after = world.services.case(&owner, case).await.unwrap();
        assert_eq!((after.received_at, after.decide_by), (view.received_at, view.decide_by));
        let (by, at) = ("Wilma van Zon".to_owned(), world.services.now());
        assert_eq!(after.signature, Some(SignatureView::Signed { by, at }));
        assert_eq!(after.timeline.last().unwrap().event, CaseEvent::PartnerSigned);
        assert_eq!(waits(&world.services.overview(&partner).await.unwrap().todo), 0);
        assert_eq!(world.services.receipt(&owner, case).await.unwrap().partner_signs_by, None);
    }
}

#[tokio::test]
async fn nobody_but_the_partner_finds_it() {
    for world in worlds().await {
        let (owner, partner, case) = sent(&world).await;
        let submission = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
        for stranger in [
            owner.clone(),
            world.sign_in(amsterdam(), "resident:plieger").await,
            world.sign_in(amsterdam(), "company:dagobert").await,
            world.sign_in(amsterdam(), "staff:amsterdam-reviewer").await,
        ] {
            let seen = world.services.to_sign(&stranger, case, domain::Lang::Nl).await;
            assert!(matches!(seen, Err(ServiceError::NotFound)), "{}: {seen:?}", world.database);
            let signed = sign(&world.services, &stranger, case, submission).await;
            assert!(matches!(signed, Err(ServiceError::NotFound)), "{signed:?}");
            let declined = world.services.decline_signature(&stranger, case, submission, "Nee").await;
            assert!(matches!(declined, Err(ServiceError::NotFound)), "{declined:?}");
        }
        assert_eq!(world.rows("signatures", "1 = 1").await, 0);
        // And of the case itself the partner sees nothing.
        let case = world.services.case(&partner, case).await;
        assert!(matches!(case, Err(ServiceError::NotFound)), "{case:?}");
    }
}

#[tokio::test]
async fn every_declaration_is_ticked_and_two_clicks_sign_once() {
    for world in worlds().await {
        let (owner, partner, case) = sent(&world).await;
        let submission = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
        let half = ["waar".to_owned()];
        let input = SignInput { submission, declarations: &half, typed: &[], lang: domain::Lang::Nl };
        let SignOutcome::Missing(view) = world.services.sign(&partner, case, input).await.unwrap() else {
            panic!("{}: signed", world.database)
        };
        assert_eq!(view.missing_declarations, ["controle"]);
        assert_eq!(world.rows("signatures", "1 = 1").await, 0);
        let clicks: Vec<_> = (0..2)
            .map(|_| {
                let (services, partner) = (world.services.clone(), partner.clone());
                tokio::spawn(async move { sign(&services, &partner, case, submission).await.unwrap() })
            })
            .collect();
        for click in clicks {
            assert_eq!(click.await.unwrap(), SignOutcome::Done);
        }
        // Saying no afterwards comes too late: the first answer counts.
        world.services.decline_signature(&partner, case, submission, "Toch niet").await.unwrap();
        assert!(matches!(signature(&world, &owner, case).await, Some(SignatureView::Signed { .. })));
        for (table, condition) in [
            ("signatures", "1 = 1"),
            ("audit", "action = 'application_signed' AND actor_kind = 'resident'"),
            ("case_events", "kind = 'partner_signed'"),
            ("jobs", "kind = 'verify' AND unique_key LIKE 'signature:%'"),
        ] {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table} {condition}", world.database);
        }
    }
}

#[tokio::test]
async fn a_correction_is_signed_anew_and_the_old_signature_stays_with_what_was_sent_then() {
    for world in worlds().await {
        let (owner, partner, case) = sent(&world).await;
        let first = signed(&world, &partner, case).await;
        let draft = world.services.start_correction(&owner, case).await.unwrap();
        world.fill(&owner, draft, "inkomen", &[("iit.inkomen_laag", "weet_niet")]).await;
        let outcome = world.services.submit(&owner, draft, &declarations()).await.unwrap();
        assert_eq!(outcome, SubmitOutcome::Corrected { case, number: 2 });
        let view = world.services.case(&owner, case).await.unwrap();
        assert_eq!(view.status, CaseStatus::WaitingPartner, "{}", world.database);
        assert!(matches!(view.signature, Some(SignatureView::Waiting { .. })));
        assert_eq!(waits(&world.services.overview(&partner).await.unwrap().todo), 1);
        // What was read before cannot be signed any more.
        let stale = sign(&world.services, &partner, case, first).await;
        assert!(matches!(stale, Err(ServiceError::Stale(_))), "{stale:?}");
        let second = signed(&world, &partner, case).await;
        assert_ne!(first, second);
        assert_eq!(world.rows("signatures", "1 = 1").await, 2);
        // Without a partner nobody has to sign.
        let draft = world.services.start_correction(&owner, case).await.unwrap();
        world.fill(&owner, draft, "partner", &[("partner.heeft", "no")]).await;
        world.services.submit(&owner, draft, &declarations()).await.unwrap();
        let view = world.services.case(&owner, case).await.unwrap();
        assert_eq!(view.signature, None);
        assert_ne!(view.status, CaseStatus::WaitingPartner);
        let gone = world.services.to_sign(&partner, case, domain::Lang::Nl).await;
        assert!(matches!(gone, Err(ServiceError::NotFound)), "{gone:?}");
    }
}

#[tokio::test]
async fn withdrawn_means_that_nobody_signs() {
    for world in worlds().await {
        let (owner, partner, case) = sent(&world).await;
        let submission = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
        world.services.withdraw(&owner, case).await.unwrap();
        assert_eq!(waits(&world.services.overview(&partner).await.unwrap().todo), 0, "{}", world.database);
        assert_eq!(
            world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().state,
            SignState::Over
        );
        let signed = sign(&world.services, &partner, case, submission).await;
        assert!(matches!(signed, Err(ServiceError::Conflict(_))), "{signed:?}");
        world.clock.advance(TimeDelta::days(60));
        world.work().await;
        assert_eq!(world.services.case(&owner, case).await.unwrap().status, CaseStatus::Withdrawn);
    }
}

#[tokio::test]
async fn whom_the_register_does_not_know_signs_by_the_number_that_was_given() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        for (number, known) in [("999991802", true), ("999993793", false)] {
            let draft = world.filled_supplement(&owner).await;
            world.fill(&owner, draft, "partner", &[("partner.heeft", "yes")]).await;
            world.fill(&owner, draft, "partner-tekent", &[("partner.bsn", number)]).await;
            let case = world.send(&owner, draft).await;
            let stands = signature(&world, &owner, case).await;
            assert_eq!(matches!(stands, Some(SignatureView::Waiting { .. })), known, "{}", world.database);
            let partner = world.sign_in(amsterdam(), "resident:in-t-veld").await;
            assert_eq!(world.services.to_sign(&partner, case, domain::Lang::Nl).await.is_ok(), known);
            if !known {
                // Nobody signs for themselves.
                assert_eq!(stands, Some(SignatureView::Unknown));
                assert!(matches!(
                    world.services.to_sign(&owner, case, domain::Lang::Nl).await,
                    Err(ServiceError::NotFound)
                ));
            }
            world.services.withdraw(&owner, case).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_crash_at_any_step_of_signing_leaves_all_of_it_or_nothing() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (owner, partner, case) = sent(&world).await;
        let submission = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
        let audit = world.rows("audit", "1 = 1").await;
        let mut crashes = 0;
        loop {
            ids.crash_after(crashes);
            let (services, theirs) = (world.services.clone(), partner.clone());
            let done = tokio::spawn(async move { sign(&services, &theirs, case, submission).await }).await;
            ids.crash_after(usize::MAX);
            if let Ok(outcome) = done {
                assert_eq!(outcome.unwrap(), SignOutcome::Done);
                break;
            }
            crashes += 1;
            let seen = world.services.case(&owner, case).await.unwrap();
            assert_eq!(seen.status, CaseStatus::WaitingPartner, "{database}: crash {crashes}");
            assert_eq!(
                (world.rows("signatures", "1 = 1").await, world.rows("audit", "1 = 1").await),
                (0, audit)
            );
        }
        assert!(crashes >= 4, "{database}: the steps were not all reached, only {crashes}");
        assert!(matches!(signature(&world, &owner, case).await, Some(SignatureView::Signed { .. })));
    }
}

#[tokio::test]
async fn signing_and_correcting_at_once_never_signs_what_was_not_read() {
    for round in 0..2 {
        for world in worlds().await {
            let (owner, partner, case) = sent(&world).await;
            let submission =
                world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
            let draft = world.services.start_correction(&owner, case).await.unwrap();
            world.fill(&owner, draft, "inkomen", &[("iit.inkomen_laag", "nee")]).await;
            let (services, theirs) = (world.services.clone(), owner.clone());
            let sending =
                tokio::spawn(async move { services.submit(&theirs, draft, &declarations()).await.unwrap() });
            let (services, theirs) = (world.services.clone(), partner.clone());
            let signing = tokio::spawn(async move { sign(&services, &theirs, case, submission).await });
            assert_eq!(sending.await.unwrap(), SubmitOutcome::Corrected { case, number: 2 });
            let signed = signing.await.unwrap();
            let kept = world.rows("signatures", "1 = 1").await;
            match signed {
                Ok(outcome) => assert_eq!((outcome, kept), (SignOutcome::Done, 1)),
                Err(ServiceError::Stale(_)) => assert_eq!(kept, 0, "{} {round}", world.database),
                Err(problem) => panic!("{} {round}: {problem:?}", world.database),
            }
            let stands = signature(&world, &owner, case).await;
            assert!(matches!(stands, Some(SignatureView::Waiting { .. })), "{}: {stands:?}", world.database);
        }
    }
}
