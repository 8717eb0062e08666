//! Small checks that several kinds of content share.

use domain::{Lang, Localized};

/// The first language in which the text is empty.
pub(super) fn blank(text: &Localized) -> Option<Lang> {
    [Lang::Nl, Lang::En].into_iter().find(|lang| text.get(*lang).trim().is_empty())
}

/// Whether `text` can stand in an address: small letters, digits and single hyphens, starting with a letter.
pub(super) fn is_slug(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_words_stand_in_addresses() {
        assert!(is_slug("denhaag") && is_slug("inkomenstoeslag-2"));
        for wrong in ["", "Den-Haag", "-a", "a-", "a--b", "2a", "é", "a b", "../x"] {
            assert!(!is_slug(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_text_is_there_in_every_language_or_it_is_not_there() {
        assert_eq!(blank(&Localized::same("a")), None);
        assert_eq!(blank(&Localized::new("a", " ")), Some(Lang::En));
    }
}
