//! Terms as the program counts them beside terms as the law file counts them: the same last day, on hundreds of dates.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "forms/laws.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod laws;
#[path = "forms/read.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod read;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::calendar::{Calendar, Length};
use rules::{Request, Value};

use laws::CORPUS;

/// What the law file answers to one question, on the day itself.
fn law(output: &str, facts: &[(&str, Value)]) -> Value {
    let date = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let request =
        facts.iter().fold(Request::new("algemene_termijnenwet", [output], date), |request, (name, value)| {
            request.with(*name, value.clone())
        });
    let answer = CORPUS.evaluate(&request).unwrap();
    answer.value(output).cloned().unwrap_or_else(|| panic!("{output}: {facts:?}"))
}

fn last_day(start: NaiveDate, length: Length) -> Value {
    let (count, unit) = match length {
        Length::Days(count) => (count, "dagen"),
        Length::Weeks(count) => (count, "weken"),
        Length::Months(count) => (count, "maanden"),
        Length::Years(count) => (count, "jaren"),
    };
    law(
        "laatste_dag_verlengd",
        &[
            ("termijn_eerste_dag", Value::from(start + Days::new(1))),
            ("termijn_laatste_dag", Value::from(length.after(start))),
            ("termijn_lengte", Value::from(i64::from(count))),
            ("termijn_eenheid", Value::from(unit)),
            ("termijn_telt_terug", Value::from(false)),
        ],
    )
}

/// Days on which counting goes wrong most easily: around every holiday, weekend, leap day, change of the clock and turn of
/// the year, of fourteen years.
fn starts() -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for year in 2023..=2036 {
        let around = [(1, 1), (2, 28), (3, 1), (3, 28), (4, 27), (5, 5), (10, 27), (12, 25), (12, 31)];
        let easter = domain::calendar::easter(year).unwrap();
        let hung = [-49_i64, -42, -14, -7, -3, 0, 39, 49].map(|days| easter + chrono::TimeDelta::days(days));
        let fixed = around.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
        days.extend(fixed.into_iter().chain(hung));
    }
    days
}

const LENGTHS: [Length; 10] = [
    Length::Days(1),
    Length::Days(2),
    Length::Days(3),
    Length::Days(7),
    Length::Weeks(2),
    Length::Weeks(6),
    Length::Weeks(8),
    Length::Weeks(13),
    Length::Months(3),
    Length::Years(1),
];

#[test]
fn every_term_ends_on_the_day_that_the_law_file_says() {
    let calendar = Calendar::new();
    let (mut checked, mut moved) = (0, 0);
    for (at, start) in starts().into_iter().enumerate() {
        // Each start with five lengths in turn: together all lengths on all kinds of days.
        for length in LENGTHS.iter().cycle().skip(at % LENGTHS.len()).step_by(2).take(5) {
            let ours = calendar.end_of_term(start, *length);
            assert_eq!(last_day(start, *length), Value::from(ours), "{length:?} from {start}");
            checked += 1;
            moved += usize::from(ours != length.after(start));
        }
    }
    assert!(checked >= 1_000 && moved >= 150, "{checked} dates, of which {moved} moved");
}

#[test]
fn every_day_is_free_when_the_law_file_says_so() {
    let calendar = Calendar::new();
    let first = NaiveDate::from_ymd_opt(2027, 12, 20).unwrap();
    let mut free = 0;
    for day in first.iter_days().take(400) {
        assert_eq!(
            law("is_vrije_dag", &[("dag", Value::from(day))]),
            Value::from(calendar.is_free(day)),
            "{day}"
        );
        free += usize::from(calendar.is_free(day) && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    }
    assert!(free >= 7, "only {free} holidays on working days");
}
