//! Advice from outside the city: the organisation sees what was chosen while its question waits, and nothing before or after.

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Scope};
use integrations::outbox::DeliveryError;
use services::ServiceError;
use services::views::{AdviceEnd, AdviceId, AskAdviceInput, AskedExpert, FailedWork, QueueFilter};
use storage::{Task, TaskStatus};

use crate::advice::{question, with_document};
use crate::office::verdict;
use crate::world::{World, pdf, worlds};

const BUREAU: &str = "medisch-bureau-de-waag";

/// A question to the organisation, with a fact and a document; who asked holds the task.
async fn asked(world: &World, name: bool) -> (Scope, CaseId, Scope, AskAdviceInput) {
    let (owner, case, reviewer) = with_document(world).await;
    let mut input = question(world, &reviewer, case, "medical").await;
    let view = world.services.task(&reviewer, input.task).await.unwrap();
    input.expert = Some(AskedExpert::Outside(BUREAU.to_owned()));
    input.facts = vec![view.to_choose.first().unwrap().0.clone()];
    input.documents = vec![view.files.first().unwrap().id];
    input.name = name;
    world.services.ask_advice(&reviewer, &input).await.unwrap();
    (owner, case, reviewer, input)
}

async fn only(world: &World, expert: &Scope) -> AdviceId {
    let waiting = world.services.advice_to_give(expert).await.unwrap();
    assert_eq!(waiting.len(), 1, "{}", world.database);
    waiting.first().unwrap().id
}

/// The task that says what became of a question.
async fn told(world: &World, case: CaseId, failed: FailedWork) -> Task {
    let tasks = world.tasks(case).await;
    let mut told = tasks.into_iter().filter(|task| task.kind == TaskKind::Undelivered);
    let task = told.next().unwrap_or_else(|| panic!("{}: nobody is told", world.database));
    assert!(told.next().is_none(), "{}: once", world.database);
    assert!(task.payload.to_string().contains(serde_json::to_value(failed).unwrap().as_str().unwrap()));
    task
}

#[tokio::test]
async fn an_organisation_sees_what_was_chosen_until_it_answered_and_signs_with_a_name() {
    for world in worlds().await {
        let (owner, case, reviewer, input) = asked(&world, true).await;
        let before = world.outbox.delivered();
        world.work().await;
        assert_eq!(world.outbox.delivered(), before + 1, "{}: that there is a question", world.database);
        assert_eq!(world.rows("audit", "action = 'expert_notified'").await, 1);
        let expert = world.staff("outside").await;
        let id = only(&world, &expert).await;
        let advice = world.services.advice(&expert, id).await.unwrap();
        assert!(advice.outside && advice.open && advice.medical);
        assert_eq!((advice.facts.len(), advice.files.len()), (1, 1));
        let who = world.services.task(&reviewer, input.task).await.unwrap().who;
        assert_eq!(advice.about, who);
        let document = input.documents[0];
        assert_eq!(world.services.advice_document(&expert, id, document).await.unwrap().bytes, pdf());
        // The applicant reads which organisation looked.
        let seen = world.seen(&owner, case).await;
        assert!(seen.looks.iter().any(|look| look.what == "advice" && look.who == "Medisch Bureau De Waag"));
        assert_eq!(seen.status, CaseStatus::Advice);

        let wrong =
            world.services.add_advice_document(&expert, id, "a.txt", b"tekst".to_vec()).await.unwrap();
        assert!(wrong.is_err(), "{wrong:?}");
        world.services.add_advice_document(&expert, id, "rapport.pdf", pdf()).await.unwrap().unwrap();
        let unsigned = world.services.give_advice(&expert, id, "Twaalf uur gaat.", " ").await;
        let Err(ServiceError::Invalid(problems)) = unsigned else { panic!("{unsigned:?}") };
        assert_eq!(problems[0].field, "naam");
        world.services.give_advice(&expert, id, "Twaalf uur gaat.", "J. Jansen, arts").await.unwrap();

        let after = world.services.advice(&expert, id).await.unwrap();
        assert!(!after.open && after.facts.is_empty() && after.files.is_empty());
        assert_eq!((after.about.as_str(), after.question.as_str()), ("", ""));
        assert_eq!(after.answer.unwrap().0, "Twaalf uur gaat.");
        let gone = world.services.advice_document(&expert, id, document).await.err();
        assert!(matches!(gone, Some(ServiceError::NotFound)), "{gone:?}");
        let own = after.sent[0].id;
        assert_eq!(world.services.advice_document(&expert, id, own).await.unwrap().bytes, pdf());
        let late = world.services.add_advice_document(&expert, id, "nog.pdf", pdf()).await.err();
        assert!(matches!(late, Some(ServiceError::Conflict(_))), "{late:?}");
        assert_eq!(world.documents.count(), 2, "{}: nothing stays behind", world.database);

        let view = world.services.task(&reviewer, input.task).await.unwrap();
        let row = &view.advice[0];
        assert_eq!((row.signed.as_deref(), row.files.len()), (Some("J. Jansen, arts"), 1));
        assert!(row.field.is_some() && !row.waits());
        assert_eq!(world.services.document(&reviewer, own).await.unwrap().bytes, pdf());
        // The applicant gets it from the city, as the advice itself.
        assert_eq!(world.seen(&owner, case).await.files.len(), 1);
        assert!(matches!(world.services.document(&owner, own).await.err(), Some(ServiceError::NotFound)));
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
        assert_eq!(world.seen(&owner, case).await.advice, []);

        // With the decision: then the applicant reads both, and nobody else.
        world.clock.advance(TimeDelta::hours(1));
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
        let seen = world.seen(&owner, case).await;
        let [advice] = seen.advice.as_slice() else { panic!("{}: {:?}", world.database, seen.advice) };
        assert_eq!(advice.signed.as_deref(), Some("J. Jansen, arts"));
        assert!(advice.field.is_some() && advice.files.len() == 1);
        assert_eq!(world.services.document(&owner, own).await.unwrap().bytes, pdf());
        let other = world.sign_in(testkit::amsterdam(), "resident:schoon").await;
        assert!(matches!(world.services.document(&other, own).await.err(), Some(ServiceError::NotFound)));
    }
}

#[tokio::test]
async fn no_name_no_case_and_no_other_city_opens_for_an_organisation() {
    for world in worlds().await {
        let (owner, case, reviewer, input) = asked(&world, false).await;
        let expert = world.staff("outside").await;
        let id = only(&world, &expert).await;
        let advice = world.services.advice(&expert, id).await.unwrap();
        let who = world.services.task(&reviewer, input.task).await.unwrap().who;
        assert!(!format!("{advice:?}").contains(&who), "nobody chose the name");
        let services = &world.services;
        let document = input.documents[0];
        let forbidden = [
            services.case_file(&expert, case).await.err(),
            services.task(&expert, input.task).await.err(),
            services.claim(&expert, input.task, input.version).await.err(),
            services.document(&expert, document).await.err(),
            services.person(&expert, case).await.err(),
            services.queue(&expert, &QueueFilter::default()).await.err(),
            services.team(&expert).await.err(),
            services.samples(&expert).await.err(),
            services.absences(&expert).await.err(),
            services.add_note(&expert, input.task, "x").await.err(),
            services.ask_advice(&expert, &input).await.err(),
            services.withdraw_advice(&expert, input.task, input.version, id).await.err(),
        ];
        for (place, end) in forbidden.into_iter().enumerate() {
            assert!(matches!(end, Some(ServiceError::Forbidden(_))), "{place}: {end:?}");
        }
        // The same persona of another city, another expert of this one, and the applicant.
        let elsewhere = world.staff_of(testkit::city("0599"), "rotterdam-outside").await;
        let here = Scope { city: elsewhere.city, ..expert.clone() };
        for other in [&elsewhere, &here, &world.staff("medical").await, &owner] {
            let ends = [
                services.advice(other, id).await.err(),
                services.advice_document(other, id, document).await.err(),
                services.give_advice(other, id, "Nee", "Ik").await.err(),
                services.decline_advice(other, id, "Nee").await.err(),
                services.add_advice_document(other, id, "a.pdf", pdf()).await.err(),
            ];
            assert!(ends.iter().all(|end| matches!(end, Some(ServiceError::NotFound))), "{ends:?}");
        }
        assert!(services.advice_to_give(&elsewhere).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_day_that_passes_ends_the_question_and_who_asked_gets_a_task() {
    for world in worlds().await {
        let (owner, case, reviewer, input) = asked(&world, true).await;
        let expert = world.staff("outside").await;
        let id = only(&world, &expert).await;
        world.clock.set(input.until.unwrap().and_hms_opt(22, 0, 0).unwrap().and_utc());
        world.work().await;
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::Advice, "the last day is still there");
        // Midnight in Amsterdam, before the job ran: the organisation sees nothing any more.
        world.clock.set(input.until.unwrap().and_hms_opt(23, 0, 0).unwrap().and_utc());
        assert!(world.services.advice_to_give(&expert).await.unwrap().is_empty());
        let view = world.services.advice(&expert, id).await.unwrap();
        assert!(!view.open && view.ended && view.facts.is_empty());
        let late = world.services.give_advice(&expert, id, "Ja", "J. Jansen, arts").await;
        assert!(matches!(late, Err(ServiceError::Conflict(_))), "{late:?}");
        world.work().await;
        let seen = world.seen(&owner, case).await;
        assert_eq!((seen.status, seen.advice_until), (CaseStatus::InProgress, None));
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::AdviceEnded));
        let task = told(&world, case, FailedWork::AdviceLapsed).await;
        assert_eq!(
            (task.status, task.assignee),
            (TaskStatus::Claimed, reviewer.staff()),
            "{}",
            world.database
        );
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        assert_eq!(view.advice[0].ended.as_ref().unwrap().why, AdviceEnd::Lapsed);
        // It ends with a note; the applicant gets no message of it.
        let before = world.rows("messages", "1 = 1").await;
        world
            .services
            .finish_notice(&reviewer, task.id, task.version, "Ik ga verder zonder.", false)
            .await
            .unwrap();
        assert_eq!(world.rows("messages", "1 = 1").await, before);
        assert_eq!(world.rows("case_notes", "body = 'Ik ga verder zonder.'").await, 1);
        // Asking again is possible.
        let task = world.task(case, TaskKind::Review).await;
        let until = Some(world.services.today() + TimeDelta::days(5));
        let again = AskAdviceInput { version: task.version, until, ..input };
        world.services.ask_advice(&reviewer, &again).await.unwrap();
    }
}

#[tokio::test]
async fn an_organisation_may_say_that_it_cannot_and_who_asked_may_take_it_back() {
    for world in worlds().await {
        let (owner, case, reviewer, input) = asked(&world, false).await;
        let expert = world.staff("outside").await;
        let id = only(&world, &expert).await;
        let empty = world.services.decline_advice(&expert, id, " ").await;
        assert!(matches!(empty, Err(ServiceError::Invalid(_))), "{empty:?}");
        world.services.decline_advice(&expert, id, "Wij hebben geen tijd.").await.unwrap();
        let twice = world.services.decline_advice(&expert, id, "Nogmaals").await;
        assert!(matches!(twice, Err(ServiceError::Conflict(_))), "{twice:?}");
        let task = told(&world, case, FailedWork::AdviceDeclined).await;
        assert_eq!(task.assignee, reviewer.staff());
        let view = world.services.task(&reviewer, task.id).await.unwrap();
        let ended = view.advice[0].ended.clone().unwrap();
        assert_eq!((ended.why, ended.note.as_str()), (AdviceEnd::Declined, "Wij hebben geen tijd."));
        assert_eq!(ended.by.as_deref(), Some("Medisch Bureau De Waag"));

        let review = world.task(case, TaskKind::Review).await;
        let again = AskAdviceInput { version: review.version, ..input };
        world.services.ask_advice(&reviewer, &again).await.unwrap();
        let second = only(&world, &expert).await;
        let review = world.task(case, TaskKind::Review).await;
        world.services.withdraw_advice(&reviewer, review.id, review.version, second).await.unwrap();
        assert!(world.services.advice_to_give(&expert).await.unwrap().is_empty());
        assert!(!world.services.advice(&expert, second).await.unwrap().open);
        assert_eq!(world.seen(&owner, case).await.status, CaseStatus::InProgress);
        let review = world.task(case, TaskKind::Review).await;
        let twice = world.services.withdraw_advice(&reviewer, review.id, review.version, second).await;
        assert!(matches!(twice, Err(ServiceError::Conflict(_))), "{twice:?}");
        world.clock.set(input_end(&again));
        world.work().await;
        assert_eq!(world.rows("advice_ends", "1 = 1").await, 2, "{}: its day finds it ended", world.database);
        assert_eq!(world.rows("audit", "action = 'advice_ended'").await, 2);
    }
}

fn input_end(input: &AskAdviceInput) -> chrono::DateTime<chrono::Utc> {
    (input.until.unwrap() + TimeDelta::days(2)).and_hms_opt(12, 0, 0).unwrap().and_utc()
}

#[tokio::test]
async fn an_address_that_refuses_is_told_to_who_asked_and_only_the_own_field_can_be_asked() {
    for world in worlds().await {
        world.outbox.fail(Some(DeliveryError::Refused));
        let (_, case, reviewer) = with_document(&world).await;
        let mut input = question(&world, &reviewer, case, "medical").await;
        // Wmo advice is not for this product; who is not in the file cannot be asked.
        for wrong in ["wmo-advies-amstel", "zorgadvies-duinrand", ""] {
            input.expert = Some(AskedExpert::Outside(wrong.to_owned()));
            let refused = world.services.ask_advice(&reviewer, &input).await;
            let Err(ServiceError::Invalid(problems)) = refused else { panic!("{wrong}: {refused:?}") };
            assert_eq!(problems[0].field, "deskundige");
        }
        let there = world.services.task(&reviewer, input.task).await.unwrap().experts;
        let outside: Vec<_> =
            there.iter().filter(|one| one.field.is_some()).map(|one| one.who.clone()).collect();
        assert_eq!(outside, [AskedExpert::Outside(BUREAU.to_owned())], "also before they ever signed in");
        input.expert = Some(AskedExpert::Outside(BUREAU.to_owned()));
        world.services.ask_advice(&reviewer, &input).await.unwrap();
        world.work().await;
        let tasks = world.tasks(case).await;
        let told = tasks.iter().filter(|task| task.payload.to_string().contains("expert_not_told"));
        let told: Vec<_> = told.map(|task| task.assignee).collect();
        assert_eq!(told, [reviewer.staff()], "{}", world.database);
        let seen = world.services.task(&reviewer, input.task).await.unwrap();
        assert!(seen.advice[0].waits(), "the question waits all the same");
    }
}
