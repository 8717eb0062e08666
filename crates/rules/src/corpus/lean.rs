//! A corpus cut down to what some outputs can touch on one day: for a place where every byte counts.
//!
//! It answers those outputs on that day like the whole corpus. Numbers stay as they are: what is not needed is
//! emptied, and emptiness compresses to nothing.

mod strip;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::Corpus;
use crate::model::{Article, LawVersion, NameId, Source};

/// The laws in force on the day, and the articles found so far.
struct Search<'c> {
    laws: BTreeMap<&'c str, &'c LawVersion>,
    found: BTreeSet<(&'c str, u32)>,
    open: Vec<(&'c str, u32)>,
}

impl Corpus {
    /// The same laws, cut down to what `wanted` – pairs of law and output – can touch on `date`.
    /// Laws that `leave_out` names are treated as not there.
    ///
    /// It answers those outputs on that day like the whole corpus, except that hooks are left out: nothing joins a
    /// decision. Other outputs and other days are not there.
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
        let mut search = Search { laws: BTreeMap::new(), found: BTreeSet::new(), open: Vec::new() };
        // Versions stand newest first: the first that has begun counts, also when it has ended.
        for linked in &self.index.versions {
            let law = &*linked.law;
            if law.valid_from.is_none_or(|from| from <= date) && !leave_out(&law.id) {
                search.laws.entry(&law.id).or_insert(law);
            }
        }
        search.laws.retain(|_, law| law.valid_to.is_none_or(|last| date <= last));
        for (law, output) in wanted {
            search.output(law, output);
        }
        while let Some((id, number)) = search.open.pop() {
            search.follow(id, number);
        }
        let mut kept: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for (id, number) in &search.found {
            kept.entry(id).or_default().insert(*number);
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
            fields.map(|field| name(law, field.name))
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
    fn add(&mut self, law: &'c LawVersion, number: u32) {
        if self.found.insert((&law.id, number)) {
            self.open.push((&law.id, number));
        }
    }

    /// The article that lists an output.
    fn output(&mut self, law: &str, output: &str) {
        let Some(law) = self.laws.get(law).copied() else { return };
        for (id, number) in &law.outputs {
            if name(law, *id) == output {
                self.add(law, *number);
            }
        }
    }

    /// Everything that an article may read. What joins a decision by a hook is left out: it adds outputs of its own,
    /// and no article reads them.
    fn follow(&mut self, id: &'c str, number: u32) {
        let Some(law) = self.laws.get(id).copied() else { return };
        let Some(article) = article(law, number) else { return };
        for input in &article.inputs {
            match &input.source {
                Source::Outside => {}
                Source::Own { article: Some(number), .. } => self.add(law, *number),
                Source::Own { output, article: None } => self.output(id, name(law, *output)),
                Source::Law { law: other, output, .. } => self.output(name(law, *other), name(law, *output)),
            }
        }
        let others: Vec<&'c LawVersion> = self.laws.values().copied().collect();
        for other in others {
            for (item, number) in other.articles.iter().zip(0_u32..) {
                let fills = item.implements.iter().find(|item| {
                    let terms = || article.terms.iter().map(|term| name(law, term.field.name));
                    item.law == *id && item.article == article.number && terms().any(|term| term == item.term)
                });
                let overrides =
                    item.overrides.iter().any(|item| item.law == *id && item.article == article.number);
                if fills.is_some() || overrides {
                    self.add(other, number);
                }
                if let Some(fills) = fills {
                    self.output(&other.id, &fills.term);
                }
            }
        }
    }
}
