//! Several people at the same moment in one objection: one outcome, written down once.

use domain::cases::CaseStatus;
use domain::objection::Outcome;
use domain::tasks::TaskKind;
use services::ServiceError;
use services::views::CheckInput;

use crate::objections::{Objected, as_proposed, judged, objected, ready};
use crate::world::{World, worlds};

fn lost(problem: &ServiceError) -> bool {
    matches!(problem, ServiceError::Stale(_) | ServiceError::Conflict(_))
}

async fn ended_once(world: &World, decisions: usize) {
    for (table, condition, count) in [
        ("objection_steps", "kind = 'ended'", 1),
        ("audit", "action = 'objection_decided'", 1),
        ("letters", "kind = 'objection_decision'", 1),
        ("decisions", "1 = 1", decisions),
        ("revisions", "1 = 1", decisions - 1),
    ] {
        assert_eq!(world.rows(table, condition).await, count, "{}: {table}", world.database);
    }
}

#[tokio::test]
async fn many_clicks_on_a_decision_on_an_objection_make_one() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let clicks: Vec<_> = (0..10)
            .map(|_| {
                let (services, lead, input) = (world.services.clone(), lead.clone(), as_proposed(&task));
                tokio::spawn(async move { services.decide_objection(&lead, &input).await })
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
        ended_once(&world, 2).await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Handled, "{}", world.database);
        assert_eq!(world.seen(&owner, contested).await.status, CaseStatus::Granted, "{}", world.database);
    }
}

#[tokio::test]
async fn of_many_who_take_the_check_at_once_one_has_it_and_never_who_decided() {
    for world in worlds().await {
        let Objected { case, .. } = objected(&world, &[]).await;
        let task = world.task(case, TaskKind::ObjectionCheck).await;
        let mut people = Vec::new();
        for who in ["reviewer", "second", "lead", "intake"] {
            people.push(world.staff(who).await);
        }
        let claims: Vec<_> = (0..12_usize)
            .map(|number| {
                let (services, staff) = (world.services.clone(), people[number % 4].clone());
                tokio::spawn(async move { (number % 4, services.claim(&staff, task.id, task.version).await) })
            })
            .collect();
        let mut won = Vec::new();
        for claim in claims {
            let (who, claimed) = claim.await.unwrap();
            match claimed {
                Ok(()) => won.push(who),
                Err(ServiceError::Forbidden(_)) => assert_eq!(who, 0, "{}", world.database),
                Err(problem) => assert!(lost(&problem), "{}: {problem:?}", world.database),
            }
        }
        assert!(won.len() == 1 && won[0] != 0, "{}: {won:?}", world.database);
        let holder = &people[won[0]];
        let now = world.task(case, TaskKind::ObjectionCheck).await;
        assert_eq!(now.assignee, holder.staff(), "{}", world.database);
        // And the check itself is done once.
        let input = CheckInput { task: now.id, version: now.version, admissible: true, note: String::new() };
        let done: Vec<_> = (0..6)
            .map(|_| {
                let (services, staff, input) = (world.services.clone(), holder.clone(), input.clone());
                tokio::spawn(async move { services.check_objection(&staff, &input).await })
            })
            .collect();
        let mut checked = 0;
        for one in done {
            checked += usize::from(one.await.unwrap().is_ok());
        }
        assert_eq!((checked, world.rows("objection_steps", "1 = 1").await), (1, 1), "{}", world.database);
        assert_eq!(world.rows("tasks", "kind = 'hearing'").await, 1, "{}", world.database);
    }
}

#[tokio::test]
async fn of_two_objections_to_one_decision_the_first_replaces_it() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let decision = world.seen(&owner, contested).await.decision.unwrap().id.to_string();
        let answers = [
            ("bez.besluit", decision.as_str()),
            ("bez.later", "no"),
            ("bez.redenen", "Nog iets."),
            ("bez.kosten", "no"),
        ];
        let other = world.sent(&owner, "bezwaar", &answers).await;
        world.work().await;
        let lead = world.staff("lead").await;
        let mut tasks = Vec::new();
        for case in [case, other] {
            ready(&world, &lead, case).await;
            tasks.push(world.taken(&lead, case, TaskKind::ObjectionDecision).await);
        }
        let both: Vec<_> = tasks
            .iter()
            .map(|task| {
                let (services, lead, input) = (world.services.clone(), lead.clone(), as_proposed(task));
                tokio::spawn(async move { services.decide_objection(&lead, &input).await })
            })
            .collect();
        let mut won = 0;
        for one in both {
            match one.await.unwrap() {
                Ok(_) => won += 1,
                Err(problem) => assert!(lost(&problem), "{}: {problem:?}", world.database),
            }
        }
        assert_eq!(won, 1, "{}", world.database);
        ended_once(&world, 2).await;
    }
}

#[tokio::test]
async fn withdrawing_while_somebody_decides_on_the_objection_ends_in_one_of_both() {
    for world in worlds().await {
        let Objected { owner, contested, case } = objected(&world, &[]).await;
        let lead = world.staff("lead").await;
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        let (services, scope) = (world.services.clone(), owner.clone());
        let withdrawing = tokio::spawn(async move { services.withdraw(&scope, case).await });
        let (services, scope, input) = (world.services.clone(), lead.clone(), as_proposed(&task));
        let deciding = tokio::spawn(async move { services.decide_objection(&scope, &input).await.map(drop) });
        let (withdrawn, decided) = (withdrawing.await.unwrap(), deciding.await.unwrap());
        for end in [&withdrawn, &decided] {
            assert!(end.as_ref().err().is_none_or(lost), "{}: {end:?}", world.database);
        }
        assert_ne!(withdrawn.is_ok(), decided.is_ok(), "{}: {withdrawn:?} {decided:?}", world.database);
        let revised = world.seen(&owner, contested).await.decision.unwrap().after_objection.is_some();
        assert_eq!(revised, decided.is_ok(), "{}", world.database);
    }
}

#[tokio::test]
async fn two_who_agree_or_send_back_at_once_do_one_of_them() {
    for world in worlds().await {
        let Objected { case, .. } = objected(&world, &[]).await;
        let (lead, second) = (world.staff("lead").await, world.staff("second").await);
        ready(&world, &lead, case).await;
        let task = world.taken(&lead, case, TaskKind::ObjectionDecision).await;
        world.services.decide_objection(&lead, &judged(&task, Outcome::Unfounded)).await.unwrap();
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let clicks: Vec<_> = (0..8)
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
        let ended = world.rows("objection_steps", "kind = 'ended'").await;
        let open = world.tasks(case).await.iter().filter(|task| task.done_at.is_none()).count();
        assert_eq!(ended + open, 1, "{}", world.database);
    }
}
