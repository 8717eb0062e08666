use crate::corpus::Corpus;
use crate::error::Failure;
use crate::evaluation::Output;
use crate::name::Name;
use crate::request::Request;
use crate::value::Value;

/// An output that comes out differently.
///
/// ```
/// # use rules::{Corpus, Request};
/// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
/// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// let request = Request::new("voorbeeldwet", ["recht"], date).with("inkomen", 90_000);
/// let change = &corpus.what_if(&request, "inkomen", 110_000).unwrap()[0];
/// assert_eq!(change.output, "recht");
/// assert_eq!(change.before.as_ref().unwrap().value(), Some(&true.into()));
/// assert_eq!(change.after.as_ref().unwrap().value(), Some(&false.into()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The name of the output.
    pub output: Name,
    /// What it was; nothing when it did not arise.
    pub before: Option<Output>,
    /// What it becomes; nothing when it no longer arises.
    pub after: Option<Output>,
}

impl Corpus {
    /// What changes in the asked outputs when one fact is another one. Outputs that stay the same are left out.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let request = Request::new("voorbeeldwet", ["recht", "toeslag"], date).with("inkomen", 90_000).with("kinderen", 1);
    /// let changes = corpus.what_if(&request, "inkomen", 120_000).unwrap();
    /// let names: Vec<&str> = changes.iter().map(|change| change.output.as_str()).collect();
    /// assert_eq!(names, ["recht", "toeslag"]);
    /// assert_eq!(changes[1].after.as_ref().unwrap().value(), Some(&0.into()));
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`], before or after the change.
    pub fn what_if(
        &self,
        request: &Request,
        fact: &str,
        value: impl Into<Value>,
    ) -> Result<Vec<Difference>, Failure> {
        let mut case = self.case(Request { trace: false, ..request.clone() });
        let before = case.answer()?.outputs;
        case.change(fact, value);
        let after = case.answer()?.outputs;
        let mut differences = Vec::new();
        for (name, output) in &before {
            if after.get(name) != Some(output) {
                let (before, after) = (Some(output.clone()), after.get(name).cloned());
                differences.push(Difference { output: name.clone(), before, after });
            }
        }
        let arisen = after.iter().filter(|(name, _)| !before.contains_key(name));
        differences.extend(arisen.map(|(name, output)| Difference {
            output: name.clone(),
            before: None,
            after: Some(output.clone()),
        }));
        differences.sort_by(|a, b| a.output.cmp(&b.output));
        Ok(differences)
    }
}
