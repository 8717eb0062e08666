//! The queue: work of the own city alone, the earliest legal deadline first.

use chrono::TimeDelta;
use domain::queue::QueueChoice;
use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::QueueFilter;
use testkit::{amsterdam, city};

use crate::fill::BIJSTAND;
use crate::world::worlds;

fn showing(query: &str) -> QueueFilter {
    QueueFilter { choice: QueueChoice::parse(query), after: None }
}

#[tokio::test]
async fn the_queue_holds_the_work_of_the_own_city_by_legal_deadline() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        // Who has money for food now is not urgent.
        let answers: Vec<_> = BIJSTAND.iter().copied().chain([("aanvr.geld_nu", "yes")]).collect();
        let first = world.sent(&owner, "bijstand", &answers).await;
        world.work().await;
        world.clock.advance(TimeDelta::days(3));
        let (_, second) = world.special().await;
        let elsewhere = world.sign_in(city("0344"), "resident:jan-boer").await;
        let special = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik ben ziek.")];
        world.sent(&elsewhere, "inkomenstoeslag", &special).await;
        world.work().await;

        let staff = world.staff("intake").await;
        let queue = world.services.queue(&staff, &QueueFilter::default()).await.unwrap();
        let found: Vec<_> = queue.tasks.iter().map(|task| (task.kind, task.number.clone())).collect();
        let number =
            async |case| world.services.task(&staff, world.task(case, TaskKind::Review).await.id).await;
        let (one, two) = (number(first).await.unwrap().number, number(second).await.unwrap().number);
        // Four weeks for the advance; eight for each decision, the one that came in first before the other.
        let expected = [(TaskKind::Advance, one.clone()), (TaskKind::Review, one), (TaskKind::Review, two)];
        assert_eq!(found, expected, "{}", world.database);
        assert!(queue.tasks.is_sorted_by_key(|task| task.due));
        assert_eq!((queue.counts.all, queue.counts.free, queue.counts.mine, queue.counts.late), (3, 3, 0, 0));

        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        let theirs = world.services.queue(&utrecht, &QueueFilter::default()).await.unwrap();
        assert_eq!(theirs.tasks.len(), 1, "{}", world.database);
        assert!(theirs.tasks.iter().all(|task| queue.tasks.iter().all(|ours| ours.id != task.id)));
    }
}

#[tokio::test]
async fn filters_and_counts_follow_who_holds_what_and_what_is_late() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        world.taken(&reviewer, case, TaskKind::Review).await;
        let colleague = world.staff("second").await;
        let count =
            async |staff, show| world.services.queue(staff, &showing(show)).await.unwrap().tasks.len();
        assert_eq!(count(&reviewer, "toon=mij").await, 1);
        assert_eq!(count(&reviewer, "toon=vrij").await, 0);
        assert_eq!(count(&colleague, "toon=mij").await, 0);
        assert_eq!(count(&colleague, "taak=review").await, 1);
        assert_eq!(count(&colleague, "taak=advance").await, 0);
        world.clock.advance(TimeDelta::weeks(8) + TimeDelta::days(1));
        let late = world.services.queue(&colleague, &QueueFilter::default()).await.unwrap();
        assert_eq!((late.counts.late, late.tasks[0].days_left), (1, -1));
        assert_eq!(late.tasks[0].assignee.as_deref(), Some("Samir Bakkali"));
        assert!(!late.tasks[0].mine);
    }
}

#[tokio::test]
async fn pages_of_the_queue_follow_each_other_without_gap_or_double() {
    // The order is made by one query, tested on both databases above: many cases need one world.
    let world = worlds().await.remove(0);
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    for _ in 0..27 {
        // One may have several messages open.
        world.sent(&owner, "bericht", &[]).await;
    }
    while world.services.work_once("test").await.unwrap() {}
    let staff = world.staff("intake").await;
    let first = world.services.queue(&staff, &QueueFilter::default()).await.unwrap();
    let after = QueueFilter { choice: QueueChoice::default(), after: first.next.clone() };
    let second = world.services.queue(&staff, &after).await.unwrap();
    assert_eq!((first.tasks.len(), second.tasks.len(), second.next), (25, 2, None));
    let mut ids: Vec<_> = first.tasks.iter().chain(&second.tasks).map(|task| task.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 27);
    // A cursor that somebody wrote themselves starts at the top.
    let broken = QueueFilter { choice: QueueChoice::default(), after: Some("nonsense".to_owned()) };
    assert_eq!(world.services.queue(&staff, &broken).await.unwrap().tasks, first.tasks);
}

#[tokio::test]
async fn only_staff_have_a_queue() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let queue = world.services.queue(&owner, &QueueFilter::default()).await;
        assert!(matches!(queue, Err(ServiceError::NotFound)), "{}", world.database);
        let manager = world.staff("manager").await;
        assert!(world.services.queue(&manager, &QueueFilter::default()).await.is_ok());
    }
}
