//! What of the work may leave the portal as a file: a closed list of columns, and who may have which.
//!
//! No column holds a number that identifies a person, an answer of a form, a fact of a register or anything about health.
//! What is about a person says so ([`ExportColumn::privacy`]) and has roles of its own ([`ExportColumn::roles`]).
//!
//! To add a column: a line below with its doc comment. The compiler then asks for its value (`services`), and for its name
//! and meaning in every language (`app`).

use crate::Role;

/// Everybody on the staff may see the queue.
const VIEWERS: &[Role] = &[Role::Intake, Role::Reviewer, Role::TeamLead, Role::FunctionalManager];
/// Who handles cases.
const HANDLERS: &[Role] = &[Role::Intake, Role::Reviewer, Role::TeamLead];
/// Who decides on a right.
const DECIDERS: &[Role] = &[Role::Reviewer, Role::TeamLead];
/// Who reads reports about the work.
const REPORTED: &[Role] = &Role::REPORTED;

/// About whom a column tells something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Privacy {
    /// About nobody.
    Nobody,
    /// About a colleague: their name.
    Colleague,
    /// About the resident or company: their name, or what they may get.
    Client,
}

macro_rules! sources {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $roles:ident;)+) => {
        /// What a row of the file is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ExportSource { $($(#[$doc])* $variant),+ }

        impl ExportSource {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in addresses and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Which roles may have rows of it.
            #[must_use]
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$variant => $roles),+ }
            }

            /// What has this word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

sources! {
    /// A task of the queue, as the filters leave it.
    Tasks = "taken", VIEWERS;
    /// A week that is over.
    Weeks = "weken", REPORTED;
    /// A kind of work.
    Kinds = "soorten", REPORTED;
    /// A scheme, with how long decided cases took.
    Schemes = "regelingen", REPORTED;
    /// A colleague who has work.
    Colleagues = "collegas", REPORTED;
}

macro_rules! columns {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $source:ident, $privacy:ident, $roles:ident;)+) => {
        /// A column that a file may have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ExportColumn { $($(#[$doc])* $variant),+ }

        impl ExportColumn {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in forms and in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Of which rows it is a column.
            #[must_use]
            pub const fn source(self) -> ExportSource {
                match self { $(Self::$variant => ExportSource::$source),+ }
            }

            /// About whom it tells something.
            #[must_use]
            pub const fn privacy(self) -> Privacy {
                match self { $(Self::$variant => Privacy::$privacy),+ }
            }

            /// Which roles may have it.
            #[must_use]
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$variant => $roles),+ }
            }

            /// What has this word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

columns! {
    /// The last day by law, a date.
    Due = "uiterste-datum", Tasks, Nobody, VIEWERS;
    /// Days until then; negative when it is past.
    DaysLeft = "dagen-over", Tasks, Nobody, VIEWERS;
    /// What kind of task it is.
    Task = "taak", Tasks, Nobody, VIEWERS;
    /// What was applied for.
    Scheme = "regeling", Tasks, Nobody, VIEWERS;
    /// The number of the case, which identifies no person outside the portal.
    Number = "zaaknummer", Tasks, Nobody, VIEWERS;
    /// How the case stands; empty where the reader must not know it.
    Status = "stand", Tasks, Nobody, VIEWERS;
    /// The day of receipt in the Netherlands, a date.
    Received = "ontvangen", Tasks, Nobody, VIEWERS;
    /// Why a person must look, the first reason.
    Why = "waarom", Tasks, Nobody, VIEWERS;
    /// How many reasons there are.
    Reasons = "redenen", Tasks, Nobody, VIEWERS;
    /// Who works on it.
    Holder = "bij", Tasks, Colleague, HANDLERS;
    /// The name of the resident or company.
    Who = "naam", Tasks, Client, HANDLERS;
    /// The amount that the rules propose, in euros; empty where there is none, or the reader must not know it.
    Amount = "bedrag", Tasks, Client, DECIDERS;
    /// How often that amount is paid.
    Per = "per", Tasks, Client, DECIDERS;

    /// The Monday of the week, a date.
    Monday = "maandag", Weeks, Nobody, REPORTED;
    /// Cases received in it.
    WeekReceived = "binnen", Weeks, Nobody, REPORTED;
    /// Decisions sent in it.
    WeekDecided = "besloten", Weeks, Nobody, REPORTED;
    /// Of these, within the term.
    OnTime = "op-tijd", Weeks, Nobody, REPORTED;
    /// Of these, by the system.
    ByMachine = "door-systeem", Weeks, Nobody, REPORTED;
    /// Of these, other than the rules proposed.
    Deviated = "afgeweken", Weeks, Nobody, REPORTED;

    /// What kind of work.
    Kind = "soort", Kinds, Nobody, REPORTED;
    /// How much of it there is.
    KindAll = "aantal", Kinds, Nobody, REPORTED;
    /// Of which nobody has it.
    KindFree = "vrij", Kinds, Nobody, REPORTED;
    /// Of which is late.
    KindLate = "te-laat", Kinds, Nobody, REPORTED;

    /// Which scheme.
    SchemeName = "regeling-naam", Schemes, Nobody, REPORTED;
    /// How many cases of it were decided.
    SchemeDecided = "regeling-besloten", Schemes, Nobody, REPORTED;
    /// Days from receipt until a person took the work, with one decimal.
    UntilTaken = "tot-gepakt", Schemes, Nobody, REPORTED;
    /// Days from receipt until the decision, with one decimal.
    UntilDecided = "tot-besluit", Schemes, Nobody, REPORTED;

    /// The name of a colleague.
    Colleague = "collega", Colleagues, Colleague, REPORTED;
    /// How many tasks they have.
    ColleagueAll = "collega-taken", Colleagues, Nobody, REPORTED;
    /// Of which are late.
    ColleagueLate = "collega-te-laat", Colleagues, Nobody, REPORTED;
}

impl ExportSource {
    /// Its columns, in the order in which they are shown.
    pub fn columns(self) -> impl Iterator<Item = ExportColumn> {
        ExportColumn::ALL.iter().copied().filter(move |column| column.source() == self)
    }
}

/// To what end a file is made. A closed list: the audit keeps no free text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportPurpose {
    /// To spread the work.
    Spread,
    /// To report about the work.
    Report,
    /// To check the quality of the work.
    Quality,
}

impl ExportPurpose {
    /// All of them, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[Self::Spread, Self::Report, Self::Quality];

    /// The word in forms and in the audit.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spread => "verdelen",
            Self::Report => "rapporteren",
            Self::Quality => "kwaliteit",
        }
    }

    /// What has this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == word)
    }
}

/// A column that was chosen, with the name that its maker gave it; without one it has its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenColumn {
    /// Which.
    pub column: ExportColumn,
    /// Its head in the file.
    pub name: Option<String>,
}

/// The most characters of the name of a column.
pub const LONGEST_HEAD: usize = 60;

/// Which columns of which rows, in their order. Each column stands in it once at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportLayout {
    source: ExportSource,
    columns: Vec<ChosenColumn>,
}

impl ExportLayout {
    /// The columns that fit the source, each the first time it occurs. Names stand on one line and are cut to
    /// [`LONGEST_HEAD`] characters.
    #[must_use]
    pub fn new(source: ExportSource, columns: impl IntoIterator<Item = ChosenColumn>) -> Self {
        let mut kept: Vec<ChosenColumn> = Vec::new();
        for ChosenColumn { column, name } in columns {
            if column.source() == source && kept.iter().all(|one| one.column != column) {
                let name = name.as_deref().map(head).filter(|name| !name.is_empty());
                kept.push(ChosenColumn { column, name });
            }
        }
        Self { source, columns: kept }
    }

    /// Every column that is about nobody, under its own name.
    #[must_use]
    pub fn plain(source: ExportSource) -> Self {
        let columns = source.columns().filter(|column| column.privacy() == Privacy::Nobody);
        Self::new(source, columns.map(|column| ChosenColumn { column, name: None }))
    }

    /// Of which rows.
    #[must_use]
    pub const fn source(&self) -> ExportSource {
        self.source
    }

    /// The columns, in their order.
    #[must_use]
    pub fn columns(&self) -> &[ChosenColumn] {
        &self.columns
    }

    /// Whether somebody with these roles may have all of it.
    #[must_use]
    pub fn fits(&self, roles: &[Role]) -> bool {
        let may = |fit: &[Role]| fit.iter().any(|role| roles.contains(role));
        may(self.source.roles()) && self.columns.iter().all(|one| may(one.column.roles()))
    }

    /// Whether it tells something about residents or companies.
    #[must_use]
    pub fn tells_of_clients(&self) -> bool {
        self.columns.iter().any(|one| one.column.privacy() == Privacy::Client)
    }

    /// The columns as the database keeps them: a line per column, its word, a tab and its name.
    #[must_use]
    pub fn written(&self) -> String {
        self.columns
            .iter()
            .map(|one| format!("{}\t{}\n", one.column.as_str(), one.name.as_deref().unwrap_or_default()))
            .collect()
    }

    /// Reads what [`written`](Self::written) wrote. A column that is no more is left out.
    #[must_use]
    pub fn parse(source: ExportSource, text: &str) -> Self {
        let read = |line: &str| {
            let (word, name) = line.split_once('\t')?;
            Some(ChosenColumn { column: ExportColumn::parse(word)?, name: Some(name.to_owned()) })
        };
        Self::new(source, text.lines().filter_map(read))
    }
}

/// A name on one line, without what does not show.
fn head(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(LONGEST_HEAD).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            source in select(ExportSource::ALL),
            chosen in proptest::collection::vec((select(ExportColumn::ALL), proptest::option::of("\\PC{0,80}|[a-z\t\n]{0,9}")), 0..12),
        ) {
            let columns = chosen.into_iter().map(|(column, name)| ChosenColumn { column, name });
            let layout = ExportLayout::new(source, columns);
            prop_assert_eq!(ExportLayout::parse(source, &layout.written()), layout.clone());
            let words: BTreeSet<_> = layout.columns().iter().map(|one| one.column).collect();
            prop_assert_eq!(words.len(), layout.columns().len(), "each once");
            prop_assert!(layout.columns().iter().all(|one| one.column.source() == source));
        }
    }

    #[test]
    fn every_word_is_its_own_and_is_read_back() {
        let words: BTreeSet<_> = ExportColumn::ALL.iter().map(|one| one.as_str()).collect();
        assert_eq!(words.len(), ExportColumn::ALL.len());
        for column in ExportColumn::ALL {
            assert_eq!(ExportColumn::parse(column.as_str()), Some(*column));
            assert!(column.roles().iter().all(|role| column.source().roles().contains(role)), "{column:?}");
        }
        for source in ExportSource::ALL {
            assert_eq!(ExportSource::parse(source.as_str()), Some(*source));
            assert!(
                !ExportLayout::plain(*source).columns().is_empty()
                    && !ExportLayout::plain(*source).tells_of_clients()
            );
        }
        for purpose in ExportPurpose::ALL {
            assert_eq!(ExportPurpose::parse(purpose.as_str()), Some(*purpose));
        }
    }

    #[test]
    fn what_is_about_somebody_is_not_for_everybody() {
        let with = |column| ExportLayout::new(ExportSource::Tasks, [ChosenColumn { column, name: None }]);
        assert!(with(ExportColumn::Who).tells_of_clients() && with(ExportColumn::Amount).tells_of_clients());
        assert!(!with(ExportColumn::Who).fits(&[Role::FunctionalManager]));
        assert!(!with(ExportColumn::Holder).fits(&[Role::FunctionalManager]));
        assert!(with(ExportColumn::Number).fits(&[Role::FunctionalManager]));
        assert!(
            with(ExportColumn::Who).fits(&[Role::Intake])
                && !with(ExportColumn::Amount).fits(&[Role::Intake])
        );
        assert!(!ExportLayout::plain(ExportSource::Colleagues).fits(&[Role::Reviewer]));
        assert!(!with(ExportColumn::Number).fits(&[]));
    }
}
