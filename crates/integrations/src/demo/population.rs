//! Persons as the demo file keeps them, with what never leaves the adapter.

use chrono::NaiveDate;
use domain::CityCode;
use serde::Deserialize;

use crate::Bsn;
use crate::registers::{Address, PersonName};

/// The parts of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawName {
    #[serde(default)]
    given: String,
    #[serde(default)]
    initials: String,
    #[serde(default)]
    prefix: String,
    surname: String,
}

impl From<RawName> for PersonName {
    fn from(name: RawName) -> Self {
        Self { given_names: name.given, initials: name.initials, prefix: name.prefix, surname: name.surname }
    }
}

/// An address.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAddress {
    street: String,
    number: u32,
    #[serde(default)]
    letter: String,
    #[serde(default)]
    addition: String,
    postcode: String,
    place: String,
    #[serde(default)]
    letter_address: bool,
}

impl From<RawAddress> for Address {
    fn from(address: RawAddress) -> Self {
        Self {
            street: address.street,
            number: address.number,
            letter: address.letter,
            addition: address.addition,
            postcode: address.postcode,
            place: address.place,
            letter_address: address.letter_address,
        }
    }
}

impl RawAddress {
    pub(crate) fn postcode(&self) -> &str {
        &self.postcode
    }
}

/// A residence title of the aliens law, by the code of the person register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTitle {
    pub(crate) code: String,
    #[serde(default)]
    pub(crate) until: Option<NaiveDate>,
}

/// A partner or child as the person's own list names them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRelative {
    #[serde(default)]
    pub(crate) bsn: Option<Bsn>,
    pub(crate) name: RawName,
    #[serde(default)]
    pub(crate) born: Option<NaiveDate>,
    /// Only for someone who has no record of their own here.
    #[serde(default)]
    pub(crate) same_address: Option<bool>,
}

/// A person in the register.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPerson {
    pub(crate) bsn: Bsn,
    pub(crate) name: RawName,
    #[serde(default)]
    pub(crate) born: Option<NaiveDate>,
    pub(crate) city: CityCode,
    #[serde(default)]
    pub(crate) address: Option<RawAddress>,
    /// Codes of nationalities. They serve the test of Participatiewet 11 and go nowhere else.
    #[serde(default)]
    pub(crate) nationalities: Vec<String>,
    #[serde(default)]
    pub(crate) title: Option<RawTitle>,
    #[serde(default)]
    pub(crate) partner: Option<RawRelative>,
    #[serde(default)]
    pub(crate) children: Vec<RawRelative>,
    #[serde(default)]
    pub(crate) secrecy: bool,
    #[serde(default)]
    pub(crate) in_research: bool,
    #[serde(default)]
    pub(crate) guardianship: bool,
    #[serde(default)]
    pub(crate) deceased: bool,
}
