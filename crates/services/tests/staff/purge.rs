//! Clearing away: drafts that were left, their files, sessions. Once a day, and never what was sent.

use chrono::TimeDelta;
use services::ServiceError;
use testkit::{amsterdam, city};

use crate::world::{declarations, pdf, pdf_of, posted, worlds};

#[tokio::test]
async fn what_was_left_goes_with_its_files_and_what_was_sent_stays() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let left = world.filled_supplement(&owner).await;
        world.possessions(&owner, left, "100").await;
        let upload = world.services.upload_to_draft(&owner, left, "DOC-BUITENL", "a.pdf", pdf()).await;
        upload.unwrap().unwrap();
        let other = world.sign_in(amsterdam(), "resident:den-braber").await;
        let draft = world.filled_supplement(&other).await;
        world.possessions(&other, draft, "100").await;
        let bytes = pdf_of(10);
        let upload = world.services.upload_to_draft(&other, draft, "DOC-BUITENL", "b.pdf", bytes).await;
        upload.unwrap().unwrap();
        world.services.submit(&other, draft, &declarations()).await.unwrap();
        world.work().await;
        assert_eq!(world.documents.count(), 2, "{}", world.database);

        // Kept for thirty days after the last change, until the end of that day in the Netherlands.
        world.services.plan_day().await.unwrap();
        world.services.plan_day().await.unwrap();
        world.clock.set("2026-12-23T22:30:00Z".parse().unwrap());
        world.work().await;
        assert!(world.services.check_draft(&owner, left).await.is_ok(), "{}", world.database);
        world.clock.set("2026-12-25T08:00:00Z".parse().unwrap());
        world.work().await;
        let gone = world.services.check_draft(&owner, left).await;
        assert!(matches!(gone, Err(ServiceError::NotFound)), "{}: {gone:?}", world.database);
        assert_eq!(world.documents.count(), 1);
        assert_eq!(world.services.overview(&other).await.unwrap().cases.len(), 1);
        assert_eq!(world.rows("sessions", "1 = 1").await, 0);
        // Each city plans its own next day, once.
        assert_eq!(world.rows("jobs", "kind = 'purge' AND status = 'ready'").await, 4);
    }
}

#[tokio::test]
async fn a_store_that_fails_keeps_the_work_for_later() {
    for world in worlds().await {
        let owner = world.sign_in(city("0344"), "resident:jan-boer").await;
        let draft = world.filled_supplement(&owner).await;
        let inputs = posted(&[("iit.bezit", "yes"), ("iit.bezit_waarde", "100")]);
        world.services.save_page(&owner, draft, "vermogen", None, &inputs, domain::Lang::Nl).await.unwrap();
        let upload = world.services.upload_to_draft(&owner, draft, "DOC-BUITENL", "a.pdf", pdf()).await;
        upload.unwrap().unwrap();
        world.services.delete_draft(&owner, draft).await.unwrap();
        world.documents.set_broken(true);
        world.work().await;
        assert_eq!(world.documents.count(), 1, "{}", world.database);
        assert_eq!(world.rows("jobs", "kind = 'remove_file' AND status = 'ready'").await, 1);
        world.documents.set_broken(false);
        world.clock.advance(TimeDelta::hours(3));
        world.work().await;
        assert_eq!(world.documents.count(), 0, "{}", world.database);
        assert_eq!(world.rows("jobs", "status <> 'done'").await, 0);
    }
}
