//! What happens to the application of a couple while the partner has not signed, and afterwards.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::CaseStatus;
use domain::decision::DecidedBy;
use domain::mandate::Verdict;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, Scope};
use integrations::demo::Demo;
use services::views::SignatureView;
use services::{SignInput, SignOutcome};
use testkit::amsterdam;

use crate::crash::{CrashingIds, crashing_work};
use crate::fill::BIJSTAND;
use crate::office::verdict;
use crate::world::{Parts, World, posted, sign, worlds};

/// The demo in which the law alone can grant the supplement to a couple: both are Dutch and had assistance for years.
fn demo() -> Arc<Demo> {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(testkit::catalog().join("demo")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let replaced = |file: &str, from: &str, to: &str| {
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    };
    replaced("persons.yaml", "nationalities: [\"0052\"]", "nationalities: [\"0001\"]");
    replaced(
        "records.yaml",
        "income: [{from: 8, to: 1, kind: work, payer: Schoonmaakbedrijf De Dam, gross: 86000, net: 78000}]",
        "histories: [assistance_single]",
    );
    Arc::new(Demo::load(folder.path()).unwrap())
}

/// Two portals with those people.
async fn granting() -> Vec<World> {
    let stores = storage::testing::databases().await.into_iter();
    stores.map(|(name, store)| World::with(name, store, Parts { demo: demo(), ..Parts::default() })).collect()
}

/// A sent application of a couple.
async fn sent(world: &World) -> (Scope, Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:den-braber").await;
    let partner = world.sign_in(amsterdam(), "resident:van-zon").await;
    let case = world.sent_by_couple(&owner).await;
    (owner, partner, case)
}

async fn signed(world: &World, partner: &Scope, case: CaseId) {
    let view = world.services.to_sign(partner, case, domain::Lang::Nl).await.unwrap();
    let done = sign(&world.services, partner, case, view.submission).await.unwrap();
    assert_eq!(done, SignOutcome::Done);
}

#[tokio::test]
async fn the_system_grants_only_after_the_partner_signed() {
    for world in granting().await {
        let (owner, partner, case) = sent(&world).await;
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, &view.decision), (CaseStatus::WaitingPartner, &None), "{}", world.database);
        // What the rules say is known, and nobody has work from it.
        assert_eq!(world.rows("proposals", "1 = 1").await, 1);
        assert_eq!(world.tasks(case).await, []);
        world.clock.advance(TimeDelta::days(3));
        signed(&world, &partner, case).await;
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted, "{}: {:?}", world.database, world.tasks(case).await);
        assert_eq!(view.decision.unwrap().by, DecidedBy::Machine);
    }
}

#[tokio::test]
async fn a_day_that_passes_and_a_partner_who_does_not_sign_lead_to_a_person_and_never_to_a_refusal() {
    for declines in [false, true] {
        for world in granting().await {
            let (owner, partner, case) = sent(&world).await;
            world.work().await;
            if declines {
                let submission =
                    world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap().submission;
                for words in ["  ", &"x".repeat(501)] {
                    let refused = world.services.decline_signature(&partner, case, submission, words).await;
                    assert!(refused.is_err(), "{}", world.database);
                }
                let words = "Wij zijn uit elkaar.";
                world.services.decline_signature(&partner, case, submission, words).await.unwrap();
            } else {
                world.clock.advance(TimeDelta::days(25));
            }
            world.work().await;
            let view = world.seen(&owner, case).await;
            assert_eq!((view.status, &view.decision), (CaseStatus::InProgress, &None), "{}", world.database);
            let reviewer = world.staff("reviewer").await;
            let task = world.taken(&reviewer, case, TaskKind::Review).await;
            assert_eq!(task.reasons, [ReviewReason::NotSigned]);
            let seen = world.services.task(&reviewer, task.id).await.unwrap();
            match (view.signature, seen.signature) {
                (Some(SignatureView::Late { .. }), Some(SignatureView::Late { .. })) => assert!(!declines),
                (
                    Some(SignatureView::Declined { note: None, .. }),
                    Some(SignatureView::Declined { note: Some(note), .. }),
                ) => assert!(declines && note == "Wij zijn uit elkaar."),
                other => panic!("{}: {other:?}", world.database),
            }
            // Who judges may go on all the same.
            world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
            assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
            assert_eq!(world.rows("decisions", "verdict = 'refuse'").await, 0);
        }
    }
}

#[tokio::test]
async fn a_late_signature_counts_too() {
    for world in granting().await {
        let (owner, partner, case) = sent(&world).await;
        world.work().await;
        world.clock.advance(TimeDelta::days(25));
        world.work().await;
        let before = world.task(case, TaskKind::Review).await;
        signed(&world, &partner, case).await;
        world.work().await;
        let after = world.task(case, TaskKind::Review).await;
        assert_ne!(before.id, after.id, "{}: work that nobody took is made anew", world.database);
        assert!(!after.reasons.contains(&ReviewReason::NotSigned), "{:?}", after.reasons);
        assert!(world.seen(&owner, case).await.signature.unwrap().is_signed());
    }
}

#[tokio::test]
async fn what_a_person_always_judges_can_be_judged_already_and_says_that_it_is_not_signed() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let partner = world.sign_in(amsterdam(), "resident:in-t-veld").await;
        let mut answers: Vec<_> =
            BIJSTAND.iter().copied().filter(|(name, _)| *name != "partner.status").collect();
        answers.extend([("partner.status", "getrouwd"), ("partner.bsn", "999991802")]);
        let case = world.sent(&owner, "bijstand", &answers).await;
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::WaitingPartner, "{}", world.database);
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        assert!(task.reasons.contains(&ReviewReason::NotSigned), "{:?}", task.reasons);
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        assert!(matches!(view.signature, Some(SignatureView::Waiting { .. })));
        // What only the partner is asked comes with the signature, when it is right.
        let page = world.services.to_sign(&partner, case, domain::Lang::Nl).await.unwrap();
        assert_eq!(page.asked.len(), 2, "how to reach them, and their work");
        let ticked: Vec<_> = page.declarations.iter().map(|(id, _)| id.clone()).collect();
        for (typed, right) in [("geen adres", false), ("wilma@voorbeeld.nl", true)] {
            // What is not theirs to answer is not looked at.
            let typed = posted(&[("partner.email", typed), ("woon.huur", "1")]);
            let input = SignInput {
                submission: page.submission,
                declarations: &ticked,
                typed: &typed,
                lang: domain::Lang::Nl,
            };
            match world.services.sign(&partner, case, input).await.unwrap() {
                SignOutcome::Done => assert!(right),
                SignOutcome::Missing(view) => {
                    assert!(!right && view.errors.len() == 1, "{:?}", view.errors);
                    assert_eq!(view.asked[0].fields[1].value(), "geen adres", "what was typed is kept");
                }
            }
        }
        // Taken work stays where it is; the page of who holds it is old, and shows what came.
        world.work().await;
        let after = world.task(case, TaskKind::Review).await;
        assert_eq!((after.id, after.assignee), (task.id, task.assignee));
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        assert!(view.signature.unwrap().is_signed());
        assert!(!view.reasons.contains(&ReviewReason::NotSigned), "{:?}", view.reasons);
        let rows: Vec<_> = view.partner_answers.iter().flat_map(|section| &section.rows).collect();
        assert_eq!((rows.len(), rows[1].answer.nl.as_str()), (6, "wilma@voorbeeld.nl"));
        assert!(
            view.answers.iter().flat_map(|section| &section.rows).all(|row| row.field != "partner.email")
        );
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
    }
}

#[tokio::test]
async fn a_worker_that_crashes_at_every_step_grants_once_and_not_before_the_signature() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let parts = Parts { ids: ids.clone(), demo: demo(), ..Parts::default() };
        let world = World::with(database, store, parts);
        let (owner, partner, case) = sent(&world).await;
        for _ in 0..6 {
            world.clock.advance(TimeDelta::seconds(1));
            world.services.work_once("test").await.unwrap();
        }
        assert_eq!(world.rows("decisions", "1 = 1").await, 0, "{database}");
        signed(&world, &partner, case).await;
        // The day on which the signature would have been too late comes as well.
        let crashes = crashing_work(&world, &ids, async || {
            world.clock.advance(TimeDelta::days(1));
            let decisions = world.rows("decisions", "1 = 1").await;
            assert_eq!(decisions, world.rows("letters", "1 = 1").await, "{database}");
        })
        .await;
        assert!(crashes >= 6, "{database}: only {crashes} steps were reached");
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted, "{database}");
        assert_eq!(world.rows("decisions", "1 = 1").await, 1);
        assert_eq!(world.rows("audit", "action = 'signature_lapsed'").await, 0);
    }
}

#[tokio::test]
async fn a_day_that_passes_is_noted_once_however_often_the_worker_crashes() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let parts = Parts { ids: ids.clone(), demo: demo(), ..Parts::default() };
        let world = World::with(database, store, parts);
        let (owner, _, case) = sent(&world).await;
        world.work().await;
        world.clock.advance(TimeDelta::days(25));
        let crashes = crashing_work(&world, &ids, async || {
            assert_eq!(world.rows("decisions", "1 = 1").await, 0, "{database}");
        })
        .await;
        assert!(crashes >= 6, "{database}: only {crashes} steps were reached");
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress, "{database}");
        assert_eq!(world.rows("audit", "action = 'signature_lapsed'").await, 1);
        assert_eq!(world.tasks(case).await.len(), 1);
    }
}
