//! Which facts follow from a page.

use super::{Condition, Derivation, Form, Page};

impl Form {
    /// The facts that the answers of a page claim, alone or together with others.
    #[must_use]
    pub fn facts_of<'a>(&'a self, page: &'a Page) -> Vec<&'a str> {
        let mut facts: Vec<&str> = page.fields.iter().filter_map(|field| field.fact.as_deref()).collect();
        let from_page = |name: &&str| page.fields.iter().any(|field| field.id == **name);
        let derived = self.derive.iter().filter(|derivation| derivation.names().iter().any(from_page));
        facts.extend(derived.map(|derivation| derivation.fact.as_str()));
        facts
    }
}

impl Derivation {
    /// The fields and groups it looks at.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        let conditions = self.when.iter().chain(&self.holds);
        let filters = self.sum.iter().flatten().filter_map(|term| term.filter.as_ref());
        conditions.chain(filters).for_each(|condition: &Condition| condition.names(&mut names));
        names.extend(self.sum.iter().flatten().map(|term| term.field.as_str()));
        names.extend(self.count.iter().flatten().map(|count| count.group.as_str()));
        names.extend(self.latest.iter().map(|latest| latest.group.as_str()));
        names
    }
}
