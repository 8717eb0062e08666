//! A member of staff holds a fact for something else than was found: sees first what that changes, and says why.

mod effect;
mod value;

use domain::cases::CaseStatus;
use domain::facts::{Certainty, Fact, FactDefinition, FactSnapshot, FactType};
use domain::forms::Form;
use domain::product::Product;
use domain::proposal::CITY_FACT;
use domain::tasks::TaskKind;
use domain::{CaseId, Localized, PersonId, Role, Scope, TaskId};
use serde_json::json;
use storage::{OwnerKind, TaskStatus, Tx};

use super::held::{DECIDERS, staff_with};
use super::settle::{Open, Settled};
use super::task::WHOLE;
use super::words::needed;
use crate::time::day_of;
use crate::views::{FactChanged, FactEffect, FactForm, FactInput, FactKind};
use crate::{Result, ServiceError, Services};

impl Services {
    /// One fact of the case of a task, with how it may be changed. Opening it leaves a row that the resident can read.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city, or no such fact that may be changed in it.
    pub async fn fact_form(&self, scope: &Scope, task: TaskId, name: &str) -> Result<FactForm> {
        let me = staff_with(scope, &[Role::Intake, Role::Reviewer, Role::TeamLead])?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let form = self.sent_form(&mut tx, case.id).await?;
        let definition = self.catalog().facts().get(name).ok_or(ServiceError::NotFound)?;
        let kind = kind_of(form, product, definition)
            .filter(|_| task.kind == TaskKind::Review)
            .ok_or(ServiceError::NotFound)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id));
        self.record(&mut tx, now).access(WHOLE, person, Some(case.id)).await?;
        let facts = tx.facts().latest(case.id).await?.map(|stored| stored.facts).unwrap_or_default();
        tx.commit().await?;
        let fact = facts.facts.get(name);
        let written = |value: &rules::Value| self.spoken(definition, value);
        let mine = task.status == TaskStatus::Claimed && task.assignee == Some(me.staff);
        Ok(FactForm {
            task: task.id,
            version: task.version,
            number: case.number.clone(),
            product: product.name.clone(),
            name: definition.name.clone(),
            label: definition.label.clone(),
            meaning: definition.meaning.clone(),
            kind,
            may_be_none: self.catalog().facts().is_nullable(name),
            claimed: fact.and_then(|fact| fact.claimed.as_ref()).map(written),
            verified: fact.and_then(|fact| fact.verified.as_ref()).map(written),
            register: fact.map_or(definition.register, |fact| fact.register),
            certainty: fact.map_or(Certainty::Unknown, |fact| fact.certainty),
            value: fact.and_then(Fact::value).cloned(),
            changed: fact.and_then(|fact| self.fact_changed(definition, fact)),
            may: mine && staff_with(scope, &DECIDERS).is_ok() && case.status.may_become(CaseStatus::Refused),
        })
    }

    /// What the rules would say if a fact were what is filled in. Nothing is kept.
    ///
    /// # Errors
    /// As [`Services::set_fact`], but no reason is needed.
    pub async fn try_fact(&self, scope: &Scope, input: &FactInput) -> Result<FactEffect> {
        let me = staff_with(scope, &DECIDERS)?;
        let (open, ready) = self.with_fact(scope, input, &me.name, "").await?;
        let now = self.propose(scope, open.product, &open.case, &open.facts)?;
        let definition = self.catalog().facts().get(&input.name).ok_or(ServiceError::NotFound)?;
        let value = ready.facts.facts.get(&input.name).and_then(Fact::value);
        let value = value.map(|value| self.spoken(definition, value)).unwrap_or_default();
        Ok(effect::effect(value, &now, &ready.proposal))
    }

    /// Holds a fact for what is filled in from now on, with the reason beside what was found, and makes a new proposal.
    ///
    /// # Errors
    /// Invalid when the value is none of this fact or the reason is missing; not found for what cannot be changed; stale when
    /// the task changed; a conflict when nothing is judged in this task now.
    pub async fn set_fact(&self, scope: &Scope, input: &FactInput) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let (reason, missing) = match needed(&input.reason, "reden") {
            Ok(reason) => (reason, Vec::new()),
            Err(ServiceError::Invalid(missing)) => (String::new(), missing),
            Err(other) => return Err(other),
        };
        // Both that are wrong are told at once.
        let ready = match self.with_fact(scope, input, &me.name, &reason).await {
            Err(ServiceError::Invalid(wrong)) => {
                return Err(ServiceError::Invalid([wrong, missing].concat()));
            }
            Ok(_) if !missing.is_empty() => return Err(ServiceError::Invalid(missing)),
            done => done?.1,
        };
        let detail = json!({ "task": input.task, "fact": input.name });
        self.keep_settled(scope, (input.task, input.version), ready, ("fact_changed", detail)).await
    }

    /// Takes back a change of a fact: what was found counts again.
    ///
    /// # Errors
    /// A conflict when nothing was changed or nothing is judged in this task now; stale when the task changed.
    pub async fn restore_fact(&self, scope: &Scope, task: TaskId, version: i64, name: &str) -> Result<()> {
        staff_with(scope, &DECIDERS)?;
        let open = self.to_settle(scope, task).await?;
        let mut facts = open.facts.clone();
        if !facts.restore(name) {
            return Err(ServiceError::Conflict("nothing was changed of this fact"));
        }
        let ready = self.settled(scope, &open, facts)?;
        let detail = json!({ "task": task, "fact": name });
        self.keep_settled(scope, (task, version), ready, ("fact_restored", detail)).await
    }

    /// The case with the fact as filled in.
    async fn with_fact(
        &self,
        scope: &Scope,
        input: &FactInput,
        by: &str,
        reason: &str,
    ) -> Result<(Open<'_>, Settled)> {
        let open = self.to_settle(scope, input.task).await?;
        let mut tx = self.parts().store.read(scope).await?;
        let form = self.sent_form(&mut tx, open.case.id).await?;
        drop(tx);
        let definition = self.catalog().facts().get(&input.name).ok_or(ServiceError::NotFound)?;
        let kind = kind_of(form, open.product, definition).ok_or(ServiceError::NotFound)?;
        let value = value::read(&kind, self.catalog().facts().is_nullable(&input.name), input)?;
        let at = self.now();
        let mut facts: FactSnapshot = open.facts.clone();
        let before = facts.facts.get(&input.name).cloned();
        facts.confirm(&input.name, value, at, day_of(at));
        facts.explain(&input.name, by, reason, before);
        let ready = self.settled(scope, &open, facts)?;
        Ok((open, ready))
    }

    /// The form on which a case was sent last.
    async fn sent_form(&self, tx: &mut Tx, case: CaseId) -> Result<&Form> {
        let submission = tx.submissions().latest(case).await?.ok_or(ServiceError::NotFound)?;
        self.form_of(&submission.form, &submission.form_version)
    }

    /// What was changed of a fact, for people.
    pub(super) fn fact_changed(&self, definition: &FactDefinition, fact: &Fact) -> Option<FactChanged> {
        let change = fact.changed.as_ref()?;
        let found: Option<Localized> =
            change.before.as_ref().and_then(Fact::value).map(|value| self.spoken(definition, value));
        Some(FactChanged { by: change.by.clone(), reason: change.reason.clone(), found })
    }
}

/// How a fact of a case of this product may be changed; none for what only the form of judgements asks, for the city that
/// decides, and for words of which nobody knows the others.
pub(super) fn kind_of(form: &Form, product: &Product, definition: &FactDefinition) -> Option<FactKind> {
    let name = definition.name.as_str();
    let law = product.law.as_ref()?;
    if name == CITY_FACT || law.judged.contains(&definition.name) {
        return None;
    }
    Some(match definition.fact_type {
        FactType::Boolean => FactKind::YesNo,
        FactType::Amount => FactKind::Amount,
        FactType::Number => FactKind::Number(definition.unit.clone()),
        FactType::Date => FactKind::Day,
        FactType::String => {
            let fields = form.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
            let mut known = fields.filter(|field| field.fact.as_deref() == Some(name));
            let options = known.find(|field| !field.options.is_empty())?.options.iter();
            FactKind::Choice(options.map(|one| (one.value.clone(), one.label.clone())).collect())
        }
    })
}
