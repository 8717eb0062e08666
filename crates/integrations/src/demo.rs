//! The content of the demo: test persons, what the registers know of them, companies and staff.
//!
//! The files stand in `catalog/demo`. They are read and checked as a whole; a mistake names its file
//! and the reason. Residents are the public test persons of the person register; their income,
//! assets and study are invented. Months are counted back from the day of asking, so that the demo
//! stays the same story later.

mod load;
mod population;
mod records;
mod staff;

use std::collections::BTreeMap;

use domain::{CityCode, Localized};
use serde::Deserialize;

use crate::Bsn;
use crate::registers::{Company, PersonName};

pub use load::DemoProblem;
pub(crate) use population::{RawPerson, RawRelative};
pub(crate) use records::{Record, Records, StudyPeriod};
pub use staff::StaffMember;

/// A resident one can sign in as.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Short stable name for the sign-in page: `plieger`.
    pub key: String,
    /// Whose resident; or the city where they apply although they live elsewhere.
    pub city: CityCode,
    /// Whether they live in another city than they apply in: it shows how an application is sent on.
    #[serde(default)]
    pub lives_elsewhere: bool,
    /// The number; it stays on the server.
    pub bsn: Bsn,
    /// What this persona shows, in one line.
    pub shows: Localized,
    /// E-mail address, as the resident gave it; invented.
    #[serde(default)]
    pub email: Option<String>,
    /// Telephone number, as the resident gave it; invented.
    #[serde(default)]
    pub phone: Option<String>,
}

/// A company one can sign in for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCompany {
    /// Short stable name for the sign-in page.
    pub key: String,
    /// The cities with which it deals.
    pub cities: Vec<CityCode>,
    /// What it shows, in one line.
    pub shows: Localized,
    /// What the business register knows.
    pub company: Company,
}

/// Everything in `catalog/demo`.
#[derive(Clone, Debug)]
pub struct Demo {
    /// Residents one can sign in as, in the order of the file.
    pub personas: Vec<Persona>,
    /// Companies one can sign in for.
    pub companies: Vec<DemoCompany>,
    /// Staff of the cities.
    pub staff: Vec<StaffMember>,
    pub(crate) population: BTreeMap<Bsn, RawPerson>,
    pub(crate) records: Records,
}

impl Demo {
    /// The residents of a city one can sign in as.
    pub fn personas_of(&self, city: CityCode) -> impl Iterator<Item = &Persona> {
        self.personas.iter().filter(move |persona| persona.city == city)
    }

    /// The staff of a city.
    pub fn staff_of(&self, city: CityCode) -> impl Iterator<Item = &StaffMember> {
        self.staff.iter().filter(move |member| member.city == city)
    }

    /// The companies that deal with a city.
    pub fn companies_of(&self, city: CityCode) -> impl Iterator<Item = &DemoCompany> {
        self.companies.iter().filter(move |company| company.cities.contains(&city))
    }

    /// The persona with this key.
    #[must_use]
    pub fn persona(&self, key: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.key == key)
    }

    /// The name of someone in the person register.
    #[must_use]
    pub fn name(&self, bsn: &Bsn) -> Option<PersonName> {
        self.population.get(bsn).map(|person| person.name.clone().into())
    }
}

#[cfg(test)]
mod tests;
