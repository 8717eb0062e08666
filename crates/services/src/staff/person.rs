//! All of one person in the own city, seen from a case of theirs. Cases of others in the household are not shown, and not that
//! there are any: no rule that we know of opens them.

use domain::{CaseId, Localized, PersonId, Scope};
use storage::{Case, OwnerKind, TaskStatus, Tx};

use super::held::{HANDLERS, staff_with};
use crate::time::day_of;
use crate::views::{PersonCase, PersonTask, PersonView};
use crate::{Result, ServiceError, Services};

/// The word under which the access log keeps a look at a whole person.
const PERSON: &str = "person";

/// Messages that are shown.
const MESSAGES: usize = 10;

/// What the person register tells of a household, in the words of the dictionary.
const HOUSEHOLD: [&str; 7] = [
    "heeft_partner",
    "partner_geboortedatum",
    "heeft_ten_laste_komend_kind",
    "jongste_kind_geboortedatum",
    "heeft_kind_van_12_tot_18",
    "aantal_kinderen_onder_12",
    "aantal_kostendelers",
];

impl Services {
    /// Every case, grant, open task and recent message of the owner of a case, and their household as it was verified for it.
    /// The look leaves a row that the owner can read, with the purpose of the scope.
    ///
    /// # Errors
    /// Not found when there is no such case in the own city, forbidden for staff who handle no cases.
    pub async fn person(&self, scope: &Scope, case: CaseId) -> Result<PersonView> {
        staff_with(scope, &HANDLERS)?;
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let from = tx.cases().get(case).await?.ok_or(ServiceError::NotFound)?;
        let person = (from.owner_kind == OwnerKind::Resident).then_some(PersonId(from.owner_id));
        self.record(&mut tx, now).access(PERSON, person, Some(from.id)).await?;
        let mut cases = tx.cases().list_of_same_owner(&from).await?;
        cases.push(from.clone());
        cases.sort_by_key(|case| std::cmp::Reverse((case.received_at, case.id)));
        let staff = tx.staff().list().await?;
        let (mut rows, mut tasks, mut messages) = (Vec::new(), Vec::new(), Vec::new());
        for case in cases {
            let work = tx.tasks().list_of_case(case.id).await?;
            let open = || work.iter().filter(|task| task.status != TaskStatus::Done);
            // Who judges it again must not know how it was decided.
            let blind = open().any(|task| task.kind.is_blind());
            tasks.extend(open().map(|task| PersonTask {
                id: task.id,
                kind: task.kind,
                made: self.catalog().made_name(task.kind),
                number: case.number.clone(),
                due: task.due,
                assignee: staff.iter().find(|one| Some(one.id) == task.assignee).map(|one| one.name.clone()),
            }));
            if !blind {
                let said = self.message_rows(scope, tx.messages().list(case.id).await?);
                messages.extend(said.into_iter().map(|row| (case.number.clone(), row)));
            }
            rows.push(self.person_case(&mut tx, case, blind).await?);
        }
        tasks.sort_by_key(|task| (task.due, task.id));
        messages.sort_by_key(|(_, row)| std::cmp::Reverse(row.at));
        messages.truncate(MESSAGES);
        let (household, asked) = self.household(&mut tx, from.id).await?;
        let view = PersonView {
            case: from.id,
            number: from.number.clone(),
            who: self.owner_name(&mut tx, &from).await?,
            cases: rows,
            tasks,
            messages,
            household,
            household_at: asked,
        };
        tx.commit().await?;
        Ok(view)
    }

    async fn person_case(&self, tx: &mut Tx, case: Case, blind: bool) -> Result<PersonCase> {
        let grant = match blind {
            true => None,
            false => {
                tx.decisions().list(case.id).await?.into_iter().next_back().and_then(|last| last.granted)
            }
        };
        Ok(PersonCase {
            id: case.id,
            product: self.catalog().product_name(&case.product),
            status: (!blind).then_some(case.status),
            received: day_of(case.received_at),
            decide_by: (!case.status.is_closed()).then_some(case.decide_by),
            grant,
            number: case.number,
        })
    }

    /// What the person register told of the household when it was asked last for a case.
    async fn household(
        &self,
        tx: &mut Tx,
        case: CaseId,
    ) -> Result<(Vec<(Localized, Localized)>, Option<chrono::NaiveDate>)> {
        let Some(stored) = tx.facts().latest(case).await? else { return Ok((Vec::new(), None)) };
        let (mut rows, mut asked) = (Vec::new(), None);
        for name in HOUSEHOLD {
            let (Some(fact), Some(definition)) =
                (stored.facts.facts.get(name), self.catalog().facts().get(name))
            else {
                continue;
            };
            let Some(value) = &fact.verified else { continue };
            asked = asked.max(Some(day_of(fact.at)));
            rows.push((definition.label.clone(), self.spoken(definition, value)));
        }
        Ok((rows, asked))
    }
}
