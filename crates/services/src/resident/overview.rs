//! What a resident or company sees first: what to do, then what runs.

use domain::product::Audience;
use domain::{CaseId, CityCode, DraftId, Localized, Scope};
use storage::{Document, ItemKind, OverviewItem, Tx};

use super::draft::owner_only;
use crate::shared::asked::AskedItem;
use crate::shared::case_rows::still_later;
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::time::day_of;
use crate::views::{CaseRow, DraftRow, MessageRow, OverviewView, Todo};
use crate::{Result, Services};

/// The most messages on the page.
const MESSAGES: usize = 5;

/// In how many of the cases that changed last their messages are looked up.
const CASES_WITH_MESSAGES: usize = 3;

impl Services {
    /// The overview of a resident or company.
    ///
    /// One query for drafts and cases; beyond that only open cases are looked into, and only for what the
    /// first query says is there.
    ///
    /// # Errors
    /// Not found for anyone but a resident or company.
    pub async fn overview(&self, scope: &Scope) -> Result<OverviewView> {
        owner_only(scope)?;
        let mut tx = self.parts().store.read(scope).await?;
        let items = tx.overview().items().await?;
        let mut view = self.empty_overview(scope);
        for item in &items {
            match item.kind {
                ItemKind::Draft => self.add_draft(scope.city, &mut view, item),
                ItemKind::Case => self.add_case(&mut tx, scope.city, &mut view, item).await?,
            }
        }
        view.cases.sort_by(|a, b| {
            b.received.cmp(&a.received).then_with(|| b.number.as_str().cmp(a.number.as_str()))
        });
        view.todo.sort_by_key(urgency);
        let runs = |id: &str| {
            items
                .iter()
                .any(|item| item.product == id && item.status.is_none_or(|status| !status.is_closed()))
        };
        if scope.company().is_none() {
            view.products.retain(|(id, _, _)| !runs(id));
        }
        view.messages = self.latest_messages(&mut tx, scope, &items).await?;
        Ok(view)
    }

    fn empty_overview(&self, scope: &Scope) -> OverviewView {
        let audience = if scope.company().is_some() { Audience::Company } else { Audience::Resident };
        let products = self.catalog().products(scope.city, audience).into_iter();
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

    /// The name of a product, also of one that is gone.
    fn product_name(&self, city: CityCode, id: &str) -> Localized {
        let product = self.catalog().product(city, id).or_else(|| self.catalog().known_product(id));
        product.map_or_else(|| Localized::same(id), |product| product.name.clone())
    }

    fn add_draft(&self, city: CityCode, view: &mut OverviewView, item: &OverviewItem) {
        let kept_until = item.expires_at.map_or(view.today, crate::time::last_day_before);
        let (id, product) = (DraftId(item.id), self.product_name(city, &item.product));
        view.todo.push(Todo::Finish { draft: id, product: product.clone(), kept_until });
        view.drafts.push(DraftRow { id, product, saved_at: item.updated_at, kept_until });
    }

    async fn add_case(
        &self,
        tx: &mut Tx,
        city: CityCode,
        view: &mut OverviewView,
        item: &OverviewItem,
    ) -> Result<()> {
        let (Some(number), Some(status), Some(decide_by)) =
            (item.number.clone(), item.status, item.decide_by)
        else {
            return Ok(());
        };
        let (id, product) = (CaseId(item.id), self.product_name(city, &item.product));
        if item.unread > 0 {
            view.todo.push(Todo::Read { case: id, product: product.clone() });
            view.unread = view.unread.saturating_add(u32::try_from(item.unread).unwrap_or(u32::MAX));
        }
        if !status.is_closed() {
            self.add_open_case(tx, view, item).await?;
        }
        view.cases.push(CaseRow {
            id,
            number,
            product,
            status,
            received: day_of(item.since),
            decide_by,
            amount: item.granted.as_ref().map(|grant| grant.amount),
        });
        Ok(())
    }

    async fn add_open_case(&self, tx: &mut Tx, view: &mut OverviewView, item: &OverviewItem) -> Result<()> {
        let case = CaseId(item.id);
        if item.asked_until.is_some() {
            for request in tx.requests().list(case).await? {
                if request.answered_at.is_some() || request.closed_at.is_some() {
                    continue;
                }
                let items: Vec<AskedItem> = from_json(&request.items)?;
                view.todo.push(Todo::Supply {
                    case,
                    request: request.id,
                    items: items.into_iter().map(|item| item.label).collect(),
                    due: request.due,
                    days_left: request.due.signed_duration_since(view.today).num_days(),
                });
            }
        }
        let Some(submission) = tx.submissions().of_case(case).await? else { return Ok(()) };
        let receipt: StoredReceipt = from_json(&submission.receipt)?;
        if receipt.later.is_empty() {
            return Ok(());
        }
        let documents: Vec<Document> = tx.documents().list_of_case(case).await?;
        let labels: Vec<Localized> =
            still_later(&receipt, &documents).into_iter().map(|row| row.label).collect();
        if !labels.is_empty() {
            view.todo.push(Todo::SendLater { case, labels });
        }
        Ok(())
    }

    async fn latest_messages(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        items: &[OverviewItem],
    ) -> Result<Vec<MessageRow>> {
        let cases = items.iter().filter(|item| item.kind == ItemKind::Case);
        let mut cases: Vec<&OverviewItem> = cases.collect();
        cases.sort_by_key(|item| (item.unread == 0, std::cmp::Reverse(item.updated_at)));
        let mut all = Vec::new();
        for item in cases.into_iter().take(CASES_WITH_MESSAGES) {
            all.extend(tx.messages().list(CaseId(item.id)).await?);
        }
        let mut rows = self.message_rows(scope, all);
        rows.sort_by_key(|row| std::cmp::Reverse(row.at));
        rows.truncate(MESSAGES);
        Ok(rows)
    }
}

/// What comes first: the earliest deadline, then what is new, then what can wait.
fn urgency(todo: &Todo) -> (u8, chrono::NaiveDate) {
    match todo {
        Todo::Supply { due, .. } => (0, *due),
        Todo::Read { .. } => (1, chrono::NaiveDate::MIN),
        Todo::SendLater { .. } => (2, chrono::NaiveDate::MIN),
        Todo::Finish { kept_until, .. } => (3, *kept_until),
    }
}
