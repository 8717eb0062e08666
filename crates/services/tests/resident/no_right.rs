//! An outcome that turns negative is said at once, and only when it is certain.

use domain::decision::ConditionResult;
use domain::{DraftId, Scope};
use services::SaveOutcome;
use testkit::amsterdam;

use crate::fill::BIJSTAND;
use crate::world::{World, posted, worlds};

/// The condition that an answer to the page `buitenland` breaks.
const ABROAD: &str = "niet_uitgesloten_buitenland";

async fn said(world: &World, scope: &Scope, draft: DraftId) -> Vec<ConditionResult> {
    world.services.draft_tasks(scope, draft).await.unwrap().no_right
}

fn abroad(unmet: &[ConditionResult]) -> Option<&ConditionResult> {
    unmet.iter().find(|condition| condition.output == ABROAD)
}

#[tokio::test]
async fn the_condition_is_named_with_its_article_as_soon_as_the_answer_is_saved() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:akwasi").await;
        let draft = world.services.start_application(&scope, "bijstand", &[]).await.unwrap();
        assert_eq!(said(&world, &scope, draft).await, [], "{}: nothing speaks against it", world.database);
        world.fill(&scope, draft, "buitenland", &[("aanvr.buitenland", "yes")]).await;
        let unmet = said(&world, &scope, draft).await;
        let condition = abroad(&unmet).unwrap_or_else(|| panic!("{}: {unmet:#?}", world.database));
        assert!(condition.source.article.contains("13"), "{:?}", condition.source);
        assert_eq!(condition.unmet.nl, "U was dit jaar langer dan vier weken in het buitenland.");
        // On every page, also when something else is wrong there.
        let page = world.services.draft_page(&scope, draft, "spoed", None, domain::Lang::Nl).await.unwrap();
        assert_eq!(page.no_right, unmet);
        let outcome = world
            .services
            .save_page(&scope, draft, "spoed", None, &posted(&[]), domain::Lang::Nl)
            .await
            .unwrap();
        let SaveOutcome::Errors(page) = outcome else { panic!("an error was expected") };
        assert_eq!(page.no_right, unmet);
        assert_eq!(world.services.check_draft(&scope, draft).await.unwrap().no_right, unmet);
        // Taken back, it is gone.
        world.fill(&scope, draft, "buitenland", &[("aanvr.buitenland", "no")]).await;
        assert_eq!(said(&world, &scope, draft).await, [], "{}", world.database);
    }
}

#[tokio::test]
async fn one_may_apply_all_the_same() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let mut answers = BIJSTAND.to_vec();
        answers.push(("aanvr.buitenland", "yes"));
        let case = world.sent(&scope, "bijstand", &answers).await;
        assert_eq!(world.services.overview(&scope).await.unwrap().cases[0].id, case, "{}", world.database);
    }
}

#[tokio::test]
async fn what_a_register_contradicts_says_nothing() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.services.start_application(&scope, "inkomenstoeslag", &[]).await.unwrap();
        // A student has no right here; the register says that this is none.
        world.fill(&scope, draft, "student", &[("iit.student", "yes")]).await;
        assert_eq!(said(&world, &scope, draft).await, [], "{}", world.database);
    }
}
