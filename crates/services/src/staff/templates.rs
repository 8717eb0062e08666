//! Templates of messages: which there are for a task, and one filled in with the facts of its case.

use domain::templates::{Place, Template, Variable};
use domain::{CaseId, Lang, Scope, TaskId};
use letters::written::date as written_date;
use storage::{Case, InformationRequest, Tx};

use super::held::{HANDLERS, staff_with};
use crate::time::day_of;
use crate::views::{FilledTemplate, TemplateRow};
use crate::{Result, ServiceError, Services};

impl Services {
    /// The templates for a product and a kind of task, by name.
    pub(super) fn templates_for(&self, product: &str, kind: domain::tasks::TaskKind) -> Vec<TemplateRow> {
        let mut rows: Vec<TemplateRow> = self
            .catalog()
            .templates()
            .iter()
            .filter(|template| template.fits(product, kind))
            .map(|template| TemplateRow {
                id: template.id.clone(),
                name: template.name.clone(),
                places: template.places.clone(),
            })
            .collect();
        rows.sort_by(|a, b| a.name.nl.cmp(&b.name.nl));
        rows
    }

    /// A template with the facts of the case of a task, in the language of its owner. What is not known leaves a mark.
    ///
    /// # Errors
    /// Not found when there is no such task in the own city, or no such template for it and this place.
    pub async fn fill_template(
        &self,
        scope: &Scope,
        task: TaskId,
        id: &str,
        place: Place,
    ) -> Result<FilledTemplate> {
        let me = staff_with(scope, &HANDLERS)?;
        let mut tx = self.parts().store.read(scope).await?;
        let task = tx.tasks().get(task).await?.ok_or(ServiceError::NotFound)?;
        let case = tx.cases().get(task.case_id).await?.ok_or(ServiceError::NotFound)?;
        let template = self
            .catalog()
            .templates()
            .iter()
            .filter(|template| template.places.contains(&place))
            .find(|template| template.id == id && template.fits(&case.product, task.kind))
            .ok_or(ServiceError::NotFound)?;
        let text = self.filled(&mut tx, template, &case, &me.name).await?;
        Ok(FilledTemplate { id: template.id.clone(), text })
    }

    /// The text of a template with the facts of a case, in Dutch or, for who reads that, in English, in the name of who writes.
    pub(crate) async fn filled(
        &self,
        tx: &mut Tx,
        template: &Template,
        case: &Case,
        writer: &str,
    ) -> Result<String> {
        // Staff must be able to read what they send: Dutch, or English for who reads that.
        let lang = tx.languages().of_case(case.id).await?.of_staff();
        let owner = self.owner_name(tx, case).await?;
        let answer_by = self.answer_by(tx, case.id, lang).await?;
        let city = self.catalog().city(tx.scope().city);
        let value = |variable| match variable {
            Variable::Name => Some(owner.clone()),
            Variable::Number => Some(case.number.to_string()),
            Variable::Product => Some(self.catalog().product_name(&case.product).get(lang).to_owned()),
            Variable::Received => Some(written_date(day_of(case.received_at), lang)),
            // After the end of a case no day is left.
            Variable::DecideBy => (!case.status.is_closed()).then(|| written_date(case.decide_by, lang)),
            Variable::AnswerBy => answer_by.clone(),
            Variable::City => city.map(|city| city.name.clone()),
            Variable::Phone => city.map(|city| city.phone.clone()),
            Variable::Staff => Some(writer.to_owned()),
            Variable::Own => None,
        };
        Ok(template.fill(lang, value))
    }

    /// The last day of what is asked now, after outages.
    async fn answer_by(&self, tx: &mut Tx, case: CaseId, lang: Lang) -> Result<Option<String>> {
        let requests = tx.requests().list(case).await?;
        let open =
            requests.into_iter().rev().find(|one| one.answered_at.is_none() && one.closed_at.is_none());
        let Some(InformationRequest { due, .. }) = open else { return Ok(None) };
        let until = self.longer(tx, due).await?.map_or(due, |longer| longer.until);
        Ok(Some(written_date(until, lang)))
    }
}
