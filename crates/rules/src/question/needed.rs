use std::collections::BTreeMap;

use crate::corpus::{Active, Corpus};
use crate::error::Failure;
use crate::evaluation::{Output, State};
use crate::model::{Field, Kind, Spelled, TypeSpec};
use crate::name::Name;
use crate::outputs::Outputs;
use crate::request::Request;

/// A fact that is not known and can still change what is asked: enough to draw a question.
///
/// ```
/// # use rules::{Corpus, Request, Unit};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let open = Request::new("voorbeeldwet", ["recht", "toeslag"], date);
/// let first = &corpus.still_needed(&open).unwrap()[0];
/// assert_eq!((first.fact.as_str(), first.kind), ("inkomen", Some("amount")));
/// assert_eq!(first.outputs, ["recht", "toeslag"], "both wait for it");
/// assert_eq!(first.type_spec.as_ref().unwrap().unit, Some(Unit::Eurocent));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    /// The name under which the fact is handed in.
    pub fact: Name,
    /// The asked outputs that wait for it.
    pub outputs: Vec<Name>,
    /// How many asked outputs are settled at once by one of its answers; for yes or no only.
    pub settles: usize,
    /// Its `type` in the law: string, number, boolean, amount, object, array or date; none when no law declares it.
    pub kind: Option<&'static str>,
    /// What the law says it is (`description`).
    pub description: Option<String>,
    /// Unit and bounds, by which an answer can be asked and checked.
    pub type_spec: Option<TypeSpec>,
}

impl Corpus {
    /// Which unknown facts can still change the asked outputs, the one to ask first in front.
    ///
    /// In front comes what settles most at once, then what most outputs wait for. A question that is
    /// answered with yes or no is left out when both answers settle everything in the same way.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let open = Request::new("voorbeeldwet", ["recht", "toeslag"], date);
    /// let needed = corpus.still_needed(&open).unwrap();
    /// assert_eq!(needed[0].fact, "inkomen");
    /// assert_eq!(needed[0].description.as_deref(), Some("Inkomen per maand"));
    /// let rich = open.with("inkomen", 150_000);
    /// assert!(corpus.still_needed(&rich).unwrap().is_empty(), "children do not matter any more");
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`] for the request as it stands. An answer that fails when it is tried is passed over.
    pub fn still_needed(&self, request: &Request) -> Result<Vec<Needed>, Failure> {
        let mut case = self.case(Request { trace: false, ..request.clone() });
        let now = case.answer()?.outputs;
        let mut waiting: BTreeMap<String, Vec<Name>> = BTreeMap::new();
        for (name, output) in asked(&now, request) {
            let State::Unknown { missing } = &output.state else { continue };
            for fact in missing {
                waiting.entry(fact.clone()).or_default().push(name.clone());
            }
        }
        let mut needed = Vec::new();
        for (fact, outputs) in waiting {
            let field = self.declared(&fact, request);
            let mut settles = 0;
            if field.is_some_and(|field| field.kind == Kind::Bool) {
                let mut answers = Vec::new();
                for answer in [true, false] {
                    case.change(&fact, answer);
                    answers.extend(case.answer().ok().map(|evaluation| evaluation.outputs));
                    case.forget(&fact);
                }
                if let [yes, no] = answers.as_slice() {
                    let settled = |outputs: &Outputs| {
                        asked(outputs, request).filter(|(_, output)| !open(output)).count()
                    };
                    let same = asked(yes, request).all(|(name, output)| no.get(name) == Some(output));
                    if same && asked(yes, request).all(|(_, output)| !open(output)) {
                        continue;
                    }
                    settles = settled(yes).max(settled(no)).saturating_sub(settled(&now));
                }
            }
            needed.push(Needed {
                fact: Name::from(fact.as_str()),
                outputs,
                settles,
                kind: field.map(|field| field.kind.word()),
                description: field.and_then(|field| field.description.clone()),
                type_spec: field.map(|field| field.spec.clone()),
            });
        }
        needed.sort_by(|a, b| {
            (b.settles, b.outputs.len(), &a.fact).cmp(&(a.settles, a.outputs.len(), &b.fact))
        });
        Ok(needed)
    }

    /// How the laws of that day declare a fact; one that says what it is goes first.
    fn declared(&self, fact: &str, request: &Request) -> Option<&Field> {
        let in_force = (0_u32..).zip(&self.index.laws).filter_map(|(law, _)| {
            match self.index.active(law, request.date) {
                Active::Version(version) => self.index.version(version),
                _ => None,
            }
        });
        let fields = in_force.flat_map(|linked| {
            let articles = linked.law.articles.iter().flat_map(|article| {
                article.params.iter().chain(article.inputs.iter().map(|input| &input.field))
            });
            articles.filter(move |field| linked.name(field.name) == fact)
        });
        let mut found: Option<&Field> = None;
        for field in fields {
            if field.description.is_some() {
                return Some(field);
            }
            found = found.or(Some(field));
        }
        found
    }
}

fn asked<'o>(outputs: &'o Outputs, request: &'o Request) -> impl Iterator<Item = (&'o Name, &'o Output)> {
    outputs.iter().filter(|(name, _)| request.outputs.iter().any(|asked| *name == asked.as_str()))
}

fn open(output: &Output) -> bool {
    matches!(output.state, State::Unknown { .. })
}
