//! What is asked: enough to say the same as all answers would, and nothing twice.

use domain::precheck::{Chance, PrecheckResult, answered, name};
use proptest::prelude::*;

use crate::people::{Person, born, inputs_of, person, walk};
use crate::read::today;
use crate::turns::{FORM, city, results, sent, turn};

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
fn whoever_knows_nothing_is_asked_each_question_once_and_told_no_no() {
    for code in ["0363", "0599", "0518", "0344"] {
        let (_, mut course, mut found) = turn(Vec::new(), city(code));
        let mut order = Vec::new();
        while let Some(now) = course.now.clone() {
            assert!(!order.contains(&now), "{now} is asked twice in {code}");
            order.push(now);
            let (_, next, results) = turn(sent(&[], &course, name::UNKNOWN), city(code));
            (course, found) = (next, results);
        }
        assert!(found.iter().all(|result| result.chance == Chance::Unknown), "{code}");
        assert_eq!(course.asked.len(), order.len(), "{code}");
    }
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
