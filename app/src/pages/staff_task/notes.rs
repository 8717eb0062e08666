//! Notes for colleagues. The applicant does not see them in the portal.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::Again;
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{Button, ButtonKind, Field, TextArea, format};

/// The notes of the case, and a form for one more.
pub fn notes(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = task
        .notes
        .iter()
        .map(|note| {
            let by = format!("{}, {}", note.by, format::date_time(note.at, lang));
            view! { <li class="flow flow-s"><p class="soft">{by}</p><p class="pre">{note.body.clone()}</p></li> }
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{text::no_notes(lang)}</p> }.into_any()
    } else {
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    let body =
        Field::new("notitie", text::note(lang)).hint(text::note_hint(lang)).error(again.error("notitie"));
    view! {
        <section class="card flow" aria-labelledby="notities">
            <h2 class="utrecht-heading-3" id="notities">{text::notes(lang)}</h2>
            {list}
            <form method="post" action=format!("{}/notitie", paths::task(task.id)) class="flow" novalidate>
                <TextArea field=body value=again.typed("notitie")/>
                <Button text=text::note_button(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
