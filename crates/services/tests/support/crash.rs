//! A crash at a chosen step.

use std::sync::atomic::{AtomicUsize, Ordering};

use integrations::Ids;
use testkit::SeededIds;

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
}
