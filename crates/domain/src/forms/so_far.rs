//! The facts that the answers so far claim for certain, while somebody is still filling in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rules::Value;

use super::nested::page_id;
use super::{Answers, Calculate, Derivation, Form, Page};

impl Form {
    /// The claims that no later page changes: each question behind them stands on a page that was saved and is complete, or
    /// on one that stays away because of such pages. A sum of which a part is still to come says nothing here.
    #[must_use]
    pub fn claims_so_far(&self, answers: &Answers, today: NaiveDate) -> BTreeMap<String, Value> {
        self.claims_before(usize::MAX, answers, today)
    }

    /// The same, of the pages before this place in the form alone.
    pub(super) fn claims_before(
        &self,
        place: usize,
        answers: &Answers,
        today: NaiveDate,
    ) -> BTreeMap<String, Value> {
        let mut claims = self.claims(answers, today);
        let settled = self.settled(place, answers, today);
        claims.retain(|fact, _| {
            let direct = self.pages().filter(|page| {
                page.group.is_none() && page.fields.iter().any(|field| field.fact.as_ref() == Some(fact))
            });
            let derived = self.derive.iter().filter(|derivation| derivation.fact == *fact);
            let names: Vec<&str> = derived.flat_map(Derivation::names).collect();
            direct.map(|page| page.id.as_str()).all(|page| settled.contains(page))
                && self.asked_on(&names).all(|page| settled.contains(page.id.as_str()))
        });
        claims
    }

    /// The pages before a place that are complete, and those that stay away because of such pages alone. Conditions look
    /// back only, so one pass settles all.
    fn settled(&self, place: usize, answers: &Answers, today: NaiveDate) -> BTreeSet<&str> {
        let visible: BTreeSet<&str> =
            self.visible_pages(answers, today).into_iter().map(|shown| shown.page.id.as_str()).collect();
        let open: BTreeSet<String> = self
            .validate_all(answers, today)
            .into_iter()
            .map(|missing| page_id(&missing.page).to_owned())
            .collect();
        let mut settled: BTreeSet<&str> = BTreeSet::new();
        for page in self.pages().take(place) {
            let mut names = Vec::new();
            let within = page.fields.iter().filter_map(|field| field.when.as_ref());
            page.when.iter().chain(within).for_each(|when| when.names(&mut names));
            names.extend(page.within());
            names.extend(
                page.fields.iter().filter_map(|field| field.calculate.as_ref()).flat_map(Calculate::names),
            );
            let mut before = self.asked_on(&names).filter(|before| before.id != page.id);
            let stays = before.all(|before| settled.contains(before.id.as_str()));
            let is_complete = !visible.contains(page.id.as_str()) || !open.contains(&page.id);
            if stays && is_complete {
                settled.insert(page.id.as_str());
            }
        }
        settled
    }

    pub(super) fn pages(&self) -> impl Iterator<Item = &Page> {
        self.tasks.iter().flat_map(|task| &task.pages)
    }

    /// The pages on which one of these fields or groups stands.
    fn asked_on<'a>(&'a self, names: &'a [&'a str]) -> impl Iterator<Item = &'a Page> {
        self.pages().filter(move |page| {
            let group = page.group.as_ref().map(|group| group.id.as_str());
            let fields = page.fields.iter().map(|field| field.id.as_str());
            fields.chain(group).any(|name| names.contains(&name))
        })
    }
}
