//! Sending an application on to the municipality where the applicant lives.

use domain::{CityCode, TaskId};

/// Where an application belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForwardTo {
    /// To one of the cities of this portal: it becomes a case there.
    City(CityCode),
    /// To another municipality. A member of staff sends it there; the applicant reads where it went.
    Other {
        /// Which, and where the applicant can go on, in words.
        place: String,
    },
    /// It stays: the applicant lives here after all, or moves here.
    Here,
}

/// What a member of staff does with an application of somebody who lives elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForwardInput {
    /// The task.
    pub task: TaskId,
    /// The version they saw.
    pub version: i64,
    /// Where it goes.
    pub to: ForwardTo,
}

/// Where an application of somebody who lives elsewhere can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForwardChoices {
    /// The other cities of this portal: code and name.
    pub cities: Vec<(CityCode, String)>,
    /// The one of them where the applicant lives according to the person register.
    pub home: Option<CityCode>,
}
