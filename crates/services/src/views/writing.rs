//! What staff write: messages from templates, calls and visits.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Localized;
pub use domain::templates::Place;
pub use storage::CallKind;

/// A template to start a message from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRow {
    /// Id.
    pub id: String,
    /// Name for staff.
    pub name: Localized,
    /// Where it is offered.
    pub places: Vec<Place>,
}

/// A template with the facts of a case in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledTemplate {
    /// Id of the template.
    pub id: String,
    /// The text, in the language of who gets it.
    pub text: String,
}

/// A call or a visit to write down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallInput {
    /// By telephone or face to face.
    pub kind: Option<CallKind>,
    /// On which day, in Amsterdam; none when it does not exist.
    pub day: Option<NaiveDate>,
    /// At what time, in Amsterdam, as typed: `9:30`.
    pub time: String,
    /// With whom.
    pub with_whom: String,
    /// What was said.
    pub said: String,
    /// What came out of it; may be empty.
    pub outcome: String,
}

/// A call or a visit that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRow {
    /// By telephone or face to face.
    pub kind: CallKind,
    /// When it was.
    pub at: DateTime<Utc>,
    /// With whom.
    pub with_whom: String,
    /// What was said.
    pub said: String,
    /// What came out of it.
    pub outcome: String,
    /// Who wrote it down.
    pub by: String,
    /// When it was written down.
    pub written_at: DateTime<Utc>,
}
