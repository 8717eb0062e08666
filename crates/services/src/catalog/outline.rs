//! Where things stand in a content file: the tree of its keys and entries, each with its line.

use domain::forms::Place;
use saphyr_parser::{Event, Parser};

/// Deeper than any content file: an end to hostile nesting.
const DEPTH: usize = 64;

/// The tree of a file. What cannot be read is empty; reading it as content tells why.
#[derive(Debug, Default)]
pub(crate) struct Outline(Vec<Node>);

#[derive(Debug, Default)]
struct Node {
    /// What stands there, when it is one value.
    text: Option<String>,
    is_list: bool,
    children: Vec<Child>,
}

/// A key with its value, or an entry of a list.
#[derive(Debug)]
struct Child {
    key: Option<String>,
    line: usize,
    node: usize,
}

/// A Dutch text of a file.
pub(crate) struct Dutch<'a> {
    pub line: usize,
    pub text: &'a str,
}

impl Outline {
    /// The outline of a file with this text.
    pub fn of(text: &str) -> Self {
        Self::build(text).unwrap_or_default()
    }

    fn build(text: &str) -> Option<Self> {
        let mut outline = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let mut key: Vec<Option<(String, usize)>> = Vec::new();
        for event in Parser::new_from_str(text) {
            let (event, span) = event.ok()?;
            let (text, opens) = match event {
                Event::Scalar(text, ..) => (Some(text.into_owned()), None),
                Event::Alias(_) => (Some(String::new()), None),
                Event::SequenceStart(..) => (None, Some(true)),
                Event::MappingStart(..) => (None, Some(false)),
                Event::SequenceEnd | Event::MappingEnd => {
                    open.pop()?;
                    key.pop()?;
                    continue;
                }
                _ => continue,
            };
            let line = span.start.line();
            let parent = open.last().copied();
            let in_list = parent.and_then(|parent| outline.0.get(parent)).is_none_or(|node| node.is_list);
            if let (Some(text), false, Some(slot @ None)) = (&text, in_list, key.last_mut()) {
                *slot = Some((text.clone(), line));
                continue;
            }
            let node = outline.0.len();
            outline.0.push(Node { text, is_list: opens == Some(true), children: Vec::new() });
            if let Some(parent) = parent.and_then(|parent| outline.0.get_mut(parent)) {
                let child = match key.last_mut().and_then(Option::take) {
                    Some((name, line)) => Child { key: Some(name), line, node },
                    None => Child { key: None, line, node },
                };
                parent.children.push(child);
            }
            if opens.is_some() {
                open.push(node);
                key.push(None);
            }
            if open.len() > DEPTH {
                return None;
            }
        }
        Some(outline)
    }

    /// The line of a place, or of the innermost part of it that stands there.
    pub fn line(&self, place: &Place) -> Option<usize> {
        let mut at = self.0.first()?;
        let mut found = None;
        for step in place.steps() {
            let Some((line, node)) = self.inside(at, step) else { break };
            found = Some(line);
            at = node;
        }
        found
    }

    /// The nearest thing below a node that has this key or id, or is this entry of the list that the node is.
    fn inside<'a>(&'a self, node: &'a Node, step: &str) -> Option<(usize, &'a Node)> {
        if node.is_list
            && let Ok(place) = step.parse::<usize>()
            && let Some(child) = place.checked_sub(1).and_then(|index| node.children.get(index))
        {
            return Some((child.line, self.0.get(child.node)?));
        }
        let mut level = vec![node];
        while !level.is_empty() {
            let children = || level.iter().flat_map(|node| &node.children);
            // Ids before keys: a group may be called `kind`, as the key beside it.
            for child in children() {
                let inner = self.0.get(child.node)?;
                if let Some(line) = self.id_line(inner, step) {
                    return Some((line, inner));
                }
            }
            if let Some(child) = children().find(|child| child.key.as_deref() == Some(step)) {
                return Some((child.line, self.0.get(child.node)?));
            }
            level = children().filter_map(|child| self.0.get(child.node)).collect();
        }
        None
    }

    /// The line on which a node says that this is its id.
    fn id_line(&self, node: &Node, id: &str) -> Option<usize> {
        let is_id = |child: &&Child| {
            matches!(child.key.as_deref(), Some("id" | "doc" | "use"))
                && self.0.get(child.node).and_then(|node| node.text.as_deref()) == Some(id)
        };
        node.children.iter().find(is_id).map(|child| child.line)
    }

    /// Every Dutch text, in the order of the file.
    pub fn dutch(&self) -> impl Iterator<Item = Dutch<'_>> {
        self.under("nl").map(|(line, text)| Dutch { line, text })
    }

    /// What stands under a key, wherever it occurs, in the order of the file.
    pub fn values(&self, key: &'static str) -> impl Iterator<Item = &str> {
        self.under(key).map(|(_, text)| text)
    }

    fn under(&self, key: &'static str) -> impl Iterator<Item = (usize, &str)> {
        let children = self.0.iter().flat_map(|node| &node.children);
        children
            .filter(move |child| child.key.as_deref() == Some(key))
            .filter_map(|child| Some((child.line, self.0.get(child.node)?.text.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
id: proef
tasks:
  - id: wonen
    title: {nl: Wonen, en: Living}
    pages:
      - id: huis
        fields:
          - id: woon.huur
            label:
              nl: >
                Wat is
                de huur?
              en: What is the rent?
            options:
              - {value: a}
              - {value: b}
evidence:
  - doc: DOC-HUUR
";

    fn line(steps: &[&str]) -> Option<usize> {
        Outline::of(FILE).line(&steps.iter().fold(Place::top(), |place, step| place.at(step)))
    }

    #[test]
    fn places_have_the_line_of_their_key_or_id() {
        assert_eq!(line(&["wonen"]), Some(3));
        assert_eq!(line(&["wonen", "title", "en"]), Some(4));
        assert_eq!(line(&["wonen", "huis", "woon.huur", "label"]), Some(9));
        assert_eq!(line(&["wonen", "huis", "woon.huur", "options", "2"]), Some(16));
        assert_eq!(line(&["tasks", "1", "pages", "1"]), Some(6));
        assert_eq!(line(&["DOC-HUUR"]), Some(18));
    }

    #[test]
    fn what_is_missing_has_the_line_of_what_it_is_missing_from() {
        assert_eq!(line(&["wonen", "huis", "woon.huur", "why"]), Some(8));
        assert_eq!(line(&["elders"]), None);
    }

    #[test]
    fn dutch_texts_come_with_their_line() {
        let outline = Outline::of(FILE);
        let found: Vec<(usize, &str)> = outline.dutch().map(|dutch| (dutch.line, dutch.text)).collect();
        assert_eq!(found, [(4, "Wonen"), (10, "Wat is de huur?\n")]);
    }

    #[test]
    fn what_cannot_be_read_has_no_outline() {
        assert!(Outline::of("a: [").0.is_empty());
        assert!(Outline::of(&"[".repeat(1_000)).0.is_empty());
    }
}
