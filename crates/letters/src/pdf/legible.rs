//! Makes every text printable: an archive PDF may not hold a character that no font can draw.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::Engine;

/// Stands for a character that no font has.
const STAND_IN: char = '□';
/// Longer runs without a space may be broken, or they would run off the paper.
const LONGEST_WORD: usize = 34;
/// Where a line may break, drawn as nothing.
const BREAK: char = '\u{200b}';

impl Engine {
    /// The same data with every text printable.
    pub(super) fn legible(&self, data: Value) -> Value {
        match data {
            Value::String(text) => Value::String(self.printable(&text)),
            Value::Array(items) => items.into_iter().map(|item| self.legible(item)).collect(),
            Value::Object(fields) => {
                fields.into_iter().map(|(name, value)| (name, self.legible(value))).collect()
            }
            other => other,
        }
    }

    fn printable(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let mut out = String::with_capacity(text.len());
        let mut run = 0;
        for letter in text.nfc().filter_map(|letter| self.drawn(letter)) {
            run = if letter.is_whitespace() { 0 } else { run + 1 };
            if run > LONGEST_WORD {
                out.push(BREAK);
                run = 1;
            }
            out.push(letter);
        }
        out
    }

    fn drawn(&self, letter: char) -> Option<char> {
        match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            _ if letter.is_control() || is_invisible(letter) => None,
            _ if self.has(letter) => Some(letter),
            _ => Some(STAND_IN),
        }
    }

    fn has(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

/// Characters that steer the text around them and draw nothing: joiners, direction marks, variation
/// selectors, tags. A direction mark in an answer could turn an amount around for the reader.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_drawn_is_marked_and_what_steers_is_dropped() {
        let engine = Engine::embedded().unwrap();
        assert_eq!(engine.printable("Şahin Đặng Ж №"), "Şahin Đặng Ж №");
        assert_eq!(engine.printable("a\u{202e}b\u{0}c\u{1f600}d"), "abc□d");
        assert_eq!(engine.printable("één\r\ntwee\tdrie"), "één\ntwee drie");
        assert_eq!(engine.printable("€\u{a0}1.419,46 −"), "€\u{a0}1.419,46 −");
        assert_eq!(engine.printable("Ame\u{301}lie"), "Amélie");
    }

    #[test]
    fn words_that_would_run_off_the_paper_may_break() {
        let engine = Engine::embedded().unwrap();
        let broken = engine.printable(&"x".repeat(100));
        assert_eq!(broken.split(BREAK).map(str::len).collect::<Vec<_>>(), [34, 34, 32]);
        assert_eq!(
            engine.printable("Arbeidsongeschiktheidsverzekering x"),
            "Arbeidsongeschiktheidsverzekering x"
        );
    }
}
