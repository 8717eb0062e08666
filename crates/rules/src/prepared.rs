use crate::corpus::Corpus;
use crate::error::Failure;
use crate::eval::Program;
use crate::evaluation::Evaluation;
use crate::request::Request;

/// A question made ready for many cases: the same law, outputs, date and names of facts, with other values.
///
/// What can be settled without the values is settled once: versions, calls, who may fill an open term, hooks.
/// It answers every request just as [`Corpus::evaluate`] does. One of another form, one that asks for a trace,
/// and whatever is out of the ordinary, such as a missing fact or an error, takes the ordinary way.
///
/// It can be shared between threads.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let mut request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 0);
/// let prepared = corpus.prepare(&request);
/// for (children, amount) in [(0, 5_000), (2, 15_000)] {
///     request.parameters.insert("kinderen".to_owned(), children.into());
///     assert_eq!(prepared.answer(&request).unwrap().int("toeslag"), Some(amount));
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Prepared {
    corpus: Corpus,
    form: Request,
    program: Option<std::sync::Arc<Program>>,
}

impl Corpus {
    /// Makes a question ready for many cases. Which values the facts have here does not matter, only which facts
    /// there are. What it costs is won back after some fifteen answers.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let form = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 0);
    /// let prepared = corpus.prepare(&form);
    /// let right = |income: i64| prepared.answer(&form.clone().with("inkomen", income)).unwrap().bool("recht");
    /// assert_eq!([right(90_000), right(110_000)], [Some(true), Some(false)]);
    /// ```
    pub fn prepare(&self, request: &Request) -> Prepared {
        let program = Program::takes(request).then(|| Program::of(&self.index, request)).flatten();
        let form = Request { parameters: std::collections::BTreeMap::new(), ..request.clone() };
        Prepared { corpus: self.clone(), form, program: program.map(std::sync::Arc::new) }
    }
}

impl Prepared {
    /// Answers a request, whatever its form: with what [`Corpus::evaluate`] answers.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let prepared = corpus.prepare(&Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 0));
    /// // Another output, and a trace: the ordinary way.
    /// let other = Request::new("voorbeeldwet", ["recht", "toeslag"], date).with("inkomen", 90_000).traced();
    /// assert_eq!(prepared.answer(&other).unwrap(), corpus.evaluate(&other).unwrap());
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`].
    pub fn answer(&self, request: &Request) -> Result<Evaluation, Failure> {
        match self.directly(request) {
            Some(evaluation) => Ok(evaluation),
            None => self.corpus.evaluate(request),
        }
    }

    /// The outcome of a request if what was made ready leads to it; nothing where [`Prepared::answer`] takes
    /// the ordinary way. For telling how often that is.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let prepared = corpus.prepare(&request);
    /// assert_eq!(prepared.directly(&request).unwrap(), corpus.evaluate(&request).unwrap());
    /// assert!(prepared.directly(&request.traced()).is_none(), "a trace takes the ordinary way");
    /// ```
    pub fn directly(&self, request: &Request) -> Option<Evaluation> {
        let program = self.program.as_ref()?;
        let same = request.date == self.form.date
            && request.law == self.form.law
            && request.outputs == self.form.outputs
            && Program::takes(request);
        same.then(|| program.run(&self.corpus.index, request)).flatten()
    }
}
