//! A portal with a fixed clock, a database and a folder of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use integrations::documents::DiskDocuments;
use integrations::outbox::LogOutbox;
use integrations::{Crypto, Keys};
use services::{Catalog, Ports, Services, ServicesConfig};
use tempfile::TempDir;
use testkit::{FixedClock, SeededIds};

/// A portal for one test.
pub struct Portal {
    pub site: Router,
    pub services: Services,
    pub clock: Arc<FixedClock>,
    /// Documents and the built files; it goes with the portal.
    _folder: TempDir,
}

/// Files in place of those that the build of the site makes.
const BUILT: [(&str, &str); 12] = [
    ("assets.json", r#"{"portal":"portal.css","staff":"staff.css","font":"kop.woff2"}"#),
    ("portal.css", "body{}"),
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

impl Portal {
    /// The demonstration.
    pub async fn new() -> Self {
        Self::with(true).await
    }

    /// With or without the personas of the demonstration.
    pub async fn with(demo: bool) -> Self {
        Self::made(demo, |_| None).await
    }

    /// The demonstration with the products that only tests have.
    pub async fn trial() -> Self {
        let catalog = |folder: &Path| {
            let own = folder.join("catalog");
            testkit::write_trials(&own).unwrap();
            Some(own)
        };
        Self::made(true, catalog).await
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
        Self::made(true, catalog).await
    }

    async fn made(demo: bool, catalog: impl FnOnce(&Path) -> Option<PathBuf>) -> Self {
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
        let services = Services::new(ServicesConfig {
            store: storage::testing::sqlite().await,
            catalog: Catalog::load(catalog(folder.path()).as_deref())
                .unwrap_or_else(|problems| panic!("{problems:#?}")),
            clock: clock.clone(),
            ids: ids.clone(),
            ports: Ports {
                registers: testkit::simulated_registers(),
                documents: Arc::new(documents),
                outbox: Arc::new(LogOutbox::default()),
            },
            crypto: Crypto::new(&keys, ids),
            demo: demo.then(testkit::demo),
        });
        let site = server::layers::site(&services, "localhost", built).unwrap();
        Self { site, services, clock, _folder: folder }
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
