//! Changing what was sent, until a person judges it: one more submission of the same case, and the first stays.

use std::sync::Arc;

use domain::cases::{CaseEvent, CaseStatus};
use domain::{CaseId, DraftId, Lang, Scope};
use services::views::{ChangeView, Todo};
use services::{NextStep, ServiceError, SubmitOutcome};
use testkit::{amsterdam, pdf, system};

use crate::crash::CrashingIds;
use crate::world::{Parts, World, declarations, worlds};

/// A sent application for the supplement.
async fn sent(world: &World) -> (Scope, CaseId) {
    let scope = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&scope).await;
    let case = world.send(&scope, draft).await;
    (scope, case)
}

/// A correction of it that describes special circumstances, ready to send.
async fn special(world: &World, scope: &Scope, case: CaseId) -> DraftId {
    let draft = world.services.start_correction(scope, case).await.unwrap();
    let inputs = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    assert_eq!(world.fill(scope, draft, "bijzonder", &inputs).await, NextStep::Check);
    draft
}

async fn submit(world: &World, scope: &Scope, draft: DraftId) -> SubmitOutcome {
    world.services.submit(scope, draft, &declarations()).await.unwrap()
}

#[tokio::test]
async fn a_correction_is_one_more_submission_with_its_own_receipt_and_the_first_stays() {
    for world in worlds().await {
        let (scope, case) = sent(&world).await;
        let first = world.services.receipt(&scope, case).await.unwrap();
        let copy = world.services.copy_pdf(&scope, case, Lang::Nl).await.unwrap();
        let before = world.services.case(&scope, case).await.unwrap();
        assert_eq!(before.change, ChangeView::Open { draft: None });
        world.clock.advance(chrono::TimeDelta::hours(30));
        let looks = world.rows("access_log", "1 = 1").await;
        let draft = special(&world, &scope, case).await;
        assert_eq!(world.services.start_correction(&scope, case).await.unwrap(), draft);
        assert_eq!(world.rows("access_log", "1 = 1").await, looks, "no register is asked for it");
        let seen = world.services.case(&scope, case).await.unwrap();
        assert_eq!(seen.change, ChangeView::Open { draft: Some(draft) });
        let outcome = submit(&world, &scope, draft).await;
        assert_eq!(outcome, SubmitOutcome::Corrected { case, number: 2 }, "{}", world.database);
        assert_eq!(submit(&world, &scope, draft).await, outcome, "a second click");
        // The first is as it was; the second is told by itself.
        assert_eq!(world.services.receipt(&scope, case).await.unwrap(), first);
        assert_eq!(world.services.copy_pdf(&scope, case, Lang::Nl).await.unwrap(), copy);
        let second = world.services.receipt_number(&scope, case, 2).await.unwrap();
        assert_eq!(second.correction, Some(1));
        assert_eq!((&second.number, second.first_received_at), (&first.number, first.received_at));
        assert_eq!((second.started_at, second.decide_by), (first.started_at, first.decide_by));
        assert!(second.received_at > first.received_at && second.fingerprint != first.fingerprint);
        let told = |view: &services::views::ReceiptView| {
            view.sections.iter().flat_map(|part| &part.rows).any(|row| row.answer.nl.contains("mijn moeder"))
        };
        assert!(told(&second) && !told(&first));
        assert!(matches!(world.services.receipt_number(&scope, case, 3).await, Err(ServiceError::NotFound)));
        assert_ne!(world.services.copy_pdf_number(&scope, case, 2, Lang::Nl).await.unwrap(), copy);
        // The case keeps its number, its day and its term.
        let after = world.services.case(&scope, case).await.unwrap();
        assert_eq!((after.received_at, after.decide_by), (before.received_at, before.decide_by));
        assert_eq!(after.corrections, [second.received_at]);
        assert_eq!(after.timeline.last().unwrap().event, CaseEvent::Corrected);
        assert_eq!(world.services.overview(&scope).await.unwrap().cases.len(), 1);
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let audit = tx.audit().list_for_case(case).await.unwrap();
        assert_eq!(audit.iter().filter(|row| row.action == "application_corrected").count(), 1);
    }
}

#[tokio::test]
async fn what_counts_for_the_decision_is_what_was_sent_last() {
    for world in worlds().await {
        // As it was sent first, the system would grant it.
        let (scope, case) = sent(&world).await;
        let draft = special(&world, &scope, case).await;
        submit(&world, &scope, draft).await;
        world.work().await;
        let seen = world.services.case(&scope, case).await.unwrap();
        assert_eq!(seen.status, CaseStatus::InProgress, "{}", world.database);
        assert!(seen.decision.is_none(), "special circumstances go to a person");
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let tasks = tx.tasks().list_of_case(case).await.unwrap();
        assert_eq!(tasks.iter().filter(|task| task.done_at.is_none() && task.kind.judges()).count(), 1);
        drop(tx);
        // Until somebody takes that work the next correction is open too; it makes the work anew.
        let again = world.services.start_correction(&scope, case).await.unwrap();
        world.fill(&scope, again, "student", &[("iit.student", "yes")]).await;
        assert_eq!(submit(&world, &scope, again).await, SubmitOutcome::Corrected { case, number: 3 });
        world.work().await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(case).await.unwrap().unwrap().facts.facts;
        assert_eq!(facts["is_student"].claimed, Some(true.into()));
        let left = tx.tasks().list_of_case(case).await.unwrap();
        let open: Vec<_> = left.iter().filter(|task| task.done_at.is_none() && task.kind.judges()).collect();
        assert_eq!(open.len(), 1, "{}: {left:#?}", world.database);
        assert!(tasks.iter().all(|task| task.id != open[0].id), "work of before is closed");
    }
}

#[tokio::test]
async fn a_document_comes_along_and_what_was_sent_before_stays() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        world.possessions(&scope, draft, "100").await;
        world.services.send_later(&scope, draft, "DOC-BUITENL", true).await.unwrap();
        let case = world.send(&scope, draft).await;
        assert_eq!(world.services.case(&scope, case).await.unwrap().later.len(), 1);
        let draft = world.services.start_correction(&scope, case).await.unwrap();
        let upload = world.services.upload_to_draft(&scope, draft, "DOC-BUITENL", "bewijs.pdf", pdf());
        upload.await.unwrap().unwrap();
        submit(&world, &scope, draft).await;
        let seen = world.services.case(&scope, case).await.unwrap();
        assert_eq!((seen.files.len(), seen.later.len()), (1, 0), "{}", world.database);
        let second = world.services.receipt_number(&scope, case, 2).await.unwrap();
        assert_eq!((second.files.len(), second.later.len()), (1, 0));
        // A next one shows it as sent, and takes nothing away when it is thrown away.
        let draft = world.services.start_correction(&scope, case).await.unwrap();
        let rows = world.services.check_draft(&scope, draft).await.unwrap().documents;
        assert_eq!((rows[0].earlier.len(), rows[0].files.len()), (1, 0));
        let file = rows[0].earlier[0].id;
        let taken = world.services.remove_draft_file(&scope, draft, file).await;
        assert!(matches!(taken, Err(ServiceError::NotFound)), "{taken:?}");
        world.services.delete_draft(&scope, draft).await.unwrap();
        assert_eq!(world.services.document(&scope, file).await.unwrap().bytes, pdf());
        assert_eq!(world.services.case(&scope, case).await.unwrap().change, ChangeView::Open { draft: None });
    }
}

#[tokio::test]
async fn a_decided_or_withdrawn_case_is_not_corrected() {
    for world in worlds().await {
        let (scope, case) = sent(&world).await;
        let draft = special(&world, &scope, case).await;
        world.work().await;
        assert_eq!(world.services.case(&scope, case).await.unwrap().status, CaseStatus::Granted);
        assert_eq!(submit(&world, &scope, draft).await, SubmitOutcome::TooLate(case), "{}", world.database);
        assert_eq!(world.rows("submissions", "1 = 1").await, 1);
        let again = world.services.start_correction(&scope, case).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
        assert_eq!(world.services.case(&scope, case).await.unwrap().change, ChangeView::Closed);
        // It stands among the drafts until it is thrown away, and asks for nothing any more.
        let overview = world.services.overview(&scope).await.unwrap();
        assert!(overview.drafts[0].corrects);
        assert!(!overview.todo.iter().any(|todo| matches!(todo, Todo::Finish { .. })), "{:?}", overview.todo);
    }
}

#[tokio::test]
async fn correcting_while_the_system_decides_ends_in_exactly_one_of_both() {
    for round in 0..2 {
        for world in worlds().await {
            let (scope, case) = sent(&world).await;
            let draft = special(&world, &scope, case).await;
            // The registers are asked; what is left is to decide.
            world.services.work_once("verify").await.unwrap();
            let jobs = |services: services::Services| async move {
                while services.work_once("decide").await.unwrap() {}
            };
            let (services, theirs) = (world.services.clone(), scope.clone());
            let sending =
                tokio::spawn(async move { services.submit(&theirs, draft, &declarations()).await.unwrap() });
            let working = tokio::spawn(jobs(world.services.clone()));
            let outcome = sending.await.unwrap();
            working.await.unwrap();
            // What met the other is tried again later.
            for _ in 0..5 {
                world.clock.advance(chrono::TimeDelta::minutes(30));
                world.work().await;
            }
            let seen = world.services.case(&scope, case).await.unwrap();
            let count = world.rows("submissions", "1 = 1").await;
            match outcome {
                SubmitOutcome::Corrected { .. } => {
                    assert_eq!(count, 2, "{} {round}", world.database);
                    assert_eq!(seen.status, CaseStatus::InProgress, "{} {round}", world.database);
                    assert!(seen.decision.is_none(), "nobody decided on what was corrected");
                }
                SubmitOutcome::TooLate(_) => {
                    assert_eq!(count, 1, "{} {round}", world.database);
                    assert_eq!(seen.status, CaseStatus::Granted, "{} {round}", world.database);
                }
                other => panic!("{}: {other:?}", world.database),
            }
        }
    }
}

#[tokio::test]
async fn the_check_of_before_a_correction_decides_nothing() {
    for world in worlds().await {
        let (scope, case) = sent(&world).await;
        let draft = special(&world, &scope, case).await;
        // Checked, and about to be decided, when the correction comes.
        world.services.work_once("verify").await.unwrap();
        submit(&world, &scope, draft).await;
        world.work().await;
        let seen = world.services.case(&scope, case).await.unwrap();
        assert_eq!((seen.status, seen.decision), (CaseStatus::InProgress, None), "{}", world.database);
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let tasks = tx.tasks().list_of_case(case).await.unwrap();
        assert_eq!(tasks.iter().filter(|task| task.kind.judges()).count(), 1, "made once");
    }
}

#[tokio::test]
async fn a_crash_at_any_step_leaves_the_open_correction_or_the_whole_submission() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (scope, case) = sent(&world).await;
        let draft = special(&world, &scope, case).await;
        let mut crashes = 0;
        loop {
            ids.crash_after(crashes);
            let (services, theirs) = (world.services.clone(), scope.clone());
            let done =
                tokio::spawn(async move { services.submit(&theirs, draft, &declarations()).await }).await;
            ids.crash_after(usize::MAX);
            if let Ok(outcome) = done {
                assert_eq!(outcome.unwrap(), SubmitOutcome::Corrected { case, number: 2 });
                break;
            }
            crashes += 1;
            let seen = world.services.case(&scope, case).await.unwrap();
            assert_eq!(seen.change, ChangeView::Open { draft: Some(draft) }, "{database}: crash {crashes}");
            assert!(seen.corrections.is_empty() && seen.timeline.len() == 1, "{database}: crash {crashes}");
        }
        assert!(crashes >= 6, "{database}: the steps were not all reached, only {crashes}");
        assert_eq!(world.services.case(&scope, case).await.unwrap().corrections.len(), 1);
    }
}
