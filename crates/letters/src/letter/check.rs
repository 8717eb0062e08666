//! What the law asks of a letter.

use super::{Block, Letter, LetterKind, Signer};

/// Something a letter must hold and does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gap {
    /// A letter without a subject has no title, and a screen reader has nothing to announce.
    #[error("the subject is missing")]
    Subject,
    /// Every letter says first what it says.
    #[error("the lead sentence is missing")]
    Lead,
    /// Without a number nobody can refer to it.
    #[error("the case number is missing")]
    Reference,
    /// A decision says that one can object, where, by whom and until when (Awb 3:45).
    #[error("a decision must say how and until when one can object")]
    Objection,
    /// The term of an objection cannot end before the decision is sent (Awb 6:8).
    #[error("the last day for an objection must come after the day of sending")]
    ObjectionTerm,
    /// A decision rests on stated facts and rules (Awb 3:46, 3:47).
    #[error("a decision must give its reasons: facts, a calculation or a text under a head")]
    Reasons,
    /// A decision says who took it, also when that was a computer.
    #[error("a decision must say who took it")]
    SignOff,
    /// Only a person refuses, or decides on an objection.
    #[error("a refusal or a decision on an objection must carry the name of a person")]
    RefusalByMachine,
}

impl Letter {
    /// Everything this letter lacks; empty when it may be sent.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut want = |fine: bool, gap: Gap| {
            if !fine {
                gaps.push(gap);
            }
        };
        want(!self.subject.trim().is_empty(), Gap::Subject);
        want(!self.lead.trim().is_empty(), Gap::Lead);
        want(!self.reference.trim().is_empty(), Gap::Reference);
        if self.kind.is_decision() {
            let until = self.blocks.iter().find_map(|block| match block {
                Block::Objection { until, .. } => Some(*until),
                _ => None,
            });
            let signer = self.blocks.iter().find_map(|block| match block {
                Block::SignOff { signer, .. } => Some(signer),
                _ => None,
            });
            want(until.is_some(), Gap::Objection);
            want(until.is_none_or(|until| until > self.date), Gap::ObjectionTerm);
            want(self.blocks.iter().any(gives_reasons), Gap::Reasons);
            want(signer.is_some_and(is_told), Gap::SignOff);
            let for_a_person = matches!(
                self.kind,
                LetterKind::RefusedDecision
                    | LetterKind::ChangeDecision
                    | LetterKind::ObjectionDecision
                    | LetterKind::PenaltyDecision
            );
            let refused_by_machine = for_a_person && matches!(signer, Some(Signer::Automatic { .. }));
            want(!refused_by_machine, Gap::RefusalByMachine);
        }
        gaps
    }
}

fn gives_reasons(block: &Block) -> bool {
    match block {
        Block::KeyValues { rows, .. } => !rows.is_empty(),
        Block::Calculation { lines, .. } => !lines.is_empty(),
        Block::Paragraph { text } => !text.trim().is_empty(),
        _ => false,
    }
}

fn is_told(signer: &Signer) -> bool {
    match signer {
        Signer::Person { name } => !name.trim().is_empty(),
        Signer::Automatic { statement } => !statement.trim().is_empty(),
    }
}
