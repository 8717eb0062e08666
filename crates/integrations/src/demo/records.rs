//! What the other registers know of the test persons; invented.

use std::collections::BTreeMap;

use domain::Cents;
use domain::facts::Register;
use serde::Deserialize;

use crate::Bsn;
use crate::registers::{Assets, Fault, IncomeKind};

/// Income of one source over months, counted back from the month of asking: 1 is last month.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IncomePeriod {
    /// The oldest month.
    pub(crate) from: u16,
    /// The latest month.
    pub(crate) to: u16,
    pub(crate) kind: IncomeKind,
    pub(crate) payer: String,
    /// Cents per month, before tax.
    pub(crate) gross: Cents,
    /// Cents per month, as paid out.
    pub(crate) net: Cents,
}

/// A study, in months before the day of asking.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StudyPeriod {
    pub(crate) level: String,
    pub(crate) from: u16,
    /// None when it goes on.
    #[serde(default)]
    pub(crate) to: Option<u16>,
    pub(crate) finance: bool,
}

/// What is known of one person.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    pub(crate) bsn: Bsn,
    /// Histories of the same file that are part of the income.
    #[serde(default)]
    pub(crate) histories: Vec<String>,
    #[serde(default)]
    pub(crate) income: Vec<IncomePeriod>,
    #[serde(default)]
    pub(crate) assets: Assets,
    #[serde(default)]
    pub(crate) study: Vec<StudyPeriod>,
    #[serde(default)]
    pub(crate) detained: bool,
    /// What goes wrong when a register is asked about this person.
    #[serde(default)]
    pub(crate) faults: BTreeMap<Register, Fault>,
}

/// All records, with their histories filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Records {
    pub(crate) by_person: BTreeMap<Bsn, Record>,
}
