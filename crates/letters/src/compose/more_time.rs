//! Notice that a decision takes longer, with the new day and what one may do then (Awb 4:14, 4:17, 6:12).

use chrono::NaiveDate;

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoreTime<'a> {
    /// The new last day for the decision.
    pub decide_before: NaiveDate,
    /// Why, in plain words.
    pub reason: &'a str,
}

/// The letter that says so.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn more_time(envelope: &Envelope<'_>, told: &MoreTime<'_>) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| {
        voice.say("more_time.lead", &[("date", &written::date(told.decide_before, voice.lang))])
    };
    envelope.letter(LetterKind::MoreTime, "more_time.subject", lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &MoreTime<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![
        voice.heading("more_time.why_heading")?,
        Block::paragraph(told.reason.trim()),
        voice.heading("more_time.late_heading")?,
        voice.paragraph(&["more_time.late"])?,
    ];
    blocks.extend(voice.help()?);
    blocks.push(voice.greeting()?);
    Ok(blocks)
}
