//! A call or a visit, written down for colleagues. The applicant does not see it in the portal.

use chrono::{NaiveDate, NaiveTime};
use domain::{Scope, TaskId};
use serde_json::json;
use storage::NewCall;

use super::held::{HANDLERS, staff_with};
use super::words::{limited, needed, short};
use crate::time::instant_of;
use crate::views::{CallInput, CallRow};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Writes down a call or a visit in the case of a task. Whoever may handle tasks may, also after the work is done.
    ///
    /// # Errors
    /// Invalid when something is missing, or the moment does not exist or lies ahead; not found when there is no such task
    /// in the own city.
    pub async fn add_call(&self, scope: &Scope, task: TaskId, input: &CallInput) -> Result<()> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let kind = input.kind.ok_or_else(|| ServiceError::invalid("soort", "choose"))?;
        let day = input.day.ok_or_else(|| ServiceError::invalid("gesprek_dag", "date"))?;
        let time = clock(&input.time).ok_or_else(|| ServiceError::invalid("gesprek_tijd", "time"))?;
        let held_at = instant_of(day, time).ok_or_else(|| ServiceError::invalid("gesprek_tijd", "time"))?;
        if held_at > now {
            return Err(ServiceError::invalid("gesprek_dag", "ahead"));
        }
        let with_whom = short(&input.with_whom, "met")?;
        let said = needed(&input.said, "gezegd")?;
        let outcome = limited(&input.outcome, "uitkomst")?;
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let call = NewCall {
            id: self.new_id(),
            case: task.case_id,
            task: Some(task.id),
            kind,
            held_at,
            with_whom: &with_whom,
            said: &said,
            outcome: &outcome,
        };
        tx.calls().add(call, now).await?;
        let detail = json!({ "task": task.id, "kind": kind.as_str() });
        self.record(&mut tx, now).audit("call_added", Some(task.case_id), detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The day and time to start from when a call is written down: now.
    #[must_use]
    pub fn call_moment(&self) -> (NaiveDate, String) {
        let now = Self::local(self.now());
        (now.date(), now.format("%H:%M").to_string())
    }
}

/// A time as people write it: `9:30`, `09.30`.
fn clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().replace('.', ":");
    let (hours, minutes) = text.split_once(':')?;
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    if !digits(hours) || minutes.len() != 2 || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

impl From<storage::Call> for CallRow {
    fn from(call: storage::Call) -> Self {
        Self {
            kind: call.kind,
            at: call.held_at,
            with_whom: call.with_whom,
            said: call.said,
            outcome: call.outcome,
            by: call.written_by_name,
            written_at: call.written_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(clock("9:30"), at(9, 30));
        assert_eq!(clock(" 09.05 "), at(9, 5));
        for wrong in ["", "9", "24:00", "9:5", "9:60", "negen", "+9:30", "9:3a"] {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }
}
