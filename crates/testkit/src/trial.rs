//! Products that only tests and measurements have, as a folder of the catalogue.
//!
//! `huishouden` uses what the forms of the catalogue do not all use: groups within groups, calculated values, and a fact of
//! a register that is confirmed or corrected. `breed` is a form of 500 questions, with a group that is repeated 20 times.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// The form with groups within groups.
pub const HOUSEHOLD: &str = "huishouden";
/// The form of 500 questions.
pub const WIDE: &str = "breed";
/// How often the group of [`WIDE`] is repeated.
pub const REPETITIONS: usize = 20;

/// Pages of [`WIDE`] besides the group: `bladzijde-0` and on, with questions `v0.0` and on.
pub const WIDE_PAGES: usize = 24;
/// Questions on each page, and in each item of the group.
const QUESTIONS: usize = 20;

/// Writes both products with their forms into a folder of the catalogue.
///
/// # Errors
/// When a file cannot be written.
pub fn write_trials(folder: &Path) -> io::Result<()> {
    let household = include_str!("../forms/huishouden.yaml").to_owned();
    for (id, form) in [(HOUSEHOLD, household), (WIDE, wide())] {
        std::fs::create_dir_all(folder.join("products"))?;
        std::fs::create_dir_all(folder.join("forms").join(id))?;
        std::fs::write(folder.join("products").join(format!("{id}.yaml")), product(id))?;
        std::fs::write(folder.join("forms").join(id).join("1.yaml"), form)?;
    }
    Ok(())
}

fn product(id: &str) -> String {
    format!(
        r#"id: {id}
name: {{nl: "Proef {id}", en: "Trial {id}"}}
summary: {{nl: "Een proef.", en: "A trial."}}
audience: resident
kind: contact
form: {id}
events: [city]
words: [proef]
term_weeks: 8
term_article: "art. 4:13 Algemene wet bestuursrecht"
minutes: 4
who:
  - {{nl: "U doet een proef.", en: "You do a trial."}}
needs:
  - {{nl: "Uw DigiD.", en: "Your DigiD."}}
next:
  - {{nl: "Wij kijken ernaar.", en: "We look at it."}}
"#
    )
}

/// A form of 500 questions of many types: of each page the later ones hang on the first, and one page on the sum of a group.
fn wide() -> String {
    let mut out = String::from(
        "id: breed\nversion: \"1\"\ntitle: {nl: \"Veel vragen\", en: \"Many questions\"}\ndeclarations: []\ntasks:\n",
    );
    for page in 0..WIDE_PAGES {
        if page % 6 == 0 {
            let task = page / 6 + 1;
            let _infallible = writeln!(
                out,
                "  - id: deel-{task}\n    title: {{nl: \"Vul deel {task} in\", en: \"Fill in part {task}\"}}\n    pages:"
            );
        }
        let _infallible = writeln!(
            out,
            "      - id: bladzijde-{page}\n        title: {{nl: \"Bladzijde {page}\", en: \"Page {page}\"}}\n        fields:"
        );
        fields(&mut out, &format!("v{page}"));
    }
    let _infallible = writeln!(
        out,
        "  - id: posten\n    title: {{nl: \"Vul de posten in\", en: \"Fill in the entries\"}}\n    pages:\n      - id: posten\n        \
         kind: group\n        title: {{nl: \"Posten\", en: \"Entries\"}}\n        group:\n          id: post\n          item: {{nl: \
         \"Post\", en: \"Entry\"}}\n          add: {{nl: \"Voeg een post toe\", en: \"Add an entry\"}}\n          empty: {{nl: \
         \"Geen posten\", en: \"No entries\"}}\n          summary: [post.1, post.3]\n          max: {REPETITIONS}\n        fields:"
    );
    fields(&mut out, "post");
    out.push_str(
        "      - id: som\n        title: {nl: \"Samen\", en: \"Together\"}\n        fields:\n          - id: som.alles\n            \
         type: calculated\n            label: {nl: \"Alles samen\", en: \"All together\"}\n            calculate: {money: [{group: \
         post, field: post.1}]}\n          - id: som.klopt\n            type: yesno\n            label: {nl: \"Klopt dat?\", en: \
         \"Is that right?\"}\n            why: {nl: \"Dan weten wij het zeker.\", en: \"Then we are sure.\"}\n",
    );
    out
}

/// Right answers to the questions of a page (`v0`) or of an item of the group (`post`) of [`WIDE`].
#[must_use]
pub fn wide_answers(prefix: &str) -> Vec<(String, String)> {
    const RIGHT: [&[(&str, &str)]; 9] = [
        &[("", "12,50")],
        &[("", "Een antwoord")],
        &[("", "7")],
        &[("-day", "3"), ("-month", "2"), ("-year", "2026")],
        &[("", "b")],
        &[("", "no")],
        &[("", "NL91ABNA0417164300")],
        &[("-month", "2"), ("-year", "2026")],
        &[("", "Een lang antwoord")],
    ];
    let later = (1..QUESTIONS).zip(RIGHT.into_iter().cycle()).flat_map(|(question, parts)| {
        parts.iter().map(move |(part, text)| (format!("{prefix}.{question}{part}"), (*text).to_owned()))
    });
    [(format!("{prefix}.0"), "yes".to_owned())].into_iter().chain(later).collect()
}

/// The questions of a page: yes or no first, on which the others hang.
fn fields(out: &mut String, prefix: &str) {
    const TYPES: [&str; 9] =
        ["money", "text", "integer", "date", "radio", "yesno", "iban", "month", "longtext"];
    for question in 0..QUESTIONS {
        let kind = if question == 0 {
            "yesno"
        } else {
            TYPES.get((question - 1) % TYPES.len()).copied().unwrap_or("text")
        };
        let _infallible = writeln!(
            out,
            "          - id: {prefix}.{question}\n            type: {kind}\n            label: {{nl: \"Vraag {question} van dit \
             deel\", en: \"Question {question} of this part\"}}\n            why: {{nl: \"Zo meten wij wat veel vragen doen.\", en: \
             \"So we measure what many questions do.\"}}"
        );
        if question > 0 {
            let _infallible = writeln!(out, "            when: {{eq: [{prefix}.0, true]}}");
        }
        if kind == "radio" {
            out.push_str("            options:\n");
            for (value, nl, en) in [("a", "Een", "One"), ("b", "Twee", "Two"), ("c", "Drie", "Three")] {
                let _infallible = writeln!(
                    out,
                    "              - {{value: {value}, label: {{nl: \"{nl}\", en: \"{en}\"}}}}"
                );
            }
        }
    }
}
