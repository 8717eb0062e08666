//! Registers that fail, differ or are old: the form opens all the same, and nothing becomes "no".

use domain::Lang;
use domain::facts::{Certainty, Register};
use integrations::registers::Fault;
use services::views::PageContent;
use testkit::{amsterdam, system};

use crate::world::worlds;

#[tokio::test]
async fn an_unreachable_register_opens_the_form_without_prefill() {
    for world in worlds().await {
        for register in [Register::Brp, Register::Polis, Register::Bank, Register::Duo, Register::Dji] {
            world.faults.set(register, Fault::Unavailable);
        }
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&scope).await;
        let view = world.services.draft_page(&scope, draft, "persoon", None, Lang::Nl).await.unwrap();
        let PageContent::Fields(page) = view.content else { panic!("questions") };
        let name = page.fields.iter().find(|field| field.id == "pers.naam").unwrap();
        assert_eq!(name.value(), "");
        let case = world.send(&scope, draft).await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(case).await.unwrap().unwrap().facts;
        let partner = &facts.facts["heeft_partner"];
        assert_eq!(partner.certainty, Certainty::Unavailable, "{}", world.database);
        // The call was made, so it left its row.
        let looks = world.services.case(&scope, case).await.unwrap().looks;
        assert!(looks.iter().any(|look| look.what == "register:brp"));
    }
}

#[tokio::test]
async fn an_answer_that_differs_from_the_register_is_a_conflict_and_an_old_one_stale() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        world.faults.set(Register::Duo, Fault::Stale(400));
        let draft = world.filled_supplement(&scope).await;
        world.fill(&scope, draft, "partner", &[("partner.heeft", "yes")]).await;
        world.fill(&scope, draft, "partner-tekent", &[("partner.bsn", "999991802")]).await;
        let case = world.send(&scope, draft).await;
        let mut tx = world.store.read(&system(amsterdam())).await.unwrap();
        let facts = tx.facts().latest(case).await.unwrap().unwrap().facts;
        assert_eq!(facts.facts["heeft_partner"].certainty, Certainty::Conflicting);
        assert_eq!(facts.facts["is_student"].certainty, Certainty::Stale);
    }
}

#[tokio::test]
async fn own_data_are_shown_and_the_question_is_logged() {
    for world in worlds().await {
        let scope = world.sign_in(amsterdam(), "resident:plieger").await;
        let data = world.services.my_data(&scope).await.unwrap().unwrap();
        assert!(data.rows.iter().any(|(_, value)| value.nl.contains("Plieger")), "{data:?}");
        world.faults.set(Register::Brp, Fault::Timeout);
        assert_eq!(world.services.my_data(&scope).await.unwrap(), None);
        let mut tx = world.store.read(&scope).await.unwrap();
        assert_eq!(tx.access().list_own(10).await.unwrap().len(), 2, "{}", world.database);
    }
}
