//! A fact that a register knows: somebody confirms it, or gives the value that is right.
//!
//! The answers keep three things: what the register says (`huur-known`), whether that is right (`huur-right`) and, when it is
//! not, the right value under the id of the field. Whatever looks at the field sees the value that counts. A register that
//! knows nothing, or does not answer, leaves an ordinary question.

use serde_json::{Map, Value as Json};

use super::typed::{Typed, typed};
use super::{Field, FieldType, PrefillMode};

/// Name of the input that says whether what the register knows is right.
pub const RIGHT: &str = "right";

impl Field {
    /// Whether what a register knows of it is confirmed or corrected.
    #[must_use]
    pub fn is_correctable(&self) -> bool {
        self.prefill.as_ref().is_some_and(|prefill| prefill.mode == PrefillMode::Correct)
    }

    /// What the register said, if the field is confirmed or corrected and the register knows it.
    pub(super) fn known<'a>(&self, answers: &'a Map<String, Json>) -> Option<&'a Json> {
        self.is_correctable().then(|| answers.get(&known_key(&self.id)))?
    }

    /// What counts of a field that a register knows; none for any other field.
    pub(super) fn corrected(&self, answers: &Map<String, Json>) -> Option<Vec<(String, Json)>> {
        let known = self.known(answers)?;
        let right = answers.get(&right_key(&self.id)).and_then(Json::as_bool);
        let value = match right {
            Some(true) => Some(known),
            Some(false) => answers.get(&self.id),
            None => None,
        };
        let said = right.map(|right| (right_key(&self.id), Json::Bool(right)));
        let value = value.map(|value| (self.id.clone(), value.clone()));
        Some([(known_key(&self.id), known.clone())].into_iter().chain(said).chain(value).collect())
    }
}

/// Where the answers keep what the register said. No id of a field has a dash.
pub(super) fn known_key(id: &str) -> String {
    format!("{id}-known")
}

/// Where the answers keep whether it is right; also the name of the input.
pub(super) fn right_key(id: &str) -> String {
    format!("{id}-{RIGHT}")
}

/// Whether somebody says that what the register knows is right; none when that was not answered.
pub(super) fn said(id: &str, raw: &[(String, String)]) -> Option<bool> {
    match typed(FieldType::YesNo, &right_key(id), raw) {
        Typed::One(text) if text == "yes" => Some(true),
        Typed::One(text) if text == "no" => Some(false),
        _ => None,
    }
}
