//! The anonymous check "Waar heb ik recht op?": a few answers in, a chance per product out.
//!
//! It is advice and never a decision. Server and browser run the same code; nothing is kept.
//! What it asks stands in the form `precheck`, what it shows in the products.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rules::{Corpus, Value};
use serde::{Deserialize, Serialize};

use crate::decision::{CalculationLine, ConditionResult, Proposal, Right};
use crate::forms::{Answers, Form};
use crate::product::{Audience, Per, Product};
use crate::proposal::{FactTexts, ProposalRequest, build_proposal};
use crate::{Cents, CityCode, Localized};

/// The fact that says where someone lives. The visitor chose the city.
const HOME_FACT: &str = "woongemeente_code";

/// How likely someone gets a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Chance {
    /// Probably yes.
    Likely,
    /// Probably not; one may always apply.
    Unlikely,
    /// It cannot be said from these answers.
    Unknown {
        /// What is not known; empty when only the city can say.
        missing: Vec<MissingFact>,
    },
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
    /// How much, when it is likely and could be computed.
    pub amount: Option<Cents>,
    /// How often.
    pub per: Per,
    /// The calculation.
    pub lines: Vec<CalculationLine>,
    /// The conditions that are not met, each with its article.
    pub unmet: Vec<ConditionResult>,
    /// Whether a figure in it still has to be confirmed.
    pub unconfirmed: bool,
}

/// What the check needs besides the answers.
#[derive(Clone, Copy)]
pub struct PrecheckContext<'a> {
    /// The compiled laws.
    pub corpus: &'a Corpus,
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

/// The chance per product with these answers, in the order of the products.
#[must_use]
pub fn precheck(context: PrecheckContext<'_>, answers: &Answers) -> Vec<PrecheckResult> {
    let mut facts = context.form.claims(answers, context.today);
    facts.entry(HOME_FACT.to_owned()).or_insert_with(|| Value::Text(context.city.gm()));
    context
        .products
        .iter()
        .filter(|product| product.audience == Audience::Resident)
        .filter(|product| product.cities.is_empty() || product.cities.contains(&context.city))
        .filter_map(|product| {
            let law = product.law.as_ref()?;
            let proposal = build_proposal(ProposalRequest {
                corpus: context.corpus,
                law,
                city: context.city,
                facts: &facts,
                snapshot: None,
                dictionary: context.dictionary,
                date: context.today,
            });
            Some(result(context, product, law.per, proposal.ok()))
        })
        .collect()
}

fn result(
    context: PrecheckContext<'_>,
    product: &Product,
    per: Per,
    proposal: Option<Proposal>,
) -> PrecheckResult {
    let chance = match proposal.as_ref().map(|proposal| &proposal.right) {
        Some(Right::Yes) => Chance::Likely,
        Some(Right::No) => Chance::Unlikely,
        Some(Right::Unknown { missing }) => Chance::Unknown { missing: labels(context, missing) },
        None => Chance::Unknown { missing: Vec::new() },
    };
    let is_likely = chance == Chance::Likely;
    let (amount, lines, conditions, doubts) = proposal.map_or_else(Default::default, |proposal| {
        (proposal.amount, proposal.lines, proposal.conditions, proposal.unconfirmed)
    });
    PrecheckResult {
        product: product.id.clone(),
        name: product.name.clone(),
        summary: product.summary.clone(),
        chance,
        amount: amount.filter(|_| is_likely),
        per,
        lines: if is_likely { lines } else { Vec::new() },
        unmet: conditions.into_iter().filter(|condition| condition.met == Some(false)).collect(),
        unconfirmed: !doubts.is_empty(),
    }
}

/// Only what has a name for people is told.
fn labels(context: PrecheckContext<'_>, missing: &BTreeSet<String>) -> Vec<MissingFact> {
    missing
        .iter()
        .filter_map(|name| {
            let label = context.dictionary.definition(name)?.label.clone();
            Some(MissingFact { name: name.clone(), label })
        })
        .collect()
}
