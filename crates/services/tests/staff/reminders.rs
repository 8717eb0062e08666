//! The reminder of what was asked: some days before the last day, once, and only while it waits for an answer.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use services::views::{AskInput, OutageInput};

use crate::crash::{CrashingIds, crashing_work};
use crate::office::day;
use crate::world::{Parts, World, worlds};

/// A question of Wednesday 25 November in Amsterdam: the last day is Monday 7 December, the reminder goes on Friday the 4th.
async fn asked(world: &World) -> (Scope, CaseId) {
    let (owner, case) = world.special().await;
    world.clock.advance(TimeDelta::days(2));
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    let question = "Waarom?".to_owned();
    let input = AskInput { task: task.id, version: task.version, documents: Vec::new(), question };
    world.services.ask_information(&staff, &input).await.unwrap();
    world.work().await;
    (owner, case)
}

async fn at(world: &World, moment: &str) {
    world.clock.set(moment.parse().unwrap());
    world.work().await;
}

/// The texts of the reminders that somebody reads, and how often the timeline tells of one.
async fn reminded(world: &World, owner: &Scope, case: CaseId) -> (Vec<String>, usize) {
    let view = world.seen(owner, case).await;
    let told = view.timeline.iter().filter(|row| row.event == CaseEvent::InfoReminded).count();
    let texts = view.messages.into_iter().map(|message| message.body);
    (texts.filter(|text| text.contains("Wij wachten nog op uw antwoord")).collect(), told)
}

#[tokio::test]
async fn who_did_not_answer_is_reminded_once_in_the_morning_some_days_before_the_last_day() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let before = world.rows("audit", "action = 'notified'").await;
        at(&world, "2026-12-04T07:59:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await, (vec![], 0), "{}: before nine", world.database);
        at(&world, "2026-12-04T08:00:00Z").await;
        let (texts, told) = reminded(&world, &owner, case).await;
        let told_of = world.rows("audit", "action = 'notified'").await;
        assert_eq!((texts.len(), told, told_of), (1, 1, before + 1));
        let last = letters::written::date(day("2026-12-07"), domain::Lang::Nl);
        assert!(texts[0].contains(&format!("tot en met {last}")), "{}", texts[0]);
        assert!(!domain::templates::has_mark(&texts[0]) && !texts[0].contains('{'), "{}", texts[0]);
        assert_eq!(world.rows("audit", "action = 'information_reminded'").await, 1);
        at(&world, "2026-12-07T20:00:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await.1, 1);
        // The last day did not move by it.
        assert_eq!(world.seen(&owner, case).await.request.unwrap().due, day("2026-12-07"));
    }
}

#[tokio::test]
async fn who_answered_and_who_withdrew_is_not_reminded() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let request = world.seen(&owner, case).await.request.unwrap();
        world.services.finish_request(&owner, case, request.id).await.unwrap();
        at(&world, "2026-12-04T09:00:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await, (vec![], 0), "{}", world.database);
        assert_eq!(world.rows("jobs", "kind = 'remind' AND status = 'done'").await, 1);
    }
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        world.services.withdraw(&owner, case).await.unwrap();
        at(&world, "2026-12-04T09:00:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await, (vec![], 0), "{}", world.database);
    }
}

#[tokio::test]
async fn a_reminder_says_the_day_that_outages_gave_and_comes_later_with_it() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let moment = |date: &str, time: &str| (Some(day(date)), Some(format!("{time}:00").parse().unwrap()));
        let outage = OutageInput {
            from: moment("2026-12-03", "09:00"),
            until: moment("2026-12-07", "16:00"),
            reason: "Stroom weg".to_owned(),
            corrects: None,
        };
        // Written down before it ended: the day of the law is known already.
        at(&world, "2026-12-03T12:00:00Z").await;
        let manager = world.staff("manager").await;
        world.services.set_outage(&manager, &outage).await.unwrap();
        let due = world.seen(&owner, case).await.request.unwrap().due;
        assert!(due > day("2026-12-07"), "{}: {due}", world.database);
        at(&world, "2026-12-04T08:00:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await, (vec![], 0), "{}", world.database);
        let morning = due - TimeDelta::days(3);
        at(&world, &format!("{morning}T08:00:00Z")).await;
        let (texts, told) = reminded(&world, &owner, case).await;
        assert_eq!((texts.len(), told), (1, 1), "{}", world.database);
        let written = letters::written::date(due, domain::Lang::Nl);
        assert!(texts[0].contains(&format!("tot en met {written}")), "{}", texts[0]);
    }
}

#[tokio::test]
async fn a_worker_that_stops_anywhere_reminds_exactly_once() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (owner, case) = asked(&world).await;
        world.clock.set("2026-12-04T08:00:00Z".parse().unwrap());
        let owner = Scope { purpose: services::purpose::FOLLOW, ..owner };
        let crashes = crashing_work(&world, &ids, async || {
            let noted = world.rows("information_requests", "reminded_at IS NOT NULL").await;
            let audited = world.rows("audit", "action = 'information_reminded'").await;
            let events = world.rows("case_events", "kind = 'info_reminded'").await;
            let messages = world.rows("messages", "template = 'antwoord-nog-nodig'").await;
            assert_eq!([audited, events, messages], [noted; 3], "{database}");
        })
        .await;
        assert!(crashes >= 4, "{database}: only {crashes} crashes");
        assert_eq!(reminded(&world, &owner, case).await.1, 1, "{database}");
    }
}

#[tokio::test]
async fn a_worker_that_stood_still_until_after_the_last_day_reminds_nobody() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        at(&world, "2026-12-14T09:00:00Z").await;
        assert_eq!(reminded(&world, &owner, case).await, (vec![], 0), "{}", world.database);
        let told = world.seen(&owner, case).await.timeline;
        assert_eq!(told.iter().filter(|row| row.event == CaseEvent::InfoLapsed).count(), 1);
        assert_eq!(world.rows("jobs", "kind = 'remind' AND status = 'done'").await, 1);
    }
}
