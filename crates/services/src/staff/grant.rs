//! What a verdict comes to, and what it would grant.

use domain::Cents;
use domain::decision::{Grant, Proposal, Right};
use domain::mandate::Verdict;
use domain::product::{Grants, Per, Product};
use storage::{Case, StoredProposal};

use super::words::limited;
use crate::views::VerdictInput;
use crate::{Result, ServiceError};

/// What a verdict comes to: what a person sets is a grant like any other where there is nothing to differ from. That is
/// so where no law is computed, and for help, unless the rules say that there is no right.
pub(super) fn meant(verdict: Verdict, product: &Product, proposal: Option<&StoredProposal>) -> Verdict {
    let refused_by_rules = proposal.is_some_and(|stored| stored.proposal.right == Right::No);
    match (verdict, product.grants) {
        (Verdict::Refuse | Verdict::OutsideTreatment | Verdict::Change(_), _) => verdict,
        (_, Grants::Help | Grants::Pass) if refused_by_rules => Verdict::GrantDifferently,
        (_, Grants::Help | Grants::Pass) => Verdict::Grant,
        (Verdict::GrantDifferently, Grants::Money) if product.law.is_none() => Verdict::Grant,
        (verdict, Grants::Money) => verdict,
    }
}

/// Whether the letter tells why without words of the person: a calculation of money does; for help all conditions of the
/// right must have been judged.
pub(super) fn explained(product: &Product, proposal: Option<&StoredProposal>) -> bool {
    match product.grants {
        Grants::Money => product.law.is_some(),
        Grants::Help | Grants::Pass => proposal.is_some_and(|stored| {
            stored.proposal.right == Right::Yes
                && stored.proposal.conditions.iter().all(|condition| condition.met == Some(true))
        }),
    }
}

/// What would be granted.
///
/// # Errors
/// Invalid, with its field, when amount, help or date are missing or cannot be.
pub(super) fn granted(
    input: &VerdictInput,
    case: &Case,
    product: &Product,
    proposal: Option<&StoredProposal>,
) -> Result<Option<Grant>> {
    let proposed = proposal.map(|stored| &stored.proposal);
    let per = proposed.map_or_else(|| product.per(), |proposal| proposal.per);
    match (input.verdict, product.grants) {
        (Verdict::Refuse | Verdict::OutsideTreatment | Verdict::Change(_), _) => Ok(None),
        (_, Grants::Help) => help(input, case, per).map(Some),
        (_, Grants::Pass) => {
            let help = product.name.nl.clone();
            Ok(Some(Grant { amount: None, per, from: first_day(input, case)?, help }))
        }
        (Verdict::Grant, Grants::Money) => as_proposed(proposed).map(Some),
        (Verdict::GrantDifferently, Grants::Money) => {
            let amount = positive(input.amount)?.ok_or_else(|| ServiceError::invalid("bedrag", "amount"))?;
            Ok(Some(Grant::money(amount, per, first_day(input, case)?)))
        }
    }
}

/// Where the rules give no right there is nothing to follow: granting all the same is a deviation.
fn as_proposed(proposed: Option<&Proposal>) -> Result<Grant> {
    let proposal = proposed.filter(|proposal| proposal.right == Right::Yes);
    let followed =
        proposal.and_then(|proposal| Some(Grant::money(proposal.amount?, proposal.per, proposal.from)));
    followed.ok_or_else(|| ServiceError::invalid("besluit", "choose"))
}

/// Help in the words of the person; with a budget to buy it with, or arranged by the city.
fn help(input: &VerdictInput, case: &Case, per: Per) -> Result<Grant> {
    let help = limited(&input.help, "hulp")?;
    if help.is_empty() {
        return Err(ServiceError::invalid("hulp", "help"));
    }
    let amount = positive(input.amount)?;
    Ok(Grant { amount, per, from: first_day(input, case)?, help })
}

/// A grant of nothing would be a refusal by another name.
fn positive(amount: Option<Cents>) -> Result<Option<Cents>> {
    match amount {
        Some(amount) if amount <= Cents::ZERO => Err(ServiceError::invalid("bedrag", "amount")),
        amount => Ok(amount),
    }
}

/// At most three months before the notification (Participatiewet 44, fifth paragraph); for help the same limit guards
/// against a wrong year.
fn first_day(input: &VerdictInput, case: &Case) -> Result<chrono::NaiveDate> {
    let from = input.from.ok_or_else(|| ServiceError::invalid("vanaf", "date"))?;
    let earliest =
        case.reference_date.checked_sub_months(chrono::Months::new(3)).unwrap_or(case.reference_date);
    if from < earliest { Err(ServiceError::invalid("vanaf", "too_early")) } else { Ok(from) }
}
