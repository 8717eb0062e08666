//! A whole case, outside any task: what staff open from the search. Opening it leaves a row that the owner can read.

use domain::{CaseId, PersonId, Scope};
use storage::{OwnerKind, Task, TaskStatus, Tx};

use super::held::{HANDLERS, staff_with};
use super::task::WHOLE;
use crate::shared::case_rows::{files, latest_decision, timeline};
use crate::shared::record::from_json;
use crate::shared::submission::StoredReceipt;
use crate::shared::terms;
use crate::views::{CallRow, CaseFile, CaseTask, NoteRow};
use crate::{Catalog, Result, ServiceError, Services};

impl Services {
    /// A case of the own city, to look at.
    ///
    /// # Errors
    /// Not found when there is no such case in the own city, forbidden for staff who handle no cases.
    pub async fn case_file(&self, scope: &Scope, case: CaseId) -> Result<CaseFile> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let case = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let person = (case.owner_kind == OwnerKind::Resident).then_some(PersonId(case.owner_id));
        self.record(&mut tx, now).access(WHOLE, person, Some(case.id)).await?;
        let product = self.product_of(scope, &case.product)?;
        let sent = tx.submissions().latest(case.id).await?.ok_or(ServiceError::NotFound)?;
        let receipt: StoredReceipt = from_json(&sent.receipt)?;
        let tasks = tx.tasks().list_of_case(case.id).await?;
        let blind = tasks.iter().any(|task| task.kind.is_blind() && task.done_at.is_none());
        let term_events = tx.terms().list(case.id).await?;
        let course = terms::replay(self.law(), &case, term_events)?;
        let ledger = self.ledger(&mut tx, &course, product).await?;
        let others = tx.cases().list_of_same_owner(&case).await?;
        let view = CaseFile {
            id: case.id,
            number: case.number.clone(),
            product: product.name.clone(),
            who: self.owner_name(&mut tx, &case).await?,
            status: case.status,
            received_at: case.received_at,
            decide_by: case.decide_by,
            blind,
            may_change: !blind && self.may_change(&mut tx, scope, &case).await?,
            tasks: case_tasks(self.catalog(), &mut tx, tasks).await?,
            decision: if blind { None } else { latest_decision(&mut tx, &case).await? },
            answers: receipt.sections,
            files: files(&tx.documents().list_of_case(case.id).await?),
            messages: if blind {
                Vec::new()
            } else {
                self.message_rows(scope, tx.messages().list(case.id).await?)
            },
            notes: tx.notes().list(case.id).await?.into_iter().map(NoteRow::from).collect(),
            calls: tx.calls().list(case.id).await?.into_iter().map(CallRow::from).collect(),
            advice: if blind { Vec::new() } else { self.advice_rows(&mut tx, case.id).await? },
            timeline: if blind { Vec::new() } else { timeline(tx.events().list(case.id).await?) },
            penalty: match blind {
                true => None,
                false => self.penalty_shown(&mut tx, &case, &course, &ledger).await?,
            },
            ledger: if blind { Vec::new() } else { ledger.entries },
            others: others.into_iter().map(|other| self.earlier(other)).collect(),
            looks: self.look_rows(scope.city, tx.access().list_for_case(case.id).await?),
        };
        tx.commit().await?;
        Ok(view)
    }
}

async fn case_tasks(catalog: &Catalog, tx: &mut Tx, tasks: Vec<Task>) -> Result<Vec<CaseTask>> {
    let staff = tx.staff().list().await?;
    let name = |task: &Task| {
        let holder = task.done_by.or(task.assignee)?;
        staff.iter().find(|member| member.id == holder).map(|member| member.name.clone())
    };
    let row = |task: Task| CaseTask {
        id: task.id,
        kind: task.kind,
        made: catalog.made_name(task.kind),
        due: task.due,
        assignee: name(&task),
        done: task.status == TaskStatus::Done,
    };
    Ok(tasks.into_iter().map(row).collect())
}
