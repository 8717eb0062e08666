//! What our own files say: facts that no register outside has.

use chrono::{DateTime, NaiveDate, Utc};
use domain::CaseId;
use domain::cases::CaseStatus;
use domain::facts::{Certainty, Fact, Register};
use domain::product::{Grants, Per};
use rules::Value;
use storage::{Case, Tx};

use super::standing::standings;
use crate::time::day_of;
use crate::{Catalog, Result};

/// Months of an exemption that were used, and what was established or imposed in an earlier benefit.
/// Somebody who never had a benefit of us used none and was given none.
const NONE_WITHOUT_BENEFIT: [(&str, bool); 12] = [
    ("vrijlating_arbeid_maanden_gebruikt", true),
    ("partner_vrijlating_arbeid_maanden_gebruikt", true),
    ("vrijlating_ouder_maanden_gebruikt", true),
    ("vrijlating_loonkostensubsidie_maanden_gebruikt", true),
    ("partner_vrijlating_loonkostensubsidie_maanden_gebruikt", true),
    ("meer_werken_niet_mogelijk", false),
    ("partner_meer_werken_niet_mogelijk", false),
    ("medisch_urenbeperkt", false),
    ("partner_medisch_urenbeperkt", false),
    ("doelgroep_loonkostensubsidie", false),
    ("partner_doelgroep_loonkostensubsidie", false),
    ("maatregel_opgelegd", false),
];

/// The application the facts are about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About<'a> {
    /// Its case; earlier ones are all others.
    pub case: Option<CaseId>,
    /// The day of the notification (melding).
    pub reported: NaiveDate,
    /// The day the application came in.
    pub applied: NaiveDate,
    /// The moment of looking.
    pub at: DateTime<Utc>,
    /// The product whose case came before it, when the law asks one: there the notification was made.
    pub follows: Option<&'a str>,
}

/// A decision that granted something, with the product of its case.
struct Granted {
    product: String,
    per: Per,
    from: NaiveDate,
}

/// The facts of our own files about the owner whose earlier cases are `earlier`.
///
/// What an earlier benefit left behind is not kept by this program yet; with one, those facts stay
/// unknown and a person looks them up.
pub(crate) async fn facts(
    tx: &mut Tx,
    catalog: &Catalog,
    earlier: &[Case],
    about: About<'_>,
) -> Result<Vec<Fact>> {
    let (mut granted, mut before) = (Vec::new(), Vec::new());
    let standing = standings(tx, earlier).await?;
    for case in earlier.iter().filter(|case| about.case != Some(case.id)) {
        if case.status.was_granted()
            && let Some(standing) = standing.get(&case.id)
        {
            let ended = standing.ended.is_some_and(|ended| ended <= day_of(about.at));
            let granted_here =
                Granted { product: case.product.clone(), per: standing.grant.per, from: standing.grant.from };
            if ended { before.push(granted_here) } else { granted.push(granted_here) }
        }
    }
    let city = tx.scope().city;
    let mut facts = vec![
        verified("gemeente_code", Value::from(city.gm()), about),
        verified("datum_aanvraag", Value::from(about.applied), about),
    ];
    facts.extend(notification(earlier, about));
    // What is granted as help says nothing about a benefit.
    let of_money = |grant: &Granted| {
        catalog.known_product(&grant.product).is_none_or(|product| product.grants == Grants::Money)
    };
    granted.retain(of_money);
    before.retain(of_money);
    let monthly = |granted: &[Granted]| granted.iter().any(|grant| grant.per == Per::Month);
    let benefit = monthly(&granted);
    let had_benefit = benefit || monthly(&before);
    facts.push(verified("ontvangt_algemene_bijstand", Value::from(benefit), about));
    let yearly = |grant: &&Granted| {
        grant.per == Per::Year
            && catalog.known_product(&grant.product).is_some_and(|product| product.law.is_some())
    };
    let last = granted.iter().filter(yearly).map(|grant| grant.from).max();
    facts.push(verified("datum_laatste_inkomenstoeslag", Value::from(last), about));
    for (name, counts) in NONE_WITHOUT_BENEFIT {
        let none = if counts { Value::from(0_i64) } else { Value::from(false) };
        facts.push(if had_benefit { unknown(name, about) } else { verified(name, none, about) });
    }
    Ok(facts)
}

/// The day of the notification, and where another case holds it also the day its research ended.
///
/// A notification that was made in another way is not known here: the applicant says when it was.
fn notification(earlier: &[Case], about: About<'_>) -> Vec<Fact> {
    let Some(product) = about.follows else {
        return vec![verified("datum_melding", Value::from(about.reported), about)];
    };
    let before = earlier.iter().filter(|case| about.case != Some(case.id) && case.product == product);
    let open = before.filter(|case| case.status != CaseStatus::Withdrawn);
    let Some(case) = open.max_by_key(|case| case.received_at) else {
        return ["datum_melding", "datum_onderzoek_afgerond"].map(|name| unknown(name, about)).to_vec();
    };
    let ended = case.closed_at.filter(|_| case.status == CaseStatus::Handled).map(day_of);
    vec![
        verified("datum_melding", Value::from(day_of(case.received_at)), about),
        verified("datum_onderzoek_afgerond", Value::from(ended), about),
    ]
}

fn verified(name: &str, value: Value, about: About<'_>) -> Fact {
    Fact { verified: Some(value), certainty: Certainty::Verified, ..unknown(name, about) }
}

fn unknown(name: &str, about: About<'_>) -> Fact {
    Fact {
        name: name.to_owned(),
        claimed: None,
        verified: None,
        register: Register::Dossier,
        certainty: Certainty::Unknown,
        at: about.at,
        as_of: Some(day_of(about.at)),
        changed: None,
    }
}
