//! Many lines after each other.

use super::{answer_with, evaluated};
use crate::corpus::Corpus;
use crate::error::Failure;
use crate::evaluation::Evaluation;
use crate::prepared::Prepared;
use crate::request::Request;

/// Questions that are remembered. The oldest gives way.
const FORMS: usize = 16;
/// So often a question comes before it is made ready: what that costs is won back after some fifteen answers.
const OFTEN: u32 = 4;

/// Answers line after line. A question that comes again and again, each time with other facts, is made ready
/// once. Nothing else is remembered: every answer is that of [`super::answer_line`].
///
/// ```
/// # use rules::{Corpus, protocol};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// let mut session = protocol::Session::new(&corpus);
/// for income in [90_000, 95_000, 140_000] {
///     let line = format!(
///         r#"{{"op":"evaluate","law":"voorbeeldwet","outputs":["recht"],"date":"2026-07-01","parameters":{{"inkomen":{income}}}}}"#
///     );
///     assert_eq!(session.answer_line(&line), protocol::answer_line(&corpus, &line));
/// }
/// ```
#[derive(Debug)]
pub struct Session<'c> {
    corpus: &'c Corpus,
    forms: Vec<Form>,
}

/// A question that came before, with the facts of the first time.
#[derive(Debug)]
struct Form {
    first: Request,
    times: u32,
    ready: Option<Prepared>,
}

impl<'c> Session<'c> {
    /// Begins a session. Nothing is made ready yet.
    ///
    /// ```
    /// # use rules::{Corpus, protocol};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let mut session = protocol::Session::new(&corpus);
    /// assert_eq!(session.answer_line(r#"{"op":"laws"}"#), r#"{"laws":["voorbeeldwet"]}"#);
    /// ```
    pub fn new(corpus: &'c Corpus) -> Self {
        Self { corpus, forms: Vec::new() }
    }

    /// Answers one line, as [`super::answer_line`] does.
    ///
    /// ```
    /// # use rules::{Corpus, protocol};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let mut session = protocol::Session::new(&corpus);
    /// let answer = session.answer_line(r#"{"op":"evaluate","law":"weg","outputs":["x"],"date":"2026-07-01"}"#);
    /// assert_eq!(answer, r#"{"ok":false,"error":{"kind":"LawNotFound","message":"law `weg` is not loaded"}}"#);
    /// ```
    pub fn answer_line(&mut self, line: &str) -> String {
        answer_with(self.corpus, line, |request| evaluated(&self.evaluate(request)))
    }

    fn evaluate(&mut self, request: &Request) -> Result<Evaluation, Failure> {
        if request.trace || !request.data.is_empty() {
            return self.corpus.evaluate(request);
        }
        let Some(form) = self.forms.iter_mut().find(|form| alike(&form.first, request)) else {
            if self.forms.len() == FORMS {
                self.forms.remove(0);
            }
            self.forms.push(Form { first: request.clone(), times: 1, ready: None });
            return self.corpus.evaluate(request);
        };
        form.times = form.times.saturating_add(1);
        if form.times == OFTEN {
            form.ready = Some(self.corpus.prepare(request));
        }
        form.ready.as_ref().map_or_else(|| self.corpus.evaluate(request), |ready| ready.answer(request))
    }
}

/// Whether two requests differ in the values of their facts only.
fn alike(first: &Request, request: &Request) -> bool {
    first.date == request.date
        && first.mode == request.mode
        && first.law == request.law
        && first.outputs == request.outputs
        && first.parameters.keys().eq(request.parameters.keys())
}
