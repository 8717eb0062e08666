//! Asking for an advance before its day (Participatiewet 52).

use domain::cases::CaseEvent;
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::terms::{EntryKind, LedgerEntry};
use domain::{CaseId, Scope};
use serde_json::json;
use storage::{Case, NewTask, StoredEvent, Tx};

use super::case::own_case;
use crate::shared::payload::Payload;
use crate::shared::record::to_json;
use crate::views::AdvanceView;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Makes looking at an advance the work of today, or moves it to today. A second click changes nothing until it was answered.
    ///
    /// # Errors
    /// Not found when the case is not the actor's; a conflict where there is no advance: it was decided, or the law knows none.
    pub async fn ask_advance(&self, scope: &Scope, case: CaseId) -> Result<()> {
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = own_case(&mut tx, case).await?;
        let product = self.product_of(scope, &case.product)?;
        let events = tx.events().list(case.id).await?;
        if !has_advance(product, &case) {
            return Err(ServiceError::Conflict("there is no advance in this case"));
        }
        if waits(&events) {
            return Ok(());
        }
        // What waits for its day comes forward; where nothing waits, it is made.
        tx.tasks().set_due(case.id, TaskKind::Advance, self.today(), now).await?;
        self.make_advance(&mut tx, &case).await?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::AdvanceAsked).await?;
        record.audit("advance_asked", Some(case.id), json!({})).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn make_advance(&self, tx: &mut Tx, case: &Case) -> Result<()> {
        let proposal = tx.proposals().latest(case.id).await?;
        let advance = proposal.as_ref().and_then(|stored| stored.proposal.advance);
        let payload = to_json(&Payload { advance, ..Payload::default() })?;
        let task = NewTask {
            id: self.new_id(),
            case: case.id,
            kind: TaskKind::Advance,
            due: self.today(),
            reasons: &[],
            proposal: proposal.as_ref().map(|stored| stored.id),
            payload: &payload,
        };
        tx.tasks().create(task, self.now()).await?;
        Ok(())
    }

    /// What the resident reads about an advance; none where there is none.
    pub(super) fn advance_view(
        &self,
        product: &Product,
        case: &Case,
        events: &[StoredEvent],
        entries: &[LedgerEntry],
    ) -> Option<AdvanceView> {
        if !has_advance(product, case) {
            return None;
        }
        let today = self.today();
        let mut days =
            entries.iter().filter(|entry| entry.kind == EntryKind::Advance).map(|entry| entry.from);
        Some(AdvanceView { due: days.find(|day| *day >= today), asked: waits(events) })
    }
}

/// Whether the law knows an advance and nothing was decided.
fn has_advance(product: &Product, case: &Case) -> bool {
    let known = product.law.as_ref().is_some_and(|law| law.advance_amount.is_some());
    known && !case.status.is_closed()
}

/// Whether an advance was asked and not yet answered.
fn waits(events: &[StoredEvent]) -> bool {
    let about =
        |event: &&StoredEvent| matches!(event.kind, CaseEvent::AdvanceAsked | CaseEvent::AdvanceAnswered);
    events.iter().rfind(about).is_some_and(|event| event.kind == CaseEvent::AdvanceAsked)
}
