//! Puts the program together from its parts.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use integrations::demo::Demo;
use integrations::documents::{DiskDocuments, DocumentReader, ReaderProcess};
use integrations::outbox::LogOutbox;
use integrations::{Crypto, Ids, Keys, OsIds, simulators};
use services::{Catalog, Ports, Services, ServicesConfig};
use storage::Store;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

use crate::config::DataConfig;
use crate::themes::Themes;

/// How long a worker with nothing to do waits before it looks again.
const IDLE: Duration = Duration::from_millis(500);

/// The failure of a step of the start.
pub type StartProblem = Box<dyn std::error::Error>;

/// Starts the log on standard error: level by `LOKET_LOG`, warnings by default.
pub fn start_log() {
    let filter = EnvFilter::try_from_env("LOKET_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // A second start, as tests do, keeps the first.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Opens the database, and creates the folder of an SQLite file that is not there yet.
///
/// # Errors
/// When the folder cannot be made or the database does not answer.
pub async fn open_store(config: &DataConfig) -> Result<Store, StartProblem> {
    std::fs::create_dir_all(&config.data)?;
    Ok(Store::connect(&config.database).await?)
}

/// Loads the catalogue; every problem is told with file, line and reason, and any problem stops the start.
///
/// # Errors
/// When a file of the catalogue is broken.
#[expect(clippy::print_stderr, reason = "whoever starts the program reads every problem at once")]
pub fn load_catalog(config: &DataConfig) -> Result<Catalog, StartProblem> {
    Catalog::load(config.catalog.as_deref()).map_err(|problems| {
        for problem in &problems {
            eprintln!("loket: {problem}");
        }
        format!("the catalogue has {} problem(s); nothing was started", problems.len()).into()
    })
}

/// Reads the official looks of cities, before anything is opened; every problem is told with file, line and reason, and any
/// problem stops the start.
///
/// # Errors
/// When the catalogue or a file of a look is broken, or its colours cannot be read.
#[expect(clippy::print_stderr, reason = "whoever starts the program reads every problem at once")]
pub fn load_themes(folder: Option<&Path>, config: &DataConfig) -> Result<Themes, StartProblem> {
    let Some(folder) = folder else { return Ok(Themes::default()) };
    let cities: Vec<_> = load_catalog(config)?.cities().iter().map(|city| city.slug.clone()).collect();
    let themes = Themes::load(folder, &cities).map_err(|problems| {
        for problem in &problems {
            eprintln!("loket: {problem}");
        }
        format!("the themes have {} problem(s); nothing was started", problems.len())
    })?;
    for (city, count) in themes.unread() {
        eprintln!("loket: the theme of {city} sets {count} token(s) that no page reads; they are left out");
    }
    Ok(themes)
}

/// Watches for the signal to stop.
pub async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

/// Works on jobs with `count` workers until `stopped` says so; the returned future ends when all have.
pub fn work(
    services: &Services,
    count: usize,
    stopped: &watch::Receiver<bool>,
) -> impl Future<Output = ()> + use<> {
    if count > 0 {
        let services = services.clone();
        tokio::spawn(async move {
            if let Err(problem) = services.plan_day().await {
                tracing::error!(error = &problem as &dyn std::error::Error, "the day could not be planned");
            }
        });
    }
    let workers: Vec<_> = (0..count)
        .map(|number| {
            let (services, mut stopped) = (services.clone(), stopped.clone());
            tokio::spawn(async move {
                let name = format!("{}-{number}", std::process::id());
                while !*stopped.borrow() {
                    let worked = services.work_once(&name).await.unwrap_or_else(|problem| {
                        tracing::error!(
                            error = &problem as &dyn std::error::Error,
                            "a job could not be worked on"
                        );
                        false
                    });
                    if !worked {
                        tokio::select! {
                            () = tokio::time::sleep(IDLE) => {}
                            _ = stopped.changed() => {}
                        }
                    }
                }
            })
        })
        .collect();
    async move {
        for worker in workers {
            if worker.await.is_err() {
                tracing::error!("a worker ended badly");
            }
        }
    }
}

/// The use cases, on the configured database, with the ports of the profile.
///
/// # Errors
/// When the profile cannot run, the catalogue or the demo's people are broken, the database does not answer or
/// keys cannot be read.
pub async fn open(config: &DataConfig) -> Result<Services, StartProblem> {
    open_with(config, Arc::new(ReaderProcess::new(this_program()?, &["read-document"]))).await
}

/// This program, also when its file was replaced by the next version meanwhile.
fn this_program() -> std::io::Result<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { Ok(running) } else { std::env::current_exe() }
}

/// The same with another reader of documents, for a program that is not `loket`.
///
/// # Errors
/// As [`open`].
pub async fn open_with(
    config: &DataConfig,
    reader: Arc<dyn DocumentReader>,
) -> Result<Services, StartProblem> {
    config.check()?;
    let catalog = load_catalog(config)?;
    let store = open_store(config).await?;
    store.migrate().await?;
    let ids: Arc<dyn Ids> = Arc::new(OsIds::new()?);
    let keys = Keys::load_or_create(&config.data.join("secret"), ids.as_ref())?;
    let documents = Arc::new(DiskDocuments::new(&config.data.join("documents"), &keys, Arc::clone(&ids))?);
    let demo = Arc::new(Demo::load(&config.demo)?);
    let ports = Ports {
        registers: simulators::registers(Arc::clone(&demo)),
        documents,
        reader,
        outbox: Arc::new(LogOutbox::default()),
    };
    Ok(Services::new(ServicesConfig {
        store,
        catalog,
        clock: Arc::new(crate::clock::SystemClock::later(config.days_later)),
        crypto: Crypto::new(&keys, Arc::clone(&ids)),
        ids,
        ports,
        demo: Some(demo),
    }))
}
