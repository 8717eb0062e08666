//! Files: what was sent, the form to send one, and why one was not accepted.

use domain::Lang;
use leptos::prelude::*;
use services::views::{FileProblem, FileRow};

use crate::texts::case as text;
use crate::ui::{Button, ButtonKind, Field, FileField, Icon, Sym, format};

/// The sentence for a refused file.
#[must_use]
pub const fn problem(problem: FileProblem, lang: Lang) -> &'static str {
    match problem {
        FileProblem::None => text::file_none(lang),
        FileProblem::Empty => text::file_empty(lang),
        FileProblem::TooLarge => text::file_too_large(lang),
        FileProblem::WrongType => text::file_wrong_type(lang),
        FileProblem::Encrypted => text::file_encrypted(lang),
        FileProblem::Damaged => text::file_damaged(lang),
        FileProblem::CaseFull => text::file_case_full(lang),
    }
}

/// Files as links; `base` is `/documenten` or `/werk/documenten`.
#[must_use]
pub fn list(files: &[FileRow], base: &str, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = files
        .iter()
        .map(|file| {
            let about = format!("{}, {}", size(file.size), format::date_time(file.at, lang));
            view! {
                <li>
                    <a href=format!("{base}/{}", file.id)>
                        <Icon sym=Sym::FileText/>
                        <span>{file.name.clone()}<br/><span class="soft small">{about}</span></span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="list">{rows}</ul> }
}

/// The form to send one file to `action`; `hint` says what should be in it.
#[must_use]
pub fn form(
    id: &str,
    label: &str,
    hint: Option<&str>,
    action: String,
    refused: Option<FileProblem>,
    lang: Lang,
) -> impl IntoView + use<> {
    let field = Field::new("bestand", label)
        .id(id)
        .hint(hint.map_or_else(
            || text::file_hint(lang).to_owned(),
            |hint| format!("{hint} {}", text::file_hint(lang)),
        ))
        .error(refused.map(|refused| problem(refused, lang).to_owned()));
    view! {
        <form method="post" action=action enctype="multipart/form-data" class="flow flow-s">
            <FileField field/>
            <Button text=text::send_file(lang) kind=ButtonKind::Secondary sym=Sym::Upload about=label.to_owned()/>
            <crate::islands::UploadField lang=lang/>
        </form>
    }
}

/// A size for people.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..=999 => format!("{bytes} B"),
        1_000..=999_999 => format!("{} kB", bytes / 1_000),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
