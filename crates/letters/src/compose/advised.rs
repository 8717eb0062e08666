//! The advice of experts that a decision rests on: that it was asked, of whom and when, and the advice itself (Awb 3:49, 3:50).

use chrono::NaiveDate;
use domain::Localized;

use super::envelope::Voice;
use crate::{Block, BlockProblem, written};

/// Advice that was given before a decision.
#[derive(Clone, Copy, Debug)]
pub struct Advised<'a> {
    /// Who advised: a person of the city, or an organisation.
    pub name: &'a str,
    /// As what.
    pub role: AdvisedAs<'a>,
    /// The person who answered for an organisation.
    pub signed: Option<&'a str>,
    /// The day on which it was asked.
    pub asked: NaiveDate,
    /// The day on which it was given.
    pub given: NaiveDate,
    /// The question.
    pub question: &'a str,
    /// The advice, in the words of the expert.
    pub advice: &'a str,
}

/// As what somebody advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvisedAs<'a> {
    /// As jurist of the city.
    Legal,
    /// As medical adviser of the city.
    Medical,
    /// As an organisation outside the city, on this field.
    Outside(&'a Localized),
    /// As an organisation outside the city that its file does not name any more.
    Left,
}

/// That advice was asked, of whom and when, and where it stands; nothing where none was given.
pub fn advised(voice: Voice<'_>, given: &[Advised<'_>]) -> Result<Vec<Block>, BlockProblem> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let mut blocks = vec![voice.heading("advice.heading")?];
    for advice in given {
        let who = who(voice, advice)?;
        let (asked, given) =
            (written::date(advice.asked, voice.lang), written::date(advice.given, voice.lang));
        let told = voice.say("advice.asked", &[("who", &who), ("asked", &asked), ("given", &given)])?;
        blocks.push(Block::paragraph(told));
    }
    blocks.push(voice.paragraph(&["advice.read"])?);
    Ok(blocks)
}

/// Each question with its advice, behind the letter; in Dutch alone, as it was given.
pub fn annex(voice: Voice<'_>, given: &[Advised<'_>]) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = Vec::new();
    if voice.is_explanation() {
        return Ok(blocks);
    }
    for advice in given {
        let who = who(voice, advice)?;
        blocks.push(Block::heading(voice.say("advice.of", &[("who", &who)])?));
        let question = advice.question.trim();
        blocks.push(Block::paragraph(voice.say("advice.question", &[("question", question)])?));
        blocks.push(Block::paragraph(advice.advice.trim()));
        if let Some(name) = advice.signed {
            blocks.push(Block::paragraph(voice.say("advice.signed", &[("name", name)])?));
        }
    }
    Ok(blocks)
}

fn who(voice: Voice<'_>, advice: &Advised<'_>) -> Result<String, BlockProblem> {
    let name = [("name", advice.name)];
    match advice.role {
        AdvisedAs::Legal => voice.say("advice.legal", &name),
        AdvisedAs::Medical => voice.say("advice.medical", &name),
        AdvisedAs::Outside(field) => {
            voice.say("advice.outside", &[("name", advice.name), ("field", field.get(voice.lang))])
        }
        AdvisedAs::Left => Ok(advice.name.to_owned()),
    }
}
