//! The penalty for a decision that comes too late (Awb 4:17).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Cents;
use crate::calendar::plus;

/// The longest time for which the penalty is due, in days.
pub const PENALTY_DAYS: u64 = 42;

/// The time the city still has after a notice of default, in days.
pub(super) const NOTICE_DAYS: u64 = 14;

/// Cents per day for each block of fourteen days. From the text of 2021; later indexation is unconfirmed.
const PER_DAY: [(u32, i64); 3] = [(14, 2_300), (14, 3_500), (14, 4_500)];

/// A penalty as it stands on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Penalty {
    /// First day for which it is due.
    pub first: NaiveDate,
    /// Last day for which it can be due.
    pub last: NaiveDate,
    /// Days for which it is due so far.
    pub days: u32,
    /// What is due so far.
    pub amount: Cents,
    /// Last day to fix the amount by decision (Awb 4:18), once it stopped growing.
    pub fix_by: Option<NaiveDate>,
}

impl Penalty {
    /// The penalty on `today`, for a term that ended on `decide_by` and a notice of default of `notice`.
    ///
    /// None when the case closed before the first day. The term of 42 days is not extended for holidays.
    #[must_use]
    pub(super) fn compute(
        decide_by: NaiveDate,
        notice: NaiveDate,
        closed: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<Self> {
        let first = first_day(decide_by, notice);
        let last = plus(first, PENALTY_DAYS - 1);
        if closed.is_some_and(|day| day <= first) {
            return None;
        }
        let stop = closed.and_then(|day| day.pred_opt()).unwrap_or(last).min(last);
        let days = today.min(stop).signed_duration_since(first).num_days() + 1;
        let days = u32::try_from(days).unwrap_or(0);
        let fix_by = (today > stop).then(|| plus(stop, 14));
        Some(Self { first, last: stop, days, amount: penalty_amount(days), fix_by })
    }
}

/// The first day: two full weeks after the term has ended and the notice has come in, whichever is later.
pub(super) fn first_day(decide_by: NaiveDate, notice: NaiveDate) -> NaiveDate {
    plus(decide_by.max(notice), NOTICE_DAYS + 1)
}

/// What is due for a number of days: at most € 1.442 for 42 days.
#[must_use]
pub fn penalty_amount(days: u32) -> Cents {
    let mut rest = days;
    let amounts = PER_DAY.into_iter().map(|(length, cents)| {
        let counted = rest.min(length);
        rest -= counted;
        Cents(i64::from(counted) * cents)
    });
    amounts.sum()
}
