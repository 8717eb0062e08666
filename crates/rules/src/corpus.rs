#[cfg(feature = "yaml")]
mod check;
#[cfg(feature = "yaml")]
mod circles;
mod closure;
mod index;
mod info;
#[cfg(feature = "yaml")]
mod lean;
mod linked;
mod needs;
#[cfg(feature = "yaml")]
mod parallel;
mod quick;
#[cfg(feature = "yaml")]
mod unfilled;

use std::sync::Arc;

use chrono::NaiveDate;

pub(crate) use index::{Active, HookRef, ImplRef, Index, OverrideRef};
pub use info::{ArticleInfo, LawInfo, LawUsed};
pub(crate) use linked::{Linked, NONE, Plan, Target, Way, What};
#[cfg(feature = "yaml")]
pub(crate) use quick::Quick;

use crate::coded::{Coded, Input};
use crate::error::{Failure, FormError};
use crate::evaluation::Evaluation;
use crate::model::LawVersion;
use crate::request::Request;

/// The mark at the start of the compiled form; it changes when the form does.
const MARK: &[u8] = b"LOKETLAW4";

/// Compiled laws: every version of every law that was loaded. `Send + Sync`; a clone is one pointer.
///
/// ```
/// use rules::{Corpus, Request};
/// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let answers: Vec<_> = [90_000, 110_000]
///     .map(|income| {
///         let corpus = corpus.clone();
///         std::thread::spawn(move || {
///             let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", income);
///             corpus.evaluate(&request).unwrap().bool("recht")
///         })
///     })
///     .into_iter()
///     .map(|thread| thread.join().unwrap())
///     .collect();
/// assert_eq!(answers, [Some(true), Some(false)]);
/// ```
#[derive(Clone, Debug)]
pub struct Corpus {
    pub(crate) index: Arc<Index>,
}

impl Corpus {
    /// Loads law files, given as path and text. The order does not matter.
    ///
    /// Problems come back beside the corpus, in the order of files and lines: files that cannot be used are left
    /// out, other faults show themselves when an evaluation reaches them. Callers that fail closed refuse any
    /// problem. Of two files with the same law and the same first day the last path counts, and it is reported.
    ///
    /// ```
    /// use rules::Corpus;
    /// let misspelt = rules::EXAMPLE.replace("operation: LESS_THAN", "operation: LESS_TAN");
    /// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), misspelt)]);
    /// assert_eq!(corpus.law_ids().count(), 0);
    /// assert_eq!(problems[0].to_string(), "wet.yaml:24: unknown operation `LESS_TAN`");
    /// ```
    #[cfg(feature = "yaml")]
    pub fn load(files: impl IntoIterator<Item = (String, String)>) -> (Self, Vec<crate::LoadProblem>) {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort();
        let (loaded, mut problems) = parallel::load(files);
        let loaded = check::distinct(loaded, &mut problems);
        check::together(&loaded, &mut problems);
        let versions = loaded.into_iter().map(|loaded| Arc::new(loaded.version)).collect();
        problems.sort_by(|a, b| (&a.file, a.line, &a.reason).cmp(&(&b.file, b.line, &b.reason)));
        (Self::link(versions), problems)
    }

    fn link(versions: Vec<Arc<LawVersion>>) -> Self {
        Self { index: Arc::new(Index::new(versions)) }
    }

    /// The compiled form, for a place that has no YAML parser: all that answers need, without texts, addresses,
    /// descriptions, hashes and procedures. It is of this build of the engine only, see [`crate::coded`]; for keeping there are
    /// the law files.
    ///
    /// ```
    /// # use rules::Corpus;
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let there = Corpus::from_bytes(&corpus.to_bytes()).unwrap();
    /// assert!(there.law_ids().eq(corpus.law_ids()));
    /// assert!(Corpus::from_bytes(b"something else").is_err());
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MARK.to_vec();
        self.index.versions.len().put(&mut out);
        self.index.versions.iter().for_each(|linked| linked.law.put(&mut out));
        out
    }

    /// Reads the compiled form. What it does not carry stays empty, such as [`LawUsed::sha256`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let there = Corpus::from_bytes(&corpus.to_bytes()).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// assert_eq!(there.evaluate(&request).unwrap().outputs, corpus.evaluate(&request).unwrap().outputs);
    /// let mut cut_off = corpus.to_bytes();
    /// cut_off.pop();
    /// let error = Corpus::from_bytes(&cut_off).unwrap_err();
    /// assert_eq!(error.to_string(), "the compiled laws cannot be read: it is damaged");
    /// ```
    ///
    /// # Errors
    /// Bytes that are damaged or were made by another version of the engine.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FormError> {
        let body = bytes.strip_prefix(MARK).ok_or_else(|| FormError("another form".to_owned()))?;
        let mut input = Input::new(body);
        let versions = Vec::<LawVersion>::take(&mut input);
        if !input.end() {
            return Err(FormError("it is damaged".to_owned()));
        }
        Ok(Self::link(versions.into_iter().map(Arc::new).collect()))
    }

    /// The same laws, but only those with these ids. A law they call that is not among them is not there any more;
    /// [`Corpus::closure`] names those that belong together.
    ///
    /// ```
    /// # use rules::Corpus;
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// assert!(corpus.subset(&["voorbeeldwet", "weg"]).law_ids().eq(["voorbeeldwet"]));
    /// assert_eq!(corpus.subset(&[]).law_ids().count(), 0);
    /// ```
    #[must_use]
    pub fn subset(&self, laws: &[&str]) -> Self {
        let chosen = self.index.versions.iter().filter(|linked| laws.contains(&linked.law.id.as_str()));
        Self::link(chosen.map(|linked| Arc::clone(&linked.law)).collect())
    }

    /// These laws and every law they may call, directly or not, in order of id: the calls (`source.regulation`),
    /// what fills their open terms (`implements`), and the hooks. What a small bundle needs to answer like the
    /// whole corpus. Ids that are not loaded are left out.
    ///
    /// ```
    /// # use rules::Corpus;
    /// let caller = r#"
    /// $id: verordening
    /// regulatory_layer: BELEIDSREGEL
    /// publication_date: 2026-01-01
    /// url: https://example.org/verordening
    /// articles:
    ///   - number: "1"
    ///     text: Wie recht heeft, krijgt een pas.
    ///     url: https://example.org/verordening#1
    ///     machine_readable:
    ///       execution:
    ///         parameters: [{name: inkomen, type: amount}]
    ///         input:
    ///           - {name: recht, type: boolean, source: {regulation: voorbeeldwet, parameters: {inkomen: $inkomen}}}
    ///         output: [{name: pas, type: boolean}]
    ///         actions: [{output: pas, value: $recht}]
    /// "#;
    /// let files = [("1.yaml", rules::EXAMPLE), ("2.yaml", caller)];
    /// let (corpus, _) = Corpus::load(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
    /// assert_eq!(corpus.closure(&["verordening"]), ["verordening", "voorbeeldwet"]);
    /// assert_eq!(corpus.closure(&["voorbeeldwet", "weg"]), ["voorbeeldwet"]);
    /// ```
    pub fn closure(&self, laws: &[&str]) -> Vec<String> {
        self.index.closure(laws)
    }

    /// The ids (`$id`) of all laws, in order; a law with several versions is named once.
    ///
    /// ```
    /// # use rules::Corpus;
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// assert!(corpus.law_ids().eq(["voorbeeldwet"]));
    /// ```
    pub fn law_ids(&self) -> impl Iterator<Item = &str> {
        self.index.laws.iter().map(|law| law.id.as_str())
    }

    /// The version of a law on a date; nothing when there is none: not loaded, not yet in force, or ended.
    ///
    /// ```
    /// # use rules::{Corpus, Layer};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let law = corpus.law("voorbeeldwet", "2026-07-01".parse().unwrap()).unwrap();
    /// assert_eq!((law.layer, law.articles[0].outputs.as_slice()), (Layer::Act, &["recht".to_owned()][..]));
    /// assert!(corpus.law("voorbeeldwet", "2025-07-01".parse().unwrap()).is_none(), "not in force yet");
    /// ```
    pub fn law(&self, id: &str, date: NaiveDate) -> Option<LawInfo> {
        let law = self.index.law_by_id(id)?;
        match self.index.active(law, date) {
            Active::Version(version) => self.index.version(version).map(|linked| LawInfo::of(&linked.law)),
            _ => None,
        }
    }

    /// Whether this very text of a version is loaded: same id, same first day, same hash.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let used = corpus.evaluate(&request).unwrap().laws_used;
    /// assert!(used.iter().all(|law| corpus.holds(law)));
    /// let (edited, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.replace("100000", "110000"))]);
    /// assert!(!edited.holds(&used[0]));
    /// ```
    pub fn holds(&self, law: &LawUsed) -> bool {
        self.index.versions.iter().any(|linked| {
            linked.id == law.id && linked.law.valid_from == law.valid_from && linked.sha256 == law.sha256
        })
    }

    /// Answers a question.
    ///
    /// Every output that arose in the articles that were asked is told, with what hooks and overrides added to
    /// them. An amount comes in the unit that the law declares, most often eurocents ([`crate::Output::unit`]).
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let early = Request::new("voorbeeldwet", ["recht"], "2025-12-31".parse().unwrap());
    /// let failure = corpus.evaluate(&early).unwrap_err();
    /// assert_eq!(failure.error.kind(), "LawNotYetInForce");
    /// assert_eq!(failure.to_string(), "law `voorbeeldwet` is not yet in force on 2025-12-31");
    /// ```
    ///
    /// # Errors
    /// The kinds of [`crate::EvalError`], with the trace so far when one was asked for.
    pub fn evaluate(&self, request: &Request) -> Result<Evaluation, Failure> {
        crate::eval::evaluate(&self.index, request)
    }
}
