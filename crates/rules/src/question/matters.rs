use std::collections::BTreeSet;

use crate::corpus::Corpus;
use crate::error::EvalError;
use crate::request::Request;

impl Corpus {
    /// The facts that are not known and can still change the asked outputs, however the others turn out; none when that
    /// cannot be told.
    ///
    /// [`Corpus::still_needed`] names what is waited for now; a fact behind a condition that is open comes later. This
    /// names all that may come: what is not in it need not be asked at all. An asked output that comes out false is
    /// followed as if it were open: an unmet condition closes no other one, and nothing that rests on it.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// # let (corpus, _) = Corpus::load([("wet.yaml".to_owned(), rules::EXAMPLE.to_owned())]);
    /// # let date = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let open = Request::new("voorbeeldwet", ["recht", "toeslag"], date);
    /// assert!(corpus.matters(&open).unwrap().unwrap().into_iter().eq(["inkomen", "kinderen"]));
    /// let rich = open.with("inkomen", 150_000);
    /// assert!(corpus.still_needed(&rich).unwrap().is_empty(), "there is no right");
    /// assert!(corpus.matters(&rich).unwrap().unwrap().into_iter().eq(["kinderen"]), "but that may be disputed");
    /// ```
    ///
    /// # Errors
    /// Those of [`Corpus::evaluate`], also when one arises on a way that would not be taken in the end.
    pub fn matters(&self, request: &Request) -> Result<Option<BTreeSet<String>>, EvalError> {
        crate::eval::matters(&self.index, request).map_err(|error| *error)
    }
}
