//! A portal with a fixed clock, a database and a folder of its own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use axum::Router;
use integrations::documents::{DiskDocuments, ReaderHere};
use integrations::outbox::LogOutbox;
use integrations::{Crypto, Keys};
use server::layers::Mounted;
use services::{Catalog, Ports, Services, ServicesConfig};
use storage::Store;
use tempfile::TempDir;
use testkit::{FixedClock, SeededIds};

/// A portal for one test.
pub struct Portal {
    pub site: Router,
    pub services: Services,
    pub store: Store,
    pub clock: Arc<FixedClock>,
    /// Documents and the built files; it goes with the portal.
    _folder: TempDir,
}

/// Files in place of those that the build of the site makes.
const BUILT: [(&str, &str); 16] = [
    (
        "assets.json",
        r##"{"portal":"/portal.css","screens":"/screens.css","staff":"/staff.css","samples":"/samples.css","font":"/kop.woff2",
            "line":"/line.js",
            "cities":{"utrecht":{"light":"#24578f","dark":"#a0c8ee","icons":[
                {"src":"/utrecht-192.png","sizes":"192x192","type":"image/png","purpose":"any"},
                {"src":"/utrecht-mask.png","sizes":"512x512","type":"image/png","purpose":"maskable"}]}}}"##,
    ),
    ("samples.css", "p{}"),
    ("line.js", "//"),
    ("worker.js", "const SHELL = 1;"),
    ("portal.css", "body{}"),
    ("screens.css", "body{}"),
    ("staff.css", "body{}"),
    ("icon.svg", "<svg/>"),
    ("pkg/loket.js", "export{}"),
    ("pkg/loket.wasm", "wasm"),
    ("pkg/staff.js", "export{}"),
    ("pkg/staff.wasm", "wasm"),
    ("pkg/questions.js", "export{}"),
    ("pkg/questions.wasm", "wasm"),
    ("pkg/engine.js", "export{}"),
    ("pkg/engine.wasm", "wasm"),
];

/// The content of the demonstration, or that with files in place of theirs. The first is checked once for all tests of a process: it
/// never changes.
fn content(folder: Option<&Path>) -> Catalog {
    static USUAL: OnceLock<Catalog> = OnceLock::new();
    let load = |folder| Catalog::load(folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    match folder {
        None => USUAL.get_or_init(|| load(None)).clone(),
        Some(_) => load(folder),
    }
}

impl Portal {
    /// The demonstration.
    pub async fn new() -> Self {
        Self::with(true).await
    }

    /// With or without the personas of the demonstration.
    pub async fn with(demo: bool) -> Self {
        Self::made(demo, |_| None, Mounted::default()).await
    }

    /// The demonstration with the products that only tests have.
    pub async fn trial() -> Self {
        let catalog = |folder: &Path| {
            let own = folder.join("catalog");
            testkit::write_trials(&own).unwrap();
            Some(own)
        };
        Self::made(true, catalog, Mounted::default()).await
    }

    /// The demonstration with one text of a file of the catalogue replaced, as a city would.
    pub async fn of_city(name: &str, from: &str, to: &str) -> Self {
        let catalog = |folder: &Path| {
            let text = std::fs::read_to_string(testkit::catalog().join(name)).unwrap();
            assert!(text.contains(from), "{name} does not hold {from}");
            let own = folder.join("catalog");
            let path = own.join(name);
            std::fs::create_dir_all(path.parent()?).unwrap();
            std::fs::write(path, text.replacen(from, to, 1)).unwrap();
            Some(own)
        };
        Self::made(true, catalog, Mounted::default()).await
    }

    /// The demonstration with these files of the catalogue in place of their namesakes.
    pub async fn with_files(files: &[(&str, String)]) -> Self {
        let catalog = |folder: &Path| {
            let own = folder.join("catalog");
            for (name, text) in files {
                let file = own.join(name);
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(file, text).unwrap();
            }
            Some(own)
        };
        Self::made(true, catalog, Mounted::default()).await
    }

    /// The demonstration with what cities put beside the program.
    pub async fn with_mounted(mounted: Mounted) -> Self {
        Self::made(true, |_| None, mounted).await
    }

    async fn made(demo: bool, catalog: impl FnOnce(&Path) -> Option<PathBuf>, mounted: Mounted) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let built = folder.path().join("site");
        std::fs::create_dir_all(built.join("pkg")).unwrap();
        for (name, text) in BUILT {
            std::fs::write(built.join(name), text).unwrap();
        }
        let ids = Arc::new(SeededIds::new(3));
        let keys = Keys::from_bytes([2; 32]);
        let clock = Arc::new(FixedClock::new());
        let documents = DiskDocuments::new(&folder.path().join("documents"), &keys, ids.clone()).unwrap();
        let store = storage::testing::sqlite().await;
        let services = Services::new(ServicesConfig {
            store: store.clone(),
            catalog: content(catalog(folder.path()).as_deref()),
            clock: clock.clone(),
            ids: ids.clone(),
            ports: Ports {
                registers: testkit::simulated_registers(),
                documents: Arc::new(documents),
                reader: Arc::new(ReaderHere),
                outbox: Arc::new(LogOutbox::default()),
            },
            crypto: Crypto::new(&keys, ids),
            demo: demo.then(testkit::demo),
        });
        let site = server::layers::site_with(&services, "localhost", built, mounted).unwrap();
        Self { site, services, store, clock, _folder: folder }
    }

    /// Does all work that is due.
    pub async fn work(&self) {
        for _ in 0..60 {
            self.clock.advance(chrono::TimeDelta::seconds(1));
            if !self.services.work_once("test").await.unwrap() {
                return;
            }
        }
        panic!("the work does not end");
    }
}
