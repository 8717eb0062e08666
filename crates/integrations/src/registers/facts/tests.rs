use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::registers::{
    Child, CoResident, IncomeHistory, IncomeKind, IncomeMonth, IncomeSource, Partner, Period, Person,
    PersonName,
};
use domain::{Cents, CityCode};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn person() -> Person {
    Person {
        name: PersonName { surname: "Jansen".to_owned(), ..PersonName::default() },
        born: Some(day("1980-01-01")),
        city: CityCode::parse("0363").unwrap(),
        address: Some(crate::registers::Address {
            street: "Straat".to_owned(),
            number: 1,
            letter: String::new(),
            addition: String::new(),
            postcode: "1012 JS".to_owned(),
            place: "Amsterdam".to_owned(),
            letter_address: false,
        }),
        partner: None,
        children: Vec::new(),
        co_residents: Vec::new(),
        dutch_or_equal: Some(true),
        deceased: false,
        secrecy: false,
        in_research: false,
        guardianship: false,
    }
}

fn answer<T>(value: T) -> Asked<T> {
    Some(Ok(Answer { value, as_of: at().date_naive(), asked_at: at() }))
}

fn facts(answers: &Consultation, reference_months: u16) -> BTreeMap<String, Fact> {
    let context =
        FactsContext { today: at().date_naive(), at: at(), reference_months, max_age_days: &|_| Some(30) };
    facts_from_registers(answers, context).into_iter().map(|fact| (fact.name.clone(), fact)).collect()
}

fn household(person: Person) -> BTreeMap<String, Fact> {
    facts(&Consultation { person: answer(person), ..Consultation::default() }, 36)
}

fn child(born: &str, same_address: Option<bool>) -> Child {
    Child { bsn: None, given_names: "Kind".to_owned(), born: Some(day(born)), same_address }
}

#[test]
fn twenty_seven_is_reached_on_the_birthday() {
    for (born, sharers) in [("1999-11-23", 1), ("1999-11-24", 0)] {
        let mut person = person();
        person.co_residents = vec![
            CoResident { born: Some(day(born)), is_partner: false },
            CoResident { born: Some(day("1970-01-01")), is_partner: true },
        ];
        assert_eq!(household(person)["aantal_kostendelers"].verified, Some(Value::from(sharers)), "{born}");
    }
}

#[test]
fn a_co_resident_without_a_birth_date_leaves_the_number_open() {
    let mut person = person();
    person.co_residents = vec![CoResident { born: None, is_partner: false }];
    assert_eq!(household(person)["aantal_kostendelers"].certainty, Certainty::Unknown);
}

#[test]
fn a_child_that_may_live_elsewhere_leaves_the_facts_open() {
    let mut unclear = person();
    unclear.children = vec![child("2015-01-01", None)];
    let facts = household(unclear);
    for name in ["heeft_ten_laste_komend_kind", "heeft_kind_van_12_tot_18", "jongste_kind_geboortedatum"] {
        assert_eq!(facts[name].certainty, Certainty::Unknown, "{name}");
    }
    let mut both = person();
    both.children =
        vec![child("2015-01-01", None), child("2010-01-01", Some(true)), child("2000-01-01", None)];
    let facts = household(both);
    assert_eq!(facts["heeft_ten_laste_komend_kind"].verified, Some(Value::from(true)));
    assert_eq!(facts["heeft_kind_van_12_tot_18"].verified, Some(Value::from(true)));
    assert_eq!(facts["jongste_kind_geboortedatum"].certainty, Certainty::Unknown);
    let mut elsewhere = person();
    elsewhere.children = vec![child("2015-01-01", Some(false))];
    let facts = household(elsewhere);
    assert_eq!(facts["heeft_ten_laste_komend_kind"].verified, Some(Value::from(false)));
    assert!(!facts.contains_key("jongste_kind_geboortedatum"));
}

#[test]
fn a_registration_in_research_is_shown_but_not_sure() {
    let mut person = person();
    person.in_research = true;
    let facts = household(person);
    assert!(facts.values().all(|fact| !fact.certainty.is_sure()));
    assert!(facts["geboortedatum"].verified.is_some());
}

#[test]
fn an_unknown_birth_date_is_unknown() {
    let mut person = person();
    person.born = None;
    assert_eq!(household(person)["geboortedatum"].certainty, Certainty::Unknown);
}

fn history(nets: &[i64]) -> IncomeHistory {
    let count = u16::try_from(nets.len()).unwrap();
    let period = Period::months_before(at().date_naive(), count);
    let source = |net: i64| IncomeSource {
        kind: IncomeKind::Work,
        payer: "Werk".to_owned(),
        gross: Cents(net),
        net: Cents(net),
    };
    let sources = |net: i64| if net == 0 { Vec::new() } else { vec![source(net)] };
    let months = period.months().zip(nets).map(|(month, net)| IncomeMonth { month, sources: sources(*net) });
    IncomeHistory { months: months.collect() }
}

#[test]
fn a_couple_is_counted_together_and_an_average_is_rounded_half_up() {
    let mut couple = person();
    couple.partner = Some(Partner {
        bsn: None,
        name: PersonName::default(),
        born: Some(day("1985-01-01")),
        same_address: Some(true),
        dutch_or_equal: Some(true),
    });
    let answers = Consultation {
        person: answer(couple),
        income: answer(history(&[100, 0])),
        partner_income: answer(history(&[1, 0])),
        ..Consultation::default()
    };
    let facts = facts(&answers, 2);
    assert_eq!(facts["inkomen_referteperiode_gemiddeld"].verified, Some(Value::from(51)));
    assert_eq!(facts["inkomen_referteperiode_hoogste_maand"].verified, Some(Value::from(101)));
    assert_eq!(facts["maanden_zonder_aantoonbaar_inkomen"].verified, Some(Value::from(1)));
    assert_eq!(facts["partner_inkomen_arbeid_maand"].verified, Some(Value::from(0)));
}

#[test]
fn a_history_that_is_too_short_gives_no_average() {
    let answers = Consultation {
        person: answer(person()),
        income: answer(history(&[1; 12])),
        ..Consultation::default()
    };
    assert_eq!(facts(&answers, 36)["inkomen_referteperiode_gemiddeld"].certainty, Certainty::Unknown);
    assert_eq!(facts(&answers, 12)["inkomen_referteperiode_gemiddeld"].certainty, Certainty::Verified);
}

#[test]
fn claims_beside_registers_keep_their_doubt() {
    let mut single = person();
    single.born = None;
    let answers = Consultation {
        person: answer(single),
        detention: Some(Err(RegisterError::Unavailable)),
        ..Consultation::default()
    };
    let registers = facts(&answers, 36).into_values().collect();
    let claimed = BTreeMap::from([
        ("heeft_partner".to_owned(), Value::from(true)),
        ("is_nederlander_of_gelijkgesteld".to_owned(), Value::from(true)),
        ("geboortedatum".to_owned(), Value::from("1980-01-01")),
        ("gedetineerd".to_owned(), Value::from(false)),
        ("giften_dit_jaar".to_owned(), Value::from(0)),
    ]);
    let snapshot = with_claims(claimed, registers, at());
    for (name, certainty) in [
        ("heeft_partner", Certainty::Conflicting),
        ("is_nederlander_of_gelijkgesteld", Certainty::Verified),
        ("geboortedatum", Certainty::Claimed),
        ("gedetineerd", Certainty::Unavailable),
        ("giften_dit_jaar", Certainty::Claimed),
        ("aantal_kostendelers", Certainty::Verified),
    ] {
        assert_eq!(snapshot.facts[name].certainty, certainty, "{name}");
    }
}

proptest! {
    #[test]
    fn the_average_lies_between_the_lowest_and_highest_month(
        nets in prop::collection::vec(0_i64..1_000_000, 1..40),
    ) {
        let months = u16::try_from(nets.len()).unwrap();
        let answers = Consultation { person: answer(person()), income: answer(history(&nets)), ..Consultation::default() };
        let facts = facts(&answers, months);
        let int = |name: &str| facts[name].verified.as_ref().unwrap().as_int().unwrap();
        let average = int("inkomen_referteperiode_gemiddeld");
        prop_assert!(nets.iter().min().unwrap() <= &average && &average <= nets.iter().max().unwrap());
        prop_assert_eq!(int("inkomen_referteperiode_hoogste_maand"), *nets.iter().max().unwrap());
    }

    #[test]
    fn old_answers_are_never_sure(age in 0_i64..400) {
        let as_of = at().date_naive() - chrono::TimeDelta::days(age);
        let old = Some(Ok(Answer { value: person(), as_of, asked_at: at() }));
        let facts = facts(&Consultation { person: old, ..Consultation::default() }, 36);
        prop_assert_eq!(facts["heeft_partner"].certainty.is_sure(), age <= 30);
    }
}
