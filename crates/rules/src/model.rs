//! The compiled form of one version of a law: names and operations by number, nothing to look up.

mod coded;
mod kinds;
mod op;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub(crate) use kinds::{Character, DecisionType, Kind, Level, Spelled, Territory};
pub use kinds::{HookPoint, Layer, Unit};
pub(crate) use op::{Combine, Compare, DateUnit, Kids, Op, OpId, Rounding};

use crate::stored::Stored;

/// Number of a name in [`LawVersion::names`].
pub(crate) type NameId = u32;

/// One version of a law, compiled.
#[derive(Clone, Debug)]
pub(crate) struct LawVersion {
    pub id: String,
    pub name: Option<String>,
    pub layer: Layer,
    pub level: Level,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    pub url: String,
    pub bwb_id: Option<String>,
    pub sha256: String,
    /// Every code of a territory that the file gives.
    pub territory: Vec<(Territory, String)>,
    pub names: Vec<String>,
    pub consts: Vec<Stored>,
    pub ops: Vec<Op>,
    pub kids: Vec<OpId>,
    pub faults: Vec<Fault>,
    pub articles: Vec<Article>,
    /// Output names in order of their text, with the article that lists each.
    pub outputs: Vec<(NameId, u32)>,
    pub unconfirmed: Vec<Unconfirmed>,
    pub procedures: Vec<Procedure>,
}

/// An error that was found while loading and shows itself when it is reached.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    Depth(String, u64),
    Units(String, String, String),
    Invalid(String, String),
}

/// One article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Article {
    pub number: String,
    pub text: String,
    pub url: String,
    pub character: Option<Character>,
    pub decision_type: Option<DecisionType>,
    pub procedure: Option<String>,
    pub definitions: Vec<Definition>,
    pub params: Vec<Field>,
    pub inputs: Vec<Input>,
    pub terms: Vec<OpenTerm>,
    pub actions: Vec<Action>,
    /// The actions of the defaults of open terms; their slots come after those of the actions.
    pub extras: Vec<TermAction>,
    pub outputs: Vec<Promise>,
    pub implements: Vec<Implements>,
    pub hooks: Vec<Hook>,
    pub overrides: Vec<Override>,
    pub untranslatables: Vec<Untranslatable>,
    /// A fault of the article as a whole, such as units that do not go together.
    pub fault: Option<u32>,
    /// What the file cites beside an operation.
    pub cited: Vec<(OpId, LegalBasis)>,
}

impl Article {
    pub(crate) fn input_base(&self) -> usize {
        self.params.len()
    }
    pub(crate) fn term_base(&self) -> usize {
        self.params.len() + self.inputs.len()
    }
    pub(crate) fn action_base(&self) -> usize {
        self.params.len() + self.inputs.len() + self.terms.len()
    }
    pub(crate) fn extra_base(&self) -> usize {
        self.action_base() + self.actions.len()
    }
    #[cfg(feature = "yaml")]
    pub(crate) fn slots(&self) -> usize {
        self.extra_base() + self.extras.len()
    }
    /// What is made, by what, and what the file promises of it: every action, and those of the defaults of open terms.
    #[cfg(feature = "yaml")]
    pub(crate) fn made(&self) -> impl Iterator<Item = (NameId, OpId, Option<&Field>)> {
        let promise = |name: NameId| {
            self.outputs.iter().map(|promise| &promise.field).find(move |field| field.name == name)
        };
        let term =
            |name: NameId| self.terms.iter().map(|term| &term.field).find(move |field| field.name == name);
        let actions =
            self.actions.iter().map(move |action| (action.target, action.body, promise(action.target)));
        actions.chain(self.extras.iter().map(move |extra| (extra.target, extra.body, term(extra.target))))
    }
    /// What makes the value of an action, or of an action of a default, counted from the first action.
    pub(crate) fn body(&self, number: usize) -> Option<OpId> {
        match self.actions.get(number) {
            Some(action) => Some(action.body),
            None => self.extras.get(number - self.actions.len()).map(|extra| extra.body),
        }
    }
}

/// A constant of an article.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    pub name: NameId,
    pub constant: u32,
    pub spec: TypeSpec,
    pub unconfirmed: Option<u32>,
}

/// What a field holds: its unit and its bounds (`type_spec`).
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let needed = corpus.still_needed(&Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000)).unwrap();
/// let spec = needed[0].type_spec.as_ref().unwrap();
/// assert_eq!((spec.min, spec.max), (Some(0.into()), Some(20.into())), "children, by article 2");
/// assert_eq!((spec.unit, spec.precision), (None, None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TypeSpec {
    /// The unit, if declared; without one the value goes together with any.
    pub unit: Option<Unit>,
    /// Decimal places. For those who show or ask the value; the engine rounds only where the law says so.
    pub precision: Option<u32>,
    /// Smallest value allowed, itself included, in the same unit.
    pub min: Option<rust_decimal::Decimal>,
    /// Largest value allowed, itself included, in the same unit.
    pub max: Option<rust_decimal::Decimal>,
}

impl TypeSpec {
    /// Whether any number will do.
    pub(crate) fn unbounded(&self) -> bool {
        self.min.is_none() && self.max.is_none()
    }
}

/// A declared name with its type.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub name: NameId,
    pub kind: Kind,
    pub spec: TypeSpec,
    pub required: bool,
    pub nullable: bool,
    pub description: Option<String>,
    pub basis: Option<Box<LegalBasis>>,
}

/// A value an article gets elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub field: Field,
    pub source: Source,
}

/// Where an input comes from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// The caller or a table.
    Outside,
    /// Another article of the same law, with the same parameters.
    Own { output: NameId, article: Option<u32> },
    /// Another law, with only the mapped parameters.
    Law { law: NameId, output: NameId, parameters: Vec<(NameId, OpId)> },
}

/// A value that a lower regulation fills in.
#[derive(Clone, Debug)]
pub(crate) struct OpenTerm {
    pub field: Field,
    pub delegation_type: Option<Layer>,
    /// The default: a row of [`Article::extras`].
    pub default: Option<Kids>,
}

/// One action of the default of an open term.
#[derive(Clone, Debug)]
pub(crate) struct TermAction {
    pub target: NameId,
    pub body: OpId,
    /// Whether the operation stands beside `output` and not under `value`.
    pub inline: bool,
}

/// One step of an article.
#[derive(Clone, Debug)]
pub(crate) struct Action {
    pub target: NameId,
    pub body: OpId,
    /// Whether the operation stands beside `output` and not under `value`.
    pub inline: bool,
    pub basis: Option<Box<LegalBasis>>,
}

/// An output an article promises, and the slot of the action that makes it.
#[derive(Clone, Debug)]
pub(crate) struct Promise {
    pub field: Field,
    pub slot: Option<u32>,
    pub unconfirmed: Option<u32>,
}

/// The statement that an article fills an open term of another law.
#[derive(Clone, Debug)]
pub(crate) struct Implements {
    pub law: String,
    pub article: String,
    pub term: String,
}

/// The statement that an article runs along with decisions of a kind.
#[derive(Clone, Debug)]
pub(crate) struct Hook {
    pub point: HookPoint,
    pub character: Character,
    pub decision_type: Option<DecisionType>,
    pub stage: Option<String>,
}

/// The statement that an article replaces an output of another article.
#[derive(Clone, Debug)]
pub(crate) struct Override {
    pub law: String,
    pub article: String,
    pub output: String,
    /// The output does not arise at all, with the words of the law that say so.
    pub voids: Option<String>,
}

/// A part of an article that the format cannot express.
#[derive(Clone, Debug)]
pub(crate) struct Untranslatable {
    pub construct: String,
    pub reason: String,
    pub accepted: bool,
    pub targets: Vec<String>,
}

/// The life cycle of a decision.
#[derive(Clone, Debug)]
pub(crate) struct Procedure {
    pub id: String,
    pub default: bool,
    pub character: Option<Character>,
    pub stages: Vec<Stage>,
}

/// One stage of a procedure.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub name: String,
    pub requires: Vec<(String, Kind)>,
}

/// A figure that nobody has confirmed yet: an entry of the list `unconfirmed` of a law file, which is an addition of
/// this engine to the format. It is carried along to every outcome it touches.
///
/// ```
/// # use rules::{Corpus, Request};
/// let doubt = "unconfirmed: [{article: '1', name: grens, reason: De bron is nog niet gelezen.}]\narticles:";
/// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.replace("articles:", doubt))]);
/// let request = Request::new("voorbeeldwet", ["toeslag"], "2026-07-01".parse().unwrap());
/// let request = request.with("inkomen", 90_000).with("kinderen", 0).traced();
/// let why = corpus.evaluate(&request).unwrap().explain("toeslag").unwrap();
/// assert_eq!((why.unconfirmed[0].name.as_str(), why.unconfirmed[0].article.as_str()), ("grens", "1"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unconfirmed {
    /// The number of the article that holds it.
    pub article: String,
    /// The name of the definition or output.
    pub name: String,
    /// Why it is unconfirmed, in the words of the file.
    pub reason: String,
}

/// What a file cites beside a field, action or operation (`legal_basis`).
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 0);
/// let why = corpus.evaluate(&request.traced()).unwrap().explain("toeslag").unwrap();
/// let basis = why.legal_basis.unwrap();
/// assert_eq!((basis.article.as_deref(), basis.paragraph.as_deref()), (Some("2"), Some("1")));
/// assert_eq!(basis.explanation, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalBasis {
    /// The law, if the file names one; none means the law of the file itself.
    pub law: Option<String>,
    /// Its number in the Basiswettenbestand (BWB): `BWBR` and seven digits.
    pub bwb_id: Option<String>,
    /// The article, as the law numbers it.
    pub article: Option<String>,
    /// The paragraph (lid), as the law numbers it.
    pub paragraph: Option<String>,
    /// The sentence (volzin) of the paragraph.
    pub sentence: Option<String>,
    /// Address of the text that is cited.
    pub url: Option<String>,
    /// Its address by the Juriconnect standard (jci 1.3).
    pub juriconnect: Option<String>,
    /// Why this rule follows from that text.
    pub explanation: Option<String>,
}

impl LegalBasis {
    /// Whether it cites the law with this id, and not another one. Then article and paragraph may stand before the
    /// name of that law.
    ///
    /// ```
    /// let own = rules::LegalBasis { article: Some("2".to_owned()), ..Default::default() };
    /// assert!(own.cites("voorbeeldwet"), "it names no law, so it means the one it stands in");
    /// let other = rules::LegalBasis { law: Some("awb".to_owned()), ..own };
    /// assert!(other.cites("awb") && !other.cites("voorbeeldwet"));
    /// ```
    #[must_use]
    pub fn cites(&self, law: &str) -> bool {
        self.law.as_deref().is_none_or(|cited| cited == law)
    }
}
