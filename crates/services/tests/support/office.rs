//! The people who work on cases, and what lies on their desks.

use chrono::NaiveDate;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, CityCode, Scope};
use services::purpose;
use services::views::{CaseView, VerdictInput};
use storage::Task;
use testkit::{amsterdam, system};

use crate::world::World;

impl World {
    /// Signs in a member of staff of Amsterdam by the last part of their key: `reviewer`.
    pub async fn staff(&self, who: &str) -> Scope {
        self.staff_of(amsterdam(), &format!("amsterdam-{who}")).await
    }

    /// Signs in a member of staff of a city.
    pub async fn staff_of(&self, city: CityCode, key: &str) -> Scope {
        let scope = self.sign_in(city, &format!("staff:{key}")).await;
        Scope { purpose: purpose::REVIEW, ..scope }
    }

    /// An application for the supplement that a person must judge, because the resident describes special
    /// circumstances; the rules give a right all the same. Its owner, and the case.
    pub async fn special(&self) -> (Scope, CaseId) {
        self.special_of("resident:plieger").await
    }

    /// The same by somebody else.
    pub async fn special_of(&self, who: &str) -> (Scope, CaseId) {
        let owner = self.sign_in(amsterdam(), who).await;
        let draft = self.filled_supplement(&owner).await;
        let inputs = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
        self.fill(&owner, draft, "bijzonder", &inputs).await;
        let case = self.send(&owner, draft).await;
        self.work().await;
        (owner, case)
    }

    /// The latest task of this kind in a case of Amsterdam.
    pub async fn task(&self, case: CaseId, kind: TaskKind) -> Task {
        let tasks = self.tasks(case).await;
        let found = tasks.iter().rev().find(|task| task.kind == kind).cloned();
        found.unwrap_or_else(|| panic!("{}: no {kind:?} among {tasks:#?}", self.database))
    }

    /// Every task of a case of Amsterdam.
    pub async fn tasks(&self, case: CaseId) -> Vec<Task> {
        let mut tx = self.store.read(&system(amsterdam())).await.unwrap();
        tx.tasks().list_of_case(case).await.unwrap()
    }

    /// That task, taken by this member of staff.
    pub async fn taken(&self, staff: &Scope, case: CaseId, kind: TaskKind) -> Task {
        let task = self.task(case, kind).await;
        self.services.claim(staff, task.id, task.version).await.unwrap();
        self.task(case, kind).await
    }

    /// How the owner sees the case.
    pub async fn seen(&self, owner: &Scope, case: CaseId) -> CaseView {
        self.services.case(owner, case).await.unwrap()
    }
}

/// How a disadvantage was weighed.
pub const WEIGHED: &str = "U houdt genoeg over om van te leven.";

/// A verdict on a task as it is now, with the weighing that it needs.
pub fn verdict(task: &Task, verdict: Verdict) -> VerdictInput {
    VerdictInput {
        task: task.id,
        version: task.version,
        verdict,
        amount: None,
        from: None,
        help: String::new(),
        reasons: String::new(),
        weighing: if verdict.needs_weighing() { WEIGHED.to_owned() } else { String::new() },
        unheard: None,
    }
}

/// A refusal with reasons.
pub fn refusal(task: &Task) -> VerdictInput {
    VerdictInput { reasons: "U voldoet niet.".to_owned(), ..verdict(task, Verdict::Refuse) }
}

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
