//! Which outcome needs whom and what: a name, a second person, reasons, a hearing or a ground why not.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use domain::cases::CaseStatus;
use domain::change::{Change, ChangeGround, ChangeKind, ChangeProblem, Counted, Plan, Standing, Taken};
use domain::decision::{DecidedBy, Decision, DecisionProblem, Grant, Motivation, Person};
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use domain::hearing::{AnswerKind, Basis, Heard, Unheard};
use domain::mandate::{ChangeRule, ProductMandate, Verdict};
use domain::product::Per;
use domain::{Cents, DecisionId, Localized, Role, StaffId};
use proptest::prelude::*;
use rules::Value;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day of the calendar")
}

fn person(number: u128) -> Person {
    Person { staff: StaffId(Uuid::from_u128(number)), name: format!("Medewerker {number}") }
}

fn fact(name: &str, certainty: Certainty, claimed: Option<i64>, found: Option<i64>) -> Fact {
    Fact {
        name: name.to_owned(),
        claimed: claimed.map(Value::from),
        verified: found.map(Value::from),
        register: Register::Polis,
        certainty,
        at: DateTime::UNIX_EPOCH,
        as_of: None,
        changed: None,
    }
}

fn facts(all: Vec<Fact>) -> FactSnapshot {
    FactSnapshot { facts: all.into_iter().map(|fact| (fact.name.clone(), fact)).collect() }
}

fn names(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|name| (*name).to_owned()).collect()
}

fn asked(facts: &[&str], how: AnswerKind) -> Heard {
    Heard::Asked { on: day("2026-11-10"), facts: names(facts), how, said: String::new() }
}

fn not(ground: Unheard, reason: &str) -> Heard {
    Heard::Not { ground, reason: reason.to_owned() }
}

/// Wage and savings differ; the address does not.
fn differing() -> FactSnapshot {
    facts(vec![
        fact("loon", Certainty::Conflicting, Some(0), Some(500)),
        fact("spaargeld", Certainty::Confirmed, Some(0), Some(9000)),
        fact("adres", Certainty::Verified, Some(1), Some(1)),
        fact("auto", Certainty::Claimed, Some(1), None),
    ])
}

#[test]
fn what_differs_is_what_was_found_beside_another_claim_and_used() {
    let all = differing();
    assert_eq!(*Basis::of(Some(&all), None, None).differing(), names(&["loon", "spaargeld"]));
    assert_eq!(*Basis::of(Some(&all), Some(&names(&["loon", "adres"])), None).differing(), names(&["loon"]));
    assert!(Basis::of(None, None, None).differing().is_empty());
}

#[test]
fn less_than_the_own_facts_give_asks_a_hearing_and_as_much_does_not() {
    let basis = Basis::of(Some(&differing()), None, Some(Cents(1000)));
    let money = |cents| Grant::money(Cents(cents), Per::Month, day("2026-11-01"));
    for (verdict, grant, asks) in [
        (Verdict::Refuse, None, true),
        (Verdict::Grant, Some(money(999)), true),
        (Verdict::Grant, Some(money(1000)), false),
        (Verdict::GrantDifferently, Some(money(999)), true),
        (Verdict::GrantDifferently, Some(money(1001)), false),
    ] {
        assert_eq!(basis.asks(verdict, grant.as_ref()), asks, "{verdict:?} {grant:?}");
    }
    let nobody_knows = Basis::of(Some(&differing()), None, None);
    assert!(nobody_knows.asks(Verdict::Grant, Some(&money(100_000))));
    assert!(!Basis::default().asks(Verdict::Refuse, None));
}

#[test]
fn a_hearing_settles_what_was_put_to_somebody_and_nothing_else() {
    let basis = |heard| Basis::of(Some(&differing()), None, None).with(Some(heard));
    for (heard, settles) in [
        (asked(&["loon", "spaargeld"], AnswerKind::Written), true),
        (asked(&["loon", "spaargeld"], AnswerKind::Spoken), true),
        (asked(&["loon", "spaargeld"], AnswerKind::Silent), true),
        (asked(&["loon", "spaargeld"], AnswerKind::Dropped), false),
        (asked(&["loon"], AnswerKind::Written), false),
        (not(Unheard::Undoable, "Bezwaar kan alles herstellen."), true),
        (not(Unheard::Undoable, "  "), false),
        (not(Unheard::OwnFacts, "Zelf verteld."), false),
    ] {
        assert_eq!(basis(heard.clone()).allows(Verdict::Refuse, None), settles, "{heard:?}");
    }
}

#[test]
fn the_ground_why_not_is_kept_only_where_somebody_had_to_be_heard() {
    let mandate = ProductMandate::default();
    let refuse = |basis: &Basis| {
        let why = Motivation::of("Te veel loon.").weighed("U heeft nu uw loon.");
        Decision::by_person(Verdict::Refuse, None, why, person(1), None, &mandate, basis)
    };
    let why = not(Unheard::Undoable, "Bezwaar kan alles herstellen.");
    let on_differing = Basis::of(Some(&differing()), None, None).with(Some(why.clone()));
    assert_eq!(refuse(&on_differing).unwrap().heard(), Some(&why));
    assert_eq!(refuse(&Basis::default().with(Some(why))).unwrap().heard(), None);
}

fn ground(kind: ChangeKind) -> ChangeGround {
    let label = Localized::same("Er was geen recht.");
    ChangeGround { kind, law: "Participatiewet".to_owned(), article: "art. 19".to_owned(), label }
}

fn change(kind: ChangeKind) -> Change {
    let from = day("2026-11-23");
    match kind {
        ChangeKind::Stop => Change::Stop { from },
        ChangeKind::Revise => Change::Revise { amount: Cents(500), per: Per::Month, from },
        ChangeKind::Withdraw => Change::Withdraw { from },
        ChangeKind::Recover => Change::Recover {
            amount: Cents(1000),
            from: day("2026-10-01"),
            until: day("2026-10-31"),
            counted: Counted::Net,
            plan: Plan::Together,
        },
    }
}

fn standing() -> Standing {
    let since = day("2026-09-01");
    let grant = Grant::money(Cents(1000), Per::Month, since);
    Standing { decision: DecisionId(Uuid::from_u128(1)), since, grant, ended: None }
}

#[test]
fn a_change_is_checked_against_what_stands() {
    let today = day("2026-11-23");
    for kind in ChangeKind::ALL {
        assert_eq!(change(kind).check(&standing(), today), Ok(()), "{kind:?}");
    }
    let recover = |amount, from: &str, until: &str, plan| Change::Recover {
        amount: Cents(amount),
        from: day(from),
        until: day(until),
        counted: Counted::Gross,
        plan,
    };
    let part = |cents| Plan::Instalments { per_month: Cents(cents) };
    for (wrong, problem) in [
        (Change::Stop { from: day("2026-11-22") }, ChangeProblem::StopInThePast),
        (Change::Withdraw { from: day("2026-08-31") }, ChangeProblem::BeforeGrant),
        (Change::Revise { amount: Cents(0), per: Per::Month, from: today }, ChangeProblem::Amount),
        (recover(0, "2026-10-01", "2026-10-31", Plan::AtOnce), ChangeProblem::Amount),
        (recover(10, "2026-10-02", "2026-10-01", Plan::AtOnce), ChangeProblem::Period),
        (recover(10, "2026-10-02", "2026-11-24", Plan::AtOnce), ChangeProblem::Period),
        (recover(10, "2026-10-01", "2026-10-31", part(0)), ChangeProblem::Part),
        (recover(10, "2026-10-01", "2026-10-31", part(11)), ChangeProblem::Part),
    ] {
        assert_eq!(wrong.check(&standing(), today), Err(problem), "{wrong:?}");
    }
    assert_eq!(recover(10, "2026-10-01", "2026-10-31", part(10)).check(&standing(), today), Ok(()));
    let ended = Standing { ended: Some(today), ..standing() };
    for kind in [ChangeKind::Stop, ChangeKind::Revise] {
        assert_eq!(change(kind).check(&ended, today), Err(ChangeProblem::NotRunning), "{kind:?}");
    }
    assert_eq!(change(ChangeKind::Withdraw).check(&ended, today), Err(ChangeProblem::NotRunning));
    assert_eq!(Change::Withdraw { from: day("2026-10-01") }.check(&ended, today), Ok(()));
    assert_eq!(change(ChangeKind::Recover).check(&ended, today), Ok(()));
}

#[test]
fn what_stands_follows_from_all_decisions_in_their_order() {
    let id = |number| DecisionId(Uuid::from_u128(number));
    let grant = Grant::money(Cents(1000), Per::Month, day("2026-09-01"));
    let revise = change(ChangeKind::Revise);
    let (revised, stop) = (revise.grant().unwrap(), change(ChangeKind::Stop));
    let recover = change(ChangeKind::Recover);
    let kind = |kind| Verdict::Change(kind);
    let all = [
        (id(1), Verdict::Grant, Some(&grant), None),
        (id(2), kind(ChangeKind::Revise), Some(&revised), Some(&revise)),
        (id(3), kind(ChangeKind::Recover), None, Some(&recover)),
        (id(4), kind(ChangeKind::Stop), None, Some(&stop)),
    ];
    let after = |many: usize| Standing::of(all.iter().take(many).copied());
    assert_eq!(after(0), None);
    assert_eq!(after(1).unwrap().grant.amount, Some(Cents(1000)));
    let two = after(2).unwrap();
    assert_eq!((two.decision, two.since, two.grant.amount), (id(2), day("2026-09-01"), Some(Cents(500))));
    assert_eq!(after(3).unwrap(), two, "asking back takes the place of nothing");
    let four = after(4).unwrap();
    assert_eq!((four.decision, four.ended), (id(4), Some(day("2026-11-23"))));
    assert_eq!(Standing::of([(id(1), Verdict::Refuse, None, None)]), None);
}

#[test]
fn a_change_needs_reasons_a_fitting_rule_a_hearing_and_who_the_mandate_names() {
    let one = ProductMandate {
        changes: [(ChangeKind::Stop, ChangeRule { by: vec![Role::Reviewer], second_person: false })].into(),
        ..ProductMandate::default()
    };
    let silent = ProductMandate::default();
    let heard = asked(&[], AnswerKind::Silent);
    let taken = |kind| Taken { change: change(kind), ground: ground(kind) };
    let stop = |reasons: &str, second: Option<Person>, mandate: &ProductMandate, heard: Heard| {
        let why = Motivation::of(reasons).weighed("U heeft nu uw loon.");
        Decision::changing(taken(ChangeKind::Stop), why, person(1), second, mandate, heard)
    };
    let fine = stop("U werkt nu.", None, &one, heard.clone()).unwrap();
    assert_eq!((fine.verdict(), fine.grant()), (Verdict::Change(ChangeKind::Stop), None));
    for (end, problem) in [
        (stop(" ", None, &one, heard.clone()), DecisionProblem::ReasonsMissing),
        (stop("Zo.", None, &silent, heard.clone()), DecisionProblem::SecondPersonMissing),
        (stop("Zo.", Some(person(1)), &silent, heard.clone()), DecisionProblem::SamePerson),
        (stop("Zo.", None, &one, asked(&[], AnswerKind::Dropped)), DecisionProblem::NotHeard),
        (stop("Zo.", None, &one, not(Unheard::OwnFacts, " ")), DecisionProblem::NotHeard),
    ] {
        assert_eq!(end, Err(problem));
    }
    let other = Taken { change: change(ChangeKind::Stop), ground: ground(ChangeKind::Withdraw) };
    let bare = Motivation::of("Zo.");
    let end =
        Decision::changing(taken(ChangeKind::Stop), bare.weighed(" "), person(1), None, &one, heard.clone());
    assert_eq!(end, Err(DecisionProblem::WeighingMissing));
    let end = Decision::changing(other, bare, person(1), None, &one, heard.clone());
    assert_eq!(end, Err(DecisionProblem::NotHere));
    // Nor is a change smuggled in as a decision on an application.
    let verdict = Verdict::Change(ChangeKind::Stop);
    let end = Decision::by_person(verdict, None, bare, person(1), None, &one, &Basis::default());
    assert_eq!(end, Err(DecisionProblem::NotHere));
    assert_eq!(
        ChangeKind::ALL.map(ChangeKind::leaves),
        [CaseStatus::Stopped, CaseStatus::Changed, CaseStatus::Stopped, CaseStatus::Reclaim]
    );
}

fn heards() -> impl Strategy<Value = Option<Heard>> {
    let facts = prop_oneof![Just(names(&[])), Just(names(&["loon"])), Just(names(&["loon", "spaargeld"]))];
    let how = prop::sample::select(AnswerKind::ALL.to_vec());
    let asked = (facts, how, "[a-z ]{0,4}").prop_map(|(facts, how, said)| Heard::Asked {
        on: day("2026-11-10"),
        facts,
        how,
        said,
    });
    let not = (prop::sample::select(Unheard::ALL.to_vec()), "[a-z ]{0,4}")
        .prop_map(|(ground, reason)| Heard::Not { ground, reason });
    prop_oneof![Just(None), asked.prop_map(Some), not.prop_map(Some)]
}

proptest! {
    /// Whatever is tried: what is to somebody's disadvantage has a name under it, reasons, a weighing, a second name where the mandate asks
    /// one, and on facts that differ a hearing about all of them or a ground with its reason.
    #[test]
    fn no_disadvantage_without_a_name_and_on_differing_facts_without_a_hearing_or_a_ground(
        which in 0_usize..8,
        amount in prop::option::of(0_i64..2000),
        claimed in prop::option::of(0_i64..2000),
        differs in any::<bool>(),
        two in any::<bool>(),
        second in prop::option::of(1_u128..3),
        heard in heards(),
        reasons in "[a-z ]{0,3}",
        weighing in "[a-z ]{0,3}",
    ) {
        let why = Motivation::of(&reasons).weighed(&weighing);
        let changes = ChangeKind::ALL.map(|kind| (kind, ChangeRule { second_person: two, ..ChangeRule::default() }));
        let mandate = ProductMandate {
            second_person_for_refusal: two,
            second_person_for_deviation: two,
            changes: changes.into(),
            ..ProductMandate::default()
        };
        let snapshot = differing();
        let basis = Basis::of(differs.then_some(&snapshot), None, claimed.map(Cents)).with(heard.clone());
        let second = second.map(person);
        let verdicts =
            [Verdict::Grant, Verdict::GrantDifferently, Verdict::Refuse, Verdict::OutsideTreatment];
        let end = match verdicts.get(which) {
            Some(verdict) => {
                let grant = amount.map(|cents| Grant::money(Cents(cents), Per::Month, day("2026-11-01")));
                Decision::by_person(*verdict, grant, why, person(1), second, &mandate, &basis)
            }
            None => {
                let kind = ChangeKind::ALL[which - verdicts.len()];
                let taken = Taken { change: change(kind), ground: ground(kind) };
                match heard.clone() {
                    Some(heard) => Decision::changing(taken, why, person(1), second, &mandate, heard),
                    None => return Ok(()),
                }
            }
        };
        let Ok(decision) = end else { return Ok(()) };
        let DecidedBy::Person { person: by, second: agreed } = decision.by() else { panic!("a machine") };
        prop_assert!(!by.name.is_empty());
        prop_assert!(agreed.as_ref().is_none_or(|agreed| agreed.staff != by.staff));
        let less = |grant: &Grant| {
            grant.amount.is_none_or(|amount| claimed.is_none_or(|claimed| amount < Cents(claimed)))
        };
        let worse = match decision.verdict() {
            Verdict::Grant | Verdict::GrantDifferently => differs && decision.grant().is_none_or(less),
            Verdict::Refuse => differs,
            // It rests on an answer that did not come, not on facts that differ.
            Verdict::OutsideTreatment => false,
            Verdict::Change(_) => true,
        };
        if decision.verdict() != Verdict::Grant {
            prop_assert!(!decision.reasons().is_empty());
            let weighed = decision.weighing().is_some_and(|text| !text.trim().is_empty());
            prop_assert!(weighed || decision.verdict() == Verdict::OutsideTreatment);
            prop_assert_eq!(two, two && agreed.is_some());
        }
        if worse {
            match decision.heard() {
                Some(Heard::Asked { how, facts, .. }) => {
                    prop_assert_ne!(*how, AnswerKind::Dropped);
                    let change = matches!(decision.verdict(), Verdict::Change(_));
                    prop_assert!(change || facts.contains("loon") && facts.contains("spaargeld"));
                }
                Some(Heard::Not { reason, .. }) => prop_assert!(!reason.trim().is_empty()),
                None => prop_assert!(false, "nobody was heard, and nothing says why: {:?}", decision),
            }
        }
    }
}
