//! Time as an argument.

use chrono::{DateTime, Utc};

/// What time it is. The program has one on the system clock, tests have a fixed one.
pub trait Clock: Send + Sync {
    /// The present instant, in UTC with whole microseconds (what both databases keep).
    fn now(&self) -> DateTime<Utc>;
}
