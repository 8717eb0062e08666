//! Where texts, lists and records lie: one store for the constants of all laws, one for an evaluation.
//!
//! Numbers below the length of the fixed store mean the constants; the others the evaluation's own things.
//! Nothing in a store is ever changed or taken out one by one; an evaluation clears its own as a whole.

use super::Val;
use crate::stored::Stored;
use crate::value::Value;

/// Number of a thing in a store.
pub(crate) type Ref = u32;

/// One thing: a row in the list of its kind.
#[derive(Clone, Copy, Debug)]
enum Item {
    Text(Row),
    List(Row),
    Object(Row),
    Missing(Row),
    /// Article and construct of an untranslatable part.
    Taint(Ref, Ref),
}

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    start: u32,
    end: u32,
    /// How large the thing is when it is written out.
    weight: u32,
}

impl Row {
    fn new(start: usize, end: usize) -> Self {
        let (start, end) = (short(start), short(end));
        Self { start, end, weight: end - start }
    }

    fn heavier(self, inside: u32) -> Self {
        Self { weight: self.weight.saturating_add(inside), ..self }
    }

    fn range(self) -> std::ops::Range<usize> {
        long(self.start)..long(self.end)
    }
}

fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn long(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// Texts, lists, records and sets of names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    items: Vec<Item>,
    text: String,
    values: Vec<Val>,
    fields: Vec<(Ref, Val)>,
    names: Vec<u32>,
}

impl Store {
    pub(crate) fn clear(&mut self) {
        self.items.clear();
        self.text.clear();
        self.values.clear();
        self.fields.clear();
        self.names.clear();
    }

    fn push(&mut self, item: Item, before: usize) -> Ref {
        self.items.push(item);
        short(before + self.items.len() - 1)
    }
}

/// The constants of all laws, and what an evaluation makes.
#[derive(Debug)]
pub(crate) struct Heap<'c> {
    fixed: &'c Store,
    own: Store,
}

impl<'c> Heap<'c> {
    pub(crate) fn new(fixed: &'c Store, own: Store) -> Self {
        Self { fixed, own }
    }

    pub(crate) fn into_own(self) -> Store {
        self.own
    }

    pub(crate) fn view(&self) -> View<'_> {
        View { fixed: self.fixed, own: &self.own }
    }

    fn before(&self) -> usize {
        self.fixed.items.len()
    }

    pub(crate) fn text(&mut self, text: &str) -> Val {
        Val::Text(self.words(text))
    }

    fn words(&mut self, text: &str) -> Ref {
        let start = self.own.text.len();
        self.own.text.push_str(text);
        let row = Row::new(start, self.own.text.len());
        self.own.push(Item::Text(row), self.fixed.items.len())
    }

    pub(crate) fn list(&mut self, values: &[Val]) -> Val {
        let start = self.own.values.len();
        let inside = values.iter().fold(0_u32, |sum, value| sum.saturating_add(self.view().weight(*value)));
        self.own.values.extend_from_slice(values);
        let row = Row::new(start, self.own.values.len()).heavier(inside);
        Val::List(self.own.push(Item::List(row), self.fixed.items.len()))
    }

    /// A record; the fields are sorted by name here.
    pub(crate) fn object(&mut self, mut fields: Vec<(Ref, Val)>) -> Val {
        let view = self.view();
        crate::order::by_key(&mut fields, |(name, _)| view.text(*name));
        let inside = fields.iter().fold(0_u32, |sum, (_, value)| sum.saturating_add(view.weight(*value)));
        let start = self.own.fields.len();
        self.own.fields.extend_from_slice(&fields);
        let row = Row::new(start, self.own.fields.len()).heavier(inside);
        Val::Object(self.own.push(Item::Object(row), self.before()))
    }

    /// Unknown, for lack of one fact.
    pub(crate) fn unknown(&mut self, name: u32) -> Val {
        let start = self.own.names.len();
        self.own.names.push(name);
        let row = Row::new(start, start + 1);
        Val::Unknown(self.own.push(Item::Missing(row), self.before()))
    }

    /// Unknown, for lack of no fact: what is treated as open although it is known.
    pub(crate) fn open(&mut self) -> Val {
        let start = self.own.names.len();
        Val::Unknown(self.own.push(Item::Missing(Row::new(start, start)), self.before()))
    }

    /// Unknown, for lack of what either lacks.
    pub(crate) fn unite(&mut self, left: Ref, right: Ref) -> Ref {
        if left == right {
            return left;
        }
        let view = self.view();
        let (a, b) = (view.missing(left), view.missing(right));
        if b.iter().all(|name| a.contains(name)) {
            return left;
        }
        let mut names: Vec<u32> = a.iter().chain(b).copied().collect();
        crate::order::by_key(&mut names, |name| *name);
        names.dedup();
        let start = self.own.names.len();
        self.own.names.extend(names);
        let row = Row::new(start, self.own.names.len());
        self.own.push(Item::Missing(row), self.before())
    }

    pub(crate) fn taint(&mut self, article: &str, construct: &str) -> Val {
        let (article, construct) = (self.words(article), self.words(construct));
        Val::Taint(self.own.push(Item::Taint(article, construct), self.before()))
    }

    /// A value from outside.
    #[inline]
    pub(crate) fn take(&mut self, value: &Value) -> Val {
        match value {
            Value::Null => Val::Null,
            Value::Bool(value) => Val::Bool(*value),
            Value::Int(value) => Val::Int(*value),
            other => self.take_larger(other),
        }
    }

    fn take_larger(&mut self, value: &Value) -> Val {
        match value {
            Value::Null => Val::Null,
            Value::Bool(value) => Val::Bool(*value),
            Value::Int(value) => Val::Int(*value),
            Value::Decimal(value) => Val::Dec(*value),
            Value::Text(value) => self.text(value),
            Value::List(items) => {
                let values: Vec<Val> = items.iter().map(|item| self.take(item)).collect();
                self.list(&values)
            }
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (self.words(name), self.take(value)));
                let fields: Vec<(Ref, Val)> = fields.collect();
                self.object(fields)
            }
            Value::Untranslatable { article, construct } => self.taint(article, construct),
        }
    }
}

impl Store {
    /// Adds a constant. The store must be the fixed one.
    pub(crate) fn constant(self, stored: &Stored) -> (Self, Val) {
        let nothing = Self::default();
        let mut heap = Heap { fixed: &nothing, own: self };
        let value = heap.take(&Value::from(stored));
        (heap.own, value)
    }
}

/// Both stores, for reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    fixed: &'a Store,
    own: &'a Store,
}

impl<'a> View<'a> {
    pub(crate) fn new(fixed: &'a Store, own: &'a Store) -> Self {
        Self { fixed, own }
    }

    fn item(self, at: Ref) -> Option<(&'a Store, Item)> {
        let at = long(at);
        match at.checked_sub(self.fixed.items.len()) {
            Some(own) => self.own.items.get(own).map(|item| (self.own, *item)),
            None => self.fixed.items.get(at).map(|item| (self.fixed, *item)),
        }
    }

    /// How large a value is when it is written out, in characters and elements.
    pub(crate) fn weight(self, value: Val) -> u32 {
        let (Val::Text(at) | Val::List(at) | Val::Object(at)) = value else { return 1 };
        match self.item(at) {
            Some((_, Item::Text(row) | Item::List(row) | Item::Object(row))) => row.weight,
            _ => 1,
        }
    }

    pub(crate) fn text(self, at: Ref) -> &'a str {
        match self.item(at) {
            Some((store, Item::Text(row))) => store.text.get(row.range()).unwrap_or_default(),
            _ => "",
        }
    }

    pub(crate) fn list(self, at: Ref) -> &'a [Val] {
        match self.item(at) {
            Some((store, Item::List(row))) => store.values.get(row.range()).unwrap_or_default(),
            _ => &[],
        }
    }

    pub(crate) fn fields(self, at: Ref) -> &'a [(Ref, Val)] {
        match self.item(at) {
            Some((store, Item::Object(row))) => store.fields.get(row.range()).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The facts that an unknown waits for, in order.
    pub(crate) fn missing(self, at: Ref) -> &'a [u32] {
        match self.item(at) {
            Some((store, Item::Missing(row))) => store.names.get(row.range()).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Article and construct.
    pub(crate) fn tainted(self, at: Ref) -> (&'a str, &'a str) {
        match self.item(at) {
            Some((_, Item::Taint(article, construct))) => (self.text(article), self.text(construct)),
            _ => ("", ""),
        }
    }
}
