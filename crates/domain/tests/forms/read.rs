//! Reads the catalogue.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::facts::FactDefinition;
use domain::forms::{Answers, Block, Form, FormFile};
use domain::plain::WordList;
use serde_json::{Value, json};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../catalog")
}

pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The newest version of a form, below the catalogue.
pub fn newest(id: &str) -> String {
    let entries = std::fs::read_dir(root().join("forms").join(id)).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    // Numbers of versions have one digit here.
    names.sort();
    format!("forms/{id}/{}", names.last().unwrap())
}

pub fn form(id: &str) -> Form {
    with_blocks(&text(&newest(id)))
}

/// The form of a file, with the shared blocks in their places.
pub fn with_blocks(yaml: &str) -> Form {
    changed(yaml, str::to_owned)
}

/// The same with a change in the text of the form and of each of its blocks.
pub fn changed(yaml: &str, change: impl Fn(&str) -> String) -> Form {
    let form: FormFile = serde_saphyr::from_str(&change(yaml)).unwrap_or_else(|error| panic!("{error}"));
    let blocks: Vec<Block> = form
        .uses()
        .map(|name| format!("blocks/{}.yaml", name.replace('@', "/")))
        .map(|path| {
            serde_saphyr::from_str(&change(&text(&path))).unwrap_or_else(|error| panic!("{path}: {error}"))
        })
        .collect();
    form.with(&blocks).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The form of the tests, with what not every form of the catalogue uses.
pub fn household() -> Form {
    serde_saphyr::from_str(include_str!("../../../testkit/forms/huishouden.yaml")).unwrap()
}

/// Every form of the catalogue.
pub static FORMS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let entries = std::fs::read_dir(root().join("forms")).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut forms: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    forms.sort();
    assert!(forms.len() >= 20, "{forms:?}");
    forms
});

/// The dictionary. Whether a fact may be absent is for the services.
pub fn facts() -> Vec<FactDefinition> {
    let mut file: Value = serde_saphyr::from_str(&text("facts.yaml")).unwrap();
    let facts = file["facts"].as_array_mut().unwrap();
    facts.iter_mut().for_each(|fact| drop(fact.as_object_mut().unwrap().remove("nullable")));
    serde_json::from_value(file["facts"].take()).unwrap()
}

/// The words that the language check knows.
pub fn words() -> WordList {
    serde_saphyr::from_str(&text("language/nl.yaml")).unwrap()
}

pub fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

pub fn answers(value: Value) -> Answers {
    match value {
        Value::Object(map) => Answers(map),
        _ => panic!("answers are an object"),
    }
}

pub fn raw(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// A single tenant with one job, one account and one debt.
pub fn tenant() -> Answers {
    let who = answers(json!({
        "pers.naam": "A. de Vries", "pers.geboortedatum": "1985-03-27", "pers.adres": "Dam 1, 1012 JS Amsterdam",
        "ind.rol": "zelf", "pers.klopt": true, "pers.elders": false,
        "con.voorkeur": "email", "con.taal": "nl", "con.tolk": false,
        "aanvr.reden": ["werk", "te_weinig"], "aanvr.leefde_van": "Spaargeld.", "aanvr.geld_nu": true,
        "aanvr.ingang": "nu", "aanvr.eerder": false, "ouders.helpen": false, "aanvr.detentie": false,
        "aanvr.buitenland": false, "aanvr.weg": false, "partner.status": "alleen",
        "huis": [{"huis.naam": "B", "huis.geboortedatum": "1990-01-01", "huis.relatie": "huisgenoot",
            "huis.studeert": false, "huis.contract": false, "huis.zorg": false}],
        "partner.naam": "kept in the draft, not sent"
    }));
    let life = answers(json!({
        "woon.type": "huur", "woon.sinds": "2019-03", "woon.huur": 65000, "woon.service": 0,
        "woon.huurtoeslag": "nee", "woon.achterstand": false,
        "werk.nu": "oproep", "werk.bij": "Winkel", "werk.functie": "Verkoper", "werk.uren": 12, "werk.loon_per": "week",
        "werk.reden_einde": "contract", "werk.laatste_bij": "Bakkerij", "werk.einde_op": "2026-10",
        "werk.ww": "geen_recht", "werk.ww_reden": "Te kort gewerkt.",
        "werk.kan": "ja", "werk.uwv": false, "opl.nu": false, "opl.hoogste": "mbo",
        "ink": [{"ink.soort": "oproep", "ink.bedrag": 15000, "ink.netto": "netto", "ink.periode": "week",
            "ink.wisselt": true}],
        "gift.heeft": false,
        "rek": [{"rek.soort": "betaal", "rek.iban": "NL91ABNA0417164300", "rek.van": "ik", "rek.saldo": 120050},
            {"rek.soort": "betaal", "rek.iban": "NL91ABNA0417164300", "rek.van": "ik", "rek.saldo": -5000}],
        "verm.contant": 2000, "verm.weg": false, "verm.machtiging": false,
        "sch": [{"sch.aan": "Bank", "sch.soort": "lening", "sch.bedrag": 100000, "sch.deurwaarder": false}],
        "sch.beslag": false, "sch.traject": "geen", "sch.hulp": true,
        "bet.iban": "NL91ABNA0417164300", "bet.naam": "A. de Vries", "bet.anders": false,
        "bet.korting": true, "bet.voorschot": true,
        "bijz.heeft": false
    }));
    Answers(who.0.into_iter().chain(life.0).collect())
}
