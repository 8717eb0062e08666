//! Who may act on a task: the member of staff that holds it, with the right role, on the version they saw.

use chrono::{DateTime, Utc};
use domain::decision::Person;
use domain::tasks::TaskKind;
use domain::{Actor, Role, Scope, StaffId, TaskId};
use storage::{Task, TaskStatus, Tx};

use crate::views::KeptFrom;
use crate::{Result, ServiceError};

/// Roles that handle tasks.
pub(crate) const HANDLERS: [Role; 3] = [Role::Intake, Role::Reviewer, Role::TeamLead];
/// Roles that decide on a right.
pub(crate) const DECIDERS: [Role; 2] = [Role::Reviewer, Role::TeamLead];

/// The member of staff that acts, if they hold one of `roles`.
///
/// # Errors
/// Not found for whoever is no staff, forbidden for staff without the role.
pub(crate) fn staff_with(scope: &Scope, roles: &[Role]) -> Result<Person> {
    let Actor::Staff { staff, name, .. } = &scope.actor else { return Err(ServiceError::NotFound) };
    if roles.iter().any(|role| scope.actor.has_role(*role)) {
        Ok(Person { staff: *staff, name: name.clone() })
    } else {
        Err(ServiceError::Forbidden("the role does not allow this"))
    }
}

/// The task, if `me` holds it and it is as they saw it. From here on it is this transaction's: of two clicks at
/// the same moment the second one finds another version.
///
/// # Errors
/// Not found, stale when it changed, a conflict when somebody else holds it or it is finished; forbidden when something
/// keeps `me` from it ([`kept_from`]).
pub(crate) async fn held(
    tx: &mut Tx,
    id: TaskId,
    version: i64,
    me: &Person,
    now: DateTime<Utc>,
) -> Result<Task> {
    let task = tx.tasks().get(id).await?.ok_or(ServiceError::NotFound)?;
    if task.version != version {
        return Err(ServiceError::Stale("the task"));
    }
    match (task.status, task.assignee) {
        (TaskStatus::Claimed, Some(holder)) if holder == me.staff => {
            let task = tx.tasks().hold(id, version, me.staff, now).await?.ok_or(ServiceError::NotFound)?;
            impartial(tx, &task, me.staff).await?;
            Ok(task)
        }
        _ => Err(ServiceError::Conflict("the task is not yours")),
    }
}

/// Who took a decision does not handle the objection to it.
pub(crate) const TOOK_CONTESTED: ServiceError =
    ServiceError::Forbidden("who took a decision does not handle the objection to it");

/// Forbidden for whom something keeps from a task.
pub(crate) async fn impartial(tx: &mut Tx, task: &Task, staff: StaffId) -> Result<()> {
    match kept_from(tx, task, staff).await? {
        None => Ok(()),
        Some(KeptFrom::Contested) => Err(TOOK_CONTESTED),
        Some(KeptFrom::Complaint) => {
            Err(ServiceError::Forbidden("who took part in a case does not handle the complaint about it"))
        }
    }
}

/// What keeps a member of staff from a task: it is part of handling an objection to a decision that they took or agreed to as
/// second person (Awb 7:5 for the hearing, 10:3 for the decision), or a complaint about a case in which they did something
/// (Awb 9:7).
pub(crate) async fn kept_from(tx: &mut Tx, task: &Task, staff: StaffId) -> Result<Option<KeptFrom>> {
    if task.kind == TaskKind::Answer {
        let took_part = tx.complaints().took_part(task.case_id, staff).await?;
        return Ok(took_part.then_some(KeptFrom::Complaint));
    }
    if !task.kind.objects() && task.kind != TaskKind::SecondReview {
        return Ok(None);
    }
    let contested = tx.objections().decision_of(task.case_id).await?;
    Ok(contested.is_some_and(|decision| decision.decided_by.names(staff)).then_some(KeptFrom::Contested))
}
