//! A case of another city looks exactly like one that does not exist.

use domain::mandate::Verdict;
use domain::tasks::TaskKind;
use domain::{CaseId, DocumentId, Scope, TaskId};
use services::ServiceError;
use services::views::AskInput;
use testkit::{amsterdam, city};
use uuid::Uuid;

use crate::office::{refusal, verdict};
use crate::world::{World, pdf, worlds};

/// Everything a member of staff can try; how each ends.
async fn tries(
    world: &World,
    scope: &Scope,
    task: &storage::Task,
    case: CaseId,
    document: DocumentId,
) -> Vec<String> {
    let services = &world.services;
    let (id, version) = (task.id, task.version);
    let ask = AskInput { task: id, version, documents: vec![], question: "Hoe?".to_owned() };
    let mut ends = Vec::new();
    let mut note = |name: &str, end: Option<ServiceError>| ends.push(format!("{name}: {end:?}"));
    note("task", services.task(scope, id).await.err());
    note("claim", services.claim(scope, id, version).await.err());
    note("release", services.release(scope, id, version).await.err());
    note("recheck", services.recheck(scope, id).await.err());
    note("ask", services.ask_information(scope, &ask).await.err());
    note("grant", services.decide(scope, &verdict(task, Verdict::Grant)).await.err());
    note("refuse", services.decide(scope, &refusal(task)).await.err());
    note("second", services.confirm_second(scope, id, version, true, "").await.err());
    note("advance", services.finish_advance(scope, id, version, true, None, "").await.err());
    note("notice", services.finish_notice(scope, id, version, "Klaar", false).await.err());
    note("message", services.send_message(scope, case, Uuid::from_u128(7), "Hallo").await.err());
    note("document", services.document(scope, document).await.map(drop).err());
    note("case", services.case(scope, case).await.err());
    note("receipt", services.receipt(scope, case).await.err());
    note("letter", services.decision_letter_html(scope, case).await.err());
    note("withdraw", services.withdraw(scope, case).await.err());
    ends
}

#[tokio::test]
async fn staff_of_another_city_find_nothing_and_change_nothing() {
    for world in worlds().await {
        let owner = world.sign_in(amsterdam(), "resident:plieger").await;
        let draft = world.filled_supplement(&owner).await;
        world.possessions(&owner, draft, "100").await;
        let sent = world.services.upload_to_draft(&owner, draft, "DOC-BUITENL", "bewijs.pdf", pdf()).await;
        sent.unwrap().unwrap();
        let case = world.send(&owner, draft).await;
        world.work().await;
        let task = world.task(case, TaskKind::Review).await;
        let document = world.seen(&owner, case).await.files[0].id;
        let before = world.rows("audit", "1 = 1").await;
        for who in ["rotterdam-lead", "rotterdam-reviewer", "rotterdam-intake"] {
            let stranger = world.staff_of(city("0599"), who).await;
            let theirs = tries(&world, &stranger, &task, case, document).await;
            let none = Uuid::from_u128(12345);
            let nothing = storage::Task { id: TaskId(none), ..task.clone() };
            let absent = tries(&world, &stranger, &nothing, none.into(), none.into()).await;
            assert_eq!(theirs, absent, "{}", world.database);
            let may = |end: &String| who != "rotterdam-intake" || !end.contains("Forbidden");
            assert!(
                theirs.iter().filter(|end| may(end)).all(|end| end.ends_with("Some(NotFound)")),
                "{theirs:#?}"
            );
        }
        // Signing in is all they did that is written down.
        assert_eq!(world.rows("audit", "action <> 'signed_in'").await, before - 1, "{}", world.database);
        assert_eq!(world.rows("access_log", "actor_kind = 'staff'").await, 0);
        assert_eq!(world.task(case, TaskKind::Review).await, task);
        let ours = world.staff("intake").await;
        assert_eq!(world.services.document(&ours, document).await.map(|file| file.bytes).unwrap(), pdf());
        assert_eq!(world.services.task(&ours, task.id).await.unwrap().looks.len(), {
            let looks = world.seen(&owner, case).await.looks;
            assert!(looks.iter().any(|look| look.who == "Noor Verhage" && look.why == "review"), "{looks:?}");
            looks.len()
        });
    }
}
