//! A corpus cut down to what some outputs can touch on one day: for a place where every byte counts.
//!
//! It answers those outputs on that day like the whole corpus. Numbers stay as they are: what is not needed is
//! emptied, and emptiness compresses to nothing.

mod strip;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::Corpus;
use crate::model::{Article, LawVersion, NameId, Op, OpId, OpenTerm, Override, Source, Spelled};

/// The laws in force on the day, and what was found so far.
struct Search<'c> {
    laws: BTreeMap<&'c str, &'c LawVersion>,
    found: BTreeMap<(&'c str, u32), Kept>,
    open: Vec<(&'c str, u32, u32)>,
}

/// What is needed of an article.
#[derive(Clone, Debug, Default)]
struct Kept {
    /// Its parameters, inputs, open terms and actions, by slot.
    slots: BTreeSet<u32>,
    /// The outputs that are read, by name.
    outputs: BTreeSet<NameId>,
    /// Whether another law calls it: a call waits for every required parameter, read or not.
    called: bool,
    /// Whether it departs from another article or fills in a term: then it has no facts but those that it declares.
    declares: bool,
    /// Parameters that it only hands on to what it asks of its own law, by slot.
    handed: BTreeSet<u32>,
}

/// How an output is come to.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// With the facts at hand.
    Request,
    /// With what another law sends along.
    Call,
    /// With the facts at hand that the article declares.
    Term,
}

impl Corpus {
    /// The same laws, cut down to what `wanted` – pairs of law and output – can touch on `date`.
    /// Laws that `leave_out` names are treated as not there.
    ///
    /// It answers those outputs on that day like the whole corpus, except that hooks are left out: nothing joins a
    /// decision. Other outputs, laws that do not hold on that day and other days are not there. A fact that these outputs
    /// do not read is neither required nor checked. Files of a level at which every action runs, whatever was asked, lose
    /// the actions that these outputs do not read: an error in one of those does not arise any more.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let lean = corpus.lean([("voorbeeldwet", "recht")], date, |_| false);
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// assert_eq!(lean.evaluate(&request).unwrap().bool("recht"), Some(true));
    /// let other = Request::new("voorbeeldwet", ["toeslag"], date);
    /// assert_eq!(lean.evaluate(&other).unwrap_err().error.kind(), "OutputNotFound");
    /// assert!(lean.to_bytes().len() < corpus.to_bytes().len());
    /// assert_eq!(corpus.lean([("voorbeeldwet", "recht")], date, |id| id == "voorbeeldwet").law_ids().count(), 0);
    /// ```
    #[must_use]
    pub fn lean<'a>(
        &self,
        wanted: impl IntoIterator<Item = (&'a str, &'a str)>,
        date: NaiveDate,
        leave_out: impl Fn(&str) -> bool,
    ) -> Self {
        let mut search = Search { laws: BTreeMap::new(), found: BTreeMap::new(), open: Vec::new() };
        // Versions stand newest first: the first that has begun counts, also when it has ended.
        for linked in &self.index.versions {
            let law = &*linked.law;
            if law.valid_from.is_none_or(|from| from <= date) && !leave_out(&law.id) {
                search.laws.entry(&law.id).or_insert(law);
            }
        }
        search.laws.retain(|_, law| law.valid_to.is_none_or(|last| date <= last));
        for (law, output) in wanted {
            search.output(law, output, By::Request);
        }
        while let Some((id, number, slot)) = search.open.pop() {
            search.follow(id, number, slot);
        }
        search.hand_on();
        let mut kept: BTreeMap<&str, BTreeMap<u32, &Kept>> = BTreeMap::new();
        for ((id, number), of) in &search.found {
            kept.entry(id).or_default().insert(*number, of);
        }
        let stripped =
            kept.iter().filter_map(|(id, articles)| Some(strip::law(search.laws.get(id)?, articles)));
        Self::link(stripped.map(Arc::new).collect())
    }

    /// The names under which facts are handed in: the `parameters` of every article, of every law and version.
    /// Inputs that only a table supplies are not among them.
    ///
    /// ```
    /// # use rules::Corpus;
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// assert!(corpus.parameters().into_iter().eq(["inkomen", "kinderen"]));
    /// // What is cut away is not asked any more.
    /// assert!(corpus.lean([("voorbeeldwet", "recht")], date, |_| false).parameters().into_iter().eq(["inkomen"]));
    /// ```
    #[must_use]
    pub fn parameters(&self) -> BTreeSet<&str> {
        let laws = self.index.versions.iter().map(|linked| &*linked.law);
        laws.flat_map(|law| {
            let fields = law.articles.iter().flat_map(|article| &article.params);
            fields.map(|field| name(law, field.name)).filter(|name| !name.is_empty())
        })
        .collect()
    }
}

fn name(law: &LawVersion, id: NameId) -> &str {
    usize::try_from(id).ok().and_then(|at| law.names.get(at)).map_or("", String::as_str)
}

fn article(law: &LawVersion, number: u32) -> Option<&Article> {
    usize::try_from(number).ok().and_then(|at| law.articles.get(at))
}

impl<'c> Search<'c> {
    fn slot(&mut self, law: &'c str, number: u32, slot: u32) {
        if self.found.entry((law, number)).or_default().slots.insert(slot) {
            self.open.push((law, number, slot));
        }
    }

    /// The article that lists an output, with what makes it.
    fn output(&mut self, law: &str, output: &str, by: By) {
        let Some(law) = self.laws.get(law).copied() else { return };
        for (id, number) in &law.outputs {
            if name(law, *id) == output {
                self.promise(law, *number, *id);
                let kept = self.found.entry((&law.id, *number)).or_default();
                kept.called |= by == By::Call;
                kept.declares |= by == By::Term;
            }
        }
    }

    /// An output of an article, once: a rule that departs from another may read what it departs from.
    fn promise(&mut self, law: &'c LawVersion, number: u32, output: NameId) {
        let Some(article) = article(law, number) else { return };
        if !self.found.entry((&law.id, number)).or_default().outputs.insert(output) {
            return;
        }
        let made = article.outputs.iter().filter(|promise| promise.field.name == output);
        for slot in made.filter_map(|promise| promise.slot) {
            self.slot(&law.id, number, slot);
        }
        self.replaced(law, article, name(law, output));
    }

    /// The articles, of this law or of another, that replace an output.
    fn replaced(&mut self, law: &'c LawVersion, article: &Article, output: &str) {
        for other in self.others() {
            for (number, item) in (0_u32..).zip(&other.articles) {
                let replaces = |item: &Override| {
                    item.law == law.id && item.article == article.number && item.output == output
                };
                if item.overrides.iter().any(replaces) {
                    // One that only says that the output does not arise promises nothing, and counts as well.
                    self.found.entry((&other.id, number)).or_default().declares = true;
                    let promised = item.outputs.iter().map(|promise| promise.field.name);
                    promised
                        .filter(|id| name(other, *id) == output)
                        .for_each(|id| self.promise(other, number, id));
                }
            }
        }
    }

    fn others(&self) -> Vec<&'c LawVersion> {
        self.laws.values().copied().collect()
    }

    /// Marks what articles without other facts than they declare hand on: what anything that is left reads, by its name.
    fn hand_on(&mut self) {
        let params = |law: &'c LawVersion, number: u32| {
            let params = article(law, number).map_or(&[][..], |article| &article.params);
            (0_u32..).zip(params).map(|(slot, param)| (slot, name(law, param.name), param))
        };
        let mut read: BTreeSet<&str> = BTreeSet::new();
        for ((id, number), kept) in &self.found {
            let Some(law) = self.laws.get(id).copied() else { continue };
            read.extend(law.territory.iter().map(|(territory, _)| territory.word()));
            read.extend(
                params(law, *number)
                    .filter(|(slot, _, param)| kept.keeps(*slot, param))
                    .map(|(_, name, _)| name),
            );
        }
        for ((id, number), kept) in self.found.iter_mut().filter(|(_, kept)| kept.declares) {
            let Some(law) = self.laws.get(id).copied() else { continue };
            kept.handed.extend(
                params(law, *number).filter(|(_, name, _)| read.contains(name)).map(|(slot, ..)| slot),
            );
        }
    }

    /// Everything that a slot of an article may read. What joins a decision by a hook is left out: it adds outputs of
    /// its own, and no article reads them.
    fn follow(&mut self, id: &'c str, number: u32, slot: u32) {
        let Some(law) = self.laws.get(id).copied() else { return };
        let Some(article) = article(law, number) else { return };
        let place = |base: usize| usize::try_from(slot).ok().and_then(|slot| slot.checked_sub(base));
        if let Some(action) = place(article.action_base()) {
            if let Some(action) = article.actions.get(action) {
                self.replaced(law, article, name(law, action.target));
            }
            if let Some(body) = article.body(action) {
                self.read(law, number, body);
            }
        } else if let Some(term) = place(article.term_base()).and_then(|at| article.terms.get(at)) {
            self.term(law, number, term);
        } else if let Some(input) = place(article.input_base()).and_then(|at| article.inputs.get(at)) {
            match &input.source {
                Source::Outside => {}
                Source::Own { output, article: Some(number) } => self.promise(law, *number, *output),
                Source::Own { output, article: None } => self.output(id, name(law, *output), By::Request),
                Source::Law { law: other, output, parameters } => {
                    self.output(name(law, *other), name(law, *output), By::Call);
                    parameters.iter().for_each(|(_, body)| self.read(law, number, *body));
                }
            }
        }
    }

    /// What an open term may get its value from: its default, and who fills it in.
    fn term(&mut self, law: &'c LawVersion, number: u32, term: &OpenTerm) {
        let Some(article) = article(law, number) else { return };
        if let Some(row) = term.default {
            let base = u32::try_from(article.extra_base()).unwrap_or(u32::MAX);
            (row.start..row.start.saturating_add(row.len))
                .for_each(|extra| self.slot(&law.id, number, base.saturating_add(extra)));
        }
        for other in self.others() {
            let fills = other.articles.iter().flat_map(|item| &item.implements).any(|item| {
                let same = item.law == law.id && item.article == article.number;
                same && item.term == name(law, term.field.name)
            });
            if fills {
                self.output(&other.id, name(law, term.field.name), By::Term);
            }
        }
    }

    /// The slots that an operation reads.
    fn read(&mut self, law: &'c LawVersion, number: u32, body: OpId) {
        let Some(op) = usize::try_from(body).ok().and_then(|at| law.ops.get(at)).copied() else { return };
        if let Op::Slot(slot) = op {
            self.slot(&law.id, number, slot);
        }
        for child in op.children(&law.kids) {
            self.read(law, number, child);
        }
    }
}
