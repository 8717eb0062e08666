//! Kinds of task that are made by data: what makes them, what their screen shows, and every way in which they end.

use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::{MadeKind, TaskKind};
use domain::{CaseId, Scope};
use services::views::{MadeEnded, MadeInput, QueueFilter};
use services::{Catalog, ServiceError};
use storage::{Task, TaskStatus};
use testkit::{amsterdam, city};

use crate::fill::BIJSTAND;
use crate::world::{Parts, World, worlds};

fn kind(id: &str) -> TaskKind {
    TaskKind::Made(MadeKind::parse(id).unwrap())
}

fn tolk() -> TaskKind {
    kind("taak-tolk")
}

/// Assistance of who asks for an interpreter: owner and case.
async fn asked(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let answers =
        [BIJSTAND, &[("con.tolk", "yes"), ("con.taal", "tr"), ("con.telefoon", "0612345678")]].concat();
    let case = world.sent(&owner, "bijstand", &answers).await;
    world.work().await;
    (owner, case)
}

fn ending(task: &Task, outcome: &str, note: &str, text: &str) -> MadeInput {
    MadeInput {
        task: task.id,
        version: task.version,
        outcome: outcome.to_owned(),
        note: note.to_owned(),
        text: text.to_owned(),
    }
}

fn field(ended: Result<MadeEnded, ServiceError>) -> String {
    match ended {
        Err(ServiceError::Invalid(problems)) => {
            problems.first().map(|problem| problem.field.to_owned()).unwrap_or_default()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn sending_makes_it_where_the_answer_asks_it_and_its_screen_shows_what_its_file_names() {
    for world in worlds().await {
        let (_, case) = asked(&world).await;
        let task = world.task(case, tolk()).await;
        assert_eq!((task.due - world.services.today()).num_days(), 7, "{}", world.database);
        assert_eq!(world.rows("audit", "action = 'task_made'").await, 1);
        let intake = world.staff("intake").await;
        let view = world.services.task(&intake, task.id).await.unwrap();
        let made = view.made.as_ref().unwrap();
        assert_eq!((made.name.nl.as_str(), made.may, made.outcomes.len()), ("Tolk regelen", true, 4));
        let shown: Vec<&str> =
            view.answers.iter().flat_map(|section| &section.rows).map(|row| row.field.as_str()).collect();
        assert_eq!(shown, ["con.telefoon", "con.taal", "con.tolk"], "{}", world.database);
        assert!(
            view.facts.is_empty()
                && view.files.is_empty()
                && view.proposal.is_none()
                && view.before.is_empty()
        );
        let queue = world.services.queue(&intake, &QueueFilter::default()).await.unwrap();
        let row = queue.tasks.iter().find(|row| row.id == task.id).unwrap();
        assert_eq!(row.made.as_ref().unwrap().name.nl, "Tolk regelen");
        assert!(row.team.is_some(), "it has a team, as all work");
        assert!(queue.made.iter().any(|(kind, _)| *kind == tolk()), "and a filter");

        // Who does not ask has none of it.
        let other = world.sign_in(amsterdam(), "resident:verhuisd").await;
        let answers = [BIJSTAND, &[("con.tolk", "no")]].concat();
        let without = world.sent(&other, "bijstand", &answers).await;
        world.work().await;
        assert!(world.tasks(without).await.iter().all(|task| task.kind != tolk()), "{}", world.database);
        // Another city sees nothing of it.
        let utrecht = world.staff_of(city("0344"), "utrecht-intake").await;
        let gone = world.services.task(&utrecht, task.id).await.err();
        assert!(matches!(gone, Some(ServiceError::NotFound)), "{gone:?}");
    }
}

#[tokio::test]
async fn an_ending_asks_its_note_and_makes_what_comes_next() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let intake = world.staff("intake").await;
        let task = world.taken(&intake, case, tolk()).await;
        let services = &world.services;
        assert_eq!(
            field(services.finish_made(&intake, &ending(&task, "verzonnen", "", "")).await),
            "uitkomst"
        );
        assert_eq!(
            field(services.finish_made(&intake, &ending(&task, "geregeld", " ", "")).await),
            "uitkomst_notitie"
        );
        let reviewer = world.staff("reviewer").await;
        let other = services.finish_made(&reviewer, &ending(&task, "geregeld", "x", "")).await;
        assert!(matches!(other, Err(ServiceError::Conflict(_))), "who does not hold it: {other:?}");
        let done =
            services.finish_made(&intake, &ending(&task, "eerst-bellen", "Vraag het dialect.", "")).await;
        assert_eq!(done.unwrap(), MadeEnded::Done);
        let twice = services.finish_made(&intake, &ending(&task, "geregeld", "x", "")).await;
        assert!(matches!(twice, Err(ServiceError::Stale(_))), "{twice:?}");
        assert!(world.task(case, tolk()).await.done_at.is_some());
        assert_eq!(world.rows("case_notes", "body = 'Vraag het dialect.'").await, 1, "{}", world.database);

        // The call: who does not answer gets the message, and is called again.
        let call = world.taken(&intake, case, kind("taak-terugbellen")).await;
        let start =
            services.task(&intake, call.id).await.unwrap().made.unwrap().outcomes[1].text.clone().unwrap();
        assert!(start.contains("Wij kregen u niet te pakken") && start.contains("[vul in:"), "{start}");
        assert_eq!(
            field(services.finish_made(&intake, &ending(&call, "niet-bereikt", "", "")).await),
            "uitkomst_tekst"
        );
        assert_eq!(
            field(services.finish_made(&intake, &ending(&call, "niet-bereikt", "", &start)).await),
            "uitkomst_tekst"
        );
        services
            .finish_made(&intake, &ending(&call, "niet-bereikt", "", "Wij belden u over de tolk."))
            .await
            .unwrap();
        let again = world.task(case, kind("taak-terugbellen")).await;
        assert_eq!((again.status, again.done_at), (TaskStatus::Open, None), "{}", world.database);
        assert_ne!(again.id, call.id);
        let seen = world.seen(&owner, case).await;
        assert!(seen.messages.iter().any(|message| message.body == "Wij belden u over de tolk."));
        assert_eq!(world.rows("messages", "template = 'niet-bereikt'").await, 1);
        assert!(!format!("{seen:?}").contains("dialect"), "a note is for staff");
        assert_eq!(world.rows("audit", "action = 'task_finished'").await, 2);
    }
}

#[tokio::test]
async fn a_question_stops_the_term_and_only_when_the_case_runs() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let intake = world.staff("intake").await;
        let task = world.taken(&intake, case, tolk()).await;
        let words = "In welke taal wilt u praten?";
        world.services.finish_made(&intake, &ending(&task, "vragen", "", words)).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.status, CaseStatus::InfoRequested, "{}", world.database);
        assert_eq!(seen.request.unwrap().items[0].label.nl, words);
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::InfoRequested));

        // A case that ended takes no question; the task stays as it was.
        let second = world.sign_in(amsterdam(), "resident:verhuisd").await;
        let answers = [BIJSTAND, &[("con.tolk", "yes")]].concat();
        let ended = world.sent(&second, "bijstand", &answers).await;
        world.work().await;
        let task = world.taken(&intake, ended, tolk()).await;
        storage::testing::run_raw(
            &world.store,
            "UPDATE cases SET status = 'granted', closed_at = received_at WHERE status <> 'info_requested'",
        )
        .await
        .unwrap();
        let refused = world.services.finish_made(&intake, &ending(&task, "vragen", "", words)).await;
        assert!(matches!(refused, Err(ServiceError::Conflict(_))), "{refused:?}");
        assert_eq!(world.task(ended, tolk()).await.done_at, None);
        world.services.finish_made(&intake, &ending(&task, "niet-nodig", "Is er al.", "")).await.unwrap();
    }
}

/// The catalogue with the interpreter for reviewers alone, and two people.
fn careful() -> Catalog {
    let folder = tempfile::tempdir().unwrap();
    let tasks = folder.path().join("tasks");
    std::fs::create_dir_all(&tasks).unwrap();
    let text = include_str!("../../../../catalog/tasks/taak-tolk.yaml");
    let text = text.replace("roles: [intake, reviewer, team_lead]", "roles: [reviewer]\nfour_eyes: true");
    let text = text.replace("due: {days: 7}", "due: term");
    std::fs::write(tasks.join("taak-tolk.yaml"), text).unwrap();
    Catalog::load(Some(folder.path())).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[tokio::test]
async fn a_file_says_who_may_whether_two_people_look_and_that_it_moves_with_the_term() {
    let catalog = careful();
    for (database, store) in storage::testing::databases().await {
        let world = World::with(database, store, Parts { catalog: catalog.clone(), ..Parts::default() });
        let (owner, case) = asked(&world).await;
        let (intake, first, second) =
            (world.staff("intake").await, world.staff("reviewer").await, world.staff("second").await);
        let services = &world.services;
        let held = world.taken(&intake, case, tolk()).await;
        assert!(!services.task(&intake, held.id).await.unwrap().made.unwrap().may);
        let refused = services.finish_made(&intake, &ending(&held, "geregeld", "Ja", "")).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
        services.release(&intake, held.id, held.version).await.unwrap();

        let task = world.taken(&first, case, tolk()).await;
        assert_eq!(task.due, world.seen(&owner, case).await.decide_by, "{database}");
        let sent = services.finish_made(&first, &ending(&task, "geregeld", "Dinsdag komt Ayse.", "")).await;
        assert_eq!(sent.unwrap(), MadeEnded::SentToSecond);
        assert_eq!(world.rows("case_notes", "1 = 1").await, 0, "{database}: nothing happened yet");
        let own = world.taken(&first, case, tolk()).await;
        let refused = services.confirm_made(&first, own.id, own.version, true, "").await;
        assert!(matches!(refused, Err(ServiceError::Forbidden(_))), "{refused:?}");
        assert!(services.task(&first, own.id).await.unwrap().made.unwrap().own);
        services.release(&first, own.id, own.version).await.unwrap();
        assert_ne!(services.next_task(&first).await.unwrap(), Some(own.id), "not by the next task either");

        let look = world.taken(&second, case, tolk()).await;
        let shown = services.task(&second, look.id).await.unwrap().made.unwrap().first.unwrap();
        assert_eq!((shown.note.as_str(), shown.by.name.as_str()), ("Dinsdag komt Ayse.", "Samir Bakkali"));
        let empty = services.confirm_made(&second, look.id, look.version, false, " ").await;
        assert!(matches!(empty, Err(ServiceError::Invalid(_))), "{empty:?}");
        services.confirm_made(&second, look.id, look.version, false, "Welke taal?").await.unwrap();
        let back = world.task(case, tolk()).await;
        assert_eq!(back.assignee, first.staff(), "{database}");
        let returned = services.task(&first, back.id).await.unwrap().returned.unwrap();
        assert_eq!(returned.note, "Welke taal?");

        // The term moves, and the task with it.
        services.finish_made(&first, &ending(&back, "geregeld", "Turks, dinsdag.", "")).await.unwrap();
        let look = world.taken(&second, case, tolk()).await;
        services.confirm_made(&second, look.id, look.version, true, "").await.unwrap();
        assert_eq!(world.rows("case_notes", "body = 'Turks, dinsdag.'").await, 1, "{database}");
        assert!(world.task(case, tolk()).await.done_at.is_some());
        assert_eq!(world.rows("audit", "action = 'task_proposed'").await, 2);
    }
}

#[tokio::test]
async fn a_kind_whose_file_is_gone_can_still_be_finished() {
    for world in worlds().await {
        let (_, case) = asked(&world).await;
        storage::testing::run_raw(
            &world.store,
            "UPDATE tasks SET kind = 'taak-weg' WHERE kind = 'taak-tolk'",
        )
        .await
        .unwrap();
        let intake = world.staff("intake").await;
        let task = world.taken(&intake, case, kind("taak-weg")).await;
        let view = world.services.task(&intake, task.id).await.unwrap().made.unwrap();
        assert_eq!((view.outcomes.len(), view.may), (1, true), "{}", world.database);
        world.services.finish_made(&intake, &ending(&task, "klaar", "Overlegd.", "")).await.unwrap();
    }
}

#[tokio::test]
async fn a_colleague_is_asked_by_hand_once_at_a_time_with_a_note_that_says_what() {
    for world in worlds().await {
        let (owner, case) = asked(&world).await;
        let reviewer = world.staff("reviewer").await;
        let review = world.task(case, TaskKind::Review).await;
        let view = world.services.task(&reviewer, review.id).await.unwrap();
        let offered: Vec<_> = view.startable.iter().map(|(kind, _)| *kind).collect();
        // Not the talk of another law: this form asks nothing of what it shows.
        let fitting = ["taak-document", "taak-terugbellen", "taak-tolk", "taak-volledig"].map(kind);
        assert_eq!(offered, fitting, "{}", world.database);
        let services = &world.services;
        for (word, note, wrong) in [
            ("taak-niets", "Bel", "nieuw"),
            ("review", "Bel", "nieuw"),
            ("taak-gesprek", "Praat", "nieuw"),
            ("", "Bel", "nieuw"),
            ("taak-terugbellen", " ", "nieuw_waarom"),
        ] {
            match services.start_made(&reviewer, review.id, word, note).await {
                Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].field, wrong, "{word}"),
                other => panic!("{word}: {other:?}"),
            }
        }
        assert!(matches!(
            services.start_made(&owner, review.id, "taak-terugbellen", "Bel").await,
            Err(ServiceError::NotFound)
        ));
        let there = world.staff_of(city("0344"), "utrecht-reviewer").await;
        let elsewhere = services.start_made(&there, review.id, "taak-terugbellen", "Bel").await;
        assert!(matches!(elsewhere, Err(ServiceError::NotFound)), "{elsewhere:?}");
        let by_staff = "action = 'task_made' AND actor_kind = 'staff'";
        assert_eq!(world.rows("audit", by_staff).await, 0, "{}", world.database);
        services.start_made(&reviewer, review.id, "taak-terugbellen", "Vraag naar de huur.").await.unwrap();
        let made = world.task(case, kind("taak-terugbellen")).await;
        assert_eq!((made.due - world.services.today()).num_days(), 3);
        assert_eq!(world.rows("audit", by_staff).await, 1);
        let intake = world.staff("intake").await;
        let view = services.task(&intake, made.id).await.unwrap();
        assert!(view.notes.iter().any(|note| note.body == "Vraag naar de huur."));
        let again = services.start_made(&reviewer, review.id, "taak-terugbellen", "Nog eens").await;
        match again {
            Err(ServiceError::Invalid(problems)) => assert_eq!(problems[0].code, "there_is_one"),
            other => panic!("{other:?}"),
        }
        assert_eq!(world.rows("case_notes", "1 = 1").await, 1, "{}", world.database);
    }
}
