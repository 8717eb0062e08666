//! Outputs that need themselves, within one law or by way of others.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::unfilled::{Days, days};
use crate::load::Loaded;
use crate::model::{Article, Input, LawVersion, NameId, Op, OpId, OpenTerm, Source};
use crate::problem::LoadProblem;

/// A value: version, article and slot.
type Place = (usize, usize, usize);

/// An open term: law, article and name.
type Term<'l> = (&'l str, &'l str, &'l str);

/// Reports the first circle of every place that lies on one. Every reference counts, also in a branch; between two laws
/// only on days on which both versions answer.
pub(super) fn check(loaded: &[Loaded], problems: &mut Vec<LoadProblem>) {
    let graph = Graph::new(loaded);
    let mut done: Vec<Vec<Vec<bool>>> = loaded
        .iter()
        .map(|item| item.version.articles.iter().map(|article| vec![false; article.slots()]).collect())
        .collect();
    for (version, item) in loaded.iter().enumerate() {
        for (number, article) in item.version.articles.iter().enumerate() {
            for slot in 0..article.slots() {
                if let Some(circle) = graph.search((version, number, slot), &mut done) {
                    let reason = format!("a circle: {}", graph.told(&circle));
                    problems.push(LoadProblem { file: item.file.clone(), line: 0, reason, left_out: false });
                }
            }
        }
    }
}

/// All versions of all laws, with what ties them.
struct Graph<'l> {
    laws: Vec<&'l LawVersion>,
    by_id: BTreeMap<&'l str, Vec<usize>>,
    /// Per open term the articles that fill it.
    fills: BTreeMap<Term<'l>, Vec<(usize, usize)>>,
    days: Vec<Days>,
}

impl<'l> Graph<'l> {
    fn new(loaded: &'l [Loaded]) -> Self {
        let laws: Vec<&LawVersion> = loaded.iter().map(|item| &item.version).collect();
        let days = laws.iter().map(|law| days(loaded, law)).collect();
        let mut graph = Self { laws, by_id: BTreeMap::new(), fills: BTreeMap::new(), days };
        for (at, law) in graph.laws.iter().enumerate() {
            graph.by_id.entry(&law.id).or_default().push(at);
            for (number, article) in law.articles.iter().enumerate() {
                for item in &article.implements {
                    let key = (item.law.as_str(), item.article.as_str(), item.term.as_str());
                    graph.fills.entry(key).or_default().push((at, number));
                }
            }
        }
        graph
    }

    /// Depth first, without recursion: the path so far, each with the places it still has to visit.
    fn search(&self, start: Place, done: &mut [Vec<Vec<bool>>]) -> Option<Vec<Place>> {
        let mut path: Vec<(Place, Vec<Place>)> = Vec::new();
        if finished(done, start) {
            return None;
        }
        path.push((start, self.needs(start)));
        while let Some((place, left)) = path.last_mut() {
            let place = *place;
            let Some(next) = left.pop() else {
                finish(done, place);
                path.pop();
                continue;
            };
            if let Some(at) = path.iter().position(|(other, _)| *other == next) {
                let circle = path.iter().skip(at).map(|(place, _)| *place).chain([next]).collect();
                path.iter().for_each(|(place, _)| finish(done, *place));
                return Some(circle);
            }
            if !finished(done, next) {
                let more = self.needs(next);
                path.push((next, more));
            }
        }
        None
    }

    fn article(&self, (version, number, _): Place) -> Option<&'l Article> {
        self.laws.get(version)?.articles.get(number)
    }

    fn needs(&self, place: Place) -> Vec<Place> {
        let Some(article) = self.article(place) else { return Vec::new() };
        let slot = |base: usize| place.2.checked_sub(base);
        if let Some(body) = slot(article.action_base()).and_then(|at| article.body(at)) {
            return self.reads(place, body);
        }
        if let Some(term) = slot(article.term_base()).and_then(|at| article.terms.get(at)) {
            return self.term(place, article, term);
        }
        slot(article.input_base())
            .and_then(|at| article.inputs.get(at))
            .map_or_else(Vec::new, |input| self.input(place, input))
    }

    fn input(&self, place: Place, input: &Input) -> Vec<Place> {
        let name = |id: NameId| self.name(place.0, id);
        match &input.source {
            Source::Outside => Vec::new(),
            // An article that departs from an output of its own law may read what it departs from.
            Source::Own { output, .. } => self.output(place.0, name(*output)).into_iter().collect(),
            Source::Law { law, output, parameters } => {
                let others = self.by_id.get(name(*law)).into_iter().flatten();
                let called = others
                    .filter(|other| self.meet(place.0, **other))
                    .filter_map(|other| self.output(*other, name(*output)));
                called.chain(parameters.iter().flat_map(|(_, op)| self.reads(place, *op))).collect()
            }
        }
    }

    /// What fills a term: its default, and the articles of other laws.
    fn term(&self, place: Place, article: &Article, term: &OpenTerm) -> Vec<Place> {
        let base = article.extra_base();
        let wide = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        let extras =
            term.default.map_or(0..0, |row| wide(row.start)..wide(row.start.saturating_add(row.len)));
        let own = extras.map(|extra| (place.0, place.1, base.saturating_add(extra)));
        let name = self.name(place.0, term.field.name);
        let key = (self.laws.get(place.0).map_or("", |law| law.id.as_str()), article.number.as_str(), name);
        let fills = self.fills.get(&key).into_iter().flatten();
        let others = fills.filter(|(other, _)| self.meet(place.0, *other)).filter_map(|(other, number)| {
            self.made(*other, *number, name).or_else(|| self.output(*other, name))
        });
        own.chain(others).collect()
    }

    /// What makes an output of a version.
    fn output(&self, version: usize, output: &str) -> Option<Place> {
        let law = self.laws.get(version)?;
        let (_, number) = law.outputs.iter().find(|(id, _)| self.name(version, *id) == output)?;
        self.made(version, usize::try_from(*number).ok()?, output)
    }

    fn made(&self, version: usize, number: usize, output: &str) -> Option<Place> {
        let article = self.laws.get(version)?.articles.get(number)?;
        let promise = article.outputs.iter().find(|made| self.name(version, made.field.name) == output)?;
        Some((version, number, usize::try_from(promise.slot?).ok()?))
    }

    fn reads(&self, (version, number, _): Place, body: OpId) -> Vec<Place> {
        let Some(law) = self.laws.get(version) else { return Vec::new() };
        let mut found = Vec::new();
        let mut open = vec![body];
        while let Some(id) = open.pop() {
            let Some(op) = usize::try_from(id).ok().and_then(|at| law.ops.get(at)).copied() else { continue };
            if let Op::Slot(slot) = op
                && let Ok(slot) = usize::try_from(slot)
            {
                found.push((version, number, slot));
            }
            open.extend(op.children(&law.kids));
        }
        found
    }

    /// Whether there is a day on which both versions answer.
    fn meet(&self, left: usize, right: usize) -> bool {
        let ends = |at: usize| self.days.get(at).copied().unwrap_or_default();
        let ((from, to), (start, end)) = (ends(left), ends(right));
        let before =
            |day: Option<NaiveDate>, last: Option<NaiveDate>| last.is_none_or(|last| day <= Some(last));
        before(from, end) && before(start, to)
    }

    fn name(&self, version: usize, id: NameId) -> &'l str {
        let law = self.laws.get(version);
        let name = law.and_then(|law| law.names.get(usize::try_from(id).ok()?));
        name.map_or("", String::as_str)
    }

    /// The chain, with the law of each step when it goes through several.
    fn told(&self, circle: &[Place]) -> String {
        let one = circle.iter().all(|place| Some(place.0) == circle.first().map(|first| first.0));
        let step = |place: &Place| {
            let article = self.article(*place);
            let name =
                article.and_then(|article| self.slot_name(place.0, article, place.2)).unwrap_or_default();
            let law = self.laws.get(place.0).filter(|_| !one).map(|law| format!("{}#", law.id));
            let number = article.map_or("", |article| article.number.as_str());
            format!("{}{name} (article {number})", law.unwrap_or_default())
        };
        circle.iter().map(step).collect::<Vec<_>>().join(" -> ")
    }

    fn slot_name(&self, version: usize, article: &Article, slot: usize) -> Option<&'l str> {
        let extra = || article.extras.get(slot.checked_sub(article.extra_base())?).map(|extra| extra.target);
        let action =
            || article.actions.get(slot.checked_sub(article.action_base())?).map(|action| action.target);
        let term = || article.terms.get(slot.checked_sub(article.term_base())?).map(|term| term.field.name);
        let input =
            || article.inputs.get(slot.checked_sub(article.input_base())?).map(|input| input.field.name);
        extra().or_else(action).or_else(term).or_else(input).map(|name| self.name(version, name))
    }
}

fn finished(done: &[Vec<Vec<bool>>], (version, number, slot): Place) -> bool {
    let slots = done.get(version).and_then(|articles| articles.get(number));
    slots.and_then(|slots| slots.get(slot)).copied().unwrap_or(true)
}

fn finish(done: &mut [Vec<Vec<bool>>], (version, number, slot): Place) {
    let slots = done.get_mut(version).and_then(|articles| articles.get_mut(number));
    if let Some(flag) = slots.and_then(|slots| slots.get_mut(slot)) {
        *flag = true;
    }
}
