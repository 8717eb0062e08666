//! Filling in: everything typed is kept, on every device.

use chrono::TimeDelta;
use domain::Lang;
use services::views::PageContent;
use services::{NextStep, SaveOutcome, ServiceError};
use testkit::amsterdam;

use crate::world::{SUPPLEMENT, posted, worlds};

#[tokio::test]
async fn an_application_opens_filled_in_with_what_the_registers_know() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let view = world.services.draft_page(&scope, draft, "persoon", None, Lang::Nl).await.unwrap();
        let PageContent::Fields(page) = view.content else { panic!("questions") };
        let name = page.fields.iter().find(|field| field.id == "pers.naam").unwrap();
        assert!(name.value().contains("Plieger"), "{}: {}", world.database, name.value());
        assert_eq!(view.head.started_at, world.services.now());
    }
}

#[tokio::test]
async fn starting_again_opens_the_same_draft_with_the_same_day_of_melding() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let started = world.services.now();
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        world.clock.advance(TimeDelta::days(3));
        assert_eq!(world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap(), draft);
        let view = world.services.draft_tasks(&scope, draft).await.unwrap();
        assert_eq!(view.head.started_at, started);
        assert!(!view.ready);
        let both = tokio::join!(
            world.services.start_application(&scope, "bijstand", &[]),
            world.services.start_application(&scope, "bijstand", &[]),
        );
        assert_eq!(both.0.unwrap(), both.1.unwrap(), "{}", world.database);
    }
}

#[tokio::test]
async fn a_wrong_answer_is_kept_and_told() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let wrong = posted(&[("bet.iban", "NL00 FOUT 1"), ("bet.naam", "R. Plieger")]);
        let outcome =
            world.services.save_page(&scope, draft, "rekening", None, &wrong, Lang::Nl).await.unwrap();
        let SaveOutcome::Errors(view) = outcome else { panic!("an error was expected") };
        assert_eq!(view.errors.len(), 1, "{:?}", view.errors);
        assert_eq!(view.errors[0].field, "bet.iban");
        let view = world.services.draft_page(&scope, draft, "rekening", None, Lang::Nl).await.unwrap();
        let PageContent::Fields(page) = view.content else { panic!("questions") };
        let iban = page.fields.iter().find(|field| field.id == "bet.iban").unwrap();
        assert_eq!(iban.value(), "NL00 FOUT 1", "{}", world.database);
        assert!(view.errors.is_empty(), "a first look shows no errors");
    }
}

#[tokio::test]
async fn who_goes_another_way_than_in_order_comes_back_to_the_task_list() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let (before, last) = SUPPLEMENT.split_at(SUPPLEMENT.len() - 2);
        let mut steps = Vec::new();
        for (page, inputs) in last.iter().chain(before) {
            steps.push(world.fill(&scope, draft, page, inputs).await);
        }
        assert_eq!(steps[1], NextStep::Tasks, "{}: the parts before are open", world.database);
        let page = |page: &str| NextStep::Page { page: page.to_owned(), item: None };
        assert_eq!((&steps[2], &steps[4]), (&page("partner"), &page("inkomen")));
        assert_eq!(steps.last(), Some(&NextStep::Check), "what was done first is not shown again");
    }
}

#[tokio::test]
async fn the_way_goes_page_by_page_and_back_to_check_answers_once_complete() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let mut steps = Vec::new();
        for (page, inputs) in SUPPLEMENT {
            steps.push(world.fill(&scope, draft, page, inputs).await);
        }
        assert_eq!(steps[0], NextStep::Page { page: "partner".to_owned(), item: None });
        assert_eq!(steps[1], NextStep::Page { page: "indiener".to_owned(), item: None });
        // From one part to the next, and after the last to the check.
        assert_eq!(steps[2], NextStep::Page { page: "inkomen".to_owned(), item: None });
        assert!(steps.iter().all(|step| *step != NextStep::Tasks), "{steps:?}");
        assert_eq!(steps.last(), Some(&NextStep::Check));
        let tasks = world.services.draft_tasks(&scope, draft).await.unwrap();
        assert!(tasks.ready, "{}: {:?}", world.database, tasks.tasks);
        assert_eq!(
            world.fill(&scope, draft, "inkomen", &[("iit.inkomen_laag", "nee")]).await,
            NextStep::Check
        );
        // An answer that opens a question asks it first.
        let outcome = world
            .services
            .save_page(&scope, draft, "vermogen", None, &posted(&[("iit.bezit", "yes")]), Lang::Nl)
            .await;
        let SaveOutcome::Errors(view) = outcome.unwrap() else { panic!("a new question was expected") };
        assert!(view.errors.is_empty(), "{:?}", view.errors);
        assert!(!world.services.draft_tasks(&scope, draft).await.unwrap().ready);
    }
}

#[tokio::test]
async fn two_devices_that_save_at_once_lose_nothing() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        let saves = SUPPLEMENT.iter().map(|(page, inputs)| {
            let (services, scope, inputs) = (world.services.clone(), scope.clone(), posted(inputs));
            tokio::spawn(
                async move { services.save_page(&scope, draft, page, None, &inputs, Lang::Nl).await },
            )
        });
        for save in saves.collect::<Vec<_>>() {
            save.await.unwrap().unwrap();
        }
        let view = world.services.check_draft(&scope, draft).await.unwrap();
        assert!(view.incomplete.is_empty(), "{}: {:?}", world.database, view.incomplete);
    }
}

#[tokio::test]
async fn a_page_that_is_not_shown_is_not_found() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        for page in ["bestaat-niet", ""] {
            let seen = world.services.draft_page(&scope, draft, page, None, Lang::Nl).await;
            assert!(matches!(seen, Err(ServiceError::NotFound)));
            let saved = world.services.save_page(&scope, draft, page, None, &[], Lang::Nl).await;
            assert!(matches!(saved, Err(ServiceError::NotFound)));
        }
    }
}

#[tokio::test]
async fn a_repeating_group_grows_and_shrinks() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "bijstand", &[]).await.unwrap();
        let form = world.services.catalog().form("bijstand-aanvraag", None).unwrap().clone();
        let groups = form
            .tasks
            .iter()
            .flat_map(|task| &task.pages)
            .filter(|page| page.group.is_some() && page.when.is_none());
        let page = groups.map(|page| page.id.clone()).next().expect("a group that is always shown");
        let count = |content: PageContent| match content {
            PageContent::Group { items, .. } => items.len(),
            other => panic!("{other:?}"),
        };
        let before =
            count(world.services.draft_page(&scope, draft, &page, None, Lang::Nl).await.unwrap().content);
        let index = world.services.add_item(&scope, draft, &page).await.unwrap();
        assert_eq!(index, before);
        let view = world.services.draft_page(&scope, draft, &page, Some(index), Lang::Nl).await.unwrap();
        assert!(matches!(view.content, PageContent::Item { index: shown, .. } if shown == index));
        assert_eq!(
            count(world.services.draft_page(&scope, draft, &page, None, Lang::Nl).await.unwrap().content),
            before
        );
        let beyond = world.services.draft_page(&scope, draft, &page, Some(index + 1), Lang::Nl).await;
        assert!(matches!(beyond, Err(ServiceError::NotFound)));
        if before > 0 {
            world.services.remove_item(&scope, draft, &page, 0).await.unwrap();
            assert_eq!(
                count(world.services.draft_page(&scope, draft, &page, None, Lang::Nl).await.unwrap().content),
                before - 1
            );
        }
    }
}

#[tokio::test]
async fn a_deleted_draft_is_gone_and_its_documents_with_it() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        world.services.delete_draft(&scope, draft).await.unwrap();
        assert!(matches!(world.services.draft_tasks(&scope, draft).await, Err(ServiceError::NotFound)));
        assert!(matches!(world.services.delete_draft(&scope, draft).await, Err(ServiceError::NotFound)));
        assert_ne!(world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap(), draft);
    }
}
