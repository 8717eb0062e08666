//! What someone and their partner earn, own and owe.

use domain::Cents;
use domain::facts::Register;
use rules::Value;

use super::household::partner_of;
use super::{Facts, together};
use crate::registers::{Assets, Consultation, IncomeHistory, IncomeKind, IncomeMonth};

const MINE: [&str; 2] = ["inkomen_arbeid_maand", "inkomen_overig_maand"];
const THEIRS: [&str; 2] = ["partner_inkomen_arbeid_maand", "partner_inkomen_overig_maand"];
const OVER_TIME: [&str; 3] = [
    "inkomen_referteperiode_gemiddeld",
    "inkomen_referteperiode_hoogste_maand",
    "maanden_zonder_aantoonbaar_inkomen",
];
const ASSETS: [&str; 3] = ["vermogen_bezittingen", "vermogen_schulden", "overwaarde_woning"];

pub(super) fn add(facts: &mut Facts<'_>, answers: &Consultation) {
    let partner = partner_of(&answers.person);
    let months = usize::from(facts.context.reference_months.max(1));
    let latest = |names: [&'static str; 2]| {
        move |history: &IncomeHistory| {
            let [work, other] = names;
            let month = history.months.last();
            vec![(work, month.map(wages).map(cents)), (other, month.map(other_income).map(cents))]
        }
    };
    facts.say(Register::Polis, answers.income.as_ref(), &MINE, latest(MINE));
    if partner == Some(true) {
        facts.say(Register::Polis, answers.partner_income.as_ref(), &THEIRS, latest(THEIRS));
    }
    let household = together(&answers.income, &answers.partner_income, partner);
    facts.say(Register::Polis, household.as_ref(), &OVER_TIME, |histories| over_time(histories, months));
    let household = together(&answers.assets, &answers.partner_assets, partner);
    facts.say(Register::Bank, household.as_ref(), &ASSETS, |assets| {
        let total = |part: fn(&Assets) -> Cents| Some(cents(assets.iter().map(part).sum()));
        vec![
            ("vermogen_bezittingen", total(Assets::owned)),
            ("vermogen_schulden", total(Assets::owed)),
            ("overwaarde_woning", total(|assets| assets.home_equity)),
        ]
    });
}

fn cents(amount: Cents) -> Value {
    Value::from(amount.0)
}

fn wages(month: &IncomeMonth) -> Cents {
    month.sources.iter().filter(|source| source.kind == IncomeKind::Work).map(|source| source.net).sum()
}

/// Every other income except social assistance itself, which is not income to itself.
fn other_income(month: &IncomeMonth) -> Cents {
    let other = |kind| matches!(kind, IncomeKind::Benefit | IncomeKind::Pension);
    month.sources.iter().filter(|source| other(source.kind)).map(|source| source.net).sum()
}

/// Average, highest month and months without income, over the last `months` of the whole household.
///
/// Here social assistance counts: the question is how much there was to live on.
fn over_time(histories: &[IncomeHistory], months: usize) -> Vec<super::Said> {
    let complete = histories.iter().all(|history| history.months.len() >= months);
    let total = |back: usize| -> Cents {
        let month = |history: &IncomeHistory| -> Cents {
            let month = history.months.iter().rev().nth(back);
            month.map(|month| month.sources.iter().map(|source| source.net).sum()).unwrap_or_default()
        };
        histories.iter().map(month).sum()
    };
    let totals: Vec<Cents> = (0..months).map(total).collect();
    let sum: Cents = totals.iter().copied().sum();
    let without = totals.iter().filter(|total| **total == Cents::ZERO).count();
    let known = |value: Option<Value>| value.filter(|_| complete);
    vec![
        ("inkomen_referteperiode_gemiddeld", known(average(sum, months).map(cents))),
        ("inkomen_referteperiode_hoogste_maand", known(totals.iter().max().copied().map(cents))),
        ("maanden_zonder_aantoonbaar_inkomen", known(i64::try_from(without).ok().map(Value::from))),
    ]
}

/// The average in whole cents, half a cent upwards.
fn average(sum: Cents, months: usize) -> Option<Cents> {
    let months = i64::try_from(months).ok().filter(|months| *months > 0)?;
    Some(Cents((2 * sum.0 + months).div_euclid(2 * months)))
}
