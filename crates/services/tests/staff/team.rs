//! Figures about the work: counted right, of the own city, for who leads it.

use chrono::TimeDelta;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use services::ServiceError;
use testkit::{amsterdam, city};

use crate::fill::BIJSTAND;
use crate::office::verdict;
use crate::world::worlds;

#[tokio::test]
async fn what_came_in_what_went_out_and_what_is_open_is_counted() {
    for world in worlds().await {
        // One that a person grants, one that the system grants, one that stays open.
        let (_, special) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, special, TaskKind::Review).await;
        world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let open = world.sent(&owner, "bijstand", BIJSTAND).await;
        world.work().await;
        world.taken(&reviewer, open, TaskKind::Advance).await;
        let elsewhere = world.sign_in(city("0344"), "resident:jan-boer").await;
        let draft = world.filled_supplement(&elsewhere).await;
        world.send(&elsewhere, draft).await;
        world.work().await;
        world.clock.advance(TimeDelta::weeks(5));

        let lead = world.staff("lead").await;
        let team = world.services.team(&lead).await.unwrap();
        assert_eq!((team.weeks.len(), team.ahead.len()), (8, 10));
        assert!(team.weeks.windows(2).all(|pair| pair[1].monday - pair[0].monday == TimeDelta::weeks(1)));
        assert!(team.weeks.last().unwrap().monday < team.today && team.ahead[0].monday <= team.today);
        let sums = [
            team.sum(|week| week.received),
            team.sum(|week| week.decided),
            team.sum(|week| week.on_time),
            team.sum(|week| week.by_machine),
            team.sum(|week| week.deviated),
        ];
        assert_eq!(sums, [2, 1, 1, 0, 0], "{}", world.database);
        assert_eq!(
            (team.share(|week| week.on_time), team.share(|week| week.by_machine)),
            (Some(1000), Some(0))
        );
        let ages: Vec<i64> = team.ages.iter().map(|age| age.cases).collect();
        assert_eq!(ages, [0, 1, 0, 0], "{}: one case of five weeks", world.database);
        assert_eq!((team.open(), team.late()), (2, 1), "the advance is late, the judgement is not");
        assert_eq!(team.ahead.iter().map(|week| week.due).sum::<i64>(), 2);
        assert_eq!(team.ahead[0].due, 1, "what is late is work of this week");
        assert_eq!(
            team.loads.iter().map(|load| (load.name.as_str(), load.all, load.late)).collect::<Vec<_>>(),
            [("Samir Bakkali", 1, 1)]
        );
        assert_eq!((team.leads.len(), team.leads[0].decided), (1, 1));
        assert!(team.leads[0].until_taken.unwrap() <= team.leads[0].until_decided);

        let utrecht = world.staff_of(city("0344"), "utrecht-lead").await;
        let theirs = world.services.team(&utrecht).await.unwrap();
        let sums = [
            theirs.sum(|week| week.received),
            theirs.sum(|week| week.decided),
            theirs.sum(|week| week.by_machine),
        ];
        assert_eq!(sums, [1, 1, 1], "{}", world.database);
        let other = world.services.team(&reviewer).await;
        assert!(matches!(other, Err(ServiceError::Forbidden(_))), "{other:?}");
    }
}

#[tokio::test]
async fn before_the_first_case_there_is_no_share_and_no_lead_time() {
    for world in worlds().await {
        let team = world.services.team(&world.staff("lead").await).await.unwrap();
        assert_eq!((team.share(|week| week.on_time), team.lead(), team.open()), (None, None, 0));
        assert!(team.ahead.iter().all(|week| (week.due, week.expected) == (0, 0)));
    }
}

#[tokio::test]
async fn a_decision_after_midnight_is_a_day_late_also_while_it_is_yesterday_in_utc() {
    // Thursday 26 November: half past eleven in the evening, and half past twelve at night, an hour later.
    for (moment, in_time) in [("2026-11-26T22:30:00Z", 1), ("2026-11-26T23:30:00Z", 0)] {
        for world in worlds().await {
            let lead = world.staff("lead").await;
            let reviewer = world.staff("reviewer").await;
            let (_, case) = world.special().await;
            let task = world.taken(&reviewer, case, TaskKind::Review).await;
            world.clock.set(moment.parse().unwrap());
            world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
            storage::testing::run_raw(&world.store, "UPDATE cases SET decide_by = '2026-11-26'")
                .await
                .unwrap();
            world.clock.advance(TimeDelta::weeks(1));
            let team = world.services.team(&lead).await.unwrap();
            let sums = [team.sum(|week| week.decided), team.sum(|week| week.on_time)];
            assert_eq!(sums, [1, in_time], "{}: {moment}", world.database);
        }
    }
}
