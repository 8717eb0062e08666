//! Visitors: what they answer, and how they walk through the check.

use std::collections::BTreeMap;

use domain::CityCode;
use domain::precheck::{PrecheckResult, name};
use proptest::prelude::*;

use crate::turns::{FORM, sent, turn};

/// Somebody's answers to every question, as typed.
pub type Person = BTreeMap<&'static str, String>;

pub fn inputs_of(person: &Person) -> Vec<(String, String)> {
    person.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect()
}

/// Answers what is asked until nothing is asked; the order of the questions and the outcome.
pub fn walk(person: &Person, city: CityCode) -> (Vec<String>, Vec<PrecheckResult>) {
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

pub fn born(year: i32, of: &'static str) -> Vec<(&'static str, String)> {
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
    /// Anybody, with an answer to every question.
    pub fn person()(
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
