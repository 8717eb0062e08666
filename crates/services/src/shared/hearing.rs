//! What the staff side, the resident side and the worker share of hearing somebody before a decision (Awb 4:7, 4:8).

use chrono::{DateTime, NaiveDate, Utc};
use domain::decision::Right;
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use domain::hearing::{AnswerKind, Basis, Heard, HeardFact};
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, CityCode, Scope, TaskId};
use storage::{Case, FactSnapshotId, Hearing, StoredProposal, Tx};

use crate::time::day_of;
use crate::views::HearingView;
use crate::{Result, ServiceError, Services};

/// What a fact that a member of staff established is found by.
const JUDGED: &str = "Beoordeling door een medewerker";

/// What was heard since the last decision of a case.
#[derive(Default)]
pub(crate) struct SoFar {
    /// A question that waits for its answer.
    pub open: Option<Hearing>,
    /// What was said to the last one, or that nothing was. Its facts are those that are still as they were put.
    pub heard: Option<Heard>,
}

/// What the rules would give with what the applicant said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WithClaims {
    /// Of these facts.
    snapshot: FactSnapshotId,
    /// The amount; nothing where there would be no right, none where the rules cannot say.
    amount: Option<Cents>,
}

impl Services {
    /// The last day to give views: the city's own period, moved past weekends and holidays. No law says how long.
    pub(crate) fn views_by(&self, city: CityCode, today: NaiveDate) -> Result<NaiveDate> {
        let city = self.catalog().city(city).ok_or(ServiceError::NotFound)?;
        self.days_after(today, city.hearing_days)
    }

    /// What was heard since the last decision.
    pub(crate) async fn heard_so_far(
        &self,
        tx: &mut Tx,
        case: CaseId,
        facts: Option<&FactSnapshot>,
    ) -> Result<SoFar> {
        let since = tx.decisions().list(case).await?.last().map(|decision| decision.sent_at);
        let mut asked = tx.hearings().list(case).await?;
        asked.retain(|hearing| since.is_none_or(|since| hearing.asked_at > since));
        let open = asked.iter().find(|hearing| hearing.answered.is_none()).cloned();
        let said = |hearing: &&Hearing| hearing.answered.is_some_and(|how| how != AnswerKind::Dropped);
        let heard = asked.iter().rev().find(said).map(|hearing| self.heard(hearing, facts));
        Ok(SoFar { open, heard })
    }

    fn heard(&self, hearing: &Hearing, facts: Option<&FactSnapshot>) -> Heard {
        // What was found since is not what was put to somebody.
        let same = |put: &&HeardFact| {
            let now = facts.and_then(|facts| facts.facts.get(&put.name));
            now.and_then(|fact| self.heard_fact(fact)).is_none_or(|now| now.found == put.found)
        };
        Heard::Asked {
            on: day_of(hearing.asked_at),
            facts: hearing.facts.iter().filter(same).map(|fact| fact.name.clone()).collect(),
            how: hearing.answered.unwrap_or(AnswerKind::Silent),
            said: hearing.said.clone().unwrap_or_default(),
        }
    }

    /// A fact as it is put to somebody; none when the dictionary does not know it.
    pub(crate) fn heard_fact(&self, fact: &Fact) -> Option<HeardFact> {
        let definition = self.catalog().facts().get(&fact.name)?;
        let source = match fact.certainty {
            Certainty::Confirmed if fact.register == Register::None => JUDGED,
            _ => fact.register.name(),
        };
        Some(HeardFact {
            name: fact.name.clone(),
            label: definition.label.clone(),
            claimed: fact.claimed.as_ref().map(|value| self.spoken(definition, value)),
            found: fact.verified.as_ref().map(|value| self.spoken(definition, value)),
            source: source.to_owned(),
        })
    }

    /// The facts that differ from what the applicant said and on which the proposal rests.
    pub(crate) fn differing(
        &self,
        facts: &FactSnapshot,
        proposal: Option<&StoredProposal>,
    ) -> Vec<HeardFact> {
        let basis = Basis::of(Some(facts), proposal.map(|stored| &stored.proposal.facts_used), None);
        let named = basis.differing().iter().filter_map(|name| facts.facts.get(name));
        named.filter_map(|fact| self.heard_fact(fact)).collect()
    }

    /// What a decision on the case rests on, with how the applicant was heard.
    pub(crate) async fn basis(
        &self,
        tx: &mut Tx,
        case: CaseId,
        proposal: Option<&StoredProposal>,
        claims: Option<WithClaims>,
    ) -> Result<(Basis, SoFar)> {
        let stored = tx.facts().latest(case).await?;
        let facts = stored.as_ref().map(|stored| &stored.facts);
        let claimed =
            claims.filter(|claims| stored.as_ref().map(|stored| stored.id) == Some(claims.snapshot));
        let used = proposal.map(|stored| &stored.proposal.facts_used);
        let basis = Basis::of(facts, used, claimed.and_then(|claims| claims.amount));
        let so_far = self.heard_so_far(tx, case, facts).await?;
        Ok((basis, so_far))
    }

    /// What the rules would give a case of this task with what the applicant said, before any transaction that writes is open.
    /// None where nothing differs, or no law is computed.
    pub(crate) async fn with_claims(&self, scope: &Scope, task: TaskId) -> Result<Option<WithClaims>> {
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let stored = tx.facts().latest(case.id).await?;
        drop(tx);
        let product = self.product_of(scope, &case.product)?;
        let Some(stored) = stored.filter(|_| product.law.is_some()) else { return Ok(None) };
        let amount = self.amount_with_claims(scope, product, &case, &stored.facts);
        Ok(amount.map(|amount| WithClaims { snapshot: stored.id, amount }))
    }

    fn amount_with_claims(
        &self,
        scope: &Scope,
        product: &Product,
        case: &Case,
        facts: &FactSnapshot,
    ) -> Option<Option<Cents>> {
        let basis = Basis::of(Some(facts), None, None);
        if basis.differing().is_empty() {
            return None;
        }
        let mut said = facts.clone();
        for name in basis.differing() {
            if let Some(fact) = said.facts.get_mut(name) {
                (fact.verified, fact.certainty) = (None, Certainty::Claimed);
            }
        }
        // What the rules cannot say is not known to be no less.
        let Ok(proposal) = self.propose(scope, product, case, &said) else { return Some(None) };
        Some(match proposal.right {
            Right::Yes => proposal.amount,
            Right::No => Some(Cents::ZERO),
            Right::Unknown { .. } => None,
        })
    }
}

/// Ends the questions of a case that wait for an answer which nobody needs any more.
pub(crate) async fn drop_hearings(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> Result<()> {
    for hearing in tx.hearings().list(case).await?.iter().filter(|hearing| hearing.answered.is_none()) {
        tx.hearings().answer(case, hearing.id, AnswerKind::Dropped, "", now).await?;
    }
    Ok(())
}

/// Makes the page of whoever has the work old: an answer came, or none did in time.
pub(crate) async fn tell_work(tx: &mut Tx, case: &Case, hearing: &Hearing, now: DateTime<Utc>) -> Result<()> {
    tx.tasks().set_due(case.id, TaskKind::Review, case.decide_by, now).await?;
    Ok(tx.tasks().set_due(case.id, TaskKind::Change, hearing.due, now).await?)
}

/// The questions of a case as pages show them, oldest first.
pub(crate) fn hearing_rows(hearings: Vec<Hearing>, today: NaiveDate) -> Vec<HearingView> {
    let row = |hearing: Hearing| HearingView {
        id: hearing.id,
        facts: hearing.facts,
        explanation: hearing.explanation,
        due: hearing.due,
        days_left: hearing.due.signed_duration_since(today).num_days(),
        asked_at: hearing.asked_at,
        answered: hearing.answered,
        said: hearing.said.unwrap_or_default(),
        answered_by: hearing.answered_by_name,
        answered_at: hearing.answered_at,
    };
    hearings.into_iter().map(row).collect()
}
