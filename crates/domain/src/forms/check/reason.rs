//! Every question says why it is asked or under which article, and what the law guards names its article.

use super::place::{Place, Problems};
use crate::forms::{Field, FieldType, Sensitive};

/// The reason of a question.
pub(super) fn check(place: &Place, field: &Field, problems: &mut Problems) {
    if !field.is_asked() {
        return;
    }
    if field.why.is_none() && field.basis.is_none() {
        problems.add(place, "say why it is asked (why) or under which article (basis)");
    }
    if field.basis.as_ref().is_some_and(|basis| !cites(basis)) {
        problems.add(&place.at("basis"), "a basis names an article: `art. 17 Participatiewet`");
    }
    if field.kind == FieldType::Bsn && field.sensitive != Sensitive::Bsn {
        problems.add(place, "a citizen service number is marked `sensitive: bsn`");
    }
    let guarded = match field.sensitive {
        Sensitive::Bsn => "a citizen service number is asked under an article alone (UAVG 46)",
        Sensitive::Medical => "health is asked under an article alone (AVG 9)",
        Sensitive::None | Sensitive::Financial => return,
    };
    if field.basis.is_none() {
        problems.add(place, format!("{guarded}: name it under basis"));
    }
}

/// Whether a text names an article and a law: `art.`, a number, and a name.
fn cites(basis: &str) -> bool {
    let Some(rest) = basis.strip_prefix("art. ") else { return false };
    let mut words = rest.split_whitespace();
    words.next().is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        && words.any(|word| word.starts_with(|c: char| c.is_uppercase()))
}
