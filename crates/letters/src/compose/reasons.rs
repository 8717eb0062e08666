//! The reasons of a decision: conditions, calculation, facts and rules (Awb 3:46, 3:47).

use std::collections::BTreeSet;

use domain::decision::{Decision, FactUse, Grant, LegalSource, Proposal, Right};
use domain::mandate::Verdict;
use domain::product::{Per, Sign};

use super::decision::{DecisionFacts, Unanswered};
use super::envelope::Voice;
use crate::{Block, BlockProblem, CalculationLine, Row, written};

/// Why this decision: the reasons of the person, the conditions and the calculation.
pub fn reasons(voice: Voice<'_>, told: &DecisionFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("why.heading")?];
    if !told.decision.reasons().is_empty() {
        blocks.push(Block::paragraph(told.decision.reasons()));
    }
    if let Some(asked) = told.asked {
        blocks.extend(unanswered(voice, asked)?);
    }
    // What was not judged gives no reason.
    let judged = told.proposal.filter(|_| told.decision.verdict() != Verdict::OutsideTreatment);
    if let Some(proposal) = judged {
        blocks.extend(conditions(voice, proposal, told.decision.verdict())?);
    }
    if told.decision.verdict() == Verdict::Refuse {
        blocks.push(voice.paragraph(&["why.again"])?);
    }
    if let Some(proposal) = judged.filter(|proposal| explains(proposal, told.decision)) {
        blocks.push(voice.heading("calculation.heading")?);
        blocks.push(calculation(voice, proposal, told.decision)?);
        // No law computes an amount of help to differ from.
        if told.decision.grant().is_some_and(|grant| !grant.is_help() && proposal.amount != grant.amount) {
            blocks.push(voice.paragraph(&["calculation.differs"])?);
        }
        if !proposal.unconfirmed.is_empty() {
            blocks.push(Block::notice(voice.say("rules.unconfirmed", &[])?));
        }
    }
    Ok(blocks)
}

/// That the disadvantage was weighed and how, in the words of who decided (Awb 3:4, second paragraph).
pub fn weighing(voice: Voice<'_>, weighed: Option<&str>) -> Result<Vec<Block>, BlockProblem> {
    let Some(weighed) = weighed else { return Ok(Vec::new()) };
    Ok(vec![
        voice.heading("weighing.heading")?,
        voice.paragraph(&["weighing.rule"])?,
        Block::paragraph(weighed),
    ])
}

/// What was asked, until when, and that it did not come; with the article, and that one may apply again.
fn unanswered(voice: Voice<'_>, asked: Unanswered<'_>) -> Result<Vec<Block>, BlockProblem> {
    let (on, until) = (written::date(asked.on, voice.lang), written::date(asked.until, voice.lang));
    Ok(vec![
        Block::paragraph(voice.say("outside.asked", &[("on", &on), ("until", &until)])?),
        Block::Bullets { items: asked.items.to_vec() },
        Block::paragraph(voice.say("outside.rule", &[("article", asked.article)])?),
        voice.paragraph(&["outside.again"])?,
    ])
}

/// Whether the calculation explains the decision. One that ends in an amount to pay does not explain why
/// a person refused; their reasons do. Nor do lines that only tell something, such as a contribution.
fn explains(proposal: &Proposal, decision: &Decision) -> bool {
    let counts = || proposal.lines.iter().any(|line| line.sign != Sign::Info);
    match decision.grant() {
        Some(_) => !proposal.lines.is_empty(),
        None => proposal.right == Right::No && counts(),
    }
}

/// What one needs to check the decision: the facts with their sources, and the rules with their versions.
pub fn annex(voice: Voice<'_>, told: &DecisionFacts<'_>) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = Vec::new();
    // Where an application is left outside treatment nothing was judged.
    let judged = told.proposal.filter(|_| told.decision.verdict() != Verdict::OutsideTreatment);
    let Some(proposal) = judged else {
        return Ok(blocks);
    };
    let facts = facts(voice, proposal)?;
    if !facts.is_empty() {
        blocks.push(voice.heading("facts.heading")?);
        blocks.push(Block::KeyValues { caption: voice.say("facts.caption", &[])?, rows: facts });
        blocks.push(voice.paragraph(&["facts.wrong"])?);
    }
    let rules = rules(voice, proposal)?;
    if !rules.is_empty() {
        blocks.push(voice.heading("rules.heading")?);
        blocks.push(Block::Bullets { items: rules });
    }
    if let Some(version) = told.rule_version {
        blocks.push(Block::paragraph(voice.say("rules.version", &[("version", version)])?));
    }
    Ok(blocks)
}

/// Conditions met speak for a grant, conditions not met for a refusal. A condition that could not be judged
/// stands in neither list: the reasons of the person who decided tell about it.
fn conditions(voice: Voice<'_>, proposal: &Proposal, verdict: Verdict) -> Result<Vec<Block>, BlockProblem> {
    let refused = verdict == Verdict::Refuse;
    let items: Vec<String> = proposal
        .conditions
        .iter()
        .filter(|condition| condition.met == Some(!refused))
        .map(|condition| if refused { &condition.unmet } else { &condition.label })
        .map(|text| text.get(voice.lang).to_owned())
        .collect();
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let all_met = !refused && items.len() == proposal.conditions.len();
    Ok(match (refused, all_met) {
        (true, _) => vec![voice.paragraph(&["why.conditions_unmet"])?, Block::Bullets { items }],
        (false, true) => vec![voice.paragraph(&["why.conditions_met"])?, Block::Bullets { items }],
        (false, false) => Vec::new(),
    })
}

pub(super) fn calculation(
    voice: Voice<'_>,
    proposal: &Proposal,
    decision: &Decision,
) -> Result<Block, BlockProblem> {
    let key = match proposal.per {
        // What is paid for help is no part of the budget; each line says how often.
        _ if decision.grant().is_some_and(Grant::is_help) => "calculation.caption.once",
        Per::Month => "calculation.caption.month",
        Per::Year => "calculation.caption.year",
        Per::Once => "calculation.caption.once",
    };
    let lines = proposal
        .lines
        .iter()
        .map(|line| CalculationLine {
            label: line.label.get(voice.lang).to_owned(),
            amount: line.amount,
            sign: line.sign,
            article: cited(&line.source),
            source: Some(line.why.get(voice.lang).to_owned()).filter(|why| !why.is_empty()),
        })
        .collect();
    Ok(Block::Calculation { caption: voice.say(key, &[])?, lines })
}

fn cited(source: &LegalSource) -> Option<String> {
    let parts: Vec<&str> =
        [source.law.as_str(), source.article.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { None } else { Some(parts.join(", ")) }
}

/// Every fact once, in the order in which conditions and lines first use it.
fn facts(voice: Voice<'_>, proposal: &Proposal) -> Result<Vec<Row>, BlockProblem> {
    let conditions = proposal.conditions.iter().flat_map(|condition| &condition.facts);
    let lines = proposal.lines.iter().flat_map(|line| &line.facts);
    let mut seen = BTreeSet::new();
    conditions
        .chain(lines)
        .filter(|fact: &&FactUse| seen.insert(fact.name.as_str()))
        .map(|fact| {
            let row = Row::new(fact.label.get(voice.lang), fact.value.get(voice.lang));
            Ok(if fact.source.is_empty() {
                row
            } else {
                row.from(voice.say("facts.source", &[("source", &fact.source)])?)
            })
        })
        .collect()
}

/// Every article once, in the order in which conditions and lines first rest on it.
fn rules(voice: Voice<'_>, proposal: &Proposal) -> Result<Vec<String>, BlockProblem> {
    let conditions = proposal.conditions.iter().map(|condition| &condition.source);
    let lines = proposal.lines.iter().map(|line| &line.source);
    let mut seen = BTreeSet::new();
    let mut items = Vec::new();
    for source in conditions.chain(lines).filter(|source| !source.law.is_empty()) {
        if seen.insert((source.law.as_str(), source.article.as_str(), source.valid_from)) {
            let (law, article) = (("law", source.law.as_str()), ("article", source.article.as_str()));
            items.push(match source.valid_from {
                None => voice.say("rules.item", &[law, article])?,
                Some(from) => {
                    let from = written::date(from, voice.lang);
                    voice.say("rules.item_dated", &[law, article, ("from", &from)])?
                }
            });
        }
    }
    Ok(items)
}
