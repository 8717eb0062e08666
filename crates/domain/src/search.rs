//! Finding what one can apply for: by a moment in life, and by word.

use serde::{Deserialize, Serialize};

use crate::product::Product;

/// A moment in life at which people look for help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifeEvent {
    /// Too little money to live on.
    Money,
    /// Losing, finding or changing work.
    Work,
    /// A business of one's own.
    Business,
    /// Studying.
    Study,
    /// Illness, a disability, help at home.
    Health,
    /// A child, living together, divorce, a death.
    Family,
    /// Moving house, rent, furnishing.
    Home,
    /// Debts.
    Debts,
    /// Disagreeing with the city, or asking it something.
    City,
    /// Employing somebody who needs support, or giving care.
    Employer,
}

impl LifeEvent {
    /// Every moment, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Money,
        Self::Work,
        Self::Debts,
        Self::Health,
        Self::Family,
        Self::Home,
        Self::Study,
        Self::Business,
        Self::City,
        Self::Employer,
    ];

    /// The word in addresses and in the catalogue.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Work => "work",
            Self::Business => "business",
            Self::Study => "study",
            Self::Health => "health",
            Self::Family => "family",
            Self::Home => "home",
            Self::Debts => "debts",
            Self::City => "city",
            Self::Employer => "employer",
        }
    }

    /// The moment with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == word)
    }
}

/// Letters of the shortest word that may stand for a longer one, such as `huur` for `huurschuld`.
const STEM: usize = 4;

/// Letters of the shortest word that is looked for; `u` and `a` say nothing.
const SHORTEST: usize = 2;

/// The most words that are looked for; what is typed after them is passed over.
const MOST: usize = 8;

/// How well a product fits the words somebody typed: less is better, none when a word is found nowhere.
///
/// Capitals and accents make no difference, and neither does the end of a word: `schulden` finds `schuld`.
#[must_use]
pub fn rank(product: &Product, typed: &str) -> Option<usize> {
    let every = |text: &crate::Localized| crate::Lang::ALL.map(|lang| text.get(lang)).join(" ");
    let name = words(&every(&product.name));
    let told: Vec<String> = [&product.summary].into_iter().chain(&product.who).map(every).collect();
    let rest = words(&format!("{} {}", product.words.join(" "), told.join(" ")));
    let typed = words(typed);
    let wanted: Vec<&String> =
        typed.iter().filter(|word| word.chars().count() >= SHORTEST).take(MOST).collect();
    if wanted.is_empty() && !typed.is_empty() {
        return None;
    }
    let mut total = 0;
    for word in wanted {
        total += if name.iter().any(|known| meets(known, word)) {
            0
        } else if rest.iter().any(|known| meets(known, word)) {
            1
        } else {
            return None;
        };
    }
    Some(total)
}

/// Whether a known word answers to a typed one.
fn meets(known: &str, typed: &str) -> bool {
    known.contains(typed) || known.chars().count() >= STEM && typed.starts_with(known)
}

/// The words of a text, in small letters without accents.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().flat_map(char::to_lowercase).map(bare).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A letter without the accents that Dutch, Turkish and Polish use.
const fn bare(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' | 'ı' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ç' | 'ć' => 'c',
        'ą' => 'a',
        'ę' => 'e',
        'ğ' => 'g',
        'ł' => 'l',
        'ń' => 'n',
        'ś' | 'ş' => 's',
        'ź' | 'ż' => 'z',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_word_and_its_accents_make_no_difference() {
        assert_eq!(words("Ruïne, crèche; één-ouder"), ["ruine", "creche", "een", "ouder"]);
        for (known, typed, fits) in [
            ("schuld", "schulden", true),
            ("huurschuld", "huur", true),
            ("uitkering", "uitkeringen", true),
            ("bijstand", "stand", true),
            ("geld", "gelderland", true),
            ("u", "uitkering", false),
            ("bril", "brommer", false),
        ] {
            assert_eq!(meets(known, typed), fits, "{known} {typed}");
        }
    }

    #[test]
    fn every_moment_has_a_word_of_its_own() {
        for event in LifeEvent::ALL {
            assert_eq!(LifeEvent::parse(event.as_str()), Some(event));
        }
        assert_eq!(LifeEvent::parse("nergens"), None);
    }
}
