//! Stop, revise, withdraw and recover: who may, what each needs, what it leaves, and that earlier decisions stay as they were.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::change::{Change, ChangeKind, Counted, Plan};
use domain::decision::DecidedBy;
use domain::facts::{Certainty, Register};
use domain::hearing::{AnswerKind, Heard, Unheard};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope, TaskId};
use integrations::registers::Fault;
use services::ServiceError;
use services::views::{CaseView, ChangeInput, VerdictInput, VerdictResult};
use storage::Task;
use testkit::{amsterdam, system};

use crate::crash::CrashingIds;
use crate::fill::BIJSTAND;
use crate::hearing::{agree, ask, problem};
use crate::office::{WEIGHED, day, verdict};
use crate::world::{Parts, World, worlds};

/// Assistance of a thousand euros a month from Monday 23 November, granted by a person: owner and case.
pub(crate) async fn granted(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let case = world.sent(&owner, "bijstand", BIJSTAND).await;
    world.work().await;
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let input = VerdictInput {
        amount: Some(Cents(100_000)),
        from: Some(day("2026-11-23")),
        reasons: "Zo past het.".to_owned(),
        unheard: Some((Unheard::Undoable, "Bezwaar kan alles herstellen.".to_owned())),
        ..verdict(&task, Verdict::GrantDifferently)
    };
    if world.services.decide(&staff, &input).await.unwrap() == VerdictResult::SentToSecond {
        agree(world, case).await;
    }
    world.clock.advance(TimeDelta::days(40));
    (owner, case)
}

/// The task to change it, started by this member of staff.
pub(crate) async fn started(world: &World, staff: &Scope, case: CaseId) -> Task {
    world.services.start_change(staff, case).await.unwrap();
    world.task(case, TaskKind::Change).await
}

/// What is typed for a kind of change, with a ground why nobody is heard.
pub(crate) fn input(task: &Task, kind: ChangeKind) -> ChangeInput {
    // The places in the list of the product.
    let ground = match kind {
        ChangeKind::Stop => 0,
        ChangeKind::Revise => 2,
        ChangeKind::Withdraw => 4,
        ChangeKind::Recover => 6,
    };
    let back = kind == ChangeKind::Recover;
    let amount = matches!(kind, ChangeKind::Revise | ChangeKind::Recover).then_some(Cents(50_000));
    ChangeInput {
        task: task.id,
        version: task.version,
        kind,
        ground: Some(ground),
        from: Some(day(if kind == ChangeKind::Stop { "2027-01-15" } else { "2026-12-01" })),
        until: back.then(|| day("2026-12-31")),
        amount,
        counted: back.then_some(Counted::Net),
        plan: back.then_some(Plan::Instalments { per_month: Cents(5_000) }),
        reasons: "U werkt sinds december.".to_owned(),
        weighing: WEIGHED.to_owned(),
        unheard: Some((Unheard::OwnFacts, "U belde ons zelf.".to_owned())),
    }
}

async fn earlier(world: &World, case: CaseId) -> Vec<storage::StoredDecision> {
    let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
    tx.decisions().list(case).await.unwrap()
}

/// The letter of the latest decision, with ordinary spaces.
async fn letter(world: &World, owner: &Scope, case: CaseId) -> String {
    let html = world.services.decision_letter_html(owner, case).await.unwrap();
    html.replace('\u{a0}', " ").replace("&nbsp;", " ")
}

fn taken(view: &CaseView) -> Change {
    view.decision.as_ref().and_then(|decision| decision.taken.as_ref()).expect("a change").change
}

#[tokio::test]
async fn stopping_is_a_new_decision_with_letter_status_and_notice_and_the_old_one_stays() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let before = earlier(&world, case).await;
        let letters = world.seen(&owner, case).await.letters.len();
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        assert_eq!(task.assignee, staff.staff(), "{}", world.database);
        let shown = world.services.task(&staff, task.id).await.unwrap().change.unwrap();
        let kinds: Vec<_> = shown.kinds.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(
            kinds,
            [ChangeKind::Stop, ChangeKind::Revise, ChangeKind::Withdraw],
            "no reviewer recovers here"
        );
        let done = world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await.unwrap();
        assert_eq!(done, VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        assert_eq!(
            (view.status, taken(&view)),
            (CaseStatus::Stopped, Change::Stop { from: day("2027-01-15") })
        );
        assert_eq!(view.decision.as_ref().unwrap().grant, None);
        assert_eq!(view.timeline.last().unwrap().event, CaseEvent::Changed);
        assert_eq!(view.letters.len(), letters + 1, "the letter of the earlier decision stands in the list");
        let after = earlier(&world, case).await;
        assert_eq!(after[..before.len()], before[..], "what was sent stays as it was");
        assert_eq!(after.last().unwrap().verdict, Verdict::Change(ChangeKind::Stop));
        let letter = letter(&world, &owner, case).await;
        for words in [
            "Dit stopt: Bijstand",
            "15 januari 2027",
            "U werkt sinds december.",
            "art. 19, eerste lid",
            "artikel 4:8",
            "U belde ons zelf.",
            "bezwaar",
            "Samir Bakkali",
        ] {
            assert!(letter.contains(words), "{}: {words}: {letter}", world.database);
        }
        assert_eq!(view.decision.unwrap().objection_until, day("2027-02-15"), "six weeks, and a Sunday");
        for (table, condition) in [
            ("decision_changes", "kind = 'stop'"),
            ("audit", "action = 'change_started'"),
            ("case_events", "kind = 'changed'"),
        ] {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table}", world.database);
        }
        let jobs = "kind = 'notify' AND unique_key LIKE 'decision:%'";
        assert_eq!(world.rows("jobs", jobs).await, 2, "{}", world.database);
        assert!(world.services.task(&staff, task.id).await.unwrap().done);
    }
}

#[tokio::test]
async fn revising_tells_the_new_amount_and_what_the_rules_of_that_day_say() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        let shown = world.services.task(&staff, task.id).await.unwrap().change.unwrap();
        let computed = shown.computed.expect("the rules say something").amount.unwrap();
        assert!(computed > Cents::ZERO, "{}", world.database);
        world.services.decide_change(&staff, &input(&task, ChangeKind::Revise)).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Changed);
        let decision = view.decision.unwrap();
        assert_eq!(decision.grant.unwrap().amount, Some(Cents(50_000)));
        assert!(!decision.lines.is_empty(), "the calculation of that day");
        let letter = letter(&world, &owner, case).await;
        assert!(
            letter.contains("per maand") && letter.contains("Wij wijken af van deze berekening."),
            "{letter}"
        );
        let overview = world.services.overview(&owner).await.unwrap();
        assert!(overview.cases.iter().any(|row| row.id == case && row.amount == Some(Cents(50_000))));
        // What was changed can be changed again, and is then replaced itself.
        world.clock.advance(TimeDelta::days(1));
        let task = started(&world, &staff, case).await;
        world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await.unwrap();
        let all = earlier(&world, case).await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let changes = tx.changes().list(case).await.unwrap();
        let replaced: Vec<_> = changes.iter().map(|change| change.replaces_id).collect();
        assert_eq!(replaced, [all[0].id, all[1].id], "{}", world.database);
    }
}

#[tokio::test]
async fn withdrawing_and_recovering_take_two_and_recovering_is_for_the_team_lead() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        let end = world.services.decide_change(&staff, &input(&task, ChangeKind::Recover)).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{}: {end:?}", world.database);
        let sent = world.services.decide_change(&staff, &input(&task, ChangeKind::Withdraw)).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::PartlyGranted, "nothing changed yet");
        let second = world.task(case, TaskKind::SecondReview).await;
        let first = world.services.task(&staff, second.id).await.unwrap().first_change.unwrap();
        assert_eq!(first.taken.change, Change::Withdraw { from: day("2026-12-01") });
        let mine = world.taken(&staff, case, TaskKind::SecondReview).await;
        let own = world.services.confirm_second(&staff, mine.id, mine.version, true, "").await;
        assert!(matches!(own, Err(ServiceError::Forbidden(_))), "{own:?}");
        world.services.release(&staff, mine.id, mine.version).await.unwrap();
        agree(&world, case).await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Stopped, "{}", world.database);
        let DecidedBy::Person { person, second: Some(agreed) } = &view.decision.as_ref().unwrap().by else {
            panic!("two people")
        };
        assert_eq!((person.name.as_str(), agreed.name.as_str()), ("Samir Bakkali", "Els Tervoort"));

        let lead = world.staff("lead").await;
        let task = started(&world, &lead, case).await;
        let shown = world.services.task(&lead, task.id).await.unwrap().change.unwrap();
        assert!(shown.kinds.contains(&(ChangeKind::Recover, true)) && shown.standing.ended.is_some());
        world.services.decide_change(&lead, &input(&task, ChangeKind::Recover)).await.unwrap();
        agree(&world, case).await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.status, CaseStatus::Reclaim, "{}", world.database);
        let letter = letter(&world, &owner, case).await;
        for words in
            ["terugbetalen", "31 december 2026", "netto", "U betaalt elke maand", "art. 58, eerste lid"]
        {
            assert!(letter.contains(words), "{words}: {letter}");
        }
    }
}

#[tokio::test]
async fn a_colleague_sends_a_change_back_with_a_note() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        world.services.decide_change(&staff, &input(&task, ChangeKind::Withdraw)).await.unwrap();
        // Starting once more leads to what waits.
        let waits = world.task(case, TaskKind::SecondReview).await;
        assert_eq!(world.services.start_change(&staff, case).await.unwrap(), waits.id);
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        let note = "Noem de datum van het contract.";
        world.services.confirm_second(&second, task.id, task.version, false, note).await.unwrap();
        let back = world.task(case, TaskKind::Change).await;
        assert_eq!(world.services.task(&staff, back.id).await.unwrap().returned.unwrap().note, note);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::PartlyGranted, "{}", world.database);
        assert_eq!(world.rows("decision_changes", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn every_change_says_how_the_resident_was_heard_or_why_not() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        let bare = ChangeInput { unheard: None, ..input(&task, ChangeKind::Stop) };
        let end = world.services.decide_change(&staff, &bare).await;
        assert_eq!(problem(&world, end).await, ("horen", "views"));
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let task = world.task(case, TaskKind::Change).await;
        let end = world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await;
        assert_eq!(problem(&world, end).await, ("horen", "views_open"));
        let asked = world.seen(&owner, case).await.hearings.last().unwrap().id;
        world.services.give_views(&owner, case, asked, "Het contract is maar voor een maand.").await.unwrap();
        let stale = world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await;
        assert!(matches!(stale, Err(ServiceError::Stale(_))), "{stale:?}");
        let task = world.task(case, TaskKind::Change).await;
        world.services.decide_change(&staff, &ChangeInput { version: task.version, ..bare }).await.unwrap();
        let heard = world.seen(&owner, case).await.decision.unwrap().heard.unwrap();
        assert!(
            matches!(heard, Heard::Asked { how: AnswerKind::Written, .. }),
            "{}: {heard:?}",
            world.database
        );
        // What was heard before one decision does not count for the next.
        let lead = world.staff("lead").await;
        let task = started(&world, &lead, case).await;
        let again = ChangeInput { unheard: None, ..input(&task, ChangeKind::Recover) };
        let end = world.services.decide_change(&lead, &again).await;
        assert_eq!(problem(&world, end).await, ("horen", "views"));
    }
}

#[tokio::test]
async fn what_is_missing_or_cannot_be_is_told_at_its_field() {
    for world in worlds().await {
        let (_, case) = granted(&world).await;
        let lead = world.staff("lead").await;
        let task = started(&world, &lead, case).await;
        let of = |kind| input(&task, kind);
        for (wrong, expected) in [
            (ChangeInput { reasons: " ".to_owned(), ..of(ChangeKind::Stop) }, ("redenen", "reasons")),
            (ChangeInput { weighing: " ".to_owned(), ..of(ChangeKind::Stop) }, ("weging", "weighing")),
            (ChangeInput { ground: None, ..of(ChangeKind::Stop) }, ("grond", "ground")),
            (ChangeInput { ground: Some(4), ..of(ChangeKind::Stop) }, ("grond", "ground")),
            (ChangeInput { ground: Some(99), ..of(ChangeKind::Stop) }, ("grond", "ground")),
            (ChangeInput { from: None, ..of(ChangeKind::Stop) }, ("vanaf", "date")),
            (ChangeInput { from: Some(day("2026-12-31")), ..of(ChangeKind::Stop) }, ("vanaf", "stop_past")),
            (
                ChangeInput { from: Some(day("2026-11-22")), ..of(ChangeKind::Withdraw) },
                ("vanaf", "before_grant"),
            ),
            (ChangeInput { amount: None, ..of(ChangeKind::Revise) }, ("bedrag", "amount")),
            (ChangeInput { amount: Some(Cents(0)), ..of(ChangeKind::Revise) }, ("bedrag", "amount")),
            (ChangeInput { until: None, ..of(ChangeKind::Recover) }, ("tot", "date")),
            (ChangeInput { until: Some(day("2027-03-01")), ..of(ChangeKind::Recover) }, ("tot", "period")),
            (ChangeInput { counted: None, ..of(ChangeKind::Recover) }, ("telling", "choose")),
            (ChangeInput { plan: None, ..of(ChangeKind::Recover) }, ("regeling", "plan")),
        ] {
            let end = world.services.decide_change(&lead, &wrong).await;
            assert_eq!(problem(&world, end).await, expected, "{}: {wrong:?}", world.database);
        }
        assert_eq!(world.task(case, TaskKind::Change).await, task);
    }
}

#[tokio::test]
async fn who_may_not_and_what_was_not_granted_is_not_changed() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let intake = world.staff("intake").await;
        let end = world.services.start_change(&intake, case).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{}: {end:?}", world.database);
        let end = world.services.start_change(&owner, case).await;
        assert!(matches!(end, Err(ServiceError::NotFound)), "{end:?}");
        let elsewhere = world.staff_of(domain::CityCode::parse("0344").unwrap(), "utrecht-reviewer").await;
        let end = world.services.start_change(&elsewhere, case).await;
        assert!(matches!(end, Err(ServiceError::NotFound)), "{end:?}");
        assert!(!world.services.case_file(&intake, case).await.unwrap().may_change);
        let staff = world.staff("reviewer").await;
        assert!(world.services.case_file(&staff, case).await.unwrap().may_change);
        let (_, open) = world.special_of("resident:schoon").await;
        let end = world.services.start_change(&staff, open).await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
        assert_eq!(world.rows("tasks", "kind = 'change'").await, 0);
    }
}

#[tokio::test]
async fn many_clicks_and_two_people_at_once_make_one_task_and_one_decision() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let (staff, second) = (world.staff("reviewer").await, world.staff("second").await);
        let starts: Vec<_> = (0..8)
            .map(|turn| {
                let (services, staff) =
                    (world.services.clone(), if turn % 2 == 0 { staff.clone() } else { second.clone() });
                tokio::spawn(async move { services.start_change(&staff, case).await })
            })
            .collect();
        let mut found: Vec<TaskId> = Vec::new();
        for start in starts {
            match start.await.unwrap() {
                Ok(task) => found.push(task),
                Err(problem) => assert!(
                    matches!(problem, ServiceError::Stale(_) | ServiceError::Conflict(_)),
                    "{}: {problem:?}",
                    world.database
                ),
            }
        }
        found.dedup();
        assert_eq!((found.len(), world.rows("tasks", "kind = 'change'").await), (1, 1), "{}", world.database);
        let task = world.task(case, TaskKind::Change).await;
        let holder = if task.assignee == staff.staff() { staff } else { second };
        let clicks: Vec<_> = (0..8)
            .map(|turn| {
                let kind = if turn % 2 == 0 { ChangeKind::Stop } else { ChangeKind::Revise };
                let (services, holder, input) = (world.services.clone(), holder.clone(), input(&task, kind));
                tokio::spawn(async move { services.decide_change(&holder, &input).await })
            })
            .collect();
        let mut won = 0;
        for click in clicks {
            match click.await.unwrap() {
                Ok(_) => won += 1,
                Err(problem) => assert!(
                    matches!(problem, ServiceError::Stale(_) | ServiceError::Conflict(_)),
                    "{}: {problem:?}",
                    world.database
                ),
            }
        }
        assert_eq!(won, 1, "{}", world.database);
        assert_eq!(world.rows("decision_changes", "1 = 1").await, 1);
        let status = world.seen(&owner, case).await.status;
        assert!(matches!(status, CaseStatus::Stopped | CaseStatus::Changed), "{status:?}");
    }
}

#[tokio::test]
async fn a_change_that_crashes_at_any_step_was_taken_whole_or_not_at_all() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        let tables =
            ["decisions", "letters", "audit", "decision_changes", "decision_hearings", "proposals", "jobs"];
        let count = async || {
            let mut rows = Vec::new();
            for table in tables {
                rows.push(world.rows(table, "1 = 1").await);
            }
            rows
        };
        let before = count().await;
        let mut crashes = 0;
        loop {
            ids.crash_after(crashes);
            let (services, staff, input) =
                (world.services.clone(), staff.clone(), input(&task, ChangeKind::Revise));
            let done = tokio::spawn(async move { services.decide_change(&staff, &input).await }).await;
            ids.crash_after(usize::MAX);
            let Err(crash) = done else { break };
            assert!(crash.is_panic());
            crashes += 1;
            assert_eq!(count().await, before, "{}", world.database);
            assert_eq!(world.task(case, TaskKind::Change).await, task);
            assert_eq!(world.seen(&owner, case).await.status, CaseStatus::PartlyGranted);
        }
        assert!(crashes >= 5, "{}: only {crashes} steps were reached", world.database);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Changed);
    }
}

#[tokio::test]
async fn what_ended_is_no_benefit_any_more_and_was_one() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await.unwrap();
        world.clock.advance(TimeDelta::days(30));
        let next = world.sent(&owner, "bijstand", BIJSTAND).await;
        world.work().await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(next).await.unwrap().unwrap().facts.facts;
        let value = |name: &str| facts.get(name).and_then(|fact| fact.value().cloned());
        assert_eq!(
            value("ontvangt_algemene_bijstand"),
            Some(rules::Value::from(false)),
            "{}",
            world.database
        );
        // How much of an exemption was used in it, nobody here knows.
        assert_eq!(value("vrijlating_arbeid_maanden_gebruikt"), None);
    }
}

#[tokio::test]
async fn starting_a_change_asks_the_registers_and_shows_today_beside_the_decision() {
    for world in worlds().await {
        let (owner, case) = granted(&world).await;
        let staff = world.staff("reviewer").await;
        let before = world.rows("fact_snapshots", "1 = 1").await;
        let task = started(&world, &staff, case).await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.change.as_ref().unwrap().asked_at, None, "{}: it is being asked", world.database);
        // Starting twice asks once.
        world.services.start_change(&staff, case).await.unwrap();
        world.work().await;
        assert_eq!(world.rows("fact_snapshots", "1 = 1").await, before + 1, "{}", world.database);
        let view = world.services.task(&staff, task.id).await.unwrap();
        let shown = view.change.unwrap();
        assert!(shown.asked_at.unwrap() >= task.created_at && shown.silent.is_empty(), "{}", world.database);
        let partner = view.facts.iter().find(|fact| fact.name == "heeft_partner").unwrap();
        assert_eq!((partner.certainty, &partner.decided), (Certainty::Verified, &partner.verified));
        // The version of the task is as it was: who is typing loses nothing.
        assert_eq!(world.task(case, TaskKind::Change).await.version, task.version);
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.status, CaseStatus::PartlyGranted, "{}: nothing follows by itself", world.database);
        assert!(seen.looks.iter().filter(|look| look.what == "register:brp").count() >= 2, "it is told");
        assert!(world.tasks(case).await.iter().filter(|task| task.done_at.is_none()).count() == 1);
    }
}

#[tokio::test]
async fn a_register_that_is_down_delays_no_change_and_is_said() {
    for world in worlds().await {
        let (_, case) = granted(&world).await;
        for register in [Register::Brp, Register::Polis] {
            world.faults.set(register, Fault::Unavailable);
        }
        let staff = world.staff("reviewer").await;
        let task = started(&world, &staff, case).await;
        world.work().await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        let shown = view.change.unwrap();
        assert!(shown.asked_at.is_some(), "{}", world.database);
        assert_eq!(shown.silent, [Register::Brp, Register::Polis], "{}", world.database);
        let partner = view.facts.iter().find(|fact| fact.name == "heeft_partner").unwrap();
        assert_eq!((partner.certainty, &partner.verified), (Certainty::Unavailable, &None));
        assert!(partner.decided.is_some(), "{}: what the decision rested on is still there", world.database);
        assert!(
            world.tasks(case).await.iter().all(|task| task.kind != TaskKind::Undelivered),
            "no task for it"
        );
        // Asking again, by hand, when it is back.
        world.faults.clear(Register::Brp);
        world.services.recheck(&staff, task.id).await.unwrap();
        world.work().await;
        let shown = world.services.task(&staff, task.id).await.unwrap().change.unwrap();
        assert_eq!(shown.silent, [Register::Polis], "{}", world.database);
        // And deciding meanwhile was possible all along.
        let done = world.services.decide_change(&staff, &input(&task, ChangeKind::Stop)).await.unwrap();
        assert_eq!(done, VerdictResult::Decided, "{}", world.database);
        // Once it ended the registers are left alone.
        let asked = world.rows("fact_snapshots", "1 = 1").await;
        world.work().await;
        assert_eq!(world.rows("fact_snapshots", "1 = 1").await, asked);
    }
}
