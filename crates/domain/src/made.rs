//! Kinds of task that are made by data: one file per kind in `catalog/tasks`, one screen and one use case for all of them.
//!
//! What a file can say is a closed list, so that a kind that needs more is coded (`docs/kinds-of-task.md`): what to show, who
//! may do it, until when, and how it can end. Every ending finishes the task; besides it can keep a note, send a message, ask
//! the applicant for information and make one more task.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::forms::{Answers, Condition, Form};
use crate::tasks::TaskKind;
use crate::{Actor, Localized, Role};

/// A kind of task, as its file describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeTask {
    /// Id: the name of its file, `taak-tolk`.
    pub id: TaskKind,
    /// Name for staff.
    pub name: Localized,
    /// Why it is in the queue, in a few words.
    pub why: Localized,
    /// What to do, in a few short sentences.
    pub todo: Localized,
    /// What of the case it needs; nothing else of it is shown.
    #[serde(default)]
    pub shows: Shows,
    /// Who may do it.
    pub roles: Vec<Role>,
    /// Until when.
    pub due: Due,
    /// Whether a second person must agree with how it ended.
    #[serde(default)]
    pub four_eyes: bool,
    /// When an application makes it; nowhere when another kind or a person does ([`Outcome::make`], `by_hand`).
    #[serde(default)]
    pub made: Vec<AtSubmission>,
    /// Whether somebody may start one by hand, in a case whose form asks what it shows.
    #[serde(default)]
    pub by_hand: bool,
    /// How it can end: the buttons.
    pub outcomes: Vec<Outcome>,
}

/// What of a case a kind shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shows {
    /// Facts, by their name in the dictionary.
    #[serde(default)]
    pub facts: Vec<String>,
    /// Answers, by the id of the question.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Whether the documents.
    #[serde(default)]
    pub documents: bool,
}

/// Until when a task is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// When the term of the case ends; it moves along.
    Term,
    /// So many calendar days after it was made.
    Days(u16),
}

/// When the submission of an application makes the task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtSubmission {
    /// Of these products.
    pub products: Vec<String>,
    /// When this holds of the answers; always when nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// Whether a note goes with an ending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteAsked {
    /// There is no field.
    #[default]
    None,
    /// It may stay empty.
    Optional,
    /// It may not.
    Required,
}

/// How a task can end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Id within the kind, kept with the audit: `geregeld`.
    pub id: String,
    /// What stands on the button.
    pub label: Localized,
    /// When to choose it.
    #[serde(default)]
    pub hint: Option<Localized>,
    /// Whether a note goes with it.
    #[serde(default)]
    pub note: NoteAsked,
    /// The template that fills a message to the applicant; a person reads and sends it.
    #[serde(default)]
    pub message: Option<String>,
    /// The template that fills a question to the applicant; the term then stands still.
    #[serde(default)]
    pub ask: Option<String>,
    /// The kind that is made next.
    #[serde(default)]
    pub make: Option<TaskKind>,
}

impl MadeTask {
    /// Whether somebody with these roles may do it.
    #[must_use]
    pub fn suits(&self, actor: &Actor) -> bool {
        self.roles.iter().any(|role| actor.has_role(*role))
    }

    /// Whether sending this application makes it.
    #[must_use]
    pub fn follows_from(&self, product: &str, form: &Form, answers: &Answers, today: NaiveDate) -> bool {
        self.made.iter().any(|made| {
            made.products.iter().any(|one| one == product)
                && made.when.as_ref().is_none_or(|when| form.holds(when, answers, today))
        })
    }

    /// The last day of one that is made today, in a case that must be decided by a day.
    #[must_use]
    pub fn due_on(&self, today: NaiveDate, decide_by: NaiveDate) -> NaiveDate {
        match self.due {
            Due::Term => decide_by,
            Due::Days(days) => today.checked_add_days(Days::new(u64::from(days))).unwrap_or(decide_by),
        }
    }

    /// The ending with this id.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }

    /// What stands in for a kind whose file is gone: it can be looked at, and finished with a note.
    #[must_use]
    pub fn gone(id: TaskKind) -> Self {
        let words = |nl: &str, en: &str| Localized::new(nl, en);
        Self {
            id,
            name: Localized::same(id.as_str()),
            why: words("Deze soort taak bestaat niet meer", "This kind of task is no more"),
            todo: words(
                "De beheerder haalde deze soort taak weg. Overleg wat er nog moet gebeuren.",
                "The functional manager removed this kind of task. Find out what still has to be done.",
            ),
            shows: Shows::default(),
            roles: vec![Role::Intake, Role::Reviewer, Role::TeamLead],
            due: Due::Term,
            four_eyes: false,
            made: Vec::new(),
            by_hand: false,
            outcomes: vec![Outcome {
                id: "klaar".to_owned(),
                label: words("Taak afronden", "Finish the task"),
                hint: None,
                note: NoteAsked::Required,
                message: None,
                ask: None,
                make: None,
            }],
        }
    }
}
