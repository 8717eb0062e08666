//! The notice of a company: a person reads it, asks if need be, answers in words.

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::AskInput;
use testkit::amsterdam;

use crate::fill::NOTICE;
use crate::world::worlds;

#[tokio::test]
async fn a_company_reports_an_employee_and_reads_the_answer() {
    for world in worlds().await {
        let company = world.sign_in(amsterdam(), "company:dagobert").await;
        let case = world.sent(&company, "lks-melding", NOTICE).await;
        world.work().await;
        let view = world.seen(&company, case).await;
        assert_eq!((view.status, view.decision), (CaseStatus::InProgress, None), "{}", world.database);
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Answer).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!((shown.who.as_str(), shown.proposal), ("Test EMZ Dagobert", None));
        match world.services.finish_notice(&staff, task.id, task.version, "", false).await {
            Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].field, "toelichting"),
            other => panic!("{other:?}"),
        }
        let answer = "Een adviseur belt u op dinsdag.";
        world.services.finish_notice(&staff, task.id, task.version, answer, false).await.unwrap();
        let twice = world.services.finish_notice(&staff, task.id, task.version, answer, false).await;
        assert!(matches!(twice, Err(ServiceError::Stale(_))), "{twice:?}");
        let view = world.seen(&company, case).await;
        assert_eq!(view.status, CaseStatus::Handled);
        assert_eq!(view.messages.iter().map(|row| row.body.as_str()).collect::<Vec<_>>(), [answer]);
        assert_eq!(view.timeline.iter().filter(|row| row.event == CaseEvent::Decided).count(), 1);
        world.work().await;
        // The receipt and the answer are told at the address in the notice.
        assert_eq!(world.outbox.delivered(), 2);
        let overview = world.services.overview(&company).await.unwrap();
        assert_eq!((overview.cases.len(), overview.unread), (1, 1));
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn a_company_can_be_asked_for_more() {
    for world in worlds().await {
        let company = world.sign_in(amsterdam(), "company:dagobert").await;
        let case = world.sent(&company, "lks-melding", NOTICE).await;
        world.work().await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Answer).await;
        let ask = AskInput {
            task: task.id,
            version: task.version,
            documents: vec!["DOC-CONTRACT".to_owned()],
            question: String::new(),
        };
        world.services.ask_information(&staff, &ask).await.unwrap();
        let request = world.seen(&company, case).await.request.unwrap();
        // While it waits for the company the notice is not closed over its head.
        let now = world.task(case, TaskKind::Answer).await;
        let early = world.services.finish_notice(&staff, now.id, now.version, "Klaar", false).await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{}: {early:?}", world.database);
        world.clock.advance(TimeDelta::hours(2));
        world.services.finish_request(&company, case, request.id).await.unwrap();
        world.work().await;
        let now = world.task(case, TaskKind::Answer).await;
        assert_eq!(world.tasks(case).await.len(), 1);
        world.services.finish_notice(&staff, now.id, now.version, "Klaar", false).await.unwrap();
        assert_eq!(world.seen(&company, case).await.status, CaseStatus::Handled);
    }
}

#[tokio::test]
async fn a_company_sees_no_case_of_another_company_nor_of_a_resident() {
    for world in worlds().await {
        let company = world.sign_in(amsterdam(), "company:dagobert").await;
        let case = world.sent(&company, "lks-melding", NOTICE).await;
        let (owner, own) = world.special().await;
        let elsewhere = world.sign_in(testkit::city("0344"), "company:dagobert").await;
        for (scope, foreign) in [(&company, own), (&owner, case), (&elsewhere, case)] {
            let seen = world.services.case(scope, foreign).await;
            assert!(matches!(seen, Err(ServiceError::NotFound)), "{}", world.database);
        }
        // A resident cannot start the form of a company, nor a company that of a resident.
        for (scope, product) in [(&owner, "lks-melding"), (&company, "bijstand")] {
            let started = world.services.start_application(scope, product, &[]).await;
            assert!(matches!(started, Err(ServiceError::NotFound)), "{started:?}");
        }
    }
}
