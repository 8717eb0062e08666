//! Shared blocks: pages that several forms ask in the same way, kept once (decision record 0020).

use std::fmt;

use serde::de::{Error, IntoDeserializer, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::{Condition, Declaration, Derivation, Evidence, Form, FormProblem, Page, Place, Task};

/// A block: a file in `catalog/blocks`. A form that uses it reads as if its pages stood in the form.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Id; never reused.
    pub id: String,
    /// Version. Forms name the version they use, so that a new one changes no draft.
    pub version: String,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// The documents that follow from them; they come after those of the form.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// The facts that follow from them; they come after those of the form.
    #[serde(default)]
    pub derive: Vec<Derivation>,
    /// What the sender declares about them; it comes after the declarations of the form.
    #[serde(default)]
    pub declarations: Vec<Declaration>,
}

impl Block {
    /// What forms call it: `contact@2026.11.1`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// Whether something stands in the block: `place` is one of a form that uses it.
    #[must_use]
    pub fn holds(&self, place: &Place) -> bool {
        place.steps().iter().take(2).any(|step| {
            self.pages.iter().any(|page| page.id == *step)
                || self.evidence.iter().any(|evidence| evidence.doc == *step)
                || self.declarations.iter().any(|declaration| declaration.id == *step)
        })
    }
}

/// What stands in the list of pages of a form's file.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A page.
    Page(Box<Page>),
    /// The place of a block.
    Use(Use),
}

/// `use: contact@2026.11.1`: here come the pages of a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// [`Block::name`] of the block.
    pub block: String,
    /// When its pages are shown, its documents asked and its facts derived, besides their own conditions.
    pub when: Option<Condition>,
}

/// A form as its file has it.
pub type FormFile = Form<Entry>;

impl FormFile {
    /// The names of the blocks it uses, in order.
    pub fn uses(&self) -> impl Iterator<Item = &str> {
        self.tasks.iter().flat_map(|task| &task.pages).filter_map(|entry| match entry {
            Entry::Use(used) => Some(used.block.as_str()),
            Entry::Page(_) => None,
        })
    }

    /// The form with the blocks in their places.
    ///
    /// # Errors
    /// A block that is not among them; what is wrong inside a block, [`Form::check`] says of the form.
    pub fn with(self, blocks: &[Block]) -> Result<Form, Vec<FormProblem>> {
        let Self {
            id,
            version,
            title,
            who,
            signers,
            tasks,
            declarations,
            evidence,
            derive,
            from_check,
            person_when,
        } = self;
        let mut form = Form {
            tasks: Vec::with_capacity(tasks.len()),
            id,
            version,
            title,
            who,
            signers,
            declarations,
            evidence,
            derive,
            from_check,
            person_when,
        };
        let mut problems = Vec::new();
        for Task { id, title, after_others, pages } in tasks {
            let place = Place::top().at(&id);
            let mut shown = Vec::with_capacity(pages.len());
            for entry in pages {
                match entry {
                    Entry::Page(page) => shown.push(*page),
                    Entry::Use(used) => match blocks.iter().find(|block| block.name() == used.block) {
                        Some(block) => form.take(block.clone(), used.when.as_ref(), &mut shown),
                        None => problems.push(FormProblem {
                            place: place.at(&used.block),
                            reason: format!("there is no block `{}`", used.block),
                        }),
                    },
                }
            }
            form.tasks.push(Task { id, title, after_others, pages: shown });
        }
        if problems.is_empty() { Ok(form) } else { Err(problems) }
    }
}

impl Form {
    /// Takes over what a block holds; its pages go to `pages`.
    fn take(&mut self, block: Block, when: Option<&Condition>, pages: &mut Vec<Page>) {
        let Block { pages: own, evidence, derive, declarations, .. } = block;
        pages.extend(own.into_iter().map(|page| Page { when: both(when, page.when), ..page }));
        self.evidence.extend(
            evidence.into_iter().map(|evidence| Evidence { when: both(when, evidence.when), ..evidence }),
        );
        self.derive.extend(
            derive
                .into_iter()
                .map(|derivation| Derivation { when: both(when, derivation.when), ..derivation }),
        );
        self.declarations.extend(declarations);
    }
}

/// A condition that holds when both do.
fn both(outer: Option<&Condition>, own: Option<Condition>) -> Option<Condition> {
    match (outer.cloned(), own) {
        (Some(outer), Some(own)) => Some(Condition::All(vec![outer, own])),
        (one, other) => one.or(other),
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(EntryVisitor)
    }
}

/// Reads a page or a `use`; the first key tells which, so that a fault in a page is told as one.
struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a page, or `use` with the name of a block")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let first: Option<String> = map.next_key()?;
        if first.as_deref() != Some("use") {
            let page = Page::deserialize(MapAccessDeserializer::new(PutBack { first, rest: map }))?;
            return Ok(Entry::Page(Box::new(page)));
        }
        let block: String = map.next_value()?;
        let mut when = None;
        while let Some(key) = map.next_key::<String>()? {
            if key != "when" || when.is_some() {
                return Err(A::Error::custom(format!("beside `use` stands one `when`, not `{key}`")));
            }
            when = Some(map.next_value()?);
        }
        Ok(Entry::Use(Use { block, when }))
    }
}

/// A map of which the first key was read already.
struct PutBack<A> {
    first: Option<String>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for PutBack<A> {
    type Error = A::Error;

    fn next_key_seed<K: serde::de::DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.first.take() {
            Some(key) => seed.deserialize(key.into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: serde::de::DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}
