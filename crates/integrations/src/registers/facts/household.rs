//! Who someone is and with whom they live.

use chrono::NaiveDate;
use domain::facts::{Certainty, Register};
use rules::Value;

use super::{Facts, Said};
use crate::registers::{Asked, Consultation, Person};

const NAMES: [&str; 8] = [
    "geboortedatum",
    "woongemeente_code",
    "is_nederlander_of_gelijkgesteld",
    "heeft_partner",
    "heeft_ten_laste_komend_kind",
    "heeft_kind_van_12_tot_18",
    "jongste_kind_geboortedatum",
    "aantal_kostendelers",
];

/// From this age others at the address share costs (Participatiewet 19a).
const SHARES_COSTS_FROM: u32 = 27;

pub(super) fn add(facts: &mut Facts<'_>, answers: &Consultation) {
    let today = facts.context.today;
    let first = facts.facts.len();
    facts.say(Register::Brp, answers.person.as_ref(), &NAMES, |person| read(person, today));
    if let Some(Ok(answer)) = &answers.person
        && (answer.value.in_research || answer.value.deceased)
    {
        // The registration itself is in doubt: show it, rest nothing on it.
        for fact in facts.facts.iter_mut().skip(first).filter(|fact| fact.certainty == Certainty::Verified) {
            fact.certainty = Certainty::Stale;
        }
    }
}

fn read(person: &Person, today: NaiveDate) -> Vec<Said> {
    let partner = has_partner(person);
    let mut said = vec![
        ("geboortedatum", person.born.map(Value::from)),
        ("woongemeente_code", Some(Value::from(person.city.gm()))),
        ("is_nederlander_of_gelijkgesteld", person.dutch_or_equal.map(Value::from)),
        ("heeft_partner", partner.map(Value::from)),
        ("aantal_kostendelers", cost_sharers(person, today).map(Value::from)),
    ];
    if let (Some(true), Some(partner)) = (partner, &person.partner) {
        said.push(("partner_geboortedatum", partner.born.map(Value::from)));
        said.push(("partner_heeft_recht", partner.dutch_or_equal.map(Value::from)));
    }
    said.extend(children(person, today));
    said
}

/// Whether someone has a partner: the one they are married to and live with.
///
/// Married and registered elsewhere can mean separated for good, which counts as unmarried
/// (Participatiewet 3): a person must find out.
pub(super) fn has_partner(person: &Person) -> Option<bool> {
    match &person.partner {
        None => Some(false),
        Some(partner) if partner.same_address == Some(true) => Some(true),
        Some(_) => None,
    }
}

/// The same, from an answer that may not be there.
pub(super) fn partner_of(asked: &Asked<Person>) -> Option<bool> {
    match asked {
        Some(Ok(answer)) => has_partner(&answer.value),
        _ => None,
    }
}

/// Others of 27 or older at the address. Students and tenants with a contract are still among
/// them; only the resident can say so.
fn cost_sharers(person: &Person, today: NaiveDate) -> Option<u32> {
    person.address.as_ref().filter(|address| !address.letter_address)?;
    let others = person.co_residents.iter().filter(|other| !other.is_partner);
    others.map(|other| Some(u32::from(today.years_since(other.born?)? >= SHARES_COSTS_FROM))).sum()
}

/// What is said about children under 18 at home; left open when one of them may live elsewhere.
fn children(person: &Person, today: NaiveDate) -> Vec<Said> {
    let minor =
        |born: Option<NaiveDate>| born.and_then(|born| today.years_since(born)).is_none_or(|age| age < 18);
    let minors: Vec<_> = person.children.iter().filter(|child| minor(child.born)).collect();
    let at_home: Vec<_> = minors.iter().filter(|child| child.same_address == Some(true)).collect();
    let unclear = minors.iter().any(|child| child.same_address.is_none())
        || at_home.iter().any(|child| child.born.is_none());
    let older = at_home.iter().any(|child| {
        child.born.and_then(|born| today.years_since(born)).is_some_and(|age| (12..18).contains(&age))
    });
    let clear = |value: bool| (value || !unclear).then(|| Value::from(value));
    let mut said = vec![
        ("heeft_ten_laste_komend_kind", clear(!at_home.is_empty())),
        ("heeft_kind_van_12_tot_18", clear(older)),
    ];
    if !at_home.is_empty() || unclear {
        let youngest = at_home.iter().filter_map(|child| child.born).max();
        said.push(("jongste_kind_geboortedatum", youngest.filter(|_| !unclear).map(Value::from)));
    }
    said
}
