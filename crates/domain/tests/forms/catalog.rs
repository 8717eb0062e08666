use std::cell::Cell;
use std::collections::BTreeSet;

use domain::forms::{FieldType, Form, FormProblem};

use super::read::{FORMS, changed, facts, form, household, newest, text};

#[test]
fn every_form_of_the_catalogue_is_sound() {
    for id in FORMS.iter() {
        let problems = form(id).check(&facts());
        assert!(problems.is_empty(), "{id}: {problems:#?}");
        assert_eq!(form(id).id, *id);
    }
    let problems = household().check(&facts());
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn what_a_browser_knows_of_who_fills_in_a_form_it_may_fill_in() {
    let mut seen = BTreeSet::new();
    for id in FORMS.iter() {
        let form = form(id);
        for field in form.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields) {
            if field.is_readonly() {
                continue;
            }
            let from = field.prefill.as_ref().map_or("", |prefill| prefill.from.as_str());
            let token = field.autocomplete.as_deref();
            let wanted: &[&str] = match (field.kind, from) {
                // The form says whose address it is: of who fills it in, or of somebody else.
                (FieldType::Address, _) => &["postal-code", "off"],
                (FieldType::Date, _) if field.fact.as_deref() == Some("geboortedatum") => &["bday"],
                (_, "person.phone" | "company.phone") => &["tel"],
                (_, "person.email" | "company.email") => &["email"],
                (_, "company.contact") => &["name"],
                _ => continue,
            };
            assert!(token.is_some_and(|token| wanted.contains(&token)), "{id}: {} has {token:?}", field.id);
            seen.extend(token.map(str::to_owned));
        }
    }
    let all = ["bday", "email", "name", "off", "postal-code", "tel"];
    assert!(seen.iter().eq(all.iter()), "{seen:?}");
}

#[test]
fn a_form_survives_being_written_as_json() {
    for id in FORMS.iter() {
        let form = form(id);
        let json = serde_json::to_string(&form).unwrap();
        assert_eq!(serde_json::from_str::<Form>(&json).unwrap(), form);
    }
}

/// The problems of the bijstand form after a change in its text, or in that of a block it uses.
fn broken(from: &str, to: &str) -> Vec<FormProblem> {
    let found = Cell::new(false);
    let form = changed(&text(&newest("bijstand-aanvraag")), |yaml| {
        found.set(found.get() || yaml.contains(from));
        yaml.replacen(from, to, 1)
    });
    assert!(found.get(), "{from}");
    form.check(&facts())
}

#[test]
fn what_is_wrong_in_a_file_is_named_with_its_place() {
    for (from, to, reason) in [
        ("when: {eq: [pers.klopt, false]}", "when: {eq: [bet.iban, x]}", "`bet.iban` is not a field before"),
        ("when: {eq: [pers.klopt, false]}", "when: {eq: [pers.klopt, nee]}", "cannot have: "),
        ("when: {eq: [woon.type, woonwagen]}", "when: {eq: [woon.type, kasteel]}", "cannot have: "),
        ("id: con.email", "id: con.telefoon", "exists twice"),
        ("fact: giften_dit_jaar", "fact: giften", "not a fact of the dictionary"),
        ("nl: \"Naam\", en: \"Name\"", "nl: \"Naam\", en: \"\"", "no text in en"),
        ("max: today\n", "max: tomorrow\n", "a limit does not fit"),
        ("prefill: {from: person.name,", "prefill: {from: person.shoe_size,", "not known at the start"),
        ("summary: [kind.naam,", "summary: [kind.maat,", "not a field of the group"),
        (
            "{count: {group: sch, at_least: 1}}",
            "{count: {group: schat, at_least: 1}}",
            "not a group of this form",
        ),
        ("          - id: verm.contant", "          - id: verm-contant", "has no dash"),
    ] {
        let problems = broken(from, to);
        assert!(problems.iter().any(|problem| problem.reason.contains(reason)), "{reason}: {problems:#?}");
    }
}

#[test]
fn an_unknown_key_stops_the_reading() {
    let yaml = text(&newest("iit")).replacen("required: false", "requird: false", 1);
    assert!(serde_saphyr::from_str::<Form>(&yaml).is_err());
}

#[test]
fn a_question_gives_its_reason_or_its_article() {
    let problems = broken("            basis: \"art. 9 Participatiewet\"\n", "");
    assert!(problems.iter().any(|problem| problem.reason.contains("say why")), "{problems:#?}");
}

#[test]
fn documents_that_registers_answer_are_not_asked() {
    let form = form("bijstand-aanvraag");
    let answers = super::read::tenant();
    let docs = |verified: &[&str]| -> Vec<String> {
        let verified: BTreeSet<String> = verified.iter().map(|fact| (*fact).to_owned()).collect();
        form.evidence(&answers, &verified, super::read::today())
            .iter()
            .map(|asked| asked.doc.clone())
            .collect()
    };
    assert_eq!(
        docs(&[]),
        ["DOC-BANK", "DOC-LOON", "DOC-CONTRACT", "DOC-ONTSLAG", "DOC-EINDEUITK", "DOC-SCHULD", "DOC-HUUR"]
    );
    assert!(!docs(&["inkomen_arbeid_maand"]).contains(&"DOC-LOON".to_owned()));
}
