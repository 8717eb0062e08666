//! What many applications have in common: one product, filled in by one test person, with what the rules say of it.
//!
//! Everything is made by the code that real applications go through (form, registers, rules, letters), once; what differs
//! from case to case has its place in a [`Template`].

mod outcome;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::decision::{MachineContext, MachineGrant, Proposal};
use domain::facts::{FactSnapshot, Register};
use domain::forms::Answers;
use domain::mandate::ProductMandate;
use domain::product::Product;
use domain::proposal::{ProposalRequest, build_proposal};
use domain::tasks::ReviewReason;
use domain::{Cents, CityCode, Localized, Scope};
use rules::Value;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::dice::Dice;
use super::fill::fill;
use super::template::{Template, inside};
use crate::resident::{KnownAtStart, hexadecimal};
use crate::shared::asked::{AskedItem, QUESTION};
use crate::shared::dossier::{self, About};
use crate::shared::record::to_json;
use crate::shared::snapshot::snapshot;
use crate::shared::submission::StoredReceipt;
use crate::{Result, ServiceError, Services, purpose};

pub(super) use outcome::{Outcome, Sent};

/// What stands for something of a case where a pattern is written: characters and years that no content has.
mod mark {
    pub const NAME: &str = "\u{e001}";
    pub const FINGERPRINT: &str = "\u{e002}";
    pub const NUMBER: &str = "\u{e003}";
    pub const STAFF: &str = "\u{e004}";
    pub const FILES: &str = "\"files\":[]";
    pub const MOMENT: &str = "1901-01-05T00:00:00Z";
    pub const STARTED: &str = "1901-01-06";
    pub const RECEIVED: &str = "1901-01-07";
    pub const DECIDE_BY: &str = "1901-01-08";
    pub const SENT: &str = "1901-01-09";
    pub const FROM: &str = "1901-01-10";
    pub const UNTIL: &str = "1901-01-11";
}

/// The parts of a decision receipt that hold the steps.
const STEPS: [&str; 3] = ["trace", "trace_lines", domain::proposal::REPLAYS];

/// What the rules say about applications of one week.
#[derive(Clone, Debug)]
pub(super) struct Week {
    pub facts: String,
    pub proposal: Option<String>,
    pub reasons: String,
    pub advance: Option<Cents>,
}

/// One product in one city, as one test person asks for it.
pub(super) struct Pattern {
    pub product: Product,
    pub form_version: String,
    pub special: bool,
    /// Codes of the documents that are asked.
    pub documents: Vec<String>,
    /// What a request for information asks, JSON; none where there is nothing to decide.
    pub askable: Option<String>,
    /// How a person decides: granted, granted differently, refused, as far as the product knows them.
    pub outcomes: Vec<Outcome>,
    /// How the system decides, where it may.
    pub by_machine: Option<Outcome>,
    pub mandate: ProductMandate,
    city: CityCode,
    /// The declarations that are ticked, JSON.
    declarations: String,
    answers: Template,
    receipt: Template,
    facts: Template,
    snapshot: FactSnapshot,
    weeks: HashMap<NaiveDate, Week>,
    /// Whether a proposal keeps the steps of its calculation: they are nine tenths of it.
    keeps_steps: bool,
}

/// What is filled in of one case.
pub(super) struct Filled<'a> {
    pub name: &'a str,
    pub fingerprint: &'a str,
    pub files: &'a str,
    pub started: DateTime<Utc>,
    pub received: DateTime<Utc>,
    pub decide_by: NaiveDate,
}

impl Pattern {
    pub fn answers(&self, name: &str) -> String {
        self.answers.fill(&[&inside(name)])
    }

    /// The fingerprint of what was sent, made as a real receipt makes it.
    pub fn fingerprint(&self, answers: &str, files: &[String]) -> String {
        let files = files.iter().map(|hash| format!("\"{hash}\"")).collect::<Vec<_>>().join(",");
        let whole = format!(
            "{{\"answers\":{answers},\"declarations\":{},\"files\":[{files}],\"form\":{},\"version\":{}}}",
            self.declarations,
            Json::from(self.product.form.as_str()),
            Json::from(self.form_version.as_str()),
        );
        hexadecimal(&Sha256::digest(whole.as_bytes()))
    }

    pub fn receipt(&self, of: &Filled<'_>) -> String {
        let (started, decide_by) = (moment(of.started), of.decide_by.to_string());
        self.receipt.fill(&[&inside(of.name), of.fingerprint, of.files, &started, &decide_by])
    }

    pub fn facts(&self, of: &Filled<'_>) -> String {
        let (received, day) = (moment(of.received), crate::time::day_of(of.received).to_string());
        let started = crate::time::day_of(of.started).to_string();
        self.facts.fill(&[&inside(of.name), &received, &started, &day])
    }

    /// What the rules say about an application that was started in the week of `monday`.
    pub fn week(&mut self, services: &Services, monday: NaiveDate) -> Result<Week> {
        if let Some(week) = self.weeks.get(&monday) {
            return Ok(week.clone());
        }
        let at = monday.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12);
        let snapshot = on(self.snapshot.clone(), at, monday, monday);
        let mut week = Week {
            facts: written_json(&snapshot)?,
            proposal: None,
            reasons: written_json(&[ReviewReason::AlwaysByPerson])?,
            advance: None,
        };
        let proposal = services.proposal_of(&self.product, self.city, &snapshot, monday)?;
        if let Some(mut proposal) = proposal {
            if let Json::Object(receipt) = &mut proposal.receipt
                && !self.keeps_steps
            {
                STEPS.iter().for_each(|part| drop(receipt.remove(*part)));
            }
            let context = MachineContext {
                facts: &snapshot,
                mandate: &self.mandate,
                bound_power: self.product.law.as_ref().is_some_and(|law| law.bound_power.is_some()),
                // Made-up applicants apply alone.
                signed: true,
                special_circumstances: self.special,
                stopped: false,
                wrote: false,
            };
            if let Err(reasons) = MachineGrant::check(&proposal, context) {
                week.reasons = written_json(&reasons)?;
            }
            week.advance = proposal.advance;
            week.proposal = Some(written_json(&proposal)?);
        }
        self.weeks.insert(monday, week.clone());
        Ok(week)
    }
}

impl Services {
    /// A pattern of `product` in `city`, filled in by the test person with this number; without one: by a company.
    pub(super) async fn pattern(
        &self,
        city: CityCode,
        product: &Product,
        person: Option<&integrations::Bsn>,
        keeps_steps: bool,
        dice: &mut Dice,
    ) -> Result<Pattern> {
        let scope = Scope::system(city, purpose::ADMINISTER);
        let today = self.today();
        let form = self
            .catalog()
            .form(&product.form, None)
            .ok_or_else(|| ServiceError::Catalog(format!("form {} is gone", product.form)))?;
        let known = match person {
            Some(bsn) => {
                let plan = self.plan_for_verification(&scope, product);
                let said = self.consult(bsn, &plan).await;
                let facts = self.facts_of(&scope, product, &said, &plan);
                let about = About { case: None, reported: today, applied: today, at: plan.at, follows: None };
                let mut tx = self.parts().store.read(&scope).await?;
                let own = dossier::facts(&mut tx, self.catalog(), &[], about).await?;
                let facts = snapshot(self.catalog().facts(), BTreeMap::new(), facts, own, plan.at);
                KnownAtStart::of_resident(&said, facts, form)
            }
            None => KnownAtStart::of_company(None, "99000000", mark::NAME, form),
        };
        let mut answers = Answers::default();
        form.prefill(&mut answers, &known.known);
        let filled = fill(form, answers, today, dice)
            .map_err(|problem| ServiceError::internal("a form could not be filled in", problem))?;
        let asked = form.evidence(&filled, &crate::shared::registers::verified(&known.facts), today);
        let registers = known.facts.facts.values().filter(|fact| fact.register != Register::Dossier).cloned();
        let own = known.facts.facts.values().filter(|fact| fact.register == Register::Dossier).cloned();
        let found = snapshot(
            self.catalog().facts(),
            form.claims(&filled, today),
            registers.collect(),
            own.collect(),
            self.now(),
        );
        // The name of the test person makes place for that of the resident.
        let name = known.known.values.get("person.name").and_then(Json::as_str).unwrap_or(mark::NAME);
        let name = inside(name);
        let receipt = StoredReceipt {
            fingerprint: mark::FINGERPRINT.to_owned(),
            started_at: marked(mark::MOMENT),
            sections: form.summary(&filled, today),
            later: Vec::new(),
            declarations: form.declarations.iter().map(|declaration| declaration.id.clone()).collect(),
            confirmed: BTreeMap::new(),
            files: Vec::new(),
            decide_by: marked(mark::DECIDE_BY),
            next: product.next.clone(),
        };
        let facts = on(found.clone(), marked(mark::MOMENT), marked(mark::STARTED), marked(mark::RECEIVED));
        let mut asks: Vec<AskedItem> = asked
            .iter()
            .take(2)
            .map(|evidence| AskedItem { code: evidence.doc.clone(), label: evidence.label.clone() })
            .collect();
        if asks.is_empty() {
            let label = Localized::same("Wij hebben nog een vraag over uw situatie.");
            asks.push(AskedItem { code: QUESTION.to_owned(), label });
        }
        let mandate = self.mandate(&scope, product)?;
        let special = form.needs_person(&filled, today);
        let proposal = self.proposal_of(product, city, &found, today)?;
        Ok(Pattern {
            product: product.clone(),
            form_version: form.version.clone(),
            special,
            documents: asked.iter().map(|evidence| evidence.doc.clone()).collect(),
            askable: if product.ends_in_decision() { Some(written_json(&asks)?) } else { None },
            outcomes: self.outcomes(city, product, proposal.as_ref(), &mandate)?,
            by_machine: self.machine_outcome(city, product, proposal.as_ref(), &found, &mandate, special)?,
            mandate,
            city,
            declarations: written_json(&receipt.declarations)?,
            answers: Template::new(&written_json(&form.sent_answers(&filled, today))?, &[&name]),
            receipt: Template::new(
                &written_json(&receipt)?,
                &[&name, mark::FINGERPRINT, mark::FILES, mark::MOMENT, mark::DECIDE_BY],
            ),
            facts: Template::new(
                &written_json(&facts)?,
                &[&name, mark::MOMENT, mark::STARTED, mark::RECEIVED],
            ),
            snapshot: found,
            weeks: HashMap::new(),
            keeps_steps,
        })
    }

    /// What the rules propose; none where no law is computed.
    fn proposal_of(
        &self,
        product: &Product,
        city: CityCode,
        facts: &FactSnapshot,
        date: NaiveDate,
    ) -> Result<Option<Proposal>> {
        let Some(law) = product.law.as_ref().filter(|_| product.ends_in_decision()) else { return Ok(None) };
        build_proposal(ProposalRequest {
            corpus: self.catalog().corpus(),
            law,
            city,
            facts: &facts.parameters(),
            snapshot: Some(facts),
            dictionary: self.catalog().facts(),
            date,
        })
        .map(Some)
        .map_err(|cause| ServiceError::internal("the rules failed", cause))
    }
}

/// The facts as if they were asked at `at`, of an application that was started and received on these days.
fn on(mut facts: FactSnapshot, at: DateTime<Utc>, started: NaiveDate, received: NaiveDate) -> FactSnapshot {
    let days = [("datum_melding", started), ("datum_aanvraag", received)];
    for fact in facts.facts.values_mut() {
        fact.at = at;
        fact.as_of = fact.as_of.map(|_| received);
        if let Some((_, day)) = days.iter().find(|(name, _)| *name == fact.name) {
            fact.claimed = fact.claimed.as_ref().map(|_| Value::from(*day));
            fact.verified = fact.verified.as_ref().map(|_| Value::from(*day));
        }
    }
    facts
}

/// A value that stands for another one.
fn marked<T: std::str::FromStr + Default>(text: &str) -> T {
    text.parse().unwrap_or_default()
}

/// A moment as JSON has it.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}

/// A value as JSON text.
pub(super) fn written_json(value: &impl serde::Serialize) -> Result<String> {
    Ok(to_json(value)?.to_string())
}

/// The Monday of a day.
pub(super) fn monday(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike as _;
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}
