//! Answers that somebody gave before in this city are offered again, marked, until they go on.

use domain::{DraftId, Lang, Scope};
use services::SaveOutcome;
use services::views::{PageContent, QuestionPageView};
use testkit::{amsterdam, city, system};

use crate::fill::NOTICE;
use crate::world::{World, declarations, posted, worlds};

/// The page of a draft on which a field is asked.
async fn page_with(world: &World, scope: &Scope, draft: DraftId, field: &str) -> QuestionPageView {
    let product = world.services.draft_tasks(scope, draft).await.unwrap().head.product;
    let form = &world.services.catalog().known_product(&product).unwrap().form;
    let form = world.services.catalog().form(form, None).unwrap();
    let mut pages = form.tasks.iter().flat_map(|task| &task.pages);
    let page = pages.find(|page| page.fields.iter().any(|known| known.id == field)).unwrap();
    world.services.draft_page(scope, draft, &page.id, None, Lang::Nl).await.unwrap()
}

/// What stands in a field.
fn value(view: &QuestionPageView, field: &str) -> String {
    let PageContent::Fields(page) = &view.content else { panic!("questions") };
    page.fields.iter().find(|known| known.id == field).unwrap().value().to_owned()
}

#[tokio::test]
async fn an_account_number_is_filled_in_with_where_it_comes_from_until_one_goes_on() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let first = world.filled_supplement(&scope).await;
        let case = world.send(&scope, first).await;
        let sent = world.services.receipt(&scope, case).await.unwrap();
        world.clock.advance(chrono::TimeDelta::days(9));
        let draft = world.services.start_application(&scope, "studietoeslag", &[]).await.unwrap();
        let view = page_with(&world, &scope, draft, "bet.iban").await;
        assert_eq!(value(&view, "bet.iban"), "NL91ABNA0417164300", "{}", world.database);
        let mark = &view.offered["bet.iban"];
        assert_eq!((&mark.number, mark.received_at, mark.applied), (&sent.number, sent.received_at, true));
        let page = view.page_id.clone();
        let tasks = world.services.draft_tasks(&scope, draft).await.unwrap();
        assert!(!tasks.ready, "nothing is confirmed by itself");
        // What is wrong beside it keeps the mark; going on takes it off.
        let inputs = posted(&[("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", "")]);
        let outcome = world.services.save_page(&scope, draft, &page, None, &inputs, Lang::Nl).await.unwrap();
        let SaveOutcome::Errors(view) = outcome else { panic!("a name was missing") };
        assert!(view.offered.contains_key("bet.iban"));
        world
            .fill(&scope, draft, &page, &[("bet.iban", "NL91 ABNA 0417 1643 00"), ("bet.naam", "R. Plieger")])
            .await;
        let view = page_with(&world, &scope, draft, "bet.iban").await;
        assert!(view.offered.is_empty(), "{}", world.database);
    }
}

#[tokio::test]
async fn what_was_confirmed_is_kept_with_its_case_and_what_was_changed_is_not() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&scope, "bericht", &[("con.email", "een@voorbeeld.nl")]).await;
        for (given, confirmed) in [("een@voorbeeld.nl", true), ("twee@voorbeeld.nl", false)] {
            let draft = world.services.start_application(&scope, "bericht", &[]).await.unwrap();
            let view = page_with(&world, &scope, draft, "con.email").await;
            assert_eq!(value(&view, "con.email"), "een@voorbeeld.nl", "{}", world.database);
            world.clock.advance(chrono::TimeDelta::minutes(1));
            let next = world.sent(&scope, "bericht", &[("con.email", given)]).await;
            let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
            let receipt = tx.submissions().of_case(next).await.unwrap().unwrap().receipt;
            let from = receipt["confirmed"].get("con.email").and_then(|id| id.as_str()).map(str::to_owned);
            assert_eq!(from, confirmed.then(|| case.to_string()), "{}: {receipt}", world.database);
            if confirmed {
                // The newest counts from now on; it says the same.
                world.services.withdraw(&scope, next).await.unwrap();
            }
        }
        let draft = world.services.start_application(&scope, "bericht", &[]).await.unwrap();
        let view = page_with(&world, &scope, draft, "con.email").await;
        assert_eq!(value(&view, "con.email"), "twee@voorbeeld.nl");
    }
}

#[tokio::test]
async fn a_correction_counts_and_a_change_report_asks_anew() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let first = world.filled_supplement(&scope).await;
        let case = world.send(&scope, first).await;
        let correction = world.services.start_correction(&scope, case).await.unwrap();
        let other = [("bet.iban", "NL20 INGB 0001 2345 67"), ("bet.naam", "R. Plieger")];
        world.fill(&scope, correction, "rekening", &other).await;
        world.clock.advance(chrono::TimeDelta::minutes(1));
        world.services.submit(&scope, correction, &declarations()).await.unwrap();
        let draft = world.services.start_application(&scope, "studietoeslag", &[]).await.unwrap();
        let view = page_with(&world, &scope, draft, "bet.iban").await;
        assert_eq!(value(&view, "bet.iban"), "NL20INGB0001234567", "{}", world.database);
        let change = world.services.start_application(&scope, "wijziging", &[]).await.unwrap();
        let (row, state) = {
            let mut tx = world.store.read(&scope).await.unwrap();
            let row = tx.drafts().get(change).await.unwrap().unwrap();
            (row.product, row.answers)
        };
        assert_eq!(row, "wijziging");
        assert!(state["answers"].get("bet.iban").is_none(), "there it is what becomes different: {state}");
    }
}

#[tokio::test]
async fn nothing_comes_from_another_city_or_person() {
    for world in worlds().await {
        let here = world.sign_in(amsterdam(), "company:dagobert").await;
        world.sent(&here, "lks-melding", NOTICE).await;
        let again = world.services.start_application(&here, "lks-melding", &[]).await.unwrap();
        let view = page_with(&world, &here, again, "bedr.loonheffing").await;
        assert_eq!(value(&view, "bedr.loonheffing"), "123456782L01", "{}", world.database);
        assert!(!view.offered["bedr.loonheffing"].applied);
        // Nothing about the employee comes along.
        for field in ["wn.bsn", "wn.naam"] {
            assert_eq!(value(&page_with(&world, &here, again, field).await, field), "", "{field}");
        }
        for (place, persona) in [("0344", "company:dagobert"), ("0518", "company:donald")] {
            let there = world.sign_in(city(place), persona).await;
            let draft = world.services.start_application(&there, "lks-melding", &[]).await.unwrap();
            let view = page_with(&world, &there, draft, "bedr.loonheffing").await;
            assert_eq!(value(&view, "bedr.loonheffing"), "", "{}: {place}", world.database);
            assert!(view.offered.is_empty());
        }
    }
}
