//! Pieces of work for staff. Each kind has a screen of its own.

use serde::{Deserialize, Serialize};

/// Why a person must look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Judge the right to a benefit, with the proposed decision.
    Review,
    /// Check another person's proposed decision (four eyes).
    SecondReview,
    /// Pay an advance (Participatiewet 52).
    Advance,
    /// Handle what ends with an answer instead of a decision: a notice, a report, a question.
    Answer,
    /// Something could not be delivered or done by the system.
    Undelivered,
    /// Judge a grant by the system again, without seeing it (a random sample).
    Sample,
    /// Send an application on to the municipality where the applicant lives (Awb 2:3).
    Forward,
    /// Decide whether what was granted is stopped, revised, withdrawn or recovered.
    Change,
    /// See whether an objection can be judged: in time, with reasons, by whom (Awb 6:5, 6:6, 6:11).
    ObjectionCheck,
    /// Hear who objects, or say why not (Awb 7:2, 7:3, 7:7).
    Hearing,
    /// Decide on an objection (Awb 7:11).
    ObjectionDecision,
    /// Answer a colleague's question as an expert, without seeing the case.
    Advise,
    /// The term of the case comes to its end while nothing is decided.
    TermEnds,
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Review,
        Self::SecondReview,
        Self::Advance,
        Self::Answer,
        Self::Undelivered,
        Self::Sample,
        Self::Forward,
        Self::Change,
        Self::ObjectionCheck,
        Self::Hearing,
        Self::ObjectionDecision,
        Self::Advise,
        Self::TermEnds,
    ];

    /// The word kept in the database and used in texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::SecondReview => "second_review",
            Self::Advance => "advance",
            Self::Answer => "answer",
            Self::Undelivered => "undelivered",
            Self::Sample => "sample",
            Self::Forward => "forward",
            Self::Change => "change",
            Self::ObjectionCheck => "objection_check",
            Self::Hearing => "hearing",
            Self::ObjectionDecision => "objection_decision",
            Self::Advise => "advise",
            Self::TermEnds => "term_ends",
        }
    }

    /// Whether a person judges the case itself in it. An advance or a notice that did not arrive goes beside that.
    #[must_use]
    pub const fn judges(self) -> bool {
        matches!(self, Self::Review | Self::SecondReview | Self::Answer | Self::Forward) || self.objects()
    }

    /// Whether it is a step in the handling of an objection: not for who took the contested decision (Awb 7:5, 10:3).
    #[must_use]
    pub const fn objects(self) -> bool {
        matches!(self, Self::ObjectionCheck | Self::Hearing | Self::ObjectionDecision)
    }

    /// Whether it is due when the term of the case ends. What is due on a day of its own does not move with the term.
    #[must_use]
    pub const fn due_with_term(self) -> bool {
        matches!(self, Self::Review | Self::SecondReview | Self::Answer) || self.objects()
    }

    /// Whether a product may name it as the work that opens its cases.
    #[must_use]
    pub const fn opens(self) -> bool {
        matches!(self, Self::Review | Self::Answer | Self::ObjectionCheck)
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Why a case went to a person instead of being granted by the system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum ReviewReason {
    /// This product is always judged by a person.
    AlwaysByPerson,
    /// Facts on which no grant may rest by machine.
    UnsureFacts {
        /// Their names.
        names: Vec<String>,
    },
    /// The rules found no right; only a person can refuse.
    NoRight,
    /// The rules could not settle the outcome.
    Undecided {
        /// What was missing or could not be expressed.
        names: Vec<String>,
    },
    /// Grounds that exclude are not tested: nothing is known of them.
    UntestedGrounds {
        /// The outputs of the law that say that a ground does not exclude.
        names: Vec<String>,
    },
    /// The city's mandate does not let the system grant this.
    OutsideMandate,
    /// The partner did not sign: not in time, not at all, or nobody knows who the partner is.
    NotSigned,
    /// Special circumstances were described; only a person can weigh them (Awb 3:4, 4:84).
    SpecialCircumstances,
    /// A figure of the law is unconfirmed.
    UnconfirmedFigure {
        /// Which figures.
        names: Vec<String>,
    },
    /// The rules could not be evaluated.
    RulesFailed,
    /// According to the person register the applicant lives in another municipality (Awb 2:3).
    LivesElsewhere {
        /// Its code, as facts write it: `GM0344`.
        municipality: String,
    },
}

impl ReviewReason {
    /// Whether whoever decides must look into this very case: facts that are not sure, circumstances to weigh, rules that
    /// do not settle it. What asks for a person by policy alone can be granted for many cases at once.
    #[must_use]
    pub const fn asks_a_look(&self) -> bool {
        match self {
            Self::AlwaysByPerson | Self::OutsideMandate | Self::UnconfirmedFigure { .. } => false,
            Self::UnsureFacts { .. }
            | Self::NoRight
            | Self::Undecided { .. }
            | Self::UntestedGrounds { .. }
            | Self::NotSigned
            | Self::SpecialCircumstances
            | Self::RulesFailed
            | Self::LivesElsewhere { .. } => true,
        }
    }
}
