//! The languages of Loket and texts that exist in each of them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A language of the interface. Dutch alone is legally binding (Awb 2:6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch, B1 level.
    #[default]
    Nl,
    /// English.
    En,
    /// Turkish.
    Tr,
    /// Arabic.
    Ar,
    /// Polish.
    Pl,
    /// Ukrainian.
    Uk,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Nl, Self::En, Self::Tr, Self::Ar, Self::Pl, Self::Uk];

    /// The BCP 47 tag, as written in `lang` attributes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Tr => "tr",
            Self::Ar => "ar",
            Self::Pl => "pl",
            Self::Uk => "uk",
        }
    }

    /// The language with this tag, if Loket speaks it.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.as_str() == tag)
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Tr => "Türkçe",
            Self::Ar => "العربية",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
        }
    }

    /// Which way it is written: the `dir` attribute.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language in which a member of staff reads: their screens exist in Dutch and English.
    #[must_use]
    pub const fn of_staff(self) -> Self {
        match self {
            Self::En => Self::En,
            _ => Self::Nl,
        }
    }

    /// Where it stands among the languages of [`More`]; none for Dutch and English.
    const fn place(self) -> Option<usize> {
        match self {
            Self::Nl | Self::En => None,
            Self::Tr => Some(0),
            Self::Ar => Some(1),
            Self::Pl => Some(2),
            Self::Uk => Some(3),
        }
    }

    /// The languages whose texts are not written beside the Dutch, but in files of their own.
    pub const TRANSLATED: [Self; 4] = [Self::Tr, Self::Ar, Self::Pl, Self::Uk];
}

/// A text in the languages of [`Lang::TRANSLATED`], in that order; none where it is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct More([Option<Box<str>>; 4]);

impl More {
    /// Adds the text in a language. Dutch and English have their place in [`Localized`].
    pub fn put(&mut self, lang: Lang, text: &str) {
        if let Some(place) = lang.place().and_then(|place| self.0.get_mut(place)) {
            *place = Some(text.into());
        }
    }

    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        lang.place().and_then(|place| self.0.get(place)).and_then(Option::as_deref)
    }
}

/// A text in every language of the interface. Content files carry two: `{nl: …, en: …}`; the others come from their own
/// files and are shared by all places that say the same in Dutch.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: String,
    /// The text in the other languages. It is not kept with what is stored: it explains the Dutch, which counts.
    #[serde(skip)]
    pub more: Option<Arc<More>>,
}

/// Two texts are the same when their Dutch and English are: the other languages follow from the Dutch.
impl PartialEq for Localized {
    fn eq(&self, other: &Self) -> bool {
        self.nl == other.nl && self.en == other.en
    }
}

impl Eq for Localized {}

impl Localized {
    /// A text in Dutch and English alone.
    #[must_use]
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into(), more: None }
    }

    /// The same text in every language, for names and codes.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self::new(text, text)
    }

    /// The text that `write` makes in each language.
    #[must_use]
    pub fn each<T: Into<String> + AsRef<str>>(write: impl Fn(Lang) -> T) -> Self {
        let (nl, en) = (write(Lang::Nl), write(Lang::En));
        // In the browser every text was told in the one language of the page before it came.
        if cfg!(target_arch = "wasm32") {
            return Self::new(nl, en);
        }
        let mut more = More::default();
        for lang in Lang::TRANSLATED {
            more.put(lang, write(lang).as_ref());
        }
        Self { nl: nl.into(), en: en.into(), more: Some(Arc::new(more)) }
    }

    /// The text in `lang`; the Dutch one where there is no translation.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
            _ => self.more.as_ref().and_then(|more| more.get(lang)).unwrap_or(&self.nl),
        }
    }

    /// The language that [`Self::get`] answers in: Dutch where the translation is missing.
    #[must_use]
    pub fn spoken_in(&self, lang: Lang) -> Lang {
        match self.more.as_ref().map(|more| more.get(lang)) {
            Some(None) if lang.place().is_some() => Lang::Nl,
            None if lang.place().is_some() && self.nl != self.en => Lang::Nl,
            _ => lang,
        }
    }
}

/// What `Accept-Language` of a browser asks for, best first; unknown languages are left out.
///
/// ```
/// # use domain::Lang;
/// assert_eq!(domain::accepted("uk-UA,uk;q=0.9,pl;q=0.8,xx"), [Lang::Uk, Lang::Uk, Lang::Pl]);
/// assert_eq!(domain::accepted("en;q=0.5, ar"), [Lang::Ar, Lang::En]);
/// ```
#[must_use]
pub fn accepted(header: &str) -> Vec<Lang> {
    let mut asked: Vec<(u32, Lang)> = header.split(',').take(MOST_ASKED).filter_map(asked).collect();
    asked.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    asked.into_iter().map(|(_, lang)| lang).collect()
}

/// A browser that names more languages than this has no preference.
const MOST_ASKED: usize = 20;

/// One language of the header with its weight in thousandths; none for one that is refused or unknown.
fn asked(range: &str) -> Option<(u32, Lang)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?.to_ascii_lowercase();
    let lang = Lang::parse(tag.split('-').next()?)?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        None => 1_000,
        Some("1" | "1.0" | "1.00" | "1.000") => 1_000,
        Some(weight) => {
            let decimals = weight.strip_prefix("0.")?;
            let thousandths: String = decimals.chars().chain("000".chars()).take(3).collect();
            thousandths.parse().ok()?
        }
    };
    (weight > 0).then_some((weight, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_leads_back_to_its_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.as_str()), Some(lang));
        }
        assert_eq!(Lang::parse("de"), None);
    }

    #[test]
    fn a_missing_translation_is_dutch_and_says_so() {
        let mut text = Localized::new("Ja", "Yes");
        assert_eq!((text.get(Lang::Tr), text.spoken_in(Lang::Tr)), ("Ja", Lang::Nl));
        let mut more = More::default();
        more.put(Lang::Tr, "Evet");
        more.put(Lang::En, "nowhere");
        text.more = Some(Arc::new(more));
        assert_eq!((text.get(Lang::Tr), text.spoken_in(Lang::Tr)), ("Evet", Lang::Tr));
        assert_eq!((text.get(Lang::Pl), text.spoken_in(Lang::Pl)), ("Ja", Lang::Nl));
        assert_eq!((text.get(Lang::En), text.spoken_in(Lang::En)), ("Yes", Lang::En));
        assert_eq!(Localized::same("Noor").spoken_in(Lang::Uk), Lang::Uk, "a name is of every language");
    }

    #[test]
    fn what_is_stored_holds_dutch_and_english() {
        let text = Localized::each(|lang| lang.own_name());
        assert_eq!(text.get(Lang::Uk), "Українська");
        let stored = serde_json::to_string(&text).unwrap();
        assert_eq!(stored, r#"{"nl":"Nederlands","en":"English"}"#);
        assert_eq!(serde_json::from_str::<Localized>(&stored).unwrap(), text);
    }

    #[test]
    fn what_a_browser_asks_is_read_with_its_weights() {
        assert_eq!(accepted("de-DE,de;q=0.9,tr;q=0.8,en;q=0.85"), [Lang::En, Lang::Tr]);
        assert_eq!(accepted("AR-sy, nl;q=0.05;x=1"), [Lang::Ar, Lang::Nl]);
        for nothing in ["", "*", "pl;q=0", "pl;q=0.000", "pl;q=two", "pl;q=0.x", ";;,,"] {
            assert_eq!(accepted(nothing), [], "{nothing}");
        }
    }
}
