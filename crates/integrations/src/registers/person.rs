//! The person register (BRP).

use async_trait::async_trait;
use chrono::NaiveDate;
use domain::CityCode;

use super::{Answer, RegisterCall, RegisterError};
use crate::Bsn;

/// The parts of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// Given names, in full; empty if the person has none.
    pub given_names: String,
    /// Initials with dots.
    pub initials: String,
    /// Prefix of the surname: `van der`.
    pub prefix: String,
    /// Surname without prefix.
    pub surname: String,
}

impl PersonName {
    /// The name in full: `Peter-Jan van der Meijden`.
    #[must_use]
    pub fn full(&self) -> String {
        Self::joined([&self.given_names, &self.prefix, &self.surname])
    }

    /// The name for letters: `P. van der Meijden`.
    #[must_use]
    pub fn formal(&self) -> String {
        Self::joined([&self.initials, &self.prefix, &self.surname])
    }

    fn joined(parts: [&String; 3]) -> String {
        parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

/// A Dutch address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Street.
    pub street: String,
    /// House number.
    pub number: u32,
    /// House letter; empty if none.
    pub letter: String,
    /// Addition; empty if none.
    pub addition: String,
    /// Postcode as `1234 AB`.
    pub postcode: String,
    /// Town.
    pub place: String,
    /// Whether it is a letter address, where one does not live.
    pub letter_address: bool,
}

impl Address {
    /// Street and number in one line.
    #[must_use]
    pub fn line(&self) -> String {
        let dash = if self.addition.is_empty() { "" } else { "-" };
        format!("{} {}{}{dash}{}", self.street, self.number, self.letter, self.addition)
    }

    /// Postcode and town in one line.
    #[must_use]
    pub fn place_line(&self) -> String {
        format!("{} {}", self.postcode, self.place)
    }
}

/// The person one is married to or in a registered partnership with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The number, if the register has one.
    pub bsn: Option<Bsn>,
    /// Name.
    pub name: PersonName,
    /// Date of birth, if it is known in full.
    pub born: Option<NaiveDate>,
    /// Whether they are registered at the same address; none if that is unknown.
    pub same_address: Option<bool>,
    /// The outcome of the test of Participatiewet 11; none if a person must judge it.
    pub dutch_or_equal: Option<bool>,
}

/// A child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Child {
    /// The number, if the register has one.
    pub bsn: Option<Bsn>,
    /// Given names.
    pub given_names: String,
    /// Date of birth, if it is known in full.
    pub born: Option<NaiveDate>,
    /// Whether they are registered at the same address; none if that is unknown.
    pub same_address: Option<bool>,
}

/// Someone else who is registered at the address; no more than the law needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoResident {
    /// Date of birth, if it is known in full.
    pub born: Option<NaiveDate>,
    /// Whether it is the partner.
    pub is_partner: bool,
}

/// A person as the register knows them. It holds no nationality: only the outcome of the test of
/// Participatiewet 11 leaves the adapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: PersonName,
    /// Date of birth, if it is known in full.
    pub born: Option<NaiveDate>,
    /// Municipality of registration.
    pub city: CityCode,
    /// Address; none abroad or unknown.
    pub address: Option<Address>,
    /// Partner; none if there is none or it ended.
    pub partner: Option<Partner>,
    /// Children.
    pub children: Vec<Child>,
    /// Others at the address, partner and children included.
    pub co_residents: Vec<CoResident>,
    /// Whether they are Dutch or equal to it (Participatiewet 11); none if a person must judge it.
    pub dutch_or_equal: Option<bool>,
    /// Whether they have died.
    pub deceased: bool,
    /// Whether their address is secret: shown to nobody who does not need it.
    pub secrecy: bool,
    /// Whether the municipality is checking this registration; nothing in it is sure then.
    pub in_research: bool,
    /// Whether they are under guardianship (curatele) and may not act alone.
    pub guardianship: bool,
}

/// The person register.
#[async_trait]
pub trait PersonRegister: Send + Sync {
    /// Who this is.
    ///
    /// # Errors
    /// When the register does not know the number or gives no answer.
    async fn person(&self, call: &RegisterCall, bsn: &Bsn) -> Result<Answer<Person>, RegisterError>;
}
