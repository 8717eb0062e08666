//! Ports to the registers: who someone is, what they earn, own and study, and which company is which.
//!
//! A port answers a question about one person. It says when its data is from, and it fails in three
//! ways only. Nothing here decides anything: unknown, stale or unavailable never becomes "no".

mod answer;
mod assets;
mod company;
mod consult;
mod detention;
pub mod facts;
mod faults;
mod income;
mod person;
mod study;

pub use answer::{Answer, RegisterCall, RegisterError};
pub use assets::{Account, Asset, Assets, AssetsRegister, Debt};
pub use company::{Company, CompanyRegister};
pub use consult::{Asked, CallOutcome, CallRecord, Consultation, Plan, Registers};
pub use detention::{Detention, DetentionRegister};
pub use facts::{FactsContext, facts_from_registers, with_claims};
pub use faults::{Fault, Faults, with_faults};
pub(crate) use faults::{other_assets, other_household, other_income, other_study};
pub(crate) use income::first_of_month;
pub use income::{IncomeHistory, IncomeKind, IncomeMonth, IncomeRegister, IncomeSource, Period};
pub use person::{Address, Child, CoResident, Partner, Person, PersonName, PersonRegister};
pub use study::{Enrolment, Study, StudyRegister};
