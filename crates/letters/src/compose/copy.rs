//! A copy of exactly what somebody sent (Awb 2:17, paragraph 2).

use chrono::{DateTime, FixedOffset};

use super::envelope::{Envelope, Voice};
use super::receipt::{AnswerSection, Attachment, answers, attachments};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What the copy holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy<'a> {
    /// When it reached us, on the clock of the Netherlands.
    pub received_at: DateTime<FixedOffset>,
    /// The files.
    pub attachments: &'a [Attachment],
    /// The answers, word for word.
    pub answers: &'a [AnswerSection],
}

/// The copy, to keep or to print.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn copy_of_application(envelope: &Envelope<'_>, told: &Copy<'_>) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| {
        let moment = written::moment(told.received_at, voice.lang);
        voice.say("copy.lead", &[("moment", &moment), ("reference", envelope.reference)])
    };
    let mut letter =
        envelope.letter(LetterKind::CopyOfApplication, "copy.subject", lead, |voice| blocks(voice, told))?;
    // A copy shows the words of the sender; there is nothing to explain.
    letter.explanation_en = None;
    Ok(letter)
}

fn blocks(voice: Voice<'_>, told: &Copy<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.paragraph(&["copy.wrong"])?, voice.heading("receipt.answers_heading")?];
    blocks.extend(answers(told.answers));
    blocks.push(voice.heading("receipt.files_heading")?);
    blocks.extend(attachments(voice, told.attachments)?);
    Ok(blocks)
}
