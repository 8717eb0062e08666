use std::ops::Index;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::evaluation::{Output, Provenance};
use crate::name::Name;
use crate::request::Request;

/// Outputs by name, in the order of their names.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["toeslag"], date).with("inkomen", 90_000).with("kinderen", 0);
/// let outputs = corpus.evaluate(&request).unwrap().outputs;
/// assert_eq!(outputs.keys().map(|name| name.as_str()).collect::<Vec<_>>(), ["toeslag", "verschil"]);
/// assert_eq!(outputs["toeslag"].value(), Some(&5_000.into()));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outputs(Vec<(Name, Output)>);

impl Outputs {
    /// Takes outputs that are in the order of their names, each once.
    pub(crate) fn in_order(outputs: Vec<(Name, Output)>) -> Self {
        Self(outputs)
    }

    /// Only those that were asked, and what hooks added to them.
    pub(crate) fn asked_or_added(mut self, request: &Request) -> Self {
        self.0.retain(|(name, output)| {
            matches!(output.provenance, Provenance::Reactive { .. })
                || request.outputs.iter().any(|asked| *name == asked.as_str())
        });
        self
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }

    /// The output with a name, if it arose.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// let outputs = corpus.evaluate(&request).unwrap().outputs;
    /// assert_eq!(outputs.get("recht").unwrap().article, "1");
    /// assert!(outputs.get("toeslag").is_none());
    /// ```
    pub fn get(&self, name: &str) -> Option<&Output> {
        self.place(name).ok().and_then(|at| self.0.get(at)).map(|(_, output)| output)
    }

    /// Whether an output arose, in whatever state.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let outputs = corpus.evaluate(&Request::new("voorbeeldwet", ["recht"], date)).unwrap().outputs;
    /// assert!(outputs.contains_key("recht"), "unknown, but there");
    /// assert!(!outputs.contains_key("toeslag"));
    /// ```
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts an output in its place; an earlier one of that name is handed back.
    fn insert(&mut self, name: Name, output: Output) -> Option<Output> {
        match self.place(&name) {
            Ok(at) => self.0.get_mut(at).map(|(_, known)| std::mem::replace(known, output)),
            Err(at) => {
                self.0.insert(at, (name, output));
                None
            }
        }
    }

    /// Names and outputs, in the order of the names.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht", "toeslag"], date).with("inkomen", 110_000);
    /// let outputs = corpus.evaluate(&request).unwrap().outputs;
    /// let told: Vec<String> = outputs
    ///     .iter()
    ///     .filter_map(|(name, output)| Some(format!("{name} {}", output.value()?.to_json())))
    ///     .collect();
    /// assert_eq!(told, ["recht false", "toeslag 0"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (&Name, &Output)> {
        self.into_iter()
    }

    /// The names, in order.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["toeslag", "recht"], date).with("inkomen", 110_000);
    /// assert!(corpus.evaluate(&request).unwrap().outputs.keys().eq(["recht", "toeslag"]));
    /// ```
    pub fn keys(&self) -> impl Iterator<Item = &Name> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The outputs, in the order of their names.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht", "toeslag"], date);
    /// let outputs = corpus.evaluate(&request).unwrap().outputs;
    /// assert!(outputs.values().all(|output| output.value().is_none()), "nothing is known yet");
    /// ```
    pub fn values(&self) -> impl Iterator<Item = &Output> {
        self.0.iter().map(|(_, output)| output)
    }

    /// How many there are.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
    /// assert_eq!(corpus.evaluate(&request).unwrap().outputs.len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none, as before the first stage of a [`crate::Progress`] has run.
    ///
    /// ```
    /// assert!(rules::Progress::default().outputs.is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Index<&str> for Outputs {
    type Output = Output;

    #[expect(
        clippy::panic,
        reason = "the bracket is for outputs that are known to be there, as with any map"
    )]
    fn index(&self, name: &str) -> &Output {
        match self.get(name) {
            Some(output) => output,
            None => panic!("no output `{name}` arose"),
        }
    }
}

impl Extend<(Name, Output)> for Outputs {
    fn extend<T: IntoIterator<Item = (Name, Output)>>(&mut self, outputs: T) {
        for (name, output) in outputs {
            self.insert(name, output);
        }
    }
}

impl FromIterator<(Name, Output)> for Outputs {
    fn from_iter<T: IntoIterator<Item = (Name, Output)>>(outputs: T) -> Self {
        let mut all = Self::default();
        all.extend(outputs);
        all
    }
}

impl IntoIterator for Outputs {
    type Item = (Name, Output);
    type IntoIter = std::vec::IntoIter<(Name, Output)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

type Pair<'a> = fn(&'a (Name, Output)) -> (&'a Name, &'a Output);

impl<'a> IntoIterator for &'a Outputs {
    type Item = (&'a Name, &'a Output);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (Name, Output)>, Pair<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        let pair: Pair<'a> = |(name, output)| (name, output);
        self.0.iter().map(pair)
    }
}

impl Serialize for Outputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de> Deserialize<'de> for Outputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Outputs;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("outputs by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Outputs, A::Error> {
                let mut outputs = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    outputs.push(entry);
                }
                Ok(outputs.into_iter().collect())
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
