//! The calendar that form conditions use in the browser, held to the law file: the same last day, on hundreds of dates.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::calendar::{Calendar, Length};
use domain::terms::TermLaw;

use super::LAW;
use super::reckon::{hard_days, is_free};

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
    for (at, start) in hard_days().into_iter().enumerate() {
        // Each start with two lengths in turn: together all lengths on all kinds of days.
        for length in LENGTHS.iter().cycle().skip(at % LENGTHS.len()).step_by(3).take(2) {
            let law = LAW.term(start, *length, start).unwrap().value;
            let ours = calendar.end_of_term(start, *length);
            assert_eq!((law.end, law.last), (length.after(start), ours), "{length:?} from {start}");
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
        assert_eq!(LAW.is_free(day, day).unwrap().value, calendar.is_free(day), "{day}");
        assert_eq!(calendar.is_free(day), is_free(day), "{day}");
        free += usize::from(is_free(day) && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    }
    assert!(free >= 7, "only {free} holidays on working days");
}
