//! One block: text and the places in it.

use std::collections::BTreeSet;

use domain::Lang;

use super::BlockProblem;

/// Where a block stands, for messages.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub file: &'a str,
    pub block: &'a str,
    pub lang: Lang,
}

#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Text(&'a str),
    Hole(&'a str),
}

/// A block that has been read: its places are known, nothing is filled in yet.
#[derive(Debug)]
pub struct Sentence<'a> {
    place: Place<'a>,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Sentence<'a> {
    /// Reads `text`. A place is a name of small letters, digits and underscores between braces.
    pub fn read(text: &'a str, place: Place<'a>) -> Result<Self, BlockProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(place.empty());
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            let (name, after) = from
                .strip_prefix('{')
                .and_then(|inside| inside.split_once('}'))
                .filter(|(name, _)| is_name(name))
                .ok_or_else(|| place.brace(from))?;
            pieces.push(Piece::Text(before));
            pieces.push(Piece::Hole(name));
            rest = after;
        }
        pieces.push(Piece::Text(rest));
        Ok(Self { place, pieces })
    }

    /// The names of its places.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Hole(name) => Some(*name),
            Piece::Text(_) => None,
        })
    }

    /// Whether its places are exactly `names`.
    pub fn promises<'n>(&self, names: impl Iterator<Item = &'n str>) -> Result<(), BlockProblem> {
        let has: BTreeSet<&str> = self.names().collect();
        let wants: BTreeSet<&str> = names.collect();
        if let Some(name) = has.difference(&wants).next() {
            return Err(self.place.unknown(name));
        }
        match wants.difference(&has).next() {
            Some(name) => Err(self.place.missing(name)),
            None => Ok(()),
        }
    }

    /// The text with its places filled in, in one pass: a value with braces in it stays as it is.
    pub fn fill(&self, values: &[(&str, &str)]) -> Result<String, BlockProblem> {
        self.promises(values.iter().map(|(name, _)| *name))?;
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Hole(name) => {
                    let value = values.iter().find(|(given, _)| given == name);
                    out.push_str(value.ok_or_else(|| self.place.unknown(name))?.1);
                }
            }
        }
        Ok(out)
    }
}

impl Place<'_> {
    fn empty(self) -> BlockProblem {
        BlockProblem::Empty {
            file: self.file.to_owned(),
            block: self.block.to_owned(),
            lang: self.lang.as_str(),
        }
    }

    fn brace(self, from: &str) -> BlockProblem {
        let (file, block) = (self.file.to_owned(), self.block.to_owned());
        BlockProblem::Brace { file, block, lang: self.lang.as_str(), near: from.chars().take(20).collect() }
    }

    fn unknown(self, name: &str) -> BlockProblem {
        let (file, block) = (self.file.to_owned(), self.block.to_owned());
        BlockProblem::Unknown { file, block, lang: self.lang.as_str(), name: name.to_owned() }
    }

    fn missing(self, name: &str) -> BlockProblem {
        let (file, block) = (self.file.to_owned(), self.block.to_owned());
        BlockProblem::Missing { file, block, lang: self.lang.as_str(), name: name.to_owned() }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
