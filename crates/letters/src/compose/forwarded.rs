//! Notice that an application was sent on to where it belongs (Awb 2:3).

use chrono::NaiveDate;

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarded<'a> {
    /// When the application was received; that day still counts.
    pub received: NaiveDate,
    /// Where it went.
    pub to: ForwardedTo<'a>,
}

/// Where an application went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForwardedTo<'a> {
    /// A city of this portal.
    City {
        /// `Gemeente Rotterdam`.
        receiver: &'a str,
        /// Website of its portal.
        website: &'a str,
        /// The number of the case there.
        number: &'a str,
    },
    /// Another municipality, in the words of who sent it.
    Place(&'a str),
}

/// The letter that says so.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn forwarded(envelope: &Envelope<'_>, told: &Forwarded<'_>) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| voice.say("forwarded.lead", &[]);
    envelope.letter(LetterKind::Forwarded, "forwarded.subject", lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &Forwarded<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("forwarded.where_heading")?];
    match told.to {
        ForwardedTo::City { receiver, website, number } => {
            let values = [("receiver", receiver), ("number", number), ("website", website)];
            blocks.push(Block::paragraph(voice.say("forwarded.city", &values)?));
        }
        ForwardedTo::Place(place) => {
            blocks.push(voice.paragraph(&["forwarded.place"])?);
            blocks.extend(place.lines().map(str::trim).filter(|line| !line.is_empty()).map(Block::paragraph));
        }
    }
    let received = written::date(told.received, voice.lang);
    blocks.extend([
        voice.heading("forwarded.why_heading")?,
        voice.paragraph(&["forwarded.why"])?,
        voice.heading("forwarded.you_heading")?,
        Block::paragraph(voice.say("forwarded.you", &[("date", &received)])?),
        voice.paragraph(&["forwarded.wrong"])?,
    ]);
    blocks.extend(voice.help()?);
    blocks.push(voice.greeting()?);
    Ok(blocks)
}
