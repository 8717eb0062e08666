//! When whoever holds a case is warned that its term ends: planned in the transaction that makes or moves the term.

use storage::Case;

use super::job::{WARN, WarnJob};
use super::record::Record;
use crate::Result;
use crate::time::{day_of, start_of};

/// Enqueues the warnings of a case for its last day as it is now; those of another last day find nothing to do any more.
/// A day that has passed already warns at once: the term became shorter than was thought.
pub(crate) async fn plan(record: &mut Record<'_>, case: &Case) -> Result<()> {
    if case.status.is_closed() {
        return Ok(());
    }
    let city = record.tx.scope().city;
    let Some(warnings) = record.warnings(city) else { return Ok(()) };
    for (kind, day) in warnings.days(day_of(case.received_at), case.decide_by) {
        let job = WarnJob { case: case.id, decide_by: case.decide_by, kind };
        // A term may come back to a day that it had before: then it is planned again, and warned of once.
        let key = format!("{}:{}:{}:{}", case.id, case.version, case.decide_by, kind.as_str());
        let at = start_of(day).max(record.now);
        record.job(WARN, &job, Some(&key), at).await?;
    }
    Ok(())
}
