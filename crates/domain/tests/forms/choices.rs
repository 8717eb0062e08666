//! Choices that differ from one person to the next: the decisions that an objection can be against.

use std::collections::BTreeMap;

use domain::Lang;
use domain::forms::{Answers, Form, Known, KnownChoice};
use serde_json::json;

use super::read::{form, raw, today};

/// The form of an objection, of somebody with these decisions: value and date.
fn objection(decisions: &[(&str, &str)]) -> (Form, Answers) {
    let form = form("bezwaar");
    let choices = decisions.iter().map(|(value, date)| KnownChoice {
        value: (*value).to_owned(),
        label: domain::Localized::new(format!("Besluit {value}"), format!("Decision {value}")),
        values: BTreeMap::from([
            ("decision.date".to_owned(), json!(date)),
            ("decision.number".to_owned(), json!("26-000001-4")),
            ("decision.about".to_owned(), json!("Bijstand: afgewezen")),
        ]),
    });
    let known = Known {
        choices: BTreeMap::from([(Known::DECISIONS.to_owned(), choices.collect())]),
        ..Known::default()
    };
    let mut answers = Answers::default();
    form.prefill(&mut answers, &known);
    (form, answers)
}

fn shows(form: &Form, answers: &Answers, page: &str) -> bool {
    form.visible_pages(answers, today()).iter().any(|visible| visible.key() == page)
}

#[test]
fn what_is_chosen_is_not_asked_again_and_counts_like_what_is_typed() {
    let (form, answers) = objection(&[("een", "2026-11-02"), ("twee", "2026-09-01")]);
    let page = form.client_page("welk-besluit", None, &answers, Lang::En, today()).unwrap();
    let offered: Vec<&str> = page.fields[0].options.iter().map(|option| option.value.as_str()).collect();
    assert_eq!(offered, ["een", "twee", "anders"]);
    let post = |value: &str| {
        form.parse_page(&answers, "welk-besluit", None, &raw(&[("bez.besluit", value)]), today()).unwrap()
    };
    assert_eq!(post("drie").errors.len(), 1, "not a choice of this person");
    let chosen = post("een");
    assert_eq!(chosen.errors, []);
    assert!(!shows(&form, &chosen.answers, "besluit") && !shows(&form, &chosen.answers, "te-laat"));
    let sent = form.sent_answers(&chosen.answers, today());
    assert_eq!(sent.text("bez.datum"), Some("2026-11-02"));
    assert_eq!(sent.text("bez.kenmerk"), Some("26-000001-4"));
    assert_eq!(form.chosen(Known::DECISIONS, &sent), Some("een"));
    assert_eq!(form.sent_answers(&sent, today()), sent, "hiding once is enough");
    let rows = form.summary(&chosen.answers, today());
    let row = rows.iter().flat_map(|section| &section.rows).find(|row| row.field == "bez.besluit").unwrap();
    assert_eq!((row.answer.nl.as_str(), row.answer.en.as_str()), ("Besluit een", "Decision een"));
    assert!(shows(&form, &post("twee").answers, "te-laat"), "that one is of more than six weeks ago");
    let other = post("anders").answers;
    assert!(shows(&form, &other, "besluit"));
    assert_eq!(form.chosen(Known::DECISIONS, &form.sent_answers(&other, today())), None);
}

#[test]
fn who_has_no_decision_here_types_it() {
    let (form, answers) = objection(&[]);
    assert!(!shows(&form, &answers, "welk-besluit") && shows(&form, &answers, "besluit"));
}

#[test]
fn the_six_weeks_end_on_a_working_day() {
    let (form, _) = objection(&[]);
    // Six weeks after Saturday 3 October are Saturday 14 November: the term ends on Monday the 16th (Awb 6:7, 6:8).
    for (day, late) in [("2026-11-14", false), ("2026-11-16", false), ("2026-11-17", true)] {
        let mut answers = Answers::default();
        answers.set("bez.datum", Some(json!("2026-10-03")));
        let today = day.parse().unwrap();
        let pages = form.visible_pages(&answers, today);
        assert_eq!(pages.iter().any(|visible| visible.key() == "te-laat"), late, "{day}");
    }
}
