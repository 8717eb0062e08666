//! The receipt: proof of what reached us and when (Awb 2:17, 2:20, 2:25).

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, Row, written};

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Name of the file, as it came.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

/// One part of a form with what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerSection {
    /// Title of the part.
    pub title: String,
    /// Questions and answers, as the person saw them.
    pub rows: Vec<Row>,
}

/// What a receipt tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt<'a> {
    /// When it reached us, on the clock of the Netherlands.
    pub received_at: DateTime<FixedOffset>,
    /// The last day for our decision, if the law sets one.
    pub decide_before: Option<NaiveDate>,
    /// What is still to be sent.
    pub missing: &'a [String],
    /// The files.
    pub attachments: &'a [Attachment],
    /// The answers, word for word.
    pub answers: &'a [AnswerSection],
}

/// The letter that proves receipt.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn receipt(envelope: &Envelope<'_>, told: &Receipt<'_>) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| {
        let moment = written::moment(told.received_at, voice.lang);
        voice.say("receipt.lead", &[("moment", &moment), ("reference", envelope.reference)])
    };
    envelope.letter(LetterKind::Receipt, "receipt.subject", lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &Receipt<'_>) -> Result<Vec<Block>, BlockProblem> {
    let next = match told.decide_before {
        Some(date) => voice.say("receipt.deadline", &[("date", &written::date(date, voice.lang))])?,
        None => voice.say("receipt.no_deadline", &[])?,
    };
    let mut blocks = vec![voice.heading("receipt.next_heading")?];
    if told.missing.is_empty() {
        let nothing = voice.say("receipt.nothing_to_do", &[])?;
        blocks.push(Block::paragraph(format!("{next} {nothing}")));
    } else {
        blocks.push(Block::paragraph(next));
        blocks.push(voice.heading("receipt.todo_heading")?);
        blocks.push(voice.paragraph(&["receipt.todo_intro"])?);
        blocks.push(Block::bullets(told.missing.iter().cloned()));
    }
    blocks.push(voice.paragraph(&["receipt.keep"])?);
    blocks.extend(voice.help()?);
    blocks.push(voice.greeting()?);
    if !voice.is_explanation() {
        blocks.push(voice.heading("receipt.files_heading")?);
        blocks.extend(attachments(voice, told.attachments)?);
        blocks.push(voice.heading("receipt.answers_heading")?);
        blocks.extend(answers(told.answers));
    }
    Ok(blocks)
}

/// The list of files, or the sentence that there were none.
pub fn attachments(voice: Voice<'_>, files: &[Attachment]) -> Result<Vec<Block>, BlockProblem> {
    if files.is_empty() {
        return Ok(vec![voice.paragraph(&["receipt.no_files"])?]);
    }
    let rows: Result<Vec<Row>, BlockProblem> = files
        .iter()
        .map(|file| {
            let size = written::size(file.bytes, voice.lang);
            Ok(Row::new(
                &file.name,
                voice.say("receipt.file", &[("size", &size), ("hash", &written::checksum(&file.sha256))])?,
            ))
        })
        .collect();
    Ok(vec![Block::KeyValues { caption: voice.say("receipt.files_caption", &[])?, rows: rows? }])
}

/// The answers, part by part.
pub fn answers(sections: &[AnswerSection]) -> impl Iterator<Item = Block> {
    sections.iter().map(|part| Block::Answers { section: part.title.clone(), rows: part.rows.clone() })
}
