//! What stands in a document: read after it came to its case, found by the staff of its city, once.

use chrono::TimeDelta;
use domain::{CaseId, Scope};
use integrations::{DocumentKey, DocumentStore as _};
use services::views::{SearchInput, TextHit};
use storage::testing::run_raw;
use testkit::{amsterdam, city, pdf, pdf_saying};

use crate::crash::{CrashingIds, crashing_work};
use crate::killed::killed_after;
use crate::world::{Parts, World, worlds};

const CODE: &str = "DOC-BUITENL";

/// What a colleague of that city finds by these words.
async fn found_by(world: &World, scope: &Scope, text: &str) -> Vec<TextHit> {
    let input = SearchInput { text: text.to_owned(), ..SearchInput::default() };
    world.services.search(scope, &input).await.unwrap().texts
}

/// A sent application with this document; nothing is worked on yet.
async fn sent(world: &World, name: &str, bytes: Vec<u8>) -> (Scope, CaseId) {
    let owner = world.sign_in(amsterdam(), "resident:plieger").await;
    let draft = world.filled_supplement(&owner).await;
    world.possessions(&owner, draft, "100").await;
    world.services.upload_to_draft(&owner, draft, CODE, name, bytes).await.unwrap().unwrap();
    let staff = world.staff("reviewer").await;
    world.work().await;
    assert_eq!(found_by(world, &staff, "spaarrekening").await, [], "what is not sent is not found");
    let case = world.send(&owner, draft).await;
    (owner, case)
}

#[tokio::test]
async fn words_of_a_document_find_its_case_in_its_own_city() {
    for world in worlds().await {
        let lines =
            ["Uw spaarrekening bij de Banco do Brasil", "Nummer 123456782, IBAN NL91 ABNA 0417 1643 00"];
        let (owner, case) = sent(&world, "bewijs-2026.pdf", pdf_saying(&lines)).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        for (words, inside) in [("spaarrekening brasil", true), ("bewijs", false), ("bewijs banco", true)] {
            let found = found_by(&world, &staff, words).await;
            let found: Vec<_> =
                found.iter().map(|hit| (hit.case.id, hit.file.as_deref(), hit.inside)).collect();
            assert_eq!(found, [(case, Some("bewijs-2026.pdf"), inside)], "{}: {words}", world.database);
        }
        // Numbers that name somebody are not kept, nor parts of them.
        for words in ["nummer 123456782", "0417 1643", "abna", "nl91"] {
            assert_eq!(found_by(&world, &staff, words).await, [], "{}: {words}", world.database);
        }
        let elsewhere = world.staff_of(city("0344"), "utrecht-lead").await;
        assert_eq!(found_by(&world, &elsewhere, "spaarrekening").await, [], "{}", world.database);

        // What is sent to the case afterwards, and what has no text.
        let second = pdf_saying(&["Opgave van het saldo"]);
        world.services.upload_to_case(&owner, case, CODE, "saldo.pdf", second).await.unwrap().unwrap();
        world.services.upload_to_case(&owner, case, CODE, "leeg.pdf", pdf()).await.unwrap().unwrap();
        world.work().await;
        assert_eq!(found_by(&world, &staff, "opgave").await[0].file.as_deref(), Some("saldo.pdf"));
        assert_eq!(found_by(&world, &staff, "leeg").await.len(), 1);
        assert_eq!(world.rows("jobs", "kind = 'read_document' AND status = 'done'").await, 3);
        assert_eq!(world.rows("search_texts", "kind = 'document'").await, 3);

        run_raw(&world.store, "DELETE FROM documents").await.unwrap();
        assert_eq!(
            found_by(&world, &staff, "spaarrekening").await,
            [],
            "{}: it went with the document",
            world.database
        );
        assert_eq!(world.rows("search_texts", "kind = 'document'").await, 0);
    }
}

#[tokio::test]
async fn a_store_that_fails_is_asked_again_and_a_row_without_bytes_has_no_words() {
    for world in worlds().await {
        let (owner, case) = sent(&world, "a.pdf", pdf_saying(&["Uw spaarrekening"])).await;
        let staff = world.staff("reviewer").await;
        world.documents.set_broken(true);
        world.work().await;
        assert_eq!(world.rows("jobs", "kind = 'read_document' AND status = 'ready'").await, 1);
        assert_eq!(found_by(&world, &staff, "spaarrekening").await, [], "{}", world.database);
        world.documents.set_broken(false);
        world.clock.advance(TimeDelta::hours(1));
        world.work().await;
        assert_eq!(found_by(&world, &staff, "spaarrekening").await.len(), 1, "{}", world.database);

        // As `loket seed --cases` loads many: records of documents, and nothing behind them.
        world.services.upload_to_case(&owner, case, CODE, "b.pdf", pdf()).await.unwrap().unwrap();
        for file in world.seen(&owner, case).await.files {
            world.documents.delete(DocumentKey { city: owner.city, document: file.id }).await.unwrap();
        }
        world.work().await;
        assert_eq!(world.rows("jobs", "kind = 'read_document' AND status = 'done'").await, 2);
        assert_eq!(world.rows("jobs", "status <> 'done' AND kind NOT IN ('warn', 'sweep_upload')").await, 0);
    }
}

#[tokio::test]
async fn crashes_at_every_step_lose_no_words_and_double_none() {
    for (database, store) in storage::testing::databases().await {
        let ids = std::sync::Arc::new(CrashingIds::new());
        let world = World::with(database, store, Parts { ids: ids.clone(), ..Parts::default() });
        sent(&world, "a.pdf", pdf_saying(&["Uw spaarrekening"])).await;
        let staff = world.staff("reviewer").await;
        crashing_work(&world, &ids, async || {
            assert!(found_by(&world, &staff, "spaarrekening").await.len() <= 1, "{database}");
        })
        .await;
        assert_eq!(found_by(&world, &staff, "spaarrekening").await.len(), 1, "{database}");
        assert_eq!(world.rows("jobs", "kind = 'read_document'").await, 1);
    }
}

#[tokio::test]
async fn a_worker_that_is_killed_at_any_moment_leaves_the_words_there_once() {
    let mut most = 0;
    for world in worlds().await {
        let (owner, case) = sent(&world, "a.pdf", pdf()).await;
        world.work().await;
        let staff = world.staff("reviewer").await;
        let bytes = pdf_saying(&["Uw spaarrekening"]);
        world.services.upload_to_case(&owner, case, CODE, "b.pdf", bytes).await.unwrap().unwrap();
        let mut moments = 0;
        loop {
            let others = async || world.rows("jobs", "kind <> 'read_document' AND status = 'done'").await;
            let others_before = others().await;
            let worked = killed_after(moments, world.services.work_once("test")).await;
            let ended = async || world.rows("jobs", "kind = 'read_document' AND status = 'done'").await;
            // A database may still be finishing what was killed: the words are there no sooner and no later than the end.
            let before = ended().await;
            let words = found_by(&world, &staff, "spaarrekening").await.len();
            let done = ended().await;
            assert!(
                (before..=done).contains(&(words + 1)),
                "{}: one step: {before} {words} {done}",
                world.database
            );
            if done == 2 {
                break;
            }
            match worked {
                // A database may still be undoing what was killed before: then the job is not to be taken yet, and another one
                // that came due meanwhile may be.
                Some(worked) => assert!(
                    !worked.unwrap() || others().await == others_before + 1,
                    "{}: done, and not done",
                    world.database
                ),
                None => moments += 1,
            }
            // It may be taken again when its lease is over, as often as this test likes.
            world.clock.advance(TimeDelta::minutes(3));
            run_raw(&world.store, "UPDATE jobs SET attempts = 0 WHERE kind = 'read_document'").await.unwrap();
        }
        most = most.max(moments);
        assert_eq!(found_by(&world, &staff, "spaarrekening").await.len(), 1, "{}", world.database);

        // Done again, it stands there as before.
        let again =
            "UPDATE jobs SET status = 'ready', attempts = 0, finished_at = NULL WHERE kind = 'read_document'";
        run_raw(&world.store, again).await.unwrap();
        world.work().await;
        assert_eq!(found_by(&world, &staff, "spaarrekening").await.len(), 1, "{}", world.database);
        assert_eq!(world.rows("search_texts", "kind = 'document'").await, 2);
    }
    // A database in the same process may answer before it is waited for; one over a socket does not.
    assert!(most >= 5, "only {most} moments");
}
