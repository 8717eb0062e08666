//! Documents: taken for what they are, never a row without its bytes.

use domain::{DraftId, Scope};
use services::ServiceError;
use services::views::{DocumentRow, FileProblem};
use testkit::amsterdam;

use crate::world::{World, pdf, pdf_of, worlds};

const CODE: &str = "DOC-BUITENL";

async fn asked(world: &World) -> (Scope, DraftId) {
    let scope = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&scope).await;
    world.possessions(&scope, draft, "2500").await;
    (scope, draft)
}

async fn row(world: &World, scope: &Scope, draft: DraftId) -> DocumentRow {
    world.services.check_draft(scope, draft).await.unwrap().documents.remove(0)
}

#[tokio::test]
async fn a_file_that_is_not_taken_says_why_and_the_page_remembers() {
    for world in worlds().await {
        let (scope, draft) = asked(&world).await;
        let large = [pdf(), vec![b' '; 20 * 1024 * 1024]].concat();
        for (name, bytes, problem) in [
            ("", Vec::new(), FileProblem::None),
            ("leeg.pdf", Vec::new(), FileProblem::Empty),
            ("brief.pdf", b"PK\x03\x04 word/document.xml".to_vec(), FileProblem::WrongType),
            ("foto.jpg", b"\xff\xd8\xff\xe0 half".to_vec(), FileProblem::Damaged),
            ("groot.pdf", large, FileProblem::TooLarge),
        ] {
            let outcome = world.services.upload_to_draft(&scope, draft, CODE, name, bytes).await.unwrap();
            assert_eq!(outcome, Err(problem), "{name}");
            assert_eq!(row(&world, &scope, draft).await.problem, Some(problem));
        }
        assert_eq!(world.documents.count(), 0);
        world.services.upload_to_draft(&scope, draft, CODE, "goed.pdf", pdf()).await.unwrap().unwrap();
        let row = row(&world, &scope, draft).await;
        assert_eq!((row.problem, row.files.len()), (None, 1));
        assert_eq!(row.files[0].name, "goed.pdf");
    }
}

#[tokio::test]
async fn a_file_comes_along_with_the_case_and_stands_on_the_receipt() {
    for world in worlds().await {
        let (scope, draft) = asked(&world).await;
        world.services.upload_to_draft(&scope, draft, CODE, "../bewijs", pdf()).await.unwrap().unwrap();
        let case = world.send(&scope, draft).await;
        let receipt = world.services.receipt(&scope, case).await.unwrap();
        assert_eq!(receipt.files.len(), 1);
        assert_eq!(receipt.files[0].name, "bewijs.pdf");
        assert!(receipt.later.is_empty());
        let document = world.services.document(&scope, receipt.files[0].id).await.unwrap();
        assert_eq!((document.media_type.as_str(), document.bytes), ("application/pdf", pdf()));
    }
}

#[tokio::test]
async fn a_document_promised_for_later_is_a_thing_to_do_until_it_comes() {
    for world in worlds().await {
        let (scope, draft) = asked(&world).await;
        world.services.send_later(&scope, draft, CODE, true).await.unwrap();
        assert!(row(&world, &scope, draft).await.later);
        let case = world.send(&scope, draft).await;
        assert_eq!(world.services.receipt(&scope, case).await.unwrap().later.len(), 1);
        let todo = world.services.overview(&scope).await.unwrap().todo;
        assert!(matches!(&todo[..], [services::views::Todo::SendLater { .. }]), "{todo:?}");
        let wrong = world.services.upload_to_case(&scope, case, "DOC-NIETS", "a.pdf", pdf()).await;
        assert!(matches!(wrong, Err(ServiceError::NotFound)));
        world.services.upload_to_case(&scope, case, CODE, "bewijs.pdf", pdf()).await.unwrap().unwrap();
        let view = world.services.case(&scope, case).await.unwrap();
        assert!(view.later.is_empty());
        assert_eq!(view.files.len(), 1);
        assert!(world.services.overview(&scope).await.unwrap().todo.is_empty());
    }
}

#[tokio::test]
async fn a_broken_store_leaves_no_row() {
    for world in worlds().await {
        let (scope, draft) = asked(&world).await;
        world.documents.set_broken(true);
        let outcome = world.services.upload_to_draft(&scope, draft, CODE, "bewijs.pdf", pdf()).await;
        assert!(matches!(outcome, Err(ServiceError::Internal(..))));
        world.documents.set_broken(false);
        assert!(row(&world, &scope, draft).await.files.is_empty());
        assert_eq!(world.documents.count(), 0);
    }
}

#[tokio::test]
async fn a_removed_file_takes_its_bytes_along() {
    for world in worlds().await {
        let (scope, draft) = asked(&world).await;
        world.services.upload_to_draft(&scope, draft, CODE, "bewijs.pdf", pdf()).await.unwrap().unwrap();
        let file = row(&world, &scope, draft).await.files[0].id;
        world.services.remove_draft_file(&scope, draft, file).await.unwrap();
        assert_eq!(world.documents.count(), 0);
        let again = world.services.remove_draft_file(&scope, draft, file).await;
        assert!(matches!(again, Err(ServiceError::NotFound)));
    }
}

#[tokio::test]
async fn all_files_of_one_application_have_a_limit_together() {
    // The sum is not made by the database, and so many bytes take their time: one world is enough.
    let world = worlds().await.remove(0);
    let (scope, draft) = asked(&world).await;
    let big = pdf_of(19 * 1024 * 1024);
    for _ in 0..7 {
        world.services.upload_to_draft(&scope, draft, CODE, "scan.pdf", big.clone()).await.unwrap().unwrap();
    }
    let outcome = world.services.upload_to_draft(&scope, draft, CODE, "scan.pdf", big).await.unwrap();
    assert_eq!(outcome, Err(FileProblem::CaseFull), "{}", world.database);
}
