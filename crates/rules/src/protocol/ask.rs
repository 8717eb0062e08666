//! Reading requests.

use std::collections::BTreeMap;

use super::address;
use crate::date;
use crate::error::EvalError;
use crate::notes::Quotation;
use crate::request::{Request, Table, UntranslatableMode};
use crate::value::Value;

type Fields = BTreeMap<String, Value>;

/// Reads an `evaluate` request.
pub(super) fn request(fields: &Fields) -> Result<Request, EvalError> {
    if let Some(other) = fields.keys().find(|key| misspelt(key, &KNOWN)) {
        return Err(bad(format!("unknown key `{other}`")));
    }
    let law = text(fields, "law").map_err(bad)?;
    let day = text(fields, "date").map_err(bad)?;
    let date = date::parse(&day).ok_or(EvalError::InvalidDate(day))?;
    let addressed = address::of_law(&law)?;
    let mut outputs: Vec<String> = addressed.iter().map(|(_, output)| (*output).to_owned()).collect();
    match fields.get("outputs") {
        Some(Value::List(names)) => {
            for name in names {
                let name = name.as_str().ok_or_else(|| bad("`outputs` holds names"))?;
                outputs.push(address::of_output(name)?.to_owned());
            }
        }
        None if addressed.is_some() => {}
        _ => return Err(bad("`outputs` is a list of names")),
    }
    let mut request = Request::new(addressed.map_or(law.as_str(), |(law, _)| law), outputs, date);
    request.parameters = match fields.get("parameters") {
        None | Some(Value::Null) => BTreeMap::new(),
        Some(Value::Object(parameters)) => parameters.clone(),
        Some(_) => return Err(bad("`parameters` is an object")),
    };
    request.data = match fields.get("data") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::List(tables)) => {
            tables.iter().zip(1..).map(|(value, number)| table(value, number)).collect::<Result<_, _>>()?
        }
        Some(_) => return Err(bad("`data` is a list of tables")),
    };
    request.mode = match fields.get("untranslatable_mode") {
        None | Some(Value::Null) => UntranslatableMode::default(),
        Some(word) => word
            .as_str()
            .and_then(UntranslatableMode::from_word)
            .ok_or_else(|| bad("`untranslatable_mode` is none of error, propagate, warn, ignore"))?,
    };
    request.trace = match fields.get("trace") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(trace)) => *trace,
        Some(_) => return Err(bad("`trace` is true or false")),
    };
    Ok(request)
}

/// Keys of a request.
const KNOWN: [&str; 8] =
    ["op", "law", "outputs", "date", "parameters", "data", "untranslatable_mode", "trace"];

/// Keys of a table.
const TABLE: [&str; 4] = ["source", "key", "law", "rows"];

/// Whether a key looks like one that may be left out: misspelt, it would pass unseen. Any other key that is
/// not known is the sender's own, such as a number of the request.
fn misspelt(key: &str, known: &[&str]) -> bool {
    let start = |key: &str| key.get(..3).map(str::to_lowercase);
    let letters = |key: &str| {
        let mut letters: Vec<char> = key.trim_end_matches(['s', 'S']).to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    !known.contains(&key)
        && known.iter().any(|known| {
            (known.len() > 3 && start(known) == start(key))
                || (known.len() > 2 && letters(known) == letters(key))
        })
}

/// Reads a table of a request; one without a name goes by its number.
fn table(value: &Value, number: usize) -> Result<Table, EvalError> {
    let source = match value {
        Value::Object(fields) => fields.get("source").and_then(Value::as_str),
        _ => None,
    };
    let broken = |reason: &str| EvalError::DataSource {
        table: source.map_or_else(|| format!("number {number}"), str::to_owned),
        reason: reason.to_owned(),
    };
    let Value::Object(fields) = value else { return Err(broken("a table is an object")) };
    let Some(source) = source else { return Err(broken("`source` is its name")) };
    if let Some(other) = fields.keys().find(|key| misspelt(key, &TABLE)) {
        return Err(broken(&format!("unknown key `{other}`")));
    }
    let key = match fields.get("key") {
        Some(Value::Text(key)) => key.clone(),
        None | Some(Value::Null) => String::new(),
        Some(_) => return Err(broken("`key` is the name of a column")),
    };
    let law = match fields.get("law") {
        None | Some(Value::Null) => None,
        Some(Value::Text(law)) => Some(law.clone()),
        Some(_) => return Err(broken("`law` is an id or null")),
    };
    let Some(Value::List(items)) = fields.get("rows") else { return Err(broken("`rows` is a list")) };
    let mut rows = Vec::with_capacity(items.len());
    for item in items {
        let Value::Object(row) = item else { return Err(broken("a row is an object")) };
        rows.push(row.clone());
    }
    if key.is_empty() && rows.len() > 1 {
        return Err(broken("without a `key` nothing says which of its rows is meant"));
    }
    Ok(Table { source: source.to_owned(), key, law, rows })
}

/// Reads a `resolve_note` request: the articles, and what to look for.
pub(super) fn note(fields: &Fields) -> Result<(Vec<(String, String)>, Quotation), String> {
    let Some(Value::List(items)) = fields.get("articles") else {
        return Err("`articles` is a list".to_owned());
    };
    let mut articles = Vec::with_capacity(items.len());
    for item in items {
        let Value::Object(article) = item else { return Err("an article is an object".to_owned()) };
        let number = match article.get("number") {
            Some(Value::Int(number)) => number.to_string(),
            _ => text(article, "number")?,
        };
        articles.push((number, text(article, "text")?));
    }
    let Some(Value::Object(selector)) = fields.get("selector") else {
        return Err("`selector` is an object".to_owned());
    };
    let maybe = |key: &str| match selector.get(key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(_) => text(selector, key),
    };
    let quotation =
        Quotation { exact: text(selector, "exact")?, prefix: maybe("prefix")?, suffix: maybe("suffix")? };
    Ok((articles, quotation))
}

fn text(fields: &Fields, key: &str) -> Result<String, String> {
    match fields.get(key) {
        Some(Value::Text(text)) => Ok(text.clone()),
        Some(_) => Err(format!("`{key}` is a text")),
        None => Err(format!("`{key}` is not there")),
    }
}

pub(super) fn bad(reason: impl Into<String>) -> EvalError {
    EvalError::InvalidOperation { operation: "request".to_owned(), reason: reason.into() }
}
