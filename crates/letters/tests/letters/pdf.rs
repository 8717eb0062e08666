//! The PDF: its standards, its structure, and that no text can break out of it.

use std::sync::Arc;

use letters::{Block, Blocks, Engine, Gap, Letter, LetterError, Row, to_pdf};

use crate::samples;

fn engine() -> Engine {
    Engine::embedded().expect("good templates")
}

fn granted() -> Letter {
    let proposal = samples::proposal();
    let blocks = Blocks::embedded().expect("good blocks");
    samples::decision_letter(&blocks, &samples::by_machine(&proposal), &proposal)
}

fn holds(pdf: &[u8], marker: &str) -> bool {
    pdf.windows(marker.len()).any(|part| part == marker.as_bytes())
}

#[test]
fn a_letter_is_an_archive_pdf_that_reads_aloud() {
    let pdf = to_pdf(&granted(), &engine()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for marker in [
        "/StructTreeRoot",
        "/Lang(nl-NL)",
        "/MarkInfo",
        "/DisplayDocTitle true",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Uw aanvraag is goedgekeurd: Bijstand",
    ] {
        assert!(holds(&pdf, marker), "{marker}");
    }
}

#[test]
fn every_letter_can_be_laid_out() {
    let engine = engine();
    for (name, letter) in samples::all(&Blocks::embedded().unwrap()) {
        let pdf = to_pdf(&letter, &engine).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(pdf.len() < 200_000, "{name} has {} bytes", pdf.len());
    }
}

#[test]
fn another_reader_finds_the_words_of_a_letter() {
    let letter = granted();
    let pdf = to_pdf(&letter, &engine()).unwrap();
    let (text, words) = (papers::text(pdf.clone()), papers::words(pdf));
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("Uw aanvraag is goedgekeurd: Bijstand"), "{text}");
    let html = letters::to_html(&letter);
    let said = html
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text)
        .collect::<Vec<_>>()
        .join(" ");
    let all = papers::kept(&said);
    let missed: Vec<_> = all.difference(&words).collect();
    assert!(all.len() > 100 && missed.len() * 20 < all.len(), "{missed:?}\nin\n{text}");
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let letter = granted();
    let first = to_pdf(&letter, &engine()).unwrap();
    assert!(first == to_pdf(&letter, &engine()).unwrap());
    let elsewhere = Letter { date: samples::day(2026, 11, 24), ..letter };
    assert!(first != to_pdf(&elsewhere, &engine()).unwrap());
}

#[test]
fn no_text_stops_a_letter() {
    let long = "x".repeat(400);
    let typed = [
        "#import \"/etc/passwd\"",
        "#{while true {}}",
        "\u{0}\u{1b}[31m \u{202e}txet\u{202c} \u{feff}",
        "😀 日本語 العربية नमस्ते",
        "regel een\r\nregel twee\n\n\n",
        "",
        &long,
    ];
    let mut letter = granted();
    letter.recipient.address = typed.map(str::to_owned).into();
    letter.subject = format!("Over {}", typed.concat());
    for typed in typed {
        letter.blocks.push(Block::Answers { section: typed.to_owned(), rows: vec![Row::new(typed, typed)] });
        let rows = vec![Row::new(typed, typed).from(typed)];
        letter.blocks.push(Block::KeyValues { caption: typed.to_owned(), rows });
        letter.blocks.push(Block::bullets([typed]));
        letter.blocks.push(Block::notice(typed));
        letter.blocks.push(Block::heading(typed));
    }
    to_pdf(&letter, &engine()).unwrap();
}

#[test]
fn a_decision_without_what_the_law_asks_is_not_made() {
    let engine = engine();
    let without = |drop: fn(&Block) -> bool| {
        let mut letter = granted();
        letter.blocks.retain(|block| !drop(block));
        match to_pdf(&letter, &engine) {
            Err(LetterError::Incomplete(gaps)) => gaps,
            other => panic!("made: {:?}", other.map(|pdf| pdf.len())),
        }
    };
    assert_eq!(without(|block| matches!(block, Block::Objection { .. })), [Gap::Objection]);
    assert_eq!(without(|block| matches!(block, Block::SignOff { .. })), [Gap::SignOff]);
    let mut late = granted();
    late.date = samples::day(2027, 1, 4);
    assert_eq!(late.gaps(), [Gap::ObjectionTerm]);
    let mut refused = granted();
    refused.kind = letters::LetterKind::RefusedDecision;
    assert_eq!(refused.gaps(), [Gap::RefusalByMachine]);
}

#[test]
fn a_broken_template_is_named_with_its_line() {
    let engine = Engine::new(&[(
        "parts.typ",
        "#let part(item, words, accent) = {\n  nonsense(item)\n}\n#let lines(it) = none",
    )])
    .unwrap();
    let fault = engine.check().unwrap_err().to_string();
    assert!(fault.contains("parts.typ:2: unknown variable: nonsense"), "{fault}");
}

#[test]
fn a_template_reads_nothing_but_the_letter() {
    let engine = Engine::new(&[("letter.typ", "#read(\"/etc/passwd\")")]).unwrap();
    assert!(matches!(to_pdf(&granted(), &engine), Err(LetterError::Layout(_))));
}

#[test]
fn one_engine_serves_many_threads() {
    let engine = Arc::new(engine());
    let expected = to_pdf(&granted(), &engine).unwrap();
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let engine = Arc::clone(&engine);
            std::thread::spawn(move || to_pdf(&granted(), &engine).unwrap())
        })
        .collect();
    for thread in threads {
        assert!(thread.join().unwrap() == expected);
    }
}

#[test]
fn the_templates_carry_every_kind_of_block() {
    let engine = engine();
    engine.check().unwrap();
    assert_eq!(engine.template_version(), self::engine().template_version());
    let other = Engine::new(&[("letter.typ", "Anders")]).unwrap();
    assert_ne!(engine.template_version(), other.template_version());
}
