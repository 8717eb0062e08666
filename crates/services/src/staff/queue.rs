//! The queue of the own city: the teams of the reader unless they ask another, and what has its turn first on top.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::product::Audience;
use domain::queue::{Holder, QueueChoice, Teams};
use domain::tasks::TaskKind;
use domain::teams::Routes;
use domain::{CityCode, Scope, TaskId};
use storage::{QueueCount, QueueCursor, QueueFilter as Stored, QueueNarrow, QueueRow as Found, SavedView};

use super::held::{HANDLERS, staff_with};
use super::teams::{colleague, piece};
use crate::views::{KeptView, MadeWords, QueueCounts, QueueFacet, QueueFilter, QueueRow, QueueView};
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
        let known = colleague(&mut tx, me.staff).await?;
        let shown = self.shown(scope.city, &choice.team, known.as_ref());
        let routes = self.routes(scope.city, &shown);
        // What somebody holds is theirs, of whatever team.
        let narrowed = routes.as_ref().filter(|_| choice.holder != Holder::Mine);
        let narrow = Some(QueueNarrow { choice, today, routes: narrowed });
        let mut found = tx.tasks().list_queue(stored, narrow, after, PAGE + 1).await?;
        let counts = tx.tasks().count_queue(me.staff, stored, today).await?;
        let away = tx.absences().away(today).await?;
        let away = away.iter().find(|absence| absence.staff_id == me.staff).map(|absence| absence.last_day);
        let views = tx.queue_views().list(me.staff).await?;
        let more = found.len() > PAGE as usize;
        found.truncate(PAGE as usize);
        let next =
            found.last().filter(|_| more).map(|last| format!("{}_{}_{}", last.turn, last.due, last.id));
        let tasks = found.into_iter().map(|row| self.queue_row(scope.city, row, &me, today)).collect();
        let teams = self.team_tabs(scope.city, &counts);
        let own = self.shown(scope.city, &Teams::Mine, known.as_ref());
        let own =
            own.map(|ids| teams.iter().filter(|team| ids.contains(&team.id)).map(|team| team.count).sum());
        let everything = counts.iter().map(|count| count.everything).sum();
        let held = |routes: Option<&Routes>, product: &str, kind, urgent: &str| {
            routes.is_none_or(|routes| routes.hold(piece(product, kind, urgent)))
        };
        let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let sum = |of: fn(&QueueCount) -> i64| {
            let those =
                counts.iter().filter(|one| held(routes.as_ref(), &one.product, one.kind, &one.urgent));
            number(those.map(of).sum())
        };
        let shown = QueueCounts {
            all: sum(|count| count.everything),
            free: sum(|count| count.free),
            mine: number(counts.iter().map(|count| count.mine).sum()),
            late: sum(|count| count.late),
        };
        let mut by_kind: BTreeMap<TaskKind, [i64; 4]> = BTreeMap::new();
        for one in counts.iter().filter(|one| held(narrowed, &one.product, one.kind, &one.urgent)) {
            let more = [one.held_late, one.held_this_week, one.held_next_week, one.held_later];
            if more.iter().any(|count| *count > 0) {
                let due = by_kind.entry(one.kind).or_default();
                for (sum, more) in due.iter_mut().zip(more) {
                    *sum += more;
                }
            }
        }
        let products = [Audience::Resident, Audience::Company]
            .into_iter()
            .flat_map(|audience| self.catalog().products(scope.city, audience))
            .map(|product| (product.id.clone(), product.name.clone()))
            .collect();
        Ok(QueueView {
            today,
            tasks,
            next,
            counts: shown,
            facets: by_kind.into_iter().map(|(kind, due)| QueueFacet { kind, due }).collect(),
            teams,
            own,
            everything,
            away,
            leads: scope.actor.has_role(domain::Role::TeamLead),
            choice: choice.clone(),
            made: self.catalog().made_tasks().iter().map(|task| (task.id, task.name.clone())).collect(),
            views: views.into_iter().map(kept).collect(),
            products,
            handles: staff_with(scope, &HANDLERS).is_ok(),
        })
    }

    /// What a kind that is made by data is called; none for one that is coded.
    pub(super) fn made_words(&self, kind: TaskKind) -> Option<MadeWords> {
        let task = self.catalog().made_task(kind)?;
        Some(MadeWords { name: task.name.clone(), why: task.why.clone() })
    }

    /// A task as the queue shows it.
    pub(super) fn queue_row(
        &self,
        city: CityCode,
        row: Found,
        me: &domain::decision::Person,
        today: NaiveDate,
    ) -> QueueRow {
        QueueRow {
            team: self.team_name(city, piece(&row.product, row.kind, &row.urgent)),
            urgent: self.urgent_because(&row.product, &row.urgent),
            id: row.id,
            version: row.version,
            kind: row.kind,
            made: self.made_words(row.kind),
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
    let (turn, rest) = text.split_once('_')?;
    let (due, id) = rest.split_once('_')?;
    Some(QueueCursor { turn: turn.parse().ok()?, due: due.parse().ok()?, id: id.parse::<TaskId>().ok()? })
}
