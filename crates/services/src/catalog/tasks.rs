//! `tasks/<id>.yaml`: one file per kind of task that is made by data.

use std::collections::BTreeSet;

use domain::city::City;
use domain::forms::Form;
use domain::made::{Due, MadeTask, Outcome};
use domain::product::Product;
use domain::tasks::TaskKind;
use domain::templates::{Place, Template};

use super::files::{File, Files};
use super::texts::{blank, is_slug};
use super::{CatalogProblem, FactDictionary};
use crate::staff::HANDLERS;

/// The most calendar days a task may take.
const LONGEST_DAYS: u16 = 365;

/// The most ways in which a kind can end: more is a form of its own.
const MOST_OUTCOMES: usize = 6;

/// What kinds of task name of the rest of the catalogue.
pub(super) struct Around<'a> {
    pub files: &'a Files,
    pub products: &'a [Product],
    pub forms: &'a [Form],
    pub facts: &'a FactDictionary,
    pub templates: &'a [Template],
    pub cities: &'a [City],
}

impl Around<'_> {
    /// Reads and checks every kind; faults go to `problems`.
    pub fn load(&self, problems: &mut Vec<CatalogProblem>) -> Vec<MadeTask> {
        let mut tasks: Vec<(&File, MadeTask)> = Vec::new();
        for file in self.files.below("tasks") {
            match file.read::<MadeTask>() {
                Ok(task) => tasks.push((file, task)),
                Err(problem) => problems.push(problem),
            }
        }
        let known: BTreeSet<TaskKind> = tasks.iter().map(|(_, task)| task.id).collect();
        let next: BTreeSet<TaskKind> =
            tasks.iter().flat_map(|(_, task)| task.outcomes.iter().filter_map(|one| one.make)).collect();
        for (file, task) in &tasks {
            let mut fault = |word: &str, reason: String| problems.push(file.fault(word, reason));
            head(file, task, &mut fault);
            self.shown(task, &mut fault);
            self.made(task, &mut fault);
            for (place, outcome) in task.outcomes.iter().enumerate() {
                if task.outcomes.iter().take(place).any(|other| other.id == outcome.id) {
                    fault(&outcome.id, format!("two outcomes have the id \"{}\"", outcome.id));
                }
                self.outcome(outcome, &known, &mut fault);
            }
            if task.made.is_empty() && !task.by_hand && !next.contains(&task.id) {
                let reason =
                    "nothing makes it: no submission, no outcome of another kind, and nobody by hand";
                fault("id", reason.to_owned());
            }
        }
        self.named(&known, problems);
        tasks.into_iter().map(|(_, task)| task).collect()
    }

    fn shown(&self, task: &MadeTask, fault: &mut impl FnMut(&str, String)) {
        for name in task.shows.facts.iter().filter(|name| self.facts.get(name).is_none()) {
            fault(name, format!("there is no fact \"{name}\""));
        }
        let newest = |id: &str| self.forms.iter().rfind(|form| form.id == id);
        let made: Vec<&Form> = task
            .made
            .iter()
            .flat_map(|made| &made.products)
            .filter_map(|id| self.products.iter().find(|product| product.id == *id))
            .filter_map(|product| newest(&product.form))
            .collect();
        for id in &task.shows.answers {
            if let Some(form) = made.iter().find(|form| !form.asks(id)) {
                fault(id, format!("form \"{}\" does not ask \"{id}\"", form.id));
            } else if !self.forms.iter().any(|form| form.asks(id)) {
                fault(id, format!("no form asks \"{id}\""));
            }
        }
    }

    fn made(&self, task: &MadeTask, fault: &mut impl FnMut(&str, String)) {
        for made in &task.made {
            if made.products.is_empty() {
                fault("made", "made names no product".to_owned());
            }
            for id in &made.products {
                let Some(product) = self.products.iter().find(|product| product.id == *id) else {
                    fault(id, format!("there is no product \"{id}\""));
                    continue;
                };
                let Some(form) = self.forms.iter().rfind(|form| form.id == product.form) else { continue };
                for field in made.when.iter().flat_map(|when| form.unknown_in(when)) {
                    fault(
                        field,
                        format!("form \"{}\" of product \"{id}\" does not ask \"{field}\"", form.id),
                    );
                }
            }
        }
    }

    fn outcome(&self, outcome: &Outcome, known: &BTreeSet<TaskKind>, fault: &mut impl FnMut(&str, String)) {
        let id = outcome.id.as_str();
        if !is_slug(id) {
            fault(id, format!("\"{id}\" cannot be the id of an outcome"));
        }
        for (key, text) in [("label", Some(&outcome.label)), ("hint", outcome.hint.as_ref())] {
            if let Some(lang) = text.and_then(blank) {
                fault(id, format!("{key} of \"{id}\" has no text in \"{}\"", lang.as_str()));
            }
        }
        if outcome.message.is_some() && outcome.ask.is_some() {
            fault(id, format!("\"{id}\" sends a message and asks; a question is a message already"));
        }
        for (template, place) in [(&outcome.message, Place::Message), (&outcome.ask, Place::Question)] {
            let Some(template) = template else { continue };
            match self.templates.iter().find(|one| one.id == *template) {
                None => fault(template, format!("there is no template \"{template}\"")),
                Some(found) if !found.places.contains(&place) => {
                    fault(template, format!("template \"{template}\" is not offered there"));
                }
                Some(_) => {}
            }
        }
        if let Some(next) = outcome.make.filter(|next| !known.contains(next)) {
            let next = next.as_str();
            fault(next, format!("there is no kind \"{next}\" among the files of tasks"));
        }
    }

    /// What other files name: a kind that no file describes would be work that never comes.
    fn named(&self, known: &BTreeSet<TaskKind>, problems: &mut Vec<CatalogProblem>) {
        let unknown = |kind: &&TaskKind| matches!(kind, TaskKind::Made(_)) && !known.contains(kind);
        let mut tell = |file: Option<&File>, kind: &TaskKind| {
            let word = kind.as_str();
            problems
                .extend(file.map(|file| file.fault(word, format!("there is no kind of task \"{word}\""))));
        };
        for template in self.templates {
            let file = self.files.get(&format!("messages/{}.yaml", template.id));
            template.kinds.iter().filter(unknown).for_each(|kind| tell(file, kind));
        }
        for city in self.cities {
            let file = self.files.get(&format!("cities/{}.yaml", city.slug));
            let kinds = city.teams.iter().flat_map(|team| &team.takes).flat_map(|takes| &takes.kinds);
            kinds.filter(unknown).for_each(|kind| tell(file, kind));
        }
    }
}

fn head(file: &File, task: &MadeTask, fault: &mut impl FnMut(&str, String)) {
    let id = task.id.as_str();
    if !matches!(task.id, TaskKind::Made(_)) {
        fault("id", format!("\"{id}\" is a kind that is coded; an id here starts with \"taak-\""));
    } else if file.name != format!("tasks/{id}.yaml") {
        fault("id", format!("id \"{id}\" differs from the name of the file"));
    }
    for (key, text) in [("name", &task.name), ("why", &task.why), ("todo", &task.todo)] {
        if let Some(lang) = blank(text) {
            fault(key, format!("{key} has no text in \"{}\"", lang.as_str()));
        }
    }
    if task.roles.is_empty() || task.roles.iter().any(|role| !HANDLERS.contains(role)) {
        fault(
            "roles",
            "roles names who handles tasks: intake, reviewer or team_lead, at least one".to_owned(),
        );
    }
    if let Due::Days(days) = task.due
        && !(1..=LONGEST_DAYS).contains(&days)
    {
        fault("due", format!("due is {days} days; it lies between 1 and {LONGEST_DAYS}"));
    }
    if !(1..=MOST_OUTCOMES).contains(&task.outcomes.len()) {
        fault("outcomes", format!("outcomes are {}; there are 1 to {MOST_OUTCOMES}", task.outcomes.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::Catalog;
    use super::*;

    const NAME: &str = "tasks/taak-proef.yaml";
    const SOUND: &str = r#"id: taak-proef
name: {nl: "Proef", en: "Trial"}
why: {nl: "Om te proberen", en: "To try"}
todo: {nl: "Doe iets.", en: "Do something."}
shows:
  facts: [geboortedatum]
  answers: [con.tolk]
roles: [intake]
due: {days: 3}
four_eyes: true
made:
  - products: [bijstand]
    when: {eq: [con.tolk, true]}
outcomes:
  - id: klaar
    label: {nl: "Klaar", en: "Done"}
    note: required
    make: taak-proef
  - id: bericht
    label: {nl: "Bericht", en: "Message"}
    message: stand
"#;

    fn faults(texts: &[(&str, &str)]) -> Vec<String> {
        match Catalog::check(&Files::with(texts)) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn a_sound_kind_is_there_and_each_fault_is_told_with_its_line() {
        assert_eq!(faults(&[(NAME, SOUND)]), Vec::<String>::new());
        for (from, to, line, told) in [
            ("id: taak-proef", "id: taak-anders", 1, "differs from the name of the file"),
            ("id: taak-proef", "id: review", 1, "is a kind that is coded"),
            ("id: taak-proef", "id: proef", 1, "there is no kind of task \"proef\""),
            ("en: \"Trial\"", "en: \"\"", 2, "name has no text in \"en\""),
            ("nl: \"Om te proberen\"", "nl: \" \"", 3, "why has no text in \"nl\""),
            ("todo:", "tudo:", 4, "tudo"),
            ("[geboortedatum]", "[geboortedag]", 6, "there is no fact \"geboortedag\""),
            ("answers: [con.tolk]", "answers: [con.talk]", 7, "does not ask \"con.talk\""),
            ("[intake]", "[legal_adviser]", 8, "roles names who handles tasks"),
            ("[intake]", "[]", 8, "roles names who handles tasks"),
            ("days: 3", "days: 0", 9, "due is 0 days"),
            ("{days: 3}", "soon", 9, "soon"),
            ("[bijstand]", "[bijstant]", 12, "there is no product \"bijstant\""),
            ("eq: [con.tolk, true]", "eq: [con.talk, true]", 13, "does not ask \"con.talk\""),
            ("id: klaar", "id: bericht", 15, "two outcomes have the id \"bericht\""),
            ("en: \"Done\"", "en: \"\"", 15, "label of \"klaar\" has no text in \"en\""),
            ("note: required", "note: must", 17, "must"),
            ("make: taak-proef", "make: taak-niets", 18, "there is no kind \"taak-niets\""),
            ("message: stand", "message: staand", 21, "there is no template \"staand\""),
            ("message: stand", "ask: stand", 21, "is not offered there"),
            ("message: stand", "message: stand\n    ask: vraag-bewijs", 19, "sends a message and asks"),
        ] {
            let found = faults(&[(NAME, &SOUND.replacen(from, to, 1))]);
            assert!(
                found.iter().any(|one| one.starts_with(&format!("{NAME}:{line}:")) && one.contains(told)),
                "{from} -> {to}: {found:?}"
            );
        }
        let (start, _) = SOUND.split_once("outcomes:").unwrap();
        let none = faults(&[(NAME, &format!("{start}outcomes: []\n"))]);
        assert!(none.iter().any(|one| one.contains("outcomes are 0")), "{none:?}");
    }

    #[test]
    fn what_nothing_makes_and_what_no_file_describes_is_told() {
        let (before, after) = SOUND.split_once("made:").unwrap();
        let (_, outcomes) = after.split_once("outcomes:").unwrap();
        let alone = format!("{before}outcomes:{}", outcomes.replace("    make: taak-proef\n", ""));
        let found = faults(&[(NAME, &alone)]);
        assert!(found.iter().any(|one| one.contains("nothing makes it")), "{found:?}");
        let files = Files::with(&[]);
        let template = files.get("messages/stand.yaml").unwrap().text().to_owned();
        let named = template.replacen("kinds: [", "kinds: [taak-niets, ", 1);
        let found = faults(&[("messages/stand.yaml", &named)]);
        assert!(found.iter().any(|one| one.contains("there is no kind of task \"taak-niets\"")), "{found:?}");
        let city = files.get("cities/utrecht.yaml").unwrap().text().to_owned();
        let named = city.replacen("[schuldhulp]", "[schuldhulp]\n        kinds: [taak-niets]", 1);
        let found = faults(&[("cities/utrecht.yaml", &named)]);
        assert!(found.iter().any(|one| one.contains("there is no kind of task \"taak-niets\"")), "{found:?}");
    }
}
