//! The check asks one question at a time: only what matters, and enough to say the same as all answers would.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "forms/laws.rs"]
#[expect(dead_code, reason = "other tests read single products")]
mod laws;
#[path = "forms/read.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod read;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::CityCode;
use domain::forms::{Answers, Form};
use domain::precheck::{
    Chance, Course, PrecheckContext, PrecheckResult, Turn, Wanted, answered, name, precheck,
};
use domain::product::Product;
use proptest::prelude::*;
use serde_json::json;

use laws::{CORPUS, DICTIONARY};
use read::{raw, today};

static FORM: LazyLock<Form> = LazyLock::new(|| read::form("precheck"));

/// Every product of the catalogue, by file name.
static PRODUCTS: LazyLock<Vec<Product>> = LazyLock::new(|| {
    let mut files: Vec<_> =
        std::fs::read_dir(read::root().join("products")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| serde_saphyr::from_str(&std::fs::read_to_string(file).unwrap()).unwrap())
        .collect()
});

fn city(code: &str) -> CityCode {
    CityCode::parse(code).unwrap()
}

fn results(answers: &Answers, city: CityCode) -> Vec<PrecheckResult> {
    let context = PrecheckContext {
        corpus: &*CORPUS,
        form: &FORM,
        products: &PRODUCTS,
        dictionary: &*DICTIONARY,
        city,
        today: today(),
    };
    precheck(context, answers)
}

/// One turn as the server takes it.
fn turn(inputs: Vec<(String, String)>, city: CityCode) -> (Turn, Course, Vec<PrecheckResult>) {
    let turn = Turn::read(&FORM, inputs, today());
    let results = results(&turn.answers, city);
    let course =
        Course::plan(&FORM, &turn.answers, turn.asked.clone(), turn.wanted.clone(), &results, today());
    (turn, course, results)
}

/// The inputs of a page that is sent with a button.
fn sent(known: &[(String, String)], course: &Course, button: &str) -> Vec<(String, String)> {
    let mut inputs = known.to_vec();
    inputs.extend(raw(&[
        (name::PAGE, course.now.as_deref().unwrap_or_default()),
        (name::ASKED, &course.asked.join(",")),
        (name::BUTTON, button),
    ]));
    inputs
}

/// Somebody's answers to every question, as typed.
type Person = BTreeMap<&'static str, String>;

fn inputs_of(person: &Person) -> Vec<(String, String)> {
    person.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect()
}

/// Answers what is asked until nothing is asked; the order of the questions and the outcome.
fn walk(person: &Person, city: CityCode) -> (Vec<String>, Vec<PrecheckResult>) {
    let (_, mut course, mut found) = turn(Vec::new(), city);
    let mut known = Vec::new();
    let mut order = Vec::new();
    while let Some(now) = course.now.clone() {
        assert!(!order.contains(&now), "{now} is asked twice: {order:?}");
        let page = FORM.page(&now).unwrap().page;
        let named = |name: &str| page.fields.iter().any(|field| name.starts_with(&field.id));
        known.extend(inputs_of(person).into_iter().filter(|(name, _)| named(name)));
        order.push(now);
        let (turn, next, results) = turn(sent(&known, &course, name::NEXT), city);
        assert!(turn.faults.is_empty(), "{:?}", turn.faults);
        (course, found) = (next, results);
    }
    assert_eq!(course.left, vec![0; found.len()]);
    (order, found)
}

fn born(year: i32, of: &'static str) -> Vec<(&'static str, String)> {
    let (day, month, year_of) = match of {
        "partner" => (
            "pc.partner_geboortedatum-day",
            "pc.partner_geboortedatum-month",
            "pc.partner_geboortedatum-year",
        ),
        _ => ("pc.geboortedatum-day", "pc.geboortedatum-month", "pc.geboortedatum-year"),
    };
    vec![(day, "27".to_owned()), (month, "3".to_owned()), (year_of, year.to_string())]
}

prop_compose! {
    fn person()(
        year in 1940..2012_i32,
        partner_year in 1940..2008_i32,
        yes in proptest::collection::vec(any::<bool>(), 12),
        loon in prop_oneof![Just(0), 1..3_000_i64],
        overig in prop_oneof![3 => Just(0), 1 => 1..3_000_i64],
        partner_loon in prop_oneof![Just(0), 1..3_000_i64],
        partner_overig in prop_oneof![3 => Just(0), 1 => 1..3_000_i64],
        bezit in prop_oneof![0..7_000_i64, 7_000..90_000_i64],
        schulden in prop_oneof![Just(0), 1..9_000_i64],
        huisgenoten in 0..5_i64,
        lang in prop_oneof![Just("kort"), Just("jaar"), Just("lang"), Just("nee")],
    ) -> Person {
        let mut person = Person::new();
        let said = |place: usize| if yes[place] { "yes" } else { "no" }.to_owned();
        person.extend(born(year, "self"));
        person.extend(born(partner_year, "partner"));
        // What a question of a product that comes later expects: yes or no, else an amount.
        let fields = FORM.tasks.iter().flat_map(|task| &task.pages).flat_map(|page| &page.fields);
        for (place, field) in fields.enumerate() {
            let id: &'static str = Box::leak(field.id.clone().into_boxed_str());
            let text = match id {
                "pc.loon" => loon.to_string(),
                "pc.overig" => overig.to_string(),
                "pc.partner_loon" => partner_loon.to_string(),
                "pc.partner_overig" => partner_overig.to_string(),
                "pc.bezit" => bezit.to_string(),
                "pc.schulden" => schulden.to_string(),
                "pc.huisgenoten" => huisgenoten.to_string(),
                "pc.lang_laag" => lang.to_owned(),
                _ => match field.kind {
                    domain::forms::FieldType::YesNo => said(place % yes.len()),
                    domain::forms::FieldType::Radio => field.options[place % field.options.len()].value.clone(),
                    domain::forms::FieldType::Date => continue,
                    _ => loon.to_string(),
                },
            };
            person.insert(id, text);
        }
        person
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_not_asked_would_not_have_changed_the_outcome(
        person in person(),
        code in prop_oneof![Just("0363"), Just("0599"), Just("0518"), Just("0344")],
    ) {
        let (order, found) = walk(&person, city(code));
        let all = results(&answered(&FORM, &inputs_of(&person), today()), city(code));
        for (short, full) in found.iter().zip(&all) {
            prop_assert_eq!(&short.chance, &full.chance, "{} after {:?}", short.product, order);
            prop_assert_eq!(short.amount, full.amount, "{} after {:?}", short.product, order);
        }
    }

    #[test]
    fn whoever_knows_nothing_is_asked_each_question_once_and_told_no_no(
        code in prop_oneof![Just("0363"), Just("0599"), Just("0518"), Just("0344")],
    ) {
        let (_, mut course, mut found) = turn(Vec::new(), city(code));
        let mut order = Vec::new();
        while let Some(now) = course.now.clone() {
            prop_assert!(!order.contains(&now));
            order.push(now);
            let (_, next, results) = turn(sent(&[], &course, name::UNKNOWN), city(code));
            (course, found) = (next, results);
        }
        prop_assert!(found.iter().all(|result| result.chance == Chance::Unknown));
        prop_assert_eq!(&course.asked.len(), &order.len());
    }

    #[test]
    fn no_input_breaks_a_turn(
        inputs in proptest::collection::vec(("(gehad|vraag|knop|pc\\.[a-z_]{2,20}(-(day|year))?|als)", ".{0,40}"), 0..12)
    ) {
        let (turn, course, results) = turn(inputs, city("0363"));
        prop_assert_eq!(course.left.len(), results.len());
        prop_assert!(turn.asked.iter().all(|page| FORM.page(page).is_some()));
        prop_assert!(course.number() >= 1);
    }
}

#[test]
fn the_first_question_is_one_that_counts_for_every_product() {
    let (_, course, results) = turn(Vec::new(), city("0363"));
    assert!(course.asked.is_empty() && course.before().is_none() && course.number() == 1);
    let page = FORM.page(course.now.as_deref().unwrap()).unwrap().page;
    let facts = FORM.facts_of(page);
    let computed = || results.iter().filter(|result| !result.missing.is_empty());
    assert!(computed().count() >= 4);
    for result in computed() {
        let counts = result.missing.iter().any(|missing| facts.contains(&missing.name.as_str()));
        assert!(counts, "{} for {}", page.id, result.product);
    }
}

#[test]
fn somebody_too_old_is_asked_nothing_about_their_home_or_housemates() {
    let mut person: Person = [
        ("pc.partner", "no"),
        ("pc.kind", "no"),
        ("pc.huisgenoten", "0"),
        ("pc.loon", "0"),
        ("pc.overig", "0"),
        ("pc.bezit", "0"),
        ("pc.schulden", "0"),
        ("pc.eigen_huis", "no"),
        ("pc.lang_laag", "lang"),
        ("pc.student", "no"),
        ("pc.toeslag_gehad", "no"),
    ]
    .into_iter()
    .map(|(name, text)| (name, text.to_owned()))
    .collect();
    person.extend(born(1985, "self"));
    let young = walk(&person, city("0363")).0;
    person.extend(born(1940, "self"));
    let (old, found) = walk(&person, city("0363"));
    assert!(old.len() < young.len(), "{old:?} against {young:?}");
    let unlikely =
        found.iter().filter(|result| ["bijstand", "inkomenstoeslag"].contains(&result.product.as_str()));
    assert!(
        unlikely.clone().count() == 2 && unlikely.clone().all(|result| result.chance == Chance::Unlikely)
    );
}

#[test]
fn a_wrong_answer_is_asked_again_and_kept() {
    let course = Course { now: Some("geboren".to_owned()), ..Course::default() };
    let typed = raw(&[
        ("pc.geboortedatum-day", "31"),
        ("pc.geboortedatum-month", "2"),
        ("pc.geboortedatum-year", "1990"),
    ]);
    let (turn, course, _) = turn(sent(&typed, &course, name::NEXT), city("0363"));
    assert_eq!(turn.faults.len(), 1);
    assert_eq!((course.now.as_deref(), course.asked.is_empty()), (Some("geboren"), true));
    assert!(turn.inputs.iter().any(|(name, text)| name == "pc.geboortedatum-day" && text == "31"));
    // Without a button nothing is judged: somebody is still typing.
    let mut inputs = typed;
    inputs.extend(raw(&[(name::PAGE, "geboren")]));
    assert!(Turn::read(&FORM, inputs, today()).faults.is_empty());
}

#[test]
fn one_can_go_back_change_an_answer_and_take_it_away() {
    let city = city("0363");
    let known = raw(&[
        ("pc.geboortedatum-day", "27"),
        ("pc.geboortedatum-month", "3"),
        ("pc.geboortedatum-year", "1985"),
        ("pc.partner", "yes"),
    ]);
    let at = |page: &str, asked: &[&str], button: &str| {
        let course = Course {
            asked: asked.iter().map(|page| (*page).to_owned()).collect(),
            now: Some(page.to_owned()),
            ..Course::default()
        };
        turn(sent(&known, &course, button), city)
    };
    let (_, course, _) = at("kind", &["geboren", "partner"], name::BACK);
    assert_eq!(
        (course.now.as_deref(), course.number(), course.before()),
        (Some("partner"), 2, Some("geboren"))
    );
    let (_, course, _) = at("kind", &["geboren", "partner"], "wijzig:geboren");
    assert_eq!(course.now.as_deref(), Some("geboren"));
    let (turn, course, _) = at("partner", &["geboren", "partner"], name::UNKNOWN);
    assert!(turn.answers.get("pc.partner").is_none() && turn.answers.get("pc.geboortedatum").is_some());
    assert_eq!(course.asked, ["geboren", "partner"]);
    // A page that is no longer shown is no longer one that was passed.
    let alone = raw(&[("pc.partner", "no")]);
    let asked = Course {
        asked: vec!["partner".to_owned(), "partner-geboren".to_owned()],
        now: Some("partner".to_owned()),
        ..Course::default()
    };
    let inputs = sent(&alone, &asked, name::NEXT);
    let turn = Turn::read(&FORM, inputs, today());
    let course =
        Course::plan(&FORM, &turn.answers, turn.asked, Wanted::Next, &results(&turn.answers, city), today());
    assert_eq!(course.asked, ["partner"]);
}

#[test]
fn the_answers_of_the_check_come_along_where_registers_know_nothing() {
    let given = answered(
        &FORM,
        &raw(&[
            ("pc.partner", "yes"),
            ("pc.loon", "650"),
            ("pc.overig", "0"),
            ("pc.partner_loon", "300,50"),
            ("pc.eigen_huis", "yes"),
            ("pc.lang_laag", "lang"),
            ("pc.student", "no"),
            ("pc.bezit", "veel"),
        ]),
        today(),
    );
    let form = read::form("bijstand-aanvraag");
    let mut answers = Answers::default();
    assert!(form.carry(&mut answers, &FORM, &given, today()));
    assert_eq!(
        serde_json::to_value(&answers).unwrap(),
        json!({
            "woon.type": "koop",
            "ink": [
                {"ink.wie": "ik", "ink.soort": "loon", "ink.periode": "month", "ink.bedrag": 65_000},
                {"ink.wie": "partner", "ink.soort": "loon", "ink.periode": "month", "ink.bedrag": 30_050},
            ],
        })
    );
    let supplement = read::form("iit");
    let mut answers = read::answers(json!({"partner.heeft": false}));
    assert!(supplement.carry(&mut answers, &FORM, &given, today()));
    assert_eq!(
        serde_json::to_value(&answers).unwrap(),
        json!({"partner.heeft": false, "iit.student": false, "iit.inkomen_laag": "ja"})
    );
    // Nothing answered, nothing taken along.
    let mut none = Answers::default();
    assert!(!form.carry(&mut none, &FORM, &Answers::default(), today()) && none.0.is_empty());
}
