//! Reading and checking the files of the demo.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use domain::{Role, checks};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::records::IncomePeriod;
use super::{Demo, DemoCompany, Persona, RawPerson, Record, Records, StaffMember};
use crate::Bsn;

/// What is wrong in a file of the demo.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct DemoProblem {
    /// Which file.
    pub file: String,
    /// What is wrong, with the line where it is known.
    pub reason: String,
}

const PERSONS: &str = "persons.yaml";
const RECORDS: &str = "records.yaml";
const RESIDENTS: &str = "residents.yaml";
const COMPANIES: &str = "companies.yaml";
const STAFF: &str = "staff.yaml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonsFile {
    persons: Vec<RawPerson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordsFile {
    histories: BTreeMap<String, Vec<IncomePeriod>>,
    records: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResidentsFile {
    residents: Vec<Persona>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CompaniesFile {
    companies: Vec<DemoCompany>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StaffFile {
    staff: Vec<StaffMember>,
}

impl Demo {
    /// Reads the five files of `folder` and checks that they fit together.
    ///
    /// # Errors
    /// The first mistake, with its file and reason.
    pub fn load(folder: &Path) -> Result<Self, DemoProblem> {
        let population = persons(read::<PersonsFile>(folder, PERSONS)?)?;
        let records = records(read::<RecordsFile>(folder, RECORDS)?, &population)?;
        let ResidentsFile { residents } = read(folder, RESIDENTS)?;
        let CompaniesFile { companies } = read(folder, COMPANIES)?;
        let StaffFile { staff } = read(folder, STAFF)?;
        check_residents(&residents, &population)?;
        check_companies(&companies)?;
        check_staff(&staff)?;
        Ok(Self { personas: residents, companies, staff, population, records })
    }
}

fn read<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<T, DemoProblem> {
    let text = fs::read_to_string(folder.join(file)).map_err(|problem| wrong(file, problem.to_string()))?;
    serde_saphyr::from_str(&text).map_err(|problem| wrong(file, problem.to_string()))
}

fn wrong(file: &str, reason: impl Into<String>) -> DemoProblem {
    DemoProblem { file: format!("catalog/demo/{file}"), reason: reason.into() }
}

/// Errors show the last three digits of a number at most.
fn masked(bsn: &Bsn) -> String {
    format!("person ending in {}", bsn.expose().get(6..).unwrap_or(""))
}

fn persons(file: PersonsFile) -> Result<BTreeMap<Bsn, RawPerson>, DemoProblem> {
    let mut population = BTreeMap::new();
    for person in file.persons {
        let bsn = person.bsn.clone();
        if person.address.as_ref().is_some_and(|address| checks::postcode(address.postcode()).is_none()) {
            return Err(wrong(PERSONS, format!("{}: the postcode is not one", masked(&bsn))));
        }
        if population.insert(bsn.clone(), person).is_some() {
            return Err(wrong(PERSONS, format!("{} stands here twice", masked(&bsn))));
        }
    }
    Ok(population)
}

fn records(file: RecordsFile, population: &BTreeMap<Bsn, RawPerson>) -> Result<Records, DemoProblem> {
    let mut by_person = BTreeMap::new();
    for mut record in file.records {
        let bsn = record.bsn.clone();
        if !population.contains_key(&bsn) {
            return Err(wrong(RECORDS, format!("{} is not in {PERSONS}", masked(&bsn))));
        }
        for name in &record.histories {
            let history = file.histories.get(name);
            let history = history.ok_or_else(|| wrong(RECORDS, format!("there is no history {name}")))?;
            record.income.extend(history.iter().cloned());
        }
        if record.income.iter().any(|period| period.from < period.to || period.to == 0) {
            return Err(wrong(RECORDS, format!("{}: a period of income runs backwards", masked(&bsn))));
        }
        if by_person.insert(bsn.clone(), record).is_some() {
            return Err(wrong(RECORDS, format!("{} stands here twice", masked(&bsn))));
        }
    }
    Ok(Records { by_person })
}

fn check_residents(residents: &[Persona], population: &BTreeMap<Bsn, RawPerson>) -> Result<(), DemoProblem> {
    unique(RESIDENTS, residents.iter().map(|persona| persona.key.as_str()))?;
    for persona in residents {
        let key = &persona.key;
        let person = population.get(&persona.bsn);
        let person = person.ok_or_else(|| wrong(RESIDENTS, format!("{key} is not in {PERSONS}")))?;
        if (person.city != persona.city) != persona.lives_elsewhere {
            return Err(wrong(RESIDENTS, format!("{key} lives in another city")));
        }
        if persona.email.as_deref().is_some_and(|email| checks::email(email).is_none()) {
            return Err(wrong(RESIDENTS, format!("{key}: the e-mail address is not one")));
        }
        if persona.phone.as_deref().is_some_and(|phone| checks::phone(phone).is_none()) {
            return Err(wrong(RESIDENTS, format!("{key}: the telephone number is not one")));
        }
    }
    Ok(())
}

fn check_companies(companies: &[DemoCompany]) -> Result<(), DemoProblem> {
    unique(COMPANIES, companies.iter().map(|company| company.key.as_str()))?;
    let broken = companies.iter().find(|one| {
        checks::kvk(&one.company.kvk).is_none()
            || checks::branch(&one.company.branch).is_none()
            || one.cities.is_empty()
    });
    match broken {
        Some(one) => Err(wrong(COMPANIES, format!("{}: a number or the cities are wrong", one.key))),
        None => Ok(()),
    }
}

fn check_staff(staff: &[StaffMember]) -> Result<(), DemoProblem> {
    unique(STAFF, staff.iter().map(|member| member.key.as_str()))?;
    if let Some(member) = staff.iter().find(|member| member.roles.is_empty()) {
        return Err(wrong(STAFF, format!("{} has no role", member.key)));
    }
    let outside = [Role::OutsideExpert];
    let mixed = |member: &&StaffMember| {
        member.expert.is_some() != member.roles.contains(&Role::OutsideExpert)
            || (member.expert.is_some() && member.roles != outside)
    };
    match staff.iter().find(mixed) {
        Some(member) => Err(wrong(
            STAFF,
            format!("{}: who names an expert has the role outside_expert alone", member.key),
        )),
        None => Ok(()),
    }
}

fn unique<'a>(file: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), DemoProblem> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(wrong(file, format!("{key} stands here twice")));
        }
    }
    Ok(())
}
