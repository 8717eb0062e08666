//! Signing in as a persona of the demo. Everything behind it is the same as after a real sign-in.

use domain::{Actor, CityCode};
use integrations::demo::{DemoCompany, Persona, StaffMember};
use integrations::registers::PersonName;
use storage::{NewPerson, NewStaff, Tx};

use super::session::{NewSession, visitor};
use crate::{Result, ServiceError, Services};

impl Services {
    /// Signs in as the persona with this key.
    ///
    /// # Errors
    /// Not found when there is no such persona in the city, or people sign in for real.
    pub async fn sign_in_persona(&self, city: CityCode, key: &str) -> Result<NewSession> {
        let demo = self.parts().demo.as_ref().ok_or(ServiceError::NotFound)?;
        let (kind, key) = key.split_once(':').ok_or(ServiceError::NotFound)?;
        let mut tx = self.parts().store.begin(&visitor(city)).await?;
        let actor = match kind {
            "resident" => {
                let persona =
                    demo.personas_of(city).find(|one| one.key == key).ok_or(ServiceError::NotFound)?;
                self.resident(&mut tx, persona, demo.name(&persona.bsn).unwrap_or_default()).await?
            }
            "company" => {
                let company =
                    demo.companies_of(city).find(|one| one.key == key).ok_or(ServiceError::NotFound)?;
                self.company(&mut tx, company).await?
            }
            "staff" => {
                let member = demo.staff_of(city).find(|one| one.key == key).ok_or(ServiceError::NotFound)?;
                self.staff(&mut tx, member).await?
            }
            _ => return Err(ServiceError::NotFound),
        };
        let session = self.open_session(&mut tx, actor).await?;
        tx.commit().await?;
        Ok(session)
    }

    async fn resident(&self, tx: &mut Tx, persona: &Persona, name: PersonName) -> Result<Actor> {
        let (city, crypto) = (persona.city, &self.parts().crypto);
        let id: domain::PersonId = self.new_id();
        let sealed = crypto
            .encrypt(city, id.0, persona.bsn.expose())
            .map_err(|cause| ServiceError::internal("a number could not be encrypted", cause))?;
        let new = NewPerson {
            id,
            bsn_hash: &crypto.lookup(city, "bsn", persona.bsn.expose()),
            bsn_sealed: &sealed,
            name: &name.full(),
            sort_name: &sort_name(&name),
        };
        let person = tx.persons().find_or_create(new, self.now()).await?;
        Ok(Actor::Resident { person: person.id, name: person.name })
    }

    async fn company(&self, tx: &mut Tx, company: &DemoCompany) -> Result<Actor> {
        let company = &company.company;
        let row =
            tx.companies().find_or_create(self.new_id(), &company.kvk, &company.name, self.now()).await?;
        Ok(Actor::Company { company: row.id, name: row.name })
    }

    async fn staff(&self, tx: &mut Tx, member: &StaffMember) -> Result<Actor> {
        if let Some(id) = &member.expert {
            // An expert outside the city acts as the organisation that the city's file names, or not at all.
            let expert = self.outside(member.city, id).ok_or(ServiceError::NotFound)?;
            let row = self.account(tx, expert).await?;
            return Ok(Actor::Staff { staff: row.id, name: row.name, roles: row.roles });
        }
        let new = NewStaff {
            id: self.new_id(),
            subject: &format!("demo:{}", member.key),
            name: &member.name,
            roles: &member.roles,
            active: true,
        };
        let row = tx.staff().upsert(new, self.now()).await?;
        tx.skills().set(row.id, &member.teams, &member.skills, self.now()).await?;
        Ok(Actor::Staff { staff: row.id, name: row.name, roles: row.roles })
    }
}

/// Family name first, lower case: what staff search by.
fn sort_name(name: &PersonName) -> String {
    let parts = [&name.surname, &name.given_names, &name.prefix];
    let parts: Vec<String> =
        parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.to_lowercase()).collect();
    parts.join(" ")
}
