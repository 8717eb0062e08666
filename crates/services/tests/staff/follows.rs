//! An application that follows a notification: the notification says when, and reminds of the next step.

use domain::facts::{Certainty, FactSnapshot};
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use rules::Value;
use services::purpose;
use services::views::Todo;
use testkit::{amsterdam, system};

use crate::fill::HELP;
use crate::help::{help, judged};
use crate::world::{World, worlds};

/// What is known about a case now.
async fn facts(world: &World, case: CaseId) -> FactSnapshot {
    let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
    tx.facts().latest(case).await.unwrap().unwrap().facts
}

/// The products that the overview reminds of.
async fn reminded(world: &World, owner: &Scope) -> Vec<String> {
    let scope = Scope { purpose: purpose::FOLLOW, ..owner.clone() };
    let todo = world.services.overview(&scope).await.unwrap().todo;
    todo.into_iter()
        .filter_map(|todo| match todo {
            Todo::Apply { product, .. } => Some(product),
            _ => None,
        })
        .collect()
}

/// A notification that a member of staff answered.
async fn answered(world: &World, owner: &Scope) -> CaseId {
    let case = world.sent(owner, "wmo-melding", &[]).await;
    world.work().await;
    assert_eq!(reminded(world, owner).await, [""; 0], "the research still runs");
    let staff = world.staff("intake").await;
    let task = world.taken(&staff, case, TaskKind::Answer).await;
    world
        .services
        .finish_notice(&staff, task.id, task.version, "U krijgt het verslag.", false)
        .await
        .unwrap();
    case
}

#[tokio::test]
async fn a_finished_notification_leads_to_the_application_and_gives_its_dates() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        answered(&world, &owner).await;
        assert_eq!(reminded(&world, &owner).await, ["wmo-aanvraag"], "{}", world.database);
        let dated =
            |name: &str| name.starts_with("wmo.melding_datum") || name.starts_with("wmo.verslag_datum");
        let answers: Vec<_> = HELP.iter().copied().filter(|(name, _)| !dated(name)).collect();
        let case = world.sent(&owner, "wmo-aanvraag", &answers).await;
        assert_eq!(reminded(&world, &owner).await, [""; 0], "one applied");
        world.work().await;
        let facts = facts(&world, case).await;
        for name in ["datum_melding", "datum_onderzoek_afgerond"] {
            let fact = &facts.facts[name];
            assert_eq!(fact.certainty, Certainty::Verified, "{name}");
            assert_eq!(fact.value(), Some(&Value::from("2026-11-23")), "{name}");
        }
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let proposal = world.services.task(&staff, task.id).await.unwrap().proposal.unwrap();
        let allowed = proposal.conditions.iter().find(|one| one.output == "wmo_aanvraag_toegestaan").unwrap();
        assert_eq!(allowed.met, Some(true));
    }
}

#[tokio::test]
async fn a_notification_that_we_do_not_know_is_what_the_applicant_says() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "wmo-aanvraag", HELP).await;
        world.work().await;
        let facts = facts(&world, case).await;
        let said = &facts.facts["datum_melding"];
        assert_eq!((said.certainty, said.value()), (Certainty::Claimed, Some(&Value::from("2026-10-15"))));
        world.services.withdraw(&owner, case).await.unwrap();
        let unsaid = world.sent(&owner, "wmo-aanvraag", &[("wmo.verslag", "geen")]).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.task(unsaid, TaskKind::Review).await;
        let proposal = world.services.task(&staff, task.id).await.unwrap().proposal.unwrap();
        let allowed = proposal.conditions.iter().find(|one| one.output == "wmo_aanvraag_toegestaan").unwrap();
        assert_eq!(allowed.met, None, "{}", world.database);
    }
}

#[tokio::test]
async fn help_that_was_granted_counts_as_no_benefit_and_no_supplement() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "wmo-aanvraag", HELP).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let task = judged(&world, &staff, &task, false).await;
        world.services.decide(&staff, &help(&task)).await.unwrap();
        let draft = world.filled_supplement(&owner).await;
        let supplement = world.send(&owner, draft).await;
        world.work().await;
        let facts = facts(&world, supplement).await;
        assert_eq!(
            facts.facts["datum_laatste_inkomenstoeslag"].value(),
            Some(&Value::Null),
            "{}",
            world.database
        );
        assert_eq!(facts.facts["ontvangt_algemene_bijstand"].value(), Some(&Value::Bool(false)));
    }
}
