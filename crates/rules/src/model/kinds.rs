use serde::{Deserialize, Serialize};

/// A value that is written as a fixed word.
pub(crate) trait Spelled {
    /// The word used in law files.
    fn word(self) -> &'static str;
}

macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        $vis enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant),* }
        #[cfg(feature = "yaml")]
        impl $name {
            /// Every word, for reading.
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];
        }
        impl Spelled for $name {
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }
        #[cfg(feature = "yaml")]
        impl crate::load::Word for $name {
            fn from_word(word: &str) -> Option<Self> {
                Self::WORDS.iter().find(|(text, _)| *text == word).map(|(_, value)| *value)
            }
            fn words() -> String {
                Self::WORDS.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(", ")
            }
        }
    };
}

words! {
    /// The rank of a regulation. Higher ranks come first and win.
    ///
    /// ```
    /// use rules::Layer;
    /// assert!(Layer::Act < Layer::Municipal && Layer::Municipal.word() == "GEMEENTELIJKE_VERORDENING");
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Layer {
        /// A treaty.
        Treaty = "VERDRAG",
        /// A European regulation.
        EuRegulation = "EU_VERORDENING",
        /// A European directive.
        EuDirective = "EU_RICHTLIJN",
        /// The constitution.
        Constitution = "GRONDWET",
        /// An act of parliament.
        Act = "WET",
        /// A royal decree.
        RoyalDecree = "KONINKLIJK_BESLUIT",
        /// A general administrative order.
        Order = "AMVB",
        /// A ministerial regulation.
        Ministerial = "MINISTERIELE_REGELING",
        /// A provincial ordinance.
        Provincial = "PROVINCIALE_VERORDENING",
        /// An ordinance of a water authority.
        WaterAuthority = "WATERSCHAPS_VERORDENING",
        /// A municipal ordinance.
        Municipal = "GEMEENTELIJKE_VERORDENING",
        /// A policy rule.
        Policy = "BELEIDSREGEL",
        /// An administrative practice.
        Practice = "UITVOERINGSBELEID",
    }
}

words! {
    /// The unit of a value. A unit is a label; it never changes a value.
    ///
    /// ```
    /// assert_eq!(rules::Unit::Eurocent.word(), "eurocent");
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Unit {
        /// Whole euros.
        Euro = "euro",
        /// Euro cents.
        Eurocent = "eurocent",
        /// A fraction of one.
        Ratio = "ratio",
        /// A number per hundred.
        Percentage = "percentage",
        /// Years.
        Years = "years",
        /// Months.
        Months = "months",
        /// Weeks.
        Weeks = "weeks",
        /// Days.
        Days = "days",
    }
}

impl Layer {
    /// The word used in law files.
    pub fn word(self) -> &'static str {
        Spelled::word(self)
    }
}

impl HookPoint {
    /// The word used in law files.
    pub fn word(self) -> &'static str {
        Spelled::word(self)
    }
}

impl Unit {
    /// The word used in law files.
    pub fn word(self) -> &'static str {
        Spelled::word(self)
    }
}

words! {
    /// The kind of value a field holds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub(crate) enum Kind {
        Text = "string",
        Number = "number",
        Bool = "boolean",
        Amount = "amount",
        Object = "object",
        Array = "array",
        Date = "date",
    }
}

words! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub(crate) enum Character {
        Beschikking = "BESCHIKKING",
        Toets = "TOETS",
        Waardebepaling = "WAARDEBEPALING",
        AlgemeneStrekking = "BESLUIT_VAN_ALGEMENE_STREKKING",
        Informatief = "INFORMATIEF",
        Rechtspositie = "RECHTSPOSITIE",
    }
}

words! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub(crate) enum DecisionType {
        Toekenning = "TOEKENNING",
        Afwijzing = "AFWIJZING",
        Goedkeuring = "GOEDKEURING",
        GeenBesluit = "GEEN_BESLUIT",
        Voorschrift = "ALGEMEEN_VERBINDEND_VOORSCHRIFT",
        Beleidsregel = "BELEIDSREGEL",
        Voorbereiding = "VOORBEREIDINGSBESLUIT",
        AndereHandeling = "ANDERE_HANDELING",
        Aanslag = "AANSLAG",
    }
}

words! {
    /// When a hook runs: around the actions of the article it joins.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum HookPoint {
        /// Before the actions, which see what it makes.
        Pre = "pre_actions",
        /// After the actions.
        Post = "post_actions",
    }
}

words! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub(crate) enum Territory {
        Gemeente = "gemeente_code",
        Provincie = "provincie_code",
        Waterschap = "waterschap_code",
    }
}

/// The schema version of a file; its semantics go by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Level(pub u16, pub u16, pub u16);

impl Level {
    /// From this level on: absent and unknown apart, types checked, only what is asked is run.
    pub(crate) const LAZY: Self = Self(0, 5, 8);
    /// A file that names no schema gets the level the format sheet describes.
    #[cfg(feature = "yaml")]
    pub(crate) const BASE: Self = Self(0, 5, 6);
    /// The versions this engine knows.
    #[cfg(feature = "yaml")]
    pub(crate) const KNOWN: &'static [Self] = &[
        Self(0, 1, 0),
        Self(0, 1, 1),
        Self(0, 1, 2),
        Self(0, 1, 3),
        Self(0, 1, 4),
        Self(0, 1, 5),
        Self(0, 1, 6),
        Self(0, 2, 0),
        Self(0, 3, 0),
        Self(0, 3, 1),
        Self(0, 3, 2),
        Self(0, 4, 0),
        Self(0, 5, 0),
        Self(0, 5, 1),
        Self(0, 5, 2),
        Self(0, 5, 3),
        Self(0, 5, 4),
        Self(0, 5, 5),
        Self(0, 5, 6),
        Self(0, 5, 7),
        Self(0, 5, 8),
        Self(0, 5, 9),
        Self(0, 6, 0),
        Self(0, 7, 0),
        Self(0, 7, 1),
        Self(0, 8, 0),
    ];

    pub(crate) fn lazy(self) -> bool {
        self >= Self::LAZY
    }
}
