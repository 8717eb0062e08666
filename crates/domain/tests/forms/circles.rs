//! Conditions in a circle are refused, however long it is; conditions that only look back are not.

use domain::facts::FactDefinition;
use domain::forms::Form;
use proptest::prelude::*;
use serde_json::{Value, json};

/// No question here claims a fact.
static NO_FACTS: Vec<FactDefinition> = Vec::new();

/// A form of yes-or-no questions in this order, each shown when all it names are answered with yes. `page` tells which
/// questions stand together on a page.
fn form(asks: &[Vec<usize>], pages: &[usize]) -> Form {
    let text = |text: String| json!({"nl": text, "en": format!("{text} in English")});
    let mut made: Vec<(usize, Vec<Value>)> = Vec::new();
    for (index, names) in asks.iter().enumerate() {
        let mut field = json!({
            "id": format!("vraag.{index}"), "type": "yesno", "label": text(format!("Vraag {index}")),
            "why": text("Daarom".to_owned()),
        });
        if !names.is_empty() {
            let parts: Vec<Value> =
                names.iter().map(|name| json!({"eq": [format!("vraag.{name}"), true]})).collect();
            field["when"] = json!({"all": parts});
        }
        match made.last_mut().filter(|(page, _)| *page == pages[index]) {
            Some((_, fields)) => fields.push(field),
            None => made.push((pages[index], vec![field])),
        }
    }
    let pages: Vec<Value> = made
        .into_iter()
        .enumerate()
        .map(|(index, (_, fields))| {
            json!({"id": format!("pagina-{index}"), "title": text(format!("Pagina {index}")), "fields": fields})
        })
        .collect();
    serde_json::from_value(json!({
        "id": "proef", "version": "1", "title": text("Proef".to_owned()),
        "tasks": [{"id": "taak", "title": text("Taak".to_owned()), "pages": pages}]
    }))
    .unwrap()
}

/// What each question looks at: some before it.
fn backward() -> impl Strategy<Value = (Vec<Vec<usize>>, Vec<usize>)> {
    prop::collection::vec((prop::collection::vec(any::<prop::sample::Index>(), 0..3), 0_usize..3), 1..14)
        .prop_map(|questions| {
            let asks = questions.iter().enumerate().map(|(index, (names, _))| {
                let before = names.iter().filter(|_| index > 0).map(|name| name.index(index.max(1)));
                before.collect()
            });
            let pages = questions.iter().scan(0, |page, (_, step)| {
                *page += step;
                Some(*page)
            });
            (asks.collect(), pages.collect())
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn conditions_that_look_back_make_no_circle((asks, pages) in backward()) {
        let problems = form(&asks, &pages).check(&NO_FACTS);
        prop_assert!(problems.iter().all(|problem| !problem.reason.contains("circle")), "{problems:?}");
        prop_assert!(problems.iter().all(|problem| !problem.reason.contains("never")), "{problems:?}");
        prop_assert!(problems.iter().all(|problem| !problem.reason.contains("not a field")), "{problems:?}");
    }

    #[test]
    fn a_circle_of_any_length_is_refused(
        (asks, pages) in backward(), order in Just((0..14_usize).collect::<Vec<_>>()).prop_shuffle(),
        length in 1_usize..14
    ) {
        let ring: Vec<usize> = order.into_iter().filter(|name| *name < asks.len()).take(length).collect();
        let mut asks = asks;
        for (place, name) in ring.iter().enumerate() {
            asks[*name].push(ring[(place + 1) % ring.len()]);
        }
        let problems = form(&asks, &pages).check(&NO_FACTS);
        let told = problems.iter().filter(|problem| problem.reason.starts_with("conditions go in a circle: "));
        let mut told = told.peekable();
        prop_assert!(told.peek().is_some(), "{asks:?}: {problems:?}");
        for problem in told {
            // What is told is a circle: each name looks at the next, and the last is the first.
            let names: Vec<usize> = problem.reason["conditions go in a circle: ".len()..]
                .split(" → ")
                .map(|name| name.trim_matches('`').trim_start_matches("vraag.").parse().unwrap())
                .collect();
            prop_assert_eq!(names.first(), names.last());
            prop_assert!(names.len() > 1);
            for pair in names.windows(2) {
                prop_assert!(asks[pair[0]].contains(&pair[1]), "{:?} in {:?}", names, asks);
            }
        }
    }
}
