//! Asking the registers what one application needs, and keeping what was asked.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use domain::facts::Register;

use super::{
    Answer, Assets, AssetsRegister, CompanyRegister, Detention, DetentionRegister, IncomeHistory,
    IncomeRegister, Period, Person, PersonRegister, RegisterCall, RegisterError, Study, StudyRegister,
};
use crate::Bsn;

/// How long a register may take. Longer is a timeout; the case then goes to a person.
const PATIENCE: Duration = Duration::from_secs(10);

/// The registers of this installation.
#[derive(Clone)]
pub struct Registers {
    /// Person register.
    pub person: Arc<dyn PersonRegister>,
    /// Income register.
    pub income: Arc<dyn IncomeRegister>,
    /// Assets.
    pub assets: Arc<dyn AssetsRegister>,
    /// Study.
    pub study: Arc<dyn StudyRegister>,
    /// Detention.
    pub detention: Arc<dyn DetentionRegister>,
    /// Companies.
    pub company: Arc<dyn CompanyRegister>,
}

/// What to ask: no more than the product needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Which registers.
    pub registers: BTreeSet<Register>,
    /// How many whole months of income before this month.
    pub months: u16,
    /// Today, a civil day in the Netherlands.
    pub today: NaiveDate,
    /// The moment of asking.
    pub at: DateTime<Utc>,
    /// To what end, as the access log shows it.
    pub purpose: &'static str,
}

/// An answer, or why there is none; none if it was not asked.
pub type Asked<T> = Option<Result<Answer<T>, RegisterError>>;

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallOutcome {
    /// With an answer.
    Answered,
    /// Without.
    Failed(RegisterError),
}

/// A call and how it ended: one row of the access log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallRecord {
    /// The call.
    pub call: RegisterCall,
    /// How it ended.
    pub outcome: CallOutcome,
}

/// What the registers said about one applicant and their partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consultation {
    /// Who it is.
    pub person: Asked<Person>,
    /// Their income.
    pub income: Asked<IncomeHistory>,
    /// Their partner's income.
    pub partner_income: Asked<IncomeHistory>,
    /// What they own and owe.
    pub assets: Asked<Assets>,
    /// What their partner owns and owes.
    pub partner_assets: Asked<Assets>,
    /// What they study and studied.
    pub study: Asked<Study>,
    /// What their partner studies and studied.
    pub partner_study: Asked<Study>,
    /// Whether they are detained.
    pub detention: Asked<Detention>,
    /// Every call, in order, for the access log.
    pub calls: Vec<CallRecord>,
}

impl Registers {
    /// Asks what `plan` says about the person with this number: the person register first, as it names
    /// the partner, then the others side by side. Never fails as a whole.
    pub async fn consult(&self, plan: &Plan, bsn: &Bsn) -> Consultation {
        let period = Period::months_before(plan.today, plan.months);
        let person = self.ask_person(plan, bsn).await;
        let partner = match &person {
            Some(Ok(answer)) => answer.value.partner.as_ref().map(|partner| partner.bsn.clone()),
            _ => None,
        };
        let partner = partner.as_ref();
        let (income, assets, study, detention) = tokio::join!(
            ask(
                plan,
                Register::Polis,
                |call| async move { self.income.income(&call, bsn, period).await },
                "income"
            ),
            ask(
                plan,
                Register::Bank,
                |call| async move { self.assets.assets(&call, bsn, plan.today).await },
                "assets"
            ),
            ask(plan, Register::Duo, |call| async move { self.study.study(&call, bsn).await }, "study"),
            ask(
                plan,
                Register::Dji,
                |call| async move { self.detention.detention(&call, bsn).await },
                "detention"
            ),
        );
        let (partner_income, partner_assets, partner_study) = tokio::join!(
            ask_partner(
                plan,
                Register::Polis,
                partner,
                |call, bsn| async move { self.income.income(&call, &bsn, period).await },
                "income_partner",
            ),
            ask_partner(
                plan,
                Register::Bank,
                partner,
                |call, bsn| async move { self.assets.assets(&call, &bsn, plan.today).await },
                "assets_partner",
            ),
            ask_partner(
                plan,
                Register::Duo,
                partner,
                |call, bsn| async move { self.study.study(&call, &bsn).await },
                "study_partner",
            ),
        );
        let mut calls = Vec::new();
        record(&mut calls, plan, Register::Brp, "person", &person);
        record(&mut calls, plan, Register::Polis, "income", &income);
        record(&mut calls, plan, Register::Polis, "income_partner", &partner_income);
        record(&mut calls, plan, Register::Bank, "assets", &assets);
        record(&mut calls, plan, Register::Bank, "assets_partner", &partner_assets);
        record(&mut calls, plan, Register::Duo, "study", &study);
        record(&mut calls, plan, Register::Duo, "study_partner", &partner_study);
        record(&mut calls, plan, Register::Dji, "detention", &detention);
        Consultation {
            person,
            income,
            partner_income,
            assets,
            partner_assets,
            study,
            partner_study,
            detention,
            calls,
        }
    }

    async fn ask_person(&self, plan: &Plan, bsn: &Bsn) -> Asked<Person> {
        ask(plan, Register::Brp, |call| async move { self.person.person(&call, bsn).await }, "person").await
    }
}

/// Asks one register about the partner, if there is one. A partner without a number cannot be asked
/// about; that is not the same as nothing found.
async fn ask_partner<T, F: Future<Output = Result<Answer<T>, RegisterError>>>(
    plan: &Plan,
    register: Register,
    partner: Option<&Option<Bsn>>,
    question: impl FnOnce(RegisterCall, Bsn) -> F,
    what: &'static str,
) -> Asked<T> {
    match partner? {
        Some(bsn) => ask(plan, register, |call| question(call, bsn.clone()), what).await,
        None => plan.registers.contains(&register).then_some(Err(RegisterError::NotFound)),
    }
}

/// Asks one register within its time, if the plan has it.
async fn ask<T, F: Future<Output = Result<Answer<T>, RegisterError>>>(
    plan: &Plan,
    register: Register,
    question: impl FnOnce(RegisterCall) -> F,
    what: &'static str,
) -> Asked<T> {
    if !plan.registers.contains(&register) {
        return None;
    }
    let call = RegisterCall { register, purpose: plan.purpose, what, asked_at: plan.at };
    let answer = tokio::time::timeout(PATIENCE, question(call)).await;
    Some(answer.unwrap_or(Err(RegisterError::Timeout)))
}

fn record<T>(
    calls: &mut Vec<CallRecord>,
    plan: &Plan,
    register: Register,
    what: &'static str,
    asked: &Asked<T>,
) {
    let outcome = match asked {
        None => return,
        Some(Ok(_)) => CallOutcome::Answered,
        Some(Err(problem)) => CallOutcome::Failed(*problem),
    };
    let call = RegisterCall { register, purpose: plan.purpose, what, asked_at: plan.at };
    calls.push(CallRecord { call, outcome });
}
