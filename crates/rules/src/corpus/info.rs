use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::linked::Linked;
use crate::model::{LawVersion, Layer, Unconfirmed};
use crate::name::Name;

/// A version of a law that took part in an evaluation: what a decision has to keep to be worked out again.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let law = &corpus.evaluate(&request).unwrap().laws_used[0];
/// assert_eq!(law.id, "voorbeeldwet");
/// assert_eq!(law.valid_from, chrono::NaiveDate::from_ymd_opt(2026, 1, 1));
/// assert_eq!(law.sha256.len(), 64);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawUsed {
    /// The law (`$id`).
    pub id: Name,
    /// First day of the version (`valid_from`), if the file gives a date.
    pub valid_from: Option<NaiveDate>,
    /// SHA-256 (FIPS 180-4) of the bytes of its YAML, in hexadecimal; empty for laws from the compiled form.
    pub sha256: Name,
}

impl LawUsed {
    pub(crate) fn of(linked: &Linked) -> Self {
        Self { id: linked.id.clone(), valid_from: linked.law.valid_from, sha256: linked.sha256.clone() }
    }
}

/// A version of a law, as [`crate::Corpus::law`] finds it.
///
/// ```
/// # use rules::{Corpus, Layer};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let law = corpus.law("voorbeeldwet", date).unwrap();
/// assert_eq!((law.name.as_deref(), law.layer), (Some("Voorbeeldwet"), Layer::Act));
/// assert_eq!((law.valid_from.unwrap().to_string().as_str(), law.valid_to), ("2026-01-01", None));
/// assert!(law.unconfirmed.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LawInfo {
    /// The law id (`$id`).
    pub id: String,
    /// Its `name`, if the file gives one.
    pub name: Option<String>,
    /// Its rank (`regulatory_layer`).
    pub layer: Layer,
    /// First day in force; none when the file gives no date, and then it always qualifies.
    pub valid_from: Option<NaiveDate>,
    /// Last day in force (einddatum), inclusive; none when it has no end.
    pub valid_to: Option<NaiveDate>,
    /// Address of the source of the text.
    pub url: String,
    /// SHA-256 of its YAML, in hexadecimal.
    pub sha256: String,
    /// Its articles, in file order.
    pub articles: Vec<ArticleInfo>,
    /// Figures that nobody has confirmed yet.
    pub unconfirmed: Vec<Unconfirmed>,
}

/// An article of a [`LawInfo`].
///
/// ```
/// # use rules::Corpus;
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let law = corpus.law("voorbeeldwet", date).unwrap();
/// let article = &law.articles[1];
/// assert_eq!((article.number.as_str(), article.outputs.as_slice()), ("2", &["toeslag".to_owned()][..]));
/// assert!(article.text.starts_with("De toeslag is de helft"));
/// assert_eq!(article.url, "https://example.org/wet#2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleInfo {
    /// Its number as the law writes it, such as `4:13`.
    pub number: String,
    /// Its text as the file gives it, in Markdown.
    pub text: String,
    /// Address of the text of the article.
    pub url: String,
    /// The outputs it promises, in file order: the names that can be asked.
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
