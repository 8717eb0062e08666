//! News that cannot be delivered: tried again while that can help, and then work for a person.

use chrono::TimeDelta;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use integrations::outbox::DeliveryError;
use services::views::FailedWork;
use testkit::amsterdam;

use crate::fill::BIJSTAND;
use crate::world::{World, worlds};

async fn applied(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let case = world.sent(&owner, "bijstand", BIJSTAND).await;
    (owner, case)
}

#[tokio::test]
async fn an_outage_delays_news_and_loses_nothing() {
    for world in worlds().await {
        world.outbox.fail(Some(DeliveryError::Unavailable));
        let (_, case) = applied(&world).await;
        world.work().await;
        assert_eq!(world.outbox.delivered(), 0, "{}", world.database);
        assert_eq!(world.rows("jobs", "kind = 'notify' AND status = 'ready'").await, 1);
        world.outbox.fail(None);
        world.clock.advance(TimeDelta::hours(1));
        world.work().await;
        assert_eq!(world.outbox.delivered(), 1, "{}", world.database);
        assert_eq!(world.rows("audit", "action = 'notified'").await, 1);
        let tasks = world.tasks(case).await;
        assert!(tasks.iter().all(|task| task.kind != TaskKind::Undelivered), "{tasks:?}");
    }
}

#[tokio::test]
async fn an_address_that_refuses_becomes_a_task_once_and_does_not_stand_in_for_the_judging() {
    for world in worlds().await {
        world.outbox.fail(Some(DeliveryError::Refused));
        let (owner, case) = applied(&world).await;
        world.work().await;
        let task = world.task(case, TaskKind::Undelivered).await;
        assert!(world.task(case, TaskKind::Review).await.done_at.is_none(), "{}", world.database);
        let staff = world.staff("intake").await;
        // More news to the same address while the task is open adds none.
        let key = uuid::Uuid::from_u128(4);
        world.services.send_message(&staff, case, key, "Dag").await.unwrap();
        world.work().await;
        let open = world.tasks(case).await.iter().filter(|task| task.kind == TaskKind::Undelivered).count();
        assert_eq!(open, 1, "{}", world.database);
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.failed, Some(FailedWork::AddressRefused));
        // Whoever finishes it writes in the portal; that is not sent to the same address again.
        let task = world.taken(&staff, case, TaskKind::Undelivered).await;
        world.services.finish_notice(&staff, task.id, task.version, "Wij belden u.", false).await.unwrap();
        world.work().await;
        assert_eq!(world.tasks(case).await.iter().filter(|task| task.done_at.is_none()).count(), 2);
        assert_eq!(world.seen(&owner, case).await.messages.len(), 2);
        assert_eq!(world.rows("audit", "action = 'notified'").await, 2);
    }
}

#[tokio::test]
async fn news_that_is_given_up_becomes_a_task() {
    for world in worlds().await {
        world.outbox.fail(Some(DeliveryError::Unavailable));
        let (_, case) = applied(&world).await;
        for _ in 0..45 {
            world.work().await;
            world.clock.advance(TimeDelta::hours(2));
        }
        assert_eq!(
            world.rows("jobs", "kind = 'notify' AND status = 'failed'").await,
            1,
            "{}",
            world.database
        );
        let task = world.task(case, TaskKind::Undelivered).await;
        let staff = world.staff("intake").await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.failed, Some(FailedWork::News));
        assert!(world.task(case, TaskKind::Review).await.done_at.is_none());
    }
}
