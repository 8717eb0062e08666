//! Dates held to a calendar that counts day by day: ends of months, leap years, and what lies between two days.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rules::{Corpus, Request, Value};

use super::support::{NEW, OLD, compute, corpus, law, today};

/// A day of the calendar.
type Day = (i32, u32, u32);

/// Every day from the first of 2023 to the last of 2025, one after the other: the months are written out here.
fn calendar() -> Vec<Day> {
    let mut days = Vec::new();
    for year in 2023..=2025 {
        let february = if year == 2024 { 29 } else { 28 };
        for (month, last) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            days.extend((1..=last).map(|day| (year, month, day)));
        }
    }
    days
}

fn written((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// All that is asked about two days `a` and `b`, and a number `n`.
fn between(level: &str) -> Corpus {
    let machine = "execution:
  parameters: [{name: a, type: date}, {name: b, type: date}]
  output: [{name: uit, type: array}]
  actions:
    - output: uit
      value:
        - {operation: DATE_DIFF, from: $a, to: $b, in: days}
        - {operation: DATE_DIFF, from: $a, to: $b, in: months}
        - {operation: DATE_DIFF, from: $a, to: $b, in: years}
        - {operation: AGE, date_of_birth: $a, reference_date: $b}";
    corpus(&[law(level, "wet", &[("1", machine)])])
}

fn asked(corpus: &Corpus, a: Day, b: Day) -> Vec<i64> {
    let request = Request::new("wet", ["uit"], today()).with("a", written(a)).with("b", written(b));
    match corpus.evaluate(&request).expect("an outcome").value("uit") {
        Some(Value::List(numbers)) => {
            numbers.iter().map(|number| number.as_int().expect("a number")).collect()
        }
        other => panic!("{other:?}"),
    }
}

/// The last day of each month of a calendar.
fn ends(days: &[Day]) -> BTreeMap<(i32, u32), u32> {
    days.iter().map(|day| ((day.0, day.1), day.2)).collect()
}

/// The day so many months later: the same number in the month, or its last day.
fn months_later(ends: &BTreeMap<(i32, u32), u32>, (year, month, day): Day, months: i32) -> Day {
    let total = year * 12 + i32::try_from(month).expect("a month") - 1 + months;
    let (year, month) = (total.div_euclid(12), u32::try_from(total.rem_euclid(12)).expect("a month") + 1);
    (year, month, ends.get(&(year, month)).map_or(day, |last| day.min(*last)))
}

#[test]
fn days_months_years_and_ages_between_two_days_are_those_of_the_calendar() {
    let days = calendar();
    let ends = ends(&days);
    let starts =
        days.iter().copied().filter(|day| day.0 < 2025 && (day.2 >= 28 || day.2 == 1 || day.2 == 15));
    let starts: Vec<Day> = starts.step_by(3).chain([(2024, 2, 28), (2024, 2, 29)]).collect();
    for level in [OLD, NEW] {
        let corpus = between(level);
        for from in &starts {
            let at = days.iter().position(|day| day == from).unwrap();
            for (to, ahead) in days.iter().skip(at).zip(0_i64..).step_by(if level == OLD { 2 } else { 7 }) {
                let months = (0..).take_while(|months| months_later(&ends, *from, months + 1) <= *to).count();
                let months = i64::try_from(months).unwrap();
                let told = asked(&corpus, *from, *to);
                assert_eq!(told, [ahead, months, months / 12, months / 12], "{from:?} {to:?}");
                let back = asked(&corpus, *to, *from);
                assert_eq!(back[..3], [-ahead, -months, -(months / 12)], "{to:?} {from:?}");
            }
        }
    }
}

#[test]
fn years_and_months_are_added_first_and_clamp_and_weeks_and_days_follow() {
    let days = calendar();
    let ends = ends(&days);
    for (at, day) in days.iter().enumerate().filter(|(_, day)| day.0 == 2024 && day.2 > 26) {
        for (years, months, weeks, more) in
            [(0, 1, 0, 0), (1, 0, 0, 0), (-1, 0, 1, 0), (0, -1, 0, 1), (1, -11, -1, 3)]
        {
            let moved = months_later(&ends, months_later(&ends, *day, years * 12), months);
            let start = days.iter().position(|other| *other == moved).unwrap();
            let place = i64::try_from(start).unwrap() + 7 * weeks + more;
            let wanted = days[usize::try_from(place).unwrap()];
            let expression = format!(
                "{{operation: DATE_ADD, date: '{}', years: {years}, months: {months}, weeks: {weeks}, days: {more}}}",
                written(*day)
            );
            assert_eq!(compute(NEW, &expression), format!("\"{}\"", written(wanted)), "{expression}");
        }
        // The first of 2024 was a Monday.
        let monday = days.iter().position(|day| *day == (2024, 1, 1)).unwrap();
        let expression = format!("{{operation: DAY_OF_WEEK, date: '{}'}}", written(*day));
        assert_eq!(compute(OLD, &expression), ((at - monday) % 7).to_string(), "{expression}");
    }
}

#[test]
fn a_date_that_is_made_of_its_parts_is_there_or_an_error() {
    let days = calendar();
    for month in 0..=13 {
        for day in [0, 1, 28, 29, 30, 31, 32] {
            for year in [2023, 2024] {
                let made =
                    compute(NEW, &format!("{{operation: DATE, year: {year}, month: {month}, day: {day}}}"));
                let there = days.contains(&(year, month, day));
                let wanted = if there {
                    format!("\"{}\"", written((year, month, day)))
                } else {
                    "InvalidDate".to_owned()
                };
                assert_eq!(made, wanted, "{year} {month} {day}");
            }
        }
    }
    // A century is no leap year, unless it is a fourth one.
    for (year, leap) in [(1900, false), (2000, true), (2100, false), (2400, true)] {
        let made = compute(OLD, &format!("{{operation: DATE, year: {year}, month: 2, day: 29}}"));
        assert_eq!(made != "InvalidDate", leap, "{year}");
    }
}

#[test]
fn the_parts_and_the_beginning_of_a_day_are_those_that_are_written() {
    for day in calendar().into_iter().step_by(17) {
        let of = |operation: &str| compute(NEW, &operation.replace("DAY", &format!("'{}'", written(day))));
        assert_eq!(of("{operation: DATE_PART, date: DAY, in: year}"), day.0.to_string());
        assert_eq!(of("{operation: DATE_PART, date: DAY, in: month}"), day.1.to_string());
        assert_eq!(of("{operation: DATE_PART, date: DAY, in: day}"), day.2.to_string());
        assert_eq!(of("{operation: START_OF, date: DAY, in: year}"), format!("\"{}-01-01\"", day.0));
        assert_eq!(
            of("{operation: START_OF, date: DAY, in: month}"),
            format!("\"{}-{:02}-01\"", day.0, day.1)
        );
    }
}

#[test]
fn only_a_padded_day_that_exists_is_a_date() {
    for text in [
        "2026-7-1",
        "26-07-01",
        "2026-07-01T00:00",
        "2026-02-30",
        "2026/07/01",
        " 2026-07-01",
        "+026-07-01",
        "",
        "２０２６-07-01",
    ] {
        let part = compute(OLD, &format!("{{operation: DATE_PART, date: '{text}', in: year}}"));
        assert_eq!(part, "InvalidDate", "{text}");
        let order =
            compute(OLD, &format!("{{operation: LESS_THAN, subject: '{text}', value: $referencedate}}"));
        assert_eq!(order, "TypeMismatch", "{text}");
        let same = compute(OLD, &format!("{{operation: EQUALS, subject: '{text}', value: $referencedate}}"));
        assert_eq!(same, "false", "{text}");
    }
    for (value, kind) in [
        ("1", "TypeMismatch"),
        ("true", "TypeMismatch"),
        ("{year: 2026}", "TypeMismatch"),
        ("[]", "TypeMismatch"),
    ] {
        assert_eq!(compute(OLD, &format!("{{operation: DAY_OF_WEEK, date: {value}}}")), kind, "{value}");
    }
}

#[test]
fn a_record_with_an_iso_is_the_day_it_names() {
    for record in ["{iso: '2026-07-01'}", "{iso: '2026-07-01', year: 1, anders: x}", "$referencedate"] {
        for (expression, wanted) in [
            ("{operation: EQUALS, subject: RECORD, value: '2026-07-01'}", "true"),
            ("{operation: EQUALS, subject: '2026-07-02', value: RECORD}", "false"),
            ("{operation: IN, subject: RECORD, values: [x, '2026-07-01']}", "true"),
            ("{operation: LESS_THAN, subject: RECORD, value: '2026-07-02'}", "true"),
            ("{operation: DATE_ADD, date: RECORD, days: -1}", "\"2026-06-30\""),
            ("{operation: AGE, date_of_birth: '2008-07-01', reference_date: RECORD}", "18"),
        ] {
            let expression = expression.replace("RECORD", record);
            for level in [OLD, NEW] {
                assert_eq!(compute(level, &expression), wanted, "{expression}");
            }
        }
    }
    let date: NaiveDate = today();
    assert_eq!(
        compute(NEW, "$referencedate"),
        format!(r#"{{"day":1,"iso":"{date}","month":7,"year":2026}}"#)
    );
}
