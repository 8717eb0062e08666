//! Who applies: residents and companies of one city, and the staff that handle their cases.

use chrono::{DateTime, TimeDelta, Utc};
use domain::checks;
use domain::{CityCode, CompanyId, PersonId, Role, Scope, StaffId};
use storage::{LoadCompany, LoadPerson};
use uuid::Uuid;

use super::dice::Dice;
use super::names;
use super::{COMPANY, RESIDENT};
use crate::{Result, ServiceError, Services, purpose};

/// Where numbers of test persons begin: no municipality hands these out.
const FIRST_NUMBER: u32 = 999_900_000;
/// How many there are.
pub(super) const NUMBERS: u32 = 100_000;
/// Rows that are loaded at once.
const ROWS: usize = 20_000;

/// Somebody who applies.
pub(super) struct Owner {
    pub id: Uuid,
    pub name: String,
}

/// Everybody of one city.
pub(super) struct People {
    pub residents: Vec<Owner>,
    /// The first so many residents have a number that passes the eleven test: registers can be asked about them.
    pub sound: usize,
    pub companies: Vec<Owner>,
    pub staff: Vec<(StaffId, String)>,
}

/// Numbers for residents that are made up, those that pass the eleven test first.
///
/// They all lie in the range of test persons, so they are nobody's. There are not many there that pass the test; the others
/// are no numbers at all, and nobody else can ever have them either.
fn numbers(taken: impl Fn(&str) -> bool) -> (Vec<String>, usize) {
    let all = (FIRST_NUMBER..FIRST_NUMBER + NUMBERS).map(|number| number.to_string());
    let (mut sound, rest): (Vec<String>, Vec<String>) = all.partition(|number| checks::bsn(number).is_some());
    sound.retain(|number| !taken(number));
    let count = sound.len();
    sound.extend(rest);
    (sound, count)
}

impl Services {
    /// Whether the city holds the first of the made-up residents.
    pub(super) async fn has_volume(&self, city: CityCode) -> Result<bool> {
        let (numbers, _) = numbers(|number| self.is_test_person(number));
        let Some(first) = numbers.first() else { return Ok(false) };
        let mut tx = self.parts().store.read(&Scope::system(city, purpose::ADMINISTER)).await?;
        Ok(tx.persons().find(&self.parts().crypto.lookup(city, "bsn", first)).await?.is_some())
    }

    /// Whether a number is that of a published test person of the demonstration.
    fn is_test_person(&self, number: &str) -> bool {
        let demo = self.parts().demo.as_ref();
        demo.zip(integrations::Bsn::parse(number)).is_some_and(|(demo, bsn)| demo.name(&bsn).is_some())
    }

    /// Makes and loads the residents and companies of a city.
    pub(super) async fn make_people(
        &self,
        city: CityCode,
        (seed, count): (u64, u32),
        first_day: DateTime<Utc>,
        loaded: &mut dyn FnMut(u64),
    ) -> Result<People> {
        let scope = Scope::system(city, purpose::ADMINISTER);
        let staff = {
            let mut tx = self.parts().store.read(&scope).await?;
            let handles = |roles: &[Role]| roles.contains(&Role::Reviewer) || roles.contains(&Role::TeamLead);
            let all = tx.staff().list().await?;
            all.into_iter()
                .filter(|one| handles(&one.roles))
                .map(|one| (one.id, one.name))
                .collect::<Vec<_>>()
        };
        if staff.is_empty() {
            return Err(ServiceError::Conflict("a city without staff cannot have cases"));
        }
        let (numbers, sound) = numbers(|number| self.is_test_person(number));
        if usize::try_from(count).is_ok_and(|count| count > numbers.len()) {
            return Err(ServiceError::Conflict("there are not so many numbers of test persons in one city"));
        }
        let kind =
            |kind: u64| kind ^ city.as_str().bytes().fold(0, |sum, byte| sum * 10 + u64::from(byte)) << 8;
        let mut residents = Vec::new();
        let mut rows = Vec::new();
        for (bsn, number) in numbers.iter().zip(0..count) {
            let mut dice = Dice::of(seed, kind(RESIDENT), u64::from(number));
            let name = names::of_resident(&mut dice);
            let at = first_day - TimeDelta::minutes(dice.between(1, 60 * 24 * 300));
            let id: PersonId = dice.id(at);
            let sealed = self.parts().crypto.encrypt(city, id.0, bsn);
            rows.push(LoadPerson {
                id,
                bsn_hash: self.parts().crypto.lookup(city, "bsn", bsn).to_vec(),
                bsn_sealed: sealed
                    .map_err(|cause| ServiceError::internal("a number could not be encrypted", cause))?,
                name: name.full.clone(),
                sort_name: name.sort,
                created_at: at,
                updated_at: at,
            });
            residents.push(Owner { id: id.0, name: name.full });
            if rows.len() >= ROWS {
                self.load_people(&scope, std::mem::take(&mut rows), loaded).await?;
            }
        }
        self.load_people(&scope, rows, loaded).await?;
        let mut companies = Vec::new();
        let mut rows = Vec::new();
        for number in 0..(count / 100).clamp(4, 90_000) {
            let mut dice = Dice::of(seed, kind(COMPANY), u64::from(number));
            let name = names::of_company(&mut dice);
            let at = first_day - TimeDelta::minutes(dice.between(1, 60 * 24 * 300));
            let id: CompanyId = dice.id(at);
            // The business register has not come to these numbers.
            let kvk = (99_000_001 + number).to_string();
            let (name, sort_name) = (name.full, name.sort);
            rows.push(LoadCompany { id, kvk, name: name.clone(), sort_name, created_at: at, updated_at: at });
            companies.push(Owner { id: id.0, name });
        }
        let mut tx = self.parts().store.begin(&scope).await?;
        tx.bulk().load(rows).await?;
        tx.commit().await?;
        Ok(People { sound: sound.min(residents.len()), residents, companies, staff })
    }

    async fn load_people(
        &self,
        scope: &Scope,
        rows: Vec<LoadPerson>,
        loaded: &mut dyn FnMut(u64),
    ) -> Result<()> {
        let count = u64::try_from(rows.len()).unwrap_or(0);
        let mut tx = self.parts().store.begin(scope).await?;
        tx.bulk().load(rows).await?;
        tx.commit().await?;
        loaded(count);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_nobodys_and_those_that_pass_come_first() {
        let (numbers, sound) = numbers(|number| number == "999993653");
        assert!(numbers.iter().all(|number| number.starts_with("9999") && number != "999993653"));
        assert!(numbers.iter().take(sound).all(|number| checks::bsn(number).is_some()));
        assert!(numbers.iter().skip(sound).all(|number| checks::bsn(number).is_none()));
        assert!((9_000..9_200).contains(&sound), "{sound}");
    }
}
