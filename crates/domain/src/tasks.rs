//! Pieces of work for staff. A kind that is coded has a screen of its own; one that is made by data ([`crate::made`]) has the
//! screen of all such kinds.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a person must look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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
    /// Judge a grant by the system again because the resident asks a person to look (UAVG 40; GDPR 22, third paragraph), without
    /// seeing it.
    HumanReview,
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
    /// A penalty for a late decision runs or is due: decide, then set its amount (Awb 4:17, 4:18).
    Penalty,
    /// A kind that a file of `catalog/tasks` describes.
    Made(MadeKind),
}

/// The id of a kind that is made by data. Small enough to be handed on like the coded ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MadeKind {
    /// The id, and zeros after it.
    text: [u8; MadeKind::LONGEST],
}

impl MadeKind {
    /// How every id starts, so that no kind that is coded later has its word.
    pub const START: &'static str = "taak-";

    /// The most letters of an id.
    const LONGEST: usize = 40;

    /// The kind with this id: small letters, digits and hyphens after [`START`](Self::START).
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let rest = word.strip_prefix(Self::START)?;
        let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let sound = !rest.is_empty() && !rest.ends_with('-') && rest.bytes().all(known);
        let mut text = [0; Self::LONGEST];
        text.get_mut(..word.len()).filter(|_| sound)?.copy_from_slice(word.as_bytes());
        Some(Self { text })
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = self.text.iter().position(|byte| *byte == 0).unwrap_or(Self::LONGEST);
        self.text.get(..length).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for MadeKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl TryFrom<String> for TaskKind {
    type Error = String;
    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).ok_or_else(|| format!("there is no kind of task \"{word}\""))
    }
}

impl From<TaskKind> for String {
    fn from(kind: TaskKind) -> Self {
        kind.as_str().to_owned()
    }
}

impl TaskKind {
    /// Every kind that is coded; the catalogue knows the others.
    pub const ALL: [Self; 15] = [
        Self::Review,
        Self::SecondReview,
        Self::Advance,
        Self::Answer,
        Self::Undelivered,
        Self::Sample,
        Self::HumanReview,
        Self::Forward,
        Self::Change,
        Self::ObjectionCheck,
        Self::Hearing,
        Self::ObjectionDecision,
        Self::Advise,
        Self::TermEnds,
        Self::Penalty,
    ];

    /// The word kept in the database and used in texts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Review => "review",
            Self::SecondReview => "second_review",
            Self::Advance => "advance",
            Self::Answer => "answer",
            Self::Undelivered => "undelivered",
            Self::Sample => "sample",
            Self::HumanReview => "human_review",
            Self::Forward => "forward",
            Self::Change => "change",
            Self::ObjectionCheck => "objection_check",
            Self::Hearing => "hearing",
            Self::ObjectionDecision => "objection_decision",
            Self::Advise => "advise",
            Self::TermEnds => "term_ends",
            Self::Penalty => "penalty",
            Self::Made(kind) => kind.as_str(),
        }
    }

    /// Whether a person judges the case itself in it. An advance or a notice that did not arrive goes beside that.
    #[must_use]
    pub const fn judges(self) -> bool {
        matches!(self, Self::Review | Self::SecondReview | Self::Answer | Self::Forward) || self.objects()
    }

    /// Whether who does it must not know how the case was decided, as long as it is not done.
    #[must_use]
    pub const fn is_blind(self) -> bool {
        matches!(self, Self::Sample | Self::HumanReview)
    }

    /// Whether it is a step in the handling of an objection: not for who took the contested decision (Awb 7:5, 10:3).
    #[must_use]
    pub const fn objects(self) -> bool {
        matches!(self, Self::ObjectionCheck | Self::Hearing | Self::ObjectionDecision)
    }

    /// Whether it is due when the term of the case ends. What is due on a day of its own does not move with the term. For a
    /// kind that is made by data its file says it.
    #[must_use]
    pub const fn due_with_term(self) -> bool {
        matches!(self, Self::Review | Self::SecondReview | Self::Answer) || self.objects()
    }

    /// Whether a product may name it as the work that opens its cases.
    #[must_use]
    pub const fn opens(self) -> bool {
        matches!(self, Self::Review | Self::Answer | Self::ObjectionCheck)
    }

    /// The kind with this word. Whether a file describes one that is made by data only the catalogue can say.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let coded = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        coded.or_else(|| MadeKind::parse(word).map(Self::Made))
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
    /// The city stopped the rules for now: the system grants nothing with them.
    RulesStopped,
    /// The partner did not sign: not in time, not at all, or nobody knows who the partner is.
    NotSigned,
    /// The applicant wrote to the city since they sent it: a person reads that first.
    ApplicantWrote,
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
            | Self::RulesStopped
            | Self::NotSigned
            | Self::ApplicantWrote
            | Self::SpecialCircumstances
            | Self::RulesFailed
            | Self::LivesElsewhere { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_that_is_made_by_data_keeps_its_word_and_takes_none_of_another() {
        let kind = TaskKind::parse("taak-tolk").unwrap();
        assert_eq!(
            (kind.as_str(), kind.judges(), kind.opens(), kind.due_with_term()),
            ("taak-tolk", false, false, false)
        );
        assert_eq!(serde_json::to_string(&kind).unwrap(), "\"taak-tolk\"");
        assert_eq!(serde_json::from_str::<TaskKind>("\"taak-tolk\"").unwrap(), kind);
        assert_ne!(TaskKind::parse("taak-tolk-2"), Some(kind));
        let longest = format!("taak-{}", "a".repeat(35));
        assert_eq!(TaskKind::parse(&longest).unwrap().as_str(), longest);
        for wrong in ["taak-", "taak-a-", "taak-A", "taak-a b", "tolk", "revieuw", &format!("{longest}a")] {
            assert_eq!(TaskKind::parse(wrong), None, "{wrong}");
        }
        for kind in TaskKind::ALL {
            assert_eq!(TaskKind::parse(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        let unknown = serde_json::from_str::<TaskKind>("\"revieuw\"").unwrap_err().to_string();
        assert!(unknown.contains("there is no kind of task \"revieuw\""), "{unknown}");
    }
}
