//! Objections and the decisions they are against (Awb 6:4, 6:5, 6:7, 7:10).

use chrono::{DateTime, Utc};
use domain::cases::CaseEvent;
use domain::change::ChangeKind;
use domain::forms::{Answers, Form, Known, KnownChoice};
use domain::mandate::Verdict;
use domain::objection::{Outcome, Step};
use domain::product::Product;
use domain::terms::TermEvent;
use domain::words::people;
use domain::{CaseId, DecisionId, Lang, Localized, calendar};
use serde_json::json;
use storage::{Case, ObjectionStep, StoredDecision, Tx};

use super::terms;
use crate::time::day_of;
use crate::views::{AgainstView, ObjectionCourse, ObjectionRow};
use crate::{Result, ServiceError, Services};

/// Most decisions that are offered; older ones are typed from the letter.
const MOST: u16 = 30;

/// The kind of the letter that ends an objection.
pub(crate) const ENDED_LETTER: &str = "objection_decision";

impl Services {
    /// The decisions that who acts got here, as choices; none when the form does not ask for one.
    pub(crate) async fn decisions_to_choose(&self, tx: &mut Tx, form: &Form) -> Result<Vec<KnownChoice>> {
        if !form.asks_choice_of(Known::DECISIONS) {
            return Ok(Vec::new());
        }
        let decisions = tx.decisions().list_own(MOST).await?;
        let cases = tx.cases().list_own().await?;
        let revised = tx.objections().own_revisions().await?;
        let choice = |decision: &StoredDecision| {
            // Against a decision on an objection one goes to the court.
            if revised.iter().any(|revision| revision.decision_id == decision.id) {
                return None;
            }
            let case = cases.iter().find(|case| case.id == decision.case_id)?;
            Some(self.choice(decision, case))
        };
        Ok(decisions.iter().filter_map(choice).collect())
    }

    fn choice(&self, decision: &StoredDecision, case: &Case) -> KnownChoice {
        let (product, day) = (self.catalog().product_name(&case.product), day_of(decision.sent_at));
        let verdict = verdict(decision.verdict);
        let about = |lang| format!("{}: {}", product.get(lang), verdict.get(lang));
        let label = Localized::each(|lang| {
            people::decision_of(lang, about(lang), calendar::written(day, lang), &case.number)
        });
        let values = [
            ("decision.date", json!(calendar::day_text(day))),
            ("decision.number", json!(case.number)),
            ("decision.about", json!(about(Lang::Nl))),
        ];
        KnownChoice {
            value: decision.id.to_string(),
            label,
            values: values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }

    /// Keeps which decision a case is against, as the answers say it.
    pub(crate) async fn keep_objection(
        &self,
        tx: &mut Tx,
        form: &Form,
        sent: &Answers,
        case: CaseId,
    ) -> Result<()> {
        if !form.asks_choice_of(Known::DECISIONS) {
            return Ok(());
        }
        let decision = match form.chosen(Known::DECISIONS, sent) {
            Some(text) => Some(text.parse::<DecisionId>().map_err(|_| ServiceError::NotFound)?),
            None => None,
        };
        // Only own decisions were offered, and only such a one is kept.
        if tx.objections().set(case, decision).await? { Ok(()) } else { Err(ServiceError::NotFound) }
    }

    /// From when the term of an objection counts (Awb 7:10); none for anything else. A decision that is not one of this
    /// portal has no day that we know, and nothing runs before there is an objection: then it counts from receipt.
    pub(crate) async fn counted_from(
        &self,
        tx: &mut Tx,
        product: &Product,
        form: &Form,
        sent: &Answers,
        received: DateTime<Utc>,
    ) -> Result<Option<TermEvent>> {
        if !product.is_objection() {
            return Ok(None);
        }
        let chosen = form.chosen(Known::DECISIONS, sent).and_then(|text| text.parse::<DecisionId>().ok());
        let decision = match chosen {
            Some(id) => tx.decisions().get(id).await?,
            None => None,
        };
        let on = day_of(received);
        let last_day = decision.map_or(on, |decision| decision.objection_until.max(on));
        Ok(Some(TermEvent::CountedFrom { on, last_day }))
    }

    /// Writes down from when the term of a new objection counts, and in the contested case that there is one.
    pub(crate) async fn tell_objection(
        &self,
        tx: &mut Tx,
        case: CaseId,
        counted: Option<&TermEvent>,
    ) -> Result<()> {
        let Some(counted) = counted else { return Ok(()) };
        let contested = tx.objections().decision_of(case).await?;
        let mut record = self.record(tx, self.now());
        record.term(case, counted).await?;
        if let Some(decision) = contested {
            record.event(decision.case_id, CaseEvent::ObjectionReceived).await?;
        }
        Ok(())
    }

    /// The same when an objection was corrected: it may name another decision than `before`.
    pub(crate) async fn count_again(
        &self,
        tx: &mut Tx,
        (product, form): (&Product, &Form),
        sent: &Answers,
        case: Case,
        before: Option<DecisionId>,
    ) -> Result<Case> {
        let received = case.received_at;
        let counted = self.counted_from(tx, product, form, sent, received).await?;
        let contested = tx.objections().decision_of(case.id).await?;
        let Some(TermEvent::CountedFrom { last_day, .. }) = counted else { return Ok(case) };
        if contested.as_ref().map(|decision| decision.id) == before {
            return Ok(case);
        }
        let now = self.now();
        let mut record = self.record(tx, now);
        if let Some(decision) = contested {
            record.event(decision.case_id, CaseEvent::ObjectionReceived).await?;
        }
        terms::apply(&mut record, case, TermEvent::CountedFrom { on: day_of(now), last_day }).await
    }

    /// How the handling of an objection stands, as who objects sees it; none for any other case.
    pub(crate) async fn objection_course(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
    ) -> Result<Option<ObjectionCourse>> {
        if !product.is_objection() {
            return Ok(None);
        }
        let mut course = ObjectionCourse::default();
        for ObjectionStep { step, at, .. } in tx.objections().steps(case.id).await? {
            match step {
                Step::Checked { .. } => {}
                Step::Invited(invitation) => course.invitation = Some(invitation),
                Step::NotHeard { ground, .. } => course.not_heard = Some(ground),
                Step::Heard { on, .. } => course.heard = Some(on),
                Step::Ended(ending) => course.ended = Some((ending, at)),
            }
        }
        if course.heard.is_some() || course.not_heard.is_some() || course.ended.is_some() {
            course.invitation = None;
        }
        let letters = tx.letters().list(case.id).await?;
        course.letter = letters.iter().rev().find(|one| one.kind == ENDED_LETTER).map(|letter| letter.id);
        Ok(Some(course))
    }

    /// How an objection ended, if it did.
    async fn ended(&self, tx: &mut Tx, objection: CaseId) -> Result<Option<Outcome>> {
        let steps = tx.objections().steps(objection).await?;
        Ok(steps.into_iter().find_map(|step| match step.step {
            Step::Ended(ending) => Some(ending.outcome),
            _ => None,
        }))
    }

    /// The decision that a case is against, if it is one of this portal.
    pub(crate) async fn against(&self, tx: &mut Tx, case: &Case) -> Result<Option<AgainstView>> {
        let Some(decision) = tx.objections().decision_of(case.id).await? else { return Ok(None) };
        let decided = tx.cases().get(decision.case_id).await?.ok_or(ServiceError::NotFound)?;
        let until = decision.objection_until;
        let until = self.longer(tx, until).await?.map_or(until, |longer| longer.until);
        Ok(Some(AgainstView {
            case: decided.id,
            number: decided.number,
            product: self.catalog().product_name(&decided.product),
            verdict: decision.verdict,
            sent_at: decision.sent_at,
            until,
            late: day_of(case.received_at) > until,
        }))
    }

    /// The objections against decisions in a case, oldest first.
    pub(crate) async fn objections(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<ObjectionRow>> {
        let mut rows = Vec::new();
        for objection in tx.objections().against(case).await? {
            if let Some(found) = tx.cases().get(objection.case_id).await? {
                rows.push(ObjectionRow {
                    case: found.id,
                    number: found.number,
                    received_at: found.received_at,
                    outcome: self.ended(tx, found.id).await?,
                });
            }
        }
        rows.sort_by_key(|row| row.received_at);
        Ok(rows)
    }
}

fn verdict(verdict: Verdict) -> Localized {
    Localized::each(match verdict {
        Verdict::Grant => people::granted,
        Verdict::GrantDifferently => people::partly,
        Verdict::Refuse => people::refused,
        Verdict::OutsideTreatment => people::outside_treatment,
        Verdict::Change(ChangeKind::Stop) => people::stopped,
        Verdict::Change(ChangeKind::Revise) => people::changed,
        Verdict::Change(ChangeKind::Withdraw) => people::withdrawn,
        Verdict::Change(ChangeKind::Recover) => people::pay_back,
    })
}
