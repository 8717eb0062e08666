//! The facts that the answers so far claim for certain, while somebody is still filling in.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use rules::Value;

use super::nested::page_id;
use super::{Answers, Calculate, Derivation, Form, Page};

/// What the answers claim for certain, each fact with the place in the form from which on it is certain.
pub(super) struct SoFar(Vec<(String, Value, usize)>);

impl SoFar {
    /// What the pages before this place claim.
    pub fn before(&self, place: usize) -> BTreeMap<String, Value> {
        let mine = self.0.iter().filter(|(.., from)| *from <= place);
        mine.map(|(fact, value, _)| (fact.clone(), value.clone())).collect()
    }
}

/// Where in the form something stands, by its name.
type Places<'f> = HashMap<&'f str, Vec<usize>>;

impl Form {
    /// The claims that no later page changes: each question behind them stands on a page that was saved and is complete, or
    /// on one that stays away because of such pages. A sum of which a part is still to come says nothing here.
    #[must_use]
    pub fn claims_so_far(&self, answers: &Answers, today: NaiveDate) -> BTreeMap<String, Value> {
        self.so_far(answers, today).before(usize::MAX)
    }

    /// The same, with the place of the last page behind each claim.
    pub(super) fn so_far(&self, answers: &Answers, today: NaiveDate) -> SoFar {
        let places = self.places();
        let settled = self.settled(answers, today, &places);
        let mut claiming = Places::new();
        for (place, page) in self.pages().enumerate().filter(|(_, page)| page.group.is_none()) {
            for fact in page.fields.iter().filter_map(|field| field.fact.as_deref()) {
                claiming.entry(fact).or_default().push(place);
            }
        }
        let mut certain = Vec::new();
        for (fact, value) in self.claims(answers, today) {
            let derived = self.derive.iter().filter(|derivation| derivation.fact == fact);
            let behind = derived.flat_map(Derivation::names).filter_map(|name| places.get(name)).flatten();
            let mut behind = behind.chain(claiming.get(fact.as_str()).into_iter().flatten());
            // The place after the last page; none when one of them is not settled.
            let from = behind.try_fold(0, |from, place| {
                settled.get(*place).copied().unwrap_or(false).then_some(from.max(place + 1))
            });
            certain.extend(from.map(|from| (fact, value, from)));
        }
        SoFar(certain)
    }

    /// Per page whether it is complete, or stays away because of such pages alone. Conditions look back only, so one pass
    /// settles all.
    fn settled(&self, answers: &Answers, today: NaiveDate, places: &Places<'_>) -> Vec<bool> {
        let visible: BTreeSet<&str> =
            self.visible_pages(answers, today).into_iter().map(|shown| shown.page.id.as_str()).collect();
        let open: BTreeSet<String> = self
            .validate_all(answers, today)
            .into_iter()
            .map(|missing| page_id(&missing.page).to_owned())
            .collect();
        let mut settled: Vec<bool> = Vec::new();
        for (place, page) in self.pages().enumerate() {
            let mut names = Vec::new();
            let within = page.fields.iter().filter_map(|field| field.when.as_ref());
            page.when.iter().chain(within).for_each(|when| when.names(&mut names));
            names.extend(page.within());
            names.extend(
                page.fields.iter().filter_map(|field| field.calculate.as_ref()).flat_map(Calculate::names),
            );
            let before = names.iter().filter_map(|name| places.get(name)).flatten();
            let mut before = before.filter(|before| **before != place);
            let stays = before.all(|before| settled.get(*before).copied().unwrap_or(false));
            let is_complete = !visible.contains(page.id.as_str()) || !open.contains(&page.id);
            settled.push(stays && is_complete);
        }
        settled
    }

    /// The places of the pages on which each field and each group stands.
    fn places(&self) -> Places<'_> {
        let mut places = Places::new();
        for (place, page) in self.pages().enumerate() {
            let group = page.group.as_ref().map(|group| group.id.as_str());
            for name in page.fields.iter().map(|field| field.id.as_str()).chain(group) {
                places.entry(name).or_default().push(place);
            }
        }
        places
    }

    pub(super) fn pages(&self) -> impl Iterator<Item = &Page> {
        self.tasks.iter().flat_map(|task| &task.pages)
    }
}

impl Page {
    /// Whether one of these fields or groups stands on it.
    pub(super) fn holds(&self, names: &[&str]) -> bool {
        let group = self.group.as_ref().map(|group| group.id.as_str());
        self.fields.iter().map(|field| field.id.as_str()).chain(group).any(|name| names.contains(&name))
    }
}
