//! The style sheet of a theme: tokens for the whole page, and the fonts they name. Nothing else may stand in it, so that a theme
//! changes how a page looks and never what it shows or does.

use std::collections::BTreeMap;

use super::Fault;
use super::tokens::{self, Block};

/// The longest value of a token.
const LONGEST: usize = 300;

/// What no value may hold: it would leave its place, or fetch something.
const FORBIDDEN: [&str; 9] = ["{", "}", "<", "\\", "@", "url(", "image(", "expression(", "!important"];

/// Where official themes set their tokens, besides `:root`.
const THEME_CLASS: &str = "-theme";

/// A token with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub name: String,
    pub value: String,
    pub line: usize,
}

/// A font that the sheet brings.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Font {
    family: String,
    file: String,
    weight: String,
    style: String,
    line: usize,
}

/// A theme that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    pub tokens: Vec<Token>,
    fonts: Vec<Font>,
    /// How many tokens of the design system were left out.
    pub unread: usize,
}

impl Sheet {
    /// Reads a theme of `city`.
    pub fn parse(text: &str, city: &str) -> Result<Self, Vec<Fault>> {
        let blocks = tokens::blocks(text).map_err(|fault| vec![fault])?;
        let mut sheet = Self::default();
        let mut faults = Vec::new();
        for block in &blocks {
            if block.media.is_some() {
                faults.push((
                    Some(block.line),
                    "a theme has no conditions: light and dark have tokens of their own".to_owned(),
                ));
            } else if block.selector == "@font-face" {
                match font(block) {
                    Ok(font) => sheet.fonts.push(font),
                    Err(fault) => faults.push(fault),
                }
            } else if block.selector.split(',').all(|one| is_whole_page(one.trim(), city)) {
                sheet.take(block, &mut faults);
            } else {
                let reason = format!(
                    "\"{}\" is not the whole page: use :root, [data-city=\"{city}\"] or a class that ends in {THEME_CLASS}",
                    block.selector
                );
                faults.push((Some(block.line), reason));
            }
        }
        if faults.is_empty() { Ok(sheet) } else { Err(faults) }
    }

    fn take(&mut self, block: &Block, faults: &mut Vec<Fault>) {
        for (name, value, line) in &block.declarations {
            if !name.starts_with("--") {
                faults.push((Some(*line), format!("\"{name}\" is no token; a theme sets tokens alone")));
            } else if let Some(sign) =
                FORBIDDEN.iter().find(|sign| value.to_ascii_lowercase().contains(**sign))
            {
                faults.push((Some(*line), format!("the value of {name} holds \"{sign}\"")));
            } else if value.is_empty() || value.len() > LONGEST {
                faults.push((
                    Some(*line),
                    format!("the value of {name} is empty or longer than {LONGEST} signs"),
                ));
            } else if tokens::is_open(name) {
                self.tokens.retain(|token| token.name != *name);
                self.tokens.push(Token { name: name.clone(), value: value.clone(), line: *line });
            } else if tokens::is_ours(name) {
                faults.push((Some(*line), format!("{name} is not a token that a city may set")));
            } else {
                self.unread += 1;
            }
        }
    }

    /// The value of a token, when the theme sets it.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.tokens.iter().find(|token| token.name == name).map(|token| token.value.as_str())
    }

    /// Fonts that the sheet names and the folder does not hold.
    pub fn missing(&self, fonts: &BTreeMap<String, String>) -> Vec<Fault> {
        let missing = self.fonts.iter().filter(|font| !fonts.contains_key(&font.file));
        missing.map(|font| (Some(font.line), format!("there is no font fonts/{}", font.file))).collect()
    }

    /// Address of the font of headings: what the theme's token names first.
    pub fn heading_font<'a>(&self, fonts: &'a BTreeMap<String, String>) -> Option<&'a str> {
        let family = self.value("--font-head")?.split(',').next()?.trim().trim_matches(['"', '\'']);
        let font = self.fonts.iter().find(|font| font.family == family)?;
        fonts.get(&font.file).map(String::as_str)
    }

    /// The sheet as it is served. A font that comes late is not swapped in, so that nothing moves.
    pub fn written(&self, city: &str, fonts: &BTreeMap<String, String>) -> String {
        let mut out = String::new();
        for font in &self.fonts {
            let Some(address) = fonts.get(&font.file) else { continue };
            out.push_str(&format!(
                "@font-face{{font-family:\"{}\";src:url({address}) format(\"woff2\");font-weight:{};font-style:{};font-display:optional}}",
                font.family, font.weight, font.style
            ));
        }
        let tokens: Vec<_> =
            self.tokens.iter().map(|token| format!("{}:{}", token.name, token.value)).collect();
        out.push_str(&format!(":root[data-city=\"{city}\"]{{{}}}", tokens.join(";")));
        out
    }
}

fn is_whole_page(selector: &str, city: &str) -> bool {
    let class = selector.strip_prefix('.').and_then(|class| class.strip_suffix(THEME_CLASS));
    selector == ":root" || selector == format!("[data-city=\"{city}\"]") || class.is_some_and(super::is_plain)
}

/// A font with its file in the folder `fonts`.
fn font(block: &Block) -> Result<Font, Fault> {
    let mut font = Font {
        family: String::new(),
        file: String::new(),
        weight: "400".to_owned(),
        style: "normal".to_owned(),
        line: block.line,
    };
    for (name, value, line) in &block.declarations {
        let wrong = |reason: &str| (Some(*line), format!("{name} of a font: {reason}"));
        match name.as_str() {
            "font-family" => {
                let family = value.trim_matches(['"', '\'']);
                if family.is_empty()
                    || !family.chars().all(|sign| sign.is_ascii_alphanumeric() || " -".contains(sign))
                {
                    return Err(wrong("letters, digits, spaces and hyphens alone"));
                }
                family.clone_into(&mut font.family);
            }
            "src" => {
                let file =
                    value.strip_prefix("url(").and_then(|rest| rest.split_once(')')).map(|(file, _)| file);
                let file = file.map(|file| file.trim_matches(['"', '\'']).trim_start_matches("./"));
                let name = file.and_then(|file| file.strip_prefix("fonts/"));
                let plain = name.and_then(|name| name.strip_suffix(".woff2")).is_some_and(super::is_plain);
                let Some(name) = name.filter(|_| plain && value.matches("url(").count() == 1) else {
                    return Err(wrong("one file, as url(fonts/name.woff2)"));
                };
                name.clone_into(&mut font.file);
            }
            "font-weight" if value.chars().all(|sign| sign.is_ascii_digit() || sign == ' ') => {
                value.clone_into(&mut font.weight)
            }
            "font-weight" if value == "normal" || value == "bold" => value.clone_into(&mut font.weight),
            "font-style" if value == "normal" || value == "italic" => value.clone_into(&mut font.style),
            // Ours is written instead.
            "font-display" => {}
            _ => return Err(wrong("not understood")),
        }
    }
    if font.family.is_empty() || font.file.is_empty() {
        return Err((Some(block.line), "a font has a font-family and a src".to_owned()));
    }
    Ok(font)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let faults = Sheet::parse(text, "utrecht").unwrap_err();
        format!("{:?} {}", faults[0].0, faults[0].1)
    }

    #[test]
    fn only_tokens_of_the_whole_page_are_taken() {
        let sheet = Sheet::parse(
            "/* theme\n of a city */\n:root,\n.utrecht-theme { --city-accent-l: #24578f; --nl-button-color: red }\n",
            "utrecht",
        )
        .unwrap();
        assert_eq!(sheet.value("--city-accent-l"), Some("#24578f"));
        assert_eq!((sheet.tokens[0].line, sheet.tokens.len(), sheet.unread), (4, 1, 1));
    }

    #[test]
    fn what_is_no_token_is_refused_with_its_line() {
        for (text, told) in [
            (":root{\n color: red }", "Some(2) \"color\" is no token"),
            ("body { --city-accent-l: red }", "Some(1) \"body\" is not the whole page"),
            (":root { --accent: red }", "Some(1) --accent is not a token that a city may set"),
            ("\n@import url(https://example.org/a.css);", "Some(2) \"@import"),
            (
                "@media (min-width: 1px) { :root { --city-accent-l: red } }",
                "Some(1) a theme has no conditions",
            ),
            (":root { --city-accent-l: url(x) }", "holds \"url(\""),
            (":root { --font-text: </style> }", "holds \"<\""),
            (":root { --city-accent-l: red", "Some(1) a block is not closed"),
            (
                "@font-face { font-family: A; src: url(https://example.org/a.woff2) }",
                "one file, as url(fonts/name.woff2)",
            ),
            ("@font-face { font-family: A; src: url(fonts/../a.woff2) }", "one file"),
            ("@font-face { font-family: A; src: url(fonts/a.woff2), url(b) }", "one file"),
            ("@font-face { font-family: A }", "a font has a font-family and a src"),
        ] {
            assert!(fault(text).contains(told), "{text}: {}", fault(text));
        }
    }
}
