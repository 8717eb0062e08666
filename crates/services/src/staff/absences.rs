//! Being away: who, from when until when, and who gets the work. Why is not asked.

use chrono::NaiveDate;
use domain::decision::Person;
use domain::{Role, Scope};
use serde_json::json;
use storage::{Absence, AbsenceId, NewAbsence, Tx};
use uuid::Uuid;

use super::held::{HANDLERS, staff_with};
use crate::shared::job::{ABSENCE, AbsenceJob};
use crate::time::start_of;
use crate::views::{AbsenceInput, AbsenceRow, AbsencesView};
use crate::{Result, ServiceError, Services};

/// The longest absence, in days: longer is a change of work.
const LONGEST: i64 = 366;

impl Services {
    /// Who is away now or later: colleagues for the team lead, oneself for others; and who can be a deputy.
    ///
    /// # Errors
    /// Not found or forbidden for whoever handles no tasks.
    pub async fn absences(&self, scope: &Scope) -> Result<AbsencesView> {
        let me = staff_with(scope, &HANDLERS)?;
        let leads = scope.actor.has_role(Role::TeamLead);
        let today = self.today();
        let mut tx = self.parts().store.read(scope).await?;
        let people = handlers(&mut tx).await?;
        let found = tx.absences().list(today).await?;
        let rows = found
            .into_iter()
            .filter(|absence| leads || absence.staff_id == me.staff)
            .map(|absence| AbsenceRow {
                id: absence.id.0,
                now: absence.holds_on(today),
                mine: absence.staff_id == me.staff,
                who: absence.staff_name,
                deputy: absence.deputy_name,
                first: absence.first_day,
                last: absence.last_day,
            })
            .collect();
        Ok(AbsencesView { today, leads, me: me.staff, rows, people })
    }

    /// Writes down an absence. When it starts today the work is handed over at once, in the same transaction; otherwise by a
    /// job at the start of the first day.
    ///
    /// # Errors
    /// Invalid when a day is missing, wrong or past, when it meets another absence, or with a deputy who handles no tasks;
    /// forbidden for a colleague to anybody but the team lead.
    pub async fn set_absence(&self, scope: &Scope, input: &AbsenceInput) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let staff = input.staff.unwrap_or(me.staff);
        if staff != me.staff {
            staff_with(scope, &[Role::TeamLead])?;
        }
        let (now, today) = (self.now(), self.today());
        let (first, last) = days(input, today)?;
        let mut tx = self.parts().store.begin(scope).await?;
        let people = handlers(&mut tx).await?;
        let known = |id| people.iter().any(|one| one.staff == id);
        if !known(staff) {
            return Err(ServiceError::NotFound);
        }
        if input.deputy.is_some_and(|deputy| deputy == staff || !known(deputy)) {
            return Err(ServiceError::invalid("vervanger", "choose"));
        }
        let others = tx.absences().list(today).await?;
        let meets =
            |other: &Absence| other.staff_id == staff && other.first_day <= last && first <= other.last_day;
        if others.iter().any(meets) {
            return Err(ServiceError::invalid("van", "overlap"));
        }
        let id: AbsenceId = self.new_id();
        tx.absences().add(NewAbsence { id, staff, deputy: input.deputy, first, last }, now).await?;
        let detail =
            json!({ "absence": id, "staff": staff, "deputy": input.deputy, "from": first, "until": last });
        self.record(&mut tx, now).audit("absence_set", None, detail).await?;
        if first <= today {
            let absence = tx.absences().get(id).await?.ok_or(ServiceError::NotFound)?;
            self.cover(&mut tx, &absence, now).await?;
        } else {
            let key = id.to_string();
            let job = AbsenceJob { absence: id.0 };
            self.record(&mut tx, now).job(ABSENCE, &job, Some(&key), start_of(first)).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Ends an absence now, or takes it back before it starts. What was handed over stays where it is. A second click finds
    /// it ended and that is well.
    ///
    /// # Errors
    /// Not found when there is no such absence; forbidden for that of a colleague to anybody but the team lead.
    pub async fn end_absence(&self, scope: &Scope, absence: Uuid) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let absence = tx.absences().get(AbsenceId(absence)).await?.ok_or(ServiceError::NotFound)?;
        if absence.staff_id != me.staff {
            staff_with(scope, &[Role::TeamLead])?;
        }
        if tx.absences().end(absence.id, now).await? {
            let detail = json!({ "absence": absence.id, "staff": absence.staff_id });
            self.record(&mut tx, now).audit("absence_ended", None, detail).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// First and last day, both today or later.
fn days(input: &AbsenceInput, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let first = input.first.ok_or_else(|| ServiceError::invalid("van", "date"))?;
    let last = input.last.ok_or_else(|| ServiceError::invalid("tot", "date"))?;
    if first < today {
        return Err(ServiceError::invalid("van", "past"));
    }
    if last < first {
        return Err(ServiceError::invalid("tot", "order"));
    }
    if last.signed_duration_since(first).num_days() > LONGEST {
        return Err(ServiceError::invalid("tot", "long"));
    }
    Ok((first, last))
}

/// Everybody who handles tasks and may sign in, by name.
pub(super) async fn handlers(tx: &mut Tx) -> Result<Vec<Person>> {
    let staff = tx.staff().list().await?;
    let handles = |roles: &[Role]| roles.iter().any(|role| HANDLERS.contains(role));
    let fit = staff.into_iter().filter(|one| one.active && handles(&one.roles));
    Ok(fit.map(|one| Person { staff: one.id, name: one.name }).collect())
}

/// Those of them who are not away on a day.
pub(super) async fn present(tx: &mut Tx, day: NaiveDate) -> Result<Vec<Person>> {
    let away = tx.absences().away(day).await?;
    let mut people = handlers(tx).await?;
    people.retain(|one| away.iter().all(|absence| absence.staff_id != one.staff));
    Ok(people)
}
