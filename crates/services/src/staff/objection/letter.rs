//! The letter of a decision on an objection: one letter, kept in both cases.

use domain::decision::Decision;
use domain::objection::{Ending, Step};
use domain::{DecisionId, Localized};
use letters::compose::{self, Envelope, Hearing, ObjectionDecision, objection_decision};
use storage::{Case, NewLetter, Tx};

use super::decide::ContestedCase;
use crate::shared::advised::told;
use crate::shared::letter::complete;
use crate::shared::objections::ENDED_LETTER;
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

/// The subject of a decision that is not one of this portal, as who objects typed it.
const ABOUT: &str = "bez.onderwerp";

/// What the letter tells.
pub(super) struct Ended<'a> {
    pub case: &'a Case,
    pub contested: Option<&'a ContestedCase<'a>>,
    pub ending: &'a Ending,
    pub hearing: &'a Step,
    pub revised: Option<(DecisionId, &'a Decision)>,
}

impl Services {
    /// Writes the letter and keeps it with the objection, and with the contested case when that has a new decision.
    pub(super) async fn write_ended(&self, tx: &mut Tx, ended: &Ended<'_>) -> Result<()> {
        let now = self.now();
        let Ended { case, contested, ending, .. } = ended;
        let product = self.product_of(tx.scope(), &case.product)?;
        let owner = self.owner_name(tx, case).await?;
        let about = match contested {
            Some(contested) => contested.product.name.clone(),
            None => typed_subject(tx, case).await?.unwrap_or_else(|| product.name.clone()),
        };
        let number = case.number.as_str();
        let envelope = self.envelope(tx.scope().city, &owner, day_of(now), number, product)?;
        let envelope = Envelope { product: &about, ..envelope };
        let advice = self.advice_since(tx, case.id, None).await?;
        let told = ObjectionDecision {
            advice: &told(&advice),
            outcome: ending.outcome,
            reasons: &ending.reasons,
            weighing: &ending.weighing,
            received: day_of(case.received_at),
            contested: contested.as_ref().map(|contested| compose::Contested {
                date: day_of(contested.decision.sent_at),
                number: contested.case.number.as_str(),
            }),
            revised: ended.revised.map(|(_, decision)| decision),
            hearing: hearing(ended.hearing)?,
            costs: ending.costs,
            by: &ending.decided_by,
            appeal_until: ending.appeal_until,
        };
        let letter = objection_decision(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the decision could not be written", cause))?;
        let kept = complete(&letter)?;
        let of_objection =
            NewLetter { id: self.new_id(), case: case.id, decision: None, kind: ENDED_LETTER, letter: &kept };
        tx.letters().add(of_objection, now).await?;
        if let Some(((decision, _), contested)) = ended.revised.zip(*contested) {
            let case = contested.case.id;
            let of_decision = NewLetter {
                id: self.new_id(),
                case,
                decision: Some(decision),
                kind: "decision",
                letter: &kept,
            };
            tx.letters().add(of_decision, now).await?;
        }
        Ok(())
    }
}

fn hearing(step: &Step) -> Result<Hearing<'_>> {
    match step {
        Step::Heard { on, by, report } => Ok(Hearing::Held { on: *on, by: *by, report }),
        Step::NotHeard { ground, reason } => Ok(Hearing::NotHeld { ground: *ground, reason }),
        _ => Err(ServiceError::Conflict("nobody was heard, and nothing says why not")),
    }
}

async fn typed_subject(tx: &mut Tx, case: &Case) -> Result<Option<Localized>> {
    let sent = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
    let receipt: StoredReceipt = from_json(&sent.receipt)?;
    let mut rows = receipt.sections.into_iter().flat_map(|section| section.rows);
    Ok(rows.find(|row| row.field == ABOUT && !row.open).map(|row| row.answer))
}
