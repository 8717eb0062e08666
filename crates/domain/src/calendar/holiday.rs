//! The recognised holidays of Algemene termijnenwet, art. 3.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A recognised holiday, or Good Friday, which is equated with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter; equated with a holiday.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// The Monday after Easter.
    EasterMonday,
    /// 27 April, or 26 April when that is a Sunday. The shift rule is unconfirmed.
    KingsDay,
    /// 5 May, every year.
    LiberationDay,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// Whit Sunday.
    Whitsun,
    /// The Monday after Whitsun.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
}

/// Which holiday `day` is, if any.
#[must_use]
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (4, 26) if day.weekday() == Weekday::Sat => Some(Holiday::KingsDay),
        (4, 27) if day.weekday() != Weekday::Sun => Some(Holiday::KingsDay),
        (5, 5) => Some(Holiday::LiberationDay),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::SecondChristmas),
        _ => None,
    };
    fixed.or_else(|| {
        let since = day.signed_duration_since(easter(day.year())?).num_days();
        match since {
            -2 => Some(Holiday::GoodFriday),
            0 => Some(Holiday::Easter),
            1 => Some(Holiday::EasterMonday),
            39 => Some(Holiday::Ascension),
            49 => Some(Holiday::Whitsun),
            50 => Some(Holiday::WhitMonday),
            _ => None,
        }
    })
}

/// Easter Sunday of a year of the Gregorian calendar; none outside the calendar's range.
///
/// The computus: golden number, century corrections, paschal full moon, next Sunday.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let leap_days_left_out = century - century.div_euclid(4);
    let moon_correction = (8 * century + 13).div_euclid(25);
    let epact = (leap_days_left_out - moon_correction + 19 * golden + 15).rem_euclid(30);
    let late = epact == 29 || (epact == 28 && golden > 10);
    let moon = u64::try_from(if late { epact - 1 } else { epact }).ok()?;
    let full_moon = NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(moon))?;
    let to_sunday = u64::from(7 - full_moon.weekday().num_days_from_sunday());
    full_moon.checked_add_days(Days::new(to_sunday))
}
