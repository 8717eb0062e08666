//! Advice: asked of one expert, who sees what was chosen and nothing else.

use chrono::TimeDelta;
use domain::cases::{CaseEvent, CaseStatus};
use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, Role, Scope};
use services::ServiceError;
use services::views::{AdviceId, AskAdviceInput, AskedExpert, VerdictResult};
use testkit::amsterdam;

use crate::office::{refusal, verdict};
use crate::world::{World, pdf, worlds};

/// A special case with a document, its owner, and who holds its review.
pub async fn with_document(world: &World) -> (Scope, CaseId, Scope) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let inputs = [("bijz.heeft", "yes"), ("bijz.uitleg", "Ik zorg voor mijn moeder.")];
    world.fill(&owner, draft, "bijzonder", &inputs).await;
    world.possessions(&owner, draft, "100").await;
    world.services.upload_to_draft(&owner, draft, "DOC-BUITENL", "bewijs.pdf", pdf()).await.unwrap().unwrap();
    let case = world.send(&owner, draft).await;
    world.work().await;
    let reviewer = world.staff("reviewer").await;
    (owner, case, reviewer)
}

/// A question to the expert with this part of a key, about nothing yet.
pub async fn question(world: &World, reviewer: &Scope, case: CaseId, expert: &str) -> AskAdviceInput {
    let task = world.taken(reviewer, case, TaskKind::Review).await;
    AskAdviceInput {
        task: task.id,
        version: task.version,
        expert: world.staff(expert).await.staff().map(AskedExpert::Inside),
        question: "Kan mevrouw werken naast de zorg?".to_owned(),
        facts: Vec::new(),
        documents: Vec::new(),
        name: false,
        until: Some(world.services.today() + TimeDelta::days(10)),
    }
}

async fn only(world: &World, expert: &Scope) -> AdviceId {
    let waiting = world.services.advice_to_give(expert).await.unwrap();
    assert_eq!(waiting.len(), 1, "{}", world.database);
    waiting.first().unwrap().id
}

#[tokio::test]
async fn an_expert_sees_what_was_chosen_answers_once_and_the_case_goes_on() {
    for world in worlds().await {
        let (owner, case, reviewer) = with_document(&world).await;
        let mut input = question(&world, &reviewer, case, "medical").await;
        let document = world.seen(&owner, case).await.files[0].id;
        let view = world.services.task(&reviewer, input.task).await.unwrap();
        let fact = view.to_choose.first().unwrap().0.clone();
        assert!(view.experts.iter().any(|expert| expert.name == "Joost Hemelrijk"));
        input.facts = vec![fact, "verzonnen".to_owned()];
        input.documents = vec![document];
        world.services.ask_advice(&reviewer, &input).await.unwrap();

        let until = input.until.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!((seen.status, seen.advice_until), (CaseStatus::Advice, Some(until)));
        assert!(seen.timeline.iter().any(|row| row.event == CaseEvent::AdviceAsked));
        let ledger = seen.ledger.len();
        let expert = world.staff("medical").await;
        let id = only(&world, &expert).await;
        let advice = world.services.advice(&expert, id).await.unwrap();
        assert_eq!((advice.facts.len(), advice.files.len(), advice.medical), (1, 1, true));
        let name = view.who.as_str();
        assert!(!format!("{advice:?}").contains(name), "nobody chose the name");
        assert_eq!(world.services.advice_document(&expert, id, document).await.unwrap().bytes, pdf());
        assert_eq!(world.rows("access_log", "purpose = 'review' AND what = 'advice'").await, 1);

        // Nothing else of the case opens.
        let forbidden = [
            world.services.case_file(&expert, case).await.err(),
            world.services.task(&expert, input.task).await.err(),
            world.services.document(&expert, document).await.err(),
            world.services.person(&expert, case).await.err(),
            world.services.queue(&expert, &services::views::QueueFilter::default()).await.err(),
        ];
        for end in forbidden {
            assert!(matches!(end, Some(ServiceError::Forbidden(_))), "{end:?}");
        }

        let empty = world.services.give_advice(&expert, id, "  ", "").await;
        assert!(matches!(empty, Err(ServiceError::Invalid(_))), "{empty:?}");
        world.services.give_advice(&expert, id, "Twaalf uur per week gaat.", "").await.unwrap();
        let again = world.services.give_advice(&expert, id, "Toch niet.", "").await;
        assert!(matches!(again, Err(ServiceError::Conflict(_))), "{again:?}");
        let seen = world.seen(&owner, case).await;
        assert_eq!((seen.status, seen.advice_until), (CaseStatus::InProgress, None));
        assert_eq!(seen.ledger.len(), ledger, "the term ran on");
        let view = world.services.task(&reviewer, input.task).await.unwrap();
        assert_eq!(view.advice[0].answer.as_ref().unwrap().0, "Twaalf uur per week gaat.");
        assert!(world.services.advice_to_give(&expert).await.unwrap().is_empty());
        assert!(world.task(case, TaskKind::Advise).await.done_at.is_some());
        assert_eq!(world.rows("audit", "action IN ('advice_asked', 'advice_given')").await, 2);
    }
}

#[tokio::test]
async fn for_any_other_expert_it_is_as_if_nothing_were_there() {
    for world in worlds().await {
        let (owner, case, reviewer) = with_document(&world).await;
        let input = question(&world, &reviewer, case, "legal").await;
        world.services.ask_advice(&reviewer, &input).await.unwrap();
        let asked = world.staff("legal").await;
        let id = only(&world, &asked).await;
        let document = world.seen(&owner, case).await.files[0].id;
        let stranger = world.staff_of(testkit::city("0599"), "rotterdam-legal").await;
        for other in [&world.staff("medical").await, &stranger, &owner] {
            let ends = [
                world.services.advice(other, id).await.err(),
                world.services.advice_document(other, id, document).await.err(),
                world.services.give_advice(other, id, "Nee", "").await.err(),
            ];
            assert!(ends.iter().all(|end| matches!(end, Some(ServiceError::NotFound))), "{ends:?}");
        }
        // A document that was not chosen, and staff who are no experts.
        let end = world.services.advice_document(&asked, id, document).await.err();
        assert!(matches!(end, Some(ServiceError::NotFound)), "{end:?}");
        let end = world.services.advice(&reviewer, id).await.err();
        assert!(matches!(end, Some(ServiceError::Forbidden(_))), "{end:?}");
    }
}

#[tokio::test]
async fn a_question_needs_an_expert_words_and_a_day_and_is_asked_once_at_a_time() {
    for world in worlds().await {
        let (_, case, reviewer) = with_document(&world).await;
        let input = question(&world, &reviewer, case, "legal").await;
        let today = world.services.today();
        let wrong = [
            ("deskundige", AskAdviceInput { expert: None, ..input.clone() }),
            (
                "deskundige",
                AskAdviceInput {
                    expert: world.staff("lead").await.staff().map(AskedExpert::Inside),
                    ..input.clone()
                },
            ),
            ("adviesvraag", AskAdviceInput { question: " ".to_owned(), ..input.clone() }),
            ("tot", AskAdviceInput { until: None, ..input.clone() }),
            ("tot", AskAdviceInput { until: Some(today), ..input.clone() }),
            ("tot", AskAdviceInput { until: Some(today + TimeDelta::days(400)), ..input.clone() }),
        ];
        for (field, input) in wrong {
            let Err(ServiceError::Invalid(problems)) = world.services.ask_advice(&reviewer, &input).await
            else {
                panic!("{field}")
            };
            assert_eq!(problems[0].field, field);
        }
        assert_eq!(world.rows("advice_requests", "1 = 1").await, 0);
        world.services.ask_advice(&reviewer, &input).await.unwrap();
        let task = world.task(case, TaskKind::Review).await;
        let again = AskAdviceInput { version: task.version, ..input.clone() };
        let twice = world.services.ask_advice(&reviewer, &again).await;
        assert!(matches!(twice, Err(ServiceError::Conflict(_))), "{twice:?}");
        assert!(world.services.task(&reviewer, task.id).await.unwrap().experts.is_empty());
        let stale = world.services.ask_advice(&reviewer, &input).await;
        assert!(matches!(stale, Err(ServiceError::Stale(_))), "{stale:?}");
    }
}

#[tokio::test]
async fn a_person_may_decide_without_waiting_and_the_question_is_gone() {
    for world in worlds().await {
        let (owner, case, reviewer) = with_document(&world).await;
        let input = question(&world, &reviewer, case, "legal").await;
        world.services.ask_advice(&reviewer, &input).await.unwrap();
        let expert = world.staff("legal").await;
        let id = only(&world, &expert).await;
        let task = world.task(case, TaskKind::Review).await;
        world.services.decide(&reviewer, &refusal(&task)).await.unwrap();
        let second = world.staff("second").await;
        let task = world.taken(&second, case, TaskKind::SecondReview).await;
        world.services.confirm_second(&second, task.id, task.version, true, "").await.unwrap();
        let seen = world.seen(&owner, case).await;
        assert_eq!((seen.status, seen.advice_until), (CaseStatus::Refused, None));
        assert_eq!(seen.decision.unwrap().verdict, Verdict::Refuse);
        assert!(world.services.advice_to_give(&expert).await.unwrap().is_empty());
        assert!(world.services.advice(&expert, id).await.unwrap().ended);
        let late = world.services.give_advice(&expert, id, "Ja", "").await;
        assert!(matches!(late, Err(ServiceError::Conflict(_))), "{late:?}");
        assert!(world.tasks(case).await.iter().all(|task| task.done_at.is_some()));
    }
}

#[tokio::test]
async fn the_applicant_reads_the_advice_with_the_decision_and_nobody_else_does() {
    for world in worlds().await {
        let (owner, case, reviewer) = with_document(&world).await;
        let input = question(&world, &reviewer, case, "medical").await;
        world.services.ask_advice(&reviewer, &input).await.unwrap();
        let expert = world.staff("medical").await;
        let id = only(&world, &expert).await;
        world.services.give_advice(&expert, id, "Twaalf uur per week gaat.", "").await.unwrap();
        // Another question is taken back: nobody advised on it.
        let legal = world.staff("legal").await;
        let task = world.task(case, TaskKind::Review).await;
        let second = AskAdviceInput {
            version: task.version,
            expert: legal.staff().map(AskedExpert::Inside),
            question: "Mag dit volgens de wet?".to_owned(),
            ..input
        };
        world.services.ask_advice(&reviewer, &second).await.unwrap();
        let taken_back = only(&world, &legal).await;
        let task = world.task(case, TaskKind::Review).await;
        world.services.withdraw_advice(&reviewer, task.id, task.version, taken_back).await.unwrap();
        assert_eq!(world.seen(&owner, case).await.advice, [], "{}: before the decision", world.database);

        world.clock.advance(TimeDelta::hours(1));
        let task = world.task(case, TaskKind::Review).await;
        let granted = world.services.decide(&reviewer, &verdict(&task, Verdict::Grant)).await.unwrap();
        assert_eq!(granted, VerdictResult::Decided, "{}", world.database);
        let seen = world.seen(&owner, case).await;
        let [advice] = seen.advice.as_slice() else { panic!("{}: {:?}", world.database, seen.advice) };
        assert_eq!((advice.expert.as_str(), advice.skill), ("Joost Hemelrijk", Some(Role::MedicalAdviser)));
        assert_eq!(advice.question, "Kan mevrouw werken naast de zorg?");
        assert_eq!(advice.body, "Twaalf uur per week gaat.");
        let letter = world.services.decision_letter_html(&owner, case).await.unwrap();
        for told in ["Wij vroegen advies", "Joost Hemelrijk, medisch adviseur", "Twaalf uur per week gaat."] {
            assert!(letter.contains(told), "{told}: {letter}");
        }
        assert!(!letter.contains("Mag dit volgens de wet?"), "{letter}");
        let other = world.sign_in(amsterdam(), "resident:schoon").await;
        assert!(matches!(world.services.case(&other, case).await, Err(ServiceError::NotFound)));
    }
}
