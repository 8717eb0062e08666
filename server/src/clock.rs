//! The one place that reads the system clock.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// The clock of the machine; in the demonstration it may stand some days later.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock {
    later: TimeDelta,
}

impl SystemClock {
    /// So many days later than the machine says.
    #[must_use]
    pub fn later(days: u16) -> Self {
        Self { later: TimeDelta::days(i64::from(days)) }
    }
}

impl domain::Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one clock that everything else is given")]
    fn now(&self) -> DateTime<Utc> {
        DateTime::<Utc>::from(std::time::SystemTime::now()).trunc_subsecs(6) + self.later
    }
}
