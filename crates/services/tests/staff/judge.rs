//! Judging: who may, on what, and that it lasts.

use domain::Lang;
use domain::decision::Right;
use domain::facts::{Certainty, Register};
use domain::tasks::{ReviewReason, TaskKind};
use integrations::registers::Fault;
use rules::Value;
use services::ServiceError;
use services::views::JudgeInput;
use testkit::{amsterdam, system};

use crate::fill::{BIJSTAND, HELP};
use crate::help::{JUDGED, judged, taken};
use crate::world::worlds;

#[tokio::test]
async fn only_what_the_product_names_is_judged_by_who_may_decide_and_holds_the_task() {
    for world in worlds().await {
        let (_, staff, case, task) = taken(&world, HELP).await;
        let judge = |version: i64, names: &[&str]| JudgeInput {
            task: task.id,
            version,
            judged: names.iter().map(|name| ((*name).to_owned(), true)).collect(),
        };
        for names in [&[][..], &["woongemeente_code"], &[JUDGED[0], "geboortedatum"]] {
            match world.services.judge(&staff, &judge(task.version, names)).await {
                Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].code, "judge"),
                other => panic!("{}: {names:?}: {other:?}", world.database),
            }
        }
        let old = world.services.judge(&staff, &judge(task.version - 1, &JUDGED)).await;
        assert!(matches!(old, Err(ServiceError::Stale(_))), "{old:?}");
        let colleague = world.staff("second").await;
        let other = world.services.judge(&colleague, &judge(task.version, &JUDGED)).await;
        assert!(matches!(other, Err(ServiceError::Conflict(_))), "{other:?}");
        let intake = world.staff("intake").await;
        let role = world.services.judge(&intake, &judge(task.version, &JUDGED)).await;
        assert!(matches!(role, Err(ServiceError::Forbidden(_))), "{role:?}");
        // Nothing of that was kept.
        let shown = world.services.task(&staff, task.id).await.unwrap();
        assert!(shown.judgements.iter().all(|one| one.answer.is_none()));
        assert_eq!(world.tasks(case).await.len(), 1);
    }
}

#[tokio::test]
async fn what_the_law_settles_itself_is_not_judged() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bijstand", BIJSTAND).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let judged = vec![("heeft_partner".to_owned(), true)];
        let input = JudgeInput { task: task.id, version: task.version, judged };
        let end = world.services.judge(&staff, &input).await;
        assert!(matches!(end, Err(ServiceError::Invalid(_))), "{}: {end:?}", world.database);
    }
}

#[tokio::test]
async fn staff_see_which_grounds_nobody_tested_and_settle_them() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "bijstand", BIJSTAND).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let proposal = shown.proposal.unwrap();
        let open: Vec<&str> = proposal.untested.iter().map(|ground| ground.output.as_str()).collect();
        assert!(
            open.contains(&"niet_uitgesloten_uitreis") && open.contains(&"geen_voorliggende_voorziening"),
            "{open:?}"
        );
        assert!(shown.reasons.iter().any(|reason| matches!(reason, ReviewReason::UntestedGrounds { .. })));
        let asked: Vec<String> = shown.judgements.iter().map(|one| one.name.clone()).collect();
        assert!(asked.iter().any(|name| name == "is_uitreiziger"), "{asked:?}");
        // Ruled out, every one: the right stands on every ground, and the answers stay in view.
        let judge = |version: i64, guilty: &str| JudgeInput {
            task: task.id,
            version,
            judged: asked.iter().map(|name| (name.clone(), name == guilty)).collect(),
        };
        let before = (proposal.right.clone(), proposal.amount);
        world.services.judge(&staff, &judge(task.version, "")).await.unwrap();
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let proposal = shown.proposal.unwrap();
        assert!(proposal.untested.is_empty(), "{}: {:?}", world.database, proposal.untested);
        assert_eq!((proposal.right, proposal.amount), before);
        assert!(shown.judgements.iter().all(|one| one.answer == Some(false)) && !shown.judgements.is_empty());
        assert!(!shown.reasons.iter().any(|reason| matches!(reason, ReviewReason::UntestedGrounds { .. })));
        // Thought better of: the ground takes the right away.
        world.services.judge(&staff, &judge(shown.version, "is_uitreiziger")).await.unwrap();
        let proposal = world.services.task(&staff, task.id).await.unwrap().proposal.unwrap();
        assert_eq!((proposal.right, proposal.amount), (Right::No, None), "{}", world.database);
        let unmet =
            proposal.conditions.iter().filter(|one| one.met == Some(false)).map(|one| one.output.as_str());
        assert!(unmet.eq(["niet_uitgesloten_uitreis"]));
    }
}

#[tokio::test]
async fn a_judgement_lasts_when_the_registers_are_asked_again_and_can_be_changed() {
    for world in worlds().await {
        let (_, staff, case, task) = taken(&world, HELP).await;
        let task = judged(&world, &staff, &task, true).await;
        world.services.recheck(&staff, task.id).await.unwrap();
        world.work().await;
        let facts = {
            let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
            tx.facts().latest(case).await.unwrap().unwrap().facts
        };
        let kept = &facts.facts["wmo_eigen_kracht_genoeg"];
        assert_eq!((kept.certainty, kept.value()), (Certainty::Confirmed, Some(&Value::Bool(true))));
        assert!(facts.facts["woongemeente_code"].certainty.is_sure(), "{}", world.database);
        // Thought better of: the earlier snapshot stays, the new one counts.
        let before = world.rows("fact_snapshots", "1 = 1").await;
        let task = world.task(case, TaskKind::Review).await;
        let task = judged(&world, &staff, &task, false).await;
        assert_eq!(world.rows("fact_snapshots", "1 = 1").await, before + 1);
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let answers: Vec<_> = shown.judgements.iter().map(|one| one.answer).collect();
        assert_eq!(answers[..2], [Some(true), Some(false)]);
    }
}

#[tokio::test]
async fn the_facts_in_a_reason_are_called_as_the_dictionary_calls_them() {
    for world in worlds().await {
        world.faults.set(Register::Polis, Fault::Unavailable);
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        world.fill(&owner, draft, "student", &[("iit.student", "yes")]).await;
        let case = world.send(&owner, draft).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let shown = world.services.task(&staff, task.id).await.unwrap();
        let unsure = ReviewReason::UnsureFacts { names: vec!["is_student".to_owned()] };
        let undecided =
            ReviewReason::Undecided { names: vec!["inkomen_referteperiode_gemiddeld".to_owned()] };
        assert!(shown.reasons.contains(&unsure), "{}: {:?}", world.database, shown.reasons);
        assert!(shown.reasons.contains(&undecided), "{}: {:?}", world.database, shown.reasons);
        let dictionary = world.services.catalog().facts();
        let called = ["inkomen_referteperiode_gemiddeld", "is_student"]
            .map(|name| (name.to_owned(), dictionary.get(name).unwrap().label.clone()));
        assert_eq!(shown.called, called.into(), "each fact that a reason names, and no other");
        assert_eq!(shown.called["is_student"].get(Lang::Nl), "Student");
    }
}
