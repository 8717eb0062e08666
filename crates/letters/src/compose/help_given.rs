//! What is granted as help: which, and how one gets it.

use domain::Localized;
use domain::decision::Grant;
use domain::product::Per;

use super::envelope::Voice;
use crate::{Block, BlockProblem};

/// The help in the words of who decided; arranged by the city, or bought with a budget (Wmo 2.3.6).
pub fn help_given(
    voice: Voice<'_>,
    grant: &Grant,
    arranged: bool,
    besides_it: &[Localized],
) -> Result<Vec<Block>, BlockProblem> {
    let mut blocks = vec![voice.heading("help_given.heading")?];
    blocks.extend(grant.help.lines().map(str::trim).filter(|line| !line.is_empty()).map(Block::paragraph));
    match grant.amount {
        None if arranged => blocks.push(voice.paragraph(&["help_given.arranged"])?),
        None => {}
        Some(amount) => {
            let key = match grant.per {
                Per::Month => "help_given.budget.month",
                Per::Year => "help_given.budget.year",
                Per::Once => "help_given.budget.once",
            };
            let budget = voice.say(key, &[("amount", &amount.display(voice.lang))])?;
            let used = voice.say("help_given.budget.use", &[])?;
            blocks.push(Block::paragraph(format!("{budget} {used}")));
        }
    }
    blocks.extend(besides(voice, besides_it));
    Ok(blocks)
}

/// What every grant of a product tells, in one paragraph.
pub fn besides(voice: Voice<'_>, told: &[Localized]) -> Option<Block> {
    let texts: Vec<&str> = told.iter().map(|text| text.get(voice.lang)).collect();
    (!texts.is_empty()).then(|| Block::paragraph(texts.join(" ")))
}
