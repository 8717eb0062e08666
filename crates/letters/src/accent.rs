//! The colour of a city.

use serde::{Deserialize, Serialize};

/// A colour as `#rrggbb`, dark enough for heads and lines on white paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent(String);

/// A text that is not a usable colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccentProblem {
    /// Not six hexadecimal digits after a hash sign.
    #[error("`{0}` is not a colour like #004699")]
    NotAColour(String),
    /// Its contrast with white is below 4.5 to 1 (WCAG 1.4.3), so heads in it could not be read.
    #[error("the colour `{0}` is too light for text on white paper")]
    TooLight(String),
}

impl Accent {
    /// The colour that `text` writes.
    ///
    /// # Errors
    /// When it is no colour, or one too light to read on white.
    pub fn parse(text: &str) -> Result<Self, AccentProblem> {
        let wrong = || AccentProblem::NotAColour(text.to_owned());
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .ok_or_else(wrong)?;
        let number = u32::from_str_radix(digits, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = number.to_be_bytes();
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        if 1.05 / (luminance + 0.05) < 4.5 {
            return Err(AccentProblem::TooLight(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The colour as `#rrggbb`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Accent {
    /// A dark blue that belongs to no city.
    fn default() -> Self {
        Self("#1d3f66".to_owned())
    }
}

impl TryFrom<String> for Accent {
    type Error = AccentProblem;
    fn try_from(text: String) -> Result<Self, AccentProblem> {
        Self::parse(&text)
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.0
    }
}

/// One sRGB channel in linear light (WCAG, relative luminance).
fn linear(channel: u8) -> f64 {
    let part = f64::from(channel) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_colours_are_taken() {
        for colour in ["#004699", "#00602e", "#1e6c35", "#24578f"] {
            assert_eq!(Accent::parse(colour).unwrap().as_str(), colour);
        }
    }

    #[test]
    fn light_colours_and_other_texts_are_refused() {
        assert_eq!(Accent::parse("#f0b323"), Err(AccentProblem::TooLight("#f0b323".to_owned())));
        for text in ["", "#fff", "004699", "#00469g", "#+04699", "red"] {
            assert!(Accent::parse(text).is_err(), "{text}");
        }
    }
}
