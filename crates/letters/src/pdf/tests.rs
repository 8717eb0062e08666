//! What stands on the paper, read back from the layout.

use typst::layout::{Abs, Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use super::world::Job;
use super::{Engine, layout, proof, view};
use crate::{Block, Letter, Row};

/// Texts that would do harm if anything read them as markup.
const HOSTILE: [&str; 5] = [
    "#strong[niet dik]",
    "#panic(\"x\")",
    "$ 1/0 $ *dik* _schuin_ `code` <label> @ref // weg /* weg",
    "\"], \"blocks\": [], \"x\": [\"",
    "\\u{41} = kop",
];

fn laid_out(letter: &Letter) -> PagedDocument {
    let engine = Engine::embedded().unwrap();
    let data = engine.legible(view::of(letter)).to_string();
    layout(&Job::new(&engine, data.into_bytes())).unwrap()
}

/// Every run of text with its place and width.
fn runs(document: &PagedDocument) -> Vec<(String, Abs, Abs)> {
    fn walk(frame: &Frame, from: Point, out: &mut Vec<(String, Abs, Abs)>) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, from + *at, out),
                FrameItem::Text(text) => out.push((text.text.to_string(), from.x + at.x, text.width())),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    for page in document.pages() {
        walk(&page.frame, Point::zero(), &mut out);
    }
    out
}

#[test]
fn markup_prints_as_it_was_typed() {
    let mut letter = proof::letter();
    letter.recipient.name = HOSTILE[0].to_owned();
    letter.blocks.extend(HOSTILE.map(Block::paragraph));
    let printed: String = runs(&laid_out(&letter)).into_iter().map(|(text, ..)| text).collect();
    let printed: String = printed.split_whitespace().collect();
    for typed in HOSTILE {
        let typed: String = typed.split_whitespace().collect();
        assert!(printed.contains(&typed), "{typed}");
    }
    assert_eq!(printed.matches("#strong[nietdik]").count(), 2);
}

#[test]
fn no_text_runs_off_the_paper() {
    let long = "x".repeat(300);
    let mut letter = proof::letter();
    letter.reference = long.clone();
    letter.subject = long.clone();
    letter.lead = long.clone();
    letter.recipient.name = long.clone();
    letter.city.department = long.clone();
    letter.blocks.extend([
        Block::paragraph(&*long),
        Block::notice(&*long),
        Block::bullets([&*long]),
        Block::Answers { section: long.clone(), rows: vec![Row::new(&*long, &*long)] },
        Block::KeyValues { caption: long.clone(), rows: vec![Row::new(&*long, &*long).from(&*long)] },
    ]);
    for (text, from, width) in runs(&laid_out(&letter)) {
        assert!(from + width <= Abs::mm(190.0), "{text} ends at {:?}", from + width);
    }
}
