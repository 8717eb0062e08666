//! The second pair of eyes: agree, or send back with a note. Nobody approves their own work.

use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::DecidedBy;
use domain::facts::Register;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use integrations::registers::Fault;
use services::ServiceError;
use services::views::{VerdictInput, VerdictResult};

use crate::fill::BIJSTAND;
use crate::office::{WEIGHED, day, refusal, verdict};
use crate::world::{World, worlds};

/// A refusal by the reviewer that waits for a second person: owner, reviewer, case.
async fn waiting(world: &World) -> (Scope, Scope, CaseId) {
    let (owner, case) = world.special().await;
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let sent = world.services.decide(&staff, &refusal(&task)).await.unwrap();
    assert_eq!(sent, VerdictResult::SentToSecond, "{}", world.database);
    (owner, staff, case)
}

#[tokio::test]
async fn a_refusal_waits_for_a_second_person_and_carries_both_names() {
    for world in worlds().await {
        let (owner, _, case) = waiting(&world).await;
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.decision), (CaseStatus::InProgress, None));
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::SecondReview));
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let first = world.services.task(&second, task.id).await.unwrap().first.expect("a proposal");
        assert_eq!((first.by.name.as_str(), first.verdict), ("Samir Bakkali", Verdict::Refuse));
        assert_eq!((first.reasons.as_str(), first.weighing.as_deref()), ("U voldoet niet.", Some(WEIGHED)));
        let done = world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        assert_eq!(done, VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        let decision = view.decision.expect("a decision");
        assert_eq!((view.status, decision.grant), (CaseStatus::Refused, None), "{}", world.database);
        assert_eq!(
            (decision.reasons.as_str(), decision.weighing.as_deref()),
            ("U voldoet niet.", Some(WEIGHED))
        );
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(
            letter.contains("Wij keken ook naar de gevolgen voor u") && letter.contains(WEIGHED),
            "{letter}"
        );
        let DecidedBy::Person { person, second: Some(agreed) } = decision.by else { panic!("two people") };
        assert_eq!((person.name.as_str(), agreed.name.as_str()), ("Samir Bakkali", "Els Tervoort"));
        assert!(world.tasks(case).await.iter().all(|task| task.done_at.is_some()));
    }
}

#[tokio::test]
async fn nobody_approves_their_own_work_whatever_their_roles() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let lead = world.staff("lead").await;
        let task = world.taken(&lead, case, TaskKind::Review).await;
        world.services.decide(&lead, &refusal(&task)).await.unwrap();
        let task = world.taken(&lead, case, TaskKind::SecondReview).await;
        for agree in [true, false] {
            let end = world.services.confirm_second(&lead, task.id, task.version, agree, "Goed").await;
            assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{}: {end:?}", world.database);
        }
        // Nor does deciding on the task of the second person go around it.
        let around = world.services.decide(&lead, &verdict(&task, Verdict::Grant)).await;
        assert!(matches!(around, Err(ServiceError::Conflict(_))), "{around:?}");
        assert!(world.seen(&owner, case).await.decision.is_none());
        world.services.release(&lead, task.id, task.version).await.unwrap();
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Refused);
    }
}

#[tokio::test]
async fn sending_back_needs_a_note_that_the_colleague_reads() {
    for world in worlds().await {
        let (owner, staff, case) = waiting(&world).await;
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        match world.services.confirm_second(&second, task.id, task.version, false, " \n").await {
            Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].field, "toelichting"),
            other => panic!("{}: {other:?}", world.database),
        }
        let note = "De bijzondere situatie is niet gewogen.";
        world.services.confirm_second(&second, task.id, task.version, false, note).await.unwrap();
        let back = world.task(case, TaskKind::Review).await;
        assert_eq!((back.assignee, back.done_at), (None, None));
        let view = world.services.task(&staff, back.id).await.unwrap();
        let returned = view.returned.expect("the note");
        assert_eq!((returned.by.name.as_str(), returned.note.as_str()), ("Els Tervoort", note));
        assert_eq!(view.status, CaseStatus::InProgress);
        // The first person decides anew, now as the rules propose.
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
        assert_eq!(world.rows("decisions", "1 = 1").await, 1);
    }
}

#[tokio::test]
async fn another_amount_is_decided_as_the_colleague_saw_it() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let input = VerdictInput {
            amount: Some(Cents(12_345)),
            from: Some(day("2026-11-01")),
            reasons: "Vanwege uw situatie.".to_owned(),
            ..verdict(&task, Verdict::GrantDifferently)
        };
        world.services.decide(&staff, &input).await.unwrap();
        let second = world.staff("lead").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "Eens").await.unwrap();
        let view = world.seen(&owner, case).await;
        let grant = view.decision.unwrap().grant.unwrap();
        assert_eq!(view.status, CaseStatus::PartlyGranted, "{}", world.database);
        assert_eq!((grant.amount, grant.from), (Some(Cents(12_345)), day("2026-11-01")));
    }
}

#[tokio::test]
async fn a_task_without_a_proposal_of_a_colleague_is_not_confirmed() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("second").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let end = world.services.confirm_second(&staff, task.id, task.version, true, "").await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{}: {end:?}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn withdrawn_while_it_waits_there_is_nothing_to_agree_to() {
    for world in worlds().await {
        let (owner, _, case) = waiting(&world).await;
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.withdraw(&owner, case).await.unwrap();
        let done = world.task(case, TaskKind::SecondReview).await;
        for version in [task.version, done.version] {
            let end = world.services.confirm_second(&second, task.id, version, true, "").await;
            assert!(
                matches!(end, Err(ServiceError::Stale(_) | ServiceError::Conflict(_))),
                "{}: {end:?}",
                world.database
            );
        }
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Withdrawn);
    }
}

#[tokio::test]
async fn facts_that_changed_since_the_first_verdict_send_it_back() {
    for world in worlds().await {
        let (owner, staff, case) = waiting(&world).await;
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.faults.set(Register::Polis, Fault::Conflicting);
        world.services.recheck(&second, task.id).await.unwrap();
        world.work().await;
        // The page the second person looked at is old.
        let end = world.services.confirm_second(&second, task.id, task.version, true, "").await;
        assert!(matches!(end, Err(ServiceError::Stale(_))), "{}: {end:?}", world.database);
        // And once they see the new proposal, it is not the one their colleague judged.
        let task = world.task(case, TaskKind::SecondReview).await;
        let end = world.services.confirm_second(&second, task.id, task.version, true, "").await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
        assert!(world.seen(&owner, case).await.decision.is_none());
        let note = "Het inkomen is anders.";
        world.services.confirm_second(&second, task.id, task.version, false, note).await.unwrap();
        let back = world.task(case, TaskKind::Review).await;
        assert_eq!(world.services.task(&staff, back.id).await.unwrap().returned.unwrap().note, note);
    }
}

#[tokio::test]
async fn the_same_answer_of_the_registers_leaves_the_proposal_as_it_is() {
    for world in worlds().await {
        let (owner, _, case) = waiting(&world).await;
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.recheck(&second, task.id).await.unwrap();
        world.work().await;
        let task = world.task(case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Refused, "{}", world.database);
    }
}

#[tokio::test]
async fn an_amount_above_the_limit_of_the_mandate_takes_two() {
    for world in worlds().await {
        let owner = world.sign_in(testkit::amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bijstand", BIJSTAND).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.mandate.second_person_above, Some(Cents(180_000)), "{}", world.database);
        let amount = |cents| VerdictInput {
            amount: Some(Cents(cents)),
            from: Some(day("2026-11-23")),
            reasons: "Zo past het.".to_owned(),
            ..verdict(&task, Verdict::GrantDifferently)
        };
        let sent = world.services.decide(&staff, &amount(180_001)).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond);
        // While it waits the advance stays a task of its own.
        assert!(world.task(case, TaskKind::Advance).await.done_at.is_none());
    }
}
