//! The income register (UWV polisadministratie).

use async_trait::async_trait;
use chrono::{Datelike, Months, NaiveDate};
use domain::Cents;
use serde::Deserialize;

use super::{Answer, RegisterCall, RegisterError};
use crate::Bsn;

/// What kind of income it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncomeKind {
    /// Wages.
    Work,
    /// Social assistance (bijstand).
    Assistance,
    /// Another benefit: WW, ZW, WIA.
    Benefit,
    /// Pension.
    Pension,
}

/// Whole calendar months, both included; each is named by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First month.
    pub first: NaiveDate,
    /// Last month.
    pub last: NaiveDate,
}

impl Period {
    /// The `count` whole months before the month of `today`.
    #[must_use]
    pub fn months_before(today: NaiveDate, count: u16) -> Self {
        let this = first_of_month(today);
        let back = |months| this.checked_sub_months(Months::new(months)).unwrap_or(this);
        Self { first: back(u32::from(count.max(1))), last: back(1) }
    }

    /// Every month, oldest first.
    pub fn months(self) -> impl Iterator<Item = NaiveDate> {
        std::iter::successors(Some(self.first), |month| month.checked_add_months(Months::new(1)))
            .take_while(move |month| *month <= self.last)
    }
}

/// The first day of the month of `day`.
pub(crate) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Income of one source in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomeSource {
    /// What kind.
    pub kind: IncomeKind,
    /// Who pays.
    pub payer: String,
    /// Before tax.
    pub gross: Cents,
    /// What was paid out.
    pub net: Cents,
}

/// The income of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomeMonth {
    /// First day of the month.
    pub month: NaiveDate,
    /// Every source; none means the register saw no income.
    pub sources: Vec<IncomeSource>,
}

/// Income over a period, one entry for every month of it, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IncomeHistory {
    /// The months.
    pub months: Vec<IncomeMonth>,
}

/// The income register.
#[async_trait]
pub trait IncomeRegister: Send + Sync {
    /// What someone earned in each month of `period`.
    ///
    /// # Errors
    /// When the register does not know the number or gives no answer.
    async fn income(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        period: Period,
    ) -> Result<Answer<IncomeHistory>, RegisterError>;
}
