//! The terms of a case, from its receipt and the stored events, as the law files reckon them.

use chrono::NaiveDate;
use domain::CityCode;
use domain::calendar::Length;
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::terms::{CaseTerms, Ledger, Lengthened, TermEvent, TermLaw, TermLawError, TermProblem, lengthen};
use storage::{Case, StoredTermEvent, Tx};

use super::outages::spans;
use super::penalty;
use super::record::Record;
use super::warnings;
use crate::time::day_of;
use crate::{Result, ServiceError, Services};

impl Services {
    /// The laws on terms.
    pub(crate) fn law(&self) -> &dyn TermLaw {
        self.catalog().terms()
    }

    /// The last day of a term of so many days that starts the day after `today`, moved past weekends and holidays.
    pub(crate) fn days_after(&self, today: NaiveDate, days: u16) -> Result<NaiveDate> {
        let term = self.law().term(today, Length::Days(days), today).map_err(silent)?;
        Ok(term.value.last)
    }

    /// The last day to complete an application: the city's repair period (Awb 4:5), moved past weekends and holidays.
    pub(crate) fn reply_by(&self, city: CityCode, today: NaiveDate) -> Result<NaiveDate> {
        let city = self.catalog().city(city).ok_or(ServiceError::NotFound)?;
        self.days_after(today, city.repair_days)
    }

    /// How long the city has on `today` for a case of this product: an objection takes longer where a committee advises
    /// (Awb 7:10).
    pub(crate) fn term_of(&self, city: CityCode, product: &Product, today: NaiveDate) -> Result<Length> {
        let city = self.catalog().city(city).ok_or(ServiceError::NotFound)?;
        if !product.is_objection() {
            return Ok(Length::Weeks(product.term_weeks));
        }
        let length = self.law().objection_length(city.objection_committee, today).map_err(silent)?;
        Ok(length.value)
    }

    /// The last day to object against, or to go to the court about, what was sent on `notified` (Awb 6:7, 6:8).
    pub(crate) fn objection_until(&self, notified: NaiveDate) -> Result<NaiveDate> {
        Ok(self.law().objection_until(notified).map_err(silent)?.value)
    }

    /// The ledger that resident and staff read alike; with the days of the advance where the law knows one, and with what
    /// outages gave to the terms of the resident.
    pub(crate) async fn ledger(&self, tx: &mut Tx, terms: &CaseTerms, product: &Product) -> Result<Ledger> {
        let outages = spans(tx).await?;
        let law = self.law();
        let advance = product.law.as_ref().is_some_and(|law| law.advance_amount.is_some());
        let reckon = || {
            let ledger = terms.ledger(law)?;
            let ledger = if advance { ledger.with_advances(terms.received(), law)? } else { ledger };
            ledger.with_outages(terms, &outages, law)
        };
        reckon().map_err(silent)
    }

    /// The last day of a term of a resident that would end on `last`, after the outages of this city; none when none
    /// touches it (Awb 2:21).
    pub(crate) async fn longer(&self, tx: &mut Tx, last: NaiveDate) -> Result<Option<Lengthened>> {
        let outages = spans(tx).await?;
        lengthen(last, &outages, self.law()).map_err(silent)
    }
}

/// A law file that does not answer: nothing is guessed, the step stops.
pub(crate) fn silent(problem: TermLawError) -> ServiceError {
    ServiceError::internal("a law does not answer on a term", problem)
}

/// What cannot happen to terms that were just opened.
pub(crate) fn impossible(problem: TermProblem) -> ServiceError {
    ServiceError::internal("the term of a new case cannot start so", problem)
}

/// The terms of a case with what happened to them. Length and article are those of the day of receipt,
/// whatever the catalogue says now.
pub(crate) fn replay(law: &dyn TermLaw, case: &Case, events: Vec<StoredTermEvent>) -> Result<CaseTerms> {
    let events = events.into_iter().map(|stored| stored.event);
    CaseTerms::replay(day_of(case.received_at), case.term_length, &case.term_article, events, law)
        .map_err(|cause| ServiceError::internal("the stored terms of a case contradict each other", cause))
}

/// Lets something happen to the terms of a case, moves its last day and that of its open tasks, and plans the warnings anew.
/// The case as it is now.
pub(crate) async fn apply(record: &mut Record<'_>, case: Case, event: TermEvent) -> Result<Case> {
    let law = record.law;
    let stored = record.tx.terms().list(case.id).await?;
    let mut terms = replay(law, &case, stored)?;
    terms.apply(event.clone(), law).map_err(|problem| match problem {
        TermProblem::Law(problem) => silent(problem),
        _ => ServiceError::Conflict("the term cannot take this step"),
    })?;
    record.term(case.id, &event).await?;
    let decide_by = terms.ledger(law).map_err(silent)?.decide_by;
    if decide_by == case.decide_by {
        return Ok(case);
    }
    let moved = move_term(record, &case, decide_by).await?;
    penalty::plan(record, &moved, &terms).await?;
    Ok(moved)
}

async fn move_term(record: &mut Record<'_>, case: &Case, decide_by: NaiveDate) -> Result<Case> {
    let (catalog, now) = (record.catalog, record.now);
    for kind in catalog.kinds().iter().copied().filter(|kind| catalog.due_with_term(*kind)) {
        record.tx.tasks().set_due(case.id, kind, decide_by, now).await?;
    }
    record.tx.tasks().finish_kind(case.id, TaskKind::TermEnds, now).await?;
    let moved = record.tx.cases().set_decide_by(case.id, case.version, decide_by, now).await?;
    let moved = moved.ok_or(ServiceError::NotFound)?;
    warnings::plan(record, &moved).await?;
    Ok(moved)
}
