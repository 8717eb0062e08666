//! Closed lists that stand in columns as words.

use domain::change::ChangeKind;
use domain::mandate::Verdict;

/// A closed list kept as words.
pub(crate) trait Word: Copy + Sized + 'static {
    /// Every member with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The member with this word.
    fn parse(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(member, _)| *member)
    }
}

macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$member_meta:meta])* $member:ident = $word:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$member_meta])* $member,)+
        }

        impl $name {
            /// The word kept in the database.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$member => $word,)+ }
            }
        }

        impl Word for $name {
            const WORDS: &'static [(Self, &'static str)] = &[$((Self::$member, $word)),+];
        }
    )+};
}

words! {
    /// Who owns a draft or a case.
    pub enum OwnerKind {
        /// A resident.
        Resident = "resident",
        /// A company.
        Company = "company",
    }

    /// How a question to an expert ended without an answer.
    pub enum AdviceEnd {
        /// The expert cannot answer it.
        Declined = "declined",
        /// Who handles the case took it back.
        Withdrawn = "withdrawn",
        /// Its last day passed.
        Lapsed = "lapsed",
    }

    /// How far a task is.
    pub enum TaskStatus {
        /// Nobody works on it.
        Open = "open",
        /// Somebody works on it.
        Claimed = "claimed",
        /// Finished.
        Done = "done",
    }

    /// How far a job is.
    pub enum JobStatus {
        /// Waits for its moment.
        Ready = "ready",
        /// A worker holds it.
        Running = "running",
        /// Done.
        Done = "done",
        /// Given up; a person must look.
        Failed = "failed",
    }

    /// What is done with many tasks at once.
    pub enum BatchKind {
        /// Given to somebody.
        Assign = "assign",
        /// Given back to the queue.
        Release = "release",
        /// Granted as the rules propose.
        Grant = "grant",
        /// What another batch did is taken back.
        Undo = "undo",
    }

    /// What became of one of them.
    pub enum BatchOutcome {
        /// Its turn has not come.
        Waiting = "waiting",
        /// Done.
        Done = "done",
        /// A colleague must agree first.
        Second = "second",
        /// Left alone: it changed since it was chosen.
        Changed = "changed",
        /// Left alone: who asked may not do this with it.
        Refused = "refused",
        /// Left alone: the system could not do it, however often it tried.
        Failed = "failed",
    }

    /// What a text is that was found by its words.
    pub enum TextKind {
        /// What resident, company or staff wrote to each other.
        Message = "message",
        /// What staff wrote for each other.
        Note = "note",
        /// A document: its name, and of a PDF its text.
        Document = "document",
        /// What staff wrote down of a call or a visit.
        Call = "call",
    }

    /// How staff spoke with somebody.
    pub enum CallKind {
        /// By telephone.
        Phone = "phone",
        /// Face to face: at the desk, or at home.
        Visit = "visit",
    }

    /// What an entry of the overview is.
    pub enum ItemKind {
        /// Being filled in.
        Draft = "draft",
        /// Received.
        Case = "case",
    }
}

words! {
    /// What a row of the step that reads the overview is about.
    pub enum PieceKind {
        /// A draft.
        Draft = "draft",
        /// A case.
        Case = "case",
        /// A message in a case.
        Message = "message",
        /// A request that waits for an answer.
        Request = "request",
        /// A document that came in.
        Received = "received",
        /// A signature that somebody else asks.
        Sign = "sign",
        /// A question what somebody thinks of facts, before a decision.
        Views = "views",
    }
}

/// The word for a verdict.
pub(crate) const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Grant => "grant",
        Verdict::GrantDifferently => "grant_differently",
        Verdict::Refuse => "refuse",
        Verdict::OutsideTreatment => "outside_treatment",
        Verdict::Change(kind) => kind.as_str(),
    }
}

/// The verdict with this word.
pub(crate) fn verdict_of(word: &str) -> Option<Verdict> {
    let changes = ChangeKind::ALL.map(Verdict::Change);
    [Verdict::Grant, Verdict::GrantDifferently, Verdict::Refuse, Verdict::OutsideTreatment]
        .into_iter()
        .chain(changes)
        .find(|verdict| verdict_word(*verdict) == word)
}
