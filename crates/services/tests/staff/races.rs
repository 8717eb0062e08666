//! Several people at the same moment: one outcome, written down once.

use domain::cases::CaseStatus;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::VerdictInput;

use crate::office::{refusal, verdict};
use crate::world::{World, worlds};

/// Exactly one decision, told once.
async fn decided_once(world: &World) {
    for (table, condition) in [
        ("decisions", "1 = 1"),
        ("letters", "kind = 'decision'"),
        ("audit", "action = 'decision_sent'"),
        ("case_events", "kind = 'decided'"),
        ("jobs", "kind = 'notify' AND unique_key LIKE 'decision:%'"),
    ] {
        assert_eq!(world.rows(table, condition).await, 1, "{}: {table}", world.database);
    }
}

fn lost(problem: &ServiceError) -> bool {
    matches!(problem, ServiceError::Stale(_) | ServiceError::Conflict(_))
}

#[tokio::test]
async fn many_clicks_on_a_decision_make_one() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let clicks: Vec<_> = (0..12)
            .map(|_| {
                let (services, staff, input) =
                    (world.services.clone(), staff.clone(), verdict(&task, Verdict::Grant));
                tokio::spawn(async move { services.decide(&staff, &input).await })
            })
            .collect();
        let mut won = 0;
        for click in clicks {
            match click.await.unwrap() {
                Ok(_) => won += 1,
                Err(problem) => assert!(lost(&problem), "{}: {problem:?}", world.database),
            }
        }
        assert_eq!(won, 1, "{}", world.database);
        decided_once(&world).await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
    }
}

/// Three people take the task, give it back and decide, a thousand steps at once, each on a version that may just be right.
#[tokio::test]
async fn of_a_thousand_steps_by_three_people_at_once_one_decides() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let task = world.task(case, TaskKind::Review).await;
        let mut people = Vec::new();
        for who in ["reviewer", "second", "lead"] {
            people.push(world.staff(who).await);
        }
        let steps: Vec<_> = (0..1_000_usize)
            .map(|step| {
                let (services, staff) = (world.services.clone(), people[step % 3].clone());
                // What is tried on one version comes at about the same moment, from everybody and of every kind.
                let version = task.version + i64::try_from(step / 40).unwrap();
                let input = VerdictInput { version, ..verdict(&task, Verdict::Grant) };
                let id = task.id;
                tokio::spawn(async move {
                    match step % 4 {
                        0 | 1 => services.claim(&staff, id, version).await.map(|()| false),
                        2 => services.release(&staff, id, version).await.map(|()| false),
                        _ => services.decide(&staff, &input).await.map(|_| true),
                    }
                })
            })
            .collect();
        let mut decided = 0;
        for step in steps {
            match step.await.unwrap() {
                Ok(decides) => decided += usize::from(decides),
                Err(problem) => assert!(lost(&problem), "{}: {problem:?}", world.database),
            }
        }
        assert!(decided <= 1, "{}: {decided} decided", world.database);
        let now = world.task(case, TaskKind::Review).await;
        if decided == 0 {
            // Nobody's version was right at the right moment: then whoever takes it now decides.
            let holder =
                now.assignee.and_then(|holder| people.iter().find(|one| one.staff() == Some(holder)));
            let (holder, task) = match holder {
                Some(holder) => (holder, now),
                None => (&people[0], world.taken(&people[0], case, TaskKind::Review).await),
            };
            world.services.decide(holder, &verdict(&task, Verdict::Grant)).await.unwrap();
        }
        decided_once(&world).await;
        let claims = world.rows("audit", "action = 'task_claimed'").await;
        let releases = world.rows("audit", "action = 'task_released'").await;
        assert!(claims - releases <= 1, "{}: taken {claims} times, given back {releases}", world.database);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Granted);
    }
}

#[tokio::test]
async fn two_who_agree_or_send_back_at_once_do_one_of_them() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let clicks: Vec<_> = (0..10)
            .map(|number| {
                let (services, second) = (world.services.clone(), second.clone());
                let (id, version, agree) = (task.id, task.version, number % 2 == 0);
                tokio::spawn(async move {
                    services.confirm_second(&second, id, version, agree, "Kijk nog eens.").await
                })
            })
            .collect();
        let mut won = 0;
        for click in clicks {
            match click.await.unwrap() {
                Ok(_) => won += 1,
                Err(problem) => assert!(lost(&problem), "{}: {problem:?}", world.database),
            }
        }
        assert_eq!(won, 1, "{}", world.database);
        let decided = world.seen(&owner, case).await.status == CaseStatus::Refused;
        let open = world.tasks(case).await.iter().filter(|task| task.done_at.is_none()).count();
        assert_eq!((world.rows("decisions", "1 = 1").await, open), if decided { (1, 0) } else { (0, 1) });
    }
}

#[tokio::test]
async fn withdrawing_while_somebody_decides_ends_in_one_of_both() {
    // Who was granted once has no right again this year, so every turn needs a world of its own.
    for _ in 0..3 {
        for world in worlds().await {
            let (owner, case) = world.special().await;
            let staff = world.staff("reviewer").await;
            let task = world.taken(&staff, case, TaskKind::Review).await;
            let (services, scope) = (world.services.clone(), owner.clone());
            let withdrawing = tokio::spawn(async move { services.withdraw(&scope, case).await });
            let (services, scope, input) =
                (world.services.clone(), staff.clone(), verdict(&task, Verdict::Grant));
            let deciding = tokio::spawn(async move { services.decide(&scope, &input).await.map(drop) });
            let (withdrawn, decided) = (withdrawing.await.unwrap(), deciding.await.unwrap());
            for end in [&withdrawn, &decided] {
                assert!(end.as_ref().err().is_none_or(lost), "{}: {end:?}", world.database);
            }
            assert_ne!(withdrawn.is_ok(), decided.is_ok(), "{}: {withdrawn:?} {decided:?}", world.database);
            let made = world.rows("decisions", "1 = 1").await;
            let status = world.seen(&owner, case).await.status;
            let expected =
                if decided.is_ok() { (CaseStatus::Granted, 1) } else { (CaseStatus::Withdrawn, 0) };
            assert_eq!((status, made), expected, "{}", world.database);
        }
    }
}

#[tokio::test]
async fn the_system_and_a_resident_who_withdraws_do_not_both_win() {
    for world in worlds().await {
        let owner = world.sign_in(testkit::amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        let case = world.send(&owner, draft).await;
        // Verified, and about to be granted by the system: nothing here is left to a person.
        while world.seen(&owner, case).await.status == CaseStatus::Received {
            assert!(world.services.work_once("test").await.unwrap());
        }
        let (services, scope) = (world.services.clone(), owner.clone());
        let withdrawing = tokio::spawn(async move { services.withdraw(&scope, case).await });
        world.work().await;
        let withdrawn = withdrawing.await.unwrap();
        world.clock.advance(chrono::TimeDelta::hours(1));
        world.work().await;
        let status = world.seen(&owner, case).await.status;
        let made = world.rows("decisions", "1 = 1").await;
        match withdrawn {
            Ok(()) => assert_eq!((status, made), (CaseStatus::Withdrawn, 0), "{}", world.database),
            Err(problem) => {
                assert!(lost(&problem), "{problem:?}");
                assert_eq!((status, made), (CaseStatus::Granted, 1), "{}", world.database);
            }
        }
    }
}

#[tokio::test]
async fn a_version_that_somebody_made_up_never_fits() {
    for world in worlds().await {
        let (_, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        for version in [-1, 0, task.version - 1, task.version + 1, i64::MAX] {
            let input = VerdictInput { version, ..verdict(&task, Verdict::Grant) };
            let end = world.services.decide(&staff, &input).await;
            assert!(matches!(end, Err(ServiceError::Stale(_))), "{}: {end:?}", world.database);
        }
    }
}
