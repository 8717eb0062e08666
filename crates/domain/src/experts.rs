//! Experts outside the city whom staff may ask for advice: an organisation, its field, and where a notice goes.
//!
//! Which there are is a choice of the city. Who signs in for one of them acts as that organisation, in that city alone.

use serde::{Deserialize, Serialize};

use crate::Localized;
use crate::tasks::TaskKind;
use crate::teams::{Skill, skilled};

/// An expert outside the city, as the file of the city names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideExpert {
    /// Id in data: `medisch-bureau`.
    pub id: String,
    /// The organisation, as the applicant reads who looked.
    pub organisation: String,
    /// On what it advises.
    pub field: Localized,
    /// Where a notice without any content goes.
    pub email: String,
    /// Whether it advises about health: then it is asked what somebody can do, and never for a diagnosis.
    #[serde(default)]
    pub medical: bool,
    /// For which products it may be asked; for all when nothing is said.
    #[serde(default)]
    pub skills: Vec<Skill>,
}

impl OutsideExpert {
    /// Whether it may be asked about a case of this product.
    #[must_use]
    pub fn advises(&self, product: &str) -> bool {
        skilled(&self.skills, product, TaskKind::Advise)
    }

    /// The name of its account with the city, which never meets one of the city's own sign-in.
    #[must_use]
    pub fn subject(&self) -> String {
        format!("expert:{}", self.id)
    }
}
