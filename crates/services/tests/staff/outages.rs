//! Outages of the digital way (Awb 2:21): who writes them down, and whose time they lengthen.

use chrono::{NaiveTime, TimeDelta};
use domain::cases::CaseStatus;
use domain::tasks::TaskKind;
use domain::terms::{EntryKind, LedgerEntry};
use domain::{CaseId, Scope};
use services::ServiceError;
use services::views::{AskInput, OutageInput, OutageState};

use crate::office::day;
use crate::world::{World, worlds};

fn closed(from: (&str, &str), until: (&str, &str)) -> OutageInput {
    let moment = |(on, at): (&str, &str)| (on.parse().ok(), NaiveTime::parse_from_str(at, "%H:%M").ok());
    OutageInput {
        from: moment(from),
        until: moment(until),
        reason: "Inloggen met DigiD lukte niet.".to_owned(),
        corrects: None,
    }
}

/// A case in which the reviewer asks something that must be in on Monday 7 December.
async fn asked(world: &World) -> (Scope, CaseId) {
    let (owner, case) = world.special().await;
    world.clock.advance(TimeDelta::days(2));
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let input = AskInput {
        task: task.id,
        version: task.version,
        documents: Vec::new(),
        question: "Waarom?".to_owned(),
    };
    world.services.ask_information(&staff, &input).await.unwrap();
    (owner, case)
}

fn longer(ledger: &[LedgerEntry]) -> Vec<&LedgerEntry> {
    ledger.iter().filter(|entry| entry.kind == EntryKind::Outage).collect()
}

fn wrong(done: Result<(), ServiceError>) -> Vec<(&'static str, &'static str)> {
    match done {
        Err(ServiceError::Invalid(problems)) => {
            problems.iter().map(|problem| (problem.field, problem.code)).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn twenty_six_hours_over_a_last_day_give_two_days_and_leave_the_time_of_the_city() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let before = world.seen(&owner, case).await;
        assert_eq!((before.request.unwrap().due, before.decide_by), (day("2026-12-07"), day("2027-02-01")));
        world.clock.set("2026-12-07T20:00:00Z".parse().unwrap());
        let manager = world.staff("manager").await;
        let outage = closed(("2026-12-06", "14:00"), ("2026-12-07", "16:00"));
        world.services.set_outage(&manager, &outage).await.unwrap();
        let view = world.seen(&owner, case).await;
        let lines = longer(&view.ledger);
        assert_eq!((lines[0].from, lines[0].until), (day("2026-12-08"), Some(day("2026-12-09"))));
        assert_eq!(lines[0].article, "art. 2:21, derde lid, Algemene wet bestuursrecht");
        assert_eq!(lines[0].rule.as_ref().unwrap().valid_from, Some(day("2026-01-01")));
        assert_eq!(view.request.unwrap().due, day("2026-12-09"), "{}", world.database);
        assert_eq!(view.decide_by, day("2027-02-01"), "the city gets no more time");
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        let seen = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(longer(&seen.ledger), lines, "staff read the same lines");
        assert_eq!(world.rows("audit", "action = 'outage_set'").await, 1);
        // On the day after the old last day it still waits, and whoever answers is in time.
        world.clock.set("2026-12-08T08:00:00Z".parse().unwrap());
        world.work().await;
        let waits = world.seen(&owner, case).await;
        assert_eq!(waits.status, CaseStatus::InfoRequested);
        world.services.finish_request(&owner, case, waits.request.unwrap().id).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InfoReceived, "{}", world.database);
    }
}

#[tokio::test]
async fn a_request_lapses_after_the_longer_time() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let manager = world.staff("manager").await;
        let outage = closed(("2026-12-07", "09:00"), ("2026-12-07", "10:30"));
        world.services.set_outage(&manager, &outage).await.unwrap();
        for (now, status) in [
            ("2026-12-08T08:00:00Z", CaseStatus::InfoRequested),
            ("2026-12-08T22:59:00Z", CaseStatus::InfoRequested),
            ("2026-12-08T23:01:00Z", CaseStatus::InProgress),
        ] {
            world.clock.set(now.parse().unwrap());
            world.work().await;
            assert_eq!(world.seen(&owner, case).await.status, status, "{} {now}", world.database);
        }
        assert_eq!(world.rows("audit", "action = 'request_lapsed'").await, 1);
    }
}

#[tokio::test]
async fn an_outage_is_corrected_by_a_new_row_and_the_old_one_stays() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let manager = world.staff("manager").await;
        let first = closed(("2026-12-07", "09:00"), ("2026-12-07", "10:00"));
        world.services.set_outage(&manager, &first).await.unwrap();
        let id = world.services.outages(&manager).await.unwrap().rows[0].id;
        let second = closed(("2026-12-04", "09:00"), ("2026-12-04", "10:00"));
        let second = OutageInput { corrects: Some(id), ..second };
        world.services.set_outage(&manager, &second).await.unwrap();
        assert!(longer(&world.seen(&owner, case).await.ledger).is_empty(), "{}", world.database);
        let late = world.services.set_outage(&manager, &second).await;
        assert!(matches!(late, Err(ServiceError::Stale(_))), "{late:?}");
        let late = world.services.revoke_outage(&manager, id, "Was er niet.").await;
        assert!(matches!(late, Err(ServiceError::Stale(_))), "{late:?}");
        let view = world.services.outages(&manager).await.unwrap();
        let states =
            |view: &services::views::OutagesView| view.rows.iter().map(|row| row.state).collect::<Vec<_>>();
        assert_eq!(states(&view), [OutageState::Corrected, OutageState::Stands], "the latest start first");
        assert!(view.may_write);
        assert_eq!(view.article.as_deref(), Some("art. 2:21, derde lid, Algemene wet bestuursrecht"));
        world.services.revoke_outage(&manager, view.rows[1].id, "Was er niet.").await.unwrap();
        let view = world.services.outages(&manager).await.unwrap();
        let mut found = states(&view);
        found.sort_by_key(|state| format!("{state:?}"));
        assert_eq!(found, [OutageState::Corrected, OutageState::Corrected, OutageState::Revoked]);
        assert_eq!(world.rows("outages", "1 = 1").await, 3);
        for (action, count) in [("outage_set", 1), ("outage_corrected", 1), ("outage_revoked", 1)] {
            assert_eq!(world.rows("audit", &format!("action = '{action}'")).await, count, "{action}");
        }
    }
}

#[tokio::test]
async fn the_functional_manager_alone_writes_and_what_is_wrong_is_said_at_its_field() {
    for world in worlds().await {
        let manager = world.staff("manager").await;
        let lead = world.staff("lead").await;
        let reviewer = world.staff("reviewer").await;
        let fine = closed(("2026-11-20", "09:00"), ("2026-11-20", "10:00"));
        for scope in [&lead, &reviewer] {
            let done = world.services.set_outage(scope, &fine).await;
            assert!(matches!(done, Err(ServiceError::Forbidden(_))), "{done:?}");
        }
        assert!(!world.services.outages(&lead).await.unwrap().may_write);
        assert!(matches!(world.services.outages(&reviewer).await, Err(ServiceError::Forbidden(_))));
        for (input, problem) in [
            (closed(("", "09:00"), ("2026-11-20", "10:00")), ("van", "date")),
            (closed(("2026-11-20", "x"), ("2026-11-20", "10:00")), ("van-tijd", "time")),
            (closed(("2026-11-20", "09:00"), ("2026-11-20", "")), ("tot-tijd", "time")),
            (closed(("2026-11-20", "10:00"), ("2026-11-20", "10:00")), ("tot", "order")),
            (closed(("2026-10-01", "10:00"), ("2026-11-20", "10:00")), ("tot", "long")),
            (closed(("2025-12-31", "10:00"), ("2026-01-02", "10:00")), ("van", "law")),
            (OutageInput { reason: " ".to_owned(), ..fine.clone() }, ("reden", "empty")),
            // The hour that the clock skips does not exist.
            (closed(("2026-03-29", "02:30"), ("2026-03-29", "05:00")), ("van-tijd", "time")),
        ] {
            assert_eq!(wrong(world.services.set_outage(&manager, &input).await), [problem], "{input:?}");
        }
        assert_eq!(world.rows("outages", "1 = 1").await, 0, "{}", world.database);
        assert_eq!(world.rows("audit", "action = 'outage_set'").await, 0);
        let unknown = OutageInput { corrects: Some(uuid::Uuid::nil()), ..fine };
        let done = world.services.set_outage(&manager, &unknown).await;
        assert!(matches!(done, Err(ServiceError::NotFound)), "{done:?}");
    }
}
