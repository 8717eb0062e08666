//! Whose work a task is, and why it is urgent.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use crate::texts::cover as text;
use crate::ui::{Alert, AlertTone};

/// The team, below the title.
pub fn team(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    let team = task.team.as_ref().map(|team| text::of_team(lang, team.get(lang)));
    team.map(|team| view! { <p class="soft">{team}</p> })
}

/// Why the case is urgent, above everything else.
pub fn urgent(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    task.urgent.as_ref().filter(|_| !task.done).map(|why| {
        let heading = text::urgent_because(lang, why.get(lang));
        view! { <Alert tone=AlertTone::Warning heading=heading><p>{text::urgent_body(lang)}</p></Alert> }
    })
}
