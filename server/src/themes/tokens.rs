//! Our tokens, out of the very style sheet that is built, and the reader of such sheets.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Fault;

/// The tokens with their values of every city, light and dark.
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// Beginnings of the tokens of ours that a city may set: what follows from light or dark is worked out from these.
const OPEN: [&str; 4] = ["--city-", "--font-", "--utrecht-", "--r"];

/// A rule of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub selector: String,
    pub media: Option<String>,
    pub line: usize,
    /// Name, value, line.
    pub declarations: Vec<(String, String, usize)>,
}

/// The rules of a sheet, in order.
pub(super) fn blocks(text: &str) -> Result<Vec<Block>, Fault> {
    let mut out = Vec::new();
    rules(&without_comments(text), 1, None, &mut out)?;
    Ok(out)
}

/// The text with blanks where comments were, so that lines stay.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|sign| *sign == '\n'));
        out.push(' ');
        rest = after;
    }
    out.push_str(rest);
    out
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

/// The line on which the first word of `text` stands, when the text begins at `line`.
fn first_line(text: &str, line: usize) -> usize {
    line + lines(text.get(..text.len() - text.trim_start().len()).unwrap_or_default())
}

fn rules(text: &str, from: usize, media: Option<&str>, out: &mut Vec<Block>) -> Result<(), Fault> {
    let (mut rest, mut line) = (text, from);
    while !rest.trim().is_empty() {
        let at = first_line(rest, line);
        let Some((head, after)) = rest.split_once('{') else {
            return Err((Some(at), format!("\"{}\" is no rule", brief(rest))));
        };
        if let Some((statement, _)) = head.split_once(';') {
            return Err((Some(at), format!("\"{}\" is no rule", brief(statement))));
        }
        let inside = line + lines(head);
        let (body, after) = closed(after).ok_or_else(|| (Some(at), "a block is not closed".to_owned()))?;
        let selector = head.split_whitespace().collect::<Vec<_>>().join(" ");
        match selector.strip_prefix("@media") {
            Some(condition) if media.is_none() => rules(body, inside, Some(condition.trim()), out)?,
            Some(_) => return Err((Some(at), "conditions do not nest here".to_owned())),
            None => {
                let declarations = declarations(body, inside)?;
                out.push(Block { selector, media: media.map(str::to_owned), line: at, declarations });
            }
        }
        line = inside + lines(body);
        rest = after;
    }
    Ok(())
}

/// What stands before the brace that closes the block, and what follows it.
fn closed(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => return Some((text.get(..at)?, text.get(at + 1..)?)),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn declarations(body: &str, from: usize) -> Result<Vec<(String, String, usize)>, Fault> {
    let mut line = from;
    let mut out = Vec::new();
    for part in body.split(';') {
        let at = first_line(part, line);
        line += lines(part);
        if part.trim().is_empty() {
            continue;
        }
        let Some((name, value)) = part.split_once(':') else {
            return Err((Some(at), format!("\"{}\" is no name with a value", brief(part))));
        };
        out.push((name.trim().to_owned(), value.split_whitespace().collect::<Vec<_>>().join(" "), at));
    }
    Ok(out)
}

/// The beginning of a text, for a message.
fn brief(text: &str) -> String {
    text.trim().chars().take(40).collect()
}

/// Our tokens in one scheme.
pub(super) fn values(city: &str, dark: bool) -> BTreeMap<String, String> {
    let of_city = format!("[data-city=\"{city}\"]");
    let blocks = blocks(TOKENS).unwrap_or_default();
    let counts = |block: &&Block| {
        block.media.is_none()
            && block.selector.split(',').map(str::trim).any(|selector| {
                selector == ":root"
                    || selector == of_city
                    || (dark && selector == "[data-scheme=\"dark\"]:root")
            })
    };
    let all = blocks.iter().filter(counts).flat_map(|block| &block.declarations);
    all.map(|(name, value, _)| (name.clone(), value.clone())).collect()
}

/// Whether a token stands in our sheet.
pub(super) fn is_known(name: &str) -> bool {
    static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| values("", false).into_keys().collect());
    NAMES.contains(name)
}

/// Whether a city may set a token: one that a page reads, and that is the same in light and dark.
pub(super) fn is_open(name: &str) -> bool {
    OPEN.iter().any(|start| name.starts_with(start)) && is_known(name)
}

/// Whether a token is of ours and not of a design system: a wrong one is a mistake, and not merely unread.
pub(super) fn is_ours(name: &str) -> bool {
    is_known(name) || name.starts_with("--city-") || name.starts_with("--font-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_sheet_is_read_with_its_cities_and_schemes() {
        let light = values("utrecht", false);
        let dark = values("utrecht", true);
        assert_eq!(light["--city-accent-l"], "#24578f");
        assert_eq!((light["--surface"].as_str(), dark["--surface"].as_str()), ("#fff", "#202226"));
        assert_eq!(values("amsterdam", false)["--city-accent-l"], "#004699");
        assert!(light.len() > 200, "{}", light.len());
    }

    #[test]
    fn lines_are_counted_through_comments_and_conditions() {
        let text = "/* a\nb */\n@media (x) {\n  :root {\n    --a: 1;\n    --b:\n 2 }\n}\n.c { --d: 3 }";
        let found = blocks(text).unwrap();
        assert_eq!((found[0].line, found[0].media.as_deref()), (4, Some("(x)")));
        assert_eq!(found[0].declarations[1], ("--b".to_owned(), "2".to_owned(), 6));
        assert_eq!((found[1].line, found[1].selector.as_str()), (9, ".c"));
    }
}
