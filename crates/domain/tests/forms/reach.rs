//! What the check calls impossible never happens, whatever the form and the answers.

use std::collections::BTreeSet;

use domain::facts::FactDefinition;
use domain::forms::{Answers, Form};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::read::today;
use super::travel::{Choices, save};

static NO_FACTS: Vec<FactDefinition> = Vec::new();

/// What a question can be, with the comparisons that suit it; `name` is its id.
fn kind(kind: usize) -> Value {
    let options = json!([
        {"value": "a", "label": {"nl": "A", "en": "A"}},
        {"value": "b", "label": {"nl": "B", "en": "B"}},
        {"value": "c", "label": {"nl": "C", "en": "C"}}
    ]);
    match kind % 5 {
        0 => json!({"type": "yesno"}),
        1 => json!({"type": "radio", "options": options}),
        2 => json!({"type": "checkboxes", "options": options}),
        3 => json!({"type": "integer", "min": 0, "max": 10}),
        _ => json!({"type": "date", "min": "today-80y", "max": "today"}),
    }
}

fn comparison(name: &str, kind: usize, way: usize) -> Value {
    let choice = ["a", "b", "c"][way % 3];
    let number = [0, 5, 10][way / 3 % 3];
    match (kind % 5, way % 4) {
        (0, way) => json!({"eq": [name, way % 2 == 0]}),
        (1, 0) => json!({"ne": [name, choice]}),
        (1, 1) => json!({"in": [name, ["a", "b"]]}),
        (1, _) => json!({"eq": [name, choice]}),
        (2, _) => json!({"has": [name, choice]}),
        (3, 0) => json!({"gt": [name, number]}),
        (3, 1) => json!({"lt": [name, number]}),
        (3, _) => json!({"eq": [name, number]}),
        (_, 0) => json!({"age": {"field": name, "below": 18}}),
        _ => json!({"age": {"field": name, "at_least": 40}}),
    }
}

/// Random numbers of one question: its kind, whether it may be left open, what its condition and that of its page look at.
type Numbers = (usize, bool, Vec<(usize, usize, usize)>, Vec<(usize, usize, usize)>);

fn condition(parts: &[(usize, usize, usize)], before: &[Numbers]) -> Option<Value> {
    if before.is_empty() || parts.is_empty() {
        return None;
    }
    let parts: Vec<Value> = parts
        .iter()
        .map(|(field, way, shape)| {
            let field = field % before.len();
            let part = comparison(&format!("vraag.{field}"), before[field].0, *way);
            if shape.is_multiple_of(3) { json!({"not": part}) } else { part }
        })
        .collect();
    Some(if parts.len().is_multiple_of(2) { json!({"all": parts}) } else { json!({"any": parts}) })
}

/// One question on a page.
fn form(questions: &[Numbers]) -> Form {
    let text = |text: String| json!({"nl": text, "en": format!("{text} in English")});
    let pages: Vec<Value> = questions
        .iter()
        .enumerate()
        .map(|(index, (of, open, own, around))| {
            let mut field = kind(*of);
            field["id"] = json!(format!("vraag.{index}"));
            field["label"] = text(format!("Vraag {index}"));
            field["why"] = text("Daarom".to_owned());
            field["required"] = json!(!open);
            let mut page = json!({"id": format!("pagina-{index}")});
            if let Some(when) = condition(own, &questions[..index]) {
                field["when"] = when;
            }
            if let Some(when) = condition(around, &questions[..index]) {
                page["when"] = when;
            }
            page["fields"] = json!([field]);
            page
        })
        .collect();
    serde_json::from_value(json!({
        "id": "proef", "version": "1", "title": text("Proef".to_owned()),
        "tasks": [{"id": "taak", "title": text("Taak".to_owned()), "pages": pages}]
    }))
    .unwrap()
}

fn parts() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0_usize..20, 0_usize..12, 0_usize..3), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_can_never_be_shown_is_never_shown(
        questions in prop::collection::vec((0_usize..5, any::<bool>(), parts(), parts()), 2..9),
        given in prop::collection::vec(0_usize..1_000, 7..40)
    ) {
        let form = form(&questions);
        let problems = form.check(&NO_FACTS);
        let never = |page: &str, field: Option<&str>| {
            problems.iter().find(|problem| {
                let steps: Vec<&str> = problem.place.steps().iter().map(String::as_str).collect();
                let place = match field {
                    Some(field) => vec!["taak", page, field, "when"],
                    None => vec!["taak", page, "when"],
                };
                steps == place && problem.reason.contains("never")
            })
        };
        let mut choices = Choices { given: &given, at: 0 };
        let mut answers = Answers::default();
        while let Some(next) = form.resume_page(&answers, today()) {
            answers = save(&form, &next, answers, &mut choices);
        }
        for visible in form.visible_pages(&answers, today()) {
            prop_assert_eq!(never(&visible.page.id, None), None);
            for field in form.visible_fields(&visible.key(), None, &answers, today()) {
                prop_assert_eq!(never(&visible.page.id, Some(&field.id)), None);
            }
        }
    }

    #[test]
    fn what_is_never_shown_is_told(
        // Yes or no, choices and boxes: of these every set of answers can be tried.
        questions in prop::collection::vec((0_usize..3, any::<bool>(), parts(), parts()), 2..5)
    ) {
        let form = form(&questions);
        let mut shown: BTreeSet<String> = BTreeSet::new();
        let mut tried: Vec<Answers> = vec![Answers::default()];
        for (index, (kind, open, ..)) in questions.iter().enumerate() {
            let (id, page) = (format!("vraag.{index}"), format!("pagina-{index}"));
            let mut next = Vec::new();
            for answers in tried {
                let page = form.page(&page).unwrap().page;
                let visible = form.visible_pages(&answers, today()).iter().any(|visible| visible.page.id == page.id);
                if visible {
                    shown.insert(page.id.clone());
                }
                if visible && !form.visible_fields(&page.id, None, &answers, today()).is_empty() {
                    shown.insert(id.clone());
                    next.extend(every_answer(*kind).into_iter().map(|answer| {
                        let mut answers = answers.clone();
                        answers.set(&id, Some(answer));
                        answers
                    }));
                    if *open {
                        next.push(answers);
                    }
                } else {
                    next.push(answers);
                }
            }
            tried = next;
        }
        let problems = form.check(&NO_FACTS);
        for (index, _) in questions.iter().enumerate() {
            let (id, page) = (format!("vraag.{index}"), format!("pagina-{index}"));
            let told = problems.iter().any(|problem| {
                let steps = problem.place.steps();
                let at = steps.get(1) == Some(&page) && problem.reason.contains("never");
                at && (steps.get(2).is_some_and(|step| step == "when") || steps.get(2) == Some(&id))
                    && steps.last().is_some_and(|step| step == "when")
            });
            prop_assert_eq!(told, !shown.contains(&page) || !shown.contains(&id), "{}: {:?}", id, problems);
        }
    }
}

fn every_answer(kind: usize) -> Vec<Value> {
    match kind {
        0 => vec![json!(true), json!(false)],
        1 => vec![json!("a"), json!("b"), json!("c")],
        _ => (1..8_u8)
            .map(|chosen| {
                let ticked = ["a", "b", "c"].iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1);
                json!(ticked.map(|(_, value)| *value).collect::<Vec<_>>())
            })
            .collect(),
    }
}
