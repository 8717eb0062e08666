use std::collections::BTreeMap;

use domain::Lang;
use domain::forms::{Answers, ErrorCode, Form, Known, TaskState};
use serde_json::json;

use super::read::{answers, form, raw, tenant, today};

fn see_all(form: &Form, answers: &mut Answers) {
    let pages: Vec<String> =
        form.visible_pages(answers, today()).iter().map(|visible| visible.page.id.clone()).collect();
    pages.iter().for_each(|page| answers.mark_seen(page));
}

#[test]
fn a_filled_form_is_complete_once_every_page_was_seen() {
    let form = form("bijstand-aanvraag");
    let mut answers = tenant();
    assert!(!form.validate_all(&answers, today()).is_empty());
    see_all(&form, &mut answers);
    assert_eq!(form.validate_all(&answers, today()), []);
    assert!(form.task_states(&answers, today()).iter().all(|task| task.state == TaskState::Done));
}

#[test]
fn the_task_list_tells_how_far_each_task_is() {
    let form = form("bijstand-aanvraag");
    let states = |answers: &Answers| -> Vec<TaskState> {
        form.task_states(answers, today()).iter().map(|task| task.state).collect()
    };
    let fresh = states(&Answers::default());
    assert!(fresh.iter().rev().skip(1).all(|state| *state == TaskState::NotStarted));
    assert_eq!(fresh.last(), Some(&TaskState::CannotYet));
    let saved = form
        .parse_page(&Answers::default(), "persoon", None, &raw(&[("pers.klopt", "yes")]), today())
        .unwrap();
    assert_eq!(saved.errors, []);
    assert_eq!(states(&saved.answers).first(), Some(&TaskState::Busy));
}

#[test]
fn what_is_typed_wrong_is_kept_and_named() {
    let form = form("bijstand-aanvraag");
    let typed = raw(&[("con.telefoon", "bel maar"), ("con.email", "a@b.nl"), ("onbekend", "x")]);
    let result = form.parse_page(&Answers::default(), "contact", None, &typed, today()).unwrap();
    let codes: Vec<(&str, ErrorCode)> =
        result.errors.iter().map(|error| (error.field.as_str(), error.code)).collect();
    assert_eq!(codes, [("con.telefoon", ErrorCode::Invalid), ("con.voorkeur", ErrorCode::Empty)]);
    assert_eq!(result.answers.text("con.telefoon"), Some("bel maar"));
    assert_eq!(result.answers.text("con.email"), Some("a@b.nl"));
    assert_eq!(result.answers.get("onbekend"), None);
    let page = form.client_page("contact", None, &result.answers, Lang::En, today()).unwrap();
    assert_eq!(page.fields[0].value(), "bel maar");
}

#[test]
fn a_question_that_appears_is_asked_before_it_is_missed() {
    let form = form("bijstand-aanvraag");
    let start = Answers::default();
    let first = form.parse_page(&start, "persoon", None, &raw(&[("pers.klopt", "no")]), today()).unwrap();
    assert!(first.more && first.errors.is_empty());
    let second =
        form.parse_page(&first.answers, "persoon", None, &raw(&[("pers.klopt", "no")]), today()).unwrap();
    assert!(!second.more);
    assert_eq!(second.errors[0].field, "pers.afwijking");
}

#[test]
fn a_hidden_answer_stays_in_the_draft_and_is_not_sent() {
    let form = form("bijstand-aanvraag");
    let answers = tenant();
    let sent = form.sent_answers(&answers, today());
    assert_eq!(sent.get("partner.naam"), None);
    assert!(answers.get("partner.naam").is_some());
    let summary = serde_json::to_string(&form.summary(&answers, today())).unwrap();
    assert!(!summary.contains("kept in the draft"));
    assert!(summary.contains("Huisgenoot 1") && summary.contains("NL91 ABNA 0417 1643 00"));
}

#[test]
fn items_are_added_changed_and_removed() {
    let form = form("bijstand-aanvraag");
    let typed = raw(&[
        ("sch.aan", "Bank"),
        ("sch.soort", "lening"),
        ("sch.bedrag", "1.200,50"),
        ("sch.deurwaarder", "no"),
    ]);
    let added = form.parse_page(&Answers::default(), "schulden", Some(0), &typed, today()).unwrap();
    assert_eq!(added.errors, []);
    assert_eq!(added.answers.item("sch", 0).unwrap()["sch.bedrag"], json!(120_050));
    let wrong =
        raw(&[("sch.aan", ""), ("sch.soort", "goud"), ("sch.bedrag", "veel"), ("sch.deurwaarder", "no")]);
    let changed = form.parse_page(&added.answers, "schulden", Some(0), &wrong, today()).unwrap();
    assert_eq!(changed.errors.len(), 3);
    assert!(changed.errors.iter().all(|error| error.index == Some(0)));
    let lines = form.group_lines("schulden", &changed.answers, today()).unwrap();
    assert!(lines[0].incomplete);
    let nothing = form.parse_page(&added.answers, "schulden", Some(1), &[], today()).unwrap();
    assert_eq!(nothing.answers.items("sch").count(), 1);
    assert!(form.parse_page(&added.answers, "schulden", Some(3), &typed, today()).is_none());
    let mut removed = added.answers;
    form.remove_item(&mut removed, "schulden", 0);
    form.remove_item(&mut removed, "schulden", 9);
    assert_eq!(removed.items("sch").count(), 0);
}

#[test]
fn what_is_known_is_filled_in_and_cannot_be_overtyped() {
    let form = form("bijstand-aanvraag");
    let child = |name: &str| {
        BTreeMap::from([
            ("child.name".to_owned(), json!(name)),
            ("child.birth_date".to_owned(), json!("2019-05-01")),
        ])
    };
    let known = Known {
        values: BTreeMap::from([
            ("person.name".to_owned(), json!("A. de Vries")),
            ("geboortedatum".to_owned(), json!("2004-03-27")),
        ]),
        lists: BTreeMap::from([("children".to_owned(), vec![child("Noor"), child("Sem")])]),
        ..Known::default()
    };
    let mut start = Answers::default();
    form.prefill(&mut start, &known);
    let typed = raw(&[("pers.naam", "Iemand anders"), ("pers.klopt", "yes")]);
    let result = form.parse_page(&start, "persoon", None, &typed, today()).unwrap();
    assert_eq!(result.answers.text("pers.naam"), Some("A. de Vries"));
    assert_eq!(form.group_lines("kinderen", &start, today()).unwrap().len(), 2);
    assert!(form.progress("jonger-dan-27", &start, today()).is_some(), "22 years old");
}

#[test]
fn the_way_through_follows_the_answers() {
    let form = form("bijstand-aanvraag");
    let renting = tenant();
    assert_eq!(form.next_page("woonduur", &renting, today()), Some("huur".to_owned()));
    assert_eq!(form.previous_page("huur", &renting, today()), Some("woonduur".to_owned()));
    let owning = answers(json!({"woon.type": "koop"}));
    assert_eq!(form.next_page("woonduur", &owning, today()), Some("eigen-huis".to_owned()));
    let on_a_boat = answers(json!({"woon.type": "woonwagen", "woon.boot_eigen": true}));
    assert_eq!(form.next_page("woonduur", &on_a_boat, today()), Some("eigen-huis".to_owned()));
    let (step, steps) = form.progress("woonsituatie", &renting, today()).unwrap();
    assert!(step < steps);
    assert_eq!(form.next_page("documenten", &renting, today()), None);
    assert!(
        form.parse_page(&renting, "eigen-huis", None, &[], today()).is_none(),
        "a hidden page takes nothing"
    );
}

#[test]
fn the_browser_sees_the_same_conditions_and_errors() {
    let form = form("bijstand-aanvraag");
    let page =
        form.client_page("ingang", None, &Answers::default(), Lang::Nl, today()).unwrap().with_sentences();
    let inputs = raw(&[
        ("aanvr.ingang", "eerder"),
        ("aanvr.ingang_eerder-day", "31"),
        ("aanvr.ingang_eerder-month", "9"),
        ("aanvr.ingang_eerder-year", "2026"),
    ]);
    assert_eq!(page.visible(&inputs), [true, true, true, false]);
    let live = page.check("aanvr.ingang_eerder", &inputs);
    let server = form.parse_page(&Answers::default(), "ingang", None, &inputs, today()).unwrap();
    let posted = server.errors.iter().find(|error| error.field == "aanvr.ingang_eerder").unwrap();
    assert_eq!(live.as_deref(), Some(posted.message.get(Lang::Nl).as_str()));
    assert_eq!(posted.message.get(Lang::Nl), "Deze datum bestaat niet. Controleer de cijfers.");
}

#[test]
fn the_supplement_asks_for_proof_only_of_what_no_register_knows() {
    let form = form("iit");
    let asked = |possessions: &str, verified: &[&str]| -> Vec<String> {
        let typed = raw(&[("iit.bezit", possessions)]);
        let saved = form.parse_page(&Answers::default(), "vermogen", None, &typed, today()).unwrap();
        let verified = verified.iter().map(|fact| (*fact).to_owned()).collect();
        form.evidence(&saved.answers, &verified, today()).iter().map(|asked| asked.doc.clone()).collect()
    };
    let registers =
        ["inkomen_referteperiode_gemiddeld", "inkomen_referteperiode_hoogste_maand", "vermogen_bezittingen"];
    assert!(asked("no", &registers).is_empty());
    assert_eq!(asked("yes", &registers), ["DOC-BUITENL"]);
    assert_eq!(asked("no", &registers[..2]), ["DOC-BANK"]);
    assert_eq!(asked("no", &[]), ["DOC-JAAROPG", "DOC-LOON", "DOC-BANK"]);
}
