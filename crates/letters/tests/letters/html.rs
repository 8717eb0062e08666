//! The HTML: its shape, and that no text can break out of it.

use domain::Cents;
use domain::product::Sign;
use letters::{Block, Blocks, CalculationLine, Letter, Row, Signer, to_html};

use crate::samples;

fn small() -> Letter {
    let mut letter = samples::all(&Blocks::embedded().expect("good blocks")).swap_remove(0).1;
    letter.explanation_en = Some(vec![Block::heading("Why?")]);
    letter.blocks = vec![
        Block::heading("Waarom?"),
        Block::KeyValues {
            caption: "Uw gegevens".into(),
            rows: vec![Row::new("Leeftijd", "37 jaar").from("Bron: BRP")],
        },
        Block::Calculation {
            caption: "Berekening".into(),
            lines: vec![
                CalculationLine {
                    label: "Norm".into(),
                    amount: Cents(141_946),
                    sign: Sign::Plus,
                    article: Some("art. 21".into()),
                    source: None,
                },
                CalculationLine {
                    label: "Loon".into(),
                    amount: Cents(65_000),
                    sign: Sign::Minus,
                    article: None,
                    source: Some("UWV".into()),
                },
                CalculationLine {
                    label: "Totaal".into(),
                    amount: Cents(76_946),
                    sign: Sign::Total,
                    article: None,
                    source: None,
                },
            ],
        },
        Block::Answers { section: "Wonen".into(), rows: vec![Row::new("Woont u alleen?", " ")] },
        Block::Objection {
            heading: "Niet eens?".into(),
            until: samples::day(2027, 1, 4),
            text: "Tot en met 4 januari.".into(),
            how: vec!["Online".into()],
        },
        Block::SignOff {
            mandate: "Namens het college,".into(),
            signer: Signer::Person { name: "J. van den Berg".into() },
        },
    ];
    letter
}

#[test]
fn a_letter_becomes_an_article_with_heads_and_tables() {
    assert_eq!(to_html(&small()), include_str!("expected.html"));
}

#[test]
fn what_people_type_is_never_markup() {
    let typed = "<script>alert('1')</script>\" onload=\"x & </td>\u{202e}\nregel twee";
    let mut letter = small();
    letter.recipient.name = typed.into();
    letter.subject = typed.into();
    letter.lead = typed.into();
    letter.reference = typed.into();
    letter.blocks = vec![
        Block::heading(typed),
        Block::paragraph(typed),
        Block::notice(typed),
        Block::bullets([typed]),
        Block::KeyValues { caption: typed.into(), rows: vec![Row::new(typed, typed).from(typed)] },
        Block::Answers { section: typed.into(), rows: vec![Row::new(typed, typed)] },
        Block::Calculation {
            caption: typed.into(),
            lines: vec![CalculationLine {
                label: typed.into(),
                amount: Cents(1),
                sign: Sign::Info,
                article: Some(typed.into()),
                source: Some(typed.into()),
            }],
        },
        Block::Objection {
            heading: typed.into(),
            until: samples::day(2027, 1, 4),
            text: typed.into(),
            how: vec![typed.into()],
        },
        Block::SignOff { mandate: typed.into(), signer: Signer::Automatic { statement: typed.into() } },
    ];
    let html = to_html(&letter);
    assert!(!html.contains("<script"));
    assert!(!html.contains("onload=\""));
    assert!(!html.contains('\u{202e}'));
    assert_eq!(html.matches("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot; onload=&quot;x &amp; &lt;/td&gt;<br>regel twee").count(), 24);
}

#[test]
fn every_letter_opens_and_closes_its_elements() {
    for (name, letter) in samples::all(&Blocks::embedded().unwrap()) {
        let html = to_html(&letter);
        for element in [
            "article", "header", "footer", "section", "table", "thead", "tbody", "tr", "td", "th", "ul",
            "li", "p", "dl", "h2", "h3",
        ] {
            let opened =
                html.matches(&format!("<{element}>")).count() + html.matches(&format!("<{element} ")).count();
            assert_eq!(opened, html.matches(&format!("</{element}>")).count(), "{element} in {name}");
        }
    }
}
