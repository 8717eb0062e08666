//! What is said about an answer is Dutch at B1 too; no error only says that a field is mandatory.

use domain::Lang;
use domain::forms::{Answers, Form};

use super::read::{FORMS, form, today, words};

#[test]
fn the_list_of_words_is_sound() {
    assert_eq!(words().faults(), []);
}

#[test]
fn the_sentences_of_the_program_itself_are_b1_too() {
    let words = words();
    for (area, texts) in domain::words::DUTCH {
        for (name, dutch) in *texts {
            assert_eq!(words.hard(dutch), [], "{area}.{name}");
        }
    }
}

#[test]
fn every_question_left_open_gets_a_sentence_of_its_own() {
    let words = words();
    for id in FORMS.iter() {
        let form: Form = form(id);
        let mut seen: Vec<[String; 2]> = Vec::new();
        for page in form.tasks.iter().flat_map(|task| &task.pages).filter(|page| page.group.is_none()) {
            let Some(result) = form.parse_page(&Answers::default(), &page.id, None, &[], today()) else {
                continue;
            };
            for error in result.errors {
                let said = error.message.get(Lang::Nl);
                assert_eq!(words.hard(&said), [], "{id}");
                assert!(!said.to_lowercase().contains("verplicht"));
                let both = [said.to_string(), error.message.get(Lang::En).to_string()];
                assert!(!seen.contains(&both), "{id}: said twice: {both:?}");
                seen.push(both);
            }
        }
    }
}
