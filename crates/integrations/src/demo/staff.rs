//! Staff of the demo cities; every name is invented.

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
    /// What they do, in one line.
    pub shows: Localized,
}
