//! The one object through which pages, the worker and the command line reach every use case.

use std::sync::{Arc, OnceLock};

use domain::Clock;
use integrations::demo::Demo;
use integrations::{Crypto, Ids};
use letters::Engine;
use storage::Store;
use uuid::Uuid;

use crate::{Catalog, Ports, Result, ServiceError};

/// What [`Services`] is made of. Nothing in it is global: tests make as many as they like.
pub struct ServicesConfig {
    /// The database.
    pub store: Store,
    /// The content.
    pub catalog: Catalog,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids and secrets come from.
    pub ids: Arc<dyn Ids>,
    /// Other systems.
    pub ports: Ports,
    /// Encryption of identifying numbers.
    pub crypto: Crypto,
    /// The personas of the demo; none where people sign in for real.
    pub demo: Option<Arc<Demo>>,
}

/// All use cases. Cheap to clone; every clone is the same.
#[derive(Clone)]
pub struct Services(Arc<Parts>);

/// What the use cases work with.
pub(crate) struct Parts {
    pub store: Store,
    pub catalog: Catalog,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn Ids>,
    pub ports: Ports,
    pub crypto: Crypto,
    pub demo: Option<Arc<Demo>>,
    engine: OnceLock<Engine>,
}

impl Services {
    /// The use cases on top of these parts.
    #[must_use]
    pub fn new(config: ServicesConfig) -> Self {
        let ServicesConfig { store, catalog, clock, ids, ports, crypto, demo } = config;
        Self(Arc::new(Parts { store, catalog, clock, ids, ports, crypto, demo, engine: OnceLock::new() }))
    }

    /// The content.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.0.catalog
    }

    /// Whether people sign in as personas of the demo.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.0.demo.is_some()
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.0
    }

    /// A new id of any kind, sorted by the present moment.
    pub(crate) fn new_id<T: From<Uuid>>(&self) -> T {
        T::from(self.0.ids.uuid(self.now()))
    }

    /// The program that lays out letters; its fonts are read at the first letter.
    pub(crate) fn engine(&self) -> Result<&Engine> {
        if let Some(engine) = self.0.engine.get() {
            return Ok(engine);
        }
        let engine = Engine::embedded()
            .map_err(|cause| ServiceError::internal("the letter templates do not load", cause))?;
        Ok(self.0.engine.get_or_init(|| engine))
    }
}
