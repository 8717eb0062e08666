//! The state of the work of a city, for who leads it.

use chrono::{Datelike, Days, NaiveDate};
use domain::{Role, Scope};
use storage::WeekDays;

use super::held::staff_with;
use crate::time::start_of;
use crate::views::{AgeRow, AheadRow, LeadRow, LoadRow, TeamView, WaitingRow, WeekRow};
use crate::{Result, Services};

/// Weeks the page looks back.
const WEEKS: u64 = 8;

/// Weeks it looks forward: what comes in today is due in eight weeks, which is the ninth or tenth week on the calendar.
const AHEAD: u64 = 10;

/// Ages at which open cases are told apart, in weeks: a month, the usual term of eight weeks, half a year.
const AGES: [u64; 3] = [4, 8, 26];

/// Minutes in a tenth of a day.
const TENTH: i64 = 144;

impl Services {
    /// The work of the own city: the last whole weeks, what is open now, and the weeks to come.
    ///
    /// # Errors
    /// Forbidden for staff without the role.
    pub async fn team(&self, scope: &Scope) -> Result<TeamView> {
        staff_with(scope, &Role::REPORTED)?;
        let today = self.today();
        let monday = before(today, u64::from(today.weekday().num_days_from_monday()));
        let mut tx = self.parts().store.read(scope).await?;
        let mut weeks = Vec::new();
        for back in (1..=WEEKS).rev() {
            let first = before(monday, 7 * back);
            let flow = tx.figures().flow(&week(first)).await?;
            weeks.push(WeekRow {
                monday: first,
                received: flow.received,
                decided: flow.decided,
                on_time: flow.on_time,
                by_machine: flow.by_machine,
                deviated: flow.deviated,
            });
        }
        let count = i64::try_from(weeks.len()).unwrap_or(1);
        let received: i64 = weeks.iter().map(|week| week.received).sum();
        let expected = (received + count / 2) / count;
        let mut ahead = Vec::new();
        for forward in 0..AHEAD {
            let first = after(monday, 7 * forward);
            // What is late is work of this week.
            let from =
                if forward == 0 { NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or(first) } else { first };
            let due = tx.figures().due(from, after(first, 7)).await?;
            ahead.push(AheadRow { monday: first, due, expected });
        }
        let stock = tx.figures().stock(AGES.map(|weeks| start_of(before(today, 7 * weeks)))).await?;
        let waiting = tx.figures().waiting(today).await?;
        let loads = tx.figures().loads(today).await?;
        let leads = tx.figures().leads(start_of(before(monday, 7 * WEEKS)), start_of(monday)).await?;
        drop(tx);
        let ages = AGES.map(|weeks| i64::try_from(weeks).unwrap_or(i64::MAX));
        let bounds =
            [(0, Some(ages[0])), (ages[0], Some(ages[1])), (ages[1], Some(ages[2])), (ages[2], None)];
        let counts = [stock.newest, stock.newer, stock.older, stock.oldest];
        Ok(TeamView {
            today,
            weeks,
            ahead,
            ages: bounds
                .into_iter()
                .zip(counts)
                .map(|((from, until), cases)| AgeRow { from, until, cases })
                .collect(),
            waiting: waiting
                .into_iter()
                .map(|row| WaitingRow {
                    kind: row.kind,
                    made: self.catalog().made_name(row.kind),
                    all: row.all,
                    free: row.free,
                    late: row.late,
                })
                .collect(),
            loads: loads
                .into_iter()
                .map(|row| LoadRow { name: row.name, all: row.all, late: row.late })
                .collect(),
            leads: leads
                .into_iter()
                .map(|row| LeadRow {
                    product: self.catalog().product_name(&row.product),
                    decided: row.decided,
                    until_taken: row.until_taken.map(tenths),
                    until_decided: tenths(row.until_decided),
                })
                .collect(),
        })
    }
}

const fn tenths(minutes: i64) -> i64 {
    (minutes + TENTH / 2) / TENTH
}

/// The week that starts on this Monday, on the clocks of the city.
fn week(monday: NaiveDate) -> WeekDays {
    let days = [0, 1, 2, 3, 4, 5, 6].map(|count| after(monday, count));
    let starts = [0, 1, 2, 3, 4, 5, 6, 7].map(|count| start_of(after(monday, count)));
    WeekDays { days, starts }
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_starts_and_ends_at_midnight_where_the_city_is_also_when_the_clock_changes() {
        for (monday, first, sunday, end) in [
            ("2026-11-23", "2026-11-22T23:00:00Z", "2026-11-28T23:00:00Z", "2026-11-29T23:00:00Z"),
            // Sunday 28 March has 23 hours, Sunday 31 October has 25.
            ("2027-03-22", "2027-03-21T23:00:00Z", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
            ("2027-10-25", "2027-10-24T22:00:00Z", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z"),
        ] {
            let monday: NaiveDate = monday.parse().unwrap();
            let week = week(monday);
            assert_eq!((week.days[0], week.days[6]), (monday, monday + Days::new(6)));
            let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
            assert_eq!([week.starts[0], week.starts[6], week.starts[7]], [first, sunday, end].map(at));
        }
    }
}
