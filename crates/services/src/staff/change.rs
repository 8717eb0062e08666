//! Stop, revise, withdraw or recover what was granted: a task that staff start from the case, and a decision of its own.

use chrono::NaiveDate;
use domain::change::{Change, ChangeGround, ChangeKind, ChangeProblem, Standing, Taken};
use domain::decision::{Decision, Motivation, Person, Proposal};
use domain::facts::{Certainty, FactSnapshot, Register};
use domain::hearing::{Heard, Unheard};
use domain::mandate::ProductMandate;
use domain::product::{Grants, Product};
use domain::tasks::TaskKind;
use domain::{Actor, CaseId, CityCode, Scope, TaskId};
use serde_json::json;
use storage::{Case, FactSnapshotId, NewTask, Task, Tx};

use super::confirm_second::refused_second;
use super::decide::refused;
use super::held::{DECIDERS, held, staff_with};
use super::words::{complete, limited};
use crate::shared::job::{CaseJob, VERIFY_AGAIN};
use crate::shared::payload::{FirstChange, Payload, Returned};
use crate::shared::record::to_json;
use crate::shared::standing::standing;
use crate::time::day_of;
use crate::views::{ChangeInput, ChangeShown, VerdictResult};
use crate::{Result, ServiceError, Services};

/// What the rules say for a change, made before any transaction that writes is open.
pub(crate) struct Computed {
    /// Of these facts.
    pub snapshot: FactSnapshotId,
    /// What they say.
    pub proposal: Proposal,
}

impl Services {
    /// Makes the task to change what was granted in a case, takes it, and has the registers asked what holds today; the one that is there already when there is one.
    ///
    /// # Errors
    /// Forbidden where the mandate gives the reader no change; a conflict where nothing stands that can be changed.
    pub async fn start_change(&self, scope: &Scope, case: CaseId) -> Result<TaskId> {
        let me = staff_with(scope, &DECIDERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let standing = standing(&mut tx, case.id).await?;
        let tasks = tx.tasks().list_of_case(case.id).await?;
        let open = |kind: TaskKind| tasks.iter().find(|task| task.kind == kind && task.done_at.is_none());
        if let Some(there) = open(TaskKind::Change).or_else(|| open(TaskKind::SecondReview)) {
            return Ok(there.id);
        }
        if tasks.iter().any(|task| task.kind.is_blind() && task.done_at.is_none()) {
            return Err(ServiceError::Conflict("a colleague judges it without seeing how it was decided"));
        }
        let standing = standing.ok_or(ServiceError::Conflict("nothing was granted that can be changed"))?;
        if !case.status.was_granted() {
            return Err(ServiceError::Conflict("nothing was granted that can be changed"));
        }
        let mandate = self.mandate(scope, product)?;
        if kinds(&scope.actor, product, &mandate, &standing).is_empty() {
            return Err(ServiceError::Forbidden("the mandate gives this to somebody else"));
        }
        let id = self.open_change(&mut tx, scope.city, &case).await?;
        tx.tasks().claim(id, 1, me.staff, now).await?.ok_or(ServiceError::NotFound)?;
        tx.commit().await?;
        Ok(id)
    }

    /// Makes the task to change what was granted, and has the registers asked what holds today.
    pub(super) async fn open_change(&self, tx: &mut Tx, city: CityCode, case: &Case) -> Result<TaskId> {
        let now = self.now();
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let id: TaskId = self.new_id();
        let due = self.views_by(city, day_of(now))?;
        let payload = to_json(&Payload::default())?;
        let task = NewTask {
            id,
            case: case.id,
            kind: TaskKind::Change,
            due,
            reasons: &[],
            proposal: None,
            payload: &payload,
        };
        tx.tasks().create(task, now).await?;
        let mut record = self.record(tx, now);
        record.audit("change_started", Some(case.id), json!({ "task": id })).await?;
        record.job(VERIFY_AGAIN, &CaseJob::of(case.id), Some(&format!("change:{id}")), now).await?;
        Ok(id)
    }

    /// Takes the decision, or sends it to a second person.
    ///
    /// # Errors
    /// Invalid, at its field, when something is missing or cannot be; forbidden outside the mandate; stale when the task changed;
    /// a conflict when nothing stands that can be changed so.
    pub async fn decide_change(&self, scope: &Scope, input: &ChangeInput) -> Result<VerdictResult> {
        let me = staff_with(scope, &DECIDERS)?;
        let reasons = limited(&input.reasons, "redenen")?;
        let weighing = limited(&input.weighing, "weging")?;
        complete([("redenen", "reasons", reasons.is_empty()), ("weging", "weighing", weighing.is_empty())])?;
        let computed = self.computed_for(scope, input).await?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        if task.kind != TaskKind::Change {
            return Err(ServiceError::Conflict("this task changes nothing"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let mandate = self.mandate(scope, product)?;
        if !in_mandate(&scope.actor, &mandate, input.kind) {
            return Err(ServiceError::Forbidden("the mandate gives this to somebody else"));
        }
        let standing = standing(&mut tx, case.id).await?;
        let standing = standing.ok_or(ServiceError::Conflict("nothing was granted that can be changed"))?;
        let ground = ground(product, input)?;
        let change = meant(input, &standing)?;
        change.check(&standing, day_of(now)).map_err(wrong)?;
        let heard = self.change_heard(&mut tx, &case, product, input).await?;
        let taken = Taken { change, ground };
        if mandate.change(input.kind).second_person {
            let (weighing, replaces) = (Some(weighing), standing.decision);
            let first = FirstChange { by: me, taken, reasons, weighing, heard, replaces, at: now };
            self.change_to_second(&mut tx, &case, &task, first).await?;
            tx.commit().await?;
            return Ok(VerdictResult::SentToSecond);
        }
        let why = Motivation::of(&reasons).weighed(&weighing);
        let decision = Decision::changing(taken, why, me, None, &mandate, heard).map_err(refused)?;
        self.send_change(&mut tx, case, product, &task, &standing, &decision, computed).await?;
        tx.commit().await?;
        Ok(VerdictResult::Decided)
    }

    /// The second pair of eyes on a change: agree, and it is sent with both names; or send it back.
    #[expect(
        clippy::too_many_arguments,
        reason = "the task, what the first person proposes, and what the second says"
    )]
    pub(super) async fn confirm_change(
        &self,
        mut tx: Tx,
        scope: &Scope,
        me: Person,
        task: Task,
        first: FirstChange,
        agree: bool,
        note: String,
    ) -> Result<VerdictResult> {
        if first.by.staff == me.staff {
            return Err(ServiceError::Forbidden("nobody approves their own work"));
        }
        let now = self.now();
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        if !agree {
            let returned =
                Payload { returned: Some(Returned { by: me.clone(), note }), ..Payload::default() };
            tx.tasks()
                .finish(task.id, task.version, Some(me.staff), now)
                .await?
                .ok_or(ServiceError::NotFound)?;
            self.change_task(&mut tx, &case, TaskKind::Change, task.due, &returned).await?;
            let mut record = self.record(&mut tx, now);
            record.audit("second_person_disagreed", Some(case.id), json!({ "task": task.id })).await?;
            tx.commit().await?;
            return Ok(VerdictResult::SentToSecond);
        }
        let mandate = self.mandate(scope, product)?;
        let standing = standing(&mut tx, case.id).await?;
        let standing = standing.filter(|standing| standing.decision == first.replaces);
        let standing = standing.ok_or(ServiceError::Conflict("another decision was taken since"))?;
        if first.taken.change.check(&standing, day_of(now)).is_err() {
            return Err(ServiceError::Conflict("it cannot be decided any more as the colleague proposed"));
        }
        if !note.is_empty() {
            tx.notes().add(self.new_id(), case.id, Some(task.id), &note, now).await?;
        }
        let FirstChange { by, taken, reasons, weighing, heard, .. } = first;
        let why = Motivation::of(&reasons).weighed(weighing.as_deref().unwrap_or_default());
        let decision =
            Decision::changing(taken, why, by, Some(me), &mandate, heard).map_err(refused_second)?;
        self.send_change(&mut tx, case, product, &task, &standing, &decision, None).await?;
        tx.commit().await?;
        Ok(VerdictResult::Decided)
    }

    async fn change_to_second(
        &self,
        tx: &mut Tx,
        case: &Case,
        task: &Task,
        first: FirstChange,
    ) -> Result<()> {
        let now = self.now();
        let by = first.by.staff;
        tx.tasks().finish(task.id, task.version, Some(by), now).await?.ok_or(ServiceError::NotFound)?;
        let payload = Payload { change: Some(first), ..Payload::default() };
        self.change_task(tx, case, TaskKind::SecondReview, task.due, &payload).await?;
        let mut record = self.record(tx, now);
        record.audit("second_person_asked", Some(case.id), json!({ "task": task.id })).await
    }

    async fn change_task(
        &self,
        tx: &mut Tx,
        case: &Case,
        kind: TaskKind,
        due: NaiveDate,
        payload: &Payload,
    ) -> Result<()> {
        let now = self.now();
        let payload = to_json(payload)?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let (id, reasons) = (self.new_id(), &[]);
        let task = NewTask { id, case: case.id, kind, due, reasons, proposal: None, payload: &payload };
        tx.tasks().create(task, now).await?;
        Ok(())
    }

    /// How the resident was heard since the last decision, or the ground why not that was chosen.
    async fn change_heard(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
        input: &ChangeInput,
    ) -> Result<Heard> {
        let so_far = self.heard_so_far(tx, case.id, None).await?;
        if so_far.open.is_some() {
            return Err(ServiceError::invalid("horen", "views_open"));
        }
        if let Some(heard) = so_far.heard {
            return Ok(heard);
        }
        let unheard = input.unheard.as_ref().ok_or_else(|| ServiceError::invalid("horen", "views"))?;
        why_not(product, unheard)
    }

    /// What the rules say from the first day of a revision on, with the facts that are known.
    async fn computed_for(&self, scope: &Scope, input: &ChangeInput) -> Result<Option<Computed>> {
        let (ChangeKind::Revise, Some(from)) = (input.kind, input.from) else { return Ok(None) };
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(input.task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.facts().latest(case.id).await?;
        drop(tx);
        let Some(stored) = stored else { return Ok(None) };
        let product = self.product_of(scope, &case.product)?;
        let proposal = self.computed_on(scope, product, &case, &stored.facts, from);
        Ok(proposal.map(|proposal| Computed { snapshot: stored.id, proposal }))
    }

    /// What the law of a day says with these facts; none where no law is computed or it fails.
    fn computed_on(
        &self,
        scope: &Scope,
        product: &Product,
        case: &Case,
        facts: &FactSnapshot,
        day: NaiveDate,
    ) -> Option<Proposal> {
        let case = Case { reference_date: day, ..case.clone() };
        let proposal = product.law.as_ref().and_then(|_| self.propose(scope, product, &case, facts).ok());
        proposal.filter(|proposal| proposal.amount.is_some())
    }

    /// What the task shows of what can be changed.
    pub(super) async fn change_shown(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        (task, case): (&Task, &Case),
        facts: Option<&FactSnapshot>,
    ) -> Result<Option<ChangeShown>> {
        let Some(standing) = standing(tx, case.id).await? else { return Ok(None) };
        let product = self.product_of(scope, &case.product)?;
        let mandate = self.mandate(scope, product)?;
        let kinds = kinds(&scope.actor, product, &mandate, &standing);
        let computed = facts
            .filter(|_| kinds.iter().any(|(kind, _)| *kind == ChangeKind::Revise))
            .and_then(|facts| self.computed_on(scope, product, case, facts, self.today()));
        let (asked_at, silent) = match tx.facts().latest(case.id).await? {
            Some(stored) if stored.taken_at >= task.created_at => {
                (Some(stored.taken_at), silent(&stored.facts))
            }
            _ => (None, Vec::new()),
        };
        let grounds = product.changes.clone();
        Ok(Some(ChangeShown { standing, kinds, grounds, computed, asked_at, silent }))
    }

    /// Whether the reader may start a change of what was granted in a case.
    pub(super) async fn may_change(&self, tx: &mut Tx, scope: &Scope, case: &Case) -> Result<bool> {
        if staff_with(scope, &DECIDERS).is_err() || !case.status.was_granted() {
            return Ok(false);
        }
        let Some(standing) = standing(tx, case.id).await? else { return Ok(false) };
        let product = self.product_of(scope, &case.product)?;
        let mandate = self.mandate(scope, product)?;
        Ok(!kinds(&scope.actor, product, &mandate, &standing).is_empty())
    }
}

/// The facts on which the last decision that rests on facts was taken.
pub(super) async fn facts_decided_on(tx: &mut Tx, case: CaseId) -> Result<Option<FactSnapshot>> {
    let decisions = tx.decisions().list(case).await?;
    let Some(proposal) = decisions.iter().rev().find_map(|decision| decision.proposal_id) else {
        return Ok(None);
    };
    let Some(proposal) = tx.proposals().get(proposal).await? else { return Ok(None) };
    Ok(tx.facts().get(proposal.snapshot_id).await?.map(|stored| stored.facts))
}

/// The registers that did not answer.
fn silent(facts: &FactSnapshot) -> Vec<Register> {
    let silent = facts.facts.values().filter(|fact| fact.certainty == Certainty::Unavailable);
    let found: std::collections::BTreeSet<Register> = silent.map(|fact| fact.register).collect();
    found.into_iter().collect()
}

/// The ground why somebody is not heard, with its reason.
///
/// # Errors
/// Invalid when it does not fit the product or the reason is missing.
pub(super) fn why_not(product: &Product, (ground, reason): &(Unheard, String)) -> Result<Heard> {
    if *ground == Unheard::Undoable && product.grants != Grants::Money {
        return Err(ServiceError::invalid("horen", "views_money"));
    }
    let reason = limited(reason, "horen_reden")?;
    if reason.is_empty() {
        return Err(ServiceError::invalid("horen_reden", "views_reason"));
    }
    Ok(Heard::Not { ground: *ground, reason })
}

/// What somebody may do with what stands, and whether a second person must agree.
fn kinds(
    actor: &Actor,
    product: &Product,
    mandate: &ProductMandate,
    standing: &Standing,
) -> Vec<(ChangeKind, bool)> {
    ChangeKind::ALL
        .into_iter()
        .filter(|kind| product.changes.iter().any(|ground| ground.kind == *kind))
        .filter(|kind| in_mandate(actor, mandate, *kind) && standing.may(*kind))
        .map(|kind| (kind, mandate.change(kind).second_person))
        .collect()
}

fn in_mandate(actor: &Actor, mandate: &ProductMandate, kind: ChangeKind) -> bool {
    mandate.change(kind).by.iter().any(|role| actor.has_role(*role))
}

/// The rule of the product that was chosen, for this kind of change.
fn ground(product: &Product, input: &ChangeInput) -> Result<ChangeGround> {
    let chosen = input.ground.and_then(|place| product.changes.get(place));
    let fits = chosen.filter(|ground| ground.kind == input.kind);
    fits.cloned().ok_or_else(|| ServiceError::invalid("grond", "ground"))
}

/// The change that was typed.
fn meant(input: &ChangeInput, standing: &Standing) -> Result<Change> {
    let from = input.from.ok_or_else(|| ServiceError::invalid("vanaf", "date"))?;
    let amount = || input.amount.ok_or_else(|| ServiceError::invalid("bedrag", "amount"));
    Ok(match input.kind {
        ChangeKind::Stop => Change::Stop { from },
        ChangeKind::Withdraw => Change::Withdraw { from },
        ChangeKind::Revise => Change::Revise { amount: amount()?, per: standing.grant.per, from },
        ChangeKind::Recover => Change::Recover {
            amount: amount()?,
            from,
            until: input.until.ok_or_else(|| ServiceError::invalid("tot", "date"))?,
            counted: input.counted.ok_or_else(|| ServiceError::invalid("telling", "choose"))?,
            plan: input.plan.ok_or_else(|| ServiceError::invalid("regeling", "plan"))?,
        },
    })
}

/// Why a change cannot be, at its field.
const fn wrong_at(problem: ChangeProblem) -> Option<(&'static str, &'static str)> {
    Some(match problem {
        ChangeProblem::Amount => ("bedrag", "amount"),
        ChangeProblem::Part => ("per_maand", "amount"),
        ChangeProblem::BeforeGrant => ("vanaf", "before_grant"),
        ChangeProblem::StopInThePast => ("vanaf", "stop_past"),
        ChangeProblem::Period => ("tot", "period"),
        ChangeProblem::NotRunning => return None,
    })
}

fn wrong(problem: ChangeProblem) -> ServiceError {
    match wrong_at(problem) {
        Some((field, code)) => ServiceError::invalid(field, code),
        None => ServiceError::Conflict("nothing runs that can be changed so"),
    }
}
