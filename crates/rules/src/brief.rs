//! Outcomes with the place in the law that says so, and no more: for advice, on a phone.
//!
//! [`Corpus::brief`] tells of each output the same as [`crate::Corpus::evaluate`] with
//! [`crate::Evaluation::explain`], without building the tree of steps that a decision keeps.

use crate::corpus::{Corpus, Index, Linked};
use crate::error::EvalError;
use crate::model::{Article, LegalBasis, NameId, Unconfirmed};
use crate::request::Request;
use crate::trace::{Label, Record, Resolve, slot_name};
use crate::value::Value;

/// One output, as advice needs it: of [`Corpus::brief`].
///
/// ```
/// # use rules::{Corpus, Request, Said};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let brief = &corpus.brief(&request).unwrap()[0];
/// assert_eq!((brief.output.as_str(), &brief.said), ("recht", &Said::Value(true.into())));
/// assert_eq!(brief.place.as_ref().unwrap().article, "1");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Its name, as it was asked.
    pub output: String,
    /// What came out, or what is missing.
    pub said: Said,
    /// The step that made it; none when an input or a remembered value came straight through.
    pub place: Option<Place>,
}

/// What came out: [`crate::State`], as small as advice needs it.
///
/// ```
/// # use rules::{Corpus, Request, Said};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let open = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000);
/// let brief = corpus.brief(&open).unwrap();
/// assert_eq!(brief[0].said, Said::Unknown(vec!["kinderen".to_owned()]));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Decided; null when it is known not to be there.
    Value(Value),
    /// Cannot be decided yet: the facts that are missing, in the order of their names.
    Unknown(Vec<String>),
    /// Depends on a part of the law that the format cannot express.
    Untranslatable,
}

/// Where in the law a step stands, for a line such as "Voorbeeldwet, artikel 2, lid 1".
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 0);
/// let place = corpus.brief(&request).unwrap()[0].place.clone().unwrap();
/// assert_eq!((place.law.as_str(), place.article.as_str()), ("Voorbeeldwet", "2"));
/// assert_eq!(place.paragraph.as_deref(), Some("1"));
/// assert!(place.unconfirmed.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The law: its `name`, or else its `$id`.
    pub law: String,
    /// The article that is cited under `legal_basis`, or else the one that holds the step.
    pub article: String,
    /// Its paragraph (lid), if the file cites one.
    pub paragraph: Option<String>,
    /// Figures behind the outcome that nobody has confirmed yet.
    pub unconfirmed: Vec<Unconfirmed>,
}

impl Corpus {
    /// The asked outputs, in the order in which they were asked. Nothing else that arose is told, and no tree of
    /// steps is made: cheap enough for every keystroke.
    ///
    /// ```
    /// # use rules::{Corpus, Request, Said};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag", "recht"], date).with("kinderen", 1);
    /// let told = corpus.brief(&request.with("inkomen", 150_000)).unwrap();
    /// assert_eq!(told.iter().map(|brief| brief.output.as_str()).collect::<Vec<_>>(), ["toeslag", "recht"]);
    /// assert_eq!(told[0].said, Said::Value(0.into()));
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`].
    pub fn brief(&self, request: &Request) -> Result<Vec<Brief>, EvalError> {
        let (said, records) = crate::eval::brief(&self.index, request).map_err(|error| *error)?;
        let steps = Steps::new(&self.index, &records);
        let brief = said.into_iter().zip(&request.outputs).map(|(said, output)| Brief {
            output: output.clone(),
            said,
            place: steps.place(output),
        });
        Ok(brief.collect())
    }
}

/// The steps of an evaluation; the ones inside another follow it directly.
struct Steps<'a> {
    index: &'a Index,
    records: &'a [Record],
    depths: Vec<usize>,
}

impl<'a> Steps<'a> {
    fn new(index: &'a Index, records: &'a [Record]) -> Self {
        let mut depths: Vec<usize> = Vec::with_capacity(records.len());
        for record in records {
            let above = usize::try_from(record.parent).ok().and_then(|parent| depths.get(parent));
            depths.push(above.map_or(0, |depth| depth + 1));
        }
        Self { index, records, depths }
    }

    fn depth(&self, at: usize) -> usize {
        self.depths.get(at).copied().unwrap_or(0)
    }

    /// Where the steps inside a step end.
    fn end(&self, at: usize) -> usize {
        (at + 1..self.records.len())
            .find(|inner| self.depth(*inner) <= self.depth(at))
            .unwrap_or(self.records.len())
    }

    fn law(&self, record: &Record) -> Option<(&'a Linked, &'a Article)> {
        let linked = self.index.version(record.at.0)?;
        Some((linked, linked.article(record.at.1)?))
    }

    fn place(&self, output: &str) -> Option<Place> {
        let at = self.nearest(0, output)?;
        let (linked, article) = self.law(self.records.get(at)?)?;
        let basis = self.basis(self.records.get(at)?).filter(|basis| basis.cites(&linked.law.id));
        let cited = basis.and_then(|basis| basis.article.as_ref()).unwrap_or(&article.number);
        let mut unconfirmed = Vec::new();
        self.doubts(at, &mut vec![false; self.records.len()], &mut unconfirmed);
        Some(Place {
            law: linked.law.name.as_ref().unwrap_or(&linked.law.id).clone(),
            article: cited.clone(),
            paragraph: basis.and_then(|basis| basis.paragraph.clone()),
            unconfirmed,
        })
    }

    /// The action nearest to a step that makes the output; an override goes before what it replaced.
    fn nearest(&self, from: usize, output: &str) -> Option<usize> {
        let end = self.end(from);
        let deepest = (from..end).map(|at| self.depth(at)).max()?;
        for depth in self.depth(from)..=deepest {
            let level = || (from..end).filter(|at| self.depth(*at) == depth);
            if let Some(found) = level().find(|at| self.replaces(*at, output)).and_then(|replaced| {
                let inside = (replaced + 1..self.end(replaced)).filter(|at| self.depth(*at) == depth + 1);
                inside.into_iter().find_map(|child| self.nearest(child, output))
            }) {
                return Some(found);
            }
            if let Some(found) = level().find(|at| self.makes(*at, output)) {
                return Some(found);
            }
        }
        None
    }

    fn replaces(&self, at: usize, output: &str) -> bool {
        let of = |record: &Record| match record.label {
            Label::Override(name) => {
                self.index.version(record.at.0).is_some_and(|law| law.name(name) == output)
            }
            _ => false,
        };
        self.records.get(at).is_some_and(of)
    }

    /// Whether a step is an action for this output.
    fn makes(&self, at: usize, output: &str) -> bool {
        self.records
            .get(at)
            .and_then(|record| self.action(record))
            .is_some_and(|(linked, name)| linked.name(name) == output)
    }

    /// The name that an action makes; none for other steps.
    fn action(&self, record: &Record) -> Option<(&'a Linked, NameId)> {
        let Label::Slot(slot) = record.label else { return None };
        if matches!(record.resolve, Resolve::Cached | Resolve::OpenTerm) {
            return None;
        }
        let (linked, article) = self.law(record)?;
        let is_action = usize::try_from(slot).is_ok_and(|slot| slot >= article.action_base());
        is_action.then(|| (linked, slot_name(article, slot)))
    }

    /// What the file cites for an action: beside it, or else beside the output it makes.
    fn basis(&self, record: &Record) -> Option<&'a LegalBasis> {
        let Label::Slot(slot) = record.label else { return None };
        let (_, article) = self.law(record)?;
        let at = usize::try_from(slot).ok()?.checked_sub(article.action_base())?;
        let own = article.actions.get(at).and_then(|action| action.basis.as_deref());
        let name = slot_name(article, slot);
        let promised = || {
            let promise = article.outputs.iter().find(|promise| promise.field.name == name)?;
            promise.field.basis.as_deref()
        };
        own.or_else(promised)
    }

    /// Gathers the unconfirmed figures behind a step, each once; what was remembered is followed to its origin.
    fn doubts(&self, from: usize, seen: &mut Vec<bool>, into: &mut Vec<Unconfirmed>) {
        for at in from..self.end(from) {
            let Some(record) = self.records.get(at) else { return };
            if seen.get(at).is_none_or(|seen| *seen) {
                continue;
            }
            if let Some(place) = seen.get_mut(at) {
                *place = true;
            }
            if let Some(doubt) = record.doubt(self.index)
                && !into.contains(doubt)
            {
                into.push(doubt.clone());
            }
            if record.resolve == Resolve::Cached {
                let same = |other: &Record| {
                    other.resolve != Resolve::Cached && other.at == record.at && other.label == record.label
                };
                if let Some(origin) = self.records.iter().position(same) {
                    self.doubts(origin, seen, into);
                }
            }
        }
    }
}
