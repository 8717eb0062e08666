//! What the law still needs: which facts no longer matter, so that their questions are skipped.
//!
//! Whoever has the laws ([`Weigh`]) says which facts can still change right, amount or a line. That is asked once for each
//! page that names a fact under `needed`, with what the pages before it claim: an answer never decides whether its own
//! question is asked. What does not matter is kept among the answers (`_needless`), so that walk, checks, page, browser
//! and submission read the same and the browser needs no law. What a law says of an amount that a page shows
//! ([`LawAmount`]) is kept in the same way.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rules::Value;
use serde_json::{Map, Value as Json};

use super::condition::Look;
use super::{Answers, Calculate, Condition, Field, Form, LawAmount, Page, Task};

/// The key under which the facts are kept that the law does not need.
const NEEDLESS: &str = "_needless";

/// Who has the laws of the product.
pub trait Weigh {
    /// The facts that can still change right, amount or a line when registers know what they know and this is claimed; none
    /// when that cannot be told. What registers say of the facts under `aside` does not count.
    fn matters(&self, claims: &BTreeMap<String, Value>, aside: &[&str]) -> Option<BTreeSet<String>>;

    /// An amount of a law, in cents; none when it is not known yet.
    fn amount(&self, amount: &LawAmount, claims: &BTreeMap<String, Value>) -> Option<i64>;
}

/// A page that is not shown because the law does not need it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Skipped<'a> {
    /// The task it belongs to.
    pub task: &'a Task,
    /// The page.
    pub page: &'a Page,
}

impl Skipped<'_> {
    /// The facts that are not needed.
    #[must_use]
    pub fn facts(&self) -> Vec<&str> {
        self.page.when.iter().flat_map(needs).collect()
    }

    /// Whether it is filled in with what registers know, so that what they know of its facts does not make it needless.
    #[must_use]
    pub fn shows_known(&self) -> bool {
        shows_known(self.page)
    }
}

impl Form {
    /// Keeps with the answers which facts the law no longer needs and what it says of the amounts that are shown, in place of
    /// what was kept before. A fact that `needed` names on a page is judged with what the pages before the first such page
    /// claim; one that only documents name, with all that is claimed but itself. What a register knows of a fact makes its
    /// question needless, but not on a page that shows what registers know: there one says whether it is right.
    pub fn keep_needs(&self, answers: &mut Answers, today: NaiveDate, law: &dyn Weigh) {
        let mut judged: BTreeSet<&str> = BTreeSet::new();
        let mut needless = self.kept_needless(answers);
        keep(answers, &needless);
        // What is claimed before a page rests on what was judged before it. Mostly that is as it was kept.
        let mut so_far = None;
        for (place, page) in self.pages().enumerate() {
            let facts: Vec<&str> = needs_on(page).into_iter().filter(|fact| judged.insert(*fact)).collect();
            let amounts: Vec<&LawAmount> = page.fields.iter().filter_map(law_amount).collect();
            if facts.is_empty() && amounts.is_empty() {
                continue;
            }
            let claims = so_far.get_or_insert_with(|| self.so_far(answers, today)).before(place);
            let mut changed = false;
            for amount in amounts {
                let value = law.amount(amount, &claims).map(Json::from);
                changed |= answers.get(&amount.key()) != value.as_ref();
                answers.set(&amount.key(), value);
            }
            if !facts.is_empty() {
                let aside = if shows_known(page) { facts.as_slice() } else { &[] };
                let matters = law.matters(&claims, aside);
                for fact in facts {
                    let is_needless = matters.as_ref().is_some_and(|matters| !matters.contains(fact));
                    changed |= if is_needless { needless.insert(fact) } else { needless.remove(fact) };
                }
                keep(answers, &needless);
            }
            if changed {
                so_far = None;
            }
        }
        self.judge_documents(answers, today, law, (&judged, &mut needless));
    }

    /// The facts that only documents name.
    fn judge_documents<'a>(
        &'a self,
        answers: &mut Answers,
        today: NaiveDate,
        law: &dyn Weigh,
        (judged, needless): (&BTreeSet<&'a str>, &mut BTreeSet<&'a str>),
    ) {
        let documents = self.evidence.iter().filter_map(|evidence| evidence.when.as_ref());
        let mut facts = BTreeSet::new();
        documents.for_each(|when| facts.extend(needs(when)));
        facts.retain(|fact| !judged.contains(fact));
        if facts.is_empty() {
            return;
        }
        let claims = self.claims_so_far(answers, today);
        for fact in facts {
            let mut others = claims.clone();
            others.remove(fact);
            let matters = law.matters(&others, &[]);
            if matters.is_some_and(|matters| !matters.contains(fact)) {
                needless.insert(fact);
            } else {
                needless.remove(fact);
            }
        }
        keep(answers, needless);
    }

    /// The facts of this form that were kept as needless.
    fn kept_needless(&self, answers: &Answers) -> BTreeSet<&str> {
        let documents = self.evidence.iter().filter_map(|evidence| evidence.when.as_ref());
        let named = self.pages().flat_map(needs_on).chain(documents.flat_map(needs));
        named.filter(|fact| !is_needed(&answers.0, fact)).collect()
    }

    /// The pages that would be shown if the law needed their facts.
    #[must_use]
    pub fn skipped(&self, answers: &Answers, today: NaiveDate) -> Vec<Skipped<'_>> {
        let live = self.sent_answers(answers, today);
        let mut skipped = Vec::new();
        for task in &self.tasks {
            let pages = task.pages.iter().filter(|page| passed_over(page.when.as_ref(), &live, today));
            skipped.extend(pages.map(|page| Skipped { task, page }));
        }
        skipped
    }

    /// The fields and groups that are not shown because the law does not need them.
    pub(super) fn skipped_names(&self, live: &Answers, today: NaiveDate) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        if live.get(NEEDLESS).is_none() {
            return names;
        }
        for page in self.pages() {
            let whole = passed_over(page.when.as_ref(), live, today);
            names.extend(page.group.as_ref().filter(|_| whole).map(|group| group.id.as_str()));
            let one = |field: &&Field| {
                let when = field.when.as_ref();
                match page.group {
                    None => passed_over(when, live, today),
                    // It may differ from item to item.
                    Some(_) => when.is_some_and(|when| names_needless(when, live)),
                }
            };
            names.extend(
                page.fields.iter().filter(|field| whole || one(field)).map(|field| field.id.as_str()),
            );
        }
        names
    }

    /// Copies to `live` what was kept.
    pub(super) fn law_live(&self, answers: &Answers, live: &mut Answers) {
        live.set(NEEDLESS, answers.get(NEEDLESS).cloned());
        for key in self.law_amounts().map(LawAmount::key) {
            live.set(&key, answers.get(&key).cloned());
        }
    }

    /// The amounts of laws that its pages show.
    pub fn law_amounts(&self) -> impl Iterator<Item = &LawAmount> {
        self.pages().flat_map(|page| &page.fields).filter_map(law_amount)
    }
}

/// Whether the law needs a fact, as far as is kept.
pub(super) fn is_needed(answers: &Map<String, Json>, fact: &str) -> bool {
    let kept = answers.get(NEEDLESS).and_then(Json::as_array);
    !kept.is_some_and(|facts| facts.iter().any(|known| known == fact))
}

/// What the fields of a page look at of it.
pub(super) fn needs_of(page: &Page, live: &Answers) -> Answers {
    let mut kept = Answers::default();
    if page.fields.iter().filter_map(|field| field.when.as_ref()).any(|when| names_needless(when, live)) {
        kept.set(NEEDLESS, live.get(NEEDLESS).cloned());
    }
    for key in page.fields.iter().filter_map(law_amount).map(LawAmount::key) {
        kept.set(&key, live.get(&key).cloned());
    }
    kept
}

/// The facts that the conditions of a page name under `needed`.
fn needs_on(page: &Page) -> Vec<&str> {
    let within = page.fields.iter().filter_map(|field| field.when.as_ref());
    page.when.iter().chain(within).flat_map(needs).collect()
}

/// The facts that a condition names under `needed`.
pub(super) fn needs(when: &Condition) -> Vec<&str> {
    let mut facts = Vec::new();
    when.needs(&mut facts);
    facts
}

/// Whether a page is filled in with what registers know.
fn shows_known(page: &Page) -> bool {
    let is_filled = page.group.as_ref().is_some_and(|group| group.prefill.is_some());
    is_filled || page.fields.iter().any(|field| field.prefill.is_some())
}

fn law_amount(field: &Field) -> Option<&LawAmount> {
    match &field.calculate {
        Some(Calculate::Law(amount)) => Some(amount),
        _ => None,
    }
}

/// Whether a condition does not hold, and would if the law needed everything.
fn passed_over(when: Option<&Condition>, live: &Answers, today: NaiveDate) -> bool {
    let Some(when) = when.filter(|when| names_needless(when, live)) else { return false };
    let holds = |answers: &Answers| when.holds(Look { answers, item: None, today });
    if holds(live) {
        return false;
    }
    let mut all = live.clone();
    all.set(NEEDLESS, None);
    holds(&all)
}

fn names_needless(when: &Condition, live: &Answers) -> bool {
    needs(when).into_iter().any(|fact| !is_needed(&live.0, fact))
}

/// Keeps the facts; nothing when there are none.
fn keep(answers: &mut Answers, needless: &BTreeSet<&str>) {
    let facts: Vec<Json> = needless.iter().copied().map(Json::from).collect();
    answers.set(NEEDLESS, (!facts.is_empty()).then_some(Json::Array(facts)));
}
