use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::value::Value;

/// What to do with a part of the law that the format cannot express (`untranslatables`, `markings`).
///
/// ```
/// use rules::{Corpus, Request, State, UntranslatableMode};
/// let open = r#"machine_readable:
///       untranslatables: [{construct: redelijkheid, reason: Dat vraagt een oordeel.}]"#;
/// let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.replacen("machine_readable:", open, 1))]);
/// let mut request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).with("inkomen", 90_000);
/// assert_eq!(corpus.evaluate(&request).unwrap_err().error.kind(), "Untranslatable");
/// request.mode = UntranslatableMode::Warn;
/// assert_eq!(corpus.evaluate(&request).unwrap().warnings.len(), 1);
/// request.mode = UntranslatableMode::Propagate;
/// let state = corpus.evaluate(&request).unwrap().outputs["recht"].state.clone();
/// assert_eq!(state, State::Untranslatable { article: "1".to_owned(), construct: "redelijkheid".to_owned() });
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UntranslatableMode {
    /// An error, unless the file accepts it (`accepted`): the safe one.
    #[default]
    Error,
    /// Computes, and marks every outcome of the article and what rests on it as [`crate::State::Untranslatable`].
    Propagate,
    /// Computes, and says so in [`crate::Evaluation::warnings`].
    Warn,
    /// Like `Error`, without a warning.
    Ignore,
}

impl UntranslatableMode {
    /// The word of the JSON-lines contract.
    ///
    /// ```
    /// assert_eq!(rules::UntranslatableMode::default().word(), "error");
    /// ```
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Propagate => "propagate",
            Self::Warn => "warn",
            Self::Ignore => "ignore",
        }
    }

    /// The mode that goes by a word.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Error, Self::Propagate, Self::Warn, Self::Ignore].into_iter().find(|mode| mode.word() == word)
    }
}

/// A table of facts for inputs that come from outside.
///
/// A field is found by the name of the input, without regard to case, in the row whose key equals the fact of that
/// name.
///
/// ```
/// use rules::{Corpus, Request, Table};
/// let asks_register = rules::EXAMPLE.replacen(
///     "parameters:\n          - {name: inkomen, type: amount,",
///     "parameters: [{name: bsn, type: string}]\n        input:\n          - {name: inkomen, source: {}, type: amount,",
///     1,
/// );
/// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), asks_register)]);
/// assert!(problems.is_empty(), "{problems:?}");
/// let row = [("bsn".to_owned(), "123".into()), ("inkomen".to_owned(), 90_000.into())];
/// let table = Table { source: "register".to_owned(), key: "bsn".to_owned(), law: None, rows: vec![row.into()] };
/// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).table(table);
/// assert_eq!(corpus.evaluate(&request.clone().with("bsn", "123")).unwrap().bool("recht"), Some(true));
/// let other = corpus.evaluate(&request.with("bsn", "456")).unwrap();
/// assert!(other.missing().contains("inkomen"), "a row that is not there makes the fact unknown");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its name, for messages and the trace.
    pub source: String,
    /// The column that is compared with the parameter of the same name; empty for a table of one row, which is then
    /// the one.
    pub key: String,
    /// The law it is meant for; none: every law.
    pub law: Option<String>,
    /// The rows. A cell that is not there is not supplied; null is absent.
    pub rows: Vec<BTreeMap<String, Value>>,
}

/// A question to the laws.
///
/// ```
/// use rules::Request;
/// let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("participatiewet", ["bijstandsnorm"], date).with("leeftijd", 45).traced();
/// assert!(request.trace);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The law that is asked (`$id`).
    pub law: String,
    /// The outputs that are asked for: names that articles of the law promise.
    pub outputs: Vec<String>,
    /// The calculation date; it chooses the versions, and is `$referencedate` in the law.
    pub date: NaiveDate,
    /// Facts by name, each in the unit that the law declares. A name that is not there is not supplied; null is
    /// absent.
    pub parameters: BTreeMap<String, Value>,
    /// Tables of facts, for inputs that come from outside; the first that holds a fact counts.
    pub data: Vec<Table>,
    /// What to do with untranslatable parts.
    pub mode: UntranslatableMode,
    /// Whether to keep every step.
    pub trace: bool,
}

impl Request {
    /// A question without facts and without a trace.
    ///
    /// ```
    /// use rules::{Request, UntranslatableMode};
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap());
    /// assert!(request.parameters.is_empty() && !request.trace);
    /// assert_eq!(request.mode, UntranslatableMode::Error);
    /// ```
    pub fn new<O: Into<String>>(
        law: impl Into<String>,
        outputs: impl IntoIterator<Item = O>,
        date: NaiveDate,
    ) -> Self {
        Self {
            law: law.into(),
            outputs: outputs.into_iter().map(Into::into).collect(),
            date,
            parameters: BTreeMap::new(),
            data: Vec::new(),
            mode: UntranslatableMode::default(),
            trace: false,
        }
    }

    /// Adds a fact; an earlier one of that name gives way. `None` is "known not to be there"; leave out what nobody
    /// knows.
    ///
    /// ```
    /// use rules::{Request, Value};
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap())
    ///     .with("inkomen", 90_000)
    ///     .with("partner", None::<i64>);
    /// assert_eq!(request.parameters["inkomen"], Value::Int(90_000));
    /// assert_eq!(request.parameters["partner"], Value::Null);
    /// ```
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.parameters.insert(name.into(), value.into());
        self
    }

    /// Adds facts.
    ///
    /// ```
    /// use rules::Request;
    /// let request = Request::new("voorbeeldwet", ["toeslag"], "2026-07-01".parse().unwrap())
    ///     .with_all([("inkomen", 90_000), ("kinderen", 2)]);
    /// assert_eq!(request.parameters.len(), 2);
    /// ```
    #[must_use]
    pub fn with_all<N: Into<String>, V: Into<Value>>(
        mut self,
        facts: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        self.parameters.extend(facts.into_iter().map(|(name, value)| (name.into(), value.into())));
        self
    }

    /// Adds a table. Of two that hold the same fact the first one counts.
    ///
    /// ```
    /// use rules::{Request, Table};
    /// let table = Table { source: "brp".to_owned(), key: "bsn".to_owned(), ..Table::default() };
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).table(table);
    /// assert_eq!(request.data[0].source, "brp");
    /// ```
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.data.push(table);
        self
    }

    /// Asks for a trace. Keeping it costs about as much again as the answer; the tree is made when it is read.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// assert!(corpus.evaluate(&request).unwrap().trace.is_none());
    /// assert!(corpus.evaluate(&request.traced()).unwrap().trace.is_some());
    /// ```
    #[must_use]
    pub fn traced(mut self) -> Self {
        self.trace = true;
        self
    }
}
