//! Asking an expert of the city or outside it for advice: they see the question and what was chosen for them, never the case.

use chrono::NaiveDate;
use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::Person;
use domain::experts::OutsideExpert;
use domain::facts::FactSnapshot;
use domain::tasks::TaskKind;
use domain::{CaseId, CityCode, DocumentId, Role, Scope, StaffId, TaskId};
use serde_json::json;
use storage::{Advice, AdviceId, Case, NewAdvice, NewStaff, NewTask, StaffMember, Tx};

use super::held::{HANDLERS, held, staff_with};
use super::words::needed;
use crate::shared::job::{AdviceJob, CLOSE_ADVICE, NOTIFY_EXPERT};
use crate::shared::payload::Payload;
use crate::shared::record::to_json;
use crate::time::end_of;
use crate::views::{AdviceEnded, AdviceRow, AskAdviceInput, AskedExpert, ChosenFact, ExpertRow, FileRow};
use crate::{Result, ServiceError, Services};

/// The most days that an expert gets.
const LONGEST_DAYS: i64 = 182;

/// Who is asked.
struct Asked {
    id: StaffId,
    name: String,
    skill: Role,
    /// The expert of the city's file; empty for one of the city itself.
    outside: String,
}

impl Services {
    /// Asks one expert. The question, copies of the chosen facts, the chosen documents, the work of the expert and the status
    /// of the case are one step; who is outside the city is told that there is a question, without a word of it. The term runs
    /// on: nothing in the law stops it here.
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
        let expert = self.whom(&mut tx, &me, &case, input.expert.as_ref()).await?;
        let facts = self.chosen_facts(&mut tx, case.id, &input.facts).await?;
        let documents = chosen_documents(&mut tx, case.id, &input.documents).await?;
        let about = if input.name { self.owner_name(&mut tx, &case).await? } else { String::new() };
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
            outside: &expert.outside,
            about: &about,
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
            "advice": id, "expert": expert.id, "outside": expert.outside, "facts": facts.len(),
            "documents": documents.len(), "name": input.name, "until": until,
        });
        record.audit("advice_asked", Some(case.id), detail).await?;
        if !expert.outside.is_empty() {
            let job = AdviceJob { case: case.id, advice: id };
            record.job(NOTIFY_EXPERT, &job, Some(&format!("advice:{id}")), now).await?;
            record.job(CLOSE_ADVICE, &job, Some(&id.to_string()), end_of(until)).await?;
        }
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

    /// The expert who is meant. One outside the city has an account by which the city knows them, made here when it is not
    /// there yet: they can be asked before anybody of theirs signed in.
    async fn whom(
        &self,
        tx: &mut Tx,
        me: &Person,
        case: &Case,
        asked: Option<&AskedExpert>,
    ) -> Result<Asked> {
        let nobody = || ServiceError::invalid("deskundige", "choose");
        match asked.ok_or_else(nobody)? {
            AskedExpert::Inside(id) => {
                let staff = tx.staff().list().await?;
                let found = staff.iter().find(|one| one.id == *id && one.id != me.staff).and_then(inside);
                let found = found.ok_or_else(nobody)?;
                let AskedExpert::Inside(id) = found.who else { return Err(nobody()) };
                let skill = found.skill.ok_or_else(nobody)?;
                Ok(Asked { id, name: found.name, skill, outside: String::new() })
            }
            AskedExpert::Outside(id) => {
                let expert = self.outside(tx.scope().city, id).filter(|expert| expert.advises(&case.product));
                let expert = expert.ok_or_else(nobody)?;
                let account = self.account(tx, expert).await?;
                let outside = expert.id.clone();
                Ok(Asked { id: account.id, name: account.name, skill: Role::OutsideExpert, outside })
            }
        }
    }

    /// An expert outside the city, as its file names it.
    pub(crate) fn outside(&self, city: CityCode, id: &str) -> Option<&OutsideExpert> {
        self.catalog().city(city)?.experts.iter().find(|expert| expert.id == id)
    }

    /// The account by which the city knows an expert outside it.
    pub(crate) async fn account(&self, tx: &mut Tx, expert: &OutsideExpert) -> Result<StaffMember> {
        let (id, subject) = (self.new_id(), expert.subject());
        let roles = [Role::OutsideExpert];
        let new = NewStaff { id, subject: &subject, name: &expert.organisation, roles: &roles, active: true };
        Ok(tx.staff().upsert(new, self.now()).await?)
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

    /// Who can be asked about a case of this product: the experts of the own city who signed in once, by name, without the
    /// reader; then those outside it, in the order of the city's file.
    pub(super) async fn experts(&self, tx: &mut Tx, product: &str) -> Result<Vec<ExpertRow>> {
        let me = tx.scope().staff();
        let staff = tx.staff().list().await?;
        let city = self.catalog().city(tx.scope().city);
        let outside =
            city.into_iter().flat_map(|city| &city.experts).filter(|expert| expert.advises(product));
        let inside = staff.iter().filter(|one| Some(one.id) != me).filter_map(inside);
        let row = |expert: &OutsideExpert| ExpertRow {
            who: AskedExpert::Outside(expert.id.clone()),
            name: expert.organisation.clone(),
            skill: None,
            field: Some(expert.field.clone()),
        };
        Ok(inside.chain(outside.map(row)).collect())
    }

    /// The advice in a case, oldest first.
    pub(super) async fn advice_rows(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<AdviceRow>> {
        let rows = tx.advices().list(case).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let (city, documents) = (tx.scope().city, tx.documents().list_of_case(case).await?);
        let row = |advice: Advice| {
            let code = crate::shared::advised::code(advice.id);
            let files = documents.iter().filter(|document| document.doc_code == code).map(FileRow::from);
            AdviceRow {
                id: advice.id,
                skill: Role::ADVISERS.into_iter().find(|role| role.as_str() == advice.skill),
                field: self.outside(city, &advice.outside).map(|expert| expert.field.clone()),
                expert: advice.adviser_name,
                question: advice.question,
                asked_by: advice.asked_by_name,
                asked_at: advice.asked_at,
                due: advice.due,
                answer: advice.body.zip(advice.given_at),
                signed: advice.signed.filter(|name| !name.is_empty()),
                files: files.collect(),
                ended: advice.ended.zip(advice.ended_at).map(|(why, at)| AdviceEnded {
                    why,
                    note: advice.end_note.unwrap_or_default(),
                    by: advice.ended_by_name,
                    at,
                }),
            }
        };
        Ok(rows.into_iter().map(row).collect())
    }
}

fn second((_, fact): (String, ChosenFact)) -> ChosenFact {
    fact
}

/// Somebody as an expert of the city, if they are one and still work here.
fn inside(member: &StaffMember) -> Option<ExpertRow> {
    let skill = Role::ADVISERS.into_iter().find(|role| member.roles.contains(role))?;
    let who = AskedExpert::Inside(member.id);
    member.active.then(|| ExpertRow { who, name: member.name.clone(), skill: Some(skill), field: None })
}

/// Of the chosen documents, those of the case.
async fn chosen_documents(tx: &mut Tx, case: CaseId, chosen: &[DocumentId]) -> Result<Vec<DocumentId>> {
    let there = tx.documents().list_of_case(case).await?;
    Ok(there.into_iter().map(|document| document.id).filter(|id| chosen.contains(id)).collect())
}
