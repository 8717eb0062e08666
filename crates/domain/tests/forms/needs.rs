//! The form asks what the law still needs: a question that is skipped changes neither right nor amount.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::CityCode;
use domain::advice::{Advise, Question, amount};
use domain::facts::FactType;
use domain::forms::{Answers, Form, LawAmount, Weigh};
use domain::product::ProductLaw;
use domain::proposal::CITY_FACT;
use proptest::prelude::*;
use rules::Value;
use serde_json::json;

use super::laws::{CORPUS, DICTIONARY, product};
use super::read::{form, tenant, today};
use super::travel::{Choices, save};

/// The laws of the catalogue for one product and city, beside what registers know.
struct Law {
    law: ProductLaw,
    city: CityCode,
    registers: BTreeMap<String, Value>,
}

impl Law {
    fn of(id: &str, city: CityCode) -> Self {
        Self { law: product(id).computed().unwrap().clone(), city, registers: BTreeMap::new() }
    }

    /// What is known with these claims; registers go before.
    fn facts(&self, claims: &BTreeMap<String, Value>, aside: &[&str]) -> Vec<(String, Value)> {
        let mut facts = claims.clone();
        facts.extend(self.registers.clone());
        facts.retain(|name, _| !aside.contains(&name.as_str()));
        facts.insert(CITY_FACT.to_owned(), Value::Text(self.city.gm()));
        facts.into_iter().collect()
    }

    fn question(&self, facts: Vec<(String, Value)>) -> Question {
        Question::about(&self.law, today(), facts)
    }
}

impl Weigh for Law {
    fn matters(&self, claims: &BTreeMap<String, Value>, aside: &[&str]) -> Option<BTreeSet<String>> {
        self.question(self.facts(claims, aside)).matters(&CORPUS)
    }

    fn amount(&self, wanted: &LawAmount, claims: &BTreeMap<String, Value>) -> Option<i64> {
        let facts = self.facts(claims, &[]);
        amount(&CORPUS, (&wanted.law, &wanted.output), today(), facts).map(|cents| cents.0)
    }
}

fn amsterdam() -> CityCode {
    CityCode::parse("0363").unwrap()
}

/// The tenant with these answers, every page saved, and what the law needs of it.
fn weighed(changes: serde_json::Value) -> (Form, Answers) {
    let form = form("bijstand-aanvraag");
    let mut answers = tenant();
    for (field, answer) in changes.as_object().unwrap() {
        answers.set(field, Some(answer.clone()));
    }
    form.tasks.iter().flat_map(|task| &task.pages).for_each(|page| answers.mark_seen(&page.id));
    form.keep_needs(&mut answers, today(), &Law::of("bijstand", amsterdam()));
    (form, answers)
}

fn pages(form: &Form, answers: &Answers) -> Vec<String> {
    form.visible_pages(answers, today()).iter().map(|visible| visible.key()).collect()
}

fn skipped(form: &Form, answers: &Answers) -> Vec<String> {
    form.skipped(answers, today()).iter().map(|skipped| skipped.page.id.clone()).collect()
}

fn shows(form: &Form, answers: &Answers, page: &str) -> bool {
    pages(form, answers).iter().any(|shown| shown == page)
}

#[test]
fn someone_under_21_is_not_asked_about_housemates_but_about_parents() {
    let (form, answers) = weighed(json!({"pers.geboortedatum": "2007-05-05"}));
    assert_eq!(skipped(&form, &answers), ["huisgenoten"]);
    assert!(!shows(&form, &answers, "huisgenoten") && shows(&form, &answers, "ouders"));
    let claims = form.claims(&answers, today());
    assert_eq!(claims.get("aantal_kostendelers"), None, "not asked is not none");
    assert!(form.sent_answers(&answers, today()).get("huis").is_none(), "and not sent");
}

#[test]
fn someone_of_21_is_asked_about_housemates_and_not_about_parents() {
    let (form, answers) = weighed(json!({}));
    assert_eq!(skipped(&form, &answers), ["ouders"]);
    assert_eq!(form.claims(&answers, today()).get("aantal_kostendelers"), Some(&Value::Int(1)));
    let (form, answers) = weighed(json!({"pers.geboortedatum": "wanneer"}));
    assert!(skipped(&form, &answers).is_empty(), "an age that is not known skips nothing");
}

#[test]
fn who_lives_in_an_institution_shares_no_costs() {
    let (form, answers) = weighed(
        json!({"woon.type": "instelling", "woon.instelling": "Het Huis", "woon.instelling_sinds": "2026-01-01"}),
    );
    assert!(skipped(&form, &answers).contains(&"huisgenoten".to_owned()));
}

#[test]
fn student_finance_counts_until_27_and_so_does_its_proof() {
    let study = json!({"opl.nu": true, "opl.naam": "Bakker", "opl.stufi": true});
    let documents = |form: &Form, answers: &Answers| -> Vec<String> {
        form.evidence(answers, &BTreeSet::new(), today()).iter().map(|asked| asked.doc.clone()).collect()
    };
    let asks = |form: &Form, answers: &Answers| {
        form.visible_fields("opleiding", None, answers, today()).iter().any(|field| field.id == "opl.stufi")
    };
    let (form, old) = weighed(study.clone());
    assert!(!asks(&form, &old) && !documents(&form, &old).contains(&"DOC-STUFI".to_owned()));
    assert_eq!(form.claims(&old, today()).get("volgt_onderwijs_met_studiefinanciering"), None);
    let mut young = study;
    young["pers.geboortedatum"] = json!("2002-05-05");
    young["alg.uitzondering"] = json!("geen");
    let (form, young) = weighed(young);
    assert!(asks(&form, &young) && documents(&form, &young).contains(&"DOC-STUFI".to_owned()));
    let claims = form.claims(&young, today());
    assert_eq!(claims.get("volgt_onderwijs_met_studiefinanciering"), Some(&Value::Bool(true)));
}

#[test]
fn that_there_is_no_right_skips_nothing() {
    let (form, answers) = weighed(json!({}));
    let rich = json!([{"rek.soort": "spaar", "rek.iban": "NL91ABNA0417164300", "rek.van": "ik", "rek.saldo": 9_000_000}]);
    let (_, no_right) = weighed(json!({"rek": rich, "aanvr.buitenland": true}));
    let law = Law::of("bijstand", amsterdam());
    let advice = |answers: &Answers| {
        CORPUS.advise(&law.question(law.facts(&form.claims(answers, today()), &[]))).unwrap()
    };
    assert_eq!(advice(&no_right).right, Some(false));
    assert_eq!(pages(&form, &no_right), pages(&form, &answers));
    assert_eq!(skipped(&form, &no_right), skipped(&form, &answers));
}

#[test]
fn where_no_law_can_tell_everything_is_asked() {
    struct Silent;
    impl Weigh for Silent {
        fn matters(&self, _: &BTreeMap<String, Value>, _: &[&str]) -> Option<BTreeSet<String>> {
            None
        }
        fn amount(&self, _: &LawAmount, _: &BTreeMap<String, Value>) -> Option<i64> {
            None
        }
    }
    let (form, mut answers) = weighed(json!({"pers.geboortedatum": "2007-05-05"}));
    form.keep_needs(&mut answers, today(), &Silent);
    assert!(skipped(&form, &answers).is_empty());
    for page in ["huisgenoten", "ouders"] {
        assert!(shows(&form, &answers, page), "{page}");
    }
}

#[test]
fn what_a_register_knows_is_shown_to_be_confirmed_and_elsewhere_not_asked() {
    let (form, mut answers) = weighed(json!({
        "pers.geboortedatum": "2002-05-05", "alg.uitzondering": "geen", "opl.nu": true, "opl.naam": "Bakker"
    }));
    let mut law = Law::of("bijstand", amsterdam());
    law.registers.insert("aantal_kostendelers".to_owned(), Value::Int(0));
    law.registers.insert("volgt_onderwijs_met_studiefinanciering".to_owned(), Value::Bool(false));
    form.keep_needs(&mut answers, today(), &law);
    assert!(shows(&form, &answers, "huisgenoten"), "the list that the register gave is shown");
    let asked = form.visible_fields("opleiding", None, &answers, today());
    assert!(asked.iter().all(|field| field.id != "opl.stufi"), "DUO said so");
}

#[test]
fn a_city_asks_what_its_ordinance_needs() {
    let form = form("iit");
    for city in ["0363", "0599", "0518", "0344"] {
        let mut answers = Answers::default();
        let law = Law::of("inkomenstoeslag", CityCode::parse(city).unwrap());
        form.keep_needs(&mut answers, today(), &law);
        let wanted = law.matters(&BTreeMap::new(), &[]).unwrap();
        for (page, fact) in [
            ("zonder-inkomen", "maanden_zonder_aantoonbaar_inkomen"),
            ("eerder", "datum_laatste_inkomenstoeslag"),
            ("spaargeld", "vermogen_bezittingen"),
            ("student", "is_student"),
            ("uitzicht", "heeft_uitzicht_op_inkomensverbetering"),
            ("maatregel", "maatregel_opgelegd"),
        ] {
            assert_eq!(shows(&form, &answers, page), wanted.contains(fact), "{city} {page}");
        }
        assert!(!wanted.contains("heeft_uitzicht_op_inkomensverbetering"), "{city}: nobody judges that");
    }
}

#[test]
fn an_amount_of_the_law_is_shown_when_it_is_known() {
    let (form, mut answers) = weighed(json!({}));
    let page = |answers: &Answers| {
        form.client_page("contant", None, answers, domain::Lang::Nl, today()).unwrap().fields[1].clone()
    };
    let law = Law::of("bijstand", amsterdam());
    let facts = [("heeft_partner", false), ("heeft_ten_laste_komend_kind", false)];
    let facts = facts.map(|(name, value)| (name.to_owned(), Value::Bool(value))).to_vec();
    let limit = amount(&CORPUS, ("participatiewet", "vermogensgrens"), today(), facts).unwrap();
    let shown = page(&answers);
    assert!(shown.visible);
    assert_eq!(shown.value(), limit.0.to_string());
    answers.set("partner.status", Some(json!("apart")));
    answers.set("partner.apart_sinds", Some(json!("2026-01-01")));
    answers.set("partner.apart_blijvend", Some(json!(true)));
    form.keep_needs(&mut answers, today(), &law);
    assert!(!page(&answers).visible, "a person judges whether there is a partner");
}

/// Some values of a fact.
fn values(fact: &str) -> Vec<Value> {
    match DICTIONARY[fact].fact_type {
        FactType::Boolean => vec![Value::Bool(true), Value::Bool(false)],
        FactType::Number => vec![Value::Int(0), Value::Int(1), Value::Int(3)],
        FactType::Amount => vec![Value::Int(0), Value::Int(1), Value::Int(20_000_000)],
        FactType::Date => ["1990-01-01", "2015-06-06"].map(|day| Value::Text(day.to_owned())).to_vec(),
        FactType::String => vec![Value::Text("iets".to_owned())],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_skipped_question_changes_neither_right_nor_amount(
        which in 0_usize..3,
        city in prop::sample::select(vec!["0363", "0599", "0518", "0344"]),
        born in prop::sample::select(vec!["1958-01-01", "1985-03-27", "2000-02-02", "2006-05-05", "2010-01-01"]),
        given in prop::collection::vec(0_usize..1_000, 7..60),
    ) {
        let (id, name) = [("bijstand", "bijstand-aanvraag"), ("inkomenstoeslag", "iit"), ("bbz", "bbz")][which];
        let form = form(name);
        let mut law = Law::of(id, CityCode::parse(city).unwrap());
        law.registers.insert("geboortedatum".to_owned(), Value::Text(born.to_owned()));
        law.registers.insert("woongemeente_code".to_owned(), Value::Text(law.city.gm()));
        law.registers.insert("is_nederlander_of_gelijkgesteld".to_owned(), Value::Bool(true));
        law.registers.insert("gedetineerd".to_owned(), Value::Bool(false));
        let mut answers = Answers::default();
        answers.set("pers.geboortedatum", Some(json!(born)));
        let mut choices = Choices { given: &given, at: 0 };
        form.keep_needs(&mut answers, today(), &law);
        while let Some(next) = form.resume_page(&answers, today()) {
            answers = save(&form, &next, answers, &mut choices);
            form.keep_needs(&mut answers, today(), &law);
            changes_nothing(&form, &answers, &law, today());
        }
    }
}

/// Whatever is answered to what is skipped now, the law says the same of what is claimed for certain.
fn changes_nothing(form: &Form, answers: &Answers, law: &Law, today: NaiveDate) {
    let needless: Vec<String> = match answers.get("_needless") {
        Some(kept) => serde_json::from_value(kept.clone()).unwrap(),
        None => return,
    };
    let known = law.facts(&form.claims_so_far(answers, today), &[]);
    let advice = |facts: &[(String, Value)]| CORPUS.advise(&law.question(facts.to_vec()));
    let asked = |name: &String| law.registers.contains_key(name) || !needless.contains(name);
    let without: Vec<(String, Value)> = known.iter().filter(|(name, _)| asked(name)).cloned().collect();
    let wanted = advice(&without);
    // What a register says, nobody answers otherwise here.
    for fact in needless.iter().filter(|fact| !law.registers.contains_key(*fact)) {
        for value in values(fact) {
            let mut facts = without.clone();
            facts.push((fact.clone(), value.clone()));
            assert_eq!(advice(&facts), wanted, "{}: {fact} {value:?}", form.id);
        }
    }
}
