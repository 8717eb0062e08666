//! Figures about the work: days are those of the city, also around midnight and when the clock changes.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::json;
use storage::testing::run_raw;
use storage::{NewDecision, Store, WeekDays};

use crate::decisions::granted;
use crate::support::{a_case, both, day, id, resident, staff, staff_of, utrecht};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A decision that was sent at a moment, in a case with this last day.
async fn sent(store: &Store, moment: &str, decide_by: &str) {
    let case = a_case(store, &resident(1)).await.id;
    let mut tx = store.begin(&staff()).await.unwrap();
    let (decision, receipt) = (granted(), json!({}));
    let new = NewDecision {
        id: id(),
        case,
        decision: &decision,
        proposal: None,
        receipt: &receipt,
        sent_at: at(moment),
        objection_until: day("2028-01-04"),
    };
    tx.decisions().add(new).await.unwrap();
    tx.commit().await.unwrap();
    let id = case.0.simple().to_string();
    let place = if store.name() == "sqlite" { format!("x'{id}'") } else { format!("'{id}'") };
    run_raw(store, &format!("UPDATE cases SET decide_by = '{decide_by}' WHERE id = {place}")).await.unwrap();
}

/// A week whose first days start at the first hour and whose later ones at the second; the change is on Sunday.
fn week(monday: &str, before: &str, after: &str) -> WeekDays {
    let monday: NaiveDate = day(monday);
    let days = [0, 1, 2, 3, 4, 5, 6].map(|count| monday + Days::new(count));
    let start = |day: NaiveDate, hour: &str| at(&format!("{}T{hour}:00:00Z", day - Days::new(1)));
    let starts = [0, 1, 2, 3, 4, 5, 6, 7]
        .map(|count| start(monday + Days::new(count), if count < 7 { before } else { after }));
    WeekDays { days, starts }
}

both! {
    async fn a_decision_is_in_time_by_the_day_of_the_city(store: Store) {
        for (monday, before, after, saturday, sunday) in [
            ("2026-11-23", "23", "23", "2026-11-28", "2026-11-29"),
            ("2027-03-22", "23", "22", "2027-03-27", "2027-03-28"),
            ("2027-10-25", "22", "23", "2027-10-30", "2027-10-31"),
        ] {
            let week = week(monday, before, after);
            let flow = async || {
                let mut tx = store.read(&staff()).await.unwrap();
                tx.figures().flow(&week).await.unwrap()
            };
            let counted = async || {
                let flow = flow().await;
                (flow.decided, flow.on_time)
            };
            assert_eq!(counted().await, (0, 0));
            // The last second of Saturday, and the first of Sunday, which in UTC still is Saturday.
            let last = week.starts[6] - chrono::TimeDelta::seconds(1);
            sent(&store, &last.to_rfc3339(), saturday).await;
            assert_eq!(counted().await, (1, 1), "{monday}: the last second");
            sent(&store, &week.starts[6].to_rfc3339(), saturday).await;
            assert_eq!(week.starts[6].date_naive(), day(saturday));
            assert_eq!(counted().await, (2, 1), "{monday}: a second later is a day late");
            // The last second of the week, after the clock changed.
            let last = week.starts[7] - chrono::TimeDelta::seconds(1);
            sent(&store, &last.to_rfc3339(), sunday).await;
            assert_eq!(counted().await, (3, 2), "{monday}: the end of Sunday");
            sent(&store, &last.to_rfc3339(), saturday).await;
            assert_eq!(counted().await, (4, 2), "{monday}: late by a day");
            // Monday is another week.
            sent(&store, &week.starts[7].to_rfc3339(), sunday).await;
            assert_eq!(counted().await, (4, 2), "{monday}: the week is over");
            // Well before its last day.
            sent(&store, &week.starts[0].to_rfc3339(), sunday).await;
            assert_eq!(counted().await, (5, 3), "{monday}: the first moment");
            let mut tx = store.read(&staff_of(utrecht())).await.unwrap();
            assert_eq!(tx.figures().flow(&week).await.unwrap().decided, 0);
        }
    }
}
