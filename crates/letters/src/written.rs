//! Dates, times and sizes, written for people.

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};
use domain::{Lang, calendar};

/// A date in words: `18 januari 2027`, `18 January 2027`. With hard spaces, so that it stays on one line.
#[must_use]
pub fn date(date: NaiveDate, lang: Lang) -> String {
    calendar::written(date, lang).replace(' ', "\u{a0}")
}

/// The exact moment something reached us, with its zone (Awb 2:20):
/// `23 november 2026 om 14:32:05 uur (UTC+01:00)`.
#[must_use]
pub fn moment(at: DateTime<FixedOffset>, lang: Lang) -> String {
    let day = date(at.date_naive(), lang);
    let time = format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second());
    let zone = at.offset();
    match lang {
        Lang::En => format!("{day} at {time} (UTC{zone})"),
        _ => format!("{day} om {time} uur (UTC{zone})"),
    }
}

/// The size of a file: `12 kB`, `3,4 MB`. Below one kB it says `1 kB`.
#[must_use]
pub fn size(bytes: u64, lang: Lang) -> String {
    let tenths = bytes.div_ceil(100_000);
    if bytes < 1_000_000 {
        return format!("{}\u{a0}kB", bytes.div_ceil(1_000).max(1));
    }
    let point = if lang == Lang::En { '.' } else { ',' };
    format!("{}{point}{}\u{a0}MB", tenths / 10, tenths % 10)
}

/// A checksum in groups of eight digits, so that it can be read aloud and broken over lines.
#[must_use]
pub fn checksum(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 8);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place.is_multiple_of(8) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 18).unwrap();
        assert_eq!(date(day, Lang::Nl), "18\u{a0}januari\u{a0}2027");
        assert_eq!(date(day, Lang::En), "18\u{a0}January\u{a0}2027");
    }

    #[test]
    fn moments_carry_seconds_and_zone() {
        let at = DateTime::parse_from_rfc3339("2026-11-23T14:32:05+01:00").unwrap();
        assert_eq!(moment(at, Lang::Nl), "23\u{a0}november\u{a0}2026 om 14:32:05 uur (UTC+01:00)");
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(size(0, Lang::Nl), "1\u{a0}kB");
        assert_eq!(size(11_200, Lang::Nl), "12\u{a0}kB");
        assert_eq!(size(3_320_000, Lang::Nl), "3,4\u{a0}MB");
        assert_eq!(size(1_000_000, Lang::En), "1.0\u{a0}MB");
    }

    #[test]
    fn checksums_come_in_groups() {
        assert_eq!(checksum("0123456789abcdef01"), "01234567 89abcdef 01");
        assert_eq!(checksum(""), "");
    }
}
