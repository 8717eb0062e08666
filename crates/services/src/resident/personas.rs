//! Who one can sign in as in the demo.

use domain::{CityCode, Localized, Role};

use crate::Services;

/// What a persona is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonaKind {
    /// A resident.
    Resident,
    /// A company.
    Company,
    /// A member of staff.
    Staff,
}

/// One persona of the demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonaRow {
    /// To sign in with; never a personal number.
    pub key: String,
    /// What it is.
    pub kind: PersonaKind,
    /// Name.
    pub name: String,
    /// What it shows, in one line.
    pub about: Localized,
    /// What a member of staff may do; empty for others.
    pub roles: Vec<Role>,
}

impl Services {
    /// Who one can sign in as in a city: residents, companies, staff. Empty where people sign in for real.
    #[must_use]
    pub fn personas(&self, city: CityCode) -> Vec<PersonaRow> {
        let Some(demo) = &self.parts().demo else { return Vec::new() };
        let residents = demo.personas_of(city).map(|persona| PersonaRow {
            key: format!("resident:{}", persona.key),
            kind: PersonaKind::Resident,
            name: demo.name(&persona.bsn).map_or_else(|| persona.key.clone(), |name| name.full()),
            about: persona.shows.clone(),
            roles: Vec::new(),
        });
        let companies = demo.companies_of(city).map(|company| PersonaRow {
            key: format!("company:{}", company.key),
            kind: PersonaKind::Company,
            name: company.company.name.clone(),
            about: company.shows.clone(),
            roles: Vec::new(),
        });
        let staff = demo.staff_of(city).map(|member| PersonaRow {
            key: format!("staff:{}", member.key),
            kind: PersonaKind::Staff,
            name: member.name.clone(),
            about: member.shows.clone(),
            roles: member.roles.clone(),
        });
        residents.chain(companies).chain(staff).collect()
    }
}
