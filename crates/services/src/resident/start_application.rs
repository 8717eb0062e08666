//! Starting an application: what the registers know is filled in beforehand.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::facts::FactSnapshot;
use domain::forms::{Answers, Form, FormRole, Known};
use domain::precheck::answered;
use domain::product::Product;
use domain::{Actor, CompanyId, DraftId, PersonId, Scope};
use integrations::Bsn;
use integrations::registers::{CallOutcome, CallRecord, Consultation, RegisterCall, RegisterError};
use rules::Value;
use serde_json::json;
use storage::NewDraft;

use super::draft::DraftState;
use super::known::KnownAtStart;
use super::running::{open_cases, open_drafts};
use crate::shared::dossier::{self, About};
use crate::shared::record::to_json;
use crate::shared::registers::write_calls;
use crate::shared::snapshot::snapshot;
use crate::{Result, ServiceError, Services};

/// How long the business register may take; longer is the same as no answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The answer to a second application where one may not have several.
const RUNS: ServiceError = ServiceError::Conflict("a case about this is open");

impl Services {
    /// Starts an application for a product, or gives the open one. The moment of the first start is the
    /// day of the notification (melding) and is kept. A draft that is open goes before a case: somebody who may have
    /// several goes on with what they began.
    ///
    /// Registers are asked before the transaction. One that does not answer leaves its fields empty. `check` holds
    /// the inputs of the benefit check, when the visitor takes those along; they fill in what
    /// neither registers nor earlier answers say, also in an application that is open already.
    ///
    /// # Errors
    /// Not found when the city does not offer the product to this kind of actor; a conflict when a case about it is open
    /// and one may not have several ([`Self::running`] tells which).
    pub async fn start_application(
        &self,
        scope: &Scope,
        product: &str,
        check: &[(String, String)],
    ) -> Result<DraftId> {
        let product = self.startable(scope, product)?;
        let (open, runs) = {
            let mut tx = self.parts().store.read(scope).await?;
            let open = open_drafts(&mut tx, product).await?.first().map(|draft| draft.id);
            (open, !product.several && !open_cases(&mut tx, product).await?.is_empty())
        };
        if let Some(open) = open {
            self.change_draft(scope, open, |draft| {
                draft.state.from_check |= self.carry(draft.form, &mut draft.state.answers, check);
                Ok(())
            })
            .await?;
            return Ok(open);
        }
        if runs {
            return Err(RUNS);
        }
        self.new_draft(scope, product, "", check).await
    }

    /// A new draft for a product, filled in with what is known; or the open one in this slot.
    pub(super) async fn new_draft(
        &self,
        scope: &Scope,
        product: &Product,
        slot: &str,
        check: &[(String, String)],
    ) -> Result<DraftId> {
        let form = self
            .catalog()
            .form(&product.form, None)
            .ok_or_else(|| ServiceError::Catalog(format!("form {} is gone", product.form)))?;
        if !role_of(&scope.actor).is_some_and(|role| form.who.contains(&role)) {
            return Err(ServiceError::NotFound);
        }
        let (mut known, calls) = match scope.actor {
            Actor::Resident { person, .. } => self.known_of_resident(scope, person, product, form).await?,
            Actor::Company { company, .. } => self.known_of_company(scope, company, form).await?,
            _ => return Err(ServiceError::NotFound),
        };
        let mut tx = self.parts().store.read(scope).await?;
        let choices = &mut known.known.choices;
        choices.insert(Known::DECISIONS.to_owned(), self.decisions_to_choose(&mut tx, form).await?);
        choices.insert(Known::CASES.to_owned(), self.cases_to_choose(&mut tx, form).await?);
        drop(tx);
        let mut state = self.first_answers(form, &known, check);
        self.offer(scope, form, &mut state).await?;
        self.make_draft(scope, (product, slot), form, &known, &state, &calls).await
    }

    /// What is filled in beforehand: what registers know, then what the benefit check said.
    fn first_answers(&self, form: &Form, known: &KnownAtStart, check: &[(String, String)]) -> DraftState {
        let mut answers = Answers::default();
        form.prefill(&mut answers, &known.known);
        let from_check = self.carry(form, &mut answers, check);
        DraftState { answers, from_check, ..DraftState::default() }
    }

    /// Fills in what the benefit check said, where nothing is known or answered; whether something was.
    fn carry(&self, form: &Form, answers: &mut Answers, check: &[(String, String)]) -> bool {
        let (asked, today) = (self.catalog().precheck_form(), self.today());
        form.carry(answers, asked, &answered(asked, check, today), today)
    }

    async fn make_draft(
        &self,
        scope: &Scope,
        (product, slot): (&Product, &str),
        form: &Form,
        known: &KnownAtStart,
        state: &DraftState,
        calls: &[CallRecord],
    ) -> Result<DraftId> {
        let state = to_json(state)?;
        let known_facts = to_json(known)?;
        let now = self.now();
        let new = NewDraft {
            id: self.new_id(),
            product: &product.id,
            slot,
            form: &form.id,
            form_version: &form.version,
            answers: &state,
            known_facts: &known_facts,
            expires_at: self.draft_kept_until(scope, now),
            corrects: None,
        };
        let mut tx = self.parts().store.begin(scope).await?;
        let draft = tx.drafts().start(new, now).await?;
        // Looked at after the draft is written: a draft that is sent at this moment has become its case by now.
        let runs = draft.id == new.id && !product.several && !open_cases(&mut tx, product).await?.is_empty();
        if runs {
            tx.drafts().delete(draft.id).await?;
        }
        let mut record = self.record(&mut tx, now);
        // The registers were asked whichever of two clicks made the draft; each call leaves its row.
        write_calls(&mut record, calls, scope.person(), None).await?;
        if draft.id == new.id && !runs {
            let detail = json!({ "draft": draft.id, "product": product.id, "form_version": form.version });
            record.audit("draft_started", None, detail).await?;
        }
        tx.commit().await?;
        if runs { Err(RUNS) } else { Ok(draft.id) }
    }

    async fn known_of_resident(
        &self,
        scope: &Scope,
        person: PersonId,
        product: &Product,
        form: &Form,
    ) -> Result<(KnownAtStart, Vec<CallRecord>)> {
        let bsn = self.bsn_of(scope, person).await?;
        let plan = self.plan_for_form(scope, product, form);
        let answers = self.consult(&bsn, &plan).await;
        let facts = self.facts_of(scope, product, &answers, &plan);
        let dossier = {
            let mut tx = self.parts().store.read(scope).await?;
            let earlier = tx.cases().list_own().await?;
            let (reported, applied, follows) = (plan.today, plan.today, product.follows.as_deref());
            let about = About { case: None, reported, applied, at: plan.at, follows };
            dossier::facts(&mut tx, self.catalog(), &earlier, about).await?
        };
        let facts = snapshot(self.catalog().facts(), BTreeMap::new(), facts, dossier, plan.at);
        let partner = partner_of(&answers, &facts).map(|bsn| self.hash_of(scope.city, bsn));
        let known = KnownAtStart { partner, ..KnownAtStart::of_resident(&answers, facts, form) };
        Ok((known, answers.calls))
    }

    async fn known_of_company(
        &self,
        scope: &Scope,
        company: CompanyId,
        form: &Form,
    ) -> Result<(KnownAtStart, Vec<CallRecord>)> {
        let row = {
            let mut tx = self.parts().store.read(scope).await?;
            tx.companies().get(company).await?.ok_or(ServiceError::NotFound)?
        };
        let (answer, call) = self.ask_company(scope, &row.kvk).await;
        let known = KnownAtStart::of_company(answer.as_ref(), &row.kvk, &row.name, form);
        Ok((known, vec![call]))
    }

    /// What the business register says about a number; none when it does not answer or does not know it.
    pub(super) async fn ask_company(
        &self,
        scope: &Scope,
        kvk: &str,
    ) -> (Option<integrations::registers::Company>, CallRecord) {
        let call = RegisterCall {
            register: domain::facts::Register::Kvk,
            purpose: scope.purpose,
            what: "company",
            asked_at: self.now(),
        };
        let answer =
            tokio::time::timeout(PATIENCE, self.parts().ports.registers.company.company(&call, kvk)).await;
        match answer.unwrap_or(Err(RegisterError::Timeout)) {
            Ok(answer) => (Some(answer.value), CallRecord { call, outcome: CallOutcome::Answered }),
            Err(problem) => (None, CallRecord { call, outcome: CallOutcome::Failed(problem) }),
        }
    }
}

/// In which role somebody fills in a form.
const fn role_of(actor: &Actor) -> Option<FormRole> {
    match actor {
        Actor::Resident { .. } => Some(FormRole::Resident),
        Actor::Company { .. } => Some(FormRole::Company),
        Actor::Visitor | Actor::Staff { .. } | Actor::System => None,
    }
}

/// The number of the partner, when the person register is sure that there is one and knows it.
fn partner_of<'a>(answers: &'a Consultation, facts: &FactSnapshot) -> Option<&'a Bsn> {
    let has = facts.facts.get("heeft_partner").filter(|fact| fact.certainty.is_sure())?;
    if has.verified != Some(Value::Bool(true)) {
        return None;
    }
    let Some(Ok(answer)) = &answers.person else { return None };
    answer.value.partner.as_ref()?.bsn.as_ref()
}
