//! Days as they stand in data: `2026-11-23`. By hand, because the general way of reading and writing dates
//! weighs more in the browser than all that it is needed for.

use chrono::{Datelike, NaiveDate};

/// The day that is written as `2026-11-23`; anything else is none.
#[must_use]
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let number = |digits: &str, length: usize| -> Option<u32> {
        let sound = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
        if sound { digits.parse().ok() } else { None }
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
}

/// A day as `2026-11-23`.
#[must_use]
pub fn day_text(day: NaiveDate) -> String {
    format!("{}-{:02}", month_text(day), day.day())
}

/// The month of a day as `2026-11`.
#[must_use]
pub fn month_text(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written_as_in_data() {
        for text in ["2026-11-23", "1904-02-29", "0999-01-01"] {
            assert_eq!(parse_day(text).map(day_text).as_deref(), Some(text));
        }
        for text in
            ["2026-02-30", "2026-1-23", "26-11-23", "2026-11", "2026-11-23-1", "+026-11-23", "", "2026-11-2x"]
        {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
