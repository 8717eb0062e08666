//! Work of the own city as a file. It is looked up first; then the audit says what leaves the portal, and only after that
//! it does.

use std::collections::BTreeSet;

use domain::decision::{Person, Proposal};
use domain::export::{ExportColumn, ExportLayout, ExportSource};
use domain::queue::{Holder, QueueChoice};
use domain::teams::Routes;
use domain::{CaseId, Scope};
use serde_json::json;
use storage::{AccessId, QueueFilter as Stored, QueueNarrow, QueueRow, Tx};

use super::export_templates::{roles, words};
use super::held::staff_with;
use super::teams::colleague;
use crate::time::day_of;
use crate::views::{EXPORT_ROWS, Export, ExportCount, ExportInput, ExportValue, TeamView};
use crate::{Result, ServiceError, Services, purpose};

/// The word under which the access log keeps that something about somebody stood in a file.
const IN_FILE: &str = "export";

impl Services {
    /// The rows of a file. The audit keeps who made it, to what end, of what, with which template and columns, and how many
    /// rows; where it tells of residents or companies, each of their cases keeps that look as well.
    ///
    /// # Errors
    /// Forbidden with a role or column that is not for the reader; not found for a template that is not theirs to use; invalid
    /// without a purpose, or with more than [`EXPORT_ROWS`] rows.
    pub async fn export(&self, scope: &Scope, input: &ExportInput) -> Result<Export> {
        let me = staff_with(scope, input.source.roles())?;
        let purpose = input.purpose.ok_or_else(|| ServiceError::invalid("doel", "choose"))?;
        let scope = &Scope { purpose: purpose::EXPORT, ..scope.clone() };
        let layout = self.layout(scope, input).await?;
        if !layout.fits(roles(scope)) {
            return Err(ServiceError::Forbidden("a column is not for this role"));
        }
        let (rows, cases) = match input.source {
            ExportSource::Tasks => self.task_rows(scope, &me, input, &layout).await?,
            source => (team_rows(&self.team(scope).await?, source, &layout), BTreeSet::new()),
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        if layout.tells_of_clients() {
            for case in &cases {
                let id = self.new_id::<AccessId>();
                tx.access().add_of_case(id, IN_FILE, *case, now).await?;
            }
        }
        let detail = json!({
            "purpose": purpose.as_str(),
            "source": input.source.as_str(),
            "template": input.template,
            "columns": words(&layout),
            "filters": input.choice.query(),
            "rows": rows.len(),
            "form": if input.workbook { "xlsx" } else { "csv" },
        });
        self.record(&mut tx, now).audit("exported", None, detail).await?;
        tx.commit().await?;
        Ok(Export { layout, today: self.today(), rows })
    }

    /// How many tasks a file with these filters would hold, for the page that asks.
    ///
    /// # Errors
    /// Forbidden for whoever may have no file of tasks.
    pub async fn export_count(&self, scope: &Scope, choice: &QueueChoice) -> Result<ExportCount> {
        let me = staff_with(scope, ExportSource::Tasks.roles())?;
        let mut tx = self.parts().store.read(scope).await?;
        let routes = self.shown_routes(&mut tx, scope, &me, choice).await?;
        let narrow = QueueNarrow { choice, today: self.today(), routes: routes.as_ref() };
        let found = tx.tasks().count_part(stored(&me, choice), narrow).await?;
        Ok(ExportCount { due: [found.late, found.this_week, found.next_week, found.later] })
    }

    /// The work of which teams a file holds: the same as the queue shows.
    async fn shown_routes(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        me: &Person,
        choice: &QueueChoice,
    ) -> Result<Option<Routes>> {
        let known = colleague(tx, me.staff).await?;
        let routes = self.routes(scope.city, &self.shown(scope.city, &choice.team, known.as_ref()));
        Ok(routes.filter(|_| choice.holder != Holder::Mine))
    }

    async fn layout(&self, scope: &Scope, input: &ExportInput) -> Result<ExportLayout> {
        let Some(id) = input.template else { return Ok(ExportLayout::plain(input.source)) };
        let view = self.exports(scope).await?;
        let found =
            view.templates.into_iter().find(|one| one.id == id && one.layout.source() == input.source);
        found.map(|one| one.layout).ok_or(ServiceError::NotFound)
    }

    /// The tasks that the filters leave, and their cases.
    async fn task_rows(
        &self,
        scope: &Scope,
        me: &Person,
        input: &ExportInput,
        layout: &ExportLayout,
    ) -> Result<(Vec<Vec<ExportValue>>, BTreeSet<CaseId>)> {
        let choice = &input.choice;
        let most = u32::try_from(EXPORT_ROWS).unwrap_or(u32::MAX);
        let mut tx = self.parts().store.read(scope).await?;
        let routes = self.shown_routes(&mut tx, scope, me, choice).await?;
        let narrow = Some(QueueNarrow { choice, today: self.today(), routes: routes.as_ref() });
        let found = tx.tasks().list_queue(stored(me, choice), narrow, None, most + 1).await?;
        if found.len() > EXPORT_ROWS {
            return Err(ServiceError::invalid("regels", "too_many"));
        }
        let amounts =
            layout.columns().iter().any(|one| matches!(one.column, ExportColumn::Amount | ExportColumn::Per));
        let mut rows = Vec::with_capacity(found.len());
        for row in &found {
            let proposal = if amounts { proposed(&mut tx, row).await? } else { None };
            let value = |column| self.of_task(row, proposal.as_ref(), column);
            rows.push(layout.columns().iter().map(|one| value(one.column)).collect());
        }
        Ok((rows, found.iter().map(|row| row.case_id).collect()))
    }

    fn of_task(&self, row: &QueueRow, proposal: Option<&Proposal>, column: ExportColumn) -> ExportValue {
        let text = |text: &Option<String>| text.clone().map_or(ExportValue::Nothing, ExportValue::Text);
        match column {
            ExportColumn::Due => ExportValue::Date(row.due),
            ExportColumn::DaysLeft => {
                ExportValue::Count(row.due.signed_duration_since(self.today()).num_days())
            }
            ExportColumn::Task => {
                self.catalog().made_name(row.kind).map_or(ExportValue::Kind(row.kind), ExportValue::Words)
            }
            ExportColumn::Scheme => ExportValue::Words(self.catalog().product_name(&row.product)),
            ExportColumn::Number => ExportValue::Text(row.number.to_string()),
            // Who judges it again must not know how it was decided.
            ExportColumn::Status if row.kind.is_blind() => ExportValue::Nothing,
            ExportColumn::Status => ExportValue::Status(row.case_status),
            ExportColumn::Received => ExportValue::Date(day_of(row.received_at)),
            ExportColumn::Why => match self.made_words(row.kind) {
                Some(made) => ExportValue::Words(made.why),
                None => ExportValue::Why(row.kind, row.reasons.first().cloned()),
            },
            ExportColumn::Reasons => count(row.reasons.len()),
            ExportColumn::Holder => text(&row.assignee_name),
            ExportColumn::Who => text(&row.owner_name),
            ExportColumn::Amount => {
                proposal.and_then(|found| found.amount).map_or(ExportValue::Nothing, ExportValue::Amount)
            }
            ExportColumn::Per => proposal
                .filter(|found| found.amount.is_some())
                .map_or(ExportValue::Nothing, |found| ExportValue::Per(found.per)),
            _ => ExportValue::Nothing,
        }
    }
}

/// Whose work was chosen.
const fn stored(me: &Person, choice: &QueueChoice) -> Stored {
    match choice.holder {
        Holder::All => Stored::All,
        Holder::Free => Stored::Open,
        Holder::Mine => Stored::Mine(me.staff),
    }
}

/// What the rules propose in the case of a task; nothing where whoever judges must not know it.
async fn proposed(tx: &mut Tx, row: &QueueRow) -> Result<Option<Proposal>> {
    if row.kind.is_blind() {
        return Ok(None);
    }
    Ok(tx.proposals().latest(row.case_id).await?.map(|stored| stored.proposal))
}

/// The same numbers as the page of the team.
fn team_rows(team: &TeamView, source: ExportSource, layout: &ExportLayout) -> Vec<Vec<ExportValue>> {
    fn rows<T>(
        of: &[T],
        layout: &ExportLayout,
        value: impl Fn(&T, ExportColumn) -> Option<ExportValue>,
    ) -> Vec<Vec<ExportValue>> {
        let cells = |row| {
            layout
                .columns()
                .iter()
                .map(|one| value(row, one.column).unwrap_or(ExportValue::Nothing))
                .collect()
        };
        of.iter().map(cells).collect()
    }
    let number = |number: i64| Some(ExportValue::Count(number));
    match source {
        ExportSource::Tasks => Vec::new(),
        ExportSource::Weeks => rows(&team.weeks, layout, |week, column| match column {
            ExportColumn::Monday => Some(ExportValue::Date(week.monday)),
            ExportColumn::WeekReceived => number(week.received),
            ExportColumn::WeekDecided => number(week.decided),
            ExportColumn::OnTime => number(week.on_time),
            ExportColumn::ByMachine => number(week.by_machine),
            ExportColumn::Deviated => number(week.deviated),
            _ => None,
        }),
        ExportSource::Kinds => rows(&team.waiting, layout, |row, column| match column {
            ExportColumn::Kind => {
                Some(row.made.clone().map_or(ExportValue::Kind(row.kind), ExportValue::Words))
            }
            ExportColumn::KindAll => number(row.all),
            ExportColumn::KindFree => number(row.free),
            ExportColumn::KindLate => number(row.late),
            _ => None,
        }),
        ExportSource::Schemes => rows(&team.leads, layout, |row, column| match column {
            ExportColumn::SchemeName => Some(ExportValue::Words(row.product.clone())),
            ExportColumn::SchemeDecided => number(row.decided),
            ExportColumn::UntilTaken => row.until_taken.map(ExportValue::Tenths),
            ExportColumn::UntilDecided => Some(ExportValue::Tenths(row.until_decided)),
            _ => None,
        }),
        ExportSource::Colleagues => rows(&team.loads, layout, |row, column| match column {
            ExportColumn::Colleague => Some(ExportValue::Text(row.name.clone())),
            ExportColumn::ColleagueAll => number(row.all),
            ExportColumn::ColleagueLate => number(row.late),
            _ => None,
        }),
    }
}

fn count(number: usize) -> ExportValue {
    ExportValue::Count(i64::try_from(number).unwrap_or(i64::MAX))
}
