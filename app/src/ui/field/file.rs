//! Files: what was sent, and a field to send more.

use leptos::prelude::*;

use super::Field;
use super::frame::single;
use crate::texts::common;
use crate::ui::{Button, ButtonKind, Icon, Sym, lang};

/// Where a file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// Received and checked.
    Safe,
    /// Received, being checked.
    Checking,
    /// Not accepted, and why.
    Refused(String),
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Name as the sender called it.
    pub name: String,
    /// Size in words: `312 kB`.
    pub size: String,
    /// Where it stands.
    pub state: FileState,
    /// Value of the button that removes it (name `verwijder`); none when it stays.
    pub remove: Option<String>,
}

/// A field to add files, with what was sent before. The form needs `enctype="multipart/form-data"`.
#[component]
pub fn FileField(
    /// The field.
    field: Field,
    /// What was sent before.
    #[prop(optional)]
    files: Vec<FileRow>,
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
) -> impl IntoView {
    let lang = lang();
    let rows: Vec<_> = files
        .into_iter()
        .map(|file| {
            let state = match file.state {
                FileState::Safe => {
                    view! { <p class="saved"><Icon sym=Sym::ShieldCheck/>{common::file_safe(lang)}</p> }.into_any()
                }
                FileState::Checking => {
                    view! { <p class="row soft"><Icon sym=Sym::Hourglass/>{common::file_checking(lang)}</p> }.into_any()
                }
                FileState::Refused(why) => view! {
                    <p class="utrecht-form-field-error-message"><Icon sym=Sym::AlertCircle/><span>{why}</span></p>
                }
                .into_any(),
            };
            let remove = file.remove.map(|value| {
                view! {
                    <Button kind=ButtonKind::Subtle name="verwijder" value sym=Sym::Trash text=common::remove(lang) about=file.name.clone()/>
                }
            });
            view! {
                <li class="entry entry--line">
                    <div><p><strong>{file.name}</strong>" "<span class="soft small">{file.size}</span></p>{state}</div>
                    {remove}
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="choices">{rows}</ul> });
    let input = view! {
        <input
            class="file"
            type="file"
            id=field.id.clone()
            name=field.name.clone()
            accept="application/pdf,image/jpeg,image/png"
            multiple=multiple
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
        />
        {list}
        {photo(&field.id, lang)}
    };
    single(&field, input)
}

/// Name of the field that a camera fills; the server takes the first of both that has a file.
const PHOTO: &str = "foto";

/// The camera of a telephone, at once: shown where one points with a finger.
fn photo(id: &str, lang: domain::Lang) -> impl IntoView + use<> {
    let id = format!("{id}-{PHOTO}");
    view! {
        <p class="camera">
            <label for=id.clone()>{common::photo(lang)}</label>
            <input class="file" type="file" id=id name=PHOTO accept="image/jpeg,image/png" capture="environment"/>
        </p>
    }
}
