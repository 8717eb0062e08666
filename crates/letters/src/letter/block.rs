//! The parts a letter is made of.

use chrono::NaiveDate;
use domain::product::Sign;
use domain::{Cents, Lang};
use serde::{Deserialize, Serialize};

/// One part of a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "block")]
pub enum Block {
    /// A head above what follows.
    Heading {
        /// The head.
        text: String,
    },
    /// Running text; a line break in it stays one.
    Paragraph {
        /// The text.
        text: String,
    },
    /// A list.
    Bullets {
        /// The items.
        items: Vec<String>,
    },
    /// Facts beside their names.
    KeyValues {
        /// What the facts are about.
        caption: String,
        /// The facts.
        rows: Vec<Row>,
    },
    /// An amount, line by line (Awb 3:46).
    Calculation {
        /// What is calculated.
        caption: String,
        /// The lines, in order of counting.
        lines: Vec<CalculationLine>,
    },
    /// Questions with what somebody answered.
    Answers {
        /// The part of the form.
        section: String,
        /// Questions and answers; an empty answer is told as not given.
        rows: Vec<Row>,
    },
    /// Something one must not miss.
    Notice {
        /// The text.
        text: String,
    },
    /// How to object: where, by whom and within which term (Awb 3:45).
    Objection {
        /// The head, a question.
        heading: String,
        /// Last day of the term.
        until: NaiveDate,
        /// The text; it names the day and the body that decides.
        text: String,
        /// The ways to send it.
        how: Vec<String>,
    },
    /// Who answers for the letter.
    SignOff {
        /// On whose behalf: `Namens het college van burgemeester en wethouders`.
        mandate: String,
        /// Who signs.
        signer: Signer,
    },
}

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The name, or the question.
    pub label: String,
    /// The value, or the answer.
    pub value: String,
    /// Where the value comes from, where that matters.
    #[serde(default)]
    pub source: Option<String>,
}

/// One line of a calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalculationLine {
    /// What the line is called.
    pub label: String,
    /// Its amount; positive for plus and minus, the sign says what it does.
    pub amount: Cents,
    /// What it does.
    pub sign: Sign,
    /// The rule it follows from: `Participatiewet, art. 21`.
    #[serde(default)]
    pub article: Option<String>,
    /// Where its figures come from, or why it is there.
    #[serde(default)]
    pub source: Option<String>,
}

/// Who signs a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum Signer {
    /// A person, by name.
    Person {
        /// The name.
        name: String,
    },
    /// Nobody: the text says that a computer took the decision, and what one may ask.
    Automatic {
        /// The text.
        statement: String,
    },
}

impl Block {
    /// A head.
    #[must_use]
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { text: text.into() }
    }

    /// Running text.
    #[must_use]
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    /// Something one must not miss.
    #[must_use]
    pub fn notice(text: impl Into<String>) -> Self {
        Self::Notice { text: text.into() }
    }

    /// A list.
    #[must_use]
    pub fn bullets<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Bullets { items: items.into_iter().map(Into::into).collect() }
    }
}

impl Row {
    /// A name with its value, without a source.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), source: None }
    }

    /// The same, with where the value comes from.
    #[must_use]
    pub fn from(self, source: impl Into<String>) -> Self {
        Self { source: Some(source.into()), ..self }
    }
}

impl CalculationLine {
    /// The amount as it stands in the column: what is taken off carries a minus sign.
    #[must_use]
    pub fn amount_written(&self, lang: Lang) -> String {
        match self.sign {
            Sign::Minus if self.amount > Cents::ZERO => (-self.amount).display(lang),
            _ => self.amount.display(lang),
        }
    }
}
