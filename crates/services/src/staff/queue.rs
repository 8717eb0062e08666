//! The queue of the own city, the earliest legal deadline first.

use chrono::NaiveDate;
use domain::{Scope, TaskId};
use storage::{QueueCursor, QueueFilter as Stored, QueueRow as Found};

use super::held::staff_with;
use crate::views::{QueueCounts, QueueFilter, QueueRow, QueueView, Show};
use crate::{Result, Services};

/// Rows on a page.
const PAGE: u32 = 25;

/// Everybody on the staff may see the queue.
const VIEWERS: [domain::Role; 4] =
    [domain::Role::Intake, domain::Role::Reviewer, domain::Role::TeamLead, domain::Role::FunctionalManager];

impl Services {
    /// A page of unfinished work.
    ///
    /// # Errors
    /// Not found for whoever is no staff.
    pub async fn queue(&self, scope: &Scope, filter: &QueueFilter) -> Result<QueueView> {
        let me = staff_with(scope, &VIEWERS)?;
        let today = self.today();
        let stored = match filter.show {
            Show::All => Stored::All,
            Show::Free => Stored::Open,
            Show::Mine => Stored::Mine(me.staff),
            Show::Kind(kind) => Stored::Kind(kind),
        };
        let after = filter.after.as_deref().and_then(cursor);
        let mut tx = self.parts().store.read(scope).await?;
        let mut found = tx.tasks().list_queue(stored, after, PAGE + 1).await?;
        let counts = tx.tasks().count_queue(me.staff, today).await?;
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        let next = found.last().filter(|_| more).map(|last| format!("{}_{}", last.due, last.id));
        let tasks = found.into_iter().map(|row| self.queue_row(row, &me, today)).collect();
        let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let counts = counts.map_or_else(QueueCounts::default, |count| QueueCounts {
            all: number(count.everything),
            free: number(count.free),
            mine: number(count.mine),
            late: number(count.late),
        });
        Ok(QueueView { today, tasks, next, counts })
    }

    fn queue_row(&self, row: Found, me: &domain::decision::Person, today: NaiveDate) -> QueueRow {
        QueueRow {
            id: row.id,
            kind: row.kind,
            number: row.number,
            product: self.catalog().product_name(&row.product),
            who: row.owner_name.unwrap_or_default(),
            due: row.due,
            days_left: row.due.signed_duration_since(today).num_days(),
            status: row.case_status,
            reasons: row.reasons,
            mine: row.assignee == Some(me.staff),
            assignee: row.assignee_name,
        }
    }
}

/// Reads a cursor back; a broken one starts at the top.
fn cursor(text: &str) -> Option<QueueCursor> {
    let (due, id) = text.split_once('_')?;
    Some(QueueCursor { due: due.parse().ok()?, id: id.parse::<TaskId>().ok()? })
}
