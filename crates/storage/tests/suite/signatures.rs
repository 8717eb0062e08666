//! What a partner must sign: found by them alone, under what was sent last, answered once, kept for ever.

use domain::cases::{CaseEvent, CaseStatus};
use domain::{CaseId, Scope, SubmissionId};
use serde_json::json;
use storage::testing::run_raw;
use storage::{NewPerson, NewSignature, NewSubmission, StorageError, Store};

use crate::support::{
    a_case, amsterdam, at, both, company, day, id, resident, resident_of, staff, start_in, system, utrecht,
};

/// A resident with a number that is found by this hash.
async fn known(store: &Store, scope: &Scope, hash: &[u8]) {
    let mut tx = store.begin(scope).await.unwrap();
    let person = scope.person().unwrap();
    let name = scope.actor.name().unwrap().to_owned();
    let new = NewPerson { id: person, bsn_hash: hash, bsn_sealed: b"s", name: &name, sort_name: "x" };
    tx.persons().find_or_create(new, at(0)).await.unwrap();
    tx.commit().await.unwrap();
}

/// One more submission of a case at a moment, which the person with this number must sign.
async fn asked(
    store: &Store,
    owner: &Scope,
    case: CaseId,
    minutes: i64,
    hash: Option<&[u8]>,
) -> SubmissionId {
    let mut tx = store.begin(owner).await.unwrap();
    let draft = start_in(&mut tx, "bijstand", &minutes.to_string()).await;
    tx.drafts().mark_submitted(draft.id, draft.version, case, at(minutes)).await.unwrap();
    let submission = id();
    let (answers, receipt) = (json!({}), json!({"fingerprint": minutes.to_string()}));
    let new = NewSubmission {
        id: submission,
        case,
        draft: draft.id,
        form: "bijstand",
        form_version: "1",
        answers: &answers,
        receipt: &receipt,
        received_at: at(minutes),
    };
    tx.submissions().add(new).await.unwrap();
    tx.signatures().ask(submission, hash, day("2026-12-01"), at(minutes)).await.unwrap();
    tx.commit().await.unwrap();
    submission
}

fn signed(submission: SubmissionId, signed: bool) -> NewSignature<'static> {
    static NONE: serde_json::Value = serde_json::Value::Null;
    NewSignature { submission, signed, answers: &NONE, declarations: &NONE, fingerprint: "f", note: "" }
}

both! {
    async fn only_the_partner_finds_what_to_sign_and_signs_once(store: Store) {
        let (owner, partner) = (resident(1), resident(2));
        known(&store, &owner, b"one").await;
        known(&store, &partner, b"two").await;
        known(&store, &resident(3), b"three").await;
        let case = a_case(&store, &owner).await.id;
        let submission = asked(&store, &owner, case, 1, Some(b"two")).await;
        let before = store.read(&owner).await.unwrap().signatures().list(case).await.unwrap();
        assert_eq!((before.len(), before[0].known, before[0].signed), (1, true, None));
        // The applicant, others, staff and the system sign nothing and read nothing to sign.
        for scope in [owner.clone(), resident(3), company(2), staff(), system(), resident_of(utrecht(), 2)] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.signatures().to_sign(case).await.unwrap(), None, "{scope:?}");
            assert!(!tx.signatures().answer(signed(submission, true), at(2)).await.unwrap(), "{scope:?}");
            let told = tx.signatures().tell(id(), submission, CaseEvent::PartnerSigned, at(2)).await;
            assert!(matches!(told, Err(StorageError::MissingReference { .. })), "{scope:?}: {told:?}");
            if scope.city == amsterdam() {
                assert_eq!(tx.overview().read(5).await.unwrap().to_sign, []);
            }
        }
        let mut tx = store.begin(&partner).await.unwrap();
        let found = tx.signatures().to_sign(case).await.unwrap().unwrap();
        assert_eq!((found.submission_id, found.case_id, found.applicant.as_str()), (submission, case, "Inwoner 1"));
        assert_eq!((found.status, found.signed, found.due), (CaseStatus::Received, None, day("2026-12-01")));
        let overview = tx.overview().read(5).await.unwrap();
        assert_eq!((overview.to_sign.len(), overview.items.len()), (1, 0), "of the case they see no more than that");
        assert_eq!(overview.to_sign[0].sender_name, "Inwoner 1");
        assert_eq!(tx.cases().get(case).await.unwrap(), None);
        assert!(tx.signatures().answer(signed(submission, true), at(2)).await.unwrap());
        assert!(!tx.signatures().answer(signed(submission, false), at(3)).await.unwrap(), "the first counts");
        tx.signatures().tell(id(), submission, CaseEvent::PartnerSigned, at(2)).await.unwrap();
        assert_eq!(tx.overview().read(5).await.unwrap().to_sign, []);
        tx.commit().await.unwrap();
        for scope in [owner, staff()] {
            let mut tx = store.read(&scope).await.unwrap();
            let kept = tx.signatures().of_submission(submission).await.unwrap().unwrap();
            assert_eq!((kept.signed, kept.signer_name.as_deref(), kept.at), (Some(true), Some("Inwoner 2"), Some(at(2))));
            let events = tx.events().list(case).await.unwrap();
            assert_eq!(events.iter().map(|row| row.kind).collect::<Vec<_>>(), [CaseEvent::PartnerSigned]);
            assert_eq!((events[0].actor_kind.as_str(), events[0].actor_name.as_deref()), ("resident", Some("Inwoner 2")));
        }
        for table in ["signature_requests", "signatures"] {
            for text in [format!("UPDATE {table} SET city = '0344'"), format!("DELETE FROM {table}")] {
                let refused = run_raw(&store, &text).await.unwrap_err().to_string();
                assert!(refused.contains("never changed or removed"), "{text}: {refused}");
            }
        }
    }

    async fn what_was_sent_later_is_signed_anew_and_a_closed_case_asks_nothing(store: Store) {
        let (owner, partner) = (resident(1), resident(2));
        known(&store, &owner, b"one").await;
        known(&store, &partner, b"two").await;
        let case = a_case(&store, &owner).await;
        let first = asked(&store, &owner, case.id, 1, Some(b"two")).await;
        let mut tx = store.begin(&partner).await.unwrap();
        assert!(tx.signatures().answer(signed(first, true), at(2)).await.unwrap());
        tx.commit().await.unwrap();
        let second = asked(&store, &owner, case.id, 3, Some(b"two")).await;
        let mut tx = store.begin(&partner).await.unwrap();
        let found = tx.signatures().to_sign(case.id).await.unwrap().unwrap();
        assert_eq!((found.submission_id, found.signed), (second, None));
        assert_eq!(tx.overview().read(5).await.unwrap().to_sign.len(), 1);
        drop(tx);
        let mut tx = store.begin(&owner).await.unwrap();
        let signed: Vec<_> = tx.signatures().list(case.id).await.unwrap().iter().map(|one| one.signed).collect();
        assert_eq!(signed, [Some(true), None]);
        tx.cases().change_status(case.id, case.version, CaseStatus::Withdrawn, at(4)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&partner).await.unwrap();
        assert_eq!(tx.overview().read(5).await.unwrap().to_sign, []);
        assert_eq!(tx.signatures().to_sign(case.id).await.unwrap().unwrap().status, CaseStatus::Withdrawn);
    }

    async fn nobody_signs_for_themselves_and_an_unknown_partner_is_nobody(store: Store) {
        let owner = resident(1);
        known(&store, &owner, b"one").await;
        for (place, hash) in [Some(b"one".as_slice()), None].into_iter().enumerate() {
            let case = a_case(&store, &owner).await.id;
            let submission = asked(&store, &owner, case, place as i64 + 1, hash).await;
            let mut tx = store.begin(&owner).await.unwrap();
            let kept = tx.signatures().of_submission(submission).await.unwrap().unwrap();
            assert!(!kept.known, "{hash:?}");
            assert_eq!(tx.signatures().to_sign(case).await.unwrap(), None);
            assert!(!tx.signatures().answer(signed(submission, true), at(2)).await.unwrap());
        }
        // Nobody asks a signature under what is not theirs.
        let case = a_case(&store, &owner).await.id;
        let submission = asked(&store, &owner, case, 9, None).await;
        let mut tx = store.begin(&resident(2)).await.unwrap();
        let forged = tx.signatures().ask(submission, Some(b"two"), day("2026-12-01"), at(1)).await;
        assert!(matches!(forged, Err(StorageError::MissingReference { .. })), "{forged:?}");
    }
}
