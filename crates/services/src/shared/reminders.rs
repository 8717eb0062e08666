//! When somebody is reminded who did not answer yet: planned in the transaction that asks, or that finds more time.

use chrono::{Days, NaiveDate, NaiveTime};

use super::job::{REMIND, RequestJob};
use super::record::Record;
use crate::Result;
use crate::time::{day_of, instant_of, start_of};

/// The hour at which a reminder goes out: a text message wakes nobody.
const MORNING: u32 = 9;

/// Enqueues the reminder of a request whose last day is `due`: the city's days before it, in the morning. Whether there is
/// one: a period so short that this morning is past has none.
pub(crate) async fn plan(record: &mut Record<'_>, job: RequestJob, due: NaiveDate) -> Result<bool> {
    let city = record.tx.scope().city;
    let days = record.catalog.city(city).map_or(0, |city| city.reminder_days);
    let Some(day) = due.checked_sub_days(Days::new(u64::from(days))) else { return Ok(false) };
    if days == 0 || day <= day_of(record.now) {
        return Ok(false);
    }
    let morning = NaiveTime::from_hms_opt(MORNING, 0, 0).and_then(|time| instant_of(day, time));
    let at = morning.unwrap_or_else(|| start_of(day));
    record.job(REMIND, &job, Some(&format!("{}:{day}", job.request)), at).await?;
    Ok(true)
}
