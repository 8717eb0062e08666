//! The one place that reads the system clock.

use chrono::{DateTime, SubsecRound, Utc};

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl domain::Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one clock that everything else is given")]
    fn now(&self) -> DateTime<Utc> {
        DateTime::<Utc>::from(std::time::SystemTime::now()).trunc_subsecs(6)
    }
}
