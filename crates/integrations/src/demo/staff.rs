//! Staff of the demo cities; every name is invented.

use domain::teams::Skill;
use domain::{CityCode, Localized, Role};
use serde::Deserialize;

/// A member of staff one can sign in as.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffMember {
    /// Short stable name for the sign-in page.
    pub key: String,
    /// Whose member of staff.
    pub city: CityCode,
    /// The name as it stands under decisions.
    pub name: String,
    /// What they may do.
    pub roles: Vec<Role>,
    /// Teams of the city's file, by id; of all of them when none is named.
    #[serde(default)]
    pub teams: Vec<String>,
    /// What they can do besides what their roles allow; everything when nothing is said.
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// The expert of the city's file for whom they sign in; they have no other role then.
    #[serde(default)]
    pub expert: Option<String>,
    /// What they do, in one line.
    pub shows: Localized,
}
