//! The work of somebody who is away: to their deputy, or back to the team. Nothing stays behind.

use chrono::{DateTime, Utc};
use domain::{Actor, StaffId};
use serde_json::json;
use storage::{Absence, StorageError, Task, Tx};

use super::held::{HANDLERS, kept_from};
use super::next_task::suits;
use super::teams::colleague;
use crate::shared::payload::Payload;
use crate::shared::record::from_json;
use crate::{Catalog, Result, ServiceError, Services};

/// How often what changed in between is looked at again.
const TRIES: usize = 3;

impl Services {
    /// Hands over what somebody holds whose absence starts, with an audit row for each task. A deputy gets what their roles
    /// allow, what they did not judge first themselves (four eyes) and what nothing keeps them from; the rest is free again. Once: whoever comes second
    /// finds it done.
    ///
    /// # Errors
    /// Stale when the tasks keep changing; a job then tries again.
    pub(crate) async fn cover(&self, tx: &mut Tx, absence: &Absence, now: DateTime<Utc>) -> Result<()> {
        if !tx.absences().start(absence.id, now).await? {
            return Ok(());
        }
        let deputy = match absence.deputy_id {
            Some(deputy) if !is_away(tx, deputy, crate::time::day_of(now)).await? => {
                colleague(tx, deputy).await?
            }
            _ => None,
        };
        let deputy = deputy
            .filter(|one| one.roles.iter().any(|role| HANDLERS.contains(role)))
            .map(|one| (one.id, Actor::Staff { staff: one.id, name: one.name, roles: one.roles }));
        for _ in 0..TRIES {
            let held = tx.tasks().list_of_holder(absence.staff_id).await?;
            if held.is_empty() {
                return Ok(());
            }
            for task in held {
                let to = deputy
                    .as_ref()
                    .filter(|(id, actor)| may_get(self.catalog(), actor, *id, &task).unwrap_or(false));
                let to = match to {
                    Some((id, _)) if kept_from(tx, &task, *id).await?.is_none() => Some(*id),
                    _ => None,
                };
                self.pass_on(tx, absence, &task, to, now).await?;
            }
        }
        if tx.tasks().list_of_holder(absence.staff_id).await?.is_empty() {
            Ok(())
        } else {
            Err(ServiceError::Stale("the work of who is away"))
        }
    }

    async fn pass_on(
        &self,
        tx: &mut Tx,
        absence: &Absence,
        task: &Task,
        to: Option<StaffId>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let done = match to {
            Some(to) => tx.tasks().assign(task.id, task.version, to, now).await,
            None => tx.tasks().release(task.id, task.version, now).await,
        };
        match done {
            // It changed since it was read, and is looked at again.
            Err(StorageError::Stale) => return Ok(()),
            done => done?.ok_or(ServiceError::NotFound)?,
        };
        let detail = json!({ "task": task.id, "absence": absence.id, "to": to });
        self.record(tx, now).audit("task_covered", Some(task.case_id), detail).await
    }
}

/// Whether somebody is away on a day.
pub(crate) async fn is_away(tx: &mut Tx, staff: StaffId, day: chrono::NaiveDate) -> Result<bool> {
    Ok(tx.absences().away(day).await?.iter().any(|absence| absence.staff_id == staff))
}

/// Who may not judge a task, because they judged first.
///
/// # Errors
/// When what is kept with the task cannot be read.
pub(crate) fn barred(task: &Task) -> Result<Option<StaffId>> {
    let payload: Payload = from_json(&task.payload)?;
    let changed = payload.change.map(|change| change.by.staff);
    let ended = payload.ended.map(|ended| ended.by.staff);
    Ok(payload.first.map(|first| first.by.staff).or(changed).or(ended))
}

/// Whether somebody with these roles may get a task.
fn may_get(catalog: &Catalog, actor: &Actor, staff: StaffId, task: &Task) -> Result<bool> {
    Ok(suits(catalog, actor, task.kind) && barred(task)? != Some(staff))
}
