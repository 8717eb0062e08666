//! From the moment a member of staff takes the work, the applicant corrects nothing any more.

use domain::cases::CaseStatus;
use domain::tasks::TaskKind;
use domain::{CaseId, DraftId, Scope};
use services::views::ChangeView;
use services::{ServiceError, SubmitOutcome};

use crate::world::{World, declarations, worlds};

/// A correction of a case, ready to send.
async fn correction(world: &World, owner: &Scope, case: CaseId) -> DraftId {
    let draft = world.services.start_correction(owner, case).await.unwrap();
    world.fill(owner, draft, "inkomen", &[("iit.inkomen_laag", "nee")]).await;
    draft
}

#[tokio::test]
async fn taken_work_stays_judged_also_when_it_is_given_back() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let draft = correction(&world, &owner, case).await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        assert_eq!(world.seen(&owner, case).await.change, ChangeView::Judged { draft: Some(draft) });
        let outcome = world.services.submit(&owner, draft, &declarations()).await.unwrap();
        assert_eq!(outcome, SubmitOutcome::TooLate(case), "{}", world.database);
        assert_eq!(world.rows("submissions", "1 = 1").await, 1);
        world.services.release(&reviewer, task.id, task.version).await.unwrap();
        let again = world.services.start_correction(&owner, case).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{}: {again:?}", world.database);
    }
}

#[tokio::test]
async fn staff_see_what_was_corrected_and_what_was_sent_first() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let draft = correction(&world, &owner, case).await;
        world.services.submit(&owner, draft, &declarations()).await.unwrap();
        world.work().await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Review).await;
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        assert!(view.answered_at > view.received_at, "{}", world.database);
        assert_eq!(view.before.len(), 1);
        assert_eq!(view.before[0].at, view.received_at);
        assert_ne!(view.before[0].answers, view.answers);
    }
}

#[tokio::test]
async fn taking_the_work_and_correcting_at_once_ends_in_exactly_one_of_both() {
    for round in 0..2 {
        for world in worlds().await {
            let (owner, case) = world.special().await;
            let draft = correction(&world, &owner, case).await;
            let reviewer = world.staff("reviewer").await;
            let task = world.task(case, TaskKind::Review).await;
            let (services, scope) = (world.services.clone(), owner.clone());
            let sending =
                tokio::spawn(async move { services.submit(&scope, draft, &declarations()).await.unwrap() });
            let services = world.services.clone();
            let taking = tokio::spawn(async move { services.claim(&reviewer, task.id, task.version).await });
            let (outcome, claimed) = (sending.await.unwrap(), taking.await.unwrap());
            let count = world.rows("submissions", "1 = 1").await;
            match outcome {
                SubmitOutcome::Corrected { .. } => {
                    assert!(matches!(claimed, Err(ServiceError::Stale(_))), "{} {round}", world.database);
                    assert_eq!(count, 2);
                    // The work comes again, with what counts now.
                    world.work().await;
                    assert_ne!(world.task(case, TaskKind::Review).await.id, task.id);
                }
                SubmitOutcome::TooLate(_) => {
                    claimed.unwrap();
                    assert_eq!(count, 1, "{} {round}", world.database);
                }
                other => panic!("{}: {other:?}", world.database),
            }
            assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
        }
    }
}
