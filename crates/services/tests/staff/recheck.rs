//! Asking the registers again: new facts, a new proposal, the same person.

use domain::cases::CaseStatus;
use domain::decision::Right;
use domain::facts::Register;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use integrations::registers::Fault;
use services::ServiceError;
use testkit::amsterdam;

use crate::office::verdict;
use crate::world::worlds;

#[tokio::test]
async fn a_register_that_answers_later_gives_a_new_proposal_to_the_person_who_looks() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        world.faults.set(Register::Polis, Fault::Unavailable);
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_ne!(view.proposal.unwrap().right, Right::Yes, "{}", world.database);
        world.faults.clear(Register::Polis);
        world.services.recheck(&staff, task.id).await.unwrap();
        world.services.recheck(&staff, task.id).await.unwrap();
        world.work().await;
        // Somebody looks already, so the system does not grant over their head.
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!((view.status, view.proposal.unwrap().right), (CaseStatus::InProgress, Right::Yes));
        assert!(view.mine);
        assert_eq!(world.tasks(case).await.len(), 1);
        let old = world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await;
        assert!(matches!(old, Err(ServiceError::Stale(_))), "{old:?}");
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
        // On a decided case asking again changes nothing.
        world.services.recheck(&staff, task.id).await.unwrap();
        world.work().await;
        assert_eq!(world.rows("proposals", "1 = 1").await, 3);
        assert_eq!(world.rows("decisions", "1 = 1").await, 1);
    }
}
