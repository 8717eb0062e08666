//! The decision that sets the penalty for a late decision: how much, for which days, why, and how to object (Awb 4:17, 4:18).

use chrono::NaiveDate;
use domain::Cents;
use domain::decision::DecidedBy;

use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What the letter tells.
#[derive(Clone, Copy, Debug)]
pub struct PenaltyFacts<'a> {
    /// How much; nought where none is owed.
    pub amount: Cents,
    /// For how many days.
    pub days: u32,
    /// The first of these days.
    pub first: NaiveDate,
    /// The article by which it was counted.
    pub article: &'a str,
    /// Why, in plain words; may be empty where it is owed.
    pub reasons: &'a str,
    /// The last day to object.
    pub objection_until: NaiveDate,
    /// Who set it.
    pub by: &'a DecidedBy,
}

/// The letter of such a decision.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn penalty(envelope: &Envelope<'_>, told: &PenaltyFacts<'_>) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| match told.amount {
        Cents::ZERO => voice.say("penalty.lead_none", &[]),
        amount => voice.say("penalty.lead", &[("amount", &amount.display(voice.lang))]),
    };
    envelope.letter(LetterKind::PenaltyDecision, "penalty.subject", lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &PenaltyFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let (days, first) = (told.days.to_string(), written::date(told.first, voice.lang));
    let late = voice.say("penalty.late", &[("days", &days), ("first", &first)])?;
    let mut blocks = vec![voice.heading("why.heading")?, Block::paragraph(late)];
    let reasons = told.reasons.trim();
    if !reasons.is_empty() {
        blocks.push(Block::paragraph(reasons));
    }
    blocks.push(Block::paragraph(voice.say("penalty.article", &[("article", told.article)])?));
    blocks.push(voice.objection(told.objection_until)?);
    blocks.extend(voice.help()?);
    blocks.push(super::decision::sign_off(voice, told.by)?);
    Ok(blocks)
}
