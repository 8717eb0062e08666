//! Applies the rules: the system grants where it may; everything else becomes a task for a person.

use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::{Decision, MachineContext, MachineGrant, Proposal};
use domain::facts::{Certainty, Fact};
use domain::product::{Audience, Product, ProductKind};
use domain::tasks::{ReviewReason, TaskKind};
use domain::terms::advance_dates;
use domain::{CaseId, Cents, Scope};
use rules::Value;
use serde_json::json;
use storage::{Case, FactSnapshotId, Job, NewTask, ProposalId, StoredFacts, StoredProposal, Tx};

use crate::shared::job::CaseJob;
use crate::shared::record::from_json;
use crate::shared::rule_stops::rules_stopped;
use crate::shared::signature::is_judged;
use crate::shared::terms;
use crate::shared::wrote::wrote;
use crate::time::day_of;
use crate::views::SignatureView;
use crate::{Result, ServiceError, Services, purpose};

/// The fact that says in which municipality somebody lives.
const HOME_FACT: &str = "woongemeente_code";

/// What the rules say about one version of a case with one snapshot of its facts.
struct Evaluated {
    version: i64,
    snapshot: FactSnapshotId,
    proposed: Result<Proposal>,
}

/// Whether a law is computed for this product.
fn computed(product: &Product) -> bool {
    product.law.is_some() && product.ends_in_decision()
}

impl Services {
    /// The job `decide`. What was checked before a correction is decided by nobody: the check of the correction brings a
    /// job of its own.
    pub(super) async fn run_decide(&self, job: &Job) -> Result<()> {
        let CaseJob { case, submission } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::DECIDE);
        let ready = self.evaluated(&scope, case).await?;
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let latest = tx.submissions().latest(case.id).await?.map(|sent| sent.id);
        let is_old = submission.is_some() && submission != latest;
        if !case.status.is_closed() && !is_old {
            let product = self.product_of(&scope, &case.product)?;
            let facts = tx.facts().latest(case.id).await?;
            let elsewhere = self.lives_elsewhere(&mut tx, &case, product, facts.as_ref()).await?;
            match (elsewhere, facts.filter(|_| computed(product))) {
                (Some(municipality), _) => {
                    let reasons = [ReviewReason::LivesElsewhere { municipality }];
                    self.to_person(&mut tx, &case, TaskKind::Forward, &reasons, None).await?;
                }
                (None, Some(facts)) => {
                    self.apply_rules(&mut tx, &scope, case, product, &facts, ready).await?
                }
                (None, None) => {
                    let kind = product.first_task();
                    let always = [ReviewReason::AlwaysByPerson];
                    let reasons = if kind == TaskKind::Review { &always[..] } else { &[] };
                    self.to_person(&mut tx, &case, kind, reasons, None).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// The rules over the case as it is now, before any transaction is open: the one writer of SQLite is not held while
    /// they run.
    async fn evaluated(&self, scope: &Scope, case: CaseId) -> Result<Option<Evaluated>> {
        let mut tx = self.parts().store.read(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let facts = tx.facts().latest(case.id).await?;
        drop(tx);
        let product = self.product_of(scope, &case.product)?;
        let facts = facts.filter(|_| computed(product) && !case.status.is_closed());
        Ok(facts.map(|facts| Evaluated {
            version: case.version,
            snapshot: facts.id,
            proposed: self.propose(scope, product, &case, &facts.facts),
        }))
    }

    /// The municipality in which an applicant lives, when the person register says that it is another one than this and
    /// nobody judged yet that the case stays here.
    ///
    /// Only for what one asks for: a report, an objection or a complaint is about this city wherever one lives.
    async fn lives_elsewhere(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
        facts: Option<&StoredFacts>,
    ) -> Result<Option<String>> {
        if product.kind != ProductKind::Application || product.audience != Audience::Resident {
            return Ok(None);
        }
        let home = facts.and_then(|stored| stored.facts.facts.get(HOME_FACT));
        let home = home.filter(|fact| fact.certainty == Certainty::Verified).and_then(Fact::value);
        let Some(Value::Text(home)) = home.filter(|home| **home != Value::Text(tx.scope().city.gm())) else {
            return Ok(None);
        };
        let tasks = tx.tasks().list_of_case(case.id).await?;
        let is_judged = tasks.iter().any(|task| task.kind == TaskKind::Forward && task.done_at.is_some());
        Ok((!is_judged).then(|| home.clone()))
    }

    async fn apply_rules(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        case: Case,
        product: &Product,
        facts: &StoredFacts,
        ready: Option<Evaluated>,
    ) -> Result<()> {
        let now = self.now();
        let proposed = match ready.filter(|ready| ready.version == case.version && ready.snapshot == facts.id)
        {
            Some(ready) => ready.proposed,
            // Case or facts changed in between.
            None => self.propose(scope, product, &case, &facts.facts),
        };
        let proposal = match proposed {
            Ok(proposal) => proposal,
            Err(problem) => {
                tracing::error!(case = %case.id, error = &problem as &dyn std::error::Error, "the rules failed");
                return self.to_person(tx, &case, TaskKind::Review, &[ReviewReason::RulesFailed], None).await;
            }
        };
        let id: ProposalId = self.new_id();
        tx.proposals().add(id, case.id, facts.id, &proposal, now).await?;
        let city = self.catalog().city(scope.city).ok_or(ServiceError::NotFound)?;
        let mandate = city.mandate.for_product(&product.id);
        let signature = self.signature(tx, case.id).await?;
        let waits = case.status == CaseStatus::WaitingPartner
            && matches!(signature, Some(SignatureView::Waiting { .. }))
            && !is_judged(tx, case.id).await?;
        let context = MachineContext {
            facts: &facts.facts,
            mandate: &mandate,
            bound_power: product.law.as_ref().is_some_and(|law| law.bound_power.is_some()),
            signed: signature.as_ref().is_none_or(SignatureView::is_signed),
            special_circumstances: case.special_circumstances,
            stopped: rules_stopped(tx, product).await?,
            wrote: wrote(tx, case.id).await?,
        };
        let reasons = match MachineGrant::check(&proposal, context) {
            Ok(grant) if case.status == CaseStatus::Checking => {
                let stored =
                    StoredProposal { id, case_id: case.id, snapshot_id: facts.id, proposal, made_at: now };
                let (granted, of) = (grant.grant().clone(), case.id);
                let decision = Decision::by_machine(grant);
                let sent = self.send_decision(tx, case, product, &decision, Some(&stored)).await?;
                return self.draw_sample(tx, of, &product.id, (sent, &granted), &mandate).await;
            }
            // A person already looks at it: they decide.
            Ok(_) => vec![ReviewReason::AlwaysByPerson],
            // Only the signature is missing, and there is time: the check after it grants.
            Err(reasons) if waits && reasons == [ReviewReason::NotSigned] => return Ok(()),
            Err(reasons) => reasons,
        };
        self.to_person(tx, &case, TaskKind::Review, &reasons, Some(id)).await?;
        self.plan_advance(tx, &case, product, &proposal, id).await
    }

    /// Makes the task, once; the case is then with a person.
    pub(super) async fn to_person(
        &self,
        tx: &mut Tx,
        case: &Case,
        kind: TaskKind,
        reasons: &[ReviewReason],
        proposal: Option<ProposalId>,
    ) -> Result<()> {
        let now = self.now();
        let waiting = tx.tasks().list_of_case(case.id).await?;
        let judged: Vec<TaskKind> = waiting
            .iter()
            .filter(|task| task.done_at.is_none() && task.kind.judges())
            .map(|task| task.kind)
            .collect();
        for kind in judged.iter().filter(|kind| **kind != TaskKind::Forward) {
            // Somebody looks at it already. Their page is old now: the new version makes them see the new
            // proposal, and the day if it moved, before they act.
            tx.tasks().set_due(case.id, *kind, case.decide_by, now).await?;
        }
        if !judged.is_empty() {
            tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
            return Ok(());
        }
        let payload = json!({});
        // Sending on is done at once (Awb 2:3).
        let due = if kind == TaskKind::Forward { day_of(now) } else { case.decide_by };
        let task =
            NewTask { id: self.new_id(), case: case.id, kind, due, reasons, proposal, payload: &payload };
        if tx.tasks().create(task, now).await? {
            let mut record = self.record(tx, now);
            record.event(case.id, CaseEvent::TaskCreated).await?;
            record.audit("task_created", Some(case.id), json!({ "kind": kind, "reasons": reasons })).await?;
        }
        if matches!(case.status, CaseStatus::Received | CaseStatus::Checking) {
            let with_person =
                tx.cases().change_status(case.id, case.version, CaseStatus::InProgress, now).await?;
            with_person.ok_or(ServiceError::NotFound)?;
        } else {
            tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        }
        Ok(())
    }

    /// The advance of Participatiewet 52 as a dated task, where the law knows one.
    async fn plan_advance(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
        proposal: &Proposal,
        id: ProposalId,
    ) -> Result<()> {
        if product.law.as_ref().is_none_or(|law| law.advance_amount.is_none()) {
            return Ok(());
        }
        let mut advances = tx.tasks().list_of_case(case.id).await?;
        advances.retain(|task| task.kind == TaskKind::Advance);
        if advances.iter().any(|task| task.done_at.is_none()) {
            return Ok(());
        }
        // A term that moved may have room for one more after the last that was finished.
        let last = advances.iter().map(|task| task.due).max();
        let received = day_of(case.received_at);
        let dates = advance_dates(received, case.decide_by, self.law()).map_err(terms::silent)?;
        let Some(due) = dates.into_iter().map(|day| day.due).find(|due| last.is_none_or(|last| *due > last))
        else {
            return Ok(());
        };
        let payload = json!({ "advance": proposal.advance.map(|Cents(cents)| cents) });
        let kind = TaskKind::Advance;
        let task = NewTask {
            id: self.new_id(),
            case: case.id,
            kind,
            due,
            reasons: &[],
            proposal: Some(id),
            payload: &payload,
        };
        tx.tasks().create(task, self.now()).await?;
        Ok(())
    }
}
