use proptest::prelude::*;

use super::*;
use crate::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn easter_and_the_days_that_hang_on_it_fall_where_the_almanac_says() {
    for (year, sunday, friday, monday, ascension, whit, king) in [
        (2025, "04-20", "04-18", "04-21", "05-29", "06-09", "04-26"),
        (2026, "04-05", "04-03", "04-06", "05-14", "05-25", "04-27"),
        (2027, "03-28", "03-26", "03-29", "05-06", "05-17", "04-27"),
        (2028, "04-16", "04-14", "04-17", "05-25", "06-05", "04-27"),
    ] {
        let on = |text: &str| day(&format!("{year}-{text}"));
        assert_eq!(easter(year), Some(on(sunday)));
        assert_eq!(holiday(on(friday)), Some(Holiday::GoodFriday));
        assert_eq!(holiday(on(monday)), Some(Holiday::EasterMonday));
        assert_eq!(holiday(on(ascension)), Some(Holiday::Ascension));
        assert_eq!(holiday(on(whit)), Some(Holiday::WhitMonday));
        assert_eq!(holiday(on(king)), Some(Holiday::KingsDay));
    }
    for (year, sunday) in
        [(1818, "1818-03-22"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2038, "2038-04-25")]
    {
        assert_eq!(easter(year), Some(day(sunday)));
    }
    assert_eq!(holiday(day("2025-04-27")), None);
}

#[test]
fn terms_end_where_the_law_sheet_says() {
    let calendar = Calendar::new();
    for (received, last) in [
        ("2026-10-30", "2026-12-28"),
        ("2026-11-02", "2026-12-28"),
        ("2026-02-09", "2026-04-07"),
        ("2026-03-10", "2026-05-06"),
    ] {
        assert_eq!(calendar.end_of_term(day(received), Length::Weeks(8)), day(last), "{received}");
    }
    for (notified, last) in [("2026-11-13", "2026-12-28"), ("2026-02-20", "2026-04-07")] {
        assert_eq!(calendar.end_of_term(day(notified), Length::Weeks(6)), day(last), "{notified}");
    }
}

#[test]
fn long_terms_are_not_extended() {
    let calendar = Calendar::new();
    for length in [Length::Weeks(13), Length::Days(91), Length::Months(4), Length::Years(1)] {
        let start = day("2026-09-25");
        assert_eq!(calendar.end_of_term(start, length), length.after(start));
    }
    assert_eq!(calendar.end_of_term(day("2026-09-25"), Length::Weeks(13)), day("2026-12-25"));
}

#[test]
fn a_short_term_holds_two_working_days() {
    let calendar = Calendar::new();
    // Thursday; Good Friday, the weekend and Easter Monday follow.
    assert_eq!(calendar.end_of_term(day("2026-04-02"), Length::Days(3)), day("2026-04-08"));
    assert_eq!(calendar.end_of_term(day("2026-04-02"), Length::Days(2)), day("2026-04-07"));
}

#[test]
fn a_day_equated_by_decree_counts_as_free() {
    let bridge = day("2027-05-07");
    assert_eq!(Calendar::new().extend_term(bridge), bridge);
    assert_eq!(Calendar::with_days([bridge]).extend_term(bridge), day("2027-05-10"));
}

#[test]
fn dates_are_written_out() {
    assert_eq!(written(day("2026-12-28"), Lang::Nl), "28 december 2026");
    assert_eq!(written(day("2026-05-06"), Lang::En), "6 May 2026");
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..60_000).prop_map(|count| day("1990-01-01") + chrono::TimeDelta::days(count))
}

fn any_length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (0_u16..120).prop_map(Length::Days),
        (0_u16..15).prop_map(Length::Weeks),
        (0_u16..5).prop_map(Length::Months)
    ]
}

proptest! {
    #[test]
    fn easter_is_a_sunday_in_its_season(year in 1583_i32..9000) {
        let sunday = easter(year).unwrap();
        prop_assert_eq!(sunday.weekday(), Weekday::Sun);
        prop_assert!((322..=425).contains(&(sunday.month() * 100 + sunday.day())));
    }

    #[test]
    fn an_extended_term_never_ends_on_a_free_day_nor_sooner(start in any_day(), length in any_length()) {
        let calendar = Calendar::new();
        let last = calendar.end_of_term(start, length);
        prop_assert!(last >= length.after(start));
        if length.is_extended() {
            prop_assert!(!calendar.is_free(last));
            // No run of free days in any year is longer than five.
            let slack = if matches!(length, Length::Days(0..=3)) { 9 } else { 6 };
            prop_assert!(last <= plus(length.after(start), slack));
        }
    }

    #[test]
    fn a_later_start_never_gives_an_earlier_end(start in any_day(), length in any_length()) {
        let calendar = Calendar::new();
        prop_assert!(calendar.end_of_term(start, length) <= calendar.end_of_term(plus(start, 1), length));
    }
}
