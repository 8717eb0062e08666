//! The municipalities that run Loket together.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Lang, Localized};

/// The CBS code of a municipality, four digits: `0363` is Amsterdam.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CityCode([u8; 4]);

impl Default for CityCode {
    /// No municipality: what stands where a code could not be read.
    fn default() -> Self {
        Self(*b"0000")
    }
}

impl CityCode {
    /// The code, if `text` is four digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 4] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_digit).then_some(Self(bytes))
    }

    /// The four digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("0000")
    }

    /// The code as law files write it: `GM0363`.
    #[must_use]
    pub fn gm(&self) -> String {
        format!("GM{}", self.as_str())
    }
}

impl fmt::Display for CityCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl TryFrom<String> for CityCode {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("\"{text}\" is not a municipality code of four digits"))
    }
}

impl From<CityCode> for String {
    fn from(code: CityCode) -> Self {
        code.as_str().to_owned()
    }
}

fn every_language() -> Vec<Lang> {
    Lang::ALL.to_vec()
}

impl City {
    /// The language in which this city answers somebody who wants these, best first: the first that it offers, else Dutch.
    pub fn language(&self, wanted: impl IntoIterator<Item = Lang>) -> Lang {
        wanted.into_iter().find(|lang| self.languages.contains(lang)).unwrap_or_default()
    }
}

/// One city as its file in `catalog/cities` describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// CBS code.
    pub code: CityCode,
    /// Name in addresses and in `data-city`: `denhaag`.
    pub slug: String,
    /// Name for people: `Den Haag`.
    pub name: String,
    /// How the sender of a letter is called: `Gemeente Den Haag`.
    pub sender: String,
    /// Department that decides: `Sociale Zaken en Werkgelegenheid`.
    pub department: String,
    /// Telephone number for help: `14 070`.
    pub phone: String,
    /// Opening hours of the telephone, in words.
    pub phone_hours: Localized,
    /// Where one can walk in.
    pub desk: Localized,
    /// Postal address, line by line.
    pub post: Vec<String>,
    /// Website of the municipality.
    pub website: String,
    /// Days a resident gets to complete an application (Awb 4:5), calendar days.
    pub repair_days: u16,
    /// So many days before that last day somebody is reminded who did not answer yet; nobody is when it is 0.
    pub reminder_days: u16,
    /// Days a resident gets to say what they think of facts before a decision (Awb 4:7, 4:8); calendar days, no law says how many.
    pub hearing_days: u16,
    /// Whether a committee advises on objections: the term is then twelve weeks instead of six (Awb 7:10).
    #[serde(default)]
    pub objection_committee: bool,
    /// Days a draft is kept after its last change.
    pub draft_days: u16,
    /// The languages that residents can choose; Dutch is one of them. All when nothing is said.
    #[serde(default = "every_language")]
    pub languages: Vec<Lang>,
    /// When whoever holds a case is warned that its term ends.
    pub warnings: crate::warnings::Warnings,
    /// Who does which work; each piece has one team.
    #[serde(default)]
    pub teams: Vec<crate::teams::Team>,
    /// Experts outside the city who may be asked for advice.
    #[serde(default)]
    pub experts: Vec<crate::experts::OutsideExpert>,
    /// What the college lets the system and its staff decide.
    pub mandate: crate::mandate::Mandate,
}
