//! Dutch at B1: short sentences, no official words; no error that only says a field is mandatory.

use domain::Localized;
use domain::forms::{Answers, Form};
use serde_json::Value;

use super::read::{FORMS, form, root, text, today};

/// Every Dutch text in a piece of content.
fn dutch(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let (Some(Value::String(nl)), Some(Value::String(_))) = (map.get("nl"), map.get("en")) {
                found.push(nl.clone());
            }
            map.values().for_each(|value| dutch(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| dutch(value, found)),
        _ => {}
    }
}

fn assert_b1(file: &str, text: &str) {
    for sentence in text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|part| part.contains(' ')) {
        let words = sentence.split_whitespace().count();
        assert!(words <= 15, "{file}: {words} words: {sentence}");
    }
    let padded = format!(" {} ", text.to_lowercase());
    for word in [
        "dient",
        "dienen",
        "conform",
        "middels",
        "inzake",
        "betreffende",
        "derhalve",
        "teneinde",
        "indien",
        "tevens",
        "reeds",
        "alsmede",
        "verstrekken",
        "verplicht veld",
        "uwentwege",
        "jij",
        "jouw",
    ] {
        assert!(!padded.contains(&format!(" {word} ")), "{file}: “{word}” in: {text}");
    }
}

#[test]
fn the_content_is_written_in_plain_dutch() {
    let mut files: Vec<String> = FORMS.iter().map(|id| format!("forms/{id}/2026.11.1.yaml")).collect();
    for product in std::fs::read_dir(root().join("products")).unwrap() {
        files.push(format!("products/{}", product.unwrap().file_name().to_string_lossy()));
    }
    for file in files {
        let value: Value = serde_saphyr::from_str(&text(&file)).unwrap();
        let mut texts = Vec::new();
        dutch(&value, &mut texts);
        assert!(texts.len() > 10, "{file}");
        texts.iter().for_each(|text| assert_b1(&file, text));
    }
}

#[test]
fn every_question_left_open_gets_a_sentence_of_its_own() {
    for id in FORMS.iter() {
        let form: Form = form(id);
        let mut seen: Vec<Localized> = Vec::new();
        for page in form.tasks.iter().flat_map(|task| &task.pages).filter(|page| page.group.is_none()) {
            let Some(result) = form.parse_page(&Answers::default(), &page.id, None, &[], today()) else {
                continue;
            };
            for error in result.errors {
                assert_b1(id, &error.message.nl);
                assert!(!error.message.nl.to_lowercase().contains("verplicht"));
                assert!(!seen.contains(&error.message), "{id}: said twice: {}", error.message.nl);
                seen.push(error.message);
            }
        }
    }
}
