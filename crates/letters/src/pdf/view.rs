//! A letter as its template sees it: everything already written out, nothing left to compute.

use chrono::Datelike;
use domain::Lang;
use serde_json::{Value, json};

use super::MAIN;
use crate::letter::Block;
use crate::words::words;
use crate::{Letter, Row, Signer, written};

/// The data of `letter` for the template.
pub fn of(letter: &Letter) -> Value {
    let city = &letter.city;
    json!({
        "lang": MAIN.as_str(),
        "words": words(MAIN),
        "decision": letter.kind.is_decision(),
        "accent": city.accent.as_str(),
        "city": {
            "name": city.name, "department": city.department, "address": city.address,
            "phone": city.phone, "website": city.website,
        },
        "recipient": { "name": letter.recipient.name, "address": letter.recipient.address },
        "date": written::date(letter.date, MAIN),
        "year": letter.date.year(), "month": letter.date.month(), "day": letter.date.day(),
        "reference": letter.reference,
        "subject": letter.subject,
        "lead": letter.lead,
        "blocks": blocks(&letter.blocks, MAIN),
        "english": letter.explanation_en.as_ref().map(|english| json!({
            "words": words(Lang::En), "blocks": blocks(english, Lang::En),
        })),
    })
}

fn blocks(blocks: &[Block], lang: Lang) -> Vec<Value> {
    blocks.iter().map(|block| part(block, lang)).collect()
}

fn part(block: &Block, lang: Lang) -> Value {
    match block {
        Block::Heading { text } => json!({ "is": "heading", "text": text }),
        Block::Paragraph { text } => json!({ "is": "paragraph", "text": text }),
        Block::Bullets { items } => json!({ "is": "bullets", "items": items }),
        Block::KeyValues { caption, rows } => {
            json!({ "is": "facts", "caption": caption, "rows": rows.iter().map(fact).collect::<Vec<_>>() })
        }
        Block::Calculation { caption, lines } => {
            let lines: Vec<Value> = lines
                .iter()
                .map(|line| {
                    json!({
                        "label": line.label, "sign": line.sign, "article": line.article, "source": line.source,
                        "amount": line.amount_written(lang),
                    })
                })
                .collect();
            json!({ "is": "calculation", "caption": caption, "lines": lines })
        }
        Block::Answers { section, rows } => {
            let rows: Vec<Value> = rows.iter().map(|row| answer(row, words(lang).no_answer)).collect();
            json!({ "is": "answers", "section": section, "rows": rows })
        }
        Block::Notice { text } => json!({ "is": "notice", "text": text }),
        Block::Objection { heading, text, how, .. } => {
            json!({ "is": "objection", "heading": heading, "text": text, "how": how })
        }
        Block::SignOff { mandate, signer } => match signer {
            Signer::Person { name } => json!({ "is": "sign_off", "mandate": mandate, "name": name }),
            Signer::Automatic { statement } => {
                json!({ "is": "sign_off", "mandate": mandate, "statement": statement })
            }
        },
    }
}

fn fact(row: &Row) -> Value {
    json!({ "label": row.label, "value": row.value, "source": row.source })
}

/// `given` tells an answer apart from the words that stand for none.
fn answer(row: &Row, none: &str) -> Value {
    let given = !row.value.trim().is_empty();
    json!({ "label": row.label, "value": if given { row.value.as_str() } else { none }, "given": given })
}
