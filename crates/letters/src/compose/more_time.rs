//! Notice that a decision takes longer, with the new day and what one may do then (Awb 4:14, 4:17, 6:12, 7:10).

use chrono::NaiveDate;

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoreTime<'a> {
    /// The day on which the decision comes at the latest.
    pub decide_before: NaiveDate,
    /// The article under which this is told.
    pub article: &'a str,
    /// The last day that the law gives, where telling does not move it (Awb 4:14, first paragraph); none where it does.
    pub stays: Option<NaiveDate>,
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
        Block::paragraph(voice.say("more_time.article", &[("article", told.article)])?),
        voice.heading("more_time.late_heading")?,
    ];
    if let Some(stays) = told.stays {
        let date = written::date(stays, voice.lang);
        blocks.push(Block::paragraph(voice.say("more_time.stays", &[("date", &date)])?));
    }
    blocks.push(voice.paragraph(&["more_time.late"])?);
    blocks.extend(voice.help()?);
    blocks.push(voice.greeting()?);
    Ok(blocks)
}
