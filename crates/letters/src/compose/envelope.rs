//! Who writes to whom, about what, and in which words.

use chrono::NaiveDate;
use domain::city::City;
use domain::{Lang, Localized};

use crate::{Block, BlockProblem, Blocks, Letter, LetterKind, Recipient, Sender};

/// What every letter shares.
#[derive(Clone, Debug)]
pub struct Envelope<'a> {
    /// The building blocks.
    pub blocks: &'a Blocks,
    /// The city that writes.
    pub city: &'a City,
    /// To whom.
    pub recipient: Recipient,
    /// Day of sending, in Europe/Amsterdam.
    pub date: NaiveDate,
    /// Case number.
    pub reference: &'a str,
    /// Name of the product.
    pub product: &'a Localized,
}

/// An envelope in one language: says the sentences of a letter.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The envelope.
    pub envelope: &'a Envelope<'a>,
    /// The language.
    pub lang: Lang,
}

impl Envelope<'_> {
    /// The letter with what `tell` says in Dutch, and the same in English behind it.
    pub fn letter(
        &self,
        kind: LetterKind,
        subject: &str,
        lead: impl Fn(Voice<'_>) -> Result<String, BlockProblem>,
        tell: impl Fn(Voice<'_>) -> Result<Vec<Block>, BlockProblem>,
    ) -> Result<Letter, BlockProblem> {
        let dutch = Voice { envelope: self, lang: Lang::Nl };
        let english = Voice { envelope: self, lang: Lang::En };
        let product = self.product.get(Lang::Nl);
        let mut explanation =
            vec![Block::paragraph(english.say("english.counts", &[])?), Block::notice(lead(english)?)];
        explanation.extend(tell(english)?);
        Ok(Letter {
            kind,
            city: self.sender(),
            recipient: self.recipient.clone(),
            date: self.date,
            reference: self.reference.to_owned(),
            subject: dutch.say(subject, &[("product", product)])?,
            lead: lead(dutch)?,
            blocks: tell(dutch)?,
            explanation_en: Some(explanation),
        })
    }

    fn sender(&self) -> Sender {
        let city = self.city;
        Sender {
            name: city.sender.clone(),
            department: city.department.clone(),
            address: city.post.clone(),
            phone: city.phone.clone(),
            website: city.website.clone(),
            accent: self.blocks.accent(city.code),
        }
    }
}

impl Voice<'_> {
    /// The block `key`, filled in.
    pub fn say(self, key: &str, values: &[(&str, &str)]) -> Result<String, BlockProblem> {
        self.envelope.blocks.text(key, self.lang, values)
    }

    /// A head with the text of block `key`.
    pub fn heading(self, key: &str) -> Result<Block, BlockProblem> {
        Ok(Block::heading(self.say(key, &[])?))
    }

    /// A paragraph of several blocks without places.
    pub fn paragraph(self, keys: &[&str]) -> Result<Block, BlockProblem> {
        let texts: Result<Vec<String>, BlockProblem> = keys.iter().map(|key| self.say(key, &[])).collect();
        Ok(Block::paragraph(texts?.join(" ")))
    }

    /// The post address of the city on one line.
    pub fn post(self) -> String {
        let city = self.envelope.city;
        format!("{}, {}", city.sender, city.post.join(", "))
    }

    /// Whether this is the English explanation.
    pub fn is_explanation(self) -> bool {
        self.lang == Lang::En
    }
}
