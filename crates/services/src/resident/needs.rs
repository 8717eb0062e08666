//! What the law still needs to know while somebody fills in: what it does not need is not asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::Localized;
use domain::advice::{Question, amount};
use domain::forms::{LawAmount, Skipped, Task, Weigh};
use domain::product::ProductLaw;
use rules::Value;

use super::draft::{DraftState, OpenDraft};
use super::known::KnownAtStart;
use crate::Services;
use crate::shared::snapshot::snapshot;
use crate::time::day_of;

/// The laws beside what registers said when a draft was started.
struct Laws<'a> {
    services: &'a Services,
    law: Option<&'a ProductLaw>,
    known: &'a KnownAtStart,
    city: Value,
    date: NaiveDate,
}

impl Services {
    /// Keeps with the answers which facts the law no longer needs, with what registers verified and what is saved now.
    pub(super) fn keep_needs(&self, draft: &mut OpenDraft<'_>) {
        let mut answers = std::mem::take(&mut draft.state.answers);
        draft.form.keep_needs(&mut answers, draft.today, &self.laws(draft));
        draft.state.answers = answers;
    }

    /// The pages that are not asked any more because of what was answered, by task. What the law never asks of somebody
    /// with what registers know is no news and is left out.
    pub(super) fn skipped_pages<'d>(&self, draft: &'d OpenDraft<'_>) -> Vec<(&'d Task, Localized)> {
        let skipped = draft.form.skipped(&draft.state.answers, draft.today);
        if skipped.is_empty() {
            return Vec::new();
        }
        let shown = skipped.iter().filter(|skipped| skipped.shows_known());
        let aside: Vec<&str> = shown.flat_map(Skipped::facts).collect();
        let at_first = self.laws(draft).matters(&BTreeMap::new(), &aside).unwrap_or_default();
        let is_news = |skipped: &Skipped<'_>| skipped.facts().iter().any(|fact| at_first.contains(*fact));
        let told = skipped.into_iter().filter(is_news).filter_map(|Skipped { task, page }| {
            let first = || page.fields.first().map(|field| field.short().clone());
            Some((task, page.title.clone().or_else(first)?))
        });
        told.collect()
    }

    fn laws<'d>(&'d self, draft: &'d OpenDraft<'_>) -> Laws<'d> {
        Laws {
            services: self,
            law: draft.product.computed(),
            known: &draft.known,
            city: Value::Text(draft.city.gm()),
            date: draft.state.reference(day_of(draft.row.created_at)),
        }
    }

    /// What is known for a law: what registers verified, and what is claimed where no register says otherwise. What is too
    /// old, contradicted or not answered is not there.
    pub(super) fn known_facts(
        &self,
        known: &KnownAtStart,
        claims: BTreeMap<String, Value>,
        city: Value,
    ) -> Vec<(String, Value)> {
        let registers = known.facts.facts.values().cloned().collect();
        let facts = snapshot(self.catalog().facts(), claims, registers, Vec::new(), self.now());
        let mut known: Vec<(String, Value)> = facts
            .facts
            .into_values()
            .filter(|fact| fact.certainty.is_sure() || (fact.verified.is_none() && fact.claimed.is_some()))
            .filter_map(|fact| Some((fact.name.clone(), fact.value()?.clone())))
            .collect();
        known.retain(|(name, _)| name != domain::proposal::CITY_FACT);
        known.push((domain::proposal::CITY_FACT.to_owned(), city));
        known
    }
}

impl Weigh for Laws<'_> {
    fn matters(&self, claims: &BTreeMap<String, Value>, aside: &[&str]) -> Option<BTreeSet<String>> {
        let mut facts = self.services.known_facts(self.known, claims.clone(), self.city.clone());
        facts.retain(|(name, _)| !aside.contains(&name.as_str()));
        Question::about(self.law?, self.date, facts).matters(self.services.catalog().corpus())
    }

    fn amount(&self, wanted: &LawAmount, claims: &BTreeMap<String, Value>) -> Option<i64> {
        let facts = self.services.known_facts(self.known, claims.clone(), self.city.clone());
        let corpus = self.services.catalog().corpus();
        amount(corpus, (&wanted.law, &wanted.output), self.date, facts).map(|cents| cents.0)
    }
}

impl DraftState {
    /// The day whose law counts: that of the case in a correction, else that on which the draft was started.
    pub fn reference(&self, started: NaiveDate) -> NaiveDate {
        self.reference.unwrap_or(started)
    }
}
