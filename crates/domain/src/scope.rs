//! Who acts, for which city, to what end. Every repository call takes one.

use serde::{Deserialize, Serialize};

use crate::{CityCode, CompanyId, PersonId, StaffId};

/// What a member of staff may do. One person can hold several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Receives applications, asks for what is missing.
    Intake,
    /// Judges the right to a benefit and proposes or takes decisions.
    Reviewer,
    /// Second pair of eyes, spreads the work.
    TeamLead,
    /// Manages the content of the city: texts, forms, terms.
    FunctionalManager,
    /// A jurist whom colleagues ask for advice. Sees what was chosen for them and no case.
    LegalAdviser,
    /// A medical adviser whom colleagues ask for advice. Sees what was chosen for them and no case.
    MedicalAdviser,
    /// An organisation outside the city that is asked for advice. Sees what was chosen for it, until it answered, and no case.
    OutsideExpert,
}

impl Role {
    /// Who reads reports about the work as a whole: the team lead answers for the work, the functional manager for the rules.
    pub const REPORTED: [Self; 2] = [Self::TeamLead, Self::FunctionalManager];

    /// Who is asked for advice within the city.
    pub const ADVISERS: [Self; 2] = [Self::LegalAdviser, Self::MedicalAdviser];

    /// Who answers questions, within the city and outside it. None of them opens a case by that.
    pub const ANSWERS: [Self; 3] = [Self::LegalAdviser, Self::MedicalAdviser, Self::OutsideExpert];

    /// The word kept in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::Reviewer => "reviewer",
            Self::TeamLead => "team_lead",
            Self::FunctionalManager => "functional_manager",
            Self::LegalAdviser => "legal_adviser",
            Self::MedicalAdviser => "medical_adviser",
            Self::OutsideExpert => "outside_expert",
        }
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    /// A resident, signed in.
    Resident {
        /// Which person.
        person: PersonId,
        /// Name for the screen.
        name: String,
    },
    /// A company, signed in.
    Company {
        /// Which company.
        company: CompanyId,
        /// Trade name for the screen.
        name: String,
    },
    /// A member of staff.
    Staff {
        /// Which member.
        staff: StaffId,
        /// Name as it stands under decisions.
        name: String,
        /// What they may do.
        roles: Vec<Role>,
    },
    /// The system itself, in a job.
    System,
}

impl Actor {
    /// Whether this is a member of staff holding `role`.
    #[must_use]
    pub fn has_role(&self, role: Role) -> bool {
        matches!(self, Self::Staff { roles, .. } if roles.contains(&role))
    }

    /// A short, stable word for the kind of actor, as audit rows keep it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Resident { .. } => "resident",
            Self::Company { .. } => "company",
            Self::Staff { .. } => "staff",
            Self::System => "system",
        }
    }

    /// The id behind the actor, if there is one.
    #[must_use]
    pub const fn id(&self) -> Option<uuid::Uuid> {
        match self {
            Self::Resident { person, .. } => Some(person.0),
            Self::Company { company, .. } => Some(company.0),
            Self::Staff { staff, .. } => Some(staff.0),
            Self::Visitor | Self::System => None,
        }
    }

    /// The name behind the actor, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Resident { name, .. } | Self::Company { name, .. } | Self::Staff { name, .. } => Some(name),
            Self::Visitor | Self::System => None,
        }
    }
}

/// City, actor and purpose of a call. A query without a city cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Whose data.
    pub city: CityCode,
    /// Who acts.
    pub actor: Actor,
    /// To what end, as the access log shows it: a short constant such as `apply` or `review`.
    pub purpose: &'static str,
}

impl Scope {
    /// The system acting for a city.
    #[must_use]
    pub const fn system(city: CityCode, purpose: &'static str) -> Self {
        Self { city, actor: Actor::System, purpose }
    }

    /// The resident that acts, if it is one.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match self.actor {
            Actor::Resident { person, .. } => Some(person),
            _ => None,
        }
    }

    /// The company that acts, if it is one.
    #[must_use]
    pub const fn company(&self) -> Option<CompanyId> {
        match self.actor {
            Actor::Company { company, .. } => Some(company),
            _ => None,
        }
    }

    /// The member of staff that acts, if it is one.
    #[must_use]
    pub const fn staff(&self) -> Option<StaffId> {
        match self.actor {
            Actor::Staff { staff, .. } => Some(staff),
            _ => None,
        }
    }
}
