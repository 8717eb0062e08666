//! One can answer wrongly, go back and change one's mind.

use domain::precheck::{Course, Turn, Wanted, name};

use crate::read::{raw, today};
use crate::turns::{FORM, city, results, sent, turn};

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
