//! The anonymous check "Waar heb ik recht op?": a few answers in, a chance per product out.
//!
//! It is advice and never a decision. Server and browser run the same code; nothing is kept.
//! What it asks stands in the form `precheck`, what it shows in the products. It asks one question at a time and
//! only what can still change an outcome ([`Course`]); all answers travel in the page itself ([`Turn`]).

mod course;
mod named;
mod turn;

use chrono::NaiveDate;
use rules::Value;
use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Advise, Question, unmet};
use crate::decision::{CalculationLine, ConditionResult};
use crate::forms::{Answers, Form};
use crate::product::{Per, Product, ProductLaw};
use crate::proposal::{CITY_FACT, FactTexts, line_of};
use crate::{Cents, CityCode, Localized};

pub use course::{Course, Wanted};
pub use named::{checked, outputs};
pub use turn::{Turn, answered, name};

/// The form with its questions; it belongs to no product, and any question of it may be left open.
pub const FORM: &str = "precheck";

/// The fact that says where someone lives. The visitor chose the city.
const HOME_FACT: &str = "woongemeente_code";

/// How likely someone gets a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Chance {
    /// Probably yes.
    Likely,
    /// Yes, if a person judges what the answers cannot say the way that helps.
    Possible,
    /// Probably not; one may always apply.
    Unlikely,
    /// It cannot be said from these answers.
    Unknown,
}

/// Something that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingFact {
    /// Name from the dictionary.
    pub name: String,
    /// Name for people.
    pub label: Localized,
}

/// The outcome for one product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrecheckResult {
    /// Product id.
    pub product: String,
    /// Its name.
    pub name: Localized,
    /// Its one sentence.
    pub summary: Localized,
    /// The chance.
    pub chance: Chance,
    /// What is not known and can still change chance or amount; empty when only the city can say more.
    pub missing: Vec<MissingFact>,
    /// How much, when it is likely or possible and could be computed.
    pub amount: Option<Cents>,
    /// How often.
    pub per: Per,
    /// The calculation.
    pub lines: Vec<CalculationLine>,
    /// What a person looks at before it can be granted.
    pub supposed: Vec<Localized>,
    /// The conditions that are not met, each with its article.
    pub unmet: Vec<ConditionResult>,
    /// Whether a figure in it still has to be confirmed.
    pub unconfirmed: bool,
    /// Whether a law was computed; if not, only the city can say anything.
    pub computed: bool,
}

/// What the check needs besides the answers.
#[derive(Clone, Copy)]
pub struct PrecheckContext<'a> {
    /// The compiled laws, or whoever has them.
    pub corpus: &'a dyn Advise,
    /// The form `precheck`.
    pub form: &'a Form,
    /// All products; those for residents of this city with a law are checked.
    pub products: &'a [Product],
    /// The dictionary of facts.
    pub dictionary: &'a dyn FactTexts,
    /// The city of the visitor.
    pub city: CityCode,
    /// Today, whose law is applied.
    pub today: NaiveDate,
}

/// The chance per product with these answers: first what laws alone can say, then what a person judges as well, last
/// what only the city can say; each in the order of the products.
#[must_use]
pub fn precheck(context: PrecheckContext<'_>, answers: &Answers) -> Vec<PrecheckResult> {
    let mut facts = context.form.claims(answers, context.today);
    let here = Value::Text(context.city.gm());
    facts.entry(HOME_FACT.to_owned()).or_insert_with(|| here.clone());
    facts.insert(CITY_FACT.to_owned(), here);
    let facts: Vec<(String, Value)> = facts.into_iter().collect();
    let mut products: Vec<&Product> = checked(context.products, context.city).collect();
    products.sort_by_key(|product| (product.computed().is_none(), !product.supposed().is_empty()));
    let of = |product: &&Product| {
        let Some(law) = product.computed() else { return result(context, product, None, Advice::default()) };
        let mut facts = facts.clone();
        let supposed = product.supposed().iter().filter(|one| !known(&facts, &one.fact));
        let supposed: Vec<_> = supposed.map(|one| (one.fact.clone(), Value::Bool(one.value))).collect();
        facts.extend(supposed);
        let advice = context.corpus.advise(&Question::about(law, context.today, facts));
        result(context, product, Some(law), advice.unwrap_or_default())
    };
    products.iter().map(of).collect()
}

fn known(facts: &[(String, Value)], name: &str) -> bool {
    facts.iter().any(|(fact, _)| fact == name)
}

fn result(
    context: PrecheckContext<'_>,
    product: &Product,
    law: Option<&ProductLaw>,
    advice: Advice,
) -> PrecheckResult {
    let chance = match advice.right {
        Some(true) if product.supposed().is_empty() => Chance::Likely,
        Some(true) => Chance::Possible,
        Some(false) => Chance::Unlikely,
        None => Chance::Unknown,
    };
    let is_open = matches!(chance, Chance::Likely | Chance::Possible);
    let supposed = product.supposed().iter().filter(|_| chance == Chance::Possible);
    let unmet = law.map(|law| unmet(law, advice.unmet)).unwrap_or_default();
    let lines = advice
        .lines
        .into_iter()
        .filter(|_| is_open)
        .filter_map(|(place, (amount, source))| line_of(law?.lines.get(place)?, amount, || source));
    PrecheckResult {
        product: product.id.clone(),
        name: product.name.clone(),
        summary: product.summary.clone(),
        amount: advice.amount.filter(|_| is_open),
        per: law.map_or(Per::Once, |law| law.per),
        lines: lines.collect(),
        supposed: supposed.filter_map(|one| one.label.clone()).collect(),
        unmet,
        unconfirmed: advice.unconfirmed,
        missing: labels(context, &advice.missing),
        computed: law.is_some(),
        chance,
    }
}

/// Only what has a name for people is told.
fn labels(context: PrecheckContext<'_>, missing: &[String]) -> Vec<MissingFact> {
    missing
        .iter()
        .filter_map(|name| {
            let label = context.dictionary.definition(name)?.label.clone();
            Some(MissingFact { name: name.clone(), label })
        })
        .collect()
}
