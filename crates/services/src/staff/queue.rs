//! The queue of the own city, the earliest legal deadline first.

use chrono::NaiveDate;
use domain::product::Audience;
use domain::queue::{Holder, QueueChoice};
use domain::{Scope, TaskId};
use storage::{QueueCursor, QueueFilter as Stored, QueueNarrow, QueueRow as Found, SavedView};

use super::held::{HANDLERS, staff_with};
use crate::views::{KeptView, QueueCounts, QueueFacet, QueueFilter, QueueRow, QueueView};
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
        let choice = &filter.choice;
        let stored = match choice.holder {
            Holder::All => Stored::All,
            Holder::Free => Stored::Open,
            Holder::Mine => Stored::Mine(me.staff),
        };
        let after = filter.after.as_deref().and_then(cursor);
        let mut tx = self.parts().store.read(scope).await?;
        let narrow = Some(QueueNarrow { choice, today });
        let mut found = tx.tasks().list_queue(stored, narrow, after, PAGE + 1).await?;
        let counts = tx.tasks().count_queue(me.staff, today).await?;
        let facets = tx.tasks().queue_facets(stored, today).await?;
        let views = tx.queue_views().list(me.staff).await?;
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
        let products = [Audience::Resident, Audience::Company]
            .into_iter()
            .flat_map(|audience| self.catalog().products(scope.city, audience))
            .map(|product| (product.id.clone(), product.name.clone()))
            .collect();
        Ok(QueueView {
            today,
            tasks,
            next,
            counts,
            facets: facets
                .into_iter()
                .map(|one| QueueFacet {
                    kind: one.kind,
                    due: [one.late, one.this_week, one.next_week, one.later],
                })
                .collect(),
            choice: choice.clone(),
            views: views.into_iter().map(kept).collect(),
            products,
            handles: staff_with(scope, &HANDLERS).is_ok(),
        })
    }

    /// A task as the queue shows it.
    pub(super) fn queue_row(&self, row: Found, me: &domain::decision::Person, today: NaiveDate) -> QueueRow {
        QueueRow {
            id: row.id,
            version: row.version,
            kind: row.kind,
            number: row.number,
            product: self.catalog().product_name(&row.product),
            who: row.owner_name.unwrap_or_default(),
            received_at: row.received_at,
            due: row.due,
            days_left: row.due.signed_duration_since(today).num_days(),
            status: row.case_status,
            reasons: row.reasons,
            mine: row.assignee == Some(me.staff),
            assignee: row.assignee_name,
        }
    }
}

fn kept(view: SavedView) -> KeptView {
    KeptView { id: view.id.0, name: view.name, choice: QueueChoice::parse(&view.choice) }
}

/// Reads a cursor back; a broken one starts at the top.
fn cursor(text: &str) -> Option<QueueCursor> {
    let (due, id) = text.split_once('_')?;
    Some(QueueCursor { due: due.parse().ok()?, id: id.parse::<TaskId>().ok()? })
}
