//! A picked grant of the system, judged again by a person who did not see it.

use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{Cents, Scope};
use serde_json::json;
use storage::NewFinding;

use super::held::{DECIDERS, held, staff_with};
use super::words::{limited, needed};
use crate::views::SampleInput;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Keeps what the person finds and shows what the system granted; whether the two are the same. The grant itself
    /// stands: whoever finds a mistake sees it in the report of the sample.
    ///
    /// # Errors
    /// Invalid without an amount for a grant or reasons for none; forbidden without the role to decide; stale when the
    /// task changed.
    pub async fn judge_sample(&self, scope: &Scope, input: &SampleInput) -> Result<bool> {
        let me = staff_with(scope, &DECIDERS)?;
        let reasons = match input.verdict {
            Verdict::Refuse => needed(&input.reasons, "toelichting")?,
            _ => limited(&input.reasons, "toelichting")?,
        };
        let (verdict, amount) = match (input.verdict, input.amount) {
            (Verdict::Refuse, _) => (Verdict::Refuse, None),
            (_, Some(amount)) if amount > Cents::ZERO => (Verdict::Grant, Some(amount)),
            _ => return Err(ServiceError::invalid("bedrag", "amount")),
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        if task.kind != TaskKind::Sample {
            return Err(ServiceError::Conflict("this task is no sample"));
        }
        let draw = tx.samples().of_case(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let same = amount == Some(Cents(draw.amount));
        let finding = NewFinding {
            decision: draw.id,
            case: task.case_id,
            task: task.id,
            verdict,
            amount,
            same,
            reasons: &reasons,
        };
        tx.samples().judge(finding, now).await?;
        tx.tasks().finish(task.id, task.version, Some(me.staff), now).await?.ok_or(ServiceError::NotFound)?;
        let detail = json!({ "task": task.id, "decision": draw.id, "same": same });
        self.record(&mut tx, now).audit("sample_judged", Some(task.case_id), detail).await?;
        tx.commit().await?;
        Ok(same)
    }
}
