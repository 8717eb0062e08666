//! Complaints: answered, never decided, and not by who was there (Awb 9:7).

use chrono::{Days, TimeDelta};
use domain::cases::CaseStatus;
use domain::tasks::TaskKind;
use domain::{CaseId, Clock, Scope};
use services::ServiceError;
use services::views::{AbsenceInput, KeptFrom, ProofOf, ProofRow};
use testkit::amsterdam;
use uuid::Uuid;

use crate::world::{World, worlds};

/// A complaint, about this case if any.
async fn complained(world: &World, owner: &Scope, about: Option<CaseId>) -> CaseId {
    let about = about.map_or_else(|| "nee".to_owned(), |case| case.to_string());
    let case = world.sent(owner, "klacht", &[("kl.over", &about)]).await;
    world.work().await;
    case
}

const ANSWER: &str = "Wij bellen u hier deze week over.";

#[tokio::test]
async fn a_complaint_is_answered_and_never_decided_and_who_answers_says_that_they_were_not_there() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "klacht", &[]).await;
        world.work().await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Answer).await;
        let silent = world.services.finish_notice(&staff, task.id, task.version, ANSWER, false).await;
        let Err(ServiceError::Invalid(problems)) = silent else { panic!("{}: {silent:?}", world.database) };
        assert_eq!((problems[0].field, problems[0].code), ("onpartijdig", "declare"));
        world.services.finish_notice(&staff, task.id, task.version, ANSWER, true).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.decision), (CaseStatus::Handled, None), "{}", world.database);
        assert_eq!(view.messages.iter().map(|row| row.body.as_str()).collect::<Vec<_>>(), [ANSWER]);
        let mut tx = world.store.read(&staff).await.unwrap();
        let audit = tx.audit().list_for_case(case).await.unwrap();
        let finished = audit.iter().find(|row| row.action == "task_finished").expect("an audit row");
        assert_eq!(finished.detail["impartial"], true, "{}", world.database);
    }
}

#[tokio::test]
async fn who_did_something_in_the_case_does_not_handle_the_complaint_about_it() {
    for world in worlds().await {
        let (owner, about) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        world
            .services
            .send_message(&reviewer, about, Uuid::from_u128(1), "Wij bellen u morgen.")
            .await
            .unwrap();
        let case = complained(&world, &owner, Some(about)).await;
        let task = world.task(case, TaskKind::Answer).await;
        let seen = world.services.task(&reviewer, task.id).await.unwrap();
        assert_eq!(seen.kept_from, Some(KeptFrom::Complaint), "{}", world.database);
        let told = seen.about.unwrap();
        assert_eq!((told.case, told.number), (about, world.seen(&owner, about).await.number));
        let taken = world.services.claim(&reviewer, task.id, task.version).await;
        assert!(matches!(taken, Err(ServiceError::Forbidden(_))), "{}: {taken:?}", world.database);
        // Nor does the turn of the queue bring it to them, while a colleague gets it and answers it.
        let next = world.services.next_task(&reviewer).await.unwrap();
        assert_ne!(next, Some(task.id), "{}", world.database);
        let lead = world.staff("lead").await;
        let seen = world.services.task(&lead, task.id).await.unwrap();
        assert_eq!((seen.kept_from, seen.impartial), (None, true), "{}", world.database);
        let task = world.taken(&lead, case, TaskKind::Answer).await;
        world.services.finish_notice(&lead, task.id, task.version, ANSWER, true).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Handled, "{}", world.database);
    }
}

#[tokio::test]
async fn who_only_took_and_returned_the_work_may_handle_it_and_who_takes_part_meanwhile_may_not() {
    for world in worlds().await {
        let (owner, about) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        let review = world.taken(&reviewer, about, TaskKind::Review).await;
        world.services.release(&reviewer, review.id, review.version).await.unwrap();
        let case = complained(&world, &owner, Some(about)).await;
        let task = world.taken(&reviewer, case, TaskKind::Answer).await;
        world
            .services
            .send_message(&reviewer, about, Uuid::from_u128(2), "Ik kijk naar uw aanvraag.")
            .await
            .unwrap();
        let ended = world.services.finish_notice(&reviewer, task.id, task.version, ANSWER, true).await;
        assert!(matches!(ended, Err(ServiceError::Forbidden(_))), "{}: {ended:?}", world.database);
    }
}

#[tokio::test]
async fn a_complaint_about_nothing_here_keeps_nobody_from_it() {
    for world in worlds().await {
        let (owner, elsewhere) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        world
            .services
            .send_message(&reviewer, elsewhere, Uuid::from_u128(3), "Wij bellen u morgen.")
            .await
            .unwrap();
        let case = complained(&world, &owner, None).await;
        let task = world.taken(&reviewer, case, TaskKind::Answer).await;
        let seen = world.services.task(&reviewer, task.id).await.unwrap();
        assert_eq!((seen.about, seen.kept_from), (None, None), "{}", world.database);
    }
}

#[tokio::test]
async fn a_deputy_who_took_part_does_not_get_the_complaint() {
    for world in worlds().await {
        let (owner, about) = world.special().await;
        let reviewer = world.staff("reviewer").await;
        world.services.send_message(&reviewer, about, Uuid::from_u128(9), "Wij bellen u.").await.unwrap();
        let case = complained(&world, &owner, Some(about)).await;
        let elsewhere = complained(&world, &owner, None).await;
        let lead = world.staff("lead").await;
        world.taken(&lead, case, TaskKind::Answer).await;
        world.taken(&lead, elsewhere, TaskKind::Answer).await;
        let first = world.services.today();
        let away = AbsenceInput {
            staff: None,
            first: Some(first),
            last: Some(first + Days::new(6)),
            deputy: reviewer.staff(),
        };
        world.services.set_absence(&lead, &away).await.unwrap();
        world.work().await;
        let (kept, passed) =
            (world.task(case, TaskKind::Answer).await, world.task(elsewhere, TaskKind::Answer).await);
        assert_eq!((kept.assignee, passed.assignee), (None, reviewer.staff()), "{}", world.database);
    }
}

#[tokio::test]
async fn the_proof_holds_what_went_either_way_with_its_moments_for_its_owner_alone() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = complained(&world, &owner, None).await;
        let lead = world.staff("lead").await;
        let task = world.taken(&lead, case, TaskKind::Answer).await;
        world.clock.advance(TimeDelta::minutes(1));
        let answered = world.clock.now();
        world.services.finish_notice(&lead, task.id, task.version, ANSWER, true).await.unwrap();
        world.work().await;
        let read = async || {
            let proof = world.services.proof(&owner, case).await.unwrap();
            assert!(proof.rows.is_sorted_by_key(|row| row.at), "{}", world.database);
            proof.rows
        };
        let rows = read().await;
        let receipt = world.services.receipt(&owner, case).await.unwrap();
        assert_eq!((&rows[0].what, rows[0].at), (&ProofOf::Form, receipt.received_at));
        assert_eq!(rows[0].mark.as_deref(), Some(receipt.fingerprint.as_str()), "{}", world.database);
        let notices = rows.iter().filter(|row| matches!(row.what, ProofOf::Notice(_))).count();
        assert_eq!(notices, 2, "{}: of the receipt and of the answer", world.database);
        let is_answer = |row: &&ProofRow| row.what == ProofOf::Message { from_owner: false };
        let answer = rows.iter().find(is_answer).unwrap();
        assert_eq!((answer.at, answer.read_at), (answered, None), "{}", world.database);
        world.clock.advance(TimeDelta::minutes(1));
        world.services.mark_messages_read(&owner, case).await.unwrap();
        let now = read().await;
        assert_eq!(
            now.iter().find(is_answer).unwrap().read_at,
            Some(world.clock.now()),
            "{}",
            world.database
        );
        for stranger in [lead, world.sign_in(amsterdam(), "resident:schoon").await] {
            let refused = world.services.proof(&stranger, case).await;
            assert!(matches!(refused, Err(ServiceError::NotFound)), "{}", world.database);
        }
    }
}
