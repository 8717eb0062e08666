use std::borrow::Borrow;
use std::cmp::Ordering;
#[cfg(feature = "yaml")]
use std::collections::HashSet;
use std::fmt;
#[cfg(feature = "yaml")]
use std::hash::BuildHasherDefault;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;
#[cfg(feature = "yaml")]
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "yaml")]
use crate::corpus::Quick;

/// A name out of a law file: of a law, an article or an output. A copy costs next to nothing.
///
/// Names of loaded laws are kept once for as long as the program runs. So no evaluation counts who holds them,
/// and threads that evaluate at the same time do not wait for each other.
///
/// ```
/// let name = rules::Name::from("participatiewet");
/// assert_eq!(name.len(), 15);
/// assert_eq!(name.clone(), "participatiewet");
/// ```
#[derive(Clone)]
pub struct Name(Kept);

#[derive(Clone)]
enum Kept {
    OfLaw(&'static str),
    Own(Arc<str>),
}

impl Name {
    /// The name as text. A name also reads as `str` wherever one is wanted.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let outputs = corpus.evaluate(&request).unwrap().outputs;
    /// assert_eq!(outputs["recht"].law.as_str(), "voorbeeldwet");
    /// assert!(outputs["recht"].law.starts_with("voorbeeld"));
    /// ```
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Kept::OfLaw(text) => text,
            Kept::Own(text) => text,
        }
    }

    /// A name of a loaded law. Each is kept once, however often the laws are loaded; a name that comes from
    /// elsewhere must not get here.
    pub(crate) fn of_law(text: &str) -> Self {
        Self(Kept::OfLaw(kept(text)))
    }
}

/// The names of all laws that were ever loaded.
#[cfg(feature = "yaml")]
fn kept(text: &str) -> &'static str {
    static KNOWN: Mutex<HashSet<&'static str, BuildHasherDefault<Quick>>> =
        Mutex::new(HashSet::with_hasher(BuildHasherDefault::new()));
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.get(text) {
        return found;
    }
    let new: &'static str = Box::leak(Box::from(text));
    known.insert(new);
    new
}

/// In the browser laws are loaded once, so there is nothing to find again.
#[cfg(not(feature = "yaml"))]
fn kept(text: &str) -> &'static str {
    Box::leak(Box::from(text))
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Name").field(&self.as_str()).finish()
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Name {}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Default for Name {
    fn default() -> Self {
        Self(Kept::OfLaw(""))
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Name {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(Kept::Own(Arc::from(text)))
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(Kept::Own(Arc::from(text)))
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(all(test, feature = "yaml"))]
mod tests {
    use super::Name;

    #[test]
    fn a_name_of_a_law_is_kept_once_and_equals_one_from_elsewhere() {
        let (first, again) = (Name::of_law("wet_op_de_proef"), Name::of_law("wet_op_de_proef"));
        assert!(std::ptr::eq(first.as_str(), again.as_str()));
        let own = Name::from("wet_op_de_proef");
        assert!(first == own && first.cmp(&own).is_eq());
        assert!(first < Name::of_law("wet_op_de_toets"));
    }
}
