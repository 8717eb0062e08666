//! The random sample of grants by the system: drawn with the grant, judged blind, reported. And notes of colleagues.

use domain::cases::CaseStatus;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use services::views::{BlindInput, SearchInput};
use services::{Catalog, ServiceError};
use testkit::amsterdam;

use crate::machine::{changed, worlds_with};
use crate::office::refusal;
use crate::world::{World, worlds};

/// The portal of a city that lets every grant of the system be judged again.
async fn all_picked() -> Vec<World> {
    worlds_with("sample_percent: 10", "sample_percent: 100").await
}

/// A supplement that the system granted: owner, case, amount.
async fn granted(world: &World) -> (Scope, CaseId, Cents) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let case = world.send(&owner, draft).await;
    world.work().await;
    let view = world.seen(&owner, case).await;
    assert_eq!(view.status, CaseStatus::Granted, "{}", world.database);
    let grant = view.decision.and_then(|decision| decision.grant).expect("a grant");
    (owner, case, grant.amount.unwrap())
}

fn found(task: &storage::Task, amount: Option<Cents>) -> BlindInput {
    let verdict = if amount.is_some() { Verdict::Grant } else { Verdict::Refuse };
    let reasons = "Geen recht: het inkomen is te hoog.".to_owned();
    BlindInput { task: task.id, version: task.version, verdict, amount, reasons }
}

#[tokio::test]
async fn a_picked_grant_is_judged_without_seeing_it_and_then_shown_beside_it() {
    for world in all_picked().await {
        let (_, case, amount) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Sample).await;
        assert_eq!(task.due.to_string(), "2026-12-07", "two weeks after the grant");
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert!(shown.blind && shown.proposal.is_none() && shown.sample.is_none(), "{}", world.database);
        assert!(shown.timeline.is_empty() && shown.ledger.is_empty());
        assert!(shown.facts.iter().any(|fact| fact.verified.is_some()), "the facts are there");
        let file = world.services.case_file(&staff, case).await.unwrap();
        assert!(file.blind && file.decision.is_none() && file.timeline.is_empty() && file.ledger.is_empty());
        let input = SearchInput { text: file.number.to_string(), ..SearchInput::default() };
        let hit = world.services.search(&staff, &input).await.unwrap().cases.remove(0);
        assert_eq!((hit.id, hit.status), (case, None), "the search would give it away");
        let steps = world.services.task_steps(&staff, task.id).await;
        assert!(matches!(steps, Err(ServiceError::NotFound)), "the calculation would give it away");
        let again = world.services.recheck(&staff, task.id).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))));
        assert!(world.services.judge_blind(&staff, &found(&task, Some(amount))).await.unwrap());
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let sample = shown.sample.expect("an outcome");
        assert!(shown.done && !shown.blind && shown.proposal.is_some());
        let hit = world.services.search(&staff, &input).await.unwrap().cases.remove(0);
        assert_eq!(hit.status, Some(CaseStatus::Granted));
        assert!(world.services.case_file(&staff, case).await.unwrap().decision.is_some());
        assert_eq!((sample.granted, sample.found, sample.same), (amount, Some(amount), true));
        assert_eq!(world.rows("audit", "action = 'sample_judged'").await, 1);
    }
}

#[tokio::test]
async fn what_differs_stands_in_the_report_and_the_grant_stays() {
    for world in all_picked().await {
        let (owner, case, amount) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Sample).await;
        assert!(!world.services.judge_blind(&staff, &found(&task, None)).await.unwrap());
        let twice = world.services.judge_blind(&staff, &found(&task, Some(amount))).await;
        assert!(twice.is_err(), "{}: judged once", world.database);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
        let report = world.services.samples(&world.staff("lead").await).await.unwrap();
        let [row] = &report.rows[..] else { panic!("{:?}", report.rows) };
        assert_eq!((row.percent, row.grants, row.picked, row.judged, row.same), (100, 1, 1, 1, 0));
        let [difference] = &report.differences[..] else { panic!("{:?}", report.differences) };
        assert_eq!((difference.granted, difference.found), (amount, None));
        assert_eq!((difference.task, difference.by.as_str()), (task.id, "Samir Bakkali"));
    }
}

#[tokio::test]
async fn a_wrong_judgement_says_what_is_missing_and_changes_nothing() {
    for world in all_picked().await {
        let (_, case, amount) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Sample).await;
        let wrong = [
            (BlindInput { amount: None, ..found(&task, Some(amount)) }, "bedrag"),
            (BlindInput { amount: Some(Cents(0)), ..found(&task, Some(amount)) }, "bedrag"),
            (BlindInput { reasons: " ".to_owned(), ..found(&task, None) }, "toelichting"),
        ];
        for (input, field) in wrong {
            let Err(ServiceError::Invalid(problems)) = world.services.judge_blind(&staff, &input).await
            else {
                panic!("{}: {field}", world.database)
            };
            assert_eq!(problems[0].field, field);
        }
        let intake = world.staff("intake").await;
        let not_mine = world.services.judge_blind(&intake, &found(&task, Some(amount))).await;
        assert!(matches!(not_mine, Err(ServiceError::Forbidden(_))), "{not_mine:?}");
        let refused = world.services.samples(&intake).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "the report is for who answers for it");
        assert_eq!(world.rows("sample_findings", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn every_grant_is_drawn_for_once_and_no_more_are_picked_than_chance_says() {
    for world in worlds_with("sample_percent: 10", "sample_percent: 1").await {
        let (_, case, _) = granted(&world).await;
        assert_eq!(world.rows("sample_draws", "1 = 1").await, 1, "{}", world.database);
        let picked = world.tasks(case).await.iter().any(|task| task.kind == TaskKind::Sample);
        let drawn = if world.database == "sqlite" { "picked = 1" } else { "picked" };
        assert_eq!(world.rows("sample_draws", drawn).await, usize::from(picked));
    }
}

#[test]
fn a_city_that_lets_the_system_grant_must_say_how_many_are_judged_again() {
    for (share, told) in [("0", "sample_percent says how many"), ("101", "between 0 and 100")] {
        let problems = changed("sample_percent: 10", &format!("sample_percent: {share}")).unwrap_err();
        assert!(problems.iter().any(|problem| problem.to_string().contains(told)), "{problems:#?}");
    }
    assert!(Catalog::load(None).is_ok());
}

#[tokio::test]
async fn a_note_is_for_colleagues_and_the_second_person_may_leave_one() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        assert!(world.services.add_note(&staff, task.id, "  ").await.is_err(), "a note has words");
        world.services.add_note(&staff, task.id, "Moeder belde ook.").await.unwrap();
        let elsewhere = world.staff_of(testkit::city("0344"), "utrecht-reviewer").await;
        let foreign = world.services.add_note(&elsewhere, task.id, "Hallo").await;
        assert!(matches!(foreign, Err(ServiceError::NotFound)), "{}: {foreign:?}", world.database);
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world
            .services
            .confirm_second(&second, task.id, task.version, true, "Eens, goed uitgelegd.")
            .await
            .unwrap();
        let notes = world.services.task(&staff, task.id).await.unwrap().notes;
        let notes: Vec<_> = notes.iter().map(|note| (note.by.as_str(), note.body.as_str())).collect();
        let expected = [("Samir Bakkali", "Moeder belde ook."), ("Els Tervoort", "Eens, goed uitgelegd.")];
        assert_eq!(notes, expected, "{}", world.database);
        let seen = world.seen(&owner, case).await;
        assert!(seen.messages.iter().all(|row| !row.body.contains("Moeder belde")), "not a message");
    }
}
