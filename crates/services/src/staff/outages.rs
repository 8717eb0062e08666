//! When the digital way was closed (Awb 2:21): written down by the functional manager, never changed, corrected by a new row.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{Role, Scope};
use serde_json::json;
use storage::{Conflict, NewOutage, Outage, OutageId, StorageError, Tx};
use uuid::Uuid;

use super::held::staff_with;
use super::words::needed;
use crate::shared::outages::span_of;
use crate::time::instant_of;
use crate::views::{OutageInput, OutageRow, OutageState, OutagesView};
use crate::{Result, ServiceError, Services};

/// The longest outage, in days: more is a mistake in a date.
const LONGEST: i64 = 31;

impl Services {
    /// The outages of the city, the latest first, corrected ones too.
    ///
    /// # Errors
    /// Forbidden for whoever does not answer for the work or the content.
    pub async fn outages(&self, scope: &Scope) -> Result<OutagesView> {
        staff_with(scope, &Role::REPORTED)?;
        let may_write = scope.actor.has_role(Role::FunctionalManager);
        let mut tx = self.parts().store.read(scope).await?;
        let found = tx.outages().list().await?;
        let mut rows: Vec<OutageRow> = found.iter().map(|outage| row(outage, &found)).collect();
        rows.reverse();
        let law = self.law().after_outage(self.today(), span_of(self.now(), self.now()));
        Ok(OutagesView { may_write, rows, article: law.ok().map(|law| law.rule.cited()) })
    }

    /// Writes down that the digital way was closed, or corrects what was written down.
    ///
    /// # Errors
    /// Invalid when a day or time is missing, the end does not lie after the start, it lasted too long, the law did not know
    /// outages yet, or without a reason; stale when the row was corrected before; forbidden for anybody but the functional
    /// manager.
    pub async fn set_outage(&self, scope: &Scope, input: &OutageInput) -> Result<()> {
        staff_with(scope, &[Role::FunctionalManager])?;
        let (from, until) = period(input)?;
        let reason = needed(&input.reason, "reden")?;
        let span = span_of(from, until);
        self.law().after_outage(span.last, span).map_err(|_| ServiceError::invalid("van", "law"))?;
        let mut tx = self.parts().store.begin(scope).await?;
        let replaces = match input.corrects {
            Some(id) => Some(stands(&mut tx, id).await?.id),
            None => None,
        };
        let id: OutageId = self.new_id();
        let new = NewOutage { id, replaces, from, until, happened: true, reason: &reason };
        self.keep(tx, new).await
    }

    /// Says that an outage that was written down did not happen.
    ///
    /// # Errors
    /// Invalid without a reason; stale when the row was corrected before; forbidden for anybody but the functional manager.
    pub async fn revoke_outage(&self, scope: &Scope, outage: Uuid, reason: &str) -> Result<()> {
        staff_with(scope, &[Role::FunctionalManager])?;
        let reason = needed(reason, "reden")?;
        let mut tx = self.parts().store.begin(scope).await?;
        let there = stands(&mut tx, outage).await?;
        let id: OutageId = self.new_id();
        let (from, until) = (there.starts_at, there.ends_at);
        let new = NewOutage { id, replaces: Some(there.id), from, until, happened: false, reason: &reason };
        self.keep(tx, new).await
    }

    async fn keep(&self, mut tx: Tx, new: NewOutage<'_>) -> Result<()> {
        let now = self.now();
        match tx.outages().add(new, now).await {
            Err(StorageError::Conflict(Conflict::OutageCorrection)) => {
                return Err(ServiceError::Stale("the outage"));
            }
            added => added?,
        }
        let action = match (new.happened, new.replaces) {
            (true, None) => "outage_set",
            (true, Some(_)) => "outage_corrected",
            (false, _) => "outage_revoked",
        };
        let detail = json!({
            "outage": new.id, "replaces": new.replaces, "from": new.from, "until": new.until,
        });
        self.record(&mut tx, now).audit(action, None, detail).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// An outage as last corrected.
async fn stands(tx: &mut Tx, id: Uuid) -> Result<Outage> {
    let id = OutageId(id);
    if let Some(found) = tx.outages().stand().await?.into_iter().find(|outage| outage.id == id) {
        return Ok(found);
    }
    let known = tx.outages().list().await?.iter().any(|outage| outage.id == id);
    Err(if known { ServiceError::Stale("the outage") } else { ServiceError::NotFound })
}

fn period(input: &OutageInput) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
    let from = moment(input.from, "van")?;
    let until = moment(input.until, "tot")?;
    if until <= from {
        return Err(ServiceError::invalid("tot", "order"));
    }
    if until - from > TimeDelta::days(LONGEST) {
        return Err(ServiceError::invalid("tot", "long"));
    }
    Ok((from, until))
}

fn moment((day, time): (Option<NaiveDate>, Option<NaiveTime>), field: &'static str) -> Result<DateTime<Utc>> {
    let day = day.ok_or_else(|| ServiceError::invalid(field, "date"))?;
    let time_field = if field == "van" { "van-tijd" } else { "tot-tijd" };
    let time = time.ok_or_else(|| ServiceError::invalid(time_field, "time"))?;
    instant_of(day, time).ok_or_else(|| ServiceError::invalid(time_field, "time"))
}

fn row(outage: &Outage, all: &[Outage]) -> OutageRow {
    let replaced = all.iter().any(|other| other.replaces_id == Some(outage.id));
    let state = match (outage.happened, replaced) {
        (_, true) => OutageState::Corrected,
        (true, false) => OutageState::Stands,
        (false, false) => OutageState::Revoked,
    };
    OutageRow {
        id: outage.id.0,
        from: outage.starts_at,
        until: outage.ends_at,
        reason: outage.reason.clone(),
        by: outage.by_name.clone(),
        at: outage.at,
        state,
        stands_now: stands_now(outage, all).map(|found| found.id.0),
    }
}

/// The last correction of a corrected outage, if it says that there was one.
fn stands_now<'a>(outage: &Outage, all: &'a [Outage]) -> Option<&'a Outage> {
    let next = |of: &Outage| all.iter().find(|other| other.replaces_id == Some(of.id));
    let last = std::iter::successors(next(outage), |found| next(found)).last();
    last.filter(|found| found.happened)
}
