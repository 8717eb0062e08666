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
    /// The rank of a regulation (`regulatory_layer`). Higher ranks come first and win where two fill one open term
    /// or two hooks make one name.
    ///
    /// ```
    /// use rules::Layer;
    /// assert!(Layer::Act < Layer::Municipal && Layer::Municipal.word() == "GEMEENTELIJKE_VERORDENING");
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Layer {
        /// A treaty (verdrag).
        Treaty = "VERDRAG",
        /// A European regulation (verordening), which holds as it is.
        EuRegulation = "EU_VERORDENING",
        /// A European directive (richtlijn).
        EuDirective = "EU_RICHTLIJN",
        /// The constitution (Grondwet).
        Constitution = "GRONDWET",
        /// An act of parliament (wet).
        Act = "WET",
        /// A royal decree (koninklijk besluit) that is no general order.
        RoyalDecree = "KONINKLIJK_BESLUIT",
        /// A general administrative order (algemene maatregel van bestuur).
        Order = "AMVB",
        /// A ministerial regulation (ministeriële regeling).
        Ministerial = "MINISTERIELE_REGELING",
        /// A provincial ordinance; holds for its `provincie_code`.
        Provincial = "PROVINCIALE_VERORDENING",
        /// An ordinance of a water authority; holds for its `waterschap_code`.
        WaterAuthority = "WATERSCHAPS_VERORDENING",
        /// A municipal ordinance (verordening); holds for its `gemeente_code`.
        Municipal = "GEMEENTELIJKE_VERORDENING",
        /// A policy rule (beleidsregel).
        Policy = "BELEIDSREGEL",
        /// An administrative practice (uitvoeringsbeleid).
        Practice = "UITVOERINGSBELEID",
    }
}

words! {
    /// The unit of a value (`type_spec.unit`). A unit is a label; it never changes a value. Units that do not go
    /// together are found when the law is loaded.
    ///
    /// ```
    /// # use rules::{Corpus, Request};
    /// // The limit in euros, the income in eurocents.
    /// let cents = "100000, type: amount, type_spec: {unit: eurocent}";
    /// let mixed = rules::EXAMPLE.replacen(cents, "1000, type: amount, type_spec: {unit: euro}", 1);
    /// let (corpus, problems) = Corpus::load([("wet.yaml".to_owned(), mixed)]);
    /// assert!(problems[0].reason.contains("euro"), "{problems:?}");
    /// let request = Request::new("voorbeeldwet", ["recht"], "2026-07-01".parse().unwrap()).with("inkomen", 90_000);
    /// assert_eq!(corpus.evaluate(&request).unwrap_err().error.kind(), "UnitMismatch");
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Unit {
        /// An amount in euros. Not the same as eurocent: the two do not go together.
        Euro = "euro",
        /// An amount in euro cents, as nearly all amounts in the laws are.
        Eurocent = "eurocent",
        /// A fraction of one: half is 0.5.
        Ratio = "ratio",
        /// A number per hundred: half is 50. It is not divided by a hundred unless the law says so.
        Percentage = "percentage",
        /// Calendar years.
        Years = "years",
        /// Calendar months.
        Months = "months",
        /// Weeks of seven days.
        Weeks = "weeks",
        /// Calendar days.
        Days = "days",
    }
}

impl Layer {
    /// The word used in law files.
    ///
    /// ```
    /// assert_eq!(rules::Layer::Act.word(), "WET");
    /// ```
    pub fn word(self) -> &'static str {
        Spelled::word(self)
    }
}

impl HookPoint {
    /// The word used in law files.
    ///
    /// ```
    /// assert_eq!(rules::HookPoint::Post.word(), "post_actions");
    /// ```
    pub fn word(self) -> &'static str {
        Spelled::word(self)
    }
}

impl Unit {
    /// The word used in law files.
    ///
    /// ```
    /// assert_eq!(rules::Unit::Eurocent.word(), "eurocent");
    /// ```
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
    /// When a hook runs (`hook_point`): around the actions of the article it joins.
    ///
    /// ```
    /// use rules::HookPoint;
    /// assert_eq!(serde_json::to_string(&HookPoint::Pre).unwrap(), r#""pre_actions""#);
    /// assert_eq!(HookPoint::Post.word(), "post_actions");
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum HookPoint {
        /// Before the actions, which see what it makes.
        Pre = "pre_actions",
        /// After the actions; it never replaces what the article made.
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
