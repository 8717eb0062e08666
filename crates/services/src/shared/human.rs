//! A resident who asks that a person looks at a decision of the system (UAVG 40; GDPR 22, third paragraph).

use domain::Cents;
use domain::decision::DecidedBy;
use storage::{Case, HumanReview, Task, Tx};

use crate::Result;
use crate::views::{DecisionView, HumanAsked, HumanView, SampleShown};

/// The review that a task is about.
pub(crate) async fn review_in(tx: &mut Tx, task: &Task) -> Result<Option<HumanReview>> {
    let reviews = tx.human_reviews().list(task.case_id).await?;
    Ok(reviews.into_iter().find(|review| review.task_id == task.id))
}

/// How it stands with the last decision of a case. Who objects has a person look already (Awb 7:11).
pub(crate) async fn human_view(
    tx: &mut Tx,
    case: &Case,
    decision: Option<&DecisionView>,
    objected: bool,
) -> Result<HumanView> {
    let Some(decision) = decision.filter(|decision| decision.by == DecidedBy::Machine) else {
        return Ok(HumanView::Closed);
    };
    let reviews = tx.human_reviews().list(case.id).await?;
    Ok(match reviews.into_iter().find(|review| review.id == decision.id) {
        None if objected => HumanView::Closed,
        None => HumanView::Offered,
        Some(review) => match human_looked(&review) {
            Some(found) => HumanView::Looked(found),
            None => HumanView::Asked(human_asked(review)),
        },
    })
}

/// What was asked.
pub(crate) fn human_asked(review: HumanReview) -> HumanAsked {
    HumanAsked { words: review.words, at: review.asked_at, due: review.due }
}

/// What a person found; none while nobody looked.
pub(crate) fn human_looked(review: &HumanReview) -> Option<SampleShown> {
    Some(SampleShown {
        granted: Cents(review.granted),
        found: review.amount.map(Cents),
        same: review.same?,
        reasons: review.reasons.clone().unwrap_or_default(),
        by: review.judged_by_name.clone()?,
        at: review.judged_at?,
    })
}
