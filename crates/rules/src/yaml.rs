//! YAML as a tree of nodes that know their line. Aliases are filled in, within limits.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use crate::limits::{FILE_BYTES, YAML_DEPTH, YAML_KEYS, YAML_NODES};
use crate::value::{Value, number};

/// A line and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub line: usize,
    pub reason: String,
}

pub(crate) fn fault<T>(line: usize, reason: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { line, reason: reason.into() })
}

#[derive(Debug)]
pub(crate) struct Node {
    pub line: usize,
    pub body: Body,
}

#[derive(Debug)]
pub(crate) enum Body {
    Scalar { text: String, plain: bool },
    List(Vec<Rc<Node>>),
    Map(Vec<Entry>),
}

/// A key, its line, and what stands under it.
pub(crate) type Entry = (String, usize, Rc<Node>);

impl Node {
    /// The node as a constant.
    pub(crate) fn value(&self) -> Result<Value, Fault> {
        Ok(match &self.body {
            Body::Scalar { text, plain: false } => Value::Text(text.clone()),
            Body::Scalar { text, plain: true } => match plain(text) {
                Some(value) => value,
                None => return fault(self.line, format!("`{text}` has more digits than can be kept")),
            },
            Body::List(items) => {
                Value::List(items.iter().map(|item| item.value()).collect::<Result<_, _>>()?)
            }
            Body::Map(entries) => Value::Object(
                entries
                    .iter()
                    .map(|(name, _, node)| Ok((name.clone(), node.value()?)))
                    .collect::<Result<_, Fault>>()?,
            ),
        })
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        match &self.body {
            Body::Map(entries) => entries.iter().find(|(name, ..)| name == key).map(|(.., node)| &**node),
            _ => None,
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.body, Body::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }
}

/// The meaning of an unquoted scalar. Nothing when it is a number that cannot be kept exactly.
fn plain(text: &str) -> Option<Value> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Value::Null),
        "true" | "True" | "TRUE" => return Some(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Some(Value::Bool(false)),
        _ => {}
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN") {
        return None;
    }
    for (mark, radix) in [("0x", 16), ("0o", 8)] {
        let digits =
            text.strip_prefix(mark).filter(|digits| digits.chars().all(|digit| digit.is_digit(radix)));
        if let Some(digits) = digits.filter(|digits| !digits.is_empty()) {
            return i64::from_str_radix(digits, radix).ok().map(Value::Int);
        }
    }
    if !numeric(unsigned) {
        return Some(Value::Text(text.to_owned()));
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => unsigned.split_at(at),
        None => (unsigned, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    let value = number(&format!("{sign}{whole}{point}{fraction}{exponent}"))?;
    Some(match value.as_int() {
        Some(whole) => Value::Int(whole),
        None => value,
    })
}

/// Digits, at most one point, and an exponent perhaps.
fn numeric(unsigned: &str) -> bool {
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    digits(whole)
        && digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|power| {
            let power = power.strip_prefix(['-', '+']).unwrap_or(power);
            !power.is_empty() && digits(power)
        })
}

/// Parses one document.
pub(crate) fn parse(text: &str) -> Result<Rc<Node>, Fault> {
    if text.len() > FILE_BYTES {
        return fault(0, format!("the file is larger than {FILE_BYTES} bytes"));
    }
    let mut builder = Builder::default();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => return fault(error.marker().line(), format!("not valid YAML: {}", error.info())),
        };
        if let Some(node) = builder.event(event, span)? {
            if root.is_some() {
                return fault(node.line, "a file holds one document");
            }
            root = Some(node);
        }
    }
    root.map_or_else(|| fault(0, "the file is empty"), Ok)
}

enum Open {
    List(usize, usize, Vec<Rc<Node>>),
    Map(usize, usize, Vec<Entry>, Option<(String, usize)>),
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Rc<Node>, usize)>,
    nodes: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<Option<Rc<Node>>, Fault> {
        let line = span.start.line();
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if tag.as_ref().is_some_and(|tag| !tag.is_yaml_core_schema()) {
                    return fault(line, "tags are not part of the format");
                }
                let text_tag = tag.is_some_and(|tag| tag.suffix == "str");
                let plain = style == ScalarStyle::Plain && !text_tag;
                let node = Node { line, body: Body::Scalar { text: Cow::into_owned(text), plain } };
                self.done(node, anchor)
            }
            Event::SequenceStart(anchor, _) => self.start(line, Open::List(line, anchor, Vec::new())),
            Event::MappingStart(anchor, _) => self.start(line, Open::Map(line, anchor, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(line, anchor, items)) => {
                    self.done(Node { line, body: Body::List(items) }, anchor)
                }
                Some(Open::Map(line, anchor, entries, _)) => {
                    self.done(Node { line, body: Body::Map(entries) }, anchor)
                }
                None => fault(line, "not valid YAML"),
            },
            Event::Alias(anchor) => match self.anchors.get(&anchor).cloned() {
                Some((node, size)) => {
                    self.nodes = self.nodes.saturating_add(size);
                    self.place(node)
                }
                None => fault(line, "an alias without its anchor"),
            },
            _ => Ok(None),
        }
    }

    fn start(&mut self, line: usize, open: Open) -> Result<Option<Rc<Node>>, Fault> {
        if self.open.len() >= YAML_DEPTH {
            return fault(line, format!("nested deeper than {YAML_DEPTH}"));
        }
        self.open.push(open);
        Ok(None)
    }

    fn done(&mut self, node: Node, anchor: usize) -> Result<Option<Rc<Node>>, Fault> {
        self.nodes += 1;
        let node = Rc::new(node);
        if anchor > 0 {
            self.anchors.insert(anchor, (Rc::clone(&node), size(&node)));
        }
        self.place(node)
    }

    fn place(&mut self, node: Rc<Node>) -> Result<Option<Rc<Node>>, Fault> {
        if self.nodes > YAML_NODES {
            return fault(node.line, format!("more than {YAML_NODES} values"));
        }
        match self.open.last_mut() {
            None => return Ok(Some(node)),
            Some(Open::List(.., items)) => items.push(node),
            Some(Open::Map(_, _, entries, key)) => match key.take() {
                Some((name, line)) => entries.push((name, line, node)),
                None => {
                    let Body::Scalar { text, .. } = &node.body else {
                        return fault(node.line, "a key is a single word");
                    };
                    if entries.len() >= YAML_KEYS {
                        return fault(node.line, format!("more than {YAML_KEYS} keys"));
                    }
                    if entries.iter().any(|(name, ..)| name == text) {
                        return fault(node.line, format!("key `{text}` stands here twice"));
                    }
                    *key = Some((text.clone(), node.line));
                }
            },
        }
        Ok(None)
    }
}

fn size(node: &Node) -> usize {
    match &node.body {
        Body::Scalar { .. } => 1,
        Body::List(items) => items.iter().fold(1, |sum: usize, item| sum.saturating_add(size(item))),
        Body::Map(entries) => entries.iter().fold(1, |sum: usize, (.., item)| sum.saturating_add(size(item))),
    }
}
