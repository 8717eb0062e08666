//! What a resident or company sees first: what to do, then what runs.

use chrono::NaiveDate;
use domain::cases::CaseStatus;
use domain::product::Audience;
use domain::terms::{OutageSpan, lengthen};
use domain::{CaseId, CityCode, DraftId, Localized, Scope};
use storage::{ItemKind, OverviewItem, OverviewRows};

use super::draft::owner_only;
use super::running::audience;
use crate::shared::asked::AskedItem;
use crate::shared::case_rows::missing;
use crate::shared::outages::spans;
use crate::shared::record::from_json;
use crate::shared::submission::LaterDocument;
use crate::shared::terms::silent;
use crate::time::day_of;
use crate::views::{CaseRow, DraftRow, OverviewView, Todo};
use crate::{Result, Services};

/// The most messages on the page.
const MESSAGES: u32 = 5;

/// How many days one is reminded of the next step. Longer would nag who needs no more; it stays in the list of products.
const NEXT_STEP_DAYS: i64 = 180;

impl Services {
    /// The overview of a resident or company.
    ///
    /// One round trip, however many cases there are; one more where somebody waits for an answer.
    ///
    /// # Errors
    /// Not found for anyone but a resident or company.
    pub async fn overview(&self, scope: &Scope) -> Result<OverviewView> {
        owner_only(scope)?;
        let mut tx = self.parts().store.read(scope).await?;
        let found = tx.overview().read(MESSAGES).await?;
        let waits = !found.requests.is_empty() || !found.to_answer.is_empty();
        let outages = if waits { spans(&mut tx).await? } else { Vec::new() };
        drop(tx);
        let mut view = self.empty_overview(scope);
        for item in &found.items {
            match item.kind {
                ItemKind::Draft => self.add_draft(&mut view, item, &found),
                ItemKind::Case => self.add_case(&mut view, item, &found)?,
            }
        }
        for open in &found.to_sign {
            view.todo.push(Todo::Sign {
                case: open.case_id,
                product: self.catalog().product_name(&open.product),
                applicant: open.sender_name.clone(),
                due: open.due,
                days_left: open.due.signed_duration_since(view.today).num_days(),
            });
        }
        for open in &found.to_answer {
            view.todo.push(Todo::GiveViews {
                case: open.case_id,
                product: self.catalog().product_name(&open.product),
                due: open.due,
                days_left: open.due.signed_duration_since(view.today).num_days(),
            });
        }
        self.add_next_steps(scope.city, &mut view, &found);
        view.cases.sort_by(|a, b| {
            b.received.cmp(&a.received).then_with(|| b.number.as_str().cmp(a.number.as_str()))
        });
        self.lengthen_todo(&mut view, &outages)?;
        view.todo.sort_by_key(urgency);
        let runs = |id: &str| {
            found
                .items
                .iter()
                .any(|item| item.product == id && item.status.is_none_or(|status| !status.is_closed()))
        };
        // What one may have several of stays to be started.
        let several = |id: &str| self.catalog().known_product(id).is_some_and(|product| product.several);
        view.products.retain(|(id, _, _)| several(id) || !runs(id));
        view.messages = self.message_rows(scope, found.messages);
        Ok(self.catalog().translations().retold(view))
    }

    /// An outage gives time to answer (Awb 2:21).
    fn lengthen_todo(&self, view: &mut OverviewView, outages: &[OutageSpan]) -> Result<()> {
        for todo in &mut view.todo {
            let (Todo::Supply { due, days_left, .. } | Todo::GiveViews { due, days_left, .. }) = todo else {
                continue;
            };
            if let Some(longer) = lengthen(*due, outages, self.law()).map_err(silent)? {
                *days_left += longer.until.signed_duration_since(*due).num_days();
                *due = longer.until;
            }
        }
        Ok(())
    }

    fn empty_overview(&self, scope: &Scope) -> OverviewView {
        let products = self.catalog().products(scope.city, audience(scope)).into_iter();
        OverviewView {
            name: scope.actor.name().unwrap_or_default().to_owned(),
            today: self.today(),
            todo: Vec::new(),
            cases: Vec::new(),
            drafts: Vec::new(),
            messages: Vec::new(),
            unread: 0,
            products: products
                .map(|product| (product.id.clone(), product.name.clone(), product.summary.clone()))
                .collect(),
        }
    }

    /// What one can apply for now that what comes before it is finished; until one does so.
    fn add_next_steps(&self, city: CityCode, view: &mut OverviewView, found: &OverviewRows) {
        for product in self.catalog().products(city, Audience::Resident) {
            let Some(before) = product.follows.as_deref() else { continue };
            let recent = |day: NaiveDate| view.today.signed_duration_since(day).num_days() <= NEXT_STEP_DAYS;
            let finished = |item: &&OverviewItem| {
                item.product == before
                    && item.status == Some(CaseStatus::Handled)
                    && recent(day_of(item.updated_at))
            };
            let Some(last) = found.items.iter().filter(finished).map(|item| item.since).max() else {
                continue;
            };
            if !found.items.iter().any(|item| item.product == product.id && item.since >= last) {
                let (name, before) = (product.name.clone(), self.catalog().product_name(before));
                view.todo.push(Todo::Apply { product: product.id.clone(), name, before });
            }
        }
    }

    /// A draft, and that it waits to be finished; not when the case it corrects was closed meanwhile.
    fn add_draft(&self, view: &mut OverviewView, item: &OverviewItem, found: &OverviewRows) {
        let kept_until = item.expires_at.map_or(view.today, crate::time::last_day_before);
        let (id, product) = (DraftId(item.id), self.catalog().product_name(&item.product));
        let corrects = item.case_id.is_some();
        let case = item.case_id.and_then(|case| found.items.iter().find(|one| one.id == case.0));
        if !case.and_then(|case| case.status).is_some_and(CaseStatus::is_closed) {
            view.todo.push(Todo::Finish { draft: id, product: product.clone(), corrects, kept_until });
        }
        view.drafts.push(DraftRow { id, product, corrects, saved_at: item.updated_at, kept_until });
    }

    fn add_case(&self, view: &mut OverviewView, item: &OverviewItem, found: &OverviewRows) -> Result<()> {
        let (Some(number), Some(status), Some(decide_by)) =
            (item.number.clone(), item.status, item.decide_by)
        else {
            return Ok(());
        };
        let (id, product) = (CaseId(item.id), self.catalog().product_name(&item.product));
        if item.unread > 0 {
            view.todo.push(Todo::Read { case: id, product: product.clone() });
            view.unread = view.unread.saturating_add(u32::try_from(item.unread).unwrap_or(u32::MAX));
        }
        if !status.is_closed() {
            add_requests(view, id, found)?;
            add_later(view, id, item, found)?;
        }
        view.cases.push(CaseRow {
            id,
            number,
            product,
            status,
            received: day_of(item.since),
            decide_by,
            amount: item.granted.as_ref().and_then(|grant| grant.amount),
        });
        Ok(())
    }
}

/// What the city asked for in a case.
fn add_requests(view: &mut OverviewView, case: CaseId, found: &OverviewRows) -> Result<()> {
    for request in found.requests.iter().filter(|request| request.case_id == case) {
        let items: Vec<AskedItem> = from_json(&request.items)?;
        view.todo.push(Todo::Supply {
            case,
            request: request.id,
            items: items.into_iter().map(|item| item.label).collect(),
            due: request.due,
            days_left: request.due.signed_duration_since(view.today).num_days(),
        });
    }
    Ok(())
}

/// What was promised for later in a case and did not come.
fn add_later(view: &mut OverviewView, case: CaseId, item: &OverviewItem, found: &OverviewRows) -> Result<()> {
    let Some(later) = &item.later else { return Ok(()) };
    let promised: Vec<LaterDocument> = from_json(later)?;
    let came = |code: &str| found.received.iter().any(|one| one.case_id == case && one.doc_code == code);
    let labels: Vec<Localized> = missing(&promised, came).map(|later| later.label.clone()).collect();
    if !labels.is_empty() {
        view.todo.push(Todo::SendLater { case, labels });
    }
    Ok(())
}

/// What comes first: the earliest deadline, then what is new, then what can wait.
fn urgency(todo: &Todo) -> (u8, chrono::NaiveDate) {
    match todo {
        Todo::Supply { due, .. } | Todo::Sign { due, .. } | Todo::GiveViews { due, .. } => (0, *due),
        Todo::Read { .. } => (1, chrono::NaiveDate::MIN),
        Todo::SendLater { .. } => (2, chrono::NaiveDate::MIN),
        Todo::Apply { .. } => (3, chrono::NaiveDate::MIN),
        Todo::Finish { kept_until, .. } => (4, *kept_until),
    }
}
