//! An application of somebody who lives in another municipality is sent on with its first moment of receipt (Awb 2:3).

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::tasks::{ReviewReason, TaskKind};
use domain::{CaseId, CityCode, Scope};
use services::views::{ForwardInput, ForwardTo, SearchInput};
use services::{ServiceError, purpose};
use storage::Task;
use testkit::{amsterdam, city, pdf_saying, system};

use crate::world::{World, worlds};

fn rotterdam() -> CityCode {
    city("0599")
}

/// An application with a document, sent in Amsterdam by somebody who lives in Rotterdam; checked.
async fn sent(world: &World) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:verhuisd").await;
    let draft = world.filled_supplement(&owner).await;
    world.possessions(&owner, draft, "100").await;
    let upload = world.services.upload_to_draft(
        &owner,
        draft,
        "DOC-BUITENL",
        "bewijs.pdf",
        pdf_saying(&["Verklaring"]),
    );
    upload.await.unwrap().unwrap();
    let case = world.send(&owner, draft).await;
    world.work().await;
    (owner, case)
}

fn input(task: &Task, to: ForwardTo) -> ForwardInput {
    ForwardInput { task: task.id, version: task.version, to }
}

/// The same person, signed in where they live.
async fn at_home(world: &World) -> Scope {
    world.sign_in(rotterdam(), "resident:zwaantje-zaal").await
}

#[tokio::test]
async fn it_becomes_a_case_there_with_the_first_receipt_and_ends_here() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let before = world.seen(&owner, case).await;
        assert_eq!((before.status, &before.decision), (CaseStatus::InProgress, &None), "{}", world.database);
        world.clock.advance(TimeDelta::days(2));
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Forward).await;
        let rotterdam_gm = ReviewReason::LivesElsewhere { municipality: rotterdam().gm() };
        assert_eq!(task.reasons, [rotterdam_gm]);
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        assert_eq!(view.forward.unwrap().home, Some(rotterdam()));
        world.services.forward(&reviewer, &input(&task, ForwardTo::City(rotterdam()))).await.unwrap();

        // There: one case, of the same person, of the same moment, with the documents.
        let home = at_home(&world).await;
        let there = world.services.overview(&home).await.unwrap();
        assert_eq!(there.cases.len(), 1, "{}", world.database);
        let number = there.cases[0].number.clone();
        let seen = world.seen(&home, there.cases[0].id).await;
        assert_eq!((seen.received_at, seen.decide_by), (before.received_at, before.decide_by));
        assert_eq!(seen.timeline[0].event, CaseEvent::Received);
        assert_eq!(seen.timeline[0].at, before.received_at);
        assert_eq!(seen.timeline[1].event, CaseEvent::TakenOver);
        assert!(seen.messages.is_empty(), "what was written here stays here");
        let file = seen.files[0].id;
        assert_ne!(file, before.files[0].id);
        // Staff there find it by what stands in it.
        world.work().await;
        let colleague = world.staff_of(rotterdam(), "rotterdam-reviewer").await;
        let input = SearchInput { text: "verklaring".to_owned(), ..SearchInput::default() };
        let found = world.services.search(&colleague, &input).await.unwrap().texts;
        assert_eq!(found.iter().map(|text| text.case.id).collect::<Vec<_>>(), [there.cases[0].id]);
        assert_eq!(world.services.document(&home, file).await.unwrap().bytes, pdf_saying(&["Verklaring"]));
        let first = world.services.receipt(&owner, case).await.unwrap();
        let second = world.services.receipt(&home, seen.id).await.unwrap();
        assert_eq!(second.fingerprint, first.fingerprint);
        assert_eq!((second.received_at, &second.sections), (first.received_at, &first.sections));
        assert_eq!(second.files[0].id, file);

        // Here: closed, and the applicant reads the new number.
        let after = world.seen(&owner, case).await;
        assert_eq!(after.status, CaseStatus::Forwarded);
        assert!(after.timeline.iter().any(|row| row.event == CaseEvent::Forwarded));
        assert!(after.messages[0].body.contains(number.as_str()), "{}", after.messages[0].body);
        assert!(after.messages[0].body.contains("Gemeente Rotterdam"));
        assert_eq!(world.tasks(case).await.iter().filter(|task| task.done_at.is_none()).count(), 0);
        // A letter says the same, to keep: where it is, under which number, and that the first day counts (Awb 2:3).
        let [letter] = after.letters.as_slice() else { panic!("{}: one letter", world.database) };
        let (subject, html) = world.services.letter_html(&owner, case, letter.id).await.unwrap();
        assert_eq!(subject, letter.subject);
        for told in [number.as_str(), "Gemeente Rotterdam", "Wij kregen uw aanvraag op"] {
            assert!(html.contains(told), "{}: {told} in {html}", world.database);
        }
        assert!(world.services.letter_pdf(&owner, case, letter.id).await.unwrap().starts_with(b"%PDF"));
        let foreign = world.services.letter_html(&home, case, letter.id).await;
        assert!(matches!(foreign, Err(ServiceError::NotFound)), "{foreign:?}");

        // Both sides know what happened, each in its own books.
        let audits = |city, case, action: &'static str| {
            let store = world.store.clone();
            async move {
                let mut tx = store.read(&system(city)).await.unwrap();
                let rows = tx.audit().list_for_case(case).await.unwrap();
                rows.into_iter().filter(|row| row.action == action).collect::<Vec<_>>()
            }
        };
        let out = audits(amsterdam(), case, "application_forwarded").await;
        let came = audits(rotterdam(), seen.id, "application_taken_over").await;
        assert_eq!((out.len(), came.len()), (1, 1), "{}", world.database);
        assert_eq!((out[0].purpose.as_str(), came[0].purpose.as_str()), (purpose::FORWARD, purpose::FORWARD));
        assert_eq!(out[0].detail["number"], number.as_str());
        assert_eq!(came[0].detail["number"], before.number.as_str());
        assert_eq!((out[0].actor_kind.as_str(), came[0].actor_kind.as_str()), ("staff", "system"));

        // And the work goes on there by itself, with what registers say there.
        world.work().await;
        let done = world.seen(&home, seen.id).await;
        assert!(done.status != CaseStatus::Received, "{}: {:?}", world.database, done.status);
        let mut tx = world.store.read(&system(rotterdam())).await.unwrap();
        let tasks = tx.tasks().list_of_case(seen.id).await.unwrap();
        assert!(tasks.iter().all(|task| task.kind != TaskKind::Forward));
    }
}

#[tokio::test]
async fn neither_city_sees_the_case_of_the_other() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let reviewer = world.staff("reviewer").await;
        let there_staff = world.staff_of(rotterdam(), "rotterdam-reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Forward).await;
        // Nobody of another city can send it on, or take it to themselves.
        let foreign =
            world.services.forward(&there_staff, &input(&task, ForwardTo::City(city("0344")))).await;
        assert!(matches!(foreign, Err(ServiceError::NotFound)), "{}: {foreign:?}", world.database);
        for wrong in [amsterdam(), city("9999")] {
            let sent = world.services.forward(&reviewer, &input(&task, ForwardTo::City(wrong))).await;
            assert!(matches!(sent, Err(ServiceError::Invalid(_))), "{wrong}: {sent:?}");
        }
        world.services.forward(&reviewer, &input(&task, ForwardTo::City(rotterdam()))).await.unwrap();
        let home = at_home(&world).await;
        let new = world.services.overview(&home).await.unwrap().cases[0].id;
        for (scope, foreign) in [(system(amsterdam()), new), (system(rotterdam()), case)] {
            let mut tx = world.store.read(&scope).await.unwrap();
            assert_eq!(tx.cases().get(foreign).await.unwrap(), None);
            assert_eq!(tx.submissions().list(foreign).await.unwrap(), []);
            assert_eq!(tx.documents().list_of_case(foreign).await.unwrap(), []);
            assert_eq!(tx.facts().latest(foreign).await.unwrap(), None);
        }
        assert!(matches!(world.services.case(&owner, new).await, Err(ServiceError::NotFound)));
        assert!(matches!(world.services.case(&home, case).await, Err(ServiceError::NotFound)));
        // What this city asked and judged did not cross: only what was claimed.
        let mut tx = world.store.read(&system(rotterdam())).await.unwrap();
        let facts = tx.facts().latest(new).await.unwrap().unwrap().facts.facts;
        assert!(facts.values().all(|fact| fact.verified.is_none()), "{}: {facts:#?}", world.database);
    }
}

#[tokio::test]
async fn twice_at_once_makes_one_case_and_a_document_that_came_in_stops_it() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Forward).await;
        let input = input(&task, ForwardTo::City(rotterdam()));
        let (one, two) = tokio::join!(
            world.services.forward(&reviewer, &input),
            world.services.forward(&reviewer, &input),
        );
        assert_eq!(u8::from(one.is_ok()) + u8::from(two.is_ok()), 1, "{}: {one:?} {two:?}", world.database);
        let home = at_home(&world).await;
        assert_eq!(world.services.overview(&home).await.unwrap().cases.len(), 1);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Forwarded);
        // The bytes of the parcel that did not arrive are cleared away.
        world.clock.advance(TimeDelta::hours(2));
        world.work().await;
        assert_eq!(world.documents.count(), 2, "{}: one here, one there", world.database);
    }
}

#[tokio::test]
async fn to_another_municipality_the_applicant_reads_where_and_the_file_stays() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Forward).await;
        let place = |text: &str| ForwardTo::Other { place: text.to_owned() };
        let empty = world.services.forward(&reviewer, &input(&task, place("  "))).await;
        assert!(matches!(empty, Err(ServiceError::Invalid(_))), "{}: {empty:?}", world.database);
        world.services.forward(&reviewer, &input(&task, place("Gemeente Delft, 14 015"))).await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!(seen.status, CaseStatus::Forwarded);
        assert!(seen.messages[0].body.contains("Gemeente Delft, 14 015"));
        assert_eq!(seen.files.len(), 1);
        assert_eq!(world.rows("cases", "1 = 1").await, 1, "no case elsewhere");
    }
}

#[tokio::test]
async fn kept_here_it_is_judged_as_any_other_and_not_sent_on_again() {
    for world in worlds().await {
        let (owner, case) = sent(&world).await;
        let reviewer = world.staff("reviewer").await;
        let task = world.taken(&reviewer, case, TaskKind::Forward).await;
        world.services.forward(&reviewer, &input(&task, ForwardTo::Here)).await.unwrap();
        world.work().await;
        let review = world.taken(&reviewer, case, TaskKind::Review).await;
        world.services.recheck(&reviewer, review.id).await.unwrap();
        world.work().await;
        let tasks = world.tasks(case).await;
        assert_eq!(
            tasks.iter().filter(|task| task.kind == TaskKind::Forward).count(),
            1,
            "{}",
            world.database
        );
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
    }
}
