//! What the screens of an objection show: the contested decision beside what who objects said, and what was done so far.

use domain::decision::Right;
use domain::forms::SummaryRow;
use domain::tasks::TaskKind;
use domain::terms::TermEvent;
use domain::{CaseId, Scope, TaskId};
use letters::{Letter, to_html};
use serde_json::Value as Json;
use storage::{Case, ObjectionStep, OwnerKind, Tx};

use crate::shared::payload::{Payload, Proposed};
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::staff::held::{HANDLERS, staff_with};
use crate::staff::task::WHOLE;
use crate::time::day_of;
use crate::views::{Contested, FailedWork, FirstOnObjection, ObjectionStepRow, ObjectionTask, Repair};
use crate::{Result, ServiceError, Services};

/// The question whether the reasons come later.
const LATER: &str = "bez.later";
/// The question whether the costs of legal help are asked.
pub(super) const COSTS: &str = "bez.kosten";

/// What who objects said, in the order in which the formal check goes through it (Awb 6:5, 6:6, 6:11, 7:2, 7:15).
const SAID: [&str; 16] = [
    "bez.onderwerp",
    "bez.datum",
    "bez.kenmerk",
    "bez.te_laat_reden",
    LATER,
    "bez.redenen",
    "bez.gewenst",
    "ind.rol",
    "ind.klant_naam",
    "ind.organisatie",
    "bez.spoed",
    "bez.gesprek",
    "bez.tolk",
    "con.taal",
    "con.telefoon",
    COSTS,
];

/// The objection that is looked at, with what was sent.
pub(in crate::staff) struct Asked<'a> {
    pub case: &'a Case,
    pub receipt: &'a StoredReceipt,
    pub answers: &'a Json,
}

/// Whether a question with yes or no was answered with yes.
pub(super) fn says_yes(answers: &Json, field: &str) -> bool {
    answers.get(field).and_then(Json::as_bool).unwrap_or(false)
}

impl Services {
    /// What handling this objection needs.
    pub(in crate::staff) async fn objection_task(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        asked: Asked<'_>,
        payload: &Payload,
    ) -> Result<ObjectionTask> {
        let Asked { case, receipt, answers } = asked;
        let requests = tx.requests().list(case.id).await?;
        let repair = |request: storage::InformationRequest| Repair {
            asked_at: request.asked_at,
            due: request.due,
            answered_at: request.answered_at,
        };
        let step = |row: ObjectionStep| ObjectionStepRow { step: row.step, by: row.by_name, at: row.at };
        let events = tx.terms().list(case.id).await?;
        let postponed = events.iter().any(|stored| matches!(stored.event, TermEvent::Extended { .. }));
        Ok(ObjectionTask {
            contested: self.contested_view(tx, scope, case).await?,
            said: said(receipt),
            received: day_of(case.received_at),
            pro_forma: says_yes(answers, LATER),
            costs_asked: says_yes(answers, COSTS),
            repairs: requests.into_iter().map(repair).collect(),
            steps: tx.objections().steps(case.id).await?.into_iter().map(step).collect(),
            first: payload.objection.clone().map(FirstOnObjection::from),
            mandate: self.objection_mandate(scope, case)?,
            may_postpone: !postponed && case.status.term_runs() && self.today() <= case.decide_by,
        })
    }

    async fn contested_view(&self, tx: &mut Tx, scope: &Scope, case: &Case) -> Result<Option<Contested>> {
        let Some(contested) = self.contested_case(tx, scope, case).await? else { return Ok(None) };
        let (decision, product) = (contested.decision, contested.product);
        let followed = match decision.proposal_id {
            Some(id) => tx.proposals().get(id).await?,
            None => None,
        };
        let (conditions, lines) = followed
            .map_or_else(Default::default, |stored| (stored.proposal.conditions, stored.proposal.lines));
        let latest = contested.proposal.map(|stored| stored.proposal);
        let revisions = tx.objections().revisions(contested.case.id).await?;
        let until = decision.objection_until;
        let until = self.longer(tx, until).await?.map_or(until, |longer| longer.until);
        Ok(Some(Contested {
            case: contested.case.id,
            number: contested.case.number,
            product: product.name.clone(),
            grants: product.grants,
            per: product.per(),
            verdict: decision.verdict,
            grant: decision.granted,
            reasons: decision.reasons,
            weighing: decision.weighing,
            by: decision.decided_by,
            sent_at: decision.sent_at,
            until,
            late: day_of(case.received_at) > until,
            notice_failed: news_failed(tx, contested.case.id).await?,
            replaced: revisions.iter().any(|revision| revision.replaces_id == decision.id),
            proposed: latest.filter(|proposal| proposal.right == Right::Yes).and_then(|found| found.amount),
            conditions,
            lines,
        }))
    }

    /// The letter of the decision that the objection of a task is against, as a fragment of a page. Opening it leaves a row
    /// that its owner can read.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city, or no such decision in this portal.
    pub async fn contested_letter(&self, scope: &Scope, task: TaskId) -> Result<(String, String)> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let decision = tx.objections().decision_of(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(decision.case_id).await?.ok_or(ServiceError::NotFound)?;
        let letters = tx.letters().list(case.id).await?;
        let letter = letters.into_iter().find(|letter| letter.decision_id == Some(decision.id));
        let letter: Letter = from_json(&letter.ok_or(ServiceError::NotFound)?.letter)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(domain::PersonId(case.owner_id));
        self.record(&mut tx, now).access(WHOLE, person, Some(case.id)).await?;
        tx.commit().await?;
        Ok((letter.subject.clone(), to_html(&letter)))
    }
}

/// Whether news in a case did not arrive: then a term that started with it is not held against anybody (Awb 2:22).
pub(super) async fn news_failed(tx: &mut Tx, case: CaseId) -> Result<bool> {
    for task in tx.tasks().list_of_case(case).await? {
        let payload: Payload = from_json(&task.payload)?;
        let news = matches!(payload.failed, Some(FailedWork::AddressRefused | FailedWork::News));
        if task.kind == TaskKind::Undelivered && news {
            return Ok(true);
        }
    }
    Ok(false)
}

fn said(receipt: &StoredReceipt) -> Vec<SummaryRow> {
    let rows = receipt.sections.iter().flat_map(|section| &section.rows);
    let of = |field: &str| rows.clone().find(|row| row.field == field && !row.open).cloned();
    SAID.into_iter().filter_map(of).collect()
}

impl From<Proposed> for FirstOnObjection {
    fn from(proposed: Proposed) -> Self {
        let Proposed { by, judged, revision, at } = proposed;
        Self { by, judged, grant: revision.map(|planned| planned.grant), at }
    }
}
