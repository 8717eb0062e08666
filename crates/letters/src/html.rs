//! Letters as a fragment of HTML, for the page of a case and for printing.
//!
//! Heads start at `h2`, because the page has its own `h1`. Classes are plain names; no style and no script.

use std::fmt::{self, Write};

use domain::Lang;
use domain::product::Sign;

use crate::letter::{Block, CalculationLine, Letter, Row, Signer};
use crate::words::{Words, words};
use crate::written;

/// The letter as an `article` element. Every text in it is escaped.
#[must_use]
pub fn to_html(letter: &Letter) -> String {
    let mut out = String::with_capacity(4096);
    // Writing to a string cannot fail.
    let _ = article(&mut out, letter);
    out
}

fn article(out: &mut String, letter: &Letter) -> fmt::Result {
    let words = words(Lang::Nl);
    let city = &letter.city;
    write!(out, "<article class=\"letter\" lang=\"nl\">\n<header class=\"letter-head\">\n")?;
    writeln!(
        out,
        "<p class=\"letter-sender\"><strong>{}</strong><br>{}</p>",
        Text(&city.name),
        Text(&city.department)
    )?;
    address(out, "letter-recipient", &letter.recipient.name, &letter.recipient.address)?;
    writeln!(out, "<dl class=\"letter-data\">")?;
    pair(out, words.date, &written::date(letter.date, Lang::Nl))?;
    pair(out, words.reference, &letter.reference)?;
    writeln!(out, "</dl>\n</header>")?;
    writeln!(out, "<h2 class=\"letter-subject\">{}</h2>", Text(&letter.subject))?;
    writeln!(out, "<p class=\"letter-lead\">{}</p>", Text(&letter.lead))?;
    for block in &letter.blocks {
        part(out, block, Lang::Nl)?;
    }
    if let Some(english) = &letter.explanation_en {
        writeln!(out, "<section class=\"letter-english\" lang=\"en\">\n<h2>{}</h2>", words.in_english)?;
        for block in english {
            part(out, block, Lang::En)?;
        }
        writeln!(out, "</section>")?;
    }
    writeln!(out, "<footer class=\"letter-foot\">")?;
    address(out, "letter-address", &city.name, &city.address)?;
    writeln!(out, "<dl class=\"letter-data\">")?;
    pair(out, words.phone, &city.phone)?;
    pair(out, words.website, &city.website)?;
    write!(out, "</dl>\n</footer>\n</article>\n")
}

fn part(out: &mut String, block: &Block, lang: Lang) -> fmt::Result {
    let words = words(lang);
    match block {
        Block::Heading { text } => writeln!(out, "<h3>{}</h3>", Text(text)),
        Block::Paragraph { text } => writeln!(out, "<p>{}</p>", Text(text)),
        Block::Bullets { items } => list(out, items),
        Block::KeyValues { caption, rows } => facts(out, caption, rows, words),
        Block::Calculation { caption, lines } => calculation(out, caption, lines, words, lang),
        Block::Answers { section, rows } => answers(out, section, rows, words),
        Block::Notice { text } => writeln!(out, "<p class=\"letter-notice\">{}</p>", Text(text)),
        Block::Objection { heading, until, text, how } => {
            writeln!(out, "<section class=\"letter-objection\" data-until=\"{until}\">")?;
            writeln!(out, "<h3>{}</h3>\n<p>{}</p>", Text(heading), Text(text))?;
            list(out, how)?;
            writeln!(out, "</section>")
        }
        Block::SignOff { mandate, signer } => {
            let (class, text) = match signer {
                Signer::Person { name } => ("letter-name", name),
                Signer::Automatic { statement } => ("letter-automatic", statement),
            };
            writeln!(out, "<p class=\"letter-mandate\">{}</p>", Text(mandate))?;
            writeln!(out, "<p class=\"{class}\">{}</p>", Text(text))
        }
    }
}

fn list(out: &mut String, items: &[String]) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "<ul>")?;
    for item in items {
        writeln!(out, "<li>{}</li>", Text(item))?;
    }
    writeln!(out, "</ul>")
}

fn facts(out: &mut String, caption: &str, rows: &[Row], words: &Words) -> fmt::Result {
    head(out, "letter-facts", caption, &[words.what, words.value])?;
    for row in rows {
        write!(out, "<tr><th scope=\"row\">{}</th><td>{}", Text(&row.label), Text(&row.value))?;
        small(out, row.source.as_deref())?;
        writeln!(out, "</td></tr>")?;
    }
    writeln!(out, "</tbody>\n</table>")
}

fn answers(out: &mut String, section: &str, rows: &[Row], words: &Words) -> fmt::Result {
    head(out, "letter-answers", section, &[words.question, words.answer])?;
    for row in rows {
        let answer = if row.value.trim().is_empty() { words.no_answer } else { &row.value };
        writeln!(out, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", Text(&row.label), Text(answer))?;
    }
    writeln!(out, "</tbody>\n</table>")
}

fn calculation(
    out: &mut String,
    caption: &str,
    lines: &[CalculationLine],
    words: &Words,
    lang: Lang,
) -> fmt::Result {
    head(out, "letter-calculation", caption, &[words.line, words.rule, words.amount])?;
    for line in lines {
        let class = match line.sign {
            Sign::Plus => "plus",
            Sign::Minus => "minus",
            Sign::Total => "total",
            Sign::Info => "info",
        };
        write!(out, "<tr class=\"{class}\"><th scope=\"row\">{}", Text(&line.label))?;
        small(out, line.source.as_deref())?;
        small(out, (line.sign == Sign::Info).then_some(words.counts_not))?;
        let article = line.article.as_deref().unwrap_or_default();
        writeln!(
            out,
            "</th><td>{}</td><td class=\"amount\">{}</td></tr>",
            Text(article),
            line.amount_written(lang)
        )?;
    }
    writeln!(out, "</tbody>\n</table>")
}

/// Opens a table with its caption and column heads.
fn head(out: &mut String, class: &str, caption: &str, columns: &[&str]) -> fmt::Result {
    write!(out, "<table class=\"{class}\">\n<caption>{}</caption>\n<thead><tr>", Text(caption))?;
    for column in columns {
        write!(out, "<th scope=\"col\">{column}</th>")?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")
}

fn small(out: &mut String, text: Option<&str>) -> fmt::Result {
    match text {
        Some(text) if !text.is_empty() => write!(out, " <small>{}</small>", Text(text)),
        _ => Ok(()),
    }
}

fn address(out: &mut String, class: &str, name: &str, lines: &[String]) -> fmt::Result {
    write!(out, "<p class=\"{class}\">{}", Text(name))?;
    for line in lines {
        write!(out, "<br>{}", Text(line))?;
    }
    writeln!(out, "</p>")
}

fn pair(out: &mut String, name: &str, value: &str) -> fmt::Result {
    writeln!(out, "<div><dt>{name}</dt><dd>{}</dd></div>", Text(value))
}

/// A text that shows as it is: markup in it is escaped, line breaks stay.
struct Text<'a>(&'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                '\'' => out.write_str("&#39;")?,
                '\n' => out.write_str("<br>")?,
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                _ if letter.is_control() => {}
                _ => out.write_char(letter)?,
            }
        }
        Ok(())
    }
}
