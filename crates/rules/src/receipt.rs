use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::corpus::{Corpus, LawUsed};
use crate::date;
use crate::error::Failure;
use crate::evaluation::{Evaluation, Provenance, State};
use crate::request::{Request, Table, UntranslatableMode};
use crate::value::{Value, write_text};

/// A decision receipt: which laws, which facts, what came out. Its text has one form only, so that it can
/// be hashed, and replaying it gives the same text again. It holds every fact of the
/// person: keep it as carefully as the file itself.
///
/// ```
/// # use rules::{Corpus, Receipt, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let receipt = Receipt::new(&request, &corpus.evaluate(&request).unwrap());
/// let text = receipt.to_text();
/// let later = Receipt::from_text(&text).unwrap();
/// assert_eq!(later.replay(&corpus).unwrap().to_text(), text);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The engine that made it, as [`ENGINE`] was then. It is told, and not compared.
    pub engine: String,
    /// What was asked, with every fact.
    pub request: Request,
    /// The versions of the laws that took part, each with its hash.
    pub laws: Vec<LawUsed>,
    /// What came out: per output its state, value and where it comes from, as text of one form.
    pub outcome: String,
}

/// Why a receipt cannot be replayed.
///
/// ```
/// # use rules::{Corpus, Receipt, ReplayError, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let receipt = Receipt::new(&request, &corpus.evaluate(&request).unwrap());
/// let (edited, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.replace("100000", "110000"))]);
/// match receipt.replay(&edited) {
///     Err(ReplayError::Law { law, .. }) => assert_eq!(law, "voorbeeldwet"),
///     other => panic!("another text of the law is another law: {other:?}"),
/// }
/// assert!(matches!(Receipt::from_text("{}"), Err(ReplayError::Text(_))));
/// ```
#[derive(Clone, Debug, thiserror::Error)]
pub enum ReplayError {
    /// The text is no receipt, or one of another form; it says which part cannot be read.
    #[error("not a receipt: {0}")]
    Text(String),
    /// A law is not there any more, or another text of it is.
    #[error("law `{law}` of {valid_from} is not there with hash {sha256}")]
    Law {
        /// The id of the law.
        law: String,
        /// First day of the version; empty when it has none.
        valid_from: String,
        /// The hash (SHA-256) that was wanted.
        sha256: String,
    },
    /// The laws are there, and the evaluation fails all the same.
    #[error("{0}")]
    Failed(Box<Failure>),
}

/// The engine: its name, its version, and the SHA-256 of its sources.
///
/// ```
/// let hash = rules::ENGINE.rsplit(' ').next().unwrap();
/// assert!(rules::ENGINE.starts_with("rules ") && hash.len() == 64);
/// ```
pub const ENGINE: &str = concat!("rules ", env!("CARGO_PKG_VERSION"), " ", env!("RULES_SHA256"));

/// The form of the text; it changes when the form does.
const FORM: i64 = 1;

impl Receipt {
    /// The receipt of an evaluation: of this very request. The trace is not part of it; replaying makes it again.
    ///
    /// ```
    /// # use rules::{Corpus, Receipt, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let receipt = Receipt::new(&request, &corpus.evaluate(&request).unwrap());
    /// assert_eq!(receipt.laws[0].id, "voorbeeldwet");
    /// assert_eq!(receipt.request, request);
    /// assert!(receipt.engine.starts_with("rules "));
    /// ```
    pub fn new(request: &Request, evaluation: &Evaluation) -> Self {
        Self {
            engine: ENGINE.to_owned(),
            request: Request { trace: false, ..request.clone() },
            laws: evaluation.laws_used.clone(),
            outcome: outcome(evaluation),
        }
    }

    /// Works the request out again with the very same laws. The receipt that comes back says what came out
    /// now; its text equals the old one when the outcome does.
    ///
    /// ```
    /// # use rules::{Corpus, Receipt, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let receipt = Receipt::new(&request, &corpus.evaluate(&request).unwrap());
    /// assert_eq!(receipt.replay(&corpus).unwrap(), receipt);
    /// ```
    ///
    /// # Errors
    /// A law that is gone or has another text, and the errors of an evaluation.
    pub fn replay(&self, corpus: &Corpus) -> Result<Self, ReplayError> {
        for law in &self.laws {
            if !corpus.holds(law) {
                return Err(ReplayError::Law {
                    law: law.id.to_string(),
                    valid_from: law.valid_from.map(|date| date.to_string()).unwrap_or_default(),
                    sha256: law.sha256.to_string(),
                });
            }
        }
        let evaluation =
            corpus.evaluate(&self.request).map_err(|failure| ReplayError::Failed(Box::new(failure)))?;
        let (laws, outcome) = (evaluation.laws_used.clone(), outcome(&evaluation));
        Ok(Self { laws, outcome, ..self.clone() })
    }

    /// The text: one line of JSON (RFC 8259) with its keys in a fixed order and every digit of its numbers.
    ///
    /// ```
    /// # use rules::{Corpus, Receipt, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let text = Receipt::new(&request, &corpus.evaluate(&request).unwrap()).to_text();
    /// assert!(text.starts_with(r#"{"receipt":1,"engine":"rules "#));
    /// assert!(text.contains(r#""date":"2026-07-01","mode":"error","outputs":["recht"],"facts":{"inkomen":90000}"#));
    /// assert!(!text.contains('\n'));
    /// ```
    pub fn to_text(&self) -> String {
        let mut out = format!("{{\"receipt\":{FORM},\"engine\":");
        write_text(&self.engine, &mut out);
        out.push_str(",\"law\":");
        write_text(&self.request.law, &mut out);
        let (date, mode) = (self.request.date, self.request.mode.word());
        out.push_str(&format!(",\"date\":\"{date}\",\"mode\":\"{mode}\",\"outputs\":"));
        Value::List(self.request.outputs.iter().map(|name| name.as_str().into()).collect())
            .write_json(&mut out);
        out.push_str(",\"facts\":");
        Value::Object(self.request.parameters.clone()).write_json(&mut out);
        out.push_str(",\"data\":");
        Value::List(self.request.data.iter().map(table).collect()).write_json(&mut out);
        out.push_str(",\"laws\":");
        Value::List(self.laws.iter().map(law).collect()).write_json(&mut out);
        out.push_str(",\"outcome\":");
        out.push_str(&self.outcome);
        out.push('}');
        out
    }

    /// Reads the text of a receipt.
    ///
    /// ```
    /// # use rules::{Corpus, Receipt, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let receipt = Receipt::new(&request, &corpus.evaluate(&request).unwrap());
    /// assert_eq!(Receipt::from_text(&receipt.to_text()).unwrap(), receipt);
    /// assert_eq!(Receipt::from_text(r#"{"receipt":2}"#).unwrap_err().to_string(), "not a receipt: another form");
    /// ```
    ///
    /// # Errors
    /// A text that is no receipt.
    pub fn from_text(text: &str) -> Result<Self, ReplayError> {
        let bad = |what: &str| ReplayError::Text(what.to_owned());
        let read = Value::from_json(text.trim()).map_err(|error| ReplayError::Text(error.to_string()))?;
        let Value::Object(mut fields) = read else { return Err(bad("a receipt is a JSON object")) };
        if fields.get("receipt").and_then(Value::as_int) != Some(FORM) {
            return Err(bad("another form"));
        }
        let mut take = |key: &str| fields.remove(key).ok_or_else(|| bad(key));
        let (engine, law, day) = (take("engine")?, take("law")?, take("date")?);
        let (mode, outputs, facts) = (take("mode")?, take("outputs")?, take("facts")?);
        let (data, laws, outcome) = (take("data")?, take("laws")?, take("outcome")?);
        let word =
            |value: &Value| value.as_str().map(str::to_owned).ok_or_else(|| bad("a text was expected"));
        let date = date::parse(&word(&day)?).ok_or_else(|| bad("date"))?;
        let outputs: Vec<String> =
            outputs.as_list().ok_or_else(|| bad("outputs"))?.iter().map(word).collect::<Result<_, _>>()?;
        let mut request = Request::new(word(&law)?, outputs, date);
        request.mode = mode.as_str().and_then(UntranslatableMode::from_word).ok_or_else(|| bad("mode"))?;
        let Value::Object(parameters) = facts else { return Err(bad("facts")) };
        request.parameters = parameters;
        for item in data.as_list().ok_or_else(|| bad("data"))? {
            request.data.push(table_of(item).ok_or_else(|| bad("data"))?);
        }
        let laws = laws.as_list().ok_or_else(|| bad("laws"))?;
        let laws =
            laws.iter().map(|item| law_of(item).ok_or_else(|| bad("laws"))).collect::<Result<_, _>>()?;
        Ok(Self { engine: word(&engine)?, request, laws, outcome: outcome.to_json() })
    }
}

/// Values in this text are kept digit by digit, and keys stand in order: reading and writing it changes nothing.
fn outcome(evaluation: &Evaluation) -> String {
    let outputs = evaluation.outputs.iter().map(|(name, output)| {
        let mut fields = BTreeMap::from([
            ("law".to_owned(), Value::from(output.law.as_str())),
            ("article".to_owned(), Value::from(output.article.as_str())),
        ]);
        let provenance = match output.provenance {
            Provenance::Direct => "direct",
            Provenance::Reactive { .. } => "reactive",
            Provenance::Override => "override",
        };
        fields.insert("provenance".to_owned(), provenance.into());
        let (state, detail) = match &output.state {
            State::Value { value } => ("value", Some(("value", value.clone()))),
            State::Absent => ("absent", None),
            State::Unknown { missing } => {
                let names = missing.iter().map(|name| name.as_str().into()).collect();
                ("unknown", Some(("missing", Value::List(names))))
            }
            State::Untranslatable { construct, .. } => {
                ("untranslatable", Some(("construct", construct.as_str().into())))
            }
        };
        fields.insert("state".to_owned(), state.into());
        fields.extend(detail.map(|(key, value)| (key.to_owned(), value)));
        (name.to_string(), Value::Object(fields))
    });
    Value::Object(outputs.collect()).to_json()
}

fn law(law: &LawUsed) -> Value {
    Value::Object(BTreeMap::from([
        ("id".to_owned(), law.id.as_str().into()),
        ("valid_from".to_owned(), law.valid_from.into()),
        ("sha256".to_owned(), law.sha256.as_str().into()),
    ]))
}

fn law_of(value: &Value) -> Option<LawUsed> {
    let Value::Object(fields) = value else { return None };
    let text = |key: &str| fields.get(key).and_then(Value::as_str);
    let valid_from: Option<NaiveDate> = match fields.get("valid_from")? {
        Value::Null => None,
        other => Some(date::parse(other.as_str()?)?),
    };
    Some(LawUsed { id: text("id")?.into(), valid_from, sha256: text("sha256")?.into() })
}

fn table(table: &Table) -> Value {
    Value::Object(BTreeMap::from([
        ("source".to_owned(), table.source.as_str().into()),
        ("key".to_owned(), table.key.as_str().into()),
        ("law".to_owned(), table.law.clone().into()),
        ("rows".to_owned(), Value::List(table.rows.iter().cloned().map(Value::Object).collect())),
    ]))
}

fn table_of(value: &Value) -> Option<Table> {
    let Value::Object(fields) = value else { return None };
    let text = |key: &str| fields.get(key).and_then(Value::as_str).map(str::to_owned);
    let row = |row: &Value| match row {
        Value::Object(row) => Some(row.clone()),
        _ => None,
    };
    Some(Table {
        source: text("source")?,
        key: text("key")?,
        law: text("law"),
        rows: fields.get("rows")?.as_list()?.iter().map(row).collect::<Option<_>>()?,
    })
}
