//! Reading requests.

use std::collections::BTreeMap;

use crate::date;
use crate::error::EvalError;
use crate::notes::Quotation;
use crate::request::{Request, Table, UntranslatableMode};
use crate::value::Value;

type Fields = BTreeMap<String, Value>;

/// Reads an `evaluate` request.
pub(super) fn request(fields: &Fields) -> Result<Request, EvalError> {
    if let Some(other) = fields.keys().find(|key| misspelt(key)) {
        return Err(bad(format!("unknown key `{other}`")));
    }
    let law = text(fields, "law").map_err(bad)?;
    let day = text(fields, "date").map_err(bad)?;
    let date = date::parse(&day).ok_or(EvalError::InvalidDate(day))?;
    let outputs = match fields.get("outputs") {
        Some(Value::List(names)) => names
            .iter()
            .map(|name| name.as_str().map(str::to_owned).ok_or_else(|| bad("`outputs` holds names")))
            .collect::<Result<Vec<_>, _>>()?,
        _ => return Err(bad("`outputs` is a list of names")),
    };
    let mut request = Request::new(law, outputs, date);
    request.parameters = match fields.get("parameters") {
        None | Some(Value::Null) => BTreeMap::new(),
        Some(Value::Object(parameters)) => parameters.clone(),
        Some(_) => return Err(bad("`parameters` is an object")),
    };
    request.data = match fields.get("data") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::List(tables)) => tables.iter().map(table).collect::<Result<_, _>>()?,
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

/// Whether a key looks like one that may be left out: misspelt, it would pass unseen. Any other key that is
/// not known is the sender's own, such as a number of the request.
fn misspelt(key: &str) -> bool {
    let start = |key: &str| key.get(..3).map(str::to_lowercase);
    !KNOWN.contains(&key) && KNOWN.iter().any(|known| known.len() > 3 && start(known) == start(key))
}

fn table(value: &Value) -> Result<Table, EvalError> {
    let Value::Object(fields) = value else { return Err(bad("a table is an object")) };
    let source = text(fields, "source").map_err(bad)?;
    let broken = |reason: &str| EvalError::DataSource { table: source.clone(), reason: reason.to_owned() };
    let key = match fields.get("key") {
        Some(Value::Text(key)) => key.clone(),
        None | Some(Value::Null) => String::new(),
        Some(_) => return Err(broken("`key` is a name")),
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
    Ok(Table { source: source.clone(), key, law, rows })
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
