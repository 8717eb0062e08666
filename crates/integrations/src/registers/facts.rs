//! From answers of registers to facts of the dictionary, with how sure each is.
//!
//! Pure. A fact is only `Verified` when the register said it plainly and recently; whatever is
//! unclear is `Unknown`, `Stale` or `Unavailable`, so that a person looks.

mod claims;
mod household;
mod money;
mod study;

use chrono::{DateTime, NaiveDate, Utc};
use domain::facts::{Certainty, Fact, Register};
use rules::Value;

use super::{Answer, Asked, Consultation, RegisterError};

pub use claims::with_claims;

/// What the mapping needs to know besides the answers.
#[derive(Clone, Copy)]
pub struct FactsContext<'a> {
    /// The day the facts are about, a civil day in the Netherlands.
    pub today: NaiveDate,
    /// The moment of asking.
    pub at: DateTime<Utc>,
    /// Whole months over which income is averaged for the individual income supplement.
    pub reference_months: u16,
    /// After how many days a fact of this name is stale, from the dictionary.
    pub max_age_days: &'a dyn Fn(&str) -> Option<u16>,
}

/// Every fact that the answers give, verified or not, by the names of the dictionary.
///
/// A register that was not asked gives no facts. One that gave no answer gives its facts without a
/// value. Facts about a partner or child are left out when there is none.
#[must_use]
pub fn facts_from_registers(answers: &Consultation, context: FactsContext<'_>) -> Vec<Fact> {
    let mut facts = Facts { context, facts: Vec::new() };
    household::add(&mut facts, answers);
    money::add(&mut facts, answers);
    study::add(&mut facts, answers);
    let detained =
        |detention: &super::Detention| vec![("gedetineerd", Some(Value::from(detention.detained)))];
    facts.say(Register::Dji, answers.detention.as_ref(), &["gedetineerd"], detained);
    facts.facts
}

/// A name with its value; none when the answer leaves it open.
type Said = (&'static str, Option<Value>);

struct Facts<'a> {
    context: FactsContext<'a>,
    facts: Vec<Fact>,
}

impl Facts<'_> {
    /// Adds what an answer says, or `names` without a value when there is no answer.
    fn say<T>(
        &mut self,
        register: Register,
        asked: Option<&Result<Answer<T>, RegisterError>>,
        names: &[&'static str],
        read: impl FnOnce(&T) -> Vec<Said>,
    ) {
        match asked {
            None => {}
            Some(Ok(answer)) => {
                for (name, value) in read(&answer.value) {
                    let certainty = match value {
                        None => Certainty::Unknown,
                        Some(_) if self.is_stale(name, answer.as_of) => Certainty::Stale,
                        Some(_) => Certainty::Verified,
                    };
                    self.push(name, register, value, certainty, Some(answer.as_of));
                }
            }
            Some(Err(problem)) => {
                let certainty = match problem {
                    RegisterError::Unavailable | RegisterError::Timeout => Certainty::Unavailable,
                    RegisterError::NotFound => Certainty::Unknown,
                };
                for name in names {
                    self.push(name, register, None, certainty, None);
                }
            }
        }
    }

    fn push(
        &mut self,
        name: &str,
        register: Register,
        verified: Option<Value>,
        certainty: Certainty,
        as_of: Option<NaiveDate>,
    ) {
        let fact = Fact {
            name: name.to_owned(),
            claimed: None,
            verified,
            register,
            certainty,
            at: self.context.at,
            as_of,
            changed: None,
        };
        self.facts.push(fact);
    }

    fn is_stale(&self, name: &str, as_of: NaiveDate) -> bool {
        let age = self.context.today.signed_duration_since(as_of).num_days();
        (self.context.max_age_days)(name).is_some_and(|most| age > i64::from(most))
    }
}

/// Both answers as one, as old as the older; the first problem if either failed.
///
/// `partner` says whether there is one: none means that it is not clear, and then nobody knows the total.
fn together<T: Clone>(mine: &Asked<T>, theirs: &Asked<T>, partner: Option<bool>) -> Asked<Vec<T>> {
    let mine = match mine.as_ref()? {
        Ok(answer) => answer,
        Err(problem) => return Some(Err(*problem)),
    };
    let one = Answer { value: vec![mine.value.clone()], as_of: mine.as_of, asked_at: mine.asked_at };
    match (partner, theirs) {
        (Some(false), _) => Some(Ok(one)),
        (Some(true), Some(Ok(theirs))) => {
            let value = vec![mine.value.clone(), theirs.value.clone()];
            Some(Ok(Answer { value, as_of: mine.as_of.min(theirs.as_of), asked_at: mine.asked_at }))
        }
        (Some(true), Some(Err(problem))) => Some(Err(*problem)),
        (None, _) | (Some(true), None) => Some(Err(RegisterError::NotFound)),
    }
}

#[cfg(test)]
mod tests;
