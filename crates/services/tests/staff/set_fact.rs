//! Changing a fact with a reason: the effect is seen first, what was found stays beside it, and it can be taken back.

use domain::decision::{Proposal, Right};
use domain::facts::{Certainty, Fact};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use rules::Value;
use services::ServiceError;
use services::views::{FactInput, FactKind, TaskView};
use storage::Task;
use testkit::{amsterdam, system};

use crate::fill::BIJSTAND;
use crate::office::{refusal, verdict};
use crate::world::{World, worlds};

const INCOME: &str = "inkomen_arbeid_maand";
const WEALTH: &str = "vermogen_bezittingen";

fn input(task: &Task, name: &str, text: &str, reason: &str) -> FactInput {
    FactInput {
        task: task.id,
        version: task.version,
        name: name.to_owned(),
        text: text.to_owned(),
        day: None,
        none: false,
        reason: reason.to_owned(),
    }
}

/// An application for general assistance that a reviewer holds.
async fn held(world: &World) -> (Scope, Scope, CaseId, Task) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let case = world.sent(&owner, "bijstand", BIJSTAND).await;
    world.work().await;
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    (owner, staff, case, task)
}

async fn fact(world: &World, case: CaseId, name: &str) -> Option<Fact> {
    let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
    tx.facts().latest(case).await.unwrap().unwrap().facts.facts.remove(name)
}

async fn proposal(world: &World, staff: &Scope, task: &Task) -> Proposal {
    world.services.task(staff, task.id).await.unwrap().proposal.unwrap()
}

fn row<'a>(view: &'a TaskView, name: &str) -> &'a services::views::FactRow {
    view.facts.iter().find(|row| row.name == name).unwrap()
}

/// The names of the facts that the reviewer may change, with an amount.
async fn changeable(world: &World, staff: &Scope, task: &Task) -> Vec<String> {
    let view = world.services.task(staff, task.id).await.unwrap();
    view.facts.iter().filter(|row| row.changeable).map(|row| row.name.clone()).collect()
}

fn wrong(done: Result<(), ServiceError>) -> Vec<(&'static str, &'static str)> {
    match done {
        Err(ServiceError::Invalid(problems)) => problems.iter().map(|one| (one.field, one.code)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_effect_is_seen_before_anything_is_kept_and_the_proposal_moves_when_it_is() {
    for world in worlds().await {
        let (_, staff, case, task) = held(&world).await;
        let names = changeable(&world, &staff, &task).await;
        assert!(names.iter().any(|name| name == INCOME), "{names:?}");
        let before = proposal(&world, &staff, &task).await;
        let snapshots = world.rows("fact_snapshots", "1 = 1").await;
        let effect = world.services.try_fact(&staff, &input(&task, INCOME, "400", "")).await.unwrap();
        assert!(effect.moves() && effect.amount.now == before.amount, "{}: {effect:?}", world.database);
        assert!(effect.amount.then < effect.amount.now, "an income lowers the amount: {effect:?}");
        assert!(!effect.lines.is_empty());
        assert_eq!(world.rows("fact_snapshots", "1 = 1").await, snapshots, "nothing was kept");
        assert_eq!(proposal(&world, &staff, &task).await.amount, before.amount);
        // Kept: the same outcome, with the reason and what was found beside it.
        let found = fact(&world, case, INCOME).await.unwrap();
        world.services.set_fact(&staff, &input(&task, INCOME, "400", "Loonstrook van mei")).await.unwrap();
        assert_eq!(proposal(&world, &staff, &task).await.amount, effect.amount.then, "{}", world.database);
        let kept = fact(&world, case, INCOME).await.unwrap();
        assert_eq!((kept.value(), kept.certainty), (Some(&Value::Int(40_000)), Certainty::Confirmed));
        let change = kept.changed.as_ref().unwrap();
        assert_eq!((change.reason.as_str(), change.before.as_ref()), ("Loonstrook van mei", Some(&found)));
        assert_eq!(kept.claimed, found.claimed, "what the resident said stays");
        let audited = format!("action = 'fact_changed' AND detail LIKE '%{INCOME}%'");
        let audited =
            if world.database == "sqlite" { audited } else { audited.replace("detail", "detail::text") };
        assert_eq!(world.rows("audit", &audited).await, 1);
        let view = world.services.task(&staff, task.id).await.unwrap();
        let shown = row(&view, INCOME).changed.as_ref().unwrap();
        assert_eq!(shown.reason, "Loonstrook van mei");
        // It lasts when the registers are asked again, and is taken back.
        world.services.recheck(&staff, task.id).await.unwrap();
        world.work().await;
        assert_eq!(fact(&world, case, INCOME).await.unwrap().value(), Some(&Value::Int(40_000)));
        let task = world.task(case, TaskKind::Review).await;
        world.services.restore_fact(&staff, task.id, task.version, INCOME).await.unwrap();
        let back = fact(&world, case, INCOME).await.unwrap();
        assert_eq!((back.value(), back.changed.is_none()), (found.value(), true), "{}", world.database);
        assert_eq!(proposal(&world, &staff, &task).await.amount, before.amount);
        let task = world.task(case, TaskKind::Review).await;
        let again = world.services.restore_fact(&staff, task.id, task.version, INCOME).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
    }
}

#[tokio::test]
async fn only_who_holds_the_task_and_may_decide_changes_a_fact_and_never_without_a_reason() {
    for world in worlds().await {
        let (owner, staff, case, task) = held(&world).await;
        let set = |scope: Scope, given: FactInput| {
            let services = world.services.clone();
            async move { services.set_fact(&scope, &given).await }
        };
        let good = || input(&task, INCOME, "400", "Loonstrook");
        assert_eq!(wrong(set(staff.clone(), input(&task, INCOME, "400", " ")).await), [("reden", "empty")]);
        let both = set(staff.clone(), input(&task, INCOME, "veel", "")).await;
        assert_eq!(wrong(both), [("waarde", "amount"), ("reden", "empty")], "{}", world.database);
        for name in ["gemeente_code", "is_uitreiziger", "bestaat_niet"] {
            let end = set(staff.clone(), input(&task, name, "yes", "Waarom")).await;
            assert!(matches!(end, Err(ServiceError::NotFound)), "{name}: {end:?}");
            assert!(world.services.fact_form(&staff, task.id, name).await.is_err(), "{name}");
        }
        let old = FactInput { version: task.version - 1, ..good() };
        assert!(matches!(set(staff.clone(), old).await, Err(ServiceError::Stale(_))));
        let colleague = world.staff("second").await;
        assert!(matches!(set(colleague.clone(), good()).await, Err(ServiceError::Conflict(_))));
        let intake = world.staff("intake").await;
        assert!(matches!(set(intake.clone(), good()).await, Err(ServiceError::Forbidden(_))));
        assert!(matches!(set(owner.clone(), good()).await, Err(ServiceError::NotFound)));
        let there = world.staff_of(testkit::city("0344"), "utrecht-reviewer").await;
        assert!(matches!(set(there, good()).await, Err(ServiceError::NotFound)));
        // Another task of the case says nothing of what the rules would say.
        let advance = world.task(case, TaskKind::Advance).await;
        let elsewhere = FactInput { task: advance.id, version: advance.version, ..good() };
        let seen = world.services.try_fact(&staff, &elsewhere).await;
        assert!(matches!(seen, Err(ServiceError::Conflict(_))), "{seen:?}");
        assert!(matches!(set(staff.clone(), elsewhere).await, Err(ServiceError::Conflict(_))));
        // They may look at it, but have no form.
        let form = world.services.fact_form(&colleague, task.id, INCOME).await.unwrap();
        assert_eq!((form.may, form.kind), (false, FactKind::Amount));
        assert!(world.services.fact_form(&staff, task.id, INCOME).await.unwrap().may);
        assert_eq!(world.rows("audit", "action = 'fact_changed'").await, 0, "{}", world.database);
        // Decided: nothing is changed any more.
        let task = world.task(case, TaskKind::Review).await;
        assert_eq!(proposal(&world, &staff, &task).await.right, Right::Yes);
        world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        let late = set(staff.clone(), FactInput { version: task.version + 1, ..good() }).await;
        assert!(late.is_err(), "{late:?}");
        assert_eq!(world.rows("audit", "action = 'fact_changed'").await, 0, "{}", world.database);
    }
}

#[tokio::test]
async fn who_is_refused_because_of_a_change_against_their_word_is_heard_first() {
    for world in worlds().await {
        let (_, staff, case, task) = held(&world).await;
        // The resident said that there is next to nothing: a change against it is put to them before it costs the right.
        let change = input(&task, WEALTH, "900000", "Afschrift van de bank");
        let effect = world.services.try_fact(&staff, &change).await.unwrap();
        assert_eq!((effect.right.now, effect.right.then), (Right::Yes, Right::No), "{}", world.database);
        assert!(!effect.conditions.is_empty());
        world.services.set_fact(&staff, &change).await.unwrap();
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert!(
            view.hearing.differing.iter().any(|fact| fact.name == WEALTH),
            "{:?}",
            view.hearing.differing
        );
        let task = world.task(case, TaskKind::Review).await;
        let unheard = world.services.decide(&staff, &refusal(&task)).await;
        assert_eq!(wrong(unheard.map(drop)), [("horen", "views")], "{}", world.database);
        assert_eq!(world.rows("decisions", "1 = 1").await, 0);
    }
}
