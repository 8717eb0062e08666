//! More time for a decision on an application: a later day, told to the applicant once and in time (Awb 4:14).
//!
//! Whether that day moves the term is the law's ([`CaseTerms::later_day`]). Where no law of its own sets the term it does, and a
//! notice of default (4:17) before that day is too early. Where one does, the applicant is told and nothing moves: a penalty
//! runs as it would have.

use chrono::NaiveDate;
use domain::cases::CaseEvent;
use domain::product::{Product, ProductKind};
use domain::tasks::TaskKind;
use domain::terms::{CaseTerms, TermProblem};
use domain::{Scope, calendar::Length};
use letters::compose::{MoreTime, more_time};
use serde_json::json;
use storage::{Case, NewLetter, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::{needed, unmarked};
use crate::shared::job::{NOTIFY, NotifyJob};
use crate::shared::letter::complete;
use crate::shared::terms;
use crate::time::day_of;
use crate::views::{MoreTimeInput, MoreTimeShown};
use crate::{Result, ServiceError, Services};

/// The law asks for a term that is as short as can be and names no most. This is our own limit, after the last day to decide.
const AT_MOST: Length = Length::Weeks(8);

impl Services {
    /// Takes more time and tells the applicant by letter until when, why and under which article.
    ///
    /// # Errors
    /// Invalid without a reason or a day, and with a day that has passed, is not later than the last day to decide, is no
    /// working day or lies more than eight weeks later; a conflict when it is no task of judging an application, when more time
    /// was taken before, when the term has passed or does not run; else as for any task that is held.
    pub async fn take_time(&self, scope: &Scope, input: &MoreTimeInput) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let reason = needed(&input.reason, "waarom")?;
        unmarked(&reason, "waarom")?;
        let until = input.until.ok_or_else(|| ServiceError::invalid("besluitdag", "date"))?;
        let (now, today) = (self.now(), self.today());
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let product = self.product_of(scope, &case.product)?;
        let events = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, events)?;
        let shown = match task.kind {
            TaskKind::Review => self.time_to_take(product, &case, &course),
            _ => None,
        };
        let shown = shown.ok_or(ServiceError::Conflict("no more time can be taken"))?;
        self.check_later(shown, until)?;
        let (event, article) =
            course.later_day(today, until, self.law()).map_err(|problem| match problem {
                TermProblem::Law(problem) => terms::silent(problem),
                _ => ServiceError::invalid("besluitdag", "not_later"),
            })?;
        let mut record = self.record(&mut tx, now);
        let case = terms::apply(&mut record, case, event).await?;
        record.event(case.id, CaseEvent::Postponed).await?;
        let detail = json!({ "task": task.id, "until": until, "moved": case.decide_by != shown.decide_by });
        record.audit("more_time_taken", Some(case.id), detail).await?;
        let news = NotifyJob { case: case.id, message: None };
        record.job(NOTIFY, &news, Some(&format!("postponed:{}", case.id)), now).await?;
        let stays = (case.decide_by == shown.decide_by).then_some(case.decide_by);
        let told = MoreTime { reason: &reason, decide_before: until, article: &article, stays };
        self.write_more_time(&mut tx, &case, &told).await?;
        tx.commit().await?;
        Ok(())
    }

    /// What taking more time for an application would do; none when it cannot be taken.
    pub(super) fn time_to_take(
        &self,
        product: &Product,
        case: &Case,
        course: &CaseTerms,
    ) -> Option<MoreTimeShown> {
        let open = case.status.term_runs() && self.today() <= case.decide_by && !course.was_extended();
        (open && product.kind == ProductKind::Application).then(|| MoreTimeShown {
            decide_by: case.decide_by,
            latest: AT_MOST.after(case.decide_by),
            by_statute: course.by_statute(),
        })
    }

    /// Whether this day may be named.
    fn check_later(&self, shown: MoreTimeShown, until: NaiveDate) -> Result<()> {
        let today = self.today();
        let code = match until {
            until if until < today => "past",
            until if until <= shown.decide_by => "not_later",
            until if until > shown.latest => "too_late",
            until if self.law().is_free(until, today).map_err(terms::silent)?.value => "free_day",
            _ => return Ok(()),
        };
        Err(ServiceError::invalid("besluitdag", code))
    }

    /// The letter that tells of more time, kept with the case.
    pub(super) async fn write_more_time(&self, tx: &mut Tx, case: &Case, told: &MoreTime<'_>) -> Result<()> {
        let now = self.now();
        let product = self.product_of(tx.scope(), &case.product)?;
        let owner = self.owner_name(tx, case).await?;
        let envelope = self.envelope(tx.scope().city, &owner, day_of(now), case.number.as_str(), product)?;
        let letter = more_time(&envelope, told)
            .map_err(|cause| ServiceError::internal("the letter could not be written", cause))?;
        let kept = complete(&letter)?;
        let letter =
            NewLetter { id: self.new_id(), case: case.id, decision: None, kind: "more_time", letter: &kept };
        tx.letters().add(letter, now).await?;
        Ok(())
    }
}
