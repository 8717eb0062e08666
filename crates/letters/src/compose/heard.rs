//! That and how somebody was heard before a decision, or why not (Awb 4:7 to 4:12).

use domain::hearing::{AnswerKind, Heard, Unheard};

use super::envelope::Voice;
use crate::{Block, BlockProblem, written};

/// The head and what happened. What somebody said stands in their own words, whatever the language.
pub fn heard(voice: Voice<'_>, heard: &Heard) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("heard.heading")?];
    match heard {
        Heard::Asked { on, how, said, .. } => {
            let key = match how {
                AnswerKind::Written => "heard.written",
                AnswerKind::Spoken => "heard.spoken",
                AnswerKind::Silent | AnswerKind::Dropped => "heard.silent",
            };
            let asked = voice.say("heard.asked", &[("date", &written::date(*on, voice.lang))])?;
            blocks.push(Block::paragraph(format!("{asked} {}", voice.say(key, &[])?)));
            if !said.trim().is_empty() {
                blocks.push(Block::paragraph(said.trim()));
                blocks.push(voice.paragraph(&["heard.weighed"])?);
            }
        }
        Heard::Not { ground, reason } => {
            let key = match ground {
                Unheard::Undoable => "heard.not.undoable",
                Unheard::OwnFacts => "heard.not.own_facts",
            };
            blocks.push(voice.paragraph(&[key])?);
            blocks.push(Block::paragraph(reason.trim()));
        }
    }
    Ok(blocks)
}
