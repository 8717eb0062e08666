//! What the registers tell us about the resident or company that asks.

use domain::facts::Register;
use domain::words::people;
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

/// A value that is the same in every language, under what it is called.
fn row(name: fn(Lang) -> &'static str, value: &str) -> (Localized, Localized) {
    (Localized::each(name), Localized::same(value))
}

fn person_rows(person: &Person) -> Vec<(Localized, Localized)> {
    let mut rows = vec![row(people::name, &person.name.full())];
    rows.extend(person.born.map(|born| {
        (Localized::each(people::born), Localized::each(|lang| domain::calendar::written(born, lang)))
    }));
    if let Some(address) = &person.address {
        rows.push(row(people::address, &format!("{}, {}", address.line(), address.place_line())));
    }
    if let Some(partner) = &person.partner {
        rows.push(row(people::partner, &partner.name.full()));
    }
    for child in person.children.iter().filter(|child| child.same_address != Some(false)) {
        rows.push(row(people::child, &child.given_names));
    }
    rows
}

fn company_rows(company: &Company) -> Vec<(Localized, Localized)> {
    let mut rows = vec![
        row(people::name, &company.name),
        row(people::kvk, &company.kvk),
        row(people::branch, &company.branch),
        row(people::legal_form, &company.legal_form),
    ];
    let line: Vec<&str> = [&company.street, &company.postcode, &company.place]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    rows.push(row(people::address, &line.join(", ")));
    rows
}
