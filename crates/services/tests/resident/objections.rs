//! An objection against a decision of this portal: chosen, not typed over, and in time or not (Awb 6:5, 6:7, 6:11).

use chrono::TimeDelta;
use domain::{CaseId, DecisionId, DraftId, Scope};
use services::views::{CaseView, PageContent};
use testkit::{amsterdam, system};

use crate::world::{World, worlds};

/// Somebody with a decision, and that decision.
async fn decided(world: &World) -> (Scope, CaseView, DecisionId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    let case = world.send(&owner, draft).await;
    world.work().await;
    let view = world.services.case(&owner, case).await.unwrap();
    let decision = view.decision.as_ref().unwrap().id;
    (owner, view, decision)
}

async fn objection(world: &World, owner: &Scope) -> DraftId {
    world.services.start_application(owner, "bezwaar", &[]).await.unwrap()
}

/// The choices on the page, as value and words.
async fn choices(world: &World, owner: &Scope, draft: DraftId) -> Vec<(String, String)> {
    let view = world.services.draft_page(owner, draft, "welk-besluit", None, domain::Lang::Nl).await.unwrap();
    let PageContent::Fields(page) = view.content else { panic!("questions") };
    page.fields
        .first()
        .unwrap()
        .options
        .iter()
        .map(|option| (option.value.clone(), option.label.clone()))
        .collect()
}

/// What is chosen on that page.
async fn chosen(world: &World, owner: &Scope, draft: DraftId) -> String {
    let view = world.services.draft_page(owner, draft, "welk-besluit", None, domain::Lang::Nl).await.unwrap();
    let PageContent::Fields(page) = view.content else { panic!("questions") };
    page.fields.first().unwrap().value().to_owned()
}

fn pages(view: &services::views::CheckView) -> Vec<&str> {
    view.incomplete.iter().map(|(page, _)| page.as_str()).collect()
}

#[tokio::test]
async fn the_own_decision_is_chosen_and_the_case_knows_which_it_is_against() {
    for world in worlds().await {
        let (owner, first, decision) = decided(&world).await;
        let draft = objection(&world, &owner).await;
        let offered = choices(&world, &owner, draft).await;
        assert_eq!(offered.len(), 2, "{}: {offered:?}", world.database);
        assert_eq!(offered[0].0, decision.to_string());
        assert!(offered[0].1.contains(first.number.as_str()) && offered[0].1.contains("toegekend"));
        assert_eq!(offered[1].0, "anders");
        let chosen = decision.to_string();
        world.fill(&owner, draft, "welk-besluit", &[("bez.besluit", &chosen)]).await;
        // Nothing to type over, no document to send, and it is in time.
        let check = world.services.check_draft(&owner, draft).await.unwrap();
        for gone in ["besluit", "te-laat"] {
            assert!(!pages(&check).contains(&gone), "{}: {gone}", world.database);
        }
        assert!(check.documents.iter().all(|row| row.code != "DOC-BESLUIT"), "{}", world.database);

        let case = world.sent(&owner, "bezwaar", &[("bez.besluit", &chosen)]).await;
        let view = world.services.case(&owner, case).await.unwrap();
        let against = view.against.expect("which decision");
        assert_eq!((against.case, &against.number, against.late), (first.id, &first.number, false));
        let decided = world.services.case(&owner, first.id).await.unwrap();
        assert_eq!(decided.objections.len(), 1, "{}", world.database);
        assert_eq!(decided.objections[0].case, case);
        let receipt = world.services.receipt(&owner, case).await.unwrap();
        let answers = receipt.sections.iter().flat_map(|section| &section.rows);
        let told: Vec<&str> = answers.map(|row| row.answer.nl.as_str()).collect();
        assert!(told.iter().any(|answer| answer.contains(first.number.as_str())), "{told:?}");
        // So does the member of staff who handles it.
        world.work().await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let task = tx.tasks().list_of_case(case).await.unwrap()[0].id;
        drop(tx);
        let reviewer = world.sign_in(amsterdam(), "staff:amsterdam-reviewer").await;
        let reviewer = Scope { purpose: services::purpose::REVIEW, ..reviewer };
        let seen = world.services.task(&reviewer, task).await.unwrap();
        assert_eq!(seen.against.map(|against| against.number), Some(first.number), "{}", world.database);
    }
}

#[tokio::test]
async fn a_decision_of_somebody_else_or_a_made_up_one_is_no_choice() {
    for world in worlds().await {
        let (_, _, foreign) = decided(&world).await;
        let other = world.sign_in(amsterdam(), "resident:akwasi").await;
        let draft = objection(&world, &other).await;
        // Who has no decision here types it from the letter.
        let hidden = world.services.draft_page(&other, draft, "welk-besluit", None, domain::Lang::Nl).await;
        assert!(hidden.is_err(), "{}", world.database);
        let posted = vec![("bez.besluit".to_owned(), foreign.to_string())];
        let saved =
            world.services.save_page(&other, draft, "welk-besluit", None, &posted, domain::Lang::Nl).await;
        assert!(saved.is_err(), "{}", world.database);
        let typed = [("bez.onderwerp", "Bijstand"), ("bez.datum", "2026-11-02"), ("bez.kenmerk", "X-1")];
        world.fill(&other, draft, "besluit", &typed).await;
        let check = world.services.check_draft(&other, draft).await.unwrap();
        assert!(check.documents.iter().any(|row| row.code == "DOC-BESLUIT"), "{}", world.database);
    }
}

#[tokio::test]
async fn too_late_is_said_at_once_and_may_still_be_sent() {
    for world in worlds().await {
        let (owner, first, decision) = decided(&world).await;
        let until = first.decision.as_ref().unwrap().objection_until;
        // On the last day it is in time, the day after it is not.
        let sent = first.decision.as_ref().unwrap().sent_at.date_naive();
        let days = until.signed_duration_since(sent).num_days();
        world.clock.advance(TimeDelta::days(days));
        let draft = objection(&world, &owner).await;
        let chosen = decision.to_string();
        world.fill(&owner, draft, "welk-besluit", &[("bez.besluit", &chosen)]).await;
        let check = world.services.check_draft(&owner, draft).await.unwrap();
        assert!(!pages(&check).contains(&"te-laat"), "{}: the last day", world.database);
        world.clock.advance(TimeDelta::days(1));
        let check = world.services.check_draft(&owner, draft).await.unwrap();
        assert!(pages(&check).contains(&"te-laat"), "{}: {:?}", world.database, pages(&check));
        let reasons = [("bez.te_laat_reden", "Ik lag in het ziekenhuis.")];
        world.fill(&owner, draft, "te-laat", &reasons).await;
        let given = [("bez.besluit", chosen.as_str()), ("bez.te_laat_reden", "Ik lag in het ziekenhuis.")];
        let case = world.sent(&owner, "bezwaar", &given).await;
        let against = world.services.case(&owner, case).await.unwrap().against.unwrap();
        assert!(against.late, "{}", world.database);
        // A typed date is held to the same six weeks, weekends and holidays included.
        let again = objection(&world, &owner).await;
        for (date, late) in [("2026-01-05", true), ("today", false)] {
            let today = world.services.case(&owner, case).await.unwrap().today.to_string();
            let date = if date == "today" { today.as_str() } else { date };
            world.fill(&owner, again, "welk-besluit", &[("bez.besluit", "anders")]).await;
            world.fill(&owner, again, "besluit", &[("bez.onderwerp", "Bijstand"), ("bez.datum", date)]).await;
            let check = world.services.check_draft(&owner, again).await.unwrap();
            assert_eq!(pages(&check).contains(&"te-laat"), late, "{}: {date}", world.database);
        }
    }
}

#[tokio::test]
async fn a_correction_names_another_decision_or_none_of_here() {
    for world in worlds().await {
        let (owner, _, decision) = decided(&world).await;
        let chosen = decision.to_string();
        let case: CaseId = world.sent(&owner, "bezwaar", &[("bez.besluit", &chosen)]).await;
        let draft = world.services.start_correction(&owner, case).await.unwrap();
        world.fill(&owner, draft, "welk-besluit", &[("bez.besluit", "anders")]).await;
        world.fill(&owner, draft, "besluit", &[("bez.onderwerp", "Iets"), ("bez.datum", "2026-11-20")]).await;
        world.fill(&owner, draft, "documenten", &[]).await;
        let view = world.services.check_draft(&owner, draft).await.unwrap();
        assert_eq!(pages(&view), [] as [&str; 0], "{}", world.database);
        let ticked: Vec<String> = view.declarations.into_iter().map(|(id, _)| id).collect();
        let outcome = world.services.submit(&owner, draft, &ticked).await.unwrap();
        assert!(matches!(outcome, services::SubmitOutcome::Corrected { .. }), "{outcome:?}");
        assert_eq!(world.services.case(&owner, case).await.unwrap().against, None, "{}", world.database);
    }
}

#[tokio::test]
async fn from_the_decision_itself_an_objection_starts_with_it_chosen_and_once() {
    for world in worlds().await {
        let (owner, view, decision) = decided(&world).await;
        assert!(view.objectable, "{}", world.database);
        let draft = world.services.start_objection(&owner, view.id).await.unwrap();
        assert_eq!(world.services.start_objection(&owner, view.id).await.unwrap(), draft, "a second click");
        assert_eq!(chosen(&world, &owner, draft).await, decision.to_string(), "{}", world.database);
        // Who chooses another decision meanwhile keeps that.
        world.fill(&owner, draft, "welk-besluit", &[("bez.besluit", "anders")]).await;
        world.services.start_objection(&owner, view.id).await.unwrap();
        assert_eq!(chosen(&world, &owner, draft).await, "anders", "{}", world.database);
        // Nobody else's, and nothing where nothing was decided.
        let other = world.sign_in(amsterdam(), "resident:schoon").await;
        let end = world.services.start_objection(&other, view.id).await;
        assert!(matches!(end, Err(services::ServiceError::NotFound)), "{}: {end:?}", world.database);
        let next = world.filled_supplement(&other).await;
        let open = world.send(&other, next).await;
        assert!(!world.services.case(&other, open).await.unwrap().objectable);
        let end = world.services.start_objection(&other, open).await;
        assert!(matches!(end, Err(services::ServiceError::NotFound)), "{}: {end:?}", world.database);
    }
}
