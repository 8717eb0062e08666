use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::linked::Linked;
use crate::model::{LawVersion, Layer, Unconfirmed};
use crate::name::Name;

/// A version of a law that took part in an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawUsed {
    /// The law.
    pub id: Name,
    /// First day of the version.
    pub valid_from: Option<NaiveDate>,
    /// SHA-256 of its YAML, in hexadecimal.
    pub sha256: Name,
}

impl LawUsed {
    pub(crate) fn of(linked: &Linked) -> Self {
        Self { id: linked.id.clone(), valid_from: linked.law.valid_from, sha256: linked.sha256.clone() }
    }
}

/// A version of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LawInfo {
    /// The law id.
    pub id: String,
    /// Its name, if the file gives one.
    pub name: Option<String>,
    /// Its rank.
    pub layer: Layer,
    /// First day in force.
    pub valid_from: Option<NaiveDate>,
    /// Last day in force, inclusive.
    pub valid_to: Option<NaiveDate>,
    /// Source of the text.
    pub url: String,
    /// SHA-256 of its YAML, in hexadecimal.
    pub sha256: String,
    /// Its articles, in file order.
    pub articles: Vec<ArticleInfo>,
    /// Figures that nobody has confirmed yet.
    pub unconfirmed: Vec<Unconfirmed>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleInfo {
    /// Its number.
    pub number: String,
    /// Its text as the file gives it.
    pub text: String,
    /// Where the text stands.
    pub url: String,
    /// The outputs it gives.
    pub outputs: Vec<String>,
}

impl LawInfo {
    pub(crate) fn of(law: &LawVersion) -> Self {
        let name =
            |id: u32| usize::try_from(id).ok().and_then(|at| law.names.get(at)).cloned().unwrap_or_default();
        Self {
            id: law.id.clone(),
            name: law.name.clone(),
            layer: law.layer,
            valid_from: law.valid_from,
            valid_to: law.valid_to,
            url: law.url.clone(),
            sha256: law.sha256.clone(),
            articles: law
                .articles
                .iter()
                .map(|article| ArticleInfo {
                    number: article.number.clone(),
                    text: article.text.clone(),
                    url: article.url.clone(),
                    outputs: article.outputs.iter().map(|promise| name(promise.field.name)).collect(),
                })
                .collect(),
            unconfirmed: law.unconfirmed.clone(),
        }
    }
}
