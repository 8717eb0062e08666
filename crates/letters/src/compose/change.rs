//! The letter of a decision that stops, revises, withdraws or recovers what was granted: what, from when, why, on which rule, how
//! the person was heard, and how to object (Awb 3:45 to 3:47).

use chrono::NaiveDate;
use domain::change::{Change, ChangeKind, Counted, Plan};
use domain::decision::{Decision, Proposal};
use domain::product::Per;

use super::advised::Advised;
use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What the letter tells.
#[derive(Clone, Copy, Debug)]
pub struct ChangeFacts<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// What the rules say from the first day on; none when they were not applied.
    pub proposal: Option<&'a Proposal>,
    /// The advice of experts that was given before it, oldest first.
    pub advice: &'a [Advised<'a>],
    /// When the decision was sent whose place this one takes.
    pub before: NaiveDate,
    /// The last day to object.
    pub objection_until: NaiveDate,
}

/// The letter of such a decision.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do. A decision that changes nothing has no letter of
/// this kind.
pub fn change(envelope: &Envelope<'_>, told: &ChangeFacts<'_>) -> Result<Letter, BlockProblem> {
    let subject = match told.decision.change().map(Change::kind) {
        Some(ChangeKind::Stop) | None => "change.stop.subject",
        Some(ChangeKind::Revise) => "change.revise.subject",
        Some(ChangeKind::Withdraw) => "change.withdraw.subject",
        Some(ChangeKind::Recover) => "change.recover.subject",
    };
    let lead = |voice: Voice<'_>| lead(voice, told.decision);
    envelope.letter(LetterKind::ChangeDecision, subject, lead, |voice| blocks(voice, told))
}

fn lead(voice: Voice<'_>, decision: &Decision) -> Result<String, BlockProblem> {
    let day = |day: NaiveDate| written::date(day, voice.lang);
    let Some(change) = decision.change() else { return Ok(String::new()) };
    match *change {
        Change::Stop { from } => voice.say("change.stop.lead", &[("from", &day(from))]),
        Change::Withdraw { from } => voice.say("change.withdraw.lead", &[("from", &day(from))]),
        Change::Revise { amount, per, from } => {
            let key = match per {
                Per::Month => "change.revise.lead.month",
                Per::Year | Per::Once => "change.revise.lead.once",
            };
            voice.say(key, &[("amount", &amount.display(voice.lang)), ("from", &day(from))])
        }
        Change::Recover { amount, from, until, .. } => {
            let (amount, from, until) = (amount.display(voice.lang), day(from), day(until));
            voice.say("change.recover.lead", &[("amount", &amount), ("from", &from), ("until", &until)])
        }
    }
}

fn blocks(voice: Voice<'_>, told: &ChangeFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = Vec::new();
    if let Some(Change::Recover { amount, counted, plan, .. }) = told.decision.change() {
        blocks.push(voice.heading("change.pay_heading")?);
        let counted = match counted {
            Counted::Gross => voice.say("change.gross", &[])?,
            Counted::Net => voice.say("change.net", &[])?,
        };
        let amount = amount.display(voice.lang);
        let plan = match plan {
            Plan::AtOnce => voice.say("change.plan.at_once", &[("amount", &amount)])?,
            Plan::Instalments { per_month } => {
                let part = per_month.display(voice.lang);
                voice.say("change.plan.instalments", &[("part", &part)])?
            }
            Plan::Together => voice.say("repay.plan", &[])?,
        };
        blocks.push(Block::paragraph(format!("{counted} {plan}")));
    }
    blocks.push(voice.heading("why.heading")?);
    if let Some(taken) = told.decision.taken() {
        blocks.push(Block::paragraph(taken.ground.label.get(voice.lang)));
    }
    blocks.push(Block::paragraph(told.decision.reasons()));
    if let Some(proposal) = told.proposal.filter(|proposal| !proposal.lines.is_empty()) {
        blocks.push(voice.heading("calculation.heading")?);
        blocks.push(super::reasons::calculation(voice, proposal, told.decision)?);
        if told.decision.grant().is_some_and(|grant| proposal.amount != grant.amount) {
            blocks.push(voice.paragraph(&["calculation.differs"])?);
        }
        if !proposal.unconfirmed.is_empty() {
            blocks.push(Block::notice(voice.say("rules.unconfirmed", &[])?));
        }
    }
    blocks.extend(super::reasons::weighing(voice, told.decision.weighing())?);
    blocks.extend(super::advised::advised(voice, told.advice)?);
    if let Some(heard) = told.decision.heard() {
        blocks.extend(super::heard::heard(voice, heard)?);
    }
    blocks.push(voice.heading("change.before_heading")?);
    let before = written::date(told.before, voice.lang);
    let key = match told.decision.change() {
        Some(Change::Recover { .. }) => "change.before_stays",
        _ => "change.before",
    };
    blocks.push(Block::paragraph(voice.say(key, &[("date", &before)])?));
    if let Some(taken) = told.decision.taken() {
        blocks.push(voice.heading("rules.heading")?);
        let rule = [("law", taken.ground.law.as_str()), ("article", taken.ground.article.as_str())];
        blocks.push(Block::bullets([voice.say("rules.item", &rule)?]));
    }
    blocks.push(voice.objection(told.objection_until)?);
    blocks.extend(voice.help()?);
    blocks.push(super::decision::sign_off(voice, told.decision.by())?);
    blocks.extend(super::advised::annex(voice, told.advice)?);
    Ok(blocks)
}
