//! Messages both ways: sent once, read once, told by whom.

use chrono::TimeDelta;
use domain::tasks::TaskKind;
use services::ServiceError;
use uuid::Uuid;

use crate::world::worlds;

#[tokio::test]
async fn messages_go_both_ways_and_each_side_sees_whose_they_are() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.task(case, TaskKind::Review).await;
        let key = world.services.task(&staff, task.id).await.unwrap().message_key;
        let words = "Dag</textarea><script>alert(1)</script>";
        world.services.send_message(&staff, case, key, words).await.unwrap();
        world.services.send_message(&staff, case, key, words).await.unwrap();
        world.clock.advance(TimeDelta::minutes(1));
        world.services.send_message(&owner, case, Uuid::from_u128(8), "Dank u").await.unwrap();
        let theirs = world.seen(&owner, case).await.messages;
        let ours = world.services.task(&staff, task.id).await.unwrap().messages;
        let of = |rows: &[services::views::MessageRow]| -> Vec<(String, bool)> {
            rows.iter().map(|row| (row.body.clone(), row.own)).collect()
        };
        let (first, second) = (words.to_owned(), "Dank u".to_owned());
        assert_eq!(of(&theirs), [(first.clone(), false), (second.clone(), true)], "{}", world.database);
        assert_eq!(of(&ours), [(first, true), (second, false)]);
        assert_eq!(theirs[0].from, "Noor Verhage");
        assert_eq!(world.services.overview(&owner).await.unwrap().unread, 1);
        world.services.mark_messages_read(&owner, case).await.unwrap();
        assert_eq!(world.services.overview(&owner).await.unwrap().unread, 0);
        // That the resident read theirs says nothing of what the city read.
        let ours = world.services.task(&staff, task.id).await.unwrap().messages;
        assert!(!ours[0].unread && ours[1].unread);
        world.services.mark_messages_read(&staff, case).await.unwrap();
        let ours = world.services.task(&staff, task.id).await.unwrap().messages;
        assert!(!ours[1].unread);
    }
}

#[tokio::test]
async fn the_key_of_a_message_in_another_case_cannot_be_used_to_see_or_hide_one() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let key = Uuid::from_u128(8);
        world.services.send_message(&owner, case, key, "Eerste").await.unwrap();
        let other = world.sign_in(testkit::amsterdam(), "resident:den-braber").await;
        let draft = world.filled_supplement(&other).await;
        let second = world.send(&other, draft).await;
        let reused = world.services.send_message(&other, second, key, "Tweede").await;
        assert!(reused.is_err(), "{}: a message was dropped in silence", world.database);
        let foreign = world.services.send_message(&other, case, key, "Eerste").await;
        assert!(matches!(foreign, Err(ServiceError::NotFound)), "{foreign:?}");
    }
}
