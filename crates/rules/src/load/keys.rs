use std::rc::Rc;

use super::Word;
use super::build::Build;
use crate::yaml::{Body, Entry, Fault, Node, fault};

/// Keys of drafts that may still move from place to place; they are kept for readers and never run.
const DRAFT: &[&str] = &["submission", "decides_on", "executes", "declares"];

/// A map with known keys.
pub(super) struct Keys<'n> {
    pub line: usize,
    what: &'static str,
    node: &'n Node,
}

impl<'n> Keys<'n> {
    /// Opens a map. A key outside `known` is an error: misspelt keys must not pass unseen.
    pub fn open(node: &'n Node, what: &'static str, known: &[&str]) -> Result<Self, Fault> {
        let keys = Self::any(node, what)?;
        if let Body::Map(entries) = &node.body {
            for (name, line, _) in entries {
                let name = name.as_str();
                if !known.contains(&name) && name != "description" && !DRAFT.contains(&name) {
                    return fault(*line, format!("unknown key `{name}` in {what}"));
                }
            }
        }
        Ok(keys)
    }

    /// Reports keys outside `known` where they cannot change a meaning.
    pub fn tell_unknown(&self, build: &mut Build, known: &[&str]) {
        let Body::Map(entries) = &self.node.body else { return };
        for (name, line, _) in entries {
            if !known.contains(&name.as_str()) && name != "description" {
                build.problem(*line, format!("unknown key `{name}` in {}", self.what));
            }
        }
    }

    /// Opens a map that may hold any key.
    pub fn any(node: &'n Node, what: &'static str) -> Result<Self, Fault> {
        match node.body {
            Body::Map(_) => Ok(Self { line: node.line, what, node }),
            _ => fault(node.line, format!("{what} is a map")),
        }
    }

    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.node.get(key).filter(|node| !node.is_null())
    }

    /// The node under a key, also when it is an explicit null.
    pub fn even_null(&self, key: &str) -> Option<&'n Node> {
        self.node.get(key)
    }

    pub fn need(&self, key: &str) -> Result<&'n Node, Fault> {
        match self.node.get(key) {
            Some(node) => Ok(node),
            None => fault(self.line, format!("{} lacks `{key}`", self.what)),
        }
    }

    /// A text; numbers and booleans count as the text they were written as.
    pub fn text(&self, key: &str) -> Result<Option<String>, Fault> {
        self.get(key).map(|node| scalar(node, key)).transpose()
    }

    pub fn need_text(&self, key: &str) -> Result<String, Fault> {
        scalar(self.need(key)?, key)
    }

    pub fn flag(&self, key: &str, default: bool) -> Result<bool, Fault> {
        match self.get(key) {
            None => Ok(default),
            Some(node) => match node.value()?.as_bool() {
                Some(flag) => Ok(flag),
                None => fault(node.line, format!("`{key}` is true or false")),
            },
        }
    }

    pub fn word<W: Word>(&self, key: &str) -> Result<Option<W>, Fault> {
        let Some(node) = self.get(key) else { return Ok(None) };
        let text = scalar(node, key)?;
        match W::from_word(&text) {
            Some(word) => Ok(Some(word)),
            None => fault(node.line, format!("`{key}: {text}` is none of {}", W::words())),
        }
    }

    pub fn need_word<W: Word>(&self, key: &str) -> Result<W, Fault> {
        match self.word(key)? {
            Some(word) => Ok(word),
            None => fault(self.line, format!("{} lacks `{key}`", self.what)),
        }
    }

    /// The elements of a list; none when the key is not there.
    pub fn list(&self, key: &str) -> Result<&'n [Rc<Node>], Fault> {
        self.get(key).map_or(Ok(&[]), |node| items(node, key))
    }

    /// The entries of a map; none when the key is not there.
    pub fn map(&self, key: &str) -> Result<&'n [Entry], Fault> {
        match self.get(key).map(|node| (&node.body, node.line)) {
            None => Ok(&[]),
            Some((Body::Map(entries), _)) => Ok(entries),
            Some((_, line)) => fault(line, format!("`{key}` is a map")),
        }
    }
}

pub(super) fn items<'n>(node: &'n Node, key: &str) -> Result<&'n [Rc<Node>], Fault> {
    match &node.body {
        Body::List(items) => Ok(items),
        _ => fault(node.line, format!("`{key}` is a list")),
    }
}

pub(super) fn scalar(node: &Node, key: &str) -> Result<String, Fault> {
    match &node.body {
        Body::Scalar { text, .. } => Ok(text.clone()),
        _ => fault(node.line, format!("`{key}` is a text")),
    }
}
