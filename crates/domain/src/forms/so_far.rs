//! The facts that the answers so far claim for certain, while somebody is still filling in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rules::Value;

use super::nested::page_id;
use super::{Answers, Calculate, Derivation, Field, Form, Page};

/// What the answers claim for certain, each fact with the place in the form from which on it is certain.
pub(super) struct SoFar(Vec<(String, Value, usize)>);

impl SoFar {
    /// What the pages before this place claim.
    pub fn before(&self, place: usize) -> BTreeMap<String, Value> {
        let mine = self.0.iter().filter(|(.., from)| *from <= place);
        mine.map(|(fact, value, _)| (fact.clone(), value.clone())).collect()
    }
}

impl Form {
    /// The claims that no later page changes: each question behind them stands on a page that was saved and is complete, or
    /// on one that stays away because of such pages. A sum of which a part is still to come says nothing here.
    #[must_use]
    pub fn claims_so_far(&self, answers: &Answers, today: NaiveDate) -> BTreeMap<String, Value> {
        self.so_far(answers, today).before(usize::MAX)
    }

    /// The same, with the place of the last page behind each claim.
    pub(super) fn so_far(&self, answers: &Answers, today: NaiveDate) -> SoFar {
        let settled = self.settled(answers, today);
        let mut certain = Vec::new();
        for (fact, value) in self.claims(answers, today) {
            let derived = self.derive.iter().filter(|derivation| derivation.fact == fact);
            let names: Vec<&str> = derived.flat_map(Derivation::names).collect();
            let behind = |page: &Page| {
                let claims = |field: &Field| field.fact.as_ref() == Some(&fact);
                page.holds(&names) || (page.group.is_none() && page.fields.iter().any(claims))
            };
            let mut pages = self.pages().enumerate().filter(|(_, page)| behind(page));
            // The place after the last page; none when one of them is not settled.
            let from =
                pages.try_fold(0, |_, (place, page)| settled.contains(page.id.as_str()).then_some(place + 1));
            certain.extend(from.map(|from| (fact, value, from)));
        }
        SoFar(certain)
    }

    /// The pages that are complete, and those that stay away because of such pages alone. Conditions look back only, so
    /// one pass settles all.
    fn settled(&self, answers: &Answers, today: NaiveDate) -> BTreeSet<&str> {
        let visible: BTreeSet<&str> =
            self.visible_pages(answers, today).into_iter().map(|shown| shown.page.id.as_str()).collect();
        let open: BTreeSet<String> = self
            .validate_all(answers, today)
            .into_iter()
            .map(|missing| page_id(&missing.page).to_owned())
            .collect();
        let mut settled: BTreeSet<&str> = BTreeSet::new();
        for page in self.pages() {
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
        self.pages().filter(move |page| page.holds(names))
    }
}

impl Page {
    /// Whether one of these fields or groups stands on it.
    pub(super) fn holds(&self, names: &[&str]) -> bool {
        let group = self.group.as_ref().map(|group| group.id.as_str());
        self.fields.iter().map(|field| field.id.as_str()).chain(group).any(|name| names.contains(&name))
    }
}
