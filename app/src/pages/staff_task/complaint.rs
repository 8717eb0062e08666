//! What a complaint is about.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use crate::paths;
use crate::texts::complaint as text;

/// The case that a complaint is about, with the way there.
pub fn about(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let about = task.about.as_ref()?;
    let words = text::about_case(lang, about.product.get(lang), &about.number);
    Some(view! {
        <section class="card flow flow-s" aria-labelledby="waarover">
            <h2 class="utrecht-heading-3" id="waarover">{text::about(lang)}</h2>
            <p><a href=paths::case_file(about.case)>{words}</a></p>
        </section>
    })
}
