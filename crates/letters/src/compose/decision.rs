//! The letter of a decision (beschikking): what, why, what now, and how to object (Awb 3:45 to 3:47).

use chrono::NaiveDate;
use domain::Localized;
use domain::decision::{DecidedBy, Decision, Proposal};
use domain::mandate::Verdict;
use domain::product::Per;

use super::advised::Advised;
use super::envelope::{Envelope, Voice};
use crate::{Block, BlockProblem, Letter, LetterKind, Signer, written};

/// What the letter tells.
#[derive(Clone, Copy, Debug)]
pub struct DecisionFacts<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// What the rules proposed; none when no law was applied.
    pub proposal: Option<&'a Proposal>,
    /// Version of rules and engine, for those who want to check (Awb 3:46).
    pub rule_version: Option<&'a str>,
    /// The day of the first payment, if it is known.
    pub first_payment: Option<NaiveDate>,
    /// Whether the money may be kept (no loan).
    pub gift: bool,
    /// Whether the city arranges what is granted, unless a budget comes in its place.
    pub arranged: bool,
    /// What every grant of this product tells besides.
    pub granted: &'a [Localized],
    /// The advice of experts that was given before it, oldest first.
    pub advice: &'a [Advised<'a>],
    /// What was asked and did not come, for an application that is not handled further.
    pub asked: Option<Unanswered<'a>>,
    /// The last day to object: six weeks from the day after sending (Awb 6:7, 6:8).
    pub objection_until: NaiveDate,
}

/// What an applicant was asked and did not send (Awb 4:5).
#[derive(Clone, Copy, Debug)]
pub struct Unanswered<'a> {
    /// The day on which it was asked.
    pub on: NaiveDate,
    /// The last day to answer.
    pub until: NaiveDate,
    /// What was asked, item by item.
    pub items: &'a [String],
    /// The article, as people cite it.
    pub article: &'a str,
}

/// The letter of a decision.
///
/// # Errors
/// When the building blocks lack a sentence; blocks that were loaded never do.
pub fn decision(envelope: &Envelope<'_>, told: &DecisionFacts<'_>) -> Result<Letter, BlockProblem> {
    let (kind, subject) = match told.decision.verdict() {
        Verdict::Grant => (LetterKind::GrantedDecision, "decision.granted.subject"),
        Verdict::GrantDifferently => (LetterKind::GrantedDecision, "decision.changed.subject"),
        Verdict::Refuse => (LetterKind::RefusedDecision, "decision.refused.subject"),
        Verdict::OutsideTreatment => (LetterKind::RefusedDecision, "decision.outside.subject"),
        // What was granted is changed by a letter of its own.
        Verdict::Change(_) => (LetterKind::ChangeDecision, "decision.changed.subject"),
    };
    envelope.letter(kind, subject, |voice| lead(voice, told.decision), |voice| blocks(voice, told))
}

pub(super) fn lead(voice: Voice<'_>, decision: &Decision) -> Result<String, BlockProblem> {
    let Some(grant) = decision.grant() else {
        let outside = decision.verdict() == Verdict::OutsideTreatment;
        return voice.say(if outside { "outside.lead" } else { "refusal.lead" }, &[]);
    };
    let from = written::date(grant.from, voice.lang);
    let Some(amount) = grant.amount.filter(|_| !grant.is_help()) else {
        return voice.say("grant.lead.help", &[("from", &from)]);
    };
    let key = match grant.per {
        Per::Month => "grant.lead.month",
        Per::Year => "grant.lead.year",
        Per::Once => "grant.lead.once",
    };
    voice.say(key, &[("amount", &amount.display(voice.lang)), ("from", &from)])
}

fn blocks(voice: Voice<'_>, told: &DecisionFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = match told.decision.grant() {
        Some(grant) if grant.is_help() => {
            super::help_given::help_given(voice, grant, told.arranged, told.granted)?
        }
        Some(_) => payment(voice, told)?,
        None => Vec::new(),
    };
    blocks.extend(super::reasons::reasons(voice, told)?);
    blocks.extend(super::reasons::weighing(voice, told.decision.weighing())?);
    blocks.extend(super::advised::advised(voice, told.advice)?);
    if let Some(heard) = told.decision.heard() {
        blocks.extend(super::heard::heard(voice, heard)?);
    }
    if let Some(grant) = told.decision.grant() {
        blocks.push(voice.heading("change.heading")?);
        let told: &[&str] = match (grant.is_help(), grant.amount) {
            (false, _) => &["change.text", "change.repay", "repay.plan"],
            (true, Some(_)) => &["change.help", "change.repay", "repay.plan"],
            (true, None) => &["change.help"],
        };
        blocks.push(voice.paragraph(told)?);
    }
    blocks.push(voice.objection(told.objection_until)?);
    blocks.extend(voice.help()?);
    blocks.push(sign_off(voice, told.decision.by())?);
    if !voice.is_explanation() {
        blocks.extend(super::reasons::annex(voice, told)?);
    }
    blocks.extend(super::advised::annex(voice, told.advice)?);
    Ok(blocks)
}

fn payment(voice: Voice<'_>, told: &DecisionFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut text = match told.first_payment {
        Some(date) => voice.say("payment.date", &[("date", &written::date(date, voice.lang))])?,
        None => voice.say("payment.soon", &[])?,
    };
    if told.gift {
        text = format!("{text} {}", voice.say("payment.gift", &[])?);
    }
    if told.proposal.is_some_and(|proposal| proposal.advance.is_some()) {
        text = format!("{text} {}", voice.say("repay.advance", &[])?);
    }
    let mut blocks = vec![voice.heading("payment.heading")?, Block::paragraph(text)];
    blocks.extend(super::help_given::besides(voice, told.granted));
    Ok(blocks)
}

pub(super) fn sign_off(voice: Voice<'_>, by: &DecidedBy) -> Result<Block, BlockProblem> {
    let mandate = voice.say("sign.mandate", &[("city", &voice.envelope.city.name)])?;
    let signer = match by {
        DecidedBy::Machine => Signer::Automatic {
            statement: voice.say("sign.automatic", &[("phone", &voice.envelope.city.phone)])?,
        },
        DecidedBy::Person { person, .. } => Signer::Person { name: person.name.clone() },
    };
    Ok(Block::SignOff { mandate, signer })
}
