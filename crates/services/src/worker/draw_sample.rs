//! The sample of grants by the system: chance picks some, and a person judges these again without seeing them.

use chrono::Days;
use domain::decision::Grant;
use domain::mandate::{ProductMandate, SAMPLE_DAYS};
use domain::tasks::TaskKind;
use domain::{CaseId, DecisionId};
use serde_json::json;
use storage::{NewDraw, NewTask, Tx};

use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Draws for one grant of the system, in the transaction of the grant: kept whether it was picked or not.
    pub(super) async fn draw_sample(
        &self,
        tx: &mut Tx,
        case: CaseId,
        product: &str,
        (decision, grant): (DecisionId, &Grant),
        mandate: &ProductMandate,
    ) -> Result<()> {
        // The system grants money alone.
        let Some(amount) = grant.amount else { return Ok(()) };
        let now = self.now();
        let picked = mandate.picks(decision);
        tx.samples().draw(NewDraw { decision, case, product, amount, picked }, now).await?;
        if !picked {
            return Ok(());
        }
        let due = day_of(now).checked_add_days(Days::new(SAMPLE_DAYS)).ok_or(ServiceError::NotFound)?;
        let task = NewTask {
            id: self.new_id(),
            case,
            kind: TaskKind::Sample,
            due,
            reasons: &[],
            proposal: None,
            payload: &json!({}),
        };
        tx.tasks().create(task, now).await?;
        self.record(tx, now).audit("sample_picked", Some(case), json!({ "decision": decision })).await
    }
}
