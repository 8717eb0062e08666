//! What staff write: messages from templates, conversations, questions to experts; and the language of an owner.

use domain::tasks::TaskKind;
use domain::{CaseId, Lang, Role, StaffId, TaskId};
use serde_json::json;
use storage::testing::run_raw;
use storage::{
    AdviceEnd, AdviceId, CallKind, NewAdvice, NewCall, NewDecision, NewDocument, NewStaff, NewTask, Store,
    TextKind, WITH_ADVICE,
};

use crate::decisions::granted;
use crate::objections::ended;
use crate::support::{
    a_case, at, both, company, day, id, resident, resident_of, staff, staff_of, system, utrecht,
};

async fn task(store: &Store, case: CaseId, kind: TaskKind) -> TaskId {
    let (task, payload) = (id(), json!({}));
    let mut tx = store.begin(&staff()).await.unwrap();
    let new = NewTask {
        id: task,
        case,
        kind,
        due: day("2026-12-14"),
        reasons: &[],
        proposal: None,
        payload: &payload,
    };
    assert!(tx.tasks().create(new, at(0)).await.unwrap());
    tx.commit().await.unwrap();
    task
}

async fn expert(store: &Store) -> StaffId {
    let mut tx = store.begin(&staff()).await.unwrap();
    let roles = [Role::LegalAdviser];
    let new = NewStaff { id: id(), subject: "legal", name: "Farida", roles: &roles, active: true };
    let expert = tx.staff().upsert(new, at(0)).await.unwrap();
    assert_eq!(expert.roles, roles);
    tx.commit().await.unwrap();
    expert.id
}

both! {
    async fn a_message_keeps_its_template(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        let (from, own) = (id(), id());
        tx.messages().add_from(from, case, "Dag", Some("stand"), at(1)).await.unwrap();
        tx.messages().add(own, case, "Dag", at(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.messages().source(from).await.unwrap().unwrap().template.as_deref(), Some("stand"));
        assert_eq!(tx.messages().source(own).await.unwrap().unwrap().template, None);
        for scope in [resident(1), staff_of(utrecht())] {
            let mut tx = store.read(&scope).await.unwrap();
            assert!(tx.messages().source(from).await.unwrap().is_none());
        }
    }

    async fn an_owner_has_one_language(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let other = a_case(&store, &company(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.languages().of_case(case).await.unwrap(), Lang::Nl);
        drop(tx);
        for (lang, is_new) in [(Lang::En, true), (Lang::En, false), (Lang::Nl, true), (Lang::En, true)] {
            let mut tx = store.begin(&resident(1)).await.unwrap();
            assert_eq!(tx.languages().keep(lang, at(1)).await.unwrap(), is_new);
            tx.commit().await.unwrap();
        }
        let mut tx = store.begin(&staff()).await.unwrap();
        assert_eq!(tx.languages().of_case(case).await.unwrap(), Lang::En);
        assert_eq!(tx.languages().of_case(other).await.unwrap(), Lang::Nl);
        drop(tx);
        let mut tx = store.begin(&resident_of(utrecht(), 1)).await.unwrap();
        assert!(tx.languages().keep(Lang::En, at(2)).await.unwrap(), "each city for itself");
        drop(tx);
        let mut tx = store.begin(&resident(1)).await.unwrap();
        assert_eq!(tx.languages().of_case(case).await.unwrap(), Lang::Nl, "it is for staff to read");
    }

    async fn a_conversation_is_listed_and_found_by_its_words(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let task = task(&store, case, TaskKind::Review).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let call = NewCall {
            id: id(), case, task: Some(task), kind: CallKind::Phone, held_at: at(1), with_whom: "Zus van aanvrager",
            said: "Belde over het huurcontract", outcome: "Stuurt vrijdag",
        };
        tx.calls().add(call, at(5)).await.unwrap();
        tx.calls().add(NewCall { id: id(), kind: CallKind::Visit, held_at: at(0), task: None, ..call }, at(6)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&staff()).await.unwrap();
        let calls = tx.calls().list(case).await.unwrap();
        assert_eq!(calls.iter().map(|call| call.kind).collect::<Vec<_>>(), [CallKind::Visit, CallKind::Phone]);
        assert_eq!((calls[1].held_at, calls[1].written_at), (at(1), at(5)));
        assert_eq!(calls[1].written_by_name, "Mila Beoordelaar");
        for word in ["huurcontract", "zus", "vrijdag"] {
            let found = tx.search().by_words(&[word.to_owned()], None, 10).await.unwrap();
            assert!(found.iter().all(|text| text.kind == TextKind::Call && text.id == case), "{word}");
            assert_eq!(found.len(), 2, "{word}");
        }
        drop(tx);
        for scope in [resident(1), company(1), staff_of(utrecht())] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.calls().list(case).await.unwrap(), []);
            assert!(tx.calls().add(NewCall { id: id(), ..call }, at(7)).await.is_err(), "{scope:?}");
        }
    }

    async fn a_question_waits_for_its_expert_and_is_answered_once(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let (review, advise) = (task(&store, case, TaskKind::Review).await, task(&store, case, TaskKind::Advise).await);
        let adviser = expert(&store).await;
        let (facts, documents) = (json!([{"a": 1}]), json!([]));
        let new = NewAdvice {
            id: id(), case, task: review, advise_task: advise, skill: Role::LegalAdviser.as_str(), outside: "", about: "",
            question: "Mag dit?",
            facts: &facts, documents: &documents, adviser, adviser_name: "Farida", due: day("2026-12-10"),
        };
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.advices().ask(new, at(1)).await.unwrap();
        assert_eq!(tx.advices().get(new.id).await.unwrap().unwrap().facts, facts);
        assert_eq!(tx.advices().waiting_for(adviser, 10).await.unwrap().len(), 1);
        assert_eq!(tx.advices().waiting_for(id(), 10).await.unwrap().len(), 0);
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.advices().waits_until(case).await.unwrap(), Some(day("2026-12-10")));
        assert_eq!(tx.advices().list(case).await.unwrap(), [], "an owner learns until when, and no more");
        drop(tx);
        for scope in [resident(2), staff_of(utrecht())] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.advices().waits_until(case).await.unwrap(), None);
            assert_eq!(tx.advices().get(new.id).await.unwrap(), None);
        }
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.advices().answer(new.id, "Ja, dat mag.", "", at(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        assert!(tx.advices().answer(new.id, "Nee", "", at(3)).await.is_err(), "once");
        drop(tx);
        let mut tx = store.read(&staff()).await.unwrap();
        let answered = tx.advices().list(case).await.unwrap();
        assert_eq!((answered[0].body.as_deref(), answered[0].given_at), (Some("Ja, dat mag."), Some(at(2))));
        assert_eq!(tx.advices().waiting_for(adviser, 10).await.unwrap(), []);
        assert_eq!(tx.advices().waits_until(case).await.unwrap(), None);
        drop(tx);
        for table in ["advice_requests", "advices"] {
            let refused = run_raw(&store, &format!("DELETE FROM {table}")).await.unwrap_err().to_string();
            assert!(refused.contains("never changed or removed"), "{table}: {refused}");
        }
    }

    async fn a_question_that_ended_waits_for_nobody(store: Store) {
        let adviser = expert(&store).await;
        for (place, why) in [AdviceEnd::Declined, AdviceEnd::Withdrawn, AdviceEnd::Lapsed].into_iter().enumerate() {
            let case = a_case(&store, &resident(1)).await.id;
            let (review, advise) = (task(&store, case, TaskKind::Review).await, task(&store, case, TaskKind::Advise).await);
            let (facts, documents) = (json!([]), json!([]));
            let new = NewAdvice {
                id: id(), case, task: review, advise_task: advise, skill: Role::OutsideExpert.as_str(), outside: "bureau",
                about: "Jan Jansen", question: "Mag dit?", facts: &facts, documents: &documents, adviser, adviser_name: "Bureau",
                due: day("2026-12-10"),
            };
            let mut tx = store.begin(&staff()).await.unwrap();
            tx.advices().ask(new, at(1)).await.unwrap();
            tx.commit().await.unwrap();
            // The system ends what lapsed; nobody did it then.
            let by = if why == AdviceEnd::Lapsed { system() } else { staff() };
            let mut tx = store.begin(&by).await.unwrap();
            tx.advices().end(new.id, why, "Geen tijd", at(2)).await.unwrap();
            tx.commit().await.unwrap();
            let mut tx = store.begin(&staff()).await.unwrap();
            assert!(tx.advices().end(new.id, why, "", at(3)).await.is_err(), "once");
            drop(tx);
            let mut tx = store.read(&staff()).await.unwrap();
            assert_eq!(tx.advices().waiting_for(adviser, 10).await.unwrap(), [], "{place}");
            let found = tx.advices().get(new.id).await.unwrap().unwrap();
            assert_eq!((found.ended, found.ended_at, found.body), (Some(why), Some(at(2)), None));
            assert_eq!((found.outside.as_str(), found.about.as_str()), ("bureau", "Jan Jansen"));
            assert_eq!(found.ended_by_name.is_none(), why == AdviceEnd::Lapsed);
            drop(tx);
            let mut tx = store.read(&resident(1)).await.unwrap();
            assert_eq!(tx.advices().waits_until(case).await.unwrap(), None);
        }
        let refused = run_raw(&store, "DELETE FROM advice_ends").await.unwrap_err().to_string();
        assert!(refused.contains("never changed or removed"), "{refused}");
    }

    async fn what_was_advised_before_a_decision_is_read_by_the_owner_from_that_decision_on(store: Store) {
        let adviser = expert(&store).await;
        let (facts, documents) = (json!([]), json!([]));
        // A case with a decision, and an objection, which ends by a step of its own.
        for objection in [false, true] {
            let case = a_case(&store, &resident(1)).await.id;
            let (review, advise) = (task(&store, case, TaskKind::Review).await, task(&store, case, TaskKind::Advise).await);
            let new = |question| NewAdvice {
                id: id(), case, task: review, advise_task: advise, skill: Role::LegalAdviser.as_str(), outside: "", about: "",
                question, facts: &facts, documents: &documents, adviser, adviser_name: "Farida", due: day("2026-12-10"),
            };
            let (given, withdrawn, late) = (new("Mag dit?"), new("En dit?"), new("Later?"));
            let mut tx = store.begin(&staff()).await.unwrap();
            for (asked, minute) in [(given, 1), (withdrawn, 3), (late, 4)] {
                tx.advices().ask(asked, at(minute)).await.unwrap();
            }
            tx.advices().answer(given.id, "Ja, dat mag.", "", at(2)).await.unwrap();
            tx.advices().end(withdrawn.id, AdviceEnd::Withdrawn, "", at(4)).await.unwrap();
            let file = |code| NewDocument {
                id: id(), doc_code: code, file_name: "advies.pdf", media_type: "application/pdf", size_bytes: 3,
                sha256: b"x", storage_key: "k",
            };
            let code = format!("{WITH_ADVICE}{}", given.id);
            let (sent, after) = (file(code.as_str()), file(code.as_str()));
            tx.documents().add_to_case(case, sent, at(2)).await.unwrap().unwrap();
            tx.commit().await.unwrap();

            let mut tx = store.read(&resident(1)).await.unwrap();
            assert_eq!(tx.advices().made_known(case).await.unwrap(), [], "before the decision");
            assert_eq!(tx.documents().sent_by_experts(case).await.unwrap(), []);
            assert_eq!(tx.documents().sent_by_expert(sent.id).await.unwrap(), None);
            drop(tx);

            let mut tx = store.begin(&staff()).await.unwrap();
            if objection {
                tx.objections().add_step(id(), case, &ended(), at(5)).await.unwrap();
            } else {
                let (decision, receipt) = (granted(), json!({}));
                let new = NewDecision {
                    id: id(), case, decision: &decision, proposal: None, receipt: &receipt, sent_at: at(5),
                    objection_until: day("2027-01-04"),
                };
                tx.decisions().add(new).await.unwrap();
            }
            tx.advices().answer(late.id, "Na het besluit.", "", at(6)).await.unwrap();
            tx.documents().add_to_case(case, after, at(6)).await.unwrap().unwrap();
            tx.commit().await.unwrap();

            let mut tx = store.read(&resident(1)).await.unwrap();
            let known = tx.advices().made_known(case).await.unwrap();
            let read: Vec<_> = known.iter().map(|one| (one.id, one.question.as_str(), one.body.as_str())).collect();
            assert_eq!(read, [(given.id, "Mag dit?", "Ja, dat mag.")], "objection: {objection}");
            assert_eq!((known[0].adviser_name.as_str(), known[0].given_at), ("Farida", at(2)));
            let files = tx.documents().sent_by_experts(case).await.unwrap();
            assert_eq!(files.iter().map(|file| file.id).collect::<Vec<_>>(), [sent.id]);
            assert!(tx.documents().sent_by_expert(sent.id).await.unwrap().is_some());
            assert!(tx.documents().sent_by_expert(after.id).await.unwrap().is_none());
            drop(tx);
            for scope in [resident(2), company(1), staff_of(utrecht()), resident_of(utrecht(), 1)] {
                let mut tx = store.read(&scope).await.unwrap();
                assert_eq!(tx.advices().made_known(case).await.unwrap(), [], "{scope:?}");
                assert_eq!(tx.documents().sent_by_experts(case).await.unwrap(), [], "{scope:?}");
                assert_eq!(tx.documents().sent_by_expert(sent.id).await.unwrap(), None, "{scope:?}");
            }
        }
    }

    async fn what_an_expert_sends_is_for_staff(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&staff()).await.unwrap();
        let code = format!("{WITH_ADVICE}{}", id::<AdviceId>());
        let new = NewDocument {
            id: id(), doc_code: &code, file_name: "advies.pdf", media_type: "application/pdf", size_bytes: 3, sha256: b"x",
            storage_key: "k",
        };
        tx.documents().add_to_case(case, new, at(1)).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        for (scope, there) in [(staff(), true), (resident(1), false), (staff_of(utrecht()), false)] {
            let mut tx = store.read(&scope).await.unwrap();
            assert_eq!(tx.documents().list_of_case(case).await.unwrap().len(), usize::from(there), "{scope:?}");
            assert_eq!(tx.documents().get(new.id).await.unwrap().is_some(), there, "{scope:?}");
        }
    }
}
