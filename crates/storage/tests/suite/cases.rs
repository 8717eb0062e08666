//! Cases, submissions, facts, timeline and terms.

use chrono::Datelike;
use domain::calendar::Length;
use domain::cases::{CaseEvent, CaseStatus};
use domain::terms::TermEvent;
use domain::{CaseNumber, PersonId, Scope};
use serde_json::json;
use storage::{Conflict, NewCase, NewPerson, NewSubmission, OwnerKind, StorageError};

use crate::support::{
    a_case, again, at, both, company, day, facts, id, new_case, resident, resident_of, staff, start, submit,
    system, utrecht, visitor,
};

both! {
    async fn numbers_run_per_city_and_year(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let first = tx.cases().create(new_case(id(), 0)).await.unwrap();
        let second = tx.cases().create(new_case(id(), 1)).await.unwrap();
        let next_year = tx.cases().create(NewCase { year: 2027, ..new_case(id(), 2) }).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(first.number, CaseNumber::new(2026, 1));
        assert_eq!(second.number, CaseNumber::new(2026, 2));
        assert_eq!(next_year.number, CaseNumber::new(2027, 1));
        assert_eq!(a_case(&store, &resident_of(utrecht(), 1)).await.number, CaseNumber::new(2026, 1));
    }

    async fn many_at_once_get_each_a_number_without_a_gap(store: Store) {
        let tasks: Vec<_> = (0..24)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move { a_case(&store, &resident(n + 1)).await.number })
            })
            .collect();
        let mut numbers = Vec::new();
        for task in tasks {
            numbers.push(task.await.unwrap().to_string());
        }
        numbers.sort();
        let expected: Vec<String> = (1..=24).map(|n| CaseNumber::new(2026, n).to_string()).collect();
        assert_eq!(numbers, expected);
    }

    async fn a_case_comes_back_as_it_was_stored(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        assert_eq!((case.status, case.version, case.owner_kind), (CaseStatus::Received, 1, OwnerKind::Resident));
        assert_eq!((case.received_at, case.decide_by.year()), (at(0), 2027));
        assert_eq!((case.term_length, case.term_article.as_str()), (Length::Weeks(8), "Awb 4:13"));
        let mut tx = store.read(&resident(1)).await.unwrap();
        assert_eq!(tx.cases().get(case.id).await.unwrap(), Some(case.clone()));
        assert_eq!(tx.cases().get_own(case.id).await.unwrap(), Some(case.clone()));
        assert_eq!(tx.cases().list_own().await.unwrap(), [case]);
    }

    async fn only_the_owner_and_staff_see_a_case(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        for (scope, sees) in [(staff(), true), (system(), true), (resident(2), false), (company(1), false), (visitor(), false)] {
            let mut tx = store.begin(&scope).await.unwrap();
            assert_eq!(tx.cases().get(case.id).await.unwrap().is_some(), sees, "{scope:?}");
            assert_eq!(tx.cases().get_own(case.id).await.unwrap(), None);
            assert_eq!(tx.cases().list_own().await.unwrap(), []);
            let changed = tx.cases().change_status(case.id, 1, CaseStatus::Checking, at(1)).await.unwrap();
            assert_eq!(changed.is_some(), sees);
        }
    }

    async fn a_status_changes_only_along_its_ways_and_from_the_version_seen(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&system()).await.unwrap();
        let wrong = tx.cases().change_status(case.id, 1, CaseStatus::Refused, at(1)).await;
        assert!(matches!(wrong, Err(StorageError::Transition { from: CaseStatus::Received, to: CaseStatus::Refused })));
        let checking = tx.cases().change_status(case.id, 1, CaseStatus::Checking, at(1)).await.unwrap().unwrap();
        assert_eq!((checking.status, checking.version, checking.closed_at), (CaseStatus::Checking, 2, None));
        let stale = tx.cases().change_status(case.id, 1, CaseStatus::InProgress, at(2)).await;
        assert!(matches!(stale, Err(StorageError::Stale)));
        let closed = tx.cases().change_status(case.id, 2, CaseStatus::Granted, at(3)).await.unwrap().unwrap();
        assert_eq!((closed.closed_at, closed.updated_at), (Some(at(3)), at(3)));
        assert_eq!(tx.cases().change_status(id(), 1, CaseStatus::Granted, at(3)).await.unwrap(), None);
    }

    async fn the_last_day_of_the_term_moves(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&staff()).await.unwrap();
        let moved = tx.cases().set_decide_by(case.id, 1, day("2027-02-01"), at(1)).await.unwrap().unwrap();
        assert_eq!((moved.decide_by, moved.version), (day("2027-02-01"), 2));
        let stale = tx.cases().set_decide_by(case.id, 1, day("2027-03-01"), at(1)).await;
        assert!(matches!(stale, Err(StorageError::Stale)));
        assert_eq!(tx.cases().set_decide_by(id(), 1, day("2027-03-01"), at(1)).await.unwrap(), None);
    }

    async fn staff_see_earlier_cases_of_the_same_person(store: Store) {
        let (first, second) = (a_case(&store, &resident(1)).await, a_case(&store, &resident(1)).await);
        a_case(&store, &resident(2)).await;
        let mut tx = store.read(&staff()).await.unwrap();
        assert_eq!(tx.cases().list_of_same_owner(&second).await.unwrap(), [first]);
        let mut tx = store.read(&resident(2)).await.unwrap();
        assert_eq!(tx.cases().list_of_same_owner(&second).await.unwrap(), []);
    }

    async fn a_second_click_finds_the_first_case(store: Store) {
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let draft = start(&mut tx, "bijstand").await.id;
        let case = tx.cases().create(new_case(id(), 0)).await.unwrap().id;
        submit(&mut tx, case, draft).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let other = tx.cases().create(new_case(id(), 0)).await.unwrap().id;
        let again = submit(&mut tx, other, draft).await;
        assert!(matches!(again, Err(StorageError::Conflict(Conflict::Submission))), "{again:?}");
        drop(tx);
        let mut tx = store.read(&resident(1)).await.unwrap();
        let found = tx.submissions().find_by_draft(draft).await.unwrap().unwrap();
        assert_eq!((found.case_id, found.received_at), (case, at(0)));
        assert_eq!(found.answers, json!({"vraag": "ja"}));
        assert_eq!(tx.submissions().of_case(case).await.unwrap(), Some(found));
        assert_eq!(tx.cases().list_own().await.unwrap().len(), 1);
        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert_eq!(tx.submissions().find_by_draft(draft).await.unwrap(), None);
        assert_eq!(tx.submissions().of_case(case).await.unwrap(), None);
        let other = submit(&mut tx, case, id()).await;
        assert!(matches!(other, Err(StorageError::MissingReference { .. })));
    }

    async fn a_correction_is_one_more_submission_and_the_last_counts(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let (first, second) = (id(), id());
        submit(&mut tx, case.id, first).await.unwrap();
        tx.submissions().add(NewSubmission { received_at: at(5), ..again(case.id, second) }).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        let all = tx.submissions().list(case.id).await.unwrap();
        assert_eq!(all.iter().map(|one| one.draft_id).collect::<Vec<_>>(), [first, second]);
        assert_eq!(tx.submissions().of_case(case.id).await.unwrap().as_ref(), all.first());
        assert_eq!(tx.submissions().latest(case.id).await.unwrap().as_ref(), all.last());
        let mut tx = store.read(&resident(2)).await.unwrap();
        assert_eq!(tx.submissions().list(case.id).await.unwrap(), []);
        assert_eq!(tx.submissions().latest(case.id).await.unwrap(), None);
    }

    async fn a_case_is_corrected_by_its_owner_until_the_review_starts(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let corrected = tx.cases().correct(case.id, case.version, true, at(1)).await.unwrap();
        assert_eq!((corrected.version, corrected.special_circumstances), (case.version + 1, true));
        assert_eq!((corrected.received_at, corrected.status), (case.received_at, case.status));
        let late = tx.cases().correct(case.id, case.version, false, at(2)).await;
        assert!(matches!(late, Err(StorageError::Stale)), "{late:?}");
        // Only staff and the system start a review.
        tx.cases().start_review(case.id, at(2)).await.unwrap();
        assert_eq!(tx.cases().get(case.id).await.unwrap().unwrap().review_started_at, None);
        tx.commit().await.unwrap();
        for scope in [resident(2), company(1), staff(), system()] {
            let mut tx = store.begin(&scope).await.unwrap();
            let theirs = tx.cases().correct(case.id, corrected.version, false, at(2)).await;
            assert!(theirs.is_err(), "{scope:?}");
        }
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.cases().start_review(case.id, at(3)).await.unwrap();
        tx.cases().start_review(case.id, at(4)).await.unwrap();
        let started = tx.cases().get(case.id).await.unwrap().unwrap();
        assert_eq!((started.review_started_at, started.version), (Some(at(3)), corrected.version));
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let late = tx.cases().correct(case.id, corrected.version, false, at(5)).await;
        assert!(matches!(late, Err(StorageError::Stale)), "{late:?}");
    }

    async fn a_closed_case_is_not_corrected(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        let closed = tx.cases().change_status(case.id, 1, CaseStatus::Withdrawn, at(1)).await.unwrap().unwrap();
        let late = tx.cases().correct(case.id, closed.version, false, at(2)).await;
        assert!(matches!(late, Err(StorageError::Stale)), "{late:?}");
    }

    async fn one_transaction_goes_on_for_another_city_and_all_of_it_lasts_or_none(store: Store) {
        let case = a_case(&store, &resident(1)).await;
        let other = Scope { city: utrecht(), ..system() };
        let person: PersonId = id();
        for last in [false, true] {
            let tx = store.begin(&staff()).await.unwrap();
            let mut tx = tx.onward(&other);
            assert_eq!(tx.cases().get(case.id).await.unwrap(), None, "the first city is out of sight now");
            let new = NewPerson { id: person, bsn_hash: b"h", bsn_sealed: b"s", name: "N", sort_name: "n" };
            let owner = tx.persons().find_or_create(new, at(1)).await.unwrap().id;
            let there = tx.cases().take_over(owner, new_case(id(), 0)).await.unwrap();
            assert_eq!((there.owner_id, there.received_at, there.version), (owner.0, at(0), 1));
            assert_eq!(there.number.as_str(), case.number.as_str(), "each city counts for itself");
            let mut tx = tx.onward(&staff());
            let here = tx.cases().get(case.id).await.unwrap().unwrap();
            tx.cases().hold(here.id, here.version, at(2)).await.unwrap().unwrap();
            if last {
                tx.commit().await.unwrap();
            }
            let mut there_now = store.read(&other).await.unwrap();
            assert_eq!(there_now.cases().get(there.id).await.unwrap().is_some(), last);
            let now = store.read(&staff()).await.unwrap().cases().get(case.id).await.unwrap().unwrap();
            assert_eq!(now.version > case.version, last);
        }
    }

    async fn only_the_system_takes_over_a_case_and_only_for_somebody_it_knows(store: Store) {
        for scope in [resident(1), company(1), visitor()] {
            let mut tx = store.begin(&scope).await.unwrap();
            let taken = tx.cases().take_over(id(), new_case(id(), 0)).await;
            assert!(matches!(taken, Err(StorageError::MissingReference { .. })), "{taken:?}");
        }
        let mut tx = store.begin(&system()).await.unwrap();
        let nobody = tx.cases().take_over(id(), new_case(id(), 0)).await;
        assert!(matches!(nobody, Err(StorageError::MissingReference { .. })), "{nobody:?}");
    }

    async fn the_latest_facts_count(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&system()).await.unwrap();
        assert_eq!(tx.facts().latest(case).await.unwrap(), None);
        let first = id();
        tx.facts().add(first, case, &Default::default(), at(2)).await.unwrap();
        assert_eq!(tx.facts().get(first).await.unwrap().unwrap().taken_at, at(2));
        // What is added last counts, also within one moment, and from a server whose clock is behind.
        for moment in [at(2), at(1), at(3)] {
            let next = id();
            tx.facts().add(next, case, &facts(), moment).await.unwrap();
            let latest = tx.facts().latest(case).await.unwrap().unwrap();
            assert_eq!((latest.id, latest.facts), (next, facts()));
            assert!(latest.taken_at >= at(2));
        }
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(2)).await.unwrap();
        assert_eq!(tx.facts().latest(case).await.unwrap(), None);
        assert_eq!(tx.facts().get(first).await.unwrap(), None);
    }

    async fn the_timeline_tells_who_did_what(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let mut tx = store.begin(&resident(1)).await.unwrap();
        tx.events().add(id(), case, CaseEvent::Received, &json!({}), at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.events().add(id(), case, CaseEvent::Decided, &json!({"verdict": "grant"}), at(5)).await.unwrap();
        let events = tx.events().list(case).await.unwrap();
        assert_eq!(events.iter().map(|e| (e.kind, e.actor_kind.as_str())).collect::<Vec<_>>(),
            [(CaseEvent::Received, "resident"), (CaseEvent::Decided, "staff")]);
        assert_eq!(events[1].actor_name.as_deref(), Some("Mila Beoordelaar"));
        tx.commit().await.unwrap();
        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert_eq!(tx.events().list(case).await.unwrap(), []);
        let forged = tx.events().add(id(), case, CaseEvent::Withdrawn, &json!({}), at(6)).await;
        assert!(matches!(forged, Err(StorageError::MissingReference { .. })));
    }

    async fn the_term_keeps_what_happened_to_it(store: Store) {
        let case = a_case(&store, &resident(1)).await.id;
        let asked = TermEvent::InformationAsked { on: day("2026-11-24"), reply_by: day("2026-12-08") };
        let received = TermEvent::InformationReceived { on: day("2026-12-01") };
        let mut tx = store.begin(&staff()).await.unwrap();
        tx.terms().add(id(), case, &asked, at(1)).await.unwrap();
        tx.terms().add(id(), case, &received, at(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read(&resident(1)).await.unwrap();
        let events: Vec<_> = tx.terms().list(case).await.unwrap().into_iter().map(|e| e.event).collect();
        assert_eq!(events, [asked, received]);
        let mut tx = store.begin(&resident(2)).await.unwrap();
        assert_eq!(tx.terms().list(case).await.unwrap(), []);
        let forged = tx.terms().add(id(), case, &TermEvent::Withdrawn { on: day("2026-12-02") }, at(3)).await;
        assert!(matches!(forged, Err(StorageError::MissingReference { .. })));
    }
}
