//! Outages of the digital way as the law counts them (Awb 2:21).

use domain::terms::OutageSpan;
use storage::{Outage, Tx};

use crate::Result;
use crate::time::{day_of, last_day_before};

/// Seconds in an hour.
const HOUR: i64 = 3_600;

/// The outages of this city that stand, in civil days and whole hours.
pub(crate) async fn spans(tx: &mut Tx) -> Result<Vec<OutageSpan>> {
    Ok(tx.outages().stand().await?.iter().map(span).collect())
}

/// An outage in civil days and whole hours; a part of an hour counts as one.
pub(crate) fn span(outage: &Outage) -> OutageSpan {
    span_of(outage.starts_at, outage.ends_at)
}

/// The same for two moments.
pub(crate) fn span_of(
    from: chrono::DateTime<chrono::Utc>,
    until: chrono::DateTime<chrono::Utc>,
) -> OutageSpan {
    // What ends at midnight was over on the day before.
    let seconds = until.signed_duration_since(from).num_seconds().max(0);
    let hours = (seconds + HOUR - 1) / HOUR;
    OutageSpan {
        first: day_of(from),
        last: last_day_before(until).max(day_of(from)),
        hours: u32::try_from(hours).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_counts_in_days_of_amsterdam_and_in_whole_hours() {
        let span = |from: &str, until: &str| {
            let span = span_of(from.parse().unwrap(), until.parse().unwrap());
            (span.first.to_string(), span.last.to_string(), span.hours)
        };
        let day = |text: &str| text.to_owned();
        // 23:30 on the 24th until 0:10 on the 25th, in Amsterdam.
        let night = span("2026-11-24T22:30:00Z", "2026-11-24T23:10:00Z");
        assert_eq!(night, (day("2026-11-24"), day("2026-11-25"), 1));
        // Until midnight.
        let evening = span("2026-11-24T20:00:00Z", "2026-11-24T23:00:00Z");
        assert_eq!(evening, (day("2026-11-24"), day("2026-11-24"), 3));
        // The night in which the clock goes back is an hour longer, and the one in which it goes forward an hour shorter.
        let back = span("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        assert_eq!(back, (day("2026-10-25"), day("2026-10-25"), 25));
        let forward = span("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
        assert_eq!(forward, (day("2026-03-29"), day("2026-03-29"), 23));
    }
}
