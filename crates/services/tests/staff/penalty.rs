//! The penalty for a late decision (Awb 4:17, 4:18): nobody's case runs one unseen, and its amount is set once.

use domain::cases::CaseEvent;
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Cents, Scope};
use services::ServiceError;
use services::views::PenaltyInput;
use storage::Task;

use crate::office::{day, verdict};
use crate::world::{World, worlds};

/// Moves the clock to a morning and does what is due.
async fn morning(world: &World, day: &str) {
    world.clock.set(format!("{day}T08:00:00Z").parse().unwrap());
    world.work().await;
}

/// A case that had to be decided on 18 January, with a notice of default that came in two days later.
async fn in_default(world: &World, noted: &str) -> (Scope, CaseId) {
    let (owner, case) = world.special().await;
    morning(world, noted).await;
    let staff = world.staff("intake").await;
    world.services.note_default(&staff, case, Some(day("2027-01-20"))).await.unwrap();
    world.work().await;
    (owner, case)
}

#[tokio::test]
async fn the_resident_gives_notice_themselves_once_the_last_day_has_passed() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        morning(&world, "2027-01-18").await;
        assert!(!world.seen(&owner, case).await.may_give_notice, "{}: the last day", world.database);
        let early = world.services.give_default(&owner, case).await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{}: {early:?}", world.database);
        morning(&world, "2027-01-20").await;
        assert!(world.seen(&owner, case).await.may_give_notice, "{}", world.database);
        for stranger in [world.staff("intake").await, world.sign_in(owner.city, "resident:schoon").await] {
            let refused = world.services.give_default(&stranger, case).await;
            assert!(matches!(refused, Err(ServiceError::NotFound)), "{}: {refused:?}", world.database);
        }
        world.services.give_default(&owner, case).await.unwrap();
        world.services.give_default(&owner, case).await.unwrap();
        let view = world.seen(&owner, case).await;
        let noted = view.timeline.iter().filter(|row| row.event == CaseEvent::DefaultNoted).count();
        assert_eq!((noted, view.may_give_notice), (1, false), "{}", world.database);
        let staff = world.staff("intake").await;
        let again = world.services.note_default(&staff, case, Some(day("2027-01-20"))).await;
        assert!(matches!(again, Err(ServiceError::Invalid(_))), "{}: {again:?}", world.database);
        // Two weeks later the penalty runs, and is work.
        morning(&world, "2027-02-04").await;
        let penalty = world.seen(&owner, case).await.penalty.unwrap();
        assert_eq!((penalty.first, penalty.days), (day("2027-02-04"), 1), "{}", world.database);
        assert_eq!(work_of(&world, case).await.len(), 1, "{}", world.database);
    }
}

#[tokio::test]
async fn no_notice_where_no_decision_is_to_come() {
    for world in worlds().await {
        let owner = world.sign_in(testkit::amsterdam(), "resident:plieger").await;
        let answered = world.sent(&owner, "bericht", &[]).await;
        let (withdrawer, withdrawn) = world.special().await;
        world.services.withdraw(&withdrawer, withdrawn).await.unwrap();
        morning(&world, "2027-06-01").await;
        for (owner, case) in [(owner, answered), (withdrawer, withdrawn)] {
            assert!(!world.seen(&owner, case).await.may_give_notice, "{}", world.database);
            let refused = world.services.give_default(&owner, case).await;
            assert!(matches!(refused, Err(ServiceError::Conflict(_))), "{}: {refused:?}", world.database);
        }
    }
}

async fn work_of(world: &World, case: CaseId) -> Vec<Task> {
    let mut tasks = world.tasks(case).await;
    tasks.retain(|task| task.kind == TaskKind::Penalty);
    tasks
}

fn set(task: &Task, owed: Option<bool>, reasons: &str) -> PenaltyInput {
    PenaltyInput { task: task.id, version: task.version, owed, reasons: reasons.to_owned() }
}

async fn decided(world: &World, case: CaseId) {
    let staff = world.staff("reviewer").await;
    let review = world.taken(&staff, case, TaskKind::Review).await;
    world.services.decide(&staff, &verdict(&review, Verdict::Grant)).await.unwrap();
}

#[tokio::test]
async fn a_penalty_that_starts_is_work_at_once_and_is_set_after_the_decision() {
    for world in worlds().await {
        let (owner, case) = in_default(&world, "2027-01-21").await;
        morning(&world, "2027-02-03").await;
        assert_eq!(work_of(&world, case).await, [], "{}", world.database);
        assert_eq!(world.seen(&owner, case).await.penalty, None);
        morning(&world, "2027-02-04").await;
        let tasks = work_of(&world, case).await;
        assert_eq!((tasks.len(), tasks[0].due), (1, day("2027-02-04")), "{}", world.database);
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.timeline.iter().filter(|row| row.event == CaseEvent::PenaltyRuns).count(), 1);
        let shown = seen.penalty.unwrap();
        assert_eq!((shown.first, shown.days, shown.amount), (day("2027-02-04"), 1, Cents(2_300)));
        assert_eq!((shown.maximum, shown.runs, &shown.set), (Cents(144_200), true, &None));
        assert_eq!(shown.article, "art. 4:17, tweede lid, Algemene wet bestuursrecht");
        assert_eq!(world.rows("jobs", &format!("unique_key = 'penalty:{case}'")).await, 1);
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Penalty).await;
        let view = world.services.task(&staff, task.id).await.unwrap();
        assert_eq!(view.penalty.as_ref(), Some(&shown), "staff and resident read the same");
        assert_eq!(world.services.case_file(&staff, case).await.unwrap().penalty, Some(shown));
        let grows = world.services.set_penalty(&staff, &set(&task, Some(true), "")).await;
        assert!(matches!(grows, Err(ServiceError::Conflict(_))), "{grows:?}");

        morning(&world, "2027-02-09").await;
        decided(&world, case).await;
        let tasks = work_of(&world, case).await;
        let open: Vec<_> = tasks.iter().filter(|task| task.done_at.is_none()).map(|task| task.due).collect();
        assert_eq!(open, [day("2027-02-22")], "{}: two weeks after the last day", world.database);
        let shown = world.seen(&owner, case).await.penalty.unwrap();
        assert_eq!((shown.days, shown.amount, shown.runs), (5, Cents(11_500), false));
        assert_eq!((shown.last, shown.fix_by), (day("2027-02-08"), day("2027-02-22")));
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Penalty).await;
        let intake = world.staff("intake").await;
        let barred = world.services.set_penalty(&intake, &set(&task, Some(true), "")).await;
        assert!(matches!(barred, Err(ServiceError::Forbidden(_))), "{barred:?}");
        for (owed, field) in [(None, "dwangsom"), (Some(false), "redenen")] {
            let done = world.services.set_penalty(&staff, &set(&task, owed, " ")).await;
            let Err(ServiceError::Invalid(problems)) = done else { panic!("{owed:?}: {done:?}") };
            assert_eq!(problems[0].field, field);
        }
        world.services.set_penalty(&staff, &set(&task, Some(true), "")).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.penalty.unwrap().set.unwrap().amount, Cents(11_500), "{}", world.database);
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::PenaltySet));
        let letter = seen.letters.last().unwrap().id;
        let text = world.services.letter_html(&owner, case, letter).await.unwrap().1.replace('\u{a0}', " ");
        for words in ["€ 115,00", "4 februari 2027", "5 dagen", "artikel 4:18", "bezwaar"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        for (table, condition) in [("penalties", "amount = 11500"), ("audit", "action = 'penalty_set'")] {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table}", world.database);
        }
        let again = world.services.set_penalty(&staff, &set(&task, Some(true), "")).await;
        assert!(matches!(again, Err(ServiceError::Stale(_))), "{again:?}");
        morning(&world, "2027-05-01").await;
        assert!(work_of(&world, case).await.iter().all(|task| task.done_at.is_some()));
    }
}

#[tokio::test]
async fn a_decision_before_its_first_day_leaves_no_penalty_and_no_work() {
    for world in worlds().await {
        let (owner, case) = in_default(&world, "2027-01-21").await;
        morning(&world, "2027-02-04").await;
        // On the first day itself the decision is still in time: that day does not count.
        decided(&world, case).await;
        morning(&world, "2027-03-01").await;
        assert!(work_of(&world, case).await.iter().all(|task| task.done_at.is_some()), "{}", world.database);
        assert_eq!(world.seen(&owner, case).await.penalty, None, "{}", world.database);
    }
}

#[tokio::test]
async fn a_notice_that_is_written_down_late_is_work_at_once_and_the_most_is_set_without_a_decision() {
    for world in worlds().await {
        let (owner, case) = in_default(&world, "2027-02-10").await;
        assert_eq!(work_of(&world, case).await.len(), 1, "{}: the penalty runs already", world.database);
        morning(&world, "2027-04-01").await;
        let shown = world.seen(&owner, case).await.penalty.unwrap();
        assert_eq!((shown.days, shown.amount, shown.runs), (42, Cents(144_200), false));
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Penalty).await;
        let why = "U stuurde de ingebrekestelling veel te laat.";
        world.services.set_penalty(&staff, &set(&task, Some(false), why)).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.penalty.unwrap().set.unwrap().amount, Cents::ZERO);
        let letter = seen.letters.last().unwrap().id;
        let text = world.services.letter_html(&owner, case, letter).await.unwrap().1;
        assert!(text.contains(why) && text.contains("U krijgt geen geld"), "{text}");
        // What was set is no work again when the decision comes.
        decided(&world, case).await;
        assert!(work_of(&world, case).await.iter().all(|task| task.done_at.is_some()), "{}", world.database);
    }
}
