//! The registers of the demo: the same ports, fed by `catalog/demo`. They call nothing outside.

mod company;
mod others;
mod person;
mod residence;

use std::sync::Arc;

use chrono::NaiveDate;
use domain::facts::Register;

use crate::Bsn;
use crate::demo::{Demo, RawPerson, Record};
use crate::registers::{Answer, RegisterCall, RegisterError, Registers};

/// Every register, answered from the demo.
#[must_use]
pub fn registers(demo: Arc<Demo>) -> Registers {
    let simulator = Arc::new(Simulator { demo });
    Registers {
        person: simulator.clone(),
        income: simulator.clone(),
        assets: simulator.clone(),
        study: simulator.clone(),
        detention: simulator.clone(),
        company: simulator,
    }
}

struct Simulator {
    demo: Arc<Demo>,
}

impl Simulator {
    fn find(&self, bsn: &Bsn) -> Result<(&RawPerson, Option<&Record>), RegisterError> {
        let person = self.demo.population.get(bsn).ok_or(RegisterError::NotFound)?;
        Ok((person, self.demo.records.by_person.get(bsn)))
    }

    /// An answer of today, with the fault in it that the demo gives this person.
    fn answer<T>(
        &self,
        call: &RegisterCall,
        bsn: &Bsn,
        as_of: NaiveDate,
        value: T,
        conflict: impl FnOnce(&mut T),
    ) -> Result<Answer<T>, RegisterError> {
        let answer = Ok(Answer { value, as_of, asked_at: call.asked_at });
        match self.fault(bsn, call.register) {
            Some(fault) => fault.apply(answer, conflict),
            None => answer,
        }
    }

    fn fault(&self, bsn: &Bsn, register: Register) -> Option<crate::registers::Fault> {
        self.demo.records.by_person.get(bsn)?.faults.get(&register).copied()
    }
}

/// The civil day of a call. The demo does not mind the hour around midnight.
fn today(call: &RegisterCall) -> NaiveDate {
    call.asked_at.date_naive()
}

#[cfg(test)]
mod tests;
