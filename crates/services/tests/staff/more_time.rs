//! More time for a decision on an application (Awb 4:14): once, in time, told to the applicant.

use chrono::NaiveDate;
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use domain::terms::EntryKind;
use domain::{CaseId, Scope};
use services::ServiceError;
use services::views::{AskInput, MoreTimeInput};
use storage::Task;

use crate::fill::HELP;
use crate::help;
use crate::office::{day, verdict};
use crate::world::{World, worlds};

const WHY: &str = "Wij wachten op het advies van een arts.";

fn later(task: &Task, until: Option<NaiveDate>) -> MoreTimeInput {
    MoreTimeInput { task: task.id, version: task.version, reason: WHY.to_owned(), until }
}

async fn letter(world: &World, owner: &Scope, case: CaseId) -> String {
    let letters = world.seen(owner, case).await.letters;
    let [letter] = letters.as_slice() else { panic!("{}: {letters:?}", world.database) };
    world.services.letter_html(owner, case, letter.id).await.unwrap().1.replace('\u{a0}', " ")
}

#[tokio::test]
async fn more_time_for_an_application_moves_the_term_once_and_the_applicant_is_told() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("intake").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        assert_eq!(task.due, day("2027-01-18"));
        let shown = world.services.task(&staff, task.id).await.unwrap().more_time.unwrap();
        assert_eq!((shown.decide_by, shown.latest, shown.by_statute), (task.due, day("2027-03-15"), false));
        for (until, code) in [
            (None, "date"),
            (Some("2026-11-22"), "past"),
            (Some("2026-12-31"), "not_later"),
            (Some("2027-01-18"), "not_later"),
            (Some("2027-01-23"), "free_day"),
            (Some("2027-03-16"), "too_late"),
        ] {
            let done = world.services.take_time(&staff, &later(&task, until.map(day))).await;
            let Err(ServiceError::Invalid(problems)) = done else { panic!("{until:?}: {done:?}") };
            assert_eq!((problems[0].field, problems[0].code), ("besluitdag", code), "{until:?}");
        }
        let silent = MoreTimeInput { reason: " ".to_owned(), ..later(&task, Some(day("2027-02-10"))) };
        let done = world.services.take_time(&staff, &silent).await;
        assert!(matches!(done, Err(ServiceError::Invalid(ref problems)) if problems[0].field == "waarom"));
        let colleague = world.staff("second").await;
        let input = later(&task, Some(day("2027-02-10")));
        let done = world.services.take_time(&colleague, &input).await;
        assert!(matches!(done, Err(ServiceError::Conflict(_))), "{done:?}");
        assert_eq!(world.rows("audit", "action = 'more_time_taken'").await, 0);

        world.services.take_time(&staff, &input).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.decide_by, day("2027-02-10"), "{}", world.database);
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::Postponed));
        let more = seen.ledger.iter().find(|line| line.kind == EntryKind::Extended).unwrap();
        assert_eq!(more.article, "art. 4:14, derde lid, Algemene wet bestuursrecht");
        let now = world.task(case, TaskKind::Review).await;
        assert_eq!(now.due, day("2027-02-10"));
        let text = letter(&world, &owner, case).await;
        for words in ["10 februari 2027", WHY, "art. 4:14, derde lid, Algemene wet bestuursrecht"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains("Dat blijft zo"));
        assert_eq!(world.rows("audit", "action = 'more_time_taken'").await, 1);
        let told = format!("kind = 'notify' AND unique_key = 'postponed:{case}'");
        assert_eq!(world.rows("jobs", &told).await, 1, "{}", world.database);
        assert_eq!(world.services.task(&staff, now.id).await.unwrap().more_time, None);
        let again = world.services.take_time(&staff, &later(&now, Some(day("2027-02-24")))).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
    }
}

#[tokio::test]
async fn a_term_that_a_law_sets_stays_and_the_letter_says_so() {
    for world in worlds().await {
        let (owner, staff, case, task) = help::taken(&world, HELP).await;
        let legal = task.due;
        assert_eq!(legal, day("2026-12-07"));
        assert!(world.services.task(&staff, task.id).await.unwrap().more_time.unwrap().by_statute);
        world.services.take_time(&staff, &later(&task, Some(day("2026-12-18")))).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.decide_by, legal, "{}", world.database);
        let told = seen.ledger.iter().find(|line| line.kind == EntryKind::LaterDayTold).unwrap();
        assert_eq!((told.until, told.days), (Some(day("2026-12-18")), 0));
        assert_eq!(told.article, "art. 4:14, eerste lid, Algemene wet bestuursrecht");
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::Postponed));
        let now = world.task(case, TaskKind::Review).await;
        assert_eq!(now.due, legal);
        let text = letter(&world, &owner, case).await;
        for words in ["18 december 2026", "tot en met 7 december 2026", "art. 4:14, eerste lid"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let again = world.services.take_time(&staff, &later(&now, Some(day("2026-12-21")))).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
    }
}

#[tokio::test]
async fn no_more_time_is_taken_when_the_term_stands_still_has_passed_or_is_over() {
    for world in worlds().await {
        let (_, case) = world.special_of("resident:schoon").await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let ask = AskInput {
            task: task.id,
            version: task.version,
            documents: Vec::new(),
            question: "Waarom?".to_owned(),
        };
        world.services.ask_information(&staff, &ask).await.unwrap();
        let task = world.task(case, TaskKind::Review).await;
        let far = Some(day("2027-03-01"));
        let waits = world.services.take_time(&staff, &later(&task, far)).await;
        assert!(matches!(waits, Err(ServiceError::Conflict(_))), "{waits:?}");
        assert_eq!(world.services.task(&staff, task.id).await.unwrap().more_time, None);

        let (_, decided) = world.special().await;
        let task = world.taken(&staff, decided, TaskKind::Review).await;
        let (input, grant) = (later(&task, far), verdict(&task, domain::mandate::Verdict::Grant));
        world.services.decide(&staff, &grant).await.unwrap();
        let closed = world.services.take_time(&staff, &input).await;
        assert!(closed.is_err(), "{closed:?}");

        world.clock.set("2027-02-16T08:00:00Z".parse().unwrap());
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.task(case, TaskKind::Review).await;
        assert!(task.due < day("2027-02-16"));
        let late = world.services.take_time(&staff, &later(&task, far)).await;
        assert!(matches!(late, Err(ServiceError::Conflict(_))), "{}: {late:?}", world.database);
        assert_eq!(world.rows("audit", "action = 'more_time_taken'").await, 0);
    }
}
