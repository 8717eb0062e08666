//! The whole way of a resident: apply, be decided by the law, read the decision; or be asked for more.

use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::DecidedBy;
use domain::facts::Register;
use integrations::outbox::DeliveryError;
use integrations::registers::Fault;
use testkit::{amsterdam, system};

use crate::world::worlds;

#[tokio::test]
async fn who_has_a_plain_right_is_granted_by_the_system_and_can_print_the_letter() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        world.work().await;
        let view = world.services.case(&owner, case).await.unwrap();
        let tasks = {
            let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
            tx.tasks().list_of_case(case).await.unwrap()
        };
        assert_eq!(view.status, CaseStatus::Granted, "{}: {tasks:?}", world.database);
        let decision = view.decision.expect("a decision");
        assert_eq!(decision.by, DecidedBy::Machine);
        assert!(decision.grant.and_then(|grant| grant.amount).is_some_and(|amount| amount.0 > 0));
        assert!(!decision.lines.is_empty() && !decision.conditions.is_empty());
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::Decided));
        assert!(view.looks.iter().any(|look| look.what.starts_with("register:polis")), "{:?}", view.looks);
        let html = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(html.contains(view.number.as_str()));
        let pdf = world.services.decision_letter_pdf(&owner, case).await.unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(pdf, world.services.decision_letter_pdf(&owner, case).await.unwrap());
        let overview = world.services.overview(&owner).await.unwrap();
        assert!(overview.cases[0].amount.is_some());
        // Who left no address is told nothing outside the portal.
        assert_eq!(world.outbox.delivered(), 0);
    }
}

#[tokio::test]
async fn a_register_that_does_not_answer_never_becomes_a_refusal() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        world.faults.set(Register::Polis, Fault::Unavailable);
        world.outbox.fail(Some(DeliveryError::Unavailable));
        world.work().await;
        let view = world.services.case(&owner, case).await.unwrap();
        assert_eq!(view.status, CaseStatus::InProgress, "{}", world.database);
        assert!(view.decision.is_none());
    }
}
