//! Hearing the applicant before a refusal on facts that differ (Awb 4:7), in writing, in a talk or not at all; and the ground why
//! not (Awb 4:12).

use std::sync::Arc;

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::hearing::{AnswerKind, Heard, Unheard};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, HearingId, Scope};
use services::ServiceError;
use services::views::{CaseView, HearInput, Todo, VerdictInput, VerdictResult};
use storage::Task;
use testkit::amsterdam;

use crate::crash::CrashingIds;
use crate::office::{refusal, verdict};
use crate::world::{Parts, World, worlds};

/// An application by somebody who says to study, of which the register knows nothing: owner and case.
pub async fn differing(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    world.fill(&owner, draft, "student", &[("iit.student", "yes")]).await;
    let case = world.send(&owner, draft).await;
    world.work().await;
    (owner, case)
}

/// The same with the task taken by a reviewer.
async fn taken(world: &World) -> (Scope, CaseId, Scope, Task) {
    let (owner, case) = differing(world).await;
    let staff = world.staff("reviewer").await;
    let task = world.taken(&staff, case, TaskKind::Review).await;
    (owner, case, staff, task)
}

pub fn ask(task: &Task) -> HearInput {
    HearInput { task: task.id, version: task.version, explanation: "Wij willen afwijzen.".to_owned() }
}

fn unheard(task: &Task, ground: Unheard, reason: &str) -> VerdictInput {
    VerdictInput { unheard: Some((ground, reason.to_owned())), ..refusal(task) }
}

pub async fn problem<T: std::fmt::Debug>(
    world: &World,
    end: Result<T, ServiceError>,
) -> (&'static str, &'static str) {
    match end {
        Err(ServiceError::Invalid(problems)) => problems.first().map(|one| (one.field, one.code)).unwrap(),
        other => panic!("{}: {other:?}", world.database),
    }
}

/// The question that is open in a case.
fn open(view: &CaseView) -> HearingId {
    view.hearings.iter().find(|hearing| hearing.answered.is_none()).expect("a question").id
}

/// Lets a colleague agree with what the first person proposed.
pub async fn agree(world: &World, case: CaseId) {
    let second = world.staff("second").await;
    let task = world.taken(&second, case, TaskKind::SecondReview).await;
    let done = world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
    assert_eq!(done, VerdictResult::Decided, "{}", world.database);
}

#[tokio::test]
async fn a_refusal_on_facts_that_differ_waits_for_a_hearing_or_a_ground_and_a_grant_does_not() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        let shown = world.services.task(&staff, task.id).await.unwrap().hearing;
        assert_eq!(shown.differing.len(), 1, "{}: {:?}", world.database, shown.differing);
        assert_eq!((shown.differing[0].name.as_str(), shown.days), ("is_student", 14));
        for (input, expected) in [
            (refusal(&task), ("horen", "views")),
            (unheard(&task, Unheard::OwnFacts, "Zelf verteld."), ("horen", "views")),
            (unheard(&task, Unheard::Undoable, "  "), ("horen_reden", "views_reason")),
        ] {
            let end = world.services.decide(&staff, &input).await;
            assert_eq!(problem(&world, end).await, expected, "{input:?}");
        }
        assert_eq!(world.task(case, TaskKind::Review).await, task, "nothing of that was kept");
        // With what the applicant said there would be no right at all: this grant is not less.
        let granted = world.services.decide(&staff, &verdict(&task, Verdict::Grant)).await.unwrap();
        assert_eq!(granted, VerdictResult::Decided);
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.decision.unwrap().heard), (CaseStatus::Granted, None));
        assert_eq!(world.rows("decision_hearings", "1 = 1").await, 0);
    }
}

#[tokio::test]
async fn the_ground_why_not_is_kept_and_stands_in_the_letter() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        let why = "Met bezwaar krijgt u alsnog het hele bedrag.";
        let sent = world.services.decide(&staff, &unheard(&task, Unheard::Undoable, why)).await.unwrap();
        assert_eq!(sent, VerdictResult::SentToSecond);
        let second = world.task(case, TaskKind::SecondReview).await;
        let first = world.services.task(&staff, second.id).await.unwrap().first.unwrap();
        let heard = Heard::Not { ground: Unheard::Undoable, reason: why.to_owned() };
        assert_eq!(first.heard.as_ref(), Some(&heard), "the colleague sees it");
        agree(&world, case).await;
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.decision.unwrap().heard), (CaseStatus::Refused, Some(heard)));
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("artikel 4:12") && letter.contains(why), "{letter}");
    }
}

#[tokio::test]
async fn asking_puts_the_facts_with_their_source_to_the_applicant_and_the_term_runs_on() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        let before = world.seen(&owner, case).await;
        let empty = HearInput { explanation: " ".to_owned(), ..ask(&task) };
        let end = world.services.ask_views(&staff, &empty).await;
        assert_eq!(problem(&world, end).await, ("voornemen", "empty"));
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!((view.status, view.decide_by), (before.status, before.decide_by), "{}", world.database);
        assert_eq!(view.ledger, before.ledger);
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::ViewsAsked));
        let hearing = &view.hearings[0];
        assert_eq!((hearing.facts.len(), hearing.facts[0].source.as_str()), (1, "DUO"));
        assert_eq!(hearing.explanation, "Wij willen afwijzen.");
        assert_eq!(hearing.days_left, 14);
        assert!(view.messages.iter().any(|message| message.body.contains("bron: DUO")));
        let overview = world.services.overview(&owner).await.unwrap();
        assert!(
            overview.todo.iter().any(|todo| matches!(todo, Todo::GiveViews { case: of, .. } if *of == case))
        );
        // While it is open nothing is refused, on no ground either; a second question has no place.
        let task = world.task(case, TaskKind::Review).await;
        for input in [refusal(&task), unheard(&task, Unheard::Undoable, "Het kan later ook.")] {
            let end = world.services.decide(&staff, &input).await;
            assert_eq!(problem(&world, end).await, ("horen", "views"));
        }
        let again = world.services.ask_views(&staff, &ask(&task)).await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
        for (table, condition) in
            [("hearings", "1 = 1"), ("audit", "action = 'views_asked'"), ("jobs", "kind = 'close_hearing'")]
        {
            assert_eq!(world.rows(table, condition).await, 1, "{}: {table}", world.database);
        }
    }
}

#[tokio::test]
async fn the_answer_comes_back_in_the_same_task_and_stands_in_the_letter() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let before = world.task(case, TaskKind::Review).await;
        let id = open(&world.seen(&owner, case).await);
        let end = world.services.give_views(&owner, case, id, " \n").await;
        assert_eq!(problem(&world, end).await, ("zienswijze", "empty"));
        let end = world.services.give_views(&owner, case, id, &"x".repeat(4001)).await;
        assert_eq!(problem(&world, end).await, ("zienswijze", "too_long"));
        let said = "Ik studeer niet meer, sinds de zomer.";
        world.services.give_views(&owner, case, id, said).await.unwrap();
        world.services.give_views(&owner, case, id, "Nog eens").await.unwrap();
        let task = world.task(case, TaskKind::Review).await;
        assert_eq!(task.id, before.id);
        assert!(task.version > before.version, "whoever has the work sees an old page");
        let shown = world.services.task(&staff, task.id).await.unwrap().hearing;
        assert_eq!(
            (shown.asked[0].answered, shown.asked[0].said.as_str()),
            (Some(AnswerKind::Written), said)
        );
        let view = world.seen(&owner, case).await;
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::ViewsGiven));
        let stale = world.services.decide(&staff, &refusal(&before)).await;
        assert!(matches!(stale, Err(ServiceError::Stale(_))), "{stale:?}");
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        agree(&world, case).await;
        let view = world.seen(&owner, case).await;
        let heard = view.decision.unwrap().heard.unwrap();
        assert!(matches!(heard, Heard::Asked { how: AnswerKind::Written, .. }), "{heard:?}");
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("U schreef ons:") && letter.contains(said), "{letter}");
        assert_eq!(world.rows("audit", "action = 'views_given'").await, 1);
    }
}

#[tokio::test]
async fn silence_until_the_last_day_counts_as_a_chance_that_was_given() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        world.work().await;
        assert!(world.seen(&owner, case).await.hearings[0].answered.is_none());
        world.clock.advance(TimeDelta::days(15));
        world.work().await;
        let view = world.seen(&owner, case).await;
        assert_eq!(view.hearings[0].answered, Some(AnswerKind::Silent), "{}", world.database);
        assert!(view.timeline.iter().any(|row| row.event == CaseEvent::ViewsLapsed));
        let late = world.services.give_views(&owner, case, view.hearings[0].id, "Toch nog").await;
        assert!(matches!(late, Err(ServiceError::Conflict(_))), "{late:?}");
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        agree(&world, case).await;
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("Wij kregen geen antwoord."), "{letter}");
    }
}

#[tokio::test]
async fn a_talk_is_written_down_as_the_answer() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        let early = world.services.report_views(&staff, task.id, task.version, "Gebeld.").await;
        assert!(matches!(early, Err(ServiceError::Conflict(_))), "{early:?}");
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let task = world.task(case, TaskKind::Review).await;
        let end = world.services.report_views(&staff, task.id, task.version, "").await;
        assert_eq!(problem(&world, end).await, ("verslag", "empty"));
        world.services.report_views(&staff, task.id, task.version, "Studie gestopt in juli.").await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(view.hearings[0].answered, Some(AnswerKind::Spoken), "{}", world.database);
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        agree(&world, case).await;
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("U vertelde ons:") && letter.contains("Studie gestopt in juli."), "{letter}");
    }
}

#[tokio::test]
async fn only_who_may_decide_asks_and_only_the_applicant_answers() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        let intake = world.staff("intake").await;
        let end = world.services.ask_views(&intake, &ask(&task)).await;
        assert!(matches!(end, Err(ServiceError::Forbidden(_))), "{}: {end:?}", world.database);
        let second = world.staff("second").await;
        let end = world.services.ask_views(&second, &ask(&task)).await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{end:?}");
        let end = world.services.ask_views(&owner, &ask(&task)).await;
        assert!(matches!(end, Err(ServiceError::NotFound)), "{end:?}");
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let id = open(&world.seen(&owner, case).await);
        let other = world.sign_in(amsterdam(), "resident:schoon").await;
        for scope in [other, staff] {
            let end = world.services.give_views(&scope, case, id, "Dag").await;
            assert!(matches!(end, Err(ServiceError::NotFound)), "{scope:?}: {end:?}");
        }
        let made_up = HearingId(case.0);
        let end = world.services.give_views(&owner, case, made_up, "Dag").await;
        assert!(matches!(end, Err(ServiceError::NotFound)), "{end:?}");
    }
}

#[tokio::test]
async fn where_nothing_differs_nobody_is_heard_and_a_refusal_needs_no_ground() {
    for world in worlds().await {
        let (owner, case) = world.special().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        let end = world.services.ask_views(&staff, &ask(&task)).await;
        assert!(matches!(end, Err(ServiceError::Conflict(_))), "{}: {end:?}", world.database);
        world.services.decide(&staff, &refusal(&task)).await.unwrap();
        agree(&world, case).await;
        assert_eq!(world.seen(&owner, case).await.decision.unwrap().heard, None);
    }
}

#[tokio::test]
async fn a_question_that_nobody_needs_any_more_ends_with_the_case() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        world.services.withdraw(&owner, case).await.unwrap();
        let view = world.seen(&owner, case).await;
        assert_eq!(view.hearings[0].answered, Some(AnswerKind::Dropped), "{}", world.database);
        let overview = world.services.overview(&owner).await.unwrap();
        assert!(!overview.todo.iter().any(|todo| matches!(todo, Todo::GiveViews { .. })));
        world.clock.advance(TimeDelta::days(15));
        world.work().await;
        assert_eq!(world.rows("audit", "action = 'views_lapsed'").await, 0);
    }
}

#[tokio::test]
async fn of_an_answer_a_report_and_the_last_day_at_once_one_counts() {
    for world in worlds().await {
        let (owner, case, staff, task) = taken(&world).await;
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let id = open(&world.seen(&owner, case).await);
        let task = world.task(case, TaskKind::Review).await;
        world.clock.advance(TimeDelta::days(15));
        let mut ends = Vec::new();
        for turn in 0..6 {
            let (services, owner, staff) = (world.services.clone(), owner.clone(), staff.clone());
            let (task, version) = (task.id, task.version);
            ends.push(tokio::spawn(async move {
                match turn % 3 {
                    0 => services.give_views(&owner, case, id, "Ik werk niet.").await,
                    1 => services.report_views(&staff, task, version, "Gebeld.").await,
                    _ => services.work_once("test").await.map(drop),
                }
            }));
        }
        for end in ends {
            let end = end.await.unwrap();
            let lost = |problem: &ServiceError| {
                matches!(problem, ServiceError::Stale(_) | ServiceError::Conflict(_))
            };
            assert!(end.as_ref().err().is_none_or(lost), "{}: {end:?}", world.database);
        }
        world.work().await;
        assert_eq!(world.rows("hearing_answers", "1 = 1").await, 1, "{}", world.database);
        let told = "action IN ('views_given', 'views_lapsed')";
        assert_eq!(world.rows("audit", told).await, 1, "{}", world.database);
    }
}

#[tokio::test]
async fn asking_that_crashes_at_any_step_was_done_whole_or_not_at_all() {
    for (database, store) in storage::testing::databases().await {
        let ids = Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        let (_, case, staff, task) = taken(&world).await;
        let (audit, messages) = (world.rows("audit", "1 = 1").await, world.rows("messages", "1 = 1").await);
        let mut crashes = 0;
        loop {
            ids.crash_after(crashes);
            let (services, staff, input) = (world.services.clone(), staff.clone(), ask(&task));
            let done = tokio::spawn(async move { services.ask_views(&staff, &input).await }).await;
            ids.crash_after(usize::MAX);
            let Err(crash) = done else { break };
            assert!(crash.is_panic());
            crashes += 1;
            assert_eq!(world.rows("hearings", "1 = 1").await, 0, "{}", world.database);
            let left = (world.rows("audit", "1 = 1").await, world.rows("messages", "1 = 1").await);
            assert_eq!(left, (audit, messages), "{}", world.database);
            assert_eq!(world.task(case, TaskKind::Review).await, task);
        }
        assert!(crashes >= 5, "{}: only {crashes} steps were reached", world.database);
        assert_eq!(world.rows("hearings", "1 = 1").await, 1);
    }
}

#[tokio::test]
async fn where_no_law_is_computed_who_judges_asks_in_their_own_words() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "schuldhulp", &[]).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let task = world.taken(&staff, case, TaskKind::Review).await;
        assert!(world.services.task(&staff, task.id).await.unwrap().hearing.uncomputed, "{}", world.database);
        world.services.ask_views(&staff, &ask(&task)).await.unwrap();
        let asked = open(&world.seen(&owner, case).await);
        let early = world.services.decide(&staff, &refusal(&world.task(case, TaskKind::Review).await)).await;
        assert_eq!(problem(&world, early).await, ("horen", "views_open"), "{}", world.database);
        world.services.give_views(&owner, case, asked, "Dat klopt niet.").await.unwrap();
        let task = world.task(case, TaskKind::Review).await;
        if world.services.decide(&staff, &refusal(&task)).await.unwrap() == VerdictResult::SentToSecond {
            let second = world.staff("second").await;
            let task = world.taken(&second, case, TaskKind::SecondReview).await;
            world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        }
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        assert!(letter.contains("Dat klopt niet."), "{}: {letter}", world.database);
    }
}
