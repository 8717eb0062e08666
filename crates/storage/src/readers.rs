//! Connections for looking, kept at hand.
//!
//! The pool of sqlx asks every connection that comes back whether it still lives, in a task of its own: a round trip
//! and a switch of threads for every page. A connection whose last query ended has nothing left to clear away, so
//! it is kept here and handed out again at once. One that broke off half-way, or is old, goes back through the
//! pool, which looks at it or closes it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Connection as _, Database, Pool};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout};

/// A connection that was quiet for this long is asked whether it still lives.
const QUIET: Duration = Duration::from_secs(1);

/// A connection that is older goes back to the pool, so that a database that moved is found again.
const OLD: Duration = Duration::from_secs(30 * 60);

/// The readers of one database.
#[derive(Debug)]
pub(crate) struct Readers<DB: Database> {
    pool: Pool<DB>,
    spare: Mutex<Vec<Spare<DB>>>,
    /// As many as the pool may have connections: whoever holds a place finds a spare one, or may open one.
    places: Arc<Semaphore>,
    patience: Duration,
}

#[derive(Debug)]
struct Spare<DB: Database> {
    connection: PoolConnection<DB>,
    born: Instant,
    since: Instant,
}

impl<DB: Database> Readers<DB> {
    /// Readers on top of a pool.
    pub fn new(pool: Pool<DB>) -> Arc<Self> {
        let options = pool.options();
        let places = usize::try_from(options.get_max_connections()).unwrap_or(Semaphore::MAX_PERMITS);
        let (places, patience) = (Arc::new(Semaphore::new(places)), options.get_acquire_timeout());
        Arc::new(Self { pool, spare: Mutex::default(), places, patience })
    }

    /// A connection; waits for one when all are in use.
    pub async fn take(self: &Arc<Self>) -> sqlx::Result<Reader<DB>> {
        let place = match Arc::clone(&self.places).try_acquire_owned() {
            Ok(place) => place,
            Err(_) => timeout(self.patience, Arc::clone(&self.places).acquire_owned())
                .await
                .map_err(|_| sqlx::Error::PoolTimedOut)?
                .map_err(|_| sqlx::Error::PoolClosed)?,
        };
        loop {
            let spare = self.spare().pop();
            let (connection, born) = match spare {
                None => (self.pool.acquire().await?, Instant::now()),
                Some(Spare { mut connection, born, since }) => {
                    if since.elapsed() > QUIET && connection.ping().await.is_err() {
                        connection.close_on_drop();
                        continue;
                    }
                    (connection, born)
                }
            };
            let home = Arc::clone(self);
            return Ok(Reader { connection: Some(connection), born, busy: false, home, _place: place });
        }
    }

    /// The pool below, for what is not about a page.
    pub const fn pool(&self) -> &Pool<DB> {
        &self.pool
    }

    /// Closes every connection, after what they are doing.
    pub async fn close(&self) {
        let closing = self.pool.close();
        // From here on nothing is kept any more: see `Reader::drop`, which looks under the same lock.
        self.spare().clear();
        closing.await;
    }

    fn spare(&self) -> MutexGuard<'_, Vec<Spare<DB>>> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection of [`Readers`], until it is dropped.
#[derive(Debug)]
pub(crate) struct Reader<DB: Database> {
    /// Taken out by `drop` alone.
    connection: Option<PoolConnection<DB>>,
    born: Instant,
    busy: bool,
    home: Arc<Readers<DB>>,
    _place: OwnedSemaphorePermit,
}

impl<DB: Database> Reader<DB> {
    /// The connection, for one query. Say [`Self::done`] when it ended well.
    pub fn start(&mut self) -> sqlx::Result<&mut DB::Connection> {
        self.busy = true;
        self.connection.as_deref_mut().ok_or(sqlx::Error::PoolClosed)
    }

    /// The query ended: all its rows were read.
    pub const fn done(&mut self) {
        self.busy = false;
    }
}

impl<DB: Database> Drop for Reader<DB> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        if self.busy || self.born.elapsed() > OLD {
            return;
        }
        let mut spare = self.home.spare();
        if !self.home.pool.is_closed() {
            spare.push(Spare { connection, born: self.born, since: Instant::now() });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::task::Poll;

    use sqlx::sqlite::SqlitePoolOptions;
    use sqlx::{Executor as _, Sqlite};

    use super::*;

    /// Longer than any test takes.
    const LONG: Duration = Duration::from_secs(60);

    async fn one() -> Arc<Readers<Sqlite>> {
        let options = SqlitePoolOptions::new().max_connections(1).acquire_timeout(LONG);
        Readers::new(options.connect("sqlite::memory:").await.unwrap())
    }

    /// A name that only this connection knows.
    async fn mark(reader: &mut Reader<Sqlite>) {
        reader.start().unwrap().execute("CREATE TEMP TABLE mark (n INTEGER)").await.unwrap();
        reader.done();
    }

    #[tokio::test]
    async fn a_reader_that_is_done_is_handed_out_again() {
        let readers = one().await;
        let mut first = readers.take().await.unwrap();
        mark(&mut first).await;
        drop(first);
        assert_eq!(readers.spare().len(), 1);
        let mut second = readers.take().await.unwrap();
        second.start().unwrap().execute("SELECT n FROM mark").await.unwrap();
    }

    #[tokio::test]
    async fn a_reader_that_broke_off_goes_back_through_the_pool() {
        let readers = one().await;
        let mut first = readers.take().await.unwrap();
        assert!(first.start().is_ok());
        drop(first);
        assert_eq!(readers.spare().len(), 0);
        mark(&mut readers.take().await.unwrap()).await;
    }

    #[tokio::test]
    async fn who_comes_when_all_are_out_waits_for_the_first_that_is_done() {
        let readers = one().await;
        let held = readers.take().await.unwrap();
        let mut waiting = pin!(readers.take());
        let waits = poll_fn(|context| Poll::Ready(waiting.as_mut().poll(context).is_pending())).await;
        assert!(waits);
        drop(held);
        waiting.await.unwrap();
        assert_eq!(readers.pool().size(), 1);
    }

    #[tokio::test]
    async fn closing_ends_spare_readers_and_those_that_come_back() {
        let readers = one().await;
        drop(readers.take().await.unwrap());
        let held = readers.take().await.unwrap();
        let closing = tokio::spawn({
            let readers = Arc::clone(&readers);
            async move { readers.close().await }
        });
        while !readers.pool().is_closed() {
            tokio::task::yield_now().await;
        }
        drop(held);
        closing.await.unwrap();
        assert_eq!((readers.spare().len(), readers.pool().size()), (0, 0));
    }
}
