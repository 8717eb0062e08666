//! The decision on an objection: how it ends and why, what takes the place of the contested decision, how somebody was
//! heard, what happens with costs, and the way to the court (Awb 3:45 to 3:47, 7:3, 7:7, 7:11, 7:15).

use chrono::NaiveDate;
use domain::decision::{DecidedBy, Decision};
use domain::objection::{Costs, HeardBy, NoHearing, Outcome};

use super::advised::Advised;
use super::decision::{lead as granted, sign_off};
use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, written};

/// What the letter tells. The product of the envelope is what the contested decision is about.
#[derive(Clone, Copy, Debug)]
pub struct ObjectionDecision<'a> {
    /// How it ends.
    pub outcome: Outcome,
    /// The reasons, in the words of who decided.
    pub reasons: &'a str,
    /// Why the disadvantage that stays is not out of proportion, in the same words; empty where nothing had to be weighed.
    pub weighing: &'a str,
    /// The advice of experts that was given before it, oldest first.
    pub advice: &'a [Advised<'a>],
    /// The day on which the objection was received.
    pub received: NaiveDate,
    /// The contested decision; none when it is not one of this portal.
    pub contested: Option<Contested<'a>>,
    /// The decision that takes its place, if one does.
    pub revised: Option<&'a Decision>,
    /// How somebody was heard, or why not.
    pub hearing: Hearing<'a>,
    /// The costs of legal help.
    pub costs: Costs,
    /// Who decided.
    pub by: &'a DecidedBy,
    /// The last day to appeal to the court.
    pub appeal_until: NaiveDate,
}

/// The contested decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contested<'a> {
    /// The day it was sent.
    pub date: NaiveDate,
    /// Number of its case.
    pub number: &'a str,
}

/// How somebody was heard, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing<'a> {
    /// They were heard.
    Held {
        /// The day.
        on: NaiveDate,
        /// How.
        by: HeardBy,
        /// The report.
        report: &'a str,
    },
    /// They were not.
    NotHeld {
        /// On which ground.
        ground: NoHearing,
        /// Why that ground is there.
        reason: &'a str,
    },
}

/// The letter of a decision on an objection.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn objection_decision(
    envelope: &Envelope<'_>,
    told: &ObjectionDecision<'_>,
) -> Result<Letter, BlockProblem> {
    let lead = |voice: Voice<'_>| {
        let key = match told.outcome {
            Outcome::Founded => "objected.founded",
            Outcome::PartlyFounded => "objected.partly",
            Outcome::Unfounded => "objected.unfounded",
            Outcome::Inadmissible => "objected.inadmissible",
        };
        voice.say(key, &[])
    };
    envelope.letter(LetterKind::ObjectionDecision, "objected.subject", lead, |voice| blocks(voice, told))
}

fn blocks(voice: Voice<'_>, told: &ObjectionDecision<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("objected.about_heading")?, about(voice, told)?];
    if told.outcome.revises() {
        blocks.extend(new_decision(voice, told)?);
    }
    blocks.push(voice.heading("why.heading")?);
    if told.outcome != Outcome::Inadmissible {
        blocks.push(voice.paragraph(&["objected.looked"])?);
    }
    blocks.push(Block::paragraph(told.reasons));
    blocks.extend(super::reasons::weighing(voice, Some(told.weighing).filter(|text| !text.is_empty()))?);
    blocks.extend(super::advised::advised(voice, told.advice)?);
    blocks.push(voice.heading("objected.heard_heading")?);
    blocks.push(heard(voice, told.hearing)?);
    blocks.extend(costs(voice, told.costs)?);
    blocks.push(court(voice, told.appeal_until)?);
    blocks.extend(voice.help()?);
    blocks.push(sign_off(voice, told.by)?);
    if let Hearing::Held { report, .. } = told.hearing
        && !voice.is_explanation()
    {
        blocks.extend([voice.heading("objected.report_heading")?, Block::paragraph(report)]);
    }
    blocks.extend(super::advised::annex(voice, told.advice)?);
    Ok(blocks)
}

fn about(voice: Voice<'_>, told: &ObjectionDecision<'_>) -> Result<Block, BlockProblem> {
    let received = written::date(told.received, voice.lang);
    let text = match told.contested {
        Some(Contested { date, number }) => {
            let date = written::date(date, voice.lang);
            voice.say("objected.about", &[("received", &received), ("date", &date), ("number", number)])?
        }
        None => voice.say("objected.about_other", &[("received", &received)])?,
    };
    Ok(Block::paragraph(text))
}

/// What takes the place of the contested decision. Where that is not one of this portal the reasons tell it.
fn new_decision(voice: Voice<'_>, told: &ObjectionDecision<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("objected.new_heading")?];
    let Some((contested, revised)) = told.contested.zip(told.revised) else {
        blocks.push(voice.paragraph(&["objected.new_other"])?);
        return Ok(blocks);
    };
    let date = written::date(contested.date, voice.lang);
    blocks.push(Block::paragraph(voice.say("objected.new", &[("date", &date)])?));
    blocks.push(Block::notice(granted(voice, revised)?));
    if let Some(grant) = revised.grant() {
        if grant.is_help() {
            blocks.push(Block::paragraph(grant.help.as_str()));
        } else {
            blocks.push(voice.paragraph(&["payment.soon"])?);
        }
    }
    Ok(blocks)
}

fn heard(voice: Voice<'_>, hearing: Hearing<'_>) -> Result<Block, BlockProblem> {
    let text = match hearing {
        Hearing::Held { on, by, .. } => {
            let key = match by {
                HeardBy::Talk => "objected.heard.talk",
                HeardBy::Phone => "objected.heard.phone",
                HeardBy::Video => "objected.heard.video",
            };
            voice.say(key, &[("date", &written::date(on, voice.lang))])?
        }
        Hearing::NotHeld { ground, reason } => {
            let key = match ground {
                NoHearing::Inadmissible => "objected.not_heard.inadmissible",
                NoHearing::Unfounded => "objected.not_heard.unfounded",
                NoHearing::Waived => "objected.not_heard.waived",
                NoHearing::NoReply => "objected.not_heard.no_reply",
                NoHearing::FullyMet => "objected.not_heard.fully_met",
            };
            let parts = [voice.say("objected.not_heard", &[])?, voice.say(key, &[])?, reason.to_owned()];
            parts.join(" ").trim_end().to_owned()
        }
    };
    Ok(Block::paragraph(text))
}

fn costs(voice: Voice<'_>, costs: Costs) -> Result<Vec<Block>, BlockProblem> {
    let text = match costs {
        Costs::NotAsked => return Ok(Vec::new()),
        Costs::NotPaid => voice.say("objected.costs.not_paid", &[])?,
        Costs::Paid { amount } => {
            voice.say("objected.costs.paid", &[("amount", &amount.display(voice.lang))])?
        }
    };
    Ok(vec![voice.heading("objected.costs_heading")?, Block::paragraph(text)])
}

/// The way to the court, open until and with the day `until`.
fn court(voice: Voice<'_>, until: NaiveDate) -> Result<Block, BlockProblem> {
    let day = written::date(until, voice.lang);
    Ok(Block::Objection {
        heading: voice.say("court.heading", &[])?,
        until,
        text: voice.say("court.text", &[("until", &day), ("reference", voice.envelope.reference)])?,
        how: vec![voice.say("court.send", &[])?, voice.say("court.urgent", &[])?],
    })
}
