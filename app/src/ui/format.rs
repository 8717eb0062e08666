//! Amounts, dates and times as people write them.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use domain::{Cents, Lang, calendar};

/// An amount: `€ 1.419,46` with a hard space, or `€1,419.46`.
#[must_use]
pub fn money(amount: Cents, lang: Lang) -> String {
    amount.display(lang)
}

/// The name of the month of `date`, as it stands after the number of a day.
#[must_use]
pub fn month(date: NaiveDate, lang: Lang) -> &'static str {
    calendar::month_name(date, lang)
}

/// A date written out: `18 januari 2027`, `18 January 2027`.
#[must_use]
pub fn date(date: NaiveDate, lang: Lang) -> String {
    calendar::written(date, lang)
}

/// A date with its day of the week: `maandag 18 januari 2027`.
#[must_use]
pub fn weekday_date(day: NaiveDate, lang: Lang) -> String {
    let (weekday, date) = (weekday(day.weekday(), lang), date(day, lang));
    match lang {
        Lang::Nl | Lang::En => format!("{weekday} {date}"),
        Lang::Tr => format!("{date} {weekday}"),
        Lang::Ar => format!("{weekday}، {date}"),
        Lang::Pl | Lang::Uk => format!("{weekday}, {date}"),
    }
}

/// A date in short, for dense lists of staff: `ma 7 dec`.
#[must_use]
pub fn short_date(day: NaiveDate, lang: Lang) -> String {
    let letters = if lang == Lang::Nl { 2 } else { 3 };
    format!("{} {} {}", start(weekday(day.weekday(), lang), letters), day.day(), short_month(day, lang))
}

/// A day in short with its year, for dense tables of staff; it does not break over two lines: `7 dec 2026`.
#[must_use]
pub fn brief_date(day: NaiveDate, lang: Lang) -> String {
    format!("{}\u{a0}{}\u{a0}{}", day.day(), short_month(day, lang), day.year())
}

/// A moment in short, likewise: `7 dec 2026, 14:52`.
#[must_use]
pub fn brief_moment(at: DateTime<Utc>, lang: Lang) -> String {
    format!("{},\u{a0}{}", brief_date(day_of(at), lang), time(at))
}

fn short_month(day: NaiveDate, lang: Lang) -> String {
    match (lang, day.month()) {
        (Lang::Nl, 3) => "mrt".to_owned(),
        _ => start(month(day, lang), 3),
    }
}

/// The first letters of a word.
fn start(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// A day of the week, lower case in Dutch.
#[must_use]
pub const fn weekday(day: Weekday, lang: Lang) -> &'static str {
    calendar::weekday(day, lang)
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
    let time = local(at).format("%H:%M:%S").to_string();
    let day = weekday_date(day_of(at), lang);
    crate::texts::common::day_at(lang, day, time)
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
        assert_eq!(brief_moment(at, Lang::Nl), "23\u{a0}nov\u{a0}2026,\u{a0}14:52");
        assert_eq!(money(Cents(141_946), Lang::Nl), "€\u{a0}1.419,46");
    }
}
