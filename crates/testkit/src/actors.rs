//! Scopes of everyone who can act. Ids follow from the number given, so that snapshots are stable.

use domain::{Actor, CityCode, CompanyId, PersonId, Role, Scope, StaffId};
use uuid::Uuid;

/// The codes of the four cities.
pub const CITIES: [&str; 4] = ["0363", "0599", "0518", "0344"];

/// The city with this code.
///
/// # Panics
/// When it is not four digits.
#[must_use]
#[expect(clippy::expect_used, reason = "a test that names no city is broken itself")]
pub fn city(code: &str) -> CityCode {
    CityCode::parse(code).expect("four digits")
}

/// Amsterdam.
#[must_use]
pub fn amsterdam() -> CityCode {
    city("0363")
}

/// The `number`th resident of a city, applying.
#[must_use]
pub fn resident(city: CityCode, number: u32) -> Scope {
    let person = PersonId(id(1, number));
    Scope { city, actor: Actor::Resident { person, name: format!("Inwoner {number}") }, purpose: "apply" }
}

/// The `number`th company of a city, applying.
#[must_use]
pub fn company(city: CityCode, number: u32) -> Scope {
    let company = CompanyId(id(2, number));
    Scope { city, actor: Actor::Company { company, name: format!("Bedrijf {number}") }, purpose: "apply" }
}

/// The `number`th member of staff of a city, reviewing.
#[must_use]
pub fn staff(city: CityCode, number: u32, roles: &[Role]) -> Scope {
    let staff = StaffId(id(3, number));
    let name = format!("Medewerker {number}");
    Scope { city, actor: Actor::Staff { staff, name, roles: roles.to_vec() }, purpose: "review" }
}

/// The system of a city, in a job.
#[must_use]
pub const fn system(city: CityCode) -> Scope {
    Scope::system(city, "decide")
}

/// Someone who is not signed in.
#[must_use]
pub const fn visitor(city: CityCode) -> Scope {
    Scope { city, actor: Actor::Visitor, purpose: "visit" }
}

fn id(kind: u128, number: u32) -> Uuid {
    Uuid::from_u128(kind << 64 | u128::from(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_has_an_id_of_their_own() {
        let (one, two) = (resident(amsterdam(), 1), resident(amsterdam(), 2));
        assert_ne!(one.person(), two.person());
        assert_eq!(one, resident(amsterdam(), 1));
        assert!(staff(amsterdam(), 1, &[Role::Reviewer]).actor.has_role(Role::Reviewer));
        assert_eq!(company(amsterdam(), 1).actor.kind(), "company");
        assert_eq!((visitor(amsterdam()).actor.id(), system(amsterdam()).actor.id()), (None, None));
    }
}
