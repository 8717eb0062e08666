//! A count of terms of our own, day by day. It shares nothing with the program: no holiday, no Easter, no length.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

/// Easter Sunday by the rule of Meeus, Jones and Butcher: other steps than the law file takes.
pub fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).unwrap(), u32::try_from(day).unwrap()).unwrap()
}

pub fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}

pub fn later(day: NaiveDate, count: i64) -> NaiveDate {
    day + chrono::TimeDelta::days(count)
}

/// The holidays of a year, written out.
fn holidays(year: i32) -> BTreeSet<NaiveDate> {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let king = if on(4, 27).weekday() == Weekday::Sun { on(4, 26) } else { on(4, 27) };
    let sunday = easter(year);
    let hung = [-2, 1, 39, 50].map(|days| later(sunday, days));
    [on(1, 1), king, on(5, 5), on(12, 25), on(12, 26)].into_iter().chain(hung).collect()
}

pub fn is_free(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || holidays(day.year()).contains(&day)
}

pub fn working_day_from(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| !is_free(*day)).unwrap()
}

/// The last day of a term of so many days that begins after `from`. In the periods it stands still; they are in order and
/// do not overlap. One that starts after the term has ended gives no time. Long terms are not moved by a free day.
pub fn last_day(from: NaiveDate, days: u32, is_moved: bool, periods: &[(NaiveDate, NaiveDate)]) -> NaiveDate {
    let stands_still = |day: NaiveDate| periods.iter().any(|(first, last)| *first <= day && day <= *last);
    let mut used: BTreeSet<NaiveDate> = BTreeSet::new();
    let (mut end, mut left) = (from, days);
    while left > 0 {
        end = next(end);
        if stands_still(end) {
            used.extend(periods.iter().filter(|(first, last)| *first <= end && end <= *last).map(|p| p.0));
        } else {
            left -= 1;
        }
    }
    loop {
        let last = if is_moved { working_day_from(end) } else { end };
        let more = periods.iter().find(|(first, until)| {
            first <= until && !used.contains(first) && *first > from && *first <= next(last)
        });
        let Some((first, until)) = more else { return last };
        used.insert(*first);
        end = later(last, until.signed_duration_since(*first).num_days() + 1);
    }
}

/// Days on which counting goes wrong most easily, of many years: around every holiday, weekend, leap day, change of the
/// clock and turn of the year, and the days from which a term of six or eight weeks ends there.
pub fn hard_days() -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    for year in 2022..=2036 {
        let on = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let last_sunday = |month, last| {
            let end = on(month, last);
            later(end, -i64::from(end.weekday().num_days_from_sunday()))
        };
        let leap = next(on(2, 28));
        let turns = [on(1, 1), leap, on(12, 31), last_sunday(3, 31), last_sunday(10, 31)];
        for target in holidays(year).into_iter().chain(turns) {
            days.extend([-56, -42, -1, 0].map(|count| later(target, count)));
        }
    }
    // Before 21 December 2021 the text of the law was another.
    days.split_off(&NaiveDate::from_ymd_opt(2021, 12, 21).unwrap())
}
