//! A portal of its own for a measurement: fresh database, the wiring of the program, served on a free loopback port.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use axum::Router;
use clap::ValueEnum;
use server::config::{DataConfig, Profile};
use services::Services;
use sqlx::{Connection as _, Executor as _};
use tokio::net::TcpListener;

use crate::Outcome;
use crate::application::PRODUCT;

/// The variable that names a PostgreSQL cluster; `scripts/with-postgres.sh` sets it.
const CLUSTER: &str = "LOKET_TEST_POSTGRES";

/// The database of a run on PostgreSQL: made anew by each run, gone with the cluster.
const NAME: &str = "loket_load";

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Database {
    /// A file, write-ahead log, on disk at every commit.
    Sqlite,
    /// The cluster that `LOKET_TEST_POSTGRES` names.
    Postgres,
}

/// A running portal.
pub struct Portal {
    /// Its use cases, to prepare what is measured.
    pub services: Services,
    /// Where it listens.
    pub address: SocketAddr,
    /// The database and documents; gone when the portal goes.
    _folder: Folder,
}

/// A folder that goes at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // Leaving it behind harms nothing.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// A folder of the catalogue in which one resident may have several applications of the measured product open: what is
/// measured is a resident with much to see. Beside it the forms that only measurements have.
fn catalog(folder: &Path) -> Outcome<PathBuf> {
    let (own, name) = (folder.join("catalog"), format!("products/{PRODUCT}.yaml"));
    let text = std::fs::read_to_string(root().join("catalog").join(&name))?;
    std::fs::create_dir_all(own.join("products"))?;
    std::fs::write(own.join(&name), format!("{text}\nseveral: true\n"))?;
    testkit::write_trials(&own)?;
    Ok(own)
}

impl Portal {
    /// Opens a portal as `loket serve` does and serves it, without a worker.
    pub async fn open(database: Database) -> Outcome<Self> {
        let folder = Folder(scratch().join(format!("loket-load-{}", std::process::id())));
        std::fs::create_dir(&folder.0)?;
        let url = match database {
            Database::Sqlite => format!("sqlite:{}", folder.0.join("loket.db").display()),
            Database::Postgres => fresh_postgres().await?,
        };
        let config = DataConfig {
            database: url,
            data: folder.0.clone(),
            catalog: Some(catalog(&folder.0)?),
            demo: root().join("catalog/demo"),
            profile: Profile::Demo,
            days_later: 0,
        };
        let reader = std::sync::Arc::new(integrations::documents::ReaderHere);
        let services =
            server::wiring::open_with(&config, reader).await.map_err(|problem| problem.to_string())?;
        let site = server::layers::site(&services, "localhost", root().join("target/site"))?;
        Ok(Self { services, address: serve(site).await?, _folder: folder })
    }

    /// Serves other pages inside the layers of the site, beside the portal.
    pub async fn serve(&self, pages: Router<Services>) -> Outcome<SocketAddr> {
        serve(server::layers::around(pages, &self.services, "localhost", root().join("target/site"))?).await
    }

    /// The name under which a city is reached.
    pub fn host(&self, slug: &str) -> String {
        format!("{slug}.localhost:{}", self.address.port())
    }
}

/// Serves on a free loopback port, until the program ends.
pub async fn serve(router: Router) -> Outcome<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(axum::serve(listener, router).into_future());
    Ok(address)
}

async fn fresh_postgres() -> Outcome<String> {
    let cluster = std::env::var(CLUSTER)
        .map_err(|_| format!("{CLUSTER} must name a PostgreSQL cluster: use scripts/with-postgres.sh"))?;
    let mut connection = sqlx::PgConnection::connect(&format!("{cluster}/postgres")).await?;
    connection.execute("DROP DATABASE IF EXISTS loket_load").await?;
    connection.execute("CREATE DATABASE loket_load").await?;
    connection.close().await?;
    Ok(format!("{cluster}/{NAME}"))
}

/// The checkout.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where databases of measurements lie: `LOKET_BENCH_DIR`, or the folder for temporary files. It must be on a real
/// disk, or durable commits cost nothing.
fn scratch() -> PathBuf {
    std::env::var_os("LOKET_BENCH_DIR").map_or_else(std::env::temp_dir, PathBuf::from)
}
