//! Who is away, and how work is spread over people.

use chrono::NaiveDate;
use domain::decision::Person;
use domain::queue::Teams;
use domain::{Localized, StaffId};
use uuid::Uuid;

use super::QueueRow;

/// A team above the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamTab {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Unfinished work.
    pub count: i64,
}

/// Absences, as they were posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AbsenceInput {
    /// Who is away; oneself when nobody is named.
    pub staff: Option<StaffId>,
    /// First day; none when it is no date.
    pub first: Option<NaiveDate>,
    /// Last day; none when it is no date.
    pub last: Option<NaiveDate>,
    /// Who gets the work; none for the team.
    pub deputy: Option<StaffId>,
}

/// Who is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsencesView {
    /// The day of today.
    pub today: NaiveDate,
    /// Whether the reader leads a team, and acts for colleagues.
    pub leads: bool,
    /// Who reads.
    pub me: StaffId,
    /// Absences of now and later.
    pub rows: Vec<AbsenceRow>,
    /// Everybody who handles tasks: who may be away, and who may be a deputy.
    pub people: Vec<Person>,
}

/// An absence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceRow {
    /// Id.
    pub id: Uuid,
    /// Whether it counts today.
    pub now: bool,
    /// Whether it is the reader's.
    pub mine: bool,
    /// Who is away.
    pub who: String,
    /// Who gets the work; none for the team.
    pub deputy: Option<String>,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// Who would get what, before anything is done.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadPreview {
    /// The key of the act that follows.
    pub key: Uuid,
    /// Whose work.
    pub choice: Teams,
    /// How many tasks at most.
    pub number: u32,
    /// The teams of the city.
    pub teams: Vec<TeamTab>,
    /// The tasks, in the order of the queue.
    pub lines: Vec<SpreadLine>,
    /// The people of the team, by name.
    pub people: Vec<SpreadPerson>,
}

/// One task of it.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadLine {
    /// The task.
    pub task: QueueRow,
    /// Who gets it; none when nobody can do it.
    pub to: Option<Person>,
    /// How many people can do it.
    pub able: usize,
}

/// One person of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadPerson {
    /// Who.
    pub person: Person,
    /// Tasks they have.
    pub before: u32,
    /// Tasks they get.
    pub given: u32,
    /// Whether they are away.
    pub away: bool,
    /// The products that they can do; empty for all of them.
    pub products: Vec<Localized>,
}
