//! A letter with a block of every kind, to try templates on. Nobody gets it.

use chrono::NaiveDate;
use domain::Cents;
use domain::product::Sign;

use crate::{Accent, Block, CalculationLine, Letter, LetterKind, Recipient, Row, Sender, Signer};

/// The proof letter.
pub fn letter() -> Letter {
    let text = || "Proef".to_owned();
    let sign_off = |signer| Block::SignOff { mandate: text(), signer };
    let line = |sign| CalculationLine {
        label: text(),
        amount: Cents(1),
        sign,
        article: Some(text()),
        source: Some(text()),
    };
    let blocks = vec![
        Block::heading(text()),
        Block::paragraph(text()),
        Block::bullets([text()]),
        Block::notice(text()),
        Block::KeyValues { caption: text(), rows: vec![Row::new("Proef", "Proef").from("Proef")] },
        Block::Answers { section: text(), rows: vec![Row::new("Proef", ""), Row::new("Proef", "Proef")] },
        Block::Calculation {
            caption: text(),
            lines: [Sign::Plus, Sign::Minus, Sign::Total, Sign::Info].map(line).into(),
        },
        Block::Objection { heading: text(), until: NaiveDate::MAX, text: text(), how: vec![text()] },
        sign_off(Signer::Person { name: text() }),
        sign_off(Signer::Automatic { statement: text() }),
    ];
    Letter {
        kind: LetterKind::GrantedDecision,
        city: Sender {
            name: text(),
            department: text(),
            address: vec![text()],
            phone: text(),
            website: text(),
            accent: Accent::default(),
        },
        recipient: Recipient { name: text(), address: vec![text()] },
        date: NaiveDate::default(),
        reference: text(),
        subject: text(),
        lead: text(),
        explanation_en: Some(blocks.clone()),
        blocks,
    }
}
