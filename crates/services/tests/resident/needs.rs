//! What the law does not need is not asked, from the start to what was sent.

use domain::{DraftId, Scope};
use services::ServiceError;
use testkit::{amsterdam, system};

use crate::fill::BIJSTAND;
use crate::world::{World, worlds};

const HOUSEMATES: &str = "Andere mensen in uw woning";

/// What the task list says that is not asked any more.
async fn told(world: &World, scope: &Scope, draft: DraftId) -> Vec<String> {
    let view = world.services.draft_tasks(scope, draft).await.unwrap();
    view.tasks.iter().flat_map(|task| &task.skipped).map(|title| title.nl.clone()).collect()
}

async fn asks(world: &World, scope: &Scope, draft: DraftId, page: &str) -> bool {
    match world.services.draft_page(scope, draft, page, None, domain::Lang::Nl).await {
        Ok(_) => true,
        Err(ServiceError::NotFound) => false,
        Err(problem) => panic!("{}: {problem}", world.database),
    }
}

#[tokio::test]
async fn an_answer_that_makes_a_page_needless_skips_it_and_gives_it_back() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "bijstand", &[]).await.unwrap();
        assert!(asks(&world, &scope, draft, "huisgenoten").await);
        assert!(!asks(&world, &scope, draft, "ouders").await, "{}: of this age", world.database);
        assert!(told(&world, &scope, draft).await.is_empty(), "what registers settle is no news");
        world.fill(&scope, draft, "woonsituatie", &[("woon.type", "instelling")]).await;
        assert!(!asks(&world, &scope, draft, "huisgenoten").await, "{}", world.database);
        assert_eq!(told(&world, &scope, draft).await, [HOUSEMATES]);
        world.fill(&scope, draft, "woonsituatie", &[("woon.type", "kamer")]).await;
        assert!(asks(&world, &scope, draft, "huisgenoten").await, "{}", world.database);
        assert!(told(&world, &scope, draft).await.is_empty());
    }
}

#[tokio::test]
async fn what_is_sent_holds_no_answer_and_no_claim_of_what_was_skipped() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let mut answers: Vec<_> =
            BIJSTAND.iter().copied().filter(|(name, _)| !name.starts_with("woon.")).collect();
        answers.extend([
            ("woon.type", "instelling"),
            ("woon.instelling", "Het Huis"),
            ("woon.instelling_sinds-day", "1"),
            ("woon.instelling_sinds-month", "6"),
            ("woon.instelling_sinds-year", "2026"),
        ]);
        let case = world.sent(&scope, "bijstand", &answers).await;
        let receipt = world.services.receipt(&scope, case).await.unwrap();
        let questions: Vec<&str> = receipt
            .sections
            .iter()
            .flat_map(|section| &section.rows)
            .map(|row| row.question.nl.as_str())
            .collect();
        assert!(questions.contains(&"Instelling") && !questions.contains(&HOUSEMATES), "{questions:?}");
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(case).await.unwrap().unwrap().facts.facts;
        assert!(facts.get("aantal_kostendelers").is_none_or(|fact| fact.claimed.is_none()));
        assert_eq!(facts["verblijft_in_inrichting"].claimed, Some(true.into()));
        drop(tx);
        // A correction asks the same, until it answers otherwise.
        let draft = world.services.start_correction(&scope, case).await.unwrap();
        assert!(world.services.draft_tasks(&scope, draft).await.unwrap().ready, "{}", world.database);
        assert!(!asks(&world, &scope, draft, "huisgenoten").await);
        world.fill(&scope, draft, "woonsituatie", &[("woon.type", "inwonend")]).await;
        assert!(asks(&world, &scope, draft, "huisgenoten").await);
        let view = world.services.check_draft(&scope, draft).await.unwrap();
        assert!(view.incomplete.iter().any(|(page, _)| page == "huisgenoten"), "{:?}", view.incomplete);
    }
}

#[tokio::test]
async fn an_ordinance_decides_what_its_city_asks() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        assert!(asks(&world, &scope, draft, "maatregel").await, "{}: a penalty counts here", world.database);
        assert!(
            !asks(&world, &scope, draft, "uitzicht").await,
            "{}: nobody judges that here",
            world.database
        );
        assert!(told(&world, &scope, draft).await.is_empty(), "what is never asked here is no news");
    }
}
