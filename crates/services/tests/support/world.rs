//! A whole portal for a test: fresh database, demo registers behind switches, documents in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock};

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{CaseId, CityCode, DraftId, Scope, SubmissionId};
use integrations::demo::Demo;
use integrations::documents::{DocumentError, ReaderHere};
use integrations::outbox::{DeliveryError, Notice};
use integrations::registers::{Faults, with_faults};
use integrations::{Crypto, DocumentKey, DocumentStore, Ids, Keys, Outbox};
use services::{
    Catalog, NextStep, Ports, SaveOutcome, ServiceError, Services, ServicesConfig, SignInput, SignOutcome,
    SubmitOutcome, purpose,
};
use storage::Store;
use testkit::{FixedClock, SeededIds, WITH_PARTNER};

/// One portal on one database.
pub struct World {
    /// Name of the database, for messages.
    pub database: &'static str,
    pub services: Services,
    pub store: Store,
    pub clock: Arc<FixedClock>,
    pub faults: Faults,
    pub documents: Arc<MemoryDocuments>,
    pub outbox: Arc<TestOutbox>,
}

/// What a test may put in the place of the usual parts.
pub struct Parts {
    /// Where ids come from.
    pub ids: Arc<dyn Ids>,
    /// The content.
    pub catalog: Catalog,
    /// The people and what registers know of them.
    pub demo: Arc<Demo>,
}

impl Default for Parts {
    fn default() -> Self {
        // Checked once for all worlds of a test: it is content, and never changes.
        static CATALOG: OnceLock<Catalog> = OnceLock::new();
        let load = || Catalog::load(None).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let catalog = CATALOG.get_or_init(load).clone();
        Self { ids: Arc::new(SeededIds::new(7)), catalog, demo: testkit::demo() }
    }
}

/// The same fresh portal on each database.
pub async fn worlds() -> Vec<World> {
    let stores = storage::testing::databases().await;
    stores.into_iter().map(|(database, store)| World::on(database, store)).collect()
}

impl World {
    /// A portal on a database.
    pub fn on(database: &'static str, store: Store) -> Self {
        Self::with(database, store, Parts::default())
    }

    /// The same with other parts.
    pub fn with(database: &'static str, store: Store, parts: Parts) -> Self {
        let Parts { ids, catalog, demo } = parts;
        let clock = Arc::new(FixedClock::new());
        let documents = Arc::new(MemoryDocuments::default());
        let outbox = Arc::new(TestOutbox::default());
        let (registers, faults) = with_faults(&integrations::simulators::registers(demo.clone()));
        let services = Services::new(ServicesConfig {
            store: store.clone(),
            catalog,
            clock: clock.clone(),
            ids: ids.clone(),
            ports: Ports {
                registers,
                documents: documents.clone(),
                reader: Arc::new(ReaderHere),
                outbox: outbox.clone(),
            },
            crypto: Crypto::new(&Keys::from_bytes([1; 32]), ids),
            demo: Some(demo),
        });
        Self { database, services, store, clock, faults, documents, outbox }
    }

    /// How many rows a table holds under a condition, past every rule of the program.
    pub async fn rows(&self, table: &str, condition: &str) -> usize {
        let text = format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table} WHERE {condition}");
        let counted = storage::testing::words_raw(&self.store, &text).await.unwrap();
        counted.first().unwrap().parse().unwrap()
    }

    /// Does all work that is due, a second apart: what came later is later.
    pub async fn work(&self) {
        for _ in 0..60 {
            self.clock.advance(TimeDelta::seconds(1));
            if !self.services.work_once("test").await.unwrap() {
                return;
            }
        }
        panic!("{}: the work does not end", self.database);
    }

    /// Signs in as a persona: `resident:plieger`.
    pub async fn sign_in(&self, city: CityCode, key: &str) -> Scope {
        let session = self.services.sign_in_persona(city, key).await.unwrap();
        Scope { city, actor: session.actor, purpose: purpose::APPLY }
    }

    /// Saves a page that must be right.
    pub async fn fill(&self, scope: &Scope, draft: DraftId, page: &str, inputs: &[(&str, &str)]) -> NextStep {
        match self
            .services
            .save_page(scope, draft, page, None, &posted(inputs), domain::Lang::Nl)
            .await
            .unwrap()
        {
            SaveOutcome::Next(step) => step,
            SaveOutcome::Errors(view) => panic!("{}: {page}: {:?}", self.database, view.errors),
        }
    }

    /// A filled-in application for the income supplement, ready to send.
    pub async fn filled_supplement(&self, scope: &Scope) -> DraftId {
        let draft = self.services.start_application(scope, "inkomenstoeslag", &[]).await.unwrap();
        for (page, inputs) in SUPPLEMENT {
            self.fill(scope, draft, page, inputs).await;
        }
        // What is asked besides where a register does not answer.
        self.complete(scope, draft, &[]).await;
        draft
    }

    /// A sent application for the supplement of somebody whom the person register knows a partner of, who must sign it.
    pub async fn sent_by_couple(&self, scope: &Scope) -> CaseId {
        let draft = self.filled_supplement(scope).await;
        for (page, inputs) in WITH_PARTNER {
            self.fill(scope, draft, page, inputs).await;
        }
        self.send(scope, draft).await
    }

    /// Says in a draft for the supplement that there are possessions of this many euros: a document goes with that.
    pub async fn possessions(&self, scope: &Scope, draft: DraftId, euros: &str) {
        self.fill(scope, draft, "vermogen", &[("iit.bezit", "yes"), ("iit.bezit_waarde", euros)]).await;
        self.fill(scope, draft, "documenten", &[]).await;
    }

    /// Sends a draft that is ready.
    pub async fn send(&self, scope: &Scope, draft: DraftId) -> CaseId {
        match self.services.submit(scope, draft, &declarations()).await.unwrap() {
            SubmitOutcome::Received(case) => case,
            SubmitOutcome::NotReady(view) => {
                panic!("{}: {:?} {:?}", self.database, view.incomplete, view.missing_declarations)
            }
            other => panic!("{}: {other:?}", self.database),
        }
    }
}

pub use testkit::{SUPPLEMENT, pdf};

/// The declarations of the supplement's form, ticked.
pub fn declarations() -> Vec<String> {
    vec!["waar".to_owned(), "controle".to_owned()]
}

/// Inputs as a browser posts them.
pub fn posted(inputs: &[(&str, &str)]) -> Vec<(String, String)> {
    inputs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// A small PDF with a remark of this many bytes in it.
pub fn pdf_of(remark: usize) -> Vec<u8> {
    testkit::pdf_with(remark, "")
}

/// Documents in memory, with a switch that makes the store fail.
#[derive(Default)]
pub struct MemoryDocuments {
    kept: Mutex<BTreeMap<(CityCode, domain::DocumentId), Vec<u8>>>,
    broken: Mutex<bool>,
}

impl MemoryDocuments {
    /// How many documents are kept.
    pub fn count(&self) -> usize {
        self.kept.lock().unwrap().len()
    }

    /// Makes every later call fail, or work again.
    pub fn set_broken(&self, broken: bool) {
        *self.broken.lock().unwrap() = broken;
    }

    fn check(&self) -> Result<(), DocumentError> {
        match *self.broken.lock().unwrap() {
            true => Err(DocumentError::Store(std::io::Error::other("switched off"))),
            false => Ok(()),
        }
    }
}

#[async_trait]
impl DocumentStore for MemoryDocuments {
    async fn put(&self, key: DocumentKey, bytes: Vec<u8>) -> Result<(), DocumentError> {
        self.check()?;
        self.kept.lock().unwrap().insert((key.city, key.document), bytes);
        Ok(())
    }

    async fn get(&self, key: DocumentKey) -> Result<Vec<u8>, DocumentError> {
        self.check()?;
        self.kept.lock().unwrap().get(&(key.city, key.document)).cloned().ok_or(DocumentError::NotFound)
    }

    async fn delete(&self, key: DocumentKey) -> Result<(), DocumentError> {
        self.check()?;
        self.kept.lock().unwrap().remove(&(key.city, key.document));
        Ok(())
    }
}

/// Notices that a test can count, with switches that make them fail.
#[derive(Default)]
pub struct TestOutbox {
    sent: Mutex<Vec<Notice>>,
    fails: Mutex<Option<DeliveryError>>,
}

impl TestOutbox {
    /// The notices that were delivered, once each however often they were handed over.
    pub fn delivered(&self) -> usize {
        self.sent.lock().unwrap().iter().map(|notice| notice.id).collect::<BTreeSet<_>>().len()
    }

    /// Makes every later delivery fail so, or work again.
    pub fn fail(&self, how: Option<DeliveryError>) {
        *self.fails.lock().unwrap() = how;
    }
}

#[async_trait]
impl Outbox for TestOutbox {
    async fn send(&self, notice: &Notice) -> Result<(), DeliveryError> {
        if let Some(how) = *self.fails.lock().unwrap() {
            return Err(how);
        }
        self.sent.lock().unwrap().push(notice.clone());
        Ok(())
    }
}

/// Signs with every declaration ticked.
pub async fn sign(
    services: &Services,
    partner: &Scope,
    case: CaseId,
    submission: SubmissionId,
) -> Result<SignOutcome, ServiceError> {
    let declarations = declarations();
    let input = SignInput { submission, declarations: &declarations, typed: &[], lang: domain::Lang::Nl };
    services.sign(partner, case, input).await
}
