//! What the registers tell us about the resident or company that asks.

use domain::facts::Register;
use domain::{Actor, Lang, Localized, Scope};
use integrations::registers::{Company, Person, Plan};

use crate::shared::registers::write_calls;
use crate::{Result, ServiceError, Services};

/// What a register says, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyData {
    /// Names with values, for people.
    pub rows: Vec<(Localized, Localized)>,
    /// The register.
    pub source: &'static str,
}

impl Services {
    /// What the person or business register says about who asks; none when it does not answer.
    /// The question leaves a row in the access log.
    ///
    /// # Errors
    /// Not found for anyone but a resident or company.
    pub async fn my_data(&self, scope: &Scope) -> Result<Option<MyData>> {
        let (data, calls) = match scope.actor {
            Actor::Resident { person, .. } => {
                let bsn = self.bsn_of(scope, person).await?;
                let plan = Plan {
                    registers: [Register::Brp].into(),
                    months: 1,
                    today: self.today(),
                    at: self.now(),
                    purpose: scope.purpose,
                };
                let answers = self.consult(&bsn, &plan).await;
                let rows =
                    answers.person.and_then(std::result::Result::ok).map(|answer| person_rows(&answer.value));
                (rows.map(|rows| MyData { rows, source: Register::Brp.name() }), answers.calls)
            }
            Actor::Company { company, .. } => {
                let kvk = {
                    let mut tx = self.parts().store.read(scope).await?;
                    tx.companies().get(company).await?.ok_or(ServiceError::NotFound)?.kvk
                };
                let (answer, call) = self.ask_company(scope, &kvk).await;
                let rows = answer.map(|company| company_rows(&company));
                (rows.map(|rows| MyData { rows, source: Register::Kvk.name() }), vec![call])
            }
            _ => return Err(ServiceError::NotFound),
        };
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        write_calls(&mut self.record(&mut tx, now), &calls, scope.person(), None).await?;
        tx.commit().await?;
        Ok(data)
    }
}

fn text(nl: &str, en: &str) -> Localized {
    Localized { nl: nl.to_owned(), en: en.to_owned() }
}

fn day(day: chrono::NaiveDate) -> Localized {
    let written = |lang| domain::calendar::written(day, lang);
    Localized { nl: written(Lang::Nl), en: written(Lang::En) }
}

fn person_rows(person: &Person) -> Vec<(Localized, Localized)> {
    let mut rows = vec![(text("Naam", "Name"), Localized::same(&person.name.full()))];
    rows.extend(person.born.map(|born| (text("Geboortedatum", "Date of birth"), day(born))));
    if let Some(address) = &person.address {
        let line = format!("{}, {}", address.line(), address.place_line());
        rows.push((text("Adres", "Address"), Localized::same(&line)));
    }
    if let Some(partner) = &person.partner {
        rows.push((text("Partner", "Partner"), Localized::same(&partner.name.full())));
    }
    for child in person.children.iter().filter(|child| child.same_address != Some(false)) {
        rows.push((text("Kind op uw adres", "Child at your address"), Localized::same(&child.given_names)));
    }
    rows
}

fn company_rows(company: &Company) -> Vec<(Localized, Localized)> {
    let mut rows = vec![
        (text("Naam", "Name"), Localized::same(&company.name)),
        (text("KVK-nummer", "KVK number"), Localized::same(&company.kvk)),
        (text("Vestigingsnummer", "Branch number"), Localized::same(&company.branch)),
        (text("Rechtsvorm", "Legal form"), Localized::same(&company.legal_form)),
    ];
    let line: Vec<&str> = [&company.street, &company.postcode, &company.place]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    rows.push((text("Adres", "Address"), Localized::same(&line.join(", "))));
    rows
}
