//! Income, assets, study and detention of the demo.

use async_trait::async_trait;
use chrono::{Days, Months, NaiveDate};

use super::{Simulator, today};
use crate::Bsn;
use crate::demo::Record;
use crate::registers::{
    Answer, Assets, AssetsRegister, Detention, DetentionRegister, Enrolment, IncomeHistory, IncomeMonth,
    IncomeRegister, IncomeSource, Period, RegisterCall, RegisterError, Study, StudyRegister, first_of_month,
    other_assets, other_income, other_study,
};

/// The last day of the month before: what monthly registers know.
fn end_of_last_month(day: NaiveDate) -> NaiveDate {
    first_of_month(day).checked_sub_days(Days::new(1)).unwrap_or(day)
}

fn months_back(day: NaiveDate, months: u16) -> NaiveDate {
    day.checked_sub_months(Months::new(u32::from(months))).unwrap_or(day)
}

#[async_trait]
impl IncomeRegister for Simulator {
    async fn income(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        period: Period,
    ) -> Result<Answer<IncomeHistory>, RegisterError> {
        let (_, record) = self.find(bsn)?;
        let this = first_of_month(today(call));
        let months =
            period.months().map(|month| IncomeMonth { month, sources: sources(record, this, month) });
        let history = IncomeHistory { months: months.collect() };
        self.answer(call, bsn, end_of_last_month(today(call)), history, other_income)
    }
}

fn sources(record: Option<&Record>, this: NaiveDate, month: NaiveDate) -> Vec<IncomeSource> {
    let Some(record) = record else { return Vec::new() };
    let paid = record
        .income
        .iter()
        .filter(|period| (months_back(this, period.from)..=months_back(this, period.to)).contains(&month));
    paid.map(|period| IncomeSource {
        kind: period.kind,
        payer: period.payer.clone(),
        gross: period.gross,
        net: period.net,
    })
    .collect()
}

#[async_trait]
impl AssetsRegister for Simulator {
    async fn assets(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        day: NaiveDate,
    ) -> Result<Answer<Assets>, RegisterError> {
        let (_, record) = self.find(bsn)?;
        let assets = record.map(|record| record.assets.clone()).unwrap_or_default();
        self.answer(call, bsn, end_of_last_month(day), assets, other_assets)
    }
}

#[async_trait]
impl StudyRegister for Simulator {
    async fn study(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Study>, RegisterError> {
        let (_, record) = self.find(bsn)?;
        let day = today(call);
        let enrolment = |period: &crate::demo::StudyPeriod| Enrolment {
            level: period.level.clone(),
            from: months_back(day, period.from),
            until: period.to.map(|to| months_back(day, to)),
            finance: period.finance,
        };
        let enrolments =
            record.map(|record| record.study.iter().map(enrolment).collect()).unwrap_or_default();
        self.answer(call, bsn, day, Study { enrolments }, |study| other_study(study, day))
    }
}

#[async_trait]
impl DetentionRegister for Simulator {
    async fn detention(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Detention>, RegisterError> {
        let (_, record) = self.find(bsn)?;
        let detention = Detention { detained: record.is_some_and(|record| record.detained) };
        self.answer(call, bsn, today(call), detention, |detention| detention.detained = !detention.detained)
    }
}
