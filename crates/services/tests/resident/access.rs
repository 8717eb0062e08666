//! What is not yours looks exactly like what does not exist.

use domain::{Actor, CaseId, DocumentId, DraftId, Lang, Scope};
use services::{ServiceError, purpose};
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::world::{World, declarations, pdf, worlds};

/// Everything a stranger can try against a draft, a case and a document; how each ends.
async fn tries(
    world: &World,
    scope: &Scope,
    draft: DraftId,
    case: CaseId,
    document: DocumentId,
) -> Vec<String> {
    let services = &world.services;
    let key = Uuid::from_u128(99);
    let mut ends = Vec::new();
    let mut note = |name: &str, end: Option<ServiceError>| ends.push(format!("{name}: {end:?}"));
    note("tasks", services.draft_tasks(scope, draft).await.err());
    note("page", services.draft_page(scope, draft, "persoon", None, domain::Lang::Nl).await.err());
    note("save", services.save_page(scope, draft, "persoon", None, &[], domain::Lang::Nl).await.err());
    note("add", services.add_item(scope, draft, "persoon").await.err());
    note("remove", services.remove_item(scope, draft, "persoon", 0).await.err());
    note("upload", services.upload_to_draft(scope, draft, "DOC-BUITENL", "a.pdf", pdf()).await.err());
    note("take off", services.remove_draft_file(scope, draft, document).await.err());
    note("later", services.send_later(scope, draft, "DOC-BUITENL", true).await.err());
    note("check", services.check_draft(scope, draft).await.err());
    note("submit", services.submit(scope, draft, &declarations()).await.err());
    note("delete", services.delete_draft(scope, draft).await.err());
    note("case", services.case(scope, case).await.err());
    note("receipt", services.receipt(scope, case).await.err());
    note("copy", services.copy_pdf(scope, case, Lang::Nl).await.err());
    note("letter", services.decision_letter_html(scope, case).await.err());
    note("message", services.send_message(scope, case, key, "Hallo").await.err());
    note("upload to case", services.upload_to_case(scope, case, "DOC-BUITENL", "a.pdf", pdf()).await.err());
    note("finish", services.finish_request(scope, case, key.into()).await.err());
    note("correct", services.start_correction(scope, case).await.map(drop).err());
    note("receipt 2", services.receipt_number(scope, case, 1).await.map(drop).err());
    note("copy 2", services.copy_pdf_number(scope, case, 1, Lang::Nl).await.map(drop).err());
    note("withdraw", services.withdraw(scope, case).await.err());
    note("document", services.document(scope, document).await.map(drop).err());
    ends
}

#[tokio::test]
async fn another_resident_company_or_city_finds_nothing() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let case = world.sent(&owner, "stadspas", &[]).await;
        let draft = world.filled_supplement(&owner).await;
        world
            .services
            .upload_to_draft(&owner, draft, "DOC-BUITENL", "bewijs.pdf", pdf())
            .await
            .unwrap()
            .unwrap();
        world.possessions(&owner, draft, "100").await;
        let document = world.services.check_draft(&owner, draft).await.unwrap().documents[0].files[0].id;
        let company = world
            .services
            .personas(amsterdam())
            .into_iter()
            .find(|one| one.key.starts_with("company:"))
            .unwrap();
        let mut strangers = vec![
            world.sign_in(amsterdam(), "resident:den-braber").await,
            world.sign_in(amsterdam(), &company.key).await,
            Scope { city: amsterdam(), actor: Actor::Visitor, purpose: purpose::FOLLOW },
        ];
        strangers.push(Scope { city: city("0599"), ..owner.clone() });
        for stranger in strangers {
            let yours = tries(&world, &stranger, draft, case, document).await;
            let none = Uuid::from_u128(12345);
            let nothing = tries(&world, &stranger, none.into(), none.into(), none.into()).await;
            assert_eq!(yours, nothing, "{}", world.database);
            assert!(yours.iter().all(|end| end.ends_with("Some(NotFound)")), "{yours:#?}");
        }
        // And nothing happened to what they tried.
        assert!(world.services.check_draft(&owner, draft).await.unwrap().incomplete.is_empty());
        assert!(world.services.case(&owner, case).await.unwrap().messages.is_empty());
    }
}

#[tokio::test]
async fn staff_see_no_draft_and_leave_a_row_when_they_open_a_document() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        world.possessions(&owner, draft, "100").await;
        world
            .services
            .upload_to_draft(&owner, draft, "DOC-BUITENL", "bewijs.pdf", pdf())
            .await
            .unwrap()
            .unwrap();
        let document = world.services.check_draft(&owner, draft).await.unwrap().documents[0].files[0].id;
        let persona = world
            .services
            .personas(amsterdam())
            .into_iter()
            .find(|one| one.key.starts_with("staff:"))
            .unwrap();
        let staff = Scope { purpose: purpose::REVIEW, ..world.sign_in(amsterdam(), &persona.key).await };
        assert!(matches!(world.services.draft_tasks(&staff, draft).await, Err(ServiceError::NotFound)));
        assert!(matches!(world.services.document(&staff, document).await, Err(ServiceError::NotFound)));
        let case = world.send(&owner, draft).await;
        assert_eq!(world.services.document(&staff, document).await.unwrap().bytes, pdf());
        let looks = world.services.case(&owner, case).await.unwrap().looks;
        assert!(looks.iter().any(|look| look.what == "documents" && look.who == persona.name), "{looks:?}");
    }
}

#[tokio::test]
async fn a_company_cannot_start_what_is_for_residents() {
    for world in worlds().await {
        let company = world
            .services
            .personas(amsterdam())
            .into_iter()
            .find(|one| one.key.starts_with("company:"))
            .unwrap();
        let scope = world.sign_in(amsterdam(), &company.key).await;
        let started = world.services.start_application(&scope, "inkomenstoeslag", &[]).await;
        assert!(matches!(started, Err(ServiceError::NotFound)));
        let draft = world.services.start_application(&scope, "lks-melding", &[]).await.unwrap();
        assert!(!world.services.draft_tasks(&scope, draft).await.unwrap().ready);
        let resident = world.sign_in(amsterdam(), "resident:plieger").await;
        assert!(matches!(
            world.services.start_application(&resident, "lks-melding", &[]).await,
            Err(ServiceError::NotFound)
        ));
    }
}
