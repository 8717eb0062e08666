use uuid::Uuid;

use super::*;
use crate::StaffId;
use crate::decision::Grant;
use crate::product::Per;

fn person(number: u128) -> Person {
    Person { staff: StaffId(Uuid::from_u128(number)), name: format!("Persoon {number}") }
}

fn judged(outcome: Outcome) -> Judged {
    Judged {
        outcome,
        reasons: "U heeft gelijk over de huur.".to_owned(),
        weighing: "U houdt genoeg over.".to_owned(),
        costs: Costs::NotAsked,
    }
}

fn two(first: u128, second: u128) -> DecidedBy {
    DecidedBy::Person { person: person(first), second: Some(person(second)) }
}

/// A mandate in which whoever gets less than they asked for has two people look.
fn careful() -> ProductMandate {
    ProductMandate {
        second_person_for_refusal: true,
        second_person_for_deviation: true,
        ..ProductMandate::default()
    }
}

#[test]
fn every_word_is_read_back() {
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.as_str()), Some(outcome));
    }
    for ground in NoHearing::ALL {
        assert_eq!(NoHearing::parse(ground.as_str()), Some(ground));
    }
    for way in HeardBy::ALL {
        assert_eq!(HeardBy::parse(way.as_str()), Some(way));
    }
    assert_eq!((Outcome::parse(""), NoHearing::parse("x"), HeardBy::parse("letter")), (None, None, None));
}

#[test]
fn nobody_decides_on_an_objection_to_their_own_decision() {
    let mandate = ProductMandate::default();
    for (one, second) in [(1, None), (2, None), (3, Some(1)), (3, Some(2))] {
        let ended = judged(Outcome::Founded).by(
            &person(one),
            second.map(person).as_ref(),
            Some(&two(1, 2)),
            &mandate,
        );
        assert_eq!(ended, Err(EndingProblem::TookContested), "{one} {second:?}");
    }
    let ended = judged(Outcome::Founded).by(&person(3), None, Some(&two(1, 2)), &mandate);
    assert_eq!(ended, Ok(DecidedBy::Person { person: person(3), second: None }));
    // A computer decided, or a decision that is not of this portal: then everybody may.
    for contested in [Some(DecidedBy::Machine), None] {
        assert!(judged(Outcome::Founded).by(&person(1), None, contested.as_ref(), &mandate).is_ok());
    }
}

#[test]
fn who_gets_less_than_they_asked_has_a_second_person_look_where_the_mandate_says_so() {
    for outcome in Outcome::ALL {
        let alone = judged(outcome).by(&person(3), None, None, &careful());
        let same = judged(outcome).by(&person(3), Some(&person(3)), None, &careful());
        let both = judged(outcome).by(&person(3), Some(&person(4)), None, &careful());
        assert_eq!(alone.is_ok(), outcome == Outcome::Founded, "{outcome:?}");
        assert_eq!(same, Err(EndingProblem::SamePerson), "{outcome:?}");
        assert_eq!(both, Ok(two(3, 4)), "{outcome:?}");
        assert!(judged(outcome).by(&person(3), None, None, &ProductMandate::default()).is_ok());
    }
}

#[test]
fn every_outcome_has_reasons_and_costs_are_paid_only_where_a_decision_is_revoked() {
    for outcome in Outcome::ALL {
        let silent = Judged { reasons: " \n".to_owned(), ..judged(outcome) };
        let ended = silent.by(&person(3), None, None, &ProductMandate::default());
        assert_eq!(ended, Err(EndingProblem::ReasonsMissing), "{outcome:?}");
        let unweighed = Judged { weighing: " ".to_owned(), ..judged(outcome) };
        let ended = unweighed.by(&person(3), None, None, &ProductMandate::default());
        let adverse = matches!(outcome, Outcome::PartlyFounded | Outcome::Unfounded);
        assert_eq!(ended.err(), adverse.then_some(EndingProblem::WeighingMissing), "{outcome:?}");
        let paid = Judged { costs: Costs::Paid { amount: Cents(64_700) }, ..judged(outcome) };
        let ended = paid.by(&person(3), None, None, &ProductMandate::default());
        assert_eq!(ended.is_ok(), outcome.revises(), "{outcome:?}");
    }
}

#[test]
fn an_objection_makes_nothing_worse() {
    let mandate = ProductMandate::default();
    let grant = Grant::money(Cents(10_000), Per::Month, NaiveDate::default());
    let decide = |verdict, grant| {
        Decision::by_person(
            verdict,
            grant,
            crate::decision::Motivation::of("Omdat.").weighed("Het is in verhouding."),
            person(3),
            None,
            &mandate,
            &crate::hearing::Basis::default(),
        )
        .unwrap()
    };
    assert!(Revision::of(decide(Verdict::Refuse, None)).is_none());
    let decision = decide(Verdict::GrantDifferently, Some(grant));
    assert_eq!(Revision::of(decision.clone()).map(|found| found.decision().clone()), Some(decision));
}

#[test]
fn every_step_is_read_back_as_it_was_written() {
    let ending = Ending {
        outcome: Outcome::PartlyFounded,
        reasons: "U heeft voor een deel gelijk.".to_owned(),
        weighing: "Het is in verhouding.".to_owned(),
        costs: Costs::Paid { amount: Cents(64_700) },
        decided_by: two(3, 4),
        revised: Some(DecisionId(Uuid::from_u128(9))),
        appeal_until: NaiveDate::default(),
    };
    let steps = [
        Step::Checked { admissible: false, note: "Te laat.".to_owned() },
        Step::Invited(Invitation {
            on: NaiveDate::default(),
            at: NaiveTime::MIN,
            by: HeardBy::Talk,
            place: "Stadhuis".to_owned(),
        }),
        Step::NotHeard { ground: NoHearing::Waived, reason: "Dat zei u aan de telefoon.".to_owned() },
        Step::Heard { on: NaiveDate::default(), by: HeardBy::Phone, report: "U legde het uit.".to_owned() },
        Step::Ended(ending),
    ];
    for step in steps {
        let written = serde_json::to_value(&step).unwrap();
        assert_eq!(serde_json::from_value::<Step>(written).unwrap(), step);
    }
}
