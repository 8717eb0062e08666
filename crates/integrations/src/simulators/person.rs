//! The person register of the demo.

use async_trait::async_trait;
use chrono::NaiveDate;

use super::{Simulator, residence, today};
use crate::Bsn;
use crate::demo::{RawPerson, RawRelative};
use crate::registers::{
    Answer, Child, CoResident, Partner, Person, PersonRegister, RegisterCall, RegisterError, other_household,
};

#[async_trait]
impl PersonRegister for Simulator {
    async fn person(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Person>, RegisterError> {
        let (raw, _) = self.find(bsn)?;
        let person = self.convert(raw, today(call));
        self.answer(call, bsn, today(call), person, other_household)
    }
}

impl Simulator {
    fn convert(&self, raw: &RawPerson, today: NaiveDate) -> Person {
        let partner = raw.partner.as_ref().filter(|partner| !self.is_deceased(partner));
        Person {
            name: raw.name.clone().into(),
            born: raw.born,
            city: raw.city,
            address: raw.address.clone().map(Into::into),
            partner: partner.map(|partner| self.partner(raw, partner, today)),
            children: raw.children.iter().map(|child| self.child(raw, child)).collect(),
            co_residents: self.co_residents(raw),
            dutch_or_equal: residence::dutch_or_equal(raw, today),
            deceased: raw.deceased,
            secrecy: raw.secrecy,
            in_research: raw.in_research,
            guardianship: raw.guardianship,
        }
    }

    fn record_of(&self, relative: &RawRelative) -> Option<&RawPerson> {
        self.demo.population.get(relative.bsn.as_ref()?)
    }

    fn is_deceased(&self, relative: &RawRelative) -> bool {
        self.record_of(relative).is_some_and(|record| record.deceased)
    }

    fn same_address(&self, person: &RawPerson, relative: &RawRelative) -> Option<bool> {
        match self.record_of(relative) {
            Some(record) => Some(person.address.is_some() && record.address == person.address),
            None => relative.same_address,
        }
    }

    fn partner(&self, person: &RawPerson, partner: &RawRelative, today: NaiveDate) -> Partner {
        let record = self.record_of(partner);
        Partner {
            bsn: partner.bsn.clone(),
            name: partner.name.clone().into(),
            born: partner.born,
            same_address: self.same_address(person, partner),
            dutch_or_equal: record.and_then(|record| residence::dutch_or_equal(record, today)),
        }
    }

    fn child(&self, person: &RawPerson, child: &RawRelative) -> Child {
        Child {
            bsn: child.bsn.clone(),
            given_names: crate::registers::PersonName::from(child.name.clone()).given_names,
            born: child.born,
            same_address: self.same_address(person, child),
        }
    }

    fn co_residents(&self, person: &RawPerson) -> Vec<CoResident> {
        let partner = person.partner.as_ref().and_then(|partner| partner.bsn.as_ref());
        let others = self.demo.population.values().filter(|other| {
            other.bsn != person.bsn
                && !other.deceased
                && other.address.is_some()
                && other.address == person.address
        });
        others.map(|other| CoResident { born: other.born, is_partner: Some(&other.bsn) == partner }).collect()
    }
}
