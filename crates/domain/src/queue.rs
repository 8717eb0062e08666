//! What a member of staff wants to see of the queue: as it stands in an address, and in a view that they keep.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::tasks::TaskKind;

/// Words of a closed list, as they stand in addresses.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in addresses.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What has this word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

words! {
    /// Whose work.
    #[derive(Default)]
    Holder {
        /// Everybody's, and nobody's.
        #[default]
        All = "alles",
        /// The reader's.
        Mine = "mij",
        /// Nobody's yet.
        Free = "vrij",
    }
}

words! {
    /// When the legal deadline falls, seen from a day. Weeks start on Monday (ISO 8601).
    When {
        /// Before that day.
        Late = "te-laat",
        /// From that day until Sunday.
        ThisWeek = "deze-week",
        /// The week after.
        NextWeek = "volgende-week",
        /// Later.
        Later = "later",
    }
}

words! {
    /// Why a person must look, without the details of [`ReviewReason`](crate::tasks::ReviewReason); the words are its own.
    Why {
        /// Facts are not certain.
        UnsureFacts = "unsure_facts",
        /// The rules find no right.
        NoRight = "no_right",
        /// The rules cannot settle it.
        Undecided = "undecided",
        /// Grounds that exclude are not tested.
        UntestedGrounds = "untested_grounds",
        /// The partner did not sign.
        NotSigned = "not_signed",
        /// The applicant wrote.
        ApplicantWrote = "applicant_wrote",
        /// Special circumstances.
        SpecialCircumstances = "special_circumstances",
        /// A figure is not confirmed.
        UnconfirmedFigure = "unconfirmed_figure",
        /// The mandate does not let the system grant it.
        OutsideMandate = "outside_mandate",
        /// The rules are stopped.
        RulesStopped = "rules_stopped",
        /// A person always looks at this.
        AlwaysByPerson = "always_by_person",
        /// The rules failed.
        RulesFailed = "rules_failed",
        /// The applicant lives elsewhere.
        LivesElsewhere = "lives_elsewhere",
    }
}

words! {
    /// A column of the queue that one may leave out. The deadline and the task always stand there.
    Column {
        /// The resident or company.
        Who = "wie",
        /// Why a person must look.
        Why = "waarom",
        /// Number and state of the case.
        Case = "zaak",
        /// When it was received.
        Received = "ontvangen",
        /// Who works on it.
        Holder = "bij",
    }
}

impl When {
    /// The days on which `ThisWeek`, `NextWeek` and `Later` start, seen from `today`.
    #[must_use]
    pub fn starts(today: NaiveDate) -> [NaiveDate; 3] {
        let left = 7 - u64::from(today.weekday().num_days_from_monday());
        let after = |days| today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        [today, after(left), after(left + 7)]
    }

    /// In which of them `day` falls.
    #[must_use]
    pub fn of(day: NaiveDate, today: NaiveDate) -> Self {
        let [now, next, later] = Self::starts(today);
        match day {
            day if day < now => Self::Late,
            day if day < next => Self::ThisWeek,
            day if day < later => Self::NextWeek,
            _ => Self::Later,
        }
    }
}

/// Of which team. What somebody holds is shown whatever its team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Teams {
    /// The teams of the reader; all of them for who is of none.
    #[default]
    Mine,
    /// All of them.
    All,
    /// The one with this id.
    One(String),
}

/// The word for all teams in addresses; no team has it as its id.
pub const ALL_TEAMS: &str = "alle";

impl Teams {
    /// What a word of an address says; none for what is no id.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            ALL_TEAMS => Some(Self::All),
            word => is_id(word).then(|| Self::One(word.to_owned())),
        }
    }

    /// The word in addresses; none for the teams of the reader.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Mine => None,
            Self::All => Some(ALL_TEAMS),
            Self::One(id) => Some(id),
        }
    }
}

/// What to show. An empty set means: no matter which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueChoice {
    /// Whose work.
    pub holder: Holder,
    /// Of which team.
    pub team: Teams,
    /// When it must be done.
    pub when: BTreeSet<When>,
    /// Which screens.
    pub kinds: BTreeSet<TaskKind>,
    /// Which products, by id.
    pub products: BTreeSet<String>,
    /// Why a person must look.
    pub why: Option<Why>,
    /// Columns that are left out.
    pub without: BTreeSet<Column>,
}

/// The longest id of a product or team that is read.
const LONGEST: usize = 60;

impl QueueChoice {
    /// Reads a choice from the pairs of an address. What is not known says nothing.
    #[must_use]
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut choice = Self::default();
        for (name, word) in pairs {
            match name {
                "toon" => choice.holder = Holder::parse(word).unwrap_or_default(),
                "team" => choice.team = Teams::parse(word).unwrap_or_default(),
                "datum" => choice.when.extend(When::parse(word)),
                "taak" => choice.kinds.extend(TaskKind::parse(word)),
                "regeling" if is_id(word) => {
                    choice.products.insert(word.to_owned());
                }
                "waarom" => choice.why = Why::parse(word).or(choice.why),
                "zonder" => choice.without.extend(Column::parse(word)),
                _ => {}
            }
        }
        choice
    }

    /// The choice as the query of an address, always in the same order; empty for everything.
    #[must_use]
    pub fn query(&self) -> String {
        let pair = |name: &str, word: &str| format!("{name}={word}");
        let mut pairs = Vec::new();
        if self.holder != Holder::All {
            pairs.push(pair("toon", self.holder.as_str()));
        }
        pairs.extend(self.team.word().map(|word| pair("team", word)));
        pairs.extend(self.when.iter().map(|when| pair("datum", when.as_str())));
        pairs.extend(self.kinds.iter().map(|kind| pair("taak", kind.as_str())));
        pairs.extend(self.products.iter().map(|product| pair("regeling", product)));
        pairs.extend(self.why.iter().map(|why| pair("waarom", why.as_str())));
        pairs.extend(self.without.iter().map(|column| pair("zonder", column.as_str())));
        pairs.join("&")
    }

    /// Reads what [`query`](Self::query) wrote.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        Self::read(query.split('&').filter_map(|pair| pair.split_once('=')))
    }

    /// Whether it leaves out tasks by more than whose they are.
    #[must_use]
    pub fn narrows(&self) -> bool {
        !(self.when.is_empty() && self.kinds.is_empty() && self.products.is_empty() && self.why.is_none())
    }

    /// The same part of the work of the same team with the same columns: what the filters leave when they are cleared.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            holder: self.holder,
            team: self.team.clone(),
            without: self.without.clone(),
            ..Self::default()
        }
    }
}

/// Whether a word can be the id of a product or a team.
fn is_id(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= LONGEST
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    use super::*;
    use crate::tasks::ReviewReason;

    fn set<T: Ord + Clone + std::fmt::Debug + 'static>(
        all: &[T],
    ) -> impl Strategy<Value = BTreeSet<T>> + use<T> {
        let all = all.to_vec();
        let most = all.len();
        subsequence(all, 0..=most).prop_map(|some| some.into_iter().collect())
    }

    prop_compose! {
        fn choices()(
            holder in select(Holder::ALL),
            team in select(vec![Teams::Mine, Teams::All, Teams::One("inkomen".to_owned())]),
            when in set(When::ALL),
            kinds in set(&TaskKind::ALL),
            products in set(&["bijstand".to_owned(), "u-pas".to_owned()]),
            why in proptest::option::of(select(Why::ALL)),
            without in set(Column::ALL),
        ) -> QueueChoice {
            QueueChoice { holder, team, when, kinds, products, why, without }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(choice in choices()) {
            prop_assert_eq!(QueueChoice::parse(&choice.query()), choice);
        }

        #[test]
        fn any_address_gives_a_choice_that_writes_and_reads_the_same(query in "[ -~]{0,80}") {
            let choice = QueueChoice::parse(&query);
            prop_assert_eq!(QueueChoice::parse(&choice.query()), choice);
        }

        #[test]
        fn a_day_falls_where_its_bounds_say(day in 0_u64..60, from in 0_u64..14) {
            let first = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
            let (today, day) = (first + Days::new(from + 20), first + Days::new(day));
            let [now, next, later] = When::starts(today);
            prop_assert!(next.weekday() == chrono::Weekday::Mon && now < next && later == next + Days::new(7));
            let expected = [day >= now, day >= next, day >= later].into_iter().filter(|past| *past).count();
            prop_assert_eq!(When::of(day, today), When::ALL[expected]);
        }
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        let choice = QueueChoice::parse(
            "toon=elders&team=%27&datum=ooit&taak=x&regeling=../etc&regeling=&waarom=&zonder=y&na=1&=&&",
        );
        assert_eq!(choice, QueueChoice::default());
        assert!(!choice.narrows());
        assert_eq!(choice.query(), "");
    }

    #[test]
    fn clearing_the_filters_keeps_whose_work_and_which_columns() {
        let choice = QueueChoice::parse(
            "toon=mij&team=alle&datum=te-laat&regeling=bijstand&waarom=no_right&zonder=wie",
        );
        assert!(choice.narrows());
        assert_eq!(choice.cleared().query(), "toon=mij&team=alle&zonder=wie");
    }

    #[test]
    fn the_reasons_have_the_words_in_which_they_are_kept() {
        let reasons = [
            ReviewReason::UnsureFacts { names: vec![] },
            ReviewReason::NoRight,
            ReviewReason::Undecided { names: vec![] },
            ReviewReason::UntestedGrounds { names: vec![] },
            ReviewReason::NotSigned,
            ReviewReason::ApplicantWrote,
            ReviewReason::SpecialCircumstances,
            ReviewReason::UnconfirmedFigure { names: vec![] },
            ReviewReason::OutsideMandate,
            ReviewReason::RulesStopped,
            ReviewReason::AlwaysByPerson,
            ReviewReason::RulesFailed,
            ReviewReason::LivesElsewhere { municipality: "GM0344".to_owned() },
        ];
        assert_eq!(reasons.len(), Why::ALL.len());
        for (reason, why) in reasons.iter().zip(Why::ALL) {
            assert_eq!(serde_json::to_value(reason).unwrap()["why"], why.as_str());
        }
    }
}
