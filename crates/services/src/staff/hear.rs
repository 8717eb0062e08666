//! Asking the applicant what they think of facts before a decision to their disadvantage (Awb 4:7, 4:8), and writing down what
//! they say in a talk (Awb 4:9). The term of the decision runs on: no article that we know stops it.

use domain::cases::{CaseEvent, CaseStatus};
use domain::hearing::{AnswerKind, HeardFact};
use domain::tasks::TaskKind;
use domain::{HearingId, Lang, MessageId, Scope, TaskId, calendar};
use serde_json::json;
use storage::NewHearing;

use super::held::{DECIDERS, held, staff_with};
use super::words::{needed, unmarked};
use crate::shared::hearing::tell_work;
use crate::shared::job::{CLOSE_HEARING, HearingJob, NOTIFY, NotifyJob};
use crate::time::{day_of, end_of};
use crate::views::HearInput;
use crate::{Result, ServiceError, Services};

impl Services {
    /// Asks, with the facts that differ and where they come from, and a last day. Message, task of the applicant and the end of
    /// the period are one step.
    ///
    /// # Errors
    /// Invalid without words on what is meant to be decided; a conflict when nothing differs by the law that is computed, a question is open, or the case
    /// cannot be decided now.
    pub async fn ask_views(&self, scope: &Scope, input: &HearInput) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let explanation = needed(&input.explanation, "voornemen")?;
        unmarked(&explanation, "voornemen")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let decides = match task.kind {
            TaskKind::Review => case.status.may_become(CaseStatus::Refused),
            TaskKind::Change => case.status.was_granted(),
            _ => false,
        };
        if !decides {
            return Err(ServiceError::Conflict("nothing is decided in this task now"));
        }
        let proposal = tx.proposals().latest(case.id).await?;
        let stored = tx.facts().latest(case.id).await?;
        let facts = stored.map(|stored| self.differing(&stored.facts, proposal.as_ref())).unwrap_or_default();
        // Where no law is computed only who judges knows what differs; they say it in their own words.
        let computed = self.product_of(scope, &case.product)?.law.is_some();
        if facts.is_empty() && task.kind == TaskKind::Review && computed {
            return Err(ServiceError::Conflict("no fact differs from what the applicant said"));
        }
        if self.heard_so_far(&mut tx, case.id, None).await?.open.is_some() {
            return Err(ServiceError::Conflict("the applicant is being heard"));
        }
        let due = self.views_by(scope.city, day_of(now))?;
        let id: HearingId = self.new_id();
        let asked = NewHearing { id, case: case.id, facts: &facts, explanation: &explanation, due };
        tx.hearings().ask(asked, now).await?;
        let message: MessageId = self.new_id();
        let told = told(&facts, &explanation, due);
        tx.messages().add(message, case.id, &told, now).await?;
        tx.cases().hold(case.id, case.version, now).await?.ok_or(ServiceError::NotFound)?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::ViewsAsked).await?;
        record.event(case.id, CaseEvent::MessageSent).await?;
        let names: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
        let detail = json!({ "hearing": id, "task": task.id, "facts": names });
        record.audit("views_asked", Some(case.id), detail).await?;
        let job = HearingJob { case: case.id, hearing: id };
        record.job(CLOSE_HEARING, &job, Some(&id.to_string()), end_of(due)).await?;
        let news = NotifyJob { case: case.id, message: Some(message) };
        record.job(NOTIFY, &news, Some(&format!("message:{message}")), now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Writes down what the applicant said in a talk, as the answer to the open question.
    ///
    /// # Errors
    /// Invalid without a report; a conflict when no question is open.
    pub async fn report_views(&self, scope: &Scope, task: TaskId, version: i64, report: &str) -> Result<()> {
        let me = staff_with(scope, &DECIDERS)?;
        let report = needed(report, "verslag")?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, task, version, &me, now).await?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let open = self.heard_so_far(&mut tx, case.id, None).await?.open;
        let open = open.ok_or(ServiceError::Conflict("nobody is being heard"))?;
        tell_work(&mut tx, &case, &open, now).await?;
        if !tx.hearings().answer(case.id, open.id, AnswerKind::Spoken, &report, now).await? {
            return Err(ServiceError::Stale("the hearing"));
        }
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::ViewsGiven).await?;
        let detail = json!({ "hearing": open.id, "how": AnswerKind::Spoken });
        record.audit("views_given", Some(case.id), detail).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// What the applicant reads. Dutch, as every message of the city; the page tells the same in English.
fn told(facts: &[HeardFact], explanation: &str, due: chrono::NaiveDate) -> String {
    let mut lines = vec!["Wij willen een besluit nemen. Wij horen eerst graag wat u ervan vindt.".to_owned()];
    lines.push(explanation.to_owned());
    if !facts.is_empty() {
        lines.push("Deze gegevens zijn anders dan u ons vertelde:".to_owned());
        let value = |text: &Option<domain::Localized>| {
            text.as_ref().map_or_else(|| "niets".to_owned(), |text| text.get(Lang::Nl).to_owned())
        };
        let line = |fact: &HeardFact| {
            format!(
                "- {}. U zei: {}. Wij vonden: {} (bron: {}).",
                fact.label.get(Lang::Nl),
                value(&fact.claimed),
                value(&fact.found),
                fact.source
            )
        };
        lines.push(facts.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    lines.push(format!(
        "U kunt antwoorden tot en met {}. Dat kan hierboven op deze bladzijde. Bellen mag ook.",
        calendar::written(due, Lang::Nl)
    ));
    lines.join("\n\n")
}
