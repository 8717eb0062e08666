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

/// The state of an output.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "lowercase")]
pub enum State {
    /// Decided.
    Value {
        /// The outcome.
        value: Value,
    },
    /// Known not to be there.
    Absent,
    /// Cannot be decided yet.
    Unknown {
        /// The facts that are missing.
        missing: BTreeSet<String>,
    },
    /// Depends on a part of the law that the format cannot express.
    Untranslatable {
        /// The article.
        article: String,
        /// What cannot be expressed.
        construct: String,
    },
}

/// How an output came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "provenance", rename_all = "lowercase")]
pub enum Provenance {
    /// The article that was asked made it.
    Direct,
    /// A hook added it.
    Reactive {
        /// Where the hook ran.
        hook_point: HookPoint,
    },
    /// An overriding article replaced it.
    Override,
}

/// One output of an evaluation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Output {
    /// Its state.
    #[serde(flatten)]
    pub state: State,
    /// How it came about.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// The law that made it.
    pub law: Name,
    /// The article that made it.
    pub article: Name,
    /// Its unit, if declared.
    pub unit: Option<Unit>,
}

impl Output {
    /// The value, when it is decided.
    pub fn value(&self) -> Option<&Value> {
        match &self.state {
            State::Value { value } => Some(value),
            _ => None,
        }
    }
}

/// The outcome of an evaluation.
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
    /// The trace, if one was asked for.
    pub trace: Option<Trace>,
}

impl Evaluation {
    /// The value of an output, when it is decided.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.outputs.get(name).and_then(Output::value)
    }

    /// The output as a boolean, when it is decided and is one.
    pub fn bool(&self, name: &str) -> Option<bool> {
        self.value(name).and_then(Value::as_bool)
    }

    /// The output as a whole number, when it is decided and is one.
    pub fn int(&self, name: &str) -> Option<i64> {
        self.value(name).and_then(Value::as_int)
    }

    /// The output as a decimal, when it is decided and is a number.
    pub fn decimal(&self, name: &str) -> Option<Decimal> {
        self.value(name).and_then(Value::as_decimal)
    }

    /// The output as a text, when it is decided and is one.
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
