//! The advance on general assistance: when it comes, and asking for it now.

use domain::Lang;
use leptos::prelude::*;
use services::views::CaseView;

use crate::paths;
use crate::texts::advance as text;
use crate::ui::{Alert, Button, ButtonKind, format};

/// Its section; nothing where there is no advance.
pub fn advance(case: &CaseView, lang: Lang) -> Option<AnyView> {
    let found = case.advance?;
    let due = found.due.map(|due| view! { <p>{text::body(lang, format::date(due, lang))}</p> });
    if found.asked {
        return Some(
            view! {
                <div id="voorschot"><Alert heading=text::asked(lang)><p>{text::asked_body(lang)}</p></Alert></div>
            }
            .into_any(),
        );
    }
    Some(
        view! {
            <section class="card flow flow-s" aria-labelledby="voorschot">
                <h2 class="utrecht-heading-3" id="voorschot">{text::title(lang)}</h2>
                {due}
                <p>{text::need(lang)}" "{text::later(lang)}</p>
                <form method="post" action=format!("{}/voorschot", paths::case(case.id))>
                    <Button text=text::button(lang) kind=ButtonKind::Secondary/>
                </form>
            </section>
        }
        .into_any(),
    )
}
