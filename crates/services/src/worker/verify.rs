//! Asks the registers about a case and keeps what they said beside what was claimed.

use std::collections::BTreeMap;

use domain::cases::{CaseEvent, CaseStatus};
use domain::{PersonId, Scope};
use serde_json::json;
use storage::{Job, OwnerKind};

use crate::shared::dossier::{self, About};
use crate::shared::job::{CaseJob, DECIDE};
use crate::shared::record::from_json;
use crate::shared::registers::write_calls;
use crate::shared::snapshot::snapshot;
use crate::shared::submission::StoredReceipt;
use crate::time::day_of;
use crate::{Result, ServiceError, Services, purpose};

/// For what the registers are asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// To decide on an application. Nothing is asked any more once it is decided.
    Application,
    /// To see whether what was granted is still right (record 0023). Nothing follows by itself: a person looks.
    Change,
}

impl Why {
    /// Whether a case that stands so still needs it.
    const fn needs(self, status: CaseStatus) -> bool {
        match self {
            Self::Application => !status.is_closed(),
            Self::Change => status.was_granted(),
        }
    }
}

impl Services {
    /// The jobs `verify` and `verify_again`: registers first, outside a transaction; then snapshot, looks and, for an
    /// application, the next job in one. A register that does not answer leaves that it did not, and delays nothing.
    pub(super) async fn run_verify(&self, job: &Job, why: Why) -> Result<()> {
        let CaseJob { case, .. } = from_json(&job.payload)?;
        let scope = Scope::system(job.city, purpose::VERIFY);
        let (case, claims, started, checked) = {
            let mut tx = self.parts().store.read(&scope).await?;
            let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
            // Before the claims: what is corrected in between is seen below.
            let checked = tx.submissions().latest(case.id).await?.map(|sent| sent.id);
            let facts = tx.facts().latest(case.id).await?;
            let claimed = facts.map(|stored| stored.facts.facts).unwrap_or_default();
            let claims: BTreeMap<_, _> = claimed
                .into_iter()
                .filter_map(|(name, fact)| fact.claimed.map(|claim| (name, claim)))
                .collect();
            let submission = tx.submissions().of_case(case.id).await?.ok_or(ServiceError::NotFound)?;
            let receipt: StoredReceipt = from_json(&submission.receipt)?;
            (case, claims, receipt.started_at, checked)
        };
        let product = self.product_of(&scope, &case.product)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id));
        let consulted = match person.filter(|_| product.law.is_some() && why.needs(case.status)) {
            Some(person) => {
                let plan = self.plan_for_verification(&scope, product);
                let bsn = self.bsn_of(&scope, person).await?;
                let answers = self.consult(&bsn, &plan).await;
                let facts = self.facts_of(&scope, product, &answers, &plan);
                Some((answers, facts))
            }
            None => None,
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.jobs().finish(job, now).await?;
        let case = tx.cases().get(case.id).await?.ok_or(ServiceError::NotFound)?;
        if !why.needs(case.status) {
            tx.commit().await?;
            return Ok(());
        }
        // From here on no correction comes in between. One that came since the claims were read brings its own check.
        let case = tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        if tx.submissions().latest(case.id).await?.map(|sent| sent.id) != checked {
            tx.commit().await?;
            return Ok(());
        }
        if let Some((answers, facts)) = consulted {
            let earlier = tx.cases().list_of_same_owner(&case).await?;
            let applied = day_of(case.received_at);
            let (reported, follows) = (day_of(started), product.follows.as_deref());
            let about = About { case: Some(case.id), reported, applied, at: now, follows };
            let own = dossier::facts(&mut tx, self.catalog(), &earlier, about).await?;
            let mut found = snapshot(self.catalog().facts(), claims, facts, own, now);
            // What a member of staff judged stays judged, whatever registers answer now.
            let before = tx.facts().latest(case.id).await?.map(|stored| stored.facts).unwrap_or_default();
            found.keep_confirmed(before);
            tx.facts().add(self.new_id(), case.id, &found, now).await?;
            let mut record = self.record(&mut tx, now);
            write_calls(&mut record, &answers.calls, person, Some(case.id)).await?;
            record.event(case.id, CaseEvent::FactsChecked).await?;
            record.audit("registers_asked", Some(case.id), json!({ "calls": answers.calls.len() })).await?;
        }
        if why == Why::Change {
            tx.commit().await?;
            return Ok(());
        }
        if case.status == CaseStatus::Received {
            tx.cases().change_status(case.id, case.version, CaseStatus::Checking, now).await?;
        }
        let next = CaseJob { case: case.id, submission: checked };
        let key = format!("after:{}", job.id);
        self.record(&mut tx, now).job(DECIDE, &next, Some(&key), now).await?;
        tx.commit().await?;
        Ok(())
    }
}
