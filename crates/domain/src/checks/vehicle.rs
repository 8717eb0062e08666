//! Vehicles.

use super::bare_code;

/// The patterns of Dutch licence plates, `X` for a letter and `9` for a digit, dashes where they stand.
const PATTERNS: [&str; 14] = [
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
];

/// A Dutch licence plate, with its dashes: `12-ABC-3`.
#[must_use]
pub fn plate(text: &str) -> Option<String> {
    let code = bare_code(text)?;
    PATTERNS.into_iter().find_map(|pattern| fit(&code, pattern))
}

/// The code written by the pattern, if it fits.
fn fit(code: &str, pattern: &str) -> Option<String> {
    let mut rest = code.chars();
    let mut written = String::with_capacity(pattern.len());
    for place in pattern.chars() {
        let character = if place == '-' { '-' } else { rest.next()? };
        let fits = match place {
            'X' => character.is_ascii_uppercase(),
            '9' => character.is_ascii_digit(),
            _ => true,
        };
        if !fits {
            return None;
        }
        written.push(character);
    }
    rest.next().is_none().then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_recognised_with_or_without_dashes() {
        for pattern in PATTERNS {
            let written = pattern.replace('X', "K").replace('9', "7");
            assert_eq!(plate(&written).as_deref(), Some(written.as_str()));
            assert_eq!(plate(&written.replace('-', "").to_lowercase()), Some(written));
        }
    }

    #[test]
    fn other_combinations_are_no_plate() {
        for bad in ["", "ABCDEF", "123456", "12-AB-3", "12-ABC-34", "12-ÀBC-3"] {
            assert_eq!(plate(bad), None, "{bad}");
        }
    }
}
