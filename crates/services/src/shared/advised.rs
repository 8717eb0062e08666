//! Advice of experts that a decision rests on: made known to the applicant with the decision (Awb 3:49, 3:50; record 0024).

use chrono::{DateTime, Utc};
use domain::{CaseId, CityCode, Localized, Role};
use letters::compose::{Advised, AdvisedAs};
use storage::{Advice, AdviceId, Document, KnownAdvice, Tx, WITH_ADVICE};

use crate::time::day_of;
use crate::views::{AdviceRead, FileRow};
use crate::{Result, Services};

/// The code of the documents that an expert sends with the answer to this question.
pub(crate) fn code(advice: AdviceId) -> String {
    format!("{WITH_ADVICE}{advice}")
}

/// Advice that a letter tells of.
pub(crate) struct Given {
    advice: Advice,
    field: Option<Localized>,
}

impl Given {
    /// The same as a letter tells it; none while there is no answer.
    fn told(&self) -> Option<Advised<'_>> {
        let (body, at) = self.advice.body.as_deref().zip(self.advice.given_at)?;
        let medical = self.advice.skill == Role::MedicalAdviser.as_str();
        Some(Advised {
            name: &self.advice.adviser_name,
            role: match &self.field {
                Some(field) => AdvisedAs::Outside(field),
                None if !self.advice.outside.is_empty() => AdvisedAs::Left,
                None if medical => AdvisedAs::Medical,
                None => AdvisedAs::Legal,
            },
            signed: self.advice.signed.as_deref().filter(|name| !name.is_empty()),
            asked: day_of(self.advice.asked_at),
            given: day_of(at),
            question: &self.advice.question,
            advice: body,
        })
    }
}

/// The same for all.
pub(crate) fn told(given: &[Given]) -> Vec<Advised<'_>> {
    given.iter().filter_map(Given::told).collect()
}

impl Services {
    /// The advice that was given in a case after this moment, oldest first: what the decision that is sent now makes known.
    pub(crate) async fn advice_since(
        &self,
        tx: &mut Tx,
        case: CaseId,
        since: Option<DateTime<Utc>>,
    ) -> Result<Vec<Given>> {
        let city = tx.scope().city;
        let rows = tx.advices().list(case).await?;
        let fresh = |advice: &Advice| {
            let given = advice.given_at.filter(|_| advice.ended.is_none());
            given.is_some_and(|at| since.is_none_or(|since| at > since))
        };
        let given = rows.into_iter().filter(fresh);
        Ok(given.map(|advice| Given { field: self.field(city, &advice.outside), advice }).collect())
    }

    /// The advice that was made known to who acts, with what came with it.
    pub(crate) async fn advice_read(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<AdviceRead>> {
        let rows = tx.advices().made_known(case).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let (city, documents) = (tx.scope().city, tx.documents().sent_by_experts(case).await?);
        let read = |advice: KnownAdvice| {
            let code = code(advice.id);
            let files = documents.iter().filter(|document| document.doc_code == code).map(FileRow::from);
            AdviceRead {
                id: advice.id,
                skill: Role::ADVISERS.into_iter().find(|role| role.as_str() == advice.skill),
                field: self.field(city, &advice.outside),
                expert: advice.adviser_name,
                signed: Some(advice.signed).filter(|name| !name.is_empty()),
                question: advice.question,
                asked_at: advice.asked_at,
                body: advice.body,
                given_at: advice.given_at,
                files: files.collect(),
            }
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// On what an organisation of the city's file advises.
    fn field(&self, city: CityCode, outside: &str) -> Option<Localized> {
        self.outside(city, outside).map(|expert| expert.field.clone())
    }
}

/// A document that came with advice which was made known to who acts.
pub(crate) async fn document_read(tx: &mut Tx, id: domain::DocumentId) -> Result<Option<Document>> {
    let Some(document) = tx.documents().sent_by_expert(id).await? else { return Ok(None) };
    let Some(case) = document.case_id else { return Ok(None) };
    let known = tx.advices().made_known(case).await?;
    Ok(known.iter().any(|advice| code(advice.id) == document.doc_code).then_some(document))
}
