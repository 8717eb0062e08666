//! Looking for cases of the own city: by number, by BSN, by name, by the words of messages, notes and documents.

use domain::{CaseNumber, PersonId, Scope, checks};
use integrations::Bsn;
use serde_json::json;
use storage::{FoundCase, FoundText, NameCursor};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::held::{HANDLERS, staff_with};
use crate::time::day_of;
use crate::views::{CaseHit, SearchInput, SearchView, Sought, TextHit};
use crate::{Result, Services};

/// Rows of a page, of each kind.
const PAGE: u32 = 20;
/// The most cases of one person that are listed.
const OF_PERSON: u32 = 100;
/// The longest text that is looked for, in characters, and the most words of it.
const CHARS: usize = 100;
const WORDS: usize = 8;
/// The word under which the access log keeps that somebody was looked up by their number.
const BY_NUMBER: &str = "search:bsn";

impl Services {
    /// What staff find in the own city. Looking somebody up by BSN leaves rows: one per case that is
    /// listed, which its owner reads there, and one for the audit, found or not.
    ///
    /// # Errors
    /// Not found for whoever is no staff, forbidden for staff who handle no cases.
    pub async fn search(&self, scope: &Scope, input: &SearchInput) -> Result<SearchView> {
        staff_with(scope, &HANDLERS)?;
        let text: String = input.text.trim().chars().take(CHARS).collect();
        if text.is_empty() {
            return Ok(found(Sought::Nothing));
        }
        if let Some(number) = CaseNumber::parse(&text) {
            let mut tx = self.parts().store.read(scope).await?;
            let case = tx.search().by_number(&number).await?;
            let cases = case.into_iter().map(|case| self.case_hit(case)).collect();
            return Ok(SearchView { cases, ..found(Sought::Number) });
        }
        if let Some(bsn) = Bsn::parse(&text) {
            return self.by_bsn(scope, &bsn).await;
        }
        if checks::looks_like_bsn(&text) {
            return Ok(found(Sought::WrongBsn));
        }
        if looks_like_number(&text) {
            return Ok(found(Sought::WrongNumber));
        }
        self.by_words(scope, &text, input).await
    }

    async fn by_bsn(&self, scope: &Scope, bsn: &Bsn) -> Result<SearchView> {
        let hash = self.parts().crypto.lookup(scope.city, "bsn", bsn.expose());
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let person: Option<PersonId> = tx.persons().find(&hash).await?.map(|person| person.id);
        let cases = tx.search().by_bsn(&hash, OF_PERSON).await?;
        let mut record = self.record(&mut tx, now);
        // On the page of each case, where its owner reads who looked.
        for case in &cases {
            record.access(BY_NUMBER, person, Some(case.id)).await?;
        }
        if cases.is_empty() && person.is_some() {
            record.access(BY_NUMBER, person, None).await?;
        }
        let detail = json!({ "person": person, "cases": cases.len() });
        record.audit("searched_by_bsn", None, detail).await?;
        tx.commit().await?;
        let cases = cases.into_iter().map(|case| self.case_hit(case)).collect();
        Ok(SearchView { cases, ..found(Sought::Bsn) })
    }

    /// Names that start so, and texts with these words; when one of both goes on, only that one.
    async fn by_words(&self, scope: &Scope, text: &str, input: &SearchInput) -> Result<SearchView> {
        let (on_names, on_texts) = (input.names_after.as_deref(), input.texts_after.as_deref());
        let mut tx = self.parts().store.read(scope).await?;
        let mut view = found(Sought::Words);
        if on_texts.is_none() {
            let after = on_names.and_then(name_cursor);
            let mut cases = tx.search().by_name(text, after.as_ref(), PAGE + 1).await?;
            let more = cases.len() > PAGE as usize;
            cases.truncate(PAGE as usize);
            view.more_names = cases.last().filter(|_| more).map(written);
            view.cases = cases.into_iter().map(|case| self.case_hit(case)).collect();
        }
        if on_names.is_none() {
            let below = on_texts.and_then(|place| place.parse().ok());
            let words = words(text);
            let mut texts = tx.search().by_words(&words, below, PAGE + 1).await?;
            let more = texts.len() > PAGE as usize;
            texts.truncate(PAGE as usize);
            view.more_texts = texts.last().filter(|_| more).map(|text| text.place.to_string());
            view.texts = texts.into_iter().map(|text| self.text_hit(text, &words)).collect();
        }
        Ok(view)
    }

    fn case_hit(&self, case: FoundCase) -> CaseHit {
        CaseHit {
            id: case.id,
            number: case.number,
            product: self.catalog().product_name(&case.product),
            // Who judges a sample must not know how it was decided.
            status: (!case.sampled).then_some(case.status),
            received: day_of(case.received_at),
            who: case.owner_name.unwrap_or_default(),
        }
    }

    fn text_hit(&self, text: FoundText, sought: &[String]) -> TextHit {
        TextHit {
            kind: text.kind,
            at: text.at,
            inside: text.file_name.as_ref().is_some_and(|name| !names(name, sought)),
            file: text.file_name,
            case: CaseHit {
                id: text.id,
                number: text.number,
                product: self.catalog().product_name(&text.product),
                status: (!text.sampled).then_some(text.status),
                received: day_of(text.received_at),
                who: text.owner_name.unwrap_or_default(),
            },
        }
    }
}

const fn found(sought: Sought) -> SearchView {
    SearchView { sought, cases: Vec::new(), more_names: None, texts: Vec::new(), more_texts: None }
}

/// Whether something has the shape of a case number.
fn looks_like_number(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    let digits = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | 'x' | 'X'));
    digits && matches!(parts[..], [2, serial, 1] if serial >= 6)
}

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(WORDS).map(str::to_lowercase).collect()
}

/// Whether all of `sought` stand in the name of a file: as they are, or at the beginning of one of its words.
fn names(file: &str, sought: &[String]) -> bool {
    let plain = |word: &str| {
        word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect::<String>()
    };
    let words: Vec<String> = file.split(|c: char| !c.is_alphanumeric()).map(plain).collect();
    sought.iter().map(|word| plain(word)).all(|word| words.iter().any(|there| there.starts_with(&word)))
}

/// Where names go on, as a form keeps it: owner, case, and the name last, as it may hold anything.
fn written(last: &FoundCase) -> String {
    let NameCursor { sort_name, owner, case } = NameCursor::after(last);
    format!("{owner}_{case}_{sort_name}")
}

/// Reads it back; a broken one starts at the top.
fn name_cursor(text: &str) -> Option<NameCursor> {
    let mut parts = text.splitn(3, '_');
    let (owner, case, sort_name) = (parts.next()?, parts.next()?, parts.next()?);
    Some(NameCursor { sort_name: sort_name.to_owned(), owner: owner.parse().ok()?, case: case.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_with_a_wrong_digit_is_not_taken_for_words() {
        assert!(looks_like_number("26-004817-9") && looks_like_number("26-004817-x"));
        assert!(
            !looks_like_number("26-0048-1") && !looks_like_number("2x-huur-1") && !looks_like_number("zoë")
        );
    }

    #[test]
    fn words_of_a_name_are_told_from_words_inside() {
        for (sought, named) in
            [("huurcontract zoe", true), ("huur", true), ("contract", false), ("2026", true), ("loon", false)]
        {
            assert_eq!(names("Huurcontract_Zoë-2026.pdf", &words(sought)), named, "{sought}");
        }
    }

    #[test]
    fn words_are_small_letters_and_few() {
        assert_eq!(words("Huur-contract, 'ZOË'!"), ["huur", "contract", "zoë"]);
        assert_eq!(words("a b c d e f g h i j").len(), WORDS);
        assert_eq!(words("%_\"*"), Vec::<String>::new());
    }
}
