//! Texts: there in every language, saying something, and telling the questions of a page apart.

use super::place::{Place, Problems};
use super::possible::Possible;
use crate::Localized;
use crate::forms::{Condition, Field, FieldType, Form, Page};

/// The texts of the form outside its documents.
pub(super) fn check(form: &Form, problems: &mut Problems) {
    let top = Place::top();
    problems.text(&top.at("title"), &form.title);
    for task in &form.tasks {
        let place = top.at(&task.id);
        problems.text(&place.at("title"), &task.title);
        for page in &task.pages {
            let place = place.at(&page.id);
            problems.texts(&place, &[("title", page.title.as_ref()), ("intro", page.intro.as_ref())]);
            page.fields.iter().for_each(|each| field(&place.at(&each.id), each, problems));
            if let Some(group) = &page.group {
                let texts =
                    [("item", Some(&group.item)), ("add", Some(&group.add)), ("empty", Some(&group.empty))];
                problems.texts(&place.at(&group.id), &texts);
            }
        }
    }
    for declaration in &form.declarations {
        problems.text(&top.at(&declaration.id).at("text"), &declaration.text);
    }
}

fn field(place: &Place, field: &Field, problems: &mut Problems) {
    problems.text(&place.at("label"), &field.label);
    let help = [("hint", field.hint.as_ref()), ("why", field.why.as_ref())];
    problems.texts(place, &[("short", field.short.as_ref()), ("empty", field.empty.as_ref())]);
    problems.texts(place, &help);
    for (key, text) in help {
        if text.is_some_and(|text| plain(&text.nl) == plain(&field.label.nl) && !plain(&text.nl).is_empty()) {
            problems.add(&place.at(key), "this only says the label again");
        }
    }
}

/// Two questions that one can see at the same time are not called the same.
pub(super) fn told_apart<'a>(
    place: &Place,
    page: &'a Page,
    possible: &Possible<'a>,
    problems: &mut Problems,
) {
    let asked: Vec<&Field> = page.fields.iter().filter(|field| field.kind != FieldType::Info).collect();
    for (index, second) in asked.iter().enumerate() {
        for first in asked.iter().take(index) {
            let Some((key, name)) = same_name(first, second) else { continue };
            let both: Vec<&Condition> = page.when.iter().chain(&first.when).chain(&second.when).collect();
            if possible.can(&both, &[], page.group.is_some()) {
                let reason = format!("`{}` on the same page is called “{name}” as well", first.id);
                problems.add(&place.at(&second.id).at(key), reason);
            }
        }
    }
}

/// The text that two fields share, and its key in the second.
fn same_name<'a>(first: &'a Field, second: &'a Field) -> Option<(&'static str, &'a str)> {
    let same = |a: &Localized, b: &Localized| plain(&a.nl) == plain(&b.nl) || plain(&a.en) == plain(&b.en);
    if same(&first.label, &second.label) {
        return Some(("label", &second.label.nl));
    }
    let key = if second.short.is_some() { "short" } else { "label" };
    same(first.short(), second.short()).then_some((key, &second.short().nl))
}

/// The text without what does not change its meaning.
fn plain(text: &str) -> String {
    text.trim().trim_end_matches(['.', '?', '!', ':']).to_lowercase()
}
