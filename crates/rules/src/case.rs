use crate::corpus::Corpus;
use crate::error::Failure;
use crate::eval::Kept;
use crate::evaluation::Evaluation;
use crate::request::Request;
use crate::value::Value;

/// A request that is asked again and again while its facts change, as behind a form or a slider.
///
/// Only what rests on a changed fact is worked out anew. The asked outputs, and what hooks add to them, are
/// always those of a fresh evaluation; what arises on the way is not told. `laws_used`, `not_used` and
/// `warnings` name what was met since the case was opened. A request that asks for a trace is worked out as
/// a whole each time, so that the trace is whole.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 0);
/// let mut case = corpus.case(request);
/// assert_eq!(case.answer().unwrap().int("toeslag"), Some(5_000));
/// let whole = case.steps();
/// case.change("kinderen", 2);
/// assert_eq!(case.answer().unwrap().int("toeslag"), Some(15_000));
/// assert!(case.steps() < whole);
/// ```
#[derive(Debug)]
pub struct Case {
    corpus: Corpus,
    request: Request,
    kept: Kept,
}

impl Corpus {
    /// Opens a case: a request whose facts will change.
    pub fn case(&self, request: Request) -> Case {
        Case { corpus: self.clone(), request, kept: Kept::default() }
    }
}

impl Case {
    /// The request as it stands.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Steps of work that the last answer took.
    pub fn steps(&self) -> u64 {
        self.kept.steps
    }

    /// Gives a fact another value.
    pub fn change(&mut self, fact: &str, value: impl Into<Value>) {
        let value = value.into();
        if self.request.parameters.get(fact) != Some(&value) {
            self.kept.release(&self.corpus.index, &self.request, fact, Some(&value));
            self.request.parameters.insert(fact.to_owned(), value);
        }
    }

    /// Takes a fact back: it is no longer known.
    pub fn forget(&mut self, fact: &str) {
        if self.request.parameters.remove(fact).is_some() {
            self.kept.release(&self.corpus.index, &self.request, fact, None);
        }
    }

    /// The outcome with the facts of now.
    ///
    /// # Errors
    /// Those of an evaluation.
    pub fn answer(&mut self) -> Result<Evaluation, Failure> {
        self.kept.answer(&self.corpus.index, &self.request)
    }
}
