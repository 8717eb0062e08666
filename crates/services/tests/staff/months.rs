//! What the decisions of a case give month by month, as its owner reads it.

use domain::Cents;
use domain::change::ChangeKind;
use domain::payments::{Left, Month};

use crate::change::{granted, input, started};
use crate::office::day;
use crate::world::worlds;

const fn month(first: chrono::NaiveDate, paid: i64, allowance: i64, whole: bool) -> Month {
    Month { first, paid: Cents(paid), allowance: Cents(allowance), whole }
}

#[tokio::test]
async fn a_grant_is_told_month_by_month_until_it_stops() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let year = world.seen(&owner, case).await.months.unwrap();
        // A thousand from 23 November: the part of November and six months are paid out in June.
        assert_eq!(year.months.len(), 12, "{}", world.database);
        assert_eq!(year.months[0], month(day("2027-01-01"), 95_000, 0, true));
        assert_eq!(year.months[5], month(day("2027-06-01"), 95_000, 1_333 + 6 * 5_000, true));
        assert_eq!(year.left, None);

        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await.unwrap();
        let year = world.seen(&owner, case).await.months.unwrap();
        // Fourteen days of January, and what was set aside of November, December and those.
        assert_eq!(year.months, [month(day("2027-01-01"), 42_903, 0, false)], "{}", world.database);
        assert_eq!(year.left, Some(Left { amount: Cents(1_333 + 5_000 + 2_258), until: day("2027-04-30") }));
    }
}

#[tokio::test]
async fn what_is_paid_once_or_not_yet_decided_has_no_months() {
    for world in worlds().await {
        let owner = world.sign_in(testkit::amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        assert_eq!(world.seen(&owner, case).await.months, None, "{}", world.database);
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.months, None, "{}", world.database);
    }
}
