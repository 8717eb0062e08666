//! Days on which a law leaves something to lower regulations and none of them fills it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::load::Loaded;
use crate::model::{Article, LawVersion, OpenTerm, Territory};
use crate::problem::LoadProblem;

/// First and last day; nothing: without end on that side.
pub(super) type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// Reports, per place, the days between versions on which a term that must be filled is not. A term that
/// nothing fills at all is left alone: its regulations may be kept elsewhere.
pub(super) fn check(loaded: &[Loaded], problems: &mut Vec<LoadProblem>) {
    for item in loaded {
        let law = &item.version;
        for article in &law.articles {
            for term in article.terms.iter().filter(|term| term.field.required && term.default.is_none()) {
                for reason in holes(loaded, law, article, term) {
                    let file = item.file.clone();
                    problems.push(LoadProblem { file, line: 0, reason, left_out: false });
                }
            }
        }
    }
}

fn holes(loaded: &[Loaded], law: &LawVersion, article: &Article, term: &OpenTerm) -> Vec<String> {
    let at = usize::try_from(term.field.name).ok();
    let name = at.and_then(|at| law.names.get(at)).map_or("", String::as_str);
    let fills = |other: &LawVersion| {
        term.delegation_type.is_none_or(|wanted| wanted == other.layer)
            && other
                .articles
                .iter()
                .flat_map(|article| &article.implements)
                .any(|item| item.law == law.id && item.article == article.number && item.term == name)
    };
    let mut places: BTreeMap<Vec<(&str, &str)>, Vec<Days>> = BTreeMap::new();
    for other in loaded.iter().map(|item| &item.version).filter(|other| fills(other)) {
        let word = |kind: Territory| crate::model::Spelled::word(kind);
        let place = other.territory.iter().map(|(kind, code)| (word(*kind), code.as_str())).collect();
        places.entry(place).or_default().push(days(loaded, other));
    }
    // What holds everywhere also fills the days that a local regulation leaves.
    let everywhere = places.get(&Vec::new()).cloned().unwrap_or_default();
    let mut found = Vec::new();
    for (place, mut filled) in places {
        if !place.is_empty() {
            filled.extend(everywhere.iter().copied());
        }
        if let Some((from, to)) = hole(days(loaded, law), filled) {
            let told =
                |day: Option<NaiveDate>, none: &str| day.map_or(none.to_owned(), |day| day.to_string());
            let place: String = place.iter().map(|(_, code)| format!(" for {code}")).collect();
            found.push(format!(
                "nothing fills the open term `{name}` of article {}{place} from {} to {}",
                article.number,
                told(from, "the start"),
                told(to, "the end")
            ));
        }
    }
    found
}

/// The days on which a version answers: until its last day, or until a later version takes its place.
pub(super) fn days(loaded: &[Loaded], version: &LawVersion) -> Days {
    let others = loaded.iter().map(|item| &item.version).filter(|other| other.id == version.id);
    let later = others.filter_map(|other| other.valid_from).filter(|from| Some(*from) > version.valid_from);
    let replaced = later.min().and_then(|next| next.pred_opt());
    (version.valid_from, [version.valid_to, replaced].into_iter().flatten().min())
}

/// The first row of days of `wanted` that is in none of the others.
fn hole(wanted: Days, mut filled: Vec<Days>) -> Option<Days> {
    filled.sort();
    let mut from = wanted.0;
    for (start, end) in filled {
        if start > from {
            let before = start.and_then(|day| day.pred_opt());
            let to = [before, wanted.1].into_iter().flatten().min();
            return to.is_none_or(|to| Some(to) >= from).then_some((from, to));
        }
        let end = end?;
        if Some(end) >= from {
            from = end.succ_opt();
        }
    }
    (wanted.1.is_none() || from <= wanted.1).then_some((from, wanted.1))
}
