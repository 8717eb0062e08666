use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::value::Value;

/// What to do with a part of the law that the format cannot express.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UntranslatableMode {
    /// An error, unless the file accepts it.
    #[default]
    Error,
    /// Computes, and marks every outcome of the article.
    Propagate,
    /// Computes, and says so in the warnings.
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
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Error, Self::Propagate, Self::Warn, Self::Ignore].into_iter().find(|mode| mode.word() == word)
    }
}

/// A table of facts for inputs that come from outside.
///
/// A field is found by the name of the input, in the row whose key equals the fact of that name.
///
/// ```
/// use rules::Table;
/// let row = [("bsn".to_owned(), "123".into()), ("inkomen".to_owned(), 90_000.into())];
/// let table = Table { source: "register".to_owned(), key: "bsn".to_owned(), law: None, rows: vec![row.into()] };
/// assert_eq!(table.rows[0]["inkomen"].as_int(), Some(90_000));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its name, for messages and the trace.
    pub source: String,
    /// The column that is compared with the parameter of the same name.
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
    /// The law that is asked.
    pub law: String,
    /// The outputs that are asked for.
    pub outputs: Vec<String>,
    /// The calculation date; it chooses the versions.
    pub date: NaiveDate,
    /// Facts by name. A name that is not there is not supplied; null is absent.
    pub parameters: BTreeMap<String, Value>,
    /// Tables of facts.
    pub data: Vec<Table>,
    /// What to do with untranslatable parts.
    pub mode: UntranslatableMode,
    /// Whether to keep a trace.
    pub trace: bool,
}

impl Request {
    /// A question without facts and without a trace.
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

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.parameters.insert(name.into(), value.into());
        self
    }

    /// Adds facts.
    #[must_use]
    pub fn with_all<N: Into<String>, V: Into<Value>>(
        mut self,
        facts: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        self.parameters.extend(facts.into_iter().map(|(name, value)| (name.into(), value.into())));
        self
    }

    /// Adds a table.
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.data.push(table);
        self
    }

    /// Asks for a trace.
    #[must_use]
    pub fn traced(mut self) -> Self {
        self.trace = true;
        self
    }
}
