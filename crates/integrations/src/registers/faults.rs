//! Registers that fail on command, for tests of what happens then.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use chrono::{Days, NaiveDate};
use domain::Cents;
use domain::facts::Register;
use serde::Deserialize;

use super::{
    Answer, Assets, AssetsRegister, Company, CompanyRegister, Detention, DetentionRegister, IncomeHistory,
    IncomeRegister, Period, Person, PersonRegister, RegisterCall, RegisterError, Registers, Study,
    StudyRegister,
};
use crate::Bsn;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The register cannot be reached.
    Unavailable,
    /// It takes too long.
    Timeout,
    /// It does not know the person.
    NotFound,
    /// Its data is this many days older.
    Stale(u16),
    /// It says something else than before: another household, another income, another study.
    Conflicting,
}

/// The faults that are on, per register. Clones share the same switches.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<BTreeMap<Register, Fault>>>);

impl Faults {
    /// Switches a fault on.
    pub fn set(&self, register: Register, fault: Fault) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(register, fault);
    }

    /// Switches the fault of a register off.
    pub fn clear(&self, register: Register) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&register);
    }

    fn of(&self, register: Register) -> Option<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&register).copied()
    }

    fn apply<T>(
        &self,
        register: Register,
        answer: Result<Answer<T>, RegisterError>,
        conflict: impl FnOnce(&mut T),
    ) -> Result<Answer<T>, RegisterError> {
        match self.of(register) {
            Some(fault) => fault.apply(answer, conflict),
            None => answer,
        }
    }
}

impl Fault {
    /// The answer with this fault in it.
    pub(crate) fn apply<T>(
        self,
        answer: Result<Answer<T>, RegisterError>,
        conflict: impl FnOnce(&mut T),
    ) -> Result<Answer<T>, RegisterError> {
        match self {
            Self::Unavailable => Err(RegisterError::Unavailable),
            Self::Timeout => Err(RegisterError::Timeout),
            Self::NotFound => Err(RegisterError::NotFound),
            Self::Stale(days) => answer.map(|answer| {
                let as_of = answer.as_of.checked_sub_days(Days::new(u64::from(days))).unwrap_or(answer.as_of);
                Answer { as_of, ..answer }
            }),
            Self::Conflicting => answer.map(|mut answer| {
                conflict(&mut answer.value);
                answer
            }),
        }
    }
}

/// The same registers behind switches.
#[must_use]
pub fn with_faults(registers: &Registers) -> (Registers, Faults) {
    let faults = Faults::default();
    let faulty = Arc::new(Faulty { registers: registers.clone(), faults: faults.clone() });
    let registers = Registers {
        person: faulty.clone(),
        income: faulty.clone(),
        assets: faulty.clone(),
        study: faulty.clone(),
        detention: faulty.clone(),
        company: faulty,
    };
    (registers, faults)
}

struct Faulty {
    registers: Registers,
    faults: Faults,
}

#[async_trait]
impl PersonRegister for Faulty {
    async fn person(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Person>, RegisterError> {
        let answer = self.registers.person.person(call, bsn).await;
        self.faults.apply(Register::Brp, answer, other_household)
    }
}

/// Someone of age lives in, and the children are elsewhere.
pub(crate) fn other_household(person: &mut Person) {
    person
        .co_residents
        .push(super::CoResident { born: NaiveDate::from_ymd_opt(1980, 1, 1), is_partner: false });
    person.children.clear();
}

#[async_trait]
impl IncomeRegister for Faulty {
    async fn income(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        period: Period,
    ) -> Result<Answer<IncomeHistory>, RegisterError> {
        let answer = self.registers.income.income(call, bsn, period).await;
        self.faults.apply(Register::Polis, answer, other_income)
    }
}

/// Every month has wages that nobody told of.
pub(crate) fn other_income(history: &mut IncomeHistory) {
    for month in &mut history.months {
        month.sources.push(super::IncomeSource {
            kind: super::IncomeKind::Work,
            payer: "Onbekende werkgever".to_owned(),
            gross: Cents(120_000),
            net: Cents(100_000),
        });
    }
}

#[async_trait]
impl AssetsRegister for Faulty {
    async fn assets(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        day: NaiveDate,
    ) -> Result<Answer<Assets>, RegisterError> {
        let answer = self.registers.assets.assets(call, bsn, day).await;
        self.faults.apply(Register::Bank, answer, other_assets)
    }
}

/// There is an account that nobody told of.
pub(crate) fn other_assets(assets: &mut Assets) {
    assets.accounts.push(super::Account {
        name: "Spaarrekening".to_owned(),
        last_digits: "0000".to_owned(),
        balance: Cents(2_500_000),
    });
}

#[async_trait]
impl StudyRegister for Faulty {
    async fn study(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Study>, RegisterError> {
        let answer = self.registers.study.study(call, bsn).await;
        let day = call.asked_at.date_naive();
        self.faults.apply(Register::Duo, answer, |study| other_study(study, day))
    }
}

/// A study began a year ago.
pub(crate) fn other_study(study: &mut Study, day: NaiveDate) {
    let from = day.checked_sub_days(Days::new(365)).unwrap_or(day);
    study.enrolments.push(super::Enrolment { level: "hbo".to_owned(), from, until: None, finance: true });
}

#[async_trait]
impl DetentionRegister for Faulty {
    async fn detention(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Detention>, RegisterError> {
        let answer = self.registers.detention.detention(call, bsn).await;
        self.faults.apply(Register::Dji, answer, |detention| detention.detained = !detention.detained)
    }
}

#[async_trait]
impl CompanyRegister for Faulty {
    async fn company(&self, call: &RegisterCall, kvk: &str) -> Result<Answer<Company>, RegisterError> {
        let answer = self.registers.company.company(call, kvk).await;
        self.faults.apply(Register::Kvk, answer, |company| company.active = !company.active)
    }
}
