//! The terms of a case, from its receipt and the stored events.

use chrono::NaiveDate;
use domain::CityCode;
use domain::calendar::{Calendar, Length};
use domain::product::Product;
use domain::terms::{CaseTerms, Ledger, TermEvent, TermProblem, objection_length};
use storage::{Case, StoredTermEvent};

use crate::time::day_of;
use crate::{Result, ServiceError, Services};

/// The days on which no term ends: the recognised holidays.
pub(crate) fn calendar() -> Calendar {
    Calendar::new()
}

impl Services {
    /// The last day to complete an application: the city's repair period (Awb 4:5), moved past weekends and holidays.
    pub(crate) fn reply_by(&self, city: CityCode, today: NaiveDate) -> Result<NaiveDate> {
        let city = self.catalog().city(city).ok_or(ServiceError::NotFound)?;
        Ok(calendar().end_of_term(today, Length::Days(city.repair_days)))
    }
}

impl Services {
    /// How long the city has for a case of this product: an objection takes longer where a committee advises (Awb 7:10).
    pub(crate) fn term_of(&self, city: CityCode, product: &Product) -> Result<Length> {
        let city = self.catalog().city(city).ok_or(ServiceError::NotFound)?;
        Ok(match product.is_objection() {
            true => objection_length(city.objection_committee),
            false => Length::Weeks(product.term_weeks),
        })
    }
}

/// What cannot happen to terms that were just opened.
pub(crate) fn impossible(problem: TermProblem) -> ServiceError {
    ServiceError::internal("the term of a new case cannot start so", problem)
}

/// The terms of a case with what happened to them. Length and article are those of the day of receipt,
/// whatever the catalogue says now.
pub(crate) fn replay(case: &Case, events: Vec<StoredTermEvent>) -> Result<CaseTerms> {
    let events = events.into_iter().map(|stored| stored.event);
    CaseTerms::replay(day_of(case.received_at), case.term_length, &case.term_article, events, &calendar())
        .map_err(|cause| ServiceError::internal("the stored terms of a case contradict each other", cause))
}

/// The ledger that resident and staff read alike; with the days of the advance where the law knows one.
pub(crate) fn ledger(terms: &CaseTerms, product: &Product) -> Ledger {
    let ledger = terms.ledger(&calendar());
    let advance = product.law.as_ref().is_some_and(|law| law.advance_amount.is_some());
    if advance { ledger.with_advances(terms.received(), &calendar()) } else { ledger }
}

/// Lets something happen to the terms of a case, moves its last day and that of its open tasks.
/// The case as it is now.
pub(crate) async fn apply(
    record: &mut super::record::Record<'_>,
    case: Case,
    event: TermEvent,
) -> Result<Case> {
    let stored = record.tx.terms().list(case.id).await?;
    let mut terms = replay(&case, stored)?;
    terms
        .apply(event.clone(), &calendar())
        .map_err(|_| ServiceError::Conflict("the term cannot take this step"))?;
    record.term(case.id, &event).await?;
    let decide_by = terms.ledger(&calendar()).decide_by;
    if decide_by == case.decide_by {
        return Ok(case);
    }
    move_term(record, &case, decide_by).await
}

async fn move_term(
    record: &mut super::record::Record<'_>,
    case: &Case,
    decide_by: chrono::NaiveDate,
) -> Result<Case> {
    let (catalog, now) = (record.catalog, record.now);
    for kind in catalog.kinds().iter().copied().filter(|kind| catalog.due_with_term(*kind)) {
        record.tx.tasks().set_due(case.id, kind, decide_by, now).await?;
    }
    let moved = record.tx.cases().set_decide_by(case.id, case.version, decide_by, now).await?;
    moved.ok_or(ServiceError::NotFound)
}
