//! Between inputs of a page and stored answers: nothing that was typed gets lost.

use serde_json::{Map, Value as Json};

use super::FieldType;
use crate::Lang;

/// Most characters of one input that are kept; the longest question allows fewer.
const INPUT_CHARS: usize = 10_000;
/// Most boxes of one field that are looked at.
const BOXES: usize = 60;

/// What was typed for one field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Typed {
    /// Nothing.
    Nothing,
    /// One input.
    One(String),
    /// The boxes that were ticked.
    Many(Vec<String>),
    /// The parts of a date, month or address, as far as filled.
    Parts(Map<String, Json>),
}

/// What was typed for a field, out of all inputs of a page.
pub(super) fn typed(kind: FieldType, id: &str, raw: &[(String, String)]) -> Typed {
    let mut values = raw.iter().filter(|(name, _)| name == id).map(|(_, text)| clean(text, kind));
    if kind == FieldType::Checkboxes {
        let mut boxes: Vec<String> = Vec::new();
        for text in values.filter(|text| !text.is_empty()).take(BOXES) {
            if !boxes.contains(&text) {
                boxes.push(text);
            }
        }
        return if boxes.is_empty() { Typed::Nothing } else { Typed::Many(boxes) };
    }
    if kind.parts().is_empty() {
        return match values.find(|text| !text.trim().is_empty()) {
            Some(text) => Typed::One(text),
            None => Typed::Nothing,
        };
    }
    let mut parts = Map::new();
    for part in kind.parts() {
        let name = format!("{id}-{part}");
        let found = raw.iter().find(|(input, _)| *input == name).map(|(_, text)| clean(text, kind));
        if let Some(text) = found.filter(|text| !text.trim().is_empty()) {
            parts.insert((*part).to_owned(), Json::String(text));
        }
    }
    match values.find(|text| !text.trim().is_empty()) {
        _ if !parts.is_empty() => Typed::Parts(parts),
        Some(whole) => Typed::Parts(split(kind, &whole)),
        None => Typed::Nothing,
    }
}

/// A date or month as browsers write it, in parts.
fn split(kind: FieldType, whole: &str) -> Map<String, Json> {
    let mut pieces = whole.splitn(3, '-');
    let mut parts = Map::new();
    for name in ["year", "month", "day"].into_iter().filter(|name| kind.parts().contains(name)) {
        if let Some(piece) = pieces.next() {
            parts.insert(name.to_owned(), Json::String(piece.to_owned()));
        }
    }
    parts
}

/// The text without control characters and without an end beyond the limit.
fn clean(text: &str, kind: FieldType) -> String {
    let keeps_lines = kind == FieldType::LongText;
    text.chars().filter(|c| !c.is_control() || (keeps_lines && *c == '\n')).take(INPUT_CHARS).collect()
}

/// What is kept of an answer that is wrong: exactly what was typed.
pub(super) fn keep(typed: Typed) -> Option<Json> {
    match typed {
        Typed::Nothing => None,
        Typed::One(text) => Some(Json::String(text)),
        Typed::Many(boxes) => Some(Json::Array(boxes.into_iter().map(Json::String).collect())),
        Typed::Parts(parts) => Some(Json::Object(parts)),
    }
}

/// A stored answer as the inputs of a page: name and text of each.
pub(super) fn pairs(kind: FieldType, id: &str, answer: &Json, lang: Lang) -> Vec<(String, String)> {
    let one = |text: String| vec![(id.to_owned(), text)];
    match answer {
        Json::Bool(true) => one("yes".to_owned()),
        Json::Bool(false) => one("no".to_owned()),
        Json::Number(number) if kind == FieldType::Money => one(money(number.as_i64().unwrap_or(0), lang)),
        Json::Number(number) => one(number.to_string()),
        Json::Array(boxes) => {
            boxes.iter().filter_map(Json::as_str).map(|text| (id.to_owned(), text.to_owned())).collect()
        }
        Json::Object(parts) => parts
            .iter()
            .filter_map(|(part, text)| Some((format!("{id}-{part}"), text.as_str()?.to_owned())))
            .collect(),
        Json::String(text) if kind.parts().is_empty() => one(text.clone()),
        Json::String(text) => split(kind, text)
            .into_iter()
            .filter_map(|(part, piece)| {
                let piece = piece.as_str()?;
                let bare = piece.trim_start_matches('0');
                Some((format!("{id}-{part}"), if bare.is_empty() { piece } else { bare }.to_owned()))
            })
            .collect(),
        Json::Null => Vec::new(),
    }
}

/// An amount as people type it, without thousands marks.
fn money(cents: i64, lang: Lang) -> String {
    let point = if lang == Lang::En { '.' } else { ',' };
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}{point}{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}
