//! What the tests share: scopes, ids, moments and a filled case.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::Length;
use domain::facts::FactSnapshot;
use domain::{Actor, CaseId, CityCode, CompanyId, DraftId, PersonId, Role, Scope, StaffId};
use serde_json::{Value, json};
use storage::{Case, Draft, NewCase, NewDraft, NewSubmission, Store, Tx};
use uuid::Uuid;

/// Runs the body once per database: `both!(async fn name(store: Store) { … });`
macro_rules! both {
    ($(async fn $name:ident($store:ident: Store) $body:block)+) => {$(
        async fn $name($store: storage::Store) $body

        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name(storage::testing::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name(storage::testing::postgres().await).await;
            }
        }
    )+};
}
pub(crate) use both;

/// A fresh id, in rising order.
pub fn id<T: From<Uuid>>() -> T {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Uuid::from_u128(u128::from(NEXT.fetch_add(1, Ordering::Relaxed))).into()
}

/// The moment `minutes` after the start of the tests.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap() + TimeDelta::minutes(minutes)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn amsterdam() -> CityCode {
    CityCode::parse("0363").unwrap()
}

pub fn utrecht() -> CityCode {
    CityCode::parse("0344").unwrap()
}

/// A resident of Amsterdam; the same number is the same person.
pub fn resident(number: u128) -> Scope {
    resident_of(amsterdam(), number)
}

pub fn resident_of(city: CityCode, number: u128) -> Scope {
    let person = PersonId(Uuid::from_u128(number << 64));
    Scope { city, actor: Actor::Resident { person, name: format!("Inwoner {number}") }, purpose: "apply" }
}

pub fn company(number: u128) -> Scope {
    let company = CompanyId(Uuid::from_u128(number << 64));
    let actor = Actor::Company { company, name: format!("Bedrijf {number}") };
    Scope { city: amsterdam(), actor, purpose: "apply" }
}

pub fn staff() -> Scope {
    staff_of(amsterdam())
}

pub fn staff_of(city: CityCode) -> Scope {
    let actor = Actor::Staff {
        staff: StaffId(Uuid::from_u128(7 << 100)),
        name: "Mila Beoordelaar".to_owned(),
        roles: vec![Role::Reviewer],
    };
    Scope { city, actor, purpose: "review" }
}

pub fn visitor() -> Scope {
    Scope { city: amsterdam(), actor: Actor::Visitor, purpose: "look" }
}

pub fn system() -> Scope {
    Scope::system(amsterdam(), "decide")
}

pub fn new_case(id: CaseId, minutes: i64) -> NewCase<'static> {
    NewCase {
        id,
        product: "bijstand",
        year: 2026,
        received_at: at(minutes),
        reference_date: day("2026-11-23"),
        term_length: Length::Weeks(8),
        term_article: "Awb 4:13",
        decide_by: day("2027-01-18"),
        special_circumstances: false,
    }
}

pub async fn a_case(store: &Store, scope: &Scope) -> Case {
    let mut tx = store.begin(scope).await.unwrap();
    let case = tx.cases().create(new_case(id(), 0)).await.unwrap();
    tx.commit().await.unwrap();
    case
}

pub async fn start(tx: &mut Tx, product: &str) -> Draft {
    start_in(tx, product, "").await
}

pub async fn start_in(tx: &mut Tx, product: &str, slot: &str) -> Draft {
    let (answers, known) = (json!({}), json!({"bsn_known": true}));
    let new = NewDraft {
        id: id(),
        product,
        slot,
        form: product,
        form_version: "2026-01-01",
        answers: &answers,
        known_facts: &known,
        expires_at: at(60 * 24 * 42),
        corrects: None,
    };
    tx.drafts().start(new, at(0)).await.unwrap()
}

/// A submission for a case that has one.
pub fn again(case: CaseId, draft: DraftId) -> NewSubmission<'static> {
    static NOTHING: Value = Value::Null;
    NewSubmission {
        id: id(),
        case,
        draft,
        form: "bijstand",
        form_version: "2026-01-01",
        answers: &NOTHING,
        receipt: &NOTHING,
        received_at: at(0),
    }
}

pub async fn submit(tx: &mut Tx, case: CaseId, draft: DraftId) -> Result<(), storage::StorageError> {
    let (answers, receipt) =
        (json!({"vraag": "ja"}), json!({"number": "26-000001", "later": [{"code": "DOC-HUUR"}]}));
    tx.submissions()
        .add(NewSubmission {
            id: id(),
            case,
            draft,
            form: "bijstand",
            form_version: "2026-01-01",
            answers: &answers,
            receipt: &receipt,
            received_at: at(0),
        })
        .await
}

pub fn facts() -> FactSnapshot {
    let facts: Value = json!({"facts": {"leeftijd": {
        "name": "leeftijd", "claimed": null, "verified": 41, "register": "brp", "certainty": "verified",
        "at": "2026-11-23T10:00:00Z", "as_of": "2026-11-23"
    }}});
    serde_json::from_value(facts).unwrap()
}
