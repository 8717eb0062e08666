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
    /// Opens a case: a request whose facts will change. Nothing is worked out before [`Case::answer`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["recht"], date));
    /// assert!(case.answer().unwrap().missing().contains("inkomen"));
    /// case.change("inkomen", 90_000);
    /// assert_eq!(case.answer().unwrap().bool("recht"), Some(true));
    /// ```
    pub fn case(&self, request: Request) -> Case {
        Case { corpus: self.clone(), request, kept: Kept::default() }
    }
}

impl Case {
    /// The request as it stands: with the facts of now, ready for a [`crate::Receipt`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["recht"], date));
    /// case.change("inkomen", 90_000);
    /// assert_eq!(case.request().parameters["inkomen"].as_int(), Some(90_000));
    /// ```
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Steps of work that the last answer took: what [`crate::limits::STEPS`] counts. None before the first answer.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000));
    /// assert_eq!(case.steps(), 0);
    /// case.answer().unwrap();
    /// let first = case.steps();
    /// case.answer().unwrap();
    /// assert!(case.steps() < first, "nothing had changed");
    /// ```
    pub fn steps(&self) -> u64 {
        self.kept.steps
    }

    /// Gives a fact another value. The same value again costs nothing.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000));
    /// assert_eq!(case.answer().unwrap().bool("recht"), Some(true));
    /// case.change("inkomen", 120_000);
    /// assert_eq!(case.answer().unwrap().bool("recht"), Some(false));
    /// ```
    pub fn change(&mut self, fact: &str, value: impl Into<Value>) {
        let value = value.into();
        if self.request.parameters.get(fact) != Some(&value) {
            self.kept.release(&self.corpus.index, &self.request, fact, Some(&value));
            self.request.parameters.insert(fact.to_owned(), value);
        }
    }

    /// Takes a fact back: it is no longer known. For "known not to be there" give it [`Value::Null`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000));
    /// case.forget("inkomen");
    /// assert!(case.answer().unwrap().missing().contains("inkomen"));
    /// ```
    pub fn forget(&mut self, fact: &str) {
        if self.request.parameters.remove(fact).is_some() {
            self.kept.release(&self.corpus.index, &self.request, fact, None);
        }
    }

    /// The outcome with the facts of now: the asked outputs, and what hooks add to them.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let mut case = corpus.case(Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000));
    /// case.change("kinderen", 25);
    /// assert_eq!(case.answer().unwrap_err().error.kind(), "TypeMismatch", "the law allows 20 at most");
    /// case.change("kinderen", 1);
    /// assert_eq!(case.answer().unwrap().int("toeslag"), Some(10_000), "an error leaves nothing behind");
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`]. The case can be used on.
    pub fn answer(&mut self) -> Result<Evaluation, Failure> {
        self.kept.answer(&self.corpus.index, &self.request)
    }
}
