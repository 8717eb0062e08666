//! Spreading free work over the team: who gets what and why, before anything is done; then one act on many tasks.

use std::collections::BTreeMap;

use domain::decision::Person;
use domain::queue::{QueueChoice, Teams};
use domain::spread::{Colleague, Work, spread};
use domain::{Actor, Role, Scope, StaffId, TaskId};
use storage::{BatchId, BatchKind, NewBatch, QueueFilter, QueueNarrow};
use uuid::Uuid;

use super::absences::present;
use super::batch::{fitting, roles};
use super::cover::barred;
use super::held::{HANDLERS, staff_with};
use super::next_task::suits;
use super::teams::colleague;
use crate::views::{SpreadLine, SpreadPerson, SpreadPreview};
use crate::{Result, ServiceError, Services};

/// The most tasks that are spread at once.
const MOST: u32 = 200;

impl Services {
    /// A plan for the free work that has its turn first: by the order of the queue, what people can do, what they have and
    /// who is away. Nothing is done yet.
    ///
    /// # Errors
    /// Not found or forbidden for whoever does not lead a team.
    pub async fn spread_preview(&self, scope: &Scope, choice: &Teams, number: u32) -> Result<SpreadPreview> {
        let me = staff_with(scope, &[Role::TeamLead])?;
        let today = self.today();
        let number = number.clamp(1, MOST);
        let mut tx = self.parts().store.read(scope).await?;
        let own = colleague(&mut tx, me.staff).await?;
        let shown = self.shown(scope.city, choice, own.as_ref());
        let routes = self.routes(scope.city, &shown);
        let all = QueueChoice::default();
        let narrow = QueueNarrow { choice: &all, today, routes: routes.as_ref() };
        let rows = tx.tasks().list_queue(QueueFilter::Open, Some(narrow), None, number).await?;
        let mut work = Vec::new();
        for row in &rows {
            let task = tx.tasks().get(row.id).await?.ok_or(ServiceError::NotFound)?;
            work.push(Work {
                task: row.id,
                product: row.product.clone(),
                kind: row.kind,
                barred: barred(&task)?,
            });
        }
        let counts = tx.tasks().count_queue(me.staff, QueueFilter::All, today).await?;
        let away = tx.absences().away(today).await?;
        let loads = tx.figures().loads(today).await?;
        let of_team = |teams: Option<&Vec<String>>| {
            let Some(shown) = &shown else { return true };
            teams.is_none_or(|teams| teams.is_empty() || teams.iter().any(|team| shown.contains(team)))
        };
        let catalog = self.catalog();
        let people: Vec<(Person, Colleague)> = tx
            .skills()
            .list()
            .await?
            .into_iter()
            .filter(|one| one.roles.iter().any(|role| HANDLERS.contains(role)) && of_team(one.teams.as_ref()))
            .map(|one| {
                let actor = Actor::Staff { staff: one.id, name: one.name.clone(), roles: one.roles };
                let load = loads.iter().find(|load| load.id == one.id).map_or(0, |load| load.all);
                let colleague = Colleague {
                    staff: one.id,
                    load: u32::try_from(load).unwrap_or(u32::MAX),
                    away: away.iter().any(|absence| absence.staff_id == one.id),
                    kinds: catalog
                        .kinds()
                        .iter()
                        .copied()
                        .filter(|kind| suits(catalog, &actor, *kind))
                        .collect(),
                    skills: one.skills.unwrap_or_default(),
                };
                (Person { staff: one.id, name: one.name }, colleague)
            })
            .collect();
        drop(tx);
        let colleagues: Vec<Colleague> = people.iter().map(|(_, colleague)| colleague.clone()).collect();
        let plan = spread(&work, &colleagues);
        let mut given: BTreeMap<StaffId, u32> = BTreeMap::new();
        for staff in plan.iter().flatten() {
            *given.entry(*staff).or_default() += 1;
        }
        let name = |staff: StaffId| people.iter().map(|(person, _)| person).find(|one| one.staff == staff);
        let lines = rows
            .into_iter()
            .zip(&plan)
            .zip(&work)
            .map(|((row, to), work)| SpreadLine {
                task: self.queue_row(scope.city, row, &me, today),
                to: to.and_then(name).cloned(),
                able: colleagues.iter().filter(|one| one.fits(work)).count(),
            })
            .collect();
        let products = |one: &Colleague| {
            let mut found = Vec::new();
            for product in one.skills.iter().flat_map(|skill| &skill.products) {
                let name = self.catalog().product_name(product);
                if !found.contains(&name) {
                    found.push(name);
                }
            }
            found
        };
        let people = people
            .iter()
            .map(|(person, one)| SpreadPerson {
                person: person.clone(),
                before: one.load,
                given: given.get(&one.staff).copied().unwrap_or_default(),
                away: one.away,
                products: products(one),
            })
            .collect();
        let key = self.new_id::<BatchId>().0;
        let teams = self.team_tabs(scope.city, &counts);
        Ok(SpreadPreview { key, choice: choice.clone(), number, teams, lines, people })
    }

    /// Writes down the plan that was seen as one act on many tasks, with a job for each. A task that changed since, or whose
    /// new holder is away or may not judge it by then, is left alone. A second click finds the first.
    ///
    /// # Errors
    /// Not found or forbidden for whoever does not lead a team; invalid when nothing was planned or somebody in it handles
    /// no tasks or is away.
    pub async fn start_spread(
        &self,
        scope: &Scope,
        key: Uuid,
        plan: &[(TaskId, i64, StaffId)],
    ) -> Result<Uuid> {
        staff_with(scope, &[Role::TeamLead])?;
        let tasks = fitting(plan.iter().map(|(task, _, _)| *task))?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let people = present(&mut tx, self.today()).await?;
        if plan.iter().any(|(_, _, to)| people.iter().all(|one| one.staff != *to)) {
            return Err(ServiceError::invalid("naar", "choose"));
        }
        let items: Vec<_> = tasks
            .into_iter()
            .filter_map(|task| plan.iter().find(|(known, _, _)| *known == task))
            .map(|(task, version, to)| (*task, *version, Some(*to)))
            .collect();
        let batch = NewBatch {
            id: BatchId(key),
            kind: BatchKind::Assign,
            assignee: None,
            reason: "",
            undoes: None,
            roles: roles(scope),
        };
        self.ask_for(&mut tx, batch, &items, now).await?;
        tx.commit().await?;
        Ok(key)
    }
}
