//! A member of staff decides: at once, or first to a colleague where the mandate asks a second person.

use domain::cases::CaseEvent;
use domain::decision::{Decision, DecisionProblem, Motivation, Person};
use domain::hearing::Basis;
use domain::mandate::Verdict;
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::{Cents, Scope};
use serde_json::json;
use storage::{Case, NewTask, ProposalId, StoredProposal, Task, Tx};

use super::change::why_not;
use super::grant::{explained, granted, meant};
use super::held::{DECIDERS, held, staff_with};
use super::words::{complete, limited};
use crate::shared::hearing::WithClaims;
use crate::shared::payload::{First, Payload};
use crate::shared::record::to_json;
use crate::shared::send_decision::end_of;
use crate::views::{VerdictInput, VerdictResult};
use crate::{InputProblem, Result, ServiceError, Services};

impl Services {
    /// Takes the decision, or sends it to a second person.
    ///
    /// # Errors
    /// Invalid when reasons, weighing or amount are missing; stale when the task changed; a conflict when the
    /// case waits for the applicant or is closed.
    pub async fn decide(&self, scope: &Scope, input: &VerdictInput) -> Result<VerdictResult> {
        let me = staff_with(scope, &DECIDERS)?;
        let claims = self.with_claims(scope, input.task).await?;
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, self.now()).await?;
        let result = self.decide_held(&mut tx, scope, me, &task, input, claims).await?;
        tx.commit().await?;
        Ok(result)
    }

    /// The same for a task that `me` holds, within a transaction. `claims` is what the rules give with what the applicant said;
    /// where it is missing, facts that differ count as to their disadvantage.
    pub(crate) async fn decide_held(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        me: Person,
        task: &Task,
        input: &VerdictInput,
        claims: Option<WithClaims>,
    ) -> Result<VerdictResult> {
        let reasons = limited(&input.reasons, "redenen")?;
        let weighing = limited(&input.weighing, "weging")?;
        if task.kind != TaskKind::Review {
            return Err(ServiceError::Conflict("this task has no decision"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let proposal = tx.proposals().latest(case.id).await?;
        let verdict = meant(input.verdict, product, proposal.as_ref());
        if !case.status.may_become(end_of(verdict)) {
            // Also when a colleague must agree first: while we wait for the applicant nothing is proposed.
            return Err(ServiceError::Conflict("the case waits for the applicant or is closed"));
        }
        if verdict == Verdict::OutsideTreatment && self.left_unanswered(tx, &case, product).await?.is_none() {
            return Err(ServiceError::invalid("besluit", "outside"));
        }
        let grant = granted(input, &case, product, proposal.as_ref())?;
        let mandate = self.mandate(scope, product)?;
        let amount = grant.as_ref().and_then(|grant| grant.amount).unwrap_or(Cents::ZERO);
        // Where neither a calculation nor conditions tell why, the person does (Awb 3:46).
        let told = verdict == Verdict::Grant && explained(product, proposal.as_ref());
        complete([
            ("redenen", "reasons", reasons.is_empty() && !told),
            ("weging", "weighing", weighing.is_empty() && verdict.needs_weighing()),
        ])?;
        let basis = self.heard_basis(tx, &case, product, proposal.as_ref(), input, claims).await?;
        if !basis.allows(verdict, grant.as_ref()) {
            return Err(ServiceError::invalid("horen", "views"));
        }
        if mandate.needs_second_person(verdict, amount) {
            let heard = basis.heard().cloned();
            let weighing = Some(weighing).filter(|text| !text.is_empty());
            let first = First { by: me, verdict, grant, reasons, weighing, heard, at: self.now() };
            self.to_second(tx, &case, task, first, proposal.map(|stored| stored.id)).await?;
            Ok(VerdictResult::SentToSecond)
        } else {
            let why = Motivation::of(&reasons).weighed(&weighing);
            let decision =
                Decision::by_person(verdict, grant, why, me, None, &mandate, &basis).map_err(refused)?;
            self.send_decision(tx, case, product, &decision, proposal.as_ref()).await?;
            Ok(VerdictResult::Decided)
        }
    }

    /// What the decision rests on, with how the applicant was heard or the ground why not.
    async fn heard_basis(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
        proposal: Option<&StoredProposal>,
        input: &VerdictInput,
        claims: Option<WithClaims>,
    ) -> Result<Basis> {
        let (basis, so_far) = self.basis(tx, case.id, proposal, claims).await?;
        if so_far.heard.is_some() {
            return Ok(basis.with(so_far.heard));
        }
        // Who was asked may answer first, also where no fact of a register asked for it.
        let adverse = matches!(input.verdict, Verdict::Refuse | Verdict::GrantDifferently);
        if product.law.is_none() && adverse && so_far.open.is_some() {
            return Err(ServiceError::invalid("horen", "views_open"));
        }
        let Some(unheard) = input.unheard.as_ref().filter(|_| so_far.open.is_none()) else {
            return Ok(basis);
        };
        Ok(basis.with(Some(why_not(product, unheard)?)))
    }

    /// The mandate of the city for a product.
    pub(crate) fn mandate(
        &self,
        scope: &Scope,
        product: &Product,
    ) -> Result<domain::mandate::ProductMandate> {
        let city = self.catalog().city(scope.city).ok_or(ServiceError::NotFound)?;
        Ok(city.mandate.for_product(&product.id))
    }

    /// Makes the task of the second person, with the proposal that the first one saw.
    async fn to_second(
        &self,
        tx: &mut Tx,
        case: &Case,
        task: &Task,
        first: First,
        proposal: Option<ProposalId>,
    ) -> Result<()> {
        let now = self.now();
        let by: Person = first.by.clone();
        let payload = to_json(&Payload { first: Some(first), ..Payload::default() })?;
        tx.tasks().finish(task.id, task.version, Some(by.staff), now).await?.ok_or(ServiceError::NotFound)?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let second = NewTask {
            id: self.new_id(),
            case: case.id,
            kind: TaskKind::SecondReview,
            due: case.decide_by,
            reasons: &task.reasons,
            proposal,
            payload: &payload,
        };
        tx.tasks().create(second, now).await?;
        let mut record = self.record(tx, now);
        record.event(case.id, CaseEvent::SecondReview).await?;
        record.audit("second_person_asked", Some(case.id), json!({ "task": task.id })).await
    }
}

/// Why a decision cannot stand, at its field.
pub(super) fn refused(problem: DecisionProblem) -> ServiceError {
    let (field, code) = match problem {
        DecisionProblem::ReasonsMissing => ("redenen", "reasons"),
        DecisionProblem::WeighingMissing => ("weging", "weighing"),
        DecisionProblem::GrantMissing => ("bedrag", "amount"),
        DecisionProblem::NotHeard => ("horen", "views"),
        DecisionProblem::NotHere => return ServiceError::Conflict("this is not decided here"),
        DecisionProblem::SecondPersonMissing => return ServiceError::Conflict("a second person must agree"),
        DecisionProblem::SamePerson => return ServiceError::Forbidden("nobody approves their own work"),
    };
    ServiceError::Invalid(vec![InputProblem { field, code }])
}
