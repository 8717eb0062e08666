//! Outages of the digital way, and whose terms they lengthen (Awb 2:21): those of who sends, not the city's own.

use chrono::NaiveDate;

use super::law::{Rule, TermLaw, TermLawError};

/// How long the digital way was closed, in civil days in the Netherlands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutageSpan {
    /// The day it began.
    pub first: NaiveDate,
    /// The day it was over.
    pub last: NaiveDate,
    /// How many hours it lasted; a part of an hour counts as one.
    pub hours: u32,
}

/// A term of a sender that became longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lengthened {
    /// Its last day now.
    pub until: NaiveDate,
    /// The rule that says so.
    pub rule: Rule,
}

/// The last day of a sender's term that would end on `last`, after all these outages; none when none touches it.
///
/// They are taken in the order in which they began: one may fall in the time that another gave.
///
/// # Errors
/// When the law does not answer.
pub fn lengthen(
    last: NaiveDate,
    outages: &[OutageSpan],
    law: &dyn TermLaw,
) -> Result<Option<Lengthened>, TermLawError> {
    let mut outages = outages.to_vec();
    outages.sort_unstable();
    outages.dedup();
    let mut longer: Option<Lengthened> = None;
    for outage in outages {
        let from = longer.as_ref().map_or(last, |longer| longer.until);
        let answer = law.after_outage(from, outage)?;
        if let Some(until) = answer.value {
            longer = Some(Lengthened { until, rule: answer.rule });
        }
    }
    Ok(longer)
}
