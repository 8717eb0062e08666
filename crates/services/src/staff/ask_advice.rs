//! Asking an expert of the city for advice: they see the question and what was chosen for them, never the case.

use chrono::NaiveDate;
use domain::cases::{CaseEvent, CaseStatus};
use domain::facts::FactSnapshot;
use domain::tasks::TaskKind;
use domain::{CaseId, DocumentId, Role, Scope, TaskId};
use serde_json::json;
use storage::{Advice, AdviceId, NewAdvice, NewTask, StaffMember, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::needed;
use crate::shared::payload::Payload;
use crate::shared::record::to_json;
use crate::views::{AdviceRow, AskAdviceInput, ChosenFact, ExpertRow};
use crate::{Result, ServiceError, Services};

/// The most days that an expert gets.
const LONGEST_DAYS: i64 = 182;

impl Services {
    /// Asks one expert of the own city. The question, copies of the chosen facts, the chosen documents, the work of the expert
    /// and the status of the case are one step. The term runs on: nothing in the law stops it here.
    ///
    /// # Errors
    /// Invalid without expert, question or a day ahead; a conflict when the case waits for advice already or does not run.
    pub async fn ask_advice(&self, scope: &Scope, input: &AskAdviceInput) -> Result<()> {
        let me = staff_with(scope, &HANDLERS)?;
        let question = needed(&input.question, "adviesvraag")?;
        let until = self.advise_by(input.until)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let task = held(&mut tx, input.task, input.version, &me, now).await?;
        if !task.kind.judges() {
            return Err(ServiceError::Conflict("this task asks no advice"));
        }
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        if !case.status.may_become(CaseStatus::Advice) {
            return Err(ServiceError::Conflict("the case waits already, or does not run"));
        }
        let staff = tx.staff().list().await?;
        let asked = staff.iter().find(|one| Some(one.id) == input.expert && one.id != me.staff);
        let expert = asked.and_then(expert).ok_or_else(|| ServiceError::invalid("deskundige", "choose"))?;
        let facts = self.chosen_facts(&mut tx, case.id, &input.facts).await?;
        let documents = chosen_documents(&mut tx, case.id, &input.documents).await?;
        let advise_task: TaskId = self.new_id();
        let work = NewTask {
            id: advise_task,
            case: case.id,
            kind: TaskKind::Advise,
            due: until,
            reasons: &[],
            proposal: None,
            payload: &to_json(&Payload::default())?,
        };
        if !tx.tasks().create(work, now).await? {
            return Err(ServiceError::Conflict("the case waits for advice already"));
        }
        tx.tasks().assign(advise_task, 1, expert.id, now).await?.ok_or(ServiceError::NotFound)?;
        let id: AdviceId = self.new_id();
        let new = NewAdvice {
            id,
            case: case.id,
            task: task.id,
            advise_task,
            skill: expert.skill.as_str(),
            question: &question,
            facts: &to_json(&facts)?,
            documents: &to_json(&documents)?,
            adviser: expert.id,
            adviser_name: &expert.name,
            due: until,
        };
        tx.advices().ask(new, now).await?;
        let mut record = self.record(&mut tx, now);
        record.event(case.id, CaseEvent::AdviceAsked).await?;
        let detail = json!({
            "advice": id, "expert": expert.id, "facts": facts.len(), "documents": documents.len(), "until": until,
        });
        record.audit("advice_asked", Some(case.id), detail).await?;
        let waits = tx.cases().change_status(case.id, case.version, CaseStatus::Advice, now).await?;
        waits.ok_or(ServiceError::NotFound)?;
        tx.commit().await?;
        Ok(())
    }

    /// The last day to answer: after today, and not beyond what anybody can oversee.
    fn advise_by(&self, until: Option<NaiveDate>) -> Result<NaiveDate> {
        let until = until.ok_or_else(|| ServiceError::invalid("tot", "date"))?;
        let days = until.signed_duration_since(self.today()).num_days();
        match (1..=LONGEST_DAYS).contains(&days) {
            true => Ok(until),
            false => Err(ServiceError::invalid("tot", "until")),
        }
    }

    /// Copies of the chosen facts of the latest check, in the words of the dictionary.
    async fn chosen_facts(&self, tx: &mut Tx, case: CaseId, names: &[String]) -> Result<Vec<ChosenFact>> {
        let Some(stored) = tx.facts().latest(case).await? else { return Ok(Vec::new()) };
        Ok(self
            .facts_to_choose(&stored.facts)
            .into_iter()
            .filter(|(name, _)| names.contains(name))
            .map(second)
            .collect())
    }

    /// What an expert can be shown of the facts: name, and what they would see.
    pub(super) fn facts_to_choose(&self, facts: &FactSnapshot) -> Vec<(String, ChosenFact)> {
        let dictionary = self.catalog().facts();
        let row = |fact: &domain::facts::Fact| {
            let definition = dictionary.get(&fact.name)?;
            let value = fact.verified.as_ref().or(fact.claimed.as_ref())?;
            let chosen = ChosenFact {
                label: definition.label.clone(),
                value: self.spoken(definition, value),
                verified: fact.verified.is_some(),
            };
            Some((fact.name.clone(), chosen))
        };
        facts.facts.values().filter_map(row).collect()
    }

    /// The experts of the own city, by name, without the reader.
    pub(super) async fn experts(&self, tx: &mut Tx) -> Result<Vec<ExpertRow>> {
        let me = tx.scope().staff();
        let staff = tx.staff().list().await?;
        Ok(staff.iter().filter(|one| Some(one.id) != me).filter_map(expert).collect())
    }

    /// The advice in a case, oldest first.
    pub(super) async fn advice_rows(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<AdviceRow>> {
        Ok(tx.advices().list(case).await?.into_iter().map(AdviceRow::from).collect())
    }
}

fn second((_, fact): (String, ChosenFact)) -> ChosenFact {
    fact
}

/// Somebody as an expert, if they are one and still work here.
fn expert(member: &StaffMember) -> Option<ExpertRow> {
    let skill = Role::ADVISERS.into_iter().find(|role| member.roles.contains(role))?;
    member.active.then(|| ExpertRow { id: member.id, name: member.name.clone(), skill })
}

/// Of the chosen documents, those of the case.
async fn chosen_documents(tx: &mut Tx, case: CaseId, chosen: &[DocumentId]) -> Result<Vec<DocumentId>> {
    let there = tx.documents().list_of_case(case).await?;
    Ok(there.into_iter().map(|document| document.id).filter(|id| chosen.contains(id)).collect())
}

impl From<Advice> for AdviceRow {
    fn from(advice: Advice) -> Self {
        Self {
            skill: Role::ADVISERS.into_iter().find(|role| role.as_str() == advice.skill),
            expert: advice.adviser_name,
            question: advice.question,
            asked_by: advice.asked_by_name,
            asked_at: advice.asked_at,
            due: advice.due,
            answer: advice.body.zip(advice.given_at),
        }
    }
}
