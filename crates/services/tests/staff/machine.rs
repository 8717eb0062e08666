//! When the system decides by itself: only what the law gives, on facts that are all verified, within the mandate.

use domain::cases::CaseStatus;
use domain::decision::DecidedBy;
use domain::facts::Register;
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, Scope};
use integrations::registers::Fault;
use services::{Catalog, CatalogProblem};
use testkit::{amsterdam, city};

use crate::fill::BIJSTAND;
use crate::world::{Parts, World, worlds};

/// The catalogue with one place in the file of Amsterdam changed, or what is wrong with it then.
pub fn changed(from: &str, to: &str) -> Result<Catalog, Vec<CatalogProblem>> {
    let text = std::fs::read_to_string(testkit::catalog().join("cities/amsterdam.yaml")).unwrap();
    assert!(text.contains(from), "the city file does not hold {from}");
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("cities")).unwrap();
    std::fs::write(folder.path().join("cities/amsterdam.yaml"), text.replace(from, to)).unwrap();
    Catalog::load(Some(folder.path()))
}

/// The portal with that change, on both databases.
pub async fn worlds_with(from: &str, to: &str) -> Vec<World> {
    let mut worlds = Vec::new();
    for (database, store) in storage::testing::databases().await {
        let catalog = changed(from, to).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let parts = Parts { catalog, ..Parts::default() };
        worlds.push(World::with(database, store, parts));
    }
    worlds
}

/// The application of someone with a plain right to the supplement.
pub async fn plain(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let case = world.send(&owner, draft).await;
    (owner, case)
}

/// The case is with a person, undecided; why.
async fn with_a_person(world: &World, owner: &Scope, case: CaseId) -> Vec<ReviewReason> {
    world.work().await;
    let view = world.seen(owner, case).await;
    assert_eq!((view.status, &view.decision), (CaseStatus::InProgress, &None), "{}", world.database);
    assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    world.task(case, TaskKind::Review).await.reasons
}

#[tokio::test]
async fn verified_facts_and_a_mandate_let_the_system_grant_and_say_so() {
    for world in worlds().await {
        let (owner, case) = plain(&world).await;
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted, "{}", world.database);
        assert_eq!(view.decision.map(|decision| decision.by), Some(DecidedBy::Machine));
        // At most the sample, if chance picked this grant.
        assert!(world.tasks(case).await.iter().all(|task| task.kind == TaskKind::Sample));
        assert_eq!(world.rows("audit", "action = 'decision_sent' AND actor_kind = 'system'").await, 1);
    }
}

#[tokio::test]
async fn a_register_that_fails_in_any_way_sends_the_case_to_a_person() {
    for fault in [Fault::Unavailable, Fault::Timeout, Fault::NotFound, Fault::Stale(4000), Fault::Conflicting]
    {
        for world in worlds().await {
            let (owner, case) = plain(&world).await;
            world.faults.set(Register::Polis, fault);
            let reasons = with_a_person(&world, &owner, case).await;
            let told = reasons.iter().any(|reason| {
                matches!(
                    reason,
                    ReviewReason::UnsureFacts { .. } | ReviewReason::Undecided { .. } | ReviewReason::NoRight
                )
            });
            assert!(told, "{}: {fault:?}: {reasons:?}", world.database);
        }
    }
}

#[tokio::test]
async fn no_single_register_can_fail_and_still_lead_to_a_grant_on_what_it_knows() {
    let world = worlds().await.remove(0);
    for register in [Register::Brp, Register::Polis, Register::Bank, Register::Duo, Register::Dji] {
        world.faults.set(register, Fault::Unavailable);
        let before = world.rows("decisions", "1 = 1").await;
        let (owner, case) = plain(&world).await;
        world.work().await;
        world.faults.clear(register);
        let granted = world.rows("decisions", "1 = 1").await > before;
        let used = {
            let mut tx = world.store.read(&testkit::system(amsterdam())).await.unwrap();
            let stored = tx.proposals().latest(case).await.unwrap().unwrap();
            let facts = tx.facts().latest(case).await.unwrap().unwrap().facts.facts;
            let mut used = stored.proposal.facts_used.into_iter();
            used.any(|name| facts.get(&name).is_some_and(|fact| fact.register == register))
        };
        assert!(!granted || !used, "{register:?}: granted without what it knows");
        assert!(!granted || !matches!(register, Register::Brp | Register::Polis), "{register:?}");
        if !granted {
            // One at a time: the next one starts when this one is closed.
            world.services.withdraw(&owner, case).await.unwrap();
        }
    }
}

#[tokio::test]
async fn what_the_resident_says_against_a_register_is_for_a_person() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        world.fill(&owner, draft, "student", &[("iit.student", "yes")]).await;
        let case = world.send(&owner, draft).await;
        let reasons = with_a_person(&world, &owner, case).await;
        let conflict = |reason: &ReviewReason| matches!(reason, ReviewReason::UnsureFacts { names } if names.contains(&"is_student".to_owned()));
        assert!(reasons.iter().any(conflict), "{}: {reasons:?}", world.database);
    }
}

#[tokio::test]
async fn special_circumstances_are_weighed_by_a_person() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let reasons = with_a_person(&world, &owner, case).await;
        assert_eq!(reasons, [ReviewReason::SpecialCircumstances], "{}", world.database);
    }
}

#[tokio::test]
async fn no_right_is_never_refused_by_the_system() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:schoon").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        with_a_person(&world, &owner, case).await;
    }
}

#[tokio::test]
async fn unconfirmed_figures_need_a_person_where_the_mandate_does_not_accept_them() {
    let (from, to) =
        ("automatic_grant_with_unconfirmed_figures: true", "automatic_grant_with_unconfirmed_figures: false");
    for world in worlds_with(from, to).await {
        let (owner, case) = plain(&world).await;
        let reasons = with_a_person(&world, &owner, case).await;
        assert!(
            matches!(&reasons[..], [ReviewReason::UnconfirmedFigure { names }] if !names.is_empty()),
            "{}: {reasons:?}",
            world.database
        );
    }
}

#[tokio::test]
async fn without_a_mandate_or_above_its_amount_the_system_grants_nothing() {
    let limit = "automatic_grant: true\n      automatic_grant_up_to: 100";
    for (from, to) in [("automatic_grant: true", "automatic_grant: false"), ("automatic_grant: true", limit)]
    {
        for world in worlds_with(from, to).await {
            let (owner, case) = plain(&world).await;
            let reasons = with_a_person(&world, &owner, case).await;
            assert_eq!(reasons, [ReviewReason::OutsideMandate], "{}: {to}", world.database);
        }
    }
}

#[tokio::test]
async fn a_city_whose_amount_is_unknown_grants_nothing_by_itself() {
    for world in worlds().await {
        let owner = world.sign_in(city("0518"), "resident:maaike").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress, "{}", world.database);
    }
}

#[tokio::test]
async fn general_assistance_is_always_judged_by_a_person() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bijstand", BIJSTAND).await;
        let reasons = with_a_person(&world, &owner, case).await;
        assert!(reasons.contains(&ReviewReason::AlwaysByPerson), "{}: {reasons:?}", world.database);
    }
}

#[tokio::test]
async fn every_decision_that_a_law_computed_is_worked_out_again_and_names_its_rules() {
    for world in worlds().await {
        let (owner, case) = plain(&world).await;
        world.work().await;
        let granted = world.seen(&owner, case).await;
        assert_eq!(granted.status, CaseStatus::Granted, "{}", world.database);
        crate::change::granted(&world).await;
        let found = world.services.replay_decisions().await.unwrap();
        assert_eq!(
            (found.same, found.without, found.otherwise.as_slice()),
            (2, 0, [].as_slice()),
            "{}",
            world.database
        );
        let letter = storage::testing::words_raw(&world.store, "SELECT CAST(letter AS TEXT) FROM letters")
            .await
            .unwrap();
        assert!(
            letter.iter().all(|text| text.contains("Versie van de rekenregels: rules ")),
            "{}",
            world.database
        );
    }
}

#[tokio::test]
async fn an_applicant_who_wrote_meanwhile_is_read_by_a_person_first() {
    for world in worlds().await {
        let (owner, case) = plain(&world).await;
        let key = uuid::Uuid::from_u128(1);
        world.services.send_message(&owner, case, key, "Mijn loon is hoger geworden.").await.unwrap();
        let reasons = with_a_person(&world, &owner, case).await;
        assert_eq!(reasons, [ReviewReason::ApplicantWrote], "{}", world.database);
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        assert_eq!(
            world.services.task(&staff, task.id).await.unwrap().reasons,
            [ReviewReason::ApplicantWrote]
        );
    }
}
