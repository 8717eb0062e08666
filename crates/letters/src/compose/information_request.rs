//! The request to complete an application (Awb 4:5), which stops the clock (Awb 4:15); or to repair an objection (6:6, 7:10).

use chrono::NaiveDate;

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, Signer, written};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InformationRequest<'a> {
    /// What is missing, each as something to send.
    pub items: &'a [String],
    /// Why we ask it, in the words of the member of staff; may be empty.
    pub explanation: &'a str,
    /// The last day to send it.
    pub before: NaiveDate,
    /// Whether an objection must be repaired (Awb 6:6); else an application is completed.
    pub objection: bool,
    /// The member of staff who asks; none where the city does not show names.
    pub asked_by: Option<&'a str>,
}

/// The letter that asks.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn information_request(
    envelope: &Envelope<'_>,
    told: &InformationRequest<'_>,
) -> Result<Letter, BlockProblem> {
    let [subject, lead] = match told.objection {
        true => ["repair.subject", "repair.lead"],
        false => ["information.subject", "information.lead"],
    };
    let lead = |voice: Voice<'_>| voice.say(lead, &[("before", &written::date(told.before, voice.lang))]);
    envelope.letter(LetterKind::InformationRequest, subject, lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &InformationRequest<'_>) -> Result<Vec<Block>, BlockProblem> {
    let reference = voice.envelope.reference;
    let mut blocks =
        vec![voice.heading("information.list_heading")?, Block::bullets(told.items.iter().cloned())];
    if !told.explanation.trim().is_empty() {
        blocks.push(Block::paragraph(told.explanation.trim()));
    }
    blocks.push(voice.heading("information.how_heading")?);
    blocks.push(Block::bullets([
        voice.say("information.online", &[("reference", reference)])?,
        voice.say("information.post", &[("address", &voice.post()), ("reference", reference)])?,
    ]));
    let late = voice.say("information.late", &[("phone", &voice.phone())])?;
    let nothing = match told.objection {
        true => voice.say("repair.consequence", &[])?,
        false => voice.say("information.consequence", &[])?,
    };
    blocks.push(Block::paragraph(format!("{late} {nothing}")));
    blocks.push(voice.paragraph(&["information.term"])?);
    blocks.extend(voice.help()?);
    blocks.push(match told.asked_by {
        None => voice.greeting()?,
        Some(name) => Block::SignOff {
            mandate: voice.say("sign.greeting", &[("sender", &voice.envelope.city.sender)])?,
            signer: Signer::Person { name: name.to_owned() },
        },
    });
    Ok(blocks)
}
