use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::corpus::LawUsed;
use crate::explain::Explanation;
use crate::model::{HookPoint, Unit};
use crate::name::Name;
use crate::outputs::Outputs;
use crate::trace::Trace;
use crate::value::Value;

/// The state of an output: one of four. With serde a map with the key `state`, as in the JSON-lines contract.
///
/// ```
/// # use rules::{Corpus, Request, State};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let decided = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let state = corpus.evaluate(&decided).unwrap().outputs["recht"].state.clone();
/// assert_eq!(state, State::Value { value: true.into() });
/// assert_eq!(serde_json::to_string(&state).unwrap(), r#"{"state":"value","value":true}"#);
/// let open = Request::new("voorbeeldwet", ["recht"], date);
/// let state = corpus.evaluate(&open).unwrap().outputs["recht"].state.clone();
/// assert_eq!(state, State::Unknown { missing: ["inkomen".to_owned()].into() });
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum State {
    /// Decided: there is an outcome.
    Value {
        /// The outcome, never [`Value::Null`].
        value: Value,
    },
    /// Known not to be there: null, such as the partner of somebody who lives alone.
    Absent,
    /// Cannot be decided yet. Not the same as no.
    Unknown {
        /// The names of the facts that are missing; [`crate::Corpus::still_needed`] says which to ask first.
        missing: BTreeSet<String>,
    },
    /// Depends on a part of the law that the format cannot express (`untranslatables`, `markings`): for a person to
    /// judge. Only in the mode [`crate::UntranslatableMode::Propagate`].
    Untranslatable {
        /// The article that holds the part.
        article: String,
        /// What cannot be expressed.
        construct: String,
    },
}

/// How an output came about.
///
/// ```
/// use rules::{Corpus, HookPoint, Provenance, Request};
/// // Article 3 joins every decision (beschikking) of any law, as the Awb does.
/// let decision = "execution:\n        produces: {legal_character: BESCHIKKING}";
/// let text = rules::EXAMPLE.replacen("execution:", decision, 1);
/// let hook = r#"  - number: "3"
///     text: Elk besluit wordt gemotiveerd.
///     url: https://example.org/wet#3
///     machine_readable:
///       hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING}}]
///       execution:
///         output: [{name: motivering_verplicht, type: boolean}]
///         actions: [{output: motivering_verplicht, value: true}]
/// "#;
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), text + hook)]);
/// assert!(problems.is_empty(), "{problems:?}");
/// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).with("inkomen", 90_000);
/// let outputs = corpus.evaluate(&request).unwrap().outputs;
/// assert_eq!(outputs["recht"].provenance, Provenance::Direct);
/// assert_eq!(outputs["motivering_verplicht"].provenance, Provenance::Reactive { hook_point: HookPoint::Post });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "provenance", rename_all = "lowercase")]
pub enum Provenance {
    /// The article that was asked made it.
    Direct,
    /// A hook added it (`hooks`).
    Reactive {
        /// Whether the hook ran before or after the actions.
        hook_point: HookPoint,
    },
    /// An overriding article replaced it (`overrides`).
    Override,
}

/// One output of an evaluation.
///
/// ```
/// # use rules::{Corpus, Request, Unit};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
/// let outputs = corpus.evaluate(&request).unwrap().outputs;
/// let output = &outputs["toeslag"];
/// assert_eq!((output.law.as_str(), output.article.as_str()), ("voorbeeldwet", "2"));
/// assert_eq!((output.value(), output.unit), (Some(&10_000.into()), Some(Unit::Eurocent)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// Which of the four states it is in, with its value.
    #[serde(flatten)]
    pub state: State,
    /// How it came about: asked, by a hook or by an override.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The id of the law that made it.
    pub law: Name,
    /// The number of the article that made it.
    pub article: Name,
    /// Its unit, if `type_spec` declares one; the value is a number of it.
    pub unit: Option<Unit>,
}

impl Output {
    /// The value, when it is decided; nothing in the three other states.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let output = |facts: &[(&str, i64)]| {
    ///     let request = Request::new("voorbeeldwet", ["recht"], date).with_all(facts.iter().copied());
    ///     corpus.evaluate(&request).unwrap().outputs["recht"].clone()
    /// };
    /// assert_eq!(output(&[("inkomen", 90_000)]).value(), Some(&true.into()));
    /// assert_eq!(output(&[]).value(), None);
    /// ```
    pub fn value(&self) -> Option<&Value> {
        match &self.state {
            State::Value { value } => Some(value),
            _ => None,
        }
    }
}

/// The outcome of an evaluation. With serde it can be kept and read again, trace and all.
///
/// ```
/// # use rules::{Corpus, Evaluation, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000).with("huisdier", "kat");
/// let evaluation = corpus.evaluate(&request).unwrap();
/// assert_eq!(evaluation.bool("recht"), Some(true));
/// assert_eq!(evaluation.laws_used[0].id, "voorbeeldwet");
/// assert_eq!(evaluation.not_used, ["huisdier"]);
/// let kept = serde_json::to_string(&evaluation).unwrap();
/// assert_eq!(serde_json::from_str::<Evaluation>(&kept).unwrap(), evaluation);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Every output that arose in the articles that were asked, their hooks and overrides.
    pub outputs: Outputs,
    /// The versions of the laws that took part, in order of id.
    pub laws_used: Vec<LawUsed>,
    /// Names that were handed in but are computed by a law, or known to none, and so were not used.
    pub not_used: Vec<String>,
    /// Notes on untranslatable parts that were passed over.
    pub warnings: Vec<String>,
    /// Every step, if a trace was asked for.
    pub trace: Option<Trace>,
}

impl Evaluation {
    /// The value of an output, when it is decided.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let evaluation = corpus.evaluate(&request).unwrap();
    /// assert_eq!(evaluation.value("recht"), Some(&true.into()));
    /// assert_eq!(evaluation.value("toeslag"), None, "it was not asked");
    /// ```
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.outputs.get(name).and_then(Output::value)
    }

    /// The output as a boolean, when it is decided and is one. `None` is not "no": see [`Evaluation::missing`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let ask = |request: Request| corpus.evaluate(&request).unwrap().bool("recht");
    /// let request = Request::new("voorbeeldwet", ["recht"], date);
    /// assert_eq!(ask(request.clone().with("inkomen", 90_000)), Some(true));
    /// assert_eq!(ask(request.clone().with("inkomen", 110_000)), Some(false));
    /// assert_eq!(ask(request), None);
    /// ```
    pub fn bool(&self, name: &str) -> Option<bool> {
        self.value(name).and_then(Value::as_bool)
    }

    /// The output as a whole number, when it is decided and is one; an amount in the unit of [`Output::unit`].
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_001).with("kinderen", 0);
    /// let evaluation = corpus.evaluate(&request).unwrap();
    /// assert_eq!(evaluation.int("toeslag"), Some(5_000), "half of 9,999 eurocents, rounded");
    /// ```
    pub fn int(&self, name: &str) -> Option<i64> {
        self.value(name).and_then(Value::as_int)
    }

    /// The output as a decimal, when it is decided and is a number. Exact: no binary floating point.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.replace("ROUND", "FLOOR"))]);
    /// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_001).with("kinderen", 0);
    /// let amount = corpus.evaluate(&request).unwrap().decimal("toeslag").unwrap();
    /// assert_eq!((amount / rust_decimal::Decimal::ONE_HUNDRED).to_string(), "49.99");
    /// ```
    pub fn decimal(&self, name: &str) -> Option<Decimal> {
        self.value(name).and_then(Value::as_decimal)
    }

    /// The output as a text, when it is decided and is one; a date is a text of the form `YYYY-MM-DD`.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), r#"
    /// $id: termijnwet
    /// regulatory_layer: BELEIDSREGEL
    /// publication_date: 2026-01-01
    /// url: https://example.org/termijn
    /// articles:
    ///   - number: "1"
    ///     text: De termijn is twee maanden.
    ///     url: https://example.org/termijn#1
    ///     machine_readable:
    ///       execution:
    ///         parameters: [{name: begin, type: date}]
    ///         output: [{name: einde, type: date}]
    ///         actions: [{output: einde, value: {operation: DATE_ADD, date: $begin, months: 2}}]
    /// "#.to_owned())]);
    /// let date = "2026-12-31".parse().unwrap();
    /// let request = Request::new("termijnwet", ["einde"], date).with("begin", date);
    /// assert_eq!(corpus.evaluate(&request).unwrap().text("einde"), Some("2027-02-28"), "the end of the month");
    /// ```
    pub fn text(&self, name: &str) -> Option<&str> {
        self.value(name).and_then(Value::as_str)
    }

    /// The names of the facts that keep outputs undecided.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let open = Request::new("voorbeeldwet", ["toeslag"], "2026-07-01".parse().unwrap()).with("inkomen", 5);
    /// assert!(corpus.evaluate(&open).unwrap().missing().into_iter().eq(["kinderen"]));
    /// ```
    pub fn missing(&self) -> BTreeSet<&str> {
        self.outputs
            .values()
            .filter_map(|output| match &output.state {
                State::Unknown { missing } => Some(missing.iter().map(String::as_str)),
                _ => None,
            })
            .flatten()
            .collect()
    }

    /// Why an output is what it is. Nothing without a trace or for an output that did not arise.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).with("inkomen", 5);
    /// let why = corpus.evaluate(&request.traced()).unwrap().explain("recht").unwrap();
    /// assert_eq!((why.article.as_str(), why.facts[0].name.as_str()), ("1", "inkomen"));
    /// assert_eq!(why.figures[0].name, "grens");
    /// ```
    pub fn explain(&self, output: &str) -> Option<Explanation> {
        self.trace.as_ref().and_then(|trace| trace.explain(output))
    }
}
