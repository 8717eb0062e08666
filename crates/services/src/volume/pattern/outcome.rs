//! How a case of a pattern can be decided, with the letter that tells it.

use chrono::NaiveDate;
use domain::decision::{Decision, Grant, MachineContext, MachineGrant, Motivation, Person, Proposal, Right};
use domain::facts::FactSnapshot;
use domain::hearing::Basis;
use domain::mandate::{ProductMandate, Verdict};
use domain::product::{Grants, Per, Product};
use domain::{Cents, CityCode, Lang, StaffId};
use letters::compose::{DecisionFacts, decision as write};
use letters::written;
use uuid::Uuid;

use super::super::template::{Template, inside};
use super::{mark, marked, written_json};
use crate::{Result, ServiceError, Services};

/// The amount of a grant where the rules give none.
const USUAL: Cents = Cents(25_000);

/// How a disadvantage was weighed.
const WEIGHED: &str = "Wij keken naar uw inkomen en uw vaste lasten. U kunt deze blijven betalen.";

/// A way in which a case can end by a decision.
#[derive(Clone, Debug)]
pub(in crate::volume) struct Outcome {
    pub verdict: Verdict,
    pub grant: Option<Grant>,
    pub reasons: String,
    pub weighing: Option<String>,
    letter: Template,
}

/// What is filled in of one letter.
pub(in crate::volume) struct Sent<'a> {
    pub name: &'a str,
    pub number: &'a str,
    pub staff: &'a str,
    pub on: NaiveDate,
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl Outcome {
    pub fn letter(&self, of: &Sent<'_>) -> String {
        let dates = [of.on, of.from, of.until];
        let [on, from, until] = dates.map(|day| day.to_string());
        let [on_nl, from_nl, until_nl] = dates.map(|day| written::date(day, Lang::Nl));
        let [on_en, from_en, until_en] = dates.map(|day| written::date(day, Lang::En));
        let (name, staff) = (inside(of.name), inside(of.staff));
        let values = [
            name.as_str(),
            of.number,
            &staff,
            &on,
            &on_nl,
            &on_en,
            &from,
            &from_nl,
            &from_en,
            &until,
            &until_nl,
            &until_en,
        ];
        self.letter.fill(&values)
    }
}

impl Services {
    /// How a person decides.
    pub(super) fn outcomes(
        &self,
        city: CityCode,
        product: &Product,
        proposal: Option<&Proposal>,
        mandate: &ProductMandate,
    ) -> Result<Vec<Outcome>> {
        if !product.ends_in_decision() {
            return Ok(Vec::new());
        }
        let per = product.law.as_ref().map_or(Per::Once, |law| law.per);
        let from = marked(mark::FROM);
        let proposed =
            proposal.filter(|proposal| proposal.right == Right::Yes).and_then(|found| found.amount);
        let granted = match product.grants {
            Grants::Money => Grant::money(proposed.unwrap_or(USUAL), per, from),
            Grants::Pass => Grant { amount: None, per, from, help: product.name.nl.clone() },
            Grants::Help => {
                Grant { amount: None, per, from, help: "Hulp bij het huishouden, 2 uur per week".to_owned() }
            }
        };
        let mut meant = vec![
            (
                Verdict::Grant,
                Some(granted.clone()),
                "Uit uw gegevens blijkt dat u aan de voorwaarden voldoet.",
            ),
            (Verdict::Refuse, None, "Uit uw gegevens blijkt dat u niet aan de voorwaarden voldoet."),
        ];
        if product.grants == Grants::Money && product.law.is_some() {
            let other = Grant::money(Cents(proposed.unwrap_or(USUAL).0 / 2), per, from);
            let why = "Een deel van de kosten wordt al door een andere regeling betaald.";
            meant.push((Verdict::GrantDifferently, Some(other), why));
        }
        meant
            .into_iter()
            .map(|(verdict, grant, reasons)| {
                let of =
                    |id, name: &str| Person { staff: StaffId(Uuid::from_u128(id)), name: name.to_owned() };
                let (first, second) = (of(1, mark::STAFF), of(2, mark::STAFF));
                let decision = Decision::by_person(
                    verdict,
                    grant,
                    if verdict.needs_weighing() {
                        Motivation::of(reasons).weighed(WEIGHED)
                    } else {
                        Motivation::of(reasons)
                    },
                    first,
                    Some(second),
                    mandate,
                    &Basis::default(),
                )
                .map_err(|cause| ServiceError::internal("a decision could not be made", cause))?;
                self.outcome(city, product, &decision)
            })
            .collect()
    }

    /// How the system decides, when it may.
    pub(super) fn machine_outcome(
        &self,
        city: CityCode,
        product: &Product,
        proposal: Option<&Proposal>,
        facts: &FactSnapshot,
        mandate: &ProductMandate,
        special_circumstances: bool,
    ) -> Result<Option<Outcome>> {
        let Some(proposal) = proposal else { return Ok(None) };
        let bound_power = product.law.as_ref().is_some_and(|law| law.bound_power.is_some());
        let context = MachineContext {
            facts,
            mandate,
            bound_power,
            signed: true,
            special_circumstances,
            stopped: false,
            wrote: false,
        };
        let mut proposal = proposal.clone();
        proposal.from = marked(mark::FROM);
        match MachineGrant::check(&proposal, context) {
            Ok(grant) => self.outcome(city, product, &Decision::by_machine(grant)).map(Some),
            Err(_) => Ok(None),
        }
    }

    fn outcome(&self, city: CityCode, product: &Product, decision: &Decision) -> Result<Outcome> {
        let envelope = self.envelope(city, mark::NAME, marked(mark::SENT), mark::NUMBER, product)?;
        let told = DecisionFacts {
            decision,
            proposal: None,
            rule_version: None,
            first_payment: None,
            arranged: product.grants == Grants::Help,
            gift: decision.grant().is_some_and(|grant| !grant.is_help()),
            granted: &product.granted,
            asked: None,
            advice: &[],
            objection_until: marked(mark::UNTIL),
        };
        let letter = write(&envelope, &told)
            .map_err(|cause| ServiceError::internal("the decision could not be written", cause))?;
        let dates: Vec<String> = [mark::SENT, mark::FROM, mark::UNTIL]
            .into_iter()
            .flat_map(|day| {
                let date: NaiveDate = marked(day);
                [day.to_owned(), written::date(date, Lang::Nl), written::date(date, Lang::En)]
            })
            .collect();
        let marks =
            [mark::NAME, mark::NUMBER, mark::STAFF].into_iter().chain(dates.iter().map(String::as_str));
        Ok(Outcome {
            verdict: decision.verdict(),
            grant: decision.grant().cloned(),
            reasons: decision.reasons().to_owned(),
            weighing: decision.weighing().map(str::to_owned),
            letter: Template::new(&written_json(&letter)?, &marks.collect::<Vec<_>>()),
        })
    }
}
