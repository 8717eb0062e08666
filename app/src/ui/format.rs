//! Amounts, dates and times as people write them.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use domain::{Cents, Lang};

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An amount: `€ 1.419,46` with a hard space, or `€1,419.46`.
#[must_use]
pub fn money(amount: Cents, lang: Lang) -> String {
    amount.display(lang)
}

/// The name of the month of `date`.
#[must_use]
pub fn month(date: NaiveDate, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Nl => &MONTHS_NL,
        Lang::En => &MONTHS_EN,
    };
    names.get(date.month0() as usize).copied().unwrap_or_default()
}

/// A date written out: `18 januari 2027`, `18 January 2027`.
#[must_use]
pub fn date(date: NaiveDate, lang: Lang) -> String {
    format!("{} {} {}", date.day(), month(date, lang), date.year())
}

/// A date with its day of the week: `maandag 18 januari 2027`.
#[must_use]
pub fn weekday_date(day: NaiveDate, lang: Lang) -> String {
    format!("{} {}", weekday(day.weekday(), lang), date(day, lang))
}

/// A date in short, for dense lists of staff: `ma 7 dec`.
#[must_use]
pub fn short_date(day: NaiveDate, lang: Lang) -> String {
    let short = |word: &'static str, length: usize| word.chars().take(length).collect::<String>();
    let weekday = weekday(day.weekday(), lang);
    let letters = match lang {
        Lang::Nl => 2,
        Lang::En => 3,
    };
    let month = match (lang, day.month()) {
        (Lang::Nl, 3) => "mrt".to_owned(),
        _ => short(month(day, lang), 3),
    };
    format!("{} {} {}", short(weekday, letters), day.day(), month)
}

/// A day of the week, lower case in Dutch.
#[must_use]
pub const fn weekday(day: Weekday, lang: Lang) -> &'static str {
    match (lang, day) {
        (Lang::Nl, Weekday::Mon) => "maandag",
        (Lang::Nl, Weekday::Tue) => "dinsdag",
        (Lang::Nl, Weekday::Wed) => "woensdag",
        (Lang::Nl, Weekday::Thu) => "donderdag",
        (Lang::Nl, Weekday::Fri) => "vrijdag",
        (Lang::Nl, Weekday::Sat) => "zaterdag",
        (Lang::Nl, Weekday::Sun) => "zondag",
        (Lang::En, Weekday::Mon) => "Monday",
        (Lang::En, Weekday::Tue) => "Tuesday",
        (Lang::En, Weekday::Wed) => "Wednesday",
        (Lang::En, Weekday::Thu) => "Thursday",
        (Lang::En, Weekday::Fri) => "Friday",
        (Lang::En, Weekday::Sat) => "Saturday",
        (Lang::En, Weekday::Sun) => "Sunday",
    }
}

/// The moment on the clock in the Netherlands.
fn local(at: DateTime<Utc>) -> DateTime<chrono_tz::Tz> {
    at.with_timezone(&chrono_tz::Europe::Amsterdam)
}

/// The civil date of a moment.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    local(at).date_naive()
}

/// The clock time of a moment: `14:52`.
#[must_use]
pub fn time(at: DateTime<Utc>) -> String {
    local(at).format("%H:%M").to_string()
}

/// Date and clock time of a moment: `23 november 2026, 14:52`.
#[must_use]
pub fn date_time(at: DateTime<Utc>, lang: Lang) -> String {
    format!("{}, {}", date(day_of(at), lang), time(at))
}

/// The exact moment, for proof: `maandag 23 november 2026 om 14:52:07`.
#[must_use]
pub fn exact(at: DateTime<Utc>, lang: Lang) -> String {
    let at_word = match lang {
        Lang::Nl => "om",
        Lang::En => "at",
    };
    format!("{} {at_word} {}", weekday_date(day_of(at), lang), local(at).format("%H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_written_for_people() {
        let at = DateTime::from_timestamp(1_795_441_927, 0).unwrap_or_default();
        assert_eq!(exact(at, Lang::Nl), "maandag 23 november 2026 om 14:52:07");
        assert_eq!(date_time(at, Lang::En), "23 November 2026, 14:52");
        assert_eq!(short_date(day_of(at), Lang::Nl), "ma 23 nov");
        assert_eq!(money(Cents(141_946), Lang::Nl), "€\u{a0}1.419,46");
    }
}
