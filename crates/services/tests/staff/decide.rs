//! Deciding: what a decision needs, what it leaves behind, and when it is too late.

use domain::cases::{CaseEvent, CaseStatus};
use domain::decision::{DecidedBy, Right};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{Cents, Scope};
use integrations::registers::Fault;
use services::ServiceError;
use services::views::{VerdictInput, VerdictResult};
use storage::Task;
use testkit::amsterdam;

use crate::office::{day, refusal, verdict};
use crate::world::{World, worlds};

#[tokio::test]
async fn granting_as_proposed_takes_one_person_and_tells_everything_at_once() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let proposed = world.services.task(&staff, task.id).await.unwrap().proposal.unwrap();
        assert_eq!(proposed.right, Right::Yes, "{}", world.database);
        let done = world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        assert_eq!(done, VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        let decision = view.decision.expect("a decision");
        assert_eq!(view.status, CaseStatus::Granted);
        assert_eq!(decision.grant.and_then(|grant| grant.amount), proposed.amount);
        assert!(
            matches!(&decision.by, DecidedBy::Person { person, second: None } if person.name == "Samir Bakkali")
        );
        // Six weeks from the day after 23 November: 4 January.
        assert_eq!(decision.objection_until, day("2027-01-04"));
        assert_eq!(view.timeline.iter().filter(|row| row.event == CaseEvent::Decided).count(), 1);
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("Samir Bakkali") && letter.contains(view.number.as_str()), "{letter}");
        assert!(world.services.task(&staff, task.id).await.unwrap().done);
        for (table, condition) in [
            ("decisions", "1 = 1"),
            ("letters", "kind = 'decision'"),
            ("audit", "action = 'decision_sent'"),
            ("term_events", "1 = 1"),
        ] {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table}", world.database);
        }
    }
}

/// How a verdict is refused: field and code.
async fn problem(world: &World, staff: &Scope, input: VerdictInput) -> (&'static str, &'static str) {
    match world.services.decide(staff, &input).await {
        Err(ServiceError::Invalid(problems)) => {
            let first = problems.first().unwrap();
            (first.field, first.code)
        }
        other => panic!("{}: {other:?}", world.database),
    }
}

fn differently(task: &Task, cents: i64, from: &str, reasons: &str) -> VerdictInput {
    VerdictInput {
        amount: Some(Cents(cents)),
        from: Some(day(from)),
        reasons: reasons.to_owned(),
        ..verdict(task, Verdict::GrantDifferently)
    }
}

#[tokio::test]
async fn another_outcome_needs_reasons_an_amount_and_a_lawful_day() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let why = "Een ander bedrag past hier beter.";
        for (input, expected) in [
            (verdict(&task, Verdict::Refuse), ("redenen", "reasons")),
            (VerdictInput { reasons: " \n ".to_owned(), ..refusal(&task) }, ("redenen", "reasons")),
            (VerdictInput { reasons: "x".repeat(4001), ..refusal(&task) }, ("redenen", "too_long")),
            (differently(&task, 1000, "2026-11-23", ""), ("redenen", "reasons")),
            // Nor without weighing what it does to them (Awb 3:4, second paragraph).
            (VerdictInput { weighing: " \n ".to_owned(), ..refusal(&task) }, ("weging", "weighing")),
            (VerdictInput { weighing: "x".repeat(4001), ..refusal(&task) }, ("weging", "too_long")),
            (
                VerdictInput { weighing: String::new(), ..differently(&task, 1000, "2026-11-23", why) },
                ("weging", "weighing"),
            ),
            (VerdictInput { amount: None, ..differently(&task, 1, "2026-11-23", why) }, ("bedrag", "amount")),
            (VerdictInput { from: None, ..differently(&task, 1, "2026-11-23", why) }, ("vanaf", "date")),
            // A grant of nothing is a refusal, which the mandate treats otherwise.
            (differently(&task, 0, "2026-11-23", why), ("bedrag", "amount")),
            (differently(&task, -1, "2026-11-23", why), ("bedrag", "amount")),
            // At most three months before the notification.
            (differently(&task, 1000, "2026-08-22", why), ("vanaf", "too_early")),
        ] {
            assert_eq!(
                problem(&world, &staff, input.clone()).await,
                expected,
                "{}: {input:?}",
                world.database
            );
        }
        assert_eq!(world.task(case, TaskKind::Review).await, task);
        let lawful = differently(&task, 1000, "2026-08-23", why);
        assert_eq!(world.services.decide(&staff, &lawful).await.unwrap(), VerdictResult::SentToSecond);
    }
}

#[tokio::test]
async fn what_the_rules_do_not_give_cannot_be_granted_as_proposed() {
    for world in worlds().await {
        // Income too high for the supplement, and a register that says nothing.
        let owner = world.sign_in(amsterdam(), "resident:schoon").await;
        let draft = world.filled_supplement(&owner).await;
        let refused = world.send(&owner, draft).await;
        world.work().await;
        world.faults.set(domain::facts::Register::Polis, Fault::Unavailable);
        let other = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&other).await;
        let unknown = world.send(&other, draft).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        for case in [refused, unknown] {
            let task = world.taken(&staff, case, TaskKind::Review).await;
            let proposal = world.services.task(&staff, task.id).await.unwrap().proposal.unwrap();
            assert_ne!(proposal.right, Right::Yes, "{}", world.database);
            let input = verdict(&task, Verdict::Grant);
            assert_eq!(problem(&world, &staff, input).await, ("besluit", "choose"));
        }
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn a_withdrawn_case_cannot_be_decided() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.withdraw(&owner, case).await.unwrap();
        let now = world.task(case, TaskKind::Review).await;
        for version in [task.version, now.version] {
            let input = VerdictInput { version, ..verdict(&task, Verdict::Grant) };
            let end = world.services.decide(&staff, &input).await;
            assert!(
                matches!(end, Err(ServiceError::Stale(_) | ServiceError::Conflict(_))),
                "{}: {end:?}",
                world.database
            );
        }
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Withdrawn);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
        assert!(matches!(
            world.services.decision_letter_html(&owner, case).await,
            Err(ServiceError::NotFound)
        ));
    }
}

#[tokio::test]
async fn a_decided_case_cannot_be_withdrawn_nor_decided_again() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        let withdrawn = world.services.withdraw(&owner, case).await;
        assert!(matches!(withdrawn, Err(ServiceError::Conflict(_))), "{}: {withdrawn:?}", world.database);
        let done = world.task(case, TaskKind::Review).await;
        let again = world.services.decide(&staff, &refusal(&done)).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.timeline.len()), (CaseStatus::Granted, 4), "{:?}", view.timeline);
    }
}
