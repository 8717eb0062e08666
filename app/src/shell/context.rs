//! What the shell knows of the request.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::city::City;
use domain::{Actor, Lang, Localized, Role};

use super::{Assets, Notice};

/// What a page shows of its city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityFace {
    /// Name in addresses and in `data-city`.
    pub slug: String,
    /// Name for people.
    pub name: String,
    /// Department that decides.
    pub department: String,
    /// Telephone number for help, as people write it.
    pub phone: String,
    /// Opening hours of the telephone, in words, lower case.
    pub phone_hours: Localized,
    /// Where one can walk in, a sentence.
    pub desk: Localized,
    /// The languages that residents can choose.
    pub languages: Vec<Lang>,
    /// Where one can write to, in one line.
    pub post: String,
}

impl From<&City> for CityFace {
    fn from(city: &City) -> Self {
        Self {
            slug: city.slug.clone(),
            name: city.name.clone(),
            department: city.department.clone(),
            phone: city.phone.clone(),
            phone_hours: city.phone_hours.clone(),
            desk: city.desk.clone(),
            languages: city.languages.clone(),
            post: city.post.join(", "),
        }
    }
}

/// A light or a dark screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the device says.
    #[default]
    Auto,
    /// Light, chosen.
    Light,
    /// Dark, chosen.
    Dark,
}

impl Scheme {
    /// The word in `data-scheme`, in the cookie and in the form; none when the device decides.
    #[must_use]
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The choice with this word; anything else is the device's.
    #[must_use]
    pub fn parse(word: Option<&str>) -> Self {
        match word {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }
}

/// For whom the page is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Nobody signed in.
    #[default]
    Visitor,
    /// A resident.
    Resident {
        /// Name for people.
        name: String,
    },
    /// A member of staff.
    Staff {
        /// Name for people.
        name: String,
        /// What they may do.
        roles: Vec<Role>,
    },
    /// Someone who acts for a company.
    Company {
        /// Name of the company.
        name: String,
    },
}

impl From<&Actor> for Who {
    fn from(actor: &Actor) -> Self {
        match actor {
            Actor::Visitor | Actor::System => Self::Visitor,
            Actor::Resident { name, .. } => Self::Resident { name: name.clone() },
            Actor::Company { name, .. } => Self::Company { name: name.clone() },
            Actor::Staff { name, roles, .. } => Self::Staff { name: name.clone(), roles: roles.clone() },
        }
    }
}

impl Who {
    /// Whether staff read the page: denser scale.
    #[must_use]
    pub const fn is_staff(&self) -> bool {
        matches!(self, Self::Staff { .. })
    }
}

/// What the style page shows beyond a page of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Set from right to left, whatever the language.
    pub mirrored: bool,
}

/// Everything the shell needs; made once per request.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// The city; none on the page where one chooses a city.
    pub city: Option<CityFace>,
    /// Language of the reader.
    pub lang: Lang,
    /// Whether people reviewed the texts in that language; else the page says that a machine made them.
    pub reviewed: bool,
    /// Light or dark.
    pub scheme: Scheme,
    /// Whether this is the demonstration, which every page says.
    pub demo: bool,
    /// For whom.
    pub who: Who,
    /// The nonce of the content security policy.
    pub nonce: Arc<str>,
    /// Path and query of this page: marks the menu and is the way back of the switches.
    pub path: Arc<str>,
    /// Whether single keys work on the pages of staff.
    pub keys: bool,
    /// Messages not yet read.
    pub unread: u32,
    /// When who is signed in has to do so again, when that is soon.
    pub ends_at: Option<DateTime<Utc>>,
    /// What the city says about the site itself.
    pub notice: Option<Arc<Notice>>,
    /// How the style page is set; none on every other page.
    pub sample: Option<Sample>,
    /// Names of the served files.
    pub assets: Arc<Assets>,
}

impl PageContext {
    /// The context of a visit: the actor decides for whom the page is.
    #[must_use]
    pub fn of_visit(
        visit: &crate::visit::Visit,
        city: Option<CityFace>,
        unread: u32,
        assets: Arc<Assets>,
    ) -> Self {
        Self {
            city,
            lang: visit.lang,
            reviewed: visit.reviewed,
            scheme: Scheme::parse(visit.scheme),
            demo: visit.demo,
            who: Who::from(&visit.actor),
            nonce: visit.nonce.clone(),
            path: visit.path.clone(),
            keys: visit.keys,
            unread,
            ends_at: visit.ends_at,
            notice: visit.notice.clone(),
            sample: None,
            assets,
        }
    }

    /// The languages that the reader can choose: those of the city; of Dutch and English for staff.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let offered = self.city.as_ref().map_or(&Lang::ALL[..], |city| &city.languages);
        let for_reader = |lang: &&Lang| !self.who.is_staff() || lang.of_staff() == **lang;
        offered.iter().filter(for_reader).copied().collect()
    }

    /// The official look of the city, when it mounted one.
    #[must_use]
    pub fn theme(&self) -> Option<&super::Theme> {
        self.city.as_ref().and_then(|city| self.assets.theme(&city.slug))
    }

    /// The name of this site: `Loket Utrecht`.
    #[must_use]
    pub fn site(&self) -> String {
        match &self.city {
            Some(city) => crate::texts::common::loket_of(self.lang, &city.name),
            None => crate::texts::common::loket(self.lang).to_owned(),
        }
    }
}
