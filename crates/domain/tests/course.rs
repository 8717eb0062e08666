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

use domain::forms::{Answers, Form};
use domain::precheck::{
    Chance, Course, PrecheckContext, PrecheckResult, Turn, Wanted, answered, name, precheck,
};
use domain::product::Product;
use domain::{Cents, CityCode};
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

/// The laws as the browser of a visitor gets them.
fn lean(city: CityCode) -> rules::Corpus {
    let mine = PRODUCTS.iter().filter(|product| product.cities.is_empty() || product.cities.contains(&city));
    let wanted: Vec<(&str, &str)> = mine
        .filter_map(Product::computed)
        .flat_map(|law| law.decisive().into_iter().chain(law.shown()).map(|output| (law.id.as_str(), output)))
        .collect();
    let bytes = CORPUS.lean(wanted, today(), |_| false).to_bytes();
    rules::Corpus::from_bytes(&bytes).unwrap()
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
        business in prop_oneof![3 => Just("nee"), 1 => Just("ja"), 1 => Just("stopt"), 1 => Just("begint")],
        costs in prop_oneof![Just(0), 1..900_i64],
    ) -> Person {
        let mut person = Person::new();
        let said = |place: usize| if yes[place] { "yes" } else { "no" }.to_owned();
        person.extend(born(year, "self"));
        person.extend(born(partner_year, "partner"));
        person.extend([
            ("pc.bedrijf_stopt-day", "1".to_owned()),
            ("pc.bedrijf_stopt-month", (1 + year % 12).to_string()),
            ("pc.bedrijf_stopt-year", (2025 + year % 4).to_string()),
        ]);
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
                "pc.bedrijf" => business.to_owned(),
                "pc.kosten" => costs.to_string(),
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
    fn the_laws_of_the_browser_say_the_same(
        person in person(),
        left_out in proptest::collection::vec(any::<bool>(), 60),
        code in prop_oneof![Just("0363"), Just("0599"), Just("0518"), Just("0344")],
    ) {
        let mut inputs = inputs_of(&person);
        let mut open = left_out.iter().cycle();
        inputs.retain(|_| !open.next().unwrap_or(&false) || left_out[0]);
        let answers = answered(&FORM, &inputs, today());
        let lean = lean(city(code));
        let context = PrecheckContext {
            corpus: &lean,
            form: &FORM,
            products: &PRODUCTS,
            dictionary: &*DICTIONARY,
            city: city(code),
            today: today(),
        };
        for (lean, whole) in precheck(context, &answers).iter().zip(&results(&answers, city(code))) {
            prop_assert_eq!(lean, whole);
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

/// Each output of each law by itself, with what a visitor could have said and with nothing.
#[test]
fn what_is_cut_away_for_one_output_would_not_have_changed_it() {
    let person: Person = born(1985, "self").into_iter().collect();
    let answers = answered(&FORM, &inputs_of(&person), today());
    let mut outputs = 0;
    for id in CORPUS.law_ids() {
        let Some(law) = CORPUS.law(id, today()) else { continue };
        for output in law.articles.iter().flat_map(|article| &article.outputs) {
            let lean = CORPUS.lean([(id, output.as_str())], today(), |_| false);
            for facts in [FORM.claims(&answers, today()), BTreeMap::new()] {
                let mut request = rules::Request::new(id, [output.as_str()], today());
                request.parameters.extend(facts);
                let (whole, lean) = (CORPUS.brief(&request), lean.brief(&request));
                assert_eq!(format!("{lean:?}"), format!("{whole:?}"), "{id} {output}");
            }
            outputs += 1;
        }
    }
    assert!(outputs > 300, "{outputs}");
}

#[test]
fn no_question_counts_for_more_products_than_the_first() {
    let (_, course, results) = turn(Vec::new(), city("0363"));
    assert!(course.asked.is_empty() && course.before().is_none() && course.number() == 1);
    let computed = || results.iter().filter(|result| !result.missing.is_empty());
    assert!(computed().count() >= 7);
    let counts = |page: &str| {
        let facts = FORM.facts_of(FORM.page(page).unwrap().page);
        let is_asked = |result: &&PrecheckResult| {
            result.missing.iter().any(|missing| facts.contains(&missing.name.as_str()))
        };
        computed().filter(is_asked).count()
    };
    let first = course.now.as_deref().unwrap();
    let most = FORM.tasks.iter().flat_map(|task| &task.pages).map(|page| counts(&page.id)).max();
    assert_eq!(Some(counts(first)), most, "{first}");
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
        ("pc.bedrijf", "nee"),
        ("pc.kosten", "0"),
        ("pc.hulp", "no"),
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

/// The outcome for one product of somebody born in 1985 with no money, in a city where little is known of its rules.
fn of(product: &str, more: &[(&'static str, &str)]) -> PrecheckResult {
    let mut person: Person = born(1985, "self").into_iter().collect();
    let usual = [
        ("pc.partner", "no"),
        ("pc.kind", "no"),
        ("pc.huisgenoten", "0"),
        ("pc.loon", "0"),
        ("pc.overig", "0"),
        ("pc.bezit", "0"),
        ("pc.schulden", "0"),
        ("pc.eigen_huis", "no"),
        ("pc.student", "no"),
    ];
    person.extend(usual.into_iter().chain(more.iter().copied()).map(|(name, text)| (name, text.to_owned())));
    let answers = answered(&FORM, &inputs_of(&person), today());
    results(&answers, city("0599")).into_iter().find(|result| result.product == product).unwrap()
}

#[test]
fn what_a_person_judges_is_reckoned_with_and_said() {
    let costs = of("bijzondere-bijstand", &[("pc.kosten", "450"), ("pc.kosten_vergoed", "50")]);
    assert_eq!((&costs.chance, costs.amount), (&Chance::Possible, Some(Cents(40_000))));
    assert_eq!(costs.supposed.len(), 4);
    let none = of("bijzondere-bijstand", &[("pc.kosten", "0")]);
    assert_eq!((&none.chance, none.supposed.len(), none.unmet.len()), (&Chance::Unlikely, 0, 1));
    // What the city asks of higher incomes is not known here: a person says.
    let earns =
        of("bijzondere-bijstand", &[("pc.loon", "2500"), ("pc.kosten", "450"), ("pc.kosten_vergoed", "0")]);
    assert_eq!((&earns.chance, earns.amount), (&Chance::Unknown, None));

    let business = [("pc.bedrijf", "ja"), ("pc.bedrijf_uren", "1560"), ("pc.bedrijf_winst", "0")];
    let owner = of("bbz", &business);
    assert_eq!(owner.chance, Chance::Possible);
    assert!(owner.amount.is_some_and(|amount| amount > Cents(100_000)), "{owner:?}");
    let hobby = of("bbz", &[business[0], ("pc.bedrijf_uren", "300"), business[2]]);
    assert_eq!(hobby.chance, Chance::Unlikely);
    assert_eq!(of("bbz", &[("pc.bedrijf", "nee")]).chance, Chance::Unlikely);
    let closed = [
        ("pc.bedrijf", "stopt"),
        ("pc.bedrijf_uren", "1560"),
        ("pc.bedrijf_winst", "0"),
        ("pc.bedrijf_stopt-day", "1"),
        ("pc.bedrijf_stopt-month", "1"),
        ("pc.bedrijf_stopt-year", "2024"),
    ];
    assert_eq!(of("bbz", &closed).chance, Chance::Unlikely, "the business is closed already");

    let support = of("wmo-melding", &[("pc.hulp", "yes")]);
    assert_eq!((&support.chance, support.supposed.len(), support.lines.len()), (&Chance::Possible, 3, 1));
    assert_eq!(of("wmo-melding", &[("pc.hulp", "no")]).chance, Chance::Unlikely);
}
