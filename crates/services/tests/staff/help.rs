//! Help instead of money (Wmo): from the application to a decision that says which help, by a person.

use domain::cases::CaseStatus;
use domain::decision::{DecidedBy, Right};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use services::ServiceError;
use services::views::{JudgeInput, VerdictInput, VerdictResult};
use storage::Task;
use testkit::amsterdam;

use crate::fill::HELP;
use crate::office::{WEIGHED, day, refusal, verdict};
use crate::world::{World, worlds};

/// What a person must say before the rules can give a right.
pub const JUDGED: [&str; 6] = [
    "wmo_beperking_vastgesteld",
    "wmo_eigen_kracht_genoeg",
    "wmo_gebruikelijke_hulp_genoeg",
    "wmo_mantelzorg_genoeg",
    "wmo_sociaal_netwerk_genoeg",
    "wmo_algemene_voorziening_genoeg",
];

/// An application that a reviewer took: owner, reviewer and task.
pub async fn taken(world: &World, answers: &[(&str, &str)]) -> (Scope, Scope, CaseId, Task) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let case = world.sent(&owner, "wmo-aanvraag", answers).await;
    world.work().await;
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    (owner, staff, case, task)
}

/// A judgement of what is open: help is needed, and `enough` tells whether somebody can do without the city.
pub async fn judged(world: &World, staff: &Scope, task: &Task, enough: bool) -> Task {
    let judged = JUDGED.map(|name| (name.to_owned(), name == JUDGED[0] || (enough && name == JUDGED[1])));
    let input = JudgeInput { task: task.id, version: task.version, judged: judged.to_vec() };
    world.services.judge(staff, &input).await.unwrap();
    world.task(task.case_id, TaskKind::Review).await
}

/// A grant of three hours of help a week.
pub fn help(task: &Task) -> VerdictInput {
    VerdictInput {
        from: Some(day("2026-12-01")),
        help: "Hulp bij het huishouden, drie uur per week.".to_owned(),
        ..verdict(task, Verdict::Grant)
    }
}

#[tokio::test]
async fn what_only_a_person_can_say_is_open_until_one_says_it_and_then_the_law_gives_the_right() {
    for world in worlds().await {
        let (owner, staff, case, task) = taken(&world, HELP).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let asked: Vec<&str> = shown.judgements.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(asked, JUDGED, "{}", world.database);
        let proposal = shown.proposal.unwrap();
        assert!(matches!(proposal.right, Right::Unknown { .. }), "{:?}", proposal.right);
        let met = |output: &str| proposal.conditions.iter().find(|one| one.output == output).unwrap().met;
        assert_eq!(met("voldoet_ingezetenschap"), Some(true));
        assert_eq!(met("wmo_aanvraag_toegestaan"), Some(true));
        assert_eq!(met("wlz_staat_niet_in_de_weg"), Some(true));
        assert_eq!(met("wmo_vorm_mogelijk"), Some(true));
        assert_eq!((met("wmo_hulp_nodig"), met("niet_op_eigen_kracht")), (None, None));
        assert_eq!(proposal.lines.iter().map(|line| line.amount).collect::<Vec<_>>(), [Cents(2_180)]);
        // Two weeks, and no look into income or savings.
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.decide_by, day("2026-12-07"));
        let looks: Vec<&str> = seen.looks.iter().map(|look| look.what.as_str()).collect();
        assert!(looks.contains(&"register:brp") && !looks.contains(&"register:polis"), "{looks:?}");

        let task = judged(&world, &staff, &task, false).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(shown.proposal.unwrap().right, Right::Yes);
        assert!(shown.judgements.iter().all(|one| one.answer.is_some()));
        assert_eq!(world.services.decide(&staff, &help(&task)).await.unwrap(), VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted);
        let decision = view.decision.unwrap();
        let grant = decision.grant.unwrap();
        assert_eq!((grant.amount, grant.from), (None, day("2026-12-01")));
        assert!(decision.conditions.iter().all(|one| one.met == Some(true)), "{:?}", decision.conditions);
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        for told in [
            "Hulp bij het huishouden, drie uur per week.",
            "Wij regelen deze hulp voor u.",
            "De hulp begint op 1\u{a0}december\u{a0}2026.",
            "21,80",
            "CAK",
            "U voldoet aan alle voorwaarden:",
            "Oordeel van een medewerker",
            "bezwaar maken",
        ] {
            assert!(letter.contains(told), "{told}: {letter}");
        }
        assert!(!letter.contains("Wanneer krijgt u het geld?") && !letter.contains("lening"), "{letter}");
    }
}

#[tokio::test]
async fn a_budget_is_granted_per_year_and_needs_words_where_not_all_is_judged() {
    for world in worlds().await {
        let asked = |(name, value): &(&'static str, &'static str)| {
            (*name, if *name == "wmo.vorm" { "pgb" } else { *value })
        };
        let answers: Vec<_> = HELP.iter().map(asked).collect();
        let (owner, staff, case, task) = taken(&world, &answers).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert!(
            shown.judgements.iter().any(|one| one.name == "pgb_beheer_vastgesteld"),
            "{}",
            world.database
        );
        let input = VerdictInput { amount: Some(Cents(360_000)), ..help(&task) };
        for (wrong, field) in [
            (input.clone(), "redenen"),
            (VerdictInput { help: " ".to_owned(), ..input.clone() }, "hulp"),
            (VerdictInput { from: None, ..input.clone() }, "vanaf"),
            (VerdictInput { amount: Some(Cents::ZERO), ..input.clone() }, "bedrag"),
        ] {
            match world.services.decide(&staff, &wrong).await {
                Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].field, field),
                other => panic!("{}: {field}: {other:?}", world.database),
            }
        }
        // The rules say nothing yet, so there is nothing to deviate from: one person decides.
        let input = VerdictInput { reasons: "Uw dochter helpt u al en kent u goed.".to_owned(), ..input };
        assert_eq!(world.services.decide(&staff, &input).await.unwrap(), VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Granted);
        assert_eq!(view.decision.unwrap().grant.unwrap().amount, Some(Cents(360_000)));
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("persoonsgebonden budget (pgb): €\u{a0}3.600,00 per jaar"), "{letter}");
        assert!(letter.contains("alleen voor deze hulp") && !letter.contains("Wij wijken af"), "{letter}");
    }
}

#[tokio::test]
async fn a_refusal_takes_two_and_tells_what_was_judged() {
    for world in worlds().await {
        let (owner, staff, case, task) = taken(&world, HELP).await;
        let task = judged(&world, &staff, &task, true).await;
        let silent = VerdictInput { reasons: String::new(), ..refusal(&task) };
        assert!(world.services.decide(&staff, &silent).await.is_err(), "{}", world.database);
        assert_eq!(
            world.services.decide(&staff, &refusal(&task)).await.unwrap(),
            VerdictResult::SentToSecond
        );
        assert!(world.seen(&owner, case).await.decision.is_none());
        let colleague = world.staff("second").await;
        let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Refused);
        match view.decision.unwrap().by {
            DecidedBy::Person { person, second: Some(second) } => {
                assert_eq!((person.name.as_str(), second.name.as_str()), ("Samir Bakkali", "Els Tervoort"));
            }
            other => panic!("{other:?}"),
        }
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(
            letter.contains("U kunt dit zelf oplossen.") && letter.contains("U voldoet niet."),
            "{letter}"
        );
        assert!(!letter.contains("21,80") && !letter.contains("CAK"), "a contribution explains no refusal");
    }
}

#[tokio::test]
async fn granting_where_the_rules_give_no_right_takes_two() {
    for world in worlds().await {
        let (owner, staff, case, task) = taken(&world, HELP).await;
        let task = judged(&world, &staff, &task, true).await;
        let input = VerdictInput {
            reasons: "Zelf oplossen lukt maar even.".to_owned(),
            weighing: WEIGHED.to_owned(),
            ..help(&task)
        };
        assert_eq!(world.services.decide(&staff, &input).await.unwrap(), VerdictResult::SentToSecond);
        let colleague = world.staff("second").await;
        let second = world.taken(&colleague, case, TaskKind::SecondReview).await;
        let shown = world.services.task(&colleague, second.id).await.unwrap();
        assert_eq!(shown.first.unwrap().grant.unwrap().help, "Hulp bij het huishouden, drie uur per week.");
        world.services.confirm_second(&colleague, second.id, second.version, true, "").await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::PartlyGranted, "{}", world.database);
    }
}
