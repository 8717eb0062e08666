//! A crash at a chosen step.

use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeDelta;
use integrations::Ids;
use testkit::SeededIds;

use crate::world::World;

/// Ids that end the task that asks for one too many: a crash in the middle of what it was doing.
pub struct CrashingIds {
    inner: SeededIds,
    left: AtomicUsize,
}

impl CrashingIds {
    /// Ids that work until told otherwise.
    pub fn new() -> Self {
        Self { inner: SeededIds::new(11), left: AtomicUsize::new(usize::MAX) }
    }

    /// Gives so many more, then crashes once.
    pub fn crash_after(&self, ids: usize) {
        self.left.store(ids, Ordering::SeqCst);
    }
}

impl Ids for CrashingIds {
    fn token(&self) -> [u8; 32] {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 0 {
            self.left.store(usize::MAX, Ordering::SeqCst);
            panic!("crash, as the test asked");
        }
        self.inner.token()
    }

    fn turn(&self) -> u32 {
        self.inner.turn()
    }
}

/// What is left to do: warnings of terms that end wait for a day far away, unless somebody began.
const UNFINISHED: &str = "status <> 'done' AND (kind <> 'warn' OR attempts > 0)";

/// Works until nothing is left, crashing at every step of every job in turn, and looks after each; how often it crashed.
pub async fn crashing_work(world: &World, ids: &CrashingIds, look: impl AsyncFn()) -> usize {
    let (mut crashes, mut steps) = (0, 0);
    loop {
        ids.crash_after(steps);
        let services = world.services.clone();
        let done = tokio::spawn(async move { services.work_once("test").await }).await;
        ids.crash_after(usize::MAX);
        match done {
            // A job went through: the next one crashes at its first step again.
            Ok(Ok(true)) => steps = 0,
            Ok(Ok(false)) if world.rows("jobs", UNFINISHED).await == 0 => return crashes,
            // A database may still be undoing what the crash left: then the job is there, but not to be taken yet.
            Ok(Ok(false)) => {}
            Ok(Err(problem)) => panic!("{}: {problem:?}", world.database),
            Err(crash) => {
                assert!(crash.is_panic());
                (crashes, steps) = (crashes + 1, steps + 1);
            }
        }
        look().await;
        world.clock.advance(TimeDelta::minutes(3));
    }
}
