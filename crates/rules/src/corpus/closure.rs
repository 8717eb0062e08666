use std::collections::BTreeSet;

use super::index::Index;
use crate::model::{LawVersion, Source};

impl Index {
    /// Laws that may take part when these are asked, whatever the date.
    pub(crate) fn closure(&self, laws: &[&str]) -> Vec<String> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> =
            self.laws.iter().map(|law| law.id.as_str()).filter(|id| laws.contains(id)).collect();
        while let Some(id) = open.pop() {
            if !found.insert(id) {
                continue;
            }
            for linked in &self.versions {
                let other = linked.law.id.as_str();
                if other == id {
                    open.extend(self.called(&linked.law));
                }
                if self.joins(&linked.law, id) && !found.contains(other) {
                    open.push(other);
                }
            }
        }
        found.into_iter().map(str::to_owned).collect()
    }

    fn called<'a>(&'a self, law: &'a LawVersion) -> impl Iterator<Item = &'a str> {
        let inputs = law.articles.iter().flat_map(|article| &article.inputs);
        inputs.filter_map(|input| match &input.source {
            Source::Law { law: name, .. } => {
                let id = law.names.get(usize::try_from(*name).ok()?)?;
                self.law_by_id(id).map(|_| id.as_str())
            }
            _ => None,
        })
    }

    /// Whether a law takes part when another is evaluated: it fills its terms, or hooks into its decisions.
    fn joins(&self, law: &LawVersion, other: &str) -> bool {
        let characters = || {
            let versions = self.versions.iter().filter(|linked| linked.law.id == other);
            versions.flat_map(|linked| linked.law.articles.iter().filter_map(|article| article.character))
        };
        law.articles.iter().any(|article| {
            article.implements.iter().any(|item| item.law == other)
                || article.hooks.iter().any(|hook| characters().any(|character| character == hook.character))
        })
    }
}
