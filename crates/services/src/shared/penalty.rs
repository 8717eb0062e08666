//! The penalty for a late decision (Awb 4:17, 4:18): a piece of work from its first day on, and again once it ended, so that none
//! runs unseen and each is set.

use domain::Cents;
use domain::tasks::TaskKind;
use domain::terms::{CaseTerms, EntryKind, Ledger};
use serde_json::json;
use storage::{Case, NewTask, SetPenalty, Tx};

use super::job::{PENALTY, PenaltyJob};
use super::record::Record;
use super::terms::{replay, silent};
use crate::time::{day_of, start_of};
use crate::views::{PenaltySetShown, PenaltyShown};
use crate::{Result, Services};

impl Services {
    /// The penalty of a case as it stands today; none before its first day.
    pub(crate) async fn penalty_shown(
        &self,
        tx: &mut Tx,
        case: &Case,
        terms: &CaseTerms,
        ledger: &Ledger,
    ) -> Result<Option<PenaltyShown>> {
        let today = self.today();
        let Some(penalty) = terms.penalty(today, self.law()).map_err(silent)? else { return Ok(None) };
        if penalty.days == 0 {
            return Ok(None);
        }
        let line = ledger.entries.iter().find(|entry| entry.kind == EntryKind::Penalty);
        let set = tx.penalties().of(case.id).await?;
        Ok(Some(PenaltyShown {
            first: penalty.first,
            last: penalty.last,
            days: penalty.days,
            amount: penalty.amount,
            maximum: penalty.maximum,
            fix_by: penalty.fix_by,
            runs: terms.closed_on().is_none() && today <= penalty.last,
            article: line.map(|line| line.article.clone()).unwrap_or_default(),
            set: set.map(|set: SetPenalty| PenaltySetShown { amount: Cents(set.amount), at: set.set_at }),
        }))
    }
}

/// Enqueues the look at the first day of the penalty, for the notice and the last day as they are now; a look for another first
/// day finds nothing to do. A day that has passed is looked at once.
pub(crate) async fn plan(record: &mut Record<'_>, case: &Case, terms: &CaseTerms) -> Result<()> {
    if case.status.is_closed() {
        return Ok(());
    }
    let penalty = terms.penalty(day_of(record.now), record.law).map_err(silent)?;
    let Some(penalty) = penalty else { return Ok(()) };
    let job = PenaltyJob { case: case.id, first: penalty.first };
    let key = format!("{}:{}:{}", case.id, case.version, penalty.first);
    let at = start_of(penalty.first).max(record.now);
    record.job(PENALTY, &job, Some(&key), at).await?;
    Ok(())
}

/// A case ended after a penalty ran: its amount is to be set within two weeks (Awb 4:18). After the work of the case was finished
/// and its row was changed: of two ends at the same moment only one comes here.
pub(crate) async fn settle(record: &mut Record<'_>, case: &Case) -> Result<()> {
    let stored = record.tx.terms().list(case.id).await?;
    let terms = replay(record.law, case, stored)?;
    let penalty = terms.penalty(day_of(record.now), record.law).map_err(silent)?;
    let Some(penalty) = penalty.filter(|penalty| penalty.days > 0) else { return Ok(()) };
    if record.tx.penalties().of(case.id).await?.is_some() {
        return Ok(());
    }
    let (id, now, payload) = (record.id(), record.now, json!({}));
    let (kind, due) = (TaskKind::Penalty, penalty.fix_by);
    let task = NewTask { id, case: case.id, kind, due, reasons: &[], proposal: None, payload: &payload };
    if !record.tx.tasks().create(task, now).await? {
        record.tx.tasks().set_due(case.id, kind, due, now).await?;
    }
    Ok(())
}
