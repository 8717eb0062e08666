//! The stop button of the rules of a product: who presses it, and that the system grants nothing with them until it goes on.

use domain::Scope;
use domain::cases::CaseStatus;
use domain::tasks::{ReviewReason, TaskKind};
use services::ServiceError;
use services::views::{BatchAct, BatchInput, RuleSetsView, RuleStopInput};
use testkit::city;

use crate::machine::{plain, worlds_with};
use crate::world::{World, worlds};

async fn seen(world: &World, staff: &Scope) -> RuleSetsView {
    world.services.rule_sets(staff).await.unwrap()
}

/// Presses the button of the one set of rules with which Amsterdam grants by itself.
async fn press(world: &World, staff: &Scope, turns: i64) -> services::Result<()> {
    let product = seen(world, staff).await.sets.first().unwrap().product.clone();
    let input = RuleStopInput { product, seen: turns, reason: "Het bedrag klopt niet.".to_owned() };
    world.services.turn_rules(staff, &input).await
}

#[tokio::test]
async fn stopped_rules_grant_nothing_and_go_on_when_they_are_turned_on_again() {
    for world in worlds().await {
        let manager = world.staff("manager").await;
        let view = seen(&world, &manager).await;
        assert_eq!(
            (view.sets.len(), view.sets[0].stopped, view.history.len()),
            (1, None, 0),
            "{}",
            world.database
        );
        press(&world, &manager, 0).await.unwrap();
        let (owner, case) = plain(&world).await;
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress, "{}", world.database);
        assert_eq!(world.task(case, TaskKind::Review).await.reasons, [ReviewReason::RulesStopped]);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
        let view = seen(&world, &manager).await;
        assert_eq!((view.sets[0].stopped, view.sets[0].turns), (Some(view.history[0].at), 1));
        // Another set of rules, and the same of another city, are not touched.
        assert_eq!(world.rows("rule_stops", "1 = 1").await, 1);
        let there = world.staff_of(city("0599"), "rotterdam-manager").await;
        assert_eq!(seen(&world, &there).await.sets[0].stopped, None, "{}", world.database);
        // On again: the next application is granted, this one stays with its person.
        let manager = world.staff("manager").await;
        press(&world, &manager, 1).await.unwrap();
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
        world.services.withdraw(&owner, case).await.unwrap();
        let (owner, case) = plain(&world).await;
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted, "{}", world.database);
        for (action, times) in [("rules_stopped", 1), ("rules_resumed", 1)] {
            assert_eq!(
                world.rows("audit", &format!("action = '{action}' AND actor_kind = 'staff'")).await,
                times
            );
        }
        let view = seen(&world, &manager).await;
        assert_eq!(view.history.iter().map(|row| row.stopped).collect::<Vec<_>>(), [false, true]);
    }
}

#[tokio::test]
async fn an_application_that_waits_for_its_check_meets_the_stop() {
    for world in worlds().await {
        let (owner, case) = plain(&world).await;
        // The registers are asked; the rules wait in a job of their own.
        assert!(world.services.work_once("one").await.unwrap());
        let lead = world.staff("lead").await;
        press(&world, &lead, 0).await.unwrap();
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress, "{}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn a_lead_stops_and_only_the_functional_manager_lets_go_on() {
    for world in worlds().await {
        let (lead, reviewer) = (world.staff("lead").await, world.staff("reviewer").await);
        let refused = world.services.rule_sets(&reviewer).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{}", world.database);
        let product = seen(&world, &lead).await.sets[0].product.clone();
        let input = |seen: i64, product: &str, reason: &str| RuleStopInput {
            product: product.to_owned(),
            seen,
            reason: reason.to_owned(),
        };
        let refused = world.services.turn_rules(&reviewer, &input(0, &product, "Waarom")).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
        let empty = world.services.turn_rules(&lead, &input(0, &product, " ")).await;
        assert!(matches!(empty, Err(ServiceError::Invalid(_))), "{empty:?}");
        let unknown = world.services.turn_rules(&lead, &input(0, "iets_anders", "Waarom")).await;
        assert!(matches!(unknown, Err(ServiceError::NotFound)), "{unknown:?}");
        for odd in [-1, 2, 5, i64::MAX] {
            let old = world.services.turn_rules(&lead, &input(odd, &product, "Waarom")).await;
            assert!(
                matches!(old, Err(ServiceError::Stale(_) | ServiceError::Forbidden(_))),
                "{odd}: {old:?}"
            );
        }
        world.services.turn_rules(&lead, &input(0, &product, "Waarom")).await.unwrap();
        let again = world.services.turn_rules(&lead, &input(0, &product, "Waarom")).await;
        assert!(matches!(again, Err(ServiceError::Stale(_))), "{again:?}");
        let on = world.services.turn_rules(&lead, &input(1, &product, "Het klopt weer")).await;
        assert!(matches!(on, Err(ServiceError::Forbidden(_))), "{on:?}");
        assert!(!seen(&world, &lead).await.may_resume);
        let manager = world.staff("manager").await;
        world.services.turn_rules(&manager, &input(1, &product, "Het klopt weer")).await.unwrap();
        assert_eq!(world.rows("rule_stops", "1 = 1").await, 2, "{}", world.database);
        // Where nothing is granted by itself there is nothing to stop.
        let there = world.staff_of(city("0518"), "denhaag-manager").await;
        assert_eq!(seen(&world, &there).await.sets, []);
    }
}

#[tokio::test]
async fn what_is_granted_for_many_at_once_waits_too_while_the_rules_are_stopped() {
    let limit = "automatic_grant: true\n      automatic_grant_up_to: 100";
    for world in worlds_with("automatic_grant: true", limit).await {
        let (_, case) = plain(&world).await;
        world.work().await;
        let task = world.task(case, TaskKind::Review).await;
        assert_eq!(task.reasons, [ReviewReason::OutsideMandate], "{}", world.database);
        let reviewer = world.staff("reviewer").await;
        let preview = world.services.batch_preview(&reviewer, &[task.id]).await.unwrap();
        assert!(preview.grants[0].is_some(), "a person is asked for by policy alone");
        let lead = world.staff("lead").await;
        press(&world, &lead, 0).await.unwrap();
        let after = world.services.batch_preview(&reviewer, &[task.id]).await.unwrap();
        assert_eq!(after.grants, [None], "{}", world.database);
        // Asked for before the stop, done after it: a person must look.
        let input = BatchInput {
            key: preview.key,
            act: Some(BatchAct::Grant),
            reason: String::new(),
            tasks: vec![(task.id, task.version)],
        };
        world.services.start_batch(&reviewer, &input).await.unwrap();
        world.work().await;
        assert_eq!(world.rows("decisions", "1 = 1").await, 0, "{}", world.database);
    }
}
