//! From facts to a proposed decision: what the law says, with everything that explains it.
//!
//! The server and the browser make proposals with the same code and the same compiled laws.
//! To show one more amount or condition, name the output of the law in the product's file.

mod explained;
mod facts_read;
mod spoken;
mod steps;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rules::{Corpus, Evaluation, Receipt, Request, State, Value};
use serde_json::json;

use crate::decision::{CalculationLine, ConditionResult, LegalSource, Proposal, Right};
use crate::facts::{FactDefinition, FactSnapshot};
use crate::product::{LineDefinition, Per, ProductLaw, Sign};
use crate::{Cents, CityCode};

use explained::Explained;

pub(crate) use explained::article;
pub use spoken::spoken;
pub use steps::{Step, steps};

/// The fact that says which city decides. The system sets it; nobody claims it.
pub const CITY_FACT: &str = "gemeente_code";
/// The output by which a law names the first day of a benefit that is paid by the month.
const START: &str = "ingangsdatum";

/// The dictionary of facts, as far as proposals need it.
pub trait FactTexts {
    /// The fact with this name.
    fn definition(&self, name: &str) -> Option<&FactDefinition>;
}

impl FactTexts for BTreeMap<String, FactDefinition> {
    fn definition(&self, name: &str) -> Option<&FactDefinition> {
        self.get(name)
    }
}

impl FactTexts for Vec<FactDefinition> {
    fn definition(&self, name: &str) -> Option<&FactDefinition> {
        self.iter().find(|fact| fact.name == name)
    }
}

/// What a proposal is made from.
#[derive(Clone, Copy)]
pub struct ProposalRequest<'a> {
    /// The compiled laws.
    pub corpus: &'a Corpus,
    /// The law of the product, with its conditions and lines.
    pub law: &'a ProductLaw,
    /// The city that decides.
    pub city: CityCode,
    /// The values the law is applied to, by name; a name that is not there is unknown.
    pub facts: &'a BTreeMap<String, Value>,
    /// Where the values come from; none when the visitor gave them all.
    pub snapshot: Option<&'a FactSnapshot>,
    /// The dictionary of facts.
    pub dictionary: &'a dyn FactTexts,
    /// The day whose law is applied.
    pub date: NaiveDate,
}

/// Why no proposal could be made. The case goes to a person.
#[derive(Debug, thiserror::Error)]
pub enum ProposalProblem {
    /// The rules could not be evaluated.
    #[error("the rules could not be evaluated")]
    Rules(#[from] Box<rules::Failure>),
}

/// What the law says about these facts.
///
/// # Errors
/// When the evaluation fails as a whole. A fact that is missing is no failure: the outcome is then unknown.
pub fn build_proposal(request: ProposalRequest<'_>) -> Result<Proposal, ProposalProblem> {
    let law = request.law;
    let core = evaluate(request, &law.tested())?;
    let told = evaluate(request, &law.shown())?;
    let explained = Explained { request, core: &core, told: &told };

    let asked = right(&core, &law.right);
    // What is known of the grounds that the form does not ask can take the right away. It can never give one.
    let full = law.full_right.as_ref().map(|output| right(&core, output));
    let excluded = full == Some(Right::No) && asked != Right::No;
    let right = if excluded { Right::No } else { asked };
    let grounds: Vec<ConditionResult> =
        law.grounds.iter().map(|ground| explained.condition(ground)).collect();
    let (open, decided): (Vec<_>, Vec<_>) = grounds.into_iter().partition(|ground| ground.met.is_none());
    let mut conditions: Vec<ConditionResult> =
        law.conditions.iter().map(|condition| explained.condition(condition)).collect();
    conditions.extend(decided.into_iter().filter(|ground| ground.met == Some(false)));
    let amounts: Vec<&str> = [law.right.as_str()].into_iter().chain(law.amount.as_deref()).collect();
    // A calculation that ends in an amount does not explain why there is no right.
    let amount = |output: &String, from: &Evaluation| cents(from, output).filter(|_| !excluded);
    Ok(Proposal {
        amount: law.amount.as_ref().and_then(|output| amount(output, &core)),
        untested: if right == Right::No { Vec::new() } else { open },
        right,
        per: law.per,
        from: start(request),
        reference_date: request.date,
        conditions,
        lines: if excluded { Vec::new() } else { lines(law, &told, &explained) },
        facts_used: facts_read::all(&core),
        unconfirmed: explained.unconfirmed(&amounts),
        advance: law.advance_amount.as_ref().and_then(|output| amount(output, &told)),
        receipt: receipt(request, &core, &told),
    })
}

fn evaluate(request: ProposalRequest<'_>, outputs: &[&str]) -> Result<Evaluation, ProposalProblem> {
    request
        .corpus
        .evaluate(&question(request, outputs))
        .map_err(|failure| ProposalProblem::Rules(Box::new(failure)))
}

fn right(evaluation: &Evaluation, output: &str) -> Right {
    let missing = match evaluation.outputs.get(output).map(|output| &output.state) {
        Some(State::Value { value: Value::Bool(true) }) => return Right::Yes,
        Some(State::Value { value: Value::Bool(false) }) => return Right::No,
        Some(State::Unknown { missing }) => missing.clone(),
        Some(State::Untranslatable { article, construct }) => {
            BTreeSet::from([format!("art. {article}: {construct}")])
        }
        Some(State::Value { .. } | State::Absent) | None => BTreeSet::from([output.to_owned()]),
    };
    Right::Unknown { missing }
}

/// An amount in cents; a part of a cent is rounded, halves up.
fn cents(evaluation: &Evaluation, output: &str) -> Option<Cents> {
    rounded(evaluation.decimal(output)?)
}

pub(crate) fn rounded(amount: rust_decimal::Decimal) -> Option<Cents> {
    let whole = amount.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    i64::try_from(whole).ok().map(Cents)
}

fn lines(law: &ProductLaw, told: &Evaluation, explained: &Explained<'_>) -> Vec<CalculationLine> {
    law.lines
        .iter()
        .filter_map(|line| {
            let amount = cents(told, &line.output)?;
            let mut shown = line_of(line, amount, || explained.source(&line.output))?;
            // A total comes from the lines above it, which tell their facts themselves.
            if line.sign != Sign::Total {
                shown.facts = explained.facts(&line.output);
            }
            Some(shown)
        })
        .collect()
}

/// A line with its amount, without the facts it rests on; none when it hides at zero.
pub(crate) fn line_of(
    line: &LineDefinition,
    amount: Cents,
    source: impl FnOnce() -> LegalSource,
) -> Option<CalculationLine> {
    if line.hide_zero && amount == Cents::ZERO {
        return None;
    }
    Some(CalculationLine {
        output: line.output.clone(),
        label: line.label.clone(),
        why: line.why.clone(),
        amount: if line.sign == Sign::Total { amount } else { Cents(amount.0.saturating_abs()) },
        sign: line.sign,
        source: source(),
        facts: Vec::new(),
    })
}

/// The first day: what the law says for a benefit per month, else the reference date.
fn start(request: ProposalRequest<'_>) -> NaiveDate {
    let by_law = || {
        let evaluation = evaluate(request, &[START]).ok()?;
        evaluation.text(START)?.parse().ok()
    };
    if request.law.per == Per::Month { by_law().unwrap_or(request.date) } else { request.date }
}

/// What is asked of the law.
fn question(request: ProposalRequest<'_>, outputs: &[&str]) -> Request {
    Request::new(request.law.id.as_str(), outputs.iter().copied(), request.date)
        .with_all(request.facts.iter().map(|(name, value)| (name.as_str(), value.clone())))
        .with(CITY_FACT, request.city.gm())
        .traced()
}

/// The name under which a decision receipt keeps the receipts of the engine, each the text that `loket replay` takes.
pub const REPLAYS: &str = "replays";

/// The decision receipt: what explains the outcome, and the engine's own receipts, by which the same outcome is worked out again
/// years later. The browser only advises: it keeps none.
fn receipt(request: ProposalRequest<'_>, core: &Evaluation, told: &Evaluation) -> serde_json::Value {
    if cfg!(target_arch = "wasm32") {
        return serde_json::Value::Null;
    }
    let outputs: BTreeMap<&rules::Name, &rules::Output> = told.outputs.iter().chain(&core.outputs).collect();
    let text = |outputs: &[&str], evaluation| Receipt::new(&question(request, outputs), evaluation).to_text();
    json!({
        "engine": rules::ENGINE,
        "law": request.law.id,
        "date": request.date,
        "city": request.city,
        "facts": request.facts,
        "laws_used": core.laws_used,
        "outputs": outputs,
        "warnings": core.warnings,
        "trace": core.trace,
        "trace_lines": told.trace,
        REPLAYS: [text(&request.law.tested(), core), text(&request.law.shown(), told)],
    })
}
