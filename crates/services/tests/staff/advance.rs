//! The advance of Participatiewet 52: a dated task beside the judging of the right.

use chrono::TimeDelta;
use domain::cases::CaseEvent;
use domain::hearing::Unheard;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use services::ServiceError;
use services::views::{AskInput, VerdictInput};
use storage::Task;
use testkit::amsterdam;

use crate::fill::BIJSTAND;
use crate::office::{day, verdict};
use crate::world::{World, worlds};

/// An application for general assistance of Monday 23 November, verified.
async fn applied(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let case = world.sent(&owner, "bijstand", BIJSTAND).await;
    world.work().await;
    (owner, case)
}

async fn finish(world: &World, staff: &Scope, task: &Task, paid: bool, note: &str) -> services::Result<()> {
    world.services.finish_advance(staff, task.id, task.version, paid, Some(Cents(90_000)), note).await
}

#[tokio::test]
async fn where_the_rules_gave_no_amount_staff_name_it_and_the_resident_reads_it() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bijstand", BIJSTAND).await;
        // Asked before the system looked: nothing was computed yet.
        world.services.ask_advance(&owner, case).await.unwrap();
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Advance).await;
        for given in [None, Some(Cents::ZERO), Some(Cents(-1))] {
            let done = world
                .services
                .finish_advance(&staff, task.id, task.version, true, given, "")
                .await
                .unwrap_err();
            let ServiceError::Invalid(problems) = done else { panic!("{}: {done:?}", world.database) };
            assert_eq!((problems[0].field, problems[0].code), ("bedrag", "amount"));
        }
        finish(&world, &staff, &task, true, "").await.unwrap();
        let told = &world.seen(&owner, case).await.messages[0].body;
        assert!(told.contains("een voorschot van €\u{a0}900,00"), "{}: {told}", world.database);
    }
}

#[tokio::test]
async fn who_needs_money_now_asks_for_it_and_it_is_the_work_of_today_once() {
    for world in worlds().await {
        let (owner, case) = applied(&world).await;
        let offered = world.seen(&owner, case).await.advance.unwrap();
        assert_eq!((offered.due, offered.asked), (Some(day("2026-12-21")), false), "{}", world.database);
        let before = world.task(case, TaskKind::Advance).await;
        world.services.ask_advance(&owner, case).await.unwrap();
        world.services.ask_advance(&owner, case).await.unwrap();
        let task = world.task(case, TaskKind::Advance).await;
        assert_eq!((task.id, task.due, task.payload), (before.id, world.clock.today(), before.payload));
        let view = world.seen(&owner, case).await;
        let asked = view.timeline.iter().filter(|row| row.event == CaseEvent::AdvanceAsked).count();
        assert_eq!((asked, view.advance.unwrap().asked), (1, true), "{}", world.database);
        // Nobody else asks it.
        let stranger = world.sign_in(amsterdam(), "resident:schoon").await;
        for scope in [&stranger, &world.staff("reviewer").await] {
            let refused = world.services.ask_advance(scope, case).await;
            assert!(matches!(refused, Err(ServiceError::NotFound)), "{}: {refused:?}", world.database);
        }
        // Answered, it may be asked again; the next of four weeks stays.
        world.clock.advance(TimeDelta::seconds(1));
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Advance).await;
        finish(&world, &staff, &task, false, "U heeft nog spaargeld.").await.unwrap();
        let view = world.seen(&owner, case).await;
        assert!(!view.advance.unwrap().asked, "{}", world.database);
        assert_eq!(world.task(case, TaskKind::Advance).await.due, day("2026-12-21"));
        world.clock.advance(TimeDelta::seconds(1));
        world.services.ask_advance(&owner, case).await.unwrap();
        assert_eq!(world.task(case, TaskKind::Advance).await.due, world.clock.today());
    }
}

#[tokio::test]
async fn there_is_no_advance_where_the_law_knows_none_or_all_is_decided() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        assert_eq!(world.seen(&owner, case).await.advance, None, "{}", world.database);
        let refused = world.services.ask_advance(&owner, case).await;
        assert!(matches!(refused, Err(ServiceError::Conflict(_))), "{}: {refused:?}", world.database);
        let (owner, case) = applied(&world).await;
        world.services.withdraw(&owner, case).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.advance, None, "{}", world.database);
        let refused = world.services.ask_advance(&owner, case).await;
        assert!(matches!(refused, Err(ServiceError::Conflict(_))), "{}: {refused:?}", world.database);
    }
}

#[tokio::test]
async fn the_advance_is_due_in_four_weeks_and_again_after_four_more() {
    for world in worlds().await {
        let (owner, case) = applied(&world).await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Advance).await;
        assert_eq!(task.due, day("2026-12-21"), "{}", world.database);
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.advance.map(|(_, due)| due), view.proposal.and_then(|p| p.advance).map(|_| task.due));
        finish(&world, &staff, &task, true, "").await.unwrap();
        let messages = world.seen(&owner, case).await.messages;
        assert!(messages[0].body.starts_with("U krijgt alvast een voorschot"), "{messages:?}");
        let next = world.task(case, TaskKind::Advance).await;
        // The last day of the decision term is the day of the second.
        assert_eq!((next.due, next.done_at, next.assignee), (day("2027-01-18"), None, None));
        let twice = finish(&world, &staff, &task, true, "").await;
        assert!(matches!(twice, Err(ServiceError::Stale(_))), "{twice:?}");
        // The right itself is still to be judged.
        assert!(world.task(case, TaskKind::Review).await.done_at.is_none());
    }
}

#[tokio::test]
async fn no_advance_needs_a_reason_that_the_resident_reads() {
    for world in worlds().await {
        let (owner, case) = applied(&world).await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Advance).await;
        match finish(&world, &staff, &task, false, " ").await {
            Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].field, "toelichting"),
            other => panic!("{}: {other:?}", world.database),
        }
        finish(&world, &staff, &task, false, "U heeft nog inkomen.").await.unwrap();
        let messages = world.seen(&owner, case).await.messages;
        assert_eq!(messages[0].body, "U krijgt nu geen voorschot. U heeft nog inkomen.");
    }
}

#[tokio::test]
async fn a_question_to_the_applicant_does_not_move_the_day_of_the_advance() {
    for world in worlds().await {
        let (_, case) = applied(&world).await;
        let staff = world.staff("reviewer").await;
        let ask = |task: &Task| AskInput {
            task: task.id,
            version: task.version,
            documents: vec![],
            question: "Waarom?".to_owned(),
        };
        let task = world.taken(&staff, case, TaskKind::Advance).await;
        let through = world.services.ask_information(&staff, &ask(&task)).await;
        assert!(matches!(through, Err(ServiceError::Conflict(_))), "{}: {through:?}", world.database);
        let review = world.taken(&staff, case, TaskKind::Review).await;
        world.services.ask_information(&staff, &ask(&review)).await.unwrap();
        assert_eq!(world.task(case, TaskKind::Advance).await, task);
        assert!(world.task(case, TaskKind::Review).await.due > review.due);
    }
}

#[tokio::test]
async fn a_term_that_moved_makes_room_for_another_advance() {
    for world in worlds().await {
        let (owner, case) = applied(&world).await;
        let staff = world.staff("reviewer").await;
        for _ in 0..2 {
            let task = world.taken(&staff, case, TaskKind::Advance).await;
            finish(&world, &staff, &task, true, "").await.unwrap();
        }
        assert!(world.task(case, TaskKind::Advance).await.done_at.is_some(), "{}", world.database);
        // The term stands still four times until long after the third of four weeks.
        for _ in 0..4 {
            let task = world.task(case, TaskKind::Review).await;
            if task.assignee.is_none() {
                world.services.claim(&staff, task.id, task.version).await.unwrap();
            }
            let task = world.task(case, TaskKind::Review).await;
            let input = AskInput {
                task: task.id,
                version: task.version,
                documents: vec![],
                question: "Waarom?".to_owned(),
            };
            world.services.ask_information(&staff, &input).await.unwrap();
            let request = world.seen(&owner, case).await.request.unwrap();
            world.clock.advance(TimeDelta::days(9));
            world.services.finish_request(&owner, case, request.id).await.unwrap();
            world.work().await;
        }
        let next = world.task(case, TaskKind::Advance).await;
        assert_eq!((next.due, next.done_at), (day("2027-02-15"), None), "{}", world.database);
    }
}

#[tokio::test]
async fn the_decision_ends_the_advance() {
    for world in worlds().await {
        let (_, case) = applied(&world).await;
        let staff = world.staff("reviewer").await;
        let advance = world.taken(&staff, case, TaskKind::Advance).await;
        let on_advance = world.services.decide(&staff, &verdict(&advance, Verdict::Grant)).await;
        assert!(matches!(on_advance, Err(ServiceError::Conflict(_))), "{on_advance:?}");
        let review = world.taken(&staff, case, TaskKind::Review).await;
        let wrong = finish(&world, &staff, &review, true, "").await;
        assert!(matches!(wrong, Err(ServiceError::Conflict(_))), "{wrong:?}");
        let refused = VerdictInput {
            unheard: Some((Unheard::Undoable, "Bezwaar kan alles herstellen.".to_owned())),
            ..crate::office::refusal(&review)
        };
        world.services.decide(&staff, &refused).await.unwrap();
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        assert!(world.task(case, TaskKind::Advance).await.done_at.is_some(), "{}", world.database);
        let late = finish(&world, &staff, &advance, true, "").await;
        assert!(matches!(late, Err(ServiceError::Stale(_) | ServiceError::Conflict(_))), "{late:?}");
        assert_eq!(world.rows("messages", "1 = 1").await, 0);
    }
}
