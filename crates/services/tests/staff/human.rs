//! A resident who asks that a person looks at a decision of the system: once, blind, told, and what follows from a difference.

use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use services::ServiceError;
use services::views::{BlindInput, HumanView, SearchInput};
use storage::Task;
use testkit::{amsterdam, city};

use crate::machine::worlds_with;
use crate::world::{World, worlds};

/// A supplement that the system granted: owner, case, amount.
async fn granted(world: &World) -> (Scope, CaseId, Cents) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let case = world.send(&owner, draft).await;
    world.work().await;
    let view = world.seen(&owner, case).await;
    assert_eq!((view.status, view.human), (CaseStatus::Granted, HumanView::Offered), "{}", world.database);
    let grant = view.decision.and_then(|decision| decision.grant).expect("a grant");
    (owner, case, grant.amount.unwrap())
}

fn found(task: &Task, amount: Option<Cents>) -> BlindInput {
    let verdict = if amount.is_some() { Verdict::Grant } else { Verdict::Refuse };
    let reasons = "Ik keek naar uw loon van drie jaar.".to_owned();
    BlindInput { task: task.id, version: task.version, verdict, amount, reasons }
}

#[tokio::test]
async fn a_person_looks_without_seeing_the_decision_and_the_resident_reads_what_they_found() {
    for world in worlds().await {
        let (owner, case, amount) = granted(&world).await;
        world.services.ask_human(&owner, case, " Klopt dit?\r\nEcht? ").await.unwrap();
        // A second click, with other words: the first counts.
        world.services.ask_human(&owner, case, "Anders").await.unwrap();
        assert_eq!(world.rows("tasks", "kind = 'human_review'").await, 1, "{}", world.database);
        let view = world.seen(&owner, case).await;
        let HumanView::Asked(asked) = view.human else { panic!("{:?}", view.human) };
        assert_eq!(
            (asked.words.as_str(), asked.due.to_string()),
            ("Klopt dit?\nEcht?", "2026-12-07".to_owned())
        );
        assert_eq!(view.timeline.last().unwrap().event, CaseEvent::PersonAsked);

        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::HumanReview).await;
        assert_eq!(task.due, asked.due);
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert!(
            shown.blind && shown.proposal.is_none() && shown.sample.is_none() && shown.timeline.is_empty()
        );
        assert_eq!(shown.human.as_ref().map(|asked| asked.words.as_str()), Some("Klopt dit?\nEcht?"));
        assert!(shown.facts.iter().any(|fact| fact.verified.is_some() && fact.at.is_some()));
        let file = world.services.case_file(&staff, case).await.unwrap();
        assert!(file.blind && file.decision.is_none() && file.timeline.is_empty());
        let search = SearchInput { text: file.number.to_string(), ..SearchInput::default() };
        assert_eq!(world.services.search(&staff, &search).await.unwrap().cases[0].status, None);
        assert!(matches!(world.services.task_steps(&staff, task.id).await, Err(ServiceError::NotFound)));
        assert!(matches!(world.services.recheck(&staff, task.id).await, Err(ServiceError::Conflict(_))));
        assert!(matches!(world.services.start_change(&staff, case).await, Err(ServiceError::Conflict(_))));

        assert!(world.services.judge_blind(&staff, &found(&task, Some(amount))).await.unwrap());
        let view = world.seen(&owner, case).await;
        let HumanView::Looked(looked) = view.human else { panic!("{:?}", view.human) };
        assert_eq!((looked.same, looked.granted, looked.by.as_str()), (true, amount, "Samir Bakkali"));
        assert_eq!(looked.reasons, "Ik keek naar uw loon van drie jaar.");
        assert_eq!(
            (view.status, view.timeline.last().unwrap().event),
            (CaseStatus::Granted, CaseEvent::PersonLooked)
        );
        assert_eq!(world.rows("tasks", "kind = 'change'").await, 0, "nothing differs");
        let told = world.rows("jobs", "kind = 'notify' AND unique_key LIKE 'human_review:%'").await;
        assert_eq!(told, 1, "{}", world.database);
        for action in ["human_review_asked", "human_review_judged"] {
            assert_eq!(world.rows("audit", &format!("action = '{action}'")).await, 1);
        }
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert!(shown.done && !shown.blind && shown.sample.unwrap().same);
        // Once is enough: who disagrees still can object.
        world.services.ask_human(&owner, case, "Nog eens").await.unwrap();
        assert_eq!(world.rows("tasks", "kind = 'human_review'").await, 1);
        let report = world.services.samples(&world.staff("lead").await).await.unwrap();
        let [row] = &report.asked[..] else { panic!("{:?}", report.asked) };
        assert_eq!((row.asked, row.judged, row.same), (1, 1, 1));
    }
}

#[tokio::test]
async fn what_differs_becomes_the_work_of_changing_what_was_granted() {
    for world in worlds().await {
        let (owner, case, amount) = granted(&world).await;
        world.services.ask_human(&owner, case, "").await.unwrap();
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::HumanReview).await;
        let more = Cents(amount.0 + 100);
        assert!(!world.services.judge_blind(&staff, &found(&task, Some(more))).await.unwrap());
        let view = world.seen(&owner, case).await;
        let HumanView::Looked(looked) = view.human else { panic!("{:?}", view.human) };
        assert_eq!((looked.same, looked.found), (false, Some(more)));
        assert_eq!(
            view.status,
            CaseStatus::Granted,
            "{}: the decision stands until a person takes another",
            world.database
        );
        let change = world.task(case, TaskKind::Change).await;
        assert_eq!(change.assignee, None);
        assert_eq!(world.rows("jobs", "kind = 'verify_again'").await, 1);
        world.work().await;
        assert!(world.services.task(&staff, change.id).await.unwrap().change.unwrap().asked_at.is_some());
    }
}

#[tokio::test]
async fn it_is_asked_of_an_own_decision_of_the_system_alone() {
    for world in worlds().await {
        let (owner, case, _) = granted(&world).await;
        let long = "a".repeat(4_001);
        let Err(ServiceError::Invalid(problems)) = world.services.ask_human(&owner, case, &long).await else {
            panic!("{}: too long", world.database)
        };
        assert_eq!((problems[0].field, problems[0].code), ("mens", "too_long"));
        let other = world.sign_in(amsterdam(), "resident:schoon").await;
        let elsewhere = world.sign_in(city("0344"), "resident:jan-boer").await;
        let staff = world.staff("reviewer").await;
        for scope in [other, elsewhere, staff] {
            let end = world.services.ask_human(&scope, case, "").await;
            assert!(matches!(end, Err(ServiceError::NotFound)), "{}: {end:?}", world.database);
        }
        // Not decided yet, and decided by a person.
        let (owner, open) = world.special().await;
        let early = world.services.ask_human(&owner, open, "").await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{early:?}");
        assert_eq!(world.seen(&owner, open).await.human, HumanView::Closed);
        let (owner, by_person) = crate::change::granted(&world).await;
        let end = world.services.ask_human(&owner, by_person, "").await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
        assert_eq!(world.seen(&owner, by_person).await.human, HumanView::Closed);
        assert_eq!(world.rows("human_reviews", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn who_objects_has_a_person_look_already() {
    for world in worlds().await {
        let (owner, case, _) = granted(&world).await;
        crate::objections::object(&world, &owner, case, &[]).await;
        assert_eq!(world.seen(&owner, case).await.human, HumanView::Closed, "{}", world.database);
        let end = world.services.ask_human(&owner, case, "").await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
    }
}

#[tokio::test]
async fn the_resident_is_told_why_and_a_wrong_judgement_keeps_nothing() {
    for world in worlds().await {
        let (owner, case, amount) = granted(&world).await;
        world.services.ask_human(&owner, case, "").await.unwrap();
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::HumanReview).await;
        let wrong = [
            (BlindInput { reasons: " ".to_owned(), ..found(&task, Some(amount)) }, "toelichting"),
            (BlindInput { amount: None, ..found(&task, Some(amount)) }, "bedrag"),
        ];
        for (input, field) in wrong {
            let Err(ServiceError::Invalid(problems)) = world.services.judge_blind(&staff, &input).await
            else {
                panic!("{}: {field}", world.database)
            };
            assert_eq!(problems[0].field, field);
        }
        let intake = world.staff("intake").await;
        let end = world.services.judge_blind(&intake, &found(&task, Some(amount))).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{end:?}");
        assert_eq!(world.rows("human_findings", "1 = 1").await, 0);
        assert!(matches!(world.seen(&owner, case).await.human, HumanView::Asked(_)));
    }
}

#[tokio::test]
async fn many_clicks_at_once_ask_once() {
    for world in worlds().await {
        let (owner, case, _) = granted(&world).await;
        let clicks: Vec<_> = (0..8)
            .map(|turn| {
                let (services, owner) = (world.services.clone(), owner.clone());
                tokio::spawn(async move { services.ask_human(&owner, case, &format!("Klik {turn}")).await })
            })
            .collect();
        for click in clicks {
            click.await.unwrap().unwrap();
        }
        for (table, count) in [("human_reviews", 1), ("tasks WHERE kind = 'human_review'", 1)] {
            let (table, wanted) = table.split_once(" WHERE ").unwrap_or((table, "1 = 1"));
            assert_eq!(world.rows(table, wanted).await, count, "{}: {table}", world.database);
        }
    }
}

#[tokio::test]
async fn a_sample_of_the_same_grant_is_judged_for_itself() {
    for world in worlds_with("sample_percent: 10", "sample_percent: 100").await {
        let (owner, case, amount) = granted(&world).await;
        world.services.ask_human(&owner, case, "").await.unwrap();
        let staff = world.staff("reviewer").await;
        let sample = world.taken(&staff, case, TaskKind::Sample).await;
        assert!(world.services.judge_blind(&staff, &found(&sample, Some(amount))).await.unwrap());
        assert!(
            world.services.case_file(&staff, case).await.unwrap().blind,
            "{}: one still judges",
            world.database
        );
        let human = world.taken(&staff, case, TaskKind::HumanReview).await;
        world.services.judge_blind(&staff, &found(&human, None)).await.unwrap();
        let change = world.task(case, TaskKind::Change).await;
        assert_eq!(world.services.start_change(&staff, case).await.unwrap(), change.id);
        assert_eq!(world.rows("sample_findings", "1 = 1").await, 1);
        assert_eq!(world.rows("human_findings", "1 = 1").await, 1);
    }
}

#[tokio::test]
async fn what_a_colleague_changes_already_is_no_second_work() {
    for world in worlds().await {
        let (owner, case, _) = granted(&world).await;
        let lead = world.staff("lead").await;
        world.services.start_change(&lead, case).await.unwrap();
        world.services.ask_human(&owner, case, "").await.unwrap();
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::HumanReview).await;
        assert!(!world.services.judge_blind(&staff, &found(&task, None)).await.unwrap());
        assert_eq!(world.rows("tasks", "kind = 'change'").await, 1, "{}", world.database);
        assert_eq!(world.rows("audit", "action = 'change_started'").await, 1, "{}", world.database);
    }
}
